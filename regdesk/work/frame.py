"""What stands around the pages: whose desk it is, my counties, how much is late or in conflict."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk.errors import NotFound
from regdesk.records import Officer, classes, field_infos
from regdesk.store import reads
from regdesk.store.desk import Desk
from regdesk.store.reads import Conflict
from regdesk.work.counties import CountyRow, county_rows
from regdesk.work.desks import DeskFacts, facts

_COUNTED = {"commitment", "county", "dialogue", "dialogue_county", "officer", "responsibility"}
"""The types of records that rows of counties are counted from."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the window shows around every page; `contested` are the records its lists mark."""

    facts: DeskFacts
    officer_id: UUID | None
    counties: tuple[CountyRow, ...]
    conflicts: int
    contested: frozenset[UUID] = frozenset()

    @property
    def late(self) -> int:
        """How many commitments are late in my counties; in all of them when none is mine."""
        mine = [row for row in self.counties if row.mine] or self.counties
        return sum(row.late_commitments for row in mine)


def frame(desk: Desk, today: date, counties: tuple[CountyRow, ...] | None = None) -> Frame:
    """Return the frame; `counties` that still hold are not read again."""
    told = desk.fact("officer_id")
    officer_id = UUID(told) if told else None
    with desk.read() as session:
        officer = session.get(Officer, officer_id) if officer_id else None
        conflicts = reads.conflicts(session.connection())
        contested = _contested(session, conflicts)
    known = facts(desk)
    if officer is not None and officer.name:
        known = replace(known, officer=officer.name)
    rows = county_rows(desk, today) if counties is None else counties
    return Frame(known, officer_id, rows, len(conflicts), contested)


def gone(desk: Desk, keys: Iterable[str]) -> frozenset[str]:
    """Return those of the ids among `keys` (others are no ids) whose records are no more."""
    return frozenset(key for key in keys if _is_id(key) and not _stands(desk, key))


def recounts(record_types: Iterable[str]) -> bool:
    """Whether a change of such records makes the rows of counties stale."""
    return not _COUNTED.isdisjoint(record_types)


def _contested(session: Session, conflicts: Iterable[Conflict]) -> frozenset[UUID]:
    """Return the records in conflict, and those that the ones in conflict belong to."""
    found: set[UUID | None] = set()
    for one in conflicts:
        found.add(one.record_id)
        record_class = classes()[one.record_type]
        home = next((i.name for i in field_infos(record_class).values() if i.parent), None)
        record = session.get(record_class, one.record_id) if home is not None else None
        if home is not None and record is not None:
            found.add(getattr(record, home))
    return frozenset(one for one in found if one is not None)


def _is_id(key: str) -> bool:
    try:
        UUID(key)
    except ValueError:
        return False
    return True


def _stands(desk: Desk, key: str) -> bool:
    from regdesk.work.records import show_record

    try:
        return not show_record(desk, key).get("deleted")
    except NotFound:
        return False

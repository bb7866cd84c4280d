"""What lies on the table during a dialogue: its agenda, what was caught, what is still open."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_late, is_open
from regdesk.records import Caught, Commitment, Dialogue
from regdesk.store.clock import SHIFT
from regdesk.store.desk import Desk
from regdesk.work import agenda, dialogues, participants, shown
from regdesk.work.agenda import AgendaItemRow
from regdesk.work.belonging import of_counties
from regdesk.work.notes import KINDS
from regdesk.work.timing import has_time


@dataclass(frozen=True, slots=True)
class CaughtRow:
    """Something caught in a dialogue; `place` is where it stands in the notes of its point."""

    id: UUID
    kind: str
    text: str
    item: UUID | None
    place: str
    party: str | None
    owner: str
    due: date | None
    late: bool
    caught: datetime


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A commitment made before that is still open with the counties of the dialogue."""

    id: UUID
    text: str
    party: str | None
    owner: str
    due: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """A dialogue as the page at the table shows it; `minutes` are those its agenda plans.

    `as_of`: see `shown`.
    """

    id: UUID
    title: str
    starts: datetime | None
    ends: datetime | None
    timed: bool
    place: str
    status: str
    held: bool
    theirs: int
    ours: int
    points: tuple[AgendaItemRow, ...]
    minutes: int
    caught: tuple[CaughtRow, ...]
    still_open: tuple[OpenRow, ...]
    as_of: int = field(default=0, compare=False)


def meeting(desk: Desk, dialogue_id: UUID, today: date) -> Meeting | None:
    """Return a dialogue as it lies on the table; None when it is deleted or was never there."""
    with desk.read() as session:
        one = session.get(Dialogue, dialogue_id)
        if one is None or one.deleted:
            return None
        points = agenda.rows(session, one.id)
        sides = [person.side for person in participants.at(session, one.id)]
        status = one.status or "planned"
        return Meeting(
            one.id,
            one.title or "",
            one.starts,
            one.ends,
            one.starts is not None and has_time(one.starts),
            one.place or "",
            status,
            status in dialogues.HELD,
            len(sides) - sides.count("ours"),
            sides.count("ours"),
            points,
            sum(point.minutes or 0 for point in points),
            caught_in(session, one.id, today),
            _still_open(session, one.id, today),
            shown.reach(session),
        )


def caught_in(session: Session, dialogue: UUID, today: date) -> tuple[CaughtRow, ...]:
    """Return what was caught in a dialogue, the latest first."""
    rows = [
        _row(one, kind, today)
        for kind, record_class in KINDS.items()
        for one in session.scalars(
            select(record_class).where(
                record_class.dialogue == dialogue, record_class.deleted.is_(False)
            )
        )
    ]
    return tuple(sorted(rows, key=lambda row: (row.caught, str(row.id)), reverse=True))


def _row(one: Caught, kind: str, today: date) -> CaughtRow:
    promise = one if isinstance(one, Commitment) else None
    status = (promise.status or "open") if promise else "open"
    due = promise.due if promise else None
    return CaughtRow(
        one.id,
        kind,
        one.text or "",
        one.agenda_item,
        one.place or "",
        promise.party if promise else None,
        (promise.owner or "") if promise else "",
        due,
        is_late(due, status, today),
        datetime.fromtimestamp(((one.created or 0) >> SHIFT) / 1000),
    )


def _still_open(session: Session, dialogue: UUID, today: date) -> tuple[OpenRow, ...]:
    """Return the open commitments with the dialogue's counties from before it, the latest due first."""
    counties = [county.id for county in dialogues.counties_of(session, dialogue)]
    query = select(Commitment).where(
        Commitment.deleted.is_(False),
        of_counties(Commitment, counties),
        (Commitment.dialogue != dialogue) | Commitment.dialogue.is_(None),
    )
    rows = [
        OpenRow(
            one.id,
            one.text or "",
            one.party,
            one.owner or "",
            one.due,
            is_late(one.due, one.status or "open", today),
        )
        for one in session.scalars(query)
        if is_open(one.status or "open")
    ]
    return tuple(sorted(rows, key=lambda row: (not row.late, row.due or date.max, row.text)))

"""What follows from the records and is shown beside their fields; never stored."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_late
from regdesk.domain.swedish import sort_key
from regdesk.records import AgendaItem, Commitment, County, Dialogue, Officer, Participant, Record
from regdesk.store.desk import Desk
from regdesk.work import counties, dialogues, participants, positions
from regdesk.work.fields import invalid
from regdesk.work.today import today

_COMPUTED: dict[str, tuple[str, ...]] = {
    "county": (
        "lead",
        "vacant",
        "mine",
        "last_dialogue",
        "months_since_dialogue",
        "next_dialogue",
        "open_commitments",
        "late_commitments",
        "dialogue_due",
    ),
    "commitment": ("late", "days_late"),
    "dialogue": ("missing", "planned_minutes"),
    "participant": ("new",),
    "responsibility": ("vacant", "current", "officer_name"),
    "contact": ("current",),
    "organisation": ("current",),
}
_FLAGS = frozenset({"late", "vacant", "mine", "current", "dialogue_due", "new"})
_NUMBERS = frozenset(
    {
        "months_since_dialogue",
        "open_commitments",
        "late_commitments",
        "days_late",
        "planned_minutes",
    }
)


def fields_of(record_type: str) -> tuple[str, ...]:
    """Return the computed fields of a type."""
    return _COMPUTED.get(record_type, ())


def is_computed(record_type: str, field: str) -> bool:
    """Tell whether a type shows a computed field of that name."""
    return field in fields_of(record_type)


def read(field: str, typed: Any) -> Any:
    """Return the value a computed field is asked to have. Raises InvalidValue."""
    text = str(typed).strip().casefold()
    if text in ("", "null", "none"):
        return None
    if field in _FLAGS:
        if text not in ("true", "false", "ja", "nej", "yes", "no", "1", "0"):
            raise invalid(typed, field, "skriv ja eller nej.", "write yes or no.")
        return text in ("true", "ja", "yes", "1")
    if field in _NUMBERS:
        if not text.isdecimal():
            raise invalid(typed, field, "skriv ett heltal.", "write a whole number.")
        return int(text)
    return str(typed).strip()


class Facts:
    """Computes what records of one read show; county facts are worked out once."""

    def __init__(self, desk: Desk, session: Session) -> None:
        self._session = session
        self._officer = desk.fact("officer_id")
        self._today = today()
        self._counties: dict[UUID, counties.CountyRow] | None = None

    def of(self, record: Record) -> dict[str, Any]:
        """Return the computed fields of a record as JSON shows them."""
        compute = _BY_TYPE.get(record.__tablename__)
        return compute(self, record) if compute else {}

    def _county(self, record: County) -> dict[str, Any]:
        if self._counties is None:
            rows = counties.rows(self._session, self._officer, self._today)
            self._counties = {row.id: row for row in rows}
        row = self._counties[record.id]
        return {
            "lead": row.lead,
            "vacant": row.vacant,
            "mine": row.mine,
            "last_dialogue": _iso(row.last_dialogue),
            "months_since_dialogue": row.months,
            "next_dialogue": _iso(row.next_dialogue),
            "open_commitments": row.open_commitments,
            "late_commitments": row.late_commitments,
            "dialogue_due": row.due,
        }

    def _commitment(self, record: Commitment) -> dict[str, Any]:
        late = is_late(record.due, record.status or "open", self._today)
        days = (self._today - record.due).days if late and record.due else 0
        return {"late": late, "days_late": days}

    def _dialogue(self, record: Dialogue) -> dict[str, Any]:
        items = positions.in_order(self._session, record.id)
        return {
            "missing": list(dialogues.what_is_missing(self._session, record)),
            "planned_minutes": sum(item.minutes or 0 for item in items),
        }

    def _participant(self, record: Participant) -> dict[str, Any]:
        return {"new": participants.is_new(self._session, record)}

    def _period(self, record: Any) -> dict[str, Any]:
        begun = record.valid_from is None or record.valid_from <= self._today
        current = begun and (record.valid_to is None or record.valid_to >= self._today)
        found: dict[str, Any] = {"current": current}
        if record.__tablename__ == "responsibility":
            found["vacant"] = record.officer is None
            officer = self._session.get(Officer, record.officer) if record.officer else None
            found["officer_name"] = officer.name if officer is not None else None
        return found


_BY_TYPE: dict[str, Callable[[Facts, Any], dict[str, Any]]] = {
    "county": Facts._county,
    "commitment": Facts._commitment,
    "dialogue": Facts._dialogue,
    "participant": Facts._participant,
    "responsibility": Facts._period,
    "contact": Facts._period,
    "organisation": Facts._period,
}


def order_of(session: Session) -> Callable[[Any], Any]:
    """Return the sort key of lists: by code, place, day or name, as each type has them."""
    codes = {one.id: one.code or "" for one in session.scalars(select(County))}

    def key(record: Any) -> Any:
        if isinstance(record, AgendaItem):
            return str(record.dialogue), record.position or "", str(record.id)
        if isinstance(record, Commitment):
            return record.due or date.max, sort_key(record.text or "")
        if isinstance(record, Dialogue):
            return record.starts or datetime.max, sort_key(record.title or "")
        if isinstance(record, County):
            return record.code or ""
        county = getattr(record, "county", None)
        code = codes.get(county, "") if county else ""
        return code, sort_key(getattr(record, "name", None) or ""), record.created or 0

    return key


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""Commitments: who promised what by when, and what is late."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_late, is_open
from regdesk.records import Commitment, County


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment as lists show it; `days_late` is 0 when it isn't."""

    id: UUID
    text: str
    party: str | None
    owner: str
    due: date | None
    status: str
    late: bool
    days_late: int
    county_letter: str
    county_code: str
    dialogue: UUID | None
    comment: str


def rows(session: Session, today: date, county: UUID | None = None) -> tuple[CommitmentRow, ...]:
    """Return the commitments, of one county or all: open ones first, by due date, undated last."""
    query = (
        select(Commitment, County.letter, County.code)
        .outerjoin(County, County.id == Commitment.county)
        .where(Commitment.deleted.is_(False))
    )
    if county is not None:
        query = query.where(Commitment.county == county)
    found = [row_of(one, letter, code, today) for one, letter, code in session.execute(query)]
    return tuple(sorted(found, key=by_urgency))


def row_of(one: Commitment, letter: str | None, code: str | None, today: date) -> CommitmentRow:
    """Return the row of one commitment."""
    status = one.status or "open"
    late = is_late(one.due, status, today)
    return CommitmentRow(
        one.id,
        one.text or "",
        one.party,
        one.owner or "",
        one.due,
        status,
        late,
        (today - one.due).days if late and one.due else 0,
        letter or "",
        code or "",
        one.dialogue,
        one.comment or "",
    )


def by_urgency(row: CommitmentRow) -> tuple[bool, date, str]:
    """Sort open ones first, by due date, undated last."""
    return not is_open(row.status), row.due or date.max, row.text

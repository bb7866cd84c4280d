"""What needs me today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_open
from regdesk.records import Dialogue
from regdesk.store import reads
from regdesk.store.desk import Desk
from regdesk.work import commitments, counties, dialogues
from regdesk.work.commitments import CommitmentRow
from regdesk.work.counties import DUE_AFTER_MONTHS, CountyRow

SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class NextDialogue:
    """A dialogue ahead; `missing` = how much its brief still lacks."""

    id: UUID
    starts: datetime | None
    letters: tuple[str, ...]
    title: str
    place: str
    status: str
    missing: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page. Lists of commitments and dialogues are those of my counties."""

    today: date
    next_dialogues: tuple[NextDialogue, ...]
    late: tuple[CommitmentRow, ...]
    due_soon: tuple[CommitmentRow, ...]
    vacancies: tuple[CountyRow, ...]
    due_dialogues: tuple[CountyRow, ...]
    conflicts: int
    counties: tuple[CountyRow, ...]
    median_months: int | None


def overview(desk: Desk, today: date) -> Overview:
    """Return what needs the desk's officer; one without counties sees everybody's."""
    with desk.read() as session:
        all_counties = counties.rows(session, desk.fact("officer_id"), today)
        mine = {row.code for row in all_counties if row.mine} or {row.code for row in all_counties}
        letters = {row.letter for row in all_counties if row.code in mine}
        promised = [
            row
            for row in commitments.rows(session, today)
            if row.county_code in mine and is_open(row.status)
        ]
        months = [row.months for row in all_counties if row.months is not None]
        return Overview(
            today,
            _ahead(session, today, letters),
            tuple(row for row in promised if row.late),
            tuple(row for row in promised if row.due and today <= row.due <= today + SOON),
            tuple(row for row in all_counties if row.vacant),
            tuple(row for row in all_counties if row.code in mine and _is_due(row)),
            reads.count_conflicts(session.connection()),
            all_counties,
            round(median(months)) if months else None,
        )


def _is_due(row: CountyRow) -> bool:
    waited = row.months is None or row.months >= DUE_AFTER_MONTHS
    return waited and row.next_dialogue is None


def _ahead(session: Session, today: date, letters: set[str]) -> tuple[NextDialogue, ...]:
    by_dialogue = dialogues.letters_by_dialogue(session)
    query = select(Dialogue).where(
        Dialogue.deleted.is_(False), Dialogue.status.in_(dialogues.AHEAD)
    )
    found = [
        NextDialogue(
            one.id,
            one.starts,
            by_dialogue.get(one.id, ()),
            one.title or "",
            one.place or "",
            one.status or "planned",
            len(dialogues.what_is_missing(session, one)),
        )
        for one in session.scalars(query)
        if (one.starts is None or one.starts.date() >= today)
        and letters & set(by_dialogue.get(one.id, ()))
    ]
    return tuple(sorted(found, key=lambda one: one.starts or datetime.max))

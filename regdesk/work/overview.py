"""What needs me today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_open
from regdesk.domain.deadlines import Deadline, Season, deadlines, seasons
from regdesk.records import Dialogue
from regdesk.store import reads
from regdesk.store.desk import Desk
from regdesk.work import commitments, counties, dialogues, officers
from regdesk.work.commitments import CommitmentRow
from regdesk.work.counties import CountyRow

SOON = timedelta(days=14)
VACANT_SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class NextDialogue:
    """A dialogue ahead; `lacks` = the fields a good brief still wants, `missing` = how many."""

    id: UUID
    starts: datetime | None
    letters: tuple[str, ...]
    title: str
    place: str
    status: str
    missing: int
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SoonVacant:
    """A county that has a lead today and none from a day on."""

    county: CountyRow
    from_day: date


@dataclass(frozen=True, slots=True)
class YearDialogue:
    """A dialogue as a mark of the year."""

    id: UUID
    day: date
    letters: tuple[str, ...]
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class Year:
    """Twelve months from the first of this one: my dialogues, what law sets a day for."""

    first: date
    last: date
    dialogues: tuple[YearDialogue, ...]
    deadlines: tuple[Deadline, ...]
    seasons: tuple[Season, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page. Lists of commitments and dialogues are those of my counties."""

    today: date
    next_dialogues: tuple[NextDialogue, ...]
    late: tuple[CommitmentRow, ...]
    due_soon: tuple[CommitmentRow, ...]
    vacancies: tuple[CountyRow, ...]
    soon_vacant: tuple[SoonVacant, ...]
    due_dialogues: tuple[CountyRow, ...]
    conflicts: int
    counties: tuple[CountyRow, ...]
    median_months: int | None
    year: Year


def overview(desk: Desk, today: date) -> Overview:
    """Return what needs the desk's officer; one without counties sees everybody's."""
    with desk.read() as session:
        all_counties = counties.rows(session, desk.fact("officer_id"), today)
        mine = {row.code for row in all_counties if row.mine} or {row.code for row in all_counties}
        letters = {row.letter for row in all_counties if row.code in mine}
        promised = [
            row
            for row in commitments.rows(session, today)
            if mine.intersection(row.counties) and is_open(row.status)
        ]
        months = [row.months for row in all_counties if row.months is not None]
        return Overview(
            today,
            _ahead(session, today, letters),
            tuple(row for row in promised if row.late),
            tuple(row for row in promised if row.due and today <= row.due <= today + SOON),
            tuple(row for row in all_counties if row.vacant),
            _soon_vacant(session, all_counties, today),
            tuple(row for row in all_counties if row.code in mine and row.due),
            reads.count_conflicts(session.connection()),
            all_counties,
            round(median(months)) if months else None,
            _year(session, today, letters),
        )


def _soon_vacant(
    session: Session, all_counties: tuple[CountyRow, ...], today: date
) -> tuple[SoonVacant, ...]:
    ends = officers.vacant_from(session, today)
    found = [
        SoonVacant(row, ends[row.id])
        for row in all_counties
        if row.id in ends and ends[row.id] <= today + VACANT_SOON
    ]
    return tuple(sorted(found, key=lambda one: one.from_day))


def _year(session: Session, today: date, letters: set[str]) -> Year:
    first = today.replace(day=1)
    last = first.replace(year=first.year + 1) - timedelta(days=1)
    by_dialogue = dialogues.letters_by_dialogue(session)
    query = select(Dialogue).where(
        Dialogue.deleted.is_(False), Dialogue.starts >= datetime(first.year, first.month, 1)
    )
    marks = [
        YearDialogue(
            one.id,
            one.starts.date(),
            by_dialogue.get(one.id, ()),
            one.title or "",
            one.status or "planned",
        )
        for one in session.scalars(query)
        if one.starts is not None
        and one.starts.date() <= last
        and letters & set(by_dialogue.get(one.id, ()))
    ]
    return Year(
        first,
        last,
        tuple(sorted(marks, key=lambda one: (one.day, one.title))),
        deadlines(first, last),
        seasons(first, last),
    )


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
            len(lacks := dialogues.what_is_missing(session, one)),
            lacks,
        )
        for one in session.scalars(query)
        if (one.starts is None or one.starts.date() >= today)
        and letters & set(by_dialogue.get(one.id, ()))
    ]
    return tuple(sorted(found, key=lambda one: one.starts or datetime.max))

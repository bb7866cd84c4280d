"""The plan of the year: all 21 counties, months since the last dialogue, who is due; calendars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select

from regdesk.domain.files import write_atomically
from regdesk.records import Dialogue
from regdesk.store.desk import Desk
from regdesk.work import counties, dialogues
from regdesk.work.calendars import CalendarEvent, write_ics
from regdesk.work.counties import CountyRow
from regdesk.work.dialogues import DialogueRow
from regdesk.work.records import id_of
from regdesk.work.timing import has_time


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A county and its dialogues of some months, by day; `due` when it has waited long enough."""

    county: CountyRow
    due: bool
    dialogues: tuple[DialogueRow, ...]


@dataclass(frozen=True, slots=True)
class DialoguesPage:
    """All dialogues, the newest first, and the 21 counties in SCB order."""

    dialogues: tuple[DialogueRow, ...]
    counties: tuple[CountyRow, ...]


def dialogues_page(desk: Desk, today: date) -> DialoguesPage:
    """Return what the page of all dialogues shows."""
    with desk.read() as session:
        found = dialogues.rows(session)
        return DialoguesPage(found, counties.rows(session, desk.fact("officer_id"), today))


def year_plan(desk: Desk, first: date, months: int, today: date) -> tuple[PlanRow, ...]:
    """Return the 21 counties in SCB order with their dialogues of `months` months from `first`'s."""
    return planned(dialogues_page(desk, today), first, months)


def planned(page: DialoguesPage, first: date, months: int) -> tuple[PlanRow, ...]:
    """Return what `year_plan` does of what is read already."""
    begins = first.replace(day=1)
    ends = month_on(begins, months)
    inside = [
        row for row in reversed(page.dialogues) if row.starts and begins <= row.starts.date() < ends
    ]
    return tuple(
        PlanRow(one, is_due(one), tuple(row for row in inside if one.code in row.codes))
        for one in page.counties
    )


def month_on(first: date, months: int) -> date:
    """Return the first day of the month that lies some months on from (or back to)."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def same_weekday_in(day: date, first: date) -> date:
    """Return the day of a month (by its `first`) nearest to the same number and on the same weekday."""
    ahead = month_on(first, 1)
    days = [date.fromordinal(at) for at in range(first.toordinal(), ahead.toordinal())]
    fitting = [one for one in days if one.weekday() == day.weekday()]
    return min(fitting, key=lambda one: (abs(one.day - day.day), one.day))


def first_workday(month: date) -> date:
    """Return the first Monday to Friday of the month that a day lies in."""
    first = month.replace(day=1)
    return date.fromordinal(first.toordinal() + {5: 2, 6: 1}.get(first.weekday(), 0))


def plan(desk: Desk, today: date) -> tuple[CountyRow, ...]:
    """Return the 21 counties, those waiting longest for a dialogue first."""
    return tuple(sorted(counties.county_rows(desk, today), key=_waiting))


def is_due(row: CountyRow) -> bool:
    """Tell whether a county has waited long enough and has none planned."""
    return row.due


def save_calendar(desk: Desk, targets: Sequence[str], path: Path) -> int:
    """Write the named dialogues, or all that have a day, as an iCalendar file; return how many."""
    wanted = {id_of(desk, name, "dialogue") for name in targets}
    with desk.read() as session:
        query = select(Dialogue).where(Dialogue.deleted.is_(False), Dialogue.starts.is_not(None))
        found = [one for one in session.scalars(query) if not targets or one.id in wanted]
        events = [
            CalendarEvent(
                str(one.id),
                one.title or "",
                *_times(one),
                one.place or "",
                _description(one, [c.name or "" for c in dialogues.counties_of(session, one.id)]),
            )
            for one in sorted(found, key=lambda one: (one.starts or datetime.max, str(one.id)))
        ]
    write_atomically(path, write_ics(events, datetime.now().astimezone()))
    return len(events)


def _times(dialogue: Dialogue) -> tuple[datetime | date, datetime | date | None]:
    """Return when it starts and ends; whole days where no time of day is set."""
    starts, ends = dialogue.starts or datetime.min, dialogue.ends
    if has_time(starts):
        return starts, ends
    return starts.date(), ends.date() if ends else None


def _description(dialogue: Dialogue, names: list[str]) -> str:
    parts = [", ".join(names), dialogue.purpose or "", *dialogue.questions]
    return "\n".join(part for part in parts if part)


def _waiting(row: CountyRow) -> tuple[bool, int, str]:
    months = 10_000 if row.months is None else row.months
    return not is_due(row), -months, row.code

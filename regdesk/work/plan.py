"""The plan of the year: all 21 counties, months since the last dialogue, who is due; calendars."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select

from regdesk.domain.files import write_atomically
from regdesk.records import Dialogue
from regdesk.store.desk import Desk
from regdesk.work import counties, dialogues
from regdesk.work.calendars import CalendarEvent, write_ics
from regdesk.work.counties import DUE_AFTER_MONTHS, CountyRow
from regdesk.work.records import id_of
from regdesk.work.timing import has_time


def plan(desk: Desk, today: date) -> tuple[CountyRow, ...]:
    """Return the 21 counties, those waiting longest for a dialogue first."""
    return tuple(sorted(counties.county_rows(desk, today), key=_waiting))


def is_due(row: CountyRow) -> bool:
    """Tell whether a county has waited long enough and has none planned."""
    waited = row.months is None or row.months >= DUE_AFTER_MONTHS
    return waited and row.next_dialogue is None


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

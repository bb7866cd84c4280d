"""Dialogues to a calendar (.ics), in Swedish time."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

PRODUCT = "-//regdesk//regdesk//SV"
ZONE = "Europe/Stockholm"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event. A time without zone is Swedish time; a day without time makes a whole-day event.

    `ends` of a whole-day event is its last day; None = the same day, or an end not known.
    """

    uid: str
    title: str
    starts: datetime.datetime | datetime.date
    ends: datetime.datetime | datetime.date | None = None
    place: str = ""
    description: str = ""


def write_ics(events: Sequence[CalendarEvent], stamp: datetime.datetime) -> bytes:
    """Return an iCalendar file of `events`; the same events and `stamp` give the same bytes."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in events:
        event = Event()
        event.add("uid", each.uid)
        event.add("dtstamp", stamp.astimezone(datetime.UTC))
        event.add("summary", _clean(each.title))
        event.add("dtstart", _moment(each.starts))
        end = _end(each)
        if end is not None:
            event.add("dtend", end)
        for name, text in (("location", each.place), ("description", each.description)):
            if text:
                event.add(name, _clean(text))
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _moment(value: datetime.datetime | datetime.date) -> datetime.datetime | datetime.date:
    if not isinstance(value, datetime.datetime):
        return value
    zone = ZoneInfo(ZONE)
    return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)


def _end(event: CalendarEvent) -> datetime.datetime | datetime.date | None:
    """Return DTEND: a whole-day event's is the day after its last; an end before the start is none."""
    if not isinstance(event.starts, datetime.datetime):
        last = event.ends.date() if isinstance(event.ends, datetime.datetime) else event.ends
        return max(last or event.starts, event.starts) + datetime.timedelta(days=1)
    if not isinstance(event.ends, datetime.datetime):
        return None
    start, end = _moment(event.starts), _moment(event.ends)
    return end if end > start else None


def _clean(text: str) -> str:
    """Return `text` with one kind of line break and without control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign >= " " or sign in "\n\t")

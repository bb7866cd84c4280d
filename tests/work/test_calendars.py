from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from regdesk.work.calendars import CalendarEvent, write_ics

STAMP = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
SPRING = CalendarEvent(
    uid="0197-aa",
    title="Dialog med Region Jämtland Härjedalen; elnät, kompetens",
    starts=datetime(2027, 3, 4, 9, 30),
    ends=datetime(2027, 3, 4, 12, 0),
    place="Östersund, Regionens hus",
    description="Syfte:\r\nelnät\nČohkka",
)


def only_event(data: bytes) -> Event:
    [event] = Calendar.from_ical(data).events
    return event


def test_an_event_comes_back_with_swedish_time() -> None:
    event = only_event(write_ics([SPRING], STAMP))
    assert event["uid"] == "0197-aa"
    assert event["summary"] == SPRING.title
    assert event["location"] == SPRING.place
    assert event["description"] == "Syfte:\nelnät\nČohkka"
    assert event.decoded("dtstamp") == STAMP
    assert event.start.isoformat() == "2027-03-04T09:30:00+01:00"
    assert event.end.isoformat() == "2027-03-04T12:00:00+01:00"
    assert event["dtstart"].params["TZID"] == "Europe/Stockholm"


def test_summer_time_and_foreign_zones_are_told_in_swedish_time() -> None:
    june = CalendarEvent("1", "Forum", datetime(2027, 6, 1, 8, 0, tzinfo=UTC))
    assert only_event(write_ics([june], STAMP)).start.isoformat() == "2027-06-01T10:00:00+02:00"


def test_the_zone_travels_along() -> None:
    calendar = Calendar.from_ical(write_ics([SPRING], STAMP))
    assert [zone["tzid"] for zone in calendar.timezones] == ["Europe/Stockholm"]


def test_a_day_without_time_is_a_whole_day() -> None:
    day = CalendarEvent("1", "Dialog", date(2027, 3, 4))
    event = only_event(write_ics([day], STAMP))
    assert (event.start, event.end) == (date(2027, 3, 4), date(2027, 3, 5))
    days = CalendarEvent("1", "Dialog", date(2027, 3, 4), date(2027, 3, 5))
    assert only_event(write_ics([days], STAMP)).end == date(2027, 3, 6)


def test_an_end_before_the_start_is_left_out() -> None:
    odd = CalendarEvent("1", "Dialog", datetime(2027, 3, 4, 9), datetime(2027, 3, 4, 8))
    assert "dtend" not in only_event(write_ics([odd], STAMP))


def test_the_same_events_give_the_same_bytes() -> None:
    later = CalendarEvent("2", "Dialog", SPRING.starts + timedelta(days=200))
    assert write_ics([SPRING, later], STAMP) == write_ics([SPRING, later], STAMP)
    assert len(Calendar.from_ical(write_ics([SPRING, later], STAMP)).events) == 2
    assert Calendar.from_ical(write_ics([], STAMP)).events == []


@given(st.text(), st.text())
def test_any_words_make_a_calendar_that_is_read(title: str, place: str) -> None:
    event = only_event(write_ics([CalendarEvent("1", title, date(2027, 3, 4), place=place)], STAMP))
    assert event["uid"] == "1"
    assert event.start == date(2027, 3, 4)

"""What somebody types into a field for a day, and for a day and a time."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.typed_days import contradicted, read_day, read_moment

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-03-15", date(2027, 3, 15)),
        ("15 mars", date(2027, 3, 15)),
        ("15 March", date(2027, 3, 15)),
        ("mån 15 mars", date(2027, 3, 15)),
        ("måndag den 15 mars 2027", date(2027, 3, 15)),
        ("15/3", date(2027, 3, 15)),
        ("15.3.2027", date(2027, 3, 15)),
        ("20270315", date(2027, 3, 15)),
        ("270315", date(2027, 3, 15)),
        ("vecka 10", date(2027, 3, 12)),
        ("v. 10 2028", date(2028, 3, 10)),
        ("week 10", date(2027, 3, 12)),
        ("2027-W10", date(2027, 3, 12)),
        ("vecka 48", date(2026, 11, 27)),
        ("fredag", date(2026, 11, 27)),
        ("på fredag", date(2026, 11, 27)),
        ("i morgon", date(2026, 11, 24)),
        ("imorgon", date(2026, 11, 24)),
        ("today", TODAY),
        ("om två veckor", date(2026, 12, 7)),
        ("före 1 april", date(2027, 3, 31)),
        ("", None),
        ("15 m", None),
        ("31 april", None),
        ("vecka 54", None),
        ("tisdag 15 mars", None),
        ("270230", None),
        ("skicka på fredag", None),
        ("15 mars eller 16 mars", None),
        ("efter 1 april", None),
    ],
)
def test_a_day(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


def test_the_first_day_of_a_week() -> None:
    assert read_day("vecka 10", TODAY, first=True) == date(2027, 3, 8)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("10 mars 09.30", datetime(2027, 3, 10, 9, 30)),
        ("2027-03-10T09:30", datetime(2027, 3, 10, 9, 30)),
        ("2027-03-10 9:30", datetime(2027, 3, 10, 9, 30)),
        ("10 mars kl 9", datetime(2027, 3, 10, 9)),
        ("10 mars, 09.30", datetime(2027, 3, 10, 9, 30)),
        ("vecka 10", datetime(2027, 3, 8)),
        ("vecka 10 kl. 13.00", datetime(2027, 3, 8, 13)),
        ("i morgon 10.00", datetime(2026, 11, 24, 10)),
        ("15.3.2027 13.15", datetime(2027, 3, 15, 13, 15)),
        ("15.3.2027", datetime(2027, 3, 15)),
        ("10 mars 25.00", None),
        ("09.30", None),
        ("tis 10 mars 09.30", None),
    ],
)
def test_a_moment(typed: str, moment: datetime | None) -> None:
    assert read_moment(typed, TODAY) == moment


def test_only_the_weekday_is_wrong() -> None:
    assert contradicted("tisdag 15 mars", TODAY) == date(2027, 3, 15)
    assert contradicted("tis 10 mars 09.30", TODAY) == date(2027, 3, 10)
    assert contradicted("måndag 15 mars", TODAY) is None
    assert contradicted("nonsens", TODAY) is None


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_what_a_field_shows_reads_back(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day


@given(st.text(max_size=30))
def test_nothing_typed_breaks_it(typed: str) -> None:
    read_day(typed, TODAY)
    read_moment(typed, TODAY)
    contradicted(typed, TODAY)

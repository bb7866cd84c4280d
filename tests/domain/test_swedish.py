import random
import unicodedata
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain import swedish

TODAY = date(2026, 11, 23)


def test_swedish_letters_sort_last_and_numbers_by_size() -> None:
    right = [
        "10 av 12",
        "da",
        "Đakov",
        "del 2",
        "Del 10",
        "Eda",
        "Éda",
        "edb",
        "y",
        "ü",
        "z",
        "Åre",
        "Ängelholm",
        "Æro",
        "Öland",
        "Ørsta",
    ]
    assert sorted(random.sample(right, len(right)), key=swedish.sort_key) == right


@given(st.lists(st.text()))
def test_sorting_never_fails_and_does_not_ask_how_a_letter_is_composed(texts: list[str]) -> None:
    in_order = sorted(texts, key=swedish.sort_key)
    taken_apart = [unicodedata.normalize("NFD", text) for text in in_order]
    assert sorted(taken_apart, key=swedish.sort_key) == taken_apart


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (1234567, 0, "1\xa0234\xa0567"),
        (1234.55, 1, "1\xa0234,6"),
        (-1234.5, 1, "−1\xa0234,5"),
        (-0.4, 0, "0"),
        (0.125, 2, "0,13"),
        (Decimal("2.5"), 0, "3"),
        (999, 0, "999"),
    ],
)
def test_numbers_are_shown_the_swedish_way(value: float, decimals: int, shown: str) -> None:
    assert swedish.number(value, decimals) == shown


def test_per_cent_has_a_space_and_a_sign_when_asked() -> None:
    assert swedish.percent(12.34) == "12,3\xa0%"
    assert swedish.percent(3, signed=True) == "+3,0\xa0%"
    assert swedish.percent(-3, signed=True) == "−3,0\xa0%"
    assert swedish.percent(0.01, signed=True) == "0,0\xa0%"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1 234,5", "1234.5"),
        ("1\xa0234", "1234"),
        ("1\u202f234\u202f567", "1234567"),
        ("−5", "-5"),
        ("- 5,25", "-5.25"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234", "1.234"),
        ("1,5", "1.5"),
        ("1.234.567", "1234567"),
        ("+7", "7"),
    ],
)
def test_numbers_are_read_as_typed(typed: str, value: str) -> None:
    assert swedish.parse_number(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "1 2345", "12 34", "abc", "1,2,3", "5 tkr", "1e3", "٣"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert swedish.parse_number(typed) is None


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_number_comes_back_as_it_was_shown(value: int, decimals: int) -> None:
    assert swedish.parse_number(swedish.number(value, decimals)) == value


def test_dates_in_words() -> None:
    assert swedish.iso_date(TODAY) == "2026-11-23"
    assert swedish.long_date(TODAY) == "23 november 2026"
    assert swedish.weekday_date(TODAY) == "måndag 23 november 2026"
    assert swedish.week(TODAY) == 48
    assert swedish.week(date(2027, 1, 1)) == 53


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2026-01-31", "2026-02-27", 0),
        ("2026-01-31", "2026-02-28", 1),
        ("2026-03-15", "2026-11-14", 7),
        ("2026-03-15", "2026-11-15", 8),
        ("2025-11-23", "2026-11-23", 12),
        ("2026-11-23", "2025-11-23", -12),
        ("2026-11-23", "2026-11-23", 0),
    ],
)
def test_months_between_are_whole(earlier: str, later: str, months: int) -> None:
    assert swedish.months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


@pytest.mark.parametrize(
    "typed",
    [
        "2027-03-15",
        "15 mars",
        "15 Mars 2027",
        "den 15 mars",
        "15:e mars",
        "15 mar. 2027",
        "15/3",
        "15/3 2027",
        "15/3-27",
        "15.3.2027",
        " 15. 3. 2027 ",
    ],
)
def test_dates_are_read_as_typed(typed: str) -> None:
    assert swedish.parse_date(typed, TODAY) == date(2027, 3, 15)


def test_a_day_without_a_year_is_the_next_one_today_counted() -> None:
    assert swedish.parse_date("23 november", TODAY) == TODAY
    assert swedish.parse_date("22 november", TODAY) == date(2027, 11, 22)
    assert swedish.parse_date("22 november 2026", TODAY) == date(2026, 11, 22)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "mars",
        "31 april",
        "29 februari",
        "14–15 mars",
        "15 mars kl 10",
        "1/2/3",
        "15.3",
        "2027-13-01",
    ],
)
def test_what_is_no_single_date_is_none(typed: str) -> None:
    assert swedish.parse_date(typed, TODAY) is None


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_date_in_words_is_read_back(day: date) -> None:
    assert swedish.parse_date(swedish.long_date(day), TODAY) == day
    ahead = TODAY + timedelta(days=(day - date(1950, 1, 1)).days % 365)
    assert swedish.parse_date(f"{ahead.day}/{ahead.month}", TODAY) == ahead

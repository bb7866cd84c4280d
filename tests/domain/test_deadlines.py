"""The days law sets: each with its paragraph, and moved where the day itself is free."""

from datetime import date, timedelta

import pytest

from regdesk.domain.deadlines import (
    BUDGET_BILL,
    ELECTION,
    FUNDS,
    REPORT,
    deadlines,
    election_day,
    is_free,
    report_deadline,
    seasons,
    working_day_from,
)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2025, 21), (2026, 23), (2027, 22), (2028, 21), (2031, 21), (2032, 23), (2033, 21)],
)
def test_the_regions_report_by_21_february_or_the_next_working_day(year: int, day: int) -> None:
    deadline = report_deadline(year)
    assert deadline.day == date(year, 2, 21)
    assert deadline.last == date(year, 2, day)
    assert deadline.last.weekday() < 5
    assert deadline.moved == (day != 21)


def test_the_paragraph_of_the_weekend_stands_only_where_it_is_used() -> None:
    assert report_deadline(2027).source() == "förordning (2024:99) 4 §, lag (1930:173) 2 §"
    assert report_deadline(2028).source() == "förordning (2024:99) 4 §"
    assert report_deadline(2027).source("en") == "ordinance (2024:99) 4 §, act (1930:173) 2 §"


@pytest.mark.parametrize(
    ("year", "day"),
    [(2022, date(2022, 9, 11)), (2026, date(2026, 9, 13)), (2030, date(2030, 9, 8))],
)
def test_elections_are_on_the_second_sunday_of_september(year: int, day: date) -> None:
    assert election_day(year) == day
    assert [election_day(other) for other in (year + 1, year + 2, year + 3)] == [None] * 3


def test_a_year_has_its_deadlines_in_order_and_no_budget_day_in_an_election_year() -> None:
    ahead = deadlines(date(2026, 11, 1), date(2027, 10, 31))
    assert [(one.kind, one.last) for one in ahead] == [
        (REPORT, date(2027, 2, 22)),
        (BUDGET_BILL, date(2027, 9, 20)),
    ]
    kinds = [one.kind for one in deadlines(date(2030, 1, 1), date(2030, 12, 31))]
    assert kinds == [REPORT, ELECTION]


def test_the_day_that_suffices_decides_what_stands_in_a_span() -> None:
    assert deadlines(date(2027, 2, 1), date(2027, 2, 21)) == ()
    assert [one.kind for one in deadlines(date(2027, 2, 22), date(2027, 2, 22))] == [REPORT]


def test_everything_names_its_source_in_both_languages() -> None:
    for one in deadlines(date(2026, 1, 1), date(2034, 12, 31)):
        for language in ("sv", "en"):
            assert one.title(language)
            assert one.short(language)
            assert "(" in one.source(language)
        assert one.title() != one.title("en")
    election = next(one for one in deadlines(date(2030, 9, 1), date(2030, 9, 30)))
    assert "(2017:583) 12 §" in election.remark()
    assert report_deadline(2027).remark() == ""


def test_what_has_no_day_in_law_is_a_season_and_says_so() -> None:
    (one,) = seasons(date(2026, 11, 1), date(2027, 10, 31))
    assert (one.kind, one.first, one.last) == (FUNDS, date(2026, 12, 1), date(2026, 12, 31))
    assert "ingen fast dag" in one.source()
    assert "no fixed day" in one.source("en")
    assert seasons(date(2027, 1, 1), date(2027, 11, 30)) == ()
    assert len(seasons(date(2026, 12, 31), date(2027, 12, 1))) == 2


@pytest.mark.parametrize(
    "day",
    [
        date(2027, 1, 1),
        date(2027, 1, 6),
        date(2027, 3, 26),  # långfredagen
        date(2027, 3, 29),  # annandag påsk
        date(2027, 5, 6),  # Kristi himmelsfärdsdag
        date(2028, 6, 6),
        date(2027, 6, 25),  # midsommarafton
        date(2026, 10, 31),  # alla helgons dag, a Saturday
        date(2026, 12, 24),
        date(2026, 12, 31),
    ],
)
def test_feasts_and_their_eves_are_free(day: date) -> None:
    assert is_free(day)


def test_a_working_day_stays_and_a_free_one_gives_way() -> None:
    assert working_day_from(date(2027, 2, 22)) == date(2027, 2, 22)
    assert working_day_from(date(2026, 12, 24)) == date(2026, 12, 28)
    assert working_day_from(date(2027, 3, 26)) == date(2027, 3, 30)
    year = [date(2027, 1, 1) + timedelta(days=days) for days in range(365)]
    assert sum(not is_free(day) for day in year) == 253

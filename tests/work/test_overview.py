"""What needs me today, and the year ahead."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from regdesk.domain.deadlines import BUDGET_BILL, FUNDS, REPORT
from regdesk.ui.tokens import MAP_STEPS, map_step
from regdesk.work import counties, desks, overview, plan, records
from regdesk.work.desks import Desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desks.create_desk(tmp_path / "norr.regdesk", "Handläggare Test", "norr")
    yield made
    made.close()


def dialogue(desk: Desk, **values: str) -> str:
    return str(records.add_record(desk, "dialogue", {"counties": "Z", **values})[1])


def held(desk: Desk, day: str) -> None:
    dialogue(desk, starts=day, status="held")


def test_a_dialogue_ahead_tells_what_its_brief_still_lacks(desk: Desk) -> None:
    made = dialogue(desk, starts="2027-03-10 09:30", purpose="Elnät")
    (one,) = overview.overview(desk, TODAY).next_dialogues
    assert one.lacks == ("questions", "agenda", "participants")
    assert one.missing == 3
    records.set_fields(desk, made, {"questions": "Hur går det?"})
    (one,) = overview.overview(desk, TODAY).next_dialogues
    assert one.lacks == ("agenda", "participants")


@pytest.mark.parametrize(
    ("last", "months", "due"),
    [("2025-12-23", 11, False), ("2025-11-24", 11, False), ("2025-11-23", 12, True)],
)
def test_a_county_is_due_when_a_whole_year_has_gone(
    desk: Desk, last: str, months: int, due: bool
) -> None:
    held(desk, last)
    row = next(one for one in counties.county_rows(desk, TODAY) if one.letter == "Z")
    assert (row.months, row.waited, row.due) == (months, due, due)
    assert ("Z" in {one.letter for one in overview.overview(desk, TODAY).due_dialogues}) is due
    assert plan.is_due(row) is due
    assert records.show_record(desk, "Z")["dialogue_due"] is due


def test_a_county_with_one_planned_has_waited_but_is_not_due(desk: Desk) -> None:
    held(desk, "2025-06-01")
    dialogue(desk, starts="2027-01-15")
    row = next(one for one in counties.county_rows(desk, TODAY) if one.letter == "Z")
    assert (row.waited, row.due) == (True, False)


def test_the_last_step_of_the_map_is_what_has_waited() -> None:
    assert MAP_STEPS[-1] + 1 == counties.DUE_AFTER_MONTHS
    for months in range(40):
        waited = months >= counties.DUE_AFTER_MONTHS
        assert (map_step(months) == len(MAP_STEPS)) is waited


def test_the_year_begins_with_this_month_and_holds_what_law_sets_a_day_for(desk: Desk) -> None:
    year = overview.overview(desk, TODAY).year
    assert (year.first, year.last) == (date(2026, 11, 1), date(2027, 10, 31))
    assert [(one.kind, one.last) for one in year.deadlines] == [
        (REPORT, date(2027, 2, 22)),
        (BUDGET_BILL, date(2027, 9, 20)),
    ]
    assert [one.kind for one in year.seasons] == [FUNDS]


def test_the_year_shows_my_dialogues_and_nobody_elses(desk: Desk) -> None:
    mine = dialogue(desk, starts="2027-03-10 09:30", title="Vår")
    dialogue(desk, starts="2026-11-02 09:30", title="Nyss", status="held")
    dialogue(desk, starts="2026-10-30", title="Förra månaden", status="held")
    dialogue(desk, starts="2027-11-01", title="Nästa år")
    dialogue(desk, counties="Skåne", starts="2027-04-10", title="Andras")
    dialogue(desk, title="Utan dag")
    shown = overview.overview(desk, TODAY).year.dialogues
    assert [(one.title, one.day, one.letters) for one in shown] == [
        ("Nyss", date(2026, 11, 2), ("Z",)),
        ("Vår", date(2027, 3, 10), ("Z",)),
    ]
    assert str(shown[1].id) == mine


def test_a_year_that_begins_in_a_leap_february(desk: Desk) -> None:
    year = overview.overview(desk, date(2028, 2, 29)).year
    assert (year.first, year.last) == (date(2028, 2, 1), date(2029, 1, 31))

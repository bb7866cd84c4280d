"""Who answers for which county: from a day on, for several at once, without losing the past."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.work import counties, desks, officers, overview, records
from regdesk.work.desks import Desk
from regdesk.work.officers import ResponsibilityRow
from regdesk.work.reference import county_id

TODAY = date(2026, 11, 23)
SPRING = date(2027, 3, 1)
Z, BD, SKANE = county_id("23"), county_id("25"), county_id("12")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desks.create_desk(tmp_path / "norr.regdesk", "Handläggare Test", "norr")
    yield made
    made.close()


@pytest.fixture
def maja(desk: Desk) -> UUID:
    return records.add_record(desk, "officer", {"name": "Maja Test"})[1]


def held(desk: Desk, county: UUID, role: str = "county_lead") -> list[tuple[str, str, str]]:
    rows = officers.responsibility_history(desk, [county])
    return [
        (row.officer_name or "vakant", str(row.valid_from), str(row.valid_to))
        for row in rows
        if row.role == role
    ]


def test_one_takes_over_from_a_day_and_the_past_stays(desk: Desk, maja: UUID) -> None:
    officers.take_over(desk, maja, [Z, BD], SPRING)
    for county in (Z, BD):
        assert held(desk, county)[:2] == [
            ("Maja Test", "2027-03-01", "None"),
            ("Handläggare Test", "2026-11-23", "2027-02-28"),
        ]
    lead = {row.code: row.lead for row in counties.county_rows(desk, TODAY)}
    assert lead["23"] == "Handläggare Test"
    assert {row.code: row.lead for row in counties.county_rows(desk, SPRING)}["23"] == "Maja Test"


def test_it_is_one_step_to_undo_and_redo(desk: Desk, maja: UUID) -> None:
    before = held(desk, Z), held(desk, BD)
    officers.take_over(desk, maja, [Z, BD], SPRING)
    after = held(desk, Z), held(desk, BD)
    records.undo(desk)
    assert (held(desk, Z), held(desk, BD)) == before
    records.redo(desk)
    assert (held(desk, Z), held(desk, BD)) == after


def test_a_vacancy_begins_on_its_day(desk: Desk) -> None:
    officers.take_over(desk, None, [Z], SPRING)
    assert held(desk, Z)[0] == ("vakant", "2027-03-01", "None")
    vacant = {row.code for row in counties.county_rows(desk, SPRING) if row.vacant}
    assert "23" in vacant
    assert "23" not in {row.code for row in counties.county_rows(desk, TODAY) if row.vacant}


def test_a_vacancy_that_is_coming_is_told_two_months_ahead(desk: Desk, maja: UUID) -> None:
    officers.take_over(desk, None, [Z], date(2027, 1, 10))
    officers.take_over(desk, None, [BD], SPRING)
    first = overview.overview(desk, TODAY)
    assert [(one.county.letter, one.from_day) for one in first.soon_vacant] == [
        ("Z", date(2027, 1, 10))
    ]
    officers.take_over(desk, maja, [Z], date(2027, 1, 10))
    assert overview.overview(desk, TODAY).soon_vacant == ()


def test_a_lead_who_ends_without_a_successor_leaves_a_vacancy_to_come(desk: Desk) -> None:
    (row, *_rest) = officers.responsibility_history(desk, [Z])
    records.set_fields(desk, str(row.id), {"valid_to": "2026-12-31"})
    first = overview.overview(desk, TODAY)
    assert [(one.county.letter, one.from_day) for one in first.soon_vacant] == [
        ("Z", date(2027, 1, 1))
    ]


def test_a_stand_in_stands_beside_the_lead_and_goes_without_a_trace_of_nobody(
    desk: Desk, maja: UUID
) -> None:
    officers.take_over(desk, maja, [SKANE], TODAY, "stand_in")
    row = next(one for one in counties.county_rows(desk, TODAY) if one.code == "12")
    assert (row.vacant, row.stand_in) == (True, "Maja Test")
    officers.take_over(desk, None, [SKANE], SPRING, "stand_in")
    assert held(desk, SKANE, "stand_in") == [("Maja Test", "2026-11-23", "2027-02-28")]


def test_a_topic_lead_changes_for_that_topic_alone(desk: Desk, maja: UUID) -> None:
    me = UUID(desk.fact("officer_id"))
    officers.take_over(desk, me, [Z], TODAY, "topic_lead", "Elnät")
    officers.take_over(desk, me, [Z], TODAY, "topic_lead", "Service")
    officers.take_over(desk, maja, [Z], SPRING, "topic_lead", "elnät")
    rows = [one for one in officers.responsibility_history(desk, [Z]) if one.topic]
    assert {(one.topic, one.officer_name, str(one.valid_to)) for one in rows} == {
        ("elnät", "Maja Test", "None"),
        ("Elnät", "Handläggare Test", "2027-02-28"),
        ("Service", "Handläggare Test", "None"),
    }


def test_a_topic_lead_needs_a_topic(desk: Desk, maja: UUID) -> None:
    with pytest.raises(errors.InvalidValue) as refused:
        officers.take_over(desk, maja, [Z], TODAY, "topic_lead", "  ")
    assert refused.value.facts["field"] == "topic"


def test_the_preview_tells_what_will_stand_and_changes_nothing(desk: Desk, maja: UUID) -> None:
    before = held(desk, Z)
    (step,) = officers.preview(desk, maja, [Z], SPRING)
    assert [one.officer_name for one in step.ends] == ["Handläggare Test"]
    assert (step.gone, step.until, step.after, step.same) == ((), None, "", False)
    assert held(desk, Z) == before


def test_the_preview_tells_whose_turn_comes_after(desk: Desk, maja: UUID) -> None:
    officers.take_over(desk, maja, [Z], SPRING)
    mellan = next(one.id for one in officers.choices(desk) if one.name == "Handläggare Mellan")
    (step,) = officers.preview(desk, mellan, [Z], date(2027, 1, 1))
    assert (step.until, step.after) == (date(2027, 2, 28), "Maja Test")
    (step,) = officers.preview(desk, mellan, [Z], SPRING)
    assert [one.officer_name for one in step.gone] == ["Maja Test"]
    assert step.ends == ()


def test_who_stands_already_is_left_alone(desk: Desk) -> None:
    me = UUID(desk.fact("officer_id"))
    before = held(desk, Z), held(desk, SKANE)
    assert [one.same for one in officers.preview(desk, me, [Z, SKANE], SPRING)] == [True, False]
    change = officers.take_over(desk, me, [Z], SPRING)
    assert change.group is None
    assert officers.preview(desk, None, [SKANE], SPRING)[0].same
    assert (held(desk, Z), held(desk, SKANE)) == before


def test_the_officers_to_choose_begin_with_oneself_and_end_with_posts(
    desk: Desk, maja: UUID
) -> None:
    records.add_record(desk, "officer", {"name": "Åke Test"})
    names = [(one.name, one.me, one.placeholder) for one in officers.choices(desk)]
    assert names == [
        ("Handläggare Test", True, False),
        ("Maja Test", False, False),
        ("Åke Test", False, False),
        ("Handläggare Mellan", False, True),
        ("Handläggare Norr", False, True),
    ]


def test_a_row_knows_on_which_days_it_holds(desk: Desk, maja: UUID) -> None:
    officers.take_over(desk, maja, [Z], SPRING)
    later, now, *_ = officers.responsibility_history(desk, [Z])
    assert isinstance(later, ResponsibilityRow)
    assert (later.holds(date(2027, 2, 28)), later.holds(SPRING)) == (False, True)
    assert (now.holds(date(2027, 2, 28)), now.holds(SPRING)) == (True, False)


def test_names_will_do_and_an_unknown_one_is_said(desk: Desk, maja: UUID) -> None:
    officers.take_over_by_name(desk, "Maja Test", ["Z"], SPRING, "topic_lead", topic="Elnät")
    assert held(desk, Z, "topic_lead")[0][0] == "Maja Test"
    with pytest.raises(errors.NotFound):
        officers.take_over_by_name(desk, "Nobody Here", ["Z"], SPRING)
    with pytest.raises(errors.InvalidValue):
        officers.take_over_by_name(desk, None, ["Z"], SPRING, "boss")


def test_somebody_new_is_added_in_the_same_step(desk: Desk) -> None:
    assert not officers.preview(desk, officers.NEW, [Z], SPRING)[0].same
    officers.take_over_as_new(desk, " Nils Test ", [Z, BD], SPRING)
    assert held(desk, BD)[0] == ("Nils Test", "2027-03-01", "None")
    records.undo(desk)
    assert "Nils Test" not in {one.name for one in officers.choices(desk)}
    assert held(desk, BD)[0] == ("Handläggare Test", "2026-11-23", "None")
    with pytest.raises(errors.InvalidValue):
        officers.take_over_as_new(desk, " ", [Z], SPRING)

"""What is caught in a dialogue of several counties and names none of them is all of theirs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook

from regdesk.work import (
    briefs,
    commitments,
    counties,
    desks,
    handovers,
    meetings,
    overview,
    records,
)
from regdesk.work.desks import Desk
from regdesk.work.workbooks import export_commitments
from tests.store.faults import new_desk, regdesk

TODAY = date(2026, 11, 23)
TEXT = "Skicka det gemensamma underlaget"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


def add(desk: Desk, record_type: str, **values: str) -> UUID:
    return records.add_record(desk, record_type, values)[1]


@pytest.fixture
def common(desk: Desk) -> str:
    """A held dialogue with Z and BD, in which something of each kind was caught for both."""
    held = {"counties": "Z, BD", "title": "Gemensam", "starts": "2026-10-01", "status": "held"}
    dialogue = str(add(desk, "dialogue", **held))
    add(desk, "commitment", text=TEXT, dialogue=dialogue, due="2026-11-01")
    add(desk, "choice", text="Ett gemensamt vägval", dialogue=dialogue)
    add(desk, "need", text="Ett gemensamt behov", dialogue=dialogue)
    return dialogue


@pytest.mark.parametrize("county", ["23", "25"])
def test_each_county_has_it_everywhere(
    desk: Desk, common: str, county: str, tmp_path: Path
) -> None:
    page = counties.county_page(desk, county, TODAY)
    assert [one.text for one in page.commitments] == [TEXT]
    assert (page.row.open_commitments, page.row.late_commitments) == (1, 1)
    told = {(one.record_type, one.title) for one in page.timeline}
    assert {("commitment", TEXT), ("need", "Ett gemensamt behov")} <= told
    assert ("choice", "Ett gemensamt vägval") in told
    brief = briefs.collect(desk, county, TODAY)
    assert [one.text for one in brief.commitments] == [TEXT]
    assert brief.choices == ("Ett gemensamt vägval",)
    assert brief.needs == ("Ett gemensamt behov",)
    (handover,) = handovers.collect(desk, [county], TODAY).counties
    assert [one.text for one in handover.commitments] == [TEXT]
    ahead = add(desk, "dialogue", counties=county, starts="2026-12-01")
    meeting = meetings.meeting(desk, ahead, TODAY)
    assert meeting is not None
    assert [one.text for one in meeting.still_open] == [TEXT]
    path = tmp_path / "ut.xlsx"
    assert export_commitments(desk, [county], path, TODAY).commitments == 1
    cells = {cell.value for row in load_workbook(path).worksheets[0] for cell in row}
    assert TEXT in cells


def test_no_other_county_has_it(desk: Desk, common: str) -> None:
    page = counties.county_page(desk, "24", TODAY)
    assert page.commitments == ()
    assert {one.record_type for one in page.timeline} <= {"responsibility"}
    own = add(desk, "commitment", text="Bara Z", dialogue=common, county="Z")
    assert own not in {one.id for one in counties.county_page(desk, "25", TODAY).commitments}


def test_it_needs_the_officer_of_one_of_them(desk: Desk, common: str) -> None:
    (late,) = overview.overview(desk, TODAY).late
    assert (late.text, late.counties) == (TEXT, ("23", "25"))


def test_it_is_counted_once_in_a_workbook_of_both(desk: Desk, common: str, tmp_path: Path) -> None:
    assert export_commitments(desk, ["Z", "BD"], tmp_path / "ut.xlsx", TODAY).commitments == 1
    assert len(commitments.commitment_rows(desk, TODAY)) == 1


def test_a_workbook_of_all_tells_what_no_county_has(
    desk: Desk, common: str, tmp_path: Path
) -> None:
    alone = add(desk, "commitment", text="Utan län")
    path = tmp_path / "ut.xlsx"
    made = export_commitments(desk, (), path, TODAY)
    assert (made.commitments, made.without_county) == (1, 1)
    assert export_commitments(desk, ["Z"], path, TODAY).without_county == 0
    assert export_commitments(desk, ["Z"], path, TODAY, only={alone}).without_county == 1
    file = desk.path
    desk.close()
    said = regdesk("--desk", file, "workbook", "commitments", "--out", path)
    assert "1 åtagande utan län kom inte med" in said.out


@pytest.mark.parametrize("county", ["Jämtland", "Norrbotten"])
def test_lists_find_it_by_each_county(desk: Desk, common: str, county: str) -> None:
    wanted = {"county": county, "late": "true"}
    assert [one["text"] for one in records.list_records(desk, "commitment", wanted)] == [TEXT]
    assert len(records.list_records(desk, "need", {"county": county})) == 1
    assert records.list_records(desk, "commitment", {"county": "Skåne"}) == []
    (row,) = commitments.commitment_rows(desk, TODAY)
    assert (row.counties, row.county_letter) == (("23", "25"), "Z BD")
    assert row.county_name == "Jämtland, Norrbotten"

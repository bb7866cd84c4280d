"""The brief of a county that nobody answers for doesn't name the desk's own officer as if she did."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from regdesk.work import briefs, desks, officers, records
from regdesk.work.desks import Desk
from regdesk.work.reference import county_id

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an officer in the north; the south is vacant."""
    with desks.create_desk(tmp_path / "norr.regdesk", "Anna Norr", "norr") as desk:
        yield desk


def test_a_vacant_county_is_prepared_by_whoever_does_it(desk: Desk) -> None:
    data = briefs.collect(desk, "Skåne", TODAY)
    assert (data.officer, data.prepared_by) == ("", "Anna Norr")
    missing = [one.text for one in briefs.preview(desk, "Skåne", TODAY).missing]
    assert "Länet är vakant: ingen är länsansvarig." in missing
    assert "Diarienummer saknas." in missing
    english = [one.text for one in briefs.preview(desk, "Skåne", TODAY, language="en").missing]
    assert "There is no record number." in english


def test_a_county_left_from_a_day_is_vacant_from_that_day(desk: Desk) -> None:
    assert briefs.collect(desk, "Norrbotten", TODAY).officer == "Anna Norr"
    officers.take_over(desk, None, [county_id("25")], TODAY)
    assert briefs.collect(desk, "Norrbotten", TODAY).officer == ""


def test_of_several_counties_the_vacant_one_is_named(desk: Desk) -> None:
    _, talk = records.add_record(desk, "dialogue", {"counties": ["BD", "AC"]})
    officers.take_over(desk, None, [county_id("25")], TODAY)
    assert briefs.collect(desk, str(talk), TODAY).officer == "Anna Norr (Norrbotten vakant)"

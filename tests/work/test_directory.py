"""The names of dialogues and contacts, and what the frame around the pages is made of."""

from datetime import date
from pathlib import Path

import pytest

from regdesk.work import directory, records
from regdesk.work.desks import Desk, create_desk
from regdesk.work.frame import frame, gone, recounts

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return create_desk(tmp_path / "norr.regdesk", "Anna Norr", "norr", demo=True)


def test_the_next_dialogue_comes_first(desk: Desk) -> None:
    listed = directory.directory(desk, TODAY)
    dialogues = [one for one in listed if one.record_type == "dialogue"]
    days = [one.starts.date() for one in dialogues if one.starts]
    ahead = [day for day in days if day >= TODAY]
    assert days[: len(ahead)] == sorted(ahead)
    assert days[len(ahead) :] == sorted(days[len(ahead) :], reverse=True)
    desk.close()


@pytest.mark.parametrize("typed", ["dialog norrbotten", "norrbotten dialog", "Region Norrbotten"])
def test_a_dialogue_is_found_by_its_county(desk: Desk, typed: str) -> None:
    found = directory.find(directory.directory(desk, TODAY), typed, 3)
    assert found[0][1].record_type == "dialogue"
    assert "BD" in found[0][1].letters
    desk.close()


def test_a_contact_is_found_by_name_role_and_organisation(desk: Desk) -> None:
    _change, made = records.add_record(
        desk, "contact", {"name": "Åsa Öberg", "role": "Energistrateg"}
    )
    listed = directory.directory(desk, TODAY)
    for typed in ("åsa", "öberg", "asa oberg", "energi", "öberg energi", "åö"):
        assert made in {one.id for _score, one in directory.find(listed, typed, 50)}, typed
    assert directory.find(listed, "qqqq", 5) == ()
    desk.close()


def test_the_frame_tells_whose_desk_it_is_and_what_is_late(desk: Desk) -> None:
    told = frame(desk, TODAY)
    assert told.facts.officer == "Anna Norr"
    assert told.late == sum(row.late_commitments for row in told.counties if row.mine) > 0
    assert told.conflicts == 0
    records.set_fields(desk, str(told.officer_id), {"name": "Anna Nord"})
    assert frame(desk, TODAY, told.counties).facts.officer == "Anna Nord"
    desk.close()


def test_keys_of_records_that_are_no_more(desk: Desk) -> None:
    kept, lost = (one["id"] for one in records.list_records(desk, "contact")[:2])
    records.delete_record(desk, lost)
    nobody = "00000000-0000-4000-8000-000000000000"
    assert gone(desk, [kept, lost, nobody, "25", "elbehov"]) == {lost, nobody}
    desk.close()


def test_what_makes_the_rows_of_counties_stale() -> None:
    assert recounts(["agenda_item", "commitment"])
    assert not recounts(["agenda_item", "contact"])

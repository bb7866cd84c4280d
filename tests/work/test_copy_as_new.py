"""A dialogue copied as a new one: what comes along, what stays."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from regdesk import errors
from regdesk.work import desks, dialogues, records
from regdesk.work.desks import Desk
from tests.store.faults import faults_of, new_desk, regdesk

TITLES = ["Elnät", "Service", "Kompetens"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


@pytest.fixture
def old(desk: Desk) -> UUID:
    def add(record_type: str, **values: str) -> UUID:
        return records.add_record(desk, record_type, values)[1]

    old = add(
        "dialogue",
        counties="Z, BD",
        title="Vårens dialog",
        starts="2026-03-10 09:30",
        ends="2026-03-10 15:00",
        place="Östersund",
        purpose="Lägesbild",
        questions="Hur?\nNär?",
        preparation="Läs planen",
        sensitive="Känsligt",
        status="held",
        record_number="Ä 2026-100",
    )
    items = [
        add("agenda_item", dialogue=str(old), title=title, minutes="20", notes="Sagt")
        for title in TITLES
    ]
    records.set_fields(desk, str(items[2]), {"position": "1"})
    records.delete_record(desk, str(add("agenda_item", dialogue=str(old), title="Struken")))
    add("participant", dialogue=str(old), side="ours", name="Olle", role="chef", attended="ja")
    add("participant", dialogue=str(old), side="theirs", name="Maja")
    add("commitment", dialogue=str(old), text="Löfte")
    return old


def test_what_comes_along_and_what_stays(desk: Desk, old: UUID) -> None:
    _, new = dialogues.copy_as_new(desk, old, datetime(2026, 9, 1, 13, 0))
    shown = records.show_record(desk, str(new))
    assert shown["counties"] == ["23", "25"]
    assert (shown["title"], shown["purpose"]) == ("Vårens dialog", "Lägesbild")
    assert shown["questions"] == ["Hur?", "När?"]
    assert (shown["starts"], shown["ends"]) == ("2026-09-01T13:00", "2026-09-01T18:30")
    assert shown["status"] == "planned"
    assert [shown[name] for name in ("preparation", "sensitive", "record_number")] == [""] * 3
    items = records.list_records(desk, "agenda_item", {"dialogue": str(new)})
    assert [(one["title"], one["minutes"], one["notes"]) for one in items] == [
        ("Kompetens", 20, ""),
        ("Elnät", 20, ""),
        ("Service", 20, ""),
    ]
    people = records.list_records(desk, "participant", {"dialogue": str(new)})
    assert [(one["name"], one["role"], one["attended"]) for one in people] == [
        ("Olle", "chef", False)
    ]
    assert records.list_records(desk, "commitment", {"dialogue": str(new)}) == []
    assert faults_of(desk) == []


def test_it_is_one_step(desk: Desk, old: UUID) -> None:
    changes, new = dialogues.copy_as_new(desk, old)
    assert ("dialogue", new) in changes.changed
    assert records.show_record(desk, str(new))["starts"] is None
    records.undo(desk)
    assert [one["id"] for one in records.list_records(desk, "dialogue")] == [str(old)]
    assert len(records.list_records(desk, "agenda_item")) == 3
    records.redo(desk)
    assert len(records.list_records(desk, "agenda_item")) == 6


def test_a_day_without_a_time_has_no_end(desk: Desk, old: UUID) -> None:
    _, new = dialogues.copy_as_new(desk, old, datetime(2026, 9, 1))
    assert records.show_record(desk, str(new))["ends"] is None


def test_nothing_is_copied_of_what_there_is_not(desk: Desk) -> None:
    with pytest.raises(errors.NotFound):
        dialogues.copy_as_new(desk, uuid4())


def test_copying_by_the_command_line(desk: Desk, old: UUID) -> None:
    desk.close()
    made = regdesk("--desk", desk.path, "copy", old, "--starts", "1 september 2026 13.00", "--json")
    shown = regdesk("--desk", desk.path, "show", made.json["id"], "--json").json
    assert shown["starts"] == "2026-09-01T13:00"
    regdesk("--desk", desk.path, "copy", old, "--starts", "snart").one_sentence("snart")
    regdesk("--desk", desk.path, "copy", "Olle").one_sentence("strategisk dialog")
    assert regdesk("--desk", desk.path, "copy", "Elnät").code == 2

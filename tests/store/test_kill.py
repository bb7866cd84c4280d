"""Kill -9 at random moments: what was acknowledged is there, and nothing is half done."""

import contextlib
import json
import random
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from regdesk import errors
from regdesk.store.intake import entries_since
from regdesk.work import attachments, desks, records
from tests.store.faults import SOAK, child, faults_of, new_desk, regdesk

KILLS = 200 if SOAK else 20
FEW = 30 if SOAK else 4
CHANCE = random.SystemRandom()


def _killed(
    process: subprocess.Popen[str], acknowledged: int, within: float, *, may_end: bool = False
) -> list[Any]:
    """Kill the process some time after it has told of so many changes; return all it told."""
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(acknowledged)]
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(CHANCE.uniform(0, within))
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL or (may_end and process.returncode == 0)
    return [
        json.loads(line) for line in "".join((*told, rest)).splitlines(True) if line[-1] == "\n"
    ]


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    return new_desk(tmp_path / "norr.desk")


def _item(path: Path) -> str:
    with desks.open_desk(path) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "25", "title": "Dialog"})
        values = {"dialogue": str(dialogue), "title": "Elnät"}
        _, item = records.add_record(desk, "agenda_item", values)
    return str(item)


def _require(desk: desks.Desk, told: dict[str, dict[str, Any]], kills: int) -> None:
    """Every acknowledged value stands, or what the next, not yet acknowledged change made of it.

    Each of the `kills` since the notes were last acknowledged may have left one more line.
    """
    everything = {one["id"]: one for one in records.list_records(desk, "commitment")}
    everything |= {one["id"]: one for one in records.list_records(desk, "commitment", deleted=True)}
    for record_id, fields in told.items():
        shown = everything.get(record_id) or records.show_record(desk, record_id)
        if "notes" in fields:
            added = shown["notes"].removeprefix(fields["notes"])
            assert shown["notes"].startswith(fields["notes"])
            lines = added.splitlines(keepends=True)
            assert len(lines) <= kills
            assert all(line.startswith("rad ") and line.endswith(" 😀\n") for line in lines)
            continue
        assert shown["text"] == fields["text"]
        assert shown["status"] == fields.get("status", shown["status"])
        assert shown.get("deleted", False) >= fields.get("deleted", False)


def test_every_acknowledged_change_survives_being_killed(desk_file: Path) -> None:
    item = _item(desk_file)
    told: dict[str, dict[str, Any]] = {}
    number = since = 0
    for kill in range(KILLS):
        process = child("write", desk_file, item, number)
        rows = _killed(process, CHANCE.choice([0, 1, 1, 2, 3, 5, 9]), 0.03 if kill % 4 else 0.4)
        for row in rows:
            if "id" in row:
                told.setdefault(row["id"], {})[row["field"]] = row["value"]
        number += len(rows)
        since = 1 if any(row.get("field") == "notes" for row in rows) else since + 1
        with desks.open_desk(desk_file) as desk:
            assert faults_of(desk) == []
            _require(desk, told, since)
            if any("id" in row for row in rows):
                before = entries_since(desk).cursor
                records.undo(desk)
                records.redo(desk)
                assert entries_since(desk).cursor > before
                _require(desk, told, since)
    assert len(told) > KILLS / 4
    with desks.open_desk(desk_file) as desk:
        assert faults_of(desk) == []


def test_a_backup_that_is_killed_leaves_whole_copies_only(desk_file: Path, tmp_path: Path) -> None:
    _item(desk_file)
    before = desk_file.read_bytes()
    for number in range(FEW):
        folder = tmp_path / str(number)
        folder.mkdir()
        _killed(child("copy", desk_file, folder), CHANCE.randint(1, 4), 0.02)
        for copy in folder.glob("[0-9]*.desk"):
            with desks.read_desk(copy) as desk:
                assert faults_of(desk) == []
                assert records.show_record(desk, "Elnät")["type"] == "agenda_item"
    assert desk_file.read_bytes() == before


def test_attaching_that_is_killed_keeps_whole_files_or_none(
    desk_file: Path, tmp_path: Path
) -> None:
    with desks.open_desk(desk_file) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "25"})
    folder = tmp_path / "filer"
    folder.mkdir()
    told: set[str] = set()
    for _ in range(FEW * 3):
        process = child("attach", desk_file, str(dialogue), folder)
        for row in _killed(process, CHANCE.randint(1, 3), 0.05):
            told.update(row.get("names", ()))
        with desks.open_desk(desk_file) as desk:
            assert desks.check(desk) == []  # no contents of nobody either
            rows = attachments.of_dialogue(desk, dialogue)
            assert told <= {row.name for row in rows}
            assert len(rows) % 2 == 0
            for row in rows:
                attachments.save_copy(desk, row.id, tmp_path / "ut")
                assert (tmp_path / "ut").read_bytes() == f"{row.name}\n".encode() * 20_000
    assert told


def test_a_new_desk_that_is_killed_is_whole_or_not_there(tmp_path: Path) -> None:
    for number in range(FEW):
        folder = tmp_path / str(number)
        folder.mkdir()
        _killed(child("make", folder), CHANCE.randint(1, 3), 0.15)
        for made in folder.glob("[0-9]*.desk"):
            with desks.open_desk(made) as desk:
                assert faults_of(desk) == []
                mine = records.list_records(desk, "county", {"mine": "true"})
                assert len(mine) == 7


def test_an_intake_that_is_killed_is_whole_or_nothing(desk_file: Path, tmp_path: Path) -> None:
    source = new_desk(tmp_path / "maja.desk", "mellan")
    with desks.open_desk(source) as desk:
        with desk.change("Mycket") as change:
            from regdesk.records import Commitment

            for number in range(1500):
                change.session.add(Commitment(text=f"åtagande {number}"))
        document = entries_since(desk).to_json()
    batch = tmp_path / "batch.json"
    batch.write_text(json.dumps(document), "utf-8")
    pristine = desk_file.read_bytes()
    seen = set()
    for number in range(FEW):
        target = tmp_path / f"target-{number}.desk"
        target.write_bytes(pristine)
        _killed(child("take", target, batch), 1, 0.5, may_end=True) if number else _finished(
            target, batch
        )
        with desks.open_desk(target) as desk:
            assert faults_of(desk) == []
            found = len(records.list_records(desk, "commitment"))
        assert found in (0, 1500)
        seen.add(found)
    assert 1500 in seen


def _finished(target: Path, batch: Path) -> None:
    process = child("take", target, batch)
    process.communicate()
    assert process.returncode == 0


def test_one_process_writes_and_the_others_read(desk_file: Path) -> None:
    process = child("hold", desk_file)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        began = time.monotonic()
        said = regdesk("--desk", desk_file, "add", "contact", "name=Olle", "--json")
        waited = time.monotonic() - began
        said.one_sentence(desk_file, str(process.pid), "används redan")
        assert 1 < waited < 10
        english = regdesk("--desk", desk_file, "--lang", "en", "undo")
        english.one_sentence(desk_file, str(process.pid), "in use")
        assert "sedan" not in english.err
        assert len(regdesk("--desk", desk_file, "list", "county", "--json").json) == 21
        assert regdesk("--desk", desk_file, "show", "Norrbotten", "--json").json["code"] == "25"
        assert regdesk("--desk", desk_file, "search", "Luleå", "--json").code == 0
    finally:
        process.kill()
        process.communicate()
    began = time.monotonic()
    assert regdesk("--desk", desk_file, "add", "contact", "name=Olle", "--json").json["id"]
    assert time.monotonic() - began < 3


def test_the_desk_is_free_as_soon_as_its_holder_lets_go(desk_file: Path) -> None:
    process = child("hold", desk_file)
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.readline()
    letting_go = threading.Timer(0.5, lambda: process.communicate("\n"))
    letting_go.start()
    said = regdesk("--desk", desk_file, "add", "contact", "name=Olle", "--json")
    letting_go.join()
    assert said.code == 0, said.err


def test_a_link_to_a_desk_is_the_same_desk(desk_file: Path) -> None:
    link = desk_file.with_name("genväg.desk")
    link.symlink_to(desk_file)
    with desks.open_desk(desk_file), pytest.raises(errors.DeskInUse):
        desks.Desk(link, wait=0.1)


def test_two_threads_write_through_one_desk(desk_file: Path) -> None:
    broken: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for number in range(25):
                records.add_record(desk, "contact", {"name": f"{name} {number}"})
                records.list_records(desk, "contact")
        except BaseException as error:
            broken.append(error)

    with desks.open_desk(desk_file) as desk:
        threads = [threading.Thread(target=write, args=(name,)) for name in ("Maja", "Olle")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert broken == []
        assert len(records.list_records(desk, "contact")) == 50
        assert faults_of(desk) == []
        for _ in range(50):
            records.undo(desk)
        assert records.list_records(desk, "contact") == []

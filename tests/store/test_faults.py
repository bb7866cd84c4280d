"""A full disk, for real: the sentence, nothing half written, and everything as before afterwards."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text, update

from regdesk import errors
from regdesk.domain.ids import derived_id
from regdesk.records import AgendaItem, Commitment, County, Dialogue
from regdesk.store.desk import Desk
from regdesk.store.guard import UnjournaledWriteError
from regdesk.work import attachments, desks, records
from tests.store.faults import Said, faults_of, fill, listing, new_desk, regdesk, small_disk

LONG = "å" * 9_000
FULL_SV, FULL_EN = "är full", "is full"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "skiva", "3m") as place:
        yield place


def _require_full(said: Said, file: Path) -> None:
    said.one_sentence(file, FULL_SV, "Frigör utrymme")


def _entries(path: Path) -> list[str]:
    with desks.read_desk(path) as desk, desk.read() as session:
        rows = session.execute(text("SELECT id FROM entry ORDER BY key"))
        return [row[0] for row in rows]


@pytest.mark.parametrize("leave", [0, 4_096, 20_000, 100_000, 300_000])
def test_writing_to_a_full_disk(leave: int, disk: Path) -> None:
    """What was said to be done is there, what was refused isn't; freed, the desk goes on."""
    path = new_desk(disk / "norr.desk")
    assert regdesk("--desk", path, "add", "contact", "name=Före").code == 0
    filler = fill(disk, leave)
    done = ["Före"]
    for number in range(60):
        name = f"Åsa {number}"
        said = regdesk("--desk", path, "add", "contact", f"name={name}", f"role={LONG}", "--json")
        if said.code:
            break
        done.append(name)
    _require_full(said, path)
    regdesk("--desk", path, "--lang", "en", "undo").one_sentence(path, FULL_EN, "Free some space")
    filler.unlink()
    with desks.open_desk(path) as desk:
        assert faults_of(desk) == []
        names = [one["name"] for one in records.list_records(desk, "contact")]
        assert sorted(names) == sorted(done)
        with desk.read() as session:
            orphans = session.execute(
                text(
                    "SELECT count(*) FROM entry_group g WHERE NOT EXISTS (SELECT 1 FROM entry WHERE group_id = g.id)"
                )
            ).scalar_one()
        assert orphans == 0
    assert regdesk("--desk", path, "add", "contact", f"name={name}", f"role={LONG}").code == 0
    assert regdesk("--desk", path, "undo").code == 0
    assert regdesk("--desk", path, "check", "--json").json["ok"]


def test_reading_from_a_full_disk(disk: Path) -> None:
    path = new_desk(disk / "norr.desk")
    regdesk("--desk", path, "add", "contact", "name=Före")
    fill(disk)
    said = regdesk("--desk", path, "list", "contact", "--json")
    if said.code:
        _require_full(said, path)
    else:
        assert [one["name"] for one in said.json] == ["Före"]


def test_one_process_that_meets_a_full_disk_goes_on_when_there_is_room(disk: Path) -> None:
    path = new_desk(disk / "norr.desk")
    with desks.open_desk(path) as desk:
        _, before = records.add_record(desk, "contact", {"name": "Före"})
        filler = fill(disk)
        with pytest.raises(errors.DiskFull) as refused:
            for number in range(50):
                records.add_record(desk, "contact", {"name": f"Åsa {number}", "role": LONG})
        assert str(path) in refused.value.sentence("sv")
        standing = {one["id"] for one in records.list_records(desk, "contact")}
        assert str(before) in standing
        filler.unlink()
        _, after = records.add_record(desk, "contact", {"name": "Efter"})
        assert {one["id"] for one in records.list_records(desk, "contact")} == standing | {
            str(after)
        }
        assert faults_of(desk) == []
    Desk(path, wait=0.1).close()


def test_closing_on_a_full_disk_lets_go_of_the_lock(disk: Path) -> None:
    path = new_desk(disk / "norr.desk")
    desk = desks.open_desk(path)
    for number in range(8):
        records.add_record(desk, "contact", {"name": f"Åsa {number}", "role": LONG})
    filler = fill(disk)
    with contextlib.suppress(errors.DiskFull):
        desk.close()
    filler.unlink()
    with Desk(path, wait=0.1) as again:
        assert len(records.list_records(again, "contact")) == 8


def test_attaching_to_a_full_disk_keeps_nothing_of_it(disk: Path, tmp_path: Path) -> None:
    path = new_desk(disk / "norr.desk")
    large, small = tmp_path / "stor.bin", tmp_path / "liten.bin"
    large.write_bytes(bytes(range(256)) * 12_000)
    small.write_bytes(b"liten")
    with desks.open_desk(path) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "25"})
        with pytest.raises(errors.DiskFull) as refused:
            attachments.attach(desk, dialogue, [small, large])
        assert str(path) in refused.value.sentence("sv")
        assert attachments.of_dialogue(desk, dialogue) == ()
        attachments.attach(desk, dialogue, [small])
        records.undo(desk)
        records.redo(desk)
        assert [row.name for row in attachments.of_dialogue(desk, dialogue)] == ["liten.bin"]
    with Desk(path) as again:
        assert desks.check(again) == []


def test_a_copy_of_an_attachment_on_a_full_disk(disk: Path, tmp_path: Path) -> None:
    source = tmp_path / "brev.bin"
    source.write_bytes(b"brev" * 50_000)
    with desks.open_desk(new_desk(tmp_path / "rymlig.desk")) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "25"})
        attachments.attach(desk, dialogue, [source])
        (row,) = attachments.of_dialogue(desk, dialogue)
        fill(disk)
        with pytest.raises(errors.DiskFull):
            attachments.save_copy(desk, row.id, disk / "ut.bin")
        assert [one.name for one in disk.iterdir()] == ["filler"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A desk on a roomy disk, with a dialogue to print."""
    path = new_desk(tmp_path / "rymlig.desk")
    with desks.open_desk(path) as desk:
        values = {"counties": "23", "title": "Dialog", "starts": "2027-01-20 10:00"}
        _, dialogue = records.add_record(desk, "dialogue", values)
        records.add_record(desk, "commitment", {"text": "Underlag", "dialogue": str(dialogue)})
        records.add_record(desk, "contact", {"name": "Maja Ek"})
    return path


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("backup",), "kopia.desk"),
        (("brief", "Jämtland", "--out"), "underlag.pdf"),
        (("workbook", "commitments", "--county", "Z", "--out"), "uppföljning.xlsx"),
        (("calendar", "--out"), "dialoger.ics"),
        (("contacts", "export", "--out"), "kontakter.vcf"),
    ],
)
def test_what_goes_out_to_a_full_disk(
    words: tuple[str, ...], name: str, disk: Path, story: Path
) -> None:
    filler = fill(disk)
    target = disk / name
    _require_full(regdesk("--desk", story, *words, target, "--json"), target)
    assert set(listing(disk)) == {"filler"}
    filler.unlink()
    assert regdesk("--desk", story, *words, target).code == 0
    if words[0] == "backup":
        return
    whole = target.read_bytes()
    filler = fill(disk)
    _require_full(regdesk("--desk", story, *words, target), target)
    assert target.read_bytes() == whole
    assert set(listing(disk)) == {"filler", name}


def test_a_new_desk_on_a_full_disk(disk: Path) -> None:
    filler = fill(disk, 100_000)
    path = disk / "ny.desk"
    _require_full(regdesk("new", path, "--officer", "Åsa", "--area", "norr", "--json"), path)
    assert set(listing(disk)) == {"filler"}
    filler.unlink()
    assert regdesk("new", path, "--officer", "Åsa", "--area", "norr").code == 0


def test_restoring_to_a_full_disk(disk: Path, story: Path, tmp_path: Path) -> None:
    backup = tmp_path / "kopia.desk"
    assert regdesk("--desk", story, "backup", backup).code == 0
    fill(disk, 50_000)
    target = disk / "åter.desk"
    _require_full(regdesk("restore", backup, target), target)
    assert set(listing(disk)) == {"filler"}


def test_a_note_read_from_nowhere(story: Path, tmp_path: Path) -> None:
    before = _entries(story)
    for place in (tmp_path / "saknas.txt", tmp_path):
        regdesk("--desk", story, "set", "Dialog", f"preparation=@{place}").one_sentence(place)
    (tmp_path / "latin.txt").write_bytes("Åre".encode("latin-1"))
    said = regdesk("--desk", story, "set", "Dialog", f"preparation=@{tmp_path / 'latin.txt'}")
    said.one_sentence("latin.txt", "UTF-8")
    assert _entries(story) == before


# --- nothing is written past the journal -------------------------------------------------------

PAST_THE_JOURNAL = [
    "UPDATE county SET name = 'z'",
    "update county set name = 'z'",
    "UPDATE OR IGNORE county SET name = 'z'",
    "INSERT INTO county (id) VALUES ('z')",
    "INSERT OR REPLACE INTO county (id) VALUES ('z')",
    "REPLACE INTO county (id) VALUES ('z')",
    "DELETE FROM county",
    "WITH a AS (SELECT 1) UPDATE county SET name = 'z'",
    "WITH a AS (SELECT 'UPDATE b SET') UPDATE county SET name = 'z'",
    "WITH a AS (SELECT 1) DELETE FROM county WHERE 1 IN a",
    "/* tyst */ UPDATE county SET name = 'z'",
    "-- tyst\nDELETE FROM county",
    'UPDATE "main"."county" SET name = 1',
    "UPDATE [county] SET name = 'z'",
    "UPDATE main . county SET name = 'z'",
    "DROP TABLE county",
    "ALTER TABLE county ADD COLUMN extra",
]


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.desk")) as desk:
        yield desk


@pytest.mark.parametrize("statement", PAST_THE_JOURNAL)
def test_no_statement_writes_past_the_journal(statement: str, guarded: Desk) -> None:
    with pytest.raises(UnjournaledWriteError), guarded.transaction() as connection:
        connection.exec_driver_sql(statement)
    assert records.show_record(guarded, "23")["name"] == "Jämtlands län"


def test_no_orm_call_writes_past_the_journal(guarded: Desk) -> None:
    ways = [
        lambda session: session.execute(update(County).values(name="z")),
        lambda session: session.query(County).update({"name": "z"}),
        lambda session: session.query(County).delete(),
        lambda session: session.bulk_save_objects([County(id=derived_id("county", "z"))]),
        lambda session: session.bulk_insert_mappings(Commitment, [{"id": derived_id("c", 1)}]),
        lambda session: session.connection().exec_driver_sql(
            "UPDATE county SET name = ?", [("z",), ("y",)]
        ),
        lambda session: session.delete(session.get(County, derived_id("county", "23"))),
    ]
    for way in ways:
        with pytest.raises(UnjournaledWriteError), guarded.change("Fel") as change:
            way(change.session)
            change.session.flush()
    assert faults_of(guarded) == []


def test_the_guard_stands_after_a_write_that_failed(guarded: Desk) -> None:
    """A flush that breaks halfway must not leave the door open for the next."""
    county = derived_id("county", "23")
    with pytest.raises(Exception, match="UNIQUE"), guarded.change("Fel") as change:
        change.session.add(County(id=county))
        change.session.flush()
    with pytest.raises(UnjournaledWriteError), guarded.transaction() as connection:
        connection.exec_driver_sql("UPDATE county SET name = 'z'")


def test_the_authorizer_sees_what_slips_past_sqlalchemy(tmp_path: Path) -> None:
    with desks.open_desk(new_desk(tmp_path / "norr.desk")) as desk:
        with desk.transaction() as connection, pytest.raises(Exception, match="not authorized"):
            connection.connection.cursor().execute("UPDATE county SET name = 'z'")
        assert faults_of(desk) == []


def test_an_exception_rolls_a_whole_unit_back(tmp_path: Path) -> None:
    path = new_desk(tmp_path / "norr.desk")
    before = _entries(path)
    with desks.open_desk(path) as desk:
        with pytest.raises(ZeroDivisionError), desk.change("Avbrutet") as change:
            dialogue = change.add(Dialogue(title="Aldrig"))
            change.add(AgendaItem(dialogue=dialogue.id, title="Aldrig", notes="Aldrig"))
            raise ZeroDivisionError
        assert records.list_records(desk, "dialogue") == []
        assert faults_of(desk) == []
        with pytest.raises(errors.NothingToUndo):
            records.undo(desk)
    assert _entries(path) == before

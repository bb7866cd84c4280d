"""A desk file of every earlier schema opens, with all that stood in it."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select

from regdesk import errors
from regdesk.records import AgendaItem, Attachment, Commitment, Dialogue
from regdesk.store import check, files, migrations, search, tables, undo
from regdesk.store.desk import Desk
from regdesk.store.intake import entries_since
from regdesk.store.lock import DeskLock
from tests.store.faults import child
from tests.store.worlds import open_blank

OLD = sorted((Path(__file__).parent / "desks").glob("schema-*.regdesk"))


def _layout(path: Path) -> dict[str, str]:
    raw = sqlite3.connect(path)
    rows = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    raw.close()
    return {
        name: " ".join(sql.split())
        for name, sql in rows
        if name != "alembic_version" and not name.startswith("sqlite_")
    }


def test_every_earlier_schema_has_its_file() -> None:
    numbers = {int(path.stem.partition("-")[2]) for path in OLD}
    assert numbers == set(range(1, tables.SCHEMA))


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_desk_opens_whole_and_is_laid_out_like_a_new_one(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "gammal å.regdesk"
    shutil.copyfile(old, path)
    with Desk(path) as desk:
        with desk.read() as session:
            dialogue = session.scalars(select(Dialogue)).one()
            assert dialogue.title == "Strategisk dialog i Östersund"
            assert dialogue.questions == ("Vad behövs?", "Vem gör det?")
            notes = session.scalars(select(AgendaItem)).one().notes
            assert notes == "Första raden\nAndra raden om bredband 😀\n"
            assert session.scalars(select(Commitment)).one().status == "fulfilled"
            assert len(search.search(session.connection(), "bredb")) == 1
        assert check.check(desk) == []
        undo.undo(desk)
        with desk.read() as session:
            assert session.scalars(select(Commitment)).one().status == "open"
    with open_blank(tmp_path, "new") as new:
        fresh = new.path
    assert _layout(path) == _layout(fresh)


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_what_came_before_the_program_knew_its_type_shows_after_the_upgrade(
    old: Path, tmp_path: Path
) -> None:
    with open_blank(tmp_path, "Maja") as other:
        with other.change("Lade till bilaga") as change:
            change.add(Attachment(name="Brev från Åre.pdf", sha256="0" * 64, size=7))
        batch = entries_since(other)
    path = tmp_path / "gammal.regdesk"
    shutil.copyfile(old, path)
    raw = sqlite3.connect(path)
    raw.executemany("INSERT INTO entry_group VALUES (?,?,?,?,?,?)", batch.groups)
    raw.executemany(
        "INSERT INTO entry (id, group_id, kind, record_type, record_id, field, value, at, "
        "replaces, is_head) VALUES (?,?,?,?,?,?,?,?,'',1)",
        [entry[:8] for entry in batch.entries],
    )
    raw.commit()
    raw.close()
    with Desk(path) as desk:
        with desk.read() as session:
            assert session.scalars(select(Attachment)).one().name == "Brev från Åre.pdf"
            assert len(search.search(session.connection(), "åre")) == 1
        assert [one for one in check.check(desk) if one.fault] == []


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_the_old_file_is_kept_beside(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.regdesk"
    shutil.copyfile(old, path)
    Desk(path, write=False).close()
    kept = tmp_path / f"desk.regdesk.{old.stem}"
    raw = sqlite3.connect(kept)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == int(old.stem.partition("-")[2])
    raw.close()


def test_two_that_start_just_after_the_upgrade_bring_it_up_to_date_once(tmp_path: Path) -> None:
    path = tmp_path / "desk.regdesk"
    shutil.copyfile(OLD[-1], path)
    lock = DeskLock(path, path)
    lock.acquire("den första", 0)
    second = child("late", path)
    assert second.stdout is not None
    assert "waits" in second.stdout.readline()
    migrations.upgrade(path, files.schema_of(path))
    lock.release()
    told, _ = second.communicate()
    assert second.returncode == 0
    assert told.endswith('{"opened": true}\n')


@pytest.mark.parametrize("write", [True, False])
def test_an_upgrade_that_lies_in_the_log_is_not_made_again(write: bool, tmp_path: Path) -> None:
    """Killed when all was kept, but before the log had gone into the file."""
    path, left = tmp_path / "desk.regdesk", tmp_path / "left.regdesk"
    shutil.copyfile(OLD[-1], path)
    other = sqlite3.connect(path)  # keeps the log as long as it is open
    other.execute("SELECT count(*) FROM meta").fetchone()
    with Desk(path):
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", f"{left}{end}")
    other.close()
    assert files.schema_of(left) < tables.SCHEMA
    with Desk(left, write=write) as desk:
        assert [one for one in check.check(desk) if one.fault] == []


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_schema_in_the_log_is_refused(write: bool, tmp_path: Path) -> None:
    path, left = tmp_path / "desk.regdesk", tmp_path / "left.regdesk"
    with open_blank(tmp_path, "new") as new:
        made = new.path
    shutil.copyfile(made, path)
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {tables.SCHEMA + 1}")
    for end in ("", "-wal"):
        shutil.copyfile(f"{path}{end}", f"{left}{end}")
    newer.close()
    with pytest.raises(errors.NewerDesk):
        Desk(left, write=write)

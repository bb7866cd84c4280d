"""Backups on a schedule: when they are due, what they are called, which go, what a fault leaves."""

import os
import sqlite3
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from regdesk import errors
from regdesk.store import backup, files
from regdesk.work import backups, desks, records
from regdesk.work.desks import Desk
from regdesk.work.preferences import Preferences
from tests.store.faults import faults_of, fill, listing, new_desk, regdesk, small_disk

NOW = datetime(2026, 11, 23, 16, 30, 5)


def preferences(every: str, last: datetime | None, folder: str | None = "kopior") -> Preferences:
    told = last.astimezone().isoformat() if last else None
    return Preferences(backup_every=every, backup_folder=folder, backup_last=told)


@pytest.mark.parametrize(
    ("every", "ago", "due"),
    [
        ("never", None, False),
        ("daily", None, True),
        ("daily", timedelta(hours=2), False),
        ("daily", timedelta(hours=17), True),  # yesterday evening
        ("weekly", timedelta(days=6, hours=20), True),
        ("weekly", timedelta(days=6), False),
        ("weekly", timedelta(days=7), True),
        ("daily", -timedelta(days=2), True),  # the clock was wrong
        ("weekly", -timedelta(days=2), True),
        ("hourly", None, False),
    ],
)
def test_when_a_backup_is_due(every: str, ago: timedelta | None, due: bool) -> None:
    assert backups.is_due(preferences(every, NOW - ago if ago else None), NOW) is due


def test_without_a_folder_none_is_due_and_a_last_time_nobody_can_read_is_none() -> None:
    assert not backups.is_due(preferences("daily", None, folder=None), NOW)
    strange = Preferences(backup_every="weekly", backup_folder="x", backup_last="i går")
    assert backups.is_due(strange, NOW)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "Norr å.regdesk")) as desk:
        yield desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kopior"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_newest_stay_and_only_this_desks_own_go(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    strangers = {
        "Norr å 2020-01-01 120000.regdesk": "not a desk",
        "Norr å.regdesk": "by hand",
        "Norr å 2020-01-01.regdesk": "by hand",
        "anteckningar.txt": "mine",
    }
    for name, text in strangers.items():
        (folder / name).write_text(text, "utf-8")
    with desks.open_desk(new_desk(tmp_path / "annan.regdesk", "syd")) as other:
        other.set_facts(desk="another")
        other.id = "another"
        desks.backup(other, folder / "Norr å 2019-01-01 120000.regdesk")
    made = [backups.run(desk, folder, 2, NOW + timedelta(days=day)) for day in range(4)]
    assert [path.name for path in made[:1]] == ["Norr å 2026-11-23 163005.regdesk"]
    assert [path.exists() for path in made] == [False, False, True, True]
    assert names(folder) == sorted(
        [*strangers, "Norr å 2019-01-01 120000.regdesk", *(path.name for path in made[2:])]
    )
    with desks.read_desk(made[-1]) as copy:
        assert faults_of(copy) == []


def test_a_clock_that_was_ahead_never_costs_the_newest(desk: Desk, folder: Path) -> None:
    ahead = [backups.run(desk, folder, 9, NOW + timedelta(days=400 + n)) for n in range(2)]
    made = backups.run(desk, folder, 2, NOW)
    assert made.exists()
    assert [path.exists() for path in ahead] == [False, True]


def test_what_killed_backups_left_goes_after_a_day(desk: Desk, folder: Path) -> None:
    old, fresh, alien = (
        folder / name
        for name in (".regdesk-0123abcd.tmp-journal", ".regdesk-89abcdef.tmp", ".x.tmp")
    )
    for path in (old, fresh, alien):
        path.write_bytes(b"half")
    long_ago = time.time() - 2 * 86_400
    os.utime(old, (long_ago, long_ago))
    os.utime(alien, (long_ago, long_ago))
    backups.run(desk, folder, 1, datetime.now())
    assert [path.exists() for path in (old, fresh, alien)] == [False, True, True]


def test_a_backup_that_fails_removes_nothing_and_leaves_nothing(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.run(desk, folder, 1, NOW)
    before = listing(folder)

    def broken(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(backup, "_copy_pages", broken)
    with pytest.raises(Exception, match="I/O"):
        backups.run(desk, folder, 1, NOW + timedelta(days=1))
    assert listing(folder) == before


def test_a_full_disk_keeps_the_backup_before(desk: Desk, tmp_path: Path) -> None:
    with small_disk(tmp_path / "skiva", "3m") as disk:
        backups.run(desk, disk, 1, NOW)
        fill(disk, leave=200_000)
        before = names(disk)
        with pytest.raises(errors.DiskFull) as refused:
            backups.run(desk, disk, 1, NOW + timedelta(days=1))
        assert str(disk) in refused.value.sentence("sv")
        assert names(disk) == before


def test_a_folder_that_is_gone_is_told(desk: Desk, folder: Path) -> None:
    with pytest.raises(errors.FileUnwritable):
        backups.run(desk, folder / "borta", 3, NOW)
    with pytest.raises(errors.InvalidValue):
        backups.run(desk, folder, 0, NOW)
    assert names(folder) == []


def test_a_backup_to_a_network_drive_goes_by_way_of_this_computer(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "network_filesystem", lambda path, mounts=None: "cifs")
    made = backups.run(desk, folder, 1, NOW)
    assert names(folder) == [made.name]
    monkeypatch.undo()
    with desks.read_desk(made) as copy:
        assert faults_of(copy) == []


def test_backups_by_the_command_line(tmp_path: Path, folder: Path) -> None:
    path = new_desk(tmp_path / "norr.regdesk")
    single = tmp_path / "en.regdesk"
    assert regdesk("--desk", path, "backup", single, "--json").json["bytes"] > 100_000
    regdesk("--desk", path, "backup", single).one_sentence("finns redan")
    first = regdesk("--desk", path, "backup", folder, "--json").json["file"]
    assert Path(first).parent == folder
    Path(first).rename(folder / "norr 2020-01-01 120000.regdesk")
    second = regdesk("--desk", path, "backup", folder, "--keep", "1", "--json").json["file"]
    assert names(folder) == [Path(second).name]
    regdesk("--desk", path, "backup", folder / "borta", "--keep", "2").one_sentence("finns inte")
    assert regdesk("--desk", path, "backup", folder, "--keep", "0").code == 2


def test_a_backup_lies_beside_what_goes_on(desk: Desk, folder: Path) -> None:
    records.add_record(desk, "contact", {"name": "Maja Ek"})
    made = backups.run(desk, folder, 3, NOW)
    with desks.read_desk(made) as copy:
        assert [one["name"] for one in records.list_records(copy, "contact")] == ["Maja Ek"]

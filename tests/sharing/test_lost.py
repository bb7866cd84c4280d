"""A file that the folder loses before others have it is sent again by who wrote it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesk import errors
from regdesk.sharing import batches, outgoing
from regdesk.sharing.batches import Body, Seen
from regdesk.sharing.directory import DirectoryPlace
from regdesk.sharing.names import FileKind
from regdesk.store.desk import Desk
from regdesk.work import sharing
from regdesk.work.sharing_words import Phase
from tests.sharing.scenes import (
    ALL_IS_WELL,
    Folder,
    add,
    contacts,
    desks_of,
    files_of,
    folder_keys,
    key_of,
    parsed,
    phase,
    place,
    published,
    says,
    setting,
    settle,
    state,
    sync,
    writer_of,
)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Folder, Desk, Desk]]:
    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        yield folder, anna, maja


def _kept(desk: Desk) -> int:
    """Return how many batches the desk could send again."""
    with desk.read() as session:
        query = "SELECT count(*) FROM share_outbox WHERE writer <> '' AND bytes IS NOT NULL"
        return int(session.connection().exec_driver_sql(query).scalar_one())


def test_files_lost_before_others_have_them_are_sent_again(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file server is restored from last night: the day's files are gone."""
    folder, anna, maja = pair
    before = files_of(folder.path, writer_of(anna))
    for name in ("Ett", "Två", "Tre"):
        add(anna, name)
        sync(anna)
    whole = published(folder.path)
    for one in files_of(folder.path, writer_of(anna)):
        if one not in before:
            one.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(sharing, "open_place", lambda address, _secret=None: _ReadOnly(address))
        sharing.Exchanger(anna).run(whole=True)
        assert state(anna).to_send == 6  # of each contact: that it is, and its name
    sync(anna)
    assert says(anna) == ALL_IS_WELL
    assert published(folder.path) == whole
    settle(maja, anna)
    assert contacts(maja) == {"Ett", "Två", "Tre"}


class _ReadOnly(DirectoryPlace):
    """A folder one may only read: as root, no permission forbids it."""

    def publish(self, name: str, data: bytes) -> None:
        raise errors.FolderReadOnly(place=self.address)


def test_what_is_kept_to_be_sent_again_is_let_go_when_all_have_it(tmp_path: Path) -> None:
    with desks_of(tmp_path, "Anna", "Maja", "Olle") as (folder, (anna, maja, olle)):
        add(anna, "Ett")
        sync(anna)
        at = _kept(anna)
        for desk in (maja, anna):
            add(desk, "Mer")
            sync(desk)
        assert _kept(anna) == at + 1  # Olle hasn't told
        sharing.shut_out(anna, "Olle")
        for _ in range(2):
            for desk in (maja, anna):
                add(desk, "Än mer")
                sync(desk)
        assert _kept(anna) == 1  # the last one, of which Maja hasn't told yet
        lost = files_of(folder.path, writer_of(anna))[0]
        lost.unlink()
        sync(anna)
        assert not lost.exists()
        assert state(anna).to_send == 0
        olle.close()


def test_nothing_is_let_go_while_nobody_else_is_there(tmp_path: Path) -> None:
    with desks_of(tmp_path, "Anna") as (folder, (anna,)):
        add(anna, "Ett")
        sync(anna)
        whole = published(folder.path)
        for one in files_of(folder.path, writer_of(anna)):
            one.unlink()
        sync(anna)
        assert published(folder.path) == whole


def test_what_a_pack_holds_isnt_sent_again(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, anna, _maja = pair
    monkeypatch.setattr(outgoing, "PACK", 2)
    for name in ("Ett", "Två"):
        add(anna, name)
        sync(anna)
    pack = next((folder.path / "p" / writer_of(anna)).iterdir())
    held = files_of(folder.path, writer_of(anna))[1]
    assert int(pack.name[:8]) <= int(held.name[:8]) <= int(pack.name[9:17])
    held.unlink()
    sync(anna)
    assert not held.exists()
    pack.unlink()
    sync(anna)
    assert held.exists()


class _Stale(DirectoryPlace):
    """A network drive whose listings lag behind."""

    def list(self, folder: str) -> list[str]:
        return [] if folder.startswith("w") else super().list(folder)


def test_a_stale_listing_changes_no_file(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, anna, maja = pair
    add(anna, "Ett")
    sync(anna)
    before = {one: one.stat().st_mtime_ns for one in folder.path.rglob("*.rdk")}
    with monkeypatch.context() as patch:
        patch.setattr(sharing, "open_place", lambda address, _secret=None: _Stale(address))
        sync(anna)
    assert {one: one.stat().st_mtime_ns for one in before} == before
    assert says(anna) == ALL_IS_WELL
    settle(anna, maja)
    assert contacts(maja) == {"Ett"}


def test_a_lost_file_that_came_back_broken_costs_nothing_that_was_sent_after(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else all that came after would be said once more, as another branch."""
    folder, anna, _maja = pair
    for name in ("Ett", "Två"):
        add(anna, name)
        sync(anna)
    first = files_of(folder.path, writer_of(anna))[-2]
    first.write_bytes(b"half")
    whole = set(published(folder.path))
    with monkeypatch.context() as patch:
        patch.setattr(sharing, "open_place", lambda address, _secret=None: _Stale(address))
        sync(anna)
    assert set(published(folder.path)) == whole
    assert state(anna).to_send == 0


def test_having_another_branch_isnt_having_mine(pair: tuple[Folder, Desk, Desk]) -> None:
    """Maja took in what a copy of Anna's desk wrote under the same key and number."""
    folder, anna, maja = pair
    add(anna, "Ett")
    sync(anna)
    mine = state(anna).my_files
    last = parsed(files_of(folder.path, writer_of(maja))[-1])
    seq, key = int(last.header["seq"]) + 1, folder_keys(maja)[str(last.header["epoch"])]
    seen = {writer_of(anna): Seen(mine - 1, "x" * 26)}
    data = batches.write_batch(
        *(setting(folder.path, seen=seen), key_of(maja), key, seq, last.hash, Body("m", "Maja"))
    )
    place(folder.path, FileKind.BATCH, data, number=seq)
    sync(anna)
    assert phase(anna) == Phase.QUIET
    assert state(anna).delivered == (0, 1)

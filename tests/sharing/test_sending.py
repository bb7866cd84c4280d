"""What batches, packs and pieces of attachments may hold, and what is told of who sent them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesk.domain.ids import new_id
from regdesk.records import Dialogue
from regdesk.sharing import arrivals, batches, outgoing
from regdesk.sharing.batches import Body, Part
from regdesk.sharing.names import FileKind
from regdesk.store.clock import wall_ms
from regdesk.store.desk import Desk
from regdesk.work import attachments, sharing
from regdesk.work.sharing_files import show_file
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
    says,
    setting,
    settle,
    state,
    sync,
    writer_of,
)

YEAR = 365 * 24 * 3600 * 1000


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Folder, Desk, Desk]]:
    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        yield folder, anna, maja


def _packs(folder: Folder, desk: Desk) -> list[Path]:
    return sorted((folder.path / "p" / writer_of(desk)).glob("*"))


def test_a_damaged_batch_is_packed_by_nobody(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a sound pack would be called damaged for good."""
    folder, anna, _maja = pair
    add(anna, "Ett")
    sync(anna)
    file = files_of(folder.path, writer_of(anna))[-1]
    data = file.read_bytes()
    file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    monkeypatch.setattr(outgoing, "PACK", 2)
    sync(anna)
    assert _packs(folder, anna) == []
    file.write_bytes(data)
    sync(anna)
    assert len(_packs(folder, anna)) == 1


def test_a_pack_has_bounds_in_bytes(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, anna, _maja = pair
    for name in ("Ett", "Två", "Tre"):
        add(anna, name)
        sync(anna)
    monkeypatch.setattr(outgoing, "PACK", 4)
    first = sum(one.stat().st_size for one in files_of(folder.path, writer_of(anna))[:2])
    monkeypatch.setattr(outgoing, "PACK_BYTES", first)
    sync(anna)
    packs = _packs(folder, anna)
    assert [one.name[:17] for one in packs] == ["00000000-00000001"]
    monkeypatch.setattr(outgoing, "PACK", 2)
    sync(anna)
    assert [one.name[:17] for one in _packs(folder, anna)] == [
        *("00000000-00000001", "00000002-00000002")
    ]
    nora = folder.join("Nora")
    assert contacts(nora) == {"Ett", "Två", "Tre"}
    nora.close()


def test_a_batch_has_bounds_in_bytes(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What readers would refuse to unpack is never written; a single large entry goes alone."""
    folder, anna, maja = pair
    monkeypatch.setattr(outgoing, "BATCH_BYTES", 1000)
    before = len(files_of(folder.path, writer_of(anna)))
    for name in ("a" * 600, "b" * 600, "c" * 5000, "d"):
        add(anna, name)
    sync(anna)
    assert len(files_of(folder.path, writer_of(anna))) == before + 4
    settle(maja, anna)
    assert len(contacts(maja)) == 4


def test_what_waits_is_sent_in_order_and_counted(pair: tuple[Folder, Desk, Desk]) -> None:
    _folder, anna, _maja = pair
    with anna.change("Många") as change:
        change.session.add_all(Dialogue(id=new_id(), title=f"{at}") for at in range(600))
    steps: list[tuple[int, int]] = []
    sharing.Exchanger(anna).run(sending=lambda done, of: steps.append((done, of)))
    sent = [step for step in steps if step[1]]
    assert len(sent) > 1
    assert sent == [(at, len(sent)) for at in range(len(sent))]
    assert state(anna).to_send == 0


def test_a_wrong_piece_doesnt_keep_the_right_one_out(
    pair: tuple[Folder, Desk, Desk], tmp_path: Path
) -> None:
    folder, anna, maja = pair
    dialogue = new_id()
    with anna.change("Ny dialog") as change:
        change.add(Dialogue(id=dialogue, title="Samtal"))
    letter = tmp_path / "brev.txt"
    letter.write_text("Ett brev. " * 100, "utf-8")
    attachments.attach(anna, dialogue, [letter])
    with anna.read() as session:
        sha256 = session.connection().exec_driver_sql("SELECT sha256 FROM content").scalar_one()
    last = parsed(files_of(folder.path, writer_of(maja))[-1])
    seq, key = int(last.header["seq"]) + 1, folder_keys(maja)[str(last.header["epoch"])]
    wrong = Body("m", "Maja", parts=[Part(sha256, 0, 2, b"fel")])
    data = batches.write_batch(setting(folder.path), key_of(maja), key, seq, last.hash, wrong)
    place(folder.path, FileKind.BATCH, data, number=seq)
    nora = folder.join("Nora")
    sync(anna)
    sync(nora)
    with nora.read() as session:
        found = session.connection().exec_driver_sql("SELECT sha256 FROM content").all()
    assert [row[0] for row in found] == [sha256]
    nora.close()


def test_what_needs_a_newer_program_is_counted_anew_by_a_newer_one(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer program: one that knows the field which the older one didn't."""
    _folder, anna, maja = pair
    known = arrivals.known_fields()
    older = {**known, "contact": known["contact"] - {"name"}}
    add(maja, "Ett")
    sync(maja)
    with monkeypatch.context() as patch:
        patch.setattr(arrivals, "known_fields", lambda: older)
        sync(anna)
        assert state(anna).newer == 1
        assert phase(anna) == Phase.NEWER
    sync(anna)
    assert state(anna).newer == 0
    assert says(anna) == ALL_IS_WELL


def test_a_clock_that_was_set_right_is_called_wrong_no_more(
    pair: tuple[Folder, Desk, Desk],
) -> None:
    """Although the times of its entries follow those from the future."""
    _folder, anna, maja = pair
    maja.clock._now = lambda: wall_ms() + YEAR  # the one thing a test can't reach
    add(maja, "Ett")
    settle(maja, anna)
    assert phase(anna) == Phase.CLOCK
    maja.clock._now = wall_ms
    add(maja, "Två")
    settle(maja, anna)
    assert says(anna) == ALL_IS_WELL


class _Stop(Exception):
    pass


def test_a_twins_batch_is_remembered_by_an_exchange_that_was_stopped(
    pair: tuple[Folder, Desk, Desk], tmp_path: Path
) -> None:
    """Anna's profile was copied; what the copy wrote has come, and then the exchange was stopped."""
    from regdesk.store.backup import backup

    folder, anna, _maja = pair
    sync(anna)
    copy = folder.home / "copy.regdesk"
    backup(anna.path, copy)
    with Desk(copy) as twin:
        add(twin, "Tvillingens")
        sync(twin)
    before = writer_of(anna)

    def stop(_change: object) -> None:
        raise _Stop

    with pytest.raises(_Stop):
        sharing.Exchanger(anna).run(change=stop)
    assert contacts(anna) == {"Tvillingens"}
    sync(anna)
    assert writer_of(anna) != before


def test_a_broken_marker_is_shown_as_such(pair: tuple[Folder, Desk, Desk]) -> None:
    from regdesk import errors

    folder, anna, _maja = pair
    marker = folder.path / "regdesk-folder.rdk"
    for broken in (b"", b"{", b"[]", b"\xff"):
        marker.write_bytes(broken)
        with pytest.raises(errors.NotOfTheFolder):
            show_file(anna, marker)

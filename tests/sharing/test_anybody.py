"""What anybody who can write to the folder, or a member's faulty program, leaves in it stops nobody."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from regdesk.sharing import arrivals, batches, envelope
from regdesk.sharing.batches import Body, Seen
from regdesk.sharing.names import FileKind
from regdesk.sharing.sealing import WriterKey
from regdesk.store.desk import Desk
from tests.sharing.scenes import (
    Folder,
    add,
    contacts,
    desks_of,
    files_of,
    folder_keys,
    key_of,
    parsed,
    place,
    setting,
    settle,
    state,
    sync,
    troubles,
    writer_of,
)

BODY = Body("desk-m", "Mallory")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Folder, Desk, Desk]]:
    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        add(maja, "Ett")
        sync(maja)
        yield folder, anna, maja


def _rows(desk: Desk) -> int:
    with desk.read() as session:
        query = (
            "SELECT count(*) FROM share_batch WHERE writer NOT IN (SELECT writer FROM share_writer)"
        )
        return int(session.connection().exec_driver_sql(query).scalar_one())


def _signed(folder: Path, key: WriterKey, **changes: Any) -> bytes:
    """Return a batch of a key, its header saying what `changes` say, sealed under a guessed key."""
    header = {**setting(folder).header(), "seq": 0, "previous": "", **changes}
    return envelope.write_sealed(FileKind.BATCH, header, key, bytes(32), b"")


ODD_HEADERS: list[dict[str, Any]] = [
    {"seq": 2**70, "previous": "a" * 26},
    {"seq": 2**53 + 1},
    {"seq": "7"},
    {"previous": "\ud800"},
    {"previous": "å" * 26},
    {"epoch": "\ud800"},
    {"knows": ["\ud800"]},
    {"seen": {"a" * 26: [10**30, "b" * 26]}},
    {"seen": {"\ud800": [1, "b" * 26]}},
    {"seen": {"a" * 26: [1, "\ud800"]}},
    {"time": "\ud800"},
    {"time": "i går"},
    {"after": {"writer": "\ud800", "key": "", "signature": ""}},
    {"seq": 5, "previous": "a" * 26},
]


@pytest.mark.parametrize("strange", [False, True])
def test_files_signed_by_anybody_stop_nobody(
    pair: tuple[Folder, Desk, Desk], strange: bool
) -> None:
    folder, anna, _maja = pair
    names = []
    for number, odd in enumerate(ODD_HEADERS):
        data = _signed(folder.path, WriterKey.new(), **odd)
        names.append(place(folder.path, FileKind.BATCH, data, number=0))
        if strange:
            (folder.path / names[-1]).rename(folder.path / "w" / f"kopia {number}.rdk")
            names[-1] = f"w/kopia {number}.rdk"
    sync(anna)
    assert contacts(anna) == {"Ett"}
    assert set(troubles(anna)) == set(names)
    assert _rows(anna) == 0


def test_a_receipt_with_an_endless_number_stops_nobody(pair: tuple[Folder, Desk, Desk]) -> None:
    folder, anna, maja = pair
    sync(anna)
    header = {**setting(folder.path).header(), "number": 7, "seen": {writer_of(anna): [2**64, "x"]}}
    data = envelope.write(FileKind.RECEIPT, header, key_of(maja), b"")
    name = place(folder.path, FileKind.RECEIPT, data, number=7)
    sync(anna)
    assert name in troubles(anna)


@pytest.mark.parametrize("part", [["ab" * 32, 10**30, 10**31, ""], ["ab" * 32, 2, 1, ""]], ids=str)
def test_a_members_odd_part_of_an_attachment_stops_nobody(
    pair: tuple[Folder, Desk, Desk], part: list[Any]
) -> None:
    folder, anna, maja = pair
    last = parsed(files_of(folder.path, writer_of(maja))[-1])
    seq, key = int(last.header["seq"]) + 1, folder_keys(maja)[str(last.header["epoch"])]
    body = Body("desk-m", "Maja", parts=[batches.Part(*part[:3], b"")])
    data = batches.write_batch(setting(folder.path), key_of(maja), key, seq, last.hash, body)
    name = place(folder.path, FileKind.BATCH, data, number=seq)
    sync(anna)
    assert contacts(anna) == {"Ett"}
    assert name in troubles(anna)


@pytest.mark.parametrize("box", [b"", b"x" * 31, bytes(32)])
def test_a_key_that_nothing_can_be_wrapped_for_makes_no_member(
    pair: tuple[Folder, Desk, Desk], box: bytes
) -> None:
    """Else nobody could be shut out any more: the new key is wrapped for every member."""
    folder, anna, maja = pair
    key = WriterKey.new()
    key.__dict__["public_box"] = box
    data = batches.write_batch(
        setting(folder.path), key, next(iter(folder_keys(maja).values())), 0, "", BODY
    )
    name = place(folder.path, FileKind.BATCH, data, number=0)
    sync(anna)
    assert name in troubles(anna)
    assert key.id not in {one.writer for one in state(anna).members}


def test_a_bucket_of_an_endless_number_stops_nobody(pair: tuple[Folder, Desk, Desk]) -> None:
    folder, anna, maja = pair
    inside = folder.path / "w" / writer_of(maja) / ("9" * 40)
    inside.mkdir()
    (inside / "x.rdk").write_bytes(b"x")
    sync(anna)
    assert contacts(anna) == {"Ett"}


def test_what_a_batch_set_aside_says_was_received_doesnt_count(
    pair: tuple[Folder, Desk, Desk],
) -> None:
    from regdesk.work import sharing

    folder, anna, maja = pair
    settle(anna, maja)
    add(anna, "Annas")
    sync(anna)
    last = parsed(files_of(folder.path, writer_of(maja))[-1])
    sharing.shut_out(anna, "Maja")
    seen = {writer_of(anna): Seen(99, "x" * 26)}
    key = folder_keys(maja)[str(last.header["epoch"])]
    seq = int(last.header["seq"]) + 1
    data = batches.write_batch(
        setting(folder.path, seen=seen), key_of(maja), key, seq, last.hash, BODY
    )
    place(folder.path, FileKind.BATCH, data, number=seq)
    sync(anna)
    assert next(one for one in state(anna).members if one.out).has_of_mine < 99


def test_a_fault_of_ours_over_one_file_is_named_and_stops_no_other(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    """Whatever it is: nobody has foreseen it, so it is put there."""
    folder, anna, maja = pair
    bad = files_of(folder.path, writer_of(maja))[-1].relative_to(folder.path).as_posix()
    add(maja, "Två")
    sync(maja)
    real = arrivals.ahead

    def ahead(time: str, some: Any) -> int:
        return 1 // 0 if any(one.value == '"Ett"' for one in some) else real(time, some)

    monkeypatch.setattr(arrivals, "ahead", ahead)
    with caplog.at_level(logging.CRITICAL):
        sync(anna)
    assert troubles(anna)[bad] == "damaged"
    assert contacts(anna) == set()
    monkeypatch.undo()
    sync(anna)
    assert contacts(anna) == {"Ett", "Två"}
    assert troubles(anna) == {}


def test_a_fault_over_one_file_while_joining_is_named_too(
    pair: tuple[Folder, Desk, Desk], monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    folder, _anna, maja = pair
    for name in ("Två", "Tre"):
        add(maja, name)
        sync(maja)
    bad = files_of(folder.path, writer_of(maja))[-1].relative_to(folder.path).as_posix()
    real = arrivals.ahead
    monkeypatch.setattr(
        arrivals,
        "ahead",
        lambda time, some: (
            1 // 0 if any(one.value == '"Tre"' for one in some) else real(time, some)
        ),
    )
    with caplog.at_level(logging.CRITICAL):
        nora = folder.join("Nora")
    try:
        assert contacts(nora) == {"Ett", "Två"}
        assert troubles(nora) == {bad: "damaged"}
        monkeypatch.undo()
        sync(nora)
        assert contacts(nora) == {"Ett", "Två", "Tre"}
    finally:
        nora.close()

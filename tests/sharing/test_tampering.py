"""What is changed, cut, moved or forged in the folder is never applied, and always named.

The scene: Anna, Maja and Olle share a folder and agree; then Maja publishes two batches and Olle
one. One of Maja's is spoiled before Anna fetches. Anna must name the file, say that all is not
well, take in Olle's batch and whatever comes of Maja's once the file is whole, and nothing else.
"""

import json
import os
import random
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from regdesk.domain.ids import new_id
from regdesk.sharing import batches, envelope, epochs, sealing
from regdesk.sharing.batches import Body, Seen
from regdesk.sharing.epochs import Admitted, EpochKeys
from regdesk.sharing.names import FileKind, hash_of
from regdesk.sharing.sealing import SIGNATURE_SIZE, WriterKey
from regdesk.store.desk import Desk
from regdesk.store.entries import SET, Entry, Group
from regdesk.work.sharing_words import Phase
from tests.sharing.faulty import COPIES
from tests.sharing.scenes import (
    ALL_IS_WELL,
    Folder,
    add,
    batch_of,
    contacts,
    desks_of,
    files_of,
    folder_id,
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
    troubles,
    writer_of,
)
from tests.store.faults import SOAK, faults_of

SEED = int(os.environ.get("REGDESK_SEED", "20261124"))
FIRST, SECOND, OTHER = "Majas första", "Majas andra", "Olles enda"


@dataclass
class Scene:
    """Anna's desk, and what Maja and Olle have published for it."""

    folder: Folder
    anna: Desk
    maja: Desk
    olle: Desk
    file: Path
    """Maja's first new batch."""
    after: Path
    """Her second, which waits for the first."""

    @property
    def path(self) -> Path:
        return self.folder.path

    def name(self, path: Path) -> str:
        return path.relative_to(self.path).as_posix()

    def require_named(self, *names: str, has: set[str] = frozenset({OTHER})) -> None:  # type: ignore[assignment]
        """Anna exchanges, applies no more than `has`, names the files, and doesn't say all is well."""
        sync(self.anna)
        found = troubles(self.anna)
        assert contacts(self.anna) == has
        assert set(names) <= set(found), found
        assert says(self.anna) != ALL_IS_WELL
        assert phase(self.anna) != Phase.QUIET

    def require_works(self, *more: str) -> None:
        """The rest of the folder goes on: Anna's and Olle's entries reach each other."""
        add(self.anna, "Från Anna")
        add(self.olle, "Från Olle")
        for desk in (self.anna, self.olle, self.anna):
            sync(desk)
        assert {"Från Anna", "Från Olle", OTHER} <= contacts(self.anna) & contacts(self.olle)
        assert faults_of(self.anna) == []
        assert not {*more} & contacts(self.anna)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with desks_of(tmp_path, "Anna", "Maja", "Olle") as (folder, (anna, maja, olle)):
        before = len(files_of(folder.path, writer_of(maja)))
        for name in (FIRST, SECOND):
            add(maja, name)
            sync(maja)
        add(olle, OTHER)
        sync(olle)
        file, after = files_of(folder.path, writer_of(maja))[before:]
        yield Scene(folder, anna, maja, olle, file, after)


def regions(data: bytes) -> dict[str, range]:
    """Return where the parts of a file lie."""
    start = 9 + int.from_bytes(data[5:9], "big")
    end = len(data) - SIGNATURE_SIZE
    found = {"magic": range(4), "kind": range(4, 5), "length": range(5, 9)}
    for field in json.loads(data[9:start]):
        at = data.index(f'"{field}":'.encode(), 9, start)
        found[f"header {field}"] = range(at, min(at + len(field) + 16, start))
    found["header end"] = range(start - 1, start)
    found["nonce"] = range(start, start + 12)
    found["sealed"] = range(start + 12, end - 16)
    found["tag"] = range(end - 16, end)
    found["signature"] = range(end, len(data))
    return found


def spots(data: bytes, seed: int) -> list[int]:
    """Return bytes to change: the first and a random one of each region; all in a soak."""
    if SOAK:
        return list(range(len(data)))
    chance = random.Random(seed)
    return sorted({at for one in regions(data).values() for at in (one[0], chance.choice(one))})


def flipped(data: bytes, at: int, seed: int) -> bytes:
    bit = random.Random(seed + at).randrange(8)
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


# --- changed and cut -----------------------------------------------------------------------------


@pytest.mark.parametrize("named", ["as it was", "by its new hash", "as a conflicted copy"])
def test_a_changed_byte_anywhere_is_found(scene: Scene, named: str) -> None:
    """Complaints 12 and the hazard "tampering": the signature holds even where the name is forged."""
    print(f"REGDESK_SEED={SEED}")
    data = scene.file.read_bytes()
    scene.file.unlink()
    for at in spots(data, SEED):
        bad = flipped(data, at, SEED)
        path = {
            "as it was": scene.file,
            "by its new hash": scene.file.with_name(f"{scene.file.stem[:9]}{hash_of(bad)}.rdk"),
            "as a conflicted copy": scene.file.with_name(COPIES[0].format(stem=scene.file.stem)),
        }[named]
        path.write_bytes(bad)
        scene.require_named(scene.name(path), scene.name(scene.after))
        path.unlink()
    scene.require_works(FIRST, SECOND)
    scene.file.write_bytes(data)
    settle(scene.anna, scene.maja, scene.olle)
    assert {FIRST, SECOND} <= contacts(scene.anna)
    assert says(scene.anna) == ALL_IS_WELL


def test_a_file_cut_anywhere_waits_and_is_then_taken_in(scene: Scene) -> None:
    data = scene.file.read_bytes()
    edges = {edge for one in regions(data).values() for edge in (one[0], one[-1], one[-1] + 1)}
    for length in sorted(edges - {len(data)}):
        scene.file.write_bytes(data[:length])
        scene.require_named(scene.name(scene.file), scene.name(scene.after))
    for longer in (b"\0", b"RDK1", data):
        scene.file.write_bytes(data + longer)
        scene.require_named(scene.name(scene.file), scene.name(scene.after))
    scene.require_works(FIRST, SECOND)
    scene.file.write_bytes(data)
    settle(scene.anna, scene.maja, scene.olle)
    assert {FIRST, SECOND} <= contacts(scene.anna)
    assert says(scene.anna) == ALL_IS_WELL


# --- moved, copied, renamed ----------------------------------------------------------------------


def test_a_file_under_another_number_is_not_its_own_successor(scene: Scene) -> None:
    number = int(scene.after.name[:8]) + 7
    replayed = scene.after.with_name(f"{number:08d}-{scene.file.stem[9:]}.rdk")
    shutil.copy(scene.file, replayed)
    scene.file.unlink()
    scene.require_named(scene.name(replayed), scene.name(scene.after))
    scene.require_works(FIRST, SECOND)


def test_a_file_under_another_writers_name_is_refused(scene: Scene) -> None:
    replayed = scene.path / "w" / writer_of(scene.olle) / "0000" / scene.file.name
    shutil.copy(scene.file, replayed)
    scene.require_named(scene.name(replayed), has={FIRST, SECOND, OTHER})
    scene.require_works()


def test_a_batch_in_another_bucket_is_taken_in_once(scene: Scene) -> None:
    stray = scene.file.parent.with_name("0007") / scene.file.name
    stray.parent.mkdir()
    scene.file.rename(stray)
    sync(scene.anna)
    assert contacts(scene.anna) == {FIRST, SECOND, OTHER}
    shutil.copy(stray, scene.file)
    done = sync(scene.anna)
    assert done.taken.batches == 0
    assert says(scene.anna) == ALL_IS_WELL


def test_files_that_come_in_any_order_make_the_same_desk(scene: Scene) -> None:
    data = scene.file.read_bytes()
    scene.file.unlink()
    scene.require_named(scene.name(scene.after))
    scene.file.write_bytes(data)
    sync(scene.anna)
    assert contacts(scene.anna) == {FIRST, SECOND, OTHER}
    assert says(scene.anna) == ALL_IS_WELL


@pytest.mark.parametrize("shape", COPIES)
def test_a_batch_under_a_conflict_copys_name_is_taken_in_once(scene: Scene, shape: str) -> None:
    copy = scene.file.with_name(shape.format(stem=scene.file.stem))
    scene.file.rename(copy)
    sync(scene.anna)
    assert contacts(scene.anna) == {FIRST, SECOND, OTHER}
    shutil.copy(copy, scene.file)
    assert sync(scene.anna).taken.batches == 0
    shutil.copy(copy, scene.path / copy.name)
    assert sync(scene.anna).taken.batches == 0
    assert says(scene.anna) == ALL_IS_WELL


def test_a_file_of_another_folder_is_refused(scene: Scene, tmp_path: Path) -> None:
    elsewhere = Folder(tmp_path / "elsewhere")
    stranger = elsewhere.create("Sture")
    add(stranger, "Från en annan mapp")
    sync(stranger)
    copied = []
    for one in elsewhere.path.rglob("*.rdk"):
        name = one.relative_to(elsewhere.path)
        if len(name.parts) > 1:
            (scene.path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(one, scene.path / name)
            copied.append(name.as_posix())
    assert len(copied) >= 2
    scene.require_named(*copied, has={FIRST, SECOND, OTHER})
    scene.require_works("Från en annan mapp")


def test_another_whole_folder_within_is_named(scene: Scene, tmp_path: Path) -> None:
    elsewhere = Folder(tmp_path / "elsewhere")
    elsewhere.create("Sture")
    shutil.copytree(elsewhere.path, scene.path / elsewhere.path.name)
    scene.require_named(elsewhere.path.name, has={FIRST, SECOND, OTHER})
    scene.require_works()


# --- signed by the wrong hand ---------------------------------------------------------------------


def _signed_anew(data: bytes, by: WriterKey, /, **changes: object) -> bytes:
    """Return a file signed by another key, its header saying what `changes` say."""
    file = envelope.parse(data)
    header = {**file.header, **changes}
    text = json.dumps(header, separators=(",", ":"), sort_keys=True).encode()
    front = data[:5] + len(text).to_bytes(4, "big") + text + file.body
    return front + by.sign(front)


def test_a_batch_signed_by_an_outsider_is_refused(scene: Scene) -> None:
    """He passes Maja's batch off as his own, then as hers."""
    outsider = WriterKey.new()
    data = scene.file.read_bytes()
    scene.file.unlink()
    own = {
        "writer": outsider.id,
        "key": sealing.text_of(outsider.public),
        "box": sealing.text_of(outsider.public_box),
    }
    forged = _signed_anew(data, outsider, **own, previous="", seq=0)
    as_hers = _signed_anew(data, outsider)
    half = _signed_anew(data, outsider, key=own["key"])
    names = [place(scene.path, FileKind.BATCH, forged, number=0)]
    names += [
        place(scene.path, FileKind.BATCH, one, number=int(scene.file.name[:8]))
        for one in (as_hers, half)
    ]
    scene.require_named(*names, scene.name(scene.after))
    scene.require_works(FIRST, SECOND)


def _body(name: str, **changes: Any) -> Body:
    """Return a batch that makes a contact."""
    group = Group(str(new_id()), "Smyg", "2026-11-24T08:00:00+00:00", "Mallory", "desk-m")
    fields = {"created": "true", "name": json.dumps(name)}
    record = str(new_id())
    entries = [
        Entry(str(new_id()), group.id, SET, "contact", record, field, value, 1 << 40)
        for field, value in fields.items()
    ]
    return Body(**{"desk": "desk-m", "officer": "Mallory", "entries": entries, "groups": [group], **changes})  # fmt: skip


def test_a_batch_sealed_under_a_guessed_key_is_refused(scene: Scene) -> None:
    outsider = WriterKey.new()
    data = batch_of(scene.path, outsider, bytes(32), _body("Mallory"))
    name = place(scene.path, FileKind.BATCH, data, number=0)
    scene.require_named(name, has={FIRST, SECOND, OTHER})
    scene.require_works("Mallory")
    assert outsider.id not in {one.writer for one in state(scene.anna).members}
    assert state(scene.anna).delivered[1] == 2


def test_a_key_file_made_by_an_outsider_is_not_used(scene: Scene) -> None:
    """With all writers shut out but himself, and wrapped for all of them."""
    outsider, keys = WriterKey.new(), EpochKeys(os.urandom(32), sealing.new_code())
    desks = (scene.anna, scene.maja, scene.olle)
    out = {writer_of(desk): Admitted((Seen(0, "x"),), out=True) for desk in desks}
    boxes = {key_of(desk).id: key_of(desk).public_box for desk in desks}
    data = epochs.write(folder_id(scene.path), 2, outsider, keys, boxes, out)
    name = place(scene.path, FileKind.EPOCH, data, number=2)
    scene.require_named(name, has={FIRST, SECOND, OTHER})
    scene.require_works()
    assert not any(one.out for one in state(scene.anna).members)
    under_it = batches.write_batch(
        setting(scene.path, epoch=Path(name).stem), outsider, keys.key, 0, "", _body("Mallory")
    )
    name = place(scene.path, FileKind.BATCH, under_it, number=0)
    scene.require_named(name, has={FIRST, SECOND, OTHER, "Från Anna", "Från Olle"})


def test_a_receipt_of_an_outsider_counts_for_nothing(scene: Scene) -> None:
    outsider = WriterKey.new()
    seen = {writer_of(scene.anna): Seen(99, "x" * 26)}
    data = batches.write_receipt(setting(scene.path, seen=seen), outsider, 0)
    place(scene.path, FileKind.RECEIPT, data, number=0)
    sync(scene.anna)
    assert outsider.id not in {one.writer for one in state(scene.anna).members}
    assert state(scene.anna).delivered[1] == 2
    scene.require_works()


def test_a_pack_with_a_foreign_batch_in_it(scene: Scene) -> None:
    """A joining desk reads packs: what isn't sound in one is left, the rest of it comes."""
    outsider = WriterKey.new()
    maja = key_of(scene.maja)
    foreign = batch_of(scene.path, outsider, bytes(32), _body("Mallory"))
    whole = [one.read_bytes() for one in files_of(scene.path, maja.id)]
    data = batches.write_pack(folder_id(scene.path), maja, 0, len(whole), [*whole, foreign])
    name = place(scene.path, FileKind.PACK, data, number=0, to=len(whole))
    newcomer = scene.folder.join("Nora")
    try:
        assert contacts(newcomer) == {FIRST, SECOND, OTHER}
        assert name in troubles(newcomer)
        assert phase(newcomer) == Phase.DAMAGED
    finally:
        newcomer.close()


# --- what a member may not do either -------------------------------------------------------------


def _forged_by_maja(scene: Scene, **changes: Any) -> tuple[bytes, int]:
    """Return the next batch of Maja's key, its header saying what `changes` say; and its number."""
    last = parsed(scene.after)
    seq = int(last.header["seq"]) + 1
    key = folder_keys(scene.maja)[str(last.header["epoch"])]
    data = batch_of(scene.path, key_of(scene.maja), key, _body("Förfalskad"), seq, last.hash)
    return _signed_anew(data, key_of(scene.maja), **changes), seq


def test_a_bomb_is_not_unpacked(scene: Scene) -> None:
    """Half a gigabyte of blanks in a batch of a member's: it is set aside, in bounded memory."""
    import resource

    packer = zlib.compressobj(1)
    blank = bytes(1 << 24)
    plain = b"".join([*(packer.compress(blank) for _ in range(32)), packer.flush()])
    last = parsed(scene.after)
    maja, seq = key_of(scene.maja), int(last.header["seq"]) + 1
    header = {**setting(scene.path).header(), "seq": seq, "previous": last.hash}
    key = folder_keys(scene.maja)[str(last.header["epoch"])]
    data = envelope.write_sealed(FileKind.BATCH, header, maja, key, plain)
    assert len(data) < 1 << 23
    name = place(scene.path, FileKind.BATCH, data, number=seq)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    scene.require_named(name, has={FIRST, SECOND, OTHER})
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 512 * 1024
    scene.require_works()


ODD: list[Any] = [None, True, -1, 1.5, float("nan"), 10**30, "", "x", [], {}, [[]]]


@pytest.mark.parametrize("field", ["format", "body", "folder", "writer", "key", "box"])
def test_anybodys_odd_header_is_named(scene: Scene, field: str) -> None:
    """Whoever can write to the folder can leave such a file there; no key is needed for it."""
    for odd in ODD:
        header = {**parsed(scene.file).header, field: odd}
        text = json.dumps(header).encode()
        data = b"RDK1B" + len(text).to_bytes(4, "big") + text + bytes(200)
        path = scene.file.with_name(f"{scene.file.stem[:9]}{hash_of(data)}.rdk")
        path.write_bytes(data)
        scene.require_named(scene.name(path), has={FIRST, SECOND, OTHER})
        path.unlink()
    scene.require_works()


@pytest.mark.parametrize("field", ["seq", "previous", "epoch", "knows", "seen", "after", "box"])
def test_a_members_odd_header_is_named_or_harmless(scene: Scene, field: str) -> None:
    for odd in ODD:
        data, seq = _forged_by_maja(scene, **{field: odd})
        path = scene.path / place(scene.path, FileKind.BATCH, data, number=seq)
        sync(scene.anna)
        assert troubles(scene.anna) or "Förfalskad" in contacts(scene.anna), odd
        path.unlink()
    scene.require_works()


@pytest.mark.parametrize("field", ["id", "group", "kind", "record_type", "record_id", "field", "value", "at", "replaces", "saw"])  # fmt: skip
def test_a_members_odd_entry_holds_nobody_up(scene: Scene, field: str) -> None:
    """A faulty program of a colleague's writes what makes no sense."""
    last = parsed(scene.after)
    maja, seq = key_of(scene.maja), int(last.header["seq"])
    key, previous = folder_keys(scene.maja)[str(last.header["epoch"])], last.hash
    for odd in [*ODD, "{", '"' + "ö" * 10_000 + '"', "1e999", "\0"]:
        body = _body("Galet")
        one = body.entries[-1]
        bad = replace(body, entries=[body.entries[0], one._replace(**{field: odd})])
        seq += 1
        try:
            data = batch_of(scene.path, maja, key, bad, seq, previous)
        except (TypeError, ValueError, AttributeError):
            continue  # no program can write that
        place(scene.path, FileKind.BATCH, data, number=seq)
        previous = envelope.parse(data).hash
        sync(scene.anna)
        assert contacts(scene.anna) >= {FIRST, SECOND, OTHER}, odd
    add(scene.olle, "Olle kommer fram")
    sync(scene.olle)
    sync(scene.anna)
    assert "Olle kommer fram" in contacts(scene.anna)


def test_a_key_file_of_an_outsider_under_a_strange_name_is_named(scene: Scene) -> None:
    outsider, keys = WriterKey.new(), EpochKeys(os.urandom(32), sealing.new_code())
    data = epochs.write(folder_id(scene.path), 2, outsider, keys, {}, {})
    path = scene.path / "k" / "0002-nyckel (Annas konfliktkopia).rdk"
    path.write_bytes(data)
    scene.require_named(scene.name(path), has={FIRST, SECOND, OTHER})
    scene.require_works()


def test_a_receipt_of_an_outsider_is_named(scene: Scene) -> None:
    data = batches.write_receipt(setting(scene.path), WriterKey.new(), 0)
    name = place(scene.path, FileKind.RECEIPT, data, number=0)
    scene.require_named(name, has={FIRST, SECOND, OTHER})


def test_an_outsiders_batch_that_seems_to_wait_makes_him_no_member(scene: Scene) -> None:
    outsider = WriterKey.new()
    data = batch_of(scene.path, outsider, bytes(32), _body("Mallory"), 5, "a" * 26)
    name = place(scene.path, FileKind.BATCH, data, number=5)
    scene.require_named(name, has={FIRST, SECOND, OTHER})
    scene.require_works("Mallory")
    assert outsider.id not in {one.writer for one in state(scene.anna).members}
    assert state(scene.anna).delivered[1] == 2


@pytest.mark.parametrize("field", ["format", "body"])
def test_an_endless_number_in_a_header_is_named(scene: Scene, field: str) -> None:
    text = json.dumps({**parsed(scene.file).header, field: float("inf")}).encode()
    data = b"RDK1B" + len(text).to_bytes(4, "big") + text + bytes(200)
    path = scene.file.with_name(f"{scene.file.stem[:9]}{hash_of(data)}.rdk")
    path.write_bytes(data)
    scene.require_named(scene.name(path), has={FIRST, SECOND, OTHER})


@pytest.mark.parametrize("odd", [{"value": '"\ud800"'}, {"field": "\ud800"}, {"at": float("inf")}])
def test_a_members_batch_of_nonsense_holds_nobody_up(scene: Scene, odd: dict[str, Any]) -> None:
    last = parsed(scene.after)
    body = _body("Galet")
    body = replace(body, entries=[body.entries[0], body.entries[1]._replace(**odd)])
    key, seq = folder_keys(scene.maja)[str(last.header["epoch"])], int(last.header["seq"]) + 1
    data = batch_of(scene.path, key_of(scene.maja), key, body, seq, last.hash)
    name = place(scene.path, FileKind.BATCH, data, number=seq)
    scene.require_named(name, has={FIRST, SECOND, OTHER})

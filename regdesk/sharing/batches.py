"""Batches of entries, packs of old batches, and receipts: what stands in them."""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from regdesk.sharing import envelope, sealing
from regdesk.sharing.envelope import Envelope, Unusable
from regdesk.sharing.names import FileKind, FileName, is_epoch, is_id
from regdesk.sharing.sealing import WriterKey
from regdesk.store.entries import Entry, Group, entry_to_json, group_to_json
from regdesk.store.intake import Batch

LARGEST_BODY = 1 << 27
"""Bytes a body may hold unpacked: a batch has at most 500 entries or one part of a file."""
LARGEST_NUMBER = 1 << 53
"""Of batches, receipts and parts: what every program's numbers hold."""
_DAMAGED = "innehållet är skadat", "the contents are damaged"
_SHA256 = re.compile("[0-9a-f]{64}")


class Seen(NamedTuple):
    """How far a writer has been taken in: its last batch."""

    seq: int
    hash: str


class Part(NamedTuple):
    """A piece of an attachment's contents: number `part` (from 0) of `parts`."""

    sha256: str
    part: int
    parts: int
    data: bytes


@dataclass(frozen=True)
class Setting:
    """What every file of a writer says of the folder: its epochs, and what was taken in."""

    folder: str
    epoch: str
    knows: Sequence[str]
    seen: Mapping[str, Seen] = field(default_factory=dict)
    after: Mapping[str, str] | None = None
    time: str = ""
    """When the file was made."""

    def header(self) -> dict[str, Any]:
        """Return it as headers hold it."""
        head: dict[str, Any] = {
            "folder": self.folder,
            "epoch": self.epoch,
            "knows": list(self.knows),
            "seen": {writer: list(seen) for writer, seen in self.seen.items()},
            "time": self.time,
        }
        if self.after is not None:
            head["after"] = dict(self.after)
        return head


@dataclass(frozen=True)
class Body:
    """What a batch brings: who writes at which desk, entries with their groups, parts of files."""

    desk: str
    officer: str
    entries: Sequence[Entry] = ()
    groups: Sequence[Group] = ()
    parts: Sequence[Part] = ()
    demo: bool = False
    """Whether the desk holds the fictional demo year: whoever takes it in is to know."""


def write_batch(
    setting: Setting, key: WriterKey, folder_key: bytes, seq: int, previous: str, body: Body
) -> bytes:
    """Return the bytes of a batch."""
    document: dict[str, Any] = {
        "desk": body.desk,
        "officer": body.officer,
        "groups": [group_to_json(group) for group in body.groups],
        "entries": [entry_to_json(entry) for entry in body.entries],
    }
    if body.demo:
        document["demo"] = True
    if body.parts:
        document["parts"] = [
            [part.sha256, part.part, part.parts, sealing.text_of(part.data)] for part in body.parts
        ]
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    plain = zlib.compress(text.encode("utf-8", "surrogatepass"))
    header = {**setting.header(), "seq": seq, "previous": previous}
    return envelope.write_sealed(FileKind.BATCH, header, key, folder_key, plain)


def read_body(batch: Envelope, folder_key: bytes) -> tuple[Body, Batch]:
    """Return what a batch brings, and its entries ready to be taken in. Raises Unusable."""
    document = read_document(batch, folder_key)
    try:
        entries = Batch.from_json(document)
        parts = [_part(*one) for one in document.get("parts", ())]
        desk, officer, demo = document["desk"], document["officer"], document.get("demo")
        body = Body(str(desk), str(officer), parts=parts, demo=bool(demo))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise Unusable(*_DAMAGED) from None
    return body, entries


def _part(sha256: str, part: int, parts: int, data: str) -> Part:
    if not _SHA256.fullmatch(sha256) or not 0 <= _number(part) < _number(parts):
        raise ValueError
    return Part(sha256, part, parts, sealing.bytes_of(data))


def read_document(batch: Envelope, folder_key: bytes) -> dict[str, Any]:
    """Return a batch's body as it was written. Raises Unusable."""
    try:
        plain = sealing.unseal(folder_key, batch.body, batch.about)
    except sealing.SealBroken:
        sv, en = "nyckeln öppnar inte filen", "the key does not open the file"
        raise Unusable(sv, en) from None
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(plain, LARGEST_BODY)
        if not unpacking.eof:
            raise Unusable(*_DAMAGED)
        document = json.loads(text.decode())
        if b"\\ud" in text.lower():  # halves of a sign, which no file can hold
            json.dumps(document, ensure_ascii=False).encode()
    except (zlib.error, ValueError, RecursionError):
        raise Unusable(*_DAMAGED) from None
    if not isinstance(document, dict):
        raise Unusable(*_DAMAGED)
    return document


def write_receipt(setting: Setting, key: WriterKey, number: int) -> bytes:
    """Return the bytes of a receipt: nothing but its header."""
    return envelope.write(FileKind.RECEIPT, {**setting.header(), "number": number}, key, b"")


def write_pack(folder: str, key: WriterKey, from_: int, to: int, files: Sequence[bytes]) -> bytes:
    """Return the bytes of a pack: batches of the writer's own, one after the other."""
    header = {"folder": folder, "from": from_, "to": to, "sizes": [len(one) for one in files]}
    return envelope.write(FileKind.PACK, header, key, b"".join(files))


def files_of(pack: Envelope) -> Iterable[bytes]:
    """Return the batch files in a pack. Raises Unusable."""
    try:
        sizes = [int(size) for size in pack.header["sizes"]]
    except (KeyError, TypeError, ValueError, OverflowError):
        raise Unusable(*_DAMAGED) from None
    if min(sizes, default=0) < 0 or sum(sizes) != len(pack.body):
        raise Unusable(*_DAMAGED)
    at = 0
    for size in sizes:
        yield pack.body[at : at + size]
        at += size


class BatchHeader(NamedTuple):
    """What a batch says of itself in the open."""

    writer: str
    seq: int
    hash: str
    previous: str
    epoch: str
    knows: frozenset[str]
    seen: Mapping[str, Seen]
    after: Mapping[str, str] | None
    time: str


def header_of(file: Envelope) -> BatchHeader:
    """Return what a batch (or receipt, with its number as `seq`) says. Raises Unusable.

    All of it has the form that the program gives it: whoever can write to the folder can sign.
    """
    head = file.header
    try:
        after, previous = head.get("after"), head.get("previous", "")
        return BatchHeader(
            file.writer,
            _number(head["seq" if file.kind is FileKind.BATCH else "number"]),
            file.hash,
            _of(is_id, previous) if previous != "" else "",
            _of(is_epoch, head["epoch"]),
            frozenset(_of(is_epoch, one) for one in head["knows"]),
            {
                _of(is_id, one): Seen(_number(seq), _of(is_id, hash_))
                for one, (seq, hash_) in head["seen"].items()
            },
            None if after is None else _succession(after),
            _time(head.get("time", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Unusable(*_DAMAGED) from None


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        raise ValueError
    return value


def _of(fits: Callable[[object], bool], value: object) -> str:
    if not fits(value):
        raise ValueError
    return str(value)


def _succession(after: Mapping[str, object]) -> Mapping[str, str]:
    _of(is_id, after["writer"])
    for part in ("key", "signature"):
        sealing.bytes_of(str(after[part]))
    return {part: str(after[part]) for part in ("writer", "key", "signature")}


def _time(text: object) -> str:
    if text != "":
        datetime.fromisoformat(str(text))
    return str(text)


def require_as_named(file: Envelope, name: FileName) -> None:
    """Raise Unusable unless the file is the one that its name tells of."""
    number = {
        FileKind.BATCH: "seq",
        FileKind.RECEIPT: "number",
        FileKind.PACK: "from",
        FileKind.EPOCH: "number",
    }[name.kind]
    told = file.header.get(number)
    if file.hash != name.hash:
        raise Unusable("innehållet stämmer inte med namnet", "the contents do not match the name")
    if file.kind is not name.kind or told != name.number or name.writer not in ("", file.writer):
        raise Unusable("filen ligger under fel namn", "the file lies under a wrong name")

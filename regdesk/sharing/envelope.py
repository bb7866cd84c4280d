"""The one form of every file in the folder: what it is, a header to read, a body, a signature.

`RDK1`, one letter for the kind, the header's length in four bytes, the header (JSON), the body, and
64 bytes of Ed25519 over all before them. Who may read what: the header is open and names only keys,
numbers and hashes; a batch's body is sealed under the folder's key.
"""

import json
import struct
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from regdesk.sharing import sealing
from regdesk.sharing.names import FileKind, hash_of
from regdesk.sharing.sealing import WriterKey

MAGIC = b"RDK1"
FORMAT = 1
_HEAD = struct.Struct(">4scI")
LARGEST_HEADER = 1 << 22


class Unusable(Exception):
    """The bytes aren't a file of the folder as it was written; `reason` is (Swedish, English)."""

    def __init__(self, sv: str, en: str) -> None:
        self.reason = sv, en
        super().__init__(en)


class Cut(Unusable):
    """The file ends before its header says: perhaps it is still on its way."""

    def __init__(self) -> None:
        super().__init__("filen är avkortad", "the file is cut short")


class Newer(Unusable):
    """A newer program's format."""

    def __init__(self) -> None:
        super().__init__("ett nyare program behövs", "a newer program is needed")


@dataclass(frozen=True)
class Envelope:
    """A file as it was parsed and its signature checked."""

    kind: FileKind
    header: dict[str, Any]
    body: bytes
    data: bytes

    @cached_property
    def hash(self) -> str:
        """The hash that stands in its name."""
        return hash_of(self.data)

    @property
    def writer(self) -> str:
        """Who signed it."""
        return str(self.header["writer"])

    @cached_property
    def about(self) -> bytes:
        """The bytes before the body: what it is bound to."""
        return self.data[: len(self.data) - len(self.body) - sealing.SIGNATURE_SIZE]


def write(kind: FileKind, header: dict[str, Any], key: WriterKey, body: bytes) -> bytes:
    """Return the bytes of a file whose body is given as it shall stand."""
    front = _front(kind, header, key, len(body)) + body
    return front + key.sign(front)


def write_sealed(
    kind: FileKind, header: dict[str, Any], key: WriterKey, folder_key: bytes, plain: bytes
) -> bytes:
    """Return the bytes of a file whose body is sealed and bound to its header."""
    size = sealing.NONCE_SIZE + len(plain) + 16
    front = _front(kind, header, key, size)
    front += sealing.seal(folder_key, plain, front)
    return front + key.sign(front)


def _front(kind: FileKind, header: dict[str, Any], key: WriterKey, size: int) -> bytes:
    whole = {
        "format": FORMAT,
        **header,
        "writer": key.id,
        "key": sealing.text_of(key.public),
        "box": sealing.text_of(key.public_box),
        "body": size,
    }
    text = json.dumps(whole, separators=(",", ":"), sort_keys=True).encode()
    return _HEAD.pack(MAGIC, kind.value.encode(), len(text)) + text


def parse(data: bytes) -> Envelope:
    """Return a file whose length, signature and writer agree.

    Raises Cut, Newer or Unusable.
    """
    if len(data) < _HEAD.size:
        if not MAGIC.startswith(data[:4]):
            raise Unusable(*_FOREIGN)
        raise Cut
    magic, kind, length = _HEAD.unpack_from(data)
    if magic != MAGIC or kind not in _KINDS or length > LARGEST_HEADER:
        raise Unusable(*_FOREIGN)
    start = _HEAD.size + length
    if len(data) < start:
        raise Cut
    header = _header(data[_HEAD.size : start])
    end = start + int(header["body"])
    if len(data) < end + sealing.SIGNATURE_SIZE:
        raise Cut
    if len(data) > end + sealing.SIGNATURE_SIZE:
        raise Unusable("filen är längre än den ska vara", "the file is longer than it should be")
    public = sealing.bytes_of(header["key"])
    if hash_of(public) != header["writer"] or not sealing.verify(public, data[end:], data[:end]):
        raise Unusable("signaturen stämmer inte", "the signature does not match")
    return Envelope(_KINDS[kind], header, data[start:end], data)


def _header(text: bytes) -> dict[str, Any]:
    try:
        header = json.loads(text)
        if not isinstance(header, dict):
            raise Unusable(*_DAMAGED)
        if int(header["format"]) > FORMAT:
            raise Newer
        str(header["folder"]), sealing.bytes_of(header["key"])
        if int(header["body"]) < 0 or not sealing.is_box(sealing.bytes_of(header["box"])):
            raise Unusable(*_DAMAGED)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        raise Unusable(*_DAMAGED) from None
    return header


_KINDS = {kind.value.encode(): kind for kind in FileKind}
_FOREIGN = ("filen är inte regdesks", "the file is not regdesk's")
_DAMAGED = ("filen är skadad", "the file is damaged")

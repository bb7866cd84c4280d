"""Names of the files in a shared folder: written one way, parsed by anchored patterns (design §5.3)."""

import base64
import hashlib
import re
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

BUCKET = 500
"""Files a folder holds at the most; a listing of the last one stays short."""
MARKER = "regdesk-folder.rdk"
HASH_LENGTH = 26
"""Signs of base32: 130 bits."""


class FileKind(StrEnum):
    """What a file of the folder is."""

    MARKER = "M"
    EPOCH = "K"
    BATCH = "B"
    PACK = "P"
    RECEIPT = "R"


class FileName(NamedTuple):
    """What a name says; `to` is a pack's last batch, `number` an epoch's, batch's or receipt's."""

    kind: FileKind
    writer: str
    number: int
    hash: str
    to: int = 0


_ID = f"[a-z2-7]{{{HASH_LENGTH}}}"
_PATTERNS = {
    FileKind.EPOCH: re.compile(rf"k/(?P<number>\d{{4}})-(?P<hash>{_ID})\.rdk"),
    FileKind.BATCH: re.compile(
        rf"w/(?P<writer>{_ID})/(?P<bucket>\d{{4,}})/(?P<number>\d{{8}})-(?P<hash>{_ID})\.rdk"
    ),
    FileKind.PACK: re.compile(
        rf"p/(?P<writer>{_ID})/(?P<number>\d{{8}})-(?P<to>\d{{8}})-(?P<hash>{_ID})\.rdk"
    ),
    FileKind.RECEIPT: re.compile(
        rf"a/(?P<writer>{_ID})/(?P<bucket>\d{{4,}})/(?P<number>\d{{8}})-(?P<hash>{_ID})\.rdk"
    ),
}
_WRITER = re.compile(_ID)
_STEM = re.compile(rf"[0-9]{{4,}}-{_ID}")
_BUCKET = re.compile(r"[0-9]{4,12}")


def hash_of(data: bytes) -> str:
    """Return the hash that names hold: the first 130 bits of SHA-256, lower-case base32."""
    return base64.b32encode(hashlib.sha256(data).digest()).decode().lower()[:HASH_LENGTH]


def folder_name(folder: UUID) -> str:
    """Return the name of the folder with this id."""
    return f"regdesk-{folder.hex[:8]}"


def bucket(number: int) -> str:
    """Return the name of the sub-folder that the file of this number lies in."""
    return f"{number // BUCKET:04d}"


def buckets(first: int, last: int) -> list[str]:
    """Return the names of the sub-folders that the files of these numbers lie in."""
    return [bucket(at) for at in range(first // BUCKET * BUCKET, last + 1, BUCKET)]


def epoch_stem(number: int, hash_: str) -> str:
    """Return how an epoch is named in headers."""
    return f"{number:04d}-{hash_}"


def path_of(name: FileName) -> str:
    """Return the name with its folders."""
    if name.kind is FileKind.EPOCH:
        return f"k/{epoch_stem(name.number, name.hash)}.rdk"
    if name.kind is FileKind.PACK:
        return f"p/{name.writer}/{name.number:08d}-{name.to:08d}-{name.hash}.rdk"
    top = "w" if name.kind is FileKind.BATCH else "a"
    return f"{top}/{name.writer}/{bucket(name.number)}/{name.number:08d}-{name.hash}.rdk"


def parse(path: str) -> FileName | None:
    """Return what a path says, None for one that isn't ours; case is not trusted."""
    lowered = path.lower()
    for kind, pattern in _PATTERNS.items():
        found = pattern.fullmatch(lowered)
        if found is None:
            continue
        parts = found.groupdict()
        name = FileName(
            kind,
            parts.get("writer", ""),
            int(parts["number"]),
            parts["hash"],
            int(parts.get("to", 0)),
        )
        return name if path_of(name) == lowered else None  # in its own bucket
    return None


def is_writer(text: str) -> bool:
    """Tell whether a folder is named as a writer's."""
    return _WRITER.fullmatch(text.lower()) is not None


def is_id(text: object) -> bool:
    """Tell whether it is a writer's id or a file's hash, as headers hold them."""
    return isinstance(text, str) and _WRITER.fullmatch(text) is not None


def is_epoch(text: object) -> bool:
    """Tell whether it is an epoch's name, as headers hold it."""
    return isinstance(text, str) and _STEM.fullmatch(text) is not None


def is_bucket(text: str) -> bool:
    """Tell whether a folder is named as a bucket."""
    return _BUCKET.fullmatch(text) is not None

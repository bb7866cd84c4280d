"""A folder that was moved, found again by its own id: on another drive, or renamed beside."""

import os
import string
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from regdesk import errors
from regdesk.sharing import marker
from regdesk.sharing.directory import DirectoryPlace

MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")


def find_again(address: str, folder: str) -> str | None:
    """Return where the folder that lay at `address` lies now, None when it isn't found.

    Looked for: beside its old place, one folder up, and on every drive under the same path or name.
    """
    if "://" in address:
        return None
    before = Path(address)
    for candidate in _candidates(before):
        with suppress(errors.WorldError, OSError):
            found = marker.read(DirectoryPlace(candidate)) if candidate.is_dir() else None
            if str(found) == folder:
                return str(candidate)
    return None


def _candidates(before: Path) -> Iterator[Path]:
    for near in (before.parent, before.parent.parent):
        yield near / before.name
        yield from _folders(near)
    for drive in _drives():
        yield drive / before.name
        yield drive / before.parent.name / before.name
        if before.is_absolute():
            yield drive.joinpath(*before.parts[1:])


def _drives() -> Iterator[Path]:
    if os.name == "nt":
        yield from (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
        return
    for top in map(Path, MOUNTS):
        for one in _folders(top):
            yield one
            yield from _folders(one)


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(one for one in place.iterdir() if one.is_dir())[:200]
    except OSError:
        return []

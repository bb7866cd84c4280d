"""The marker of a shared folder: which one it is. Written once, never remade (design §5.3)."""

import json
from typing import Any
from uuid import UUID

from regdesk import errors
from regdesk.sharing import names
from regdesk.sharing.envelope import Unusable
from regdesk.sharing.places import Place

FORMAT = 1
LIMIT = 10_000


def write(folder: UUID) -> bytes:
    """Return the marker of a folder."""
    return json.dumps({"format": FORMAT, "folder": str(folder)}).encode()


def document(data: bytes) -> dict[str, Any]:
    """Return what stands in a marker. Raises Unusable."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Unusable("märket är skadat", "the marker is damaged")
    return found


def read(place: Place) -> UUID | None:
    """Return which folder lies at the place, None when none does.

    Raises NewerFolder, or FolderUnreachable.
    """
    try:
        document = json.loads(place.read(names.MARKER, LIMIT))
        if int(document["format"]) > FORMAT:
            raise errors.NewerFolder(place=place.address)
        return UUID(document["folder"])
    except errors.NotHereYet:
        place.probe()
        return None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None


def require(place: Place, folder: str) -> None:
    """Raise unless the folder at the place is this one.

    WrongFolder for another; FolderUnreachable where the place is empty or its marker is missing:
    an emptied or half mounted place deletes nothing and sends nothing.
    """
    found = read(place)
    if found is None:
        sv, en = "mappens märke saknas.", "the folder's marker is missing."
        raise errors.FolderUnreachable(place=place.address, reason_sv=sv, reason_en=en)
    if str(found) != folder:
        raise errors.WrongFolder(
            place=place.address,
            found=names.folder_name(found),
            wanted=names.folder_name(UUID(folder)),
        )

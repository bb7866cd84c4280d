"""From an address as the officer writes it to the place it names."""

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from regdesk import errors
from regdesk.sharing.directory import DirectoryPlace
from regdesk.sharing.places import Place
from regdesk.sharing.remote import SCHEMES, RemotePlace

LONGEST_PATH = 240
"""What Windows and its cloud drives take with a margin (260 with their own additions)."""
LONGEST_NAME = 75
"""The longest name below the place."""


def open_place(address: str, secret: str | None = None) -> Place:
    r"""Return the place of an address; nothing is asked of it yet.

    `smb://`, `sftp://`, `webdav://`, `webdavs://` and `s3://` are reached without a mount; all else
    is a folder (`S:\…`, `\\server\share`, `file://…`, `~/…`).
    Raises errors.FolderUnreachable for what can't be an address, or too long a path.
    """
    scheme = _scheme(address)
    if scheme in SCHEMES:
        return RemotePlace(address, secret)
    if scheme not in {"", "file"}:
        known = ", ".join(f"{known}://" for known in sorted(SCHEMES))
        raise _refused(
            address,
            f"{scheme}:// är inte ett sätt att nå mappar. Ange en mapp eller {known}.",
            f"{scheme}:// is no way of reaching folders. Give a folder or {known}.",
        )
    path = _path(address)
    room = LONGEST_PATH - LONGEST_NAME - 1
    length = len(str(path.expanduser().absolute()))
    if length > room:
        raise _refused(
            address,
            f"sökvägen är för lång ({length} tecken, högst {room}). Välj en mapp närmare roten.",
            f"the path is too long ({length} characters, at most {room}). "
            "Choose a folder nearer the root.",
        )
    place = DirectoryPlace(path.expanduser())
    place.address = address
    return place


def child(address: str, name: str) -> str:
    """Return the address of what is called `name` right in the folder at `address`."""
    if not _scheme(address):
        return str(Path(address) / name)
    if _scheme(address) != "s3":
        return f"{address.rstrip('/')}/{quote(name)}"
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{quote(name)}"))


def _scheme(address: str) -> str:
    # Two letters at the least: a single one is a drive.
    match = re.match(r"([a-z][a-z0-9+.-]+)://", address, re.IGNORECASE)
    return match[1].lower() if match else ""


def _path(address: str) -> Path:
    if _scheme(address) != "file":
        return Path(address)
    parts = urlsplit(address)
    path = unquote(parts.path)
    if re.match(r"/[A-Za-z]:", path):  # file:///S:/mapp
        path = path[1:]
    host = "" if parts.netloc == "localhost" else parts.netloc
    return Path(f"//{host}{path}" if host else path)


def _refused(address: str, sv: str, en: str) -> errors.FolderUnreachable:
    return errors.FolderUnreachable(place=address, reason_sv=sv, reason_en=en)

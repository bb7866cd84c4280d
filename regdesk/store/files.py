"""Whether a file can be opened as a desk, said before anything is touched."""

import ctypes
import os
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from regdesk import errors
from regdesk.domain.files import unreadable
from regdesk.store.tables import APPLICATION_ID, SCHEMA

_GONE = ("no such table", "no such column", "malformed database schema", "Could not decode")
_HEADER = b"SQLite format 3\0"
_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "9p",
        "ceph",
        "glusterfs",
        "davfs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
        "lustre",
    ]
)
_OCTAL = re.compile(r"\\([0-7]{3})")  # how the mount table writes blanks
_REMOTE_DRIVE = 4  # GetDriveTypeW's DRIVE_REMOTE


def schema_of(path: Path) -> int:
    """Return the schema number of the desk file at `path`, reading its header only.

    Raises DeskMissing, NotADesk, NewerDesk or ReadOnlyPlace.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except (FileNotFoundError, NotADirectoryError):
        raise errors.DeskMissing(file=path) from None
    except IsADirectoryError:
        raise errors.NotADesk(file=path) from None
    except OSError as error:
        raise unreadable(path, error) from error
    if len(header) < 100 or not header.startswith(_HEADER):
        raise errors.NotADesk(file=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise errors.NotADesk(file=path)
    found = int.from_bytes(header[60:64], "big")
    if found < 1:
        raise errors.DamagedDesk(file=path, detail="schemanumret saknas")
    if found > SCHEMA:
        raise errors.NewerDesk(file=path, found=found, known=SCHEMA)
    _require_whole(path, header)
    return found


def schema_inside(path: Path) -> int:
    """Return the schema number as SQLite reads it: the header may be older than the log.

    Raises NewerDesk.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as raw:
        found = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if found > SCHEMA:
        raise errors.NewerDesk(file=path, found=found, known=SCHEMA)
    return found


def _require_whole(path: Path, header: bytes) -> None:
    """Raise DamagedDesk when the file is shorter than its header says and no log explains it."""
    page = int.from_bytes(header[16:18], "big")
    promised = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    log = path.with_name(path.name + "-wal")
    if path.stat().st_size < promised and not (log.exists() and log.stat().st_size):
        raise errors.DamagedDesk(file=path, detail="filen är avkortad")


def require_writable(path: Path) -> None:
    """Raise ReadOnlyPlace unless the file and its folder can be written; neither is touched."""
    folder = path.resolve().parent
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise errors.ReadOnlyPlace(file=path)


def require_local(path: Path) -> None:
    """Raise NetworkDrive where SQLite's locks can't be trusted."""
    filesystem = network_filesystem(path)
    if filesystem is not None:
        raise errors.NetworkDrive(file=path, filesystem=filesystem)


def network_filesystem(path: Path, mounts: str | None = None) -> str | None:
    """Return the name of the network file system that `path` lies on, or None.

    `mounts` is the text of Linux' mount table (proc(5), mountinfo), read when not given.
    """
    if sys.platform == "win32":
        return _windows_share(path)
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
    place = path.resolve()
    best, filesystem = -1, ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        if len(fields := left.split()) < 5 or not right:
            continue
        mount = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if place.is_relative_to(mount) and len(mount.parts) >= best:
            best, filesystem = len(mount.parts), right.split()[0]
    return filesystem if filesystem in _NETWORK else None


def _windows_share(path: Path) -> str | None:
    drive = path.resolve().drive
    if drive.startswith("\\\\"):
        return drive
    windll = getattr(ctypes, "windll", None)
    if windll is not None and windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE:
        return drive
    return None


def world_error(error: BaseException, path: Path) -> errors.WorldError | None:
    """Return the officer's sentence for an error of SQLite, None when the fault is ours."""
    cause = getattr(error, "orig", None) or error
    if not isinstance(cause, sqlite3.Error):
        return None
    code = (getattr(cause, "sqlite_errorcode", 0) or 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return errors.DiskFull(file=path)
    if code == sqlite3.SQLITE_IOERR and _is_full(path):
        return errors.DiskFull(file=path)
    damage = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
    if code in damage or str(cause).startswith(_GONE):
        return errors.DamagedDesk(file=path, detail=" ".join(str(cause).split()))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return errors.ReadOnlyPlace(file=path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return errors.DeskInUse(file=path, holder="SQLite")
    return None


def _is_full(path: Path) -> bool:
    try:
        state = os.statvfs(path.parent)
    except (AttributeError, OSError):
        return False
    return state.f_bavail * state.f_frsize < 1 << 16

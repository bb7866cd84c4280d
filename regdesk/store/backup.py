"""Whole-file copies of a desk, out and back."""

import errno
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from regdesk import errors
from regdesk.domain.files import move_into_place, sync_folder, unwritable
from regdesk.domain.ids import new_id
from regdesk.store import files


def backup(source: Path, out: Path) -> None:
    """Write a whole, checked copy of a desk file to `out`, beside whatever goes on meanwhile.

    Raises DeskExists, DiskFull, FileUnwritable or DamagedDesk; nothing half written stays.
    """
    copy_file(source, out)


def restore(source: Path, target: Path) -> None:
    """Make a new desk file of a backup. The backup stays as it is.

    The copy is a desk of its own (another desk id): what it writes is told apart.
    Raises as `backup`, and DeskMissing, NotADesk or NewerDesk for the source.
    """
    files.schema_of(source)
    files.require_local(target)
    copy_file(source, target, new_desk=True)


def copy_file(source: Path, target: Path, *, new_desk: bool = False) -> None:
    """Copy a desk file whole, with what its write-ahead log holds, or not at all."""
    if target.exists():
        raise errors.DeskExists(file=target)
    if not target.parent.is_dir():
        raise unwritable(target, FileNotFoundError(errno.ENOENT, "no folder"))
    if not os.access(target.parent, os.W_OK):
        raise unwritable(target, PermissionError(errno.EROFS, "read-only"))
    temporary = target.with_name(f".regdesk-{new_id().hex[-8:]}.tmp")
    try:
        if files.network_filesystem(target.parent) is None:
            _copy_pages(source, temporary, new_desk=new_desk)
        else:
            _copy_by_way_of_here(source, temporary, new_desk=new_desk)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        move_into_place(temporary, target)
        sync_folder(target.parent)
    except FileExistsError:
        raise errors.DeskExists(file=target) from None
    except sqlite3.Error as error:
        full = files.world_error(error, target)
        said = full if isinstance(full, errors.DiskFull) else files.world_error(error, source)
        raise said or error from error
    except OSError as error:
        raise unwritable(target, error) from error
    finally:
        for leftover in target.parent.glob(f"{temporary.name}*"):
            leftover.unlink(missing_ok=True)


def desk_id_of(path: Path) -> str:
    """Return which desk a copy is of, leaving nothing beside it. Raises sqlite3's errors."""
    reading = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        row = reading.execute("SELECT value FROM meta WHERE key = 'desk'").fetchone()
        return str(row[0]) if row else ""
    finally:
        reading.close()


def _copy_by_way_of_here(source: Path, temporary: Path, *, new_desk: bool) -> None:
    """Copy by way of this computer's own disk: SQLite's locks can't be trusted on a network's."""
    with tempfile.TemporaryDirectory(prefix="regdesk-") as folder:
        here = Path(folder) / "copy"
        _copy_pages(source, here, new_desk=new_desk)
        shutil.copyfile(here, temporary)


def _copy_pages(source: Path, temporary: Path, *, new_desk: bool) -> None:
    # Nobody writes a backup: reading it as immutable leaves nothing beside it.
    settled = new_desk and not source.with_name(source.name + "-wal").exists()
    uri = f"{source.resolve().as_uri()}?mode=ro{'&immutable=1' if settled else ''}"
    reading = sqlite3.connect(uri, uri=True)
    writing = sqlite3.connect(temporary)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = DELETE")
        if new_desk:
            writing.execute("UPDATE meta SET value = ? WHERE key = 'desk'", (str(new_id()),))
            writing.commit()
        problem = writing.execute("PRAGMA quick_check(1)").fetchone()[0]
        if problem != "ok":
            raise errors.DamagedDesk(file=source, detail=" ".join(problem.split()))
    finally:
        writing.close()
        reading.close()

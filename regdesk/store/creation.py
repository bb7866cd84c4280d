"""A new desk file: laid out and filled beside its place, then renamed into it, whole or not at all."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc

from regdesk import errors
from regdesk.domain.files import move_into_place, sync_folder, unwritable
from regdesk.domain.ids import new_id
from regdesk.records import Base
from regdesk.store import files, tables
from regdesk.store.desk import Desk, engine_of, write_facts

LONGEST_NAME = 240
"""Bytes; companions with longer names lie beside the file."""


@contextmanager
def making(path: Path, facts: dict[str, str]) -> Iterator[Desk]:
    """Open a new desk to be filled; when the block ends it stands at `path`, closed.

    Raises DeskExists, NetworkDrive, ReadOnlyPlace, DiskFull or FileUnwritable.
    """
    files.require_local(path)
    if path.exists():
        raise errors.DeskExists(file=path)
    if not path.parent.is_dir():
        raise unwritable(path, FileNotFoundError(2, "no folder"))
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        raise unwritable(path, OSError(errno.ENAMETOOLONG, "name too long"))
    files.require_writable(path)
    temporary = path.with_name(f".regdesk-{new_id().hex[-8:]}.tmp")
    try:
        _lay_out(temporary, facts)
        with Desk(temporary) as desk:
            yield desk
        if temporary.with_name(f"{temporary.name}-wal").exists():
            raise errors.DiskFull(file=path)  # what was written is still in the log only
        move_into_place(temporary, path)
        sync_folder(path.parent)
    except FileExistsError:
        raise errors.DeskExists(file=path) from None
    except (exc.DBAPIError, sqlite3.Error) as error:
        raise files.world_error(error, path) or error from error
    except errors.DiskFull:
        raise errors.DiskFull(file=path) from None
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        for leftover in path.parent.glob(f"{temporary.name}*"):
            leftover.unlink(missing_ok=True)


def _lay_out(path: Path, facts: dict[str, str]) -> None:
    engine = engine_of(path, write=True, new=True)
    try:
        with engine.begin() as connection:
            Base.metadata.create_all(connection)
            connection.exec_driver_sql(tables.SEARCH)
            connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA}")
            write_facts(connection, {"desk": str(new_id()), "clock": "0", **facts})
    finally:
        engine.dispose()

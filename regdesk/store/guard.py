"""Nothing but the journal writes synced tables: SQLite itself refuses any other write to them.

The authorizer is asked as each statement is prepared. Setting it anew makes SQLite prepare its
statements again, so that none slips through that was prepared while the tables were open.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext

from regdesk.records import classes

_WRITES = frozenset({sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE})
_SHAPES = frozenset({sqlite3.SQLITE_DROP_TABLE})
_OPEN = "journal_open"


class UnjournaledWriteError(RuntimeError):
    """A programming error: a synced table was to be written past the journal."""


def protect(engine: Engine) -> None:
    """Refuse every write to a synced table on `engine` that the journal hasn't opened."""
    event.listen(engine, "connect", _close)
    event.listen(engine, "checkin", _close)
    event.listen(engine, "handle_error", _name_it)


def open_tables(connection: Connection) -> None:
    """Let the journal write synced tables."""
    connection.info[_OPEN] = connection.info.get(_OPEN, 0) + 1
    _raw(connection).set_authorizer(None)


def close_tables(connection: Connection) -> None:
    """Refuse writes again, when everybody who opened has closed."""
    connection.info[_OPEN] = max(connection.info.get(_OPEN, 0) - 1, 0)
    if not connection.info[_OPEN]:
        _raw(connection).set_authorizer(_authorize)


@contextmanager
def journal_writes(connection: Connection) -> Iterator[None]:
    """Open the synced tables for a block."""
    open_tables(connection)
    try:
        yield
    finally:
        close_tables(connection)


def _authorize(action: int, one: str | None, other: str | None, *_place: str | None) -> int:
    if action in _WRITES | _SHAPES and one in classes():
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_ALTER_TABLE and other in classes():
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _close(raw: Any, record: Any, *_proxy: Any) -> None:
    record.info[_OPEN] = 0
    if raw is not None:
        raw.set_authorizer(_authorize)


def _name_it(context: ExceptionContext) -> None:
    if "not authorized" in str(context.original_exception):
        raise UnjournaledWriteError(f"written past the journal: {context.statement}")


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw

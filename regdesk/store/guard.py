"""Nothing but the journal writes synced tables: any other write is refused as it is made."""

import os
import re
from typing import Any

from sqlalchemy import Connection, Engine, event

from regdesk.records import classes


class UnjournaledWriteError(RuntimeError):
    """A programming error: a synced table was to be written past the journal."""


_STATEMENT = re.compile(
    r"^\s*(?:WITH\b.*?\b)?(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|"
    r"DELETE\s+FROM)\s+(?:main\.)?[\"'\[`]?(\w+)",
    re.IGNORECASE | re.DOTALL,
)


def protect(engine: Engine, *, tripwire: bool) -> None:
    """Refuse every write to a synced table on `engine` that the journal hasn't opened.

    With REGDESK_TRIPWIRE set, triggers on a writing engine watch too, for what slips past SQLAlchemy.
    """
    event.listen(engine, "before_cursor_execute", _refuse)
    if tripwire and os.environ.get("REGDESK_TRIPWIRE"):
        event.listen(engine, "connect", _string_tripwire)


def _refuse(connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
    if connection.info.get("journal"):
        return
    found = _STATEMENT.match(statement)
    if found and found.group(1).lower() in classes():
        raise UnjournaledWriteError(f"written past the journal: {statement[:200]}")


def _string_tripwire(raw: Any, record: Any) -> None:
    raw.create_function("journal_is_open", 0, lambda: int(bool(record.info.get("journal"))))
    for table in classes():
        for verb in ("INSERT", "UPDATE", "DELETE"):
            raw.execute(
                f"CREATE TEMP TRIGGER wire_{table}_{verb} BEFORE {verb} ON main.{table} "
                f"WHEN NOT journal_is_open() BEGIN SELECT RAISE(ABORT, "
                f"'written past the journal: {table}'); END"
            )

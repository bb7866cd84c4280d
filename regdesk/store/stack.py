"""The desk's own steps, in the order they were made: what can be undone and redone."""

import json
from uuid import UUID

from sqlalchemy import Connection

from regdesk.store.entries import Group

REACH = 1000
"""Steps that can be undone; older ones are found in history."""


def push(connection: Connection, group: Group, session: UUID | None) -> None:
    """Put a finished unit on the stack; a new unit ends what could be redone."""
    connection.exec_driver_sql("DELETE FROM undo_step WHERE undone = 1")
    top = connection.exec_driver_sql(
        "SELECT step, session, groups FROM undo_step ORDER BY step DESC LIMIT 1"
    ).first()
    if session is not None and top is not None and top[1] == str(session):
        groups = [*json.loads(top[2]), group.id]
        connection.exec_driver_sql(
            "UPDATE undo_step SET groups = ? WHERE step = ?", (json.dumps(groups), top[0])
        )
        return
    connection.exec_driver_sql(
        "INSERT INTO undo_step (label, session, groups, undone) VALUES (?,?,?,0)",
        (group.label, str(session) if session else None, json.dumps([group.id])),
    )
    connection.exec_driver_sql(
        "DELETE FROM undo_step WHERE step <= (SELECT max(step) FROM undo_step) - ?", (REACH,)
    )


def top(connection: Connection, *, undone: bool) -> tuple[int, str, str] | None:
    """Return (step, label, groups as JSON) of the next to undo, or of the next to redo."""
    order = "ASC" if undone else "DESC"
    row = connection.exec_driver_sql(
        f"SELECT step, label, groups FROM undo_step WHERE undone = ? ORDER BY step {order} LIMIT 1",
        (int(undone),),
    ).first()
    return None if row is None else (row[0], row[1], row[2])


def session_on_top(connection: Connection) -> str | None:
    """Return the session of typing that made the next step to undo, if one did."""
    row = connection.exec_driver_sql(
        "SELECT session FROM undo_step WHERE undone = 0 ORDER BY step DESC LIMIT 1"
    ).first()
    return None if row is None else row[0]

"""What rows of a list showed, so that a verb replaces that and nothing that came since.

A row tells how far the journal had come when it was read. What was written at this desk since
counts as shown: the officer wrote it. Of a field in conflict a row shows one value, and a verb
replaces that one alone (see `forms`).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.records import Kind, classes, field_infos
from regdesk.store import journal, merge, reads
from regdesk.store.change import Seen
from regdesk.store.desk import Desk
from regdesk.store.entries import Entry

Tokens = Mapping[UUID, str]
"""By record, what the officer was shown of it."""


def reach(session: Session) -> int:
    """Return how far the journal has come."""
    last = session.connection().exec_driver_sql("SELECT max(key) FROM entry").scalar()
    return int(last or 0)


def tokens(desk: Desk, ids: Iterable[UUID], as_of: int) -> dict[UUID, str]:
    """Return what rows of these records showed that were read when the journal had come so far."""
    with desk.read() as session:
        connection = session.connection()
        return {one: _token(connection, desk.id, one, as_of) for one in ids}


def seen(session: Session, given: Tokens | None) -> dict[tuple[UUID, str], frozenset[str]]:
    """Return what tokens say, for a unit of work. Raises NotFound or BadToken."""
    connection = session.connection()
    found: dict[tuple[UUID, str], frozenset[str]] = {}
    for record_id, token in (given or {}).items():
        name = reads.type_of(connection, record_id)
        if name not in classes():
            raise errors.NotFound(name=record_id, of_sv="", of_en="")
        found.update(reads.seen_of(connection, name, record_id, token))
    return found


def visible_now(session: Session, record_id: UUID, field: str) -> frozenset[str]:
    """Return the entry whose value a field shows."""
    heads = journal.record_heads(session.connection(), str(record_id)).get(field, [])
    shown = merge.visible(heads)
    return frozenset() if shown is None else frozenset((shown.id,))


def value(session: Session, known: Seen, record_id: UUID, field: str) -> Any:
    """Return the value that a field showed as JSON has it, None where it showed none."""
    ids = known.get((record_id, field), frozenset())
    shown = merge.visible(journal.by_ids(session.connection(), ids).values())
    return None if shown is None else json.loads(shown.value or "null")


def _token(connection: Connection, desk_id: str, record_id: UUID, as_of: int) -> str:
    rows = connection.exec_driver_sql(
        "SELECT entry.id FROM entry LEFT JOIN entry_group ON entry_group.id = entry.group_id "
        "WHERE entry.record_id = ? AND (entry.key <= ? OR entry_group.desk = ?)",
        (str(record_id), as_of, desk_id),
    )
    fields: dict[str, list[Entry]] = {}
    for one in journal.by_ids(connection, [row[0] for row in rows]).values():
        fields.setdefault(one.field, []).append(one)
    record_class = classes()[reads.type_of(connection, record_id) or ""]
    long = {info.journal for info in field_infos(record_class).values() if info.kind is Kind.TEXT}
    return reads.token_of(
        {
            (record_id, field): _shown(merge.heads(entries), whole=field in long)
            for field, entries in fields.items()
        }
    )


def _shown(heads: list[Entry], *, whole: bool) -> frozenset[str]:
    """Return the entries whose value shows: of a long text all, of other fields the visible one."""
    if whole:
        return frozenset(head.id for head in heads)
    visible = merge.visible(heads)
    return frozenset() if visible is None else frozenset((visible.id,))

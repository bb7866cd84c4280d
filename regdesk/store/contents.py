"""What attachments hold: whole files in the desk file, found by their SHA-256.

Contents aren't journaled: an attachment's entries travel and name the hash, and whoever hasn't the
contents fetches them by it. Those that no attachment shows any longer are let go of when undo
doesn't reach them and `KEPT_DAYS` have passed since the deletion.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Connection

from regdesk.store import journal
from regdesk.store.clock import SHIFT, wall_ms
from regdesk.store.entries import DELETED

KEPT_DAYS = 30
"""Days that the contents of a deleted attachment stay at the least."""


def put(connection: Connection, data: bytes, sha256: str | None = None) -> str:
    """Keep the contents, unless they are kept already, and return their hash (given if known)."""
    sha256 = sha256 or hash_of(data)
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO content (sha256, size, bytes) VALUES (?,?,?)",
        (sha256, len(data), data),
    )
    return sha256


def fetch(connection: Connection, sha256: str) -> bytes | None:
    """Return the contents of that hash as they are kept, None where they aren't."""
    row = connection.exec_driver_sql(
        "SELECT bytes FROM content WHERE sha256 = ?", (sha256,)
    ).one_or_none()
    return None if row is None else _bytes(row[0])


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def damaged(connection: Connection) -> Iterator[str]:
    """Yield the hashes of contents that aren't what their hash and size say."""
    for (sha256,) in connection.exec_driver_sql("SELECT sha256 FROM content").all():
        size, kept = connection.exec_driver_sql(
            "SELECT size, bytes FROM content WHERE sha256 IS ?", (sha256,)
        ).one()
        data = _bytes(kept)
        if size != len(data) or hash_of(data) != sha256:
            yield str(sha256)


def unnamed(connection: Connection) -> list[str]:
    """Return the hashes of contents that no attachment names, not even a deleted one."""
    rows = connection.exec_driver_sql(
        "SELECT sha256 FROM content AS c "
        "WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = c.sha256) ORDER BY sha256"
    )
    return [str(row[0]) for row in rows]


def missing(connection: Connection) -> list[tuple[str, str]]:
    """Return (id, name) of the attachments that show and whose contents aren't kept here."""
    rows = connection.exec_driver_sql(
        "SELECT id, name FROM attachment AS a WHERE deleted = 0 "
        "AND NOT EXISTS (SELECT 1 FROM content WHERE sha256 = a.sha256) ORDER BY id"
    )
    return [(str(row[0]), str(row[1] or "")) for row in rows]


def outlived(connection: Connection) -> list[str]:
    """Return the hashes of contents that may go: deleted long ago, and out of undo's reach."""
    rows = connection.exec_driver_sql(
        "SELECT c.sha256, a.id FROM content AS c JOIN attachment AS a ON a.sha256 = c.sha256 "
        "WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = c.sha256 AND deleted = 0)"
    ).all()
    if not rows:
        return []
    latest = wall_ms() - int(timedelta(days=KEPT_DAYS) / timedelta(milliseconds=1)) << SHIFT
    reached = _groups_in_reach(connection)
    heads = journal.heads_by_record(connection, sorted({row[1] for row in rows}))
    held = {
        sha256
        for sha256, record_id in rows
        if reached & _groups_of(connection, record_id)
        or any(head.at > latest for head in heads.get(record_id, {}).get(DELETED, ()))
    }
    return sorted({str(row[0]) for row in rows} - held)


def let_go(connection: Connection, hashes: list[str]) -> None:
    """Remove these contents from the file; the space is used again."""
    connection.exec_driver_sql(
        "DELETE FROM content WHERE sha256 = ?", [(sha256,) for sha256 in hashes]
    )


def _groups_in_reach(connection: Connection) -> set[str]:
    rows = connection.exec_driver_sql("SELECT groups FROM undo_step")
    return {group for row in rows for group in json.loads(row[0])}


def _groups_of(connection: Connection, record_id: str) -> set[str]:
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT group_id FROM entry WHERE record_id = ?", (record_id,)
    )
    return {row[0] for row in rows}


def _bytes(kept: object) -> bytes:
    """Return what stands in the column as bytes, whatever a damaged file holds there."""
    return kept if isinstance(kept, bytes) else str(kept or "").encode("utf-8", "surrogatepass")

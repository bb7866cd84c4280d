"""What this desk has to publish, and the attachments that come and go in pieces."""

from collections.abc import Collection, Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection

from regdesk.sharing.batches import Part, Seen
from regdesk.sharing.ledger import now
from regdesk.sharing.names import FileKind, FileName, parse, path_of
from regdesk.store import contents

AGAIN = "again"
"""Stands for the time where a file that was out has gone from the folder."""
WAITS = "made IS NOT NULL AND bytes IS NOT NULL"
"""Holds for the files that wait to be published; those that are out have no time or no bytes."""
OUT = f"NOT ({WAITS})"


class OutboxRow(NamedTuple):
    """A file of this desk that waits to be published."""

    id: int
    name: str
    data: bytes
    again: bool


def put(
    connection: Connection, name: FileName, data: bytes, upto: int = 0, entries: int = 0
) -> None:
    """Freeze a file of this desk's."""
    connection.exec_driver_sql(
        "INSERT INTO share_outbox (name, writer, seq, hash, upto, entries, made, bytes) "
        "VALUES (?,?,?,?,?,?,?,?)",
        (
            path_of(name),
            name.writer if name.kind is FileKind.BATCH else "",
            name.number,
            name.hash,
            *(upto, entries, now(), data),
        ),
    )


def next_waiting(connection: Connection, after: int) -> OutboxRow | None:
    """Return the file that waits to be published next, of those after a row."""
    row = connection.exec_driver_sql(
        f"SELECT id, name, bytes, made FROM share_outbox WHERE {WAITS} AND id > ? "
        "ORDER BY id LIMIT 1",
        (after,),
    ).first()
    return None if row is None else OutboxRow(row[0], row[1], row[2], row[3] == AGAIN)


def count_waiting(connection: Connection) -> int:
    """Return how many files wait to be published."""
    query = f"SELECT count(*) FROM share_outbox WHERE {WAITS}"
    return int(connection.exec_driver_sql(query).scalar_one())


def published(connection: Connection, row: OutboxRow) -> int:
    """Mark a file as out. Return how many entries it brought.

    The bytes of a batch stay until `let_go`: the folder may lose it before others have it.
    """
    connection.exec_driver_sql(
        "UPDATE share_outbox SET made = NULL, "
        "bytes = CASE WHEN writer = '' THEN NULL ELSE bytes END WHERE id = ?",
        (row.id,),
    )
    query = "SELECT entries FROM share_outbox WHERE id = ?"
    return int(connection.exec_driver_sql(query, (row.id,)).scalar_one())


def let_go(connection: Connection, writer: str, upto: int) -> None:
    """Let go of the bytes of the batches under a key, up to a number: everybody has them.

    Everybody who is known: whoever joins later gets them from the folder, or not at all if it has
    lost them by then.
    """
    connection.exec_driver_sql(
        "UPDATE share_outbox SET bytes = NULL "
        "WHERE writer = ? AND seq <= ? AND made IS NULL AND bytes IS NOT NULL",
        (writer, upto),
    )


def send_again(connection: Connection, present: Collection[str]) -> None:
    """Let the batches wait once more that are out but not among the paths in the folder.

    Those that a pack holds are there. Where the listing was stale nothing comes of it: the same
    bytes under the same name are as good as published.
    """
    there = {path.lower() for path in present}
    packs = [name for name in map(parse, there) if name and name.kind is FileKind.PACK]
    rows = connection.exec_driver_sql(
        "SELECT id, name, writer, seq FROM share_outbox "
        "WHERE writer <> '' AND made IS NULL AND bytes IS NOT NULL"
    )
    lost = [
        (AGAIN, id_)
        for id_, name, writer, seq in rows
        if name not in there
        and not any(one.writer == writer and one.number <= seq <= one.to for one in packs)
    ]
    if lost:
        connection.exec_driver_sql("UPDATE share_outbox SET made = ? WHERE id = ?", lost)


def drop(connection: Connection, row: int) -> int:
    """Take the batches from this row on back out of the outbox; return the cursor before them.

    A receipt or pack is dropped alone.
    """
    writer = connection.exec_driver_sql(
        "SELECT writer FROM share_outbox WHERE id = ?", (row,)
    ).scalar_one()
    if not writer:
        connection.exec_driver_sql("DELETE FROM share_outbox WHERE id = ?", (row,))
    else:
        dropped = "FROM share_outbox WHERE id >= ? AND writer <> ''"
        if connection.exec_driver_sql(f"SELECT 1 {dropped} AND entries = 0", (row,)).first():
            connection.exec_driver_sql("DELETE FROM share_content")  # it may have held contents
        connection.exec_driver_sql(f"DELETE {dropped}", (row,))
    return int(
        connection.exec_driver_sql("SELECT coalesce(max(upto), 0) FROM share_outbox").scalar_one()
    )


def own_published(connection: Connection, writer: str) -> list[tuple[int, str]]:
    """Return (number, name) of the batches of a key of this desk that are out."""
    rows = connection.exec_driver_sql(
        f"SELECT seq, name FROM share_outbox WHERE writer = ? AND {OUT} ORDER BY seq",
        (writer,),
    )
    return [(row[0], row[1]) for row in rows]


def packed_to(connection: Connection, writer: str) -> int:
    """Return the number of the last batch that a pack of this desk holds, -1 for none."""
    rows = connection.exec_driver_sql(
        "SELECT name FROM share_outbox WHERE name LIKE ?", (f"p/{writer}/%",)
    )
    names = [parse(row[0]) for row in rows]
    return max((name.to for name in names if name is not None), default=-1)


def count_receipts(connection: Connection, writer: str) -> int:
    """Return how many receipts this desk has written under a key."""
    return int(
        connection.exec_driver_sql(
            "SELECT count(*) FROM share_outbox WHERE name LIKE ?", (f"a/{writer}/%",)
        ).scalar_one()
    )


def last_own(connection: Connection, writer: str) -> Seen:
    """Return the last batch frozen under a key of this desk; (-1, "") for none."""
    row = connection.exec_driver_sql(
        "SELECT seq, hash FROM share_outbox WHERE writer = ? ORDER BY seq DESC LIMIT 1", (writer,)
    ).first()
    return Seen(-1, "") if row is None else Seen(*row)


# --- attachments' contents -------------------------------------------------------------------


def unsent_contents(connection: Connection) -> list[tuple[str, int]]:
    """Return (hash, size) of the contents that the folder hasn't had."""
    rows = connection.exec_driver_sql(
        "SELECT sha256, size FROM content AS c "
        "WHERE NOT EXISTS (SELECT 1 FROM share_content WHERE sha256 = c.sha256) ORDER BY sha256"
    )
    return [(row[0], row[1]) for row in rows]


def content_sent(connection: Connection, sha256: str) -> None:
    """Mark contents as had by the folder."""
    connection.exec_driver_sql("INSERT OR IGNORE INTO share_content VALUES (?)", (sha256,))


def receive_parts(connection: Connection, writer: str, parts: Sequence[Part]) -> None:
    """Keep pieces of contents; those whose last piece comes are put together.

    Each writer's pieces by themselves: a wrong one of somebody's spoils nobody else's.
    """
    for part in parts:
        theirs = sha256(f"{writer} {part.sha256}".encode()).hexdigest()
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO share_part VALUES (?,?,?,?)", (theirs, *part[1:])
        )
        rows = connection.exec_driver_sql(
            "SELECT bytes FROM share_part WHERE sha256 = ? AND parts = ? ORDER BY part",
            (theirs, part.parts),
        ).all()
        if len(rows) < part.parts:
            continue
        whole = b"".join(row[0] for row in rows)
        if contents.hash_of(whole) == part.sha256:
            contents.put(connection, whole)
            content_sent(connection, part.sha256)
        connection.exec_driver_sql("DELETE FROM share_part WHERE sha256 = ?", (theirs,))

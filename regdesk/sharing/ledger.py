"""What a desk keeps of its shared folder, in tables of its own beside the journal."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection

from regdesk.sharing.batches import BatchHeader, Seen
from regdesk.sharing.epochs import BatchFacts, Epoch, EpochKeys
from regdesk.sharing.sealing import WriterKey
from regdesk.store.desk import write_facts

_BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
"""No file was made earlier."""
APPLIED, WAITING, ASIDE, AGAIN = "applied", "waiting", "aside", "again"
"""`AGAIN`: was set aside, holds after all, and is read once more."""


JUDGE = "share_judge"
"""The fact that all batches are to be judged anew: an epoch came, or a key that goes on from another."""


class OwnWriter(NamedTuple):
    """A key this desk writes or has written under."""

    key: WriterKey
    desk: str
    live: bool
    after: Mapping[str, str] | None


class BatchRow(NamedTuple):
    """A batch file as it is known here."""

    id: int
    writer: str
    seq: int
    hash: str
    previous: str
    epoch: str
    knows: frozenset[str]
    name: str
    state: str

    @property
    def facts(self) -> BatchFacts:
        """What is asked to tell whether it is applied."""
        return BatchFacts(self.writer, self.seq, self.hash, self.epoch, self.knows)


def time_of(wall_ms: int) -> str:
    """Return a time of a desk's clock as files and tables hold it."""
    return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone().isoformat(timespec="seconds")


def now() -> str:
    """Return the time as the tables hold it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def told_time(time: str) -> str:
    """Return a time that a file tells, as far as it can be true: not later than now."""
    try:
        told = datetime.fromisoformat(time)
    except ValueError:
        return now()
    if told.tzinfo is None or not _BEFORE < told < datetime.now().astimezone():
        return now()
    return told.astimezone().isoformat(timespec="seconds")


def heard(connection: Connection, writer: str, time: str) -> None:
    """Keep when a writer was heard of last; it never goes back."""
    connection.exec_driver_sql(
        "UPDATE share_writer SET heard = max(heard, ?) WHERE writer = ?", (told_time(time), writer)
    )


def fact(connection: Connection, key: str, default: str = "") -> str:
    """Return a fact of the desk as it stands in the file."""
    row = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (key,)).first()
    return default if row is None or row[0] is None else str(row[0])


def keep(connection: Connection, **facts: str) -> None:
    """Keep facts of the desk."""
    write_facts(connection, facts)


# --- keys ------------------------------------------------------------------------------------


def own_writers(connection: Connection) -> list[OwnWriter]:
    """Return the keys of this desk, the live one last."""
    rows = connection.exec_driver_sql(
        "SELECT key, box, desk, live, after FROM share_own ORDER BY live, writer"
    )
    return [
        OwnWriter(_key(row[0], row[1]), row[2], bool(row[3]), json.loads(row[4] or "null"))
        for row in rows
    ]


@lru_cache(maxsize=16)
def _key(key: bytes, box: bytes) -> WriterKey:
    """Return the same object each time: it remembers the public halves it has worked out."""
    return WriterKey(key, box)


def add_own_writer(
    connection: Connection, key: WriterKey, desk: str, after: Mapping[str, str] | None = None
) -> None:
    """Go on under a new key; those before are kept, to open what is wrapped for them."""
    connection.exec_driver_sql("UPDATE share_own SET live = 0")
    connection.exec_driver_sql(
        "INSERT INTO share_own VALUES (?,?,?,?,1,?)",
        (key.id, key.key, key.box, desk, json.dumps(after) if after else None),
    )


def epoch_files(connection: Connection) -> list[tuple[str, bytes, bytes | None]]:
    """Return (name, file, key or None) of the epochs known."""
    rows = connection.exec_driver_sql("SELECT name, bytes, key FROM share_epoch ORDER BY name")
    return [(row[0], row[1], row[2]) for row in rows]


def epoch_keys(connection: Connection) -> dict[str, bytes]:
    """Return the folder's keys by epoch."""
    rows = connection.exec_driver_sql("SELECT name, key FROM share_epoch WHERE key IS NOT NULL")
    return {row[0]: row[1] for row in rows}


def code_of(connection: Connection, epoch: str) -> str:
    """Return the joining code of an epoch, "" when it isn't known here."""
    row = connection.exec_driver_sql("SELECT code FROM share_epoch WHERE name = ?", (epoch,))
    return str(row.scalar() or "")


def add_epoch(
    connection: Connection, epoch: Epoch, data: bytes, keys: EpochKeys | None = None
) -> None:
    """Keep an epoch's file, its key when it could be opened, and the older keys in it."""
    keep(connection, **{JUDGE: "1"})
    connection.exec_driver_sql(
        "INSERT INTO share_epoch (name, bytes) VALUES (?,?) "
        "ON CONFLICT (name) DO UPDATE SET bytes = coalesce(bytes, excluded.bytes)",
        (epoch.name, data),
    )
    if keys is None:
        return
    connection.exec_driver_sql(
        "UPDATE share_epoch SET key = ?, code = ? WHERE name = ?",
        (keys.key, keys.code, epoch.name),
    )
    add_keys(connection, keys.older)


def add_keys(connection: Connection, keys: Mapping[str, bytes]) -> None:
    """Keep the keys of epochs; those known stay as they are."""
    for name, key in keys.items():
        connection.exec_driver_sql(
            "INSERT INTO share_epoch (name, key) VALUES (?,?) "
            "ON CONFLICT (name) DO UPDATE SET key = coalesce(key, excluded.key)",
            (name, key),
        )


# --- batches ---------------------------------------------------------------------------------

_BATCH = "id, writer, seq, hash, previous, epoch, knows, name, state"


def known_hashes(connection: Connection, writer: str, from_: int = 0) -> set[str]:
    """Return the hashes of a writer's batches from a number on, own ones included.

    Not of those that wait to be used: each file that holds one is wanted.
    """
    rows = connection.exec_driver_sql(
        "SELECT hash FROM share_batch WHERE writer = ? AND seq >= ? AND state NOT IN (?, ?) "
        "UNION ALL SELECT hash FROM share_outbox WHERE writer = ? AND seq >= ?",
        (writer, from_, WAITING, AGAIN, writer, from_),
    )
    return {row[0] for row in rows}


def spans(connection: Connection) -> dict[str, tuple[int, int]]:
    """Return where new batches of each writer are to be looked for; a new writer is missing.

    From the last one known; where some wait, from the last that was used before them.
    """
    last = (
        "WITH RECURSIVE one(writer) AS (SELECT min(writer) FROM {0} WHERE writer <> '' UNION ALL "
        "SELECT (SELECT min(writer) FROM {0} WHERE writer > one.writer) FROM one "
        "WHERE one.writer IS NOT NULL) SELECT writer, (SELECT max(seq) FROM {0} "
        "WHERE writer = one.writer) FROM one WHERE writer IS NOT NULL"
    )
    found: dict[str, tuple[int, int]] = {}
    for table in ("share_batch", "share_outbox"):
        for writer, seq in connection.exec_driver_sql(last.format(table)):
            found[writer] = (max(seq, found.get(writer, (0, 0))[0]),) * 2
    unused = connection.exec_driver_sql(
        "SELECT writer, coalesce((SELECT max(seq) FROM share_batch WHERE writer = one.writer "
        "AND seq < least AND state NOT IN ('waiting', 'again')), 0) FROM (SELECT writer, min(seq) "
        "AS least FROM share_batch WHERE state IN ('waiting', 'again') GROUP BY writer) AS one"
    )
    for writer, first in unused:
        found[writer] = min(first, found[writer][0]), found[writer][1]
    return found


def batches(connection: Connection, where: str = "1", *facts: Any) -> list[BatchRow]:
    """Return the batches known here that `where` holds for, by writer and number."""
    rows = connection.exec_driver_sql(
        f"SELECT {_BATCH} FROM share_batch WHERE {where} ORDER BY writer, seq, hash", facts
    )
    return [BatchRow._make((*row[:6], frozenset(json.loads(row[6])), *row[7:])) for row in rows]


def chain(connection: Connection, writer: str) -> dict[str, str]:
    """Return a writer's batches as {hash: hash of the one before}."""
    rows = connection.exec_driver_sql(
        "SELECT hash, previous FROM share_batch WHERE writer = ?", (writer,)
    )
    return {row[0]: row[1] for row in rows}


def put_batch(
    connection: Connection, head: BatchHeader, name: str, state: str, reason: str = ""
) -> int:
    """Keep what a batch says of itself, in the state given; return its row's id."""
    connection.exec_driver_sql(
        "INSERT INTO share_batch (writer, seq, hash, previous, epoch, knows, name, state, reason, "
        "time) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (writer, seq, hash) DO UPDATE SET "
        "state = excluded.state, reason = excluded.reason, time = excluded.time, "
        "name = excluded.name",
        (
            *(head.writer, head.seq, head.hash, head.previous, head.epoch),
            json.dumps(sorted(head.knows)),
            *(name, state, reason, now()),
        ),
    )
    return int(
        connection.exec_driver_sql(
            "SELECT id FROM share_batch WHERE writer = ? AND seq = ? AND hash = ?",
            (head.writer, head.seq, head.hash),
        ).scalar_one()
    )


def count_entries(connection: Connection, batch: int, entries: int, unknown: int) -> None:
    """Keep how many entries a batch brought, and how many of them need a newer program."""
    connection.exec_driver_sql(
        "UPDATE share_batch SET entries = ?, unknown = ? WHERE id = ?", (entries, unknown, batch)
    )


def set_state(connection: Connection, ids: Iterable[int], state: str, reason: str = "") -> None:
    """Change what batches are."""
    connection.exec_driver_sql(
        "UPDATE share_batch SET state = ?, reason = ?, time = ? WHERE id = ?",
        [(state, reason, now(), id_) for id_ in ids] or [(state, reason, "", -1)],
    )


def state_of(connection: Connection, writer: str, hash_: str) -> str:
    """Return what a batch is here: its state, "own" for one of this desk's, "" when unknown."""
    row = connection.exec_driver_sql(
        "SELECT state FROM share_batch WHERE writer = ? AND hash = ? UNION ALL "
        "SELECT 'own' FROM share_outbox WHERE writer = ? AND hash = ?",
        (writer, hash_, writer, hash_),
    ).first()
    return "" if row is None else str(row[0])


def has_batch_of(connection: Connection, writer: str) -> bool:
    """Tell whether any batch under a key came from the folder."""
    found = connection.exec_driver_sql("SELECT 1 FROM share_batch WHERE writer = ?", (writer,))
    return found.first() is not None


def seen(connection: Connection) -> dict[str, Seen]:
    """Return how far each colleague's key has been taken in."""
    rows = connection.exec_driver_sql(
        "SELECT w.writer, b.seq, b.hash FROM share_writer AS w JOIN share_batch AS b ON b.id = "
        "(SELECT id FROM share_batch WHERE writer = w.writer AND state = ? "
        "ORDER BY seq DESC, hash DESC LIMIT 1)",
        (APPLIED,),
    )
    return {row[0]: Seen(row[1], row[2]) for row in rows}


# --- writers ---------------------------------------------------------------------------------


def hear_of(
    connection: Connection,
    writer: str,
    box: bytes,
    *,
    after: str | None = None,
    desk: str | None = None,
    officer: str | None = None,
    ahead: int = 0,
    time: str = "",
) -> None:
    """Keep what a batch told of its writer: when it was made, by how many ms its clock is ahead."""
    if after is not None:
        keep(connection, **{JUDGE: "1"})
    connection.exec_driver_sql(
        "INSERT INTO share_writer VALUES (?,?,?,?,?,?,?) ON CONFLICT (writer) DO UPDATE SET "
        "after = coalesce(excluded.after, after), desk = coalesce(excluded.desk, desk), "
        "officer = coalesce(excluded.officer, officer), heard = max(heard, excluded.heard), "
        "ahead = excluded.ahead",
        (writer, box, after, desk, officer, told_time(time), ahead),
    )


def predecessors(connection: Connection) -> dict[str, str]:
    """Return which writer's key each writer's goes on from, own ones included."""
    rows = connection.exec_driver_sql(
        "SELECT writer, after FROM share_writer WHERE after IS NOT NULL"
    ).all()
    own = {one.key.id: str(one.after["writer"]) for one in own_writers(connection) if one.after}
    return {**{row[0]: row[1] for row in rows}, **own}


def boxes(connection: Connection) -> dict[str, bytes]:
    """Return what others' keys are wrapped with, by writer."""
    rows = connection.exec_driver_sql("SELECT writer, box FROM share_writer")
    return {row[0]: row[1] for row in rows}


def receive_receipts(
    connection: Connection, writer: str, number: int, told: Mapping[str, Seen]
) -> None:
    """Keep how far a writer says it has taken in the others; it never goes back.

    Of this desk only what it has written itself counts: not another branch under the same key.
    """
    own = {one.key.id for one in own_writers(connection)}
    told = {
        of: one
        for of, one in told.items()
        if of not in own or state_of(connection, of, one.hash) == "own"
    }
    connection.exec_driver_sql(
        "INSERT INTO share_receipt VALUES (?,?,?,?) ON CONFLICT (writer, of) DO UPDATE SET "
        "seq = max(seq, excluded.seq), number = max(number, excluded.number)",
        [(writer, of, one.seq, number) for of, one in told.items()] or [(writer, "", 0, number)],
    )


def covered(connection: Connection, is_out: Callable[[str], bool]) -> dict[str, int]:
    """Return up to which number all colleagues tell that they have what this desk wrote, by its keys.

    A colleague that never told has nothing; with no colleague nothing is covered.
    """
    own = {one.key.id for one in own_writers(connection)}
    gone_on = set(predecessors(connection).values())
    others = [one for one in boxes(connection) if one not in own | gone_on and not is_out(one)]
    if not others:
        return {}
    told = {
        (row[0], row[1]): row[2]
        for row in connection.exec_driver_sql("SELECT writer, of, seq FROM share_receipt")
    }
    return {key: min(told.get((one, key), -1) for one in others) for key in own}


# --- troubles and rounds ---------------------------------------------------------------------


def trouble(connection: Connection, name: str, kind: str, reason: tuple[str, str]) -> None:
    """Keep that a file of the folder can't be used, and since when."""
    connection.exec_driver_sql(
        "INSERT INTO share_trouble VALUES (?,?,?,?) ON CONFLICT (name) DO UPDATE SET "
        "kind = excluded.kind, reason = excluded.reason",
        (name, kind, json.dumps(reason), now()),
    )


def troubles(connection: Connection) -> dict[str, str]:
    """Return the kind of each trouble by the file's name."""
    return {
        row[0]: row[1] for row in connection.exec_driver_sql("SELECT name, kind FROM share_trouble")
    }


def no_trouble(connection: Connection, names: Iterable[str]) -> None:
    """Forget troubles that have passed."""
    connection.exec_driver_sql(
        "DELETE FROM share_trouble WHERE name = ?", [(name,) for name in names] or [("",)]
    )


def tell_round(connection: Connection, outcome: str, sent: int, taken: int, note: str = "") -> None:
    """Keep what came of an exchange; the last thousand."""
    connection.exec_driver_sql(
        "INSERT INTO share_round (time, outcome, sent, taken, note) VALUES (?,?,?,?,?)",
        (now(), outcome, sent, taken, note),
    )
    connection.exec_driver_sql(
        "DELETE FROM share_round WHERE id <= (SELECT max(id) FROM share_round) - 1000"
    )

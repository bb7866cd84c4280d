"""What is asked of entries that arrive."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from regdesk.records import classes, field_infos
from regdesk.sharing import ledger
from regdesk.store.clock import FOLLOW_MS, SHIFT, wall_ms
from regdesk.store.desk import Desk
from regdesk.store.entries import CREATED, DELETED, KINDS, Entry

KNOWS = "share_knows"
"""The fact that tells by which program's fields it was counted what needs a newer one."""


def ahead(time: str, entries: Sequence[Entry]) -> int:
    """Return by how many milliseconds the clock that made a batch is too far ahead of this one.

    Told by the batch's own time: entries follow those before them, also when the clock is right
    again. Where it tells none, by the latest entry.
    """
    if time:
        latest = int(datetime.fromisoformat(time).timestamp() * 1000)
    else:
        latest = max((entry.at for entry in entries), default=0) >> SHIFT
    return max(0, latest - wall_ms()) if latest > wall_ms() + FOLLOW_MS else 0


def is_known(kind: str, record_type: str, field: str, known: Mapping[str, Collection[str]]) -> bool:
    """Tell whether this program, which has these fields, understands an entry."""
    return kind in KINDS and field in known.get(record_type, ())


def recount(desk: Desk) -> None:
    """Count anew for how many entries a newer program is needed, if this one knows other fields."""
    known = known_fields()
    words = f"{sorted(KINDS)} {sorted((name, sorted(fields)) for name, fields in known.items())}"
    knows = sha256(words.encode()).hexdigest()
    with desk.read() as session:
        if ledger.fact(session.connection(), KNOWS) == knows:
            return
    with desk.transaction() as connection:
        rows = connection.exec_driver_sql(
            "SELECT e.batch, e.kind, e.record_type, e.field FROM entry AS e "
            "JOIN share_batch AS b ON b.id = e.batch WHERE b.unknown > 0"
        )
        unknown = Counter(row[0] for row in rows if not is_known(row[1], row[2], row[3], known))
        connection.exec_driver_sql("UPDATE share_batch SET unknown = 0 WHERE unknown > 0")
        for batch, count in unknown.items():
            connection.exec_driver_sql(
                "UPDATE share_batch SET unknown = ? WHERE id = ?", (count, batch)
            )
        ledger.keep(connection, **{KNOWS: knows})


def known_fields() -> dict[str, frozenset[str]]:
    """Return the journal's field names by type, as this program knows them."""
    return {
        name: frozenset(
            {CREATED, DELETED, *(info.journal for info in field_infos(record_class).values())}
        )
        for name, record_class in classes().items()
    }

"""Entries in the desk file: written once, read by record, field or cursor."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from regdesk.store.entries import CREATED, SEED, TEXT, Entry, Group

_COLUMNS = "id, group_id, kind, record_type, record_id, field, value, at, replaces, saw, extra"
_INSERT = (
    f"INSERT OR IGNORE INTO entry ({_COLUMNS}, is_head, batch) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_SLICE = 500

Row = Sequence[object]


def write_groups(connection: Connection, groups: Iterable[Group]) -> None:
    """Add groups; known ones are passed by."""
    rows = [tuple(group) for group in groups]
    if rows:
        connection.exec_driver_sql("INSERT OR IGNORE INTO entry_group VALUES (?,?,?,?,?,?)", rows)


def write_entries(
    connection: Connection, entries: Sequence[Entry], batch: int | None = None
) -> None:
    """Add new entries and move the heads; ids already known must have been sifted out.

    `batch` tells what brought them; None when they were written here.
    """
    if not entries:
        return
    pairs = [(old, entry.id) for entry in entries for old in entry.replaces if old != entry.id]
    gone = {old for old, _ in pairs}
    late = _replaced_before(connection, [entry.id for entry in entries])
    connection.exec_driver_sql(
        _INSERT,
        [
            (*_row(entry), int(entry.id not in gone and entry.id not in late), batch)
            for entry in entries
        ],
    )
    if pairs:
        connection.exec_driver_sql("INSERT OR IGNORE INTO replaced VALUES (?,?)", pairs)
        connection.exec_driver_sql(
            "UPDATE entry SET is_head = 0 WHERE id = ? AND is_head = 1", [(old,) for old in gone]
        )


def _replaced_before(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of `ids` that an entry known before already replaces."""
    return {
        row[0]
        for some in slices(ids)
        for row in connection.exec_driver_sql(
            f"SELECT replaced_id FROM replaced WHERE replaced_id IN ({marks(some)})", tuple(some)
        )
    }


def known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Return those of `ids` whose entries have arrived."""
    found: set[str] = set()
    for some in slices(list(ids)):
        rows = connection.exec_driver_sql(
            f"SELECT id FROM entry WHERE id IN ({marks(some)})", tuple(some)
        )
        found.update(row[0] for row in rows)
    return found


def records_of(connection: Connection, ids: Sequence[str]) -> set[tuple[str, str]]:
    """Return the (type, id) of the records that the known entries of these ids belong to."""
    return {
        (row[0], row[1])
        for some in slices(ids)
        for row in connection.exec_driver_sql(
            f"SELECT DISTINCT record_type, record_id FROM entry WHERE id IN ({marks(some)})",
            tuple(some),
        )
    }


def by_ids(connection: Connection, ids: Iterable[str]) -> dict[str, Entry]:
    """Return the known entries of these ids."""
    found: dict[str, Entry] = {}
    for some in slices(list(ids)):
        rows = connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM entry WHERE id IN ({marks(some)})", tuple(some)
        )
        found.update((row[0], _entry(row)) for row in rows)
    return found


def record_heads(connection: Connection, record_id: str) -> dict[str, list[Entry]]:
    """Return the heads of one record by the journal's field names."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM entry WHERE is_head = 1 AND record_id = ?", (record_id,)
    )
    heads: dict[str, list[Entry]] = defaultdict(list)
    for row in rows:
        heads[row[5]].append(_entry(row))
    return heads


def heads_by_record(
    connection: Connection, record_ids: Sequence[str]
) -> dict[str, dict[str, list[Entry]]]:
    """Return the heads of many records: {record id: {field: heads}}."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for some in slices(record_ids):
        rows = connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM entry WHERE is_head = 1 AND record_id IN ({marks(some)})",
            tuple(some),
        )
        for row in rows:
            fields = found.setdefault(row[4], {})
            fields.setdefault(row[5], []).append(_entry(row))
    return found


def field_entries(connection: Connection, record_id: str, field: str) -> dict[str, Entry]:
    """Return all entries of a field by id, in order of arrival."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM entry WHERE record_id = ? AND field = ? ORDER BY key",
        (record_id, field),
    )
    return {row[0]: _entry(row) for row in rows}


def field_entries_since(
    connection: Connection, record_id: str, field: str, cursor: int
) -> tuple[list[Entry], int]:
    """Return the entries of a field that arrived after `cursor`, and the new cursor."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, key FROM entry WHERE record_id = ? AND field = ? AND key > ? "
        "ORDER BY key",
        (record_id, field, cursor),
    ).all()
    return [_entry(row) for row in rows], (rows[-1][-1] if rows else cursor)


def group_entries(connection: Connection, group_ids: Sequence[str]) -> list[Entry]:
    """Return the entries of these groups in the order they were written."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM entry WHERE group_id IN ({marks(group_ids)}) ORDER BY key",
        tuple(group_ids),
    )
    return [_entry(row) for row in rows]


def groups_of(connection: Connection, group_ids: Iterable[str]) -> dict[str, Group]:
    """Return the known groups of these ids."""
    found: dict[str, Group] = {}
    for some in slices(list(group_ids)):
        rows = connection.exec_driver_sql(
            f"SELECT * FROM entry_group WHERE id IN ({marks(some)})", tuple(some)
        )
        found.update((row[0], Group(*row)) for row in rows)
    return found


def since(connection: Connection, cursor: int, limit: int) -> tuple[list[Entry], int]:
    """Return up to `limit` entries that arrived after `cursor`, and the new cursor."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, key FROM entry WHERE key > ? ORDER BY key LIMIT ?", (cursor, limit)
    ).all()
    return [_entry(row) for row in rows], (rows[-1][-1] if rows else cursor)


def own_since(connection: Connection, cursor: int, limit: int) -> tuple[list[Entry], int]:
    """Return up to `limit` entries written here after `cursor`, seeds left out, and the new cursor."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, key FROM entry WHERE key > ? AND batch IS NULL AND kind <> ? "
        "ORDER BY key LIMIT ?",
        (cursor, SEED, limit),
    ).all()
    return [_entry(row) for row in rows], (rows[-1][-1] if rows else cursor)


def withdraw(connection: Connection, batches: Sequence[int]) -> set[tuple[str, str]]:
    """Take out the entries that only these batches brought; return the (type, id) they belong to.

    What they had replaced are heads again, unless something else replaces it too. Rows and index
    are left to be computed anew.
    """
    wanted = ",".join(map(str, batches))
    connection.exec_driver_sql(f"DELETE FROM entry_again WHERE batch IN ({wanted})")
    connection.exec_driver_sql(
        "UPDATE entry SET batch = (SELECT min(batch) FROM entry_again WHERE id = entry.id) "
        f"WHERE batch IN ({wanted}) AND id IN (SELECT id FROM entry_again)"
    )
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, batch FROM entry WHERE batch IN ({wanted})"
    ).all()
    gone = [_entry(row) for row in rows]
    put_aside(connection, [(entry, row[-1]) for entry, row in zip(gone, rows, strict=True)])
    return remove(connection, gone)


def remove(connection: Connection, gone: Sequence[Entry]) -> set[tuple[str, str]]:
    """Take entries out of the journal; return the (type, id) of the records whose heads moved."""
    replaced = sorted({old for entry in gone for old in entry.replaces})
    touched = {(entry.record_type, entry.record_id) for entry in gone}
    touched |= records_of(connection, replaced)
    pairs = [(old, entry.id) for entry in gone for old in entry.replaces]
    if pairs:
        connection.exec_driver_sql("DELETE FROM replaced WHERE replaced_id = ? AND id = ?", pairs)
    if gone:
        connection.exec_driver_sql("DELETE FROM entry WHERE id = ?", [(one.id,) for one in gone])
    if replaced:
        connection.exec_driver_sql(
            "UPDATE entry SET is_head = 1 WHERE id = ? AND is_head = 0 "
            "AND NOT EXISTS (SELECT 1 FROM replaced WHERE replaced_id = entry.id AND id <> entry.id)",
            [(old,) for old in replaced],
        )
    return touched


# --- entries set aside -----------------------------------------------------------------------


def put_aside(connection: Connection, entries: Iterable[tuple[Entry, int]]) -> None:
    """Keep entries, each with the batch that brought it, that others' may stand on."""
    rows = [
        (batch, *_row(entry)) for entry, batch in entries if entry.kind == TEXT or is_made(entry)
    ]
    if rows:
        connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO entry_aside (batch, {_COLUMNS}) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            rows,
        )


def set_aside(connection: Connection, record_ids: Sequence[str]) -> dict[str, list[Entry]]:
    """Return the entries of records that were set aside, by record; most desks have none."""
    found: dict[str, list[Entry]] = defaultdict(list)
    if connection.exec_driver_sql("SELECT 1 FROM entry_aside LIMIT 1").first() is None:
        return found
    for some in slices(record_ids):
        rows = connection.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM entry_aside WHERE record_id IN ({marks(some)}) ORDER BY batch",
            tuple(some),
        )
        for row in rows:
            found[row[4]].append(_entry(row))
    return found


def by_admission(
    connection: Connection, record_id: str, adopted: int
) -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Return the entries of a record by id: those admitted, and those that `adopted` brought."""
    found: tuple[dict[str, Entry], dict[str, Entry]] = {}, {}
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, batch FROM entry WHERE record_id = ?", (record_id,)
    )
    for row in rows:
        found[row[-1] == adopted][row[0]] = _entry(row)
    return found


def is_made(entry: Entry) -> bool:
    """Tell whether the entry made its record."""
    return entry.field == CREATED


def slices(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut a list into pieces that fit one statement."""
    for start in range(0, len(ids), _SLICE):
        yield ids[start : start + _SLICE]


def marks(ids: Sequence[object]) -> str:
    """Return as many question marks as there are ids."""
    return ",".join("?" * len(ids))


def _row(entry: Entry) -> tuple[object, ...]:
    return (
        *entry[:8],
        " ".join(entry.replaces),
        json.dumps(entry.saw) if entry.saw else None,
        entry.extra,
    )


def _entry(row: Row) -> Entry:
    replaces = tuple(str(row[8]).split()) if row[8] else ()
    saw = tuple(json.loads(str(row[9]))) if row[9] else ()
    return Entry._make((*row[:8], replaces, saw, row[10]))

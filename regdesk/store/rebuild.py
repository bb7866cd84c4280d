"""Typed rows from heads: the one way a synced row comes about, besides an ordinary ORM flush."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from regdesk.domain.ids import is_id
from regdesk.records import FieldInfo, Kind, Record, classes, field_infos
from regdesk.store import journal, merge, search, texts
from regdesk.store.entries import CREATED, DELETED, TEXT, Entry
from regdesk.store.guard import journal_writes
from regdesk.store.values import to_column

Heads = Mapping[str, Sequence[Entry]]


def rebuild(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Compute the rows of the touched (type, record id) from their heads, and search them anew.

    Parents are looked at again: one that a visible child points at shows.
    """
    known = [(name, ids) for name, ids in by_type(touched).items() if name in classes()]
    parents: set[tuple[str, str]] = set()
    for name, ids in known:
        heads = journal.heads_by_record(connection, ids)
        parents |= parents_of(connection, name, ids)  # those it leaves, and those it comes to
        _write_rows(connection, classes()[name], ids, heads)
        parents |= parents_of(connection, name, ids)
    written = {(name, record_id) for name, ids in known for record_id in ids}
    show_parents(connection, parents | written)
    for name, some in by_type(parents | written).items():
        search.index(connection, name, some)


def without_rows(connection: Connection) -> list[tuple[str, str]]:
    """Return the (type, id) of records that came while the program didn't know their type."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT record_type, record_id FROM entry WHERE field = ?", (CREATED,)
    ).all()
    standing = {
        (name, row[0])
        for name in classes()
        for row in connection.exec_driver_sql(f"SELECT id FROM {name}")
    }
    return [(row[0], row[1]) for row in rows if (row[0], row[1]) not in standing]


def row_of(
    record_class: type[Record], record_id: str, heads: Heads, whole_texts: Mapping[str, str]
) -> tuple[Any, ...] | None:
    """Return the raw row (id, created, deleted, fields…) that the heads make.

    None before `created`, and for an id that isn't one (another program's): it stays an entry.
    """
    created = merge.visible(heads.get(CREATED, ()))
    if created is None or not is_id(record_id):
        return None
    values: list[Any] = [record_id, created.at, int(merge.is_deleted(heads))]
    for info in field_infos(record_class).values():
        if info.kind is Kind.TEXT:
            values.append(whole_texts.get(info.journal))
        else:
            head = merge.visible(heads.get(info.journal, ()))
            json_value = json.loads(head.value) if head is not None and head.value else None
            values.append(to_column(info.kind, json_value))
    return tuple(values)


def parents_of(
    connection: Connection, name: str, ids: Sequence[str] | None
) -> set[tuple[str, str]]:
    """Return the parents that these records of a type point at (all records if None)."""
    found: set[tuple[str, str]] = set()
    for info in field_infos(classes()[name]).values():
        if not info.parent:
            continue
        query = f"SELECT DISTINCT {info.name} FROM {name} WHERE {info.name} IS NOT NULL"
        if ids is None:
            rows = connection.exec_driver_sql(query).all()
        else:
            rows = [
                row
                for some in journal.slices(ids)
                for row in connection.exec_driver_sql(
                    f"{query} AND id IN ({journal.marks(some)})", tuple(some)
                )
            ]
        found.update((info.to[0], row[0]) for row in rows)
    return found


def children_of(name: str) -> list[tuple[str, str]]:
    """Return the (type, field) pairs whose records live and die with a record of type `name`."""
    return [
        (child, info.name)
        for child, record_class in classes().items()
        for info in field_infos(record_class).values()
        if info.parent and name in info.to
    ]


def show_parents(connection: Connection, records: Collection[tuple[str, str]]) -> None:
    """Settle `deleted` of records that have children: hidden only if no visible child is left."""
    for name, ids in by_type(records).items():
        children = children_of(name)
        if not children:
            continue
        heads = journal.heads_by_record(connection, ids)
        for record_id in ids:
            hidden = merge.is_deleted(heads.get(record_id, {})) and not any(
                connection.exec_driver_sql(
                    f"SELECT 1 FROM {child} WHERE {field} = ? AND deleted = 0 LIMIT 1", (record_id,)
                ).first()
                for child, field in children
            )
            with journal_writes(connection):
                connection.exec_driver_sql(
                    f"UPDATE {name} SET deleted = ? WHERE id = ? AND deleted <> ?",
                    (int(hidden), record_id, int(hidden)),
                )


def _write_rows(
    connection: Connection,
    record_class: type[Record],
    ids: Sequence[str],
    heads: Mapping[str, Heads],
) -> None:
    long_texts = [i.journal for i in field_infos(record_class).values() if i.kind is Kind.TEXT]
    rows, gone = [], []
    for record_id in ids:
        fields = heads.get(record_id, {})
        whole = {
            field: texts.merged(
                entry
                for entry in journal.field_entries(connection, record_id, field).values()
                if entry.kind == TEXT
            )
            for field in long_texts
            if any(head.kind == TEXT for head in fields.get(field, ()))
        }
        row = row_of(record_class, record_id, fields, whole)
        if row is not None:
            rows.append(row)
        else:
            gone.append((record_id,))
    if gone:
        with journal_writes(connection):
            query = f"DELETE FROM {record_class.__tablename__} WHERE id = ?"
            connection.exec_driver_sql(query, gone)
    if rows:
        columns = ["id", "created", "deleted", *field_infos(record_class)]
        with journal_writes(connection):
            connection.exec_driver_sql(
                f"INSERT OR REPLACE INTO {record_class.__tablename__} ({', '.join(columns)}) "
                f"VALUES ({','.join('?' * len(columns))})",
                rows,
            )


def info_of(record_class: type[Record], name: str) -> FieldInfo:
    """Return what is known of a field, `deleted` included. Raises KeyError."""
    if name == DELETED:
        return FieldInfo(DELETED, DELETED, Kind.FLAG)
    return field_infos(record_class)[name]


def by_type(touched: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the ids of the records by their type."""
    ids: dict[str, list[str]] = {}
    for name, record_id in sorted(set(touched)):
        ids.setdefault(name, []).append(record_id)
    return ids

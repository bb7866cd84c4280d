"""Reads of the journal: what a form shows and saw, a field's history, what is in conflict."""

import base64
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection

from regdesk import errors
from regdesk.domain.ids import is_id
from regdesk.records import Kind, classes, field_infos
from regdesk.store import journal, merge, rebuild, texts
from regdesk.store.change import Seen
from regdesk.store.clock import SHIFT
from regdesk.store.entries import CREATED, DELETED, SEED, TEXT, Entry, Group, Json

_TITLE_LENGTH = 80
VALUE, DELETION, BOTH_WROTE = "value", "deleted", "text"
"""Kinds of conflict."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One entry of a field, in words: long texts as they stood after it."""

    entry: str
    field: str
    value: Json
    at: datetime
    officer: str
    desk: str
    group: str
    label: str
    head: bool


@dataclass(frozen=True, slots=True)
class ConflictHead:
    """One of the values that stand against each other."""

    entry: str
    field: str
    value: Json
    officer: str
    desk: str
    at: datetime
    visible: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two wrote without knowing of each other.

    `shown` is what whoever is told of it has seen; of a deletion all that stands in the record.
    """

    record_type: str
    record_id: UUID
    title: str
    field: str
    kind: str
    heads: tuple[ConflictHead, ...]
    shown: Seen


def title_of(connection: Connection, record_type: str, record_id: str) -> str:
    """Return the name of a record, or its type where it has none."""
    record_class = classes().get(record_type)
    if record_class is None:
        return record_type
    name = next((info.name for info in field_infos(record_class).values() if info.title), None)
    if name is None:
        return record_type
    row = connection.exec_driver_sql(
        f"SELECT {name} FROM {record_type} WHERE id = ?", (record_id,)
    ).first()
    title = str(row[0]) if row is not None and row[0] else record_type
    return title if len(title) <= _TITLE_LENGTH else title[: _TITLE_LENGTH - 1] + "…"


def type_of(connection: Connection, record_id: UUID) -> str | None:
    """Return the type of the record of this id, deleted or not; None where there is none."""
    row = connection.exec_driver_sql(
        "SELECT record_type FROM entry WHERE record_id = ? AND field = ?", (str(record_id), CREATED)
    ).first()
    return None if row is None else str(row[0])


def seen(connection: Connection, record_type: str, record_id: UUID) -> Seen:
    """Return what an editor of the record is being shown: heads of every field, empty ones too."""
    return _seen_in(record_type, record_id, journal.record_heads(connection, str(record_id)))


def _seen_in(record_type: str, record_id: UUID, heads: rebuild.Heads) -> Seen:
    fields = [info.journal for info in field_infos(classes()[record_type]).values()]
    return {
        (record_id, name): frozenset(head.id for head in heads.get(name, ()))
        for name in dict.fromkeys([*fields, DELETED, *heads])
    }


def token_of(shown: Seen) -> str:
    """Return `seen` as one short word for a shell or a hidden cell."""
    ids = sorted(id_ for heads in shown.values() for id_ in heads)
    packed = zlib.compress(b"".join(UUID(id_).bytes for id_ in ids), 9)
    return "s1." + base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def seen_of(connection: Connection, record_type: str, record_id: UUID, token: str) -> Seen:
    """Return what the token's reader was shown. Raises BadToken."""
    try:
        if not token.startswith("s1."):
            raise ValueError(token)
        padded = token[3:] + "=" * (-len(token[3:]) % 4)
        packed = zlib.decompress(base64.b64decode(padded, altchars=b"-_", validate=True))
        ids = [str(UUID(bytes=packed[at : at + 16])) for at in range(0, len(packed), 16)]
    except (ValueError, zlib.error):
        raise errors.BadToken(id=record_id) from None
    entries = journal.by_ids(connection, ids)
    if len(entries) < len(ids) or any(e.record_id != str(record_id) for e in entries.values()):
        raise errors.BadToken(id=record_id)
    fields = [info.journal for info in field_infos(classes()[record_type]).values()]
    shown: dict[tuple[UUID, str], set[str]] = {(record_id, f): set() for f in [*fields, DELETED]}
    for entry in entries.values():
        shown.setdefault((record_id, entry.field), set()).add(entry.id)
    return {key: frozenset(found) for key, found in shown.items()}


def history(connection: Connection, record_id: UUID, field: str | None = None) -> list[HistoryRow]:
    """Return the entries of a record, or of one field, oldest first."""
    query = "SELECT id, field, is_head FROM entry WHERE record_id = ? ORDER BY at, id"
    rows = connection.exec_driver_sql(query, (str(record_id),)).all()
    wanted = [row for row in rows if field is None or row[1] == field]
    entries = journal.by_ids(connection, [row[0] for row in wanted])
    groups = journal.groups_of(connection, {entry.group for entry in entries.values()})
    found = []
    for id_, name, is_head in wanted:
        entry = entries[id_]
        group = groups.get(entry.group, Group(entry.group, "", "", "", ""))
        value = _shown_value(connection, entry)
        moment = time_of(entry.at, group)
        facts = group.officer, group.desk, group.id, group.label
        found.append(HistoryRow(entry.id, name, value, moment, *facts, bool(is_head)))
    return found


def time_of(at: int, group: Group) -> datetime:
    """Return when an entry was written, local time; a seed tells its group's time."""
    if at < 1 << 40 and group.time:
        return datetime.fromisoformat(group.time).astimezone()
    try:
        return datetime.fromtimestamp((at >> SHIFT) / 1000, UTC).astimezone()
    except (OverflowError, OSError, ValueError):
        return datetime.fromtimestamp(0, UTC)


def conflicts(connection: Connection, record_id: UUID | None = None) -> list[Conflict]:
    """Return what stands in conflict, by type and title."""
    where = " AND record_id = ?" if record_id else ""
    facts = (str(record_id),) if record_id else ()
    several = connection.exec_driver_sql(
        "SELECT record_id FROM entry INDEXED BY entry_head WHERE is_head = 1"
        f"{where} GROUP BY record_id, field HAVING count(*) > 1",
        facts,
    )
    deleted = connection.exec_driver_sql(
        f"SELECT record_id FROM entry WHERE is_head = 1 AND field = '{DELETED}'{where}", facts
    )
    ids = sorted({row[0] for row in several} | {row[0] for row in deleted})
    found = [
        conflict
        for id_, heads in journal.heads_by_record(connection, ids).items()
        if is_id(id_)
        for conflict in _of_record(connection, id_, heads)
    ]
    return sorted(found, key=lambda one: (one.record_type, one.title, one.field))


def entry_of(connection: Connection, entry_id: str) -> tuple[str, Json] | None:
    """Return the field and the value of an entry; of a long text, as its writer had it."""
    entry = journal.by_ids(connection, [entry_id]).get(entry_id)
    return None if entry is None else (entry.field, _shown_value(connection, entry))


def count_conflicts(connection: Connection) -> int:
    """Return how many fields are in conflict."""
    return len(conflicts(connection))


def _of_record(connection: Connection, record_id: str, heads: rebuild.Heads) -> list[Conflict]:
    record_type = next(head.record_type for several in heads.values() for head in several)
    if merge.visible(heads.get(CREATED, ())) is None or record_type not in classes():
        return []
    named = {id_ for several in heads.values() for h in several for id_ in (*h.replaces, *h.saw)}
    known = journal.known(connection, named)
    found: list[tuple[str, str, list[Entry]]] = []
    if merge.deletion_in_conflict(heads, known):
        sides = [*_by_age(heads[DELETED]), *_by_age(merge.unseen_edits(heads))]
        found.append((DELETED, DELETION, sides))
    elif merge.is_deleted(heads) and _shows(connection, record_type, record_id):
        found.append((DELETED, DELETION, _by_age(heads[DELETED])))
    elif merge.is_deleted(heads):
        return []
    kinds = {info.journal: info.kind for info in field_infos(classes()[record_type]).values()}
    for field, field_heads in heads.items():
        if field in (DELETED, CREATED) or field not in kinds:
            continue
        if kinds[field] is Kind.TEXT:
            several = [head for head in field_heads if head.kind == TEXT]
            if len(several) > 1 and _both_wrote(connection, record_id, field, several):
                found.append((field, BOTH_WROTE, _by_age(several)))
        elif merge.in_conflict(field_heads, known):
            found.append((field, VALUE, _by_age(h for h in field_heads if h.kind != SEED)))
    title, id_ = title_of(connection, record_type, record_id), UUID(record_id)
    seen_now = _seen_in(record_type, id_, heads)
    return [
        Conflict(
            record_type,
            id_,
            title,
            field,
            kind,
            _sides(connection, heads, sides),
            seen_now if field == DELETED else {(id_, field): seen_now[id_, field]},
        )
        for field, kind, sides in found
    ]


def _sides(
    connection: Connection, heads: rebuild.Heads, sides: Sequence[Entry]
) -> tuple[ConflictHead, ...]:
    groups = journal.groups_of(connection, {entry.group for entry in sides})
    rows = []
    for entry in sides:
        group = groups.get(entry.group, Group(entry.group, "", "", "", ""))
        shown = merge.visible(heads.get(entry.field, ()))
        rows.append(
            ConflictHead(
                entry.id,
                entry.field,
                _shown_value(connection, entry),
                group.officer,
                group.desk,
                time_of(entry.at, group),
                shown is not None and shown.id == entry.id,
            )
        )
    return tuple(rows)


def _shown_value(connection: Connection, entry: Entry) -> Json:
    """Return an entry's value; of a long text, the text as its writer had it."""
    if entry.kind == TEXT:
        known = journal.field_entries(connection, entry.record_id, entry.field)
        return texts.merged(texts.closure(known, [entry.id]))
    return None if entry.value is None else json.loads(entry.value)


def _both_wrote(connection: Connection, record_id: str, field: str, heads: Sequence[Entry]) -> bool:
    return texts.both_wrote(journal.field_entries(connection, record_id, field), heads)


def _shows(connection: Connection, record_type: str, record_id: str) -> bool:
    row = connection.exec_driver_sql(
        f"SELECT deleted FROM {record_type} WHERE id = ?", (record_id,)
    ).first()
    return row is not None and not row[0]


def _by_age(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.at, entry.id))

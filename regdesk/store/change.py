"""The unit of work: one transaction, one journal group, one undo step, one `ChangeSet`."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection

from regdesk.domain.ids import new_id
from regdesk.records import Kind, Record, classes, field_infos
from regdesk.store import journal, rebuild, search, texts
from regdesk.store.capture import Pending, UnitSession, changes
from regdesk.store.entries import (
    CREATED,
    DEFAULT,
    DELETED,
    SEED,
    SET,
    TEXT,
    Entry,
    Group,
    canonical,
)
from regdesk.store.values import to_json

Seen = Mapping[tuple[UUID, str], frozenset[str]]
"""What a form or sheet showed: the ids of the heads, by record and the journal's field name."""

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class ChangeSet:
    """What a unit of work changed: fields by (type, id), and who started it."""

    label: str
    group: UUID | None = None
    initiator: object | None = None
    changed: Mapping[tuple[str, UUID], frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Writer:
    """Who writes at which desk, with its clock and its Loro peer."""

    officer: str
    desk: str
    tick: Callable[[], int]
    peer: int


class Change:
    """An open unit of work. Write to records of `session` as to any ORM object.

    `seen` says what the officer was shown; fields not in it are taken to have been seen as they
    stood when the unit began.
    """

    def __init__(
        self, session: UnitSession, label: str, seen: Seen | None, initiator: object | None
    ) -> None:
        self.session = session
        self.label = label
        self.changes = ChangeSet(label, initiator=initiator)
        self._seen = {(str(id_), name): ids for (id_, name), ids in (seen or {}).items()}
        self._seeds: set[str] = set()
        self._typed: dict[tuple[str, str], str] = {}
        self.written: Sequence[Entry] = ()

    def add(self, record: _R) -> _R:
        """Add a record; one with a derived id that exists already is undeleted and filled in."""
        standing = self.session.get(type(record), record.id) if record.id else None
        if standing is None:
            self.session.add(record)
            self.session.flush()
            return record
        standing.deleted = False
        for name in field_infos(type(record)):
            value = getattr(record, name)
            if value not in (None, "", ()):
                setattr(standing, name, value)
        return standing

    def delete(self, record: Record) -> None:
        """Mark the record and its children deleted."""
        record.deleted = True
        for child, reference in rebuild.children_of(record.__tablename__):
            for one in self._children(child, reference, record.id):
                self.delete(one)

    def undelete(self, record: Record) -> None:
        """Bring the record back, with the children that went in the same unit as it did."""
        together = self._deleted_with(record)
        record.deleted = False
        for child, reference in rebuild.children_of(record.__tablename__):
            for one in self._children(child, reference, record.id, deleted=True):
                if together & self._deleted_with(one):
                    self.undelete(one)

    def resolve(self, record: Record, name: str, value: Any) -> None:
        """Write an entry for the field even when `value` is what shows already."""
        setattr(record, name, value)
        self.session.flush()
        key = (str(record.id), name)
        pending = self.session.pending.get(key)
        if pending is None:
            info = rebuild.info_of(type(record), name)
            kind = TEXT if info.kind is Kind.TEXT else SET
            shown = to_json(value)
            pending = Pending(record.__tablename__, key[0], info, kind, shown, shown)
            self.session.pending[key] = pending
        pending.forced = True

    def type_in(self, record: Record, name: str, text: str, update: str) -> None:
        """Set a long text to `text`, which `update` (base64) makes of the versions seen.

        For a text that stays open while one types: nothing is compared to find out what was typed.
        """
        setattr(record, name, text)
        info = rebuild.info_of(type(record), name)
        self._typed[str(record.id), info.journal] = update

    def finish(self, writer: Writer) -> Group | None:
        """Write the journal of what was flushed; None when nothing changed."""
        self.session.flush()
        pending = sorted(changes(self.session), key=lambda one: one.info.journal == DELETED)
        if not pending:
            return None
        connection = self.session.connection()
        self._seeds = _seeds(connection, {id_ for ids in self._seen.values() for id_ in ids})
        group = new_group(self.label, writer)
        ids = sorted({one.record_id for one in pending})
        heads = journal.heads_by_record(connection, ids)
        entries: list[Entry] = []
        whole: set[str] = set()
        for one in pending:
            standing = heads.setdefault(one.record_id, {})
            entry = self._entry(connection, group, writer, one, standing)
            entries.append(entry)
            if self._is_typed(entry) and {h.id for h in standing.get(entry.field, ())} <= {
                *entry.replaces
            }:
                whole.add(entry.id)
            standing.setdefault(f"\0{entry.id}", []).append(entry)  # a deletion has seen it too
        write_unit(connection, group, entries, flushed=True, whole=whole)
        self.written = entries
        self.changes = ChangeSet(
            self.label, UUID(group.id), self.changes.initiator, changed_fields(entries)
        )
        return group

    def _entry(
        self,
        connection: Connection,
        group: Group,
        writer: Writer,
        pending: Pending,
        heads: Mapping[str, list[Entry]],
    ) -> Entry:
        name = pending.info.journal
        shown = self._shown(pending, name, heads)
        value = pending.value
        typed = self._typed.get((pending.record_id, name))
        if typed is not None:
            value = typed
        elif pending.kind == TEXT:
            known = journal.field_entries(connection, pending.record_id, name)
            value = texts.edit(known, shown, pending.value or "", writer.peer)
        saw: tuple[str, ...] = ()
        if name == DELETED and pending.value:
            others = [other for other in heads if other != DELETED]
            saw = tuple(sorted(id_ for o in others for id_ in self._shown(pending, o, heads)))
        # `created` was given its time when it was flushed.
        at = pending.value if name == CREATED else writer.tick()
        record = pending.record_type, pending.record_id
        text = canonical(value)
        return Entry(str(new_id()), group.id, pending.kind, *record, name, text, at, shown, saw)

    def _shown(
        self, pending: Pending, name: str, heads: Mapping[str, list[Entry]]
    ) -> tuple[str, ...]:
        """Return the ids the officer saw in a field: as the form says, else as they stand.

        Seeds are left out: they give way to any officer's entry without being replaced.
        """
        seen = self._seen.get((pending.record_id, name))
        standing = (head.id for head in heads.get(name, ()) if head.kind != SEED)
        return tuple(sorted(standing if seen is None else seen - self._seeds))

    def _is_typed(self, entry: Entry) -> bool:
        return entry.kind == TEXT and (entry.record_id, entry.field) in self._typed

    def _children(
        self, child: str, reference: str, parent: UUID, *, deleted: bool = False
    ) -> list[Record]:
        record_class = classes()[child]
        query = self.session.query(record_class).filter_by(deleted=deleted, **{reference: parent})
        return list(query)

    def _deleted_with(self, record: Record) -> set[str]:
        heads = journal.record_heads(self.session.connection(), str(record.id))
        return {head.group for head in heads.get(DELETED, ()) if json.loads(head.value or "null")}


def new_group(label: str, writer: Writer) -> Group:
    """Return a fresh group of this writer, now."""
    now = datetime.now().astimezone().isoformat(timespec="milliseconds")
    return Group(str(new_id()), label, now, writer.officer, writer.desk)


def write_unit(
    connection: Connection,
    group: Group,
    entries: list[Entry],
    *,
    flushed: bool,
    whole: Collection[str] = (),
) -> None:
    """Write a group and its entries, and bring rows and index in line.

    Rows that the ORM has `flushed` stand already, unless more than the plain value is at play;
    so do texts of entries in `whole`, which build on all that was known.
    """
    journal.write_groups(connection, [group])
    journal.write_entries(connection, entries)
    plain = {(e.record_type, e.record_id) for e in entries}
    mixed = {
        (e.record_type, e.record_id)
        for e in entries
        if e.id not in whole and (not flushed or e.kind not in (SET, DEFAULT) or e.field == DELETED)
    }
    mixed |= _contended(connection, plain - mixed)
    rebuild.rebuild(connection, mixed)
    for name, ids in rebuild.by_type(plain - mixed).items():
        search.index(connection, name, ids)
    parents = _parents_touched(connection, entries)
    rebuild.show_parents(connection, parents)
    for name, ids in rebuild.by_type(parents).items():
        search.index(connection, name, ids)


def _parents_touched(connection: Connection, entries: list[Entry]) -> set[tuple[str, str]]:
    """Return the parents that a record was given, or taken from."""
    found: set[tuple[str, str]] = set()
    for entry in entries:
        infos = field_infos(classes()[entry.record_type]).values()
        parent = next((i.to[0] for i in infos if i.parent and i.journal == entry.field), None)
        if parent is not None:
            former = journal.by_ids(connection, entry.replaces).values()
            values = [json.loads(one.value or "null") for one in (entry, *former)]
            found.update((parent, value) for value in values if isinstance(value, str))
    return found


def _seeds(connection: Connection, ids: set[str]) -> set[str]:
    return {one.id for one in journal.by_ids(connection, ids).values() if one.kind == SEED}


def _contended(connection: Connection, records: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those of the records that have a field with several heads, or were deleted."""
    return {
        (row[0], row[1])
        for some in journal.slices(sorted(record_id for _, record_id in records))
        for row in connection.exec_driver_sql(
            "SELECT record_type, record_id FROM entry WHERE is_head = 1 AND record_id "
            f"IN ({journal.marks(some)}) GROUP BY record_id, field "
            "HAVING count(*) > 1 OR field = ?",
            (*some, DELETED),
        )
    }


def changed_fields(entries: Iterable[Entry]) -> dict[tuple[str, UUID], frozenset[str]]:
    """Return the journal fields that these entries touch, by (type, id)."""
    found: dict[tuple[str, UUID], set[str]] = {}
    for entry in entries:
        if entry.kind != DEFAULT or entry.field == CREATED:
            found.setdefault((entry.record_type, UUID(entry.record_id)), set()).add(entry.field)
    return {key: frozenset(names) for key, names in found.items()}

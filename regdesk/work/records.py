"""Generic verbs and reads on records of any type, checked as in the window."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.counties import find_county
from regdesk.records import (
    AgendaItem,
    Dialogue,
    DialogueCounty,
    FieldInfo,
    Kind,
    Record,
    classes,
    field_infos,
)
from regdesk.store import journal, merge, reads
from regdesk.store import undo as undoing
from regdesk.store.change import Change, ChangeSet, Seen
from regdesk.store.desk import Desk
from regdesk.store.entries import Entry
from regdesk.store.reads import Conflict, HistoryRow
from regdesk.work import computed, dialogues, fields, filters, positions, rules
from regdesk.work.filters import COUNTIES, info_of
from regdesk.work.reference import county_id

Values = Mapping[str, Any]
GIVEN = frozenset({"county", "region"})
"""Types whose records come with the program."""


def list_records(
    desk: Desk, record_type: str, where: Values | None = None, *, deleted: bool = False
) -> list[dict[str, Any]]:
    """Return the records of a type as documents, those that match every `where`.

    A field named with "~" at its end is to hold the text somewhere.
    Raises UnknownType, UnknownField or InvalidValue.
    """
    record_class = fields.record_class(record_type)
    with desk.read() as session:
        wanted = filters.tests(session, record_class, where or {})
        query = select(record_class).where(record_class.deleted.is_(deleted))
        facts = computed.Facts(desk, session)
        documents = [
            document(session, one, facts)
            for one in sorted(session.scalars(query), key=computed.order_of(session))
        ]
    return [one for one in documents if all(test(one) for test in wanted)]


def show_record(desk: Desk, name: str) -> dict[str, Any]:
    """Return one record by id (or its beginning), county name or title, with its `seen` token."""
    with desk.read() as session:
        record = find(session, name)
        found = document(session, record, computed.Facts(desk, session))
        shown = reads.seen(session.connection(), record.__tablename__, record.id)
        found["seen"] = reads.token_of(shown)
        return found


def document(session: Session, record: Record, facts: computed.Facts) -> dict[str, Any]:
    """Return a record as one JSON document: id, type, fields, what is computed."""
    found: dict[str, Any] = {"id": str(record.id), "type": record.__tablename__}
    for info in field_infos(type(record)).values():
        value = getattr(record, info.name)
        if info.kind is Kind.ORDER and isinstance(record, AgendaItem):
            value = positions.position_of(session, record)
        found[info.name] = fields.show(session, info, value)
    if isinstance(record, Dialogue):
        found[COUNTIES] = [one.code for one in dialogues.counties_of(session, record.id)]
    found.update(facts.of(record))
    if record.deleted:
        found["deleted"] = True
    return found


def add_record(desk: Desk, record_type: str, values: Values) -> tuple[ChangeSet, UUID]:
    """Make a record; return what changed and its id. Raises as `set_fields`."""
    record_class = fields.record_class(record_type)
    word = words.type_word(record_class.__tablename__)
    _require_own(record_class, record_type)
    with desk.change(f"Lade till {word}") as change:
        record = record_class()
        read = _read(change.session, record_class, values)
        for name, value in read.items():
            if name != COUNTIES and field_infos(record_class)[name].kind is not Kind.ORDER:
                setattr(record, name, value)
        with change.session.no_autoflush:
            rules.check(record, change.session)
        rules.identify(record)
        change.add(record)
        if isinstance(record, Dialogue):
            _name_dialogue(change, record, read.get(COUNTIES, ()))
        if isinstance(record, AgendaItem):
            positions.place(change.session, record, read.get("position"))
        record_id = record.id
    return change.changes, record_id


def set_fields(
    desk: Desk,
    name: str,
    values: Values,
    token: str | None = None,
    initiator: object | None = None,
    session: UUID | None = None,
) -> tuple[ChangeSet, UUID]:
    """Change fields of a record; `token` says what its reader was shown.

    Changes in a row with the same `session` (of typing) are one step to undo.
    Raises NotFound, Ambiguous, UnknownField, ReadOnlyField, InvalidValue or BadToken.
    """
    with desk.read() as reading:
        record = find(reading, name)
        record_class, record_id = type(record), record.id
        seen = _seen(reading, record, token)
    label = f"Ändrade {words.type_word(record_class.__tablename__)}"
    with desk.change(label, seen=seen, initiator=initiator, session=session) as change:
        _set(change, change.session.get_one(record_class, record_id), values)
    return change.changes, record_id


def set_several(
    desk: Desk,
    ids: Sequence[UUID],
    values: Values,
    label: str = "",
    tokens: Mapping[UUID, str] | None = None,
    initiator: object | None = None,
) -> ChangeSet:
    """Change the same fields of several records: all of them or none, one step to undo.

    `tokens` say, by record, what the officer was shown. Raises as `set_fields`.
    """
    if not ids:
        return ChangeSet(label)
    chosen = _chosen(desk, ids, tokens or {})
    step = label or chosen.label("Ändrade")
    with desk.change(step, seen=chosen.seen, initiator=initiator) as change:
        for record_id, name in chosen.types.items():
            _set(change, change.session.get_one(classes()[name], record_id), values)
    return change.changes


def delete_record(desk: Desk, name: str, token: str | None = None) -> tuple[ChangeSet, UUID]:
    """Mark a record and its children deleted."""
    with desk.read() as session:
        record = find(session, name)
        record_class, record_id = type(record), record.id
        _require_own(record_class, name)
        seen = _seen(session, record, token)
    label = f"Tog bort {words.type_word(record_class.__tablename__)}"
    with desk.change(label, seen=seen) as change:
        gone = change.session.get_one(record_class, record_id)
        change.delete(gone)
        _require_county(change, [gone])
    return change.changes, record_id


def delete_several(
    desk: Desk,
    ids: Sequence[UUID],
    tokens: Mapping[UUID, str] | None = None,
    initiator: object | None = None,
) -> ChangeSet:
    """Mark records and their children deleted: all of them or none, one step to undo."""
    if not ids:
        return ChangeSet("")
    chosen = _chosen(desk, ids, tokens or {})
    for name in dict.fromkeys(chosen.types.values()):
        _require_own(classes()[name], name)
    with desk.change(chosen.label("Tog bort"), seen=chosen.seen, initiator=initiator) as change:
        several = [
            change.session.get_one(classes()[name], record_id)
            for record_id, name in chosen.types.items()
        ]
        for gone in several:
            change.delete(gone)
        _require_county(change, several)
    return change.changes


def undelete_record(desk: Desk, name: str) -> tuple[ChangeSet, UUID]:
    """Bring a deleted record back, with the children that went along."""
    with desk.read() as session:
        record = find(session, name)
        record_class, record_id = type(record), record.id
    with desk.change(f"Återställde {words.type_word(record_class.__tablename__)}") as change:
        change.undelete(change.session.get_one(record_class, record_id))
    return change.changes, record_id


def history(desk: Desk, name: str, field: str | None = None) -> list[HistoryRow]:
    """Return what stood in a record, or one field of it, oldest first."""
    with desk.read() as session:
        record = find(session, name)
        if field is not None and field not in {"created", "deleted"}:
            field = info_of(type(record), field).journal
        return reads.history(session.connection(), record.id, field)


def conflicts(desk: Desk) -> list[Conflict]:
    """Return what two wrote without knowing of each other."""
    with desk.read() as session:
        return reads.conflicts(session.connection())


def undo(desk: Desk, initiator: object | None = None) -> ChangeSet:
    """Take back the last own step. Raises NothingToUndo or ChangedSince."""
    return undoing.undo(desk, initiator)


def redo(desk: Desk, initiator: object | None = None) -> ChangeSet:
    """Do again what was undone. Raises NothingToRedo or ChangedSince."""
    return undoing.redo(desk, initiator)


def find(session: Session, name: str) -> Record:
    """Return the record that `name` addresses: an id, its beginning, a county's name, a title.

    Raises NotFound or Ambiguous.
    """
    county = find_county(name)
    if county is not None:
        return session.get_one(classes()["county"], county_id(county.code))
    found = fields.find_by_name(session, tuple(classes()), name.strip())
    if len(found) == 1:
        return found[0]
    if found:
        candidates = ", ".join(f"{one.__tablename__} {one.id}" for one in found[:8])
        raise errors.Ambiguous(name=name, candidates=candidates)
    raise errors.NotFound(name=name, of_sv="", of_en="")


def ids_of(desk: Desk, names: Sequence[str]) -> list[UUID]:
    """Return the ids of the records that `names` address. Raises NotFound or Ambiguous."""
    with desk.read() as session:
        return [find(session, name).id for name in names]


def type_of(desk: Desk, name: str) -> str:
    """Return the type of the record that `name` addresses. Raises NotFound or Ambiguous."""
    with desk.read() as session:
        return str(find(session, name).__tablename__)


def id_of(desk: Desk, name: str, record_type: str) -> UUID:
    """Return the id of the record of a type that `name` addresses. Raises NotFound, Ambiguous."""
    with desk.read() as session:
        return fields.reference(session, (record_type,), name)


def _require_own(record_class: type[Record], name: str) -> None:
    if record_class.__tablename__ in GIVEN:
        raise fields.invalid(
            name,
            "",
            "länen och regionerna följer med programmet; de läggs varken till eller tas bort.",
            "counties and regions come with the program; none is added or deleted.",
        )


def _require_county(change: Change, gone: Sequence[Record]) -> None:
    """Raise InvalidValue when a dialogue that stands lost its last county."""
    change.session.flush()
    for one in gone:
        if isinstance(one, DialogueCounty) and one.dialogue:
            dialogue = change.session.get(Dialogue, one.dialogue)
            if dialogue is not None and not dialogue.deleted:
                dialogues.require_counties(dialogues.counties_of(change.session, dialogue.id))


def _seen(session: Session, record: Record, token: str | None) -> Seen | None:
    if token is None:
        return None
    return reads.seen_of(session.connection(), record.__tablename__, record.id, token)


@dataclass(frozen=True)
class _Chosen:
    """Records that one verb writes to: their types by id, in the order given, and what was seen."""

    types: Mapping[UUID, str]
    seen: Seen

    def label(self, verb: str) -> str:
        """Return the name of the step: "Ändrade 3 åtaganden"."""
        names = set(self.types.values())
        if len(names) > 1:
            return f"{verb} {len(self.types)} poster"
        name = names.pop()
        count = len(self.types)
        return f"{verb} {words.type_word(name) if count == 1 else words.many_word(name, count)}"


def _chosen(desk: Desk, ids: Iterable[UUID], tokens: Mapping[UUID, str]) -> _Chosen:
    """Find the records. Raises NotFound or BadToken."""
    wanted = list(dict.fromkeys(ids))
    types: dict[UUID, str] = {}
    seen: dict[tuple[UUID, str], frozenset[str]] = {}
    with desk.read() as session:
        connection = session.connection()
        for record_id in wanted:
            name = reads.type_of(connection, record_id) or ""
            if name not in classes():
                raise errors.NotFound(name=record_id, of_sv="", of_en="")
            types[record_id] = name
            token = tokens.get(record_id)
            if token is not None:
                seen.update(reads.seen_of(connection, name, record_id, token))
    return _Chosen(types, seen)


def _set(change: Change, record: Record, values: Values) -> None:
    """Give the record's fields the values typed, and check it."""
    read = _read(change.session, type(record), values)
    for field, value in read.items():
        if field == COUNTIES:
            dialogues.set_counties(change, record.id, value)
        elif isinstance(record, AgendaItem) and field == "position":
            positions.place(change.session, record, value)
        elif isinstance(record, Dialogue) and field == "starts" and value and "ends" not in read:
            dialogues.start_at(record, value)
        else:
            _put(record, field_infos(type(record))[field], value)
    rules.check(record, change.session)


def _put(record: Record, info: FieldInfo, value: Any) -> None:
    """Set a field unless it holds the same already (no text and an empty one are the same)."""
    standing = getattr(record, info.name)
    if (None if standing in ("", ()) else standing) != (None if value in ("", ()) else value):
        setattr(record, info.name, value)


def _name_dialogue(change: Change, record: Dialogue, counties: Sequence[UUID]) -> None:
    dialogues.set_counties(change, record.id, counties)
    if not record.title:
        change.session.flush()
        record.title = dialogues.default_title(dialogues.counties_of(change.session, record.id))


def _read(session: Session, record_class: type[Record], values: Values) -> dict[str, Any]:
    read: dict[str, Any] = {}
    name = record_class.__tablename__
    for field, typed in values.items():
        if field in (COUNTIES, "county") and record_class is Dialogue:
            field = COUNTIES
            parts = typed if isinstance(typed, list | tuple) else re.split(r"[,;\n]", str(typed))
            named = [str(part).strip() for part in parts if str(part).strip()]
            read[field] = [fields.reference(session, ("county",), one) for one in named]
        else:
            info = info_of(record_class, field)
            if info.fixed:
                raise errors.ReadOnlyField(name=field)
            read[info.name] = fields.read(session, name, info, typed)
    return read


def entries_shown(kind: Kind, heads: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries whose value shows: of a long text all, of other fields the visible one."""
    if kind is Kind.TEXT:
        return heads
    visible = merge.visible(heads)
    return () if visible is None else (visible,)


def entry_ids(session: Session, record: Record) -> dict[str, tuple[str, ...]]:
    """Return the ids of the entries that each field of a record shows, for workbooks."""
    heads = journal.record_heads(session.connection(), str(record.id))
    return {
        info.journal: tuple(
            sorted(one.id for one in entries_shown(info.kind, heads.get(info.journal, ())))
        )
        for info in field_infos(type(record)).values()
    }

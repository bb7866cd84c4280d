"""Generic verbs and reads on records of any type, checked as in the window."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.counties import find_county
from regdesk.domain.ids import derived_id
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
from regdesk.store import journal, reads
from regdesk.store import undo as undoing
from regdesk.store.change import Change, ChangeSet, Seen
from regdesk.store.desk import Desk
from regdesk.store.reads import Conflict, HistoryRow
from regdesk.work import computed, dialogues, fields, positions, rules
from regdesk.work.reference import county_id

Values = Mapping[str, Any]
GIVEN = frozenset({"county", "region"})
"""Types whose records come with the program."""
COUNTIES = "counties"
"""The one field that is a list of links: a dialogue's counties."""


def list_records(
    desk: Desk, record_type: str, where: Values | None = None, *, deleted: bool = False
) -> list[dict[str, Any]]:
    """Return the records of a type as documents, those that match every `where`.

    Raises UnknownType, UnknownField or InvalidValue.
    """
    record_class = fields.record_class(record_type)
    with desk.read() as session:
        wanted = _wanted(session, record_class, where or {})
        query = select(record_class).where(record_class.deleted.is_(deleted))
        facts = computed.Facts(desk, session)
        documents = [
            document(session, one, facts)
            for one in sorted(session.scalars(query), key=computed.order_of(session))
        ]
    return [
        one
        for one in documents
        if all(_matches(one.get(name), value) for name, value in wanted.items())
    ]


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
        if isinstance(record, DialogueCounty):
            record.id = derived_id("dialogue_county", record.dialogue, record.county)
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
) -> tuple[ChangeSet, UUID]:
    """Change fields of a record; `token` says what its reader was shown.

    Raises NotFound, Ambiguous, UnknownField, ReadOnlyField, InvalidValue or BadToken.
    """
    with desk.read() as session:
        record = find(session, name)
        record_class, record_id = type(record), record.id
        seen = _seen(session, record, token)
    label = f"Ändrade {words.type_word(record_class.__tablename__)}"
    with desk.change(label, seen=seen, initiator=initiator) as change:
        standing = change.session.get_one(record_class, record_id)
        read = _read(change.session, record_class, values)
        for field, value in read.items():
            if field == COUNTIES:
                dialogues.set_counties(change, record_id, value)
            elif isinstance(standing, AgendaItem) and field == "position":
                positions.place(change.session, standing, value)
            else:
                _put(standing, field_infos(record_class)[field], value)
        rules.check(standing, change.session)
    return change.changes, record_id


def delete_record(desk: Desk, name: str, token: str | None = None) -> tuple[ChangeSet, UUID]:
    """Mark a record and its children deleted."""
    with desk.read() as session:
        record = find(session, name)
        record_class, record_id = type(record), record.id
        _require_own(record_class, name)
        seen = _seen(session, record, token)
    label = f"Tog bort {words.type_word(record_class.__tablename__)}"
    with desk.change(label, seen=seen) as change:
        change.delete(change.session.get_one(record_class, record_id))
    return change.changes, record_id


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
            field = _info(type(record), field).journal
        return reads.history(session.connection(), record.id, field)


def conflicts(desk: Desk) -> list[Conflict]:
    """Return what two wrote without knowing of each other."""
    with desk.read() as session:
        return reads.conflicts(session.connection())


def resolve(
    desk: Desk, name: str, field: str, *, take: int | None = None, value: Any = None
) -> tuple[ChangeSet, UUID]:
    """Settle a conflict: take one of the values shown (from 1), or write another.

    Raises NoConflict, InvalidValue, NotFound.
    """
    with desk.read() as session:
        record = find(session, name)
        record_class, record_id = type(record), record.id
        found = next(
            (one for one in reads.conflicts(session.connection(), record_id) if one.field == field),
            None,
        )
        title = reads.title_of(session.connection(), record_class.__tablename__, str(record_id))
    if found is None:
        raise errors.NoConflict(field=field, title=title)
    with desk.change(f"Löste konflikt i {words.type_word(record_class.__tablename__)}") as change:
        standing = change.session.get_one(record_class, record_id)
        if field == "deleted":
            _settle_deletion(change, standing, found, take, value)
        else:
            info = _info(record_class, field)
            chosen = (
                _taken(info, found, take)
                if take is not None
                else fields.read(change.session, record_class.__tablename__, info, value)
            )
            if isinstance(standing, AgendaItem) and info.kind is Kind.ORDER and take is None:
                positions.place(change.session, standing, chosen)
                chosen = standing.position
            change.resolve(standing, info.name, chosen)
            rules.check(standing, change.session)
    return change.changes, record_id


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


def id_of(desk: Desk, name: str, record_type: str) -> UUID:
    """Return the id of the record of a type that `name` addresses. Raises NotFound, Ambiguous."""
    with desk.read() as session:
        record = find(session, name)
        if record.__tablename__ != record_type:
            sv, en = (words.type_word(record_type, language) for language in ("sv", "en"))
            raise errors.NotFound(name=name, of_sv=f" av typen {sv}", of_en=f" of type {en}")
        return record.id


def _require_own(record_class: type[Record], name: str) -> None:
    if record_class.__tablename__ in GIVEN:
        raise fields.invalid(
            name,
            "",
            "länen och regionerna följer med programmet; de läggs varken till eller tas bort.",
            "counties and regions come with the program; none is added or deleted.",
        )


def _seen(session: Session, record: Record, token: str | None) -> Seen | None:
    if token is None:
        return None
    return reads.seen_of(session.connection(), record.__tablename__, record.id, token)


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
            info = _info(record_class, field)
            read[info.name] = fields.read(session, name, info, typed)
    return read


def _info(record_class: type[Record], field: str) -> FieldInfo:
    infos = field_infos(record_class)
    if field in infos:
        return infos[field]
    if field in ("id", "type", "created", "deleted", "seen") or computed.is_computed(
        record_class.__tablename__, field
    ):
        raise errors.ReadOnlyField(name=field)
    known = [*infos, *([COUNTIES] if record_class is Dialogue else [])]
    raise errors.UnknownField(type=record_class.__tablename__, name=field, known=", ".join(known))


def _wanted(session: Session, record_class: type[Record], where: Values) -> dict[str, Any]:
    """Return what each field must show, as documents show it."""
    wanted: dict[str, Any] = {}
    for field, typed in where.items():
        if computed.is_computed(record_class.__tablename__, field):
            wanted[field] = computed.read(field, typed)
        elif field == "id":
            wanted[field] = str(typed)
        elif field in (COUNTIES, "county") and record_class is Dialogue:
            field = COUNTIES
            county = fields.reference(session, ("county",), str(typed))
            wanted[field] = fields.show(
                session, FieldInfo(field, field, Kind.REF, to=("county",)), county
            )
        else:
            info = _info(record_class, field)
            value = fields.read(session, record_class.__tablename__, info, typed)
            wanted[field] = fields.show(session, info, value)
    return wanted


def _matches(shown: Any, wanted: Any) -> bool:
    if isinstance(shown, list):
        if isinstance(wanted, list):
            return all(one in shown for one in wanted) and bool(wanted or not shown)
        return wanted in shown or (wanted is None and not shown)
    if isinstance(shown, str) and isinstance(wanted, str):
        return shown.casefold() == wanted.casefold()
    return bool(shown == wanted) or (wanted is None and shown in ("", False))


def _taken(info: FieldInfo, conflict: Conflict, take: int) -> Any:
    if not 1 <= take <= len(conflict.heads):
        most = len(conflict.heads)
        raise fields.invalid(take, "take", f"välj 1–{most}.", f"choose 1–{most}.")
    from regdesk.store.values import from_json

    return from_json(info.kind, conflict.heads[take - 1].value)


def _settle_deletion(
    change: Change, record: Record, conflict: Conflict, take: int | None, value: Any
) -> None:
    """Decide whether the record goes or stays; what was edited stays with it."""
    if take is not None:
        info = FieldInfo("deleted", "deleted", Kind.FLAG)
        chosen = _taken(info, conflict, take)
        head = conflict.heads[take - 1]
        goes = head.field == "deleted" and bool(chosen)
    else:
        info = FieldInfo("deleted", "deleted", Kind.FLAG)
        goes = bool(fields.read(change.session, "", info, value))
    if goes:
        change.delete(record)
    change.resolve(record, "deleted", goes)


def entry_ids(session: Session, record_id: UUID) -> dict[str, tuple[str, ...]]:
    """Return the ids of the heads that each field of a record shows, for workbooks."""
    heads = journal.record_heads(session.connection(), str(record_id))
    return {field: tuple(sorted(head.id for head in several)) for field, several in heads.items()}

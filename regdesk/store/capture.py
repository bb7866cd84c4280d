"""What an ordinary ORM write changed, read from attribute history as the session flushes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from regdesk.domain.ids import new_id
from regdesk.records import FieldInfo, Kind, Record, field_infos
from regdesk.store.entries import CREATED, DEFAULT, DELETED, SET, TEXT, Json
from regdesk.store.guard import UnjournaledWriteError, close_tables, open_tables
from regdesk.store.values import to_json

_CREATED = FieldInfo(CREATED, CREATED, Kind.NUMBER)
_DELETED = FieldInfo(DELETED, DELETED, Kind.FLAG)


@dataclass(slots=True)
class Pending:
    """A field changed in this unit: `before` is what it held when the unit began."""

    record_type: str
    record_id: str
    info: FieldInfo
    kind: str
    before: Json
    value: Json
    forced: bool = False

    @property
    def is_change(self) -> bool:
        return self.forced or self.before != self.value


class UnitSession(Session):
    """The session of a unit of work; its flushes are watched."""

    @property
    def pending(self) -> dict[tuple[str, str], Pending]:
        """The changes so far, by record id and attribute name."""
        return self.info.setdefault("pending", {})  # type: ignore[no-any-return]


@event.listens_for(UnitSession, "before_flush")
def _collect(session: UnitSession, _context: Any, _instances: Any) -> None:
    if session.deleted:
        raise UnjournaledWriteError("records are marked deleted, never removed")
    for record in session.new:
        if isinstance(record, Record):
            _collect_new(session, record)
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            _collect_changed(session, record)
    open_tables(session.connection())


@event.listens_for(UnitSession, "after_flush")
def _close(session: UnitSession, _context: Any) -> None:
    close_tables(session.connection())


@event.listens_for(UnitSession, "after_rollback")
def _drop(session: UnitSession) -> None:
    session.pending.clear()


def _collect_new(session: UnitSession, record: Record) -> None:
    if record.id is None:
        record.id = new_id()
    if record.deleted is None:
        record.deleted = False
    record.created = session.info["tick"]()
    _note(session, record, _CREATED, DEFAULT, None, record.created)
    for info in field_infos(type(record)).values():
        value = getattr(record, info.name)
        default = type(record).__table__.columns[info.name].info["default"]
        kind = TEXT if info.kind is Kind.TEXT else SET
        if value is None and default is not None:
            value, kind = default, DEFAULT
            setattr(record, info.name, value)
        if value in ("", ()):
            setattr(record, info.name, None)
        elif value is not None:
            if kind == TEXT and record.id.version == 5:
                raise UnjournaledWriteError(f"{info.name}: a text that two desks start doubles")
            _note(session, record, info, kind, None, to_json(value))


def _collect_changed(session: UnitSession, record: Record) -> None:
    state = inspect(record)
    for info in (*field_infos(type(record)).values(), _DELETED):
        history = state.attrs[info.name].history
        if not history.has_changes():
            continue
        before = to_json(history.deleted[0]) if history.deleted else None
        value = to_json(history.added[0]) if history.added else None
        kind = TEXT if info.kind is Kind.TEXT else SET
        _note(session, record, info, kind, before, value)


def _note(
    session: UnitSession, record: Record, info: FieldInfo, kind: str, before: Json, value: Json
) -> None:
    key = (str(record.id), info.name)
    pending = session.pending.get(key)
    if pending is None:
        name = record.__tablename__
        session.pending[key] = Pending(name, key[0], info, kind, before, value)
    else:
        pending.value = value
        if kind == SET and pending.kind == DEFAULT:
            pending.kind = SET


def changes(session: UnitSession) -> Iterator[Pending]:
    """Yield what really changed, in the order it was first touched."""
    return (pending for pending in session.pending.values() if pending.is_change)

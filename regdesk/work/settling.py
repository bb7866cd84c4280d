"""How a conflict is settled: one of its sides is taken, or another value written."""

from typing import Any

from regdesk import errors
from regdesk.records import AgendaItem, FieldInfo, Kind, Record
from regdesk.store import reads
from regdesk.store.change import Change
from regdesk.store.entries import DELETED
from regdesk.store.values import from_json
from regdesk.work import fields, positions, rules
from regdesk.work.filters import info_of

_FLAG = FieldInfo(DELETED, DELETED, Kind.FLAG)


def settle_in(change: Change, record: Record, field: str, take: str | None, value: Any) -> None:
    """Settle the conflict of a field within an open unit of work, whose `seen` says what was shown.

    `take` is the entry whose value is taken. Raises InvalidValue or NoConflict.
    """
    if field == DELETED:
        _settle_deletion(change, record, take, value)
        return
    info = info_of(type(record), field)
    if take is not None:
        chosen = from_json(info.kind, _taken(change, record, field, take)[1])
    else:
        chosen = fields.read(change.session, record.__tablename__, info, value)
        if isinstance(record, AgendaItem) and info.kind is Kind.ORDER:
            positions.place(change.session, record, chosen)
            chosen = record.position
    change.resolve(record, info.name, chosen)
    rules.check(record, change.session)


def _settle_deletion(change: Change, record: Record, take: str | None, value: Any) -> None:
    """Decide whether the record goes or stays; what was edited stays with it."""
    if take is not None:
        field, taken = _taken(change, record, DELETED, take)
        goes = field == DELETED and bool(taken)
    else:
        goes = bool(fields.read(change.session, "", _FLAG, value))
    if goes:
        change.delete(record)
    change.resolve(record, DELETED, goes)


def _taken(change: Change, record: Record, field: str, take: str) -> tuple[str, Any]:
    """Return the field and the value of an entry; it may have been replaced meanwhile."""
    connection = change.session.connection()
    found = reads.entry_of(connection, take)
    if found is None:
        title = reads.title_of(connection, record.__tablename__, str(record.id))
        raise errors.NoConflict(field=field, title=title)
    return found

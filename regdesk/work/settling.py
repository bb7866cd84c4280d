"""How a conflict is settled: one of its sides is taken, or another value written."""

from typing import Any

from regdesk.records import FieldInfo, Kind, Record
from regdesk.store.change import Change
from regdesk.store.reads import Conflict
from regdesk.store.values import from_json
from regdesk.work import fields


def taken(info: FieldInfo, conflict: Conflict, take: int) -> Any:
    """Return the value of one of the sides, counted from 1. Raises InvalidValue."""
    if not 1 <= take <= len(conflict.heads):
        most = len(conflict.heads)
        raise fields.invalid(take, "take", f"välj 1–{most}.", f"choose 1–{most}.")
    return from_json(info.kind, conflict.heads[take - 1].value)


def settle_deletion(
    change: Change, record: Record, conflict: Conflict, take: int | None, value: Any
) -> None:
    """Decide whether the record goes or stays; what was edited stays with it."""
    if take is not None:
        info = FieldInfo("deleted", "deleted", Kind.FLAG)
        chosen = taken(info, conflict, take)
        head = conflict.heads[take - 1]
        goes = head.field == "deleted" and bool(chosen)
    else:
        info = FieldInfo("deleted", "deleted", Kind.FLAG)
        goes = bool(fields.read(change.session, "", info, value))
    if goes:
        change.delete(record)
    change.resolve(record, "deleted", goes)

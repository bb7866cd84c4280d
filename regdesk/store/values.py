"""Between what Python holds, what the journal writes and what SQLite keeps in a column."""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from regdesk.records import Kind
from regdesk.store.entries import Json


def to_json(value: Any) -> Json:
    """Return the journal's JSON value of an attribute."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple | list):
        return [str(item) for item in value]
    return value


def from_json(kind: Kind, value: Json) -> Any:
    """Return the attribute's Python value; what doesn't fit the kind reads as empty."""
    raw = to_column(kind, value)
    if raw is None:
        return () if kind is Kind.LINES else None
    try:
        return _PYTHON[kind](raw) if kind in _PYTHON else raw
    except ValueError:
        return None


def to_column(kind: Kind, value: Json) -> Any:
    """Return what SQLite keeps for a JSON value; what doesn't fit the kind is kept as empty."""
    if kind is Kind.FLAG:
        return int(value) if isinstance(value, bool) else None
    if kind is Kind.NUMBER:
        fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63
        return value if fits else None
    if kind is Kind.LINES:
        if not isinstance(value, list):
            return None
        return json.dumps([str(item) for item in value], ensure_ascii=False)
    return value if isinstance(value, str) else None


_PYTHON: dict[Kind, Callable[[Any], Any]] = {
    Kind.FLAG: bool,
    Kind.DAY: date.fromisoformat,
    Kind.MOMENT: datetime.fromisoformat,
    Kind.REF: UUID,
    Kind.LINES: lambda raw: tuple(json.loads(raw)),
}

"""What travels: entries and the groups they were written in."""

import json
from typing import Any, NamedTuple

Json = Any

SET = "set"
"""An officer gave the field this value."""
DEFAULT = "default"
"""The program filled the field in when the record was made; never in conflict."""
SEED = "seed"
"""Reference data that ships with the program; shows only where no officer's entry stands."""
TEXT = "text"
"""An update of a long text (Loro), base64."""
KINDS = frozenset({SET, DEFAULT, SEED, TEXT})

CREATED = "created"
DELETED = "deleted"


class Group(NamedTuple):
    """A unit of work: what the officer did, when, who and at which desk."""

    id: str
    label: str
    time: str
    officer: str
    desk: str
    extra: str | None = None


class Entry(NamedTuple):
    """One small change. `value` is canonical JSON text; `replaces` what the field showed."""

    id: str
    group: str
    kind: str
    record_type: str
    record_id: str
    field: str
    value: str | None
    at: int
    replaces: tuple[str, ...] = ()
    saw: tuple[str, ...] = ()
    extra: str | None = None


def canonical(value: Json) -> str:
    """Return the one JSON text of a value: equal values, equal text."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


_ENTRY_KEYS = frozenset(
    ("id", "group", "kind", "type", "record", "field", "value", "at", "replaces", "saw")
)
_GROUP_KEYS = ("id", "label", "time", "officer", "desk")


def entry_to_json(entry: Entry) -> dict[str, Json]:
    """Return the entry as it travels; keys a newer program added come along untouched."""
    document = json.loads(entry.extra) if entry.extra else {}
    document.update(
        id=entry.id,
        group=entry.group,
        kind=entry.kind,
        type=entry.record_type,
        record=entry.record_id,
        field=entry.field,
        value=None if entry.value is None else json.loads(entry.value),
        at=entry.at,
        replaces=list(entry.replaces),
    )
    if entry.saw:
        document["saw"] = list(entry.saw)
    return document


def entry_from_json(document: dict[str, Json]) -> Entry:
    """Return the entry read from its travelling form. Raises KeyError, TypeError or ValueError."""
    rest = {key: document[key] for key in document.keys() - _ENTRY_KEYS}
    return Entry(
        str(document["id"]),
        str(document["group"]),
        str(document["kind"]),
        str(document["type"]),
        str(document["record"]),
        str(document["field"]),
        canonical(document["value"]),
        int(document["at"]),
        tuple(map(str, document.get("replaces", ()))),
        tuple(map(str, document.get("saw", ()))),
        canonical(rest) if rest else None,
    )


def group_to_json(group: Group) -> dict[str, Json]:
    """Return the group as it travels."""
    document = json.loads(group.extra) if group.extra else {}
    document.update(zip(_GROUP_KEYS, group[:5], strict=True))
    return document


def group_from_json(document: dict[str, Json]) -> Group:
    """Return the group read from its travelling form. Raises KeyError."""
    rest = {key: value for key, value in document.items() if key not in _GROUP_KEYS}
    known = (str(document[key]) for key in _GROUP_KEYS)
    return Group._make((*known, canonical(rest) if rest else None))

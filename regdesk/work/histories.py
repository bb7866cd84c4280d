"""What stood in a field or a record, in words: who wrote what when, and what it replaced.

What is typed is saved every other second or so; a version is a stretch of such typing. Of a long
text only those versions are put together that are shown, for an hour's notes are a thousand entries.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk.domain.words import type_word
from regdesk.records import FieldInfo, Kind, Record, field_infos
from regdesk.store import journal, reads, texts
from regdesk.store.desk import Desk
from regdesk.store.entries import DELETED, TEXT, Entry, Group, Json
from regdesk.work import in_words, records
from regdesk.work.filters import info_of

PAUSE: Final = timedelta(minutes=2)
"""Typing that goes on within this time of the last is one version."""
STRETCH: Final = timedelta(minutes=15)
"""The longest version of a long text."""
MOST: Final = 300
"""Versions of a field, the latest."""
_KEPT: Final = 0.9
"""How much of a text must still stand for the next one to be the same typing."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a field held from a moment on.

    `before` is what it held until then, `stands` whether it holds now; `returns` whether it can be
    put back by `forms.put_back(desk, record_id, entry)`.
    """

    entry: str
    field: str
    field_word: str
    words: str
    before: str
    at: datetime
    officer: str
    here: bool
    label: str
    stands: bool
    returns: bool
    long: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Entries of one piece of typing, in order; the last one tells what stood after it."""

    entries: tuple[Entry, ...]
    began: datetime
    ended: datetime
    group: Group

    @property
    def last(self) -> Entry:
        return self.entries[-1]


def versions(
    desk: Desk, record_id: UUID, field: str | None = None, language: str = "sv"
) -> tuple[Version, ...]:
    """Return what stood in a record, or in one field of it, the latest first. Raises NotFound."""
    with desk.read() as session:
        record = records.find(session, str(record_id))
        infos = [info_of(type(record), field)] if field else _telling(type(record))
        found = [
            version
            for info in infos
            for version in _of_field(session, desk, record, info, language)
        ]
        if field is None:
            found += _of_field(session, desk, record, None, language)
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def value_of(session: Session, entry_id: str) -> tuple[Entry, Json] | None:
    """Return an entry and the value it gave its field; a long text as its writer had it."""
    connection = session.connection()
    entry = journal.by_ids(connection, [entry_id]).get(entry_id)
    if entry is None:
        return None
    known = journal.field_entries(connection, entry.record_id, entry.field)
    return entry, _value(known, entry)


def name_of(desk: Desk, record_type: str, record_id: UUID, field: str | None, language: str) -> str:
    """Return what a history is of: the field by its word, or the record by its title."""
    if field is not None:
        return in_words.name_of_field(record_type, field, language)
    with desk.read() as session:
        title = reads.title_of(session.connection(), record_type, str(record_id))
    return type_word(record_type, language) if title == record_type else title


def _telling(record_class: type[Record]) -> list[FieldInfo]:
    """Return the fields that tell people something: not sort keys, nor where a thing was caught."""
    infos = field_infos(record_class)
    hidden = {"place"} if "agenda_item" in infos else set()
    return [
        info for info in infos.values() if info.kind is not Kind.ORDER and info.name not in hidden
    ]


def _of_field(
    session: Session, desk: Desk, record: Record, info: FieldInfo | None, language: str
) -> list[Version]:
    """Return the versions of a field, oldest first; of the deletions when there is no field."""
    connection, record_type = session.connection(), record.__tablename__
    name = info.journal if info is not None else DELETED
    known = journal.field_entries(connection, str(record.id), name)
    ordered = sorted(known.values(), key=lambda entry: (entry.at, entry.id))
    groups = journal.groups_of(connection, {entry.group for entry in ordered})
    heads = {head.id for head in journal.record_heads(connection, str(record.id)).get(name, ())}
    words: dict[str, str] = {}
    found = []
    for stretch in _stretches(ordered, groups, info)[-MOST:]:
        value = _value(known, stretch.last)
        said = in_words.value_in_words(session, record_type, record.id, name, value, language)
        inside = {entry.id for entry in stretch.entries}
        replaced = [old for e in stretch.entries for old in e.replaces if old not in inside]
        before = next((words[old] for old in reversed(replaced) if old in words), "")
        words.update(dict.fromkeys(inside, said))
        stands = stretch.last.id in heads
        found.append(
            Version(
                entry=stretch.last.id,
                field=info.name if info is not None else name,
                field_word=in_words.name_of_field(record_type, name, language),
                words=said,
                before=before,
                at=stretch.ended,
                officer=stretch.group.officer,
                here=stretch.group.desk == desk.id,
                label=stretch.group.label,
                stands=stands,
                returns=not stands and info is not None and info.kind is not Kind.ORDER,
                long=info is not None and info.kind in in_words.LONG,
            )
        )
    return found


def _stretches(
    ordered: Sequence[Entry], groups: Mapping[str, Group], info: FieldInfo | None
) -> list[_Stretch]:
    found: list[_Stretch] = []
    for entry in ordered:
        group = groups.get(entry.group, Group(entry.group, "", "", "", ""))
        at = reads.time_of(entry.at, group)
        one = _Stretch((entry,), at, at, group)
        if found and _goes_on(found[-1], one, info):
            before = found.pop()
            one = _Stretch((*before.entries, entry), before.began, at, group)
        found.append(one)
    return found


def _goes_on(before: _Stretch, after: _Stretch, info: FieldInfo | None) -> bool:
    """Whether the later entry is but more of the same typing, with hardly anything taken away."""
    one, other = before.group, after.group
    if (one.officer, one.desk, one.label) != (other.officer, other.desk, other.label):
        return False
    if after.last.replaces != (before.last.id,) or not in_words.is_written(info):
        return False
    if after.ended - before.ended > PAUSE or after.ended - before.began > STRETCH:
        return False
    if after.last.kind == TEXT:
        return True
    old, new = (str(json.loads(one.last.value or "null") or "") for one in (before, after))
    return bool(old) and _common(old, new) >= _KEPT * len(old)


def _common(old: str, new: str) -> int:
    """Return how many letters of `old` stand at the beginning and the end of `new`."""
    head = _shared(old, new)
    return head + _shared(old[head:][::-1], new[head:][::-1])


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _value(known: Mapping[str, Entry], entry: Entry) -> Json:
    if entry.kind == TEXT:
        return texts.merged(texts.closure(known, [entry.id]))
    return None if entry.value is None else json.loads(entry.value)

"""Values of fields as people read them: records by name, codes by their words."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain import words
from regdesk.domain.field_words import field_word
from regdesk.records import AgendaItem, FieldInfo, Kind, classes, field_infos
from regdesk.store.entries import CREATED, DELETED
from regdesk.store.reads import title_of

LONG = frozenset({Kind.TEXT, Kind.LINES})
"""Kinds whose words run over several lines."""
_WRITTEN = frozenset({Kind.TEXT, Kind.LINES, Kind.LINE})
_YES, _NO, _NOTHING = ("ja", "yes"), ("nej", "no"), ("–", "–")
_GONE, _HERE = ("Tog bort det", "Deleted it"), ("Behöll det", "Kept it")


def info_of(record_type: str, journal_name: str) -> FieldInfo | None:
    """Return what is known of the field that the journal names; None for `created`, `deleted`."""
    infos = field_infos(classes()[record_type]).values()
    return next((info for info in infos if info.journal == journal_name), None)


def is_written(info: FieldInfo | None) -> bool:
    """Whether the field holds words somebody typed."""
    return info is not None and info.kind in _WRITTEN


def value_in_words(
    session: Session, record_type: str, record_id: UUID, journal_name: str, value: Any, lang: str
) -> str:
    """Return the journal's value of a field in words."""
    english = lang == "en"
    if journal_name == DELETED:
        return (_GONE if value else _HERE)[english]
    if value in (None, "", []) or journal_name == CREATED:
        return "" if journal_name == CREATED else _NOTHING[english]
    info = info_of(record_type, journal_name)
    if info is None:
        return str(value)
    match info.kind:
        case Kind.FLAG:
            return (_YES if value else _NO)[english]
        case Kind.CHOICE:
            return words.code_word(record_type, info.name, str(value), lang)
        case Kind.LINES:
            return "\n".join(str(line) for line in value)
        case Kind.MOMENT:
            return _moment(str(value), english=english)
        case Kind.REF:
            return _record(session, info, str(value))
        case Kind.ORDER:
            return _place(session, record_id, str(value))
        case _:
            return str(value)


def name_of_field(record_type: str, journal_name: str, language: str) -> str:
    """Return what a field is called, with a capital letter."""
    info = info_of(record_type, journal_name)
    word = field_word(record_type, info.name if info else journal_name, language)
    return word[:1].upper() + word[1:]


def _moment(value: str, *, english: bool) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{moment:%Y-%m-%d %H:%M}" if english else f"{moment:%Y-%m-%d %H.%M}"


def _record(session: Session, info: FieldInfo, record_id: str) -> str:
    for name in info.to:
        title = title_of(session.connection(), name, record_id)
        if title != name:
            return title
    return record_id


def _place(session: Session, record_id: UUID, key: str) -> str:
    """Return the place, from 1, that a key gives an agenda item among its siblings."""
    item = session.get(AgendaItem, record_id)
    if item is None:
        return key
    query = select(AgendaItem.position).where(
        AgendaItem.dialogue == item.dialogue,
        AgendaItem.id != record_id,
        AgendaItem.deleted.is_(False),
    )
    before = [one for one in session.scalars(query) if one is not None and one < key]
    return str(len(before) + 1)

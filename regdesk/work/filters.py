"""Which records a list shows: fields that hold a value, or text that holds a part."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.counties import find_county
from regdesk.records import Caught, Dialogue, FieldInfo, Kind, Record, field_infos
from regdesk.work import computed, fields
from regdesk.work.dialogues import codes_by_dialogue

COUNTIES = "counties"
"""The one field that is a list of links: a dialogue's counties."""
PART = "~"
"""Ends the name of a field that is to hold the text somewhere (`text~=elnät`)."""

Test = Callable[[Mapping[str, Any]], bool]


def info_of(record_class: type[Record], field: str) -> FieldInfo:
    """Return what is known of a field that can be written. Raises ReadOnlyField or UnknownField."""
    infos = field_infos(record_class)
    if field in infos:
        return infos[field]
    if field in ("id", "type", "created", "deleted", "seen") or computed.is_computed(
        record_class.__tablename__, field
    ):
        raise errors.ReadOnlyField(name=field)
    known = [*infos, *([COUNTIES] if record_class is Dialogue else [])]
    raise errors.UnknownField(type=record_class.__tablename__, name=field, known=", ".join(known))


def tests(session: Session, record_class: type[Record], where: Mapping[str, Any]) -> list[Test]:
    """Return what documents (see `records.document`) must pass to match every `where`.

    Raises UnknownField, InvalidValue, NotFound or Ambiguous.
    """
    return [
        _part_test(record_class, field.removesuffix(PART).rstrip(), str(typed))
        if field.endswith(PART)
        else _value_test(session, record_class, field, typed)
        for field, typed in where.items()
    ]


def _value_test(session: Session, record_class: type[Record], field: str, typed: Any) -> Test:
    field = _asked(record_class, field)
    wanted = _as_shown(session, record_class, field, typed)
    if field == "county" and issubclass(record_class, Caught):
        return _county_test(session, wanted)
    return lambda document: _matches(document.get(field), wanted)


def _county_test(session: Session, wanted: Any) -> Test:
    """Return the test of what names a county, or else belongs to all of its dialogue's."""
    several = {str(one): codes for one, codes in codes_by_dialogue(session).items()}

    def belongs(document: Mapping[str, Any]) -> bool:
        theirs = [] if document.get("county") else several.get(str(document.get("dialogue")), ())
        return _matches(list(theirs) or document.get("county"), wanted)

    return belongs


def _part_test(record_class: type[Record], field: str, part: str) -> Test:
    field = _asked(record_class, field)
    name = record_class.__tablename__
    if field not in ("id", COUNTIES) and not computed.is_computed(name, field):
        info_of(record_class, field)
    wanted = _folded(part)
    return lambda document: any(
        wanted in _folded(text) for text in _texts(name, field, document.get(field))
    )


def _asked(record_class: type[Record], field: str) -> str:
    return COUNTIES if field == "county" and record_class is Dialogue else field


def _as_shown(session: Session, record_class: type[Record], field: str, typed: Any) -> Any:
    """Return what the field must show, as documents show it."""
    name = record_class.__tablename__
    if computed.is_computed(name, field):
        return computed.read(field, typed)
    if field == "id":
        return str(typed)
    if field == COUNTIES and record_class is Dialogue:
        county = fields.reference(session, ("county",), str(typed))
        return fields.show(session, FieldInfo(field, field, Kind.REF, to=("county",)), county)
    info = info_of(record_class, field)
    return fields.show(session, info, fields.read(session, name, info, typed))


def _matches(shown: Any, wanted: Any) -> bool:
    if isinstance(shown, list):
        if isinstance(wanted, list):
            return all(one in shown for one in wanted) and bool(wanted or not shown)
        return wanted in shown or (wanted is None and not shown)
    if isinstance(shown, str) and isinstance(wanted, str):
        return shown.casefold() == wanted.casefold()
    return bool(shown == wanted) or (wanted is None and shown in ("", False))


def _texts(record_type: str, field: str, shown: Any) -> list[str]:
    """Return the texts that a part is looked for in: codes and counties by their words too."""
    if isinstance(shown, list | tuple):
        return [text for one in shown for text in _texts(record_type, field, one)]
    if shown is None or isinstance(shown, bool):
        return []
    text = str(shown)
    found = [text, *(words.code_word(record_type, field, text, lang) for lang in ("sv", "en"))]
    county = find_county(text) if field in (COUNTIES, "county") else None
    return [*found, county.name, county.region_name] if county is not None else found


def _folded(text: str) -> str:
    """Return the text composed and in lower case; å, ä and ö stay letters of their own."""
    return unicodedata.normalize("NFC", text).casefold()

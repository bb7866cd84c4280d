"""What is typed into a field, checked and turned into its value; and back into words."""

import re
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.contact_details import ContactDetailError, check_email, check_phone
from regdesk.domain.counties import county_candidates, find_county
from regdesk.domain.plain import plain
from regdesk.records import County, FieldInfo, Kind, Record, classes, field_infos
from regdesk.store.reads import type_of
from regdesk.work.reference import county_id
from regdesk.work.today import day_of, moment_of

_MOST = 10**9
_YES = frozenset({"true", "1", "ja", "yes", "sant"})
_NO = frozenset({"false", "0", "nej", "no", "falskt"})


def record_class(name: str) -> type[Record]:
    """Return the class of a type by its name. Raises UnknownType."""
    found = classes().get(name.replace("-", "_")) or classes().get(words.type_of(name))
    if found is None:
        raise errors.UnknownType(name=name, known=", ".join(sorted(classes())))
    return found


def read(session: Session, record_type: str, info: FieldInfo, typed: Any) -> Any:
    """Return the value of what was typed (text, or JSON's own types). Raises InvalidValue."""
    if typed is None or (isinstance(typed, str) and not typed.strip()):
        return () if info.kind is Kind.LINES else None
    if info.kind is Kind.LINES:
        return _lines(typed)
    text = plain(typed if isinstance(typed, str) else str(typed))
    if info.kind in (Kind.LINE, Kind.CODE):
        return _line(info.name, text)
    if info.kind is Kind.TEXT:
        return text
    if info.kind is Kind.REF:
        return reference(session, info.to, text)
    if info.kind is Kind.CHOICE:
        return _choice(record_type, info, text)
    return _PLAIN[info.kind](info.name, text)


def show(session: Session, info: FieldInfo, value: Any) -> Any:
    """Return the value as JSON shows it: a county by its code, dates ISO, lists as lists."""
    if isinstance(value, UUID):
        if info.to == ("county",):
            county = session.get(County, value)
            return county.code if county is not None and county.code else str(value)
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if info.kind in (Kind.TEXT, Kind.LINE, Kind.CODE):
        return value or ""
    return value


def reference(session: Session, types: tuple[str, ...], text: str) -> UUID:
    """Return the id of the record of one of `types` that `text` names.

    Raises NotFound, Ambiguous or InvalidValue.
    """
    text = text.strip()
    if "county" in types:
        found = find_county(text)
        if found is not None:
            return county_id(found.code)
        near = county_candidates(text)
        if len(near) > 1:
            names = ", ".join(f"{facts.code} {facts.name}" for facts in near)
            raise errors.Ambiguous(name=text, candidates=names)
    named = find_by_name(session, types, text)
    if len(named) == 1:
        return named[0].id
    if len(named) > 1:
        raise errors.Ambiguous(name=text, candidates=", ".join(_named(one) for one in named[:8]))
    sv = words.type_word(types[0])
    raise errors.NotFound(name=text, of_sv=f" av typen {sv}", of_en=f" of type {types[0]}")


def find_by_name(session: Session, types: tuple[str, ...], text: str) -> list[Record]:
    """Return the records of `types` with this id, the beginning of it (8 signs or more) or name."""
    one = _by_id(session, types, text)
    if one is not None:
        return [one]
    found: list[Record] = []
    for name in types:
        record_type = classes()[name]
        title = next((i.name for i in field_infos(record_type).values() if i.title), None)
        if re.fullmatch(r"[0-9a-f-]{8,36}", text.casefold()):
            query = select(record_type).where(record_type.id.startswith(text.casefold()))
            found.extend(session.scalars(query.limit(9)))
        if title is not None:
            query = select(record_type).where(getattr(record_type, title) == text)
            found.extend(one for one in session.scalars(query.limit(9)) if not one.deleted)
    return list(dict.fromkeys(found))


def _by_id(session: Session, types: tuple[str, ...], text: str) -> Record | None:
    try:
        record_id = UUID(text)
    except ValueError:
        return None
    name = type_of(session.connection(), record_id)
    return session.get(classes()[name], record_id) if name in types else None


def invalid(value: object, field: str, sv: str, en: str) -> errors.InvalidValue:
    """Return the exception for a value that doesn't fit."""
    shown = str(value)
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    return errors.InvalidValue(value=shown, field=field, reason_sv=sv, reason_en=en)


def check_contact(record: Any, session: Session) -> None:  # noqa: ARG001
    """Bring e-mail and telephone of a contact or officer to their one form. Raises InvalidValue."""
    for name, check in (("email", check_email), ("phone", check_phone)):
        value = getattr(record, name)
        if not value:
            continue
        try:
            proper = check(value)
        except ContactDetailError as error:
            raise invalid(value, name, error.reason_sv, error.reason_en) from None
        if proper != value:
            setattr(record, name, proper)


def _named(record: Record) -> str:
    title = next((i.name for i in field_infos(type(record)).values() if i.title), None)
    return f"{getattr(record, title) if title else record.__tablename__} ({record.id})"


def _line(field: str, text: str) -> str:
    if len(text) > 20_000:
        raise invalid(
            text, field, "texten är för lång för en rad.", "the text is too long for a line."
        )
    return text.strip()


def _lines(typed: Any) -> tuple[str, ...]:
    parts = typed if isinstance(typed, list | tuple) else re.split(r"[\n;]", plain(str(typed)))
    return tuple(plain(str(part)).strip() for part in parts if plain(str(part)).strip())


def _choice(record_type: str, info: FieldInfo, text: str) -> str:
    code = words.code_of(record_type, info.name, text, info.choices)
    if code is None:
        known = ", ".join(info.choices)
        raise invalid(text, info.name, f"välj en av: {known}.", f"choose one of: {known}.")
    return code


def _flag(field: str, text: str) -> bool:
    typed = text.strip().casefold()
    if typed in _YES or typed in _NO:
        return typed in _YES
    raise invalid(text, field, "skriv ja eller nej.", "write yes or no.")


def _number(field: str, text: str) -> int:
    plain = re.sub(r"[\s\u00a0]", "", text)
    if not re.fullmatch(r"\d+", plain, re.ASCII) or int(plain) > _MOST:
        raise invalid(
            text, field, "skriv ett heltal, 0 eller större.", "write a whole number, 0 or more."
        )
    return int(plain)


def _day(field: str, text: str) -> date:
    return day_of(text, field)


def _moment(field: str, text: str) -> datetime:
    return moment_of(text, field)


def _position(field: str, text: str) -> int:
    number = _number(field, text)
    if number < 1:
        raise invalid(text, field, "platserna räknas från 1.", "places count from 1.")
    return number


_PLAIN = {
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
    Kind.ORDER: _position,
}

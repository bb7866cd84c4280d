"""Finding the people of a file of contact cards who are known already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from regdesk.domain.contact_details import email_key, phone_key
from regdesk.domain.counties import find_county, plain_name
from regdesk.work.vcards import CardRow, ContactCard

_Why: TypeAlias = Literal["email", "name", "phone"]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Row number `row` (from 0) is known: as a contact of the desk, or as an earlier row."""

    row: int
    why: _Why
    existing_id: str | None = None
    earlier_row: int | None = None


def find_duplicates(rows: Sequence[CardRow], existing: Sequence[ContactCard]) -> list[Duplicate]:
    """Return the rows that are known: by e-mail, else by name and organisation, else by telephone.

    A shared number alone is no sign (switchboards): the names must share a word or one be missing.
    """
    index = _Index()
    for each in existing:
        index.add((each.id, None), each.name, each.organisation, (each.email,), (each.phone,))
    found: list[Duplicate] = []
    for number, row in enumerate(rows):
        facts = (row.name, row.organisation, row.emails, row.phones)
        if match := index.find(*facts):
            (existing_id, earlier_row), why = match
            found.append(Duplicate(number, why, existing_id, earlier_row))
        index.add((None, number), *facts)
    return found


_Who: TypeAlias = tuple[str | None, int | None]
"""The id of a contact of the desk, or the number of an earlier row."""


class _Index:
    """People by what they can be known by; the first to be added is the one that is found."""

    def __init__(self) -> None:
        self._emails: dict[str, _Who] = {}
        self._names: dict[tuple[str, str], _Who] = {}
        self._phones: dict[str, list[tuple[set[str], _Who]]] = {}

    def add(
        self, who: _Who, name: str, organisation: str, emails: Iterable[str], phones: Iterable[str]
    ) -> None:
        for email in filter(None, map(email_key, emails)):
            self._emails.setdefault(email, who)
        if plain_name(name):
            self._names.setdefault((plain_name(name), _organisation_key(organisation)), who)
        for phone in filter(None, map(phone_key, phones)):
            self._phones.setdefault(phone, []).append((set(plain_name(name).split()), who))

    def find(
        self, name: str, organisation: str, emails: Iterable[str], phones: Iterable[str]
    ) -> tuple[_Who, _Why] | None:
        for email in filter(None, map(email_key, emails)):
            if email in self._emails:
                return self._emails[email], "email"
        if who := self._names.get((plain_name(name), _organisation_key(organisation))):
            return who, "name"
        words = set(plain_name(name).split())
        for phone in filter(None, map(phone_key, phones)):
            for other_words, who in self._phones.get(phone, ()):
                if not words or not other_words or words & other_words:
                    return who, "phone"
        return None


def _organisation_key(organisation: str) -> str:
    """Return the organisation's name for comparing; a region has several names and one county."""
    plain = plain_name(organisation)
    county = find_county(organisation) if "region" in plain else None
    return f"region {county.code}" if county else plain

"""Which people are shown, in what groups; and how many each choice would show."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from PySide6.QtCore import QCoreApplication

from regdesk.domain.counties import county
from regdesk.domain.swedish import sort_key
from regdesk.ui import words
from regdesk.ui.models.table import Group

if TYPE_CHECKING:
    from regdesk.work.contacts import ContactRow

SEATS: Final = ("majority", "opposition", "official")
NONE: Final = "-"
"""Stands for "no county", "no organisation", "no seat" among the choices."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for; "" is any. `organisation` is an id."""

    county: str = ""
    organisation: str = ""
    seat: str = ""
    text: str = ""
    group: str = "none"
    former: bool = False

    def part(self) -> str:
        """Return it as the part of a route: "county=25 former"."""
        named = {
            "county": self.county,
            "organisation": self.organisation,
            "seat": self.seat,
            "text": self.text,
            "group": "" if self.group == "none" else self.group,
        }
        parts = [f"{key}={quote(one)}" for key, one in named.items() if one]
        return " ".join([*parts, *(["former"] if self.former else [])])

    @classmethod
    def of(cls, part: str) -> "Sought":
        """Return what the part of a route asks for; words that mean nothing are passed over."""
        sought = cls()
        if part.startswith("organisation "):
            return replace(sought, organisation=part.removeprefix("organisation "))
        for word in part.split():
            key, has_value, value = word.partition("=")
            if has_value and key in {"county", "organisation", "seat", "text", "group"}:
                given: dict[str, Any] = {key: unquote(value)}
                sought = replace(sought, **given)
            elif word == "former":
                sought = replace(sought, former=True)
        return sought

    def keeps(self, row: "ContactRow") -> bool:
        """Whether a person is asked for."""
        return (
            (self.former or row.current)
            and self.county in ("", row.county_code or NONE)
            and self.organisation in ("", _home(row))
            and self.seat in ("", row.seat or NONE)
            and _holds(row, self.text)
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many each choice would show, the others staying as they are."""

    counties: Mapping[str, int] = field(default_factory=dict)
    organisations: Mapping[str, int] = field(default_factory=dict)
    seats: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    former: int = 0


def sift(rows: "Collection[ContactRow]", sought: Sought) -> "tuple[list[ContactRow], Counts]":
    """Return the people asked for, and how many each choice would show."""
    shown: list[ContactRow] = []
    counties, homes, seats = Counter[str](), Counter[str](), Counter[str]()
    former = 0
    for row in rows:
        if not _holds(row, sought.text):
            continue
        names = (row.county_code or NONE, _home(row), row.seat or NONE)
        asked = (sought.county, sought.organisation, sought.seat)
        county, home, seat = (one in ("", name) for one, name in zip(asked, names, strict=True))
        stands = sought.former or row.current
        if stands and county and home and seat:
            shown.append(row)
        former += not row.current and county and home and seat
        counties[names[0]] += stands and home and seat
        homes[names[1]] += stands and county and seat
        seats[names[2]] += stands and county and home
    names_of = {_home(row): row.organisation for row in rows}
    return shown, Counts(+counties, +homes, +seats, names_of, former)


def grouping(kind: str) -> "Callable[[ContactRow], Group] | None":
    """Return what puts a person into their group."""
    return {"county": _by_county, "organisation": _by_organisation}.get(kind)


def _by_county(row: "ContactRow") -> Group:
    if not row.county_code:
        return Group("zz", QCoreApplication.translate("contacts", "No county"))
    return Group(row.county_code, f"{row.county_letter}  {county(row.county_code).short_name}")


def _by_organisation(row: "ContactRow") -> Group:
    if not row.organisation:
        return Group((1, ()), QCoreApplication.translate("contacts", "No organisation"))
    order: Any = (0, sort_key(row.organisation))
    return Group(order, row.organisation)


def _home(row: "ContactRow") -> str:
    return str(row.organisation_id) if row.organisation_id else NONE


def _holds(row: "ContactRow", text: str) -> bool:
    if not text.strip():
        return True
    told = (row.name, row.role, row.organisation, words.seat_word(row.seat), row.email, row.phone)
    whole = " ".join(told).casefold()
    figures = "".join(sign for sign in row.phone if sign.isdigit())
    return all(word in whole or word in figures for word in text.casefold().split())

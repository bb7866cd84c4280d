"""Everything with a name of its own that one may want to go to: dialogues and contacts."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from regdesk.domain import fuzzy
from regdesk.domain.counties import county
from regdesk.domain.swedish import long_date, sort_key
from regdesk.records import Dialogue
from regdesk.store.desk import Desk
from regdesk.work import contacts, dialogues

MAX_DAYS = 10**9
ABOUT = 0.75
"""What a word in somebody's role or organisation is worth, to one in the name."""
LISTED = frozenset({"dialogue", "dialogue_county", "contact", "organisation", "region"})
"""The types of records that the directory is made of."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its name; `names` are all that may be typed for it, `starts` a dialogue's."""

    record_type: str
    id: UUID
    name: str
    letters: tuple[str, ...]
    about: str
    starts: datetime | None
    names: tuple[str, ...]


def directory(desk: Desk, today: date) -> tuple[Named, ...]:
    """Return all dialogues, those ahead first and the nearest of them first, and people by name."""
    with desk.read() as session:
        letters = dialogues.letters_by_dialogue(session)
        codes = dialogues.codes_by_dialogue(session)
        found = [
            _dialogue(one, letters.get(one.id, ()), codes.get(one.id, ()))
            for one in session.scalars(select(Dialogue).where(Dialogue.deleted.is_(False)))
        ]
        people = contacts.rows(session, today)
    found.sort(key=lambda one: _distance(one.starts, today))
    named = sorted(people, key=lambda row: sort_key(row.name))
    return (*found, *(_contact(row) for row in named))


def _distance(starts: datetime | None, today: date) -> tuple[bool, int]:
    """Return what sorts what is ahead before what is past, each from today on; undated ones last."""
    if starts is None:
        return True, MAX_DAYS
    days = (starts.date() - today).days
    return days < 0, abs(days)


def find(listed: tuple[Named, ...], typed: str, limit: int) -> tuple[tuple[int, Named], ...]:
    """Return those that `typed` means with their scores, the best first, as listed where equal."""
    scored = [(_score(typed, one), one) for one in listed]
    found = sorted((one for one in scored if one[0]), key=lambda one: -one[0])
    return tuple(found[:limit])


def _score(typed: str, one: Named) -> int:
    """Return how well `typed` means a record: by its own name more than by what is said of it."""
    return max(fuzzy.score(typed, (one.name,)), round(ABOUT * fuzzy.score(typed, one.names)))


def _dialogue(one: Dialogue, letters: tuple[str, ...], codes: tuple[str, ...]) -> Named:
    facts = [county(code) for code in codes]
    when = (long_date(one.starts.date()), f"{one.starts:%Y-%m-%d}") if one.starts else ()
    names = (one.title or "", *(f"dialog {each.short_name}" for each in facts), *when)
    place = one.place or ""
    return Named("dialogue", one.id, one.title or "", letters, place, one.starts, (*names, place))


def _contact(row: contacts.ContactRow) -> Named:
    about = ", ".join(part for part in (row.role, row.organisation) if part)
    letters = (row.county_letter,) if row.county_letter else ()
    names = (row.name, row.role, row.organisation)
    return Named("contact", row.id, row.name, letters, about, None, names)

"""Search over everything that was written: hits by type, county and time, and where words stand."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk.store import search as index
from regdesk.store.desk import Desk
from regdesk.store.search import MARK_END, MARK_START, Hit, Match
from regdesk.work.fields import record_class, reference
from regdesk.work.reference import county_id
from regdesk.work.search_facts import Belonging, belongings

__all__ = ["MARK_END", "MARK_START", "Filters", "Found", "Hit", "Results", "find", "search"]

MOST: Final = 5000
"""How many matches, the newest, a filtered search looks at."""
NEAR: Final = 200
"""Signs within which words count as standing near each other."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits are kept: types, a county by its code, days from and to (inclusive)."""

    types: frozenset[str] = frozenset()
    county: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with where and when it belongs; `title` and `snippet` mark the words."""

    record_type: str
    id: UUID
    title: str
    snippet: str
    counties: tuple[str, ...]
    day: date | None
    inside: str


@dataclass(frozen=True, slots=True)
class Results:
    """Hits and how many there are in all, by type and by county.

    Each count holds to the other filters, so that it tells what choosing it would show. `capped`:
    there were more than could be looked at.
    """

    hits: tuple[Found, ...]
    total: int
    by_type: Mapping[str, int]
    by_county: Mapping[str, int]
    capped: bool


def search(
    desk: Desk,
    text: str,
    *,
    record_type: str | None = None,
    county: str | None = None,
    since: date | None = None,
    limit: int = 50,
) -> tuple[Hit, ...]:
    """Return the newest records that hold all the words of `text`.

    Those of a county (by any of its names), and of a day or later, where asked for.
    Raises UnknownType, NotFound or Ambiguous.
    """
    if record_type is not None:
        record_type = record_class(record_type).__tablename__
    with desk.read() as session:
        if county is None and since is None:
            return index.search(session.connection(), text, record_type, limit)
        code = _code(session, county) if county else ""
    types = frozenset({record_type}) if record_type else frozenset[str]()
    found = find(desk, text, Filters(types, code, since), limit=limit)
    return tuple(
        Hit(one.record_type, one.id, _unmarked(one.title), _telling(one)) for one in found.hits
    )


def find(
    desk: Desk,
    text: str,
    filters: Filters | None = None,
    *,
    known: Collection[str] = (),
    best_first: bool = False,
    limit: int = 200,
) -> Results:
    """Return the records that hold all the words of `text` and pass the filters.

    The newest stand first, or those that fit best (the newest where the words are in too much to
    be weighed); of types in `known` only, where any are named.
    """
    kept = filters or Filters()
    with desk.read() as session:
        connection = session.connection()
        matches = index.matches(connection, text, MOST + 1)
        capped = len(matches) > MOST
        matches = [one for one in matches[:MOST] if not known or one.record_type in known]
        facts = belongings(session, [(one.record_type, one.record_id) for one in matches])
        shown = [one for one in matches if _passes(one, facts, kept)]
        fit = index.ranks(connection, text) if best_first and not capped else {}
        by_day = _by_day(facts)
        shown.sort(key=lambda one: one.record_id, reverse=True)
        shown.sort(key=lambda one: (fit.get(one.row, 0.0), by_day(one)))
        words = index.snippets(connection, text, [one.row for one in shown[:limit]])
    hits = tuple(_found(one, facts, words) for one in shown[:limit])
    return Results(hits, len(shown), *_counts(matches, facts, kept), capped)


def places(text: str, sought: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of `sought` stand in a text: (offset, length) in code points.

    A word is found where one begins with it, as the search does.
    """
    wanted = {part for word in index.words_of(sought) for part in re.findall(r"\w+", word)}
    if not wanted:
        return ()
    pattern = "|".join(re.escape(word) for word in sorted(wanted, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{pattern})\w*", text, re.IGNORECASE)
    return tuple((one.start(), one.end() - one.start()) for one in found)


def first_place(text: str, sought: str) -> tuple[int, int] | None:
    """Return where to look first: the words in a row, else where most of them stand together."""
    parts = re.findall(r"\w+", sought)
    if not parts:
        return None
    in_a_row = r"\W+".join(map(re.escape, parts))
    together = re.search(rf"(?<!\w){in_a_row}\w*", text, re.IGNORECASE)
    if together:
        return together.start(), together.end() - together.start()
    found = places(text, sought)
    if not found:
        return None
    near = [
        len({text[at : at + size].casefold() for at, size in found if 0 <= at - start <= NEAR})
        for start, _ in found
    ]
    return found[near.index(max(near))]


def _passes(match: Match, facts: Mapping[UUID, Belonging], kept: Filters) -> bool:
    return (
        (not kept.types or match.record_type in kept.types)
        and _in_county(facts.get(match.record_id), kept)
        and _in_time(facts.get(match.record_id), kept)
    )


def _in_county(one: Belonging | None, kept: Filters) -> bool:
    return not kept.county or (one is not None and kept.county in one.counties)


def _in_time(one: Belonging | None, kept: Filters) -> bool:
    if kept.since is None and kept.until is None:
        return True
    if one is None or one.day is None:
        return False
    return (kept.since or date.min) <= one.day <= (kept.until or date.max)


def _counts(
    matches: Sequence[Match], facts: Mapping[UUID, Belonging], kept: Filters
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    types: Counter[str] = Counter()
    counties: Counter[str] = Counter()
    for one in matches:
        where = facts.get(one.record_id)
        if not _in_time(where, kept):
            continue
        if _in_county(where, kept):
            types[one.record_type] += 1
        if where is not None and (not kept.types or one.record_type in kept.types):
            counties.update(where.counties)
    return types, counties


def _by_day(facts: Mapping[UUID, Belonging]) -> Callable[[Match], tuple[int, int]]:
    """Return a key by which the newest stand first, those of one day as they were made."""

    def key(match: Match) -> tuple[int, int]:
        one = facts.get(match.record_id, Belonging())
        return -(one.day.toordinal() if one.day else 0), -one.created

    return key


def _found(
    match: Match, facts: Mapping[UUID, Belonging], words: Mapping[int, tuple[str, str]]
) -> Found:
    title, snippet = words.get(match.row, ("", ""))
    where = facts.get(match.record_id, Belonging())
    return Found(
        match.record_type, match.record_id, title, snippet, where.counties, where.day, where.inside
    )


def _telling(one: Found) -> str:
    """Return the text that shows the words: the snippet, or the title where they stand there."""
    return one.snippet if MARK_START in one.snippet else one.title


def _unmarked(text: str) -> str:
    return text.replace(MARK_START, "").replace(MARK_END, "")


def _code(session: Session, county: str) -> str:
    from regdesk.domain.counties import all_counties

    wanted = reference(session, ("county",), county)
    return next(one.code for one in all_counties() if county_id(one.code) == wanted)

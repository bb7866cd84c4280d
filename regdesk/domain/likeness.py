"""Which people and which promises look like the same one, entered twice.

People are known by e-mail, else by name and organisation, else by telephone. Promises are alike
when the same county and party promised nearly the same words for nearly the same day. Nothing here
decides: it only proposes.
"""

import re
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from regdesk.domain.contact_details import email_key, phone_key
from regdesk.domain.counties import find_county, plain_name

Why: TypeAlias = Literal["email", "name", "phone", "text"]
Apart: TypeAlias = Collection[frozenset[UUID]]
"""Pairs that somebody has said are two."""

NEAR_DAYS: Final = 14
"""Due days this far apart may be the same promise, written down by two."""
_STEM: Final = 5
"""So many letters of a word count: "skickar" and "skicka", "elnät" and "elnätet" are one."""
_ENOUGH: Final = 0.6
"""The share of all words that both have, for two texts to be alike."""
_WITHIN: Final = 0.75
"""The share of the shorter text's words that must stand in the other, whatever the likeness."""
_CONTAINED: Final = 0.8
"""The share of the shorter text's words that makes it a part of the longer."""
_FEWEST_CONTAINED: Final = 3
"""Words that must be shared for one text to be a part of another."""
_SLIP: Final = 0.8
"""How alike two words are, letter by letter, that differ by a slip of the keys."""
_MOST_SLIPS: Final = 2
"""Words with slips in two texts that are alike."""
_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY_WORDS: Final = frozenset([
    "a", "about", "and", "att", "av", "by", "de", "den", "det", "en", "ett", "for", "från", "för",
    "i", "inom", "med", "och", "of", "om", "on", "på", "senast", "ska", "skall", "som", "the",
    "till", "to", "vi", "with",
])  # fmt: skip

_Key = TypeVar("_Key", bound=Hashable)


class Pair(NamedTuple):
    """Two records that look alike, the one given first first."""

    one: UUID
    other: UUID
    why: Why


@dataclass(frozen=True, slots=True)
class Person:
    """What a person can be known by."""

    id: UUID
    name: str
    organisation: str
    email: str
    phone: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a promise can be known by."""

    id: UUID
    text: str
    county: UUID | None
    party: str | None
    due: date | None


class People(Generic[_Key]):
    """People by what they can be known by; those added first are found first."""

    def __init__(self) -> None:
        self._emails: dict[str, list[_Key]] = {}
        self._names: dict[tuple[str, str], list[_Key]] = {}
        self._phones: dict[str, list[tuple[set[str], _Key]]] = {}

    def add(
        self, who: _Key, name: str, organisation: str, emails: Iterable[str], phones: Iterable[str]
    ) -> None:
        """Let a person be known."""
        for email in filter(None, map(_email, emails)):
            self._emails.setdefault(email, []).append(who)
        if plain := plain_name(name):
            self._names.setdefault((plain, organisation_key(organisation)), []).append(who)
        for phone in filter(None, map(_phone, phones)):
            self._phones.setdefault(phone, []).append((set(plain.split()), who))

    def alike(
        self, name: str, organisation: str, emails: Iterable[str], phones: Iterable[str]
    ) -> Iterator[tuple[_Key, Why]]:
        """Yield those this may be: by e-mail, else by name and organisation, else by telephone.

        A shared number alone is no sign (switchboards): the names share a word, or one is missing.
        """
        for email in filter(None, map(_email, emails)):
            for who in self._emails.get(email, ()):
                yield who, "email"
        plain = plain_name(name)
        for who in self._names.get((plain, organisation_key(organisation)), ()):
            yield who, "name"
        words = set(plain.split())
        for phone in filter(None, map(_phone, phones)):
            for other_words, who in self._phones.get(phone, ()):
                if not words or not other_words or words & other_words:
                    yield who, "phone"


@lru_cache(maxsize=20_000)
def _email(text: str) -> str | None:
    """Return what an address is compared by; to check one takes long, and each is met often."""
    return email_key(text) if text else None


@lru_cache(maxsize=20_000)
def _phone(text: str) -> str | None:
    return phone_key(text) if text else None


def organisation_key(organisation: str) -> str:
    """Return the organisation's name for comparing; a region has several names and one county."""
    plain = plain_name(organisation)
    county = find_county(organisation) if "region" in plain else None
    return f"region {county.code}" if county else plain


def alike_people(people: Iterable[Person], apart: Apart = ()) -> list[Pair]:
    """Return each person with the first before that they may be, besides pairs kept apart.

    Somebody who left one post before taking the other is no duplicate: that is how it was.
    """
    known: People[Person] = People()
    pairs = []
    for one in people:
        facts = one.name, one.organisation, (one.email,), (one.phone,)
        for before, why in known.alike(*facts):
            if _at_once(before, one) and frozenset((before.id, one.id)) not in apart:
                pairs.append(Pair(before.id, one.id, why))
                break
        known.add(one, *facts)
    return pairs


def _at_once(one: Person, other: Person) -> bool:
    """Whether there is a day on which both are in office."""
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_to or date.max, other.valid_to or date.max)


def alike_promises(promises: Sequence[Promise], apart: Apart = ()) -> list[Pair]:
    """Return each promise with one that it may be, besides pairs kept apart; earlier ones first."""
    place = {one.id: at for at, one in enumerate(promises)}
    pairs = []
    for known in _by_county(promises):
        index = _Words(known)
        for one in sorted(known, key=lambda known: len(known.words)):
            before = next(
                (
                    other.promise.id
                    for other in index.candidates(one)
                    if _is_alike(one, other)
                    and frozenset((one.promise.id, other.promise.id)) not in apart
                ),
                None,
            )
            if before is not None:
                first, second = sorted((before, one.promise.id), key=place.__getitem__)
                pairs.append(Pair(first, second, "text"))
            index.add(one)
    return sorted(pairs, key=lambda pair: (place[pair.one], place[pair.other]))


@dataclass(frozen=True, slots=True)
class _Known:
    """A promise, and its words by their beginnings; of one in empty words alone, all of them."""

    promise: Promise
    words: Mapping[str, str]


class _Words:
    """Promises by their rarest words.

    Two texts can't be alike unless the shorter has one of its rarest words in the longer, so that
    few are compared: shorter ones are added first, and longer ones look for all their words.
    """

    def __init__(self, known: Iterable[_Known]) -> None:
        self._count: dict[str, int] = {}
        for one in known:
            for word in one.words:
                self._count[word] = self._count.get(word, 0) + 1
        self._found: dict[str, list[_Known]] = {}

    def add(self, known: _Known) -> None:
        count = len(known.words)
        # One more than the rule asks for: the rarest word may be a slip of the keys.
        needed = count - -(-count * _WITHIN // 1) + 2
        rarest = sorted(known.words, key=lambda word: (self._count[word], word))
        for word in rarest[: int(needed)]:
            self._found.setdefault(word, []).append(known)

    def candidates(self, known: _Known) -> Iterator[_Known]:
        """Yield those that may be alike, each once."""
        seen: set[UUID] = set()
        for word in sorted(known.words, key=lambda word: (self._count[word], word)):
            for one in self._found.get(word, ()):
                if one.promise.id not in seen:
                    seen.add(one.promise.id)
                    yield one


def _by_county(promises: Iterable[Promise]) -> Iterable[list[_Known]]:
    blocks: dict[UUID | None, list[_Known]] = {}
    for one in promises:
        words = [word.casefold() for word in _WORD.findall(one.text)]
        telling = [word for word in words if word not in _EMPTY_WORDS] or words
        if telling:
            by_stem = {word[:_STEM]: word for word in telling}
            blocks.setdefault(one.county, []).append(_Known(one, by_stem))
    return blocks.values()


def _is_alike(one: _Known, other: _Known) -> bool:
    mine, theirs = one.promise, other.promise
    if mine.party and theirs.party and mine.party != theirs.party:
        return False
    if mine.due and theirs.due and abs((mine.due - theirs.due).days) > NEAR_DAYS:
        return False
    shared = len(one.words.keys() & other.words.keys())
    shorter = min(len(one.words), len(other.words))
    if shared >= _ENOUGH * (len(one.words) + len(other.words) - shared):
        return True
    if shared >= _FEWEST_CONTAINED and shared >= _CONTAINED * shorter:
        return True
    return shared > 0 and _are_slips(one.words, other.words)


def _are_slips(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether the words that only one of the texts has are those of the other, mistyped."""
    mine, theirs = one.keys() - other.keys(), other.keys() - one.keys()
    if len(mine) != len(theirs) or len(mine) > _MOST_SLIPS:
        return False
    return all(
        any(
            SequenceMatcher(None, one[word], other[another], autojunk=False).ratio() >= _SLIP
            for another in theirs
        )
        for word in mine
    )

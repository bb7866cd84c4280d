"""Which words of a line are looked up, and when a word that only one language knows is let pass.

A line is Swedish or English, whichever knows more of its words. A longer word of the other language
is let pass (officers write "smart specialisation"); a short one is more likely a slip, unless the
line is in both languages.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from regdesk.domain.counties import all_counties
from regdesk.domain.typed_line import AUTHORITIES

LANGUAGES: Final = ("sv", "en")
FOREIGN: Final = 5
"""Letters that a word of the other language has at least to be let pass."""

_TRADE: Final = (
    "Tillväxtverket Tillväxtanalys sakansvarig sakansvarige inflyttarservice inflyttarservicen "
    "fjällän fjällänen kustlän kustlänen gränslän gränslänen skogslän skogslänen energilän",
)
"""Words of the officers' own that no dictionary has."""

MIXED: Final = 0.6
"""Words the other language knows, for one that the line's own knows, in a line of both."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’:-][^\W\d_]+)*")
_SKIPPED: Final = re.compile(
    r"\S+@\S+|\b(?:https?|ftp)://\S+|\bwww\.\S+|\b[\w-]+\.(?:se|com|org|net|eu|nu)\b\S*|\S*[\d_\\/]\S*",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """A word and where it stands in its line (code points)."""

    start: int
    text: str


Knows = Callable[[str, str], bool]
"""Answers whether a language ("sv", "en") knows a word."""


def words_of(line: str) -> Iterator[Word]:
    """Yield the words of a line that are to be looked up: no addresses, figures or abbreviations."""
    skipped = [found.span() for found in _SKIPPED.finditer(line)]
    for found in _WORD.finditer(line):
        inside = any(start <= found.start() < end for start, end in skipped)
        if not inside and not _is_abbreviation(found[0]):
            yield Word(found.start(), found[0])


def wrong_words(line: str, knows: Knows, names: frozenset[str]) -> list[str]:
    """Return the words of a line that are misspelt, each once."""
    words = dict.fromkeys(word.text for word in words_of(line))
    asked = [word for word in words if folded(word) not in names and not _parts_named(word, names)]
    known = {language: {w for w in asked if knows(language, w)} for language in LANGUAGES}
    mine, other = (
        known[language]
        for language in sorted(LANGUAGES, key=lambda name: len(known[name]), reverse=True)
    )
    mixed = len(other) > len(mine) * MIXED
    return [w for w in asked if w not in mine and not (w in other and (mixed or len(w) >= FOREIGN))]


def folded(word: str) -> str:
    """Return a name as it is compared: without its genitive s and capitals."""
    return word.casefold().replace("’", "'").removesuffix("s").removesuffix("'")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of names, as they are compared."""
    return frozenset(folded(found[0]) for text in texts for found in _WORD.finditer(text))


def known_names() -> frozenset[str]:
    """Return the words of the names of counties, regions, seats and authorities."""
    texts = list(AUTHORITIES)
    for one in all_counties():
        texts += [one.name, one.short_name, one.region_name, one.seat]
    return names_in(texts) | names_in(_TRADE)


def _parts_named(word: str, names: frozenset[str]) -> bool:
    """Tell whether each part of a word joined by hyphens is a name or an abbreviation."""
    parts = re.split(r"[-:]", word)
    return len(parts) > 1 and all(folded(one) in names or _is_abbreviation(one) for one in parts)


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word is written in capitals: ESF, RUS, MYH:s."""
    stem = re.split(r"[:’'-]", word)[0]
    return (len(stem) > 1 and stem.isupper()) or len(word) == 1

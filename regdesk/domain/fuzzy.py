"""How well a few typed letters mean a name: beginnings, initials, words within, one slip.

Å, ä and ö are letters of their own: typed, they find themselves alone. But "a" may mean "å" or "ä"
(a keyboard without them), and is then worth less than a name with an "a".
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

WHOLE: Final = 100
BEGINS: Final = 90
WORD_BEGINS: Final = 80
INITIALS: Final = 70
WITHIN: Final = 55
SLIP: Final = 30
BARE: Final = 12
"""What it costs when a letter stands for one with dots, ring or accent."""
SHORTEST_SLIP: Final = 4
SHORTEST_WITHIN: Final = 2
_WORD: Final = re.compile(r"\w+")


def score(typed: str, names: Iterable[str]) -> int:
    """Return how well `typed` means a thing called by `names`: 0 not at all, 100 exactly.

    Several words typed must all be found, in any order, in one name or spread over them; the worst
    found one counts.
    """
    whole, known = _plain(typed), [_plain(name) for name in names]
    if not whole:
        return 0
    together = max((_of_name(whole, name) for name in known), default=0)
    parts = _WORD.findall(whole)
    if together >= WORD_BEGINS or len(parts) < 2:
        return together
    apart = min(max((_of_name(part, name) for name in known), default=0) for part in parts)
    return max(together, min(apart, WORD_BEGINS))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _of_name(typed: str, name: str) -> int:
    """Return how well `typed` means one name."""
    if not name:
        return 0
    exact = _fit(typed, name)
    if exact > WITHIN:
        return exact
    bare = _fit(typed, _bare(name))
    return max(exact, bare - BARE, _slip(typed, name))


def _fit(typed: str, shown: str) -> int:
    """Return how `typed` stands in `shown`: the name, or the name without dots and rings."""
    if typed not in shown:
        return _by_initials(typed, shown)
    if typed == shown:
        best = WHOLE
    elif shown.startswith(typed):
        best = BEGINS
    elif any(shown.startswith(typed, at.start()) for at in _WORD.finditer(shown)):
        best = WORD_BEGINS
    else:
        best = WITHIN if len(typed) >= SHORTEST_WITHIN else 0
    initials = _by_initials(typed, shown) if best < INITIALS else 0
    return max(best, initials)


def _by_initials(typed: str, shown: str) -> int:
    """Return whether `typed` are the first letters of the words of a name, from the first on."""
    words = _WORD.findall(shown)
    letters = "".join(word[0] for word in words)
    return INITIALS if len(typed) > 1 and letters.startswith(typed) else 0


def _slip(typed: str, name: str) -> int:
    """Return whether a word of the name begins with `typed` but for one letter."""
    if len(typed) < SHORTEST_SLIP:
        return 0
    words = [name[at.start() :] for at in _WORD.finditer(name)]
    return SLIP if any(_one_off(typed, word) for word in words) else 0


def _one_off(typed: str, word: str) -> bool:
    """Whether a beginning of `word` comes of `typed` by one letter changed, lost, added, swapped."""
    at = 0
    while at < min(len(typed), len(word)) and typed[at] == word[at]:
        at += 1
    rest, other = typed[at:], word[at:]
    return (
        other.startswith(rest[1:])  # one too many
        or (_may_stand_for(rest, other) and other[1:].startswith(rest[1:]))  # another one
        or (bool(other) and other[1:].startswith(rest))  # one is missing
        or (len(rest) > 1 and other.startswith(rest[1] + rest[0] + rest[2:]))  # two swapped
    )


def _may_stand_for(rest: str, other: str) -> bool:
    """Whether the next letters may be mixed up: å typed is meant, and never an "a"."""
    return bool(rest and other) and _bare_letter(rest[0]) != other[0]


def _bare(name: str) -> str:
    """Return the name without dots, rings and accents, as many letters long."""
    return "".join(_bare_letter(letter) for letter in name)


def _bare_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0] if not letter.isascii() else letter

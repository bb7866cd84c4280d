"""What differs between two texts, word by word, for eyes."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_LETTER = re.compile(r"\w")
_LONGEST = 4_000
"""Words of a passage that are compared one by one; a longer one differs as a whole."""


class Kind(Enum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Piece(NamedTuple):
    """A stretch of text and what became of it."""

    kind: Kind
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """Return the pieces of both texts in order: what was removed stands before what was added.

    Lines are compared first, then the words of lines that differ, so long texts take no longer
    than their changes are large.
    """
    pieces: list[Piece] = []
    removed = added = ""
    for piece in _bridged(_all(before, after)):
        if piece.kind is Kind.REMOVED:
            removed += piece.text
        elif piece.kind is Kind.ADDED:
            added += piece.text
        else:
            pieces += _changed(removed, added)
            removed = added = ""
            pieces.append(piece)
    return [*pieces, *_changed(removed, added)]


def _all(before: str, after: str) -> list[Piece]:
    pieces: list[Piece] = []
    for old, new in _passages(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        found = [Piece(Kind.SAME, old)] if old == new else _of_words(old, new)
        for piece in found:
            if pieces and pieces[-1].kind is piece.kind:
                pieces[-1] = Piece(piece.kind, pieces[-1].text + piece.text)
            elif piece.text:
                pieces.append(piece)
    return pieces


def _bridged(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a mere space or comma between changes counts as changed, too."""
    for at, piece in enumerate(pieces):
        inside = 0 < at < len(pieces) - 1 and piece.kind is Kind.SAME
        if inside and not _LETTER.search(piece.text) and "\n" not in piece.text:
            yield Piece(Kind.REMOVED, piece.text)
            yield Piece(Kind.ADDED, piece.text)
        else:
            yield piece


def _changed(removed: str, added: str) -> list[Piece]:
    found = [Piece(Kind.REMOVED, removed), Piece(Kind.ADDED, added)]
    return [piece for piece in found if piece.text]


def _passages(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield "".join(before[i1:i2]), "".join(after[j1:j2])


def _of_words(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _LONGEST:
        yield from (Piece(Kind.REMOVED, before), Piece(Kind.ADDED, after))
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(old[i1:i2]))
        else:
            yield Piece(Kind.REMOVED, "".join(old[i1:i2]))
            yield Piece(Kind.ADDED, "".join(new[j1:j2]))

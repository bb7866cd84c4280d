"""The small markup that long texts hold: headings, lists, bold and italic.

A line is a paragraph, or a heading ("# Läget"), or a point of a list ("- elnät", "1. elnät").
`**fet**` and `*kursiv*` stand anywhere in a line. Everything else is taken as it stands: text is
never an error, and a mark without its fellow is an ordinary sign.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

BOLD: Final = "**"
ITALIC: Final = "*"
HEADING: Final = "# "
BULLET: Final = "- "

_NUMBER: Final = re.compile(r"(\d{1,3})\. ")
_STARS: Final = re.compile(r"\*+")
_LONGEST_RUN: Final = 3


class Kind(StrEnum):
    """What a line is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Span:
    """Signs `start` to `end` of a line that look alike; `mark` if they are marks, not words."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line read: what it is, how long the mark before its words is, its number in a list."""

    kind: Kind
    prefix: int
    number: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike, without marks."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A line without its marks; an empty paragraph is an empty line."""

    kind: Kind
    runs: tuple[Run, ...]
    number: int | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def read(line: str) -> Line:
    """Return how one line is to look; places are code points of `line`."""
    kind, prefix, number = _kind(line)
    spans = tuple(_spans(line, prefix))
    return Line(kind, prefix, number, spans)


def blocks(text: str) -> tuple[Block, ...]:
    """Return the lines of a text without their marks."""
    return tuple(_block(line) for line in text.split("\n"))


def plain(text: str) -> str:
    """Return the words without marks of headings, bold and italic; lists keep theirs."""
    return "\n".join(_plain(line) for line in text.split("\n"))


def continued(line: str) -> str | None:
    """Return what the next line of a list begins with; None where `line` is no point with words."""
    kind, prefix, number = _kind(line)
    if kind not in (Kind.BULLET, Kind.NUMBER) or not line[prefix:].strip():
        return None
    return BULLET if number is None else f"{number + 1}. "


def is_empty_point(line: str) -> bool:
    """Tell whether a line is a point of a list without words: Enter ends the list there."""
    kind, prefix, _ = _kind(line)
    return kind in (Kind.BULLET, Kind.NUMBER) and not line[prefix:].strip()


def prefix_of(line: str) -> int:
    """Return how many signs the mark before the words takes."""
    return _kind(line)[1]


def with_heading(lines: Iterable[str]) -> list[str]:
    """Make the lines headings, or ordinary when all of them are."""
    return _turned(lines, Kind.HEADING, HEADING)


def with_bullets(lines: Iterable[str]) -> list[str]:
    """Make the lines points of a list, or ordinary when all of them are."""
    return _turned(lines, Kind.BULLET, BULLET)


def emphasised(line: str, start: int, end: int, mark: str) -> tuple[str, int, int]:
    """Put `mark` around part of a line, or take it away; return the line and where the part lies.

    Where nothing is chosen, the word there is meant, and on a blank a pair of marks to type between.
    Blanks at the ends of the part stay outside the marks: "**fet **" would not read as bold.
    """
    size = len(mark)
    if start == end and line[start - size : start] == line[end : end + size] == mark:
        return line[: start - size] + line[end + size :], start - size, start - size
    caret = start if start == end else None
    start, end = _meant(line, start, end)
    pairs = [
        (left, right)
        for left, right in _pairs(line, prefix_of(line))[0 if mark == BOLD else 1]
        if left < end + (start == end) and start < right + size
    ]
    within = any(left <= start and end <= right + size for left, right in pairs)
    first = min([start, *(left for left, _ in pairs)])
    last = max([end, *(right + size for _, right in pairs)])
    gone = sorted(at for pair in pairs for at in pair)
    kept = _without(line, first, last, gone, size)

    def moved(at: int) -> int:
        return at - sum(min(size, max(0, at - one)) for one in gone)

    shift = 0 if within else size
    if not within:
        kept = mark + kept + mark
    line = line[:first] + kept + line[last:]
    places = (moved(start), moved(end)) if caret is None else (moved(caret), moved(caret))
    return line, places[0] + shift, places[1] + shift


def _kind(line: str) -> tuple[Kind, int, int | None]:
    if line.startswith(HEADING):
        return Kind.HEADING, len(HEADING), None
    if line.startswith(BULLET):
        return Kind.BULLET, len(BULLET), None
    number = _NUMBER.match(line)
    if number is not None:
        return Kind.NUMBER, number.end(), int(number[1])
    return Kind.PARAGRAPH, 0, None


def _spans(line: str, prefix: int) -> Iterator[Span]:
    if prefix:
        yield Span(0, prefix, mark=True)
    if "*" not in line:
        if prefix < len(line):
            yield Span(prefix, len(line))
        return
    bold, italic = _pairs(line, prefix)
    marks = {at: len(BOLD) for pair in bold for at in pair}
    marks |= {at: len(ITALIC) for pair in italic for at in pair}
    edges = sorted({prefix, len(line), *marks, *(at + size for at, size in marks.items())})
    for start, end in pairwise(edges):
        if start < end:
            yield Span(
                start,
                end,
                bold=any(left < start < right for left, right in bold),
                italic=any(left < start < right for left, right in italic),
                mark=start in marks,
            )


def _pairs(line: str, prefix: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the marks of bold stand, and those of italic, as (first, second)."""
    pairs: dict[str, list[tuple[int, int]]] = {BOLD: [], ITALIC: []}
    opened: dict[str, int] = {}
    for run in _STARS.finditer(line, prefix):
        start, end = run.span()
        if end - start > _LONGEST_RUN:
            continue
        before, after = line[start - 1 : start] if start > prefix else "", line[end : end + 1]
        opens = bool(after) and not after.isspace() and not before.isalnum()
        closes = bool(before) and not before.isspace() and not after.isalnum()
        # Of three stars the outer ones are bold's, both where they open and where they close.
        sizes = {1: (ITALIC,), 2: (BOLD,), 3: (BOLD, ITALIC)}[end - start]
        if closes and all(mark in opened for mark in sizes):
            at = start
            for mark in reversed(sizes):
                pairs[mark].append((opened.pop(mark), at))
                at += len(mark)
        elif opens and not any(mark in opened for mark in sizes):
            at = start
            for mark in sizes:
                opened[mark] = at
                at += len(mark)
    return pairs[BOLD], pairs[ITALIC]


def _meant(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the part without blanks at its ends; where it is empty, the word it stands in."""
    if start == end:
        while start > 0 and line[start - 1].isalnum():
            start -= 1
        while end < len(line) and line[end].isalnum():
            end += 1
        return start, end
    words = line[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, end - (len(words) - len(words.rstrip())))


def _without(line: str, first: int, last: int, gone: list[int], size: int) -> str:
    """Return part of a line without the marks that stand at `gone`."""
    parts, at = [], first
    for one in gone:
        parts.append(line[at:one])
        at = one + size
    return "".join([*parts, line[at:last]])


def _turned(lines: Iterable[str], kind: Kind, prefix: str) -> list[str]:
    lines = list(lines)
    meant = [line for line in lines if line.strip()] or lines
    if all(_kind(line)[0] is kind for line in meant):
        return [line[prefix_of(line) :] for line in lines]
    return [
        prefix + line[prefix_of(line) :] if line.strip() or len(lines) == 1 else line
        for line in lines
    ]


def _block(line: str) -> Block:
    read_line = read(line)
    runs = tuple(
        Run(line[span.start : span.end], span.bold, span.italic)
        for span in read_line.spans
        if not span.mark
    )
    return Block(read_line.kind, runs, read_line.number)


def _plain(line: str) -> str:
    kind, prefix, _ = _kind(line)
    if "*" not in line:
        return line[prefix:] if kind is Kind.HEADING else line
    kept = "" if kind is Kind.HEADING else line[:prefix]
    return kept + _block(line).text

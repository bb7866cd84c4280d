"""Text on its way to the page: what it is called, what it lacks, what was shortened."""

import re
from collections.abc import Iterable
from typing import Any

from regdesk.documents import glyphs
from regdesk.documents.brief_data import Cut, Missing
from regdesk.domain import markup

SECTIONS: dict[str, tuple[str, str]] = {
    "head": ("Sidhuvud", "Page header"),
    "purpose": ("Syfte", "Purpose"),
    "questions": ("Frågor", "Questions"),
    "preparation": ("Inför dialogen", "Before the dialogue"),
    "names": ("Deltagare", "Participants"),
    "roles": ("Deltagarnas roller", "Participants’ roles"),
    "figures": ("Länet i siffror", "The county in figures"),
    "conditions": ("Särskilda förutsättningar", "Special conditions"),
    "strategy": ("Regional utvecklingsstrategi (RUS)", "Regional development strategy"),
    "choices": ("Vägval", "Choices"),
    "commitments": ("Åtaganden", "Commitments"),
    "ours": ("Våra åtaganden", "Our commitments"),
    "theirs": ("Andras åtaganden", "Others’ commitments"),
    "closed": ("Avslutade åtaganden", "Closed commitments"),
    "results": ("Ur senaste resultatredovisningen", "From the latest results report"),
    "money": ("Medel", "Funds"),
    "needs": ("Behov och kopplingar", "Needs and links"),
    "agenda": ("Dagordning", "Agenda"),
    "sensitive": ("Känsligt att tänka på", "Sensitive"),
}
_SPACE = re.compile(r"[ \u2000-\u200a\u205f\u3000]+")


class Manuscript:
    """Takes in the officer's words for one document and remembers what didn't pass unchanged."""

    def __init__(self) -> None:
        self.cut: list[Cut] = []
        self.missing: list[Missing] = []
        self.replaced: dict[str, None] = {}

    def line(self, section: str, text: str, limit: int) -> str:
        """Return the text on one line of at most `limit` characters."""
        whole = self._whole(text)
        if len(whole) > limit:
            self.cut.append(Cut(*SECTIONS[section], rows=1, text=whole))
            whole = whole[: limit - 1].rstrip() + "…"
        return _breakable(whole)

    def uncut(self, text: str) -> str:
        """Return the text on one line, however long."""
        return _breakable(self._whole(text))

    def lines(self, section: str, texts: Iterable[str], limit: int) -> list[str]:
        """Return each text that isn't empty on a line of its own."""
        return [line for text in texts if (line := self.line(section, text, limit))]

    def paragraphs(self, text: str) -> list[dict[str, Any]]:
        """Return the lines of a plain text as blocks (see `marked`), none of them marked."""
        lines = self._clean(text).split("\n")
        return [_block("paragraph", _pieces([(line, "")])) for line in lines if _words(line)]

    def marked(self, text: str) -> list[dict[str, Any]]:
        """Return a text with light markup as blocks: paragraphs, headings, points of lists.

        The words of a block are [text, style] pairs, each with the space after it; style is "",
        "b", "i" or "bi". Of a word that may be broken, every piece counts as a word.
        """
        found = []
        for block in markup.blocks(self._clean(text)):
            runs = [(run.text, "b" * run.bold + "i" * run.italic) for run in block.runs]
            if words := _pieces(runs):
                found.append(_block(block.kind, words, block.number))
        return found

    def lacks(self, section: str, sv: str, en: str, part: str = "") -> str:
        """Note that something is missing; return the sentence the page prints."""
        name_sv, name_en = SECTIONS[section]
        self.missing.append(Missing(name_sv, sv, name_en, en, part))
        return sv

    def _whole(self, text: str) -> str:
        return " ".join(_words(self._clean(text).replace("\n", " ")))

    def _clean(self, text: str) -> str:
        clean, replaced = glyphs.printable(text)
        self.replaced.update(dict.fromkeys(replaced))
        return clean


def _words(paragraph: str) -> list[str]:
    """Split at spaces that allow a line break; no-break spaces hold."""
    return [word for word in _SPACE.split(paragraph) if word]


def _breakable(line: str) -> str:
    return " ".join(glyphs.breakable(word) for word in line.split(" "))


def _block(kind: str, words: list[list[str]], number: int | None = None) -> dict[str, Any]:
    return {"kind": str(kind), "number": number, "words": words}


def _pieces(runs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the words of runs of (text, style); a word may go on in the next run."""
    pieces: list[list[str]] = []
    for text, style in runs:
        if pieces and _SPACE.match(text) and not pieces[-1][0].endswith(" "):
            pieces[-1][0] += " "
        for word in _words(text):
            broken = glyphs.breakable(word).split(glyphs.ZERO_WIDTH_SPACE)
            pieces += [[piece + glyphs.ZERO_WIDTH_SPACE, style] for piece in broken[:-1]]
            pieces.append([f"{broken[-1]} ", style])
        if pieces and not _SPACE.search(text[-1:]):
            pieces[-1][0] = pieces[-1][0].removesuffix(" ")
    if pieces:
        pieces[-1][0] = pieces[-1][0].rstrip()
    return pieces

"""Text on its way to the page: what it is called, what it lacks, what was shortened."""

import re
from collections.abc import Iterable

from regdesk.documents import glyphs
from regdesk.documents.brief_data import Cut, Missing

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
        whole = " ".join(_words(self._clean(text).replace("\n", " ")))
        if len(whole) > limit:
            self.cut.append(Cut(*SECTIONS[section], rows=1, text=whole))
            whole = whole[: limit - 1].rstrip() + "…"
        return " ".join(glyphs.breakable(word) for word in whole.split(" "))

    def lines(self, section: str, texts: Iterable[str], limit: int) -> list[str]:
        """Return each text that isn't empty on a line of its own."""
        return [line for text in texts if (line := self.line(section, text, limit))]

    def paragraphs(self, text: str) -> list[list[str]]:
        """Return the text as paragraphs of words, each with the space after it.

        Of a word that may be broken, every piece counts as a word.
        """
        paragraphs = [_words(paragraph) for paragraph in self._clean(text).split("\n")]
        return [
            [piece for word in words for piece in _pieces(word)] for words in paragraphs if words
        ]

    def lacks(self, section: str, sv: str, en: str) -> str:
        """Note that something is missing; return the sentence the page prints."""
        name_sv, name_en = SECTIONS[section]
        self.missing.append(Missing(name_sv, sv, name_en, en))
        return sv

    def _clean(self, text: str) -> str:
        clean, replaced = glyphs.printable(text)
        self.replaced.update(dict.fromkeys(replaced))
        return clean


def _words(paragraph: str) -> list[str]:
    """Split at spaces that allow a line break; no-break spaces hold."""
    return [word for word in _SPACE.split(paragraph) if word]


def _pieces(word: str) -> list[str]:
    *first, last = glyphs.breakable(word).split(glyphs.ZERO_WIDTH_SPACE)
    return [*(piece + glyphs.ZERO_WIDTH_SPACE for piece in first), f"{last} "]

"""The brief (dialogunderlag): exactly two A4 pages from what the desk knows.

What doesn't fit is cut in the order of the design, inside one typesetting, and listed.
"""

import dataclasses
from typing import Any

from regdesk.documents import glyphs
from regdesk.documents.brief_data import (
    AgendaRow,
    Brief,
    BriefData,
    CommitmentRow,
    Cut,
    Missing,
    Participant,
)
from regdesk.documents.brief_page import page
from regdesk.documents.figures import Figure, population_figures
from regdesk.documents.manuscript import SECTIONS, Manuscript
from regdesk.documents.typesetting import typeset

__all__ = [
    "AgendaRow",
    "Brief",
    "BriefData",
    "CommitmentRow",
    "Cut",
    "Figure",
    "Missing",
    "Participant",
    "population_figures",
    "render",
]
_PROSE = {"purpose", "preparation", "conditions", "sensitive"}


def render(
    data: BriefData,
    *,
    include_sensitive: bool = False,
    pdf: bool = True,
    ppi: float | None = 144,
) -> Brief:
    """Return the brief as PDF/A-2a and PDF/UA-1 (unless `pdf` is off) and page images at `ppi`.

    Without `include_sensitive` the sensitive text never leaves this function. Safe to call from
    any thread. Raises `OurError` when the page can't be set.
    """
    if not include_sensitive:
        data = dataclasses.replace(data, sensitive="")
    manuscript = Manuscript()
    content = page(data, manuscript)
    sheets = typeset("brief.typ", content, pdf=pdf, ppi=ppi)
    facts = [fact for side in sheets.facts for fact in side]
    return Brief(
        pdf=sheets.pdf,
        pages=sheets.pages,
        count=sheets.count,
        cut=(*(_cut(fact, content) for fact in facts), *manuscript.cut),
        missing=tuple(manuscript.missing),
        replaced_characters=tuple(manuscript.replaced),
    )


def _cut(fact: dict[str, Any], content: dict[str, Any]) -> Cut:
    rows = _rows_of(fact["part"], content)[fact["kept"] :]
    text = glyphs.unbroken(("" if fact["part"] in _PROSE else "\n").join(rows)).strip()
    return Cut(*SECTIONS[fact["part"]], rows=fact["rows"], text=text)


def _rows_of(part: str, content: dict[str, Any]) -> list[str]:
    """Return what the template counts in a part: words of a running text, or rows."""
    if part in _PROSE:
        blocks = [[word for word, _ in block["words"]] for block in content[part]]
        return [word for words in blocks for word in (*words[:-1], f"{words[-1]}\n")]
    if part in {"ours", "theirs", "closed"}:
        return [row["text"] for row in content["commitments"][part]]
    if part in {"names", "roles"}:
        people = [*content["theirs"], *content["ours"]]
        return [one["name" if part == "names" else "role"] for one in people]
    if part == "figures":
        return [f"{row['label']}: {row['county']}" for row in content["figures"]]
    if part == "agenda":
        return [row["title"] for row in content["agenda"]]
    rows: list[str] = content[part]
    return rows

"""The handover pack (överlämning): for each county what is open, who is who, what was said.

As long as it needs to be: nothing is cut.
"""

import datetime
from typing import Any

from regdesk.documents import glyphs
from regdesk.documents.handover_data import (
    CountyHandover,
    DialogueAhead,
    DialogueHeld,
    Handover,
    HandoverData,
    OpenCommitment,
    Person,
    Responsible,
)
from regdesk.documents.manuscript import Manuscript
from regdesk.documents.typesetting import typeset
from regdesk.documents.wording import commitment_status, due, moment, who
from regdesk.domain import swedish

__all__ = [
    "CountyHandover",
    "DialogueAhead",
    "DialogueHeld",
    "Handover",
    "HandoverData",
    "OpenCommitment",
    "Person",
    "Responsible",
    "render",
]


def render(data: HandoverData, *, pdf: bool = True, ppi: float | None = None) -> Handover:
    """Return the pack as PDF/A-2a and PDF/UA-1 (unless `pdf` is off) and page images at `ppi`.

    Safe to call from any thread. Raises `OurError` when the pages can't be set.
    """
    manuscript = Manuscript()
    content = _Pages(manuscript).content(data)
    sheets = typeset("handover.typ", content, pdf=pdf, ppi=ppi)
    return Handover(sheets.pdf, sheets.pages, sheets.count, tuple(manuscript.replaced))


class _Pages:
    """From the pack's data to what its template prints."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript

    def content(self, data: HandoverData) -> dict[str, Any]:
        """Return the template's data."""
        title = self._title(data)
        officer = self._line(data.officer)
        printed = data.printed
        mark = " (fiktiva demodata)" if data.fictional else ""
        return {
            "title": f"{glyphs.unbroken(title)}, {swedish.long_date(printed)}{mark}",
            "author": glyphs.unbroken(officer) or "Tillväxtverket",
            "language": data.language,
            "date": {"year": printed.year, "month": printed.month, "day": printed.day},
            "keywords": ["överlämning", *(one.code for one in data.counties)],
            "head": {
                "kind": "Överlämning",
                "said": [*([officer] if officer else []), "Arbetsmaterial"],
                "marks": ["Fiktiva demodata"] if data.fictional else [],
                "foot": f"Utskrivet {swedish.long_date(printed)} · innehåller personuppgifter",
            },
            "heading": title,
            "made": f"Sammanställd {swedish.long_date(printed)}"
            + (f" av {officer}" if officer else ""),
            "overview": [self._row(*each) for each in enumerate(data.counties)]
            if len(data.counties) > 1
            else [],
            "counties": [self._county(*each) for each in enumerate(data.counties)],
        }

    def _title(self, data: HandoverData) -> str:
        if len(data.counties) == 1:
            return f"Överlämning av {self._line(data.counties[0].name)}"
        return f"Överlämning av {len(data.counties)} län"

    def _row(self, number: int, one: CountyHandover) -> dict[str, str]:
        ours = [row for row in one.commitments if row.party == "ours"]
        theirs = [row for row in one.commitments if row.party != "ours"]
        lead = next((each.name for each in one.responsible if each.role == "Länsansvarig"), "")
        return {
            "key": str(number),
            "county": self._line(one.name),
            "lead": self._line(lead) or "vakant",
            "ours": _counted(ours),
            "theirs": _counted(theirs),
            "last": due(one.held[0].starts.date()) if one.held and one.held[0].starts else "–",
            "next": due(one.ahead.starts.date()) if one.ahead and one.ahead.starts else "–",
        }

    def _county(self, number: int, one: CountyHandover) -> dict[str, Any]:
        rows = sorted(one.commitments, key=_urgency)
        ours = [row for row in rows if row.party == "ours"]
        theirs = [row for row in rows if row.party != "ours"]
        people = [self._person(each) for each in one.people]
        return {
            "key": str(number),
            "region": self._line(one.region_name) or self._line(one.name) or "Län saknas",
            "short": self._line(one.name),
            "name": f"{self._line(one.name)} ({self._line(one.code)})",
            "running": [self._short(one.region_name), self._short(f"{one.name} ({one.code})")],
            "facts": [[what, self._line(value)] for what, value in one.facts],
            "figures": [f"{each.label} {each.county} ({each.period})" for each in one.figures[:1]],
            "sources": [f"Källa: {each.source}." for each in one.figures[:1]],
            "first": self._lines(one.first),
            "responsible": [self._responsible(each) for each in one.responsible],
            "ours": [self._commitment(row, one) for row in ours],
            "theirs": [self._commitment(row, one) for row in theirs],
            "standing": _standing(rows),
            "people": people,
            "ahead": self._ahead(one.ahead) if one.ahead is not None else None,
            "held": [self._held(each) for each in one.held],
            "held_in_all": one.held_in_all,
            "conditions": self._manuscript.marked(one.conditions),
        }

    def _responsible(self, one: Responsible) -> dict[str, Any]:
        return {
            "role": self._line(one.role),
            "name": self._line(one.name) or "vakant",
            "time": _time(one),
            "reach": self._lines(one.reach),
        }

    def _commitment(self, row: OpenCommitment, county: CountyHandover) -> dict[str, Any]:
        party = (
            row.owner or "Vi"
            if row.party == "ours"
            else who(row.party, row.owner, county.region_name)
        )
        return {
            "who": self._line(party),
            "text": self._line(row.text) or "Text saknas",
            "more": self._lines((row.comment, row.origin)),
            "due": due(row.due),
            "status": _late(row) if row.days_late else commitment_status(row.status),
            "late": row.days_late > 0,
        }

    def _person(self, one: Person) -> dict[str, str]:
        return {
            "name": self._line(one.name) or "Namn saknas",
            "role": self._line(one.role),
            "organisation": self._line(one.organisation),
            "email": self._line(one.email),
            "phone": self._line(one.phone),
        }

    def _ahead(self, one: DialogueAhead) -> dict[str, Any]:
        return {
            "title": self._line(one.title),
            "facts": self._lines(
                (moment(one.starts, one.ends) or "datum inte bestämt", one.place, one.status)
            ),
            "purpose": self._manuscript.paragraphs(one.purpose),
            "questions": self._lines(one.questions),
            "agenda": self._lines(one.agenda),
            "preparation": self._manuscript.marked(one.preparation),
            "missing": list(one.missing),
        }

    def _held(self, one: DialogueHeld) -> dict[str, Any]:
        day = swedish.long_date(one.starts) if one.starts else "Datum saknas"
        numbers = (
            f"vårt dnr {one.record_number}" if one.record_number else "",
            f"deras dnr {one.their_record_number}" if one.their_record_number else "",
        )
        return {
            "title": f"{day}: {self._line(one.title)}" if one.title.strip() else day,
            "facts": self._lines((one.place, one.status, *numbers)),
            "purpose": self._manuscript.paragraphs(one.purpose),
            "choices": self._lines(one.choices),
            "needs": self._lines(one.needs),
            "examples": self._lines(one.good_examples),
            "commitments": _made(one.commitments, one.open_commitments),
        }

    def _line(self, text: str) -> str:
        return self._manuscript.uncut(text)

    def _short(self, text: str) -> str:
        """Return the text for the running head; it stands whole where the county begins."""
        return self._manuscript.line("head", text, 90)

    def _lines(self, texts: tuple[str, ...]) -> list[str]:
        return [line for text in texts if (line := self._line(text))]


def _urgency(row: OpenCommitment) -> tuple[int, datetime.date, str]:
    return -row.days_late, row.due or datetime.date.max, row.text


def _late(row: OpenCommitment) -> str:
    return "1 dag försenat" if row.days_late == 1 else f"{row.days_late} dagar försenat"


def _counted(rows: list[OpenCommitment]) -> str:
    late = sum(row.days_late > 0 for row in rows)
    return (
        f"{len(rows)} ({late} sena)"
        if late > 1
        else f"{len(rows)} (1 sent)"
        if late
        else str(len(rows))
    )


def _standing(rows: list[OpenCommitment]) -> str:
    late = sum(row.days_late > 0 for row in rows)
    count = "1 öppet" if len(rows) == 1 else f"{len(rows)} öppna"
    if not rows or not late:
        return count if rows else "inga öppna"
    return f"{count}, {late} försenade" if late > 1 else f"{count}, 1 försenat"


def _made(count: int, still_open: int) -> str:
    if not count:
        return "Inga åtaganden gjordes."
    made = "1 åtagande gjordes" if count == 1 else f"{count} åtaganden gjordes"
    if not still_open:
        return f"{made}; inget av dem är öppet." if count > 1 else f"{made}; det är avslutat."
    if count == 1:
        return f"{made}; det är öppet."
    return f"{made}; {still_open} är öppna." if still_open > 1 else f"{made}; 1 är öppet."


def _time(one: Responsible) -> str:
    since = f"från{swedish.NBSP}{due(one.since)}" if one.since else ""
    until = f"till{swedish.NBSP}{due(one.until)}" if one.until else ""
    return " ".join(part for part in (since, until) if part)

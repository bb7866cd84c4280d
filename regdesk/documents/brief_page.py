"""From the brief's data to what its template prints."""

import datetime
from typing import Any

from regdesk.documents import glyphs
from regdesk.documents.brief_data import AgendaRow, BriefData, CommitmentRow, Participant
from regdesk.documents.figures import Figure
from regdesk.documents.manuscript import SECTIONS, Manuscript
from regdesk.documents.wording import commitment_status, due, moment, who
from regdesk.domain import swedish

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def page(data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    """Return the template's data; `data.sensitive` is printed if it is there."""
    head = _head(data, manuscript)
    return {
        "head": head,
        **_document(data, head),
        **_situation(data, manuscript),
        **_plans(data, manuscript),
        "names": {section: name for section, (name, _) in SECTIONS.items()},
        "lacks": _lacks(data, manuscript),
    }


def _document(data: BriefData, head: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of the document, which hold no places to break."""
    day = swedish.long_date(data.starts) if data.starts else "datum inte bestämt"
    mark = " (fiktiva demodata)" if data.fictional else ""
    printed = data.printed
    return {
        "title": f"Dialogunderlag {glyphs.unbroken(head['region'])}, {day}{mark}",
        "author": glyphs.unbroken(head["author"]) or "Tillväxtverket",
        "language": data.language,
        "date": {"year": printed.year, "month": printed.month, "day": printed.day},
        "keywords": [glyphs.unbroken(head["facts"][0]), "strategisk dialog"],
    }


def _head(data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    officer = manuscript.line("head", data.officer, 90)
    preparer = manuscript.line("head", data.prepared_by, 90)
    record = manuscript.line("head", data.record_number, 30)
    status = manuscript.line("head", data.status_word, 24) or "Arbetsmaterial"
    return {
        "region": manuscript.line("head", data.region_name, 90) or "Region saknas",
        "author": officer or preparer,
        "facts": [
            _county(data, manuscript),
            moment(data.starts, data.ends) or "datum inte bestämt",
            manuscript.line("head", data.place, 50) or "plats inte bestämd",
        ],
        "kind": "Dialogunderlag",
        "said": [_titled(officer, preparer), f"dnr {record}" if record else "dnr saknas", status],
        "marks": [
            *(["Fiktiva demodata"] if data.fictional else []),
            *(["Känsliga uppgifter"] if data.sensitive.strip() else []),
        ],
        "foot": f"Utskrivet {swedish.long_date(data.printed)}",
    }


def _titled(officer: str, preparer: str) -> str:
    if not officer:
        return f"Vakant län, underlag av {preparer}" if preparer else "Handläggare saknas"
    return officer if officer.startswith("Handläggare") else f"Handläggare {officer}"


def _county(data: BriefData, manuscript: Manuscript) -> str:
    name = manuscript.line("head", data.county_name, 90)
    code = manuscript.line("head", data.county_code, 24)
    return f"{name} ({code})" if name and code else name or code or "Län saknas"


# --- page 1 --------------------------------------------------------------------------------


def _situation(data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    return {
        "purpose": manuscript.paragraphs(data.purpose),
        "questions": manuscript.lines("questions", data.questions, 240),
        "preparation": manuscript.marked(data.preparation),
        "ours": _people(data, manuscript, "ours"),
        "theirs": _people(data, manuscript, "theirs"),
        **_county_figures(data.figures, manuscript),
        "conditions": manuscript.marked(data.conditions),
    }


def _people(data: BriefData, manuscript: Manuscript, side: str) -> list[dict[str, Any]]:
    return [_person(one, manuscript) for one in data.participants if one.side == side]


def _person(one: Participant, manuscript: Manuscript) -> dict[str, Any]:
    return {
        "name": manuscript.line("names", one.name, 60) or "Namn saknas",
        "role": manuscript.line("names", one.role, 80),
        "new": one.new,
    }


def _county_figures(figures: tuple[Figure, ...], manuscript: Manuscript) -> dict[str, Any]:
    """Return the table; a source or a time that all rows share stands once, at its edge."""
    sources = list(dict.fromkeys(figure.source for figure in figures))
    periods = {figure.period for figure in figures}
    changes = {figure.change_period for figure in figures if figure.change}
    rows = [
        _figure(
            figure,
            note=_note(sources.index(figure.source)) if len(sources) > 1 else "",
            period=figure.period if len(periods) > 1 else "",
            change_period=figure.change_period if len(changes) > 1 else "",
            manuscript=manuscript,
        )
        for figure in figures
    ]
    period = next(iter(periods)) if len(periods) == 1 else ""
    change = next(iter(changes)) if len(changes) == 1 else ""
    heads = (f"Läget {period}" if period else "Indikator", f"Förändring {change}".strip())
    return {
        "figures": rows,
        "heads": [manuscript.line("figures", head, 40) for head in heads],
        "sources": _sources(sources, manuscript),
    }


def _figure(
    figure: Figure, *, note: str, period: str, change_period: str, manuscript: Manuscript
) -> dict[str, str]:
    label = f"{figure.label}, {period}" if period else figure.label
    change = f"{figure.change} {change_period}".strip() if figure.change else "–"
    return {
        "label": manuscript.line("figures", f"{label} {note}".strip(), 70),
        "county": manuscript.line("figures", figure.county or "–", 16),
        "country": manuscript.line("figures", figure.country or "–", 16),
        "change": manuscript.line("figures", change, 36),
        "country_change": manuscript.line("figures", figure.country_change or "–", 36),
        "women_men": manuscript.line("figures", figure.women_men or "–", 20),
    }


def _sources(sources: list[str], manuscript: Manuscript) -> list[str]:
    if len(sources) == 1:
        return [f"Källa: {manuscript.line('figures', sources[0], 160)}."]
    return [
        f"{_note(number)} {manuscript.line('figures', source, 100)}."
        for number, source in enumerate(sources)
    ]


def _note(number: int) -> str:
    return str(number + 1).translate(_RAISED)


# --- page 2 --------------------------------------------------------------------------------


def _plans(data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    last = data.previous_dialogue
    since = f"Sedan förra dialogen, {swedish.long_date(last)}" if last else "Sedan förra dialogen"
    minutes = sum(row.minutes or 0 for row in data.agenda)
    return {
        "since": since,
        "choices": manuscript.lines("choices", data.choices, 300),
        "commitments": _commitments(data, manuscript),
        "needs": manuscript.lines("needs", data.needs, 300),
        "agenda": [_agenda_row(row, manuscript) for row in data.agenda],
        "minutes": f"{swedish.number(minutes)} minuter" if minutes else None,
        "sensitive": manuscript.marked(data.sensitive),
    }


def _commitments(data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    waiting = [row for row in data.commitments if row.status in {"open", "under_way"}]
    waiting.sort(key=lambda row: (not row.late, row.due or datetime.date.max))
    done = [row for row in data.commitments if row not in waiting]
    done.sort(key=lambda row: row.party != "ours")
    ours = [row for row in waiting if row.party == "ours"]
    theirs = [row for row in waiting if row.party != "ours"]
    return {
        "ours": [_commitment(row, data, manuscript) for row in ours],
        "theirs": [_commitment(row, data, manuscript) for row in theirs],
        "closed": [_commitment(row, data, manuscript) for row in done],
        "total": len(data.commitments),
        "aside": _standing(waiting) if data.commitments else None,
    }


def _standing(waiting: list[CommitmentRow]) -> str:
    late = sum(row.late for row in waiting)
    if not waiting:
        return "inga öppna"
    if len(waiting) == 1:
        return "1 öppet, försenat" if late else "1 öppet"
    return f"{len(waiting)} öppna" + (f", {late} försenade" if late > 1 else ", 1 försenat" * late)


def _commitment(row: CommitmentRow, data: BriefData, manuscript: Manuscript) -> dict[str, Any]:
    late = row.late and row.status in {"open", "under_way"}
    owner = who(row.party, row.owner, data.region_name)
    return {
        "who": manuscript.line("commitments", owner, 60),
        "text": manuscript.line("commitments", row.text, 220) or "Text saknas",
        "due": due(row.due),
        "status": "försenat" if late else commitment_status(row.status),
        "late": late,
    }


def _agenda_row(row: AgendaRow, manuscript: Manuscript) -> dict[str, str]:
    return {
        "title": manuscript.line("agenda", row.title, 140) or "Rubrik saknas",
        "minutes": "–" if row.minutes is None else str(row.minutes),
        "owner": manuscript.line("agenda", row.owner, 50),
        "wish_of": manuscript.line("agenda", row.wish_of, 40),
    }


# --- what the desk doesn't know ------------------------------------------------------------


def _lacks(data: BriefData, manuscript: Manuscript) -> dict[str, str]:
    """Return the sentence of each part for what is missing, "" where nothing is."""
    sides = {one.side for one in data.participants}
    absent = {
        "starts": data.starts is None,
        "place": not data.place.strip(),
        "record": not data.record_number.strip(),
        "officer": not data.officer.strip() and not data.prepared_by.strip(),
        "vacant": not data.officer.strip() and bool(data.prepared_by.strip()),
        "purpose": not data.purpose.strip(),
        "questions": not any(text.strip() for text in data.questions),
        "theirs": "theirs" not in sides,
        "ours": "ours" not in sides,
        "figures": not data.figures,
        "more_figures": 0 < len(data.figures) < 8,
        "conditions": not data.conditions.strip(),
        "strategy": data.strategy is None,
        "choices": not any(text.strip() for text in data.choices),
        "commitments": not data.commitments,
        "results": True,
        "money": True,
        "needs": not any(text.strip() for text in data.needs),
        "agenda": not data.agenda,
    }
    sentences = {
        name: manuscript.lacks(*_LACKS[name], part=name) if missing else ""
        for name, missing in absent.items()
    }
    return sentences | {"figures": sentences["figures"] or sentences["more_figures"]}


_LACKS: dict[str, tuple[str, str, str]] = {
    "starts": ("head", "Datum och tid är inte bestämda.", "Date and time are not set."),
    "place": ("head", "Plats är inte bestämd.", "The place is not set."),
    "record": ("head", "Diarienummer saknas.", "There is no record number."),
    "officer": ("head", "Handläggare saknas.", "There is no officer."),
    "vacant": (
        "head",
        "Länet är vakant: ingen är länsansvarig.",
        "The county is vacant: nobody answers for it.",
    ),
    "purpose": ("purpose", "Syftet är inte skrivet än.", "The purpose is not written yet."),
    "questions": (
        "questions",
        "Inga frågor är skrivna än.",
        "No questions are written yet.",
    ),
    "theirs": (
        "names",
        "Inga deltagare från regionen är inlagda än.",
        "No participants of the region are entered yet.",
    ),
    "ours": (
        "names",
        "Inga egna deltagare är inlagda än.",
        "None of our participants are entered yet.",
    ),
    "figures": (
        "figures",
        "Inga siffror finns för länet än.",
        "There are no figures of the county yet.",
    ),
    "more_figures": (
        "figures",
        "Sysselsättning, utbildning, arbetslöshet, företagande, bruttoregionprodukt, bredband och "
        "service är inte inlästa än.",
        "Employment, education, unemployment, enterprise, gross regional product, broadband and "
        "services are not read in yet.",
    ),
    "conditions": (
        "conditions",
        "Länets förutsättningar är inte beskrivna än.",
        "The county’s conditions are not described yet.",
    ),
    "strategy": (
        "strategy",
        "Strategins titel, mål och senaste översyn är inte inlagda än.",
        "The strategy’s title, goals and latest review are not entered yet.",
    ),
    "choices": ("choices", "Inga vägval är noterade.", "No choices are noted."),
    "commitments": ("commitments", "Inga åtaganden är noterade.", "No commitments are noted."),
    "results": (
        "results",
        "Regionens redovisning är inte inläst än.",
        "The region’s report is not read in yet.",
    ),
    "money": (
        "money",
        "Beviljade medel är inte inlästa än.",
        "Granted funds are not read in yet.",
    ),
    "needs": ("needs", "Inga behov är noterade.", "No needs are noted."),
    "agenda": ("agenda", "Dagordningen är inte gjord än.", "There is no agenda yet."),
}

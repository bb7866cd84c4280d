"""The words of the glossary (domain §1.9): what a type, a field or a code is called."""

from regdesk.domain.commitments import PARTY_WORDS, STATUS_WORDS

TYPE_WORDS: dict[str, tuple[str, str]] = {
    "county": ("län", "county"),
    "region": ("region", "region"),
    "officer": ("handläggare", "officer"),
    "responsibility": ("länsansvar", "responsibility"),
    "organisation": ("organisation", "organisation"),
    "contact": ("kontaktperson", "contact"),
    "dialogue": ("strategisk dialog", "strategic dialogue"),
    "dialogue_county": ("dialogens län", "dialogue's county"),
    "participant": ("deltagare", "participant"),
    "agenda_item": ("punkt på dagordningen", "agenda item"),
    "commitment": ("åtagande", "commitment"),
    "choice": ("vägval", "choice"),
    "need": ("behov", "need"),
    "quote": ("citat", "quote"),
    "good_example": ("gott exempel", "good example"),
}

CODE_WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "party": dict(PARTY_WORDS),
    "commitment.status": dict(STATUS_WORDS),
    "dialogue.status": {
        "planned": ("Planerad", "Planned"),
        "prepared": ("Förberedd", "Prepared"),
        "held": ("Genomförd", "Held"),
        "checked": ("Avstämd med regionen", "Checked by the region"),
        "adopted": ("Fastställd", "Adopted"),
    },
    "role": {
        "county_lead": ("Länsansvarig", "County lead"),
        "stand_in": ("Ersättare", "Stand-in"),
        "topic_lead": ("Ansvarig för sakfråga", "Topic lead"),
    },
    "seat": {
        "majority": ("Majoritet", "Majority"),
        "opposition": ("Opposition", "Opposition"),
        "official": ("Tjänsteperson", "Official"),
    },
    "side": {"ours": ("Vår", "Ours"), "theirs": ("Deras", "Theirs")},
    "wish_of": {
        "ours": ("Tillväxtverket", "Tillväxtverket"),
        "region": ("Regionen", "The region"),
        "both": ("Båda", "Both"),
    },
    "area": {"norr": ("Norr", "North"), "mellan": ("Mellan", "Middle"), "syd": ("Syd", "South")},
}


def type_word(name: str, language: str = "sv") -> str:
    """Return what a record type is called; the name itself when the type is unknown."""
    return TYPE_WORDS.get(name, (name, name))[language == "en"]


def type_of(word: str) -> str:
    """Return the type that a word in either language names, "" for none."""
    typed = word.strip().casefold()
    return next((name for name, called in TYPE_WORDS.items() if typed in called), "")


def code_word(record_type: str, field: str, code: str | None, language: str = "sv") -> str:
    """Return the word for a code of a field, "" for none, the code itself when it is unknown."""
    if code is None:
        return ""
    words = CODE_WORDS.get(f"{record_type}.{field}") or CODE_WORDS.get(field, {})
    return words.get(code, (code, code))[language == "en"]


def code_of(record_type: str, field: str, text: str, codes: tuple[str, ...]) -> str | None:
    """Return the code that `text` names: the code itself or its word in either language."""
    typed = text.strip().casefold()
    for code in codes:
        words = (code, *(code_word(record_type, field, code, lang) for lang in ("sv", "en")))
        if typed in {word.casefold() for word in words}:
            return code
    return None

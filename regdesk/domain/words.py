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
    "attachment": ("bilaga", "attachment"),
    "kept_apart": ("isärhållet par", "pair kept apart"),
}

MANY_WORDS: dict[str, tuple[str, str]] = {
    "county": ("län", "counties"),
    "region": ("regioner", "regions"),
    "officer": ("handläggare", "officers"),
    "responsibility": ("länsansvar", "responsibilities"),
    "organisation": ("organisationer", "organisations"),
    "contact": ("kontaktpersoner", "contacts"),
    "dialogue": ("strategiska dialoger", "strategic dialogues"),
    "dialogue_county": ("dialogens län", "dialogue's counties"),
    "participant": ("deltagare", "participants"),
    "agenda_item": ("punkter på dagordningen", "agenda items"),
    "commitment": ("åtaganden", "commitments"),
    "choice": ("vägval", "choices"),
    "need": ("behov", "needs"),
    "quote": ("citat", "quotes"),
    "good_example": ("goda exempel", "good examples"),
    "attachment": ("bilagor", "attachments"),
    "kept_apart": ("isärhållna par", "pairs kept apart"),
}
"""As TYPE_WORDS, for several."""

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


def many_word(name: str, count: int, language: str = "sv") -> str:
    """Return "1 åtagande" or "3 åtaganden" for a record type."""
    words = TYPE_WORDS if count == 1 else MANY_WORDS
    return f"{count} {words.get(name, (name, name))[language == 'en']}"


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


# --- steps that can be undone --------------------------------------------------------------

_TURNS = {"Ångra: ": "Undo: ", "Gör om: ": "Redo: "}
_DEEDS = {
    "Lade till": "Added",
    "Ändrade": "Changed",
    "Tog bort": "Deleted",
    "Återställde": "Restored",
    "Löste konflikt i": "Settled conflict in",
    "Flyttade": "Moved",
    "Kopierade": "Copied",
    "Infriade": "Fulfilled",
    "Lät utgå": "Dropped",
    "Påbörjade": "Began",
    "Öppnade": "Opened again",
}
"""What a verb did; then follows to what, or to how many of what."""
_STEPS = {
    "Beskrev länens förutsättningar": "Described the counties’ conditions",
    "Bytte länsansvar": "Changed who answers for a county",
    "Genomförde dialogen": "Held the dialogue",
    "Höll isär två som liknar varandra": "Kept apart two that look alike",
    "Lade in personer": "Added people",
    "Skapade skrivbordet": "Created the desk",
    "Slog ihop dubbletter": "Merged duplicates",
    "Stämde av åtaganden": "Went through commitments",
    "Tog in kontaktkort": "Took in contact cards",
}


def step_name(label: str, language: str) -> str:
    """Return what a step to undo is called; steps are stored under their Swedish names.

    A label that isn't known (a newer program wrote it) is returned as it is.
    """
    if language != "en":
        return label
    for swedish, english in _TURNS.items():
        if label.startswith(swedish):
            return english + step_name(label.removeprefix(swedish), language)
    return _STEPS.get(label) or _composed(label) or label


def _composed(label: str) -> str:
    """Return "Changed 3 commitments" for "Ändrade 3 åtaganden", "" where that can't be read."""
    for swedish, english in _DEEDS.items():
        if label.startswith(f"{swedish} "):
            thing = label.removeprefix(f"{swedish} ")
            number, _, several = thing.partition(" ")
            if number.isdigit():
                return f"{english} {number} {_translated(several)}" if _translated(several) else ""
            return f"{english} {_translated(thing)}" if _translated(thing) else ""
    return ""


def _translated(word: str) -> str:
    """Return the English for the Swedish word of a type, one or many; "" for another word."""
    pairs = (*TYPE_WORDS.values(), *MANY_WORDS.values(), ("poster", "records"))
    return next((english for swedish, english in pairs if swedish == word), "")

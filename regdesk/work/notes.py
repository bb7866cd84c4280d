"""Notes at the table: a line of an item's notes becomes a commitment, a choice or a need."""

import re
from datetime import date
from uuid import UUID

from sqlalchemy import select

from regdesk.domain import words
from regdesk.domain.counties import find_county
from regdesk.domain.typed_line import Party, read_line
from regdesk.records import AgendaItem, Caught, Choice, Commitment, GoodExample, Need, Quote
from regdesk.store import journal, texts
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.entries import TEXT
from regdesk.work import participants, rules
from regdesk.work.fields import invalid
from regdesk.work.reference import county_id

KINDS: dict[str, type[Caught]] = {
    "commitment": Commitment,
    "choice": Choice,
    "need": Need,
    "quote": Quote,
    "good_example": GoodExample,
}


_LABEL = re.compile(r"^(?:åtagande|vägval|behov|citat|gott exempel)\s*:\s*", re.IGNORECASE)
"""What an officer writes before a line to mark it; the record's type says it already."""


def catch(desk: Desk, item_id: UUID, kind: str, line: str, today: date) -> tuple[ChangeSet, UUID]:
    """Make a record of a line that stands in an item's notes, linked to its place there.

    A commitment takes party, owner and due day from the line as far as they are certain.
    Raises InvalidValue when the kind is unknown or the line isn't in the notes.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise invalid(kind, "kind", f"välj en av: {known}.", f"choose one of: {known}.")
    text = line.strip()
    with desk.change(f"Lade till {words.type_word(kind)}") as change:
        item = change.session.get_one(AgendaItem, item_id)
        offset = (item.notes or "").find(text) if text else -1
        if offset < 0:
            raise invalid(
                text,
                "notes",
                "raden finns inte i punktens anteckning.",
                "the line is not in the item's notes.",
            )
        _require_new(change, kind, item_id, text)
        record = KINDS[kind](
            text=_LABEL.sub("", text) or text,
            dialogue=item.dialogue,
            agenda_item=item.id,
            place=_place(change, item_id, offset),
        )
        if isinstance(record, Commitment):
            _read_into(record, text, today, _people(change, item))
        with change.session.no_autoflush:
            rules.check(record, change.session)
        change.add(record)
        record_id = record.id
    return change.changes, record_id


def offset_in_notes(desk: Desk, item_id: UUID, place: str) -> int | None:
    """Return where in the item's notes a caught record's place lies now (code points)."""
    with desk.read() as session:
        entries = journal.field_entries(session.connection(), str(item_id), "notes")
        return texts.offset_of([e for e in entries.values() if e.kind == TEXT], place)


def _read_into(record: Commitment, text: str, today: date, people: dict[str, Party]) -> None:
    read = read_line(text, today, people)
    record.party, record.owner, record.due = read.party, read.owner or None, read.due
    county = find_county(read.county) if read.county else None
    if county is not None:
        record.county = county_id(county.code)


def _require_new(change: Change, kind: str, item_id: UUID, text: str) -> None:
    """Raise InvalidValue when the line was caught already."""
    caught = KINDS[kind]
    query = select(caught).where(caught.agenda_item == item_id, caught.deleted.is_(False))
    if any(one.text in (text, _LABEL.sub("", text)) for one in change.session.scalars(query)):
        word = words.type_word(kind)
        raise invalid(
            text, "", f"raden är redan fångad som {word}.", f"the line is caught as {kind} already."
        )


def _people(change: Change, item: AgendaItem) -> dict[str, Party]:
    """Return the dialogue's participants by name, with the party each speaks for."""
    if item.dialogue is None:
        return {}
    found: dict[str, Party] = {}
    for one in participants.at(change.session, item.dialogue):
        name, _ = participants.name_and_role(change.session, one)
        if name:
            found[name] = "ours" if one.side == "ours" else "region"
    return found


def _place(change: Change, item_id: UUID, offset: int) -> str:
    change.session.flush()
    entries = journal.field_entries(change.session.connection(), str(item_id), "notes")
    return texts.place_of([e for e in entries.values() if e.kind == TEXT], offset)

"""Notes at the table: a line of an item's notes becomes a commitment, a choice or a need."""

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from uuid import UUID

from sqlalchemy import select

from regdesk import errors
from regdesk.domain import markup, words
from regdesk.domain.counties import find_county
from regdesk.domain.typed_line import Party, read_line
from regdesk.records import (
    AgendaItem,
    Caught,
    Choice,
    Commitment,
    Dialogue,
    GoodExample,
    Need,
    Quote,
)
from regdesk.store import journal, texts
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.entries import TEXT, Entry
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


_SAME_LINE = 0.7
"""How alike the words of a line are, 0 to 1, for it to be the line that was caught."""
_LABEL = re.compile(r"^(?:åtagande|vägval|behov|citat|gott exempel)\s*:\s*", re.IGNORECASE)
"""What an officer writes before a line to mark it; the record's type says it already."""


def catch(
    desk: Desk,
    item_id: UUID,
    kind: str,
    line: str,
    today: date,
    *,
    offset: int | None = None,
    instead: bool = False,
) -> tuple[ChangeSet, UUID]:
    """Make a record of words that stand in an item's notes, linked to their place there.

    The words are a line or several; `offset` (code points) says where they stand, else the first
    place is meant. A commitment takes party, owner and due day from them as far as they are
    certain. A line caught as this kind that was written on since gives the standing record its
    words of now. Words that are caught as another kind already become this one only with `instead`.
    Raises InvalidValue when the kind is unknown or the words aren't in the notes, CaughtAlready.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise invalid(kind, "kind", f"välj en av: {known}.", f"choose one of: {known}.")
    typed = line.strip()
    with desk.change(f"Lade till {words.type_word(kind)}") as change:
        item = change.session.get_one(AgendaItem, item_id)
        at = _where(item.notes or "", typed, offset)
        text = said(typed)
        if at is None or not text:
            raise invalid(
                typed,
                "notes",
                "raden finns inte i punktens anteckning.",
                "the line is not in the item's notes.",
            )
        on = _reading_day(change, item, today)
        change.session.flush()
        entries = journal.field_entries(change.session.connection(), str(item_id), "notes")
        written = [entry for entry in entries.values() if entry.kind == TEXT]
        stretch = range(at, at + len(typed) + 1)
        standing = list(_caught(change, item_id, text, stretch, written))
        record = next((one for one in standing if _was_written_on(one, kind, text)), None)
        if record is not None:
            change.label = f"Ändrade {words.type_word(kind)}"
            _take_anew(record, typed, text, on, _people(change, item))
        else:
            for before in standing:
                _require_other(before, kind, text, instead=instead)
                change.delete(before)
            place = texts.place_of(written, at + markup.prefix_of(typed))
            record = KINDS[kind](
                text=text, dialogue=item.dialogue, agenda_item=item.id, place=place
            )
            if isinstance(record, Commitment):
                _read_into(record, said(typed, labelled=True), on, _people(change, item))
        with change.session.no_autoflush:
            rules.check(record, change.session)
        if record not in standing:
            change.add(record)
        record_id = record.id
    return change.changes, record_id


def said(line: str, *, labelled: bool = False) -> str:
    """Return the words of a line: without marks, without what says its kind, on one line."""
    lines = (one[markup.prefix_of(one) :] for one in markup.plain(line).split("\n"))
    text = " ".join(" ".join(lines).split())
    return text if labelled else _LABEL.sub("", text) or text


def offset_in_notes(desk: Desk, item_id: UUID, place: str) -> int | None:
    """Return where in the item's notes a caught record's place lies now (code points)."""
    with desk.read() as session:
        entries = journal.field_entries(session.connection(), str(item_id), "notes")
        return texts.offset_of([e for e in entries.values() if e.kind == TEXT], place)


def _where(notes: str, typed: str, offset: int | None) -> int | None:
    """Return where the words stand in the notes."""
    if not typed:
        return None
    if offset is not None and notes.startswith(typed, offset):
        return offset
    found = notes.find(typed)
    return found if found >= 0 else None


def _reading_day(change: Change, item: AgendaItem, today: date) -> date:
    """Return the day from which "på fredag" is reckoned: the meeting's, when it lies ahead."""
    dialogue = change.session.get(Dialogue, item.dialogue) if item.dialogue else None
    starts = dialogue.starts if dialogue is not None else None
    return max(today, starts.date()) if starts is not None else today


def _read_into(record: Commitment, text: str, today: date, people: dict[str, Party]) -> None:
    read = read_line(text, today, people)
    record.party, record.owner, record.due = read.party, read.owner or None, read.due
    county = find_county(read.county) if read.county else None
    if county is not None:
        record.county = county_id(county.code)


def _caught(
    change: Change, item_id: UUID, text: str, stretch: range, written: list[Entry]
) -> Iterator[Caught]:
    """Yield what was caught of these words already: by its place in the notes, or by its words."""
    for kind in KINDS.values():
        query = select(kind).where(kind.agenda_item == item_id, kind.deleted.is_(False))
        for one in change.session.scalars(query).all():
            place = texts.offset_of(written, one.place) if one.place else None
            if said(one.text or "") == text or (place in stretch and _alike(one.text or "", text)):
                yield one


def _alike(one: str, other: str) -> bool:
    """Tell whether two catches are of the same line, written on or mended since."""
    if one in other or other in one:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_LINE


def _was_written_on(before: Caught, kind: str, text: str) -> bool:
    standing = before.text or ""
    return before.__tablename__ == kind and standing != text and text not in standing


def _take_anew(
    record: Caught, typed: str, text: str, today: date, people: dict[str, Party]
) -> None:
    """Give a record the words of now; what an officer set by hand since then stays."""
    if isinstance(record, Commitment):
        then = read_line(record.text or "", today, people)
        now = read_line(said(typed, labelled=True), today, people)
        if record.party in (None, then.party):
            record.party = now.party or record.party
        if (record.owner or "") in ("", then.owner):
            record.owner = now.owner or record.owner
        if record.due in (None, then.due):
            record.due = now.due or record.due
    record.text = text


def _require_other(before: Caught, kind: str, text: str, *, instead: bool) -> None:
    """Raise CaughtAlready unless what was caught before is another kind that is to be changed."""
    standing = before.__tablename__
    if standing == kind or not instead:
        raise errors.CaughtAlready(
            other=standing != kind,
            value=text,
            kind_sv=words.type_word(standing),
            kind_en=words.type_word(standing, "en"),
            to_sv=words.type_word(kind),
            to_en=words.type_word(kind, "en"),
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

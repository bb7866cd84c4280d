"""The agenda of a dialogue: points added by one typed line, moved, copied as rows."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk.domain import words
from regdesk.domain.agenda_line import read_agenda_line
from regdesk.records import AgendaItem, Dialogue
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import positions, rules

_ITEM = words.type_word("agenda_item")


@dataclass(frozen=True, slots=True)
class AgendaItemRow:
    """A point as the agenda shows it; `position` counts from 1."""

    id: UUID
    position: int
    title: str
    minutes: int | None
    owner: str
    wish_of: str | None
    notes: bool


def rows(session: Session, dialogue: UUID) -> tuple[AgendaItemRow, ...]:
    """Return the points of an agenda in their order."""
    return tuple(
        AgendaItemRow(
            item.id,
            position,
            item.title or "",
            item.minutes,
            item.owner or "",
            item.wish_of,
            bool(item.notes),
        )
        for position, item in enumerate(positions.in_order(session, dialogue), 1)
    )


def add_item(
    desk: Desk, dialogue_id: UUID, line: str, position: int | None = None
) -> tuple[ChangeSet, UUID]:
    """Add a point from a typed line ("Elnät 35 min") at a place from 1, or last.

    Raises InvalidValue when the line is empty.
    """
    title, minutes = read_agenda_line(line)
    with desk.change(f"Lade till {_ITEM}") as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        item = AgendaItem(dialogue=dialogue.id, title=title, minutes=minutes)
        with change.session.no_autoflush:
            rules.check(item, change.session)
        change.add(item)
        positions.place(change.session, item, position)
        item_id = item.id
    return change.changes, item_id


def move_item(desk: Desk, item_id: UUID, position: int) -> ChangeSet:
    """Give a point the place `position`, counted from 1; beyond either end, the end."""
    with desk.change(f"Flyttade {_ITEM}") as change:
        item = change.session.get_one(AgendaItem, item_id)
        if positions.position_of(change.session, item) != position:
            positions.place(change.session, item, max(1, position))
    return change.changes

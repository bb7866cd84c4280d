"""The order of an agenda: fractional keys in the record, 1, 2, 3 for people."""

import random
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.ordering import NoRoomError, key_between, spread
from regdesk.records import AgendaItem

_CHANCE = random.SystemRandom()


def in_order(session: Session, dialogue: UUID | None) -> list[AgendaItem]:
    """Return the visible items of a dialogue's agenda in their order; ties by id."""
    query = select(AgendaItem).where(AgendaItem.dialogue == dialogue, AgendaItem.deleted.is_(False))
    return sorted(session.scalars(query), key=lambda item: (item.position or "", str(item.id)))


def position_of(session: Session, item: AgendaItem) -> int | None:
    """Return the item's place, counted from 1; None when it is deleted."""
    ids = [other.id for other in in_order(session, item.dialogue)]
    return ids.index(item.id) + 1 if item.id in ids else None


def place(session: Session, item: AgendaItem, position: int | None) -> None:
    """Give the item the place `position` (from 1; None or beyond the end = last)."""
    others = [other for other in in_order(session, item.dialogue) if other.id != item.id]
    at = len(others) if position is None else min(position - 1, len(others))
    before = others[at - 1].position if at > 0 else None
    after = others[at].position if at < len(others) else None
    try:
        item.position = key_between(before, after, _CHANCE)
    except NoRoomError:
        line = [*others[:at], item, *others[at:]]
        for one, key in zip(line, spread(len(line), _CHANCE), strict=True):
            one.position = key

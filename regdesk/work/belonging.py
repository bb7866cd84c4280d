"""Which counties what was caught belongs to: the one it names, else all of its dialogue's."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from regdesk.records import Caught, DialogueCounty


def of_counties(record_class: type[Caught], counties: Collection[UUID]) -> ColumnElement[bool]:
    """Return the condition that a record belongs to one of the counties."""
    with_them = select(DialogueCounty.dialogue).where(
        DialogueCounty.county.in_(counties), DialogueCounty.deleted.is_(False)
    )
    return or_(
        record_class.county.in_(counties),
        and_(record_class.county.is_(None), record_class.dialogue.in_(with_them)),
    )

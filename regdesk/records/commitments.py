"""What a dialogue leaves behind: commitments, choices, needs, quotes, good examples.

`place` is where in the agenda item's notes it was caught: a stable position of the long text,
which moves along when others type above it.
"""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record

PARTIES = ("ours", "region", "authority")
STATUSES = ("open", "under_way", "fulfilled", "dropped")


class Caught(Record):
    """Caught in a dialogue."""

    __abstract__ = True

    county: Mapped[UUID | None] = fields.ref("county")
    dialogue: Mapped[UUID | None] = fields.ref("dialogue")
    agenda_item: Mapped[UUID | None] = fields.ref("agenda_item")
    text: Mapped[str | None] = fields.line(title=True)
    place: Mapped[str | None] = fields.code()


class Commitment(Caught):
    """Who promised what by when. Late is computed, never stored."""

    __tablename__ = "commitment"

    party: Mapped[str | None] = fields.choice(*PARTIES)
    owner: Mapped[str | None] = fields.line()
    due: Mapped[date | None] = fields.day()
    status: Mapped[str | None] = fields.choice(*STATUSES, default="open")
    closed_on: Mapped[date | None] = fields.day()
    comment: Mapped[str | None] = fields.line()


class Choice(Caught):
    """A strategic choice (vägval)."""

    __tablename__ = "choice"


class Need(Caught):
    """A need of the region that others may meet (behov)."""

    __tablename__ = "need"


class Quote(Caught):
    """A quotation."""

    __tablename__ = "quote"


class GoodExample(Caught):
    """A good example."""

    __tablename__ = "good_example"

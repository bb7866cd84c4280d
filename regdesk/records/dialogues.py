"""Strategic dialogues: when, where, with whom, about what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record

STATUSES = ("planned", "prepared", "held", "checked", "adopted")
SIDES = ("ours", "theirs")
WISHES = ("ours", "region", "both")


class Dialogue(Record):
    """A strategic dialogue with one or several counties (see `DialogueCounty`)."""

    __tablename__ = "dialogue"

    title: Mapped[str | None] = fields.line(title=True)
    starts: Mapped[datetime | None] = fields.moment()
    ends: Mapped[datetime | None] = fields.moment()
    place: Mapped[str | None] = fields.line()
    status: Mapped[str | None] = fields.choice(*STATUSES, default="planned")
    purpose: Mapped[str | None] = fields.line()
    questions: Mapped[tuple[str, ...]] = fields.lines()
    preparation: Mapped[str | None] = fields.text()
    sensitive: Mapped[str | None] = fields.text()
    record_number: Mapped[str | None] = fields.code(searched=True)
    their_record_number: Mapped[str | None] = fields.code(searched=True)


class DialogueCounty(Record):
    """That a dialogue is with a county; its id is derived from both."""

    __tablename__ = "dialogue_county"

    dialogue: Mapped[UUID | None] = fields.ref("dialogue", parent=True)
    county: Mapped[UUID | None] = fields.ref("county")


class Participant(Record):
    """Somebody expected at a dialogue, and whether they came."""

    __tablename__ = "participant"

    dialogue: Mapped[UUID | None] = fields.ref("dialogue", parent=True)
    side: Mapped[str | None] = fields.choice(*SIDES, default="theirs")
    name: Mapped[str | None] = fields.line(title=True)
    role: Mapped[str | None] = fields.line()
    contact: Mapped[UUID | None] = fields.ref("contact")
    officer: Mapped[UUID | None] = fields.ref("officer")
    attended: Mapped[bool] = fields.flag()


class AgendaItem(Record):
    """A point of the agenda with its notes."""

    __tablename__ = "agenda_item"

    dialogue: Mapped[UUID | None] = fields.ref("dialogue", parent=True)
    position: Mapped[str | None] = fields.order()
    title: Mapped[str | None] = fields.line(title=True)
    minutes: Mapped[int | None] = fields.number()
    owner: Mapped[str | None] = fields.line()
    wish_of: Mapped[str | None] = fields.choice(*WISHES)
    notes: Mapped[str | None] = fields.text()

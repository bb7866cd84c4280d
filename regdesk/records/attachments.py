"""Files kept with a dialogue. What a file holds lies in the desk file once, under its hash."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record


class Attachment(Record):
    """A file of a dialogue: what it is called here, and the SHA-256 of what it holds (hexadecimal).

    `size` is in bytes. The contents don't travel with the record; they are fetched by their hash.
    """

    __tablename__ = "attachment"

    dialogue: Mapped[UUID | None] = fields.ref("dialogue", parent=True)
    name: Mapped[str | None] = fields.line(title=True)
    media_type: Mapped[str | None] = fields.code(fixed=True)
    size: Mapped[int | None] = fields.number(fixed=True)
    sha256: Mapped[str | None] = fields.code(fixed=True, index=True)

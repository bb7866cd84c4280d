"""Pairs of records that look alike and are two."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record

ALIKE = ("commitment", "contact")
"""Types whose records are proposed as duplicates."""


class KeptApart(Record):
    """That somebody said of two records that look alike: not the same.

    Its id is derived from both ends, `one` being the lesser id.
    """

    __tablename__ = "kept_apart"

    one: Mapped[UUID | None] = fields.ref(*ALIKE)
    other: Mapped[UUID | None] = fields.ref(*ALIKE)

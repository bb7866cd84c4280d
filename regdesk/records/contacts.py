"""Organisations and the people in them."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record

ORGANISATION_KINDS = (
    "county_administrative_board",
    "municipality",
    "authority",
    "association",
    "company",
    "other",
)
SEATS = ("majority", "opposition", "official")


class Organisation(Record):
    """An organisation that isn't a region."""

    __tablename__ = "organisation"

    name: Mapped[str | None] = fields.line(title=True)
    kind: Mapped[str | None] = fields.choice(*ORGANISATION_KINDS, default="other")
    county: Mapped[UUID | None] = fields.ref("county")
    valid_from: Mapped[date | None] = fields.day()
    valid_to: Mapped[date | None] = fields.day()


class Contact(Record):
    """A person in a role; for elected people the seat, never the party (dataskyddslagen 3:3)."""

    __tablename__ = "contact"

    name: Mapped[str | None] = fields.line(title=True)
    organisation: Mapped[UUID | None] = fields.ref("organisation", "region")
    role: Mapped[str | None] = fields.line()
    seat: Mapped[str | None] = fields.choice(*SEATS)
    email: Mapped[str | None] = fields.line()
    phone: Mapped[str | None] = fields.line()
    valid_from: Mapped[date | None] = fields.day()
    valid_to: Mapped[date | None] = fields.day()

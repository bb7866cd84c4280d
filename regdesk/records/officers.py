"""Officers and who answers for which county from when."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record

ROLES = ("county_lead", "stand_in", "topic_lead")


class Officer(Record):
    """An officer of the agency. A placeholder stands in the delivered data until a person comes."""

    __tablename__ = "officer"

    name: Mapped[str | None] = fields.line(title=True)
    email: Mapped[str | None] = fields.line(searched=False)
    phone: Mapped[str | None] = fields.line(searched=False)
    placeholder: Mapped[bool] = fields.flag()


class Responsibility(Record):
    """Who answers for a county, in what role, from and to (inclusive). No officer = vacant."""

    __tablename__ = "responsibility"

    county: Mapped[UUID | None] = fields.ref("county")
    officer: Mapped[UUID | None] = fields.ref("officer")
    role: Mapped[str | None] = fields.choice(*ROLES, default="county_lead")
    valid_from: Mapped[date | None] = fields.day()
    valid_to: Mapped[date | None] = fields.day()
    topic: Mapped[str | None] = fields.line(title=True)

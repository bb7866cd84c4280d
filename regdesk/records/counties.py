"""County (state geography) and region (the elected organisation).

The county administrative board is an organisation. Three things, three records.
"""

from uuid import UUID

from sqlalchemy.orm import Mapped

from regdesk.records import fields
from regdesk.records.base import Record


class County(Record):
    """A county (län). Codes are text: "01"."""

    __tablename__ = "county"

    code: Mapped[str | None] = fields.code()
    letter: Mapped[str | None] = fields.code()
    name: Mapped[str | None] = fields.line(title=True)
    short_name: Mapped[str | None] = fields.line()
    region_name: Mapped[str | None] = fields.line()
    region_seat: Mapped[str | None] = fields.line(searched=False)
    seat: Mapped[str | None] = fields.line(searched=False)
    municipalities: Mapped[int | None] = fields.number()
    nuts2: Mapped[str | None] = fields.code()
    nuts2_name: Mapped[str | None] = fields.line(searched=False)
    nuts3: Mapped[str | None] = fields.code()
    erdf_programme: Mapped[str | None] = fields.line(searched=False)
    area: Mapped[str | None] = fields.code()
    conditions: Mapped[str | None] = fields.text()


class Region(Record):
    """The elected organisation that answers for a county's development (lag 2010:630)."""

    __tablename__ = "region"

    county: Mapped[UUID | None] = fields.ref("county")
    name: Mapped[str | None] = fields.line(title=True)
    seat: Mapped[str | None] = fields.line(searched=False)

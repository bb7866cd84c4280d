"""Organisations and the people in them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from regdesk.domain.swedish import sort_key
from regdesk.records import Contact, Organisation, Region


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person as lists show them."""

    id: UUID
    name: str
    role: str
    organisation: str
    seat: str | None
    email: str
    phone: str


def organisations(session: Session) -> dict[UUID, str]:
    """Return the names of organisations and regions."""
    found: dict[UUID, str] = {}
    for record_class in (Organisation, Region):
        query = select(record_class.id, record_class.name)
        found.update((id_, name or "") for id_, name in session.execute(query))
    return found


def rows(session: Session, today: date, county: UUID | None = None) -> tuple[ContactRow, ...]:
    """Return the people in office on a day, of one county's organisations or all, by name."""
    query = select(Contact).where(
        Contact.deleted.is_(False), or_(Contact.valid_to.is_(None), Contact.valid_to >= today)
    )
    if county is not None:
        own = (
            select(Region.id)
            .where(Region.county == county)
            .union(select(Organisation.id).where(Organisation.county == county))
        )
        query = query.where(Contact.organisation.in_(own))
    names = organisations(session)
    found = [
        ContactRow(
            one.id,
            one.name or "",
            one.role or "",
            names.get(one.organisation, "") if one.organisation else "",
            one.seat,
            one.email or "",
            one.phone or "",
        )
        for one in session.scalars(query)
    ]
    return tuple(sorted(found, key=lambda row: sort_key(row.name)))

"""Organisations and the people in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.counties import find_county, plain_name
from regdesk.domain.swedish import sort_key
from regdesk.records import Contact, County, Organisation, Region, field_infos
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import fields, rules
from regdesk.work.reference import region_id


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person as lists show them; one who has left, or hasn't come yet, is not `current`."""

    id: UUID
    name: str
    role: str
    organisation: str
    seat: str | None
    email: str
    phone: str
    organisation_id: UUID | None = None
    county_code: str = ""
    county_letter: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    current: bool = True


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A region or another organisation that people can belong to."""

    id: UUID
    name: str
    county_code: str


def organisations(session: Session) -> dict[UUID, str]:
    """Return the names of organisations and regions."""
    found: dict[UUID, str] = {}
    for record_class in (Organisation, Region):
        query = select(record_class.id, record_class.name)
        found.update((id_, name or "") for id_, name in session.execute(query))
    return found


def organisation_rows(desk: Desk) -> tuple[OrganisationRow, ...]:
    """Return the organisations that people can belong to, as a Swedish list is sorted."""
    with desk.read() as session:
        codes = _codes(session)
        found = [
            OrganisationRow(id_, name or "", codes.get(county, ("", ""))[0] if county else "")
            for record_class in (Region, Organisation)
            for id_, name, county in session.execute(
                select(record_class.id, record_class.name, record_class.county).where(
                    record_class.deleted.is_(False)
                )
            )
        ]
    return tuple(sorted(found, key=lambda row: sort_key(row.name)))


def contact_rows(desk: Desk, today: date, *, former: bool = False) -> tuple[ContactRow, ...]:
    """Return the people in office on a day, or with `former` all there ever were, by name."""
    with desk.read() as session:
        return rows(session, today, former=former)


def rows(
    session: Session, today: date, county: UUID | None = None, *, former: bool = False
) -> tuple[ContactRow, ...]:
    """Return the people in office on a day, of one county's organisations or all, by name."""
    query = select(Contact).where(Contact.deleted.is_(False))
    if not former:
        query = query.where(or_(Contact.valid_to.is_(None), Contact.valid_to >= today))
    if county is not None:
        own = (
            select(Region.id)
            .where(Region.county == county)
            .union(select(Organisation.id).where(Organisation.county == county))
        )
        query = query.where(Contact.organisation.in_(own))
    names, codes = organisations(session), _codes(session)
    homes = {
        id_: codes.get(home, ("", ""))
        for record_class in (Organisation, Region)
        for id_, home in session.execute(select(record_class.id, record_class.county))
        if home is not None
    }
    found = [_row(one, names, homes, today) for one in session.scalars(query)]
    return tuple(sorted(found, key=lambda row: sort_key(row.name)))


def add_contact(
    desk: Desk, values: Mapping[str, Any], organisation: str = ""
) -> tuple[ChangeSet, UUID]:
    """Add a person, in one step with an organisation of that name where there is none yet.

    `values` as in `records.add_record`. Raises UnknownField, InvalidValue, NotFound, Ambiguous.
    """
    with desk.change(f"Lade till {words.type_word('contact')}") as change:
        contact = Contact()
        infos = field_infos(Contact)
        for name, typed in values.items():
            if name not in infos:
                known = ", ".join(infos)
                raise errors.UnknownField(type="contact", name=name, known=known)
            setattr(contact, name, fields.read(change.session, "contact", infos[name], typed))
        with change.session.no_autoflush:
            rules.check(contact, change.session)
        if organisation.strip():
            contact.organisation = organisation_named(change, organisation.strip())
        change.add(contact)
        contact_id = contact.id
    return change.changes, contact_id


def join(desk: Desk, ids: Sequence[UUID], organisation: str) -> ChangeSet:
    """Let people belong to the organisation of that name, which is added where there is none."""
    count = len(ids)
    whom = words.type_word("contact") if count == 1 else words.many_word("contact", count)
    with desk.change(f"Ändrade {whom}") as change:
        home = organisation_named(change, organisation.strip())
        for contact_id in ids:
            change.session.get_one(Contact, contact_id).organisation = home
    return change.changes


def organisation_named(change: Change, name: str) -> UUID:
    """Return the organisation of that name: a region by any of its names, else made if missing."""
    whole = name.split(",")[0]  # a card tells the unit after the organisation
    county = find_county(whole) if "region" in plain_name(whole) else None
    if county is not None:
        return region_id(county.code)
    for one in change.session.scalars(select(Organisation).where(Organisation.deleted.is_(False))):
        if plain_name(one.name or "") == plain_name(name):
            return one.id
    return change.add(Organisation(name=name)).id


def _codes(session: Session) -> dict[UUID, tuple[str, str]]:
    query = select(County.id, County.code, County.letter)
    return {id_: (code or "", letter or "") for id_, code, letter in session.execute(query)}


def _row(
    one: Contact, names: Mapping[UUID, str], homes: Mapping[UUID, tuple[str, str]], today: date
) -> ContactRow:
    home = one.organisation
    code, letter = homes.get(home, ("", "")) if home else ("", "")
    gone = one.valid_to is not None and one.valid_to < today
    coming = one.valid_from is not None and one.valid_from > today
    return ContactRow(
        one.id,
        one.name or "",
        one.role or "",
        names.get(home, "") if home else "",
        one.seat,
        one.email or "",
        one.phone or "",
        home,
        code,
        letter,
        one.valid_from,
        one.valid_to,
        not gone and not coming,
    )

"""Contact cards (vCard) into the desk, previewed first, and out of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.files import unreadable, write_atomically
from regdesk.records import Contact
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import contacts, rules
from regdesk.work.duplicates import find_duplicates
from regdesk.work.fields import reference
from regdesk.work.today import today
from regdesk.work.vcards import CardRow, ContactCard, read_vcards, write_vcards

_WHY = {
    "email": ("samma e-postadress", "the same e-mail address"),
    "name": ("samma namn och organisation", "the same name and organisation"),
    "phone": ("samma telefon och namn", "the same telephone and name"),
}


@dataclass(frozen=True, slots=True)
class CardPreview:
    """A card as it would be taken in; one with `duplicate_of` (an id or an earlier name) is not."""

    file: str
    card: CardRow
    duplicate_of: str | None = None
    why_sv: str = ""
    why_en: str = ""


def preview(desk: Desk, files: Sequence[Path]) -> list[CardPreview]:
    """Return the cards of the files and which of them are known. Raises FileUnreadable."""
    found: list[tuple[str, CardRow]] = []
    for path in files:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise unreadable(path, error) from None
        found.extend((path.name, card) for card in read_vcards(data, path.name))
    with desk.read() as session:
        existing = _existing(session)
    known = {one.row: one for one in find_duplicates([card for _, card in found], existing)}
    previews = []
    for number, (file, card) in enumerate(found):
        twin = known.get(number)
        if twin is None:
            previews.append(CardPreview(file, card))
        else:
            earlier = found[twin.earlier_row][1].name if twin.earlier_row is not None else ""
            previews.append(CardPreview(file, card, twin.existing_id or earlier, *_WHY[twin.why]))
    return previews


def accept(desk: Desk, previews: Sequence[CardPreview]) -> ChangeSet:
    """Add the cards that are new, in one step; organisations that are missing come along."""
    with desk.change("Tog in kontaktkort") as change:
        for one in previews:
            if one.duplicate_of is None:
                _add(change, one.card)
    return change.changes


def export(
    desk: Desk, path: Path, county: str | None = None, only: Collection[UUID] | None = None
) -> int:
    """Write the contacts, of one county's organisations, those in `only` or all, as cards.

    Returns how many. Raises NotFound, Ambiguous, FileUnwritable or DiskFull.
    """
    with desk.read() as session:
        county_id = reference(session, ("county",), county) if county else None
        rows = contacts.rows(session, today(), county_id, former=only is not None)
    if only is not None:
        rows = tuple(row for row in rows if row.id in only)
    cards = [
        ContactCard(str(row.id), row.name, row.organisation, row.role, row.email, row.phone)
        for row in rows
    ]
    write_atomically(path, write_vcards(cards))
    return len(cards)


def _existing(session: Session) -> list[ContactCard]:
    names = contacts.organisations(session)
    return [
        ContactCard(
            str(one.id),
            one.name or "",
            names.get(one.organisation, "") if one.organisation else "",
            one.role or "",
            one.email or "",
            one.phone or "",
        )
        for one in session.scalars(select(Contact).where(Contact.deleted.is_(False)))
    ]


def _add(change: Change, card: CardRow) -> None:
    name = card.called
    if not name:
        return
    contact = Contact(
        name=name,
        role=card.role or None,
        organisation=contacts.organisation_named(change, card.organisation)
        if card.organisation
        else None,
        email=card.emails[0] if card.emails else None,
        phone=card.phones[0] if card.phones else None,
    )
    rules.check(contact, change.session)
    change.add(contact)

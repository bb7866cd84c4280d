"""Who is at the table, who was there, who is new since last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain import words
from regdesk.records import Contact, Dialogue, DialogueCounty, Officer, Participant
from regdesk.records.dialogues import SIDES
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import contacts, dialogues
from regdesk.work.fields import invalid

_SIDES = ("theirs", "ours")


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Somebody at the table as lists show them."""

    id: UUID
    side: str
    name: str
    role: str
    contact: UUID | None
    officer: UUID | None
    attended: bool
    new: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be asked to the table: a contact (theirs) or an officer (ours)."""

    id: UUID
    side: str
    name: str
    role: str
    organisation: str


def rows(session: Session, dialogue: UUID) -> tuple[ParticipantRow, ...]:
    """Return who is at the table of a dialogue, theirs first."""
    return tuple(
        ParticipantRow(
            one.id,
            one.side or "theirs",
            *name_and_role(session, one),
            one.contact,
            one.officer,
            bool(one.attended),
            is_new(session, one),
        )
        for one in at(session, dialogue)
    )


def people(session: Session, dialogue: UUID, today: date) -> tuple[Person, ...]:
    """Return who can be asked: people of the dialogue's counties first, then all others, officers."""
    counties = [one.id for one in dialogues.counties_of(session, dialogue)]
    near = {row.id: row for one in counties for row in contacts.rows(session, today, one)}
    known = {row.id: row for row in contacts.rows(session, today)}
    theirs = [
        Person(row.id, "theirs", row.name, row.role, row.organisation)
        for row in (near | known).values()
    ]
    officers = select(Officer).where(Officer.deleted.is_(False)).order_by(Officer.name)
    ours = [Person(one.id, "ours", one.name or "", "", "") for one in session.scalars(officers)]
    return (*theirs, *ours)


def add_participant(
    desk: Desk,
    dialogue_id: UUID,
    side: str,
    *,
    person: UUID | None = None,
    typed: str = "",
) -> tuple[ChangeSet, UUID]:
    """Ask somebody to the table: a contact or an officer by id, or a typed "Name, role".

    Raises InvalidValue when nobody is named, or the person is asked already.
    """
    if side not in SIDES:
        known = ", ".join(SIDES)
        raise invalid(side, "side", f"välj en av: {known}.", f"choose one of: {known}.")
    with desk.change(f"Lade till {words.type_word('participant')}") as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        one = Participant(dialogue=dialogue.id, side=side)
        if person is not None:
            _known(change.session, one, person)
        else:
            one.name, _, one.role = (part.strip() for part in typed.partition(","))
            if not one.name:
                raise invalid(typed, "name", "skriv ett namn.", "write a name.")
        _require_absent(change.session, one)
        change.add(one)
        made = one.id
    return change.changes, made


def add_as_last_time(desk: Desk, dialogue_id: UUID) -> ChangeSet:
    """Ask those who were asked to the last dialogue held with the counties and aren't asked yet."""
    with desk.change(f"Lade till {words.type_word('participant')}") as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        before = previous(change.session, dialogue)
        here = at(change.session, dialogue_id)
        for one in at(change.session, before.id) if before is not None else ():
            if not _is_among(change.session, one, here):
                _ask_again(change, one, dialogue_id)
    return change.changes


def set_attended(desk: Desk, participants: Sequence[UUID], *, attended: bool) -> ChangeSet:
    """Note who came."""
    with desk.change(f"Ändrade {words.type_word('participant')}") as change:
        for one in participants:
            change.session.get_one(Participant, one).attended = attended
    return change.changes


def at(session: Session, dialogue: UUID) -> list[Participant]:
    """Return the participants of a dialogue: theirs first, in the order they were written."""
    query = select(Participant).where(
        Participant.dialogue == dialogue, Participant.deleted.is_(False)
    )
    return sorted(
        session.scalars(query),
        key=lambda one: (_SIDES.index(one.side or "theirs"), one.created or 0, str(one.id)),
    )


def name_and_role(session: Session, one: Participant) -> tuple[str, str]:
    """Return what to call a participant, from the contact or officer where nothing else is said."""
    name, role = one.name or "", one.role or ""
    if one.contact and (not name or not role):
        contact = session.get(Contact, one.contact)
        if contact is not None:
            name, role = name or contact.name or "", role or contact.role or ""
    if one.officer and not name:
        officer = session.get(Officer, one.officer)
        name = (officer.name if officer is not None else None) or ""
    return name, role


def is_new(session: Session, one: Participant) -> bool:
    """Tell whether somebody of theirs wasn't at the last dialogue held with these counties.

    Where there was none before, nobody is new; where nobody noted who came, all who were asked did.
    """
    if one.side == "ours" or one.dialogue is None:
        return False
    dialogue = session.get(Dialogue, one.dialogue)
    before = previous(session, dialogue) if dialogue is not None else None
    if before is None:
        return False
    asked = at(session, before.id)
    return not _is_among(session, one, [each for each in asked if each.attended] or asked)


def previous(session: Session, dialogue: Dialogue) -> Dialogue | None:
    """Return the last dialogue held before this one with any of its counties."""
    counties = [one.id for one in dialogues.counties_of(session, dialogue.id)]
    return last_held(session, counties, dialogue.starts, dialogue.id)


def last_held(
    session: Session,
    counties: list[UUID],
    before: datetime | date | None = None,
    besides: UUID | None = None,
) -> Dialogue | None:
    """Return the last dialogue held with any of the counties, before a time if one is given."""
    query = (
        select(Dialogue)
        .join(DialogueCounty, DialogueCounty.dialogue == Dialogue.id)
        .where(
            DialogueCounty.county.in_(counties),
            DialogueCounty.deleted.is_(False),
            Dialogue.deleted.is_(False),
            Dialogue.status.in_(dialogues.HELD),
            Dialogue.starts.is_not(None),
            Dialogue.id != besides,
        )
        .order_by(Dialogue.starts.desc())
    )
    if isinstance(before, datetime):
        query = query.where(Dialogue.starts < before)
    return session.scalars(query.limit(1)).first()


def _known(session: Session, one: Participant, person: UUID) -> None:
    """Let a participant be a contact or an officer that the desk knows."""
    contact = session.get(Contact, person)
    if contact is not None:
        one.contact, one.name, one.role = contact.id, contact.name, contact.role
        return
    officer = session.get_one(Officer, person)
    one.officer, one.name = officer.id, officer.name


def _require_absent(session: Session, one: Participant) -> None:
    if one.dialogue and _is_among(session, one, at(session, one.dialogue)):
        raise invalid(
            one.name, "name", "står redan bland deltagarna.", "is among the participants already."
        )


def _ask_again(change: Change, one: Participant, dialogue: UUID) -> None:
    change.add(
        Participant(
            dialogue=dialogue,
            side=one.side,
            name=one.name,
            role=one.role,
            contact=one.contact,
            officer=one.officer,
        )
    )


def _is_among(session: Session, one: Participant, others: Sequence[Participant]) -> bool:
    """Tell whether a person is one of others: the same contact, else of the same name."""
    name = name_and_role(session, one)[0].casefold()
    return any(
        one.contact == other.contact
        if one.contact and other.contact
        else name == name_and_role(session, other)[0].casefold()
        for other in others
    )

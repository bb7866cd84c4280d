"""Who is at the table, who was there, who is new since last."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.records import Contact, Dialogue, DialogueCounty, Officer, Participant
from regdesk.work import dialogues

_SIDES = ("theirs", "ours")


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
    """Tell whether somebody of theirs was absent from the last dialogue held with these counties.

    Where there was none before, nobody is new.
    """
    if one.side == "ours" or one.dialogue is None:
        return False
    dialogue = session.get(Dialogue, one.dialogue)
    before = previous(session, dialogue) if dialogue is not None else None
    if before is None:
        return False
    mine = _who(session, one)
    return mine not in {_who(session, other) for other in at(session, before.id)}


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


def _who(session: Session, one: Participant) -> str:
    return str(one.contact or name_and_role(session, one)[0].casefold())

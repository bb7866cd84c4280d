"""What the page of one dialogue shows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk.records import Dialogue
from regdesk.store.desk import Desk
from regdesk.work import agenda, dialogues, participants, shown
from regdesk.work.agenda import AgendaItemRow
from regdesk.work.participants import ParticipantRow, Person
from regdesk.work.timing import has_time


@dataclass(frozen=True, slots=True)
class DialogueCountyRow:
    """A county of a dialogue by its names."""

    id: UUID
    code: str
    letter: str
    short_name: str
    region_name: str


@dataclass(frozen=True, slots=True)
class DialoguePage:
    """A dialogue as its page shows it.

    `minutes` are those planned on the agenda; `room` those between start and end, None where one
    isn't set. `next_status` is what follows; `waits` tells that its day is still to come; `as_of`:
    see `shown`.
    """

    id: UUID
    title: str
    counties: tuple[DialogueCountyRow, ...]
    starts: datetime | None
    ends: datetime | None
    place: str
    status: str
    next_status: str | None
    waits: bool
    agenda: tuple[AgendaItemRow, ...]
    participants: tuple[ParticipantRow, ...]
    minutes: int
    room: int | None
    previous: date | None
    missing: tuple[str, ...]
    as_of: int = field(default=0, compare=False)


def dialogue_page(desk: Desk, dialogue_id: UUID, today: date) -> DialoguePage | None:
    """Return what a dialogue's page shows; None when it is deleted or was never there."""
    with desk.read() as session:
        one = session.get(Dialogue, dialogue_id)
        return None if one is None or one.deleted else _page(session, one, today)


def people_for(desk: Desk, dialogue_id: UUID, today: date) -> tuple[Person, ...]:
    """Return who can be asked to the table, people of the dialogue's counties first."""
    with desk.read() as session:
        return participants.people(session, dialogue_id, today)


def _page(session: Session, one: Dialogue, today: date) -> DialoguePage:
    items = agenda.rows(session, one.id)
    status = one.status or "planned"
    following = dialogues.NEXT.get(status)
    before = participants.previous(session, one)
    return DialoguePage(
        one.id,
        one.title or "",
        tuple(
            DialogueCountyRow(
                county.id,
                county.code or "",
                county.letter or "",
                county.short_name or "",
                county.region_name or "",
            )
            for county in dialogues.counties_of(session, one.id)
        ),
        one.starts,
        one.ends,
        one.place or "",
        status,
        following,
        following == "held" and one.starts is not None and one.starts.date() > today,
        items,
        participants.rows(session, one.id),
        sum(item.minutes or 0 for item in items),
        _room(one),
        before.starts.date() if before is not None and before.starts else None,
        dialogues.what_is_missing(session, one),
        shown.reach(session),
    )


def _room(one: Dialogue) -> int | None:
    """Return the minutes between start and end."""
    if one.starts is None or one.ends is None or not has_time(one.starts):
        return None
    return round((one.ends - one.starts).total_seconds() / 60)

"""Strategic dialogues: planned, prepared, held; with which counties; the plan of the year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from regdesk.domain.ids import derived_id
from regdesk.records import AgendaItem, Commitment, County, Dialogue, DialogueCounty
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work.fields import invalid
from regdesk.work.timing import when_held
from regdesk.work.today import today

HELD = ("held", "checked", "adopted")
AHEAD = ("planned", "prepared")


@dataclass(frozen=True, slots=True)
class DialogueRow:
    """A dialogue as lists show it."""

    id: UUID
    title: str
    starts: datetime | None
    ends: datetime | None
    place: str
    status: str
    letters: tuple[str, ...]
    agenda: int
    commitments: int


def counties_of(session: Session, dialogue: UUID) -> list[County]:
    """Return the counties of a dialogue in SCB order."""
    query = (
        select(County)
        .join(DialogueCounty, DialogueCounty.county == County.id)
        .where(DialogueCounty.dialogue == dialogue, DialogueCounty.deleted.is_(False))
        .order_by(County.code)
    )
    return list(session.scalars(query))


def set_counties(change: Change, dialogue: UUID, counties: Iterable[UUID]) -> None:
    """Make the dialogue one with exactly these counties; each link is a record of its own."""
    wanted = set(counties)
    if not wanted:
        raise invalid(
            "", "counties", "en dialog gäller minst ett län.", "a dialogue is with a county."
        )
    standing = {one.county: one for one in _links(change.session, dialogue)}
    for county, link in standing.items():
        if county not in wanted:
            change.delete(link)
    for county in sorted(wanted - set(standing), key=str):
        link_id = derived_id("dialogue_county", dialogue, county)
        change.add(DialogueCounty(id=link_id, dialogue=dialogue, county=county))


def hold_dialogue(desk: Desk, dialogue_id: UUID, held_on: date) -> ChangeSet:
    """Mark a dialogue as held on a day; the time of day it was planned for is kept."""
    if held_on > today():
        raise invalid(held_on, "starts", "dagen har inte varit än.", "the day is still to come.")
    with desk.change("Genomförde dialogen") as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        dialogue.starts = when_held(dialogue.starts, held_on)
        dialogue.status = "held"
    return change.changes


def default_title(counties: Sequence[County]) -> str:
    """Return what a dialogue is called until somebody names it."""
    return "Strategisk dialog med " + " och ".join(one.region_name or "" for one in counties)


def rows(session: Session, county: UUID | None = None) -> tuple[DialogueRow, ...]:
    """Return the dialogues, of one county or all, newest first, undated last."""
    letters = letters_by_dialogue(session)
    agenda = _counted(session, AgendaItem)
    commitments = _counted(session, Commitment)
    query = select(Dialogue).where(Dialogue.deleted.is_(False))
    if county is not None:
        linked = select(DialogueCounty.dialogue).where(
            DialogueCounty.county == county, DialogueCounty.deleted.is_(False)
        )
        query = query.where(Dialogue.id.in_(linked))
    found = [
        DialogueRow(
            one.id,
            one.title or "",
            one.starts,
            one.ends,
            one.place or "",
            one.status or "planned",
            letters.get(one.id, ()),
            agenda.get(one.id, 0),
            commitments.get(one.id, 0),
        )
        for one in session.scalars(query)
    ]
    return tuple(sorted(found, key=lambda row: row.starts or datetime.min, reverse=True))


def letters_by_dialogue(session: Session) -> dict[UUID, tuple[str, ...]]:
    """Return the county letters of every dialogue, in SCB order."""
    query = (
        select(DialogueCounty.dialogue, County.letter)
        .join(County, County.id == DialogueCounty.county)
        .where(DialogueCounty.deleted.is_(False))
        .order_by(County.code)
    )
    found: dict[UUID, tuple[str, ...]] = {}
    for dialogue, letter in session.execute(query):
        if dialogue is not None:
            found[dialogue] = (*found.get(dialogue, ()), letter or "")
    return found


def what_is_missing(session: Session, dialogue: Dialogue) -> tuple[str, ...]:
    """Return the fields a good brief still lacks: purpose, questions, agenda, participants."""
    from regdesk.records import Participant

    missing = [name for name in ("purpose", "questions", "starts") if not getattr(dialogue, name)]
    for name, record_class in (("agenda", AgendaItem), ("participants", Participant)):
        query = select(record_class.id).where(
            record_class.dialogue == dialogue.id, record_class.deleted.is_(False)
        )
        if session.scalars(query.limit(1)).first() is None:
            missing.append(name)
    return tuple(missing)


def _links(session: Session, dialogue: UUID) -> list[DialogueCounty]:
    query = select(DialogueCounty).where(
        DialogueCounty.dialogue == dialogue, DialogueCounty.deleted.is_(False)
    )
    return list(session.scalars(query))


def _counted(
    session: Session, record_class: type[AgendaItem] | type[Commitment]
) -> dict[UUID, int]:
    query = (
        select(record_class.dialogue, func.count())
        .where(record_class.deleted.is_(False), record_class.dialogue.is_not(None))
        .group_by(record_class.dialogue)
    )
    return {dialogue: count for dialogue, count in session.execute(query) if dialogue}

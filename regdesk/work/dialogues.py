"""Strategic dialogues: planned, prepared, held; with which counties; the plan of the year."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.ids import derived_id
from regdesk.records import (
    AgendaItem,
    Commitment,
    County,
    Dialogue,
    DialogueCounty,
    Participant,
)
from regdesk.store.change import Change, ChangeSet, Seen
from regdesk.store.desk import Desk
from regdesk.work import shown
from regdesk.work.fields import invalid
from regdesk.work.timing import has_time, when_held
from regdesk.work.today import today

HELD = ("held", "checked", "adopted")
AHEAD = ("planned", "prepared")
NEXT = {"planned": "prepared", "prepared": "held", "held": "checked", "checked": "adopted"}
"""What follows on each status; an adopted dialogue is done."""
_CHANGED = f"Ändrade {words.type_word('dialogue')}"


@dataclass(frozen=True, slots=True)
class DialogueRow:
    """A dialogue as lists show it; `as_of`: see `shown`."""

    id: UUID
    title: str
    starts: datetime | None
    ends: datetime | None
    place: str
    status: str
    letters: tuple[str, ...]
    agenda: int
    commitments: int
    codes: tuple[str, ...] = ()
    as_of: int = field(default=0, compare=False)


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
    require_counties(wanted)
    standing = {one.county: one for one in _links(change.session, dialogue)}
    for county, link in standing.items():
        if county not in wanted:
            change.delete(link)
    for county in sorted(wanted - set(standing), key=str):
        link_id = derived_id("dialogue_county", dialogue, county)
        change.add(DialogueCounty(id=link_id, dialogue=dialogue, county=county))


def require_counties(counties: Collection[object]) -> None:
    """Raise InvalidValue unless there is a county."""
    if not counties:
        raise invalid(
            "", "counties", "en dialog gäller minst ett län.", "a dialogue is with a county."
        )


def hold_dialogue(
    desk: Desk, dialogue_id: UUID, held_on: date, tokens: shown.Tokens | None = None
) -> ChangeSet:
    """Mark a dialogue as held on a day; the time of day it was planned for is kept.

    `tokens` say what the officer was shown, here and in the verbs below.
    """
    if held_on > today():
        raise invalid(held_on, "starts", "dagen har inte varit än.", "the day is still to come.")
    with desk.change("Genomförde dialogen", seen=_seen(desk, tokens)) as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        start_at(dialogue, when_held(dialogue.starts, held_on))
        dialogue.status = "held"
    return change.changes


def step_on(desk: Desk, dialogue_id: UUID, tokens: shown.Tokens | None = None) -> ChangeSet:
    """Take a dialogue one step on in `NEXT`; it is held on the day it was planned for, else today.

    The step follows on the status that was shown. Raises InvalidValue when the day is still to come, or nothing follows.
    """
    with desk.read() as session:
        dialogue = session.get_one(Dialogue, dialogue_id)
        status, starts = dialogue.status, dialogue.starts
        if tokens:
            status = shown.value(session, shown.seen(session, tokens), dialogue_id, "status")
    status = status or "planned"
    if status not in NEXT:
        raise invalid(
            status, "status", "dialogen är fastställd.", "the dialogue is adopted already."
        )
    if NEXT[status] == "held":
        return hold_dialogue(desk, dialogue_id, starts.date() if starts else today(), tokens)
    with desk.change(_CHANGED, seen=_seen(desk, tokens)) as change:
        change.session.get_one(Dialogue, dialogue_id).status = NEXT[status]
    return change.changes


def move_dialogue(
    desk: Desk, dialogue_id: UUID, to: datetime | date, tokens: shown.Tokens | None = None
) -> ChangeSet:
    """Let a dialogue start at another moment, as long as before; a day keeps the time of day.

    Raises InvalidValue when one that was held would be so on a day to come.
    """
    step = f"Flyttade {words.type_word('dialogue')}"
    with desk.change(step, seen=_seen(desk, tokens)) as change:
        dialogue = change.session.get_one(Dialogue, dialogue_id)
        after = to if isinstance(to, datetime) else when_held(dialogue.starts, to)
        if (dialogue.status or "planned") in HELD and after.date() > today():
            raise invalid(
                after.date(),
                "starts",
                "dialogen är genomförd; dagen har inte varit än.",
                "the dialogue was held; the day is still to come.",
            )
        start_at(dialogue, after)
    return change.changes


def default_title(counties: Sequence[County]) -> str:
    """Return what a dialogue is called until somebody names it."""
    return "Strategisk dialog med " + " och ".join(one.region_name or "" for one in counties)


def rows(session: Session, county: UUID | None = None) -> tuple[DialogueRow, ...]:
    """Return the dialogues, of one county or all, newest first, undated last."""
    as_of = shown.reach(session)
    letters, codes = letters_by_dialogue(session), codes_by_dialogue(session)
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
            codes.get(one.id, ()),
            as_of,
        )
        for one in session.scalars(query)
    ]
    return tuple(sorted(found, key=lambda row: row.starts or datetime.min, reverse=True))


def letters_by_dialogue(session: Session) -> dict[UUID | None, tuple[str, ...]]:
    """Return the county letters of every dialogue, in SCB order."""
    return _by_dialogue(session, County.letter)


def names_by_dialogue(session: Session) -> dict[UUID | None, tuple[str, ...]]:
    """Return the short county names of every dialogue, in SCB order."""
    return _by_dialogue(session, County.short_name)


def codes_by_dialogue(session: Session) -> dict[UUID | None, tuple[str, ...]]:
    """Return the county codes of every dialogue, in their order."""
    return _by_dialogue(session, County.code)


def what_is_missing(session: Session, dialogue: Dialogue) -> tuple[str, ...]:
    """Return the fields a good brief still lacks: purpose, questions, agenda, participants."""
    missing = [name for name in ("purpose", "questions", "starts") if not getattr(dialogue, name)]
    for name, record_class in (("agenda", AgendaItem), ("participants", Participant)):
        query = select(record_class.id).where(
            record_class.dialogue == dialogue.id, record_class.deleted.is_(False)
        )
        if session.scalars(query.limit(1)).first() is None:
            missing.append(name)
    return tuple(missing)


def _by_dialogue(
    session: Session, column: InstrumentedAttribute[str | None]
) -> dict[UUID | None, tuple[str, ...]]:
    query = (
        select(DialogueCounty.dialogue, column)
        .join(County, County.id == DialogueCounty.county)
        .where(DialogueCounty.deleted.is_(False))
        .order_by(County.code)
    )
    found: dict[UUID | None, tuple[str, ...]] = {}
    for dialogue, text in session.execute(query):
        if dialogue is not None:
            found[dialogue] = (*found.get(dialogue, ()), text or "")
    return found


def start_at(dialogue: Dialogue, after: datetime) -> None:
    """Let it start then and last as long as before; without a time of day there is no end."""
    before = dialogue.starts
    if before is not None and dialogue.ends is not None:
        loses_time = has_time(before) and not has_time(after)
        dialogue.ends = None if loses_time else dialogue.ends + (after - before)
    dialogue.starts = after


def _seen(desk: Desk, tokens: shown.Tokens | None) -> Seen:
    with desk.read() as session:
        return shown.seen(session, tokens)


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


def copy_as_new(
    desk: Desk, dialogue_id: UUID, starts: datetime | None = None
) -> tuple[ChangeSet, UUID]:
    """Plan a dialogue like this one: counties, purpose, questions, agenda, our participants.

    Notes, preparation and who came stay with the old one; it lasts as long. Raises NotFound.
    """
    with desk.change("Kopierade strategisk dialog") as change:
        session = change.session
        old = session.get(Dialogue, dialogue_id)
        if old is None:
            raise errors.NotFound(
                name=dialogue_id, of_sv=" av typen strategisk dialog", of_en=" of type dialogue"
            )
        lasts = old.ends - old.starts if old.starts and old.ends else None
        new = change.add(
            Dialogue(
                title=old.title,
                purpose=old.purpose,
                questions=old.questions,
                starts=starts,
                ends=starts + lasts if starts and lasts and has_time(starts) else None,
            )
        )
        new_id = new.id
        set_counties(change, new_id, [one.id for one in counties_of(session, dialogue_id)])
        for record_class, names in _COPIED.items():
            for one in _belonging(session, record_class, dialogue_id):
                copied = {name: getattr(one, name) for name in names}
                change.add(record_class(dialogue=new_id, **copied))
    return change.changes, new_id


_COPIED: dict[type[AgendaItem] | type[Participant], tuple[str, ...]] = {
    AgendaItem: ("position", "title", "minutes", "owner", "wish_of"),
    Participant: ("side", "name", "role", "contact", "officer"),
}


def _belonging(
    session: Session, record_class: type[AgendaItem] | type[Participant], dialogue: UUID
) -> list[AgendaItem | Participant]:
    query = select(record_class).where(
        record_class.dialogue == dialogue, record_class.deleted.is_(False)
    )
    if record_class is Participant:
        query = query.where(Participant.side == "ours")
    return list(session.scalars(query.order_by(record_class.created, record_class.id)))

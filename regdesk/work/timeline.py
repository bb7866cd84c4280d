"""A county's timeline: everything that happened there, in one read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_open
from regdesk.domain.words import code_word
from regdesk.records import (
    Caught,
    Choice,
    Commitment,
    Dialogue,
    DialogueCounty,
    GoodExample,
    Need,
    Officer,
    Quote,
    Responsibility,
)
from regdesk.store.clock import SHIFT
from regdesk.work.belonging import of_counties


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened, or will: what, when, and the record that tells more."""

    when: date | None
    kind: str
    title: str
    detail: str
    record_type: str
    id: UUID


def timeline(session: Session, county: UUID, language: str = "sv") -> tuple[TimelineRow, ...]:
    """Return a county's dialogues, commitments, choices and the rest, newest first."""
    held = {
        one.id: one
        for one in session.scalars(
            select(Dialogue)
            .join(DialogueCounty, DialogueCounty.dialogue == Dialogue.id)
            .where(
                DialogueCounty.county == county,
                DialogueCounty.deleted.is_(False),
                Dialogue.deleted.is_(False),
            )
        )
    }
    rows = [
        *_dialogues(held, language),
        *_commitments(session, county, held, language),
        *_caught(session, county, held),
        *_responsibilities(session, county, language),
    ]
    return tuple(sorted(rows, key=lambda row: (row.when or date.min, row.kind), reverse=True))


def _dialogues(held: dict[UUID, Dialogue], language: str) -> Iterator[TimelineRow]:
    for one in held.values():
        status = code_word("dialogue", "status", one.status or "planned", language)
        detail = " · ".join(part for part in (status, one.place) if part)
        day = one.starts.date() if one.starts else None
        yield TimelineRow(day, "dialogue", one.title or "", detail, "dialogue", one.id)


def _commitments(
    session: Session, county: UUID, held: dict[UUID, Dialogue], language: str
) -> Iterator[TimelineRow]:
    query = select(Commitment).where(
        of_counties(Commitment, [county]), Commitment.deleted.is_(False)
    )
    for one in session.scalars(query):
        party = code_word("commitment", "party", one.party, language)
        status = code_word("commitment", "status", one.status or "open", language)
        by = "by" if language == "en" else "senast"
        due = f"{by} {one.due.isoformat()}" if one.due else ""
        detail = " · ".join(part for part in (party, one.owner, due, status) if part)
        made = _day(one, held)
        yield TimelineRow(made, "commitment", one.text or "", detail, "commitment", one.id)
        if not is_open(one.status or "open") and one.closed_on:
            kind = "fulfilled" if one.status == "fulfilled" else "commitment"
            comment = one.comment or status
            yield TimelineRow(one.closed_on, kind, one.text or "", comment, "commitment", one.id)


def _caught(session: Session, county: UUID, held: dict[UUID, Dialogue]) -> Iterator[TimelineRow]:
    for record_class in (Choice, Need, Quote, GoodExample):
        kind = record_class.__tablename__
        query = select(record_class).where(
            of_counties(record_class, [county]), record_class.deleted.is_(False)
        )
        for one in session.scalars(query):
            dialogue = held.get(one.dialogue) if one.dialogue else None
            detail = dialogue.title or "" if dialogue else ""
            yield TimelineRow(_day(one, held), kind, one.text or "", detail, kind, one.id)


def _responsibilities(session: Session, county: UUID, language: str) -> Iterator[TimelineRow]:
    query = (
        select(Responsibility, Officer.name)
        .outerjoin(Officer, Officer.id == Responsibility.officer)
        .where(
            Responsibility.county == county,
            Responsibility.deleted.is_(False),
            Responsibility.valid_from.is_not(None),
        )
    )
    for one, name in session.execute(query):
        role = code_word("responsibility", "role", one.role, language)
        title = name or ("Vacant" if language == "en" else "Vakant")
        yield TimelineRow(one.valid_from, "responsibility", title, role, "responsibility", one.id)


def _day(one: Caught, held: dict[UUID, Dialogue]) -> date:
    """Return the day of the dialogue it was caught in, else the day it was written."""
    dialogue = held.get(one.dialogue) if one.dialogue else None
    if dialogue is not None and dialogue.starts is not None:
        return dialogue.starts.date()
    return date.fromtimestamp(((one.created or 0) >> SHIFT) / 1000)

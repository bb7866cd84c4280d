"""The handover pack: all that the next officer of a county needs, as PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from regdesk.documents.brief import population_figures
from regdesk.documents.handover import (
    CountyHandover,
    DialogueAhead,
    DialogueHeld,
    HandoverData,
    OpenCommitment,
    Person,
    Responsible,
    render,
)
from regdesk.domain.commitments import is_open
from regdesk.domain.files import write_atomically
from regdesk.domain.swedish import long_date, sort_key
from regdesk.domain.words import code_word
from regdesk.records import (
    Caught,
    Choice,
    Commitment,
    County,
    Dialogue,
    GoodExample,
    Need,
    Officer,
    Responsibility,
)
from regdesk.store.desk import Desk
from regdesk.work import commitments, contacts, counties, dialogues, officers, positions
from regdesk.work.belonging import of_counties
from regdesk.work.commitments import CommitmentRow
from regdesk.work.contacts import ContactRow
from regdesk.work.fields import reference
from regdesk.work.first_steps import Held, Standing, first_steps
from regdesk.work.timing import has_time

LAST_DIALOGUES = 3
"""So many dialogues are told of, the newest first."""

_MISSING = {
    "purpose": "syfte",
    "questions": "frågor",
    "starts": "datum",
    "agenda": "dagordning",
    "participants": "deltagare",
}
_Kind = TypeVar("_Kind", bound=Caught)
_DIRECTOR = "utvecklingsdirektör"


@dataclass(frozen=True, slots=True)
class HandoverMade:
    """What was written: counties by code, how many pages, signs that no font has."""

    counties: tuple[str, ...]
    pages: int
    replaced_characters: tuple[str, ...]


def save_handover(desk: Desk, counties: Sequence[str], path: Path, today: date) -> HandoverMade:
    """Write the pack for the named counties, or all mine, to `path` (PDF/A-2a, PDF/UA-1).

    Raises NotFound, Ambiguous, FileUnwritable or DiskFull.
    """
    data = collect(desk, counties, today)
    made = render(data)
    write_atomically(path, made.pdf)
    codes = tuple(one.code for one in data.counties)
    return HandoverMade(codes, made.pages, made.replaced_characters)


def preview(desk: Desk, counties: Sequence[str], today: date, *, ppi: int) -> tuple[bytes, ...]:
    """Return the pages as PNG images, to be seen or printed."""
    return render(collect(desk, counties, today), pdf=False, ppi=ppi).images


def collect(desk: Desk, county_names: Sequence[str], today: date) -> HandoverData:
    """Return all that the pack prints. Raises NotFound or Ambiguous."""
    with desk.read() as session:
        ids = {reference(session, ("county",), name) for name in county_names}
        if not county_names:
            rows = counties.rows(session, desk.fact("officer_id"), today)
            ids = {row.id for row in rows if row.mine} or {row.id for row in rows}
        query = select(County).where(County.id.in_(ids)).order_by(County.code)
        return HandoverData(
            desk.fact("officer"),
            today,
            tuple(_county(session, one, today) for one in session.scalars(query)),
            fictional=desk.fact("fictional") == "yes",
        )


def _county(session: Session, county: County, today: date) -> CountyHandover:
    still_open = [row for row in commitments.rows(session, today, county.id) if is_open(row.status)]
    talks = [session.get_one(Dialogue, row.id) for row in dialogues.rows(session, county.id)]
    held = [one for one in talks if one.status in dialogues.HELD]
    ahead = _ahead(talks, today)
    known = contacts.rows(session, today, county.id)
    missing = _missing(session, ahead)
    standing = Standing(
        today=today,
        vacant=county.id not in officers.leads(session, today),
        open=still_open,
        passed=[_named(one) for one in talks if _has_passed(one, today)],
        held=[_named(one) for one in held[:LAST_DIALOGUES]],
        next=_named(ahead) if ahead is not None else None,
        missing=missing,
        known=_first_to_meet(county, known),
        described=bool((county.conditions or "").strip()),
    )
    return CountyHandover(
        code=county.code or "",
        name=county.name or "",
        region_name=county.region_name or "",
        facts=_facts(county),
        figures=population_figures((county.code or "",)),
        first=first_steps(standing),
        responsible=_responsible(session, county.id, today),
        commitments=tuple(_open(row, talks) for row in still_open),
        ahead=_coming(session, ahead, missing) if ahead is not None else None,
        held=tuple(_past(session, one, county.id) for one in held[:LAST_DIALOGUES]),
        held_in_all=len(held),
        people=_people(county, known),
        conditions=county.conditions or "",
    )


def _facts(county: County) -> tuple[tuple[str, str], ...]:
    number = county.municipalities
    facts = (
        ("Residensstad", county.seat),
        ("Regionens säte", county.region_seat if county.region_seat != county.seat else None),
        ("Kommuner", str(number) if number else None),
        ("NUTS 2", county.nuts2_name),
        ("Regionalfondsprogram", county.erdf_programme),
    )
    return tuple((what, value) for what, value in facts if value)


# --- who answers for it --------------------------------------------------------------------


def _responsible(session: Session, county: UUID, today: date) -> tuple[Responsible, ...]:
    """Return who answers for the county today, and who is to, as planned already."""
    query = (
        select(Responsibility, Officer)
        .outerjoin(Officer, Officer.id == Responsibility.officer)
        .where(
            Responsibility.county == county,
            Responsibility.deleted.is_(False),
            or_(Responsibility.valid_to.is_(None), Responsibility.valid_to >= today),
        )
    )
    found = sorted(session.execute(query), key=lambda row: _order(row[0]))
    rows = [_answers(one, officer) for one, officer in found]
    if any(one.role == officers.LEAD and _holds(one, today) for one, _ in found):
        return tuple(rows)
    lead = code_word("responsibility", "role", officers.LEAD)
    return (Responsible(lead, ""), *rows)


def _answers(one: Responsibility, officer: Officer | None) -> Responsible:
    role = code_word("responsibility", "role", one.role)
    known = officer if officer is not None and not officer.deleted else None
    reach = (known.phone, known.email) if known is not None else ()
    return Responsible(
        f"{role}: {one.topic}" if one.topic else role,
        (known.name or "") if known is not None else "",
        one.valid_from,
        one.valid_to,
        tuple(text for text in reach if text),
    )


def _order(one: Responsibility) -> tuple[bool, date, str]:
    return one.role != officers.LEAD, one.valid_from or date.min, one.topic or ""


def _holds(one: Responsibility, day: date) -> bool:
    return one.valid_from is None or one.valid_from <= day


# --- who is who ----------------------------------------------------------------------------


def _people(county: County, known: Sequence[ContactRow]) -> tuple[Person, ...]:
    """Return the region's people first, then the others by organisation."""
    ordered = sorted(
        known,
        key=lambda row: (
            row.organisation != county.region_name,
            sort_key(row.organisation),
            not _directs(row),
            sort_key(row.name),
        ),
    )
    return tuple(
        Person(row.name, _role(row), row.organisation, row.email, row.phone) for row in ordered
    )


def _role(row: ContactRow) -> str:
    seat = "" if row.seat in {None, "official"} else code_word("contact", "seat", row.seat).lower()
    return ", ".join(part for part in (row.role, seat) if part)


def _directs(row: ContactRow) -> bool:
    return _DIRECTOR in f"{row.name} {row.role}".casefold()


def _first_to_meet(county: County, known: Sequence[ContactRow]) -> tuple[str, ...]:
    """Return the region's director of development, else its first official."""
    region = [row for row in known if row.organisation == county.region_name]
    officials = [row for row in region if row.seat in {None, "official"}]
    first = next((row for row in region if _directs(row)), None) or next(iter(officials), None)
    if first is None:
        return ()
    reach = first.phone or first.email
    named = ", ".join(part for part in (first.name, first.role) if part)
    return (f"{named} ({reach})" if reach else named,)


# --- commitments and dialogues -------------------------------------------------------------


def _open(row: CommitmentRow, talks: Sequence[Dialogue]) -> OpenCommitment:
    talk = next((one for one in talks if one.id == row.dialogue), None)
    from_day = f"Från dialogen {long_date(talk.starts)}" if talk and talk.starts else ""
    return OpenCommitment(
        row.party or "ours",  # type: ignore[arg-type]  # a choice of exactly these codes
        row.owner,
        row.text,
        row.due,
        row.status,  # type: ignore[arg-type]  # as above
        row.days_late,
        row.comment,
        from_day,
    )


def _ahead(talks: Sequence[Dialogue], today: date) -> Dialogue | None:
    """Return the next dialogue; one without a day counts when no other is planned."""
    coming = [one for one in talks if one.status in dialogues.AHEAD and not _has_passed(one, today)]
    return min(coming, key=lambda one: one.starts or datetime.max, default=None)


def _has_passed(one: Dialogue, today: date) -> bool:
    return one.status in dialogues.AHEAD and one.starts is not None and one.starts.date() < today


def _named(one: Dialogue) -> Held:
    return Held(one.title or "", one.starts, one.status or "planned")


def _missing(session: Session, one: Dialogue | None) -> tuple[str, ...]:
    if one is None:
        return ()
    return tuple(_MISSING[name] for name in dialogues.what_is_missing(session, one))


def _coming(session: Session, one: Dialogue, missing: tuple[str, ...]) -> DialogueAhead:
    agenda = positions.in_order(session, one.id)
    return DialogueAhead(
        one.title or "",
        one.starts,
        one.ends if has_time(one.starts) else None,
        one.place or "",
        code_word("dialogue", "status", one.status or "planned"),
        one.purpose or "",
        one.questions,
        tuple(item.title or "" for item in agenda),
        one.preparation or "",
        missing,
    )


def _past(session: Session, one: Dialogue, county: UUID) -> DialogueHeld:
    made = _caught(session, Commitment, one.id, county)
    choices, needs, examples = (
        tuple(each.text for each in _caught(session, kind, one.id, county) if each.text)
        for kind in (Choice, Need, GoodExample)
    )
    return DialogueHeld(
        one.title or "",
        one.starts,
        one.place or "",
        code_word("dialogue", "status", one.status),
        one.record_number or "",
        one.their_record_number or "",
        one.purpose or "",
        choices,
        needs,
        examples,
        len(made),
        sum(is_open(each.status or "open") for each in made),
    )


def _caught(session: Session, kind: type[_Kind], talk: UUID, county: UUID) -> list[_Kind]:
    """Return what a dialogue left behind for a county, or for all of its counties alike."""
    query = select(kind).where(
        kind.dialogue == talk, kind.deleted.is_(False), of_counties(kind, [county])
    )
    return list(session.scalars(query.order_by(kind.created)))

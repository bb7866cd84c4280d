"""The 21 counties: who leads them, how long since the last dialogue, what is open."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import population
from regdesk.domain.commitments import is_late, is_open
from regdesk.domain.counties import find_county
from regdesk.domain.population import PopulationFigure
from regdesk.domain.swedish import months_between
from regdesk.records import Commitment, County, Dialogue, DialogueCounty
from regdesk.store.desk import Desk
from regdesk.work import commitments, contacts, dialogues, officers
from regdesk.work.commitments import CommitmentRow
from regdesk.work.contacts import ContactRow
from regdesk.work.dialogues import DialogueRow
from regdesk.work.officers import ResponsibilityRow
from regdesk.work.reference import county_id
from regdesk.work.timeline import TimelineRow, timeline

DUE_AFTER_MONTHS = 12
"""A county is due for a dialogue when the last lies this many whole months back, or more."""


@dataclass(frozen=True, slots=True)
class CountyRow:
    """A county as lists and the map show it.

    `months` counts whole months since the last dialogue, None when there never was one; `stand_in`
    is who stands in for the lead, "" for nobody.
    """

    id: UUID
    code: str
    letter: str
    name: str
    short_name: str
    region_name: str
    area: str
    lead: str | None
    vacant: bool
    mine: bool
    last_dialogue: date | None
    months: int | None
    next_dialogue: date | None
    open_commitments: int
    late_commitments: int
    stand_in: str = ""

    @property
    def waited(self) -> bool:
        """Whether a year or more has gone since the last dialogue, or there never was one."""
        return self.months is None or self.months >= DUE_AFTER_MONTHS

    @property
    def due(self) -> bool:
        """Whether a dialogue should be planned: a year has gone and none is."""
        return self.waited and self.next_dialogue is None


@dataclass(frozen=True, slots=True)
class CountyPage:
    """All that a county's page shows."""

    row: CountyRow
    seat: str
    region_seat: str
    municipalities: int
    nuts2: str
    nuts2_name: str
    nuts3: str
    erdf_programme: str
    conditions: str
    dialogues: tuple[DialogueRow, ...]
    commitments: tuple[CommitmentRow, ...]
    contacts: tuple[ContactRow, ...]
    timeline: tuple[TimelineRow, ...]
    responsibilities: tuple[ResponsibilityRow, ...]
    figures: tuple[PopulationFigure, ...]


def county_rows(desk: Desk, today: date) -> tuple[CountyRow, ...]:
    """Return the 21 counties in SCB order."""
    with desk.read() as session:
        return rows(session, desk.fact("officer_id"), today)


def county_page(desk: Desk, code: str, today: date, language: str = "sv") -> CountyPage:
    """Return one county's page; any of its names will do. Raises NotFound."""
    facts = find_county(code)
    if facts is None:
        raise errors.NotFound(name=code, of_sv=" bland länen", of_en=" among the counties")
    with desk.read() as session:
        county = session.get_one(County, county_id(facts.code))
        all_rows = rows(session, desk.fact("officer_id"), today)
        return CountyPage(
            next(row for row in all_rows if row.id == county.id),
            county.seat or "",
            county.region_seat or "",
            county.municipalities or 0,
            county.nuts2 or "",
            county.nuts2_name or "",
            county.nuts3 or "",
            county.erdf_programme or "",
            county.conditions or "",
            dialogues.rows(session, county.id),
            commitments.rows(session, today, county.id),
            contacts.rows(session, today, county.id),
            timeline(session, county.id, language),
            officers.responsibilities(session, [county.id]),
            population.figures([facts.code]),
        )


def rows(session: Session, officer: str, today: date) -> tuple[CountyRow, ...]:
    """Return the rows of the counties, seen by the officer with this id ("" = nobody)."""
    leads = officers.leads(session, today)
    stand_ins = officers.stand_ins(session, today)
    mine = officers.counties_led_by(session, UUID(officer), today) if officer else set()
    last, upcoming = _dialogue_days(session, today)
    counts = _commitment_counts(session, today)
    found = []
    for one in session.scalars(select(County).order_by(County.code)):
        lead = leads.get(one.id)
        before = last.get(one.id)
        found.append(
            CountyRow(
                one.id,
                one.code or "",
                one.letter or "",
                one.name or "",
                one.short_name or "",
                one.region_name or "",
                one.area or "",
                lead.name if lead else None,
                lead is None,
                one.id in mine,
                before,
                months_between(before, today) if before else None,
                upcoming.get(one.id),
                *counts[one.code],
                stand_ins.get(one.id, ""),
            )
        )
    return tuple(found)


def _dialogue_days(session: Session, today: date) -> tuple[dict[UUID, date], dict[UUID, date]]:
    """Return each county's last held dialogue and its next one."""
    query = (
        select(DialogueCounty.county, Dialogue.starts, Dialogue.status)
        .join(Dialogue, Dialogue.id == DialogueCounty.dialogue)
        .where(
            DialogueCounty.deleted.is_(False),
            Dialogue.deleted.is_(False),
            Dialogue.starts.is_not(None),
        )
    )
    last: dict[UUID, date] = {}
    upcoming: dict[UUID, date] = {}
    for county, starts, status in session.execute(query):
        if county is None or starts is None:
            continue
        day = starts.date()
        if status in dialogues.HELD and day <= today:
            last[county] = max(day, last.get(county, day))
        elif status in dialogues.AHEAD and day >= today:
            upcoming[county] = min(day, upcoming.get(county, day))
    return last, upcoming


def _commitment_counts(session: Session, today: date) -> dict[str | None, tuple[int, int]]:
    query = (
        select(County.code, Commitment.dialogue, Commitment.due, Commitment.status)
        .outerjoin(County, County.id == Commitment.county)
        .where(Commitment.deleted.is_(False))
    )
    several = dialogues.codes_by_dialogue(session)
    counts: dict[str | None, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for named, dialogue, due, status in session.execute(query):
        status = status or "open"
        if is_open(status):
            for code in (named,) if named else several.get(dialogue, ()):
                open_, late = counts[code]
                counts[code] = open_ + 1, late + is_late(due, status, today)
    return counts

"""Who answers for which county; vacancies; changing it from a day without losing the past."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from regdesk.domain.counties import all_counties
from regdesk.domain.swedish import sort_key
from regdesk.records import County, Officer, Responsibility
from regdesk.records.officers import ROLES
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work.fields import invalid, reference
from regdesk.work.reference import county_id

LEAD = "county_lead"
TOPIC = "topic_lead"
NEW = UUID(int=0)
"""In a preview: an officer who isn't added yet."""


@dataclass(frozen=True, slots=True)
class OfficerChoice:
    """An officer to choose; `me` is the desk's own, a placeholder stands for a post not taken up."""

    id: UUID
    name: str
    me: bool
    placeholder: bool


@dataclass(frozen=True, slots=True)
class ResponsibilityRow:
    """Who answered, answers or will answer for a county in a role; no officer = vacant."""

    id: UUID
    county_code: str
    county_letter: str
    region_name: str
    role: str
    topic: str
    officer: UUID | None
    officer_name: str
    valid_from: date | None
    valid_to: date | None

    def holds(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or self.valid_to >= day)


@dataclass(frozen=True, slots=True)
class Takeover:
    """What a change of responsibility does in one county.

    `ends` end the day before it, `gone` are the ones it takes the place of altogether. `until` is
    its last day where somebody else is planned to begin after it; `same` = it changes nothing.
    """

    county_code: str
    county_letter: str
    region_name: str
    ends: tuple[ResponsibilityRow, ...]
    gone: tuple[ResponsibilityRow, ...]
    until: date | None
    after: str
    same: bool


def standing(session: Session, day: date, role: str | None = None) -> list[Responsibility]:
    """Return the responsibilities that hold on a day."""
    query = select(Responsibility).where(
        Responsibility.deleted.is_(False),
        or_(Responsibility.valid_from.is_(None), Responsibility.valid_from <= day),
        or_(Responsibility.valid_to.is_(None), Responsibility.valid_to >= day),
    )
    if role is not None:
        query = query.where(Responsibility.role == role)
    return list(session.scalars(query))


def leads(session: Session, day: date) -> dict[UUID, Officer]:
    """Return who leads each county on a day; a vacant county isn't in it.

    Where two stand at once (two desks, before anybody has settled it) the latest to begin shows.
    """
    officers = {one.id: one for one in session.scalars(select(Officer)) if not one.deleted}
    found: dict[UUID, Officer] = {}
    for one in sorted(standing(session, day, LEAD), key=_beginning):
        if one.county is not None and one.officer in officers:
            found[one.county] = officers[one.officer]
    return found


def counties_led_by(session: Session, officer: UUID, day: date) -> set[UUID]:
    """Return the counties an officer leads or stands in for."""
    return {
        one.county
        for one in standing(session, day)
        if one.officer == officer and one.county is not None and one.role != "topic_lead"
    }


def stand_ins(session: Session, day: date) -> dict[UUID, str]:
    """Return the names of those who stand in for the lead of each county on a day."""
    names = _names(session)
    found: dict[UUID, str] = {}
    for one in sorted(standing(session, day, "stand_in"), key=_beginning):
        if one.county is not None and one.officer in names:
            found[one.county] = names[one.officer]
    return found


def vacant_from(session: Session, today: date) -> dict[UUID, date]:
    """Return from which coming day each county that has a lead today lacks one."""
    by_county: dict[UUID, list[Responsibility]] = {}
    query = select(Responsibility).where(
        Responsibility.deleted.is_(False), Responsibility.role == LEAD
    )
    names = _names(session)
    for one in session.scalars(query):
        if one.county is not None and one.officer in names:
            by_county.setdefault(one.county, []).append(one)
    days = {county: _first_gap(several, today) for county, several in by_county.items()}
    return {county: day for county, day in days.items() if day is not None and day > today}


def choices(desk: Desk) -> tuple[OfficerChoice, ...]:
    """Return the officers to choose among: the desk's own first, then by name."""
    own = desk.fact("officer_id")
    with desk.read() as session:
        found = [
            OfficerChoice(one.id, one.name or "", str(one.id) == own, bool(one.placeholder))
            for one in session.scalars(select(Officer).where(Officer.deleted.is_(False)))
        ]
    return tuple(sorted(found, key=lambda one: (not one.me, one.placeholder, sort_key(one.name))))


def responsibilities(session: Session, counties: Iterable[UUID]) -> tuple[ResponsibilityRow, ...]:
    """Return all that was, is and will be answered for in counties, the latest first."""
    wanted = set(counties)
    query = select(Responsibility).where(
        Responsibility.deleted.is_(False), Responsibility.county.in_(wanted)
    )
    row = _rows_of(session)
    found = sorted(session.scalars(query), key=_beginning, reverse=True)
    return tuple(row(one) for one in found)


def responsibility_history(desk: Desk, counties: Iterable[UUID]) -> tuple[ResponsibilityRow, ...]:
    """Return who answered, answers and will answer for counties, the latest first."""
    with desk.read() as session:
        return responsibilities(session, counties)


def preview(
    desk: Desk,
    officer: UUID | None,
    counties: Sequence[UUID],
    from_day: date,
    role: str = LEAD,
    topic: str = "",
) -> tuple[Takeover, ...]:
    """Return what `take_over` would do in each county, and change nothing."""
    with desk.read() as session:
        row, names = _rows_of(session), _names(session)
        return tuple(
            Takeover(
                step.county.code or "",
                step.county.letter or "",
                step.county.region_name or "",
                tuple(row(one) for one in step.ends),
                tuple(row(one) for one in step.gone),
                step.until,
                names.get(step.next_officer, "") if step.next_officer else "",
                step.same,
            )
            for step in _steps(session, officer, counties, from_day, role, topic)
        )


def take_over(
    desk: Desk,
    officer: UUID | None,
    counties: Sequence[UUID],
    from_day: date,
    role: str = LEAD,
    topic: str = "",
) -> ChangeSet:
    """Give counties to an officer (None = nobody) from a day on; the past stays.

    A topic lead needs a topic. Raises InvalidValue.
    """
    with desk.change("Bytte länsansvar") as change:
        hand_over(change, officer, counties, from_day, role, topic)
    return change.changes


def take_over_as_new(
    desk: Desk,
    name: str,
    counties: Sequence[UUID],
    from_day: date,
    role: str = LEAD,
    topic: str = "",
) -> ChangeSet:
    """As `take_over`, by an officer who is added in the same step. Raises InvalidValue."""
    if not name.strip():
        raise invalid(name, "officer", "skriv ett namn.", "write a name.")
    with desk.change("Bytte länsansvar") as change:
        officer = change.add(Officer(name=name.strip(), placeholder=False))
        hand_over(change, officer.id, counties, from_day, role, topic)
    return change.changes


def take_over_by_name(
    desk: Desk,
    officer: str | None,
    counties: Sequence[str],
    from_day: date,
    role: str = LEAD,
    *,
    vacant: bool = False,
    topic: str = "",
) -> ChangeSet:
    """As `take_over`, with names: no officer named = the desk's own, `vacant` = nobody.

    Raises NotFound, Ambiguous or InvalidValue.
    """
    if role not in ROLES:
        known = ", ".join(ROLES)
        raise invalid(role, "role", f"välj en av: {known}.", f"choose one of: {known}.")
    with desk.read() as session:
        ids = list(dict.fromkeys(reference(session, ("county",), one) for one in counties))
        own = desk.fact("officer_id")
        who = reference(session, ("officer",), officer) if officer else UUID(own)
    return take_over(desk, None if vacant else who, ids, from_day, role, topic)


def hand_over(
    change: Change,
    officer: UUID | None,
    counties: Sequence[UUID],
    from_day: date,
    role: str = LEAD,
    topic: str = "",
) -> None:
    """End what stands in these counties the day before, and begin anew from the day.

    A county whose lead goes is vacant; of the other roles nothing is left where nobody has them.
    """
    if role == TOPIC and not topic.strip():
        raise invalid("", "topic", "skriv vilken sakfråga det gäller.", "write which topic it is.")
    for step in _steps(change.session, officer, counties, from_day, role, topic):
        if step.same:
            continue
        for one in step.ends:
            one.valid_to = from_day - timedelta(days=1)
        for one in step.gone:
            change.delete(one)
        if officer is None and role != LEAD:
            continue
        begun = Responsibility(
            county=step.county.id, officer=officer, role=role, valid_from=from_day
        )
        begun.valid_to = step.until
        begun.topic = topic.strip() or None
        change.add(begun)


def area_counties(area: str) -> list[UUID]:
    """Return the seven counties of an area of responsibility, in SCB order."""
    return [county_id(facts.code) for facts in all_counties() if facts.area.casefold() == area]


@dataclass(frozen=True, slots=True)
class _Step:
    """What is done in one county."""

    county: County
    ends: tuple[Responsibility, ...]
    gone: tuple[Responsibility, ...]
    until: date | None
    next_officer: UUID | None
    same: bool


def _steps(
    session: Session,
    officer: UUID | None,
    counties: Sequence[UUID],
    from_day: date,
    role: str,
    topic: str,
) -> list[_Step]:
    """Return what has to be done in each county so that the officer answers for it from the day."""
    now, later = standing(session, from_day, role), _later_starts(session, from_day, role)
    steps = []
    for county in dict.fromkeys(counties):
        holding = [one for one in now if one.county == county and _of_topic(one, topic)]
        coming = [one for one in later if one.county == county and _of_topic(one, topic)]
        following = min(coming, key=_beginning, default=None)
        until = None
        if following is not None and following.valid_from is not None:
            until = following.valid_from - timedelta(days=1)
        gone = [one for one in holding if one.valid_from is not None and one.valid_from >= from_day]
        steps.append(
            _Step(
                session.get_one(County, county),
                tuple(one for one in holding if one not in gone),
                tuple(gone),
                until,
                following.officer if following else None,
                _stands_already(holding, officer, until, role),
            )
        )
    return steps


def _stands_already(
    holding: Sequence[Responsibility], officer: UUID | None, until: date | None, role: str
) -> bool:
    if not holding:
        return officer is None and role != LEAD
    return len(holding) == 1 and holding[0].officer == officer and holding[0].valid_to == until


def _of_topic(one: Responsibility, topic: str) -> bool:
    return (one.topic or "").casefold() == topic.strip().casefold() or one.role != TOPIC


def _later_starts(session: Session, day: date, role: str) -> list[Responsibility]:
    """Return what begins after a day, as planned already."""
    query = select(Responsibility).where(
        Responsibility.deleted.is_(False),
        Responsibility.role == role,
        Responsibility.valid_from > day,
    )
    return list(session.scalars(query))


def _first_gap(several: Sequence[Responsibility], today: date) -> date | None:
    """Return the first day from `today` on which none of them holds; None when there is none."""
    day = today
    for one in sorted(several, key=_beginning):
        begins = one.valid_from or date.min
        if begins <= day and (one.valid_to is None or one.valid_to >= day):
            if one.valid_to is None:
                return None
            day = one.valid_to + timedelta(days=1)
    return day


def _names(session: Session) -> dict[UUID, str]:
    query = select(Officer.id, Officer.name).where(Officer.deleted.is_(False))
    return {id_: name or "" for id_, name in session.execute(query)}


def _rows_of(session: Session) -> Callable[[Responsibility], ResponsibilityRow]:
    """Return what makes rows of responsibilities, with names looked up once."""
    names = _names(session)
    counties = {one.id: one for one in session.scalars(select(County))}

    def row(one: Responsibility) -> ResponsibilityRow:
        county = counties.get(one.county) if one.county else None
        return ResponsibilityRow(
            one.id,
            (county.code if county else None) or "",
            (county.letter if county else None) or "",
            (county.region_name if county else None) or "",
            one.role or LEAD,
            one.topic or "",
            one.officer,
            names.get(one.officer, "") if one.officer else "",
            one.valid_from,
            one.valid_to,
        )

    return row


def _beginning(one: Responsibility) -> tuple[date, int]:
    return one.valid_from or date.min, one.created or 0

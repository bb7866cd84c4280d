"""Who answers for which county; vacancies; changing it from a day without losing the past."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from regdesk.domain.counties import all_counties
from regdesk.records import Officer, Responsibility
from regdesk.records.officers import ROLES
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.work.fields import invalid, reference
from regdesk.work.reference import county_id

LEAD = "county_lead"


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


def take_over(
    desk: Desk, officer: UUID | None, counties: Sequence[UUID], from_day: date, role: str = LEAD
) -> ChangeSet:
    """Give counties to an officer (None = leave them vacant) from a day on; the past stays."""
    with desk.change("Bytte länsansvar") as change:
        hand_over(change, officer, counties, from_day, role)
    return change.changes


def take_over_by_name(
    desk: Desk,
    officer: str | None,
    counties: Sequence[str],
    from_day: date,
    role: str = LEAD,
    *,
    vacant: bool = False,
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
    return take_over(desk, None if vacant else who, ids, from_day, role)


def hand_over(
    change: Change, officer: UUID | None, counties: Sequence[UUID], from_day: date, role: str = LEAD
) -> None:
    """End what stands in these counties the day before, and begin anew from the day."""
    wanted = set(counties)
    for one in standing(change.session, from_day, role):
        if one.county in wanted:
            if one.valid_from is not None and one.valid_from >= from_day:
                change.delete(one)
            else:
                one.valid_to = from_day - timedelta(days=1)
    later = _later_starts(change.session, from_day, role)
    for county in counties:
        until = later[county] - timedelta(days=1) if county in later else None
        one = Responsibility(county=county, officer=officer, role=role, valid_from=from_day)
        one.valid_to = until
        change.add(one)


def area_counties(area: str) -> list[UUID]:
    """Return the seven counties of an area of responsibility, in SCB order."""
    return [county_id(facts.code) for facts in all_counties() if facts.area.casefold() == area]


def _later_starts(session: Session, day: date, role: str) -> dict[UUID, date]:
    """Return when somebody else begins in each county after a day, as planned already."""
    query = select(Responsibility).where(
        Responsibility.deleted.is_(False),
        Responsibility.role == role,
        Responsibility.valid_from > day,
    )
    found: dict[UUID, date] = {}
    for one in session.scalars(query):
        if one.county is not None and one.valid_from is not None:
            found[one.county] = min(one.valid_from, found.get(one.county, one.valid_from))
    return found


def _beginning(one: Responsibility) -> tuple[date, int]:
    return one.valid_from or date.min, one.created or 0

"""The fictional year of a demo desk: `resources/demo`, written through ordinary units of work.

Every day in the files is an offset from today, moved off weekends and holidays, so that the year
always looks alive: `{day-40}` is "15 oktober", `{year-40}` the year of that day, `{me}` the officer.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from regdesk import paths
from regdesk.domain.counties import CountyFacts, all_counties
from regdesk.domain.deadlines import working_day_from
from regdesk.domain.ids import derived_id, new_id
from regdesk.domain.swedish import MONTHS
from regdesk.records import (
    AgendaItem,
    Commitment,
    Contact,
    County,
    Dialogue,
    Officer,
    Organisation,
    Participant,
    Responsibility,
)
from regdesk.store.change import Change
from regdesk.store.desk import Desk
from regdesk.work import dialogues, notes, officers, positions
from regdesk.work.reference import county_id, placeholder_id, region_id

LED_SINCE = -760
"""The day (offset) the desk's officer began to lead her counties."""

_PLACEHOLDER = re.compile(r"\{(day|year)([+-]\d+)\}")
_FIRST_PHONE = 17_40_605
_MAIL = "example.se"


@dataclass(frozen=True)
class _Person:
    """Somebody who can sit at a table: a contact of theirs or an officer of ours."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True)
class _Cast:
    """The people of the demo by their keys in the files, and which day it is."""

    today: date
    ours: dict[str, _Person]
    theirs: dict[str, _Person]


def fill(desk: Desk, today: date) -> None:
    """Write the fictional year into a desk that holds the reference data and its officer."""
    people = _read("people", desk, today)
    with desk.change("Lade in personer") as change:
        cast = _Cast(
            today,
            _officers(change, people["officers"], desk, today),
            _contacts(change, people, today),
        )
        _began_earlier(change, cast.ours["me"].id, today)
    _describe(desk, _read("conditions", desk, today))
    names = sorted(path.stem for path in paths.resource("demo").glob("dialogues-*.json"))
    planned = [one for name in names for one in _read(name, desk, today)]
    for one in sorted(planned, key=lambda one: one["day"]):
        _settle(desk, today, list(_catch(desk, cast, one)))


def day_at(today: date, offset: int) -> date:
    """Return the first working day at or after `today` + `offset` days."""
    return working_day_from(today + timedelta(days=offset))


def _read(name: str, desk: Desk, today: date) -> Any:
    """Return a file of the demo with its placeholders filled in."""

    def written(found: re.Match[str]) -> str:
        day = day_at(today, int(found[2]))
        return str(day.year) if found[1] == "year" else f"{day.day} {MONTHS[day.month - 1]}"

    text = paths.resource("demo", f"{name}.json").read_text(encoding="utf-8")
    me = json.dumps(desk.fact("officer"), ensure_ascii=False)[1:-1]
    return json.loads(_PLACEHOLDER.sub(written, text).replace("{me}", me))


# --- people --------------------------------------------------------------------------------


def _officers(change: Change, known: dict[str, Any], desk: Desk, today: date) -> dict[str, _Person]:
    """Add our colleagues, who answer for a topic in some counties; return all of ours."""
    ours = {
        "me": _Person(UUID(desk.fact("officer_id")), desk.fact("officer"), "länsansvarig"),
        "mellan": _Person(placeholder_id("mellan"), "Handläggare Mellan", "länsansvarig"),
    }
    letters = {facts.letter: county_id(facts.code) for facts in all_counties()}
    for number, (key, one) in enumerate(known.items()):
        phone = f"08-465 004 {number:02d}"
        officer = change.add(
            Officer(id=new_id(), name=one["name"], email=one["email"], phone=phone)
        )
        ours[key] = _Person(officer.id, one["name"], "")
        for letter in one["counties"]:
            change.add(
                Responsibility(
                    county=letters[letter],
                    officer=officer.id,
                    role="topic_lead",
                    topic=one["topic"],
                    valid_from=day_at(today, LED_SINCE),
                )
            )
    return ours


def _contacts(change: Change, people: dict[str, Any], today: date) -> dict[str, _Person]:
    """Add the regions', boards' and authorities' people: roles, never persons."""
    election = people["after_election"]
    began = day_at(today, election["day"])
    theirs: dict[str, _Person] = {}
    for facts in all_counties():
        changed = facts.letter in election["counties"]
        for seat in _seats(people, facts, changed):
            one = people["seats"][seat]
            contact = Contact(
                name=one["name"],
                role=one["role"],
                seat=one["seat"],
                organisation=_organisation(seat, facts),
                email=f"{one['mailbox']}.{facts.letter.lower()}@{_MAIL}",
                phone=_phone(len(theirs)),
                valid_from=began if changed and seat == "majority" else None,
                valid_to=began - timedelta(days=1) if seat == "former" else None,
            )
            change.add(contact)
            theirs[f"{facts.letter}.{seat}"] = _Person(contact.id, one["name"], one["role"])
    for number, one in enumerate(people["organisations"], len(theirs)):
        organisation = change.add(Organisation(id=new_id(), name=one["name"], kind=one["kind"]))
        change.add(
            Contact(
                name=one["contact"],
                role=one["role"],
                seat="official",
                organisation=organisation.id,
                email=f"{one['mailbox']}@{_MAIL}",
                phone=_phone(number),
            )
        )
    return theirs


def _seats(people: dict[str, Any], facts: CountyFacts, changed: bool) -> list[str]:
    north = people["north"] if facts.area.casefold() == "norr" else []
    return [*people["everywhere"], *north, *(["former"] if changed else [])]


def _organisation(seat: str, facts: CountyFacts) -> UUID:
    if seat == "board":
        return derived_id("organisation", "county_administrative_board", facts.code)
    return region_id(facts.code)


def _phone(number: int) -> str:
    """Return a number of the series that PTS keeps for fiction, 070-174 06 05 to 070-174 06 99."""
    figures = str(_FIRST_PHONE + number)
    return f"070-{figures[:3]} {figures[3:5]} {figures[5:]}"


def _began_earlier(change: Change, officer: UUID, today: date) -> None:
    """Let the officer have led her counties for as long as the story goes back."""
    began = day_at(today, LED_SINCE)
    for one in change.session.scalars(select(Responsibility)):
        if one.officer == officer and one.valid_from == today:
            one.valid_from = began
        elif one.valid_to == today - timedelta(days=1) and one.role == officers.LEAD:
            one.valid_to = began - timedelta(days=1)


def _describe(desk: Desk, conditions: dict[str, str]) -> None:
    with desk.change("Beskrev länens förutsättningar") as change:
        for county in change.session.scalars(select(County)):
            county.conditions = conditions[county.letter or ""]


# --- dialogues -----------------------------------------------------------------------------


def _catch(desk: Desk, cast: _Cast, plan: dict[str, Any]) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Write a dialogue and catch what its notes mark; yield each commitment and what became of it."""
    held_on = day_at(cast.today, plan["day"])
    for item, line in _write(desk, cast, plan, held_on):
        _, caught = notes.catch(desk, item, line["catch"], line["line"], held_on)
        if line["catch"] == "commitment":
            yield caught, line


def _write(
    desk: Desk, cast: _Cast, plan: dict[str, Any], day: date
) -> list[tuple[UUID, dict[str, Any]]]:
    """Write a dialogue, its participants and its agenda; return the lines to catch, by item."""
    letters = {facts.letter: county_id(facts.code) for facts in all_counties()}
    starts = datetime.combine(day, time.fromisoformat(plan["time"]))
    marked: list[tuple[UUID, dict[str, Any]]] = []
    with desk.change("Lade till strategisk dialog") as change:
        dialogue = change.add(
            Dialogue(
                title=plan["title"],
                starts=starts,
                ends=starts + timedelta(minutes=plan["minutes"]),
                place=plan["place"],
                status=plan["status"],
                purpose=plan.get("purpose"),
                questions=tuple(plan.get("questions", ())) or None,
                preparation="\n".join(plan.get("preparation", ())),
                sensitive="\n".join(plan.get("sensitive", ())),
                record_number=plan.get("record_number"),
                their_record_number=plan.get("their_record_number"),
            )
        )
        dialogues.set_counties(change, dialogue.id, [letters[one] for one in plan["counties"]])
        _seat(change, cast, plan, dialogue)
        for facts in plan["agenda"]:
            item = _item(change, dialogue.id, facts)
            marked += [(item.id, line) for line in facts.get("notes", ()) if isinstance(line, dict)]
    return marked


def _seat(change: Change, cast: _Cast, plan: dict[str, Any], dialogue: Dialogue) -> None:
    held = dialogue.status in dialogues.HELD
    for side, people in (("theirs", cast.theirs), ("ours", cast.ours)):
        for key in plan.get(side, ()):
            one = people[key]
            change.add(
                Participant(
                    dialogue=dialogue.id,
                    side=side,
                    name=one.name,
                    role=one.role,
                    contact=one.id if side == "theirs" else None,
                    officer=one.id if side == "ours" else None,
                    attended=held and key not in plan.get("absent", ()),
                )
            )


def _item(change: Change, dialogue: UUID, facts: dict[str, Any]) -> AgendaItem:
    item = change.add(
        AgendaItem(
            dialogue=dialogue,
            title=facts["title"],
            minutes=facts["minutes"],
            owner=facts.get("owner"),
            wish_of=facts.get("wish_of"),
            notes="\n".join(_note(line) for line in facts.get("notes", ())),
        )
    )
    positions.place(change.session, item, None)
    return item


def _note(line: str | dict[str, Any]) -> str:
    return line if isinstance(line, str) else line.get("lead", "") + str(line["line"])


def _settle(desk: Desk, today: date, caught: list[tuple[UUID, dict[str, Any]]]) -> None:
    """Tidy the commitments of a dialogue and note what has become of them."""
    if not caught:
        return
    with desk.change("Stämde av åtaganden") as change:
        for commitment_id, facts in caught:
            one = change.session.get_one(Commitment, commitment_id)
            for name in {"text", "status", "comment", "due"} & facts.keys():
                setattr(one, name, facts[name])
            if one.party == "ours":
                one.owner = facts.get("owner", "Länsansvarig")
            one.closed_on = day_at(today, facts["closed"]) if "closed" in facts else None

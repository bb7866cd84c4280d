"""Reminders: a letter to each counterpart about what was promised, as an officer would write it.

The letters are Swedish whatever language the window speaks: they go to Swedish offices. What the
desk has noted about a commitment stays in the desk.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain.commitments import is_open
from regdesk.domain.counties import plain_name, region_named
from regdesk.domain.swedish import sort_key
from regdesk.records import Commitment, Contact, County, Dialogue, Officer, Organisation, Region
from regdesk.store.desk import Desk
from regdesk.work import officers
from regdesk.work.reference import county_id
from regdesk.work.reminder_letters import Promise, Talk, body, subject

if TYPE_CHECKING:
    from email.message import EmailMessage

_PARTIES = ("region", "authority", "ours")
_LEAD, _TOPIC = "länsansvarig", "sakansvarig"
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]+')


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter to one counterpart; `email` is "" where no single contact matches.

    `choices` are the addresses there are to choose among where several people match.
    """

    counterpart: str
    email: str
    subject: str
    body: str
    commitments: tuple[UUID, ...]
    choices: tuple[str, ...] = ()


def reminders(desk: Desk, commitment_ids: Sequence[UUID], today: date) -> tuple[Reminder, ...]:
    """Return a letter to each counterpart of these commitments, the regions' first.

    What is fulfilled or dropped is left out. Raises NotFound, or NothingOpen when nothing is left.
    """
    with desk.read() as session:
        promises: dict[_Counterpart, list[Promise]] = {}
        for one in _promises(session, commitment_ids):
            promises.setdefault(_counterpart(session, one, today), []).append(one)
        if not promises:
            raise errors.NothingOpen
        sender = _sender(session, desk)
    fictional = desk.fact("fictional") == "yes"
    return tuple(
        _letter(to, promises[to], sender, today, fictional=fictional)
        for to in sorted(promises, key=lambda to: (_PARTIES.index(to.party), sort_key(to.name)))
    )


def message(reminder: Reminder) -> "EmailMessage":
    """Return the letter as a message without a sender, which mail programs open as a draft."""
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP

    draft = EmailMessage(policy=SMTP)
    draft["X-Unsent"] = "1"
    draft["Subject"] = _head(reminder.subject)
    if reminder.email:
        local, _, domain = reminder.email.rpartition("@")
        draft["To"] = Address(_head(reminder.counterpart), local, domain)
    draft.set_content(reminder.body.encode("utf-8", "replace").decode(), charset="utf-8")
    return draft


def write_eml(reminder: Reminder, path: Path) -> None:
    """Write the letter as a draft that mail programs open. Raises FileUnwritable or DiskFull."""
    from regdesk.domain.files import write_atomically

    write_atomically(path, message(reminder).as_bytes())


def eml_names(letters: Sequence[Reminder]) -> tuple[str, ...]:
    """Return a file name for each that any system takes: "Påminnelse Region Norrbotten.eml"."""
    names: list[str] = []
    for one in letters:
        plain = " ".join(_NOT_IN_NAMES.sub(" ", _line(one.counterpart)).split())
        name = f"Påminnelse {plain[:60].strip(' .')}".strip()
        choices = (f"{name}{f' {number}' if number > 1 else ''}.eml" for number in count(1))
        taken = {other.casefold() for other in names}
        names.append(next(choice for choice in choices if choice.casefold() not in taken))
    return tuple(names)


# --- what was promised ---------------------------------------------------------------------


def _promises(session: Session, ids: Sequence[UUID]) -> Iterator[Promise]:
    for one_id in dict.fromkeys(ids):
        one = session.get(Commitment, one_id)
        if one is None:
            raise errors.NotFound(
                name=one_id, of_sv=" bland åtagandena", of_en=" among the commitments"
            )
        if one.deleted or not is_open(one.status or "open"):
            continue
        party = one.party if one.party in _PARTIES else "region"
        owner = _line(one.owner or "")
        named = region_named(owner) if party == "region" else None
        where = one.county or (county_id(named.code) if named else None)
        county = session.get(County, where) if where else None
        region = _line(county.region_name or "") if county is not None else ""
        if named:  # by whatever name, it is one counterpart
            owner = region if county_id(named.code) == where else named.region_name
        yield Promise(
            one.id,
            _line(one.text or "") or "(utan text)",
            party,
            owner,
            one.due,
            where,
            region,
            _talk(session, one.dialogue),
        )


def _talk(session: Session, dialogue_id: UUID | None) -> Talk | None:
    dialogue = session.get(Dialogue, dialogue_id) if dialogue_id else None
    if dialogue is None or dialogue.deleted:
        return None
    day = dialogue.starts.date() if dialogue.starts else None
    return Talk(dialogue.id, _line(dialogue.title or ""), day, _line(dialogue.place or ""))


# --- who it goes to ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Counterpart:
    """Who made a promise: two are the same when all of this is."""

    party: str
    owner: str
    name: str
    email: str
    county: UUID | None
    choices: tuple[str, ...] = ()


def _counterpart(session: Session, one: Promise, today: date) -> _Counterpart:
    """Return who made the promise; namesakes in two regions are two people."""
    owner = plain_name(one.owner)
    if one.party == "ours":
        return _colleague(session, one, today)
    homes = _homes(session, one)
    found = _people(session, one, homes, today)
    email = _address(found[0].email) if len(found) == 1 else ""
    if one.party == "region":
        region = one.region or "Regionen"
        itself = owner in {"", "regionen", plain_name(region)}
        name = region if itself else f"{one.owner}, {region}"
        choices = _addresses(found) if len(found) > 1 else ()
        return _Counterpart("region", "" if itself else owner, name, email, one.county, choices)
    if len(homes) == 1:
        (home,) = homes.values()
        return _Counterpart("authority", plain_name(home), home, email, None)
    name = one.owner or (f"Myndighet, {one.region}" if one.region else "Myndighet")
    return _Counterpart("authority", owner, name, email, None if owner else one.county)


def _colleague(session: Session, one: Promise, today: date) -> _Counterpart:
    """Return who of ours it is: the county's own where only a role is named."""
    owner = plain_name(one.owner)
    if owner in {_LEAD, _TOPIC} and one.county:
        role = officers.LEAD if owner == _LEAD else "topic_lead"
        ids = {
            each.officer
            for each in officers.standing(session, today, role)
            if each.county == one.county and each.officer
        }
        found = [session.get_one(Officer, officer) for officer in ids]
    else:
        found = [each for each in session.scalars(select(Officer)) if _called(each.name, owner)]
    found = [each for each in found if not each.deleted]
    if len(found) == 1:
        name = _line(found[0].name or "")
        return _Counterpart("ours", plain_name(name), name, _address(found[0].email), None)
    where = one.county if owner in {_LEAD, _TOPIC} else None
    return _Counterpart("ours", owner, one.owner or "Tillväxtverket", "", where)


def _people(
    session: Session, one: Promise, homes: Mapping[UUID, str], today: date
) -> list[Contact]:
    """Return whom the owner names: a person, a role, or else all of the organisation."""
    owner = plain_name(one.owner)
    in_office = [
        each
        for each in session.scalars(select(Contact).where(Contact.deleted.is_(False)))
        if (each.valid_to is None or each.valid_to >= today)
        and (each.valid_from is None or each.valid_from <= today)
    ]
    there = [each for each in in_office if each.organisation in homes]
    known = in_office if one.party == "authority" else there
    named = [each for each in known if _called(each.name, owner)]
    named = named or [each for each in there if _called(each.role, owner)]
    if one.party == "authority" or owner in {"", "regionen", plain_name(one.region)}:
        return named or there
    return named


def _homes(session: Session, one: Promise) -> dict[UUID, str]:
    """Return the organisations that the counterpart may be, or sit in, with their names."""
    if one.party == "region":
        regions = session.scalars(select(Region).where(Region.county == one.county))
        return {each.id: _line(each.name or "") for each in regions} if one.county else {}
    owner = plain_name(one.owner)
    standing = session.scalars(select(Organisation).where(Organisation.deleted.is_(False)))
    return {
        each.id: _line(each.name or "")
        for each in standing
        if _called(each.name, owner)
        or (each.county and each.county == one.county and _begins(each.name, owner))
    }


def _called(name: str | None, sought: str) -> bool:
    return bool(sought) and plain_name(name or "") == sought


def _begins(name: str | None, sought: str) -> bool:
    return bool(sought) and plain_name(name or "").startswith(f"{sought} ")


def _addresses(people: Sequence[Contact]) -> tuple[str, ...]:
    known = sorted(people, key=lambda each: sort_key(each.name or ""))
    return tuple(dict.fromkeys(found for each in known if (found := _address(each.email))))


def _address(typed: str | None) -> str:
    """Return an address fit for a message's head, "" for anything else."""
    from regdesk.domain.contact_details import ContactDetailError, check_email

    try:
        address = check_email(typed or "")
    except ContactDetailError:
        return ""
    return address if address.isascii() else ""


# --- the letter ----------------------------------------------------------------------------


def _letter(
    to: _Counterpart, promises: list[Promise], sender: str, today: date, *, fictional: bool
) -> Reminder:
    promises.sort(key=Promise.by_day)
    return Reminder(
        to.name,
        to.email,
        subject(promises, today),
        body(promises, sender, today, fictional=fictional),
        tuple(one.id for one in promises),
        to.choices,
    )


def _sender(session: Session, desk: Desk) -> str:
    """Return the officer's name, agency, and how to reach her as far as the desk knows."""
    name = _line(desk.fact("officer"))
    own = desk.fact("officer_id")
    officer = session.get(Officer, UUID(own)) if own else None
    lines = [(officer and _line(officer.name or "")) or name, "Tillväxtverket"]
    if officer is not None:
        lines += [_line(text) for text in (officer.phone, officer.email) if text]
    return "\n".join(line for line in lines if line)


def _head(text: str) -> str:
    """Return the text for a line of a message's head, where "=?" would begin a code."""
    return _line(text).replace("=?", "= ?")


def _line(text: str) -> str:
    """Return the text on one line, without signs that would steer a message's head or its reader."""
    plain = "".join(
        " " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign
        for sign in text
        if sign not in _BIDI and unicodedata.category(sign) != "Cs"
    )
    return " ".join(plain.split())

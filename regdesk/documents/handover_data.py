"""What the handover pack is made of, and what comes back: plain values only."""

import datetime
from dataclasses import dataclass

from regdesk.documents.brief_data import Party, Status
from regdesk.documents.figures import Figure


@dataclass(frozen=True)
class Responsible:
    """Who answers for a county in which role (a printed word); no name = the post is vacant."""

    role: str
    name: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    reach: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenCommitment:
    """A commitment that isn't done. `days_late` is 0 when it isn't late; `origin` where it is from."""

    party: Party
    owner: str
    text: str
    due: datetime.date | None = None
    status: Status = "open"
    days_late: int = 0
    comment: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody to know: name, role (with seat), organisation, and how to reach them."""

    name: str
    role: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class DialogueAhead:
    """The next dialogue; `missing` holds the words for what its brief lacks."""

    title: str
    starts: datetime.datetime | None
    ends: datetime.datetime | None = None
    place: str = ""
    status: str = ""
    purpose: str = ""
    questions: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    preparation: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class DialogueHeld:
    """A dialogue that was held, and what came out of it."""

    title: str
    starts: datetime.datetime | None
    place: str = ""
    status: str = ""
    record_number: str = ""
    their_record_number: str = ""
    purpose: str = ""
    choices: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    good_examples: tuple[str, ...] = ()
    commitments: int = 0
    open_commitments: int = 0


@dataclass(frozen=True)
class CountyHandover:
    """One county of the pack. `facts` are (what, value) pairs; `conditions` may hold markup."""

    code: str
    name: str
    region_name: str
    facts: tuple[tuple[str, str], ...] = ()
    figures: tuple[Figure, ...] = ()
    first: tuple[str, ...] = ()
    responsible: tuple[Responsible, ...] = ()
    commitments: tuple[OpenCommitment, ...] = ()
    ahead: DialogueAhead | None = None
    held: tuple[DialogueHeld, ...] = ()
    held_in_all: int = 0
    people: tuple[Person, ...] = ()
    conditions: str = ""


@dataclass(frozen=True)
class HandoverData:
    """The pack: its counties in order, who made it, when."""

    officer: str
    printed: datetime.date
    counties: tuple[CountyHandover, ...]
    fictional: bool = False
    language: str = "sv"


@dataclass(frozen=True)
class Handover:
    """The finished pack: archive PDF, page images, how many pages, signs no font has."""

    pdf: bytes
    images: tuple[bytes, ...]
    pages: int
    replaced_characters: tuple[str, ...]

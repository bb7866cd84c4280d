"""What the two-page brief is made of, and what comes back: plain values only."""

import datetime
from dataclasses import dataclass
from typing import Literal

from regdesk.documents.figures import Figure

Side = Literal["ours", "theirs"]
Party = Literal["ours", "region", "authority"]
Status = Literal["open", "under_way", "fulfilled", "dropped"]


@dataclass(frozen=True)
class Participant:
    """Somebody at the table; `new` = was not there last time."""

    name: str
    role: str = ""
    side: Side = "theirs"
    new: bool = False


@dataclass(frozen=True)
class CommitmentRow:
    """Who promised what, by when, and how it stands; `late` is the caller's verdict."""

    party: Party
    owner: str
    text: str
    due: datetime.date | None = None
    status: Status = "open"
    late: bool = False


@dataclass(frozen=True)
class AgendaRow:
    """One point of the agenda; `wish_of` says whose wish it is, as it is to be printed."""

    title: str
    minutes: int | None = None
    owner: str = ""
    wish_of: str = ""


@dataclass(frozen=True)
class BriefData:
    """Everything the brief prints. Empty values print as what is missing.

    Several counties in one dialogue: the names are joined texts. `starts` and `ends` are local
    time. `preparation`, `conditions`, `purpose` and `sensitive` may hold paragraphs, separated by
    line breaks. `sensitive` reaches the page only when `render` is told so. `language` is the
    language of the texts, for screen readers. `strategy` comes with the register of strategies.
    `officer` is "" where nobody answers for the county; `prepared_by` then says whose work it is.
    """

    county_code: str
    county_name: str
    region_name: str
    starts: datetime.datetime | None
    ends: datetime.datetime | None
    place: str
    record_number: str
    officer: str
    printed: datetime.date
    status_word: str = "Arbetsmaterial"
    fictional: bool = False
    language: str = "sv"
    prepared_by: str = ""
    purpose: str = ""
    questions: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    figures: tuple[Figure, ...] = ()
    conditions: str = ""
    preparation: str = ""
    strategy: None = None
    previous_dialogue: datetime.date | None = None
    choices: tuple[str, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    needs: tuple[str, ...] = ()
    agenda: tuple[AgendaRow, ...] = ()
    sensitive: str = ""


@dataclass(frozen=True)
class Cut:
    """What found no room: `rows` table rows, list items or printed lines; `text` = their words."""

    section_sv: str
    section_en: str
    rows: int
    text: str


@dataclass(frozen=True)
class Missing:
    """What the desk doesn't know yet, as the page says it; and the same in English.

    `part` names the fact that is missing: "starts", "place", "purpose", "theirs"…
    """

    section: str
    text: str
    section_en: str
    text_en: str
    part: str = ""


@dataclass(frozen=True)
class Brief:
    """The finished brief: archive PDF, page images, and what the officer should know.

    `pdf` is empty and `pages` is empty where they weren't asked for; `count` is how many pages
    there are.
    """

    pdf: bytes
    pages: tuple[bytes, ...]
    count: int
    cut: tuple[Cut, ...]
    missing: tuple[Missing, ...]
    replaced_characters: tuple[str, ...]

"""Which commitments are shown, in what groups; and how many each choice would show."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from PySide6.QtCore import QCoreApplication

from regdesk.domain.commitments import is_open
from regdesk.domain.counties import full_region_name, plain_name
from regdesk.domain.swedish import sort_key
from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.models.table import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from regdesk.work.commitments import CommitmentRow

STATES: Final = ("open", "late", "closed", "all")
GROUPS: Final = ("none", "county", "party", "week", "status")
PARTIES: Final = ("ours", "region", "authority")
STATUSES: Final = ("late", "open", "under_way", "fulfilled", "dropped")
NOBODY: Final = "-"
"""Stands for "no owner", "no party" and "no county" among the choices."""


@dataclass(frozen=True, slots=True)
class Me:
    """Whose commitments are mine: those of my counties, and those I own by name."""

    counties: frozenset[str] = frozenset()
    name: str = ""

    def owns(self, row: "CommitmentRow") -> bool:
        """Whether a commitment is mine."""
        named = bool(self.name) and plain_name(row.owner) == plain_name(self.name)
        return named or not self.counties.isdisjoint(row.counties)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; "" in `county`, `party` and `owner` is any."""

    state: str = "open"
    mine: bool = False
    county: str = ""
    party: str = ""
    owner: str = ""
    text: str = ""
    group: str = "none"

    def part(self) -> str:
        """Return it as the part of a route: "late mine county=25"."""
        named = {
            "county": self.county,
            "party": self.party,
            "owner": self.owner,
            "text": self.text,
            "group": "" if self.group == "none" else self.group,
        }
        parts = [self.state, *(["mine"] if self.mine else [])]
        return " ".join([*parts, *(f"{key}={quote(one)}" for key, one in named.items() if one)])

    @classmethod
    def of(cls, part: str) -> "Wanted":
        """Return what the part of a route asks for; words that mean nothing are passed over."""
        wanted = cls(state="all" if part else "open")
        for word in part.split():
            key, has_value, value = word.partition("=")
            if has_value and key in {"county", "party", "owner", "text", "group"}:
                given: dict[str, Any] = {key: unquote(value)}
                wanted = replace(wanted, **given)
            elif word in STATES:
                wanted = replace(wanted, state=word)
            elif word == "mine":
                wanted = replace(wanted, mine=True)
        return wanted

    def keeps(self, row: "CommitmentRow", me: Me) -> bool:
        """Whether a commitment is asked for."""
        return (
            _in_state(row, self.state)
            and (not self.mine or me.owns(row))
            and self.county in ("", *(row.counties or (NOBODY,)))
            and self.party in ("", row.party or NOBODY)
            and self.owner in ("", owner_of(row))
            and _holds(row, self.text)
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many each choice would show, the others staying as they are."""

    states: Mapping[str, int] = field(default_factory=dict)
    mine: int = 0
    counties: Mapping[str, int] = field(default_factory=dict)
    parties: Mapping[str, int] = field(default_factory=dict)
    owners: Mapping[str, int] = field(default_factory=dict)


def sift(
    rows: Collection["CommitmentRow"], wanted: Wanted, me: Me
) -> "tuple[list[CommitmentRow], Counts]":
    """Return the commitments asked for, and how many each choice would show."""
    shown: list[CommitmentRow] = []
    states: Counter[str] = Counter()
    counties, parties, owners_ = Counter[str](), Counter[str](), Counter[str]()
    mine = 0
    for row in rows:
        if not _holds(row, wanted.text):
            continue
        theirs = row.counties or (NOBODY,)
        names = (row.party or NOBODY, owner_of(row))
        county = wanted.county in ("", *theirs)
        party, owner = wanted.party in ("", names[0]), wanted.owner in ("", names[1])
        state, is_mine = _in_state(row, wanted.state), me.owns(row)
        own = is_mine or not wanted.mine
        if state and own and county and party and owner:
            shown.append(row)
        if own and county and party and owner:
            states.update(name for name in STATES if _in_state(row, name))
        mine += is_mine and state and county and party and owner
        counties.update(one for one in theirs if state and own and party and owner)
        parties[names[0]] += state and own and county and owner
        owners_[names[1]] += state and own and county and party
    return shown, Counts(states, mine, +counties, +parties, +owners_)


def owner_of(row: "CommitmentRow") -> str:
    """Return who it is found under: a region, by whatever name, under its whole name."""
    named = full_region_name(row.owner) if row.party == "region" else row.owner
    return named or NOBODY


def owners(counts: Counts) -> list[str]:
    """Return the owners there are to choose among, nobody last."""
    return sorted(counts.owners, key=lambda owner: (owner == NOBODY, sort_key(owner)))


def grouping(
    kind: str, rows: Sequence["CommitmentRow"], today: date
) -> "Callable[[CommitmentRow], Group] | None":
    """Return what puts a commitment into its group; the group's note says how many are late."""
    make = _GROUPINGS.get(kind)
    if make is None:
        return None
    late = Counter(make(row, today)[0] for row in rows if row.late)

    def group(row: "CommitmentRow") -> Group:
        order, text = make(row, today)
        note = counted.late_ones(late[order]) if late[order] and kind != "status" else ""
        return Group(order, text, note)

    return group


def _in_state(row: "CommitmentRow", state: str) -> bool:
    match state:
        case "open":
            return is_open(row.status)
        case "late":
            return row.late
        case "closed":
            return not is_open(row.status)
    return True


def _holds(row: "CommitmentRow", text: str) -> bool:
    if not text.strip():
        return True
    told = (row.text, row.owner, row.comment, row.county_name, words.party_word(row.party))
    whole = " ".join(told).casefold()
    return all(word in whole for word in text.casefold().split())


def _by_county(row: "CommitmentRow", _today: date) -> tuple[object, str]:
    if not row.counties:
        return "zz", QCoreApplication.translate("commitments", "No county")
    return " ".join(row.counties), f"{row.county_letter}  {row.county_name}"


def _by_party(row: "CommitmentRow", _today: date) -> tuple[object, str]:
    if row.party not in PARTIES:
        return len(PARTIES), QCoreApplication.translate("commitments", "Nobody's")
    return PARTIES.index(row.party), words.party_word(row.party)


def _by_week(row: "CommitmentRow", today: date) -> tuple[object, str]:
    if row.due is None:
        return (9999, 0), QCoreApplication.translate("commitments", "No due date")
    year, week, _ = row.due.isocalendar()
    return (year, week), week_text(row.due, today)


def week_text(day: date, today: date) -> str:
    """Return "Vecka 48 · 23–29 november", with the year where it isn't this one."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    start = (
        str(monday.day) if monday.month == sunday.month else f"{monday.day} {words.month(monday)}"
    )
    end = f"{sunday.day} {words.month(sunday)}"
    if sunday.year != today.year:
        end += f" {sunday.year}"
    named = QCoreApplication.translate("commitments", "Week {week} · {days}")
    text = named.format(week=day.isocalendar().week, days=f"{start}–{end}")
    if monday <= today <= sunday:
        text += " · " + QCoreApplication.translate("commitments", "this week")
    return text


def _by_status(row: "CommitmentRow", _today: date) -> tuple[object, str]:
    status = "late" if row.late else row.status
    if status == "late":
        return 0, QCoreApplication.translate("commitments", "Late")
    at = STATUSES.index(status) if status in STATUSES else len(STATUSES)
    return at, words.marked(words.COMMITMENT_STATUS, status)[0]


_GROUPINGS: "Final[Mapping[str, Callable[[CommitmentRow, date], tuple[object, str]]]]" = {
    "county": _by_county,
    "party": _by_party,
    "week": _by_week,
    "status": _by_status,
}

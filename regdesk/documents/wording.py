"""How days, times, owners and statuses are worded on pages."""

import datetime

from regdesk.documents.brief_data import Party
from regdesk.domain import swedish

_STATUS = {"open": "öppet", "under_way": "pågår", "fulfilled": "infriat", "dropped": "utgått"}
_PARTY = {"ours": "Vi", "region": "Regionen", "authority": "Myndighet"}
_NAMES_ITSELF = ("region", "tillväxtverket", "myndighet", "länsstyrelse")


def commitment_status(status: str) -> str:
    """Return the word for a status in a table: "öppet"."""
    return _STATUS[status]


def due(day: datetime.date | None) -> str:
    """Return "3 jan 2027" in one piece, a dash for no day."""
    if day is None:
        return "–"
    return f"{day.day}{swedish.NBSP}{swedish.MONTHS[day.month - 1][:3]}{swedish.NBSP}{day.year}"


def moment(starts: datetime.datetime | None, ends: datetime.datetime | None) -> str:
    """Return "torsdag 4 mars 2027 kl. 09.30–12.00"; midnight means that no time is set."""
    if starts is None:
        return ""
    day = swedish.weekday_date(starts)
    if starts.time() == datetime.time.min and ends is None:
        return day
    first = f"{day} kl. {starts:%H.%M}"
    if ends is None or ends == starts:
        return first
    if ends.date() == starts.date():
        return f"{first}–{ends:%H.%M}"
    return f"{first} – {swedish.weekday_date(ends)} kl. {ends:%H.%M}"


def who(party: Party, owner: str, region: str) -> str:
    """Return the owner, with the party where the owner's name doesn't tell it."""
    owner = owner.strip()
    if not owner or (party == "region" and owner.casefold() in region.casefold()):
        return _PARTY[party]
    if party == "authority" or any(word in owner.casefold() for word in _NAMES_ITSELF):
        return owner
    return f"{owner} ({_PARTY[party].lower()})"

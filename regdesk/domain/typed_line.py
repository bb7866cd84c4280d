"""Reading who promises what and when out of a line as an officer types it.

The one who acts stands first ("Region Jämtland återkommer…"), after a day and a verb ("På fredag
skickar vi…"), after "ansvarig:" or after a passive's "av". Whoever is only spoken of, owns ("Regionens
underlag…") or stands beside an unknown ("Regionen och kommunerna…") is not taken for the actor.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, TypeAlias

from regdesk.domain.counties import all_counties, find_county, full_region_name, plain_name
from regdesk.domain.due_dates import date_phrases, read_due

Party: TypeAlias = Literal["ours", "region", "authority"]

AUTHORITIES = (
    "Arbetsförmedlingen",
    "Boverket",
    "Energimyndigheten",
    "Energimarknadsinspektionen",
    "ESF-rådet",
    "Svenska ESF-rådet",
    "Folkhälsomyndigheten",
    "Försäkringskassan",
    "Havs- och vattenmyndigheten",
    "Jordbruksverket",
    "Kulturrådet",
    "Lantmäteriet",
    "Migrationsverket",
    "Myndigheten för yrkeshögskolan",
    "MYH",
    "Naturvårdsverket",
    "Post- och telestyrelsen",
    "PTS",
    "Riksantikvarieämbetet",
    "Sametinget",
    "SCB",
    "Statistiska centralbyrån",
    "SGU",
    "Sveriges geologiska undersökning",
    "Skogsstyrelsen",
    "Skolverket",
    "Socialstyrelsen",
    "Svenska kraftnät",
    "Tillväxtanalys",
    "Trafikanalys",
    "Trafikverket",
    "Transportstyrelsen",
    "UHR",
    "Universitets- och högskolerådet",
    "UKÄ",
    "Universitetskanslersämbetet",
    "Vetenskapsrådet",
    "Vinnova",
    "Länsstyrelsen",
)

_OURS = ("vi", "jag", "Tillväxtverket", "TVV")
_PRONOUNS = frozenset({"vi", "jag"})
_MOST_WORDS = 6

_WORD = re.compile(r"[^\s,:;()\[\]!?/]+")
_LEAD = re.compile(
    r"(?:[\s\-–—•*·#>☐☑✓]|\[[ xX]?\]|\d{1,2}[.)]\s)*"
    r"(?:(?:åtagande|uppföljning|löfte|vem)\s*:\s*)?",
    re.IGNORECASE,
)
_CUE = re.compile(r"(?:senast|före|innan|till)?\s*(?:den|på|i|under)?\s*", re.IGNORECASE)
_VERB = re.compile(r"\s+(?:\w+r|ska|skall|kan|måste|vill|lovade|lovat)\b", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"\bansvariga?\s*(?::|är)\s*", re.IGNORECASE)
_PASSIVE = re.compile(r"\b\w{2,}s\s+(?:(?:fram|in|ut|upp|över|vidare)\s+)?av\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\b(?:och|samt|eller|tillsammans\s+med)\b|[/&,])\s*", re.IGNORECASE)
_OF_ORGANISATION = re.compile(r"\s*\(|,\s+|\s+(?:på|från|vid)\s+", re.IGNORECASE)
_PERSON = re.compile(r"[A-ZÅÄÖÉÜ][\w-]+(?:\s+[A-ZÅÄÖÉÜ][\w-]+){1,2}")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What a line certainly tells; the rest is empty."""

    text: str
    party: Party | None
    owner: str
    county: str | None
    due: datetime.date | None


@dataclass(frozen=True, slots=True)
class _Actor:
    """Who acts, and where the name stands in the line."""

    start: int
    end: int
    party: Party
    owner: str
    county: str | None = None


def read_line(
    text: str, today: datetime.date, people: Mapping[str, Party] | None = None
) -> TypedLine:
    """Return party, owner, county and due day of `text`.

    The owner is in the words as typed, except that a region is given its whole name.

    `people` are known names and whose side they are on; a first name alone is enough when only one
    of them has it. Never raises.
    """
    line = unicodedata.normalize("NFC", text)
    names = _people(people or {})
    actor = next(
        (actor for at in _places(line, today) if (actor := _actors(line, at, names))), None
    )
    county = actor.county if actor else None
    if county is None and (actor is None or actor.party != "region"):
        county = _only_county(line)
    return TypedLine(
        text=text,
        party=actor.party if actor else None,
        owner=actor.owner if actor else "",
        county=county,
        due=read_due(line, today),
    )


def _places(line: str, today: datetime.date) -> Iterator[int]:
    """Yield the places where the one who acts may stand, the likeliest first."""
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    yield start
    yield from (found.end() for found in _RESPONSIBLE.finditer(line))
    phrases = date_phrases(line, today)
    if phrases and _CUE.fullmatch(line, start, phrases[0].start):
        verb = _VERB.match(line, phrases[0].end)
        if verb:
            yield verb.end() + 1
    yield from (found.end() for found in _PASSIVE.finditer(line))


def _actors(line: str, start: int, people: Mapping[str, tuple[str, Party]]) -> _Actor | None:
    """Return the actor at `start`, or several joined by "och" when they are of one party."""
    actors = [_actor(line, start, people) or _stranger(line, start)]
    while (last := actors[-1]) and (joint := _AND.match(line, last.end)):
        following = _actor(line, joint.end(), people)
        if joint[0].strip() == "," and following is None:
            break
        actors.append(None if "eller" in joint[0].casefold() else following)
    known = [actor for actor in actors if actor]
    if len(known) < len(actors) or len({actor.party for actor in known}) != 1:
        return None
    if len(known) == 1:
        return known[0]
    codes = {actor.county for actor in known}
    owner = line[known[0].start : known[-1].end]
    return _Actor(
        start, known[-1].end, known[0].party, owner, codes.pop() if len(codes) == 1 else None
    )


def _actor(line: str, start: int, people: Mapping[str, tuple[str, Party]]) -> _Actor | None:
    """Return the person or organisation whose name begins at `start`, the longest name first."""
    for end in _ends_of_words(line, start):
        typed = line[start:end]
        name = plain_name(typed)
        if person := people.get(name):
            return _with_organisation(line, _Actor(start, end, person[1], person[0]))
        if organisation := _organisations().get(name):
            party, county = organisation
            if name in _short_names() and not _acts(line, end):
                return None
            owner = full_region_name(typed) if party == "region" else typed
            return _Actor(start, end, party, "" if name in _PRONOUNS else owner, county)
    return None


def _stranger(line: str, start: int) -> _Actor | None:
    """Return an unknown person who is placed by an organisation: "Anna Lind (Region Dalarna)"."""
    person = _PERSON.match(line, start)
    if person is None:
        return None
    joint = _OF_ORGANISATION.match(line, person.end())
    organisation = _actor(line, joint.end(), {}) if joint else None
    if organisation is None:
        return None
    end = organisation.end + (1 if line[organisation.end : organisation.end + 1] == ")" else 0)
    return replace(organisation, start=start, end=end, owner=person[0])


def _with_organisation(line: str, person: _Actor) -> _Actor:
    joint = _OF_ORGANISATION.match(line, person.end)
    organisation = _actor(line, joint.end(), {}) if joint else None
    if organisation is None or organisation.party != person.party:
        return person
    return replace(person, county=organisation.county)


def _acts(line: str, end: int) -> bool:
    return bool(_VERB.match(line, end) or _AND.match(line, end)) or line[end : end + 1] == ":"


def _ends_of_words(line: str, start: int) -> list[int]:
    """Return where the first words from `start` end, the most words first; only spaces between."""
    ends: list[int] = []
    for word in _WORD.finditer(line, start):
        gap = line[ends[-1] if ends else start : word.start()]
        if len(ends) == _MOST_WORDS or gap.strip() or (gap and not ends):
            break
        ends.append(word.end())
    return ends[::-1]


def _only_county(line: str) -> str | None:
    """Return the county when just one is named: its region or länsstyrelse, or a name no city has."""
    found: set[str] = set()
    taken = 0
    for word in _WORD.finditer(line):
        if word.start() < taken:
            continue
        for end in _ends_of_words(line, word.start()):
            facts = find_county(line[word.start() : end])
            name = plain_name(line[word.start() : end])
            if facts and (
                re.search(r"region|län|vgr", name) or name in _short_names_without_city()
            ):
                found.add(facts.code)
                taken = end
                break
    return found.pop() if len(found) == 1 else None


def _people(people: Mapping[str, Party]) -> dict[str, tuple[str, Party]]:
    """Return the people by full name, and by first name where only one of them bears it."""
    full = {plain_name(name): (name, party) for name, party in people.items() if plain_name(name)}
    firsts = [name.split()[0] for name in full]
    short = {
        first: known
        for (name, known), first in zip(full.items(), firsts, strict=True)
        if firsts.count(first) == 1 and first not in _organisations()
    }
    return short | full


@cache
def _organisations() -> dict[str, tuple[Party, str | None]]:
    names: dict[str, tuple[Party, str | None]] = {
        plain_name(name): ("ours", None) for name in _OURS
    }
    names["regionen"] = names["regionstyrelsen"] = ("region", None)
    names |= {plain_name(name): ("authority", None) for name in AUTHORITIES}
    for facts in all_counties():
        shorts = {facts.short_name, facts.region_name.removeprefix("Region ")}
        for short in shorts:
            names[plain_name(short)] = names[plain_name(f"Region {short}")] = ("region", facts.code)
        for board in (f"i {facts.name}", facts.name, facts.short_name, f"i {facts.short_name}"):
            names[plain_name(f"Länsstyrelsen {board}")] = ("authority", facts.code)
    names["vgr"] = ("region", "14")
    return names


@cache
def _short_names() -> frozenset[str]:
    return frozenset(
        name
        for name, (party, county) in _organisations().items()
        if party == "region" and county and "region" not in name and name != "vgr"
    )


@cache
def _short_names_without_city() -> frozenset[str]:
    cities = {plain_name(facts.seat) for facts in all_counties()}
    return _short_names() - cities

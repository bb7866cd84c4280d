"""The 21 counties, and finding one by any of its names (domain.md §1.1).

A county (state geography), its region (the elected organisation) and its länsstyrelse (the state's
board) are three things; codes are text.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from regdesk import paths

TILES: Mapping[str, tuple[int, int]] = {
    "25": (3, 0),
    "24": (3, 1),
    "23": (2, 2),
    "22": (3, 2),
    "17": (1, 3),
    "20": (2, 3),
    "21": (3, 3),
    "18": (1, 4),
    "19": (2, 4),
    "03": (3, 4),
    "14": (0, 5),
    "05": (1, 5),
    "04": (2, 5),
    "01": (3, 5),
    "13": (0, 6),
    "06": (1, 6),
    "08": (2, 6),
    "09": (3, 6),
    "12": (0, 7),
    "07": (1, 7),
    "10": (2, 7),
}
"""(column, row) of each county's tile on the map, row 0 in the north."""

_ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "04": ("Sörmland", "Sörmlands", "Sörmlands län"),
    "14": ("VGR", "V. Götaland", "V Götaland"),
    "23": ("Jämtland Härjedalen", "Jämtlands län Härjedalen"),
}


@dataclass(frozen=True, slots=True)
class CountyFacts:
    """What is given about a county: one row of the reference file."""

    code: str
    letter: str
    name: str
    short_name: str
    region_name: str
    legal_name: str
    region_seat: str
    seat: str
    municipalities: int
    nuts2: str
    nuts2_name: str
    nuts3: str
    erdf_programme: str
    area: str


@cache
def all_counties() -> tuple[CountyFacts, ...]:
    """Return the counties in SCB order (by code), the order officers and statistics use."""
    with paths.resource("reference", "counties.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    return tuple(_facts(row) for row in rows[1:])


def county(code: str) -> CountyFacts:
    """Return the county with exactly that code; a KeyError if there is none."""
    return _by_code()[code]


def county_administrative_board_name(facts: CountyFacts) -> str:
    """Return "Länsstyrelsen i Norrbottens län"."""
    return f"Länsstyrelsen i {facts.name}"


def find_county(text: str | float) -> CountyFacts | None:
    """Return the one county that `text` names, or None when it names none or several.

    Code ("23", "1", 1), letter, NUTS-3, county, region or länsstyrelse, genitive or not, any case,
    composed or not. Å, ä and ö are letters of their own: "Jamtland" is nobody.
    """
    return _names().get(plain_name(text))


def region_named(text: str) -> CountyFacts | None:
    """Return the county whose region `text` names by any of its names; a länsstyrelse is none."""
    name = plain_name(text)
    codes = len(name) < 3  # "K" is rather somebody's initial than Blekinge
    return None if codes or name.startswith("länsstyrelsen") else find_county(text)


def full_region_name(text: str) -> str:
    """Return the region's whole name where `text` names one by another of its names, else `text`."""
    facts = region_named(text)
    return facts.region_name if facts else text


def county_candidates(text: str | float) -> tuple[CountyFacts, ...]:
    """Return the counties that `text` may mean, in SCB order: for "menade du …?", never for a guess.

    Looks at NUTS-2 and area, the start of any name, and last at names without dots and rings.
    """
    sought = plain_name(text)
    if not sought:
        return ()
    if exact := _names().get(sought):
        return (exact,)
    by_part = {facts.code for name, facts in _names().items() if _begins(name, sought)}
    by_part |= {
        facts.code
        for facts in all_counties()
        if sought in {plain_name(facts.nuts2), plain_name(facts.nuts2_name), plain_name(facts.area)}
    }
    by_part = by_part or {
        facts.code for name, facts in _names().items() if _begins(_bare(name), _bare(sought))
    }
    return tuple(facts for facts in all_counties() if facts.code in by_part)


def plain_name(text: str | float) -> str:
    """Return `text` composed, in lower case, with single spaces and without dashes and points."""
    whole = int(text) if isinstance(text, float) and text.is_integer() else text
    composed = unicodedata.normalize("NFC", str(whole)).casefold()
    return re.sub(r"[\s/.,()‐-―-]+", " ", composed).strip()


def names_of(facts: CountyFacts) -> Iterator[str]:
    """Yield every name the county, its region and its länsstyrelse answer to."""
    yield from (facts.code, str(int(facts.code)), facts.letter, f"SE-{facts.letter}", facts.nuts3)
    stem = facts.name.removesuffix(" län")
    for base in dict.fromkeys((facts.short_name, stem, *_ALSO_CALLED.get(facts.code, ()))):
        yield from (base, _genitive(base), f"Region {base}", f"Region {_genitive(base)}")
        yield f"Länsstyrelsen {base}"
    for base in (facts.name, facts.region_name, facts.legal_name):
        yield from (base, _genitive(base))
    yield f"{facts.region_name} {facts.legal_name}"
    yield from (
        f"Region {facts.name}",
        f"Länsstyrelsen i {facts.name}",
        f"Länsstyrelsen {facts.name}",
    )
    yield from (f"Länsstyrelsen i {facts.short_name}", f"{_genitive(facts.short_name)} län")


def _facts(row: list[str]) -> CountyFacts:
    code, letter, name, short, region, legal, region_seat, seat, municipalities, *rest = row
    nuts2, nuts2_name, nuts3, programme, area = rest
    return CountyFacts(
        code,
        letter,
        name,
        short,
        region,
        legal,
        region_seat,
        seat,
        int(municipalities),
        nuts2,
        nuts2_name,
        nuts3,
        programme,
        area,
    )


def _genitive(name: str) -> str:
    return name if name.endswith("s") else f"{name}s"


def _begins(name: str, sought: str) -> bool:
    return len(sought) >= 2 and any(
        word.startswith(sought) for word in (name, name.removeprefix("region "))
    )


def _bare(name: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign)
    )


@cache
def _by_code() -> dict[str, CountyFacts]:
    return {facts.code: facts for facts in all_counties()}


@cache
def _names() -> dict[str, CountyFacts]:
    return {plain_name(name): facts for facts in all_counties() for name in names_of(facts)}

"""The delivered reference data: counties, regions, boards, areas of responsibility."""

from collections.abc import Iterator
from uuid import UUID

from regdesk.domain.counties import CountyFacts, all_counties, county_administrative_board_name
from regdesk.domain.ids import derived_id
from regdesk.store.desk import Desk
from regdesk.store.seed import SeedRecord, sow

VERSION = 1
DELIVERED = "2026-11-23T00:00:00+01:00"
STAFFED = ("norr", "mellan")
"""Areas delivered with a placeholder; the third post is vacant."""


def sow_reference(desk: Desk) -> None:
    """Bring the desk's reference data to this program's version."""
    sow(desk, _records(), name="counties", version=VERSION, time=DELIVERED)


def county_id(code: str) -> UUID:
    """Return the id of a county's record."""
    return derived_id("county", code)


def region_id(code: str) -> UUID:
    """Return the id of the region that answers for a county."""
    return derived_id("region", code)


def placeholder_id(area: str) -> UUID:
    """Return the id of the officer who stands in the delivered data of an area."""
    return derived_id("officer", "placeholder", area)


def _records() -> Iterator[SeedRecord]:
    for area in STAFFED:
        name = f"Handläggare {area.capitalize()}"
        yield SeedRecord("officer", placeholder_id(area), {"name": name, "placeholder": True})
    for facts in all_counties():
        yield _county(facts)
        yield SeedRecord(
            "region",
            region_id(facts.code),
            {"county": county_id(facts.code), "name": facts.region_name, "seat": facts.region_seat},
        )
        yield SeedRecord(
            "organisation",
            derived_id("organisation", "county_administrative_board", facts.code),
            {
                "name": county_administrative_board_name(facts),
                "kind": "county_administrative_board",
                "county": county_id(facts.code),
            },
        )
        area = facts.area.casefold()
        yield SeedRecord(
            "responsibility",
            derived_id("responsibility", "delivered", facts.code),
            {
                "county": county_id(facts.code),
                "role": "county_lead",
                **({"officer": placeholder_id(area)} if area in STAFFED else {}),
            },
        )


def _county(facts: CountyFacts) -> SeedRecord:
    return SeedRecord(
        "county",
        county_id(facts.code),
        {
            "code": facts.code,
            "letter": facts.letter,
            "name": facts.name,
            "short_name": facts.short_name,
            "region_name": facts.region_name,
            "region_seat": facts.region_seat,
            "seat": facts.seat,
            "municipalities": facts.municipalities,
            "nuts2": facts.nuts2,
            "nuts2_name": facts.nuts2_name,
            "nuts3": facts.nuts3,
            "erdf_programme": facts.erdf_programme,
            "area": facts.area.casefold(),
        },
    )

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.counties import (
    TILES,
    all_counties,
    county,
    county_administrative_board_name,
    county_candidates,
    find_county,
    names_of,
    plain_name,
)


def test_the_reference_file_holds_together() -> None:
    counties = all_counties()
    assert [each.code for each in counties] == sorted(each.code for each in counties)
    assert len(counties) == 21
    assert sum(each.municipalities for each in counties) == 290
    assert len({each.nuts2 for each in counties}) == 8
    assert len({each.nuts3 for each in counties}) == 21
    assert {
        area: sum(each.area == area for each in counties) for area in ("Norr", "Mellan", "Syd")
    } == {"Norr": 7, "Mellan": 7, "Syd": 7}


def test_county_region_and_board_are_three_names() -> None:
    facts = county("23")
    assert (facts.name, facts.region_name) == ("Jämtlands län", "Region Jämtland Härjedalen")
    assert county_administrative_board_name(facts) == "Länsstyrelsen i Jämtlands län"
    gotland = county("09")
    assert (gotland.region_name, gotland.legal_name) == ("Region Gotland", "Gotlands kommun")
    assert (county("12").region_seat, county("12").seat) == ("Kristianstad", "Malmö")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("23", "23"),
        ("Z", "23"),
        ("z", "23"),
        ("Jämtland", "23"),
        ("jämtland", "23"),
        ("Jämtlands", "23"),
        ("Jämtlands län", "23"),
        ("Region Jämtland Härjedalen", "23"),
        ("Region Jämtland", "23"),
        ("Jämtland/Härjedalen", "23"),
        ("Jämtland-Härjedalen", "23"),
        ("  Region  Jämtland ", "23"),
        ("SE322", "23"),
        ("SE-Z", "23"),
        (1, "01"),
        (1.0, "01"),
        ("1", "01"),
        ("01", "01"),
        ("AB", "01"),
        ("Stockholms", "01"),
        ("Region Stockholm", "01"),
        ("Uppsala län", "03"),
        ("Sörmland", "04"),
        ("Södermanland", "04"),
        ("Södermanlands län", "04"),
        ("Region Sörmlands", "04"),
        ("Region Jönköpings län", "06"),
        ("Kalmar län", "08"),
        ("Gotlands kommun", "09"),
        ("Region Gotland", "09"),
        ("Region Gotland (Gotlands kommun)", "09"),
        ("Västra Götaland", "14"),
        ("VGR", "14"),
        ("Västra Götalandsregionen", "14"),
        ("Västra Götalandsregionens", "14"),
        ("Region Örebro län", "18"),
        ("Länsstyrelsen i Norrbottens län", "25"),
        ("Länsstyrelsen Norrbotten", "25"),
        ("se332", "25"),
    ],
)
def test_any_name_finds_a_county(name: str | float, code: str) -> None:
    found = find_county(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "2",
        "02",
        "99",
        "Jamtland",
        "Skane",
        "Malmö",
        "Region",
        "län",
        "Norrland",
        "Småland",
    ],
)
def test_what_is_no_county_s_name_finds_none(name: str) -> None:
    assert find_county(name) is None


def test_every_name_belongs_to_one_county_however_it_is_composed() -> None:
    owners: dict[str, str] = {}
    for facts in all_counties():
        for name in names_of(facts):
            assert owners.setdefault(plain_name(name), facts.code) == facts.code
            assert find_county(unicodedata.normalize("NFD", name).upper()) == facts


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Väst", ["14", "19", "22", "24"]),
        ("SE33", ["24", "25"]),
        ("Övre Norrland", ["24", "25"]),
        ("Region Norr", ["25"]),
        ("Jamtland", ["23"]),
        ("Z", ["23"]),
        ("Syd", ["06", "07", "08", "10", "12", "13", "14"]),
        ("", []),
        ("Malmö", []),
    ],
)
def test_candidates_are_offered_where_no_one_county_is_meant(name: str, codes: list[str]) -> None:
    assert [facts.code for facts in county_candidates(name)] == codes


@given(st.text() | st.floats() | st.integers())
def test_no_text_breaks_the_search(text: str | float) -> None:
    found = find_county(text)
    assert found is None or found in county_candidates(text)


def test_each_county_has_a_tile_of_its_own_with_the_north_at_the_top() -> None:
    assert set(TILES) == {facts.code for facts in all_counties()}
    assert len(set(TILES.values())) == 21
    assert TILES["25"] == (3, 0)
    assert TILES["12"][1] == max(row for _, row in TILES.values())

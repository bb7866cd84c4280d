"""The bundled fonts and figures are what they say, and can be made again."""

import json
import runpy

import pytest
from fontTools.ttLib import TTFont

from regdesk import paths
from regdesk.documents import glyphs
from regdesk.documents.brief import population_figures, render


def test_coverage_is_what_the_fonts_have():
    table = json.loads(paths.resource("fonts", "coverage.json").read_text(encoding="utf-8"))
    script = runpy.run_path(str(paths.resource("fonts", "make_fonts.py")))
    shared = set.intersection(
        *(set(TTFont(paths.resource("fonts", name)).getBestCmap()) for name in table["fonts"])
    )
    assert {ord(sign) for sign in glyphs.coverage()} == set(filter(script["printable"], shared))
    assert glyphs.STAND_IN in glyphs.coverage()
    licence = paths.resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in licence


def test_population_is_the_published_reply(cases):
    script = runpy.run_path(str(paths.resource("reference", "make_population.py")))
    px = cases / "px"
    made = script["build"](px / "TAB6471_data.json", px / "TAB6471_metadata.json")
    path = paths.resource("reference", "population.json")
    assert json.loads(path.read_text(encoding="utf-8")) == made


def test_population_adds_up():
    path = paths.resource("reference", "population.json")
    table = json.loads(path.read_text(encoding="utf-8"))
    assert len(table["counties"]) == 21
    assert table["months"] == ["2026-01", "2026-02", "2026-03", "2026-04"]
    assert (table["source"], table["licence"]) == ("SCB, tabell TAB6471", "CC0 1.0")
    for group, months in table["country"].items():
        for month, (total, women, men) in enumerate(months):
            parts = [county[group][month] for county in table["counties"].values()]
            assert [sum(sex) for sex in zip(*parts, strict=True)] == [total, women, men]
            assert abs(women + men - total) < 200  # the publisher's random noise


def test_figures_of_a_county_carry_source_and_month(normal, texts_of):
    figures = population_figures(("23",))
    assert [figure.label for figure in figures] == [
        "Folkmängd",
        "Kvinnor",
        "Män",
        "0–19 år",
        "70 år och äldre",
    ]
    people = figures[0]
    assert (people.county, people.country) == ("132\u00a0785", "10\u00a0605\u00a0724")
    assert people.change == "↘ minskar 0,02\u00a0%"
    assert people.country_change == "↗ ökar 0,01\u00a0%"
    assert [figure.country_change for figure in figures[3:]] == ["", ""]
    assert people.women_men == "49,3 / 50,7\u00a0%"
    assert {figure.period for figure in figures} == {"apr 2026"}
    first = texts_of(render(normal, ppi=None).pdf)[0]
    assert "Läget apr 2026 Länet Riket Förändring jan–apr 2026 I riket Kvinnor / män" in first
    assert "↘ minskar 0,02\u00a0% ↗ ökar 0,01\u00a0%" in first.replace(" %", "\u00a0%")
    assert "Källa: SCB, tabell TAB6471, uppdaterad 8 juni 2026" in first


def test_counties_are_added_together():
    north = population_figures(("24", "25"))[0]
    each = [population_figures((code,))[0] for code in ("24", "25")]
    numbers = [int(figure.county.replace("\u00a0", "")) for figure in (*each, north)]
    assert numbers[0] + numbers[1] == numbers[2]


@pytest.mark.parametrize("codes", [(), ("99",)])
def test_no_county_has_no_figures(codes):
    assert population_figures(codes) == ()

"""The shipped population figures: a county beside the country, honest about trends."""

import pytest

from regdesk.domain.population import figures, table


def test_a_county_stands_beside_the_country() -> None:
    everybody, young, old = figures(["23"])
    assert [one.key for one in (everybody, young, old)] == ["all", "0-19", "70+"]
    assert everybody.county == 132_785
    assert everybody.country == 10_605_724
    assert round(everybody.women + everybody.men, 6) == pytest.approx(100, abs=0.01)
    assert everybody.trend == (132_810, 132_803, 132_840, 132_785)
    assert everybody.change == pytest.approx(-0.0188, abs=0.0001)
    assert everybody.country_change == pytest.approx(0.0117, abs=0.0001)
    assert old.county > old.country
    assert everybody.months[-1].isoformat() == "2026-04-01"
    assert everybody.source == "SCB, tabell TAB6471"


def test_ages_carry_no_trend_since_it_would_mislead() -> None:
    for one in figures(["25"])[1:]:
        assert one.trend == one.country_trend == ()
        assert one.change is None


def test_counties_are_taken_together_by_people_not_by_shares() -> None:
    both, one, other = figures(["24", "25"]), figures(["24"]), figures(["25"])
    assert both[0].county == one[0].county + other[0].county
    assert min(one[2].county, other[2].county) < both[2].county
    assert both[2].county < max(one[2].county, other[2].county)


def test_every_county_is_there_and_an_unknown_code_gives_nothing() -> None:
    assert all(len(figures([code])) == 3 for code in table()["counties"])
    assert figures(["02"]) == ()

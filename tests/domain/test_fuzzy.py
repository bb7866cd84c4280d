"""A few letters for a name: beginnings, initials, Swedish letters, one slip."""

import pytest

from regdesk.domain.fuzzy import score

COUNTIES = ("Region Jämtland Härjedalen", "Jämtland", "Jämtlands län")


@pytest.mark.parametrize(
    ("better", "worse", "name"),
    [
        ("norrbotten", "norr", ("Norrbotten",)),
        ("norr", "botten", ("Norrbotten",)),
        ("härj", "ärje", COUNTIES),
        ("å", "a", ("Åtaganden",)),
        ("öster", "oster", ("Östergötland",)),
        ("jämtland", "jamtland", COUNTIES),
        ("norrb", "norbb", ("Norrbotten",)),
    ],
)
def test_what_fits_better_is_worth_more(better: str, worse: str, name: tuple[str, ...]) -> None:
    assert score(better, name) > score(worse, name) > 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("å", ("Arvika",)),
        ("ö", ("Orsa",)),
        ("östra", ("Ostra",)),
        ("åtag", ("Kontakter",)),
        ("xyz", COUNTIES),
        ("", COUNTIES),
        ("q", COUNTIES),
    ],
)
def test_what_means_nothing(typed: str, name: tuple[str, ...]) -> None:
    assert score(typed, name) == 0


def test_letters_with_rings_and_dots_find_themselves_alone() -> None:
    assert score("ange", ("Ånge",)) > 0
    assert score("ange", ("Ange",)) > score("ange", ("Ånge",))
    assert score("ånge", ("Ange",)) == 0


def test_initials() -> None:
    assert score("jh", ("Jämtland Härjedalen",)) > 0
    assert score("rjh", ("Region Jämtland Härjedalen",)) > 0
    assert score("vgr", ("Västra Götalandsregionen",)) == 0
    assert score("hj", ("Jämtland Härjedalen",)) == 0


@pytest.mark.parametrize(
    "slip", ["norbotten", "norrrbotten", "norrbptten", "nrorbotten", "morrbotten"]
)
def test_one_slip_is_forgiven(slip: str) -> None:
    assert score(slip, ("Norrbotten",)) == 30


@pytest.mark.parametrize("slips", ["nrbotten", "xorrbxtten", "nor"])
def test_two_slips_are_not(slips: str) -> None:
    assert score(slips, ("Norrbotten",)) != 30


def test_words_in_any_order_and_over_several_names() -> None:
    assert score("eva luleå", ("Eva Berg", "Luleå kommun")) > 0
    assert score("berg eva", ("Eva Berg",)) > 0
    assert score("eva umeå", ("Eva Berg", "Luleå kommun")) == 0


def test_composed_or_not_is_the_same() -> None:
    assert score("a\N{COMBINING RING ABOVE}", ("Åtaganden",)) == score("å", ("Åtaganden",))

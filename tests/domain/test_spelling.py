"""Which words are looked up, and which pass."""

import pytest

from regdesk.domain import spelling

KNOWN = {
    "sv": {"regionen", "är", "viktig", "för", "och", "strategin", "an"},
    "en": {"the", "smart", "specialisation", "is", "an", "ar", "strategy", "transition"},
}


def _knows(language: str, word: str) -> bool:
    return word.casefold() in KNOWN[language]


def _wrong(line: str, *names: str) -> list[str]:
    return spelling.wrong_words(line, _knows, spelling.known_names() | spelling.names_in(names))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Ring Anna, 070-123 45 67!", ["Ring", "Anna"]),
        ("Se www.region.se/elnät eller a.b@region.se", ["Se", "eller"]),
        ("RUS, ESF:s och MYH", ["och"]),
        ("2 § lagen (2010:630)", ["lagen"]),
        ("elnäts-frågan det’s", ["elnäts-frågan", "det’s"]),
        ("", []),
    ],
)
def test_addresses_figures_and_abbreviations_are_no_words(line: str, words: list[str]) -> None:
    assert [word.text for word in spelling.words_of(line)] == words


def test_places_are_where_the_words_stand() -> None:
    line = "😀 elnätet är fullt"
    assert all(line[one.start :].startswith(one.text) for one in spelling.words_of(line))


def test_a_word_no_language_knows_is_wrong_once() -> None:
    assert _wrong("Regionen är vikttig och vikttig") == ["vikttig"]


def test_a_long_word_of_the_other_language_passes_and_a_short_one_does_not() -> None:
    assert _wrong("Regionen är viktig för transition") == []
    assert _wrong("Regionen ar viktig för strategin och") == ["ar"]


def test_a_line_in_both_languages_lets_short_words_of_both_pass() -> None:
    assert _wrong("The smart specialisation är viktig och an") == []


@pytest.mark.parametrize(
    "line", ["Jämtland Härjedalens", "Tillväxtverkets", "Region Gävleborg", "Energimyndigheten"]
)
def test_counties_regions_and_authorities_are_known(line: str) -> None:
    assert [word for word in _wrong(line) if word != "Region"] == []


def test_names_of_the_desk_pass_with_their_genitive() -> None:
    assert _wrong("Xyllanders strategin", "Ida Xyllander") == []
    assert _wrong("Xyllanders strategin") == ["Xyllanders"]

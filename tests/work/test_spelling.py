"""The process that knows how words are spelt."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesk import errors, paths
from regdesk.work import spelling
from regdesk.work.spelling import Speller


@pytest.fixture
def speller() -> Iterator[Speller]:
    made = Speller()
    yield made
    made.close()


def test_swedish_and_english_lines_are_checked(speller: Speller) -> None:
    lines = ["Elnätskapaciteten är fulllt utbyggd", "We recieved the strategy", ""]
    assert speller.wrong(lines) == [["fulllt"], ["recieved"], []]


def test_compounds_that_no_list_has_are_right(speller: Speller) -> None:
    assert speller.wrong(["Industrietableringarnas kompetensförsörjningsfrågor"]) == [[]]


def test_suggestions_come_in_the_language_of_the_word(speller: Speller) -> None:
    assert speller.suggestions("särskillt")[0] == "särskilt"
    assert "commitment" in speller.suggestions("comitment")


def test_own_words_and_names_pass(speller: Speller) -> None:
    assert speller.wrong(["Xyzzyberget och Qwertlund"]) == [["Xyzzyberget", "Qwertlund"]]
    speller.learn(own=["xyzzyberget"], names=["Ida Qwertlund"])
    assert speller.wrong(["Xyzzyberget och Qwertlunds"]) == [[]]


def test_a_process_that_ends_is_started_anew(speller: Speller) -> None:
    assert speller.wrong(["fulllt"]) == [["fulllt"]]
    process = speller._process
    assert process is not None
    process.kill()
    process.wait()
    with pytest.raises(errors.SpellingMissing):
        speller.wrong(["fulllt"])
    assert speller.wrong(["fulllt"]) == [["fulllt"]]


def test_without_dictionaries_a_sentence_says_so(
    speller: Speller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    with pytest.raises(errors.SpellingMissing) as raised:
        speller.wrong(["ord"])
    assert "sparas som vanligt" in raised.value.sentence("sv")


def test_nothing_is_asked_after_closing(speller: Speller) -> None:
    speller.close()
    assert speller.wrong(["fulllt"]) == []
    assert speller._process is None


def test_the_licence_of_the_dictionaries_lies_beside_them() -> None:
    folder = paths.resource("dictionaries")
    for name in ("sv_SE.dic", "sv_SE.aff", "en_GB.dic", "en_GB.aff"):
        assert (folder / name).stat().st_size > 10_000
    assert "Göran Andersson" in (folder / "LICENSE").read_text("utf-8")
    assert spelling.CHILD in (Path(spelling.__file__).parents[1] / "__main__.py").read_text("utf-8")

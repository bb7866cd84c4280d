"""What differs between two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.differences import Kind, Piece, differences

TEXTS = st.text(alphabet="ab å,.\n", max_size=60)


def test_words_that_changed() -> None:
    assert differences("samla service i tre orter", "samla service i två orter") == [
        Piece(Kind.SAME, "samla service i "),
        Piece(Kind.REMOVED, "tre"),
        Piece(Kind.ADDED, "två"),
        Piece(Kind.SAME, " orter"),
    ]


def test_a_space_between_two_changes_is_no_islet() -> None:
    found = differences("tar fram exempel.", "ber andra myndigheter.")
    assert found == [
        Piece(Kind.REMOVED, "tar fram exempel"),
        Piece(Kind.ADDED, "ber andra myndigheter"),
        Piece(Kind.SAME, "."),
    ]


def test_equal_and_empty_texts() -> None:
    assert differences("", "") == []
    assert differences("lika", "lika") == [Piece(Kind.SAME, "lika")]
    assert differences("", "nytt") == [Piece(Kind.ADDED, "nytt")]


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off(before: str, after: str) -> None:
    found = differences(before, after)
    assert "".join(one.text for one in found if one.kind is not Kind.ADDED) == before
    assert "".join(one.text for one in found if one.kind is not Kind.REMOVED) == after
    assert all(one.text for one in found)

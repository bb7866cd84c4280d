"""Text is kept with one sign for the end of a line, and without those that only Qt knows."""

import pytest

from regdesk.domain.plain import plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ett\r\ntvå\rtre", "ett\ntvå\ntre"),
        ("ett\u2028två\u2029tre\x85fyra\x0bfem\x0csex", "ett\ntvå\ntre\nfyra\nfem\nsex"),
        ("ram\ufdd0en\ufdd1s slut\ufffc", "ramens slut"),
        ("å 😀 \t“citat”", "å 😀 \t“citat”"),
    ],
)
def test_what_is_kept_of_a_text(typed: str, kept: str) -> None:
    assert plain(typed) == kept

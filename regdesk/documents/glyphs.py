"""Which characters can be printed with the bundled fonts, and what stands in for the others.

Under PDF/A and PDF/UA a character without a glyph is an error, so every text is passed through
`printable` first. Invisible signs (controls, joiners, bidi overrides) are dropped: they print
nothing, and the archive standards refuse some of them.
"""

import functools
import json
import re
import unicodedata

from regdesk import paths

STAND_IN = "□"
_SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"
_LINE_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_AFTER_SIGN = re.compile(r"(?<=[/._@?&=:;,+|\\-])(?=[^\s/._@?&=:;,+|\\-])")
_VOWELS = "aeiouyåäöéáAEIOUYÅÄÖÉÁ"
_SPOKEN = re.compile(
    rf"[^{_VOWELS}\W\d]{{0,5}}([{_VOWELS}]{{1,2}}[^{_VOWELS}\W\d]{{1,5}})*[{_VOWELS}]{{0,2}}[\W\d]{{0,6}}"
)
_STACKED_MARKS = re.compile(r"([\u0300-\u036f\u0483-\u0489]{2})[\u0300-\u036f\u0483-\u0489]+")


@functools.cache
def coverage() -> frozenset[str]:
    """Return the characters that all bundled fonts have."""
    table = json.loads(paths.resource("fonts", "coverage.json").read_text(encoding="utf-8"))
    return frozenset(
        chr(point) for first, last in table["ranges"] for point in range(first, last + 1)
    )


def printable(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it can be printed, and the characters replaced by `STAND_IN`.

    Lines end in a plain newline; tabs become spaces; at most two accents stay on a letter.
    """
    if text.isascii() and text.isprintable():
        return text, ()
    plain = unicodedata.normalize("NFC", _LINE_BREAKS.sub("\n", text).replace("\t", " "))
    plain = _STACKED_MARKS.sub(r"\1", plain)
    known = coverage()
    replaced: dict[str, None] = {}
    result: list[str] = []
    for sign in plain:
        if sign in known or sign in {"\n", _SOFT_HYPHEN}:
            result.append(sign)
        elif not _invisible(sign):
            replaced[sign] = None
            result.append(STAND_IN)
    return "".join(result), tuple(replaced)


def breakable(word: str) -> str:
    """Return the word with places to break if it is so long that a column may not hold it.

    Addresses break after their signs. What can be spoken is left to hyphenation, up to forty
    letters; other runs break in steps of six.
    """
    if len(word) < 12:
        return word
    runs = _AFTER_SIGN.sub(ZERO_WIDTH_SPACE, word).split(ZERO_WIDTH_SPACE)
    return ZERO_WIDTH_SPACE.join(map(_in_steps, runs))


def unbroken(text: str) -> str:
    """Return the text without the places to break that `breakable` put in."""
    return text.replace(ZERO_WIDTH_SPACE, "")


def _in_steps(run: str) -> str:
    if len(run) < 12 or (len(run) <= 40 and _SPOKEN.fullmatch(run)):
        return run
    return ZERO_WIDTH_SPACE.join(run[start : start + 6] for start in range(0, len(run), 6))


def _invisible(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf"} or 0xFE00 <= ord(sign) <= 0xFE0F

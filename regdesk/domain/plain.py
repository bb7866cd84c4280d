"""Text as it is kept: one sign ends a line, and none stands in it that only a text widget knows."""

import re
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INNER: Final = re.compile("[\ufdd0-\ufdef\ufffc]")
"""Ends of frames and the like: Qt takes them for its own, and places in the text would differ."""


def plain(text: str) -> str:
    """Return a text whose lines end with a line feed, without signs that aren't text."""
    return _INNER.sub("", _LINE_ENDS.sub("\n", text))

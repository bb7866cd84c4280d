"""Fractional keys: the place of a row in an ordered list, so that a move is one field.

A key is a fraction in base 62 whose figures compare as plain text. Its random end keeps apart the
keys that two desks make for the same place.
"""

import random

_FIGURES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_FIGURES)
_RANDOM_FIGURES = 4


class NoRoomError(ValueError):
    """Nothing lies between the neighbours (equal, out of order, not keys): rewrite with `spread`."""


def key_between(before: str | None, after: str | None, rng: random.Random) -> str:
    """Return a key strictly between two neighbours; None = no neighbour on that side.

    Raises `NoRoomError` when the neighbours are equal or out of order.
    """
    if before is not None and after is not None and before >= after:
        raise NoRoomError(f"{before!r} – {after!r}")
    low, high = _figures(before or ""), None if after is None else _figures(after)
    head: list[int] = []
    while True:
        place = len(head)
        if high is not None and place >= len(high):
            raise NoRoomError(f"{before!r} – {after!r}")
        floor = low[place] if place < len(low) else 0
        ceiling = _BASE if high is None else high[place]
        if ceiling - floor > 1:
            head.append(_choice(floor, ceiling, opening=before is None, closing=after is None))
            return "".join(_FIGURES[figure] for figure in head) + _random_end(rng)
        head.append(floor)
        if ceiling > floor:
            high = None


def spread(count: int, rng: random.Random) -> list[str]:
    """Return `count` fresh keys in order, for a list whose neighbours have no room."""
    keys: list[str] = []
    for _ in range(count):
        keys.append(key_between(keys[-1] if keys else None, None, rng))
    return keys


def _choice(floor: int, ceiling: int, *, opening: bool, closing: bool) -> int:
    """Return the figure to take: the middle, or a single step where the list grows at an end."""
    if opening == closing:
        return (floor + ceiling) // 2
    return floor + 1 if closing else ceiling - 1


def _figures(key: str) -> list[int]:
    try:
        return [_FIGURES.index(sign) for sign in key]
    except ValueError as error:
        raise NoRoomError(repr(key)) from error


def _random_end(rng: random.Random) -> str:
    """Return the random figures; the last is never 0, so that there is always room before."""
    figures = [rng.choice(_FIGURES) for _ in range(_RANDOM_FIGURES - 1)]
    return "".join((*figures, rng.choice(_FIGURES[1:])))

"""The hybrid logical clock: orders display and nothing else (design §5.1 rule 5)."""

import time
from collections.abc import Callable

SHIFT = 16
FOLLOW_MS = 24 * 3600 * 1000
"""A foreign clock further ahead than this is accepted, flagged and not followed."""


def wall_ms() -> int:
    """Return the wall clock in milliseconds."""
    return time.time_ns() // 1_000_000


class Clock:
    """Hands out rising times, `milliseconds << 16 | counter`; a wrong clock never blocks."""

    def __init__(self, last: int = 0, now: Callable[[], int] = wall_ms) -> None:
        self.last = last
        self._now = now

    def tick(self) -> int:
        """Return a time later than any handed out or followed before."""
        self.last = max(self.last + 1, self._now() << SHIFT)
        return self.last

    def wall(self) -> int:
        """Return the wall clock in milliseconds, as this desk has it."""
        return self._now()

    def follow(self, foreign: int) -> bool:
        """Take note of a colleague's time; False when it lies too far ahead to be followed."""
        if foreign > (self._now() + FOLLOW_MS) << SHIFT:
            return False
        self.last = max(self.last, foreign)
        return True

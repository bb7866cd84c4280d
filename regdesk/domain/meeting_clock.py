"""How long a meeting has lasted, in all and for each point of its agenda.

The clock runs for one point at a time. It counts wall time, so that it goes on while the program
is started anew; after a long silence the meeting is taken to have ended when it was last heard of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final

SILENCE: Final = timedelta(hours=3)
"""A clock unheard of for so long stopped when it was last heard of."""


@dataclass(frozen=True, slots=True)
class MeetingClock:
    """Minutes spent by point (its id as text); `since` is when the point it runs for was taken up."""

    spent: Mapping[str, timedelta] = field(default_factory=dict)
    point: str = ""
    since: datetime | None = None
    heard: datetime | None = None

    @property
    def runs(self) -> bool:
        """Whether the clock is running."""
        return self.since is not None

    def at(self, point: str, now: datetime) -> timedelta:
        """Return how long a point has lasted."""
        before = self.spent.get(point, timedelta())
        return before + (self._running(now) if point == self.point else timedelta())

    def total(self, now: datetime) -> timedelta:
        """Return how long the meeting has lasted."""
        return sum(self.spent.values(), timedelta()) + self._running(now)

    def taken_up(self, point: str, now: datetime) -> "MeetingClock":
        """Run for a point from now on; what the one before took is kept."""
        return replace(self.stopped(now), point=point, since=now, heard=now)

    def stopped(self, now: datetime) -> "MeetingClock":
        """Stop; what the point took is kept."""
        if not self.runs:
            return self
        spent = {**self.spent, self.point: self.at(self.point, now)}
        return MeetingClock(spent, "", None, now)

    def heard_at(self, now: datetime) -> "MeetingClock":
        """Note that the meeting goes on; one unheard of for long has ended by then."""
        if not self.runs:
            return self
        last = self.heard or now
        if now - last > SILENCE or now < last - SILENCE:
            return self.stopped(last)
        return replace(self, heard=now)

    def to_json(self) -> dict[str, Any]:
        """Return the clock as it is kept."""
        return {
            "spent": {point: round(time.total_seconds()) for point, time in self.spent.items()},
            "point": self.point,
            "since": self.since.isoformat() if self.since else None,
            "heard": self.heard.isoformat() if self.heard else None,
        }

    @classmethod
    def from_json(cls, kept: Any) -> "MeetingClock":
        """Return the clock that was kept; what can't be read is a clock that never ran."""
        try:
            return cls(
                {str(point): timedelta(seconds=int(s)) for point, s in kept["spent"].items()},
                str(kept["point"]),
                datetime.fromisoformat(kept["since"]) if kept["since"] else None,
                datetime.fromisoformat(kept["heard"]) if kept["heard"] else None,
            )
        except (AttributeError, KeyError, TypeError, ValueError):
            return cls()

    def _running(self, now: datetime) -> timedelta:
        return max(now - self.since, timedelta()) if self.since is not None else timedelta()

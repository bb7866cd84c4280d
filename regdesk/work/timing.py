"""Times of dialogues. Midnight stands for "no time of day set"."""

from datetime import date, datetime, time


def when_held(planned: datetime | None, held_on: date) -> datetime:
    """Return the day it was held at the time of day it was planned for."""
    return datetime.combine(held_on, planned.time() if planned else time())


def has_time(moment: datetime | None) -> bool:
    """Tell whether a time of day was set."""
    return moment is not None and moment.time() != time()

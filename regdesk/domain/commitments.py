"""What a commitment may be: its parties, its statuses, and when it is late."""

import datetime
from collections.abc import Mapping

PARTY_WORDS: Mapping[str, tuple[str, str]] = {
    "ours": ("Tillväxtverket", "Tillväxtverket"),
    "region": ("Regionen", "The region"),
    "authority": ("Myndighet", "Authority"),
}
"""Party → Swedish and English word."""

STATUS_WORDS: Mapping[str, tuple[str, str]] = {
    "open": ("Öppet", "Open"),
    "under_way": ("Pågår", "Under way"),
    "fulfilled": ("Infriat", "Fulfilled"),
    "dropped": ("Utgått", "Dropped"),
}
"""Status → Swedish and English word, in the order of a list."""

OPEN_STATUSES = frozenset({"open", "under_way"})


def is_open(status: str) -> bool:
    """Return whether something still remains to be done."""
    return status in OPEN_STATUSES


def is_late(due: datetime.date | None, status: str, today: datetime.date) -> bool:
    """Return whether the day has passed and the commitment is still open; the day itself is in time."""
    return due is not None and due < today and is_open(status)

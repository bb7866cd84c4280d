"""Which day it is. `$REGDESK_TODAY` (ISO) sets it, for demonstrations and repeatable prints."""

import os
from datetime import date, datetime

from regdesk.errors import InvalidValue


def today() -> date:
    """Return today, local time."""
    given = os.environ.get("REGDESK_TODAY", "")
    try:
        return date.fromisoformat(given)
    except ValueError:
        return date.today()


def day_of(typed: str, field: str = "datum", *, first: bool = False) -> date:
    """Return the day that was typed, read as the window does; of a week the Friday.

    With `first` its Monday. Raises InvalidValue.
    """
    from regdesk.domain.typed_days import read_day

    found = read_day(typed, today(), first=first)
    if found is None:
        raise _no_day(typed, field)
    return found


def moment_of(typed: str, field: str = "starts") -> datetime:
    """Return the day and time that were typed, read as the window does. Raises InvalidValue."""
    from regdesk.domain.typed_days import read_moment

    found = read_moment(typed, today())
    if found is None:
        raise _no_day(typed, field)
    return found


def _no_day(typed: str, field: str) -> InvalidValue:
    from regdesk.domain.swedish import WEEKDAYS, long_date
    from regdesk.domain.typed_days import ENGLISH_DAYS, contradicted

    day = contradicted(typed, today())
    if day is None:
        sv = "skriv ett datum, till exempel 2027-03-15 eller 15 mars, en tid så: 15 mars 09.30."
        en = "write a date, for example 2027-03-15, and a time as 2027-03-15 09:30."
    else:
        sv = f"{long_date(day)} är en {WEEKDAYS[day.weekday()]}."
        en = f"{day.isoformat()} is a {ENGLISH_DAYS[day.weekday()].capitalize()}."
    shown = typed if len(typed) <= 60 else typed[:59] + "…"
    return InvalidValue(value=shown, field=field, reason_sv=sv, reason_en=en)

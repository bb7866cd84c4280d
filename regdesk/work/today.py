"""Which day it is. `$REGDESK_TODAY` (ISO) sets it, for demonstrations and repeatable prints."""

import os
from datetime import date


def today() -> date:
    """Return today, local time."""
    given = os.environ.get("REGDESK_TODAY", "")
    try:
        return date.fromisoformat(given)
    except ValueError:
        return date.today()


def day_of(typed: str) -> date:
    """Return the day that was typed, ISO or Swedish. Raises InvalidValue."""
    from regdesk.domain.swedish import parse_date
    from regdesk.errors import InvalidValue

    found = parse_date(typed, today())
    if found is None:
        raise InvalidValue(
            value=typed,
            field="datum",
            reason_sv="skriv ett datum, till exempel 2027-03-15 eller 15 mars.",
            reason_en="write a date, for example 2027-03-15.",
        )
    return found

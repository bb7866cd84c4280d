"""Reading what somebody types into a field that holds a day, or a day and a time.

More is understood than in running text: the whole of what is typed is known to be one day. What
isn't one day for certain is none.
"""

import re
from datetime import date, datetime, time, timedelta

from regdesk.domain.due_dates import date_phrases, read_due
from regdesk.domain.swedish import MONTHS, WEEKDAYS, parse_date

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORDS = (
    dict(zip(_ENGLISH_MONTHS, MONTHS, strict=True))
    | dict(zip(ENGLISH_DAYS, WEEKDAYS, strict=True))
    | {"week": "vecka", "today": "i dag", "tomorrow": "i morgon", "idag": "i dag"}
    | {"imorgon": "i morgon", "imorn": "i morgon", "jan": "januari", "dec": "december"}
)
_WORD = re.compile("|".join(rf"\b{word}\b" for word in _WORDS), re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"^(?:på\s+)?(?P<day>{'|'.join(WEEKDAYS)}|{'|'.join(day[:3] for day in WEEKDAYS)})(?:en)?\.?,?"
    r"\s+(?:den\s+)?(?=\d)",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?:vecka|v\.?)\s*(?P<week>\d{1,2})(?:[\s,]+(?P<year>\d{4}))?"
    r"|(?P<iso_year>\d{4})-?[Ww](?P<iso_week>\d{1,2})",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})|(?P<short>\d{2})(?P<m>\d{2})(?P<d>\d{2})", re.ASCII)
_AHEAD = re.compile(
    r"(?:(?:senast|före|innan|till|till och med|t\.?o\.?m\.?|inom|om|under|i|på|den|vid|av|slutet"
    r"|utgången|sista|dag|dagen)\s+)*",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:(?:^|\s*T|[\s,]+)(?:kl\.?\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?"
    r"|(?:^|[\s,]+)kl\.?\s*(?P<whole>\d{1,2}))$",
    re.IGNORECASE | re.ASCII,
)


def read_day(text: str, today: date, *, first: bool = False) -> date | None:
    """Return the one day that `text` is: "2027-03-15", "15 mars", "vecka 10", "på fredag", "20270315".

    A week is its Friday; with `first` its Monday. None where it is no day for certain.
    """
    plain = _WORD.sub(lambda found: _WORDS[found[0].casefold()], " ".join(text.split()))
    written = _without_weekday(plain, today)
    if written is not None:
        return written
    week = _WEEK.fullmatch(plain)
    if week is not None:
        monday = _monday(week, today)
        return monday if monday is None or first else monday + timedelta(days=4)
    return _figures(plain) or _in_words(plain, today)


def read_moment(text: str, today: date) -> datetime | None:
    """Return the day and time that `text` is: "10 mars 09.30", "2027-03-10T09:30", "vecka 10".

    Without a time it is midnight, which means that no time is set; a week is its Monday.
    """
    typed, clock = text.strip(), time()
    found = _CLOCK.search(typed)
    if found is not None:
        hour, minute = int(found["hour"] or found["whole"]), int(found["minute"] or 0)
        if hour > 23 or minute > 59:
            return None
        typed, clock = typed[: found.start()], time(hour, minute)
    day = read_day(typed, today, first=True)
    return None if day is None else datetime.combine(day, clock)


def contradicted(text: str, today: date) -> date | None:
    """Return the day that `text` names, when it is no day only because its weekday is another's."""
    plain = _CLOCK.sub("", " ".join(text.split()))
    plain = _WORD.sub(lambda found: _WORDS[found[0].casefold()], plain)
    weekday = _WEEKDAY.match(plain)
    if weekday is None or _without_weekday(plain, today) is not None:
        return None
    return parse_date(plain[weekday.end() :], today)


def _without_weekday(text: str, today: date) -> date | None:
    """Read a written date; a weekday before it must be the right one."""
    weekday = _WEEKDAY.match(text)
    day = parse_date(text[weekday.end() :] if weekday else text, today)
    if day is None or weekday is None:
        return day
    named = weekday["day"].casefold()
    return day if WEEKDAYS[day.weekday()].startswith(named) else None


def _in_words(text: str, today: date) -> date | None:
    """Read "på fredag", "före 1 april", "om två veckor": the words of such a day and no others."""
    phrases = date_phrases(text, today)
    if len(phrases) != 1 or phrases[0].end != len(text):
        return None
    return read_due(text, today) if _AHEAD.fullmatch(text[: phrases[0].start]) else None


def _figures(text: str) -> date | None:
    """Read "20270315" or "270315"."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    parts = (found["short"], found["m"], found["d"]) if found["short"] else found.group(1, 2, 3)
    year, month, day = (int(part) for part in parts)
    try:
        return date(year + (2000 if found["short"] else 0), month, day)
    except ValueError:
        return None


def _monday(found: re.Match[str], today: date) -> date | None:
    week = int(found["week"] or found["iso_week"])
    year = found["year"] or found["iso_year"]
    here = today.isocalendar().year
    for one in (int(year),) if year else (here, here + 1):
        try:
            monday = date.fromisocalendar(one, week, 1)
        except ValueError:
            continue
        if year or monday + timedelta(days=6) >= today:
            return monday
    return None

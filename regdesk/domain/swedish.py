"""Swedish conventions: sorting, numbers and dates as Swedes write and read them.

No system locale is asked: the same words come out on every machine.
"""

import datetime
import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")

SortKey: TypeAlias = tuple[tuple[tuple[int, int, str], ...], str]

# --- sorting -------------------------------------------------------------------------------

_SPACE, _DIGITS, _LETTER, _OTHER = range(4)
_ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
_SAME_AS = {"æ": "ä", "ø": "ö", "ü": "y", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "t"}
_SORT_PIECE = re.compile(r"[0-9]+|\w|[^\w]+")


def sort_key(text: str) -> SortKey:
    """Return a key that sorts as a Swedish list does: Å Ä Ö last, é as e, ü as y, "2" before "10"."""
    composed = unicodedata.normalize("NFC", text)
    pieces = _SORT_PIECE.findall(composed.casefold().strip())
    return tuple(_weight(piece) for piece in pieces), composed


def _weight(piece: str) -> tuple[int, int, str]:
    if piece[0] in "0123456789":
        digits = piece.lstrip("0")
        return _DIGITS, len(digits), digits
    if not (piece.isalnum() or piece == "_"):
        return _SPACE, 0, ""
    letter = _SAME_AS.get(piece, piece)
    if letter not in _ALPHABET:
        letter = _SAME_AS.get(base := unicodedata.normalize("NFD", letter)[0], base)
    rank = _ALPHABET.find(letter)
    return (_LETTER, rank, "") if rank >= 0 else (_OTHER, ord(piece[0]), "")


# --- numbers -------------------------------------------------------------------------------

_NUMBER = re.compile(
    r"(?P<sign>[-+−–]?)\s*"
    r"(?P<whole>\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:,\d{3})+(?=\.)|\d+)"
    r"(?:[.,](?P<fraction>\d+))?",
    re.ASCII,
)


def number(value: float | Decimal, decimals: int = 0) -> str:
    """Return "1 234,5": no-break spaces between thousands, decimal comma, real minus sign."""
    step = Decimal(1).scaleb(-decimals)
    rounded = Decimal(str(value)).quantize(step, rounding=ROUND_HALF_UP)
    figures = f"{abs(rounded):,.{decimals}f}".replace(",", NBSP).replace(".", ",")
    return MINUS + figures if rounded < 0 else figures


def percent(value: float | Decimal, decimals: int = 1, *, signed: bool = False) -> str:
    """Return "12,3 %" for 12.3 (`value` is in per cent already); `signed` adds + to gains."""
    text = number(value, decimals)
    gain = signed and not text.startswith(MINUS) and any(figure in text for figure in "123456789")
    return f"{'+' if gain else ''}{text}{NBSP}%"


def parse_number(text: str) -> Decimal | None:
    """Read a number as typed: "1 234,5", no-break spaces, "1.234,5", any minus; else None.

    A lone comma or point is the decimal sign, so "1,234" is one and a bit.
    """
    plain = re.sub(r"\s", " ", text).strip()
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return None
    whole = re.sub(r"[ .,]", "", found["whole"])
    sign = "" if found["sign"] in {"", "+"} else "-"
    return Decimal(f"{sign}{whole}.{found['fraction'] or '0'}")


# --- dates ---------------------------------------------------------------------------------


def iso_date(date: datetime.date) -> str:
    """Return "2026-11-23"."""
    return f"{date:%Y-%m-%d}"


def long_date(date: datetime.date) -> str:
    """Return "23 november 2026"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def weekday_date(date: datetime.date) -> str:
    """Return "måndag 23 november 2026"."""
    return f"{WEEKDAYS[date.weekday()]} {long_date(date)}"


def week(date: datetime.date) -> int:
    """Return the ISO week, as Swedish calendars count."""
    return date.isocalendar().week


def months_between(earlier: datetime.date, later: datetime.date) -> int:
    """Return the whole months from `earlier` to `later`, negative when they stand the other way.

    The last day of a short month completes the month (31 January to 28 February is one).
    """
    if later < earlier:
        return -months_between(later, earlier)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    last_day = monthrange(later.year, later.month)[1]
    return months - (1 if later.day < min(earlier.day, last_day) else 0)


_MONTH_NAMES = {name: index for index, name in enumerate(MONTHS, 1)} | {
    name[:3]: index for index, name in enumerate(MONTHS, 1)
}
_MONTH_NAMES["sept"] = 9
MONTH_PATTERN = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
_DATE = re.compile(
    r"(?<![\w/.,:–-])"
    r"(?:(?:den\s+)?(?:"
    r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})"
    rf"|(?P<d2>\d{{1,2}})(?::?e|:?a)?\s*(?P<m2>{MONTH_PATTERN})\b\.?(?:\s*,?\s*(?P<y2>\d{{4}}))?"
    r"|(?P<d3>\d{1,2})/(?P<m3>\d{1,2})(?:\s*[-–/ ]\s*(?P<y3>\d{4}|(?<=[-–/])\d{2}))?"
    r"|(?P<d4>\d{1,2})\.\s?(?P<m4>\d{1,2})\.\s?(?P<y4>\d{4})"
    r"))(?![\w/:]|[-–.,]\d)",
    re.IGNORECASE | re.ASCII,
)


def month_number(name: str) -> int:
    """Return 3 for "mars", "mar" or "Mars"; a KeyError for any other word."""
    return _MONTH_NAMES[name.casefold().rstrip(".")]


def parse_date(text: str, today: datetime.date) -> datetime.date | None:
    """Read a text that is one date: ISO, "15 mars", "15/3", "den 15 mars 2027", "15.3.2027".

    Without a year it is the next such day, today counted. None for anything else.
    """
    found = list(find_dates(text.strip(), today))
    if len(found) == 1 and found[0][0] == (0, len(text.strip())):
        return found[0][1]
    return None


def find_dates(
    text: str, today: datetime.date
) -> Iterator[tuple[tuple[int, int], datetime.date | None]]:
    """Yield (start, end) and the day of every written date in `text`; None for one that can't be."""
    for found in _DATE.finditer(text):
        parts = {key[0]: value for key, value in found.groupdict().items() if value}
        month = int(parts["m"]) if parts["m"].isdigit() else month_number(parts["m"])
        year = int(parts["y"]) if "y" in parts else None
        yield found.span(), _day(year, month, int(parts["d"]), today)


def _day(year: int | None, month: int, day: int, today: datetime.date) -> datetime.date | None:
    """Return the day; without a year the next one, within a year ahead (29 February may be none)."""
    if year is not None:
        return valid_date(year + 2000 if year < 100 else year, month, day)
    this_year = valid_date(today.year, month, day)
    if this_year is not None and this_year >= today:
        return this_year
    return valid_date(today.year + 1, month, day)


def valid_date(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None

"""Words and dates as the window writes them, in the language of the moment."""

from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from regdesk.domain import swedish
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP

COMMITMENT_STATUS: Final = {
    "open": (QT_TRANSLATE_NOOP("words", "Open"), Icon.OPEN, "text2"),
    "under_way": (QT_TRANSLATE_NOOP("words", "Under way"), Icon.UNDER_WAY, "info"),
    "fulfilled": (QT_TRANSLATE_NOOP("words", "Fulfilled"), Icon.DONE, "ok"),
    "dropped": (QT_TRANSLATE_NOOP("words", "Dropped"), Icon.DROPPED, "text3"),
}
DIALOGUE_STATUS: Final = {
    "planned": (QT_TRANSLATE_NOOP("words", "Planned"), Icon.NOT_STARTED, "text2"),
    "prepared": (QT_TRANSLATE_NOOP("words", "Prepared"), Icon.UNDER_WAY, "info"),
    "held": (QT_TRANSLATE_NOOP("words", "Held"), Icon.CHECK, "ok"),
    "checked": (QT_TRANSLATE_NOOP("words", "Checked by the region"), Icon.DONE, "ok"),
    "adopted": (QT_TRANSLATE_NOOP("words", "Adopted"), Icon.ADOPTED, "ok"),
}
_PROMISE: Final = {
    "ours": QT_TRANSLATE_NOOP("words", "we promised"),
    "region": QT_TRANSLATE_NOOP("words", "the region promised"),
    "authority": QT_TRANSLATE_NOOP("words", "an authority promised"),
}
_PARTY: Final = {
    "ours": QT_TRANSLATE_NOOP("words", "Ours"),
    "region": QT_TRANSLATE_NOOP("words", "The region"),
    "authority": QT_TRANSLATE_NOOP("words", "An authority"),
}
_SEAT: Final = {
    "majority": QT_TRANSLATE_NOOP("words", "Majority"),
    "opposition": QT_TRANSLATE_NOOP("words", "Opposition"),
    "official": QT_TRANSLATE_NOOP("words", "Official"),
}
TIMELINE_KIND: Final = {
    "dialogue": (QT_TRANSLATE_NOOP("words", "Dialogue"), Icon.DIALOGUE, "accent"),
    "commitment": (QT_TRANSLATE_NOOP("words", "Commitment"), Icon.COMMITMENT, "accent"),
    "fulfilled": (QT_TRANSLATE_NOOP("words", "Fulfilled"), Icon.DONE, "ok"),
    "choice": (QT_TRANSLATE_NOOP("words", "Choice"), Icon.CHOICE, "info"),
    "need": (QT_TRANSLATE_NOOP("words", "Need"), Icon.NEED, "warn"),
    "quote": (QT_TRANSLATE_NOOP("words", "Quote"), Icon.QUOTE, "text2"),
    "good_example": (QT_TRANSLATE_NOOP("words", "Good example"), Icon.GOOD_EXAMPLE, "ok"),
    "responsibility": (
        QT_TRANSLATE_NOOP("words", "Responsibility"),
        Icon.RESPONSIBILITY,
        "text2",
    ),
    "county": (QT_TRANSLATE_NOOP("words", "County"), Icon.COUNTIES, "text2"),
    "contact": (QT_TRANSLATE_NOOP("words", "Contact"), Icon.CONTACTS, "text2"),
    "agenda_item": (QT_TRANSLATE_NOOP("words", "Agenda item"), Icon.DIALOGUE, "text2"),
    "organisation": (QT_TRANSLATE_NOOP("words", "Organisation"), Icon.CONTACTS, "text2"),
    "officer": (QT_TRANSLATE_NOOP("words", "Officer"), Icon.OFFICER, "text2"),
}

Marked = tuple[str, Icon, str]
"""A word, its icon and the token of its colour: never colour alone."""


def translated(source: str) -> str:
    """Return the translation of a word of this module."""
    return QCoreApplication.translate("words", source)


def marked(table: dict[str, Marked], code: str) -> Marked:
    """Return word, icon and token for a code; an unknown code stands for itself."""
    word, icon, token = table.get(code, (code, Icon.INFO, "text2"))
    return translated(word), icon, token


def promise(party: str | None) -> str:
    """Return who promised, as in "vi lovade"."""
    return translated(_PROMISE[party]) if party in _PROMISE else ""


def party_word(party: str | None) -> str:
    """Return whose a commitment is."""
    return translated(_PARTY[party]) if party in _PARTY else ""


def seat_word(seat: str | None) -> str:
    """Return majority, opposition or official."""
    return translated(_SEAT[seat]) if seat in _SEAT else ""


def is_swedish() -> bool:
    """Whether the window speaks Swedish now."""
    return QLocale().language() == QLocale.Language.Swedish


def language() -> str:
    """Return the code of the language that the window speaks now."""
    return "sv" if is_swedish() else "en"


def iso(day: date | datetime | None) -> str:
    """Return "2026-11-23", or nothing."""
    return f"{day:%Y-%m-%d}" if day else ""


def long_date(day: date) -> str:
    """Return "23 november 2026"."""
    return swedish.long_date(day) if is_swedish() else _english(day, "d MMMM yyyy")


def weekday_day(day: date) -> str:
    """Return "måndag 23 november"."""
    if is_swedish():
        return f"{weekday(day)} {day.day} {month(day)}"
    return _english(day, "dddd d MMMM")


def sentence(text: str) -> str:
    """Return `text` with a capital first letter and the rest as it stands."""
    return text[:1].upper() + text[1:]


def weekday(day: date) -> str:
    """Return "måndag"."""
    return swedish.WEEKDAYS[day.weekday()] if is_swedish() else _english(day, "dddd")


def month(day: date) -> str:
    """Return "november"."""
    return swedish.MONTHS[day.month - 1] if is_swedish() else _english(day, "MMMM")


def month_short(day: date) -> str:
    """Return "nov", or "mars" and "juni" whole as Swedes write them."""
    name = month(day)
    return name if len(name) <= 4 else name[:3]


def _english(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def clock(starts: datetime, ends: datetime | None = None) -> str:
    """Return "09.30–12.00" ("09:30–12:00" in English); nothing for midnight: no time is set."""
    if starts.time() == time():
        return ""
    pattern = "%H.%M" if is_swedish() else "%H:%M"
    start = starts.strftime(pattern)
    return f"{start}–{ends.strftime(pattern)}" if ends else start


def clock_now(moment: datetime) -> str:
    """Return "09.30" ("09:30" in English), midnight too."""
    return moment.strftime("%H.%M" if is_swedish() else "%H:%M")


def days_away(day: date, today: date) -> str:
    """Return "i dag", "i morgon", "om 12 dagar" or "12 dagar sen"."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("words", "today")
    if days == 1:
        return QCoreApplication.translate("words", "tomorrow")
    if days > 0:
        return counted.days_ahead(days)
    return days_late(-days)


def days_late(days: int) -> str:
    """Return "12 dagar sen"."""
    return counted.days_late(days)


def months_ago(months: int | None) -> str:
    """Return "5 månader sedan", or that it never happened."""
    if months is None:
        return QCoreApplication.translate("words", "never")
    return counted.months_ago(months)

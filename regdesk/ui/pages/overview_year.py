"""Året: my dialogues and what law sets a day for, as marks of a strip, and the next day in words."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from regdesk.ui import words
from regdesk.ui.look import Look
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.basics import elided, label
from regdesk.ui.widgets.year_strip import Lane, Mark, YearStrip

if TYPE_CHECKING:
    from datetime import date

    from regdesk.domain.deadlines import Deadline, Season
    from regdesk.work.overview import Overview, YearDialogue

UNHELD: Final = frozenset({"planned", "prepared"})
MONTH: Final = "month@{day}"
"""The part of the dialogues' page that shows the month of a day."""
translate: Final = QCoreApplication.translate


class YearCard(QFrame):
    """The strip in a card; its head says what the mark at hand is, else which day comes next."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        px = look.px
        self.strip = YearStrip(look)
        self.title = label(translate("overview", "The year"), "strong")
        self.told = elided("", "small", "text2")
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._next = ""
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.title)
        head.addWidget(self.told, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(10), px(16), px(8))
        rows.setSpacing(px(8))
        rows.addLayout(head)
        rows.addWidget(self.strip)
        self.strip.told.connect(lambda spoken: self.told.setText(spoken or self._next))

    def show_year(self, overview: "Overview") -> None:
        """Show the year of what needs me."""
        year, today = overview.year, overview.today
        self.strip.set_year(year.first, year.last, today, marks(overview))
        ahead = next((one for one in year.deadlines if one.last >= today), None)
        self._next = next_words(ahead) if ahead else ""
        self.told.setText(self._next)


def marks(overview: "Overview") -> tuple[Mark, ...]:
    """Return the marks of the year."""
    year = overview.year
    return (
        *(_dialogue(one) for one in year.dialogues),
        *(_season(one) for one in year.seasons),
        *(_deadline(one) for one in year.deadlines),
    )


def deadline_words(one: "Deadline") -> str:
    """Return what is due when and by which paragraph; both days where the first is free."""
    language = _language()
    day = words.weekday_day(one.last)
    if one.moved:
        said = translate("overview", "{title} by {last} ({day} is a {weekday})").format(
            title=one.title(language),
            last=f"{day} {one.last.year}",
            day=_day_month(one.day),
            weekday=words.weekday(one.day),
        )
    else:
        said = translate("overview", "{title}, {last}").format(
            title=one.title(language), last=f"{day} {one.last.year}"
        )
    parts = (said, one.source(language), one.remark(language))
    return " · ".join(part for part in parts if part)


def next_words(one: "Deadline") -> str:
    """Return the next deadline in short: what, the day that suffices, and by which paragraph."""
    language = _language()
    said = translate("overview", "Next deadline: {what} {day}, {law}")
    what = one.title(language)
    return said.format(
        what=what[:1].lower() + what[1:],
        day=words.long_date(one.last),
        law=one.source(language),
    )


def _dialogue(one: "YearDialogue") -> Mark:
    status = words.marked(words.DIALOGUE_STATUS, one.status)[0]
    letters = " ".join(one.letters)
    return Mark(
        Lane.DIALOGUES,
        one.day,
        one.day,
        letters,
        f"{words.weekday_day(one.day)} {one.day.year}: {one.title} ({letters}), {status.lower()}",
        Route(PageId.DIALOGUE, str(one.id)),
        "accent" if one.status in UNHELD else "text2",
    )


def _deadline(one: "Deadline") -> Mark:
    short = f"{_day_month(one.last)} {one.short(_language()).lower()}"
    route = Route(PageId.DIALOGUES, "", MONTH.format(day=one.last.isoformat()))
    return Mark(Lane.DEADLINES, one.day, one.last, short, deadline_words(one), route)


def _season(one: "Season") -> Mark:
    language = _language()
    said = f"{one.title(language)}, {words.month(one.first)} {one.first.year}"
    route = Route(PageId.DIALOGUES, "", MONTH.format(day=one.first.isoformat()))
    spoken = f"{said} · {one.source(language)}"
    text = one.short(language)
    return Mark(Lane.DEADLINES, one.first, one.last, text, spoken, route, stretch=True)


def _day_month(day: "date") -> str:
    return f"{day.day} {words.month_short(day)}"


def _language() -> str:
    return "sv" if words.is_swedish() else "en"

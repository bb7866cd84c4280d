"""What is searched for: words, type, county, time; and in what order hits stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.counties import all_counties
from regdesk.ui.editing.fields import DayField, plain_value
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.look import Look
from regdesk.ui.pages.commitments_bar import FilterChoice
from regdesk.ui.pages.search_hits import KINDS, kind_word
from regdesk.ui.widgets.filter_field import FilterField
from regdesk.ui.widgets.flow import Flow
from regdesk.ui.widgets.segments import Segments, counted_text

if TYPE_CHECKING:
    from regdesk.work.search import Filters

TIMES: Final = ("any", "year", "months", "own")
ORDERS: Final = ("type", "best", "newest")
MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
FIELD: Final = 720
WIDTH: Final = 168


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; "" is any."""

    text: str = ""
    kind: str = ""
    county: str = ""
    time: str = "any"
    since: date | None = None
    until: date | None = None
    order: str = "type"

    @property
    def filtered(self) -> bool:
        """Whether anything but the words narrows the search."""
        return bool(self.kind or self.county or self.time != "any")

    def part(self) -> str:
        """Return all but the words as the part of a route."""
        named = {
            "type": self.kind,
            "county": self.county,
            "time": "" if self.time == "any" else self.time,
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "order": "" if self.order == "type" else self.order,
        }
        return " ".join(f"{key}={quote(value)}" for key, value in named.items() if value)

    @classmethod
    def of(cls, text: str, part: str) -> "Asked":
        """Return what a route asks for; words that mean nothing are passed over."""
        found = {
            key: unquote(value) for key, _, value in (one.partition("=") for one in part.split())
        }
        return cls(
            text,
            found.get("type", "") if found.get("type", "") in KINDS else "",
            found.get("county", ""),
            found.get("time", "any") if found.get("time", "any") in TIMES else "any",
            _day(found.get("since", "")),
            _day(found.get("until", "")),
            found.get("order", "type") if found.get("order", "type") in ORDERS else "type",
        )

    def filters(self, today: date) -> "Filters":
        """Return what `work.search` keeps."""
        from regdesk.work.search import Filters

        types = frozenset({self.kind}) if self.kind else frozenset[str]()
        match self.time:
            case "year":
                since, until = date(today.year, 1, 1), date(today.year, 12, 31)
            case "months":
                since, until = today - timedelta(days=365), today
            case "own":
                return Filters(types, self.county, self.since, self.until)
            case _:
                return Filters(types, self.county)
        return Filters(types, self.county, since, until)


class SearchBar(QWidget):
    """The words and the filters. `changed` says that something else is asked for."""

    changed = Signal()
    moved = Signal(object)
    """A key that moves in the hits was pressed in the field."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = FilterField(
            self.tr("Search everything"),
            self.tr("Words in notes, commitments, dialogues, contacts…"),
        )
        self.text.installEventFilter(self)
        self.kind = FilterChoice(look, self.tr("Type"))
        self.county = FilterChoice(look, self.tr("County"))
        self.time = FilterChoice(look, self.tr("Time"))
        self.time.set_choices(
            (
                (self.tr("Any time"), "any"),
                (self.tr("This year"), "year"),
                (self.tr("Last 12 months"), "months"),
                (self.tr("From and to…"), "own"),
            )
        )
        self.time.show_value("any")
        self.since, self.until = DayField(look), DayField(look)
        self.since.setAccessibleName(self.tr("From"))
        self.since.setPlaceholderText(self.tr("From"))
        self.until.setAccessibleName(self.tr("To"))
        self.until.setPlaceholderText(self.tr("To"))
        self.order = Segments(
            look,
            self.tr("Order"),
            (
                ("type", self.tr("By type")),
                ("best", self.tr("Best first")),
                ("newest", self.tr("Newest first")),
            ),
        )
        self.show_counts({}, {}, Asked())
        self._lay_out()
        self._connect()

    def asked(self) -> Asked:
        """Return what is asked for."""
        own = self.time.value() == "own"
        return Asked(
            self.text.text().strip(),
            self.kind.value() or "",
            self.county.value() or "",
            self.time.value() or "any",
            _typed(self.since) if own else None,
            _typed(self.until) if own else None,
            self.order.value(),
        )

    def set_asked(self, asked: Asked) -> None:
        """Ask for something else, without telling of it."""
        before = self.blockSignals(True)
        if self.text.text().strip() != asked.text:
            self.text.setText(asked.text)
        self.kind.show_value(asked.kind)
        self.county.show_value(asked.county)
        self.time.show_value(asked.time)
        self.since.show_value(asked.since.isoformat() if asked.since else None)
        self.until.show_value(asked.until.isoformat() if asked.until else None)
        self.order.set_value(asked.order)
        self._show_days()
        self.blockSignals(before)

    def clear_filters(self) -> None:
        """Ask for the words alone."""
        self.set_asked(Asked(self.text.text().strip(), order=self.order.value()))
        self.changed.emit()

    def show_counts(
        self, types: Mapping[str, int], counties: Mapping[str, int], asked: Asked
    ) -> None:
        """Show how many hits each choice would show."""
        kinds = [
            (counted_text(kind_word(one), types.get(one)), one)
            for one in KINDS
            if types.get(one) or one == asked.kind
        ]
        self.kind.set_choices([(self.tr("All types"), ""), *kinds])
        self.kind.show_value(asked.kind)
        places = [
            (counted_text(one.short_name, counties.get(one.code)), one.code)
            for one in all_counties()
            if counties.get(one.code) or one.code == asked.county
        ]
        self.county.set_choices([(self.tr("All counties"), ""), *places])
        self.county.show_value(asked.county)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.text or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        moves = isinstance(event, QKeyEvent) and event.key() in MOVES
        if moves:
            self.moved.emit(event)
        return moves

    def _show_days(self) -> None:
        own = self.time.value() == "own"
        self.since.setVisible(own)
        self.until.setVisible(own)

    def _take_time(self) -> None:
        self._show_days()
        if self.time.value() == "own":
            self.since.setFocus()
        self.changed.emit()

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self.kind.chosen.connect(self.changed)
        self.county.chosen.connect(self.changed)
        self.time.chosen.connect(self._take_time)
        self.order.chosen.connect(lambda _order: self.changed.emit())
        for day in (self.since, self.until):
            day.typed.connect(self.changed)
            day.chosen.connect(self.changed)

    def _lay_out(self) -> None:
        px = self._look.px
        self.text.setMaximumWidth(px(FIELD))
        first = QHBoxLayout()
        first.addWidget(self.text, 1)
        first.addStretch(0)
        second = Flow(px(8))
        for choice in (self.kind, self.county, self.time, self.since, self.until):
            choice.setFixedWidth(px(WIDTH))
            second.addWidget(choice)
        second.addWidget(self.order)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addLayout(first)
        rows.addLayout(second)
        self._show_days()


def _typed(field: DayField) -> date | None:
    try:
        return _day(plain_value(field) or "")
    except UnreadableError:
        return None


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None

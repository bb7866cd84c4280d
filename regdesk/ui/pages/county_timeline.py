"""The last tab of a county: everything in order of time, of all kinds or of one."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.pages import county_lines
from regdesk.ui.widgets.basics import Empty, button
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.timeline import TimelineRow

FIELD: Final = 240
KINDS: Final = (
    ("dialogue",),
    ("commitment", "fulfilled"),
    ("choice",),
    ("need",),
    ("quote",),
    ("good_example",),
    ("responsibility",),
)
"""What the list can be narrowed to; each is named by its first kind."""


class TimelineTab(QFrame):
    """Everything that happened; the line chosen leads to its record."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._rows: tuple[TimelineRow, ...] = ()
        self.kind = QComboBox()
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by word…"))
        self.filter.setAccessibleName(self.tr("Filter the timeline by word"))
        self.list = LineView(look, self.tr("Timeline"))
        self.empty = Empty(
            look,
            Icon.TIMELINE,
            self.tr("Nothing has happened yet"),
            self.tr("Dialogues, commitments and choices show up here in order of time."),
        )
        self.nothing = Empty(
            look,
            Icon.SEARCH,
            self.tr("Nothing matches"),
            self.tr("There is more of other kinds, or with other words."),
        )
        clear = button(self.tr("Show everything"))
        clear.clicked.connect(self.show_everything)
        self.nothing.add_button(clear)
        self._lay_out(look)
        self._name_kinds(Counter())
        self.kind.currentIndexChanged.connect(lambda _at: self._narrow())
        self.filter.textChanged.connect(lambda _text: self._narrow())
        self.filter.returnPressed.connect(self.list.setFocus)

    def show_rows(self, rows: "tuple[TimelineRow, ...]") -> None:
        """Show a county's timeline."""
        self._rows = rows
        self._name_kinds(Counter(row.kind for row in rows))
        self._narrow()

    def show_everything(self) -> None:
        """Narrow by nothing."""
        self.filter.clear()
        self.kind.setCurrentIndex(0)
        self.list.setFocus()

    def select(self, record: str) -> None:
        """Mark the line of a record."""
        if not any(self._is(line.record, record) for line in self.list.lines()):
            self.show_everything()
        for row, line in enumerate(self.list.lines()):
            if self._is(line.record, record):
                self.list.setCurrentIndex(self.list.model().index(row, 0))
                self.list.setFocus()
                return

    @staticmethod
    def _is(record: object, wanted: str) -> bool:
        return isinstance(record, tuple) and str(record[1]) == wanted

    def _narrow(self) -> None:
        kinds: tuple[str, ...] = self.kind.currentData() or ()
        typed = self.filter.text().casefold().split()
        shown = tuple(
            row
            for row in self._rows
            if (not kinds or row.kind in kinds)
            and all(word in f"{row.title} {row.detail}".casefold() for word in typed)
        )
        self.list.set_lines(county_lines.timeline(shown))
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not self._rows)
        self.nothing.setVisible(bool(self._rows) and not shown)

    def _name_kinds(self, counts: "Counter[str]") -> None:
        """Name the kinds with how many there are of each."""
        self.kind.blockSignals(True)
        at = max(0, self.kind.currentIndex())
        self.kind.clear()
        everything = self.tr("All kinds")
        self.kind.addItem(f"{everything}  {counts.total() or ''}".rstrip(), ())
        for kinds in KINDS:
            word = words.marked(words.TIMELINE_KIND, kinds[0])[0]
            count = sum(counts[kind] for kind in kinds)
            self.kind.addItem(f"{word}  {count or '–'}", kinds)
        self.kind.setCurrentIndex(at)
        self.kind.blockSignals(False)

    def _lay_out(self, look: Look) -> None:
        px = look.px
        named = QLabel(self.tr("&Show"))
        named.setProperty("tone", "text2")
        named.setBuddy(self.kind)
        self.kind.setAccessibleName(self.tr("Kinds shown"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.filter.setMaximumWidth(px(FIELD))
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(8), px(16), px(8))
        bar.setSpacing(px(8))
        bar.addWidget(named)
        bar.addWidget(self.kind)
        bar.addWidget(self.filter, 1)
        bar.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.empty)
        rows.addWidget(self.nothing)

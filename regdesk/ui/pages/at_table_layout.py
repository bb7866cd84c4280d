"""How the panes at the table share the room there is."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from regdesk.ui.look import Look
from regdesk.ui.pages.at_table_caught import CaughtPane
from regdesk.ui.pages.at_table_note import NotePane
from regdesk.ui.pages.at_table_panes import AgendaPane

AGENDA: Final = 288
CAUGHT: Final = 352
LEAST_NOTE: Final = 240
SMALL: Final = 1360
"""Widths at 100 %; in a window narrower than the last the side panes are, too."""
AGENDA_SMALL: Final = 280
CAUGHT_SMALL: Final = 304
STACKED: Final = 1000
"""Below this width agenda and what was caught share one pane by tabs."""


class Panes(QWidget):
    """Agenda at the left, the note in the middle, what was caught at the right."""

    def __init__(self, look: Look, agenda: AgendaPane, note: NotePane, caught: CaughtPane) -> None:
        super().__init__()
        self._look, self._agenda, self._note, self._caught = look, agenda, note, caught
        self._alone = False
        self._sized: tuple[bool, int] | None = None
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._side = QWidget()
        self._side.setObjectName("tablePane")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = QTabBar()
        self._lay_out()

    def show_agenda(self) -> None:
        """Let the agenda show, where it shares its pane."""
        self._tabs.setCurrentIndex(0)

    def show_caught(self) -> None:
        """Let what was caught show, where it shares its pane."""
        self._tabs.setCurrentIndex(1)

    def arrange(self, *, alone: bool | None = None) -> None:
        """Give the panes the room there is; `alone`: all of it to the note."""
        self._alone = self._alone if alone is None else alone
        px, width = self._look.px, self.width()
        stacked = width < px(STACKED)
        if self._caught.parentWidget() is not (self._side if stacked else self._body):
            if stacked:
                self._side_rows.addWidget(self._caught, 1)
            else:
                self._body.addWidget(self._caught)
            self._sized = None
        self._show_panes(stacked=stacked)
        if self._alone or self._sized == (stacked, width):
            return
        small = width < px(SMALL)
        left = px(AGENDA_SMALL if small else AGENDA)
        right = px(CAUGHT_SMALL if small else CAUGHT)
        if stacked:
            left = min(left, width * 2 // 5)
            self._body.setSizes([left, width - left])
        elif self._sized is None or self._sized[0] or small:
            self._body.setSizes([left, max(width - left - right, px(LEAST_NOTE)), right])
        self._sized = (stacked, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _show_panes(self, *, stacked: bool) -> None:
        """Show the side panes, or the one whose tab is chosen."""
        caught = self._tabs.currentIndex() == 1
        self._tabs.setVisible(stacked)
        self._side.setVisible(not self._alone)
        self._agenda.setVisible(not (stacked and caught))
        self._caught.setVisible(not self._alone and (caught or not stacked))
        self._agenda.set_small(small=stacked)
        self._caught.set_small(small=stacked)

    def _lay_out(self) -> None:
        self._side_rows = QVBoxLayout(self._side)
        self._side_rows.setContentsMargins(0, 0, 0, 0)
        self._side_rows.setSpacing(0)
        self._tabs.setAccessibleName(self.tr("Agenda or caught"))
        for name in (self.tr("Agenda"), self.tr("Caught")):
            self._tabs.addTab(name)
        self._tabs.setDrawBase(False)
        self._tabs.currentChanged.connect(lambda _tab: self.arrange())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(self._look.px(16), 0, 0, 0)
        tabs.addWidget(self._tabs, 1)
        self._side_rows.addLayout(tabs)
        self._side_rows.addWidget(self._agenda, 1)
        for pane in (self._side, self._note, self._caught):
            self._body.addWidget(pane)
        self._body.setStretchFactor(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._body)

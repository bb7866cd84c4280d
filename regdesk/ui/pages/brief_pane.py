"""The brief beside the data: pages, what got no room, what is missing; laid out anew at each change."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.brief_parts import BriefList, Sheets, lines_of
from regdesk.ui.pages.brief_work import BESIDE_PPI, BriefWork, Laid
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class BriefPane(QFrame):
    """The two pages under each other, and under them the lists."""

    asked = Signal(object)
    """A `Route`: where what is missing is filled in."""
    closed = Signal()
    enlarged = Signal()
    """The whole page is asked for."""

    def __init__(self, session: Session, actions: Actions, page: QWidget) -> None:
        super().__init__()
        self.setProperty("box", "pane")
        self.session = session
        look = session.look
        self.work = BriefWork(session, page, self._ppi)
        self.pages = label("", "base", "text2")
        self.whole = self._tool(Icon.FULL, self.tr("Show the brief on a page of its own"))
        self.print = self._act(actions[Act.PRINT], Icon.PRINT)
        self.save = self._act(actions[Act.SAVE_PDF], Icon.SAVE_PDF)
        self.close_button = self._tool(Icon.CLOSE, self.tr("Hide the brief"))
        self.sheets = Sheets(look)
        self.sheets.paper.one_across = True
        self.list = BriefList(look)
        self.sensitive = QCheckBox(self.tr("Show and print &what is sensitive"))
        self._lay_out()
        self.whole.clicked.connect(self.enlarged)
        self.close_button.clicked.connect(self.closed)
        self.sensitive.toggled.connect(lambda on: self.work.set_sensitive(on=on))
        self.list.chosen.connect(self._follow)
        self.work.laid.connect(self._show)

    def event(self, event: QEvent) -> bool:
        """Lay out anew for the screen one has moved to."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.work.lay_out()
        return super().event(event)

    def show_brief(self, dialogue: UUID) -> None:
        """Show the brief of a dialogue; nothing sensitive is ticked for another one."""
        if dialogue != self.work.target:
            self.sheets.show_pages((), "")
            self.list.set_lines(())
            self.pages.setText("")
            self.sensitive.blockSignals(True)
            self.sensitive.setChecked(False)
            self.sensitive.blockSignals(False)
        self.work.show(dialogue)

    def _ppi(self) -> int:
        return round(BESIDE_PPI * self.devicePixelRatioF())

    def _show(self, laid: Laid) -> None:
        self.pages.setText(self.tr("{pages} of 2 pages").format(pages=len(laid.pages)))
        self.sheets.show_pages(laid.pages, laid.brief.title)
        self.list.set_lines(lines_of(laid.brief))

    def _follow(self, line: Line) -> None:
        if isinstance(line.route, Route):
            self.asked.emit(line.route)

    def _lay_out(self) -> None:
        px = self.session.look.px
        head = QWidget()
        head.setFixedHeight(px(40))
        across = QHBoxLayout(head)
        across.setContentsMargins(px(16), 0, px(8), 0)
        across.setSpacing(px(4))
        across.addWidget(label(self.tr("Brief"), "strong"))
        across.addSpacing(px(4))
        across.addWidget(self.pages, 1)
        for one in (self.whole, self.save, self.print, self.close_button):
            across.addWidget(one)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(0, 0, 0, px(8))
        below.setSpacing(px(6))
        below.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.addWidget(self.sensitive)
        below.addLayout(row)
        self.list.setMinimumHeight(px(64))
        self.sheets.setMinimumHeight(px(120))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.sheets)
        splitter.addWidget(foot)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([px(600), px(200)])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(splitter, 1)

    def _tool(self, icon: Icon, name: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(self.session.look.icon(icon))
        side = self.session.look.px(16)
        made.setIconSize(QSize(side, side))
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _act(self, action: "QAction", icon: Icon) -> QToolButton:
        made = self._tool(icon, action.toolTip())
        made.clicked.connect(action.trigger)
        return made

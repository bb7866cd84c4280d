"""The sidebar: pages, my counties, settings and whose desk it is; folds to a rail of icons."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Index, Role
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.basics import IconLabel, elided
from regdesk.ui.widgets.line_view import LineDelegate, LineView
from regdesk.ui.widgets.paint import Pen, middle_of

if TYPE_CHECKING:
    from regdesk.ui.runner import Working
    from regdesk.work.counties import CountyRow

WIDE: Final = 208
RAIL: Final = 56
ROW: Final = 34
LOW_ROW: Final = 24
ICON: Final = 18
MARGIN: Final = 16


class NavigationDelegate(LineDelegate):
    """Paints the sidebar's lines: icon or letter, name, the place where one is."""

    def __init__(self, view: "Navigation", look: Look) -> None:
        super().__init__(view, look)
        self._list = view
        self._colors = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.ROW)
        px = self._colors.px
        if line.head:
            return QSize(px(40), px(18 if self._list.folded else 36))
        room = (self._list.viewport().height() - px(20)) // max(1, len(self._list.lines()))
        high = max(px(LOW_ROW), min(px(ROW), room)) if self._list.folded else px(ROW)
        return QSize(px(40), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, px, line = Pen(painter, self._colors), self._colors.px, index.data(Role.ROW)
        rect = option.rect.adjusted(px(8), px(1), -px(8), -px(1))
        if line.head:
            self._head(pen, rect, line)
        else:
            here = self._list.stands_on(line)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            focused = self._list.hasFocus() and index == self._list.currentIndex()
            self._ground(pen, rect, here=here, hovered=hovered, focused=focused)
            self._entry(pen, rect, line, here=here)
        painter.restore()

    def _head(self, pen: Pen, rect: QRect, line: Line) -> None:
        px = self._colors.px
        if self._list.folded:
            pen.line(QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2))
        else:
            pen.text(rect.adjusted(px(8), px(4), 0, 0), line.text, Type.SMALL_STRONG, "text2")

    def _ground(self, pen: Pen, rect: QRect, *, here: bool, hovered: bool, focused: bool) -> None:
        px, painter = self._colors.px, pen.painter
        painter.setPen(Qt.PenStyle.NoPen)
        if here or hovered:
            painter.setBrush(self._colors.color("accent_soft" if here else "hover"))
            painter.drawRoundedRect(rect, px(6), px(6))
        if focused:
            edge = painter.pen()
            edge.setStyle(Qt.PenStyle.SolidLine)
            edge.setColor(self._colors.color("accent"))
            edge.setWidth(2)
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(6), px(6))

    def _entry(self, pen: Pen, rect: QRect, line: Line, *, here: bool) -> None:
        px, middle = self._colors.px, middle_of(rect)
        ink = "accent_ink" if here else "text2"
        if line.letter:
            box = QRect(rect.left() + px(6), middle - px(10), px(28), px(20))
            pen.letter(box, line.letter, filled=here)
        elif line.icon:
            pen.icon(
                line.icon, rect.left() + px(8 if not self._list.folded else 11), middle, ink, 18
            )
        if not self._list.folded:
            words = rect.adjusted(px(42 if line.letter else 36), 0, -px(6), 0)
            pen.text(words, line.text, Type.STRONG if here else Type.MEDIUM, ink)


class Navigation(LineView):
    """The lines of the sidebar."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.folded = False
        self._here: Route | None = None
        self._delegate = NavigationDelegate(self, look)
        self.setItemDelegate(self._delegate)
        self.setObjectName("navigation")
        self.setFrameShape(QFrame.Shape.NoFrame)

    def stand_on(self, route: Route) -> None:
        """Mark the place where the window is."""
        self._here = route
        for row, line in enumerate(self.lines()):
            if self.stands_on(line):
                self.setCurrentIndex(self.model().index(row, 0))
        self.viewport().update()

    def stands_on(self, line: Line) -> bool:
        """Whether a line leads to where the window is."""
        here, route = self._here, line.route
        if here is None or route is None:
            return False
        if route.page is PageId.COUNTY:
            return here.key == route.key and here.page in {PageId.COUNTY, PageId.BRIEF}
        if route.page is PageId.COUNTIES and here.page in {PageId.COUNTY, PageId.BRIEF}:
            return not any(other.route and other.route.key == here.key for other in self.lines())
        return route.page is here.page


class Foot(QWidget):
    """Whose desk it is and where it is saved; while something is worked on, what, with cancel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        px = look.px
        self._saved = ""
        self._working: Working | None = None
        self._px = px
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(10))
        self.icon = IconLabel(look, Icon.OFFICER, "text2", ICON)
        self.officer = elided("", "strong")
        self.state = elided("", "small", "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.officer)
        words.addWidget(self.state)
        self.cancel = QToolButton()
        self.cancel.setIcon(look.icon(Icon.CLOSE))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.cancel.hide()
        row.addWidget(self.icon)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)

    def say(self, officer: str, saved: str) -> None:
        """Show whose desk it is and where it is saved."""
        self._saved = saved
        self.officer.setText(officer)
        self.state.setText(saved)
        self.setToolTip(f"{officer}\n{saved}")

    def work(self, working: "Working | None") -> None:
        """Show what is worked on, or that all is saved."""
        self._working = working
        self.cancel.setVisible(working is not None and working.part is not None)
        if working is None:
            self.state.setText(self._saved)
            return
        part = "" if working.part is None else f" {working.part:.0%}"
        self.state.setText(f"{working.label}…{part}")

    def _cancel(self) -> None:
        if self._working is not None:
            self._working.cancel()

    def fold(self, *, folded: bool) -> None:
        """Show the icon only."""
        self.officer.setVisible(not folded)
        self.state.setVisible(not folded)
        left = (RAIL - ICON) // 2 if folded else MARGIN
        self._row.setContentsMargins(self._px(left), self._px(10), self._px(8), self._px(10))


class Sidebar(QWidget):
    """Pages, my counties, settings, foot. `chosen` carries a route."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, look.px(12), 1, 0)
        rows.setSpacing(0)
        self.pages = Navigation(look, self.tr("Pages and my counties"))
        self.below = Navigation(look, self.tr("Program"))
        self.foot = Foot(look)
        for navigation in (self.pages, self.below):
            navigation.chosen.connect(lambda line: self.chosen.emit(line.route))
        line = QFrame()
        line.setProperty("box", "line")
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.below)
        rows.addSpacing(look.px(6))
        rows.addWidget(line)
        rows.addWidget(self.foot)
        settings = Line(text=self.tr("Settings"), icon=Icon.SETTINGS, route=Route(PageId.SETTINGS))
        self.below.set_lines((settings,))
        self.set_counties(())
        self.fold(folded=False)

    def set_counties(self, counties: Sequence["CountyRow"]) -> None:
        """Show my counties under the pages."""
        pages = (
            Line(text=self.tr("Overview"), icon=Icon.OVERVIEW, route=Route(PageId.OVERVIEW)),
            Line(text=self.tr("Counties"), icon=Icon.COUNTIES, route=Route(PageId.COUNTIES)),
        )
        mine = tuple(
            Line(
                text=row.region_name.removeprefix("Region ").removesuffix(" län"),
                letter=row.letter,
                route=Route(PageId.COUNTY, row.code),
            )
            for row in counties
            if row.mine
        )
        head = (Line(text=self.tr("My counties"), head=True),) if mine else ()
        self.pages.set_lines(pages + head + mine)

    def stand_on(self, route: Route) -> None:
        """Mark the place where the window is."""
        self.pages.stand_on(route)
        self.below.stand_on(route)

    def fold(self, *, folded: bool) -> None:
        """Fold to a rail of icons, or unfold."""
        self.setFixedWidth(self._look.px(RAIL if folded else WIDE))
        self.foot.fold(folded=folded)
        for navigation in (self.pages, self.below):
            navigation.folded = folded
            navigation.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if folded
                else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )
            navigation.scheduleDelayedItemsLayout()
        self.below.setFixedHeight(self.below.wanted_height())

"""The sidebar: pages, my counties, settings and what is saved; folds to a rail of icons."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Index, Role
from regdesk.ui.page_names import PAGES_BY_NAME, page_icon, page_name
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.sharing_told import told
from regdesk.ui.widgets.foot import Foot
from regdesk.ui.widgets.line_view import LineDelegate, LineView
from regdesk.ui.widgets.paint import RIGHT, Pen, middle_of

WIDE: Final = 208
RAIL: Final = 56
ROW: Final = 34
LOW_ROW: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Line):
    """A line of the sidebar; `count` stands to its right, `counts` says what is counted.

    `mark` says that something is wrong there; `wrong` what.
    """

    count: int = 0
    counts: str = ""
    mark: Icon | None = None
    wrong: str = ""

    @property
    def spoken(self) -> str:
        """The line in words."""
        parts = (self.text, self.counts if self.count else "", self.wrong)
        return ", ".join(part for part in parts if part)


class NavigationDelegate(LineDelegate):
    """Paints the sidebar's lines: icon or letter, name, count, the place where one is."""

    def __init__(self, view: "Navigation", look: Look) -> None:
        super().__init__(view, look)
        self._list = view
        self._colors = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.ROW)
        px = self._colors.px
        if line.head:
            return QSize(px(40), px(18 if self._list.folded else 36))
        if not (self._list.folded and self._list.gives_way):
            return QSize(px(40), px(ROW))
        room = (self._list.viewport().height() - px(20)) // max(1, len(self._list.lines()))
        return QSize(px(40), max(px(LOW_ROW), min(px(ROW), room)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, px, line = Pen(painter, self._colors), self._colors.px, index.data(Role.ROW)
        rect = option.rect.adjusted(px(8), px(1), -px(8), -px(1))
        if line.head:
            self._title(pen, rect, line)
        else:
            here = self._list.stands_on(line)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            focused = self._list.hasFocus() and index == self._list.currentIndex()
            self._ground(pen, rect, here=here, hovered=hovered, focused=focused)
            self._entry(pen, rect, line, here=here)
        painter.restore()

    def _title(self, pen: Pen, rect: QRect, line: Line) -> None:
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
        count, mark = (line.count, line.mark) if isinstance(line, Entry) else (0, None)
        if line.letter:
            box = QRect(rect.left() + px(6), middle - px(10), px(28), px(20))
            pen.letter(box, line.letter, filled=here)
        elif line.icon:
            left = rect.left() + px(11 if self._list.folded else 8)
            pen.icon(line.icon, left, middle, line.tone if count and line.tone else ink, 18)
        if self._list.folded:
            if count:
                corner = QPoint(rect.right() - px(1), rect.top() + px(1))
                self._badge(pen, corner, count, "accent_soft" if here else "side")
            if mark:
                low = rect.bottom() - px(5)
                pen.icon(mark, rect.right() - px(13), low, "warn", 12)
            return
        room = rect.adjusted(px(42 if line.letter else 36), 0, -px(8), 0)
        if count:
            shown = str(count)
            pen.text(room, shown, Type.SMALL_STRONG, ink, RIGHT, figures=True)
            metrics = QFontMetrics(self._colors.font(Type.SMALL_STRONG))
            room.setRight(room.right() - metrics.horizontalAdvance(shown) - px(8))
        if mark:
            pen.icon(mark, room.right() - px(13), middle, "warn", 14)
            room.setRight(room.right() - px(22))
        pen.text(room, line.text, Type.STRONG if here else Type.MEDIUM, ink)

    def _badge(self, pen: Pen, corner: QPoint, count: int, ground: str) -> None:
        """Write a count small at the top right of an icon, on the rail."""
        look, shown = self._colors, str(count) if count < 100 else "99+"
        px = look.px
        width = QFontMetrics(look.font(Type.SMALL_STRONG)).horizontalAdvance(shown) + px(4)
        box = QRect(corner.x() - width, corner.y(), width, px(14))
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(look.color(ground))
        pen.painter.drawRoundedRect(box, px(4), px(4))
        pen.text(box, shown, Type.SMALL_STRONG, "text2", Qt.AlignmentFlag.AlignCenter)


class Navigation(LineView):
    """The lines of the sidebar. Up and down lead on into the list beside."""

    passed = Signal(int)
    """An arrow key was pressed at an end: 1 beyond the last line, -1 before the first."""
    apart = Signal(object)
    """A route that is wanted in a window of its own."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.folded = False
        self.gives_way = False
        """Whether its lines stand closer on a low rail; otherwise it is as high as they are."""
        self._here: Route | None = None
        self._delegate = NavigationDelegate(self, look)
        self.setItemDelegate(self._delegate)
        self.setObjectName("navigation")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

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
        brief = here.page is PageId.BRIEF and len(here.key) <= LONGEST_CODE
        if brief or here.page is PageId.COUNTY:
            if route.page is PageId.COUNTIES:
                return all(one.route is None or one.route.key != here.key for one in self.lines())
            return route.page is PageId.COUNTY and here.key == route.key
        if here.page is PageId.CONFLICTS and route.page is PageId.SYNC:
            pages = [one.route.page for one in self.lines() if one.route is not None]
            return PageId.CONFLICTS not in pages
        return route.page is _LISTED_UNDER.get(here.page, here.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self._open_apart(self.currentIndex())
            return
        row = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() == row:
            if event.key() == Qt.Key.Key_Down:
                self.passed.emit(1)
            elif event.key() == Qt.Key.Key_Up:
                self.passed.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._open_apart(self.indexAt(event.position().toPoint()))
            return
        super().mouseReleaseEvent(event)

    def go_to_end(self, end: int) -> None:
        """Put the focus on the first line (1), or the last (-1)."""
        self.setFocus()
        self.setCurrentIndex(self._first(0 if end > 0 else self.model().rowCount()))

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        line: Line | None = index.data(Role.ROW) if index.isValid() else None
        if line is None or line.route is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("&Open")).triggered.connect(lambda: self._choose(index))
        apart = menu.addAction(self.tr("Open in a new &window"))
        apart.triggered.connect(lambda: self._open_apart(index))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _open_apart(self, index: Index) -> None:
        line: Line | None = index.data(Role.ROW) if index.isValid() else None
        if line is not None and line.route is not None:
            self.apart.emit(line.route)


_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONGEST_CODE: Final = 2
"""Characters: what a brief is of is told by a county's code or a dialogue's id."""
_LISTED_UNDER: Final = {
    PageId.DIALOGUE: PageId.DIALOGUES,
    PageId.AT_TABLE: PageId.DIALOGUES,
    PageId.BRIEF: PageId.DIALOGUES,
}


class Sidebar(QWidget):
    """Pages, my counties, settings, foot. `chosen` carries a route, `apart` one for a new window."""

    chosen = Signal(object)
    apart = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._look = look = session.look
        self._here: Route | None = None
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, look.px(12), 1, 0)
        rows.setSpacing(0)
        self.pages = Navigation(look, self.tr("Pages and my counties"))
        self.pages.gives_way = True
        self.below = Navigation(look, self.tr("Program"))
        self.foot = Foot(look)
        for navigation in (self.pages, self.below):
            navigation.chosen.connect(lambda line: self.chosen.emit(line.route))
            navigation.apart.connect(self.apart)
        self.pages.passed.connect(lambda way: self.below.go_to_end(1) if way > 0 else None)
        self.below.passed.connect(lambda way: self.pages.go_to_end(-1) if way < 0 else None)
        self.foot.chosen.connect(self.chosen)
        session.sharing.changed.connect(self.show_desk)
        line = QFrame()
        line.setProperty("box", "line")
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.below)
        rows.addSpacing(look.px(6))
        rows.addWidget(line)
        rows.addWidget(self.foot)
        self.show_desk()
        self.fold(folded=False)

    def show_desk(self) -> None:
        """Show the pages with their counts, and my counties under them."""
        frame = self._session.hub.frame
        late, conflicts = (frame.late, frame.conflicts) if frame is not None else (0, 0)
        pages = [_page(page) for page in PAGES_BY_NAME if page is not PageId.COMMITMENTS]
        commitments = _page(PageId.COMMITMENTS, late, counted.late_here(late))
        pages.insert(PAGES_BY_NAME.index(PageId.COMMITMENTS), commitments)
        mine = [
            Entry(
                text=row.region_name.removeprefix("Region ").removesuffix(" län"),
                letter=row.letter,
                route=Route(PageId.COUNTY, row.code),
            )
            for row in self._session.counties
            if row.mine
        ]
        head = [Entry(text=self.tr("My counties"), head=True)] if mine else []
        waiting = _page(PageId.CONFLICTS, conflicts, counted.conflicts_waiting(conflicts), "warn")
        self._show(self.pages, [*pages, *head, *mine])
        program = [self._sync(conflicts), _page(PageId.SETTINGS)]
        self._show(self.below, [*([waiting] if conflicts else []), *program])
        if frame is not None:
            self.foot.show_officer(frame.facts.officer)

    def stand_on(self, route: Route) -> None:
        """Mark the place where the window is."""
        self._here = route
        self.pages.stand_on(route)
        self.below.stand_on(route)

    def enter(self) -> None:
        """Put the focus on the line where the window is."""
        below = any(self.below.stands_on(line) for line in self.below.lines())
        (self.below if below else self.pages).setFocus()

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

    def _sync(self, conflicts: int) -> Entry:
        """Return the line of the shared folder: its conflicts, and a mark if something is wrong."""
        stands = told(self._session.sharing, words.language())
        if stands is None:
            return _page(PageId.SYNC)
        line = _page(PageId.SYNC, conflicts, counted.conflicts_waiting(conflicts))
        if not stands.troubled:
            return line
        return replace(line, mark=Icon.WARNING, wrong=stands.text)

    def _show(self, view: Navigation, entries: list[Entry]) -> None:
        """Show lines if they are others than before: a list built anew loses its place."""
        if view.lines() != tuple(entries):
            view.set_lines(entries)
            if view is self.below:
                view.setFixedHeight(view.wanted_height())
            if self._here is not None:
                view.stand_on(self._here)


def _page(page: PageId, count: int = 0, counts: str = "", tone: str = "") -> Entry:
    return Entry(
        text=page_name(page),
        icon=page_icon(page),
        route=Route(page),
        count=count,
        counts=counts,
        tone=tone,
    )

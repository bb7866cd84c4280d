"""A list of lines with one delegate; Enter, space or a click goes where the line leads."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line, LineModel
from regdesk.ui.models.table import Index, Role
from regdesk.ui.widgets.paint import CENTRE, RIGHT, Pen, middle_of

MARGIN, HEAD, ROW, TWO, DAY, GAP = 16, 28, 32, 48, 56, 10


class LineDelegate(QStyledItemDelegate):
    """Paints lines and the heads of their groups."""

    def __init__(self, view: "LineView", look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look
        self.right_width = 0
        self.letters = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.ROW)
        px = self._look.px
        height = HEAD if line.head else DAY if line.day else TWO if line.sub else ROW
        if not line.wrap:
            return QSize(px(200), px(height))
        return QSize(px(200), max(px(height), self._wrapped_height(line) + px(16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, line = Pen(painter, self._look), index.data(Role.ROW)
        if line.head:
            self._head(pen, option, line)
            if index.row() == 0:
                pen.line(option.rect.adjusted(0, 0, 0, -option.rect.height()))
        else:
            state = option.state
            selected = bool(state & QStyle.StateFlag.State_Selected) and self._view.shows_choice
            pen.row(
                option.rect,
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                selected=selected,
            )
            self._line(pen, option.rect, line, selected=selected)
            if index.row() < index.model().rowCount() - 1:
                pen.line(option.rect)
        painter.restore()

    def _head(self, pen: Pen, option: QStyleOptionViewItem, line: Line) -> None:
        px, rect, state = self._look.px, option.rect, option.state
        pen.painter.fillRect(rect, self._look.color("sunken"))
        if line.route is not None:
            chosen = bool(state & QStyle.StateFlag.State_Selected) and self._view.shows_choice
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            pen.row(rect, hovered=hovered, selected=chosen)
        pen.line(rect)
        inside = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        pen.text(inside, line.text, Type.SMALL_STRONG, "text2")
        width = QFontMetrics(self._look.font(Type.SMALL_STRONG)).horizontalAdvance(line.text)
        pen.text(inside.adjusted(width + px(8), 0, 0, 0), line.note, Type.SMALL, "text3")
        leads = line.route is not None
        pen.text(
            inside,
            line.right,
            Type.SMALL_STRONG if leads else Type.SMALL,
            "accent_ink" if leads else "text2",
            RIGHT,
        )

    def _line(self, pen: Pen, rect: QRect, line: Line, *, selected: bool) -> None:
        px = self._look.px
        inside = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        if line.route is not None and line.day:
            pen.icon(Icon.NEXT, inside.right() - px(15), middle_of(inside), "text3")
            inside.setRight(inside.right() - px(28))
        inside = self._right(pen, inside, line)
        if line.day:
            self._day(pen, QRect(inside.left(), inside.top(), px(40), inside.height()), line.day)
            inside.setLeft(inside.left() + px(56))
            if line.letter:
                box = QRect(inside.left(), middle_of(inside) - px(11), px(32), px(24))
                pen.letter(box, line.letter)
                inside.setLeft(inside.left() + px(44))
        elif line.icon:
            middle = inside.top() + px(16) if line.sub else middle_of(inside)
            pen.icon(line.icon, inside.left(), middle, line.tone)
            inside.setLeft(inside.left() + px(16 + GAP))
        self._words(pen, inside, line, selected=selected)

    def _right(self, pen: Pen, inside: QRect, line: Line) -> QRect:
        """Draw what stands to the right, and return the room that is left."""
        px, middle = self._look.px, middle_of(inside)
        if line.chip:
            inside.setRight(pen.chip(inside.right(), middle, line.chip) - px(GAP))
            return inside
        if self.right_width:
            box = QRect(inside.right() - self.right_width, inside.top(), self.right_width + 1, 0)
            box.setHeight(px(32) if line.sub else inside.height())
            pen.text(box, line.right, Type.BASE, line.right_tone, RIGHT)
            inside.setRight(box.left() - px(GAP))
        if self.letters:
            box = QRect(inside.right() - px(27), middle - px(10), px(28), px(21))
            if line.letter:
                pen.letter(box, line.letter)
            inside.setRight(box.left() - px(GAP))
        note = QFontMetrics(self._look.font(Type.BASE)).horizontalAdvance(line.note)
        if line.note and inside.width() - note > px(200):
            pen.text(inside, line.note, Type.BASE, "text3", RIGHT)
            inside.setRight(inside.right() - note - px(GAP))
        return inside

    def _day(self, pen: Pen, rect: QRect, day: tuple[str, str]) -> None:
        px, (number, month) = self._look.px, day
        above = QRect(rect.left(), middle_of(rect) - px(22), rect.width(), px(26))
        below = QRect(rect.left(), middle_of(rect) + px(3), rect.width(), px(18))
        pen.text(above, number, Type.TITLE, "text", CENTRE)
        pen.text(below, month, Type.SMALL, "text2", CENTRE)

    def _words(self, pen: Pen, rect: QRect, line: Line, *, selected: bool) -> None:
        px = self._look.px
        strong = Type.STRONG if selected or line.day else Type.MEDIUM if line.sub else Type.BASE
        if line.wrap:
            top = rect.adjusted(0, px(7), 0, 0)
            height = self._height_of(
                line.text, Type.MEDIUM if line.sub else Type.BASE, rect.width()
            )
            pen.wrapped(top, line.text, Type.MEDIUM if line.sub else Type.BASE, "text")
            pen.wrapped(top.adjusted(0, height + px(1), 0, 0), line.sub, Type.SMALL, "text2")
        elif line.sub:
            middle = middle_of(rect)
            above = QRect(rect.left(), middle - px(18), rect.width(), px(19))
            below = QRect(rect.left(), middle + px(1), rect.width(), px(17))
            pen.text(above, line.text, strong)
            pen.text(below, line.sub, Type.BASE if line.day else Type.SMALL, "text2")
        else:
            plain = Type.STRONG if selected else Type.MEDIUM if line.route else Type.BASE
            pen.text(rect, line.text, plain)

    def _wrapped_height(self, line: Line) -> int:
        px = self._look.px
        width = self._view.viewport().width() - px(2 * MARGIN)
        width -= px(16 + GAP) if line.icon else 0
        width -= self.right_width + px(GAP) if self.right_width else 0
        role = Type.MEDIUM if line.sub else Type.BASE
        below = self._height_of(line.sub, Type.SMALL, width) if line.sub else 0
        return self._height_of(line.text, role, width) + below

    def _height_of(self, text: str, role: Type, width: int) -> int:
        metrics = QFontMetrics(self._look.font(role))
        room = QRect(0, 0, width, 100_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


class LineView(QListView):
    """Shows lines. `chosen` carries the line that Enter, space or a click took."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = LineModel(self)
        self._delegate = LineDelegate(self, look)
        self._look = look
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)

    @property
    def shows_choice(self) -> bool:
        """Whether the current line is marked: only where the keys go."""
        return self.hasFocus()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the current one stays so wherever it is now, else the one at its place is."""
        at = self._place_in(lines)
        metrics = QFontMetrics(self._look.font(Type.BASE))
        rights = [line.right for line in lines if line.right and not line.head]
        self._delegate.right_width = max(
            (metrics.horizontalAdvance(text) for text in rights), default=0
        )
        self._delegate.letters = any(line.letter and not line.day for line in lines)
        self._lines.set_lines(lines)
        if lines:
            self.setCurrentIndex(self._first(max(at, 0)))

    def lines(self) -> tuple[Line, ...]:
        """Return the lines shown."""
        return self._lines.lines

    def wanted_height(self) -> int:
        """Return the height that shows every line."""
        option = QStyleOptionViewItem()
        rows = range(self._lines.rowCount())
        return sum(self._delegate.sizeHint(option, self._lines.index(row)).height() for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _place_in(self, lines: Sequence[Line]) -> int:
        """Return where the current line is among others; where it was, if it isn't among them."""
        at = self.currentIndex().row()
        known = self._lines.lines[at].known_by if at >= 0 else None
        if known is None or (at < len(lines) and lines[at].known_by == known):
            return at
        return next((now for now, line in enumerate(lines) if line.known_by == known), at)

    def _first(self, row: int) -> QModelIndex:
        """Return the first line at or after `row` that isn't a head, else the last."""
        lines = self._lines.lines
        rows = [at for at in range(len(lines)) if not lines[at].head]
        best = next((at for at in rows if at >= row), rows[-1] if rows else 0)
        return self._lines.index(best)

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line: Line | None = index.data(Role.ROW)
        if line is not None and (not line.head or line.route is not None):
            self.chosen.emit(line)

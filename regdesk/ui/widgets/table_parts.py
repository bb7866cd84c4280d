"""How a table is painted: its cells, the heads of its groups, the row of column heads."""

from typing import Final, Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Cell, GroupHead, Index, Role
from regdesk.ui.widgets.paint import LEFT, RIGHT, Pen, middle_of

ROW: Final = 32
PADDING: Final = 12


class _Table(Protocol):
    """What the delegate asks of its table."""

    hovered: int
    marks_current: bool

    def viewport(self) -> QWidget: ...
    def currentIndex(self) -> Index: ...


class CellDelegate(QStyledItemDelegate):
    """Paints cells: letter chip, icon, text in its tone, the row's state."""

    def __init__(self, view: QAbstractItemView, look: Look) -> None:
        super().__init__(view)
        self._view: _Table = view  # type: ignore[assignment]  # a TableView
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, line = Pen(painter, self._look), index.data(Role.ROW)
        if isinstance(line, GroupHead):
            self._head(pen, option.rect, line)
        else:
            self._row(pen, option, index)
        painter.restore()

    def _row(self, pen: Pen, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self._view.hovered
        rect = option.rect
        pen.row(rect, hovered=hovered, selected=selected, first=index.column() == 0)
        pen.line(rect)
        if self._view.marks_current:
            self._mark_current(pen, rect, index)
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) is not None
        self._cell(pen, rect, index.data(Role.CELL), selected=selected, right=right)

    def _mark_current(self, pen: Pen, rect: QRect, index: Index) -> None:
        """Rule the row the keys are on: of several chosen ones, one sees which."""
        if index.row() == self._view.currentIndex().row():
            pen.painter.setPen(QPen(self._look.color("accent"), 1))
            pen.painter.drawLine(rect.topLeft(), rect.topRight())
            pen.painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _head(self, pen: Pen, rect: QRect, head: GroupHead) -> None:
        """Paint the part of a group's head that lies in this cell."""
        px = self._look.px
        pen.painter.setClipRect(rect)
        whole = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
        pen.painter.fillRect(whole, self._look.color("sunken"))
        pen.line(whole)
        inside = whole.adjusted(px(PADDING), 0, -px(PADDING), 0)
        pen.text(inside, head.group.text, Type.SMALL_STRONG, "text2")
        metrics = QFontMetrics(self._look.font(Type.SMALL_STRONG))
        inside.setLeft(inside.left() + metrics.horizontalAdvance(head.group.text) + px(8))
        pen.text(inside, str(head.count), Type.SMALL, "text2")
        pen.text(inside, head.group.note, Type.SMALL, "text2", RIGHT)

    def _cell(self, pen: Pen, rect: QRect, cell: Cell, *, selected: bool, right: bool) -> None:
        px = self._look.px
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if cell.letter:
            box = QRect(inside.left(), middle_of(inside) - px(10), px(28), px(21))
            pen.letter(box, cell.letter, ringed=cell.ringed)
            inside.setLeft(box.right() + px(9))
        if cell.conflict:
            pen.icon(Icon.CONFLICT, inside.left(), middle_of(inside), "warn")
            inside.setLeft(inside.left() + px(24))
        if cell.icon:
            pen.icon(cell.icon, inside.left(), middle_of(inside), cell.tone)
            inside.setLeft(inside.left() + px(24))
        role = Type.STRONG if selected or cell.strong else Type.BASE
        align = RIGHT if right else LEFT
        pen.text(inside, cell.text, role, cell.tone, align, figures=right)


class Head(QHeaderView):
    """The row of heads: small text, an arrow where the table is sorted, a line under."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumHeight(look.px(ROW))
        self.setMinimumSectionSize(look.px(40))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(ROW))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        pen, px = Pen(painter, self._look), self._look.px
        painter.fillRect(rect, self._look.color("surface"))
        pen.line(rect, "edge")
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        right = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            width = self.fontMetrics().horizontalAdvance(text)
            x = inside.right() - width - px(18) if right else inside.left() + width + px(4)
            x = min(x, inside.right() - px(14))
            pen.icon(Icon.UP if rising else Icon.DOWN, x, middle_of(inside), "text2", 14)
            inside.setRight(inside.right() if right else min(inside.right(), x))
        pen.text(inside, text, Type.SMALL, "text2", RIGHT if right else LEFT)
        painter.restore()

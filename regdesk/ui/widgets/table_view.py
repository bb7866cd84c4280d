"""A table that reads like print: no grid, whole rows, Enter opens, the menu key sorts."""

from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Cell, Column, Index, Role, SortedFiltered, TableModel
from regdesk.ui.widgets.paint import LEFT, RIGHT, Pen, middle_of

ROW: Final = 32
PADDING: Final = 12
NARROWEST: Final = 208


class CellDelegate(QStyledItemDelegate):
    """Paints cells: letter chip, icon, text in its tone, the row's state."""

    def __init__(self, view: "TableView", look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, cell = Pen(painter, self._look), index.data(Role.CELL)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self._view.hovered
        pen.row(option.rect, hovered=hovered, selected=selected, first=index.column() == 0)
        pen.line(option.rect)
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) is not None
        self._cell(pen, option.rect, cell, selected=selected, right=right)
        painter.restore()

    def _cell(self, pen: Pen, rect: QRect, cell: Cell, *, selected: bool, right: bool) -> None:
        px = self._look.px
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if cell.letter:
            box = QRect(inside.left(), middle_of(inside) - px(10), px(28), px(21))
            pen.letter(box, cell.letter, ringed=cell.ringed)
            inside.setLeft(box.right() + px(9))
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


class TableView(QTableView):
    """Shows a table model. `opened` carries the row that Enter or a double click took."""

    opened = Signal(object)

    def __init__(
        self, look: Look, name: str, model: TableModel[Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = model.columns
        self.hovered = -1
        self.rows: SortedFiltered[Any] = SortedFiltered(model, self)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self, look))
        self._set_up_head(model.columns)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entered.connect(self._hover)
        self.doubleClicked.connect(self._open)

    def set_rows(self, rows: Any) -> None:
        """Show other rows; the current one stays current by its `id` or `code`."""
        model: TableModel[Any] = self.rows.sourceModel()  # type: ignore[assignment]
        at = self.currentIndex()
        key = getattr(self.rows.row(at), "id", None) if at.isValid() else None
        model.set_rows(rows)
        self.select("id", key)

    def select(self, field: str, value: object) -> None:
        """Make the row whose `field` is `value` the current one, else the first."""
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row, 0)
            if getattr(self.rows.row(index), field, None) == value:
                self.setCurrentIndex(index)
                return
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def sort(self, column: int, *, falling: bool = False) -> None:
        """Sort by a column."""
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(event.size().width())

    def _share(self, room: int) -> None:
        """Hide the columns there is no room for, and give the rest of the room to the wide ones."""
        px = self._look.px
        wanted = [px(column.width or NARROWEST) for column in self._columns]
        by_spare = sorted(range(len(wanted)), key=lambda at: -self._columns[at].spare)
        shown = set(by_spare)
        for at in by_spare:
            if self._columns[at].spare and sum(wanted[one] for one in shown) > room:
                shown.discard(at)
        wide = [at for at in shown if not self._columns[at].width]
        more = max(0, room - sum(wanted[at] for at in shown)) // max(1, len(wide))
        for at, width in enumerate(wanted):
            self.setColumnHidden(at, at not in shown)
            self.setColumnWidth(at, width + (more if at in wide else 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self._hover_row(-1)

    def leaveEvent(self, event: Any) -> None:
        self._hover_row(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.sort_menu().popup(event.globalPos() if event.globalPos() else QPoint())

    def sort_menu(self) -> QMenu:
        """Return a menu that sorts by each column: sorting without a mouse."""
        menu = QMenu(self)
        for column in range(self.rows.columnCount()):
            head = self.rows.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(self.tr("Sort by {column}").format(column=head))
            action.triggered.connect(lambda _on=False, at=column: self._sort_or_turn(at))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _sort_or_turn(self, column: int) -> None:
        head = self.horizontalHeader()
        same = head.sortIndicatorSection() == column
        rising = head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sort(column, falling=same and rising)

    def _set_up_head(self, columns: tuple[Column[Any], ...]) -> None:
        px, head = self._look.px, Head(self._look, self)
        head.setAccessibleName(self.tr("Column heads"))
        self.setHorizontalHeader(head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setMinimumSectionSize(px(ROW))
        for at, column in enumerate(columns):
            head.resizeSection(at, px(column.width or NARROWEST))
        self.setSortingEnabled(True)
        self.sort(0)

    def _hover(self, index: Index) -> None:
        self._hover_row(index.row())

    def _hover_row(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(index.data(Role.ROW))

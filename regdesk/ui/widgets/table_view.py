"""A table that reads like print: no grid, whole rows, Enter opens, the menu key tells the rest."""

import json
from collections.abc import Callable, Collection, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from regdesk.ui.look import Look
from regdesk.ui.models.table import (
    Column,
    GroupHead,
    Grouping,
    Index,
    Role,
    SortedFiltered,
    TableModel,
)
from regdesk.ui.widgets.menus import set_apart
from regdesk.ui.widgets.table_parts import ROW, CellDelegate, Head

NARROWEST: Final = 120
COPY_TEXT: Final = QKeySequence("Ctrl+Shift+C")
Selection = QItemSelectionModel.SelectionFlag


class TableView(QTableView):
    """Shows a table model.

    `opened` carries the row that Enter or a double click took, `removing` the chosen rows when Del
    was pressed; `chosen` says that others are chosen. With `several`, many rows can be chosen.
    `menu_for` answers what can be done with the chosen rows (None: a line between groups).
    """

    opened = Signal(object)
    removing = Signal(list)
    chosen = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        model: TableModel[Any],
        parent: QWidget | None = None,
        *,
        several: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._columns = model.columns
        self._kept: MutableMapping[str, str] = {}
        self._kept_as = ""
        self._widths: dict[int, int] = {}
        self._sharing = False
        self._filling = False
        self.several = several
        self.menu_for: Callable[[list[Any]], Sequence[QAction | None]] | None = None
        self.hovered = -1
        self.marks_current = False
        self.rows: SortedFiltered[Any] = SortedFiltered(model, self)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self, look))
        self._set_up_head(model.columns)
        self._set_up_view()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the chosen ones stay chosen by their `id` or `code`, if still there."""
        with self._keeping_choice():
            self._model.set_rows(rows)

    def set_grouped(self, rows: Sequence[Any], grouping: Grouping[Any] | None) -> None:
        """Show other rows under heads by what `grouping` answers; None: without heads."""
        with self._keeping_choice():
            self._model.set_grouped(rows, grouping)

    def chosen_rows(self) -> list[Any]:
        """Return the chosen rows from the top."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        if len(picked) == 1:
            return [] if self.rows.is_head(picked[0]) else [self._row_at(picked[0])]
        lines = self.rows.lines()
        return [lines[at] for at in picked if not isinstance(lines[at], GroupHead)]

    def current_row(self) -> Any | None:
        """Return the row the keys are on."""
        at = self.currentIndex()
        return self.rows.row(at) if at.isValid() else None

    def shown_rows(self) -> list[Any]:
        """Return all rows as they stand."""
        return [self._row_at(at) for at in range(self.rows.rowCount()) if not self.rows.is_head(at)]

    def select(self, field: str, value: object) -> None:
        """Make the row whose `field` is `value` the current one, else the first."""
        rows = self._numbered()
        found = (at for at, row in rows if getattr(row, field, None) == value)
        self._make_current(next(found, rows[0][0] if rows else -1))

    def select_several(self, field: str, values: Collection[object]) -> None:
        """Choose the rows whose `field` is among `values`; the topmost becomes the current one."""
        wanted = [at for at, row in self._numbered() if getattr(row, field, None) in values]
        for at in wanted[:1]:
            self._make_current(at)  # which scrolls there
        for at in wanted[1:]:
            self.selectionModel().select(self.rows.index(at, 0), Selection.Select | Selection.Rows)

    def remember(self, kept: MutableMapping[str, str], name: str) -> None:
        """Take up sorting and widths as they were left under `name`, and keep them there."""
        self._kept, self._kept_as = kept, f"table {name}"
        try:
            left = json.loads(kept.get(self._kept_as, "{}"))
            column, falling = left.get("sort", (-1, False))
            if 0 <= column < len(self._columns):
                self.sort(column, falling=bool(falling))
            self._widths = {
                int(at): int(width)
                for at, width in left.get("widths", {}).items()
                if int(at) < len(self._columns)
            }
        except (ValueError, TypeError, AttributeError):
            self._widths = {}  # written by another version: the table starts anew
        self._share(self.viewport().width())
        self.horizontalHeader().sortIndicatorChanged.connect(self._keep)

    def sort(self, column: int, *, falling: bool = False) -> None:
        """Sort by a column."""
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def copy_table(self) -> None:
        """Put the chosen rows, else all, on the clipboard as a table."""
        from regdesk.ui.models.copying import as_mime

        QGuiApplication.clipboard().setMimeData(as_mime(self._columns, self._copied()))

    def copy_text(self) -> None:
        """Put the chosen rows, else all, on the clipboard as lines of text."""
        from regdesk.ui.models.copying import as_text

        QGuiApplication.clipboard().setText(as_text(self._columns, self._copied()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_table()
        elif QKeySequence(event.keyCombination()) == COPY_TEXT:
            self.copy_text()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            if rows := self.chosen_rows():
                self.removing.emit(rows)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> Any:
        """Home and End go to the first and last row; heads of groups are stepped over."""
        to = QAbstractItemView.CursorAction
        rows = [at for at, _ in self._numbered()]
        if not rows:
            return super().moveCursor(action, modifiers)
        column = max(0, self.currentIndex().column())
        if action in (to.MoveHome, to.MoveEnd):
            return self.rows.index(rows[0 if action == to.MoveHome else -1], column)
        found = super().moveCursor(action, modifiers)
        if found.isValid() and self.rows.is_head(found.row()):
            up = action in (to.MoveUp, to.MovePageUp)
            near = [at for at in rows if (at < found.row()) == up]
            at = (near[-1] if up else near[0]) if near else rows[0 if up else -1]
            return self.rows.index(at, column)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(event.size().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self._hover_row(-1)

    def leaveEvent(self, event: Any) -> None:
        self._hover_row(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.context_menu().popup(at)

    def context_menu(self) -> QMenu:
        """Return the menu of what can be done with the chosen rows and the table."""
        menu = QMenu(self)
        for action in self.menu_for(self.chosen_rows()) if self.menu_for else ():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("&Copy as table"), QKeySequence.StandardKey.Copy, self.copy_table)
        menu.addAction(self.tr("Copy as te&xt"), COPY_TEXT, self.copy_text)
        menu.addMenu(self.sort_menu(menu))
        menu.addMenu(self._width_menu(menu))
        set_apart(menu)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        return menu

    def sort_menu(self, parent: QWidget | None = None) -> QMenu:
        """Return a menu that sorts by each column: sorting without a mouse."""
        menu = QMenu(self.tr("S&ort"), parent or self)
        for column, defined in enumerate(self._columns):
            action = menu.addAction(self.tr("Sort by {column}").format(column=defined.head))
            action.triggered.connect(lambda _on=False, at=column: self._sort_or_turn(at))
        return menu

    def _width_menu(self, parent: QWidget) -> QMenu:
        """Return a menu that sets the widths of columns: what dragging their edges does."""
        menu = QMenu(self.tr("Column &widths"), parent)
        for column, defined in enumerate(self._columns):
            if not self.isColumnHidden(column):
                action = menu.addAction(self.tr("Fit {column}").format(column=defined.head))
                action.triggered.connect(lambda _on=False, at=column: self._fit(at))
        menu.addSeparator()
        menu.addAction(self.tr("As they were"), self._forget_widths)
        return menu

    def _sort_or_turn(self, column: int) -> None:
        head = self.horizontalHeader()
        same = head.sortIndicatorSection() == column
        rising = head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sort(column, falling=same and rising)

    def _share(self, room: int) -> None:
        """Hide the columns there is no room for; the wide ones take the rest, or give way."""
        px = self._look.px
        wanted = [
            px(self._widths.get(at, column.width or column.least))
            for at, column in enumerate(self._columns)
        ]
        by_spare = sorted(range(len(wanted)), key=lambda at: -self._columns[at].spare)
        shown = set(by_spare)
        for at in by_spare:
            if self._columns[at].spare and sum(wanted[one] for one in shown) > room:
                shown.discard(at)
        wide = [at for at in shown if not self._columns[at].width and at not in self._widths]
        more = (room - sum(wanted[at] for at in shown)) // max(1, len(wide))
        self._sharing = True
        for at, width in enumerate(wanted):
            self.setColumnHidden(at, at not in shown)
            self.setColumnWidth(at, max(px(NARROWEST), width + more) if at in wide else width)
        self._sharing = False

    def _resized(self, column: int, _before: int, width: int) -> None:
        if not self._sharing and width:
            self._widths[column] = round(width * 100 / self._look.text_size)
            self._keep()

    def _fit(self, column: int) -> None:
        """Make a column as wide as its widest text."""
        self.resizeColumnToContents(column)
        self._share(self.viewport().width())

    def _forget_widths(self) -> None:
        self._widths = {}
        self._share(self.viewport().width())
        self._keep()

    def _keep(self) -> None:
        if not self._kept_as:
            return
        head = self.horizontalHeader()
        falling = head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        left = {"sort": (head.sortIndicatorSection(), falling), "widths": self._widths}
        self._kept[self._kept_as] = json.dumps(left)

    def _set_up_head(self, columns: tuple[Column[Any], ...]) -> None:
        px, head = self._look.px, Head(self._look, self)
        head.setAccessibleName(self.tr("Column heads"))
        self.setHorizontalHeader(head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setMinimumSectionSize(px(ROW))
        for at, column in enumerate(columns):
            head.resizeSection(at, px(column.width or column.least))
        head.sectionResized.connect(self._resized)
        head.sectionHandleDoubleClicked.connect(self._fit)
        self.setSortingEnabled(True)
        self.sort(0)

    def _set_up_view(self) -> None:
        mode = QAbstractItemView.SelectionMode
        scroll = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if self.several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(scroll)
        self.setHorizontalScrollMode(scroll)
        self.entered.connect(self._hover)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell_choice)

    @contextmanager
    def _keeping_choice(self) -> Iterator[None]:
        """Choose the same rows after the model is filled anew; else the one at the same place."""
        at = self.currentIndex().row()
        current = _key(self.current_row())
        chosen = {_key(row) for row in self.chosen_rows()} if self.several else set()
        self._filling = True
        try:
            yield
            rows = self._numbered()
            keys = {_key(row): one for one, row in rows}
            near = min((one for one, _ in rows), key=lambda one: abs(one - at), default=-1)
            self._make_current(keys.get(current, near) if current is not None else near)
            again = [keys[key] for key in chosen if key is not None and key in keys]
            if len(again) > 1:
                selection = QItemSelection()
                for one in again:
                    selection.select(self.rows.index(one, 0), self.rows.index(one, 0))
                self.selectionModel().select(selection, Selection.ClearAndSelect | Selection.Rows)
        finally:
            self._filling = False
        self.chosen.emit()

    def _make_current(self, at: int) -> None:
        if at >= 0:  # whatever keys are held down: the row alone is chosen
            index, alone = self.rows.index(at, 0), Selection.ClearAndSelect | Selection.Rows
            self.selectionModel().setCurrentIndex(index, alone)

    def _numbered(self) -> list[tuple[int, Any]]:
        """Return the rows with their places; heads have places, too."""
        lines = enumerate(self.rows.lines())
        return [(at, line) for at, line in lines if not isinstance(line, GroupHead)]

    def _row_at(self, at: int) -> Any:
        return self.rows.row(self.rows.index(at, 0))

    def _copied(self) -> list[Any]:
        return self.chosen_rows() or self.shown_rows()

    def _mark_current(self) -> None:
        """Mark the row the keys are on where it isn't the only one chosen."""
        selection = self.selectionModel().selection()
        one = selection.count() == 1 and selection.at(0).height() == 1
        alone = one and selection.contains(self.currentIndex())
        self.marks_current = self.several and self.hasFocus() and not alone
        self.viewport().update()

    def _tell_choice(self) -> None:
        self._mark_current()
        if not self._filling:
            self.chosen.emit()

    def _hover(self, index: Index) -> None:
        self._hover_row(index.row())

    def _hover_row(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _open(self, index: Index) -> None:
        if index.isValid() and not self.rows.is_head(index.row()):
            self.opened.emit(index.data(Role.ROW))


def _key(row: Any | None) -> object:
    """Return what a row is known by when it is read anew."""
    return getattr(row, "id", None) or getattr(row, "code", None)

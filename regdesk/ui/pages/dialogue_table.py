"""A table one edits in place: Enter or F2 opens a cell, rows are dragged or moved by Alt+arrows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QScrollArea,
    QSizePolicy,
)

from regdesk.ui.editing.keys import HISTORY
from regdesk.ui.models.table import Column, Index
from regdesk.ui.pages.dialogue_cell import CellEditor, Edited, EditModel, Kind
from regdesk.ui.session import Session
from regdesk.ui.widgets.menus import set_apart
from regdesk.ui.widgets.table_view import COPY_TEXT, TableView

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.forms import Shown

ALT: Final = Qt.KeyboardModifier.AltModifier


class EditTable(TableView):
    """Rows of one record type. What is typed is saved by itself."""

    moved = Signal(object, int)
    """A row, and the place (from 1) it was moved to."""
    ticked = Signal(object, bool)
    """A row whose tick was set, or taken away."""

    def __init__(
        self,
        session: Session,
        record_type: str,
        name: str,
        columns: Sequence[Column[Any]],
        edited: dict[int, Edited],
        *,
        movable: bool = False,
    ) -> None:
        self._edited, self.movable, self._record_type = edited, movable, record_type
        self._waiting: Sequence[Any] | None = None
        self._grip: tuple[QPoint, UUID] | None = None
        self._drop: int | None = None
        self._cell: _Cell | None = None
        self._going: tuple[UUID | None, int] = (None, -1)
        model = EditModel(columns, edited, None)  # type: ignore[arg-type]
        super().__init__(session.look, name, model)
        model.setParent(self)
        self.session = session
        self._editor = CellEditor(self, session.look)
        self.setItemDelegate(self._editor)
        self.setSortingEnabled(False)
        self.rows.sort(-1)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.opened.connect(lambda _row: self._begin_at(self.currentIndex()))
        self.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self.updateGeometry())
        session.keeper.add(self)
        session.runner.quiet.connect(self._arrive)

    # --- rows --------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; while a cell is open they wait, so that nothing typed is lost."""
        if self._editor.open is not None:
            self._waiting = tuple(rows)
            return
        column = max(0, self.currentIndex().column())
        super().set_rows(rows)
        at = self.currentIndex()
        if at.isValid():
            self.setCurrentIndex(self.rows.index(at.row(), column))
        self.updateGeometry()

    def row_at(self, index: Index) -> Any:
        """Return the row at an index."""
        return self.rows.row(index)

    def edited_at(self, index: Index) -> Edited | None:
        """Return what a cell edits, if anything."""
        return self._edited.get(index.column()) if index.isValid() else None

    def edit_row(self, row_id: UUID, column: int) -> None:
        """Open a cell of the row of a record."""
        self.select("id", row_id)
        self._begin_at(self.rows.index(self.currentIndex().row(), column))

    def sizeHint(self) -> QSize:
        """Return the size that shows every row: what stands below the table stands right under."""
        rows = sum(self.rowHeight(at) for at in range(self.rows.rowCount()))
        bar = self.horizontalScrollBar()
        rows += bar.sizeHint().height() if bar.maximum() else 0
        return QSize(super().sizeHint().width(), rows + self.horizontalHeader().height() + 2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row the keys are on into view: the whole table scrolls with its page."""
        super().currentChanged(current, previous)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        whole = around.widget() if around is not None else None
        if around is not None and whole is not None and self.hasFocus():
            rect = self.visualRect(current)
            at = self.viewport().mapTo(whole, rect.center())
            around.ensureVisible(at.x(), at.y(), 0, rect.height())

    def edit_current(self) -> None:
        """Open the cell the keys are on, or the first of its row that can be edited."""
        self.setFocus()
        self._begin_at(self.currentIndex())

    def show_history(self) -> bool:
        """Show what stood in the cell the keys are on, or in its whole row; False without a row."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        from regdesk.ui.dialogs.history import show_history

        self.flush()
        edited = self.edited_at(index)
        field = edited.field if edited is not None else None
        show_history(self.session, self, self._record_type, self.row_at(index).id, field)
        return True

    # --- editing -----------------------------------------------------------------------

    def flush(self) -> None:
        """Hand over what is typed in an open cell and isn't saved yet."""
        self._editor.save()

    def begin(self, index: Index, edited: Edited) -> None:
        """Remember what the cell shows: what is typed there replaces that and nothing else."""
        from regdesk.work.forms import Shown, load

        row = self.row_at(index)
        shown = Shown()
        form = load(self.session.desk, row.id)
        shown.take(edited.field, form.heads.get(edited.field, frozenset()))
        self._cell = _Cell(row.id, edited, edited.value(row), shown)

    def end(self) -> None:
        """Show what came in while the cell was open."""
        self._cell = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            QTimer.singleShot(0, self, lambda: self.set_rows(waiting))

    def write(self, value: Any) -> None:
        """Save the value of the cell that is open."""
        cell = self._cell
        if cell is None or value == cell.written or (cell.edited.needed and value in ("", None)):
            return
        cell.written = value
        desk = self.session.desk

        def save(_progress: object) -> "ChangeSet":
            from regdesk.work.forms import save

            return save(desk, cell.shown, cell.record_id, cell.edited.field, value, cell.step)

        self.session.runner.write(self.tr("Saving"), save, owner=self)

    def _begin_at(self, index: Index) -> None:
        edited = self.edited_at(index)
        if edited is not None and edited.kind is Kind.TICK:
            self._tick(index, edited)
            return
        if edited is None:
            columns = [at for at in sorted(self._edited) if not self.isColumnHidden(at)]
            index = self.rows.index(index.row(), columns[0]) if columns else index
        self.setCurrentIndex(index)
        self.edit(index)

    def _tick(self, index: Index, edited: Edited) -> None:
        row = self.row_at(index)
        self.ticked.emit(row, not edited.value(row))

    # --- keys and mouse ----------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            moving = self.movable and event.modifiers() == ALT
            if moving and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        edited = self.edited_at(index)
        moving = self.movable and event.modifiers() & ALT
        if moving and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and index.isValid():
            self._move_by(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and edited is not None and edited.kind is Kind.TICK:
            self._tick(index, edited)
        elif event.key() == Qt.Key.Key_F2:
            self._begin_at(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        index = self.indexAt(where)
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        edited = self.edited_at(index)
        if edited is not None and edited.kind is Kind.TICK:
            self._tick(index, edited)
        elif self.movable:
            self._grip = where, self.row_at(index).id

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        far = abs(where.y() - self._grip[0].y()) >= QApplication.startDragDistance()
        if far or self._drop is not None:
            self._drop = self._gap_at(where)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        drop = self._gap_at(event.position().toPoint()) if self._drop is not None else None
        self._grip = self._drop = None
        self.viewport().unsetCursor()
        self.viewport().update()
        if grip is None or drop is None:
            super().mouseReleaseEvent(event)
            return
        rows = self.shown_rows()
        at = next((at for at, row in enumerate(rows) if row.id == grip[1]), None)
        if at is None:
            return
        place = drop + 1 if drop <= at else drop
        if place != at + 1:
            self.moved.emit(rows[at], place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None:
            painter = QPainter(self.viewport())
            y = self._edge_of(self._drop)
            painter.fillRect(QRect(0, y - 1, self.viewport().width(), 3), self._accent())
            painter.end()

    def context_menu(self) -> QMenu:
        """Return the menu of what can be done with the chosen rows; no sorting: the order is given."""
        menu = QMenu(self)
        for action in self.menu_for(self.chosen_rows()) if self.menu_for else ():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        if not menu.isEmpty():
            menu.addSeparator()
        if self.currentIndex().isValid():
            history = menu.addAction(self.tr("H&istory of the field…"), self.show_history)
            history.setShortcut(HISTORY)
            menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy as table"), self.copy_table)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        text = menu.addAction(self.tr("Copy as te&xt"), self.copy_text)
        text.setShortcut(COPY_TEXT)
        set_apart(menu)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        return menu

    def _arrive(self) -> None:
        """Forget what was on its way: all is shown where it stands."""
        self._going = (None, -1)

    def _move_by(self, by: int) -> None:
        """Move the current row; one on its way already goes on from where it is going."""
        shown = self.currentIndex().row()
        if shown < 0:
            return
        row = self.row_at(self.rows.index(shown, 0))
        going, at = self._going
        if going != row.id or at == shown:
            at = shown
        if 0 <= at + by < self.rows.rowCount():
            self._going = row.id, at + by
            self.moved.emit(row, at + 1 + by)

    def _gap_at(self, where: QPoint) -> int:
        """Return the gap between rows that is nearest to a place: 0 is before the first."""
        count = self.rows.rowCount()
        edges = [abs(self._edge_of(at) - where.y()) for at in range(count + 1)]
        return edges.index(min(edges))

    def _edge_of(self, gap: int) -> int:
        """Return where the upper edge of a row lies; of the last gap, the lower edge of the last."""
        count = self.rows.rowCount()
        if gap < count:
            return self.visualRect(self.rows.index(gap, 0)).top()
        return self.visualRect(self.rows.index(count - 1, 0)).bottom()

    def _accent(self) -> Any:
        return self.session.look.color("accent")


@dataclass(eq=False, slots=True)
class _Cell:
    """The cell that is open: of which record, what was written from it, which entries it shows."""

    record_id: UUID
    edited: Edited
    written: Any
    shown: "Shown"
    step: UUID = field(default_factory=uuid4)

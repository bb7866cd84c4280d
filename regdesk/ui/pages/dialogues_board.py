"""A board of days or months with dialogues on it: chosen by arrows, opened by Enter, moved by drag.

It is a table underneath, so that a screen reader finds a name for every cell; the dialogues are
painted over the cells they lie in.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QToolTip,
    QWidget,
)

from regdesk.ui.look import Look
from regdesk.ui.pages.dialogues_cells import Block, Cells, Wanted
from regdesk.ui.pages.dialogues_paint import BlockPen, spoken
from regdesk.ui.widgets.menus import set_apart
from regdesk.ui.widgets.paint import Pen

if TYPE_CHECKING:
    from regdesk.work.dialogues import DialogueRow

Key = Qt.Key
CARRY: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
"""Held with an arrow, the dialogue chosen is moved; Alt alone goes back in the history."""
STEPS: Final = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}


class Board(QTableView):
    """What year plan, month and week have in common."""

    opened = Signal(object)
    """The `DialogueRow` that Enter or a double click took."""
    wanted = Signal(object)
    """`Wanted`: a new dialogue is to stand there."""
    moved = Signal(object, object)
    """A `DialogueRow`, and the day or the moment it was moved to."""
    turned = Signal(int)
    """The keys went over the edge: show what lies before (-1) or after (1)."""
    removing = Signal(list)
    """The `DialogueRow`s to delete."""
    chosen = Signal()
    """Another dialogue is chosen, or none."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.cells = Cells(self, self)
        self.menu_for: Callable[[list[Any]], Sequence[QAction | None]] | None = None
        self._choice: UUID | None = None
        self._pressed: tuple[QPoint, Block] | None = None
        self._carried: QPoint | None = None
        self.setAccessibleName(name)
        self.setModel(self.cells)
        self._set_up()
        self.selectionModel().currentChanged.connect(self._stand)

    # --- what a board of a kind answers ------------------------------------------------

    def name_of(self, row: int, column: int) -> str:
        """Return what a cell is called."""
        raise NotImplementedError

    def head_of(self, section: int, *, across: bool) -> str:
        """Return the head of a column (`across`) or row."""
        raise NotImplementedError

    def blocks(self) -> list[Block]:
        """Return the dialogues where they are painted now, in the order the keys go."""
        raise NotImplementedError

    def paint_block(self, pen: BlockPen, block: Block, *, chosen: bool) -> None:
        """Paint one dialogue."""
        raise NotImplementedError

    def paint_over(self, pen: BlockPen) -> None:
        """Paint what stands beside the dialogues."""

    def place_at(self, where: QPoint) -> tuple[QRect, date | datetime] | None:
        """Return where the dialogue that is carried would come to stand, and when that is."""
        raise NotImplementedError

    def step_of(self, row: "DialogueRow", across: int, down: int) -> date | datetime | None:
        """Return where one key takes a dialogue; None: nowhere."""
        raise NotImplementedError

    def wanted_at(self, row: int, column: int) -> Wanted | None:
        """Return what a new dialogue in a cell would be."""
        raise NotImplementedError

    # --- choice ------------------------------------------------------------------------

    def chosen_row(self) -> "DialogueRow | None":
        """Return the dialogue the keys are on."""
        here = self._here()
        return next((row for row in here if row.id == self._choice), here[0] if here else None)

    def choose(self, dialogue: UUID) -> bool:
        """Let the keys stand on a dialogue; False when it isn't shown."""
        for cell, rows in self.cells.held.items():
            if any(row.id == dialogue for row in rows):
                self._choose(cell, dialogue)
                return True
        return False

    def show_cells(
        self, size: tuple[int, int], held: "dict[tuple[int, int], tuple[DialogueRow, ...]]"
    ) -> None:
        """Show what cells hold; the dialogue chosen stays chosen where it stands now."""
        chosen = self._choice
        self.cells.show(size, held)
        if chosen is not None and chosen not in {row.id for row in self._here()}:
            self.choose(chosen)

    def _choose(self, cell: tuple[int, int], dialogue: UUID) -> None:
        self._choice = dialogue
        self.setCurrentIndex(self.cells.index(*cell))
        self._choice = dialogue
        self.viewport().update()
        self.chosen.emit()

    def _here(self) -> tuple["DialogueRow", ...]:
        at = self.currentIndex()
        return self.cells.held.get((at.row(), at.column()), ())

    def _stand(self) -> None:
        here = self._here()
        self._choice = here[0].id if here else None
        self.viewport().update()
        self.chosen.emit()

    def _step_inside(self, by: int) -> bool:
        """Go to the next dialogue of the same cell, if there is one."""
        here, now = self._here(), self.chosen_row()
        at = here.index(now) + by if now is not None else -1
        if not 0 <= at < len(here):
            return False
        self._choice = here[at].id
        self.viewport().update()
        self.chosen.emit()
        return True

    # --- keys --------------------------------------------------------------------------

    corner: QWidget | None = None
    """What stands where the heads of rows and columns meet."""
    steps_inside = (Key.Key_Up, Key.Key_Down)
    """The keys that go from dialogue to dialogue inside a cell."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == CARRY
            if (mine and event.key() in STEPS) or event.key() == Key.Key_Delete:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.chosen_row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in STEPS and held == CARRY:
            self._carry_by(*STEPS[Key(key)])
        elif key in STEPS and not held and self._walk(Key(key)):
            return
        elif key == Key.Key_Escape and self._carried is not None:
            self._let_go()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2):
            self._take(row)
        elif key == Key.Key_Delete and row is not None:
            self.removing.emit([row])
        elif key in (Key.Key_PageUp, Key.Key_PageDown) and not held:
            self.turned.emit(-1 if key == Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Key) -> bool:
        """Step inside the cell, or over the edge; False: the table itself knows the way."""
        across, down = STEPS[key]
        if key in self.steps_inside and self._step_inside(across + down):
            return True
        at = self.currentIndex()
        beyond = not 0 <= at.column() + across < self.cells.size[1]
        if self.currentIndex().isValid() and across and beyond:
            self.turned.emit(across)
            to = self.cells.size[1] - 1 if across < 0 else 0
            self.setCurrentIndex(self.cells.index(at.row(), to))
            return True
        return False

    def _take(self, row: "DialogueRow | None") -> None:
        at = self.currentIndex()
        if row is not None:
            self.opened.emit(row)
        elif at.isValid() and (wanted := self.wanted_at(at.row(), at.column())):
            self.wanted.emit(wanted)

    def _carry_by(self, across: int, down: int) -> None:
        row = self.chosen_row()
        to = self.step_of(row, across, down) if row is not None else None
        if row is not None and to is not None:
            self.moved.emit(row, to)

    # --- mouse -------------------------------------------------------------------------

    def block_at(self, where: QPoint) -> Block | None:
        """Return the dialogue painted at a place."""
        return next((one for one in reversed(self.blocks()) if one.rect.contains(where)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        block = self.block_at(where)
        if block is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(block.cell, block.row.id)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = where, block

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        if self._pressed is None:
            over = self.block_at(where) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        far = (where - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._carried is not None:
            self._carried = where
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        target, block = self._target(), self._pressed[1]
        self._let_go()
        if target is not None:
            self.moved.emit(block.row, target[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        block, index = self.block_at(where), self.indexAt(where)
        self._let_go()
        if block is not None:
            self.opened.emit(block.row)
        elif index.isValid() and (wanted := self.wanted_at(index.row(), index.column())):
            self.wanted.emit(wanted)

    def grip(self) -> tuple[Block, QPoint] | None:
        """Return the dialogue the mouse holds, and how far from its top left corner it does."""
        if self._pressed is None:
            return None
        where, block = self._pressed
        return block, where - block.rect.topLeft()

    def _target(self) -> tuple[QRect, date | datetime] | None:
        if self._pressed is None or self._carried is None:
            return None
        return self.place_at(self._carried)

    def _let_go(self) -> None:
        self._pressed = self._carried = None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu = self.context_menu()
        if menu is not None:
            menu.popup(where)

    def context_menu(self) -> QMenu | None:
        """Return the menu of what can be done with the dialogue chosen, or in the empty cell."""
        if self.menu_for is None:
            return None
        menu, row = QMenu(self), self.chosen_row()
        for action in self.menu_for([row] if row is not None else []):
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        set_apart(menu)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        return menu

    # --- painting ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        pen = BlockPen(Pen(painter, self.look))
        chosen, carried = self.chosen_row(), self._carried
        for block in self.blocks():
            if self._pressed is not None and carried is not None:
                painter.setOpacity(0.4 if block.row.id == self._pressed[1].row.id else 1.0)
            stands = self.hasFocus() and chosen is not None and block.row.id == chosen.id
            self.paint_block(pen, block, chosen=stands)
        painter.setOpacity(1.0)
        self.paint_over(pen)
        target = self._target()
        if target is not None and self._pressed is not None:
            pen.landing(target[0], self._pressed[1].row)
        painter.end()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self.corner is not None:
            wide, high = self.verticalHeader().width(), self.horizontalHeader().height()
            self.corner.setGeometry(self.frameWidth(), self.frameWidth(), wide, high)

    def update_corner(self) -> None:
        """Paint the corner anew."""
        if self.corner is not None:
            self.corner.update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), spoken(block.row) if block else "", self)
            return True
        return super().viewportEvent(event)

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setAccessibleName(self.tr("Column heads"))
        self.verticalHeader().setAccessibleName(self.tr("Row heads"))

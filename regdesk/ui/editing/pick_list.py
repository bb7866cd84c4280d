"""A list whose chosen lines show beside it: the mark stays when the focus goes over there."""

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from regdesk.ui.look import Look
from regdesk.ui.widgets.line_view import LineView


class PickList(LineView):
    """Lines of which one is shown beside the list, and several may be chosen (`several`)."""

    moved = Signal()
    """Another line is current, or others are chosen."""
    entered = Signal()
    """Enter or a double click: go over to what is shown."""
    figure = Signal(int)
    """A figure from 1 was pressed."""

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, several: bool = False
    ) -> None:
        super().__init__(look, name, parent)
        if several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda _index: self.entered.emit())

    @property
    def shows_choice(self) -> bool:
        return True

    def rows(self) -> list[int]:
        """Return the rows chosen, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def stand_on(self, row: int) -> None:
        """Choose one row."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        figure = event.key() - Qt.Key.Key_0
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif plain and 1 <= figure <= 9:
            self.figure.emit(figure)
        else:
            super().keyPressEvent(event)

"""Cells that are edited in place: which control stands in them, and when what is typed is saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from regdesk.ui.editing.choices import Choices
from regdesk.ui.look import Look
from regdesk.ui.models.table import Column, Index, TableModel
from regdesk.ui.widgets.table_parts import CellDelegate

PAUSE_MS: Final = 500
"""How long after the last key what was typed in a cell is saved."""


class Kind(Enum):
    """How a column is edited."""

    LINE = auto()
    NUMBER = auto()
    CHOICE = auto()
    TICK = auto()


@dataclass(frozen=True, slots=True)
class Edited:
    """What a column edits: the record's field, how, and the value that stands in a row."""

    field: str
    kind: Kind
    value: Callable[[Any], Any]
    choices: Choices = ()
    needed: bool = False
    """Whether an empty field is refused."""


class EditModel(TableModel[Any]):
    """Rows of which some columns are edited."""

    def __init__(
        self, columns: Sequence[Column[Any]], edited: dict[int, Edited], parent: QWidget
    ) -> None:
        super().__init__(columns, parent)
        self.edited = edited

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() in self.edited:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


class Edits(Protocol):
    """What the delegate asks of its table."""

    def edited_at(self, index: Index) -> Edited | None:
        """Return what a cell edits."""

    def row_at(self, index: Index) -> Any:
        """Return the row at an index."""

    def begin(self, index: Index, edited: Edited) -> None:
        """Open a cell."""

    def end(self) -> None:
        """Close the cell that is open."""

    def write(self, value: Any) -> None:
        """Save the value of the cell that is open."""

    def hasFocus(self) -> bool: ...
    def currentIndex(self) -> Index: ...


class CellEditor(CellDelegate):
    """Makes the control of a cell, and saves what is typed in it when its writer pauses."""

    def __init__(self, table: "Edits", look: Look) -> None:
        super().__init__(table, look)  # type: ignore[arg-type]  # an EditTable
        self._table: Edits = table
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.open: QWidget | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        here = self._table.hasFocus() and index == self._table.currentIndex()
        if here and self._table.edited_at(index) is not None:
            painter.save()
            painter.setPen(QPen(self._look.color("accent"), 1))
            painter.drawRect(option.rect.adjusted(3, 3, -4, -4))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        edited = self._table.edited_at(index)
        if edited is None or edited.kind is Kind.TICK:
            return None  # type: ignore[return-value]  # Qt takes it for: no editor
        made: QWidget
        if edited.kind is Kind.CHOICE:
            made = self._box(parent, edited)
        else:
            made = self._line(parent, edited)
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        made.setAccessibleName(str(head))
        self.open = made
        self._table.begin(index, edited)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        edited = self._table.edited_at(index)
        if edited is None:
            return
        value = edited.value(self._table.row_at(index))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText("" if value is None else str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        self._pause.stop()
        self._table.write(_value_in(editor))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.open = None
        super().destroyEditor(editor, index)
        self._table.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc leave a cell as Enter does: nothing typed is lost."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QWidget)
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)

    def save(self) -> None:
        """Hand over what stands in the cell that is open."""
        self._pause.stop()
        if self.open is not None:
            self.commitData.emit(self.open)

    def _line(self, parent: QWidget, edited: Edited) -> QLineEdit:
        made = QLineEdit(parent)
        made.setProperty("place", "cell")
        if edited.kind is Kind.NUMBER:
            made.setValidator(QRegularExpressionValidator(r"\d{0,3}", made))
        made.textEdited.connect(lambda _text: self._pause.start())
        return made

    def _box(self, parent: QWidget, edited: Edited) -> QComboBox:
        made = QComboBox(parent)
        for label, value in edited.choices:
            made.addItem(label, value)
        made.activated.connect(lambda _row: self._take(made))
        return made

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)


def _value_in(editor: QWidget) -> Any:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    assert isinstance(editor, QLineEdit)
    text = editor.text().strip()
    return (int(text) if text else None) if editor.validator() is not None else text

"""Tables over frozen rows: a definition of columns, one model, one sorting and filtering proxy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from regdesk.domain.swedish import sort_key
from regdesk.ui.icons import Icon

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What models answer besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CELL = Qt.ItemDataRole.UserRole + 2
    SORT = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell looks: its text, and word-carrying marks beside it."""

    text: str
    tone: str = "text"
    icon: Icon | None = None
    strong: bool = False
    letter: str = ""
    ringed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column: its head, what a row shows in it and what it sorts by.

    `width` in pixels at 100 %; 0 takes the room that is left. Where there is too little room, the
    columns with the greatest `spare` give way first; 0 never does. Without `sort`, the text sorts as
    a Swedish list does. None sorts last.
    """

    head: str
    cell: Callable[[R], Cell]
    sort: Callable[[R], Any] | None = None
    width: int = 0
    spare: int = 0
    right: bool = False


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind seen through columns."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[R, ...] = ()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> R:
        """Return the row at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.cell(row).text
            case Role.CELL:
                return column.cell(row)
            case Role.ROW:
                return row
            case Role.SORT:
                return column.sort(row) if column.sort else sort_key(column.cell(row).text)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(index)
            case Qt.ItemDataRole.TextAlignmentRole if column.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _spoken(self, index: Index) -> str:
        """Return the whole row in the first column, head and text in the others."""
        row = self._rows[index.row()]
        if index.column():
            column = self.columns[index.column()]
            return f"{column.head}: {column.cell(row).text or '–'}"
        parts = ((column.head, column.cell(row).text) for column in self.columns)
        return ", ".join(f"{head} {text}".strip() for head, text in parts if text)


class SortedFiltered(QSortFilterProxyModel, Generic[R]):
    """Sorts by the columns' keys and keeps the rows in which every typed word occurs."""

    def __init__(self, model: TableModel[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._model = model
        self.setSourceModel(model)

    def set_filter(self, text: str) -> None:
        """Keep only rows that hold all words of `text` somewhere."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def row(self, index: Index) -> R:
        """Return the row at an index of this proxy."""
        return self._model.row(self.mapToSource(index))

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        if not self._words:
            return True
        cells = (
            self._model.index(source_row, column).data()
            for column in range(len(self._model.columns))
        )
        text = " ".join(cells).casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(Role.SORT), right.data(Role.SORT)
        if one is None or other is None:
            return one is not None
        return bool(one < other)

"""The cells of a board, what they hold and what they are called."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, Qt

from regdesk.ui.models.table import ROOT, Index
from regdesk.ui.pages.dialogues_paint import spoken

if TYPE_CHECKING:
    from regdesk.work.dialogues import DialogueRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a new dialogue is to stand: a day, a time if the board knows one, a county's code."""

    day: date
    when: datetime | None = None
    county: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A dialogue as it is painted: where, and in which cell it lies."""

    rect: QRect
    row: "DialogueRow"
    cell: tuple[int, int]


class Named(Protocol):
    """What knows the names of cells and heads."""

    def name_of(self, row: int, column: int) -> str:
        """Return what a cell is called."""

    def head_of(self, section: int, *, across: bool) -> str:
        """Return the head of a column (`across`) or row."""


class Cells(QAbstractTableModel):
    """Cells that hold dialogues; what they are called is told by the board."""

    def __init__(self, board: Named, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self.size = (0, 0)
        self.held: dict[tuple[int, int], tuple[DialogueRow, ...]] = {}

    def show(
        self, size: tuple[int, int], held: dict[tuple[int, int], tuple["DialogueRow", ...]]
    ) -> None:
        """Show other cells and what they hold."""
        if size != self.size:
            self.beginResetModel()
            self.size, self.held = size, held
            self.endResetModel()
            return
        self.held = held
        last = self.index(size[0] - 1, size[1] - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, size[1] - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, size[0] - 1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.size[0]

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.size[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            at = (index.row(), index.column())
            told = [spoken(row) for row in self.held.get(at, ())]
            return ". ".join([self._board.name_of(*at), *told])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._board.head_of(section, across=orientation == Qt.Orientation.Horizontal)
        return None


def stretch(count: int, room: int, least: int) -> list[int]:
    """Return the widths of `count` equal sections that fill a room, none below `least`."""
    whole = max(room, least * count)
    return [whole * (at + 1) // count - whole * at // count for at in range(count)]

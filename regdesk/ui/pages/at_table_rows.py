"""The rows of the lists at the table, and the model that holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from regdesk.ui.icons import Icon
from regdesk.ui.models.table import ROOT, Index, Role


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A point of the agenda; `state` is "done", "current" or "to come"."""

    id: UUID
    number: int
    title: str
    sub: str
    minutes: str
    state: str
    current: bool
    over: bool
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtLine:
    """Something caught, or (`head`) what stands over those of other points."""

    id: UUID | None = None
    kind: str = ""
    item: UUID | None = None
    word: str = ""
    icon: Icon = Icon.INFO
    tone: str = "text2"
    text: str
    sub: str = ""
    time: str = ""
    late: bool = False
    head: bool = False

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        return ", ".join(part for part in (self.word, self.text, self.sub, self.time) if part)


Row = AgendaRow | CaughtLine


class RowModel(QAbstractListModel):
    """Rows of one list; changed in place where the same records stay, so that nothing jumps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        rows = tuple(rows)
        if rows == self.rows:
            return
        if [one.id for one in rows] == [one.id for one in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, row_id: UUID | None) -> int | None:
        """Return where the row of a record stands."""
        found = (at for at, one in enumerate(self.rows) if row_id and one.id == row_id)
        return next(found, None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if getattr(self.rows[index.row()], "head", False):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, AgendaRow) else row.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Role.ROW:
                return row
        return None

"""Lists of lines, some of them heads of groups: what cards and side lists show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from regdesk.ui.icons import Icon
from regdesk.ui.models.table import ROOT, Index, Role
from regdesk.ui.routes import Route

Record = tuple[str, UUID]
"""A record by its type and id."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a soft fill with its icon."""

    text: str
    icon: Icon
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: what it says, the marks beside it, and where it leads.

    `head` lines stand over a group; one with a `route` leads to all of it. `day` is (number, month)
    for a date block; `tip` is what more there is to know, for the tool tip and for reading aloud.
    `key` tells the line apart from others where neither its record nor its route does.
    """

    text: str
    sub: str = ""
    head: bool = False
    icon: Icon | None = None
    tone: str = "text2"
    note: str = ""
    letter: str = ""
    right: str = ""
    right_tone: str = "text2"
    chip: Chip | None = None
    day: tuple[str, str] | None = None
    route: Route | None = None
    record: Record | None = None
    wrap: bool = False
    tip: str = ""
    key: Any = None

    @property
    def known_by(self) -> Any:
        """What tells this line from others, though what it says may change; None: nothing does."""
        return self.key or self.record or self.route

    @property
    def spoken(self) -> str:
        """The whole line in words."""
        day = " ".join(self.day) if self.day else ""
        chip = self.chip.text if self.chip else ""
        parts = (day, self.letter, self.text, self.sub, self.note, self.right, chip, self.tip)
        return ", ".join(part for part in parts if part)


class LineModel(QAbstractListModel):
    """The lines of a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.lines[index.row()]
        if line.head and line.route is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case Role.ROW:
                return line
        return None

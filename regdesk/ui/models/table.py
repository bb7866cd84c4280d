"""Tables over frozen rows: a definition of columns, one model, one sorting and filtering proxy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from regdesk.domain.swedish import sort_key
from regdesk.ui.icons import Icon

if TYPE_CHECKING:
    from regdesk.ui.session import Session

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What models answer besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CELL = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell looks: its text, and word-carrying marks beside it."""

    text: str
    tone: str = "text"
    icon: Icon | None = None
    strong: bool = False
    letter: str = ""
    ringed: bool = False
    conflict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column: its head, what a row shows in it and what it sorts by.

    `width` in pixels at 100 %; 0 takes the room that is left, `least` at the least. Where there is
    too little room, the columns with the greatest `spare` give way first; 0 never does. Without
    `sort`, the text sorts as a Swedish list does. None sorts last.
    """

    head: str
    cell: Callable[[R], Cell]
    sort: Callable[[R], Any] | None = None
    width: int = 0
    least: int = 208
    spare: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What rows are grouped by: its place among the groups, its name, a note at its right."""

    order: Any
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A line over the rows of a group; it can't be chosen."""

    group: Group
    count: int


Grouping = Callable[[R], Group]


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind seen through columns, sorted by one of them, under heads if told to.

    It sorts by itself, by keys worked out once: a proxy would compare row by row.
    """

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[R, ...] = ()
        self._lines: tuple[R | GroupHead, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._grouping: Grouping[R] | None = None
        self._sorted = (-1, False)
        self._contested: frozenset[Any] = frozenset()
        self._session: Session | None = None
        self._named = next((at for at, one in enumerate(self.columns) if not one.width), 0)

    def mark_conflicts(self, session: "Session") -> None:
        """Mark the rows whose records stand in conflict, from now on."""
        self._session = session
        session.told.connect(self._mark_anew)
        self._mark_anew()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._arrange()
        self.endResetModel()

    def set_grouped(self, rows: Sequence[R], grouping: Grouping[R] | None) -> None:
        """Show other rows, grouped from now on by what `grouping` answers; None: not at all."""
        self._grouping = grouping
        self.set_rows(rows)

    def row(self, index: Index) -> R:
        """Return the row at an index, which is not that of a head."""
        line = self._lines[index.row()]
        assert not isinstance(line, GroupHead)
        return line

    def line(self, at: int) -> R | GroupHead:
        """Return the row or head at a place."""
        return self._lines[at]

    def group(self, at: int) -> Group | None:
        """Return the group that the line at a place belongs to."""
        return self._groups[at] if self._groups else None

    @property
    def is_grouped(self) -> bool:
        """Whether some lines are heads."""
        return self._grouping is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, within the groups; what has nothing to sort by stands last in rising."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        lines = [self._lines[index.row()] for index in before]
        self._sorted = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        places = {_known_by(line): at for at, line in enumerate(self._lines)}
        after = [
            self.index(places[_known_by(line)], index.column())
            for line, index in zip(lines, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], self.columns[index.column()]
        if role == Role.ROW:
            return line
        if isinstance(line, GroupHead):
            return self._head_data(line, index.column(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.cell(line).text
            case Role.CELL:
                cell = column.cell(line)
                marked = index.column() == self._named and self._is_contested(line)
                return replace(cell, conflict=True) if marked else cell
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(line, index)
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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _mark_anew(self) -> None:
        contested = self._session.contested if self._session is not None else frozenset()
        if contested != self._contested:
            self._contested = contested
            ends = self.index(0, 0), self.index(len(self._lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(*ends, [Role.CELL, Qt.ItemDataRole.AccessibleTextRole])

    def _arrange(self) -> None:
        """Sort the rows, and put a head before the rows of each group."""
        rows = self._in_order()
        if self._grouping is None:
            self._lines, self._groups = rows, ()
            return
        members: dict[Any, list[R]] = {}
        groups: dict[Any, Group] = {}
        for row in rows:
            group = self._grouping(row)
            groups.setdefault(group.order, group)
            members.setdefault(group.order, []).append(row)
        lines: list[R | GroupHead] = []
        of: list[Group] = []
        for order in sorted(groups):
            lines += [GroupHead(groups[order], len(members[order])), *members[order]]
            of += [groups[order]] * (len(members[order]) + 1)
        self._lines, self._groups = tuple(lines), tuple(of)

    def _in_order(self) -> tuple[R, ...]:
        column, falling = self._sorted
        if not 0 <= column < len(self.columns):
            return self._rows
        defined = self.columns[column]
        keyed = [
            (defined.sort(row) if defined.sort else sort_key(defined.cell(row).text), row)
            for row in self._rows
        ]
        with_key = [one for one in keyed if one[0] is not None]
        without = [row for key, row in keyed if key is None]
        with_key.sort(key=_first, reverse=falling)
        rows = [row for _, row in with_key]
        return tuple([*without, *rows] if falling else [*rows, *without])

    def _head_data(self, head: GroupHead, column: int, role: int) -> Any:
        said = f"{head.group.text}, {head.count}"
        match role:
            case Qt.ItemDataRole.DisplayRole if column == 0:
                return head.group.text
            case Qt.ItemDataRole.AccessibleTextRole if column == 0:
                return f"{said}, {head.group.note}" if head.group.note else said
            case Role.CELL:
                return Cell(head.group.text if column == 0 else "")
        return "" if role == Qt.ItemDataRole.DisplayRole else None

    def _spoken(self, row: R, index: Index) -> str:
        """Return the whole row in the first column, head and text in the others."""
        if index.column():
            column = self.columns[index.column()]
            return f"{column.head}: {column.cell(row).text or '–'}"
        parts = ((column.head, column.cell(row).text) for column in self.columns)
        said = [f"{head} {text}".strip() for head, text in parts if text]
        if self._is_contested(row):
            said.append(QCoreApplication.translate("ConflictMark", "Conflict"))
        return ", ".join(said)

    def _is_contested(self, row: R) -> bool:
        return getattr(row, "id", None) in self._contested


def _first(pair: tuple[Any, Any]) -> Any:
    return pair[0]


def _known_by(line: Any) -> Any:
    """Return what a line is told by when lines are put in another order."""
    return ("head", line.group.order) if isinstance(line, GroupHead) else ("row", id(line))


class SortedFiltered(QSortFilterProxyModel, Generic[R]):
    """Keeps the rows in which every typed word occurs; the table under it sorts."""

    def __init__(self, model: TableModel[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._model = model
        self.setSourceModel(model)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._model.sort(column, order)

    def set_filter(self, text: str) -> None:
        """Keep only rows that hold all words of `text` somewhere."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def row(self, index: Index) -> R:
        """Return the row at an index of this proxy."""
        return self._model.row(self.mapToSource(index))

    def lines(self) -> "list[R | GroupHead]":
        """Return the rows and heads as they stand."""
        if not self._words:
            return [self._model.line(at) for at in range(self._model.rowCount())]
        shown = (self.mapToSource(self.index(at, 0)).row() for at in range(self.rowCount()))
        return [self._model.line(at) for at in shown]

    def is_head(self, at: int) -> bool:
        """Whether the line at a place is the head of a group."""
        if not self._model.is_grouped:
            return False
        return isinstance(self._model.line(self.mapToSource(self.index(at, 0)).row()), GroupHead)

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        if not self._words:
            return True
        if isinstance(self._model.line(source_row), GroupHead):
            return self._has_kept_rows(source_row)
        cells = (
            self._model.index(source_row, column).data()
            for column in range(len(self._model.columns))
        )
        text = " ".join(cells).casefold()
        return all(word in text for word in self._words)

    def _has_kept_rows(self, head: int) -> bool:
        """Whether any row under a head is kept."""
        group = self._model.group(head)
        for at in range(head + 1, self._model.rowCount()):
            if self._model.group(at) is not group:
                break
            if self.filterAcceptsRow(at, ROOT):
                return True
        return False

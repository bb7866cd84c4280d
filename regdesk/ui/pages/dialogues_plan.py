"""The plan of the year: the 21 counties downwards, months across, dialogues as blocks."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Index
from regdesk.ui.pages.dialogues_board import Board, Key
from regdesk.ui.pages.dialogues_cells import Block, Wanted, stretch
from regdesk.ui.pages.dialogues_paint import BlockPen
from regdesk.ui.widgets.paint import CENTRE, RIGHT, Pen, middle_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regdesk.work.dialogues import DialogueRow
    from regdesk.work.plan import PlanRow

MONTHS: Final = 12
BEFORE: Final = 2
"""Months shown before this one."""
STEP: Final = 3
"""Months that one turn of the page goes."""
ROW, HEAD, LEAST, BLOCK, GAP = 32, 32, 56, 24, 4
LETTER, NAME, WAITED, MARK = 52, 152, 88, 76
NARROW: Final = 900
NARROW_NAME, NARROW_MARK = 112, 20
"""Where there is little room, the mark is its icon alone; the word is in the row's name."""


class CountyHead(QHeaderView):
    """The heads of the rows: letter, name, months since the last dialogue, and who is due."""

    def __init__(self, look: Look, parent: "PlanBoard") -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look, self._board = look, parent
        self.narrow = False
        self.setAccessibleName(self.tr("Counties"))
        self.setMouseTracking(True)

    def widths(self) -> tuple[int, int, int, int]:
        """Return the room for letter, name, months and mark."""
        px = self._look.px
        if self.narrow:
            return px(LETTER), px(NARROW_NAME), px(WAITED), px(NARROW_MARK)
        return px(LETTER), px(NAME), px(WAITED), px(MARK)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.widths()), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row = self._board.row_at(section)
        if row is None:
            return
        painter.save()
        pen, px, (letter, name, waited, _mark) = (
            Pen(painter, self._look),
            self._look.px,
            self.widths(),
        )
        painter.fillRect(rect, self._look.color("surface"))
        here = self._board.hasFocus() and self._board.currentIndex().row() == section
        pen.row(rect, hovered=False, selected=here)
        pen.line(rect)
        box = QRect(rect.left() + px(12), middle_of(rect) - px(10), px(28), px(21))
        pen.letter(box, row.county.letter, ringed=row.county.mine)
        role = Type.STRONG if here or row.county.mine else Type.BASE
        at = QRect(rect.left() + letter, rect.top(), name - px(4), rect.height())
        pen.text(at, row.county.short_name, role)
        at = QRect(at.right() + px(4), rect.top(), waited - px(12), rect.height())
        pen.text(at, _waited(row), Type.BASE, "warn" if row.due else "text2", RIGHT, figures=True)
        icon, word, tone = _mark_of(row)
        if icon is not None:
            x = at.right() + px(14)
            pen.icon(icon, x, middle_of(rect), tone, 14)
            rest = QRect(x + px(18), rect.top(), rect.right() - x - px(20), rect.height())
            pen.text(rest, "" if self.narrow else word, Type.SMALL_STRONG, tone)
        painter.restore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._board.row_at(self.logicalIndexAt(event.position().toPoint()))
        if row is not None:
            self._board.county_opened(row.county.code)


class MonthHead(QHeaderView):
    """The heads of the columns: months, the year where it begins, and this month marked."""

    def __init__(self, look: Look, parent: "PlanBoard") -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._board = look, parent
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        pen = Pen(painter, self._look)
        painter.fillRect(rect, self._look.color("surface"))
        pen.line(rect, "edge")
        here = self._board.is_now(section)
        text = self._board.month_label(section)
        pen.text(rect, text, Type.SMALL_STRONG if here else Type.SMALL, _tone(here=here), CENTRE)
        if here:
            bar = QRect(rect.left(), rect.bottom() - 2, rect.width(), 3)
            painter.fillRect(bar, self._look.color("accent"))
        painter.restore()


class CornerHead(QWidget):
    """What the heads of the rows are, over them."""

    def __init__(self, look: Look, board: "PlanBoard") -> None:
        super().__init__(board)
        self._look, self._board = look, board

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        pen, px = Pen(painter, self._look), self._look.px
        painter.fillRect(self.rect(), self._look.color("surface"))
        pen.line(self.rect(), "edge")
        letter, name, waited, _mark = self._board.county_head.widths()
        pen.text(self.rect().adjusted(px(12), 0, 0, 0), self.tr("County"), Type.SMALL, "text2")
        at = QRect(letter + name - px(40), 0, waited + px(28), self.height())
        pen.text(at, self.tr("Since last"), Type.SMALL, "text2", RIGHT)
        painter.end()


class MonthCell(QStyledItemDelegate):
    """The ground of a cell: lines between rows and months, this month tinted, the current ringed."""

    def __init__(self, board: "PlanBoard", look: Look) -> None:
        super().__init__(board)
        self._board, self._look = board, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, rect = Pen(painter, self._look), option.rect
        if self._board.is_now(index.column()):
            painter.fillRect(rect, self._look.color("sunken"))
        pen.line(rect)
        painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), self._look.color("line"))
        if index == self._board.currentIndex() and self._board.hasFocus():
            painter.setPen(self._look.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


class PlanBoard(Board):
    """Months of all counties, and a last column for dialogues without a day where there are any."""

    steps_inside = (Key.Key_Left, Key.Key_Right)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Plan of the year"))
        self.first = self.today = date.min
        self.undated = False
        self._rows: tuple[PlanRow, ...] = ()
        self.county_opened: Callable[[str], None] = lambda _code: None
        self.county_head = CountyHead(look, self)
        self.setVerticalHeader(self.county_head)
        self.setHorizontalHeader(MonthHead(look, self))
        self.corner = CornerHead(look, self)
        self.setItemDelegate(MonthCell(self, look))
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setAccessibleName(self.tr("Months"))
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))

    def show_plan(
        self,
        rows: "Sequence[PlanRow]",
        undated: "Sequence[DialogueRow]",
        first: date,
        today: date,
    ) -> None:
        """Show the months from `first`; `undated` stand in a column of their own."""
        self._rows, self.first, self.today = tuple(rows), first, today
        self.undated = bool(undated)
        held: dict[tuple[int, int], tuple[DialogueRow, ...]] = {}
        for at, row in enumerate(self._rows):
            for one in row.dialogues:
                assert one.starts is not None
                cell = at, _months_between(first, one.starts.date())
                held[cell] = (*held.get(cell, ()), one)
            without = tuple(one for one in undated if row.county.code in one.codes)
            if without:
                held[at, MONTHS] = without
        self.show_cells((len(self._rows), MONTHS + self.undated), held)
        self._share()
        self.update_corner()
        self.viewport().update()

    def row_at(self, section: int) -> "PlanRow | None":
        """Return the county of a row."""
        return self._rows[section] if 0 <= section < len(self._rows) else None

    def month_at(self, column: int) -> date | None:
        """Return the first day of a column's month; None for those without a day."""
        from regdesk.work.plan import month_on

        return month_on(self.first, column) if column < MONTHS else None

    def month_label(self, column: int) -> str:
        """Return the month of a column, with its year where one begins."""
        month = self.month_at(column)
        if month is None:
            return self.tr("No date")
        name = words.month_short(month)
        return f"{name} {month.year}" if column == 0 or month.month == 1 else name

    def is_now(self, column: int) -> bool:
        """Whether a column is the month of today."""
        return self.month_at(column) == self.today.replace(day=1)

    def name_of(self, row: int, column: int) -> str:
        county, month = self._rows[row], self.month_at(column)
        when = f"{words.month(month)} {month.year}" if month else self.tr("No date")
        return f"{county.county.short_name}, {self._told(county)}, {when}"

    def head_of(self, section: int, *, across: bool) -> str:
        if across:
            return self.month_label(section)
        row = self.row_at(section)
        return f"{row.county.region_name}, {self._told(row)}" if row else ""

    def blocks(self) -> list[Block]:
        found = []
        for cell, rows in sorted(self.cells.held.items()):
            room = self.visualRect(self.cells.index(*cell))
            found += [
                Block(rect, row, cell)
                for rect, row in zip(self._shares(room, len(rows)), rows, strict=True)
            ]
        return found

    def paint_block(self, pen: BlockPen, block: Block, *, chosen: bool) -> None:
        starts = block.row.starts
        text = str(starts.day) if starts else "–"
        pen.line(block.rect, block.row, text, chosen=chosen)

    def place_at(self, where: QPoint) -> tuple[QRect, date | datetime] | None:
        at = self.columnAt(where.x())
        month = self.month_at(at) if at >= 0 else None
        held = self.grip()
        if month is None or held is None or not self.viewport().rect().contains(where):
            return None
        block = held[0]
        room = self.visualRect(self.cells.index(block.cell[0], at))
        return self._shares(room, 1)[0], _in_month(block.row, month)

    def step_of(self, row: "DialogueRow", across: int, _down: int) -> date | datetime | None:
        from regdesk.work.plan import month_on

        if not across or row.starts is None:
            return None
        return _in_month(row, month_on(row.starts.date().replace(day=1), across))

    def wanted_at(self, row: int, column: int) -> Wanted | None:
        month, county = self.month_at(column), self._rows[row].county.code
        return Wanted(month, None, county) if month else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < self.look.px(NARROW)
        if narrow != self.county_head.narrow:
            self.county_head.narrow = narrow
            self.updateGeometries()
        super().resizeEvent(event)
        self._share()

    def _told(self, row: "PlanRow") -> str:
        since = self.tr("last dialogue {when}").format(when=words.months_ago(row.county.months))
        word = _mark_of(row)[1]
        return f"{since}, {word}" if word else since

    def _share(self) -> None:
        count = self.cells.size[1]
        if not count:
            return
        widths = stretch(count, self.viewport().width(), self.look.px(LEAST))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

    def _shares(self, room: QRect, count: int) -> list[QRect]:
        """Return where `count` blocks stand side by side in a cell."""
        px = self.look.px
        inside = room.adjusted(px(GAP), 0, -px(GAP - 1), 0)
        width = min(px(52), (inside.width() - px(2) * (count - 1)) // count)
        top = middle_of(room) - px(BLOCK) // 2
        return [
            QRect(inside.left() + at * (width + px(2)), top, width, px(BLOCK))
            for at in range(count)
        ]


def _in_month(row: "DialogueRow", month: date) -> date:
    """Return the day of a month that a dialogue is moved to; one without a day goes to its first."""
    from regdesk.work.plan import first_workday, same_weekday_in

    return same_weekday_in(row.starts.date(), month) if row.starts else first_workday(month)


def _months_between(first: date, day: date) -> int:
    return (day.year - first.year) * 12 + day.month - first.month


def _waited(row: "PlanRow") -> str:
    return counted.months(row.county.months) if row.county.months is not None else _never()


def _never() -> str:
    return words.months_ago(None)


def _mark_of(row: "PlanRow") -> tuple[Icon | None, str, str]:
    """Return what is to be seen of a county at once: due, or planned."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    if row.due:
        return Icon.WARNING, translate("dialogues", "due"), "warn"
    if row.county.next_dialogue is not None:
        return Icon.NOT_STARTED, translate("dialogues", "planned"), "text2"
    return None, "", ""


def _tone(*, here: bool) -> str:
    return "accent_ink" if here else "text2"

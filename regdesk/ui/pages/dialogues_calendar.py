"""The calendar of a month: weeks downwards, days across, dialogues on their days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Index
from regdesk.ui.pages.dialogues_board import Board
from regdesk.ui.pages.dialogues_cells import Block, Wanted, stretch
from regdesk.ui.pages.dialogues_paint import BlockPen, short_title
from regdesk.ui.widgets.paint import CENTRE, RIGHT, Pen

if TYPE_CHECKING:
    from regdesk.work.dialogues import DialogueRow

WEEKS, DAYS = 6, 7
HEAD, NUMBER, LINE, LEAST_ROW, LEAST_COLUMN, WEEK = 32, 24, 22, 72, 88, 56
DAY: Final = timedelta(days=1)


class DayHead(QHeaderView):
    """The heads of days: weekday and, in a week, the date; today is marked."""

    def __init__(self, look: Look, board: Board, today: "Today") -> None:
        super().__init__(Qt.Orientation.Horizontal, board)
        self._look, self._board, self._today = look, board, today

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        pen, here = Pen(painter, self._look), self._today.heads(section)
        painter.fillRect(rect, self._look.color("surface"))
        pen.line(rect, "edge")
        role = Type.SMALL_STRONG if here else Type.SMALL
        text = self._board.head_of(section, across=True)
        pen.text(rect.adjusted(2, 0, -2, 0), text, role, "accent_ink" if here else "text2", CENTRE)
        if here:
            bar = QRect(rect.left(), rect.bottom() - 2, rect.width(), 3)
            painter.fillRect(bar, self._look.color("accent"))
        painter.restore()


class SideHead(QHeaderView):
    """The heads of rows: weeks, or hours."""

    def __init__(self, look: Look, board: Board, *, top: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical, board)
        self._look, self._board, self._top = look, board, top

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WEEK), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        pen, px = Pen(painter, self._look), self._look.px
        painter.fillRect(rect, self._look.color("surface"))
        text = self._board.head_of(section, across=False)
        if text or not self._top:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), self._line())
        at = QRect(rect.left(), rect.top() + px(2), rect.width() - px(8), px(20))
        pen.text(at, text, Type.SMALL, "text2", RIGHT, figures=True)
        painter.restore()

    def _line(self) -> object:
        return self._look.color("line")


class Today:
    """Which column of a board is today, if any."""

    def __init__(self) -> None:
        self.column = -1

    def heads(self, column: int) -> bool:
        """Whether a column is that of today."""
        return column == self.column


class Corner(QWidget):
    """The empty corner between the heads."""

    def __init__(self, look: Look, board: Board) -> None:
        super().__init__(board)
        self._look = look

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface"))
        Pen(painter, self._look).line(self.rect(), "edge")
        painter.end()


class DayBoard(Board):
    """What month and week have in common: heads, corner, seven columns that share the room."""

    def __init__(self, look: Look, name: str, *, hours: bool) -> None:
        super().__init__(look, name)
        self.first = self.today = date.min
        self._today = Today()
        self.setHorizontalHeader(DayHead(look, self, self._today))
        self.setVerticalHeader(SideHead(look, self, top=hours))
        self.corner = Corner(look, self)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setMinimumSectionSize(1)
        self.horizontalHeader().setAccessibleName(self.tr("Column heads"))
        self.verticalHeader().setAccessibleName(self.tr("Row heads"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def day_at(self, row: int, column: int) -> date:
        """Return the day of a cell."""
        raise NotImplementedError

    def share(self) -> None:
        """Give every column its share of the room."""
        widths = stretch(DAYS, self.viewport().width(), self.look.px(LEAST_COLUMN))
        for at, width in enumerate(widths[: self.cells.size[1]]):
            self.setColumnWidth(at, width)


class MonthCell(QStyledItemDelegate):
    """The ground of a day: its number, today marked, days of other months sunken."""

    def __init__(self, board: "MonthBoard", look: Look) -> None:
        super().__init__(board)
        self._board, self._look = board, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, rect, px = Pen(painter, self._look), option.rect, self._look.px
        day = self._board.day_at(index.row(), index.column())
        outside = day.month != self._board.month.month
        if outside or day.weekday() > 4:
            painter.fillRect(rect, self._look.color("sunken"))
        line = self._look.color("line")
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), line)
        painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), line)
        at = QRect(rect.left() + px(8), rect.top() + px(2), rect.width() - px(12), px(NUMBER - 4))
        text = str(day.day)
        if day.day == 1 or (index.row() == 0 and index.column() == 0):
            text = f"{day.day} {words.month_short(day)}"
        if day == self._board.today:
            self._mark_today(pen, at, text)
        else:
            pen.text(at, text, Type.SMALL, "text3" if outside else "text2", figures=True)
        if index == self._board.currentIndex() and self._board.hasFocus():
            painter.setPen(self._look.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _mark_today(self, pen: Pen, at: QRect, text: str) -> None:
        px = self._look.px
        width = QFontMetrics(self._look.font(Type.SMALL_STRONG)).horizontalAdvance(text) + px(12)
        box = QRect(at.left() - px(4), at.top(), max(width, at.height()), at.height())
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(self._look.color("accent"))
        pen.painter.drawRoundedRect(box, px(4), px(4))
        pen.text(box, text, Type.SMALL_STRONG, "on_accent", CENTRE)


class MonthBoard(DayBoard):
    """Six weeks around a month."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Month"), hours=False)
        self.month = date.min
        self.setItemDelegate(MonthCell(self, look))

    def show_days(self, rows: "Sequence[DialogueRow]", day: date, today: date) -> None:
        """Show the month of a day; the keys stand on the day."""
        self.month, self.today = day.replace(day=1), today
        self.first = self.month - self.month.weekday() * DAY
        shown = (today - self.first).days
        in_month = 0 <= shown < WEEKS * DAYS and today.month == self.month.month
        self._today.column = today.weekday() if in_month else -1
        held: dict[tuple[int, int], tuple[DialogueRow, ...]] = {}
        for row in sorted(rows, key=lambda row: row.starts or datetime.min):
            at = (row.starts.date() - self.first).days if row.starts else -1
            if 0 <= at < WEEKS * DAYS:
                cell = divmod(at, DAYS)
                held[cell] = (*held.get(cell, ()), row)
        self.show_cells((WEEKS, DAYS), held)
        self.share()
        self.viewport().update()

    def stand_on(self, day: date) -> None:
        """Put the keys on a day that is shown."""
        at = (day - self.first).days
        if 0 <= at < WEEKS * DAYS:
            self.setCurrentIndex(self.cells.index(*divmod(at, DAYS)))

    def day_at(self, row: int, column: int) -> date:
        """Return the day of a cell."""
        return self.first + (row * DAYS + column) * DAY

    def name_of(self, row: int, column: int) -> str:
        day = self.day_at(row, column)
        week = self.tr("week {number}").format(number=day.isocalendar().week)
        return f"{words.weekday_day(day)}, {week}"

    def head_of(self, section: int, *, across: bool) -> str:
        if across:
            return words.weekday(self.first + section * DAY)
        monday = self.first + section * DAYS * DAY
        return self.tr("w {number}").format(number=monday.isocalendar().week)

    def blocks(self) -> list[Block]:
        return [
            Block(rect, row, cell)
            for cell, rows in sorted(self.cells.held.items())
            for rect, row in zip(
                self._lines(cell, len(rows)), self._shown(rows, cell), strict=False
            )
        ]

    def paint_block(self, pen: BlockPen, block: Block, *, chosen: bool) -> None:
        starts = block.row.starts
        clock = words.clock(starts) if starts else ""
        letters = " ".join(block.row.letters)
        text = " ".join(part for part in (clock, letters, short_title(block.row)) if part)
        pen.line(block.rect, block.row, text, chosen=chosen)

    def paint_over(self, pen: BlockPen) -> None:
        """Say how many dialogues found no room on their day."""
        px = self.look.px
        for cell, rows in self.cells.held.items():
            more = len(rows) - self._fitting(cell)
            if more > 0:
                room = self.visualRect(self.cells.index(*cell))
                at = QRect(room.left(), room.top() + px(2), room.width() - px(8), px(NUMBER - 4))
                pen.pen.text(at, counted.more(more), Type.SMALL, "text2", RIGHT)

    def place_at(self, where: QPoint) -> tuple[QRect, date | datetime] | None:
        index = self.indexAt(where)
        if not index.isValid():
            return None
        room = self.visualRect(index)
        rect = self._line_in(room, 0)
        return rect, self.day_at(index.row(), index.column())

    def step_of(self, row: "DialogueRow", across: int, down: int) -> date | datetime | None:
        if row.starts is None:
            return None
        return row.starts.date() + (across + down * DAYS) * DAY

    def wanted_at(self, row: int, column: int) -> Wanted | None:
        return Wanted(self.day_at(row, column))

    def share(self) -> None:
        super().share()
        heights = stretch(WEEKS, self.viewport().height(), self.look.px(LEAST_ROW))
        for at, height in enumerate(heights[: self.cells.size[0]]):
            self.setRowHeight(at, height)

    def _shown(self, rows: tuple["DialogueRow", ...], cell: tuple[int, int]) -> list["DialogueRow"]:
        """Return the dialogues of a day that find room; the one the keys are on is among them."""
        fitting, chosen = self._fitting(cell), self.chosen_row()
        if chosen in rows[fitting:]:
            return [*rows[: fitting - 1], chosen]
        return list(rows[:fitting])

    def _fitting(self, cell: tuple[int, int]) -> int:
        height = self.rowHeight(cell[0]) - self.look.px(NUMBER)
        return max(1, height // self.look.px(LINE + 2))

    def _lines(self, cell: tuple[int, int], count: int) -> list[QRect]:
        room = self.visualRect(self.cells.index(*cell))
        return [self._line_in(room, at) for at in range(min(count, self._fitting(cell)))]

    def _line_in(self, room: QRect, at: int) -> QRect:
        px = self.look.px
        top = room.top() + px(NUMBER) + at * px(LINE + 2)
        return QRect(room.left() + px(4), top, room.width() - px(7), px(LINE))

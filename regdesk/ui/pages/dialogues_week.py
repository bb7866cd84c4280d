"""The calendar of a week: hours downwards, days across, dialogues as long as they last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from regdesk.ui import words
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Index
from regdesk.ui.pages.dialogues_calendar import DAY, DAYS, DayBoard
from regdesk.ui.pages.dialogues_cells import Block, Wanted, stretch
from regdesk.ui.pages.dialogues_paint import BlockPen, short_title

if TYPE_CHECKING:
    from regdesk.work.dialogues import DialogueRow

SLOT: Final = 30
"""Minutes of a row."""
EARLIEST, LATEST = 7, 19
"""The hours shown when no dialogue lies outside them."""
USUAL: Final = timedelta(minutes=60)
"""How long a dialogue without an end is painted."""
ROW, WHOLE, LINE = 26, 32, 24


@dataclass(frozen=True, slots=True)
class _Timed:
    """A dialogue of a day and when it ends on the board."""

    row: "DialogueRow"
    starts: datetime
    ends: datetime


class SlotCell(QStyledItemDelegate):
    """The ground of half an hour: a line at whole hours, today tinted, the current ringed."""

    def __init__(self, board: "WeekBoard", look: Look) -> None:
        super().__init__(board)
        self._board, self._look = board, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, line = option.rect, self._look.color("line")
        if index.column() > 4 or index.row() == 0:
            painter.fillRect(rect, self._look.color("sunken"))
        whole = index.row() == 0 or (index.row() - 1) * SLOT % 60 == 0
        if whole:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), line)
        painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), line)
        if index == self._board.currentIndex() and self._board.hasFocus():
            painter.setPen(self._look.color("accent"))
            painter.drawRect(rect.adjusted(1, 0, -2, -1))
        painter.restore()


class WeekBoard(DayBoard):
    """Monday to Sunday; dialogues without a time of day stand in a row above the hours."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Week"), hours=True)
        self._from, self._to = EARLIEST, LATEST
        self._rows: tuple[DialogueRow, ...] = ()
        self.setItemDelegate(SlotCell(self, look))

    def show_days(self, rows: "Sequence[DialogueRow]", day: date, today: date) -> None:
        """Show the week of a day."""
        self.today, self.first = today, day - day.weekday() * DAY
        self._today.column = (today - self.first).days
        self._rows = tuple(
            row
            for row in sorted(rows, key=lambda row: row.starts or datetime.min)
            if row.starts and 0 <= (row.starts.date() - self.first).days < DAYS
        )
        hours = [one.hour for row in self._rows for one in _hours(row)]
        self._from = min([EARLIEST, *hours])
        self._to = max([LATEST, *(hour + 1 for hour in hours)])
        held: dict[tuple[int, int], tuple[DialogueRow, ...]] = {}
        for row in self._rows:
            cell = self._cell(row)
            held[cell] = (*held.get(cell, ()), row)
        slots = (self._to - self._from) * 60 // SLOT
        self.show_cells((slots + 1, DAYS), held)
        self.share()
        self.viewport().update()

    def stand_on(self, day: date) -> None:
        """Put the keys on a day: on its first dialogue, else on nine o'clock."""
        at = (day - self.first).days
        if not 0 <= at < DAYS:
            return
        row = next((row for row in self._rows if self._cell(row)[1] == at), None)
        here = self._cell(row) if row else (self._slot(time(9)), at)
        self.setCurrentIndex(self.cells.index(*here))

    def day_at(self, _row: int, column: int) -> date:
        """Return the day of a cell."""
        return self._day(column)

    def name_of(self, row: int, column: int) -> str:
        day = self.first + column * DAY
        if row == 0:
            return f"{words.weekday_day(day)}, {self.tr('no time set')}"
        return f"{words.weekday_day(day)} {words.clock(self._moment(row, column))}"

    def head_of(self, section: int, *, across: bool) -> str:
        if across:
            day = self.first + section * DAY
            return f"{words.weekday(day)[:3]} {day.day} {words.month_short(day)}"
        if section == 0:
            return self.tr("day")
        minutes = self._from * 60 + (section - 1) * SLOT
        return f"{minutes // 60:02d}" if minutes % 60 == 0 else ""

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        for column in range(DAYS):
            day = [row for row in self._rows if self._cell(row)[1] == column]
            whole = [row for row in day if self._cell(row)[0] == 0]
            found += [
                Block(self._whole_rect(column, at), row, (0, column))
                for at, row in enumerate(whole)
            ]
            found += self._timed_blocks(column, [row for row in day if row not in whole])
        return found

    def paint_block(self, pen: BlockPen, block: Block, *, chosen: bool) -> None:
        row, px = block.row, self.look.px
        title = f"{' '.join(row.letters)} {short_title(row)}".strip()
        if block.cell[0] == 0 or block.rect.height() < px(40):
            pen.line(block.rect, row, title, chosen=chosen)
            return
        tone = pen.box(block.rect, row, chosen=chosen)
        _word, icon, _tone = words.marked(words.DIALOGUE_STATUS, row.status)
        inside = block.rect.adjusted(px(8), px(4), -px(6), -px(4))
        head = QRect(inside.left(), inside.top(), inside.width(), px(18))
        pen.pen.icon(icon, head.left() - px(2), head.center().y(), tone, 14)
        clock = words.clock(row.starts, row.ends) if row.starts else ""
        pen.pen.text(head.adjusted(px(16), 0, 0, 0), clock, Type.SMALL, "text2", figures=True)
        rest = QRect(inside.left(), head.bottom() + px(1), inside.width(), inside.height() - px(19))
        painter = pen.pen.painter
        painter.save()
        painter.setClipRect(rest)
        painter.setFont(self.look.font(Type.SMALL_STRONG))
        painter.setPen(self.look.color("text"))
        text = f"{title}\n{row.place}" if row.place else title
        painter.drawText(rest, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def place_at(self, where: QPoint) -> tuple[QRect, date | datetime] | None:
        column = self.columnAt(where.x())
        if column < 0 or not self.viewport().rect().contains(where):
            return None
        if self.rowAt(where.y()) == 0:
            return self._whole_rect(column, 0), datetime.combine(self._day(column), time())
        held = self.grip()
        lifted = held is not None and held[0].cell[0] != 0
        top = where.y() - (held[1].y() if held and lifted else 0)
        slot = self._nearest(top)
        rect = self.visualRect(self.cells.index(slot, column)).adjusted(2, 0, -2, 0)
        rect.setHeight(held[0].rect.height() if held and lifted else rect.height() * 2)
        return rect, self._moment(slot, column)

    def step_of(self, row: "DialogueRow", across: int, down: int) -> date | datetime | None:
        if row.starts is None or (down and row.starts.time() == time()):
            return None
        to = row.starts + across * DAY + timedelta(minutes=SLOT * down)
        return to if across or to.date() == row.starts.date() else None

    def wanted_at(self, row: int, column: int) -> Wanted | None:
        day = self._day(column)
        return Wanted(day, self._moment(row, column) if row else None)

    def share(self) -> None:
        super().share()
        px, rows = self.look.px, self.cells.size[0]
        if not rows:
            return
        whole = max(
            (sum(1 for row in self._rows if self._cell(row) == (0, at)) for at in range(DAYS)),
            default=0,
        )
        first = max(px(WHOLE), whole * px(LINE + 2) + px(6))
        heights = stretch(rows - 1, self.viewport().height() - first, px(ROW))
        for at, height in enumerate([first, *heights]):
            self.setRowHeight(at, height)

    def _day(self, column: int) -> date:
        return self.first + column * DAY

    def _moment(self, row: int, column: int) -> datetime:
        """Return when a row of the hours begins."""
        minutes = self._from * 60 + (row - 1) * SLOT
        return datetime.combine(self._day(column), time()) + timedelta(minutes=minutes)

    def _slot(self, at: time) -> int:
        return 1 + ((at.hour - self._from) * 60 + at.minute) // SLOT

    def _nearest(self, top: int) -> int:
        """Return the row of the hours whose upper edge is nearest to a height."""
        first = self.visualRect(self.cells.index(1, 0))
        slot = 1 + round((top - first.top()) / first.height())
        return min(max(1, slot), self.cells.size[0] - 1)

    def _cell(self, row: "DialogueRow") -> tuple[int, int]:
        assert row.starts is not None
        column = (row.starts.date() - self.first).days
        return (0 if row.starts.time() == time() else self._slot(row.starts.time())), column

    def _whole_rect(self, column: int, at: int) -> QRect:
        px, room = self.look.px, self.visualRect(self.cells.index(0, column))
        top = room.top() + px(4) + at * px(LINE + 2)
        return QRect(room.left() + px(3), top, room.width() - px(6), px(LINE))

    def _timed_blocks(self, column: int, rows: "list[DialogueRow]") -> list[Block]:
        """Return the blocks of a day, those that overlap side by side."""
        timed = [_timed(row) for row in rows]
        lanes: list[datetime] = []
        placed: list[tuple[_Timed, int]] = []
        for one in timed:
            at = next((at for at, end in enumerate(lanes) if end <= one.starts), len(lanes))
            lanes[at : at + 1] = [one.ends]
            placed.append((one, at))
        return [
            Block(self._timed_rect(one, column, at, len(lanes)), one.row, self._cell(one.row))
            for one, at in placed
        ]

    def _timed_rect(self, one: _Timed, column: int, lane: int, lanes: int) -> QRect:
        room = self.visualRect(self.cells.index(1, column))
        top, bottom = self._height_of(one.starts), self._height_of(one.ends)
        width = (room.width() - self.look.px(6)) // lanes
        left = room.left() + self.look.px(3) + lane * width
        return QRect(left, top, width - 1, max(bottom - top, self.look.px(20)))

    def _height_of(self, moment: datetime) -> int:
        """Return where a moment lies in the viewport."""
        minutes = (moment.hour - self._from) * 60 + moment.minute
        slot, past = divmod(minutes, SLOT)
        last = self.cells.size[0] - 1
        room = self.visualRect(self.cells.index(min(slot + 1, last), 0))
        if slot + 1 > last:
            return room.bottom()
        return room.top() + round(room.height() * past / SLOT)


def _timed(row: "DialogueRow") -> _Timed:
    assert row.starts is not None
    ends = row.ends if row.ends and row.ends > row.starts else row.starts + USUAL
    midnight = datetime.combine(row.starts.date() + DAY, time()) - timedelta(minutes=1)
    return _Timed(row, row.starts, min(ends, midnight))


def _hours(row: "DialogueRow") -> tuple[datetime, ...]:
    """Return the moments that must be shown for a dialogue with a time of day."""
    if row.starts is None or row.starts.time() == time():
        return ()
    timed = _timed(row)
    return timed.starts, timed.ends - timedelta(minutes=1)

"""Twelve months as a strip: rows of dialogues, a row of deadlines and seasons, and today.

Each mark is a button of its own, so that arrow keys, Enter and screen readers reach it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from regdesk.ui import words
from regdesk.ui.look import Look, Type
from regdesk.ui.routes import Route
from regdesk.ui.widgets.paint import Pen, middle_of

HEAD: Final = 24
LABEL: Final = 76
CHIP: Final = 26
CHIP_ROW: Final = 23
CHIP_ROWS: Final = 2
"""Dialogues that would cover each other take turns on so many rows."""
ROW: Final = 27
DIAMOND: Final = 12


class Lane(IntEnum):
    """The rows from the top."""

    DIALOGUES = 0
    DEADLINES = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in the year: what it says, and its place.

    A deadline has a `day`, and a `last` one that suffices; with `stretch`, it is all from one to the
    other.
    """

    lane: Lane
    day: date
    last: date
    text: str
    spoken: str
    route: Route
    tone: str = "accent"
    stretch: bool = False


class MarkButton(QAbstractButton):
    """One mark of the strip."""

    def __init__(self, look: Look, mark: Mark, strip: "YearStrip") -> None:
        super().__init__(strip)
        self._look, self._strip = look, strip
        self.mark = mark
        self.worded = True
        """Whether there is room for the words beside the mark."""
        self.words_left = False
        self.mark_width = 0
        self.setAccessibleName(mark.spoken)
        self.setToolTip(mark.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words_width(self) -> int:
        """Return how much room the words take."""
        metrics = QFontMetrics(self._look.font(Type.SMALL))
        return metrics.horizontalAdvance(self.mark.text) + self._look.px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen = Pen(QPainter(self), self._look)
        if self.mark.lane is Lane.DIALOGUES:
            self._chip(pen)
        elif self.mark.stretch:
            self._band(pen)
        else:
            self._diamond(pen)
        if self.hasFocus():
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.painter.setPen(QPen(self._look.color("accent"), 2))
            pen.painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        pen.painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in steps:
            self._strip.step(self, steps[key])
        elif key in rows:
            self._strip.change_lane(self, rows[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._strip.go_to_end(last=key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._strip.told.emit(self.mark.spoken)
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._strip.told.emit("")
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._strip.told.emit(self.mark.spoken)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._strip.told.emit("")
        super().focusOutEvent(event)

    def _chip(self, pen: Pen) -> None:
        box = self.rect().adjusted(1, 1, -1, -2)
        filled = self.underMouse()
        pen.letter(box, self.mark.text, filled=filled or self.mark.tone == "accent")

    def _band(self, pen: Pen) -> None:
        px = self._look.px
        box = QRect(1, middle_of(self.rect()) - px(5), self.mark_width - 2, px(10))
        pen.painter.setPen(QPen(self._look.color("edge"), 1))
        pen.painter.setBrush(self._look.color("accent_soft"))
        pen.painter.drawRoundedRect(box, 3, 3)
        if self.worded:
            words = self.rect().adjusted(self.mark_width + px(4), 0, 0, 0)
            color = "accent_ink" if self.underMouse() else "text"
            pen.text(words, self.mark.text, Type.SMALL, color)

    def _diamond(self, pen: Pen) -> None:
        px, middle = self._look.px, middle_of(self.rect())
        half = px(DIAMOND) // 2
        x = self.width() - half - 3 if self.words_left else half + 3
        points = ((0, -half), (half, 0), (0, half), (-half, 0))
        shape = QPolygon([QPoint(x + right, middle + down) for right, down in points])
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(self._look.color(self.mark.tone))
        pen.painter.drawPolygon(shape)
        if not self.worded:
            return
        side = half * 2 + px(8)
        box = self.rect().adjusted(0 if self.words_left else side, 0, 0, 0)
        if self.words_left:
            box.setRight(self.width() - side)
        color = "accent_ink" if self.underMouse() else "text"
        pen.text(box, self.mark.text, Type.SMALL, color)


class YearStrip(QWidget):
    """The strip. `chosen` carries a mark's route; `told` what the mark under hand or eye says."""

    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._first = self._last = self._today = date(2000, 1, 1)
        self.buttons: tuple[MarkButton, ...] = ()
        self.before: QWidget | None = None
        """What Tab comes from to the marks."""
        self.setAccessibleName(self.tr("The year: dialogues, seasons and deadlines"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_year(self, first: date, last: date, today: date, marks: Sequence[Mark]) -> None:
        """Show the marks of the months from `first` to `last`."""
        held = next((one.mark.spoken for one in self.buttons if one.hasFocus()), None)
        for button in self.buttons:
            button.deleteLater()
        self._first, self._last, self._today = first, last, today
        ordered = sorted(marks, key=lambda one: (one.day, one.lane))
        self.buttons = tuple(MarkButton(self._look, mark, self) for mark in ordered)
        for button in self.buttons:
            button.clicked.connect(lambda _on=False, at=button: self.chosen.emit(at.mark.route))
            button.show()
        for one, other in pairwise((*([self.before] if self.before else []), *self.buttons)):
            QWidget.setTabOrder(one, other)  # made late, they would come after everything else
        self._enter_at(next((one for one in self.buttons if one.mark.last >= today), None))
        again = next((one for one in self.buttons if one.mark.spoken == held), None)
        if again is not None:
            again.setFocus()
        self._place()
        self.update()

    def step(self, button: MarkButton, by: int) -> None:
        """Move the focus along the year."""
        at = self.buttons.index(button) + by
        if 0 <= at < len(self.buttons):
            self._go(self.buttons[at])

    def change_lane(self, button: MarkButton, by: int) -> None:
        """Move the focus to the nearest mark of the next row that has any."""
        lanes = range(button.mark.lane + by, -1 if by < 0 else len(Lane), by)
        for lane in lanes:
            there = [one for one in self.buttons if one.mark.lane == lane]
            if there:
                self._go(min(there, key=lambda one: abs((one.mark.day - button.mark.day).days)))
                return

    def go_to_end(self, *, last: bool) -> None:
        """Move the focus to the first or last mark."""
        self._go(self.buttons[-1 if last else 0])

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(480), px(HEAD) + CHIP_ROWS * px(CHIP_ROW) + px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen, px = Pen(QPainter(self), self._look), self._look.px
        names = (self.tr("Dialogues"), self.tr("Deadlines"))
        for lane, name in zip(Lane, names, strict=True):
            row = px(CHIP_ROW) if lane is Lane.DIALOGUES else px(ROW)
            pen.text(QRect(0, self._top(lane), px(LABEL), row), name, Type.SMALL, "text2")
        month = self._first
        while month <= self._last:
            following = (month + timedelta(days=32)).replace(day=1)
            x, end = self._x(month), self._x(following)
            if month != self._first:
                pen.painter.setPen(QPen(self._look.color("line"), 1))
                pen.painter.drawLine(x, px(HEAD) - px(4), x, self.height())
            now = (month.year, month.month) == (self._today.year, self._today.month)
            box = QRect(x + px(5), 0, end - x - px(5), px(HEAD) - px(4))
            role, tone = (Type.SMALL_STRONG, "text") if now else (Type.SMALL, "text2")
            pen.text(box, words.month_short(month), role, tone)
            month = following
        x = self._x(self._today)
        pen.painter.setPen(QPen(self._look.color("err"), 2))
        pen.painter.drawLine(x, px(HEAD) - px(4), x, self.height())
        pen.painter.end()

    def _top(self, lane: Lane) -> int:
        px = self._look.px
        return px(HEAD) + (CHIP_ROWS * px(CHIP_ROW) if lane is Lane.DEADLINES else 0)

    def _x(self, day: date) -> int:
        left = self._look.px(LABEL)
        days = (self._last - self._first).days + 1
        return left + round((day - self._first).days * (self.width() - left - 1) / days)

    def _place(self) -> None:
        chips = [one for one in self.buttons if one.mark.lane is Lane.DIALOGUES]
        rows: list[list[MarkButton]] = [[] for _row in range(CHIP_ROWS)]
        free = [self._look.px(LABEL)] * CHIP_ROWS
        for one in chips:
            left = self._x(one.mark.day) - self._look.px(CHIP) // 2
            at = next((row for row in range(CHIP_ROWS) if free[row] <= left), None)
            at = free.index(min(free)) if at is None else at
            free[at] = max(left, free[at]) + self._chip_width(one)
            rows[at].append(one)
        for at, row in enumerate(rows):
            self._place_chips(row, self._top(Lane.DIALOGUES) + at * self._look.px(CHIP_ROW))
        self._place_deadlines([one for one in self.buttons if one.mark.lane is Lane.DEADLINES])

    def _place_chips(self, there: Sequence[MarkButton], top: int) -> None:
        """Lay chips where their days are, pushed on as little as keeps them apart."""
        lefts: list[int] = []
        free = self._look.px(LABEL)
        for one in there:
            lefts.append(max(free, self._x(one.mark.day) - self._look.px(CHIP) // 2))
            free = lefts[-1] + self._chip_width(one)
        room = self.width()
        for at in reversed(range(len(there))):
            width = self._chip_width(there[at])
            room = min(lefts[at], room - width)
            there[at].setGeometry(room, top, width, self._look.px(CHIP_ROW))

    def _chip_width(self, button: MarkButton) -> int:
        return max(self._look.px(CHIP), button.words_width() + self._look.px(4))

    def _place_deadlines(self, there: Sequence[MarkButton]) -> None:
        """Lay each mark on its day with its words to the right, else to the left, else without."""
        px = self._look.px
        half, top, taken = px(DIAMOND) // 2 + 3, self._top(Lane.DEADLINES), px(LABEL)
        for at, one in enumerate(there):
            left, right = self._x(one.mark.last) - half, self._x(one.mark.last) + half
            if one.mark.stretch:
                left, right = self._x(one.mark.day), self._x(one.mark.last)
            one.mark_width = right - left
            ahead = self._x(there[at + 1].mark.day) - half if at + 1 < len(there) else self.width()
            wanted = one.words_width() + px(8)
            fits_right = right + wanted <= ahead
            one.words_left = not fits_right and not one.mark.stretch and left - wanted >= taken
            one.worded = fits_right or one.words_left
            if one.words_left:
                left -= wanted
            elif fits_right:
                right += wanted
            taken = right
            one.setGeometry(left, top, right - left, px(ROW))

    def _go(self, button: MarkButton) -> None:
        self._enter_at(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_at(self, button: MarkButton | None) -> None:
        """Let Tab reach this mark and no other; None: the last one."""
        for one in self.buttons:
            one.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        entry = button or next(reversed(self.buttons), None)
        if entry is not None:
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

"""Large radio buttons and numbered steps, for the one calm form of the first start."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.paint import CENTRE, RIGHT, Pen, middle_of

PADDING = 16


class ChoiceCard(QRadioButton):
    """A radio button that says more: its name, a mark to the right and a few lines of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._words = self._mark = ""
        self._icon: Icon | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def dress(self, look: Look, words: str, mark: str = "", icon: Icon | None = None) -> None:
        """Give the card its text and its mark."""
        self._look, self._words, self._mark, self._icon = look, words, mark, icon
        self.setAccessibleName(self.text().replace("&", ""))
        self.setAccessibleDescription(". ".join(part for part in (mark, words) if part))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = 240 if self._look is None else self._look.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = 150 if self._look is None else self._look.px(150)
        return QSize(width, 64 if self._look is None else self._look.px(64))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._look is None:
            return 64
        px = self._look.px
        room = QRect(0, 0, width - px(2 * PADDING), 10_000)
        metrics = QFontMetrics(self._look.font(Type.SMALL))
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._words)
        return text.height() + px(60)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        look, px = self._look, self._look.px
        pen = Pen(QPainter(self), look)
        on, focused = self.isChecked(), self.hasFocus()
        pen.painter.setPen(QPen(look.color("accent" if on or focused else "edge"), 2 if on else 1))
        pen.painter.setBrush(look.color("accent_soft" if on else "surface"))
        pen.painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(8), px(8))
        if focused:
            pen.painter.setPen(QPen(look.color("accent"), 3))
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(8), px(8))
        self._dot(pen, QRectF(px(PADDING), px(16), px(16), px(16)), on=on)
        line = QRect(px(PADDING + 28), px(12), self.width() - px(2 * PADDING + 28), px(24))
        name = self.text().replace("&", "")
        pen.text(line, name, Type.HEAD, "text")
        taken = QFontMetrics(look.font(Type.HEAD)).horizontalAdvance(name) + px(8)
        room = line.adjusted(taken, 0, 0, 0)
        if self._icon:
            pen.icon(self._icon, line.right() - px(16), middle_of(line), "text2", 16)
        elif QFontMetrics(look.font(Type.SMALL)).horizontalAdvance(self._mark) <= room.width():
            pen.text(room, self._mark, Type.SMALL, "text2", RIGHT)
        below = self.rect().adjusted(px(PADDING), px(44), -px(PADDING), 0)
        pen.wrapped(below, self._words, Type.SMALL, "text2")
        pen.painter.end()

    def _dot(self, pen: Pen, box: QRectF, *, on: bool) -> None:
        look = pen.look
        pen.painter.setPen(QPen(look.color("accent" if on else "edge"), 2 if on else 1))
        pen.painter.setBrush(look.color("surface"))
        pen.painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if on:
            inset = box.width() * 0.3
            pen.painter.setPen(Qt.PenStyle.NoPen)
            pen.painter.setBrush(look.color("accent"))
            pen.painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class StepMark(QWidget):
    """The number of a step in a circle, or a tick when the step is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._number, self._done = 0, False

    def dress(self, look: Look, number: int) -> None:
        """Give the mark its number."""
        self._look, self._number = look, number
        self.setFixedSize(look.px(32), look.px(32))

    def set_done(self, *, done: bool) -> None:
        """Show whether the step is done."""
        if done != self._done:
            self._done = done
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        look = self._look
        pen = Pen(QPainter(self), look)
        pen.painter.setPen(QPen(look.color("accent" if self._done else "edge"), 1))
        pen.painter.setBrush(look.color("accent" if self._done else "surface"))
        pen.painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._done:
            side = look.px(16)
            pen.icon(Icon.CHECK, (self.width() - side) // 2, self.height() // 2, "on_accent", 16)
        else:
            pen.text(self.rect(), str(self._number), Type.STRONG, "text2", CENTRE)
        pen.painter.end()

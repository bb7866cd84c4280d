"""What the window shows before there is anything to show: its own outline, in quiet blocks."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from regdesk.ui.tokens import Tokens

TOP: Final = 40
SIDE: Final = 208
HEAD: Final = 72
MARGIN: Final = 24
RIGHT: Final = 480


class Skeleton(QWidget):
    """Paints bars, page head and cards where they will be; `painted` goes out once."""

    painted = Signal()

    def __init__(self, tokens: Tokens, *, whole: bool, factor: float = 1.0) -> None:
        super().__init__()
        self._tokens, self._whole, self._factor = tokens, whole, factor
        self._told = False
        self.setAccessibleName(self.tr("Loading"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = self._tokens
        self._fill(painter, self.rect(), t.window)
        page = self.rect()
        if self._whole:
            top, side = self._px(TOP), self._px(SIDE)
            self._fill(painter, QRect(0, 0, self.width(), top), t.side)
            self._fill(painter, QRect(0, top, side, self.height()), t.side)
            page = self.rect().adjusted(side + 1, top + 1, 0, 0)
        self._page(painter, page)
        painter.end()
        if not self._told:
            self._told = True
            self.painted.emit()

    def _page(self, painter: QPainter, page: QRect) -> None:
        t, px = self._tokens, self._px
        head = QRect(page.left(), page.top(), page.width(), px(HEAD))
        self._fill(painter, head, t.surface)
        x, y = page.left() + px(MARGIN), head.bottom() + px(16)
        self._fill(painter, QRect(x, page.top() + px(18), px(220), px(16)), t.hover)
        self._fill(painter, QRect(x, page.top() + px(44), px(340), px(10)), t.sunken)
        right = min(px(RIGHT), page.width() // 3)
        left = page.width() - right - 2 * px(MARGIN) - px(16)
        foot = page.bottom() - px(16)
        self._card(painter, QRect(x, y, left, px(212)))
        self._card(painter, QRect(x, y + px(228), left, foot - y - px(228)))
        self._card(painter, QRect(x + left + px(16), y, right, foot - y))

    def _card(self, painter: QPainter, card: QRect) -> None:
        t, px = self._tokens, self._px
        self._fill(painter, card, t.line)
        self._fill(painter, card.adjusted(1, 1, -1, -1), t.surface)
        for row in range(max(0, (card.height() - px(24)) // px(40))):
            width = card.width() * (5 + row * 7 % 4) // 12
            bar = QRect(card.left() + px(16), card.top() + px(18) + row * px(40), width, px(10))
            self._fill(painter, bar, t.sunken)

    def _fill(self, painter: QPainter, rect: QRect, colour: str) -> None:
        """Fill without touching Qt's own enums, which cost 12 ms when they are first asked for."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor.fromString(colour))
        painter.setBackground(palette.window())
        painter.eraseRect(rect)

    def _px(self, pixels: int) -> int:
        return round(pixels * self._factor)

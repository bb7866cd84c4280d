"""Drawing that delegates and painted widgets share: text, icons, letter chips, chips, row states."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from regdesk.ui.icons import Icon, pixmap
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Chip

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def middle_of(rect: QRect) -> int:
    """Return the line that icons and letters of a row are centred on: that of its text."""
    return rect.top() + rect.height() // 2


def chip_width(look: Look, chip: Chip) -> int:
    """Return how wide a chip is."""
    metrics = QFontMetrics(look.font(Type.SMALL))
    return metrics.horizontalAdvance(chip.text) + look.px(32)


class Pen:
    """A painter that knows the look; lengths are in pixels at 100 %."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(
        self,
        rect: QRect,
        text: str,
        role: Type = Type.BASE,
        color: str | QColor = "text",
        align: Qt.AlignmentFlag = LEFT,
        *,
        figures: bool = False,
    ) -> None:
        """Write one line, elided where it doesn't fit."""
        font = self.look.font(role, figures=figures)
        self.painter.setFont(font)
        self.painter.setPen(self.look.color(color) if isinstance(color, str) else color)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.painter.drawText(rect, align, shown)

    def wrapped(self, rect: QRect, text: str, role: Type, color: str) -> None:
        """Write text on as many lines as it needs."""
        self.painter.setFont(self.look.font(role))
        self.painter.setPen(self.look.color(color))
        self.painter.drawText(rect, WRAPPED, text)

    def icon(self, icon: Icon, x: int, middle: int, color: str | QColor, size: float = 16) -> None:
        """Draw an icon with its left edge at `x`, its middle at `middle`."""
        side = self.look.px(size)
        tint = self.look.color(color) if isinstance(color, str) else color
        ratio = self.painter.device().devicePixelRatioF()
        picture = pixmap(icon, tint.name(), side, ratio)
        self.painter.drawPixmap(x, middle - side // 2, picture)

    def letter(
        self, rect: QRect, letter: str, *, ringed: bool = False, filled: bool = False
    ) -> None:
        """Draw a county letter in its chip; `ringed` for mine, `filled` for the county shown."""
        fill, ink = ("accent", "on_accent") if filled else ("hover", "text2")
        edge = self.look.color("text" if ringed else "accent" if filled else "line")
        self.painter.setPen(QPen(edge, 1.5 if ringed else 1))
        self.painter.setBrush(self.look.color(fill))
        radius = self.look.px(4)
        self.painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self.text(rect, letter, Type.SMALL_STRONG, ink, CENTRE)

    def chip(self, right: int, middle: int, chip: Chip) -> int:
        """Draw a chip with its right edge at `right`; return its left edge."""
        px, soft = self.look.px, "hover" if chip.tone.startswith("text") else f"{chip.tone}_soft"
        width = chip_width(self.look, chip)
        rect = QRect(right - width, middle - px(11), width, px(22))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.color(soft))
        self.painter.drawRoundedRect(rect, px(4), px(4))
        self.icon(chip.icon, rect.left() + px(6), middle, chip.tone, 14)
        words = rect.adjusted(px(24), 0, 0, 0)
        self.text(words, chip.text, Type.SMALL, chip.tone)
        return rect.left()

    def line(self, rect: QRect, color: str = "line") -> None:
        """Draw a one-pixel line along the foot of a row."""
        y = rect.bottom() + 0.5
        self.painter.setPen(QPen(self.look.color(color), 1))
        self.painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() + 1, y))

    def row(self, rect: QRect, *, hovered: bool, selected: bool, first: bool = True) -> None:
        """Fill a row for its state; a selected one gets the accent bar at its left edge."""
        if selected:
            self.painter.fillRect(rect, self.look.color("accent_soft"))
        elif hovered:
            self.painter.fillRect(rect, self.look.color("hover"))
        if selected and first:
            bar = QRect(rect.topLeft(), QSize(3, rect.height()))
            self.painter.fillRect(bar, self.look.color("accent"))

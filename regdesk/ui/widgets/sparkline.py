"""Small painted figures: a trend beside another's, and two bars beside each other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.paint import Pen

HEIGHT: Final = 40
DOT: Final = 3
LEAST: Final = 0.001
"""Less of a spread than this, of the first value, is drawn as flat as it is."""


class _Painted(QWidget):
    """A picture whose words are its accessible name and tool tip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, spoken: str) -> None:
        """Say what the picture shows."""
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(HEIGHT))


class Sparkline(_Painted):
    """Ours as a line that ends in a dot, another's dashed; both begin at the same height."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._ours: tuple[float, ...] = ()
        self._others: tuple[float, ...] = ()

    def show_trends(self, ours: Sequence[float], others: Sequence[float], spoken: str) -> None:
        """Show trends; they are drawn in parts of their first value, so that they compare."""
        self._ours = tuple(one / ours[0] for one in ours) if ours else ()
        self._others = tuple(one / others[0] for one in others) if others else ()
        self.say(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen, px = Pen(QPainter(self), self._look), self._look.px
        room = self.rect().adjusted(px(2), px(6), -px(6), -px(6))
        dashed = QPen(self._look.color("text3"), 1.5)
        dashed.setStyle(Qt.PenStyle.DashLine)
        self._line(pen, room, self._others, dashed)
        end = self._line(pen, room, self._ours, QPen(self._look.color("accent"), 2))
        if end is not None:
            pen.painter.setPen(Qt.PenStyle.NoPen)
            pen.painter.setBrush(self._look.color("accent"))
            pen.painter.drawEllipse(end, px(DOT), px(DOT))
        pen.painter.end()

    def _line(self, pen: Pen, room: QRect, values: Sequence[float], line: QPen) -> QPointF | None:
        """Draw a trend; return where it ends, None when there is none."""
        if len(values) < 2:
            return None
        everything = (*self._ours, *self._others)
        low, high = min(everything), max(everything)
        spread = max(high - low, LEAST)
        middle = (high + low) / 2
        points = [
            QPointF(
                room.left() + at * room.width() / (len(values) - 1),
                room.center().y() - (value - middle) / spread * room.height(),
            )
            for at, value in enumerate(values)
        ]
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        pen.painter.setPen(line)
        pen.painter.drawPolyline(QPolygonF(points))
        return points[-1]


class TwoBars(_Painted):
    """Two values as bars from the same edge, each with its word and figure."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._bars: tuple[tuple[str, float, str], ...] = ()

    def show_bars(self, bars: Sequence[tuple[str, float, str]], spoken: str) -> None:
        """Show (word, value, figure) bars; the first is ours."""
        self._bars = tuple(bars)
        self.say(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen, px = Pen(QPainter(self), self._look), self._look.px
        most = max((value for _word, value, _figure in self._bars), default=1) or 1
        metrics = self.fontMetrics()
        words = max((metrics.horizontalAdvance(word) for word, *_ in self._bars), default=0)
        figures = max((metrics.horizontalAdvance(one[2]) for one in self._bars), default=0)
        left, pitch = words + px(8), self.height() // max(1, len(self._bars))
        room = max(px(8), self.width() - left - figures - px(10))
        for at, (word, value, figure) in enumerate(self._bars):
            row = QRect(0, at * pitch, self.width(), pitch)
            pen.text(row, word, Type.SMALL, "text2")
            bar = QRect(left, row.center().y() - px(4), round(room * value / most), px(9))
            pen.painter.setPen(Qt.PenStyle.NoPen)
            pen.painter.setBrush(self._look.color("accent" if at == 0 else "edge"))
            pen.painter.drawRoundedRect(bar, 2, 2)
            box = QRect(bar.right() + px(6), row.top(), figures + px(8), pitch)
            pen.text(box, figure, Type.SMALL, "text2", figures=True)
        pen.painter.end()

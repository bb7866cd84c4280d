"""The map of tiles: 21 counties, months since the last dialogue as number and colour.

The colour tells how long a county has waited, the mark whether it is due: a warning where a year or
more has gone and nothing is planned, a calendar where a dialogue is planned. Each tile is a button of its own, so that arrow keys, Enter and screen readers reach it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from regdesk.domain.counties import TILES
from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.tokens import MAP_STEPS, map_step
from regdesk.ui.widgets.paint import CENTRE, Pen, middle_of

if TYPE_CHECKING:
    from regdesk.work.counties import CountyRow

COLUMNS: Final = 4
ROWS: Final = 8
GAP: Final = 4
TILE_HEIGHT: Final = 52
LEGEND: Final = 6
"""Lines of the key, in each of its two columns at most."""
WAITED: Final = len(MAP_STEPS)
"""The step of those who have waited a year or more."""
_SHORTER: Final = {"Västra Götaland": "V. Götaland", "Södermanland": "Sörmland"}
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Tile(QAbstractButton):
    """One county."""

    def __init__(self, look: Look, code: str, parent: "TileMap") -> None:
        super().__init__(parent)
        self._look, self._map = look, parent
        self.code = code
        self.row: CountyRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_row(self, row: "CountyRow") -> None:
        """Show a county's months, who leads it and whether it is mine."""
        self.row = row
        self.setAccessibleName(row.short_name)
        self.setAccessibleDescription(self._described(row))
        self.setToolTip(f"{row.region_name}\n{self._described(row)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.row is None:
            return
        pen = Pen(QPainter(self), self._look)
        step = None if self.row.months is None else map_step(self.row.months)
        fill, ink = self._colors(step)
        self._ground(pen, fill)
        px = self._look.px
        inside = self.rect().adjusted(px(8), px(5), -px(6), -px(5))
        name = _SHORTER.get(self.row.short_name, self.row.short_name)
        top = QRect(inside.left(), inside.top(), inside.width(), px(20))
        foot = QRect(inside.left(), inside.bottom() - px(21), inside.width(), px(22))
        pen.text(top, name, Type.SMALL, ink)
        pen.text(foot, "–" if self.row.months is None else str(self.row.months), Type.HEAD, ink)
        x, middle = inside.right() - px(14), middle_of(foot)
        mark = Icon.WARNING if self.row.due else Icon.PLANNED if self.row.next_dialogue else None
        if mark is not None:
            pen.icon(mark, x, middle, ink, 14)
            x -= px(18)
        if self.row.vacant:
            pen.icon(Icon.VACANT, x, middle, ink, 14)
        pen.painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _ARROWS:
            self._map.step(self.code, *_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _colors(self, step: int | None) -> tuple[QColor, QColor]:
        if step is None:
            return self._look.color("surface"), self._look.color("text")
        tokens = self._look.tokens
        return QColor(tokens.map_fill[step]), QColor(tokens.map_ink[step])

    def _ground(self, pen: Pen, fill: QColor) -> None:
        assert self.row is not None
        px, whole = self._look.px, QRectF(self.rect())
        inner = whole.adjusted(3.5, 3.5, -3.5, -3.5) if self.row.mine else whole
        quiet = "edge" if self.underMouse() or self.row.months is None else "line"
        pen.painter.setPen(QPen(self._look.color(quiet), 1))
        pen.painter.setBrush(fill)
        pen.painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.row.mine:
            pen.painter.setPen(QPen(self._look.color("text"), 2))
            pen.painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), px(6), px(6))
        if self.hasFocus():
            pen.painter.setPen(QPen(self._look.color("accent"), 3))
            pen.painter.drawRoundedRect(whole.adjusted(1.5, 1.5, -1.5, -1.5), px(6), px(6))

    def _described(self, row: "CountyRow") -> str:
        parts = [self.tr("last dialogue: {when}").format(when=words.months_ago(row.months))]
        if row.next_dialogue is not None:
            day = words.long_date(row.next_dialogue)
            parts.append(self.tr("next dialogue planned: {day}").format(day=day))
        elif row.due:
            parts.append(self.tr("due for a dialogue: none is planned"))
        if row.mine:
            parts.append(self.tr("my county"))
        if row.vacant:
            parts.append(self.tr("county lead vacant"))
        elif row.lead:
            parts.append(row.lead)
        if row.stand_in:
            parts.append(self.tr("stand-in: {name}").format(name=row.stand_in))
        return ", ".join(parts)


class TileMap(QWidget):
    """All tiles where the counties lie, and the key to their colours. `chosen` carries a code."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Months since the last dialogue, by county"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        by_place = sorted(TILES, key=lambda code: (TILES[code][1], TILES[code][0]))
        self.tiles = {code: Tile(look, code, self) for code in by_place}
        for tile in self.tiles.values():
            tile.clicked.connect(lambda _on=False, code=tile.code: self.chosen.emit(code))
        self._enter_at(by_place[0])
        self.setToolTip("\n".join((*self._steps(), *(text for _icon, text in self._marks()))))

    def set_rows(self, rows: Sequence["CountyRow"]) -> None:
        """Show the counties."""
        for row in rows:
            if row.code in self.tiles:
                self.tiles[row.code].set_row(row)

    def step(self, code: str, right: int, down: int) -> None:
        """Move the focus from a tile to the nearest one in a direction."""
        x, y = TILES[code]
        ahead = [
            (
                abs((tx - x) * down) + abs((ty - y) * right),
                (tx - x) * right + (ty - y) * down,
                other,
            )
            for other, (tx, ty) in TILES.items()
            if (tx - x) * right + (ty - y) * down > 0
        ]
        if ahead:
            self._enter_at(min(ahead, key=lambda way: (way[0] * 3 + way[1], way[0]))[2])
            self.tiles[self._entry].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(444), ROWS * px(TILE_HEIGHT) + (ROWS - 1) * px(GAP))

    def minimumSizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(380), ROWS * px(45) + (ROWS - 1) * px(GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap = self._look.px(GAP)
        width = (self.width() - (COLUMNS - 1) * gap) / COLUMNS
        height = min((self.height() - (ROWS - 1) * gap) / ROWS, self._look.px(60))
        for code, tile in self.tiles.items():
            column, row = TILES[code]
            x, y = column * (width + gap), row * (height + gap)
            tile.setGeometry(round(x), round(y), round(width), round(height))
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key to the colours, and beside it the key to the marks."""
        pen, px = Pen(QPainter(self), self._look), self._look.px
        pitch = min(px(22), (self.tiles["17"].y() - px(4)) // LEGEND)
        middle = self.tiles["17"].x()
        for at, text in enumerate(self._steps()):
            swatch = QRect(0, px(2) + at * pitch, px(20), px(15))
            self._step(pen, swatch, at)
            self._key(pen, swatch, text, middle - px(6))
        for at, (icon, text) in enumerate(self._marks()):
            swatch = QRect(middle, px(2) + at * pitch, px(20), px(15))
            if icon is not None:
                pen.icon(icon, swatch.left() + px(3), middle_of(swatch), "text2", 14)
            else:
                self._ring(pen, swatch)
            self._key(pen, swatch, text, self._edge(swatch))
        pen.painter.end()

    def _steps(self) -> tuple[str, ...]:
        """Return what the colours say, the lightest first, and the tile without a number."""
        first = self.tr("0–3 months")
        return first, "4–6", "7–9", "10–11", self.tr("12 or more"), self.tr("none yet")

    def _marks(self) -> tuple[tuple[Icon | None, str], ...]:
        """Return what the marks say; None is the ring around a tile."""
        return (
            (Icon.WARNING, self.tr("due for a dialogue")),
            (Icon.PLANNED, self.tr("dialogue planned")),
            (None, self.tr("my counties")),
            (Icon.VACANT, self.tr("county lead vacant")),
        )

    def _edge(self, swatch: QRect) -> int:
        """Return where the first tile to the right of a line of the key begins."""
        beside = [tile.x() for tile in self.tiles.values() if self._beside(tile, swatch)]
        return min(beside, default=self.width())

    @staticmethod
    def _beside(tile: Tile, swatch: QRect) -> bool:
        rect = tile.geometry()
        return (
            rect.left() > swatch.right()
            and rect.top() <= swatch.bottom()
            and rect.bottom() >= swatch.top()
        )

    def _step(self, pen: Pen, swatch: QRect, step: int) -> None:
        tokens = self._look.tokens
        if step <= WAITED:
            self._swatch(pen, swatch, QColor(tokens.map_fill[step]))
        else:
            self._swatch(pen, swatch, self._look.color("surface"), "edge")
            pen.text(swatch, "–", Type.SMALL, "text", CENTRE)

    def _ring(self, pen: Pen, swatch: QRect) -> None:
        self._swatch(pen, swatch.adjusted(3, 3, -3, -3), QColor(self._look.tokens.map_fill[1]))
        pen.painter.setPen(QPen(self._look.color("text"), 2))
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._look.px(4)
        pen.painter.drawRoundedRect(QRectF(swatch).adjusted(1, 1, -1, -1), radius, radius)

    def _swatch(self, pen: Pen, rect: QRect, fill: QColor, edge: str = "line") -> None:
        pen.painter.setPen(QPen(self._look.color(edge), 1))
        pen.painter.setBrush(fill)
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        pen.painter.drawRoundedRect(box, self._look.px(3), self._look.px(3))

    def _key(self, pen: Pen, swatch: QRect, text: str, end: int) -> None:
        px = self._look.px
        left = swatch.right() + px(8)
        rect = QRect(left, swatch.top() - px(3), end - left - px(4), px(21))
        pen.text(rect, text, Type.SMALL, "text2")

    def _enter_at(self, code: str) -> None:
        """Let Tab reach this tile and no other."""
        for tile in self.tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._entry = code
        self.tiles[code].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

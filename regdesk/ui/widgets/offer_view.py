"""The list of the palette: one line an offer, what it is about beside it, keys or letter at right."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Index, Role
from regdesk.ui.palette import Offer
from regdesk.ui.widgets.line_view import LineDelegate, LineView
from regdesk.ui.widgets.paint import RIGHT, Pen, middle_of

MARGIN: Final = 16
ROW: Final = 32
HEAD: Final = 28
GAP: Final = 10


class OfferDelegate(LineDelegate):
    """Paints offers; what can't be done is grey and says why."""

    def __init__(self, view: "OfferView", look: Look) -> None:
        super().__init__(view, look)
        self._colors, self._offers = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Role.ROW)
        return QSize(self._colors.px(200), self._colors.px(HEAD if line.head else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Role.ROW)
        if line.head:
            super().paint(painter, option, index)
            return
        painter.save()
        pen, px = Pen(painter, self._colors), self._colors.px
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pen.row(option.rect, hovered=hovered, selected=selected)
        inside = option.rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        if line.icon:
            pen.icon(line.icon, inside.left(), middle_of(inside), line.tone)
        inside.setLeft(inside.left() + px(16 + GAP))
        self._words(pen, self._right(pen, inside, line), line, selected=selected)
        painter.restore()

    def _right(self, pen: Pen, inside: QRect, line: Line) -> QRect:
        px = self._colors.px
        if line.letter:
            box = QRect(inside.right() - px(27), middle_of(inside) - px(10), px(28), px(20))
            pen.letter(box, line.letter)
            inside.setRight(box.left() - px(GAP))
        elif line.right:
            pen.text(inside, line.right, Type.SMALL, line.right_tone, RIGHT)
            metrics = QFontMetrics(self._colors.font(Type.SMALL))
            inside.setRight(inside.right() - metrics.horizontalAdvance(line.right) - px(GAP))
        return inside

    def _words(self, pen: Pen, rect: QRect, line: Line, *, selected: bool) -> None:
        off = isinstance(line, Offer) and line.off
        role = Type.STRONG if selected else Type.MEDIUM
        pen.text(rect, line.text, role, "off" if off else "text")
        taken = QFontMetrics(self._colors.font(role)).horizontalAdvance(line.text)
        beside = rect.adjusted(taken + self._colors.px(GAP), 0, 0, 0)
        if line.sub and beside.width() > self._colors.px(40):
            pen.text(beside, line.sub, Type.SMALL, "text3")


class OfferView(LineView):
    """Offers whose current one is marked although the keys go to the field."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._of_offers = OfferDelegate(self, look)
        self.setItemDelegate(self._of_offers)

    @property
    def shows_choice(self) -> bool:
        """Always: the field passes on the arrow keys."""
        return True

    def set_lines(self, lines: tuple[Line, ...]) -> None:  # type: ignore[override]
        """Show other lines; the first that can be taken is the current one."""
        self._lines.set_lines(lines)
        rows = range(len(lines))
        taken = [at for at in rows if not lines[at].head and not getattr(lines[at], "off", False)]
        first = next(iter(taken), next((at for at in rows if not lines[at].head), None))
        if first is not None:
            self.setCurrentIndex(self._lines.index(first))
        self.scrollToTop()

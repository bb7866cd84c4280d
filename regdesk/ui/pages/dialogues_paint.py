"""How a dialogue looks on a board, and what it is called in words."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPen

from regdesk.ui import words
from regdesk.ui.look import Type
from regdesk.ui.widgets.paint import CENTRE, Pen, middle_of

if TYPE_CHECKING:
    from regdesk.work.dialogues import DialogueRow

USUAL: Final = "Strategisk dialog med "
"""How titles begin that nobody has written."""


def short_title(row: "DialogueRow") -> str:
    """Return the title without the words that most titles begin with."""
    return row.title.removeprefix(USUAL).removeprefix("Region ")


def spoken(row: "DialogueRow") -> str:
    """Return a dialogue in words: when, what, where, how far it has come."""
    starts = row.starts
    when = f"{words.weekday_day(starts)} {words.clock(starts, row.ends)}".strip() if starts else ""
    status = words.marked(words.DIALOGUE_STATUS, row.status)[0]
    parts = (when, row.title, ", ".join(row.letters), row.place, status)
    return ", ".join(part for part in parts if part)


class BlockPen:
    """Paints dialogues as soft blocks with the mark of their status."""

    def __init__(self, pen: Pen) -> None:
        self.pen = pen
        self.look = pen.look

    def box(self, rect: QRect, row: "DialogueRow", *, chosen: bool) -> str:
        """Paint the block itself; return the token of its status."""
        _word, _icon, tone = words.marked(words.DIALOGUE_STATUS, row.status)
        painter, px = self.pen.painter, self.look.px
        soft = self.look.color("hover" if tone in {"text2", "text3"} else f"{tone}_soft")
        painter.setBrush(soft)
        edge = QPen(self.look.color("accent"), 2) if chosen else QPen(self.look.color(tone), 1)
        painter.setPen(edge)
        radius, inset = px(4), 1.0 if chosen else 0.5
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
        return tone

    def line(self, rect: QRect, row: "DialogueRow", text: str, *, chosen: bool) -> None:
        """Paint a block of one line: the mark of the status, then words."""
        tone, px = self.box(rect, row, chosen=chosen), self.look.px
        _word, icon, _tone = words.marked(words.DIALOGUE_STATUS, row.status)
        self.pen.icon(icon, rect.left() + px(5), middle_of(rect), tone, 14)
        inside = rect.adjusted(px(23), 0, -px(4), 0)
        role = Type.SMALL_STRONG if chosen else Type.SMALL
        self.pen.text(inside, text, role, "text")

    def landing(self, rect: QRect, row: "DialogueRow") -> None:
        """Show where a dialogue that is carried would come to stand."""
        painter, px = self.pen.painter, self.look.px
        painter.setBrush(self.look.color("accent_soft"))
        painter.setPen(QPen(self.look.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(4), px(4))
        self.pen.text(
            rect.adjusted(px(6), 0, -px(6), 0),
            short_title(row),
            Type.SMALL_STRONG,
            "accent_ink",
            CENTRE,
        )

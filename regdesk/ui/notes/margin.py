"""The marks of what was caught: icon and bar in the margin, the word before the line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
)

from regdesk.domain.spelling import words_of
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.paint import Pen

if TYPE_CHECKING:
    from regdesk.ui.notes.editor import NotesEditor

ICON: Final = 18
BAR: Final = 3
TELLING: Final = 4
"""Letters that a word has at least to tell one line from another."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something caught: its stable place in the text, its words, and how its kind is shown."""

    id: UUID
    place: str
    text: str
    word: str
    icon: Icon
    tone: str


@dataclass(eq=False, slots=True)
class _Standing:
    mark: Mark
    cursor: QTextCursor
    words: frozenset[str]


class Margin:
    """Keeps marks at their lines while text moves, and paints them. `left` is its width in pixels."""

    def __init__(self, editor: "NotesEditor", look: Look) -> None:
        self._editor, self._look = editor, look
        self._standing: list[_Standing] = []
        self.left = 0

    def clear(self) -> None:
        """Show no marks."""
        self._standing.clear()

    def show(self, marks: Sequence[Mark]) -> None:
        """Show marks at their places in the text; those that stand already stay where they are."""
        live = self._editor.live
        old = {(one.mark.id, one.mark.place): one for one in self._standing}
        places = [one.cursor.position() for one in self._standing]
        self._standing = []
        for mark in marks if live is not None else ():
            before = old.get((mark.id, mark.place))
            if before is not None:
                before.mark, before.words = mark, _telling(mark.text)
                self._standing.append(before)
                continue
            place = live.offset_of(mark.place) if live is not None and mark.place else None
            if place is not None:
                cursor = QTextCursor(self._editor.document())
                cursor.setPosition(min(place, self._editor.document().characterCount() - 1))
                self._standing.append(_Standing(mark, cursor, _telling(mark.text)))
        places += [one.cursor.position() for one in self._standing]
        for place in places:
            self._editor.look_again(place, place)
        self._editor.viewport().update()

    def marks_of(self, block: QTextBlock) -> list[Mark]:
        """Return the marks of a line, as long as the line still tells what was caught."""
        here = [one for one in self._standing if one.cursor.block() == block]
        if not here:
            return []
        words = _telling(block.text())
        return [one.mark for one in here if not one.words or one.words & words]

    def mark_at(self, point: QPoint) -> Mark | None:
        """Return the mark whose icon lies at a point of the viewport."""
        if point.x() > self.left:
            return None
        marks = self.marks_of(self._editor.cursorForPosition(point).block())
        return marks[0] if marks else None

    def room_of(self, block: QTextBlock) -> float:
        """Return how much room a line leaves for the words before it."""
        marks = self.marks_of(block)
        if not marks or not self.left:
            return 0.0
        words = _label(marks, block.text())
        metrics = QFontMetricsF(self._look.font(Type.HEAD))
        return metrics.horizontalAdvance(words) + self._look.px(9) if words else 0.0

    def paint(self, event: QPaintEvent) -> None:
        """Paint the marks of the lines that show."""
        if not self.left or not self._standing:
            return
        painter = QPainter(self._editor.viewport())
        painter.setClipRect(event.rect())
        pen = Pen(painter, self._look)
        for block in self._marked_blocks():
            self._paint(pen, block, self.marks_of(block))
        painter.end()

    def _marked_blocks(self) -> Iterator[QTextBlock]:
        found = {one.cursor.block().blockNumber(): one.cursor.block() for one in self._standing}
        yield from found.values()

    def _paint(self, pen: Pen, block: QTextBlock, marks: list[Mark]) -> None:
        editor, px = self._editor, self._look.px
        layout = editor.document().documentLayout()
        box = layout.blockBoundingRect(block)
        box.translate(0, -editor.verticalScrollBar().value())
        if not marks or box.bottom() < 0 or box.top() > editor.viewport().height():
            return
        shape = block.layout()
        lines = shape.lineCount()
        if not lines:
            return
        first, last = shape.lineAt(0), shape.lineAt(lines - 1)
        top = box.top() + first.y()
        bottom = box.top() + last.y() + last.height()
        tone = marks[0].tone
        middle = round(top + first.height() / 2)
        pen.icon(marks[0].icon, self.left - px(40), middle, tone, 16)
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(self._look.color(tone))
        bar = QRectF(self.left - px(14), top + px(3), px(BAR), bottom - top - px(6))
        pen.painter.drawRoundedRect(bar, px(BAR) / 2, px(BAR) / 2)
        pen.painter.setFont(self._look.font(Type.HEAD))
        pen.painter.setPen(self._look.color(tone))
        words = QRectF(self.left, top, self.room_of(block), first.height())
        baseline = top + first.ascent()
        pen.painter.drawText(round(words.left()), round(baseline), _label(marks, block.text()))


def _label(marks: Sequence[Mark], line: str) -> str:
    """Return the words before a line: none where the line itself begins by saying what it is."""
    words = dict.fromkeys(mark.word for mark in marks)
    begun = line.casefold()
    return ", ".join(word for word in words if not begun.startswith(f"{word.casefold()}:"))


def _telling(text: str) -> frozenset[str]:
    found = {word.text.casefold() for word in words_of(text)}
    return frozenset(word for word in found if len(word) >= TELLING)

"""How a long text looks while one types: headings, lists, bold and italic, marks dimmed."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from regdesk.domain import markup
from regdesk.domain.markup import Kind
from regdesk.ui.look import Look, Type

LINE: Final = 26
PARAGRAPH_GAP: Final = 9
POINT_GAP: Final = 2
HEADING_GAP: Final = 8


class Words(Protocol):
    """Knows which words of a line are misspelt."""

    def wrong_in(self, number: int, line: str) -> Iterable[tuple[int, int]]:
        """Return (start, length) of the words to underline in block `number`, UTF-16 units."""


class Formatter(QSyntaxHighlighter):
    """Shows the markup of each line, and underlines what is misspelt."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[tuple[bool, bool, bool, bool], QTextCharFormat] = {}
        self._wrong = QTextCharFormat()
        self.words: Words | None = None
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the moment; the text is to be looked at anew."""
        self._formats.clear()
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wrong.setUnderlineColor(self._look.color("err"))

    def highlightBlock(self, text: str) -> None:
        line = markup.read(text)
        heading = line.kind is Kind.HEADING
        if heading or line.prefix or len(line.spans) > 1:
            wide = _is_wide(text)
            for span in line.spans:
                start = _units(text, span.start) if wide else span.start
                end = _units(text, span.end) if wide else span.end
                self.setFormat(
                    start, end - start, self._format(heading, span.bold, span.italic, span.mark)
                )
        if self.words is not None:
            self._underline(self.words, text)

    def _underline(self, words: Words, text: str) -> None:
        for start, length in words.wrong_in(self.currentBlock().blockNumber(), text):
            spelt = QTextCharFormat(self.format(start))
            spelt.merge(self._wrong)
            self.setFormat(start, length, spelt)

    def _format(self, heading: bool, bold: bool, italic: bool, mark: bool) -> QTextCharFormat:
        key = (heading, bold, italic, mark)
        if key not in self._formats:
            made = QTextCharFormat()
            if heading:
                made.setFontPointSize(self._look.font(Type.TITLE).pointSizeF())
            if heading or bold:
                made.setFontWeight(QFont.Weight.DemiBold)
            if italic:
                made.setFontItalic(True)
            if mark:
                made.setForeground(self._look.color("text3"))
            self._formats[key] = made
        return self._formats[key]


class Layout:
    """Gives each line its height and indent: points of lists hang, caught lines make room for a word."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._metrics = QFontMetricsF(look.font(Type.READ))

    def plain(self) -> QTextBlockFormat:
        """Return the format of an ordinary paragraph."""
        return self.format_of("", 0)

    def format_of(self, text: str, room: float) -> QTextBlockFormat:
        """Return the format of a line; `room` is left before its first word."""
        made, px = QTextBlockFormat(), self._look.px
        kind = markup.read(text).kind if text[:1] in "#-0123456789" and text else Kind.PARAGRAPH
        made.setLineHeight(px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setBottomMargin(px(PARAGRAPH_GAP))
        hang = 0.0
        if kind in (Kind.BULLET, Kind.NUMBER):
            hang = self._metrics.horizontalAdvance(text[: markup.prefix_of(text)])
            made.setLeftMargin(hang)
            made.setBottomMargin(px(POINT_GAP))
        elif kind is Kind.HEADING:
            made.setTopMargin(px(HEADING_GAP))
        made.setTextIndent(room - hang)
        return made

    def dress(self, blocks: Iterable[QTextBlock], room_of: "RoomOf") -> None:
        """Give the blocks the formats they should have, as one edit; equal ones are left alone."""
        cursor: QTextCursor | None = None
        for block in blocks:
            wanted = self.format_of(block.text(), room_of(block))
            if block.blockFormat() != wanted:
                if cursor is None:
                    cursor = QTextCursor(block)
                    cursor.beginEditBlock()
                cursor.setPosition(block.position())
                cursor.setBlockFormat(wanted)
        if cursor is not None:
            cursor.endEditBlock()


class RoomOf(Protocol):
    """Answers how much room a line leaves before its first word."""

    def __call__(self, block: QTextBlock) -> float: ...


def blocks_between(document: QTextDocument, start: int, end: int) -> Iterator[QTextBlock]:
    """Yield the lines that hold places `start` to `end`."""
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        yield block
        block = block.next()


def _is_wide(text: str) -> bool:
    return not text.isascii() and max(text) > "\uffff"


def _units(text: str, points: int) -> int:
    return len(text[:points].encode("utf-16-le", "surrogatepass")) // 2

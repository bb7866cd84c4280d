"""A text to read, with what differs marked: by underline and stroke, not by colour alone."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from regdesk.domain.differences import Kind, Piece
from regdesk.ui.look import Look, Type

LINE_HEIGHT = 145.0
"""Per cent."""
TALLEST = 240
"""Pixels of a snug text; a longer one scrolls."""


class Mark(Enum):
    """How a piece is marked: (token of the ink, of the ground, underline, struck through)."""

    PLAIN = ("text", "", QTextCharFormat.UnderlineStyle.NoUnderline, False)
    UNDERLINED = (
        "accent_ink",
        "accent_soft",
        QTextCharFormat.UnderlineStyle.SingleUnderline,
        False,
    )
    DASHED = ("info", "info_soft", QTextCharFormat.UnderlineStyle.DashUnderline, False)
    STRUCK = ("err", "err_soft", QTextCharFormat.UnderlineStyle.NoUnderline, True)


Pieces = Sequence[tuple[Mark, str]]


class Reading(QTextBrowser):
    """Pieces of text in the size for reading; can be selected and copied."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._pieces: Pieces = ()
        self._snug = False
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setProperty("box", "reading")
        self.document().setDocumentMargin(look.px(12))
        look.recoloured.connect(self._paint_anew)

    def show_pieces(self, pieces: Pieces) -> None:
        """Show a text in pieces."""
        self._pieces = tuple(pieces)
        self._paint_anew()

    def be_snug(self) -> None:
        """Be no taller than the text, from now on."""
        self._snug = True
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.wanted_height())

    def wanted_height(self) -> int:
        """Return the height that shows all of the text at the present width."""
        return round(self.document().size().height()) + 2 * self.frameWidth()

    def _fit(self) -> None:
        if self._snug:
            tallest = self._look.px(TALLEST)
            scrolls = self.wanted_height() > tallest
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
            )
            self.setFixedHeight(min(self.wanted_height(), tallest))

    def _paint_anew(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for mark, text in self._pieces:
            cursor.insertText(text, self._format(mark))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _format(self, mark: Mark) -> QTextCharFormat:
        ink, ground, underline, struck = mark.value
        made = QTextCharFormat()
        made.setFont(self._look.font(Type.READ))
        made.setForeground(self._look.color(ink))
        if ground:
            made.setBackground(self._look.color(ground))
        made.setUnderlineStyle(underline)
        made.setFontStrikeOut(struck)
        return made


def changes(pieces: Sequence[Piece]) -> Pieces:
    """Return both what was added and what was removed, marked."""
    marks = {Kind.SAME: Mark.PLAIN, Kind.ADDED: Mark.UNDERLINED, Kind.REMOVED: Mark.STRUCK}
    return [(marks[piece.kind], piece.text) for piece in pieces]


def one_side(pieces: Sequence[Piece], kind: Kind, mark: Mark) -> Pieces:
    """Return one of the two texts, with what the other lacks marked."""
    wanted = {Kind.SAME: Mark.PLAIN, kind: mark}
    return [(wanted[piece.kind], piece.text) for piece in pieces if piece.kind in wanted]

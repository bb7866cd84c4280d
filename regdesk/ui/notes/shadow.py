"""The document on the screen and the live text, kept alike: what is typed, and what arrives."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from regdesk.ui.notes.editor import NotesEditor
    from regdesk.work.live_texts import LiveText, Splice

Keep = QTextCursor.MoveMode.KeepAnchor


class Shadow:
    """Tells the live text of each change of the document, and shows what the live text takes in.

    Places are UTF-16 units. Qt's word on what changed is trusted only where lengths agree.
    """

    def __init__(self, editor: "NotesEditor") -> None:
        self._editor = editor
        self._document = editor.document()
        self._silent = False
        self._document.contentsChange.connect(self._changed)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Change the document without telling the live text."""
        before, self._silent = self._silent, True
        try:
            yield
        finally:
            self._silent = before

    def fill(self, live: "LiveText | None") -> None:
        """Show a text from its beginning; as one edit, so that it is laid out once."""
        with self.silent():
            self._editor.setPlainText("")
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            cursor.setBlockFormat(self._editor.layout_.plain())
            self._editor.fill_page()
            cursor.insertText(live.text if live is not None else "")
            self._editor.look_again(0, self._document.characterCount())
            self._editor.redress()
            cursor.endEditBlock()
        self._editor.moveCursor(QTextCursor.MoveOperation.Start)

    def apply(self, edits: "Sequence[Splice]") -> int:
        """Make edits, each after the one before; return the place behind the last."""
        place = 0
        with self.silent():
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            for edit in edits:
                cursor.setPosition(edit.at)
                cursor.setPosition(edit.at + edit.removed, Keep)
                cursor.insertText(edit.added)
                place = cursor.position()
                self._editor.look_again(edit.at, place)
            cursor.endEditBlock()
        return place

    def merge(self, edits: "Sequence[Splice]") -> None:
        """Make edits that came from elsewhere: cursor, choice and what is looked at stand still."""
        if not edits:
            return
        editor = self._editor
        cursor = editor.textCursor()
        places = [_moved(place, edits) for place in (cursor.anchor(), cursor.position())]
        held, height = self._held()
        kept = _moved(held.position(), edits)
        self.apply(edits)
        cursor.setPosition(places[0])
        cursor.setPosition(places[1], Keep)
        scrolled = editor.verticalScrollBar().value()
        editor.setTextCursor(cursor)
        editor.verticalScrollBar().setValue(scrolled)
        held.setPosition(kept)
        bar = editor.verticalScrollBar()
        bar.setValue(bar.value() + editor.cursorRect(held).top() - height)

    def _held(self) -> tuple[QTextCursor, int]:
        """Return what must not move on the screen: the cursor's line if it shows, else the topmost."""
        editor = self._editor
        cursor = QTextCursor(editor.textCursor())
        top = editor.cursorRect(cursor).top()
        if not 0 <= top < editor.viewport().height():
            cursor = editor.cursorForPosition(QPoint(0, 0))
            top = editor.cursorRect(cursor).top()
        held = QTextCursor(cursor)
        held.setPosition(cursor.position())
        return held, top

    def _changed(self, at: int, removed: int, added: int) -> None:
        """Find out what was typed, and tell it."""
        live = self._editor.live
        if self._silent or live is None:
            return
        from regdesk.work.live_texts import Splice, units

        length = self._document.characterCount() - 1
        if live.length - removed + added != length or at + added > length:
            at, removed, added = 0, live.length, length
        try:
            old = live.slice(at, at + removed)
        except IndexError:  # in the middle of a sign of two units
            at, removed, added = 0, live.length, length
            old = live.slice(at, removed)
        new = self._words(at, at + added)
        start, end = _alike(old, new)
        if start == len(old) == len(new):
            return
        left = at + units(old[:start])
        gone = units(old[start : len(old) - end])
        come = new[start : len(new) - end]
        self._editor.changed(Splice(left, gone, come), left, left + units(come))

    def _words(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, Keep)
        return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")


def _moved(place: int, edits: "Sequence[Splice]") -> int:
    """Return where a place lies after the edits; what comes in right at it stands behind it."""
    from regdesk.work.live_texts import units

    for edit in edits:
        if place > edit.at and place >= edit.at + edit.removed:
            place += units(edit.added) - edit.removed
        elif place > edit.at:
            place = edit.at
    return place


def _alike(old: str, new: str) -> tuple[int, int]:
    """Return how many signs two texts share at their beginning, and then at their end."""
    short = min(len(old), len(new))
    start = next((at for at in range(short) if old[at] != new[at]), short)
    end = next((at for at in range(short - start) if old[-1 - at] != new[-1 - at]), short - start)
    return start, end

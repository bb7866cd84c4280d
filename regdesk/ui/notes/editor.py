"""A long text one types in: saved by itself, and colleagues' words merge in under the cursor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from regdesk.domain import markup
from regdesk.ui.attaching import files_in
from regdesk.ui.editing.conflict_mark import ConflictMark
from regdesk.ui.look import Type
from regdesk.ui.notes import keys, pasting, writing
from regdesk.ui.notes.formatting import Formatter, Layout, blocks_between
from regdesk.ui.notes.margin import Margin
from regdesk.ui.notes.saving import Saving
from regdesk.ui.notes.shadow import Shadow
from regdesk.ui.notes.spelling import SpellingMarks
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.live_texts import LiveText, Splice

COLUMN: Final = 720
PADDING: Final = 12
FOOT: Final = 24

Key = Qt.Key
Keep = QTextCursor.MoveMode.KeepAnchor


class NotesEditor(QTextEdit):
    """A long text of a record, typed in and saved by itself."""

    saved = Signal(object)
    """The `ChangeSet`, after what was typed has been written."""
    typed = Signal()
    """Something was typed here."""

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.live: LiveText | None = None
        self.offered: Sequence[QAction] = ()
        """What more the menu offers."""
        self._composing = self._stale = False
        self._saving = Saving(session, self)
        self._dress(name)
        self.layout_ = Layout(session.look)
        self.formatter = Formatter(self.document(), session.look)
        self.margin = Margin(self, session.look)
        self._shadow = Shadow(self)
        self._dirty: tuple[int, int] | None = None
        self._redress = QTimer(self, singleShot=True, interval=0)
        self.spelling = SpellingMarks(self, self.formatter, session)
        self.conflict = ConflictMark(session, self, name)
        self._connect()
        session.keeper.add(self)
        self.clear_text()

    # --- what is shown -----------------------------------------------------------------

    def show_text(self, record_type: str, record_id: UUID, field: str) -> None:
        """Show a long text of a record; what was typed in the one before is saved first."""
        from regdesk.work.live_texts import open_text

        self.flush()
        live = self._saving.held(record_id, field)
        # Read here and now: a key pressed in a moment must find the text it belongs to.
        self._show(live or open_text(self.session.desk, record_type, record_id, field))
        if live is not None:
            live.forget_steps()
            self._take_in()

    def clear_text(self) -> None:
        """Show nothing; nothing can be typed."""
        self.flush()
        self._show(None)

    def flush(self) -> None:
        """Hand over to be written what was typed and isn't saved yet."""
        self._saving.flush()

    @property
    def unsaved(self) -> bool:
        """Whether something typed isn't handed over to be written yet."""
        return self._saving.waits

    def go_to(self, offset: int, length: int = 0) -> None:
        """Go to a place (code points) and mark the words there."""
        from regdesk.work.live_texts import units

        text = self.live.text if self.live is not None else ""
        last = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(units(text[: max(offset, 0)]), last))
        cursor.setPosition(min(units(text[: max(offset, 0) + length]), last), Keep)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def words_chosen(self) -> tuple[str, int]:
        """Return what is chosen, else the line the cursor stands in, and where it begins (code points)."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, Keep)
        words = cursor.selectedText().replace("\u2029", "\n")
        start = cursor.selectionStart()
        before = self.live.slice(0, start) if self.live is not None else ""
        left = len(words) - len(words.lstrip())
        return words.strip(), len(before) + left

    # --- what is typed -----------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether something typed here can be taken back, before steps of the desk are."""
        return self.live is not None and self.live.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something taken back here can be typed again."""
        return self.live is not None and self.live.can_redo

    def undo_typing(self) -> None:
        """Take back what was typed last."""
        if self.live is not None:
            self._turned(self.live.undo())

    def redo_typing(self) -> None:
        """Type again what was taken back last."""
        if self.live is not None:
            self._turned(self.live.redo())

    def bold(self) -> None:
        """Make the words chosen, or the word at the cursor, bold or ordinary."""
        self._edit(lambda cursor: writing.emphasise(cursor, markup.BOLD))

    def italic(self) -> None:
        """Make the words chosen, or the word at the cursor, italic or ordinary."""
        self._edit(lambda cursor: writing.emphasise(cursor, markup.ITALIC))

    def heading(self) -> None:
        """Make the lines chosen headings or ordinary."""
        self._edit(lambda cursor: writing.turn(cursor, markup.with_heading))

    def bullets(self) -> None:
        """Make the lines chosen points of a list or ordinary."""
        self._edit(lambda cursor: writing.turn(cursor, markup.with_bullets))

    def write(self, text: str) -> None:
        """Type a text at the cursor."""
        self._edit(lambda cursor: cursor.insertText(text))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = keys.is_undo(event), keys.is_redo(event)
            if undo or redo or event.matches(QKeySequence.StandardKey.DeleteEndOfLine):
                # What can't be taken back here is a step of the desk; Ctrl+K finds, everywhere.
                mine = (undo and self.can_undo) or (redo and self.can_redo)
                event.setAccepted(mine)
                return mine
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif keys.is_undo(event):
            self.undo_typing()
        elif keys.is_redo(event):
            self.redo_typing()
        elif keys.is_slip(event):
            event.ignore()
        elif not self._own_key(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        """Let a list go on or end; False where a key is an ordinary one."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Key.Key_Return, Key.Key_Enter) and not held:
            return self._tried(writing.break_line)
        if (
            event.key() in (Key.Key_Return, Key.Key_Enter)
            and held == Qt.KeyboardModifier.ShiftModifier
        ):
            self.write("\n")  # a line is a paragraph here; Qt's own line break is another sign
            return True
        if event.key() == Key.Key_Backspace and not held:
            return self._tried(writing.unmark)
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._stale and not self._composing:
            self._take_in()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = pasting.pasted(source)
        if text and not self.isReadOnly() and self.canInsertFromMimeData(source):
            self._edit(lambda cursor: cursor.insertText(text))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # Files are for the page: their names aren't typed here.
        return not files_in(source) and (source.hasText() or source.hasHtml())

    def createMimeDataFromSelection(self) -> QMimeData:
        return pasting.copied(self.textCursor().selectedText().replace("\u2029", "\n"))

    # --- how it looks ------------------------------------------------------------------

    def set_page(self, left: int) -> None:
        """Show the text as the page itself, without a frame, with room (pixels) at its left."""
        self.setProperty("box", "page")
        self.margin.left = left
        with self._shadow.silent():
            self.fill_page()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self.spelling.look_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.margin.paint(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._take_in()
        self.spelling.look_soon()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from regdesk.ui.notes.menu import NotesMenu

        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.textCursor() if keyed else self.cursorForPosition(event.pos())
        where = self.cursorRect().bottomLeft() if keyed else event.pos()
        menu = NotesMenu(self, at.position())
        menu.popup(self.viewport().mapToGlobal(where if keyed else QPoint(event.pos())))

    # --- inside ------------------------------------------------------------------------

    def _show(self, live: "LiveText | None") -> None:
        self.live = live
        self._saving.show(live)
        self._stale = False
        self.margin.clear()
        self.spelling.forget()
        self._shadow.fill(live)
        self._fit()
        self.setReadOnly(live is None)
        place = (live.record_type, live.record_id, live.journal_field) if live else None
        self.conflict.watch(place)

    def fill_page(self) -> None:
        """Give the page its margins: they are the document's, and go with its text."""
        px = self.session.look.px
        frame = self.document().rootFrame()
        page = frame.frameFormat()
        page.setMargin(px(PADDING))
        page.setLeftMargin(self.margin.left or px(PADDING))
        page.setBottomMargin(px(FOOT))
        frame.setFrameFormat(page)

    def _fit(self) -> None:
        """Keep the column readable in a wide window."""
        px = self.session.look.px
        left = self.margin.left or px(PADDING)
        room = self.viewport().width()
        width = max(px(120), min(room, left + px(COLUMN) + px(PADDING)))
        if (
            width != self.lineWrapColumnOrWidth()
        ):  # the whole text is laid out anew, even for nothing
            self.setLineWrapColumnOrWidth(width)

    def changed(self, edit: "Splice", start: int, end: int) -> None:
        """Pass on to the live text what was typed between two places; told by the shadow."""
        if self.live is None:
            return
        self.live.splice(edit)
        self.look_again(start, end)
        self._saving.soon()
        self.spelling.typed()
        self.typed.emit()

    def look_again(self, start: int, end: int) -> None:
        """Give the lines between two places their formats, once this event is done with."""
        if self._dirty is not None:
            start, end = min(start, self._dirty[0]), max(end, self._dirty[1])
        self._dirty = (start, end)
        self._redress.start()

    def redress(self) -> None:
        """Give lines that changed their formats, now."""
        if self._dirty is None:
            return
        start, end = self._dirty
        self._dirty = None
        with self._shadow.silent():
            self.layout_.dress(blocks_between(self.document(), start, end), self._room_of)

    def _room_of(self, block: QTextBlock) -> float:
        return self.margin.room_of(block)

    def _edit(self, change: "object") -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        change(cursor)  # type: ignore[operator]
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _tried(self, key: "object") -> bool:
        cursor = self.textCursor()
        done = bool(key(cursor))  # type: ignore[operator]
        if done:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return done

    def _turned(self, edits: "list[Splice]") -> None:
        """Show what was taken back or typed again, with the cursor behind it."""
        if edits:
            place = self._shadow.apply(edits)
            cursor = self.textCursor()
            cursor.setPosition(place)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._saving.soon()
            self.typed.emit()

    def _hear(self, change: "ChangeSet") -> None:
        """Take in what arrived for this text; a step of the desk's own ends what keys can take back."""
        live = self.live
        if live is None or change.initiator is self:
            return
        if change.group is not None:
            live.forget_steps()
        fields = change.changed.get((live.record_type, live.record_id), frozenset())
        if live.journal_field in fields:
            self._take_in()

    def _take_in(self) -> None:
        """Merge what arrived, if nobody is in the middle of a sign; out of sight, when it shows."""
        self._stale = self._composing or not self.isVisible()
        if self.live is not None and not self._stale:
            self._shadow.merge(self.live.take_in())

    def _dress(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFont(self.session.look.font(Type.READ))
        self.document().setDefaultFont(self.session.look.font(Type.READ))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._saving.saved.connect(self.saved)
        self._redress.timeout.connect(self.redress)
        self.cursorPositionChanged.connect(self.spelling.moved)
        self.session.runner.changed.connect(self._hear)
        self.session.look.recoloured.connect(self._recolour)

    def _recolour(self) -> None:
        self.formatter.recolour()
        self.formatter.rehighlight()
        self.viewport().update()

"""The menu of a long text: how a word may be spelt, cut and paste, how words look."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu

from regdesk.ui.notes.spelling import spelling_of

if TYPE_CHECKING:
    from regdesk.ui.notes.editor import NotesEditor

MOST: Final = 6


class NotesMenu(QMenu):
    """Made where it was asked for, by mouse or by the menu key; goes when it closes."""

    def __init__(self, editor: "NotesEditor", place: int) -> None:
        super().__init__(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor = editor
        self._spelling = spelling_of(editor.session)
        self._found = editor.spelling.word_at(place)
        if self._found is not None:
            self._add_spelling(self._found[1])
        if editor.offered:
            catch = self.addMenu(self.tr("Catch a&s"))
            catch.addActions(editor.offered)
            self.addSeparator()
        self._add_editing()
        self._add_formatting()
        self.addSeparator()
        history = self.addAction(self.tr("Histor&y of the text…"))
        history.setShortcut(QKeySequence("Ctrl+H"))
        history.setEnabled(editor.live is not None)
        history.triggered.connect(self._show_history)
        on = self.addAction(self.tr("Mark &misspelt words"))
        on.setCheckable(True)
        on.setChecked(self._spelling.on)
        on.setShortcut(QKeySequence("F7"))
        on.triggered.connect(lambda _on: self._spelling.turn())

    def _add_spelling(self, word: str) -> None:
        """Offer what the word may have been meant to be, as soon as that is known."""
        waiting = self.addAction(self.tr("Looking for suggestions…"))
        waiting.setEnabled(False)
        learn = self.addAction(self.tr("Add “{word}” to my words").format(word=word))
        learn.triggered.connect(lambda: self._spelling.add(word))
        self.addSeparator()

        def offer(found: list[str]) -> None:
            for suggestion in found[:MOST]:
                action = QAction(suggestion.replace("&", "&&"), self)
                font = action.font()
                font.setBold(True)
                action.setFont(font)
                action.triggered.connect(lambda _on=False, text=suggestion: self._put(text))
                self.insertAction(waiting, action)
            waiting.setText(self.tr("No suggestions"))
            waiting.setVisible(not found)
            if found and self.isVisible():
                self.setActiveAction(self.actions()[0])

        self._spelling.suggest(word, offer, self)

    def _add_editing(self) -> None:
        editor, keys = self._editor, QKeySequence.StandardKey
        chosen = editor.textCursor().hasSelection()
        writable = not editor.isReadOnly()
        for text, key, does, enabled in (
            (self.tr("&Undo typing"), keys.Undo, editor.undo_typing, editor.can_undo),
            (self.tr("&Redo typing"), keys.Redo, editor.redo_typing, editor.can_redo),
            ("", None, None, False),
            (self.tr("Cu&t"), keys.Cut, editor.cut, chosen and writable),
            (self.tr("&Copy"), keys.Copy, editor.copy, chosen),
            (self.tr("&Paste"), keys.Paste, editor.paste, writable and editor.canPaste()),
            (self.tr("Select &all"), keys.SelectAll, editor.selectAll, True),
        ):
            if key is None or does is None:
                self.addSeparator()
                continue
            action = self.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(enabled)
            action.triggered.connect(does)

    def _add_formatting(self) -> None:
        editor = self._editor
        if editor.isReadOnly():
            return
        self.addSeparator()
        for text, key, does in (
            (self.tr("&Bold"), "Ctrl+B", editor.bold),
            (self.tr("&Italic"), "Ctrl+I", editor.italic),
            (self.tr("&Heading"), "Ctrl+Shift+1", editor.heading),
            (self.tr("&List"), "Ctrl+Shift+8", editor.bullets),
        ):
            action = self.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(does)

    def _show_history(self) -> None:
        from regdesk.ui.editing.history_here import show_history_here

        self._editor.setFocus()
        show_history_here(self._editor.session, self._editor.window())

    def _put(self, suggestion: str) -> None:
        """Write the word as it should be, if it still stands where it stood."""
        if self._found is None:
            return
        start, word = self._found
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        while cursor.selectedText() != word and len(cursor.selectedText()) < len(word):
            if not cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            ):
                return
        if cursor.selectedText() == word:
            cursor.insertText(suggestion)

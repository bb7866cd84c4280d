"""Fields in which one chooses: among a few words, or a record by its name."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.look import Look

Choices = Sequence[tuple[str, Any]]
"""(label, value) pairs, in the order shown."""


class ChoiceField(QComboBox):
    """One of a few values."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, look: Look, choices: Choices = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_choices(choices)
        self.activated.connect(lambda _row: self.chosen.emit())

    def set_choices(self, choices: Choices) -> None:
        """Offer other values; the one that stands keeps standing."""
        stood = self.currentData()
        self.clear()
        for label, value in choices:
            self.addItem(label, value)
        self.show_value(stood)

    def value(self) -> Any:
        """Return the value chosen, None for none."""
        return self.currentData()

    def show_value(self, value: Any) -> None:
        """Stand on a value; one that isn't offered is added as it is."""
        at = self._row_of(value)
        if at < 0 and value is not None:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def words(self) -> str:
        """Return the word chosen."""
        return self.currentText()

    def show_words(self, words: str) -> None:
        """Stand on the value of that word."""
        self.setCurrentIndex(self.findText(words))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form changes nothing in it

    def _row_of(self, value: Any) -> int:
        return next((row for row in range(self.count()) if self.itemData(row) == value), -1)


def choice_field(
    look: Look, record_type: str, field: str, language: str, *, empty: str | None = None
) -> ChoiceField:
    """Return a field with the words of a record's field; `empty` is the word for no value, if any."""
    from regdesk.domain import words

    codes = words.CODE_WORDS.get(f"{record_type}.{field}") or words.CODE_WORDS.get(field, {})
    choices: list[tuple[str, Any]] = [] if empty is None else [(empty, None)]
    choices += [(words.code_word(record_type, field, code, language), code) for code in codes]
    return ChoiceField(look, choices)


class RefField(QComboBox):
    """A record chosen by its name: type any part of it, or take it from the list."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, look: Look, choices: Choices = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._held: Any = None
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer, line = self.completer(), self.lineEdit()
        assert completer is not None and line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.set_choices(choices)
        self.activated.connect(lambda _row: self._choose())
        line.textEdited.connect(lambda _text: self.typed.emit())

    def set_choices(self, choices: Choices) -> None:
        """Offer other records; what stands in the field stays."""
        text = self.currentText()
        self.clear()
        for label, value in choices:
            self.addItem(label, value)
        self.setCurrentIndex(-1)
        self.setEditText(text)
        if self._held is not None and text == self._shown:
            self.show_value(self._held)

    def value(self) -> Any:
        """Return the id of the record named, None when empty. Raises UnreadableError."""
        text = self.currentText().strip()
        if not text:
            return None
        if self._held is not None and text == self._shown.strip():
            return self._held
        row = self.currentIndex()
        if row < 0 or self.itemText(row) != text:
            row = self._row_named(text)
        if row < 0:
            raise UnreadableError(self.tr("Choose one from the list: Alt+Down shows it."))
        return self.itemData(row)

    def show_value(self, value: Any) -> None:
        """Show the record of an id; one that isn't offered (yet) is kept, and shown as dots."""
        row = next((at for at in range(self.count()) if str(self.itemData(at)) == str(value)), -1)
        row = -1 if value is None else row
        self.setCurrentIndex(row)
        self._held = value
        self._shown = self.itemText(row) if row >= 0 else "" if value is None else "…"
        self.setEditText(self._shown)

    def words(self) -> str:
        """Return what was typed."""
        return self.currentText()

    def show_words(self, words: str) -> None:
        """Put back what was typed."""
        self.setEditText(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form changes nothing in it

    def _choose(self) -> None:
        self._held, self._shown = self.currentData(), self.currentText()
        self.chosen.emit()

    def _row_named(self, text: str) -> int:
        wanted = text.casefold()
        named = [row for row in range(self.count()) if self.itemText(row).casefold() == wanted]
        if len(named) == 1:
            return named[0]
        begun = [
            row for row in range(self.count()) if self.itemText(row).casefold().startswith(wanted)
        ]
        return begun[0] if len(begun) == 1 and not named else -1

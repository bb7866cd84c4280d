"""One way to read, show and hear any control of a form, whatever kind of widget it is."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)


class Handle:
    """A control by its value. This one is for controls of our own (see `values.Valued`)."""

    def __init__(self, control: Any) -> None:
        self.control: Final = control

    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:
        """Call `typed` when the officer typed, `chosen` when they chose."""
        self.control.typed.connect(typed)
        self.control.chosen.connect(chosen)

    def value(self) -> Any:
        """Return the value that stands there. Raises UnreadableError."""
        return self.control.value()

    def show(self, value: Any) -> None:
        """Show a value without telling of it."""
        self.control.show_value(value)

    def words(self) -> str:
        """Return what stands there as it was typed."""
        return str(self.control.words())

    def show_words(self, words: str) -> None:
        """Put back what was typed without telling of it."""
        self.control.show_words(words)


class _Line(Handle):
    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:  # noqa: ARG002
        self.control.textEdited.connect(lambda _text: typed())

    def value(self) -> str:
        return str(self.control.text())

    def show(self, value: Any) -> None:
        self.show_words("" if value is None else str(value))

    def words(self) -> str:
        return self.value()

    def show_words(self, words: str) -> None:
        if self.control.text() != words:
            at = self.control.cursorPosition()
            self.control.setText(words)
            self.control.setCursorPosition(min(at, len(words)) if self.control.hasFocus() else 0)


class _Text(Handle):
    _showing = False

    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:  # noqa: ARG002
        def changed() -> None:
            if not self._showing:
                typed()

        self.control.textChanged.connect(changed)

    def value(self) -> str:
        return str(self.control.toPlainText())

    def show(self, value: Any) -> None:
        self.show_words("" if value is None else str(value))

    def words(self) -> str:
        return self.value()

    def show_words(self, words: str) -> None:
        if self.control.toPlainText() == words:
            return
        self._showing = True
        at = self.control.textCursor().position()
        self.control.setPlainText(words)
        cursor = self.control.textCursor()
        cursor.setPosition(min(at, self.control.document().characterCount() - 1))
        self.control.setTextCursor(cursor)
        self._showing = False


class _Box(Handle):
    """A plain combo box: the data of its items are the values."""

    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:  # noqa: ARG002
        self.control.activated.connect(lambda _row: chosen())

    def value(self) -> Any:
        return self.control.currentData()

    def show(self, value: Any) -> None:
        self.control.setCurrentIndex(self.control.findData(value))

    def words(self) -> str:
        return str(self.control.currentText())

    def show_words(self, words: str) -> None:
        self.control.setCurrentIndex(self.control.findText(words))


class _Check(Handle):
    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:  # noqa: ARG002
        self.control.clicked.connect(lambda _on: chosen())

    def value(self) -> bool:
        return bool(self.control.isChecked())

    def show(self, value: Any) -> None:
        self.control.setChecked(bool(value))

    def words(self) -> str:
        return "1" if self.control.isChecked() else ""

    def show_words(self, words: str) -> None:
        self.control.setChecked(bool(words))


class _Number(Handle):
    def listen(self, typed: Callable[[], None], chosen: Callable[[], None]) -> None:  # noqa: ARG002
        self.control.valueChanged.connect(lambda _number: typed())

    def value(self) -> int | None:
        number = int(self.control.value())
        nothing = self.control.specialValueText() and number == self.control.minimum()
        return None if nothing else number

    def show(self, value: Any) -> None:
        with QSignalBlocker(self.control):
            self.control.setValue(self.control.minimum() if value is None else int(value))

    def words(self) -> str:
        return str(self.control.value())

    def show_words(self, words: str) -> None:
        self.show(int(words))


def handle(control: QWidget) -> Handle:
    """Return the handle of a control; a TypeError for a widget that holds no value."""
    if hasattr(control, "show_value"):
        return Handle(control)
    kinds: tuple[tuple[type | tuple[type, ...], type[Handle]], ...] = (
        (QLineEdit, _Line),
        ((QPlainTextEdit, QTextEdit), _Text),
        (QComboBox, _Box),
        (QAbstractButton, _Check),
        (QSpinBox, _Number),
    )
    for kind, found in kinds:
        if isinstance(control, kind):
            return found(control)
    raise TypeError(f"{type(control).__name__} holds no value of a field")

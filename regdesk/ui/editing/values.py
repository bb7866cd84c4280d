"""What a control one types in must answer, and the exception for what isn't a value yet."""

from typing import Any, Protocol

from PySide6.QtCore import SignalInstance


class UnreadableError(Exception):
    """What stands in the control is no value (yet); the sentence says what would be one."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Valued(Protocol):
    """A control of our own: knows its value as `work.records` shows and takes it."""

    typed: SignalInstance
    """The officer typed: to be saved when they pause."""
    chosen: SignalInstance
    """The officer chose: to be saved at once."""

    def value(self) -> Any:
        """Return what stands in the control. Raises UnreadableError."""

    def show_value(self, value: Any) -> None:
        """Show a value without telling of it."""

    def words(self) -> str:
        """Return what stands there as it was typed, readable or not."""

    def show_words(self, words: str) -> None:
        """Put back what was typed without telling of it."""

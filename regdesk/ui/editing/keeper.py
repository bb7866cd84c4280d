"""Knows every field in which something typed isn't saved yet, and has all of it saved at once."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Editor(Protocol):
    """Something one types in that saves by itself a little later.

    It may have `unsaved` (whether something typed isn't handed over yet) and `faults` (the controls
    in which something stands that can't be saved), and tells of a change by `Keeper.changed`.
    """

    def flush(self) -> None:
        """Hand over to be written what was typed and isn't saved yet."""


class Keeper(QObject):
    """The editors of one window. Asked before leaving, undoing, closing, sleeping and logging off."""

    changed = Signal()
    """An editor has something to save, or has it no more; or finds a fault in what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editors: list[Editor] = []

    def add(self, editor: Editor) -> None:
        """Ask this editor, too, until it is gone."""
        self._editors.append(editor)

    def flush(self) -> None:
        """Have everything typed handed over to be written; returns without waiting for the disk."""
        for editor in self._living():
            editor.flush()

    def editors(self) -> list[Editor]:
        """Return the editors of the window."""
        return self._living()

    def unsaved(self) -> bool:
        """Whether something typed is still to be handed over."""
        return any(getattr(editor, "unsaved", False) for editor in self._living())

    def faults(self) -> list[QWidget]:
        """Return the controls in which something stands that can't be saved."""
        return [control for editor in self._living() for control in getattr(editor, "faults", ())]

    def _living(self) -> list[Editor]:
        self._editors = [
            one for one in self._editors if not isinstance(one, QObject) or isValid(one)
        ]
        return self._editors

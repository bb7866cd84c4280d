"""Keys that mean something of their own in a long text."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Key = Qt.Key


def is_slip(event: QKeyEvent) -> bool:
    """Tell whether a sign came with Alt held: a key beside Alt+1 is no word for the minutes."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    writes = sys.platform == "darwin"  # there Alt is how signs are written
    sign = event.text()
    return (
        held == Qt.KeyboardModifier.AltModifier and sign.isprintable() and sign != "" and not writes
    )


def is_undo(event: QKeyEvent) -> bool:
    """Tell whether a key takes back what was typed."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Tell whether a key types again what was taken back."""
    held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(QKeySequence.StandardKey.Redo) or (held and event.key() == Key.Key_Y)

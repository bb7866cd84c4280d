"""Keys and menus in a field: undo what was typed there first, then the last step; history."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

HISTORY: Final = QKeySequence("Ctrl+H")


class Wish(Enum):
    """What a key asks of a field that the field alone can't do."""

    UNDO = auto()
    REDO = auto()
    HISTORY = auto()


def wish_of(event: QKeyEvent) -> Wish | None:
    """Return what a key asks for."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return Wish.UNDO
    held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if event.matches(QKeySequence.StandardKey.Redo) or (held and event.key() == Qt.Key.Key_Y):
        return Wish.REDO
    return Wish.HISTORY if held and event.key() == Qt.Key.Key_H else None


def parts(control: QWidget) -> list[QWidget]:
    """Return the widgets of a control that get its keys and menus."""
    found = [control]
    inner = _typed_in(control)
    if inner is not None and inner is not control:
        found.append(inner)
    if isinstance(control, QPlainTextEdit | QTextEdit):
        found.append(control.viewport())
    return found


def undo_typing(control: QWidget) -> bool:
    """Take back what was typed in the control; False when nothing is left to take back."""
    inner = _typed_in(control)
    if inner is None or not _history_of(inner).isUndoAvailable():
        return False
    inner.undo()
    return True


def redo_typing(control: QWidget) -> bool:
    """Type again what was taken back in the control; False when there is nothing."""
    inner = _typed_in(control)
    if inner is None or not _history_of(inner).isRedoAvailable():
        return False
    inner.redo()
    return True


def forget_typing(control: QWidget) -> None:
    """Forget what could be taken back in the control: its step is over."""
    inner = _typed_in(control)
    if isinstance(inner, QLineEdit):
        at = inner.cursorPosition()
        inner.setText(inner.text())
        inner.setCursorPosition(at)
    elif isinstance(inner, QPlainTextEdit | QTextEdit):
        inner.document().clearUndoRedoStacks()


def menu_of(control: QWidget) -> QMenu:
    """Return the menu that Qt gives the control, or an empty one; it goes when it closes."""
    inner = _typed_in(control)
    menu = inner.createStandardContextMenu() if inner is not None else QMenu(control)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _history_of(inner: QLineEdit | QPlainTextEdit | QTextEdit) -> QLineEdit | QTextDocument:
    """Return what knows whether something can be taken back."""
    return inner if isinstance(inner, QLineEdit) else inner.document()


def _typed_in(control: QWidget) -> QLineEdit | QPlainTextEdit | QTextEdit | None:
    """Return the part of a control that one types in."""
    if isinstance(control, QComboBox):
        return control.lineEdit() if control.isEditable() else None
    return control if isinstance(control, QLineEdit | QPlainTextEdit | QTextEdit) else None

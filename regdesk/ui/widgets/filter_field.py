"""A field that filters what stands under it as one types."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton

Keys = QKeySequence.StandardKey


class FilterField(QLineEdit):
    """Esc empties it; Enter and the arrow down go to the list (`entered`).

    Undo takes back what was typed here; where nothing was, it is the window's, and takes back the
    last step.
    """

    entered = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setToolTip(placeholder)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # files are for the page
        for one in self.findChildren(QToolButton):
            one.setAccessibleName(self.tr("Clear"))
        self.returnPressed.connect(self.entered)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle = event.matches(Keys.Undo) and not self.isUndoAvailable()
            if idle or (event.matches(Keys.Redo) and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

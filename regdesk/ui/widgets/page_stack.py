"""The pages on top of each other, of which only the one shown decides how small a window may be."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from regdesk.ui.look import Look

LOWEST: Final = 200
"""Pixels; a page gives way when a message comes in above it, the window doesn't grow."""


class PageStack(QStackedWidget):
    """Pages that aren't shown take no room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lowest = look.px(LOWEST)
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        least = shown.minimumSizeHint() if shown is not None else QSize()
        return QSize(least.width(), min(least.height(), self._lowest))

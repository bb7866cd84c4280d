"""A list and what is chosen in it, side by side; in a narrow window one at a time."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import button

DETAILS: Final = 384
LIST: Final = 520
LEAST: Final = (280, 120)


class ListAndDetails(QSplitter):
    """Two panes with a handle between; `is_folded` while one is shown at a time."""

    def __init__(self, look: Look, left: QWidget, details: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        px = look.px
        self._limit = px(DETAILS + LIST)
        self._look, self._details, self._left = look, details, left
        self.is_folded = False
        self._spared = False
        self.back = button(self.tr("Back to the list"), "link", Icon.BACK, look)
        self.back.clicked.connect(self.show_list)
        self.back.hide()
        self._pane = QFrame()
        rows = QVBoxLayout(self._pane)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(details, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(px(16))
        self.setProperty("kind", "gap")
        self.addWidget(left)
        self.addWidget(self._pane)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([px(LIST * 2), px(DETAILS)])

    def minimumSizeHint(self) -> QSize:
        """Return what one of the two needs: in a narrow window it is shown alone."""
        return QSize(self._look.px(LEAST[0]), self._look.px(LEAST[1]))

    def spare_details(self, spared: bool) -> None:
        """Show no details where there is nothing that could be chosen."""
        self._spared = spared
        self._pane.setVisible(not spared and not self.is_folded)

    def show_details(self) -> None:
        """Show what is chosen, where only one is shown at a time."""
        if self.is_folded:
            self._left.hide()
            self._pane.show()

    def show_list(self) -> None:
        """Show the list again, where only one is shown at a time."""
        if self.is_folded:
            self._pane.hide()
            self._left.show()
            self._left.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._limit
        if narrow != self.is_folded:
            self.is_folded = narrow
            self.back.setVisible(narrow)
            self._pane.setVisible(not narrow and not self._spared)
            self._left.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_folded and self._pane.isVisible():
            self.show_list()
            return
        super().keyPressEvent(event)

"""A chip as a widget: soft fill, icon and word; it says a state and can't be pressed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from regdesk.ui.look import Look
from regdesk.ui.models.lines import Chip
from regdesk.ui.widgets.paint import Pen, chip_width


class ChipLabel(QWidget):
    """Shows one chip, or nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chip: Chip | None = None
        look.recoloured.connect(self.update)

    def set_chip(self, chip: Chip | None) -> None:
        """Show another chip."""
        self.chip = chip
        self.setAccessibleName(chip.text if chip else "")
        self.setVisible(chip is not None)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        width = chip_width(self._look, self.chip) if self.chip else 0
        return QSize(width, self._look.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.chip is not None:
            pen = Pen(QPainter(self), self._look)
            pen.chip(self.width(), self.height() // 2, self.chip)
            pen.painter.end()

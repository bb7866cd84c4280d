"""A small window of another program, run as one: its title, and a file that can be dragged from it."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class SmallWindow(QLabel):
    """Shows a title; dragging it drags the file."""

    def __init__(self, title: str, file: str) -> None:
        super().__init__(title, alignment=Qt.AlignmentFlag.AlignCenter)
        self._file = file
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedSize(220, 120)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        drag, data = QDrag(self), QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._file)])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = SmallWindow(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
    window.show()
    sys.exit(app.exec())

"""A file dialog that opens none of the files it lists.

Qt's own looks into files whose kind their names don't tell. Whoever opens the desk file and closes
it again takes the locks of this process off it (POSIX), and another program that reads the desk
may then remove the log that the window still writes to.
"""

import sys
from typing import Final

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from regdesk import paths

SHARE: Final = 0.75
"""Of the window's width and height: Qt's own size cuts names off where text is large."""
Mark = QFileIconProvider.IconType


class FileMarks(QFileIconProvider):
    """Marks and kinds of files, told by their names; asked from the thread that reads folders."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._file = super().icon(Mark.Folder), super().icon(Mark.File)

    def icon(self, of: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(of, QFileInfo):
            return self._folder if of.isDir() else self._file
        return super().icon(of)

    def type(self, of: QFileInfo) -> str:
        return "" if of.isDir() else of.suffix()


class FileDialog(QFileDialog):
    """Begins in `folder`; `kinds` as in "Workbooks (*.xlsx)"."""

    def __init__(self, parent: QWidget, title: str, folder: str, kinds: str = "") -> None:
        super().__init__(parent, title, str(paths.resource("i18n")), kinds)  # no desk lies there
        if sys.platform == "linux":  # the desktop's own, in this process, might look into files
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._marks = FileMarks()  # Qt doesn't keep it
        self.setIconProvider(self._marks)
        self.setDirectory(folder)
        self.resize(parent.window().size() * SHARE)

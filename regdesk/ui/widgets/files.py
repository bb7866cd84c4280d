"""Asking for files: dialogs that don't stop the program and answer through a call."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

DESK_SUFFIX: Final = ".regdesk"


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kinds: str, answer: Callable[[Path], None]
) -> None:
    """Ask where to save a file called `name`; `kinds` as in "Workbooks (*.xlsx)"."""
    dialog = QFileDialog(parent, title, documents(), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kinds.rpartition("*.")[2].rstrip(")"))
    dialog.selectFile(name)
    _ask(dialog, answer)


def ask_what_to_open(
    parent: QWidget, title: str, kinds: str, answer: Callable[[Path], None], folder: str = ""
) -> None:
    """Ask for a file that exists, beginning in a folder (else the officer's documents)."""
    dialog = QFileDialog(parent, title, folder or documents(), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, answer)


def ask_for_folder(parent: QWidget, folder: str, answer: Callable[[Path], None]) -> None:
    """Ask for a folder, beginning in one."""
    title = QCoreApplication.translate("files", "Choose a folder")
    dialog = QFileDialog(parent, title, folder or documents())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _ask(dialog, answer)


def ask_for_desk(parent: QWidget, answer: Callable[[Path], None], folder: str = "") -> None:
    """Ask for a desk file that exists."""
    translate = QCoreApplication.translate
    kinds = translate("files", "Desk files (*{suffix})").format(suffix=DESK_SUFFIX)
    ask_what_to_open(parent, translate("files", "Open desk"), kinds, answer, folder)


def ask_where_to_put_desk(parent: QWidget, name: str, answer: Callable[[Path], None]) -> None:
    """Ask where a new desk file is to lie."""
    translate = QCoreApplication.translate
    kinds = translate("files", "Desk files (*{suffix})").format(suffix=DESK_SUFFIX)
    title = translate("files", "Where is your desk to lie?")
    ask_where_to_save(parent, title, name, kinds, answer)


def documents() -> str:
    """Return the officer's folder of documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _ask(dialog: QFileDialog, answer: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda name: answer(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

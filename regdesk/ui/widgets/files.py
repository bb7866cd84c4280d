"""Asking for files: dialogs that don't stop the program and answer through a call."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from regdesk.ui.widgets.file_dialog import FileDialog

if TYPE_CHECKING:
    from regdesk.ui.session import Session

DESK_SUFFIX: Final = ".regdesk"
FOLDER: Final = "folder"
"""Under this name the preferences keep the folder in which a file was chosen last."""


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kinds: str, answer: Callable[[Path], None]
) -> None:
    """Ask where to save a file called `name`; `kinds` as in "Workbooks (*.xlsx)"."""
    dialog = FileDialog(parent, title, _begin(parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kinds.rpartition("*.")[2].rstrip(")"))
    dialog.selectFile(name)
    _ask(dialog, answer)


def ask_what_to_open(
    parent: QWidget, title: str, kinds: str, answer: Callable[[Path], None], folder: str = ""
) -> None:
    """Ask for a file that exists, beginning in a folder (else the last used)."""
    dialog = FileDialog(parent, title, _begin(parent, folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, answer)


def ask_for_files(
    parent: QWidget, title: str, kinds: str, answer: Callable[[list[Path]], None]
) -> None:
    """Ask for one or more files that exist; `kinds` "": of any kind."""
    dialog = FileDialog(parent, title, _begin(parent), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)

    def chosen(names: Sequence[str]) -> None:
        if names:
            _remember(parent, Path(names[0]).parent)
            answer([Path(name) for name in names])

    dialog.filesSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_for_folder(parent: QWidget, folder: str, answer: Callable[[Path], None]) -> None:
    """Ask for a folder, beginning in one."""
    title = QCoreApplication.translate("files", "Choose a folder")
    dialog = FileDialog(parent, title, _begin(parent, folder))
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
    """Return the officer's folder of documents, else the home folder.

    A folder that isn't there would stand in the dialog as the name of a file.
    """
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if Path(found).is_dir() else str(Path.home())


def _begin(parent: QWidget, folder: str = "") -> str:
    """Return where a dialog begins: in the folder asked for, else the last used, if it is there."""
    session = _session(parent)
    last = session.preferences.windows.get(FOLDER, "") if session is not None else ""
    return next((one for one in (folder, last) if one and Path(one).is_dir()), documents())


def _remember(parent: QWidget, folder: Path) -> None:
    session = _session(parent)
    if session is not None and session.preferences.windows.get(FOLDER) != str(folder):
        session.preferences.windows[FOLDER] = str(folder)
        session.keep_preferences()


def _session(widget: QWidget | None) -> "Session | None":
    """Return the session of the window that a widget or dialog belongs to."""
    while widget is not None and not isinstance(widget, QMainWindow):
        widget = widget.parentWidget()
    return getattr(widget, "session", None)


def _ask(dialog: QFileDialog, answer: Callable[[Path], None]) -> None:
    def chosen(name: str) -> None:
        _remember(dialog, Path(name).parent)
        answer(Path(name))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

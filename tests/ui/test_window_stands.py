"""How the window stands: whole screen and back, another window, the next start, messages, files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from regdesk.ui import standing
from regdesk.ui.actions import Act
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets import files
from regdesk.work import records
from tests.ui.conftest import Open, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _go(window: MainWindow, route: Route) -> None:
    assert window.session is not None
    window.session.navigator.go(route)
    settle(window)


def _dialogue(window: MainWindow) -> str:
    assert window.session is not None
    return str(records.list_records(window.session.desk, "dialogue", {})[0]["id"])


@pytest.mark.parametrize("maximised", [True, False])
def test_leaving_the_whole_screen_stands_exactly_as_before(
    window: MainWindow, maximised: bool
) -> None:
    window.setGeometry(20, 30, 970, 620)
    if maximised:
        window.showMaximized()
    before = window.geometry()
    window.take_whole_screen(whole=True)
    assert window.isFullScreen()
    window.take_whole_screen(whole=False)
    assert not window.isFullScreen()
    assert window.isMaximized() is maximised
    assert window.geometry() == before


def test_closed_on_the_whole_screen_it_begins_as_before(open_window: Open, demo_file: Path) -> None:
    first = open_window(demo_file)
    first.resize(960, 640)
    first.take_whole_screen(whole=True)
    first.close()
    again = open_window(demo_file)
    assert not again.isFullScreen()
    assert (again.width(), again.height()) == (960, 640)


@pytest.mark.parametrize("maximised", [True, False])
def test_another_window_lies_on_the_screen(
    qtbot: QtBot, window: MainWindow, maximised: bool
) -> None:
    room = window.screen().availableGeometry()
    window.setGeometry(room)
    if maximised:
        window.showMaximized()
    press(qtbot, Qt.Key.Key_W, CTRL, SHIFT)
    assert window.session is not None
    windows = window.session.hub.windows
    qtbot.waitUntil(lambda: len(windows.open) == 2)
    other = windows.open[1]
    assert other.isMaximized() is maximised
    assert room.top() <= other.geometry().top() and other.geometry().left() >= room.left()
    assert other.geometry().bottom() <= room.bottom()
    other.close()


def test_the_window_used_last_is_in_front_after_a_new_start(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    window = open_window(demo_file)
    press(qtbot, Qt.Key.Key_W, CTRL, SHIFT)
    assert window.session is not None
    qtbot.waitUntil(lambda: len(window.session.hub.windows.open) == 2)  # type: ignore[union-attr]
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, Qt.Key.Key_Q, CTRL)
    again = open_window(demo_file)
    assert again.session is not None
    windows = again.session.hub.windows
    qtbot.waitUntil(lambda: len(windows.open) == 2)
    qtbot.waitUntil(again.isActiveWindow)
    assert windows.front is again
    windows.open[1].close()


def test_the_focus_is_in_the_same_field_after_a_new_start(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    window = open_window(demo_file)
    _go(window, Route(PageId.DIALOGUE, _dialogue(window), "planning"))
    assert window.shell is not None and window.shell.page is not None
    field = [one for one in window.shell.page.findChildren(QLineEdit) if one.isVisible()][-1]
    field.setFocus()
    place = standing.listed(window.shell.page)
    window.close()
    again = open_window(demo_file)
    assert again.shell is not None
    page = again.shell.page
    assert page is not None
    qtbot.waitUntil(lambda: standing.listed(page) == place)


def test_without_a_known_field_typing_renames_nothing(qtbot: QtBot, window: MainWindow) -> None:
    _go(window, Route(PageId.DIALOGUE, _dialogue(window), "planning"))
    assert window.shell is not None and window.shell.page is not None
    page = window.shell.page
    title = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    title.setFocus()
    page.stand_as(standing.kept([]))
    qtbot.waitUntil(lambda: not isinstance(page.focusWidget(), QLineEdit))


def test_a_file_dialog_begins_where_the_last_one_ended(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.shell is not None and window.session is not None
    folder = tmp_path / "Underlag"
    folder.mkdir()
    taken: list[Path] = []
    files.ask_where_to_save(window.shell, "Spara", "a.txt", "Text (*.txt)", taken.append)
    dialog = window.shell.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(folder / "a.txt"))
    dialog.reject()
    assert taken == [folder / "a.txt"]
    qtbot.waitUntil(lambda: window.shell.findChild(QFileDialog) is None)  # type: ignore[union-attr]
    files.ask_for_files(window.shell, "Öppna", "", lambda names: taken.extend(names))
    dialog = window.shell.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == folder
    assert not [one for one in dialog.findChildren(QLineEdit) if one.text()]
    dialog.reject()


def test_documents_that_are_not_there_are_no_file_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        files.QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "Documents")
    )
    assert files.documents() == str(Path.home())


@pytest.mark.usefixtures("window")
def test_keys_have_swedish_names_in_menus() -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Return").toString(native) == "Ctrl+Enter"
    assert QKeySequence("Shift+Del").toString(native) == "Skift+Delete"
    assert QCoreApplication.translate("QShortcut", "PgDown") == "Page Down"


def test_what_was_done_goes_by_itself_and_a_fault_stays(qtbot: QtBot, window: MainWindow) -> None:
    assert window.shell is not None
    bar = window.shell.message
    bar.going.setInterval(1)
    bar.say_error("Disken är full.")
    assert not bar.going.isActive()
    bar.say_done("Sparat.")
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.say_done("Sparat.")
    bar.close_button.setFocus()
    with qtbot.waitSignal(bar.going.timeout):
        pass
    assert bar.isVisible(), "not while the focus is on it"


def test_what_was_done_goes_when_a_dialog_opens(qtbot: QtBot, window: MainWindow) -> None:
    assert window.shell is not None
    window.shell.message.say_done("Sparat.")
    press(qtbot, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not window.shell.message.isVisible())  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Escape)


def test_a_refusal_is_information(qtbot: QtBot, window: MainWindow) -> None:
    assert window.shell is not None
    window.shell.actions_[Act.HISTORY].trigger()
    qtbot.waitUntil(window.shell.message.isVisible)
    assert window.shell.message.property("box") == "info"


def test_in_another_text_size_the_focused_field_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session is not None and window.shell is not None
    _go(window, Route(PageId.SETTINGS))
    page: QWidget | None = window.shell.page
    assert page is not None
    reachable = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    ]
    reachable[-1].setFocus()
    before = window.shell
    window.session.set_text_size(200)
    qtbot.waitUntil(lambda: window.shell is not before)
    settle(window)

    def seen() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and not focus.visibleRegion().isEmpty()

    qtbot.waitUntil(seen)
    window.session.set_text_size(100)

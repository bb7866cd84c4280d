"""Several windows of one desk; where one was, at the next start, on these screens or others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui import main_window, tokens
from regdesk.ui.actions import Act
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.work import preferences, records
from regdesk.work.desks import ChangeSet
from tests.ui.conftest import Open, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _close_the_others(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, MainWindow):
            widget.close()


def test_another_window_shows_the_same_place(qtbot: QtBot, window: MainWindow) -> None:
    _go(window, Route(PageId.COUNTY, "25"))
    other = _another(qtbot, window)
    assert _session(other).navigator.here == Route(PageId.COUNTY, "25")
    assert _session(other).desk is _session(window).desk
    assert _session(other).runner is _session(window).runner
    assert not _session(other).navigator.can_go_back
    _go(other, Route(PageId.COUNTIES))
    assert _session(window).navigator.here == Route(PageId.COUNTY, "25")


def test_what_is_done_in_one_shows_in_the_other_and_is_undone_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = _another(qtbot, window)
    session = _session(window)
    commitment = records.list_records(session.desk, "commitment", {"county": "25"})[0]
    _write(window, commitment["id"], "Ringt i dag.")
    undo = other.shell.actions_[Act.UNDO]  # type: ignore[union-attr]
    assert undo.isEnabled()
    assert "åtagande" in undo.text()
    undo.trigger()
    settle(window)
    shown = records.show_record(session.desk, commitment["id"])
    assert shown["comment"] == commitment["comment"]
    assert window.shell.actions_[Act.REDO].isEnabled()  # type: ignore[union-attr]
    assert other.shell.message.text.text().startswith("Ångrat: ")  # type: ignore[union-attr]
    assert not window.shell.message.isVisible()  # type: ignore[union-attr]


def test_a_page_in_another_window_shows_a_change_at_once(qtbot: QtBot, window: MainWindow) -> None:
    other = _another(qtbot, window)
    _go(other, Route(PageId.COMMITMENTS))
    desk = _session(window).desk
    late = {"county": "25", "late": True}
    record = records.list_records(desk, "commitment", late)[0]["id"]

    def change(_progress: object) -> ChangeSet:
        return records.set_fields(desk, record, {"text": "Skicka Åses underlag"})[0]

    _session(window).runner.write("Ändrar", change, owner=window)
    settle(window)
    table = other.shell.page.table  # type: ignore[union-attr]
    shown = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert "Skicka Åses underlag" in shown


def test_a_dialog_outlives_a_change_of_language_in_another_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    from regdesk.ui.dialogs.shortcuts import ShortcutsDialog

    other = _another(qtbot, window)
    press(qtbot, Qt.Key.Key_F1)
    dialog = other.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    _session(window).set_language("en")
    qtbot.waitUntil(lambda: _first_menu(window) == "File")
    settle(window)
    assert dialog.isVisible()
    assert _first_menu(other) == "Arkiv"
    dialog.accept()
    qtbot.waitUntil(lambda: _first_menu(other) == "File")


def test_language_theme_and_size_are_those_of_every_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = _another(qtbot, window)
    _session(other).set_language("en")
    qtbot.waitUntil(lambda: _first_menu(window) == "File" and _first_menu(other) == "File")
    settle(window)
    press(qtbot, Qt.Key.Key_D, CTRL, SHIFT)
    assert _session(window).look.tokens is tokens.DARK
    assert _session(other).look.tokens is tokens.DARK


def test_a_fault_is_told_where_it_was_met(qtbot: QtBot, window: MainWindow) -> None:
    from regdesk.errors import NothingToUndo

    other = _another(qtbot, window)

    def fail() -> None:
        raise NothingToUndo

    _session(window).runner.read("Läser", fail, owner=window.shell, done=lambda _none: None)
    settle(window)
    assert window.shell.message.isVisible()  # type: ignore[union-attr]
    assert not other.shell.message.isVisible()  # type: ignore[union-attr]


def test_ctrl_w_closes_one_and_the_last_closes_the_desk(
    qtbot: QtBot, window: MainWindow, demo_file: Path
) -> None:
    other = _another(qtbot, window)
    hub = _session(window).hub
    with qtbot.waitSignal(other.destroyed):
        press(qtbot, Qt.Key.Key_W, CTRL)
    assert window.isVisible()
    assert hub.windows.open == [window]
    _write_something(window)
    _use(qtbot, window)
    press(qtbot, Qt.Key.Key_W, CTRL)
    assert not window.isVisible()
    assert hub.desk is None
    assert not list(demo_file.parent.glob("*-wal"))


def test_quit_closes_all_and_they_stand_open_next_time(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    window = open_window(demo_file)
    _go(window, Route(PageId.COUNTY, "25", "commitments"))
    other = _another(qtbot, window)
    _go(other, Route(PageId.COUNTIES))
    press(qtbot, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()
    again = open_window(demo_file)
    hub = _session(again).hub
    qtbot.waitUntil(lambda: len(hub.windows.open) == 2)
    settle(again)
    first, second = (_session(one).navigator.here for one in hub.windows.open)  # type: ignore[arg-type]
    assert first == Route(PageId.COUNTY, "25", "commitments")
    assert second is not None and second.page is PageId.COUNTIES


def test_at_the_next_start_one_is_where_one_was(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    first = open_window(demo_file)
    _go(first, Route(PageId.COUNTY, "24", "contacts"))
    _go(first, Route(PageId.COUNTY, "25", "commitments"))
    first.close()
    second = open_window(demo_file)
    settle(second)
    assert _here(second) == Route(PageId.COUNTY, "25", "commitments")
    recent = [one.caption for one in _session(second).navigator.recent]
    assert recent[:2] == ["Region Norrbotten", "Region Västerbotten"]
    second.shell.sidebar.chosen.emit(Route(PageId.COUNTY, "24"))  # type: ignore[union-attr]
    settle(second)
    assert _here(second) == Route(PageId.COUNTY, "24", "contacts")


def test_what_is_gone_is_no_place_to_begin(open_window: Open, demo_file: Path) -> None:
    kept = preferences.load()
    nobody = "00000000-0000-4000-8000-000000000000"
    kept.desks[str(demo_file)] = {
        "windows": [["dialogue", nobody, ""]],
        "recent": [["dialogue", nobody, "", "Borta"], ["county", "25", "", "Region Norrbotten"]],
        "workspaces": [["county"], "x", 3],
    }
    preferences.save(kept)
    window = open_window(demo_file)
    assert _here(window) == Route(PageId.OVERVIEW)
    assert [one.caption for one in _session(window).navigator.recent] == ["Region Norrbotten"]


def test_each_set_up_of_screens_has_its_own_standing(
    open_window: Open, demo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_the_office(_app: object) -> str:
        return "DP-1 3840x2160+0+0 | eDP-1 1920x1080+3840+0"

    first = open_window(demo_file)
    first.resize(960, 610)
    first.close()
    with monkeypatch.context() as patch:
        patch.setattr(main_window, "_screens", at_the_office)
        docked = open_window(demo_file)
        assert docked.height() == 610, "as it stood last, where these screens are new"
        docked.resize(960, 650)
        docked.close()
    home = open_window(demo_file)
    assert (home.width(), home.height()) == (960, 610)
    home.close()
    monkeypatch.setattr(main_window, "_screens", at_the_office)
    again = open_window(demo_file)
    assert (again.width(), again.height()) == (960, 650)


def test_a_window_that_stood_on_a_screen_that_is_gone_is_seen(
    open_window: Open, demo_file: Path, qapp: QApplication
) -> None:
    first = open_window(demo_file)
    first.move(9_000, 9_000)
    first.close()
    second = open_window(demo_file)
    screen = qapp.primaryScreen().availableGeometry()
    assert screen.intersects(second.geometry())


def test_the_side_buttons_of_the_mouse_go_back_and_forward(
    qtbot: QtBot, window: MainWindow
) -> None:
    _go(window, Route(PageId.COUNTIES))
    _go(window, Route(PageId.COUNTY, "25"))
    _side_button(window, Qt.MouseButton.BackButton)
    settle(window)
    assert _page(window) is PageId.COUNTIES
    _side_button(window, Qt.MouseButton.ForwardButton)
    settle(window)
    assert _page(window) is PageId.COUNTY


def _side_button(window: MainWindow, button: Qt.MouseButton) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, button, pos=handle.geometry().center() - handle.geometry().topLeft())


def _another(qtbot: QtBot, window: MainWindow) -> MainWindow:
    press(qtbot, Qt.Key.Key_W, CTRL, SHIFT)
    hub = _session(window).hub
    qtbot.waitUntil(lambda: len(hub.windows.open) == 2)
    settle(window)
    other = hub.windows.open[1]
    assert isinstance(other, MainWindow)
    _use(qtbot, other)
    return other


def _use(qtbot: QtBot, window: MainWindow) -> None:
    """Take a window to the front, as a click on it does."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)


def _write(window: MainWindow, record: str, comment: str) -> None:
    desk = _session(window).desk

    def change(_progress: object) -> ChangeSet:
        return records.set_fields(desk, record, {"comment": comment})[0]

    _session(window).runner.write("Ändrar", change, owner=window)
    settle(window)


def _write_something(window: MainWindow) -> None:
    commitment = records.list_records(_session(window).desk, "commitment", {"county": "25"})[0]
    _write(window, commitment["id"], "Sist.")


def _session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def _here(window: MainWindow) -> Route | None:
    return _session(window).navigator.here


def _page(window: MainWindow) -> PageId | None:
    here = _here(window)
    return here.page if here else None


def _first_menu(window: MainWindow) -> str:
    assert window.shell is not None
    return window.shell.top.menu.actions()[0].text().replace("&", "")


def _go(window: MainWindow, route: Route) -> None:
    _session(window).navigator.go(route)
    settle(window)

"""Starting: the outline first, then the desk; the first start; what stands in the way."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.overview import OverviewPage
from regdesk.ui.pages.start import StartPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.skeleton import Skeleton
from regdesk.work import preferences
from tests.ui.conftest import Open, press, settle, type_text

AT_FIRST_PAINT = """
import os, sys
from PySide6.QtWidgets import QApplication
from regdesk.ui.main_window import MainWindow
from regdesk.work.preferences import Preferences
app = QApplication([])
window = MainWindow(app, Preferences(), None)
def tell():
    print(",".join(sys.modules), flush=True)
    os._exit(0)
window.centralWidget().painted.connect(tell)
window.show()
app.exec()
"""


def test_the_outline_is_painted_before_anything_heavy_is_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.strip().split(","))
    heavy = {"sqlalchemy", "openpyxl", "matplotlib", "alembic", "typst", "loro", "cryptography"}
    late = {"PySide6.QtSvg", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "regdesk.ui.shell"}
    assert "regdesk.ui.widgets.skeleton" in loaded
    assert not loaded & (heavy | late)


def test_the_first_paint_can_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGDESK_FIRST_PAINT", "1")
    code = "from regdesk.ui.main_window import run; run(None)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 10 < int(done.stderr.strip().splitlines()[-1]) < 60_000


def test_the_window_goes_from_outline_to_a_filled_page(
    qtbot: QtBot, qapp: QApplication, demo_file: Path
) -> None:
    window = MainWindow(qapp, preferences.Preferences(), demo_file)
    assert isinstance(window.centralWidget(), Skeleton)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.session is not None)
    settle(window)
    assert window.shell is not None
    page = window.shell.page
    assert isinstance(page, OverviewPage)
    assert page.head.title.text() == "Måndag 23 november"
    assert page.head.sub.text().startswith("Vecka 48 · ")
    assert all(tile.row is not None for tile in page.map.tiles.values())
    assert page.need_list.lines()
    assert window.shell.top.demo.isVisible()
    assert window.windowTitle() == "Översikt – regdesk – Anna Norr"
    window.close()


def test_first_start_makes_a_demo_desk_by_keyboard(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = open_window(None)
    assert window.shell is not None
    start = window.shell.start
    assert isinstance(start, StartPage)
    assert QApplication.focusWidget() is start.ui.name
    type_text("Åsa Öberg")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is start.ui.north
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    place = start.ui.file.text()
    assert place.endswith("åsa-öberg.regdesk")
    assert place.startswith(str(tmp_path))
    for _step in range(2):
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Right)
    assert start.ui.demo.isChecked()
    qtbot.mouseClick(start.ui.begin, Qt.MouseButton.LeftButton)
    settle(window)
    assert isinstance(window.shell.page, OverviewPage)
    assert window.shell.sidebar.foot.officer.text() == "Åsa Öberg"
    assert Path(place).exists()
    assert preferences.load().last_desk == place


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_button_that_begins_is_seen_in_a_small_window(
    open_window: Open, text_size: int
) -> None:
    preferences.save(preferences.Preferences(text_size=text_size))
    window = open_window(None)
    window.setMinimumSize(0, 0)
    window.resize(1280, 720)
    QApplication.processEvents()
    begin = _start(window).ui.begin
    corner = begin.mapTo(window, begin.rect().bottomRight())
    assert begin.visibleRegion().boundingRect() == begin.rect()
    assert window.rect().contains(corner)


def test_the_first_start_says_that_the_counties_are_taken_over(open_window: Open) -> None:
    from PySide6.QtWidgets import QLabel

    said = [one.text() for one in _start(open_window(None)).findChildren(QLabel)]
    assert any("du tar över dem från i dag" in text for text in said)


def test_first_start_says_under_the_fields_what_is_missing(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    start = _start(open_window(None))
    qtbot.mouseClick(start.ui.begin, Qt.MouseButton.LeftButton)
    assert start.ui.nameError.isVisible()
    assert start.ui.nameError.text() == "Skriv ditt namn."
    assert start.ui.areaError.isVisible()
    assert QApplication.focusWidget() is start.ui.name
    start.ui.file.clear()
    qtbot.keyClicks(start.ui.file, str(demo_file))
    qtbot.mouseClick(start.ui.begin, Qt.MouseButton.LeftButton)
    assert start.ui.fileError.text().startswith("Filen finns redan.")


def test_a_file_that_is_no_desk_gets_its_sentence_in_the_bar(
    open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "brev.regdesk"
    path.write_text("inte ett skrivbord", encoding="utf-8")
    window = open_window(path)
    assert isinstance(_start(window), StartPage)
    assert window.shell is not None
    assert window.shell.message.isVisible()
    assert "brev.regdesk" in window.shell.message.text.text()
    assert path.read_text(encoding="utf-8") == "inte ett skrivbord"


def test_an_empty_desk_says_what_to_do_next(open_window: Open, empty_file: Path) -> None:
    window = open_window(empty_file)
    assert window.shell is not None
    page = window.shell.page
    assert isinstance(page, OverviewPage)
    assert page.no_dialogues.isVisible()
    assert not page.dialogue_list.isVisible()
    assert not window.shell.top.demo.isVisible()
    assert page.map.tiles["25"].accessibleDescription().startswith("senaste dialog: aldrig")


def test_the_window_remembers_how_it_stood(open_window: Open, demo_file: Path) -> None:
    first = open_window(demo_file)
    first.resize(960, 654)  # the offscreen screen is small
    first.close()
    kept = preferences.load()
    assert kept.last_desk == str(demo_file)
    assert kept.windows["main"]
    second = open_window(demo_file)
    assert (second.width(), second.height()) == (960, 654)


def test_another_desk_can_be_made_and_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    assert window.shell is not None and window.session is not None
    window.session.navigator.go(Route(PageId.COUNTIES))
    settle(window)
    press(
        qtbot, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    )
    start = _start(window)
    assert not window.shell.sidebar.isVisible()
    qtbot.mouseClick(start.ui.back, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.shell.page is window.shell.pages[PageId.COUNTIES]
    assert window.shell.sidebar.isVisible()


def _start(window: MainWindow) -> StartPage:
    assert window.shell is not None
    shown = window.shell.stack.currentWidget()
    assert isinstance(shown, StartPage)
    return shown

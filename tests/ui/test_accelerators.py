"""Over every page and dialog there is to picture: names, accelerators, room on a small screen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.dialogues_board import Board
from regdesk.ui.pictures import Picture, Stage, dialogs, empty_states, places
from regdesk.ui.widgets.table_view import TableView
from regdesk.work import preferences
from tests.ui.conftest import Open, settle
from tests.ui.reading_aloud import cut, nameless

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextEdit,
)
Shown = tuple[str, QWidget]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_menus(open_window: Open, demo_file: Path, language: str) -> None:
    """No two menus, and no two lines of a menu, have the same letter; every line has one."""
    window = _window(open_window, demo_file, language)
    bar = window.shell.top.menu  # type: ignore[union-attr]
    clashing = {"menus": _clashes(_texts(bar.actions()))}
    without = []
    for menu in bar.findChildren(QMenu):
        menu.aboutToShow.emit()
        clashing[menu.title()] = _clashes(_texts(menu.actions()))
        without += [text for text in _texts(menu.actions()) if "&" not in text.replace("&&", "")]
    assert {name: found for name, found in clashing.items() if found} == {}
    assert without == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_pages_and_dialogs(open_window: Open, demo_file: Path, language: str) -> None:
    window = _window(open_window, demo_file, language)
    assert window.session is not None
    clashing: dict[str, list[str]] = {}
    silent: dict[str, list[str]] = {}
    for name, root in _everything(window, (*places(window.session), *dialogs(window.session))):
        if found := _clashes(_accelerators(window, root)):
            clashing[name] = found
        for menu in _context_menus(root):
            if found := _clashes(_texts(menu.actions())):
                clashing[f"{name}: {menu.parent()}"] = found
            menu.deleteLater()
        if found := nameless(root):
            silent[name] = found
    assert clashing == {}
    assert silent == {}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_empty_states(open_window: Open, empty_file: Path, language: str) -> None:
    window = _window(open_window, empty_file, language)
    assert window.session is not None
    for name, root in _everything(window, tuple(empty_states(window.session))):
        assert _clashes(_accelerators(window, root)) == [], name
        assert nameless(root) == [], name


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_and_dialog_fits_a_small_screen_with_large_text(
    open_window: Open, demo_file: Path, language: str
) -> None:
    preferences.save(preferences.Preferences(language=language, text_size=200))
    window = open_window(demo_file)
    window.setMinimumSize(0, 0)
    window.resize(1280, 720)
    settle(window)
    assert window.session is not None
    too_large, cut_off = {}, {}
    for name, root in _everything(window, (*places(window.session), *dialogs(window.session))):
        least = root.minimumSizeHint().expandedTo(root.minimumSize())
        if least.width() > 1280 or least.height() > 720:
            too_large[name] = (least.width(), least.height())
        if found := cut(root):
            cut_off[name] = found
    assert too_large == {}
    assert cut_off == {}, "cut, and no tool tip tells the rest"


def _everything(window: MainWindow, pictures: tuple[Picture, ...]) -> Iterator[Shown]:
    """Yield the window at every place, or the dialog that is opened there."""
    stage = Stage(window)
    for picture in pictures:
        stage.go(picture.route)
        if picture.then is not None:
            picture.then(stage)
        stage.settle()
        opened = [one for one in window.findChildren(QDialog) if one.isVisible()]
        yield picture.name, opened[-1] if opened else window
        for dialog in opened:
            dialog.reject()
        stage.tidy()


def _context_menus(root: QWidget) -> Iterator[QMenu]:
    """Yield what a right click in each list would show, with a row chosen."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not isinstance(view, TableView | Board) or not view.isVisible():
            continue
        if model.rowCount() and not view.currentIndex().isValid():
            view.setCurrentIndex(model.index(0, 0))
        menu = view.context_menu()
        if menu is not None:
            yield menu


def test_the_walks_find_what_they_look_for(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    silent, long, told = (
        QToolButton(root),
        QLabel("Mycket mer än det finns rum för", root),
        QLabel(root),
    )
    long.resize(40, 20)
    told.setText(long.text())
    told.setToolTip(long.text())
    with qtbot.waitExposed(root):
        root.show()
    assert len(nameless(root)) == 1
    silent.setAccessibleName("Stäng")
    assert nameless(root) == []
    assert cut(root) == [f"QLabel {long.text()}"]


def _window(open_window: Open, file: Path, language: str) -> MainWindow:
    preferences.save(preferences.Preferences(language=language))
    window = open_window(file)
    window.setMinimumSize(0, 0)
    window.resize(1440, 900)
    QApplication.processEvents()
    settle(window)
    return window


def _accelerators(window: MainWindow, root: QWidget) -> list[str]:
    """Return all texts with letters to press that hold at once: menus go with the page."""
    found = [
        one.text()
        for one in root.findChildren(QWidget)
        if isinstance(one, QAbstractButton) and one.isVisible()
    ]
    found += [one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.buddy()]
    for bar in root.findChildren(QTabBar):
        found += [bar.tabText(at) for at in range(bar.count()) if bar.isVisible()]
    if root is window:
        found += _texts(window.shell.top.menu.actions())  # type: ignore[union-attr]
    return found


def _texts(actions: Iterable[QAction]) -> list[str]:
    return [one.text() for one in actions if one.text() and one.isVisible()]


def _clashes(texts: Iterable[str]) -> list[str]:
    """Return the letters that several texts share, with the texts."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        plain = text.replace("&&", "")
        if "&" in plain[:-1]:
            by_letter[plain[plain.index("&") + 1].casefold()].append(text)
    counted = Counter({letter: len(found) for letter, found in by_letter.items()})
    return [
        f"{letter}: {', '.join(by_letter[letter])}"
        for letter, count in counted.items()
        if count > 1
    ]


def _controls(root: QWidget) -> list[QWidget]:
    return [
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, CONTROLS) and one.isVisible() and not one.objectName().startswith("qt_")
    ]


def _name(widget: QWidget) -> str:
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name).strip() if reader else ""

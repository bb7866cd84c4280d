"""A window on a demo desk, driven as an officer would: by keys and clicks.

The demo desk is made once; every test gets its own copy of the file.
"""

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from regdesk.ui.main_window import MainWindow
from regdesk.work import preferences
from regdesk.work.desks import close_desk, create_desk

Open = Callable[[Path | None], MainWindow]
PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def _demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "norr.regdesk"
    close_desk(create_desk(path, "Anna Norr", "norr", demo=True))
    gc.freeze()  # what was imported for it
    return path


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "tom.regdesk"
    close_desk(create_desk(path, "Anna Norr", "norr"))
    return path


@pytest.fixture
def demo_file(_demo_file: Path, tmp_path: Path) -> Path:
    """A demo desk of this test's own."""
    return Path(shutil.copy(_demo_file, tmp_path / "norr.regdesk"))


@pytest.fixture
def empty_file(_empty_file: Path, tmp_path: Path) -> Path:
    """A desk without dialogues."""
    return Path(shutil.copy(_empty_file, tmp_path / "tom.regdesk"))


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Wait longer than usual before giving up: nothing takes that long, but a busy machine may."""
    for name in ("waitUntil", "waitSignal", "waitExposed"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open windows as the program does: outline, then shell, then the desk."""
    windows: list[MainWindow] = []

    def opened(path: Path | None) -> MainWindow:
        window = MainWindow(qapp, preferences.load(), path)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window.session is not None)
        settle(window)
        window.activateWindow()
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def window(open_window: Open, demo_file: Path) -> MainWindow:
    """A window on the demo desk, showing Översikt."""
    return open_window(demo_file)


def settle(window: MainWindow) -> None:
    """Let everything under way come to its end, and what it changed be painted."""
    assert window.session is not None
    window.session.runner.settle()
    QApplication.processEvents()
    window.session.runner.settle()


@contextmanager
def writer_busy(window: MainWindow) -> Iterator[None]:
    """Keep the thread that writes at work: what is handed over to it waits."""
    assert window.session is not None
    gate = threading.Event()
    window.session.runner.do("Arbetar", lambda _progress: gate.wait(30), owner=window)
    try:
        yield
    finally:
        gate.set()


@contextmanager
def full_disk(window: MainWindow) -> Iterator[None]:
    """Give the desk file no room to grow: SQLite says that the disk is full."""
    assert window.session is not None
    settle(window)
    raw = window.session.desk._writer.raw_connection()
    writing = raw.cursor()
    (free,) = writing.execute("PRAGMA freelist_count").fetchone()
    (size,) = writing.execute("PRAGMA page_size").fetchone()
    writing.execute("INSERT INTO meta VALUES ('filler', zeroblob(?))", (free * size,))
    writing.execute("PRAGMA max_page_count = 1")
    raw.close()
    try:
        yield
    finally:
        if window.session.is_open:
            raw = window.session.desk._writer.raw_connection()
            raw.cursor().execute("PRAGMA max_page_count = 1000000")
            raw.close()


def press(qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(focus, key, held)


def type_text(text: str) -> None:
    """Type where the focus is; QTest's own typing knows ASCII alone."""
    for sign in text:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(focus, event)


def drop(widget: QWidget, path: Path) -> None:
    """Drag a file onto a widget and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 20), *how)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(40, 20), *how))

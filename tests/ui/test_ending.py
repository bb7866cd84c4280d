"""However the program is asked to end, what was typed is in the desk first."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui.editing import sleep
from regdesk.ui.editing.safety import Safety
from regdesk.ui.main_window import MainWindow
from regdesk.work import records
from regdesk.work.desks import close_desk, open_desk
from tests.ui.conftest import Open, full_disk, press, settle, type_text, writer_busy
from tests.ui.test_editing import Form
from tests.ui.typing_child import TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by messages")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_to_end_saves_what_was_typed(demo_file: Path, name: str) -> None:
    command = [sys.executable, "-m", "tests.ui.typing_child", str(demo_file)]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=env, text=True) as child:
        assert child.stdout is not None
        record_id = child.stdout.readline().strip()
        assert record_id
        child.send_signal(getattr(signal, name))
        assert child.wait(timeout=30) == 0
    desk = open_desk(demo_file)
    try:
        assert records.show_record(desk, record_id)["comment"] == TEXT
    finally:
        close_desk(desk)


def test_logging_off_returns_when_all_is_written(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    form = Form(window)
    form.comment.setFocus()
    form.comment.selectAll()
    type_text(TEXT)
    safety = session.hub.findChild(Safety)
    assert isinstance(safety, Safety)
    safety.log_off(None)  # as the session manager does before the computer is turned off
    assert form.stored("comment") == TEXT


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus of this test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is missing")
def test_what_was_typed_is_saved_before_the_computer_sleeps(
    qtbot: QtBot, window: MainWindow, bus: str
) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    session = window.session
    assert session is not None
    ours = QDBusConnection.connectToBus(bus, "regdesk")
    logind = QDBusConnection.connectToBus(bus, "logind")
    assert logind.registerService(sleep.SERVICE)
    assert sleep.Sleep(session.hub.flush, window).listen(ours)
    form = Form(window)
    form.comment.setFocus()
    form.comment.selectAll()
    type_text(TEXT)
    told = QDBusMessage.createSignal(sleep.PLACE, sleep.INTERFACE, sleep.SIGNAL)
    told.setArguments([True])
    assert logind.send(told)
    qtbot.waitUntil(lambda: not form.editor.unsaved, timeout=400)
    settle(window)
    assert form.stored("comment") == TEXT
    for name in ("regdesk", "logind"):
        QDBusConnection.disconnectFromBus(name)


def test_a_window_stays_while_what_was_typed_cannot_be_written(
    qtbot: QtBot, window: MainWindow, open_window: Open, demo_file: Path
) -> None:
    assert window.shell is not None
    form = Form(window)
    long = "Skrivet när disken var full. " * 600
    with full_disk(window):
        form.comment.setFocus()
        form.comment.selectAll()
        QApplication.clipboard().setText(long)
        press(qtbot, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert not window.close()
        assert window.isVisible()
        said = window.shell.message.text.text()
        assert "är full" in said
        assert "Stäng en gång till" in said
    assert window.close()
    again = Form(open_window(demo_file))
    assert again.comment.text() == long.strip()


def test_a_window_closes_all_the_same_when_asked_once_more(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    form = Form(window)
    with full_disk(window):
        form.comment.setFocus()
        QApplication.clipboard().setText("Skrivet när disken var full. " * 600)
        press(qtbot, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert not window.close()
        assert window.close()
    assert "DiskFull" in caplog.text


def test_what_is_typed_while_another_desk_opens_is_saved_in_its_own(
    window: MainWindow, demo_file: Path, empty_file: Path
) -> None:
    session = window.session
    assert session is not None
    form = Form(window)
    with writer_busy(window):
        session.open(empty_file)
        form.comment.setFocus()
        form.comment.selectAll()
        type_text(TEXT)
    settle(window)
    assert session.facts is not None and session.facts.path == empty_file
    with open_desk(demo_file) as desk:
        assert records.show_record(desk, str(form.id))["comment"] == TEXT

"""Has what was typed written whenever it might be lost: another program, sleep, log-off, the end."""

import signal
import socket
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication

SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGINT")
"""Asked by these to end, the program closes its windows as by hand; Windows knows not all."""
LATER_MS: Final = 3_000
"""How long after the start the system's bus is looked for: first things first."""


class Safety(QObject):
    """Listens to the application on behalf of every window."""

    def __init__(
        self,
        app: QGuiApplication,
        flush: Callable[[], None],
        settle: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`flush` hands over what was typed, `settle` returns when it is written."""
        super().__init__(parent)
        self._flush, self._settle = flush, settle
        app.applicationStateChanged.connect(self._state_changed)
        app.commitDataRequest.connect(self.log_off)
        app.saveStateRequest.connect(self.log_off)
        app.aboutToQuit.connect(self._end)
        if (
            sys.platform == "linux"
        ):  # elsewhere a program in front is told nothing that Qt passes on
            QTimer.singleShot(LATER_MS, self, self._listen)

    def _listen(self) -> None:
        from regdesk.ui.editing.sleep import Sleep

        Sleep(self._flush, self).listen()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._flush()

    def log_off(self, _manager: object) -> None:
        """Return when all is written: the session may end the program right after."""
        self._flush()
        self._settle()

    def _end(self) -> None:
        self._flush()
        self._settle()


class _Ears(QObject):
    """Hears a signal of the system in the event loop, where windows may be closed."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._app = app
        self._inlet, self._outlet = socket.socketpair()
        self._inlet.setblocking(False)
        self._outlet.setblocking(False)
        self._notifier = QSocketNotifier(self._outlet.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._inlet.fileno(), warn_on_full_buffer=False)

    def _hear(self) -> None:
        self._outlet.recv(64)
        self._app.quit()  # closes every window, which writes what was typed


def heed_signals(app: QGuiApplication) -> None:
    """Let the system's wish that the program end close the windows; those it ignores stay ignored."""
    _Ears(app)
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _do_nothing)


def _do_nothing(_number: int, _frame: object) -> None:
    """Let the byte that the signal leaves in the socket be what counts."""

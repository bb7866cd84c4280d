"""The last window closes: what was written is sent to the shared folder, in a short time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, SignalInstance

if TYPE_CHECKING:
    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.session import Session

END_MS: Final = 3_000
"""How long the window waits at most; what isn't sent then is sent at the next start."""


def send_the_last(window: "MainWindow", session: "Session") -> None:
    """Return when what waits is sent, or time is up; the window tells of it meanwhile."""
    sharing, runner = session.sharing, session.runner
    if not sharing.is_shared or sharing.by_hand:
        return
    loop, late = QEventLoop(), QTimer(singleShot=True, interval=END_MS)
    late.timeout.connect(loop.quit)
    late.start()
    _wait_while(lambda: runner.is_saving, runner.saving, loop, late)
    if not sharing.unsent:
        return
    if window.shell is not None:
        said = QCoreApplication.translate("sharing", "Sending the last, then the window closes…")
        window.shell.message.say_known(said)
    _wait_while(lambda: sharing.running, sharing.exchanged, loop, late)
    if sharing.unsent:
        sharing.start()
        _wait_while(lambda: sharing.running, sharing.exchanged, loop, late)
    sharing.cancel()


def _wait_while(
    holds: Callable[[], bool], signal: SignalInstance, loop: QEventLoop, late: QTimer
) -> None:
    """Wait for a signal after which something no longer holds, while there is time."""
    signal.connect(loop.quit)
    while late.isActive() and holds():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    signal.disconnect(loop.quit)

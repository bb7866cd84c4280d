"""The window: paints its outline first, then builds what stands in it while the desk opens.

Nothing heavy is imported here; the first paint costs hardly more than that of an empty window.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from regdesk.ui.tokens import chosen
from regdesk.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from regdesk.ui.session import Session
    from regdesk.ui.shell import Shell
    from regdesk.work.preferences import Preferences

SIZE: Final = (1440, 900)
SMALLEST: Final = (960, 600)
GEOMETRY: Final = "main"
FIRST_PAINT: Final = "REGDESK_FIRST_PAINT"
MIDDLE: Final = 128
"""Of lightness, 0 to 255."""


def run(desk_path: Path | None, after_paint: "Callable[[], None] | None" = None) -> int:
    """Show the window on a desk file (None: the last one, else the first start); return exit code.

    `after_paint` is what must be done early but costs start-up (the log).
    With `REGDESK_FIRST_PAINT=1` in the environment, print the milliseconds since the process
    started to stderr at the first paint, and end.
    """
    from regdesk.work import preferences

    kept = preferences.load()
    if desk_path is None and kept.last_desk and Path(kept.last_desk).exists():
        desk_path = Path(kept.last_desk)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("regdesk")
    app.setDesktopFileName("regdesk")
    if desk_path is not None and _came_to_front(desk_path):
        return 0
    window = MainWindow(app, kept, desk_path)
    window.after_paint = after_paint
    sys.excepthook = window.report
    window.show()
    return app.exec()


class MainWindow(QMainWindow):
    """The frame: outline, then shell; remembers how it stood."""

    def __init__(
        self,
        app: QApplication,
        kept: "Preferences",
        desk_path: Path | None,
        *,
        keeps: bool = True,
    ) -> None:
        """Take the collaborators; without `keeps`, save no settings and build only when told."""
        super().__init__()
        self._app, self._kept, self._desk_path, self._keeps = app, kept, desk_path, keeps
        self._closed = False
        self.session: Session | None = None
        self.shell: Shell | None = None
        self.after_paint: Callable[[], None] | None = None
        self.setWindowTitle("regdesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        if GEOMETRY in kept.windows:
            self.restoreGeometry(QByteArray.fromBase64(kept.windows[GEOMETRY].encode()))
        dark = app.palette().window().color().lightness() < MIDDLE  # asking Qt's enums costs 12 ms
        tokens = chosen(kept.theme, system_dark=dark)
        outline = Skeleton(tokens, whole=True, factor=kept.text_size / 100)
        outline.painted.connect(self._painted)
        self.setCentralWidget(outline)

    def build(self) -> None:
        """Build what stands in the window, and open the desk meanwhile."""
        from regdesk.ui.collector import Collector

        if self.after_paint is not None:
            self.after_paint()
        from PySide6.QtCore import Qt

        from regdesk.ui.language import Language
        from regdesk.ui.look import Look, Theme
        from regdesk.ui.session import Session

        look = Look(self._app, Theme(self._kept.theme), self._kept.text_size, self)
        language = Language(self._app, self._kept.language, self)
        self._collector = Collector(self)
        self.session = Session(look, language, self._kept, self, keeps=self._keeps)
        self.session.redressed.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        self.session.single.asked_to_front.connect(self._to_front)
        look.dress()
        self._make_shell()
        if self._desk_path is not None:
            self.session.open(self._desk_path)
        elif self.shell is not None:
            self.shell.show_start()

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: "TracebackType | None",
    ) -> None:
        """Tell of an exception nobody caught: to the log and to the officer."""
        import logging

        logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))
        if self.shell is not None and isinstance(error, Exception):
            self.shell.show_error(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = self.saveGeometry().toBase64().toStdString()
        self._kept.windows[GEOMETRY] = geometry
        self.hide()
        if self.session is not None and not self._closed:
            self._closed = True
            self.session.close()
            self._collector.stop()
        super().closeEvent(event)

    def _painted(self) -> None:
        if os.environ.get(FIRST_PAINT):
            print(f"{_age_ms():.0f}", file=sys.stderr, flush=True)
            os._exit(0)
        if self._keeps:
            QTimer.singleShot(0, self, self.build)

    def _make_shell(self) -> None:
        from regdesk.ui.shell import Shell

        assert self.session is not None
        self.shell = Shell(self.session, self)
        self.setCentralWidget(self.shell)

    def _rebuild(self) -> None:
        """Build the content anew, in another language or text size, at the same place."""
        assert self.session is not None
        old = self.shell
        if old is not None:
            old.retire()
        self._make_shell()
        if self.session.is_open and self.session.navigator.here is not None:
            self.session.navigator.go(self.session.navigator.here)
        elif self.shell is not None and not self.session.is_open:
            self.shell.show_start()

    def _to_front(self) -> None:
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()


def _came_to_front(desk_path: Path) -> bool:
    """Ask a window that already shows the desk to come to the front."""
    from regdesk.ui.single import ask_to_front, may_run

    return may_run(desk_path) and ask_to_front(desk_path)


def _age_ms() -> float:
    """Return the milliseconds since the process started; elsewhere than on Linux its CPU time."""
    stat = Path("/proc/self/stat")
    if not stat.exists():
        return time.process_time() * 1000
    ticks = int(stat.read_text().rpartition(")")[2].split()[19])
    started = ticks / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000

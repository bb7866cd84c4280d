"""The window: paints its outline first, then builds what stands in it while the desk opens.

Nothing heavy is imported here; the first paint costs hardly more than that of an empty window.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QRect, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from regdesk.ui.tokens import chosen
from regdesk.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from regdesk.ui.closing import Closing
    from regdesk.ui.hub import Hub
    from regdesk.ui.routes import Route
    from regdesk.ui.session import Session
    from regdesk.ui.shell import Shell
    from regdesk.ui.standing import Standing
    from regdesk.work.preferences import Preferences

SIZE: Final = (1440, 900)
SMALLEST: Final = (960, 600)
GEOMETRY: Final = "main"
ASIDE: Final = 32
"""Pixels that another window of the desk stands right of and below the one it was asked for in."""
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

    def early() -> None:
        from regdesk.ui.editing.safety import heed_signals

        heed_signals(app)
        if after_paint is not None:
            after_paint()

    window.after_paint = early
    sys.excepthook = window.report
    if window.fits():
        window.show()
    else:
        window.resize(window.size().boundedTo(window.screen().availableSize()))
        window.showMaximized()
    return app.exec()


class MainWindow(QMainWindow):
    """The frame: outline, then shell; remembers how it stood, for each set-up of screens."""

    def __init__(
        self,
        app: QApplication,
        kept: "Preferences",
        desk_path: Path | None,
        *,
        keeps: bool = True,
        hub: "Hub | None" = None,
    ) -> None:
        """Take the collaborators; without `keeps`, save no settings and build only when told.

        A further window of an open desk is given the `hub` of the first.
        """
        super().__init__()
        self._app, self._kept, self._desk_path, self._keeps = app, kept, desk_path, keeps
        self._hub = hub
        self._first_route: Route | None = None
        self._first_standing: Standing | None = None
        self._closed = False
        self._waits = False
        """Whether the content is to be built anew as soon as all is written."""
        self._before_whole: tuple[QByteArray, QRect, bool] | None = None
        """How it stood before it took the whole screen: as kept, its geometry, whether maximised."""
        self._closing: Closing | None = None
        self.session: Session | None = None
        self.shell: Shell | None = None
        self.after_paint: Callable[[], None] | None = None
        self.setWindowTitle("regdesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        if hub is None:
            self.stand(GEOMETRY)
        dark = app.palette().window().color().lightness() < MIDDLE  # asking Qt's enums costs 12 ms
        tokens = chosen(kept.theme, system_dark=dark)
        outline = Skeleton(tokens, whole=True, factor=kept.text_size / 100)
        outline.painted.connect(self._painted)
        self.setCentralWidget(outline)

    def build(self) -> None:
        """Build what stands in the window, and open the desk meanwhile."""
        if self.after_paint is not None:
            self.after_paint()
        from PySide6.QtCore import Qt

        from regdesk.ui.closing import Closing
        from regdesk.ui.hub import Hub
        from regdesk.ui.session import Session

        hub = self._hub or Hub(self._app, self._kept, keeps=self._keeps)
        if self._hub is None:
            hub.look.dress()
        self._hub = hub
        self.session = Session(hub, self)
        self._closing = Closing(self.session, self)
        self.session.redressed.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        self.session.runner.saving.connect(self._saved)
        hub.windows.enter(self)
        self._make_shell()
        assert self.shell is not None
        if self.session.is_open:
            self.shell.begin(self._first_route, self._first_standing)
        elif self._desk_path is not None:
            self.session.open(self._desk_path)
        else:
            self.shell.show_start()

    def fits(self) -> bool:
        """Tell whether the window, as it would show, has room on its screen."""
        room = self.screen().availableGeometry()
        return room.width() >= self.width() and room.height() >= self.height()

    def stand(self, name: str) -> None:
        """Stand as the window of this name did on these screens, else as it did last on others."""
        windows = self._kept.windows
        kept = windows.get(f"{name}@{_screens(self._app)}") if name in windows else None
        if kept or name in windows:
            self.restoreGeometry(QByteArray.fromBase64((kept or windows[name]).encode()))

    def keep_standing(self, name: str) -> None:
        """Remember how the window stands, under a name."""
        windows = self._kept.windows
        whole = self._before_whole
        standing = whole[0] if whole is not None else self.saveGeometry()
        here, geometry = _screens(self._app), standing.toBase64().toStdString()
        windows.pop(f"{name}@{here}", None)
        windows[name] = windows[f"{name}@{here}"] = geometry
        for old in [key for key in windows if key.startswith(f"{name}@")][:-SET_UPS]:
            del windows[old]

    def open_another(
        self, route: "Route | None" = None, name: str = "", stood: "Standing | None" = None
    ) -> "MainWindow":
        """Open another window of the same desk, at a place (None: where this one is)."""
        assert self.session is not None
        other = MainWindow(self._app, self._kept, None, keeps=self._keeps, hub=self.session.hub)
        other._first_route = route or self.session.navigator.here
        other._first_standing = stood
        self.session.hub.windows.hold(other)
        if name:
            other.stand(name)
            other.show()
        elif self.isMaximized() or (self._before_whole is not None and self._before_whole[2]):
            other.setGeometry(_within(self.normalGeometry(), self.screen().availableGeometry()))
            other.showMaximized()
        else:
            other.setGeometry(self._aside())
            other.show()
        return other

    def _aside(self) -> QRect:
        """Return where another window stands: right of and below this one, all of it to be seen."""
        inner, frame = self.geometry(), self.frameGeometry()
        room = self.screen().availableGeometry()
        left, top = inner.left() - frame.left(), inner.top() - frame.top()
        right, bottom = frame.right() - inner.right(), frame.bottom() - inner.bottom()
        return _within(inner.translated(ASIDE, ASIDE), room.adjusted(left, top, -right, -bottom))

    def take_whole_screen(self, *, whole: bool) -> None:
        """Take the whole screen, or stand again exactly as before that."""
        from PySide6.QtCore import Qt

        full = Qt.WindowState.WindowFullScreen
        if whole and not self.isFullScreen():
            geometry = self.normalGeometry() if self.isMaximized() else self.geometry()
            self._before_whole = self.saveGeometry(), geometry, self.isMaximized()
            # showFullScreen would forget that the window was maximised
            self.setWindowState(self.windowState() | full)
        elif not whole and self._before_whole is not None:
            _kept, geometry, maximised = self._before_whole
            self._before_whole = None
            if maximised:
                self.setWindowState((self.windowState() & ~full) | Qt.WindowState.WindowMaximized)
            else:
                self.setWindowState(self.windowState() & ~full & ~Qt.WindowState.WindowMaximized)
                self.setGeometry(geometry)

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: "TracebackType | None",
    ) -> None:
        """Tell of an exception nobody caught: to the log and to the officer."""
        import logging

        logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))
        front = self._hub.windows.front if self._hub is not None else None
        shell = front.shell if isinstance(front, MainWindow) else self.shell
        if shell is not None and isinstance(error, Exception):
            shell.show_error(error)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if active and self.session is not None and not self._closed:
            self.session.hub.windows.came_to_front(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session is None:
            self.keep_standing(GEOMETRY)
        elif not self._closed:
            if self._closing is not None and not self._closing.may_close(self.shell):
                event.ignore()
                return
            self._closed = True
            if self.shell is not None:
                self.shell.leave()
            if len(self.session.hub.sessions) == 1:
                from regdesk.ui.sharing_end import send_the_last

                send_the_last(self, self.session)
            self.session.hub.windows.leave(self)
            self.hide()
            self.session.close()
        super().closeEvent(event)

    def to_front(self) -> None:
        """Come to the front and take the keys."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _painted(self) -> None:
        if os.environ.get(FIRST_PAINT):
            print(f"{_age_ms():.0f}", file=sys.stderr, flush=True)
            os._exit(0)
        if self._keeps:
            QTimer.singleShot(0, self, self.build)

    def _wait_for_dialog(self) -> bool:
        """Have a dialog that stands open (another window asked for the change) be ended first."""
        from PySide6.QtWidgets import QDialog

        for dialog in self.findChildren(QDialog):
            if dialog.isVisible() and dialog.isModal():
                dialog.finished.connect(lambda: QTimer.singleShot(0, self, self._rebuild))
                return True
        return False

    def _saved(self, saving: bool) -> None:
        if self._waits and not saving:
            QTimer.singleShot(0, self, self._rebuild)

    def _make_shell(self) -> None:
        from regdesk.ui.shell import Shell

        assert self.session is not None
        self.shell = Shell(self.session, self)
        self.setCentralWidget(self.shell)
        self.shell.show()  # now: what is hidden can't be given the keys

    def _rebuild(self) -> None:
        """Build the content anew, in another language or text size, at the same place."""
        if self.session is None or self._closed:
            return
        # What is read anew must have been written first.
        if self.session.runner.is_saving or self.session.keeper.unsaved():
            self._waits = True
            return
        self._waits = False
        if self._wait_for_dialog():
            return
        assert self.shell is not None
        stood = self.shell.retire()
        self._make_shell()
        self.shell.take_over(stood)


def _within(wanted: QRect, room: QRect) -> QRect:
    """Return a rectangle of the wanted size, or what there is room for, that lies in the room."""
    found = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    found.moveLeft(max(room.left(), min(found.left(), room.right() + 1 - found.width())))
    found.moveTop(max(room.top(), min(found.top(), room.bottom() + 1 - found.height())))
    return found


SET_UPS: Final = 8
"""Set-ups of screens that are remembered for each window."""


def _screens(app: QApplication) -> str:
    """Return the set-up of screens as a name: which they are and how they lie to each other."""
    lie = []
    for screen in app.screens():
        area = screen.geometry()
        lie.append(f"{screen.name()} {area.width()}x{area.height()}+{area.x()}+{area.y()}")
    return " | ".join(sorted(lie))


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

"""Pictures of every page, dialog and empty state, rendered without a screen; waits by signals."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QPoint, QRect, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from regdesk.ui.main_window import MainWindow
from regdesk.ui.pictures import Picture, Stage, dialogs, empty_states, places

if TYPE_CHECKING:
    from regdesk.ui.session import Session
    from regdesk.work.desks import Desk

SIZE: Final = (1440, 900)
START: Final = "start"
VEIL: Final = 90
"""How dark what lies behind a dialog is, of 255."""

Opening = Callable[[MainWindow], None]
Listed = Callable[["Session"], Iterable[Picture]]


def take(
    desk: "Path | Desk",
    folder: Path,
    *,
    language: str = "sv",
    theme: str = "light",
    size: tuple[int, int] = SIZE,
    page: str | None = None,
    text_size: int = 100,
    sheet: Path | None = None,
    everything: bool = True,
) -> list[Path]:
    """Render all there is (or the pictures of one name or page) to PNG files in `folder`.

    `desk` is a file, which is opened and closed, or a desk that the caller opened and closes; its
    pages are pictured and nothing is written to it. Dialogs are shown over a demo desk made for it,
    empty states in an empty one; without `everything`, neither. `sheet` is a file for all pictures,
    small, on one sheet. Return the paths of the pictures.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    camera = _Camera(app, folder, language, theme, size, text_size, page)
    if page in {None, START}:
        with camera.window(None) as window:
            camera.keep(window, START)
    if page != START:
        camera.series(desk, places)
    if page != START and everything:
        with TemporaryDirectory() as made:
            camera.series(lambda: _made(Path(made) / "demo.regdesk", demo=True), dialogs)
            camera.series(lambda: _made(Path(made) / "tom.regdesk", demo=False), empty_states)
    if sheet is not None:
        from regdesk.ui.contact_sheet import write_sheet

        write_sheet(camera.taken, sheet, dark=theme == "dark")
    return camera.taken


class _Camera:
    """Takes pictures of windows that all look one way."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        language: str,
        theme: str,
        size: tuple[int, int],
        text_size: int,
        wanted: str | None,
    ) -> None:
        self._app, self._folder, self._size, self._wanted = app, folder, size, wanted
        self._look = {"language": language, "theme": theme, "text_size": text_size}
        self.taken: list[Path] = []

    @contextmanager
    def window(self, desk: "Path | Desk | None") -> Iterator[MainWindow]:
        """Show a window on a desk, closed in the end."""
        from regdesk.work.preferences import Preferences

        window = MainWindow(self._app, Preferences(**self._look), None, keeps=False)  # type: ignore[arg-type]
        window.setMinimumSize(0, 0)
        window.resize(*self._size)
        window.show()
        window.build()
        session = window.session
        assert session is not None
        if isinstance(desk, Path):
            session.open(desk)
        elif desk is not None:
            session.adopt(desk)
        session.runner.settle()
        window.activateWindow()
        try:
            yield window
        finally:
            window.close()
            window.deleteLater()
            self._app.processEvents()

    def series(self, desk: "Path | Desk | Callable[[], Path]", listed: Listed) -> None:
        """Take the pictures of a list that are wanted; a desk is made only for those."""
        if self._wanted is not None and not self._may_be_in(listed):
            return
        with self.window(desk() if callable(desk) else desk) as window:
            assert window.session is not None
            stage = Stage(window)
            for picture in listed(window.session):
                if self._wanted in {None, picture.name, picture.route.page.value}:
                    self._take(stage, picture)

    def keep(self, window: MainWindow, name: str) -> None:
        """Save what a window shows now."""
        for _pass in range(3):  # layouts, then what they moved, then what that painted
            QApplication.processEvents()
        path = self._folder / f"{name}.png"
        shown = window.grab()
        for dialog in _dialogs(window):
            _lay_over(shown, dialog)
        shown.save(str(path))
        self.taken.append(path)

    def _take(self, stage: Stage, picture: Picture) -> None:
        stage.go(picture.route)
        if picture.then is not None:
            picture.then(stage)
        stage.window.showNormal()  # an offscreen screen is smaller than the picture
        stage.window.resize(*self._size)
        stage.settle()
        self.keep(stage.window, picture.name)
        for dialog in _dialogs(stage.window):
            dialog.reject()
        stage.tidy()
        stage.window.resize(*self._size)

    def _may_be_in(self, listed: Listed) -> bool:
        """Whether a name may be one of a list; pages are named before dialogs and empty states."""
        assert self._wanted is not None
        if listed is empty_states:
            return self._wanted.startswith("empty-")
        return not self._wanted.startswith("empty-") and (
            listed is places or not any(path.stem == self._wanted for path in self.taken)
        )


def _dialogs(window: MainWindow) -> list[QDialog]:
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


def _lay_over(shown: QPixmap, dialog: QDialog) -> None:
    """Paint a dialog over its darkened window, as it stands on a screen."""
    picture = dialog.grab()
    painter = QPainter(shown)
    painter.fillRect(shown.rect(), QColor(0, 0, 0, VEIL))
    corner = QPoint(
        (shown.width() - picture.width()) // 2, (shown.height() - picture.height()) // 2
    )
    painter.drawPixmap(corner, picture)
    painter.setPen(dialog.palette().dark().color())
    painter.drawRect(QRect(corner, picture.size()).adjusted(-1, -1, 0, 0))
    painter.end()


def _made(path: Path, *, demo: bool) -> Path:
    from regdesk.work.desks import close_desk, create_desk

    close_desk(create_desk(path, "Handläggare Demo", "norr", demo=demo))
    return path


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but not that an offscreen window can't be sized by a desktop."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)

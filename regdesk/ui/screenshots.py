"""Pictures of every page, rendered without a screen; waits by signals, never by the clock."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.ui.session import Session
    from regdesk.work.desks import Desk

SIZE: Final = (1440, 900)


def take(
    desk: "Path | Desk",
    folder: Path,
    *,
    language: str = "sv",
    theme: str = "light",
    size: tuple[int, int] = SIZE,
    page: str | None = None,
    text_size: int = 100,
) -> list[Path]:
    """Render the pages (or the one named) of a desk to PNG files in `folder`; return their paths.

    `desk` is a file, which is opened and closed, or a desk that the caller opened and closes.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from regdesk.work.preferences import Preferences

    qInstallMessageHandler(_say)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    kept = Preferences(language=language, theme=theme, text_size=text_size)
    window = MainWindow(app, kept, None, keeps=False)
    window.setMinimumSize(0, 0)
    window.resize(*size)
    window.show()
    window.build()
    assert window.session is not None
    pictures = []
    if page in {None, "start"}:
        pictures.append(_picture(window, folder / "start.png"))
    if page != "start":
        pictures += _desk_pictures(window, window.session, desk, folder, page)
    window.close()
    window.deleteLater()
    app.processEvents()
    return pictures


def _desk_pictures(
    window: MainWindow, session: "Session", desk: "Path | Desk", folder: Path, page: str | None
) -> list[Path]:
    if isinstance(desk, Path):
        session.open(desk)
    else:
        session.adopt(desk)
    session.runner.settle()
    pictures = []
    for name, route in _places(session):
        if page in {None, name, route.page.value}:
            session.navigator.go(route)
            session.runner.settle()
            pictures.append(_picture(window, folder / f"{name}.png"))
    return pictures


def _places(session: "Session") -> Iterator[tuple[str, Route]]:
    """Yield every place to picture by its file name: the tabs are shown on the busiest county."""
    counties = sorted(session.counties, key=lambda row: (not row.mine, -row.open_commitments))
    code = counties[0].code
    yield "overview", Route(PageId.OVERVIEW)
    yield "counties", Route(PageId.COUNTIES)
    for tab in ("situation", "dialogues", "commitments", "contacts", "timeline"):
        yield f"county-{tab}", Route(PageId.COUNTY, code, tab)
    yield "brief", Route(PageId.BRIEF, code)
    yield "settings", Route(PageId.SETTINGS)


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but not that an offscreen window can't be sized by a desktop."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _picture(window: MainWindow, path: Path) -> Path:
    for _pass in range(3):  # layouts, then what they moved, then what that painted
        QApplication.processEvents()
    window.grab().save(str(path))
    return path

"""A window and a colleague's desk that share a real folder."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from regdesk.store.desk import Desk
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.sync import SyncPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.shell import Shell
from regdesk.work import records
from regdesk.work.desks import close_desk, create_desk
from regdesk.work.sharing import Exchanger, create_folder, join_folder

PATIENCE_MS = 20_000


class Sharers:
    """Anna's window and Berit's desk, both of one folder."""

    def __init__(self, window: MainWindow, berit: Desk, above: Path) -> None:
        assert window.session is not None and window.shell is not None
        self.window, self.berit, self.above = window, berit, above
        self.session: Session = window.session
        self.shell: Shell = window.shell
        self.sharing = self.session.sharing

    @property
    def folder(self) -> Path:
        """The shared folder itself."""
        return next(self.above.glob("regdesk-*"))

    def settle(self) -> None:
        """Let everything under way come to its end."""
        settle(self.window)

    def theirs(self) -> None:
        """Let Berit's desk exchange."""
        done = Exchanger(self.berit).run(whole=True)
        assert done.error is None

    def mine(self) -> None:
        """Let the window exchange as by F5."""
        self.sharing.now()
        self.settle()

    def write(self, record: str, **values: Any) -> None:
        """Write at Berit's desk, and send it."""
        records.set_fields(self.berit, record, values)
        self.theirs()

    def write_here(self, record: str, **values: Any) -> None:
        """Write in the window."""
        desk = self.session.desk
        self.session.runner.write(
            "Skriver", lambda _: records.set_fields(desk, record, values)[0], owner=self.shell
        )
        self.session.runner.settle()

    def add_here(self, kind: str, **values: Any) -> str:
        """Add a record in the window."""
        desk, made = self.session.desk, list[UUID]()

        def add(_progress: object) -> Any:
            change, found = records.add_record(desk, kind, values)
            made.append(found)
            return change

        self.session.runner.write("Lägger till", add, owner=self.shell)
        self.session.runner.settle()
        return str(made[0])

    def at_berits(self, record: str, field: str) -> Any:
        """Return what Berit's desk holds."""
        return records.show_record(self.berit, record)[field]

    def here(self, record: str, field: str) -> Any:
        """Return what the window's desk holds."""
        return records.show_record(self.session.desk, record)[field]

    def page(self, part: str = "") -> SyncPage:
        """Go to Synk."""
        self.session.navigator.go(Route(PageId.SYNC, "", part))
        self.settle()
        page = self.shell.page
        assert isinstance(page, SyncPage)
        come_to_front(self.window)
        return page


def come_to_front(window: MainWindow) -> None:
    """Have a window be the active one, so that something has the focus."""
    window.activateWindow()
    waiting = QElapsedTimer()
    waiting.start()
    while not window.isActiveWindow() and waiting.elapsed() < PATIENCE_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def settle(window: MainWindow) -> None:
    """Let everything under way come to its end, and what it changed be painted."""
    assert window.session is not None
    for _pass in range(2):
        window.session.sharing.settle()
        QApplication.processEvents()
    window.session.sharing.settle()


@contextmanager
def sharers(window: MainWindow, tmp_path: Path) -> Iterator[Sharers]:
    """Share the window's desk by a folder with a colleague's; both have all of each other."""
    assert window.session is not None
    above = tmp_path / "filserver"
    above.mkdir()
    codes: list[str] = []

    def fail(error: Exception) -> None:
        raise error

    with colleague(tmp_path) as berit:
        window.session.sharing.do(
            lambda desk: create_folder(desk, str(above)), codes.append, fail, exchange=True
        )
        settle(window)
        join_folder(berit, str(above), codes[0])
        made = Sharers(window, berit, above)
        made.theirs()
        made.mine()
        window.shell.message.hide()  # type: ignore[union-attr]
        come_to_front(window)
        yield made


@contextmanager
def colleague(tmp_path: Path, name: str = "Berit Mellan") -> Iterator[Desk]:
    """Open a new desk of a colleague."""
    desk = create_desk(tmp_path / f"{name}.regdesk", name, "mellan")
    try:
        yield desk
    finally:
        close_desk(desk)


def take_away(folder: Path) -> Path:
    """Rename a folder so that it isn't found where it was, nor beside; return where it is."""
    away = folder.parent / "undan" / "djupt"
    away.mkdir(parents=True)
    return Path(shutil.move(folder, away / "här"))

"""What lives as long as the window: the desk, the runner, the look, the language, the places."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from regdesk.ui.language import Language
from regdesk.ui.look import Look, Theme
from regdesk.ui.routes import Navigator
from regdesk.ui.runner import Runner
from regdesk.ui.single import Single

if TYPE_CHECKING:
    from regdesk.work.counties import CountyRow
    from regdesk.work.desks import ChangeSet, Desk, DeskFacts
    from regdesk.work.preferences import Preferences


@dataclass(frozen=True, slots=True)
class NewDesk:
    """What a new desk is to be."""

    path: Path
    officer: str
    area: str | None
    demo: bool


class Session(QObject):
    """The collaborators that every page is handed; opens and closes the desk, undoes and redoes."""

    opened = Signal()
    """A desk is open and its facts are read."""
    failed_to_open = Signal(object)
    """The exception that kept a desk from opening."""
    told = Signal()
    """Facts and counties were read anew."""
    elsewhere = Signal()
    """Another window holds that desk and was asked to come to the front."""
    redressed = Signal()
    """Language or text size changed: what is shown must be built anew."""
    said = Signal(str)
    """A sentence for the officer: something is done."""

    def __init__(
        self,
        look: Look,
        language: Language,
        preferences: "Preferences",
        parent: QObject,
        *,
        keeps: bool = True,
    ) -> None:
        """Take the collaborators; without `keeps` (pictures are taken), save no settings."""
        super().__init__(parent)
        self._keeps = keeps
        self.look = look
        self.language = language
        self.preferences = preferences
        self.runner = Runner(self)
        self.navigator = Navigator(self)
        self.single = Single(self)
        self.counties: tuple[CountyRow, ...] = ()
        self.facts: DeskFacts | None = None
        self._desk: Desk | None = None
        self.runner.changed.connect(self._read_facts)

    @property
    def desk(self) -> "Desk":
        """The open desk; asked for only while there is one."""
        assert self._desk is not None
        return self._desk

    @property
    def is_open(self) -> bool:
        """Whether a desk is open."""
        return self._desk is not None

    def today(self) -> date:
        """Return the day of today."""
        from regdesk.work.today import today

        return today()

    def open(self, path: Path) -> None:
        """Open a desk file; the one that is open is closed when that succeeded."""

        def opened() -> "Desk":
            from regdesk.work.desks import open_desk

            return open_desk(path)

        self._exchange(path, opened)

    def create(self, new: NewDesk) -> None:
        """Create a desk file and open it."""

        def created() -> "Desk":
            from regdesk.work.desks import create_desk

            return create_desk(new.path, new.officer, new.area, demo=new.demo)

        self._exchange(new.path, created)

    def adopt(self, desk: "Desk") -> None:
        """Show a desk that somebody else opened and will close."""
        self._exchange(None, lambda: desk)

    def undo(self, owner: QObject) -> None:
        """Take back the last step."""
        desk = self.desk

        def undone(_progress: object) -> "ChangeSet":
            from regdesk.work.records import undo

            return undo(desk)

        self.runner.write(self.tr("Undoing"), undone, owner=owner)

    def redo(self, owner: QObject) -> None:
        """Do again what was undone."""
        desk = self.desk

        def redone(_progress: object) -> "ChangeSet":
            from regdesk.work.records import redo

            return redo(desk)

        self.runner.write(self.tr("Redoing"), redone, owner=owner)

    def set_language(self, code: str) -> None:
        """Speak another language from now on; the window is built anew."""
        if code != self.language.code:
            self.language.set(code)
            self.preferences.language = code
            self.keep_preferences()
            self.redressed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Change to light, dark or as the system."""
        self.look.set_theme(theme)
        self.preferences.theme = theme.value
        self.keep_preferences()

    def set_text_size(self, percent: int) -> None:
        """Change the text size, 100–200 %; the window is built anew."""
        if percent != self.look.text_size:
            self.look.set_text_size(percent)
            self.preferences.text_size = percent
            self.keep_preferences()
            self.redressed.emit()

    def keep_preferences(self) -> None:
        """Save the device-local settings."""
        if not self._keeps:
            return
        kept = self.preferences

        def save(_progress: object) -> None:
            from regdesk.work import preferences

            preferences.save(kept)

        self.runner.do(self.tr("Saving settings"), save, owner=self)

    def close(self) -> None:
        """Finish what is being written, keep the settings and close the desk."""
        self.keep_preferences()
        self.runner.close()
        self.single.release()
        self.language.fall_silent()
        self._close(self._desk)
        self._desk = None

    def _exchange(self, path: Path | None, opened: "Callable[[], Desk]") -> None:
        if path is not None and not self.single.claim(path):
            self.elsewhere.emit()
            return
        today, before = self.today(), self._desk

        def exchanged(_progress: object) -> tuple["Desk", "DeskFacts", tuple["CountyRow", ...]]:
            desk = opened()
            from regdesk.work.counties import county_rows
            from regdesk.work.desks import facts

            answer = desk, facts(desk), county_rows(desk, today)
            self._close(before)
            return answer

        self.runner.do(
            self.tr("Opening the desk"),
            exchanged,
            owner=self,
            done=self._take,
            failed=self._refused,
        )

    def _take(self, answer: tuple["Desk", "DeskFacts", tuple["CountyRow", ...]]) -> None:
        self._desk, self.facts, self.counties = answer
        self.navigator.forget()
        if self.single.held:
            self.preferences.last_desk = str(self.facts.path)
            self.keep_preferences()
        self.opened.emit()

    def _refused(self, error: Exception) -> None:
        if self.facts is None:
            self.single.release()
        else:
            self.single.claim(self.facts.path)
        self.failed_to_open.emit(error)

    def _read_facts(self) -> None:
        desk, today = self._desk, self.today()
        if desk is None:
            return

        def read() -> tuple["DeskFacts", tuple["CountyRow", ...]]:
            from regdesk.work.counties import county_rows
            from regdesk.work.desks import facts

            return facts(desk), county_rows(desk, today)

        self.runner.read(self.tr("Reading"), read, owner=self, done=self._tell)

    def _tell(self, answer: tuple["DeskFacts", tuple["CountyRow", ...]]) -> None:
        self.facts, self.counties = answer
        self.told.emit()

    @staticmethod
    def _close(desk: "Desk | None") -> None:
        if desk is None:
            return
        from regdesk.work.desks import close_desk

        try:
            close_desk(desk)
        except Exception:
            logging.getLogger(__name__).exception("closing the desk")

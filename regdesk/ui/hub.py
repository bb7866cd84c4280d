"""What all windows of the program share: desk, runner, look, language, settings."""

import copy
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from regdesk.ui.backups import Backups
from regdesk.ui.collector import Collector
from regdesk.ui.editing.safety import Safety
from regdesk.ui.language import Language
from regdesk.ui.look import Look, Theme
from regdesk.ui.runner import Runner
from regdesk.ui.sharing import Sharing
from regdesk.ui.single import Single
from regdesk.ui.windows import Windows, kept_keys

if TYPE_CHECKING:
    from regdesk.ui.session import Session
    from regdesk.work.desks import ChangeSet, Desk
    from regdesk.work.frame import Frame
    from regdesk.work.preferences import Preferences

    Opened = tuple[Desk, Frame, frozenset[str]]

BREATH_MS: Final = 1_000
"""While entries are taken in, what all windows show is read anew this often."""


@dataclass(frozen=True, slots=True)
class NewDesk:
    """What a new desk is to be."""

    path: Path
    officer: str
    area: str | None
    demo: bool


class Hub(QObject):
    """Opens and closes the desk that every window shows; lives until the last window is closed."""

    opened = Signal()
    """A desk is open and its frame is read."""
    told = Signal()
    """The frame was read anew."""
    redressed = Signal()
    """Language or text size changed: what is shown must be built anew."""
    closing = Signal()
    """The last window is closed and no job is under way: what is held must be let go."""

    _let_go = Signal(object)
    """A desk that is shown no more and that nothing else works with; from any thread."""

    def __init__(self, app: QApplication, kept: "Preferences", *, keeps: bool = True) -> None:
        """Take the collaborators; without `keeps` (pictures are taken), save no settings."""
        super().__init__(app)
        self._keeps = keeps
        self.preferences = kept
        self.look = Look(app, Theme(kept.theme), kept.text_size, self)
        self.language = Language(app, kept.language, self)
        self.runner = Runner(self)
        self.single = Single(self)
        self.sessions: list[Session] = []
        self.frame: Frame | None = None
        self.desk: Desk | None = None
        self.gone: frozenset[str] = frozenset()
        """Keys of remembered places whose records are no more."""
        self.windows = Windows(self)
        self.backups = Backups(self)
        self.sharing = Sharing(self)
        self._collector = Collector(self)
        self._safety = Safety(app, self.flush, self.runner.settle_writes, self)
        self._stale = False
        """Whether rows of counties must be read again."""
        self._reading = False
        self._again = False
        """Whether something changed while the frame was being read."""
        self._hurried = False
        """Whether that was done at this desk."""
        self._breath = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._breath.timeout.connect(self._go_on)
        self.runner.changed.connect(self._changed)
        self._let_go.connect(self._close_former)

    def today(self) -> date:
        """Return the day of today."""
        from regdesk.work.today import today

        return today()

    def open(self, path: Path, asker: "Session") -> None:
        """Open a desk file; the one that is open is closed when that succeeded."""
        if self.desk is not None and path.resolve() == self.desk.path.resolve():
            self.opened.emit()  # looking into its file would take SQLite's locks off it
            return

        def opened() -> "Desk":
            from regdesk.work.desks import open_desk

            return open_desk(path)

        self._exchange(path, opened, asker)

    def create(self, new: NewDesk, asker: "Session") -> None:
        """Create a desk file and open it."""

        def created() -> "Desk":
            from regdesk.work.desks import create_desk

            return create_desk(new.path, new.officer, new.area, demo=new.demo)

        self._exchange(new.path, created, asker)

    def adopt(self, desk: "Desk", asker: "Session") -> None:
        """Show a desk that somebody else opened and will close."""
        self._exchange(None, lambda: desk, asker)

    def set_language(self, code: str) -> None:
        """Speak another language from now on; windows are built anew."""
        if code != self.language.code:
            self.flush()
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
        """Change the text size, 100–200 %; windows are built anew."""
        if percent != self.look.text_size:
            self.flush()
            self.look.set_text_size(percent)
            self.preferences.text_size = percent
            self.keep_preferences()
            self.redressed.emit()

    def keep_preferences(self) -> None:
        """Save the device-local settings."""
        if not self._keeps:
            return
        kept = copy.deepcopy(self.preferences)  # the writer must not meet a half-made change

        def save(_progress: object) -> None:
            from regdesk.work import preferences

            preferences.save(kept)

        self.runner.do(self.tr("Saving settings"), save, owner=self)

    def flush(self) -> None:
        """Have what was typed in any window handed over to be written."""
        for session in self.sessions:
            session.keeper.flush()

    def leave(self, session: "Session") -> None:
        """Forget a window that closes; with the last one everything is closed."""
        if session in self.sessions:
            self.sessions.remove(session)
            if not self.sessions:
                self._end()

    def _end(self) -> None:
        """Finish what is being written, keep the settings and close the desk."""
        self.keep_preferences()
        self.runner.close()
        self.closing.emit()
        self.single.release()
        self.language.fall_silent()
        desk, self.desk = self.desk, None
        self.sharing.let_go(lambda: _close(desk))
        self._collector.stop()
        self.deleteLater()

    def _exchange(self, path: Path | None, opened: "Callable[[], Desk]", asker: "Session") -> None:
        if path is not None and not self.single.claim(path):
            asker.elsewhere.emit()
            return
        self.flush()
        today = self.today()
        keys = kept_keys(self.preferences.desks.get(str(path)))

        def exchanged(_progress: object) -> "Opened":
            desk = opened()
            from regdesk.work.frame import frame, gone

            return desk, frame(desk, today), gone(desk, keys)

        def refused(error: Exception) -> None:
            if self.frame is None:
                self.single.release()
            else:
                self.single.claim(self.frame.facts.path)
            asker.failed_to_open.emit(error)

        self.runner.do(
            self.tr("Opening the desk"), exchanged, owner=self, done=self._take, failed=refused
        )

    def _take(self, answer: "Opened") -> None:
        self.flush()  # what was typed while this desk was opened belongs to the one before
        before = self.desk
        self.desk, self.frame, self.gone = answer
        if before is not None:
            self.sharing.let_go(lambda: self._let_go.emit(before))
        if self.single.held:
            self.preferences.last_desk = str(self.frame.facts.path)
            self.keep_preferences()
        self.opened.emit()

    def _close_former(self, desk: "Desk") -> None:
        """Close a desk when all that is to be written in it is written."""
        self.runner.do(self.tr("Closing the desk"), lambda _progress: _close(desk), owner=self)

    def _changed(self, change: "ChangeSet") -> None:
        from regdesk.work.frame import recounts

        self._stale = self._stale or recounts(kind for kind, _id in change.changed)
        if change.group is None and self._breath.isActive():
            self._again = True  # one of many that are taken in: whoever types comes first
        elif self._reading:
            self._again = self._hurried = True
        else:
            self._breath.start()
            self._read_frame()

    def _read_frame(self) -> None:
        """Read the frame anew; rows of counties only when something they count has changed."""
        desk, today, standing = self.desk, self.today(), self.frame
        if desk is None or standing is None:
            return
        counties = None if self._stale else standing.counties
        self._stale = self._again = self._hurried = False
        self._reading = True

        def read() -> "tuple[Desk, Frame]":
            from regdesk.work.frame import frame

            return desk, frame(desk, today, counties)

        self.runner.read(
            self.tr("Reading"), read, owner=self, done=self._tell, failed=self._not_read
        )

    def _tell(self, answer: "tuple[Desk, Frame]") -> None:
        desk, frame = answer
        self._reading = False
        if desk is self.desk and frame != self.frame:
            self.frame = frame
            self.told.emit()
        if self._again and (self._hurried or not self._breath.isActive()):
            self._breath.start()
            self._read_frame()

    def _go_on(self) -> None:
        """Read what was put off."""
        if self._again and not self._reading:
            self._breath.start()
            self._read_frame()

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self.runner.failed.emit(error)


def _close(desk: "Desk | None") -> None:
    if desk is None:
        return
    from regdesk.work.desks import close_desk

    try:
        close_desk(desk)
    except Exception:
        logging.getLogger(__name__).exception("closing the desk")

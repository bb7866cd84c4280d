"""What lives as long as one window: its places and its editors; the rest it shares with others."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from regdesk.errors import WorldError
from regdesk.ui.editing.keeper import Keeper
from regdesk.ui.hub import Hub, NewDesk
from regdesk.ui.look import Theme
from regdesk.ui.routes import Navigator
from regdesk.ui.sharing_told import told

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.ui.actions import Act
    from regdesk.work.counties import CountyRow
    from regdesk.work.desks import ChangeSet, Desk, DeskFacts

__all__ = ["NewDesk", "Session"]


class Session(QObject):
    """The collaborators that every page of a window is handed; undoes and redoes."""

    opened = Signal()
    """A desk is open and its facts are read."""
    failed_to_open = Signal(object)
    """The exception that kept a desk from opening, when this window asked for it."""
    told = Signal()
    """Facts and counties were read anew."""
    elsewhere = Signal()
    """Another program holds the desk this window asked for, and was asked to come to the front."""
    redressed = Signal()
    """Language or text size changed: what is shown must be built anew."""
    said = Signal(str)
    """A sentence for the officer: something is done."""
    noted = Signal(str)
    """A sentence for the officer: nothing was done, and why."""
    offered = Signal(str, object)
    """As `said`, with the `Act` that the officer may want next: see `offer`."""

    reframed = Signal()
    """The page shown wants more or less of the window: see `Page.wants_all` and `wants_rail`."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self.hub = hub
        self.look = hub.look
        self.language = hub.language
        self.preferences = hub.preferences
        self.runner = hub.runner
        self.single = hub.single
        self.sharing = hub.sharing
        self.navigator = Navigator(self)
        self.keeper = Keeper(self)
        self.drafts: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
        """What was typed in forms that were left, by the kind of form."""
        hub.sessions.append(self)
        hub.opened.connect(self._opened)
        hub.told.connect(self.told)
        hub.redressed.connect(self.redressed)
        self.navigator.leaving.connect(self.keeper.flush)
        self.sharing.answered.connect(self._say_synced)

    @property
    def desk(self) -> "Desk":
        """The open desk; asked for only while there is one."""
        assert self.hub.desk is not None
        return self.hub.desk

    @property
    def is_open(self) -> bool:
        """Whether a desk is open."""
        return self.hub.desk is not None

    @property
    def facts(self) -> "DeskFacts | None":
        """What is known of the desk: its file, its officer, what can be undone."""
        return self.hub.frame.facts if self.hub.frame else None

    @property
    def counties(self) -> "tuple[CountyRow, ...]":
        """The 21 counties."""
        return self.hub.frame.counties if self.hub.frame else ()

    @property
    def officer_id(self) -> "UUID | None":
        """Whose desk it is."""
        return self.hub.frame.officer_id if self.hub.frame else None

    @property
    def contested(self) -> "frozenset[UUID]":
        """The records that stand in conflict, or have something that does."""
        return self.hub.frame.contested if self.hub.frame else frozenset()

    def today(self) -> date:
        """Return the day of today."""
        return self.hub.today()

    def open(self, path: Path) -> None:
        """Open a desk file in all windows; the one that is open is closed when that succeeded."""
        self.hub.open(path, self)

    def create(self, new: NewDesk) -> None:
        """Create a desk file and open it."""
        self.hub.create(new, self)

    def adopt(self, desk: "Desk") -> None:
        """Show a desk that somebody else opened and will close."""
        self.hub.adopt(desk, self)

    def offer(self, text: str, act: "Act") -> None:
        """Say that something is done, with a button for what may follow ("Ångra")."""
        self.offered.emit(text, act)

    def fail(self, error: Exception, owner: QObject) -> None:
        """Say what went wrong with what `owner` asked for, as the runner does: in its window."""
        self.runner.failing = owner
        try:
            self.runner.failed.emit(error)
        finally:
            self.runner.failing = None

    def undo(self, owner: QObject) -> None:
        """Take back the last step, whichever window made it."""
        self.hub.flush()
        desk = self.desk

        def undone(_progress: object) -> "ChangeSet":
            from regdesk.work.records import undo

            return undo(desk)

        self.runner.write(self.tr("Undoing"), undone, owner=owner, done=self._say_undone)

    def redo(self, owner: QObject) -> None:
        """Do again what was undone."""
        self.hub.flush()
        desk = self.desk

        def redone(_progress: object) -> "ChangeSet":
            from regdesk.work.records import redo

            return redo(desk)

        self.runner.write(self.tr("Redoing"), redone, owner=owner, done=self._say_redone)

    def step_name(self, label: str) -> str:
        """Return what a step is called in the language of the moment."""
        from regdesk.domain.words import step_name

        return step_name(label, self.language.code)

    def set_language(self, code: str) -> None:
        """Speak another language from now on; windows are built anew."""
        self.hub.set_language(code)

    def set_theme(self, theme: Theme) -> None:
        """Change to light, dark or as the system."""
        self.hub.set_theme(theme)

    def set_text_size(self, percent: int) -> None:
        """Change the text size, 100–200 %; windows are built anew."""
        self.hub.set_text_size(percent)

    def keep_preferences(self) -> None:
        """Save the device-local settings."""
        self.hub.keep_preferences()

    def close(self) -> None:
        """Hand over what was typed; with the last window everything is finished and closed."""
        self.keeper.flush()
        self.hub.leave(self)

    def _opened(self) -> None:
        self.navigator.forget()
        self.opened.emit()

    def _say_synced(self, error: Exception | None) -> None:
        """Say in the window in front what came of the exchange that was asked for."""
        stands = told(self.sharing, self.language.code)
        if stands is None or self.hub.windows.front is not self.parent():
            return
        if error is None and not stands.troubled:
            self.said.emit(stands.text)
        elif isinstance(error, WorldError):
            self.noted.emit(error.sentence(self.language.code))

    def _say_undone(self, change: "ChangeSet") -> None:
        from regdesk.ui.actions import Act

        self.offer(self.tr("Undone: {step}").format(step=self._turned(change)), Act.REDO)

    def _say_redone(self, change: "ChangeSet") -> None:
        from regdesk.ui.actions import Act

        self.offer(self.tr("Done again: {step}").format(step=self._turned(change)), Act.UNDO)

    def _turned(self, change: "ChangeSet") -> str:
        """Return the name of the step that was undone or done again ("Ångra: " stands before)."""
        return self.step_name(change.label.partition(": ")[2] or change.label)

"""The truth of what is saved and what is worked on, as one short sentence."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from regdesk.ui.runner import Working


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that went wrong while nobody looked, and where it leads."""

    text: str
    icon: Icon
    route: Route
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the status line says. `part` (0–1) and `cancel` belong to long work."""

    text: str
    icon: Icon
    tone: str
    part: float | None = None
    cancel: "Callable[[], None] | None" = None
    faulty: bool = False
    notice: Notice | None = None
    route: Route | None = None
    """Where a click on the sentence leads."""


class Status(QObject):
    """Listens to everything that saves or works in a window; `changed` carries a `Said`."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._working: Working | None = None
        self._last: Said | None = None
        for signal in self._signals():
            signal.connect(self.tell)  # type: ignore[attr-defined]
        session.runner.working.connect(self._work)

    def retire(self) -> None:
        """Hear nothing any more."""
        for signal in self._signals():
            signal.disconnect(self.tell)  # type: ignore[attr-defined]
        self._session.runner.working.disconnect(self._work)

    def tell(self, *_what: object) -> None:
        """Say how things are, if that isn't what was said last."""
        said = self._said()
        if said != self._last:
            self._last = said
            self.changed.emit(said)

    def _signals(self) -> tuple[object, ...]:
        session = self._session
        saving, kept = session.runner.saving, session.keeper.changed
        return (session.told, session.opened, saving, kept, session.hub.backups.changed)

    def _work(self, working: "Working | None") -> None:
        self._working = working
        self.tell()

    def _said(self) -> Said:
        session, notice = self._session, self._notice()
        faults = session.keeper.faults()
        if faults:
            text = counted.fields_not_saved(len(faults))
            return Said(text, Icon.WARNING, "warn", faulty=True, notice=notice)
        if self._working is not None:
            part = self._working.part
            share = "" if part is None else f" {round(part * 100)} %"
            cancel = self._working.cancel if part is not None else None
            text = f"{self._working.label}…{share}"
            return Said(text, Icon.WORKING, "text2", part, cancel, notice=notice)
        if session.runner.is_saving or session.keeper.unsaved():
            return Said(self.tr("Saving…"), Icon.WORKING, "text2", notice=notice)
        saved = self._saved(session.facts.saved_at if session.facts else None)
        conflicts = session.hub.frame.conflicts if session.hub.frame else 0
        if conflicts:
            both = f"{saved} · {counted.conflicts(conflicts)}"
            route = Route(PageId.CONFLICTS)
            return Said(both, Icon.CONFLICT, "warn", notice=notice, route=route)
        return Said(saved, Icon.DONE, "text2", notice=notice)

    def _saved(self, moment: datetime | None) -> str:
        if moment is None:
            return self.tr("Saved on this computer")
        today = datetime.now(moment.tzinfo).date()
        clock = words.clock(moment.replace(second=moment.second or 1))
        if moment.date() == today:
            return self.tr("Saved {time}").format(time=clock)
        day = f"{moment.day} {words.month(moment.date())}"
        return self.tr("Saved {day}, {time}").format(day=day, time=clock)

    def _notice(self) -> Notice | None:
        fault = self._session.preferences.backup_fault
        if fault:
            text = self.tr("Backup missing")
            return Notice(text, Icon.WARNING, Route(PageId.SETTINGS, part="backup"), fault)
        return None

"""The truth of what is saved and what is worked on, as one short sentence."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.sharing_told import progress, told

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
    shared: str = ""
    """How things stand with the shared folder: a sentence of its own under the first."""
    shared_tone: str = "text2"


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
        return (
            *(session.told, session.opened, saving, kept),
            *(session.hub.backups.changed, session.sharing.changed),
        )

    def _work(self, working: "Working | None") -> None:
        self._working = working
        self.tell()

    def _said(self) -> Said:
        session = self._session
        said = replace(self._of_desk(), notice=self._notice())
        stands = told(session.sharing, words.language())
        if stands is None:
            return said
        said = replace(said, shared=stands.text, shared_tone=stands.tone)
        if session.sharing.running and session.sharing.shown:
            step, text = session.sharing.step, progress(session.sharing)
            part = step.done / step.of if step is not None and step.of else None
            said = replace(said, shared=text, shared_tone="text2")
            if said.cancel is None and not said.faulty:
                said = replace(said, part=part, cancel=session.sharing.cancel, icon=Icon.SYNC)
        elif said.icon is Icon.DONE:
            said = replace(said, icon=stands.icon, tone=stands.tone)
        return replace(said, route=said.route or Route(PageId.SYNC))

    def _of_desk(self) -> Said:
        """Return what is saved and worked on, the shared folder aside."""
        session = self._session
        faults = session.keeper.faults()
        if faults:
            return Said(counted.fields_not_saved(len(faults)), Icon.WARNING, "warn", faulty=True)
        if self._working is not None:
            part = self._working.part
            share = "" if part is None else f" {round(part * 100)} %"
            cancel = self._working.cancel if part is not None else None
            return Said(f"{self._working.label}…{share}", Icon.WORKING, "text2", part, cancel)
        if session.runner.is_saving or session.keeper.unsaved():
            return Said(self.tr("Saving…"), Icon.WORKING, "text2")
        saved = self._saved(session.facts.saved_at if session.facts else None)
        conflicts = session.hub.frame.conflicts if session.hub.frame else 0
        if conflicts:
            both = f"{saved} · {counted.conflicts(conflicts)}"
            return Said(both, Icon.CONFLICT, "warn", route=Route(PageId.CONFLICTS))
        return Said(saved, Icon.DONE, "text2")

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

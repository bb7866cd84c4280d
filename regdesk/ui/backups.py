"""Backs the desk up on its schedule and when asked; what came of it is kept in the settings."""

import logging
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from regdesk.ui.hub import Hub

LOOK_MS: Final = 30 * 60 * 1000
"""How often it is looked whether a backup is due, while the window stands open for days."""
LIMIT_MS: Final = 15 * 60 * 1000
"""How long a backup may take: a share that hangs never answers."""


class Backups(QObject):
    """The schedule. A failure stays in the settings until a backup succeeds."""

    changed = Signal()
    """A backup was begun or came to its end, or the schedule is another."""

    def __init__(self, hub: "Hub") -> None:
        super().__init__(hub)
        self._hub = hub
        self.running = False
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        hub.opened.connect(self.look)
        hub.closing.connect(self._clock.stop)
        self._clock.start()

    def look(self) -> None:
        """Back up if that is due."""
        if self._hub.preferences.backup_every == "never" or self._hub.desk is None:
            return
        from regdesk.work import backups

        if backups.is_due(self._hub.preferences, datetime.now().astimezone()):
            self.run()

    def run(self, done: "Callable[[Path], None] | None" = None) -> None:
        """Back up now, into the folder of the settings. Typing goes on meanwhile."""
        desk, kept = self._hub.desk, self._hub.preferences
        if desk is None or self.running or not kept.backup_folder:
            return
        folder, keep, now = Path(kept.backup_folder), kept.backup_keep, datetime.now().astimezone()

        def copy(_progress: object) -> Path:
            from regdesk.work import backups

            return backups.run(desk, folder, keep, now)

        def made(path: Path) -> None:
            kept.backup_last, kept.backup_where = now.isoformat(timespec="seconds"), str(path)
            kept.backup_fault = None
            self._end()
            if done is not None:
                done(path)

        self.running = True
        self.changed.emit()
        label = self.tr("Backing up")
        self._hub.flush()
        run = self._hub.runner.aside
        run(label, copy, owner=self, done=made, failed=self._fail, limit_ms=LIMIT_MS)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._hub.preferences.backup_fault = error.sentence(self._hub.language.code)
        elif isinstance(error, TimeoutError):
            said = self.tr("The folder has not answered for {minutes} minutes.")
            self._hub.preferences.backup_fault = said.format(minutes=LIMIT_MS // 60_000)
        else:
            logging.getLogger(__name__).error("backing up", exc_info=error)
            self._hub.preferences.backup_fault = f"{type(error).__name__}: {error}"
        self._end()

    def _end(self) -> None:
        self.running = False
        self._hub.keep_preferences()
        self.changed.emit()

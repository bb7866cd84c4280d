"""The clock of the meeting on this computer: it survives that the program is started anew."""

import json
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.meeting_clock import MeetingClock
from regdesk.ui.session import Session

KEPT: Final = "meeting "
MOST: Final = 8
"""Meetings whose clocks are remembered."""
TICK_MS: Final = 10_000
KEEP_EVERY: Final = timedelta(minutes=1)


class TableClock(QObject):
    """How long the meeting of one dialogue has lasted, by point; kept among the settings."""

    ticked = Signal()
    """A little later, or started, stopped, at another point."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._dialogue: UUID | None = None
        self._clock = MeetingClock()
        self._kept_at = datetime.min
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        session.hub.closing.connect(self._timer.stop)  # nothing is kept any more

    @property
    def runs(self) -> bool:
        """Whether minutes are being counted."""
        return self._clock.runs

    def stand_on(self, dialogue: UUID | None) -> None:
        """Take up the clock of a dialogue where it was left."""
        if dialogue == self._dialogue:
            return
        self._dialogue = dialogue
        kept = self._session.preferences.windows.get(f"{KEPT}{dialogue}", "")
        try:
            self._clock = MeetingClock.from_json(json.loads(kept)) if kept else MeetingClock()
        except ValueError:
            self._clock = MeetingClock()
        self._clock = self._clock.heard_at(datetime.now())
        self._follow()

    def point_of(self, points: list[UUID]) -> UUID | None:
        """Return which of the points the clock runs for."""
        return next((point for point in points if str(point) == self._clock.point), None)

    def take_up(self, point: UUID) -> None:
        """Count for a point from now on, if the clock runs."""
        if self._clock.runs and self._clock.point != str(point):
            self._set(self._clock.taken_up(str(point), datetime.now()))

    def start(self, point: UUID) -> None:
        """Start counting, at a point."""
        self._set(self._clock.taken_up(str(point), datetime.now()))

    def stop(self) -> None:
        """Stop counting."""
        self._set(self._clock.stopped(datetime.now()))

    def minutes_at(self, point: UUID) -> int:
        """Return the whole minutes a point has taken."""
        return _minutes(self._clock.at(str(point), datetime.now()))

    def minutes(self) -> int:
        """Return the whole minutes the meeting has taken."""
        return _minutes(self._clock.total(datetime.now()))

    def _set(self, clock: MeetingClock) -> None:
        self._clock = clock
        self._keep()
        self._follow()

    def _follow(self) -> None:
        if self._clock.runs:
            self._timer.start()
        else:
            self._timer.stop()
        self.ticked.emit()

    def _tick(self) -> None:
        now = datetime.now()
        self._clock = self._clock.heard_at(now)
        if now - self._kept_at > KEEP_EVERY:
            self._keep()
        self._follow()

    def _keep(self) -> None:
        """Remember the clock, and forget those of meetings long past."""
        if self._dialogue is None:
            return
        self._kept_at = datetime.now()
        windows = self._session.preferences.windows
        windows.pop(f"{KEPT}{self._dialogue}", None)
        windows[f"{KEPT}{self._dialogue}"] = json.dumps(self._clock.to_json())
        for old in [name for name in windows if name.startswith(KEPT)][:-MOST]:
            del windows[old]
        self._session.keep_preferences()


def _minutes(time: timedelta) -> int:
    return int(time.total_seconds() // 60)

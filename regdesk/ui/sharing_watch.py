"""Looks now and then whether the shared folder appeared or changed, without holding up anything."""

import logging
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.ui.background import Background
from regdesk.ui.runner import CancelledError

WATCH_MS: Final = 20_000
ASLEEP: Final = 90
"""Seconds between two looks after which the computer must have slept."""

Hint = Callable[[], str]


class Watch(QObject):
    """Compares the folder's token with the one that `known` is; `changed` says they differ."""

    changed = Signal()

    def __init__(
        self, background: Background, asks: Callable[[], Hint | None], parent: QObject
    ) -> None:
        """`asks` returns what answers the token, on another thread; None: not now."""
        super().__init__(parent)
        self._background, self._asks = background, asks
        self._looking = False
        self._looked_at = time.time()
        self.known: str | None = None
        self.clock = QTimer(self, interval=WATCH_MS)
        self.clock.timeout.connect(self._look)

    def begin(self) -> None:
        """Look from now on; nothing is known of the folder yet."""
        self.known, self._looking = None, False
        self.clock.start()

    def _look(self) -> None:
        slept = time.time() - self._looked_at > ASLEEP
        self._looked_at = time.time()
        if slept:
            self.changed.emit()
        hint = None if self._looking or self._background.busy else self._asks()
        if hint is not None:
            self._looking = True
            self._background.do(lambda _job: hint(), self._compare, self._fail)

    def _compare(self, hint: str) -> None:
        self._looking = False
        if hint != self.known:
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, CancelledError):
            logging.getLogger(__name__).error("looking at the folder", exc_info=error)

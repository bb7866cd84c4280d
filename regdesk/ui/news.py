"""What is taken in from elsewhere, gathered: the pages hear of it now and then, as of one change."""

import dataclasses
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from regdesk.ui.runner import Runner
    from regdesk.work.desks import ChangeSet

GATHER_MS: Final = 400


class News(QObject):
    """Takes changes from any thread, and tells of them on the window's."""

    _came = Signal()

    def __init__(self, runner: "Runner", parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._held: list[ChangeSet] = []
        self._lock = threading.Lock()
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self.tell)
        self._came.connect(self._wait)
        self.telling = False
        """Whether the change that goes out now is one of these."""

    def hold(self, change: "ChangeSet") -> None:
        """Keep a change until it is told."""
        with self._lock:
            first = not self._held
            self._held.append(change)
        if first:
            with suppress(RuntimeError):  # the window is gone
                self._came.emit()

    def tell(self) -> None:
        """Tell of all that came since the last time."""
        with self._lock:
            held, self._held = self._held, []
        if not held:
            return
        fields: dict[Any, frozenset[str]] = {}
        for one in held:
            for record, names in one.changed.items():
                fields[record] = fields.get(record, frozenset()) | names
        change = dataclasses.replace(held[-1], group=None, initiator=None, changed=fields)
        self.telling = True
        try:
            self._runner.changed.emit(change)
        finally:
            self.telling = False

    def forget(self) -> None:
        """Tell of nothing that came: another desk is shown."""
        with self._lock:
            self._held = []

    @Slot()
    def _wait(self) -> None:
        if not self._gather.isActive():
            self._gather.start()

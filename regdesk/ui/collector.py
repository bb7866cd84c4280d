"""Collects Python's garbage on the GUI thread alone.

Left to itself the collector runs in whichever thread allocates. On a worker it may then destroy
widgets and timers from the wrong thread, which ends the program.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 400
"""Often, so that each time is short: what a long intake leaves behind holds up whoever types."""


class Collector(QObject):
    """Takes over garbage collection until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._collect)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collect what is left and give the work back to Python."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation whose threshold is passed, as Python would have."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

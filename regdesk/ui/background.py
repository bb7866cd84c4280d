"""One thread for what waits on others: a share, a server. It never keeps the program from ending.

The runner's threads are for the desk file; a network read that hangs would hold up saving there.
"""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot

from regdesk.ui.runner import CancelledError


class Job:
    """One piece of work; `check` stops a cancelled one."""

    def __init__(
        self,
        work: "Callable[[Job], Any]",
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.work, self.done, self.failed = work, done, failed
        self.result: Any = None
        self.error: Exception | None = None
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop where that leaves nothing half done."""
        self._cancelled.set()

    def check(self) -> None:
        """Raise CancelledError if the job was asked to stop."""
        if self._cancelled.is_set():
            raise CancelledError


class Background(QObject):
    """Does jobs one after another; `done` and `failed` are called on the GUI thread."""

    quiet = Signal()
    """Every job's answer is delivered."""

    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._undelivered = 0
        self._waiting: deque[Job] = deque()
        self._now: Job | None = None
        self._after: list[Callable[[], None]] = []
        self._lock = threading.Lock()
        self._still = threading.Event()
        self._still.set()
        self._ended.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether a job is under way or waits."""
        return self._undelivered > 0

    def settle(self) -> None:
        """Return when every job's answer is delivered; events are handled meanwhile."""
        while self.busy:
            loop = QEventLoop()
            self.quiet.connect(loop.quit)
            loop.exec()
            self.quiet.disconnect(loop.quit)

    def do(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Do something when what was asked for before is done; a cancelled job fails as such."""
        job = Job(work, done, failed)
        self._undelivered += 1
        with self._lock:
            self._waiting.append(job)
            if self._still.is_set():
                self._still.clear()
                threading.Thread(target=self._run, name="regdesk-folder", daemon=True).start()
        return job

    def cancel(self) -> None:
        """Cancel everything."""
        with self._lock:
            for job in (*self._waiting, *((self._now,) if self._now else ())):
                job.cancel()

    def let_go(self, close: Callable[[], None], seconds: float) -> None:
        """Cancel everything, then call `close`: now or, if a job hangs, when that lets go.

        Waits at most so many seconds; from any thread.
        """
        self.cancel()
        if not self._still.wait(seconds):
            with self._lock:
                if not self._still.is_set():
                    self._after.append(close)
                    return
        close()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    after, self._after = self._after, []
                    self._still.set()
                    break
                job = self._now = self._waiting.popleft()
            try:
                job.check()
                job.result = job.work(job)
            except Exception as error:
                job.error = error
            with self._lock:
                self._now = None
            with suppress(RuntimeError):  # the window is gone
                self._ended.emit(job)
        for close in after:
            close()

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._undelivered -= 1
        try:
            if job.error is not None:
                job.failed(job.error)
            else:
                job.done(job.result)
        finally:
            if not self.busy:
                self.quiet.emit()

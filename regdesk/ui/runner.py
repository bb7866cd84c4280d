"""Runs verbs and reads off the GUI thread and brings the answers back to it.

All writing is done by one thread, one job at a time; slow reads have threads of their own, and so
has each job that writes elsewhere than in the desk. Answers reach the GUI thread by a queued signal.
What fails goes to the job's own `failed`, else to the runner's signal of that name.
"""

import dataclasses
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from regdesk.errors import WorldError

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

T = TypeVar("T")
SHOWN_AFTER_MS: Final = 300
READERS: Final = 2
END_S: Final = 3.0
"""How long closing waits at most for jobs that write elsewhere: a share may never answer."""


class CancelledError(Exception):
    """The officer asked the job to stop."""


class Progress:
    """What a long verb tells while it works; knows nothing of Qt. `report` stops a cancelled job."""

    def __init__(self, tell: Callable[[float | None, str], None]) -> None:
        self._tell = tell
        self._cancelled = False

    def report(self, part: float | None, text: str = "") -> None:
        """Tell how far the job is (0–1, or None for unknown); raises `CancelledError` if asked to stop."""
        if self._cancelled:
            raise CancelledError
        self._tell(part, text)

    def cancel(self) -> None:
        """Ask the job to stop at its next report."""
        self._cancelled = True


@dataclasses.dataclass(frozen=True, slots=True)
class Working:
    """What the runner is doing: a label for people, and how far it is (0–1) when known."""

    label: str
    part: float | None
    cancel: Callable[[], None]


@dataclasses.dataclass(eq=False, slots=True)
class _Job:
    """One piece of work and whom to tell."""

    label: str
    work: Callable[[Progress], Any]
    owner: QObject
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    writes: bool
    saves: bool
    progress: Progress
    result: Any = None
    error: Exception | None = None


class Runner(QObject):
    """The window's one way to `work`."""

    changed = Signal(object)
    """A `ChangeSet`, after each verb; its `initiator` is the widget that asked."""
    failed = Signal(object)
    """An exception nobody else took; `failing` says whose job it was."""
    saving = Signal(bool)
    """Whether a verb is writing or waits to write."""
    working = Signal(object)
    """A `Working` while a job lasts longer than a blink, then None."""
    quiet = Signal()
    """No job is under way any more."""

    _ended = Signal(object)
    _rested = Signal()
    """Nothing is written or waits to be written in the desk any more."""
    _told = Signal(object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "regdesk-writer")
        self._readers = ThreadPoolExecutor(READERS, "regdesk-reader")
        self._asides: list[threading.Thread] = []
        self._jobs: list[_Job] = []
        self._shown: Working | None = None
        self._saving = False
        self.failing: QObject | None = None
        """Who asked for the job that failed, while `failed` goes out; perhaps gone by now."""
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show)
        self._ended.connect(self._deliver)
        self._told.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._jobs)

    @property
    def is_saving(self) -> bool:
        """Whether a verb is writing or waits to write."""
        return self._saving

    def works_for(self, owner: QObject) -> bool:
        """Whether a job that this one asked for is under way."""
        return any(job.owner is owner for job in self._jobs)

    def write(
        self,
        label: str,
        verb: Callable[[Progress], "ChangeSet"],
        *,
        owner: QObject,
        done: Callable[["ChangeSet"], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Progress:
        """Run a verb on the writer thread; `changed` goes out with `owner` as initiator."""

        def report(change: "ChangeSet") -> None:
            change = dataclasses.replace(change, initiator=owner)
            self.changed.emit(change)
            if done is not None and isValid(owner):
                done(change)

        return self._start(label, verb, owner, report, failed, writes=True, saves=True)

    def do(
        self,
        label: str,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Progress:
        """Run on the writer thread something that changes no record (open a desk, keep a fact)."""
        return self._start(label, work, owner, done, failed, writes=True)

    def aside(
        self,
        label: str,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        limit_ms: int | None = None,
    ) -> Progress:
        """Run on a thread of its own something that leaves the desk as it is (save a PDF).

        Typing is saved meanwhile, and the program doesn't wait for it to end. After `limit_ms` it
        fails with TimeoutError, and nobody hears what becomes of it.
        """
        job = self._job(label, work, owner, done, failed)
        thread = threading.Thread(target=self._run, args=(job,), name="regdesk-aside", daemon=True)
        self._asides = [*(one for one in self._asides if one.is_alive()), thread]
        thread.start()
        if limit_ms is not None:
            QTimer.singleShot(limit_ms, self, lambda: self._give_up(job))
        return job.progress

    def read(
        self,
        label: str,
        read: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Progress:
        """Run a read on a reader thread; `done` is not called when `owner` is gone by then."""
        return self._start(label, lambda _progress: read(), owner, done, failed, writes=False)

    def settle(self) -> None:
        """Return when no job is under way any more; events are handled meanwhile."""
        while self.busy:
            loop = QEventLoop()
            self.quiet.connect(loop.quit)
            loop.exec()
            self.quiet.disconnect(loop.quit)

    def settle_writes(self) -> None:
        """Return when nothing waits to be written in the desk; keys and clicks wait meanwhile."""
        while any(job.writes for job in self._jobs):
            loop = QEventLoop()
            self._rested.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._rested.disconnect(loop.quit)

    def close(self) -> None:
        """Stop when all that was to be written is written; reads that wait are dropped."""
        for job in self._jobs:
            if not job.writes:
                job.progress.cancel()
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        end = time.monotonic() + END_S
        for thread in self._asides:
            thread.join(max(0.0, end - time.monotonic()))
        for job in self._jobs:
            if job.error is not None and not isinstance(job.error, CancelledError):
                _log(job)  # nobody is there any more to be told
        self._jobs.clear()

    def _start(
        self,
        label: str,
        work: Callable[[Progress], Any],
        owner: QObject,
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        *,
        writes: bool,
        saves: bool = False,
    ) -> Progress:
        job = self._job(label, work, owner, done, failed, writes=writes, saves=saves)
        (self._writer if writes else self._readers).submit(self._run, job)
        return job.progress

    def _job(
        self,
        label: str,
        work: Callable[[Progress], Any],
        owner: QObject,
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        *,
        writes: bool = False,
        saves: bool = False,
    ) -> _Job:
        progress = Progress(lambda part, text: self._told.emit(job, part, text))
        job = _Job(label, work, owner, done, failed, writes, saves, progress)
        self._jobs.append(job)
        self._tell_saving()
        if not self._patience.isActive():
            self._patience.start()
        return job

    def _run(self, job: _Job) -> None:
        try:
            job.result = job.work(job.progress)
        except Exception as error:
            job.error = error
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._ended.emit(job)

    def _give_up(self, job: _Job) -> None:
        if job in self._jobs:
            job.error = TimeoutError(job.label)
            job.progress.cancel()
            self._deliver(job)

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        try:
            if job.error is not None:
                self._fail(job, job.error)
            elif job.done is not None and (job.writes or isValid(job.owner)):
                job.done(job.result)
        finally:
            self._tell_saving()
            if not any(one.writes for one in self._jobs):
                self._rested.emit()
            if not self._jobs:
                self._patience.stop()
                self._tell(None)
                self.quiet.emit()

    def _fail(self, job: _Job, error: Exception) -> None:
        if isinstance(error, CancelledError):
            return
        if job.failed is not None and isValid(job.owner):
            job.failed(error)
            return
        if not isinstance(error, WorldError):
            _log(job)
        self.failing = job.owner
        try:
            self.failed.emit(error)
        finally:
            self.failing = None

    @Slot(object, object, str)
    def _hear(self, job: _Job, part: float | None, text: str) -> None:
        if self._shown is not None and job in self._jobs:
            self._tell(Working(text or job.label, part, job.progress.cancel))

    def _show(self) -> None:
        if self._jobs:
            job = next((job for job in self._jobs if job.writes), self._jobs[0])
            self._tell(Working(job.label, None, job.progress.cancel))

    def _tell_saving(self) -> None:
        saving = any(job.saves for job in self._jobs)
        if saving != self._saving:
            self._saving = saving
            self.saving.emit(saving)

    def _tell(self, working: Working | None) -> None:
        if working != self._shown:
            self._shown = working
            self.working.emit(working)


def _log(job: _Job) -> None:
    logging.getLogger(__name__).error("%s", job.label, exc_info=job.error)

"""Exchanges the desk with its shared folder: by itself, when asked, and at the end."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from regdesk.errors import WorldError
from regdesk.ui.background import Background, Job
from regdesk.ui.news import News
from regdesk.ui.runner import CancelledError
from regdesk.ui.sharing_watch import WATCH_MS, Watch

if TYPE_CHECKING:
    from regdesk.ui.hub import Hub
    from regdesk.work.desks import ChangeSet, Desk
    from regdesk.work.sharing import Exchanger, Preview, State

EVERY_MS: Final = 3 * 60_000
"""How often an exchange is made although nothing tells that there is anything to exchange."""
SOON_MS: Final = 5_000
"""How long after a change."""
SHOWN_AFTER_MS: Final = 400
"""An exchange that is over before isn't talked about."""
STEP: Final = 0.08
"""Seconds between two words on how far an exchange is."""
COUNT_MS: Final = 400
"""How long after a change it is counted what waits."""
LET_GO: Final = 1.0
"""Seconds that an exchange which was cancelled may take to stop before the desk is left to it."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far an exchange is, in files."""

    taking: bool
    done: int
    of: int


Taken = tuple["State", bool]
"""How things stand, and whether exchanges are made by hand."""
Ended = tuple[str, WorldError | None, Taken]
"""What an exchange came to: the folder's token before it, what stopped it, how things stand."""


class Sharing(QObject):
    """The exchanges of the open desk, one at a time, for all windows.

    They run on a thread of their own: the officer types and saves meanwhile.
    """

    changed = Signal()
    """How things stand, or what is under way, may be another."""
    exchanged = Signal()
    """An exchange came to its end, however."""
    answered = Signal(object)
    """The exchange that was asked for ended: None, or the exception that stopped it."""

    _stepped = Signal(object)

    def __init__(self, hub: "Hub") -> None:
        super().__init__(hub)
        self._hub = hub
        self._desk: Desk | None = None
        self._exchanger: Exchanger | None = None
        self._background = Background(self)
        self._news = News(hub.runner, self)
        self._job: Job | None = None
        self._asked = self._once_more = False
        self._gone = False
        """Whether the desk is being closed: nothing is begun any more."""
        self._edits = self._sent = 0
        self._reading = self._read_again = False
        self.state: State | None = None
        self.by_hand = False
        self.fault = ""
        """What went wrong in the program itself at the last exchange."""
        self.step: Step | None = None
        self.shown = False
        """Whether the exchange under way lasts long enough to be told of."""
        self._every = self._timer(self.exchange, EVERY_MS, once=False)
        self._watch = Watch(self._background, self._hint, self)
        self._watch.changed.connect(self.exchange)
        self._soon = self._timer(self.exchange, SOON_MS)
        self._patience = self._timer(self._show, SHOWN_AFTER_MS)
        self._count = self._timer(self._read, COUNT_MS)
        self._stepped.connect(self._hear)
        hub.opened.connect(self._opened)
        hub.runner.changed.connect(self._changed)
        hub.closing.connect(self._stop)

    @property
    def is_shared(self) -> bool:
        """Whether the desk belongs to a folder, as far as is known."""
        return self.state is not None and self.state.shared

    @property
    def running(self) -> bool:
        """Whether an exchange is under way."""
        return self._job is not None

    # --- what one can ask for ----------------------------------------------------------------

    def exchange(self) -> None:
        """Exchange, unless that is done by hand."""
        if self.is_shared and not self.by_hand:
            self.start()

    def now(self) -> None:
        """Exchange because the officer asks; the whole folder is gone through."""
        if not self.is_shared:
            return
        self._asked = True
        self._once_more = self.running  # that one may be past it, or not look at all
        self.start(whole=True)
        self.shown = self.running
        self.changed.emit()

    def settle(self) -> None:
        """Return when nothing is under way any more; events are handled meanwhile."""
        while self._background.busy or self._hub.runner.busy:
            self._background.settle()
            self._hub.runner.settle()

    def cancel(self) -> None:
        """Stop the exchange under way; the next one goes on from there."""
        self._once_more = False
        if self._job is not None:
            self._job.cancel()

    def do(
        self,
        verb: "Callable[[Desk], Any]",
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        exchange: bool = False,
    ) -> Job:
        """Do something with the folder; `exchange` afterwards, with what it takes to go on."""
        desk = self._require()
        hold = self._holder()
        self.cancel()

        def work(job: Job) -> tuple[Any, Taken]:
            if self.is_shared:  # so that the pages are told of what the verb would take in
                with suppress(WorldError):
                    self._exchanger_of(desk).run(change=hold(job))
            job.check()
            answer = verb(desk)
            return answer, _stand(desk)

        def ended(told: tuple[Any, Taken]) -> None:
            answer, taken = told
            if desk is not self._desk:
                return
            self._exchanger, self._watch.known, self.fault = None, None, ""
            self._take(taken)
            if exchange:
                self.now()
            done(answer)

        return self._background.do(work, ended, failed)

    def preview(
        self, done: "Callable[[Preview], None]", failed: Callable[[Exception], None]
    ) -> Job:
        """Ask what an exchange would do."""
        desk = self._require()
        return self._background.do(lambda _job: self._exchanger_of(desk).look(), done, failed)

    def set_by_hand(self, *, by_hand: bool) -> None:
        """Choose whether exchanges are made by hand alone."""
        desk = self._require()
        if by_hand == self.by_hand:
            return
        self.by_hand = by_hand

        def kept(_progress: object) -> None:
            from regdesk.work.sharing import set_by_hand

            set_by_hand(desk, by_hand=by_hand)

        self._hub.runner.do(self.tr("Saving settings"), kept, owner=self)
        self.changed.emit()
        if not by_hand:
            self.exchange()

    def hasten(self, *, soon: int = SOON_MS, watch: int = WATCH_MS, every: int = EVERY_MS) -> None:
        """Take other intervals than usual, in milliseconds; they begin anew."""
        for timer, interval in (
            (self._soon, soon),
            (self._watch.clock, watch),
            (self._every, every),
        ):
            timer.setInterval(interval)

    # --- the end -----------------------------------------------------------------------------

    @property
    def unsent(self) -> bool:
        """Whether something written here is still to be sent, and that may be tried."""
        state = self.state
        if state is None or not state.shared or self.by_hand or self._gone or self.fault:
            return False
        if state.outcome not in {"", "ok", "stopped"}:
            return False  # it would be waited for in vain
        return self._edits != self._sent or bool(state.to_send)

    def let_go(self, close: Callable[[], None]) -> None:
        """Stop, and have the desk closed as soon as nothing works with it; from any thread."""
        self._gone = True
        self._background.let_go(close, LET_GO)

    def _stop(self) -> None:
        self._gone = True
        for timer in self.findChildren(QTimer):  # that of the news, too
            timer.stop()

    # --- an exchange -------------------------------------------------------------------------

    def start(self, *, whole: bool = False) -> None:
        """Begin an exchange, if none is under way."""
        desk = self._desk
        if desk is None or self._gone or self.running:
            return
        self._soon.stop()
        self._job = self._background.do(
            self._exchanging(desk, whole=whole),
            partial(self._ended, desk, self._edits),
            partial(self._failed, desk),
        )
        self._patience.start()

    def _exchanging(self, desk: "Desk", *, whole: bool) -> Callable[[Job], Ended]:
        """Return an exchange as a job."""
        tell, hold = self._teller(), self._holder()

        def work(job: Job) -> Ended:
            exchanger = self._exchanger_of(desk)
            hint = exchanger.hint()  # before: what comes meanwhile makes another
            done = exchanger.run(
                whole=whole,
                change=hold(job),
                taking=lambda at, of: tell(job, Step(taking=True, done=at, of=of)),
                sending=lambda at, of: tell(job, Step(taking=False, done=at, of=of)),
            )
            return hint, done.error, _stand(desk)

        return work

    def _ended(self, desk: "Desk", edits: int, ended: Ended) -> None:
        if desk is not self._desk:
            return
        self._end()
        if self._gone:
            return
        self._watch.known, error, taken = ended
        self.fault = ""
        if error is None:
            self._sent = edits
            if self._edits != edits and not self.by_hand:
                self._soon.start()
        self._take(taken)
        self._answer(error)

    def _failed(self, desk: "Desk", error: Exception) -> None:
        if desk is not self._desk:
            return
        self._end()
        if self._gone:
            return
        if isinstance(error, WorldError):
            self.fault = error.sentence(self._hub.language.code)
        elif not isinstance(error, CancelledError):
            logging.getLogger(__name__).error("exchanging", exc_info=error)
            self.fault = f"{type(error).__name__}: {error}"
        self._read()
        self._answer(error)

    def _teller(self) -> Callable[[Job, Step], None]:
        """Return what tells how far an exchange is, now and then; it stops a cancelled one."""
        last = 0.0

        def tell(job: Job, step: Step) -> None:
            nonlocal last
            job.check()
            if time.monotonic() - last > STEP:
                last = time.monotonic()
                with suppress(RuntimeError):  # the window is gone
                    self._stepped.emit(step)

        return tell

    def _holder(self) -> "Callable[[Job], Callable[[ChangeSet], None]]":
        """Return what keeps the changes that a job takes in; it stops a cancelled one."""

        def held(job: Job, change: "ChangeSet") -> None:
            self._news.hold(change)
            job.check()

        return lambda job: partial(held, job)

    def _end(self) -> None:
        self._job = self.step = None
        self.shown = False
        self._patience.stop()
        self._every.start()
        if not self._gone:
            self._news.tell()

    def _answer(self, error: Exception | None) -> None:
        if self._once_more:
            self._once_more = False
            self.exchanged.emit()
            self.now()
            return
        asked, self._asked = self._asked, False
        self.changed.emit()
        self.exchanged.emit()
        if asked:
            self.answered.emit(error)

    def _show(self) -> None:
        self.shown = self.running
        self.changed.emit()

    @Slot(object)
    def _hear(self, step: Step) -> None:
        if self.running and not self._gone:
            self.step = step
            if self.shown:
                self.changed.emit()

    # --- when --------------------------------------------------------------------------------

    def _opened(self) -> None:
        if self._hub.desk is self._desk:
            return
        self._background.cancel()
        self._desk, self._exchanger, self._gone = self._hub.desk, None, False
        self._job, self._asked, self._once_more = None, False, False
        self._edits = self._sent = 0
        self.state, self.by_hand, self.fault, self.step = None, False, "", None
        self._news.forget()
        self._every.start()
        self._watch.begin()
        self._read(first=True)

    def _changed(self, _change: "ChangeSet") -> None:
        """Hear of a change made here: it is to be sent soon."""
        if self._news.telling or not self.is_shared:
            return
        self._edits += 1
        if not self._count.isActive():
            self._count.start()
        if not self.by_hand and not self._soon.isActive():
            self._soon.start()

    def _hint(self) -> Callable[[], str] | None:
        """Return what answers the folder's token; None where it isn't looked at."""
        desk = self._desk
        if desk is None or self._gone or not self.is_shared or self.by_hand:
            return None
        return lambda: self._exchanger_of(desk).hint()

    # --- how things stand --------------------------------------------------------------------

    def _read(self, *, first: bool = False) -> None:
        """Read how things stand; asked for again meanwhile, once more afterwards."""
        desk = self._desk
        if desk is None or self._gone:
            return
        if self._reading and not first:
            self._read_again = True
            return
        self._reading = True

        def taken(answer: Taken) -> None:
            self._reading = False
            if desk is not self._desk:
                return
            if first:  # later on it is what was chosen here, whatever was read meanwhile
                self.by_hand = answer[1]
            self._take(answer)
            if self._read_again:
                self._read_again = False
                self._read()
            if first:
                self.exchange()

        def failed(error: Exception) -> None:
            self._reading = False
            self._hub.runner.failed.emit(error)

        self._hub.runner.read(
            self.tr("Reading"), lambda: _stand(desk), owner=self, done=taken, failed=failed
        )

    def _take(self, answer: Taken) -> None:
        self.state = answer[0]
        self.changed.emit()

    def _require(self) -> "Desk":
        assert self._desk is not None
        return self._desk

    def _exchanger_of(self, desk: "Desk") -> "Exchanger":
        """Return the exchanger, which remembers what it listed; on the thread of the exchanges."""
        from regdesk.work.sharing import Exchanger

        if desk is not self._desk:
            return Exchanger(desk)
        if self._exchanger is None:
            self._exchanger = Exchanger(desk)
        return self._exchanger

    def _timer(self, what: Callable[[], None], ms: int, *, once: bool = True) -> QTimer:
        timer = QTimer(self, singleShot=once, interval=ms)
        timer.timeout.connect(what)
        return timer


def _stand(desk: "Desk") -> Taken:
    """Return how things stand; from any thread but the window's."""
    from regdesk.work.sharing import is_by_hand, state_of

    return state_of(desk), is_by_hand(desk)

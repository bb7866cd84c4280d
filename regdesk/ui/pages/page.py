"""What every page is: a widget that shows a route, reads on a worker and refreshes after changes."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.ui import standing
from regdesk.ui.actions import Act, Actions
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import PageHead

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. Built at first visit; `go` is called at each."""

    titled = Signal()
    """What the place is called may have changed: see `caption`."""
    verbs_changed = Signal()
    """What can be done here may have changed: see `verbs`."""

    wants_rail = False
    """Whether the sidebar folds while this page is shown."""
    wants_all = False
    """Whether the page has the whole window, without bars; say `session.reframed` on a change."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.session = session
        self.actions_ = actions
        self.look = session.look
        self._awaited: object = None
        self._typed: standing.Standing | None = None
        self._turns: dict[object, int] = {}
        """How many reads were asked for, by what shows their answers."""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)

    def go(self, _route: Route) -> None:
        """Show a place of this page; one that has but one place reads it anew."""
        self.reload()

    def refresh(self, _change: "ChangeSet") -> None:
        """Take in a change; a page in which one types looks at what changed and who did it."""
        self.reload()

    def reload(self) -> None:
        """Read anew what is shown."""

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        """Return what the actions of the menu do while this page is shown."""
        return {}

    def enter(self) -> None:
        """Put the focus where work on this page begins."""
        self.setFocus()

    def place(self) -> Route | None:
        """Return the place shown now where it is finer than where one went: a tab chosen there.

        One comes back to it by the history, in another language, and at the next start.
        """
        return None

    def caption(self) -> str:
        """Return what the place shown is called, among the recent places and in the title bar."""
        head = getattr(self, "head", None)
        return head.title.text() if isinstance(head, PageHead) else ""

    def state(self) -> object:
        """Return how the page stands, for `restore`: what is scrolled, chosen, focused."""
        return standing.take(self)

    def restore(self, state: object) -> None:
        """Stand as `state` says, which this page or one of its kind built before gave."""
        if isinstance(state, standing.Standing):
            standing.put(self, state)

    def stand_as(self, state: object) -> None:
        """Restore `state` as soon as what is being read for the place is shown; None: nothing."""
        self._awaited = state
        self._restore_when_read()

    def retype(self, typed: standing.Standing) -> None:
        """As `stand_as`, for what was typed but not saved in a page of this kind built before."""
        self._typed = typed
        self._restore_when_read()

    def read(self, read: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a read on a worker and show its answer, unless it was asked for anew meanwhile."""
        kind = getattr(done, "__code__", done)
        turn = self._turns[kind] = self._turns.get(kind, 0) + 1

        def show(answer: T) -> None:
            if turn == self._turns[kind]:
                done(answer)
            self.titled.emit()
            self._restore_when_read()

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=show)

    def _restore_when_read(self) -> None:
        awaited = self._awaited is not None or self._typed is not None
        if awaited and not self.session.runner.works_for(self):
            QTimer.singleShot(0, self, self._restore_awaited)  # views lay out their rows first

    def _restore_awaited(self) -> None:
        state, self._awaited = self._awaited, None
        typed, self._typed = self._typed, None
        if typed is not None:
            standing.put_typed(self, typed)
        if state is not None and self.isVisible():
            self.restore(state)
        if typed is not None and self.isVisible():  # built anew, perhaps in another text size
            QTimer.singleShot(0, self, lambda: standing.see_focus(self))

"""What every page is: a widget that shows a route, reads on a worker and refreshes after changes."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.routes import Route
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. Built at first visit; `go` is called at each."""

    wants_rail = False
    """Whether the sidebar folds while this page is shown."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.session = session
        self.actions_ = actions
        self.look = session.look
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

    def read(self, read: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a read on a worker and show its answer."""
        self.session.runner.read(self.tr("Reading"), read, owner=self, done=done)

"""Where the window can go, and the way back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal


class PageId(StrEnum):
    """Every page by name; a page appears here when it works."""

    OVERVIEW = "overview"
    COUNTIES = "counties"
    COUNTY = "county"
    BRIEF = "brief"
    DIALOGUES = "dialogues"
    DIALOGUE = "dialogue"
    AT_TABLE = "at_table"
    COMMITMENTS = "commitments"
    CONTACTS = "contacts"
    SEARCH = "search"
    CONFLICTS = "conflicts"
    SYNC = "sync"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Route:
    """One place: a page, what it shows (a county code, a dialogue id, a filter) and which part."""

    page: PageId
    key: str = ""
    part: str = ""


def id_in(text: str) -> UUID | None:
    """Return the id that stands in a route, None where none does."""
    try:
        return UUID(text)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Recent:
    """A place where one has been, and what it is called."""

    route: Route
    caption: str


@dataclass(slots=True)
class Stop:
    """A place on the way, and how its page stood when it was left (the page knows what that is)."""

    route: Route
    state: object = None


KEPT_RECENT: Final = 12
WORKSPACES: Final = frozenset({PageId.COUNTY})
"""Pages whose keys are workspaces: whoever returns finds the part where she left."""


class Navigator(QObject):
    """Goes to places and remembers them, as a web browser does."""

    leaving = Signal()
    """The place shown is about to be left: now is the time to `keep` how it stands."""
    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Stop] = []
        self._at = -1
        self._spaces: dict[tuple[PageId, str], Stop] = {}
        self.recent: list[Recent] = []
        """Places with names of their own, the latest first."""
        self.state: object = None
        """How the page stood when one was last at the place one has just returned to."""

    @property
    def here(self) -> Route | None:
        """The place shown now."""
        return self._past[self._at].route if self._past else None

    @property
    def can_go_back(self) -> bool:
        """Whether a place lies behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place lies ahead."""
        return self._at < len(self._past) - 1

    def go(self, route: Route, state: object = None) -> None:
        """Go to a place; what lay ahead is forgotten."""
        self.leaving.emit()
        if route != self.here:
            self._past[self._at + 1 :] = [Stop(route)]
            self._at = len(self._past) - 1
        self.state = state
        self.moved.emit(route)

    def visit(self, route: Route) -> None:
        """Go to a place; in a workspace, to the part where one was last."""
        self.leaving.emit()
        space = self._spaces.get((route.page, route.key)) if not route.part else None
        if space is None:
            self.go(route)
        else:
            self.go(space.route, space.state)

    def back(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def forward(self) -> None:
        """Go to the place after."""
        self._step(1)

    def keep(self, route: Route | None, state: object, caption: str) -> None:
        """Remember how the place shown stands; `route` is a finer one than where one went."""
        if not self._past:
            return
        stop = self._past[self._at]
        stop.route, stop.state = route or stop.route, state
        if stop.route.page in WORKSPACES:
            self._spaces[stop.route.page, stop.route.key] = Stop(stop.route, state)
        if stop.route.key and caption:
            self._remember(Recent(stop.route, caption))

    def forget(self) -> None:
        """Forget all places, as when another desk is opened."""
        self._past.clear()
        self._at = -1
        self._spaces.clear()
        self.recent.clear()
        self.state = None

    def forget_states(self) -> None:
        """Forget how pages stood: they are built anew."""
        for stop in (*self._past, *self._spaces.values()):
            stop.state = None

    def workspaces(self) -> dict[tuple[PageId, str], Route]:
        """Return where one was last in each workspace."""
        return {name: stop.route for name, stop in self._spaces.items()}

    def remember_workspace(self, route: Route) -> None:
        """Take up where one was in a workspace at another time."""
        self._spaces.setdefault((route.page, route.key), Stop(route))

    def _remember(self, place: Recent) -> None:
        """Put a place on top of the recent ones: once for each page and key."""
        name = (place.route.page, place.route.key)
        others = [one for one in self.recent if (one.route.page, one.route.key) != name]
        self.recent[:] = [place, *others][:KEPT_RECENT]

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._past):
            self.leaving.emit()
            self._at += by
            self.state = self._past[self._at].state
            self.moved.emit(self._past[self._at].route)

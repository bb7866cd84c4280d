"""Where the window can go, and the way back."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class PageId(StrEnum):
    """Every page by name; a page appears here when it works."""

    OVERVIEW = "overview"
    COUNTIES = "counties"
    COUNTY = "county"
    BRIEF = "brief"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Route:
    """One place: a page, what it shows (a county code, a dialogue id, a filter) and which part."""

    page: PageId
    key: str = ""
    part: str = ""


class Navigator(QObject):
    """Goes to places and remembers them, as a web browser does."""

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Route] = []
        self._at = -1

    @property
    def here(self) -> Route | None:
        """The place shown now."""
        return self._past[self._at] if self._past else None

    @property
    def can_go_back(self) -> bool:
        """Whether a place lies behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place lies ahead."""
        return self._at < len(self._past) - 1

    def go(self, route: Route) -> None:
        """Go to a place; what lay ahead is forgotten."""
        if route != self.here:
            self._past[self._at + 1 :] = [route]
            self._at = len(self._past) - 1
        self.moved.emit(route)

    def back(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def forward(self) -> None:
        """Go to the place after."""
        self._step(1)

    def forget(self) -> None:
        """Forget all places, as when another desk is opened."""
        self._past.clear()
        self._at = -1

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._past):
            self._at += by
            self.moved.emit(self._past[self._at])

"""The windows of the desk: which stand open, which is in front, and where they are next time."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from regdesk.ui import standing
from regdesk.ui.routes import PageId, Recent, Route

if TYPE_CHECKING:
    from regdesk.ui.hub import Hub
    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.routes import Navigator

DESKS: Final = 12
"""Desks whose places are remembered."""


class Windows(QObject):
    """Keeps the windows of one desk; the first is called "main", the others "main2" and so on."""

    def __init__(self, hub: "Hub") -> None:
        super().__init__(hub)
        self._hub = hub
        self._held: list[MainWindow] = []
        self._quitting = False
        self._awaited: tuple[int, MainWindow] | None = None
        """How many windows are to be open before one of them comes to the front again."""
        self.open: list[MainWindow] = []
        self.front: MainWindow | None = None
        hub.single.asked_to_front.connect(self._asked_to_front)

    def hold(self, window: "MainWindow") -> None:
        """Keep a further window alive; it is deleted when it is closed."""
        self._held.append(window)

    def enter(self, window: "MainWindow") -> None:
        """Count a window among those that stand open."""
        self.open.append(window)
        self.front = window
        if self._awaited is not None and len(self.open) >= self._awaited[0]:
            front, self._awaited = self._awaited[1], None
            QTimer.singleShot(0, front, front.to_front)  # when the last one is built
            self.front = front

    def came_to_front(self, window: "MainWindow") -> None:
        """Remember which window was used last."""
        self.front = window

    def leave(self, window: "MainWindow") -> None:
        """Forget a window that closes, and remember how it stood if it is the last or all close."""
        if window not in self.open:
            return
        if len(self.open) == 1 and not self._quitting:
            self._remember()
        self.open.remove(window)
        self.front = self.open[-1] if self.open else None
        if window in self._held:
            self._held.remove(window)
            window.deleteLater()

    def quit(self) -> None:
        """Close all windows; next time they stand open again."""
        self._remember()
        self._quitting = True
        for window in list(self.open):
            if not window.close():
                self._quitting = False
                return

    def begin(self, window: "MainWindow") -> tuple[Route | None, standing.Standing | None]:
        """Return where a window begins on the desk just opened: where it was when that closed.

        The first window takes up what it remembers, and the others are opened again; the one that
        was used last comes to the front.
        """
        if self.open and window is not self.open[0]:
            return None, None
        kept = self._kept()
        routes = [_route(one) for one in _listed(kept, "windows")]
        focus = {at: standing.kept(one) for at, one in enumerate(_listed(kept, "focus"))}
        front_at = _listed(kept, "front")
        there = [
            (route, focus.get(at, standing.kept([])), [str(at)] in front_at)
            for at, route in enumerate(routes)
            if route is not None and self._stands(route)
        ]
        if window.session is not None:
            self._take_up(window.session.navigator, kept)
        if len(there) > 1 and there[0][2]:
            self._awaited = len(there), window
        for at, (route, stood, front) in enumerate(there[1:], 2):
            other = window.open_another(route, f"main{at}", stood)
            if front:
                self._awaited = len(there), other
        return there[0][:2] if there else (None, None)

    def _remember(self) -> None:
        frame = self._hub.frame
        for at, window in enumerate(self.open, 1):
            window.keep_standing("main" if at == 1 else f"main{at}")
        if frame is None or self._hub.desk is None:
            return
        routes: list[Route] = []
        recent: list[Recent] = []
        spaces: list[Route] = []
        focus: list[list[str]] = []
        for window in self.open:
            if window.shell is not None and window.session is not None:
                window.shell.leave()
                navigator = window.session.navigator
                page = window.shell.page
                focus.append(standing.listed(page) if page is not None else [])
                routes.append(navigator.here or Route(PageId.OVERVIEW))
                recent += [one for one in navigator.recent if one not in recent]
                spaces += navigator.workspaces().values()
        desks, path = self._hub.preferences.desks, str(frame.facts.path)
        desks.pop(path, None)
        desks[path] = {
            "windows": [_listed_route(one) for one in routes],
            "focus": focus,
            "front": [[str(at)] for at, one in enumerate(self.open) if one is self.front],
            "recent": [[*_listed_route(one.route), one.caption] for one in recent],
            "workspaces": [_listed_route(one) for one in spaces],
        }
        for old in list(desks)[:-DESKS]:
            del desks[old]

    def _take_up(self, navigator: "Navigator", kept: dict[str, Any]) -> None:
        for one in _listed(kept, "recent"):
            route = _route(one[:3])
            if route is not None and len(one) == 4 and self._stands(route):
                navigator.recent.append(Recent(route, one[3]))
        for one in _listed(kept, "workspaces"):
            space = _route(one)
            if space is not None:
                navigator.remember_workspace(space)

    def _kept(self) -> dict[str, Any]:
        frame = self._hub.frame
        kept = self._hub.preferences.desks.get(str(frame.facts.path)) if frame else None
        return kept if isinstance(kept, dict) else {}

    def _stands(self, route: Route) -> bool:
        """Whether what a place shows still exists."""
        return route.key not in self._hub.gone

    def _asked_to_front(self) -> None:
        if self.front is not None:
            self.front.to_front()


def kept_keys(kept: object) -> list[str]:
    """Return every key of a place that is remembered of a desk."""
    if not isinstance(kept, dict):
        return []
    routes = [_route(one[:3]) for name in ("windows", "recent") for one in _listed(kept, name)]
    return sorted({route.key for route in routes if route is not None and route.key})


def _listed(kept: dict[str, Any], name: str) -> list[list[str]]:
    found = kept.get(name)
    if not isinstance(found, list):
        return []
    return [one for one in found if isinstance(one, list) and all(isinstance(x, str) for x in one)]


def _listed_route(route: Route) -> list[str]:
    return [route.page.value, route.key, route.part]


def _route(listed: list[str]) -> Route | None:
    """Return a place that was kept, None when it can't be read or its page is no more."""
    try:
        page, key, part = listed
        return Route(PageId(page), key, part)
    except ValueError:
        return None

"""Sök: everything that was written, found as one types; a hit opens where its words stand."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from regdesk.ui.actions import Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.pages.page import Page
from regdesk.ui.pages.search_bar import Asked, SearchBar
from regdesk.ui.pages.search_hits import KINDS, HitView, grouped
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, PageHead, button

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.search import Found, Results

PAUSE_MS: Final = 120
"""How long typing rests before it is searched."""
LIMIT: Final = 200


class SearchPage(Page):
    """A field, filters, hits."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._asked = Asked()
        self._opens_first = False
        self.head = PageHead(self.look)
        self.bar = SearchBar(self.look)
        self.view = HitView(self.look, self.tr("Hits"))
        self.start, self.nothing = self._empties()
        self.nothing.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._lay_out()
        self.bar.changed.connect(self._wait)
        self.bar.moved.connect(self._move)
        self.bar.text.returnPressed.connect(self._open_first)
        self.view.chosen.connect(self._open)
        self._show_state(None)

    def go(self, route: Route) -> None:
        if route.key or route.part:
            self.bar.set_asked(Asked.of(route.key, route.part))
        self.reload()

    def place(self) -> Route | None:
        asked = self.bar.asked()
        return Route(PageId.SEARCH, asked.text, asked.part())

    def caption(self) -> str:
        return self.tr("Search: {text}").format(text=self.bar.asked().text)

    def enter(self) -> None:
        self.bar.text.setFocus()
        self.bar.text.selectAll()

    def refresh(self, _change: "ChangeSet") -> None:
        if self.isVisible():
            self._pause.start()

    def reload(self) -> None:
        """Search for what is asked; what was asked before and comes late is passed over."""
        self._pause.stop()
        if not self.session.is_open:
            return
        asked, desk, today = self.bar.asked(), self.session.desk, self.session.today()
        self._asked = asked
        if not asked.text:
            self._show_state(None)
            return

        def read() -> "Results":
            from regdesk.work.search import find

            return find(
                desk,
                asked.text,
                asked.filters(today),
                known=KINDS.keys(),
                best_first=asked.order == "best",
                limit=LIMIT,
            )

        def show(found: "Results") -> None:
            if asked == self._asked:
                self._show(found)

        self.read(read, show)

    def _show(self, found: "Results") -> None:
        hits = found.hits
        by_type = self._asked.order == "type"
        self.bar.show_counts(found.by_type, found.by_county, self._asked)
        self.view.set_lines(grouped(hits, dict(found.by_type)) if by_type else hits)
        self._show_state(found)
        if self._opens_first:
            self._opens_first = False
            self.view.open_current()

    def _show_state(self, found: "Results | None") -> None:
        asked = self._asked
        self.start.setVisible(found is None)
        self.nothing.setVisible(found is not None and not found.hits)
        self.listed.setVisible(found is not None and bool(found.hits))
        self.head.say(self.tr("Search"), self._said(found))
        if found is None:
            self.view.set_lines(())
            self.bar.show_counts({}, {}, asked)
            return
        self.nothing.fact.setText(self.tr("Nothing found for “{text}”").format(text=asked.text))
        self.without.setVisible(asked.filtered)
        self.nothing.way.setText(
            self.tr("The filters may hide it.")
            if asked.filtered
            else self.tr("Each word is sought as the beginning of a word; fewer words find more.")
        )

    def _said(self, found: "Results | None") -> str:
        if found is None:
            return self.tr("Everything that was written, in all counties")
        said = counted.hits(found.total)
        if found.capped:
            said = self.tr("{hits} among the newest").format(hits=said)
        if found.total > len(found.hits):
            shown = self.tr("the first {number} are shown").format(number=len(found.hits))
            said = f"{said}, {shown}"
        opens = self.tr("Enter opens")
        return f"{said} · {opens}" if found.hits else said

    def _wait(self) -> None:
        """Search when typing rests."""
        self._opens_first = False
        self._pause.start()

    def _move(self, event: QKeyEvent) -> None:
        """Move in the hits while the keys stay in the field."""
        self.view.keyPressEvent(event)

    def _open_first(self) -> None:
        """Open the current hit; what was just typed is searched first."""
        if self._pause.isActive() or self.session.runner.works_for(self):
            self._opens_first = True
            self.reload()
        else:
            self.view.open_current()

    def _open(self, hit: "Found") -> None:
        desk, sought = self.session.desk, self._asked.text

        def read() -> Route | None:
            from regdesk.ui.places import route_to

            return route_to(desk, hit.record_type, hit.id, sought=sought)

        def go(route: Route | None) -> None:
            if route is not None:
                self.session.navigator.go(route)
            else:
                self.session.noted.emit(self.tr("It isn't there any more."))

        self.read(read, go)

    def _empties(self) -> tuple[Empty, Empty]:
        start = Empty(
            self.look,
            Icon.SEARCH,
            self.tr("Search everything"),
            self.tr("Write a word or its beginning. All the words must be found."),
        )
        nothing = Empty(self.look, Icon.NOTHING, "", "")
        self.without = button(self.tr("Search without filters"))
        self.without.clicked.connect(self.bar.clear_filters)
        nothing.add_button(self.without)
        return start, nothing

    def _lay_out(self) -> None:
        look = self.look
        self.listed = QFrame()
        self.listed.setProperty("box", "card")
        inside = QVBoxLayout(self.listed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        body = Body(look, 0)
        rows = QVBoxLayout()
        rows.setSpacing(look.px(12))
        rows.addWidget(self.bar)
        rows.addWidget(self.listed, 1)
        rows.addWidget(self.start)
        rows.addWidget(self.nothing)
        rows.addStretch(0)
        body.columns.addLayout(rows)
        self.rows.addWidget(self.head)
        self.rows.addWidget(body, 1)

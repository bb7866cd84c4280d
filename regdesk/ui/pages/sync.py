"""Synk: the shared folder, the desks that share it, what arrived, what can't be used, what was done."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.actions import Act, Actions
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.page import Page
from regdesk.ui.pages.sync_cards import DesksCard, FolderCard
from regdesk.ui.pages.sync_panes import pane
from regdesk.ui.pages.sync_tables import (
    WHEN,
    Row,
    arrival_columns,
    round_columns,
    trouble_columns,
)
from regdesk.ui.places import route_to
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.sharing_told import progress, told
from regdesk.ui.widgets.basics import (
    Body,
    Card,
    Empty,
    PageHead,
    action_button,
    button,
    label,
    scrolling,
)
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.conflicts import Twofold
    from regdesk.work.desks import ChangeSet
    from regdesk.work.sharing import Arrival, Round

    Read = tuple[list[Arrival], tuple[Twofold, ...], list[Round]]

LEFT: Final = 376
STACKED_BELOW: Final = 880
ROOMY: Final = 900
"""A page narrower than this says less in its head."""
TABS: Final = ("arrived", "conflicts", "files", "history")
ALONE, SHARED = 0, 1
WIDEST: Final = 16_777_215
"""Qt's own bound."""


class SyncPage(Page):
    """The folder and its desks to the left; to the right a tab for each thing to look at."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        look, today, language = self.look, session.today(), session.language.code
        self.head = PageHead(look)
        self.last = label("", "base", "text2")
        self.dry_run = button(self.tr("What would happen…"))
        self.now = action_button(
            actions[Act.SYNC_NOW], self.tr("Sync now"), "primary", Icon.SYNC, look
        )
        self.cancel = button(self.tr("Cancel"), "", Icon.CLOSE, look)
        self.part = QProgressBar()
        self.part.setTextVisible(False)
        self.part.setFixedHeight(look.px(4))
        self.part.setAccessibleName(self.tr("Progress"))
        self.folder, self.desks = FolderCard(session), DesksCard(session)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.stack, self.panes = QStackedWidget(), QStackedWidget()
        self.arrived = TableView(
            look,
            self.tr("New since last time"),
            TableModel(arrival_columns(today, language, session.step_name)),
        )
        self.seen = button(self.tr("Mark as seen"), "", Icon.CHECK, look)
        self.conflicts = PickList(look, self.tr("Conflicts"))
        self.side_by_side = button(self.tr("Show side by side"), "", Icon.CONFLICT, look)
        self.files = TableView(look, self.tr("Files"), TableModel(trouble_columns(today, language)))
        self.history = TableView(look, self.tr("History"), TableModel(round_columns(today)))
        self._found: tuple[Twofold, ...] = ()
        self._empties: dict[str, QStackedWidget] = {}
        self._lay_out()
        self._connect()
        self._show_state()

    def go(self, route: Route) -> None:
        if route.part in TABS:
            self.tabs.setCurrentIndex(TABS.index(route.part))
        self.reload()

    def place(self) -> Route | None:
        return Route(PageId.SYNC, "", TABS[max(0, self.tabs.currentIndex())])

    def refresh(self, _change: "ChangeSet") -> None:
        """Read anew when what is taken in is taken in; each of its many batches would cost."""
        if not self.session.sharing.running:
            self.reload()

    def reload(self) -> None:
        desk, language = self.session.desk, self.session.language.code

        def read() -> "Read":
            from regdesk.work.conflicts import list_conflicts
            from regdesk.work.sharing import arrivals, rounds

            return arrivals(desk), list_conflicts(desk, language), rounds(desk)

        self._show_state()
        if self.session.sharing.is_shared:
            self.read(read, self._show)

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {Act.NEXT_TAB: lambda: self._step(1), Act.PREVIOUS_TAB: lambda: self._step(-1)}

    def enter(self) -> None:
        low = self.width() < self.look.px(STACKED_BELOW)  # the tabs stand below then
        shared = self.now if low else self.tabs
        (shared if self.session.sharing.is_shared else self.create_it).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the phrase where there is little."""
        super().resizeEvent(event)
        self._share_head()

    # --- showing -------------------------------------------------------------------------

    def _show_state(self) -> None:
        """Show how things stand, which needs no reading."""
        sharing = self.session.sharing
        stands = told(sharing, self.session.language.code)
        shared = stands is not None
        was = self.stack.currentIndex()
        self.stack.setCurrentIndex(SHARED if shared else ALONE)
        self.dry_run.setVisible(shared)
        self._share_head()
        running = sharing.running and sharing.shown
        self.now.setVisible(shared and not running)
        self.cancel.setVisible(shared and running)
        self.part.setVisible(running)
        if stands is None or sharing.state is None:
            self.head.say(self.tr("Sync"), self.tr("The desk is shared with nobody"))
            return
        self.head.say(self.tr("Sync"), progress(sharing) if running else stands.text)
        step = sharing.step
        self.part.setMaximum(step.of if step is not None else 0)
        self.part.setValue(step.done if step is not None else 0)
        at = sharing.state.at
        last = self.tr("Last {time}").format(time=when(at, self.session.today())) if at else ""
        self.last.setText(last)
        self.files.set_rows(sharing.state.troubles)
        self._name(2, self.tr("Files"), len(sharing.state.troubles))
        self._fill("files", bool(sharing.state.troubles))
        if was == ALONE and self.isVisible():
            self.reload()

    def _share_head(self) -> None:
        px, wide = self.look.px, self.width()
        self.last.setVisible(self.session.sharing.is_shared and wide >= px(ROOMY))
        text = self.tr("What would happen…") if wide >= px(ROOMY) else self.tr("Preview…")
        self.dry_run.setText(text)

    def _show(self, found: "Read") -> None:
        arrived, self._found, rounds = found
        self.arrived.set_rows([Row((one.record_type, str(one.id)), one) for one in arrived])
        self.history.set_rows(rounds)
        today = self.session.today()
        self.conflicts.set_lines([self._conflict(one, today) for one in self._found])
        counts = (len(arrived), len(self._found))
        self._name(0, self.tr("New"), counts[0])
        self._name(1, self.tr("Conflicts"), counts[1])
        self.seen.setEnabled(bool(arrived))
        self.side_by_side.setEnabled(bool(self._found))
        self._fill("arrived", bool(arrived))
        self._fill("conflicts", bool(self._found))
        self._fill("history", bool(rounds))

    def _conflict(self, one: "Twofold", today: Any) -> Line:
        you = self.tr("You")
        sides = [f"{you if s.here else s.officer} {when(s.at, today)}" for s in one.sides]
        return Line(
            text=one.title,
            sub=f"{one.field_word} · {' · '.join(sides)}",
            icon=Icon.CONFLICT,
            tone="warn",
            tip=one.type_word,
        )

    def _name(self, tab: int, name: str, count: int) -> None:
        self.tabs.setTabText(tab, f"{name}  {count}" if count else name)

    def _fill(self, name: str, full: bool) -> None:
        self._empties[name].setCurrentIndex(1 if full else 0)

    # --- doing ---------------------------------------------------------------------------

    def _connect(self) -> None:
        sharing = self.session.sharing
        sharing.changed.connect(self._show_state)
        sharing.exchanged.connect(self._exchanged)
        self.tabs.currentChanged.connect(self.panes.setCurrentIndex)
        self.dry_run.clicked.connect(self._preview)
        self.cancel.clicked.connect(sharing.cancel)
        self.create_it.clicked.connect(self.folder.ask_to_create)
        self.join.clicked.connect(self.folder.ask_to_join)
        self.arrived.opened.connect(self._follow)
        self.seen.clicked.connect(self._mark_as_seen)
        self.conflicts.entered.connect(self._settle)
        self.side_by_side.clicked.connect(self._settle)

    def _exchanged(self) -> None:
        if self.isVisible():
            self.reload()

    def _preview(self) -> None:
        from regdesk.ui.dialogs.sharing_members import show_preview

        show_preview(self.session, self)

    def _follow(self, row: Row) -> None:
        """Go where what arrived is shown."""
        desk, one = self.session.desk, row.arrival

        def go(route: Route | None) -> None:
            if route is not None:
                self.session.navigator.go(route)
            else:
                self.session.noted.emit(self.tr("No page shows that."))

        self.session.runner.read(
            self.tr("Reading"),
            lambda: route_to(desk, one.record_type, one.id),
            owner=self,
            done=go,
        )

    def _mark_as_seen(self) -> None:
        desk = self.session.desk

        def marked(_progress: object) -> None:
            from regdesk.work.sharing import looked

            looked(desk)

        self.session.runner.do(
            self.tr("Saving"), marked, owner=self, done=lambda _none: self.reload()
        )
        self.tabs.setFocus()

    def _settle(self) -> None:
        row = max(0, self.conflicts.currentIndex().row())
        if row < len(self._found):
            record = str(self._found[row].record_id)
            self.session.navigator.go(Route(PageId.CONFLICTS, record))

    def _step(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(TABS))

    # --- building ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for one in (self.last, self.dry_run, self.cancel, self.now):
            self.head.row.addWidget(one)
        self.last.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.stack.addWidget(self._alone())
        self.stack.addWidget(self._shared())
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.part)
        self.rows.addWidget(self.stack, 1)

    def _alone(self) -> QWidget:
        px = self.look.px
        body, card = Body(self.look, 0), Card(self.look, self.tr("Shared folder"))
        empty = Empty(
            self.look,
            Icon.SHARED,
            self.tr("The desk is shared with nobody"),
            self.tr(
                "A shared folder lets colleagues work with the same counties, each at a desk of"
                " her own: what one writes comes to the others when the folder can be reached. It"
                " may lie on a file share or a server; all in it is encrypted."
            ),
        )
        self.create_it = button(self.tr("Create a shared folder…"), "primary")
        self.join = button(self.tr("Join with a code…"), "", Icon.KEY, self.look)
        buttons = QWidget()
        across = QHBoxLayout(buttons)
        across.setContentsMargins(px(16), px(6), px(16), px(8))
        across.setSpacing(px(8))
        across.addWidget(self.create_it)
        across.addWidget(self.join)
        across.addStretch(1)
        card.add(empty)
        card.add(buttons)
        card.end()
        card.setMaximumWidth(px(720))
        body.columns.addWidget(card, 20, Qt.AlignmentFlag.AlignTop)
        body.columns.addStretch(1)
        return scrolling(body)

    def _shared(self) -> QWidget:
        px = self.look.px
        body = Body(self.look, STACKED_BELOW)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.folder)
        column.addWidget(self.desks, 1)
        body.columns.addWidget(left)
        body.columns.addWidget(self._right(), 1)

        def stacked(narrow: bool) -> None:
            left.setMinimumWidth(0 if narrow else px(LEFT))
            left.setMaximumWidth(WIDEST if narrow else px(LEFT))

        body.stacked.connect(stacked)
        stacked(narrow=False)
        return scrolling(body)

    def _right(self) -> QWidget:
        px = self.look.px
        right = Card(self.look, "")
        right.title.hide()
        right.head.insertWidget(0, self.tabs)
        for name in (self.tr("New"), self.tr("Conflicts"), self.tr("Files"), self.tr("History")):
            self.tabs.addTab(name)
        hint = self.tr("Enter shows it in its place.")
        self._add_pane(
            "arrived",
            self.arrived,
            Empty(
                self.look,
                Icon.CHECK,
                self.tr("Nothing new"),
                self.tr("What colleagues change is listed here, with a link to its place."),
            ),
            self.seen,
            hint,
        )
        self._add_pane(
            "conflicts",
            self.conflicts,
            Empty(
                self.look,
                Icon.DONE,
                self.tr("No conflicts"),
                self.tr("What two write in one place without knowing of each other is shown here."),
            ),
            self.side_by_side,
            self.tr("Enter shows both values, and several can be settled at once."),
        )
        self._add_pane(
            "files",
            self.files,
            Empty(
                self.look,
                Icon.DONE,
                self.tr("All files can be used"),
                self.tr("Damaged and foreign files are listed here by name. None is deleted."),
            ),
            None,
            self.tr("These files are left alone. Damaged ones are tried again at each sync."),
        )
        self._add_pane(
            "history",
            self.history,
            Empty(
                self.look,
                Icon.TIMELINE,
                self.tr("Nothing was exchanged yet"),
                self.tr("Each sync that sent or fetched something is listed here."),
            ),
            None,
            "",
        )
        self.arrived.sort(WHEN, falling=True)
        self.history.sort(0, falling=True)
        self.arrived.remember(self.session.preferences.windows, "arrivals")
        right.add(self.panes, 1)
        right.setMinimumWidth(px(320))
        self.panes.setMinimumHeight(px(240))
        return right

    def _add_pane(
        self, name: str, view: QWidget, empty: Empty, verb: QWidget | None, hint: str
    ) -> None:
        self._empties[name] = pane(self.look, view, empty, verb, hint)
        self.panes.addWidget(self._empties[name])

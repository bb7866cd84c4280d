"""Åtaganden: all commitments of all counties, grouped, filtered, several at once changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from regdesk.domain.swedish import sort_key
from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.columns import ALL_DUE, all_commitment_columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.commitments_bar import CommitmentFilters
from regdesk.ui.pages.commitments_details import CommitmentDetails
from regdesk.ui.pages.commitments_filter import Me, Wanted, grouping, sift
from regdesk.ui.pages.commitments_verbs import CommitmentVerbs
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.asking import AskStrip
from regdesk.ui.widgets.basics import Body, Empty, PageHead, action_button, button
from regdesk.ui.widgets.list_and_details import ListAndDetails
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow, Source
    from regdesk.work.desks import ChangeSet

MENU: tuple[Act | None, ...] = (
    Act.EDIT,
    None,
    Act.FULFIL,
    Act.UNDER_WAY,
    Act.DROP,
    None,
    Act.CHANGE_DUE,
    Act.CHANGE_OWNER,
    Act.CHANGE_PARTY,
    None,
    Act.REMIND,
    Act.SOURCE,
    None,
    Act.MERGE,
    Act.DUPLICATES,
    None,
    Act.DELETE,
)


class CommitmentsPage(Page):
    """The list of commitments with the chosen one beside it."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.all: tuple[CommitmentRow, ...] = ()
        self._turn = 0
        self._select: UUID | None = None
        self._came_for = ""
        self.head = PageHead(self.look)
        self.filters = CommitmentFilters(self.look)
        self.strip = AskStrip(self.look)
        model: TableModel[CommitmentRow] = TableModel(all_commitment_columns(), self)
        model.mark_conflicts(session)
        self.table = TableView(self.look, self.tr("Commitments"), model, several=True)
        self.table.sort(ALL_DUE)
        self.table.remember(session.preferences.windows, "commitments")
        self.table.menu_for = self._menu
        self.nothing, self.none_yet = self._empties()
        self.details = CommitmentDetails(session, actions)
        self.verbs_ = CommitmentVerbs(
            session, self.strip, self.table.chosen_rows, self._owners, self
        )
        self._lay_out()
        self._connect()

    def go(self, route: Route) -> None:
        if route.part:
            self.filters.set_wanted(Wanted.of(route.part))
        self._came_for = route.key
        self._select = UUID(route.key) if route.key else None
        self.reload()

    def place(self) -> Route | None:
        return Route(PageId.COMMITMENTS, self._came_for, self.filters.wanted().part())

    def caption(self) -> str:
        came_for = next((row for row in self.all if str(row.id) == self._came_for), None)
        return came_for.text if came_for is not None else self.tr("Commitments")

    def reload(self) -> None:
        """Read anew; of several reads under way the one begun last is shown."""
        self._turn += 1
        turn = self._turn
        desk, today = self.session.desk, self.session.today()

        def read() -> "tuple[CommitmentRow, ...]":
            from regdesk.work.commitments import commitment_rows

            return commitment_rows(desk, today)

        self.read(read, lambda found: self._take(found) if turn == self._turn else None)

    def refresh(self, change: "ChangeSet") -> None:
        if any(kind in {"commitment", "county", "dialogue"} for kind, _ in change.changed):
            self.reload()

    def enter(self) -> None:
        self.table.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {
            **self.verbs_.table(),
            Act.EDIT: self._edit,
            Act.FILTER: self._filter,
            Act.EXPORT: self._export,
            Act.SOURCE: self._go_to_source,
        }

    def _take(self, rows: "tuple[CommitmentRow, ...]") -> None:
        self.all = rows
        self.details.set_owners(self._owners())
        if self._select is not None:
            self._make_room_for(self._select)
        self._show()

    def _make_room_for(self, wanted: UUID) -> None:
        """Let go of the filters that would hide the commitment one came for."""
        row = next((row for row in self.all if row.id == wanted), None)
        asked = self.filters.wanted()
        if row is not None and not asked.keeps(row, self._me()):
            self.filters.set_wanted(replace(Wanted(), state="all", group=asked.group))

    def _show(self) -> None:
        """Show what the filters ask for."""
        wanted, me = self.filters.wanted(), self._me()
        shown, counts = sift(self.all, wanted, me)
        if (held := self._held()) is not None and held not in {row.id for row in shown}:
            shown += [row for row in self.all if row.id == held]
        self.filters.show_counts(counts, wanted)
        self.table.set_grouped(shown, grouping(wanted.group, shown, self.session.today()))
        if self._select in {row.id for row in shown}:  # else it is still being read
            self.table.select("id", self._select)
            self._select = None
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown and bool(self.all))
        self.none_yet.setVisible(not self.all)
        self.filters.setVisible(bool(self.all))
        self.split.spare_details(not self.all)
        self._say(shown)

    def _say(self, shown: "Sequence[CommitmentRow]") -> None:
        late = [row for row in shown if row.late]
        mine = self._me().counties
        in_mine = sum(not mine.isdisjoint(row.counties) for row in late)
        told = counted.late_ones(len(late))
        if mine and in_mine != len(late):
            told = counted.late_of_which_mine(len(late), in_mine)
        said = counted.commitments(len(shown))
        if len(shown) != len(self.all):
            said = self.tr("{shown} of {whole} commitments").format(
                shown=len(shown), whole=len(self.all)
            )
        self.head.say(self.tr("Commitments"), f"{said} · {told}" if late else said)

    def _held(self) -> UUID | None:
        """Return the commitment that is typed in: it stays, whatever the filters say."""
        focus = QApplication.focusWidget()
        typing = focus is not None and self.details.isAncestorOf(focus)
        return self.details.rows[0].id if typing and len(self.details.rows) == 1 else None

    def _me(self) -> Me:
        mine = frozenset(row.code for row in self.session.counties if row.mine)
        return Me(mine, self.session.facts.officer if self.session.facts else "")

    def _owners(self) -> list[str]:
        return sorted({row.owner for row in self.all if row.owner}, key=sort_key)

    def _choose(self) -> None:
        rows = self.table.chosen_rows()
        before = self.details.rows
        self.details.show_rows(rows)
        if len(rows) == 1 and [row.id for row in before] != [rows[0].id]:
            self._read_source(rows[0].id)

    def _read_source(self, chosen: UUID) -> None:
        desk = self.session.desk

        def read() -> "Source | None":
            from regdesk.work.commitments import source

            return source(desk, chosen)

        self.read(read, lambda found: self.details.show_source(chosen, found))

    def _filter(self) -> None:
        self.filters.text.setFocus()
        self.filters.text.selectAll()

    def _edit(self) -> None:
        if len(self.table.chosen_rows()) == 1:
            self.split.show_details()
            self.details.enter()

    def _leave_details(self) -> None:
        self.split.show_list()
        self.table.setFocus()
        self._show()

    def _go_to_source(self) -> None:
        if len(self.details.rows) != 1:
            return
        desk, chosen = self.session.desk, self.details.rows[0].id

        def read() -> Route | None:
            from regdesk.ui.places import source_of

            return source_of(desk, chosen)

        def go(route: Route | None) -> None:
            if route is not None:
                self.session.navigator.go(route)

        self.read(read, go)

    def _export(self) -> None:
        chosen = self.table.chosen_rows()
        self.verbs_.export(chosen if len(chosen) > 1 else self.table.shown_rows(), self)

    def _menu(self, _rows: "Sequence[CommitmentRow]") -> list[QAction | None]:
        return [None if act is None else self.actions_[act] for act in MENU]

    # --- building ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.filters.text.entered.connect(self.table.setFocus)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _row: self._edit())
        self.table.removing.connect(lambda _rows: self.verbs_.delete())
        self.strip.asking.connect(self._make_room_to_ask)
        self.details.source_asked.connect(self._go_to_source)
        self.details.left.connect(self._leave_details)
        self.session.told.connect(self._told)

    def _make_room_to_ask(self, asking: bool) -> None:
        """Where there is little room, a question takes the place of the filters."""
        self.filters.setVisible(bool(self.all) and not (asking and self.split.is_folded))

    def _told(self) -> None:
        """My counties or my name may be others now."""
        if self.isVisible():
            self._show()

    def _empties(self) -> tuple[Empty, Empty]:
        nothing = Empty(
            self.look,
            Icon.SEARCH,
            self.tr("No commitment matches"),
            self.tr("Other filters may show what you look for."),
        )
        clear = button(self.tr("Show all"))
        clear.clicked.connect(self._clear)
        nothing.add_button(clear)
        none_yet = Empty(
            self.look,
            Icon.COMMITMENT,
            self.tr("No commitments yet"),
            self.tr("They are caught at the table with Alt+1, or written in here."),
        )
        none_yet.add_button(
            action_button(
                self.actions_[Act.NEW_COMMITMENT],
                self.tr("New commitment"),
                "",
                Icon.NEW,
                self.look,
            )
        )
        return nothing, none_yet

    def _clear(self) -> None:
        self.filters.clear()
        self.table.setFocus()

    def _lay_out(self) -> None:
        actions, look = self.actions_, self.look
        self.head.row.addWidget(
            action_button(actions[Act.EXPORT], self.tr("To Excel…"), "", Icon.WORKBOOK, look)
        )
        self.head.row.addWidget(
            action_button(
                actions[Act.NEW_COMMITMENT],
                self.tr("New commitment"),
                "primary",
                Icon.NEW,
                look,
            )
        )
        listed = QFrame()
        listed.setProperty("box", "card")
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        for empty in (self.nothing, self.none_yet):
            inside.addWidget(empty)
            empty.hide()
        left = QWidget()
        left.setFocusProxy(self.table)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.strip)
        column.addWidget(listed, 1)
        self.split = ListAndDetails(look, left, self.details)
        body = Body(look, 0)
        rows = QVBoxLayout()
        rows.setSpacing(look.px(12))
        rows.addWidget(self.filters)
        rows.addWidget(self.split, 1)
        body.columns.addLayout(rows)
        self.rows.addWidget(self.head)
        self.rows.addWidget(body, 1)

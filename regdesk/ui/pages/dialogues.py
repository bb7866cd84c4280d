"""Dialoger: the plan of the year, the list, and the calendar of a week and of a month."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFrame, QStackedWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.columns import dialogue_columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.dialogue_verbs import DialogueVerbs
from regdesk.ui.pages.dialogues_bar import DialoguesBar, View
from regdesk.ui.pages.dialogues_board import Board
from regdesk.ui.pages.dialogues_calendar import DayBoard, MonthBoard
from regdesk.ui.pages.dialogues_cells import Wanted
from regdesk.ui.pages.dialogues_parts import NoDialogues, NoMatch, card_of
from regdesk.ui.pages.dialogues_plan import BEFORE, MONTHS, STEP, PlanBoard
from regdesk.ui.pages.dialogues_week import WeekBoard
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, PageHead, action_button
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogues import DialogueRow
    from regdesk.work.plan import DialoguesPage as Facts

WATCHED: Final = frozenset(
    {"dialogue", "dialogue_county", "agenda_item", "commitment", "responsibility", "officer"}
)


@dataclass(frozen=True, slots=True)
class Stood:
    """How the page stood: what pages in general remember, and where the keys were on a board."""

    page: object
    row: int
    column: int
    chosen: UUID | None


class DialoguesPage(Page):
    """All dialogues, seen in four ways; which one is remembered for the desk."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._facts: Facts | None = None
        self.view = View.PLAN
        """Which of the four is shown."""
        self.day = session.today()
        self._moving: UUID | None = None
        """The dialogue that was moved and isn't shown at its new place yet."""
        self._shows_day = False
        """Whether the boards show the day already, so that the keys on them tell of another."""
        self._stands = False
        """Whether the keys are to stand on the day when it is shown."""
        self.does = DialogueVerbs(self)
        self.head = PageHead(self.look)
        self.new = action_button(
            actions[Act.NEW_DIALOGUE], self.tr("New dialogue"), "primary", Icon.NEW, self.look
        )
        self.head.row.addWidget(self.new)
        self.bar = DialoguesBar(self.look)
        self.plan = PlanBoard(self.look)
        self.week, self.month = WeekBoard(self.look), MonthBoard(self.look)
        model: TableModel[DialogueRow] = TableModel(dialogue_columns(), self)
        model.mark_conflicts(session)
        self.table = TableView(self.look, self.tr("Dialogues"), model, several=True)
        self.table.sort(0, falling=True)
        self.table.remember(session.preferences.windows, "dialogues")
        self.empty = NoDialogues(self.look)
        self.nothing = NoMatch(self.look)
        self._lay_out()
        self._connect()

    @property
    def boards(self) -> dict[View, Board]:
        """The painted views."""
        return {View.PLAN: self.plan, View.WEEK: self.week, View.MONTH: self.month}

    def go(self, route: Route) -> None:
        name, _, day = route.part.partition("@")
        wanted = View(name) if name in list(View) else self._remembered()
        if day:
            self.day = date.fromisoformat(day)
        self._shows_day = False
        self._stands = not route.part or bool(day)
        self._show_view(wanted)
        self.reload()

    def place(self) -> Route | None:
        day = "" if self.view is View.LIST else f"@{self.day.isoformat()}"
        return Route(PageId.DIALOGUES, part=f"{self.view.value}{day}")

    def reload(self) -> None:
        desk, today = self.session.desk, self.session.today()

        def read() -> "Facts":
            from regdesk.work.plan import dialogues_page

            return dialogues_page(desk, today)

        self.read(read, self._show)

    def refresh(self, change: "ChangeSet") -> None:
        if any(name in WATCHED for name, _id in change.changed):
            self.reload()

    def state(self) -> object:
        board = self.boards.get(self.view)
        if board is None:
            return super().state()
        at, row = board.currentIndex(), board.chosen_row()
        return Stood(super().state(), at.row(), at.column(), row.id if row is not None else None)

    def restore(self, state: object) -> None:
        if not isinstance(state, Stood):
            super().restore(state)
            return
        super().restore(state.page)
        board = self.boards.get(self.view)
        if board is None or (state.chosen is not None and board.choose(state.chosen)):
            return
        board.setCurrentIndex(board.cells.index(state.row, state.column))

    def enter(self) -> None:
        self._shown().setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {**self.does.verbs(self._chosen()), Act.FILTER: self._find_in_list}

    # --- what is shown -----------------------------------------------------------------

    def _show(self, facts: "Facts") -> None:
        self._facts = facts
        self._say(facts)
        self.table.set_rows(facts.dialogues)
        self._filter(self.bar.filter.text())
        self._fill()
        if self._moving is not None:
            self._follow(facts)

    def _fill(self) -> None:
        """Show the days of the view that is shown."""
        self._shows_day = False
        self._show_days()
        self._shows_day = True

    def _show_days(self) -> None:
        facts, today = self._facts, self.session.today()
        if facts is None:
            return
        from regdesk.work.plan import planned

        undated = [row for row in facts.dialogues if row.starts is None]
        first = self._plan_begins()
        self.plan.show_plan(planned(facts, first, MONTHS), undated, first, today)
        self.week.show_days(facts.dialogues, self.day, today)
        self.month.show_days(facts.dialogues, self.day, today)
        self.bar.show_period(self._period(), counted.without_day(len(undated)) if undated else "")
        board = self.boards.get(self.view)
        if board is not None and (self._stands or not board.currentIndex().isValid()):
            self._stand(board)
        self._stands = False

    def _say(self, facts: "Facts") -> None:
        from regdesk.work.dialogues import AHEAD
        from regdesk.work.plan import is_due

        ahead = sum(row.status in AHEAD for row in facts.dialogues)
        due = sum(is_due(row) for row in facts.counties)
        parts = [counted.dialogues(len(facts.dialogues)), counted.dialogues_ahead(ahead)]
        if due:
            parts.append(counted.counties_waiting(due))
        self.head.say(self.tr("Dialogues"), " · ".join(parts))

    def _period(self) -> str:
        from regdesk.ui import words
        from regdesk.work.plan import month_on

        day = self.day
        match self.view:
            case View.PLAN:
                first = self._plan_begins()
                last = month_on(first, MONTHS - 1)
                return f"{words.month_short(first)} {first.year} – {words.month_short(last)} {last.year}"
            case View.WEEK:
                iso = day.isocalendar()
                return self.tr("Week {week}, {month} {year}").format(
                    week=iso.week, month=words.month(day), year=day.year
                )
            case View.MONTH:
                return words.sentence(f"{words.month(day)} {day.year}")
        return ""

    def _plan_begins(self) -> date:
        from regdesk.work.plan import month_on

        return month_on(self.day, -BEFORE)

    # --- moving in time ----------------------------------------------------------------

    def _turn(self, by: int) -> None:
        """Show the period before or after."""
        day = QDate(self.day.year, self.day.month, self.day.day)
        if self.view is View.WEEK:
            day = day.addDays(7 * by)
        else:
            day = day.addMonths(by * (STEP if self.view is View.PLAN else 1))
        self._show_day(date(day.year(), day.month(), day.day()))

    def _move(self, row: "DialogueRow", to: date | datetime) -> None:
        """Move a dialogue; where it leaves what is shown, what is shown goes with it."""
        self._moving = row.id
        self.does.move(row, to)

    def _follow(self, facts: "Facts") -> None:
        """Show the day a dialogue was moved to, if it isn't shown."""
        moving, self._moving = self._moving, None
        board = self.boards.get(self.view)
        row = next((row for row in facts.dialogues if row.id == moving), None)
        if board is None or row is None or row.starts is None or board.choose(row.id):
            return
        self._show_day(row.starts.date())
        board.choose(row.id)

    def _turned_by_keys(self, by: int) -> None:
        """Follow the keys over the edge of a view."""
        board = self.boards[self.view]
        at = board.currentIndex()
        self._turn(by)
        if at.isValid():
            board.setCurrentIndex(board.cells.index(at.row(), at.column()))

    def _show_today(self) -> None:
        self._show_day(self.session.today())
        board = self.boards.get(self.view)
        if board is not None:
            self._stand(board)
            board.setFocus()

    def _show_day(self, day: date) -> None:
        self.day = day
        self._fill()

    def _stand(self, board: Board) -> None:
        """Put the keys of a board on the day."""
        if isinstance(board, PlanBoard):
            mine = (at for at in range(board.cells.size[0]) if self._is_mine(board, at))
            board.setCurrentIndex(board.cells.index(next(mine, 0), BEFORE))
        elif isinstance(board, WeekBoard | MonthBoard):
            board.stand_on(self.day)

    @staticmethod
    def _is_mine(board: PlanBoard, at: int) -> bool:
        row = board.row_at(at)
        return row is not None and row.county.mine

    # --- views -------------------------------------------------------------------------

    def _choose_view(self, name: str) -> None:
        row = self._chosen()[0] if len(self._chosen()) == 1 else None
        if row is not None and row.starts is not None:
            self.day = row.starts.date()
        self._show_view(View(name))
        self._fill()
        board = self.boards.get(self.view)
        if row is None:
            if board is not None:
                self._stand(board)
        elif board is not None:
            board.choose(row.id)
        else:
            self.table.select("id", row.id)

    def _show_view(self, view: View) -> None:
        self.view = view
        self.bar.set_view(view)
        self.session.preferences.windows[self._kept_as()] = view.value
        self.stack.setCurrentWidget(self.list_card if view is View.LIST else self._cards[view])

    def _remembered(self) -> View:
        kept = self.session.preferences.windows.get(self._kept_as(), "")
        return View(kept) if kept in list(View) else View.PLAN

    def _kept_as(self) -> str:
        return f"dialogues {self.session.desk.id}"

    def _shown(self) -> Any:
        return self.boards.get(self.view, self.table)

    def _chosen(self) -> "list[DialogueRow]":
        board = self.boards.get(self.view)
        if board is None:
            return self.table.chosen_rows()
        row = board.chosen_row()
        return [row] if row is not None else []

    def _stood(self) -> None:
        """Follow the keys from day to day: other views and the way back show the day they are on."""
        board, at = self.boards.get(self.view), None
        if not self._shows_day:
            return
        if isinstance(board, DayBoard) and board.hasFocus() and board.currentIndex().isValid():
            at = board.day_at(board.currentIndex().row(), board.currentIndex().column())
        if at is not None and (self.view is View.WEEK or at.month == self.day.month):
            self.day = at
        self._enable()

    def _find_in_list(self) -> None:
        """Show the list, with the keys in its filter."""
        if self.view is not View.LIST:
            self._choose_view(View.LIST.value)
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    def _enable(self) -> None:
        if self.isVisible():
            self.does.enable(self.verbs())

    def _filter(self, text: str) -> None:
        self.table.rows.set_filter(text)
        shown, whole = self.table.rows.rowCount(), self.table.rows.sourceModel().rowCount()
        self.table.setVisible(shown > 0)
        self.nothing.setVisible(shown == 0 and whole > 0)
        self.empty.setVisible(whole == 0)
        if shown and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))

    def _new_at(self, wanted: Wanted) -> None:
        self.does.new((wanted.county,) if wanted.county else (), wanted)

    # --- building ----------------------------------------------------------------------

    def _connect(self) -> None:
        navigator = self.session.navigator
        self.empty.first.clicked.connect(lambda: self.does.new())
        self.nothing.clear.clicked.connect(self.bar.filter.clear)
        self.bar.chosen.connect(self._choose_view)
        self.bar.turned.connect(self._turn)
        self.bar.today.clicked.connect(self._show_today)
        self.bar.filter.textChanged.connect(self._filter)
        self.bar.filter.returnPressed.connect(self.table.setFocus)
        self.bar.undated.clicked.connect(lambda: self._choose_view(View.PLAN.value))
        self.plan.county_opened = lambda code: navigator.go(Route(PageId.COUNTY, code))
        self.table.opened.connect(lambda row: self.does.open(row.id))
        self.table.removing.connect(lambda rows: self.does.remove([row.id for row in rows]))
        self.table.menu_for = self.does.menu
        self.table.chosen.connect(self._enable)
        for board in self.boards.values():
            board.opened.connect(lambda row: self.does.open(row.id))
            board.wanted.connect(self._new_at)
            board.moved.connect(self._move)
            board.removing.connect(lambda rows: self.does.remove([row.id for row in rows]))
            board.turned.connect(self._turned_by_keys)
            board.menu_for = self.does.menu
            board.chosen.connect(self._stood)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self._cards: dict[View, QFrame] = {}
        for view, board in self.boards.items():
            self._cards[view] = card_of(board)
            self.stack.addWidget(self._cards[view])
        self.list_card = card_of(self.table, self.nothing, self.empty)
        self.stack.addWidget(self.list_card)
        body = Body(self.look, 0)
        px = self.look.px
        body.columns.setContentsMargins(px(24), 0, px(24), px(16))
        body.columns.addWidget(self.stack)
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.bar)
        self.rows.addWidget(body, 1)

"""Län: all counties in a list that filters as one types and sorts by any column."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models.columns import county_columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.county_filter import Shown, chooser, names, shown_of
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, PageHead, action_button, button
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyRow

FIELD: Final = 280
CHOICE: Final = 100
"""Pixels at least; in a small window with large text the choice gives way."""


class CountiesPage(Page):
    """The list of counties; what is done is done with those chosen in it."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.all: tuple[CountyRow, ...] = ()
        self.head = PageHead(self.look)
        self.shown = QComboBox()
        self.shown.currentTextChanged.connect(self.shown.setToolTip)
        for text, value in names():
            self.shown.addItem(text, value)
        self.shown.setAccessibleName(self.tr("Counties shown"))
        self.shown.setMinimumWidth(self.look.px(CHOICE))
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by name, area, lead…"))
        self.filter.setAccessibleName(self.tr("Filter the counties"))
        self.take_over = action_button(
            actions[Act.TAKE_OVER],
            self.tr("Change responsibility…"),
            "",
            Icon.TAKE_OVER,
            self.look,
        )
        model: TableModel[CountyRow] = TableModel(county_columns(), self)
        model.mark_conflicts(session)
        self.table = TableView(self.look, self.tr("Counties"), model, several=True)
        self.table.remember(session.preferences.windows, "counties")
        self.table.menu_for = self._menu
        self.nothing = Empty(
            self.look,
            Icon.SEARCH,
            self.tr("No county matches"),
            self.tr("The filter looks in every column of the counties shown."),
        )
        clear = button(self.tr("Show all counties"))
        clear.clicked.connect(self._show_all)
        self.nothing.add_button(clear)
        self._lay_out()
        self._connect()

    def go(self, route: Route) -> None:
        self.filter.setText(route.key)
        wanted = shown_of(route.part)
        if wanted is not None:
            self.shown.setCurrentIndex(self.shown.findData(wanted))
        self.reload()

    def place(self) -> Route | None:
        return Route(PageId.COUNTIES, self.filter.text(), self._wanted.value)

    def caption(self) -> str:
        return self.tr("Counties")

    def reload(self) -> None:
        desk, today = self.session.desk, self.session.today()

        def read() -> "tuple[CountyRow, ...]":
            from regdesk.work.counties import county_rows

            return county_rows(desk, today)

        self.read(read, self._take)

    def enter(self) -> None:
        self.filter.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        if not self.table.chosen_rows():
            return {}
        return {
            Act.BRIEF: self._make_brief,
            Act.EXPORT: self._export,
            Act.TAKE_OVER: self._take_over,
            Act.HANDOVER: self._hand_over,
            Act.EDIT: self._open,
        }

    @property
    def _wanted(self) -> Shown:
        return Shown(self.shown.currentData())

    def _take(self, rows: "tuple[CountyRow, ...]") -> None:
        self.all = rows
        self._show()

    def _show(self) -> None:
        """Show what is asked for, and say how much of the whole it is."""
        belongs = chooser(self._wanted)
        self.table.set_rows([row for row in self.all if belongs(row)])
        self.table.rows.set_filter(self.filter.text())
        shown = self.table.rows.rowCount()
        self.table.setVisible(shown > 0 or not self.all)
        self.nothing.setVisible(shown == 0 and bool(self.all))
        if shown and not self.table.chosen_rows():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        said = self.tr("{shown} of {whole} counties · Enter opens")
        self.head.say(self.tr("Counties"), said.format(shown=shown, whole=len(self.all)))
        self.verbs_changed.emit()

    def _show_all(self) -> None:
        self.shown.setCurrentIndex(0)
        self.filter.clear()
        self.filter.setFocus()

    # --- what is done ------------------------------------------------------------------

    def _codes(self) -> list[str]:
        return [row.code for row in self.table.chosen_rows()]

    def _open(self) -> None:
        codes = self._codes()
        if codes:
            self.session.navigator.visit(Route(PageId.COUNTY, codes[0]))

    def _new_dialogue(self) -> None:
        from regdesk.ui.dialogs.new_dialogue import ask_for_dialogue

        ask_for_dialogue(self.session, self, self._codes())

    def _make_brief(self) -> None:
        self.session.navigator.go(Route(PageId.BRIEF, self._codes()[0]))

    def _take_over(self) -> None:
        from regdesk.ui.dialogs.take_over import ask_who_answers

        ask_who_answers(self.session, self, self._codes())

    def _hand_over(self) -> None:
        from regdesk.ui.dialogs.handover import show_handover

        show_handover(self.session, self, self._codes())

    def _export(self) -> None:
        from regdesk.ui.pages.county_export import ask_for_workbook

        ask_for_workbook(self.session, self, self._codes())

    def _menu(self, rows: list[Any]) -> "Sequence[QAction | None]":
        if not rows:
            return ()
        new = QAction(self.look.icon(Icon.NEW), self.tr("&New dialogue…"), self)
        new.triggered.connect(lambda _on=False: self._new_dialogue())
        open_ = QAction(self.tr("&Open"), self)
        open_.triggered.connect(lambda _on=False: self._open())
        acts = (Act.TAKE_OVER, Act.HANDOVER, Act.EXPORT)
        one = [open_, self.actions_[Act.BRIEF]] if len(rows) == 1 else []
        return (*one, new, None, *(self.actions_[act] for act in acts))

    # --- building ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.shown.currentIndexChanged.connect(lambda _at: self._show())
        self.filter.textChanged.connect(lambda _text: self._show())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(
            lambda row: self.session.navigator.visit(Route(PageId.COUNTY, row.code))
        )
        self.table.chosen.connect(self.verbs_changed)

    def _lay_out(self) -> None:
        self.filter.setMinimumWidth(self.look.px(FIELD) // 2)
        self.filter.setMaximumWidth(self.look.px(FIELD))
        self.shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for widget, share in ((self.shown, 0), (self.filter, 1), (self.take_over, 0)):
            self.head.row.addWidget(widget, share)
        card = QFrame()
        card.setProperty("box", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.nothing)
        body = Body(self.look, 0)
        body.columns.addWidget(card)
        self.rows.addWidget(self.head)
        self.rows.addWidget(body, 1)

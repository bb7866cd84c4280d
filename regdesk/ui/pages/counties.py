"""Län: all counties in a list that filters as one types and sorts by any column."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from regdesk.ui.actions import Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models.columns import county_columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, PageHead, button
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyRow

FIELD = 280


class CountiesPage(Page):
    """The list of counties."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        px = self.look.px
        self.head = PageHead(self.look)
        self.filter = QLineEdit()
        self.filter.setFixedWidth(px(FIELD))
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by name, area, lead…"))
        self.filter.setAccessibleName(self.tr("Filter the counties"))
        self.head.row.addWidget(self.filter)
        model: TableModel[CountyRow] = TableModel(county_columns(), self)
        self.table = TableView(self.look, self.tr("Counties"), model)
        self.nothing = Empty(
            self.look,
            Icon.SEARCH,
            self.tr("No county matches"),
            self.tr("The filter looks in every column."),
        )
        clear = button(self.tr("Clear the filter"))
        clear.clicked.connect(self.filter.clear)
        self.nothing.add_button(clear)
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(lambda row: session.navigator.go(Route(PageId.COUNTY, row.code)))

    def go(self, route: Route) -> None:
        if route.key:
            self.filter.setText(route.key)
        self.reload()

    def reload(self) -> None:
        desk, today = self.session.desk, self.session.today()

        def read() -> "tuple[CountyRow, ...]":
            from regdesk.work.counties import county_rows

            return county_rows(desk, today)

        self.read(read, self._show)

    def enter(self) -> None:
        self.filter.setFocus()

    def _show(self, rows: "tuple[CountyRow, ...]") -> None:
        self.table.set_rows(rows)
        self._filter(self.filter.text())

    def _filter(self, text: str) -> None:
        self.table.rows.set_filter(text)
        shown, whole = self.table.rows.rowCount(), self.table.rows.sourceModel().rowCount()
        self.table.setVisible(shown > 0 or not whole)
        self.nothing.setVisible(shown == 0 and whole > 0)
        if shown and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.head.say(
            self.tr("Counties"),
            self.tr("{shown} of {whole} counties · Enter opens").format(shown=shown, whole=whole),
        )

    def _lay_out(self) -> None:
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

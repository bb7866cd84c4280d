"""A county's commitments: the table, and beside it the one chosen, changed in place."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.swedish import sort_key
from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models import columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.commitments import MENU
from regdesk.ui.pages.commitments_details import CommitmentDetails
from regdesk.ui.pages.commitments_verbs import CommitmentVerbs
from regdesk.ui.pages.county_parts import Listed
from regdesk.ui.session import Session
from regdesk.ui.widgets.asking import AskStrip
from regdesk.ui.widgets.basics import Empty, action_button
from regdesk.ui.widgets.list_and_details import ListAndDetails
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow

KEPT: Final = "county commitments"


class CommitmentsTab(QWidget):
    """What was promised in the county; several are worked through at once."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.session = session
        self._actions = actions
        look = session.look
        model: TableModel[CommitmentRow] = TableModel(columns.commitment_columns(), self)
        model.mark_conflicts(session)
        self.table = TableView(look, self.tr("Commitments"), model, several=True)
        self.table.sort(columns.DUE)
        self.table.remember(session.preferences.windows, KEPT)
        empty = Empty(
            look,
            Icon.COMMITMENT,
            self.tr("No commitments yet"),
            self.tr("What we or the region promise in a dialogue stands here."),
        )
        new = actions[Act.NEW_COMMITMENT]
        empty.add_button(action_button(new, self.tr("New commitment"), "", Icon.NEW, look))
        self.list = Listed(self.table, empty)
        self.strip = AskStrip(look)
        self.details = CommitmentDetails(session, actions)
        self._lay_out()
        self.verbs_ = CommitmentVerbs(
            session, self.strip, self.table.chosen_rows, self._owners, self
        )
        self.table.menu_for = self._menu
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self._edit())
        self.table.removing.connect(lambda _rows: self.verbs_.delete())
        self.details.left.connect(self.table.setFocus)
        self.details.source_asked.connect(self._go_to_source)

    def fill(self, rows: "Sequence[CommitmentRow]") -> None:
        """Show a county's commitments."""
        self.list.fill(rows)
        self.details.set_owners(self._owners())
        self._chosen()

    def select(self, record: str) -> bool:
        """Choose the commitment of an id; tell whether it is here."""
        found = next((row for row in self.list.shown if str(row.id) == record), None)
        if found is not None:
            self.table.select("id", found.id)
            self.table.setFocus()
        return found is not None

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        """Return what the actions do while this tab is shown."""
        if not self.table.chosen_rows():
            return {}
        return {**self.verbs_.table(), Act.EDIT: self._edit, Act.SOURCE: self._go_to_source}

    def _menu(self, rows: list[Any]) -> "Sequence[QAction | None]":
        if not rows:
            return ()
        return [None if act is None else self._actions[act] for act in MENU]

    def _edit(self) -> None:
        self.split.show_details()
        self.details.enter()

    def _chosen(self) -> None:
        rows = self.table.chosen_rows() if self.list.shown else []
        self.details.show_rows(rows)
        if len(rows) != 1:
            return
        desk, chosen = self.session.desk, rows[0].id

        def read() -> Any:
            from regdesk.work.commitments import source

            return source(desk, chosen)

        self.session.runner.read(
            self.tr("Reading"),
            read,
            owner=self,
            done=lambda found: self.details.show_source(chosen, found),
        )

    def _go_to_source(self) -> None:
        rows = self.table.chosen_rows()
        if len(rows) != 1:
            return
        desk, chosen = self.session.desk, rows[0].id

        def read() -> Any:
            from regdesk.ui.places import source_of

            return source_of(desk, chosen)

        def go(route: Any) -> None:
            if route is not None:
                self.session.navigator.go(route)

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=go)

    def _owners(self) -> list[str]:
        return sorted({row.owner for row in self.list.shown if row.owner}, key=sort_key)

    def _lay_out(self) -> None:
        look = self.session.look
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))
        rows.addWidget(self.strip)
        rows.addWidget(self.list, 1)
        left.setFocusProxy(self.table)
        self.split = ListAndDetails(look, left, self.details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

"""Kontakter: the people of regions and authorities, found as one types, changed in place."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.columns import all_contact_columns
from regdesk.ui.models.table import TableModel
from regdesk.ui.pages.contacts_bar import ContactFilters
from regdesk.ui.pages.contacts_details import ContactDetails
from regdesk.ui.pages.contacts_filter import Sought, grouping, sift
from regdesk.ui.pages.contacts_verbs import ContactVerbs
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, PageHead, action_button, button, label
from regdesk.ui.widgets.list_and_details import ListAndDetails
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.contacts import ContactRow, OrganisationRow
    from regdesk.work.desks import ChangeSet

CARDS = frozenset({".vcf", ".vcard"})
MENU: tuple[Act | None, ...] = (
    Act.EDIT,
    None,
    Act.WRITE_MAIL,
    Act.COPY_MAIL,
    Act.SAVE_CARDS,
    None,
    Act.MERGE,
    Act.DUPLICATES,
    None,
    Act.DELETE,
)


class ContactsPage(Page):
    """The list of people with the chosen one beside it; contact cards can be dropped on it."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.all: tuple[ContactRow, ...] = ()
        self._turn = 0
        self._select: UUID | None = None
        self._new: tuple[UUID, ...] = ()
        self._came_for = ""
        self.head = PageHead(self.look)
        self.filters = ContactFilters(self.look)
        self.drop_hint = label(self.tr("Drop the contact cards here: you choose which to keep."))
        self.drop_hint.setProperty("box", "drop")
        self.drop_hint.hide()
        model: TableModel[ContactRow] = TableModel(all_contact_columns(), self)
        model.mark_conflicts(session)
        self.table = TableView(self.look, self.tr("Contacts"), model, several=True)
        self.table.remember(session.preferences.windows, "contacts")
        self.table.menu_for = lambda _rows: self._menu()
        self.nothing, self.none_yet = self._empties()
        self.details = ContactDetails(session, actions)
        self.verbs_ = ContactVerbs(session, self.table.chosen_rows, self.table.shown_rows, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def go(self, route: Route) -> None:
        if route.part:
            self.filters.set_sought(Sought.of(route.part))
        self._came_for = route.key
        self._select = UUID(route.key) if route.key else None
        self.reload()

    def place(self) -> Route | None:
        return Route(PageId.CONTACTS, self._came_for, self.filters.sought().part())

    def caption(self) -> str:
        came_for = next((row for row in self.all if str(row.id) == self._came_for), None)
        return came_for.name if came_for is not None else self.tr("Contacts")

    def reload(self) -> None:
        """Read anew; of several reads under way the one begun last is shown."""
        self._turn += 1
        turn = self._turn
        desk, today = self.session.desk, self.session.today()

        def read() -> "tuple[tuple[ContactRow, ...], tuple[OrganisationRow, ...]]":
            from regdesk.work.contacts import contact_rows, organisation_rows

            return contact_rows(desk, today, former=True), organisation_rows(desk)

        self.read(read, lambda found: self._take(found) if turn == self._turn else None)

    def refresh(self, change: "ChangeSet") -> None:
        if any(kind in {"contact", "organisation", "region"} for kind, _ in change.changed):
            self.reload()

    def enter(self) -> None:
        (self.table if self._came_for else self.filters.text).setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {**self.verbs_.table(), Act.EDIT: self._edit, Act.FILTER: self._filter}

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _cards(event.mimeData()):
            event.acceptProposedAction()
            self.drop_hint.show()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        files = _cards(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.verbs_.read_cards(files)

    def _take(self, read: "tuple[tuple[ContactRow, ...], tuple[OrganisationRow, ...]]") -> None:
        self.all, organisations = read
        self.details.set_organisations(organisations)
        if self._select is not None:
            self._make_room_for(self._select)
        for one in self._new:
            self._make_room_for(one)
        self._show()

    def _make_room_for(self, wanted: UUID) -> None:
        """Let go of the filters that would hide the person one came for."""
        row = next((row for row in self.all if row.id == wanted), None)
        asked = self.filters.sought()
        if row is not None and not asked.keeps(row):
            former = asked.former or not row.current
            self.filters.set_sought(replace(Sought(), group=asked.group, former=former))

    def _show(self) -> None:
        """Show whom the filters ask for."""
        sought = self.filters.sought()
        shown, counts = sift(self.all, sought)
        if (held := self._held()) is not None and held not in {row.id for row in shown}:
            shown += [row for row in self.all if row.id == held]
        self.filters.show_counts(counts, sought)
        self.table.set_grouped(shown, grouping(sought.group))
        if self._select in {row.id for row in shown}:  # else it is still being read
            self.table.select("id", self._select)
            self._select = None
        if self._new and {row.id for row in shown}.issuperset(self._new):
            self.table.select_several("id", self._new)
            self._new = ()
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown and bool(self.all))
        self.none_yet.setVisible(not self.all)
        self.filters.setVisible(bool(self.all))
        self.split.spare_details(not self.all)
        whole = sum(row.current for row in self.all) if not sought.former else len(self.all)
        said = counted.people(len(shown))
        if len(shown) != whole:
            said = self.tr("{shown} of {whole} people").format(shown=len(shown), whole=whole)
        self.head.say(self.tr("Contacts"), said)

    def _held(self) -> UUID | None:
        """Return the person that is typed in: they stay, whatever the filters say."""
        focus = QApplication.focusWidget()
        typing = focus is not None and self.details.isAncestorOf(focus)
        return self.details.rows[0].id if typing and len(self.details.rows) == 1 else None

    def _show_new(self, ids: list[UUID]) -> None:
        """Choose those who have just come out of cards, when they are read."""
        self._new = tuple(ids)
        self.reload()

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

    def _menu(self) -> list[QAction | None]:
        return [None if act is None else self.actions_[act] for act in MENU]

    # --- building ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.filters.text.entered.connect(self.table.setFocus)
        self.table.chosen.connect(lambda: self.details.show_rows(self.table.chosen_rows()))
        self.table.opened.connect(lambda _row: self._edit())
        self.table.removing.connect(lambda _rows: self.verbs_.delete())
        self.verbs_.taken_in.connect(self._show_new)
        self.details.left.connect(self._leave_details)

    def _empties(self) -> tuple[Empty, Empty]:
        nothing = Empty(
            self.look,
            Icon.SEARCH,
            self.tr("Nobody matches"),
            self.tr("The filter looks at name, role, organisation, address and number."),
        )
        clear = button(self.tr("Show everybody"))
        clear.clicked.connect(self.filters.clear)
        nothing.add_button(clear)
        none_yet = Empty(
            self.look,
            Icon.CONTACTS,
            self.tr("No contacts yet"),
            self.tr("Drop contact cards (.vcf) here, or write somebody in."),
        )
        none_yet.add_button(self._button(Act.NEW_CONTACT, self.tr("New contact"), Icon.NEW_CONTACT))
        return nothing, none_yet

    def _button(self, act: Act, text: str, icon: Icon, kind: str = "") -> QPushButton:
        return action_button(self.actions_[act], text, kind, icon, self.look)

    def _lay_out(self) -> None:
        look, row = self.look, self.head.row
        row.addWidget(self._button(Act.TAKE_IN_CARDS, self.tr("Take in cards…"), Icon.TAKE_IN))
        row.addWidget(self._button(Act.SAVE_CARDS, self.tr("Save as cards…"), Icon.CARD))
        row.addWidget(
            self._button(Act.NEW_CONTACT, self.tr("New contact"), Icon.NEW_CONTACT, "primary")
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
        column.addWidget(self.drop_hint)
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


def _cards(data: QMimeData) -> list[Path]:
    """Return the files of contact cards among what is dragged."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.casefold() in CARDS]

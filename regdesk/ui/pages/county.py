"""One county: its facts, and tabs for the state of things, dialogues, commitments, contacts, time."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models import columns
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Column, TableModel
from regdesk.ui.pages import county_lines
from regdesk.ui.pages.county_commitments import CommitmentsTab
from regdesk.ui.pages.county_parts import CountyHead, Listed
from regdesk.ui.pages.county_situation import Situation
from regdesk.ui.pages.county_timeline import TimelineTab
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, action_button, scrolling
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyPage as Facts
    from regdesk.work.desks import ChangeSet


LOWEST: Final = 120
RESPONSIBILITY: Final = "responsibility"
"""The part of a route that stands for who answers for the county."""


class Tab(IntEnum):
    """The tabs from left to right."""

    SITUATION = 0
    DIALOGUES = 1
    COMMITMENTS = 2
    CONTACTS = 3
    TIMELINE = 4


class CountyPage(Page):
    """The workspace of a county."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._code = ""
        self._wanted = ""
        self._facts: Facts | None = None
        self.head = CountyHead(self.look, actions)
        self.tabs: QTabBar = self.head.tabs
        for _tab in Tab:
            self.tabs.addTab("")
        self.situation = Situation(session)
        self.dialogues = self._dialogue_list()
        self.commitments = CommitmentsTab(session, actions)
        self.contacts = self._contact_list()
        self.timeline = TimelineTab(self.look)
        self._lay_out()
        self._connect()

    def go(self, route: Route) -> None:
        if route.key != self._code:
            self._code, self._facts = route.key, None
            self.tabs.setCurrentIndex(Tab.SITUATION)
        self._wanted = route.part
        self.reload()

    def place(self) -> Route | None:
        return Route(PageId.COUNTY, self._code, self._tab.name.lower())

    def caption(self) -> str:
        return self._facts.row.region_name if self._facts else ""

    def reload(self) -> None:
        desk, code, today = self.session.desk, self._code, self.session.today()
        language = self.session.language.code

        def read() -> "Facts":
            from regdesk.work.counties import county_page

            return county_page(desk, code, today, language)

        self.read(read, self._show)

    def refresh(self, change: "ChangeSet") -> None:
        own = {("county", self._facts.row.id)} if self._facts else set()
        if self._code and any(
            key not in own or fields != frozenset({"conditions"})
            for key, fields in change.changed.items()
        ):
            self.reload()

    def enter(self) -> None:
        self.tabs.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {
            Act.BRIEF: self._make_brief,
            Act.EXPORT: self._export,
            Act.TAKE_OVER: self._take_over,
            Act.HANDOVER: self._hand_over,
            Act.NEXT_TAB: lambda: self._turn(1),
            Act.PREVIOUS_TAB: lambda: self._turn(-1),
            **(self.commitments.verbs() if self._tab is Tab.COMMITMENTS else {}),
        }

    @property
    def _tab(self) -> Tab:
        return Tab(max(0, self.tabs.currentIndex()))

    def _show(self, facts: "Facts") -> None:
        if facts.row.code != self._code:
            return
        self._facts = facts
        today = self.session.today()
        self.head.show_facts(facts, today)
        self._name_tabs(facts)
        self.situation.show_facts(facts, today)
        self.dialogues.fill(facts.dialogues)
        self.commitments.fill(facts.commitments)
        self.contacts.fill(facts.contacts)
        self.timeline.show_rows(facts.timeline)
        self.titled.emit()
        self.verbs_changed.emit()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._find(wanted)

    def _name_tabs(self, facts: "Facts") -> None:
        counted = (
            (Tab.SITUATION, self.tr("Situation"), 0),
            (Tab.DIALOGUES, self.tr("Dialogues"), len(facts.dialogues)),
            (Tab.COMMITMENTS, self.tr("Commitments"), len(facts.commitments)),
            (Tab.CONTACTS, self.tr("Contacts"), len(facts.contacts)),
            (Tab.TIMELINE, self.tr("Timeline"), 0),
        )
        for tab, name, count in counted:
            self.tabs.setTabText(tab, f"{name}  {count}" if count else name)

    def _find(self, part: str) -> None:
        """Show a tab by its name, or the tab and the row of a record."""
        if part.upper() in Tab.__members__:
            self.tabs.setCurrentIndex(Tab[part.upper()])
        elif part == RESPONSIBILITY:
            self._find_responsibility("")
        elif self.commitments.select(part):
            self.tabs.setCurrentIndex(Tab.COMMITMENTS)
            self.commitments.table.setFocus()
        elif not self._find_in_list(part) and not self._find_responsibility(part):
            self.tabs.setCurrentIndex(Tab.TIMELINE)
            self.timeline.select(part)

    def _find_in_list(self, record: str) -> bool:
        for tab, listed in ((Tab.DIALOGUES, self.dialogues), (Tab.CONTACTS, self.contacts)):
            rows = [row for row in listed.shown if str(row.id) == record]
            if rows:
                self.tabs.setCurrentIndex(tab)
                listed.table.select("id", rows[0].id)
                listed.table.setFocus()
                return True
        return False

    def _find_responsibility(self, record: str) -> bool:
        """Show who answers, on the first tab; a row of the past in the whole list."""
        rows = self._facts.responsibilities if self._facts else ()
        if record and not any(str(row.id) == record for row in rows):
            return False
        self.tabs.setCurrentIndex(Tab.SITUATION)
        view = self.situation.lead_list
        view.setFocus()
        lines = [str(line.record[1]) if line.record else "" for line in view.lines()]
        if record in lines:
            view.setCurrentIndex(view.model().index(lines.index(record), 0))
        elif record:
            self._show_responsibilities(UUID(record))
        return True

    # --- where lines lead --------------------------------------------------------------

    def _follow(self, line: Line) -> None:
        """Go where a line leads: within the county, or to the page of its record."""
        if line.route is not None and line.route.page is PageId.COUNTY:
            self._find(line.route.part)
        elif line.record is not None and line.record[0] == RESPONSIBILITY:
            self._show_responsibilities(line.record[1])
        elif line.record is not None:
            self._go_to(*line.record)

    def _go_to(self, record_type: str, record_id: UUID) -> None:
        desk = self.session.desk

        def read() -> Route | None:
            from regdesk.ui.places import route_to

            return route_to(desk, record_type, record_id)

        def go(route: Route | None) -> None:
            if route is not None:
                self.session.navigator.go(route)

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=go)

    def _open_responsibility(self, line: Line) -> None:
        self._show_responsibilities(line.record[1] if line.record else None)

    def _show_responsibilities(self, record_id: UUID | None = None) -> None:
        from regdesk.ui.dialogs.responsibilities import show_responsibilities

        name = self._facts.row.region_name if self._facts else ""
        show_responsibilities(self.session, self.actions_, self, self._code, name, record_id)

    # --- what is done ------------------------------------------------------------------

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self._tab + by) % len(Tab))

    def _make_brief(self) -> None:
        dialogue = county_lines.next_dialogue(self._facts) if self._facts else None
        if dialogue is not None:
            self.session.navigator.go(Route(PageId.BRIEF, str(dialogue.id)))
        else:
            self.session.navigator.go(Route(PageId.BRIEF, self._code))

    def _export(self) -> None:
        from regdesk.ui.pages.county_export import ask_for_workbook

        ask_for_workbook(self.session, self, [self._code])

    def _take_over(self) -> None:
        from regdesk.ui.dialogs.take_over import ask_who_answers

        ask_who_answers(self.session, self, [self._code])

    def _hand_over(self) -> None:
        from regdesk.ui.dialogs.handover import show_handover

        show_handover(self.session, self, [self._code])

    def _dialogue_menu(self, rows: list[Any]) -> "Sequence[QAction | None]":
        new = self.actions_[Act.NEW_DIALOGUE]
        if not rows:
            return (new,)
        key = str(rows[0].id)
        go = self.session.navigator.go
        return (
            self._doing(self.tr("&Open"), lambda: go(Route(PageId.DIALOGUE, key))),
            self._doing(self.tr("&Brief"), lambda: go(Route(PageId.BRIEF, key))),
            None,
            new,
        )

    def _contact_menu(self, rows: list[Any]) -> "Sequence[QAction | None]":
        new = self.actions_[Act.NEW_CONTACT]
        if not rows:
            return (new,)
        route = Route(PageId.CONTACTS, str(rows[0].id))
        open_ = self._doing(self.tr("&Open"), lambda: self.session.navigator.go(route))
        return (open_, None, new)

    def _doing(self, text: str, verb: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _on=False: verb())
        return action

    # --- building ----------------------------------------------------------------------

    def _dialogue_list(self) -> Listed:
        empty = Empty(
            self.look,
            Icon.DIALOGUE,
            self.tr("No dialogue with this county yet"),
            self.tr("Planned and held dialogues stand here, the newest first."),
        )
        empty.add_button(
            action_button(
                self.actions_[Act.NEW_DIALOGUE], self.tr("New dialogue"), "", Icon.NEW, self.look
            )
        )
        listed = Listed(self._table(self.tr("Dialogues"), columns.dialogue_columns()), empty)
        listed.table.sort(0, falling=True)
        listed.table.remember(self.session.preferences.windows, "county dialogues")
        listed.table.menu_for = self._dialogue_menu
        return listed

    def _contact_list(self) -> Listed:
        empty = Empty(
            self.look,
            Icon.CONTACTS,
            self.tr("No contacts yet"),
            self.tr("People of the region and of authorities stand here."),
        )
        empty.add_button(
            action_button(
                self.actions_[Act.NEW_CONTACT], self.tr("New contact"), "", Icon.NEW, self.look
            )
        )
        listed = Listed(self._table(self.tr("Contacts"), columns.contact_columns()), empty)
        listed.table.remember(self.session.preferences.windows, "county contacts")
        listed.table.menu_for = self._contact_menu
        return listed

    def _table(self, name: str, defined: tuple[Column[Any], ...]) -> TableView:
        model: TableModel[Any] = TableModel(defined, self)
        model.mark_conflicts(self.session)
        return TableView(self.look, name, model)

    def _connect(self) -> None:
        go, situation = self.session.navigator.go, self.situation
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda _at: self.verbs_changed.emit())
        self.commitments.table.chosen.connect(self.verbs_changed)
        self.dialogues.table.opened.connect(lambda row: go(Route(PageId.DIALOGUE, str(row.id))))
        self.contacts.table.opened.connect(lambda row: go(Route(PageId.CONTACTS, str(row.id))))
        for view in (situation.open_list, situation.recent_list, self.timeline.list):
            view.chosen.connect(self._follow)
        situation.lead_list.chosen.connect(self._open_responsibility)
        link = situation.lead_card.link
        link.setText(self.tr("Change…"))
        link.setAccessibleName(self.tr("Change responsibility"))
        link.clicked.connect(self.actions_[Act.TAKE_OVER].trigger)
        link.show()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(self.look.px(LOWEST))
        for part in (
            self.situation,
            self.dialogues,
            self.commitments,
            self.contacts,
            self.timeline,
        ):
            whole = scrolling(part) if isinstance(part, Situation) else self._padded(part)
            self.stack.addWidget(whole)
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.stack, 1)

    def _padded(self, widget: QWidget) -> QWidget:
        body = Body(self.look, 0)
        body.columns.addWidget(widget)
        return body

"""One county: its facts, and tabs for the state of things, dialogues, commitments, contacts, time."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models import columns
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Column, TableModel
from regdesk.ui.pages import county_lines
from regdesk.ui.pages.county_parts import CountyHead, Listed, Situation, TimelineTab
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Empty, scrolling
from regdesk.ui.widgets.files import ask_where_to_save
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyPage as Facts


LOWEST: Final = 120


class Tab(IntEnum):
    """The tabs from left to right."""

    SITUATION = 0
    DIALOGUES = 1
    COMMITMENTS = 2
    CONTACTS = 3
    TIMELINE = 4


class CountyPage(Page):
    """The workspace of a county, read only."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._code = ""
        self._wanted = ""
        self._facts: Facts | None = None
        self.head = CountyHead(self.look, actions)
        self.tabs: QTabBar = self.head.tabs
        for _tab in Tab:
            self.tabs.addTab("")
        self.situation = Situation(self.look)
        self.dialogues = Listed(
            self._table(self.tr("Dialogues"), columns.dialogue_columns()),
            Empty(
                self.look,
                Icon.DIALOGUE,
                self.tr("No dialogue with this county yet"),
                self.tr("Planned and held dialogues stand here, the newest first."),
            ),
        )
        self.commitments = Listed(
            self._table(self.tr("Commitments"), columns.commitment_columns()),
            Empty(
                self.look,
                Icon.COMMITMENT,
                self.tr("No commitments yet"),
                self.tr("What we or the region promise in a dialogue stands here."),
            ),
        )
        self.contacts = Listed(
            self._table(self.tr("Contacts"), columns.contact_columns()),
            Empty(
                self.look,
                Icon.CONTACTS,
                self.tr("No contacts yet"),
                self.tr("People of the region and of authorities stand here."),
            ),
        )
        self.dialogues.table.sort(0, falling=True)
        self.commitments.table.sort(columns.DUE)
        self.timeline = TimelineTab(self.look)
        self._lay_out()
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.dialogues.table.opened.connect(
            lambda row: session.navigator.go(Route(PageId.BRIEF, str(row.id)))
        )
        for view in (self.situation.open_list, self.situation.recent_list, self.timeline.list):
            view.chosen.connect(self._follow)

    def go(self, route: Route) -> None:
        if route.key != self._code:
            self._code, self._facts = route.key, None
            self.tabs.setCurrentIndex(Tab.SITUATION)
        self._wanted = route.part
        self.reload()

    def reload(self) -> None:
        desk, code, today = self.session.desk, self._code, self.session.today()
        language = self.session.language.code

        def read() -> "Facts":
            from regdesk.work.counties import county_page

            return county_page(desk, code, today, language)

        self.read(read, self._show)

    def enter(self) -> None:
        self.tabs.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {Act.BRIEF: self._make_brief, Act.EXPORT: self._export}

    def _show(self, facts: "Facts") -> None:
        if facts.row.code != self._code:
            return
        self._facts = facts
        self.head.show_facts(facts, self.session.today())
        self._name_tabs(facts)
        self.situation.show_facts(facts, self.session.today())
        self.dialogues.fill(facts.dialogues)
        self.commitments.fill(facts.commitments)
        self.contacts.fill(facts.contacts)
        self.timeline.show_facts(facts)
        if self._wanted:
            self._find(self._wanted)
            self._wanted = ""

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
            return
        tables = (
            (Tab.DIALOGUES, self.dialogues),
            (Tab.COMMITMENTS, self.commitments),
            (Tab.CONTACTS, self.contacts),
        )
        for tab, listed in tables:
            rows = [row for row in listed.shown if str(row.id) == part]
            if rows:
                self.tabs.setCurrentIndex(tab)
                listed.table.select("id", rows[0].id)
                listed.table.setFocus()
                return
        self.tabs.setCurrentIndex(Tab.TIMELINE)
        self.timeline.select(part)

    def _follow(self, line: Line) -> None:
        if line.route is None:
            return
        if line.route.page is PageId.COUNTY:
            self._find(line.route.part)
        else:
            self.session.navigator.go(line.route)

    def _make_brief(self) -> None:
        dialogue = county_lines.next_dialogue(self._facts) if self._facts else None
        key = str(dialogue.id) if dialogue else self._code
        self.session.navigator.go(Route(PageId.BRIEF, key))

    def _export(self) -> None:
        if self._facts is None:
            return
        today = self.session.today()
        name = self.tr("Commitments {county} {date}.xlsx")
        ask_where_to_save(
            self,
            self.tr("Commitments to Excel"),
            name.format(county=self._facts.row.short_name, date=f"{today:%Y-%m-%d}"),
            self.tr("Workbooks (*.xlsx)"),
            self._export_to,
        )

    def _export_to(self, path: Path) -> None:
        desk, code, today = self.session.desk, self._code, self.session.today()

        def export(_progress: object) -> None:
            from regdesk.work.workbooks import export_commitments

            export_commitments(desk, [code], path, today)

        saved = self.tr("The commitments are saved in {path}").format(path=path)
        self.session.runner.do(
            self.tr("Saving the workbook"),
            export,
            owner=self,
            done=lambda _none: self.session.said.emit(saved),
        )

    def _table(self, name: str, defined: tuple[Column[Any], ...]) -> TableView:
        return TableView(self.look, name, TableModel(defined, self))

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

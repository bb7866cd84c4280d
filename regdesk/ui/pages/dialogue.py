"""One dialogue: what is planned, agenda, participants, texts, attachments; the brief beside."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.pages.brief_pane import BriefPane
from regdesk.ui.pages.dialogue_agenda import AgendaTab
from regdesk.ui.pages.dialogue_facts import FactsTab
from regdesk.ui.pages.dialogue_files import FilesTab
from regdesk.ui.pages.dialogue_head import DialogueHead
from regdesk.ui.pages.dialogue_people import PeopleTab
from regdesk.ui.pages.dialogue_table import EditTable
from regdesk.ui.pages.dialogue_texts import TextsTab
from regdesk.ui.pages.dialogue_verbs import DialogueVerbs
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, button, scrolling
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogue_pages import DialoguePage as Facts

BESIDE: Final = "brief beside"
EDITOR, PANE = 520, 400
WATCHED: Final = frozenset(
    {"dialogue", "dialogue_county", "agenda_item", "participant", "contact", "officer", "county"}
)

PEOPLE: Final = frozenset({"contact", "officer", "organisation"})
"""Types that change who can be asked to the table."""


class Tab(IntEnum):
    """The tabs from left to right; their names are parts of the page's route."""

    PLANNING = 0
    AGENDA = 1
    PARTICIPANTS = 2
    PREPARATION = 3
    ATTACHMENTS = 4


FIELDS: Final = frozenset(
    {"title", "counties", "starts", "ends", "place", "status", "purpose", "questions"}
    | {"record_number", "their_record_number"}
)
"""Parts of a route that name a field of the first tab."""


class DialoguePage(Page):
    """The editor of a dialogue."""

    wants_rail = True

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._id: UUID | None = None
        self._facts: Facts | None = None
        self._wanted = ""
        self._files = 0
        self.does = DialogueVerbs(self)
        self.head = DialogueHead(self.look, actions)
        self.tabs = self.head.tabs
        for _tab in Tab:
            self.tabs.addTab("")
        self.planning = FactsTab(self)
        self.agenda = AgendaTab(self)
        self.people = PeopleTab(self)
        self.texts = TextsTab(self)
        self.files = FilesTab(self)
        self.brief = BriefPane(session, actions, self)
        self._make_gone()
        self._lay_out()
        self._connect()
        for field in self.findChildren(QWidget):
            if field.acceptDrops():
                field.installEventFilter(self)
        self.setAcceptDrops(True)

    # --- going and showing -------------------------------------------------------------

    def go(self, route: Route) -> None:
        dialogue = UUID(route.key)
        self._wanted = route.part
        if dialogue != self._id:
            self._id, self._facts = dialogue, None
            if not route.part:
                self.tabs.setCurrentIndex(Tab.PLANNING)
                self._wanted = "begin"
        self.reload()

    def place(self) -> Route | None:
        if self._id is None:
            return None
        part = Tab(max(0, self.tabs.currentIndex())).name.lower()
        return Route(PageId.DIALOGUE, str(self._id), part)

    def caption(self) -> str:
        return self.head.title.text()

    def reload(self) -> None:
        dialogue = self._id
        if dialogue is None:
            return
        desk, today = self.session.desk, self.session.today()

        def read() -> "Facts | None":
            from regdesk.work.dialogue_pages import dialogue_page

            return dialogue_page(desk, dialogue, today)

        def show(facts: "Facts | None") -> None:
            if dialogue == self._id:
                self._show(facts)

        self.read(read, show)
        self._lay_brief()

    def refresh(self, change: "ChangeSet") -> None:
        if any(name in WATCHED for name, _id in change.changed):
            self.reload()
        else:
            self._lay_brief()
        kinds = {name for name, _id in change.changed}
        if "attachment" in kinds and self._facts is not None:
            self.files.show_facts(self._facts)
        if kinds & PEOPLE:
            self.people.read_people()

    def enter(self) -> None:
        if not self._wanted:
            self._tab_shown().enter()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        facts, dialogue = self._facts, self._id
        found: dict[Act, Callable[[], None]] = {
            Act.NEXT_TAB: lambda: self._step_tab(1),
            Act.PREVIOUS_TAB: lambda: self._step_tab(-1),
        }
        if facts is None or dialogue is None:
            return found
        found |= {
            Act.COPY_DIALOGUE: lambda: self.does.copy(dialogue),
            Act.AT_TABLE: lambda: self.does.at_table(dialogue),
            Act.BRIEF: self._turn_brief,
            Act.CALENDAR_FILE: lambda: self.does.calendar([dialogue], facts.title),
            Act.PRINT: self.brief.work.print,
            Act.SAVE_PDF: self.brief.work.save_pdf,
            Act.DELETE_DIALOGUE: lambda: self.does.remove([dialogue], self._leave),
        }
        table = self._table()
        if table is not None:
            found[Act.DELETE] = lambda: table.removing.emit(table.chosen_rows())
        if isinstance(table, EditTable):
            found[Act.EDIT] = table.edit_current
        if facts.next_status is not None and not facts.waits:
            found[Act.STEP_ON] = lambda: self.does.step_on(dialogue, facts.as_of)
        return found

    def _show(self, facts: "Facts | None") -> None:
        self._facts = facts
        self.body.setVisible(facts is not None)
        self.head.setVisible(facts is not None)
        self.gone.setVisible(facts is None)
        if facts is None:
            self.planning.forget()
            return
        self.head.show_facts(facts)
        for tab in (self.planning, self.agenda, self.people, self.texts):
            tab.show_facts(facts)
        if self.files.dialogue != facts.id:
            self.files.show_facts(facts)
        self._name_tabs()
        self.does.enable(self.verbs())
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._find(wanted)

    def _name_tabs(self) -> None:
        facts = self._facts
        if facts is None:
            return
        named = (
            (Tab.PLANNING, self.tr("Planning"), 0),
            (Tab.AGENDA, self.tr("Agenda"), len(facts.agenda)),
            (Tab.PARTICIPANTS, self.tr("Participants"), len(facts.participants)),
            (Tab.PREPARATION, self.tr("Preparation"), 0),
            (Tab.ATTACHMENTS, self.tr("Attachments"), self._files),
        )
        for tab, name, count in named:
            self.tabs.setTabText(tab, f"{name}  {count}" if count else name)

    def _count_files(self, count: int) -> None:
        self._files = count
        self._name_tabs()

    def _find(self, part: str) -> None:
        """Show a tab by its name, a field, or a point of the agenda by its id."""
        if part in FIELDS:
            self.tabs.setCurrentIndex(Tab.PLANNING)
            self.planning.focus_field(part)
        elif part == "brief":
            self._set_brief(shown=True)
            self.brief.sheets.setFocus()
        elif part == "ours":
            self.tabs.setCurrentIndex(Tab.PARTICIPANTS)
            self.people.ours.line.setFocus()
        elif part.upper() in Tab.__members__:
            self.tabs.setCurrentIndex(Tab[part.upper()])
            self._tab_shown().enter()
        elif part != "begin" and self._facts and part in {str(i.id) for i in self._facts.agenda}:
            self.tabs.setCurrentIndex(Tab.AGENDA)
            self.agenda.select(UUID(part))
        else:
            self._tab_shown().enter()

    def _show_tab(self, tab: int) -> None:
        self.stack.setCurrentIndex(tab)
        if self.isVisible():
            self.does.enable(self.verbs())

    def _step_tab(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(Tab))
        self._tab_shown().enter()

    def _tab_shown(self) -> "FactsTab | AgendaTab | PeopleTab | TextsTab | FilesTab":
        shown = (self.planning, self.agenda, self.people, self.texts, self.files)
        return shown[max(0, self.tabs.currentIndex())]

    def _table(self) -> TableView | None:
        """Return the table of the tab shown whose rows can be changed: the one with the keys."""
        tables: dict[Tab, tuple[TableView, ...]] = {
            Tab.AGENDA: (self.agenda.table,),
            Tab.PARTICIPANTS: (self.people.ours.table, self.people.theirs.table),
            Tab.ATTACHMENTS: (self.files.table,),
        }
        shown = [
            one
            for one in tables.get(Tab(max(0, self.tabs.currentIndex())), ())
            if one.chosen_rows()
        ]
        with_keys = [one for one in shown if one.hasFocus()]
        return next(iter(with_keys or shown[-1:]), None)

    def _leave(self) -> None:
        """Go back to all dialogues: this one is deleted."""
        self.session.navigator.go(Route(PageId.DIALOGUES))

    # --- the brief beside --------------------------------------------------------------

    def _turn_brief(self) -> None:
        """Show or hide the brief beside; where there is no room for it, on its own page."""
        if not self._has_room() and self._id is not None:
            self.does.brief(self._id)
        else:
            self._set_brief(shown=not self.brief.isVisible())

    def _set_brief(self, *, shown: bool) -> None:
        self.session.preferences.windows[BESIDE] = "1" if shown else "0"
        self._fit()

    def _fit(self) -> None:
        """Show the brief where it is wanted and has room."""
        wanted = self.session.preferences.windows.get(BESIDE, "1") == "1"
        shown = wanted and self._has_room()
        if shown != self.brief.isVisibleTo(self.body):
            self.brief.setVisible(shown)
            self._lay_brief()

    def _has_room(self) -> bool:
        return self.width() >= self.look.px(EDITOR) + self.look.px(PANE)

    def _lay_brief(self) -> None:
        if self._id is not None and self.brief.isVisibleTo(self.body):
            self.brief.show_brief(self._id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- files dropped -----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._facts is not None and _files_in(event):
            event.acceptProposedAction()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped onto a field: their names aren't typed there."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent) or not _files_in(event):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._attach(_files_in(event))
        return True

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files_in(event):
            event.acceptProposedAction()
            self._attach(files)

    def _attach(self, files: list[Path]) -> None:
        if self._facts is not None:
            self.tabs.setCurrentIndex(Tab.ATTACHMENTS)
            self.files.enter()
            self.files.attach(files)

    # --- building ----------------------------------------------------------------------

    def _connect(self) -> None:
        navigator = self.session.navigator
        self.tabs.currentChanged.connect(self._show_tab)
        self.brief.asked.connect(self._follow)
        self.brief.closed.connect(lambda: self._set_brief(shown=False))
        self.brief.enlarged.connect(
            lambda: navigator.go(Route(PageId.BRIEF, str(self._id))) if self._id else None
        )
        self.files.counted = self._count_files

    def _follow(self, route: Route) -> None:
        """Show what is missing in the brief: on this page at once, elsewhere by going there."""
        if route.page is PageId.DIALOGUE and route.key == str(self._id):
            self._find(route.part)
        else:
            self.session.navigator.go(route)

    def _make_gone(self) -> None:
        self.gone = Empty(
            self.look,
            Icon.DIALOGUE,
            self.tr("The dialogue is deleted"),
            self.tr("Undo brings it back, with its agenda and notes."),
        )
        everything = button(self.tr("All dialogues"), "", Icon.DIALOGUE, self.look)
        everything.clicked.connect(self._leave)
        self.gone.add_button(everything)
        self.gone.hide()

    def _lay_out(self) -> None:
        px = self.look.px
        self.stack = QStackedWidget()
        for tab in (self.planning, self.agenda, self.people, self.texts, self.files):
            own = isinstance(tab, FactsTab | PeopleTab)  # these scroll by themselves
            self.stack.addWidget(tab if own else scrolling(tab))
        self.stack.setMinimumWidth(px(320))
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.setChildrenCollapsible(False)
        self.body.setHandleWidth(1)
        self.body.addWidget(self.stack)
        self.body.addWidget(self.brief)
        self.body.setStretchFactor(0, 1)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([px(700), px(560)])
        self.brief.setMinimumWidth(px(320))
        self.brief.hide()  # until it is known to have room
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.body, 1)
        self.rows.addWidget(self.gone)
        self.setMinimumSize(0, 0)


def _files_in(event: QDropEvent) -> list[Path]:
    """Return the local files that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

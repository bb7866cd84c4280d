"""Underlag: the two pages as they print, what got no room, what is missing; print and PDF."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.brief_parts import Pane, Sheets
from regdesk.ui.pages.brief_work import BriefWork, Laid
from regdesk.ui.pages.dialogue_verbs import DialogueVerbs
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import PageHead, action_button, button

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet


class BriefPage(Page):
    """The brief of a dialogue (by id) or of a county (by code)."""

    wants_rail = True

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._dialogue: UUID | None = None
        self.does = DialogueVerbs(self)
        self.work = BriefWork(session, self)
        self.head = PageHead(self.look)
        self.open = button(self.tr("The dial&ogue"), "", Icon.DIALOGUE, self.look)
        self.open.hide()
        self.save = action_button(
            actions[Act.SAVE_PDF], self.tr("Save PDF/A…"), "", Icon.SAVE_PDF, self.look
        )
        self.print = action_button(
            actions[Act.PRINT], self.tr("Print…"), "primary", Icon.PRINT, self.look
        )
        self.sheets = Sheets(self.look)
        self.pane = Pane(self.look)
        for one in (self.open, self.save, self.print):
            self.head.row.addWidget(one)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.sheets, 1)
        beside.addWidget(self.pane)
        self.rows.addWidget(self.head)
        self.rows.addLayout(beside, 1)
        self.pane.sensitive.toggled.connect(lambda on: self.work.set_sensitive(on=on))
        self.pane.list.chosen.connect(self._follow)
        self.open.clicked.connect(self._open_dialogue)
        self.work.laid.connect(self._show)

    @property
    def title(self) -> str:
        """What the brief is called."""
        return self.work.title

    def go(self, route: Route) -> None:
        target = _target(route.key)
        if target != self.work.target:
            self.sheets.show_pages((), "")
            self.pane.clear()
            self._dialogue = None
            self.open.hide()
            self.head.say(self.tr("Dialogue brief"), self.tr("Laying out the two pages…"))
        self.work.show(target)

    def reload(self) -> None:
        self.work.lay_out()

    def refresh(self, _change: "ChangeSet") -> None:
        self.work.lay_out()

    def enter(self) -> None:
        self.sheets.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        found: dict[Act, Callable[[], None]] = {
            Act.PRINT: self.work.print,
            Act.SAVE_PDF: self.work.save_pdf,
        }
        dialogue = self._dialogue
        if dialogue is not None:
            found[Act.AT_TABLE] = lambda: self.does.at_table(dialogue)
            found[Act.CALENDAR_FILE] = lambda: self.does.calendar([dialogue], self.title)
        return found

    def _show(self, laid: Laid) -> None:
        brief = laid.brief
        pages = counted.pages(len(laid.pages))
        state = self.tr("working material")
        self.head.say(brief.title, f"{pages} · {state}")
        self.sheets.show_pages(laid.pages, brief.title)
        self.pane.show_lists(brief)
        self._dialogue = brief.dialogue
        self.open.setVisible(brief.dialogue is not None)
        self.does.enable(self.verbs())
        self.titled.emit()

    def _follow(self, line: Line) -> None:
        if line.route is not None:
            self.session.navigator.go(line.route)

    def _open_dialogue(self) -> None:
        if self._dialogue is not None:
            self.does.open(self._dialogue)


def _target(key: str) -> UUID | str:
    """Return a dialogue's id, or the code of a county."""
    return key if len(key) <= 2 else UUID(key)

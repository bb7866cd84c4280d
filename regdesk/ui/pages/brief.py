"""Underlag: the two pages as they print, what got no room, what is missing; print and PDF."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.pages.brief_parts import Pane, Sheets
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import PageHead, action_button
from regdesk.ui.widgets.files import ask_where_to_save

if TYPE_CHECKING:
    from regdesk.work.briefs import BriefPages

SCREEN_PPI: Final = 144
PRINT_PPI: Final = 300


class BriefPage(Page):
    """The brief of a dialogue (by id) or of a county (by code)."""

    wants_rail = True

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._target: UUID | str = ""
        self.title = ""
        self.head = PageHead(self.look)
        self.save = action_button(
            actions[Act.SAVE_PDF], self.tr("Save PDF/A…"), "", Icon.SAVE_PDF, self.look
        )
        self.print = action_button(
            actions[Act.PRINT], self.tr("Print…"), "primary", Icon.PRINT, self.look
        )
        self.sheets = Sheets(self.look)
        self.pane = Pane(self.look)
        self.head.row.addWidget(self.save)
        self.head.row.addWidget(self.print)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.sheets, 1)
        beside.addWidget(self.pane)
        self.rows.addWidget(self.head)
        self.rows.addLayout(beside, 1)
        self.pane.sensitive.toggled.connect(self.reload)

    def go(self, route: Route) -> None:
        target = _target(route.key)
        if target != self._target:
            self._target = target
            self.sheets.show_pages((), "")
            self.pane.clear()
            self.head.say(self.tr("Dialogue brief"), self.tr("Laying out the two pages…"))
        self.reload()

    def reload(self) -> None:
        wanted = self._target, self.pane.sensitive.isChecked()

        def show(brief: "BriefPages") -> None:
            if wanted == (self._target, self.pane.sensitive.isChecked()):
                self._show(brief)

        self.session.runner.read(
            self.tr("Laying out the brief"),
            lambda: self._preview(SCREEN_PPI, *wanted),
            owner=self,
            done=show,
        )

    def enter(self) -> None:
        self.sheets.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        return {Act.PRINT: self._render_to_print, Act.SAVE_PDF: self._save_pdf}

    def _preview(self, ppi: int, target: UUID | str, sensitive: bool) -> "BriefPages":
        from regdesk.work.briefs import preview

        return preview(
            self.session.desk,
            target,
            self.session.today(),
            ppi=ppi,
            sensitive=sensitive,
            language=self.session.language.code,
        )

    def _show(self, brief: "BriefPages") -> None:
        self.title = brief.title
        pages = counted.pages(len(brief.pages))
        state = self.tr("working material")
        self.head.say(brief.title, f"{pages} · {state}")
        self.sheets.show_pages(tuple(QImage.fromData(png) for png in brief.pages), brief.title)
        self.pane.show_lists(brief.cut, brief.missing, len(brief.pages))

    def _render_to_print(self) -> None:
        wanted = self._target, self.pane.sensitive.isChecked()
        self.session.runner.read(
            self.tr("Preparing the print"),
            lambda: self._preview(PRINT_PPI, *wanted),
            owner=self,
            done=self._ask_printer,
        )

    def _ask_printer(self, brief: "BriefPages") -> None:
        from regdesk.ui.dialogs.printing import ask_and_print

        ask_and_print(self, brief.title, tuple(QImage.fromData(png) for png in brief.pages))

    def _save_pdf(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Save as PDF"),
            f"{self.title or self.tr('Dialogue brief')}.pdf",
            self.tr("PDF documents (*.pdf)"),
            self._save_to,
        )

    def _save_to(self, path: Path) -> None:
        desk, today = self.session.desk, self.session.today()
        target, sensitive = self._target, self.pane.sensitive.isChecked()

        def save(_progress: object) -> None:
            from regdesk.work.briefs import save_pdf

            save_pdf(desk, target, today, path, sensitive=sensitive)

        saved = self.tr("The brief is saved in {path}").format(path=path)
        self.session.runner.do(
            self.tr("Saving the PDF"),
            save,
            owner=self,
            done=lambda _none: self.session.said.emit(saved),
        )


def _target(key: str) -> UUID | str:
    """Return a dialogue's id, or the code of a county."""
    return key if len(key) <= 2 else UUID(key)

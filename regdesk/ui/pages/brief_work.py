"""Laying out a brief on a worker, printing it and saving it; for its page and for the pane beside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from regdesk.ui.pages.dialogue_verbs import file_name
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.files import ask_where_to_save

if TYPE_CHECKING:
    from regdesk.work.briefs import BriefPages

SCREEN_PPI: Final = 144
BESIDE_PPI: Final = 120
"""Times the screen's device pixel ratio: enough for a page as wide as the pane, and quicker."""
PRINT_PPI: Final = 300

LEADS: Final = {
    "starts": "starts",
    "place": "place",
    "record": "record_number",
    "purpose": "purpose",
    "questions": "questions",
    "theirs": "participants",
    "ours": "ours",
    "agenda": "agenda",
}
"""What is missing in a brief, and the part of the dialogue's page where it is filled in."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A brief as it was laid out, with its pages as pictures."""

    brief: "BriefPages"
    pages: tuple[QImage, ...]


class BriefWork(QObject):
    """The brief of one dialogue or county. Changes while it is laid out lay it out once more."""

    laid = Signal(object)
    """A `Laid`: the newest."""

    def __init__(
        self, session: Session, page: QWidget, ppi: Callable[[], int] = lambda: SCREEN_PPI
    ) -> None:
        super().__init__(page)
        self.session, self._page, self._ppi = session, page, ppi
        self.target: UUID | str = ""
        self.sensitive = False
        self.title = ""
        self._busy = self._stale = False

    def show(self, target: UUID | str) -> None:
        """Lay out the brief of a dialogue (by id) or of a county (by code)."""
        if target != self.target:
            self.target, self.title, self.sensitive = target, "", False
        self.lay_out()

    def set_sensitive(self, *, on: bool) -> None:
        """Put the sensitive text on the pages, or take it away."""
        self.sensitive = on
        self.lay_out()

    def lay_out(self) -> None:
        """Lay out the pages anew."""
        if not self.target or not self.session.is_open:
            return
        if self._busy:
            self._stale = True
            return
        self._busy, self._stale = True, False
        wanted, ppi = (self.target, self.sensitive), self._ppi()
        self.session.runner.read(
            self.tr("Laying out the brief"),
            lambda: self._laid(ppi, *wanted),
            owner=self,
            done=lambda laid: self._take(laid, wanted),
            failed=self._fail,
        )

    def print(self) -> None:
        """Ask for a printer, with a preview of the pages as they are to be printed."""
        wanted = self.target, self.sensitive
        self.session.runner.read(
            self.tr("Preparing the print"),
            lambda: self._laid(SCREEN_PPI, *wanted),
            owner=self,
            done=self._ask_printer,
        )

    def save_pdf(self) -> None:
        """Ask where the archive copy is to lie, and save it."""
        if self.title:
            self._ask_where()
            return

        def named(laid: Laid) -> None:
            self.title = laid.brief.title
            self._ask_where()

        wanted = self.target, self.sensitive
        self.session.runner.read(
            self.tr("Laying out the brief"),
            lambda: self._laid(SCREEN_PPI, *wanted),
            owner=self,
            done=named,
        )

    def _ask_where(self) -> None:
        name = file_name(self.title or self.tr("Dialogue brief"))
        ask_where_to_save(
            self._page,
            self.tr("Save as PDF"),
            f"{name}.pdf",
            self.tr("PDF documents (*.pdf)"),
            self.save_to,
        )

    def save_to(self, path: Path) -> None:
        """Save the archive copy."""
        desk, today = self.session.desk, self.session.today()
        target, sensitive = self.target, self.sensitive

        def save(_progress: object) -> None:
            from regdesk.work.briefs import save_pdf

            save_pdf(desk, target, today, path, sensitive=sensitive)

        saved = self.tr("The brief is saved in {path}").format(path=path)
        self.session.runner.aside(
            self.tr("Saving the PDF"),
            save,
            owner=self._page,
            done=lambda _none: self.session.said.emit(saved),
        )

    def pages_at(self, ppi: int, *, sensitive: bool) -> tuple[QImage, ...]:
        """Return the pages at a resolution; to be called on a worker."""
        return self._laid(ppi, self.target, sensitive).pages

    def _laid(self, ppi: int, target: UUID | str, sensitive: bool) -> Laid:
        from regdesk.work.briefs import preview

        brief = preview(
            self.session.desk,
            target,
            self.session.today(),
            ppi=ppi,
            sensitive=sensitive,
            language=self.session.language.code,
        )
        return Laid(brief, tuple(QImage.fromData(png) for png in brief.pages))

    def _take(self, laid: Laid, wanted: tuple[UUID | str, bool]) -> None:
        self._busy = False
        if wanted == (self.target, self.sensitive):
            self.title = laid.brief.title
            self.laid.emit(laid)
        else:
            self._stale = True
        if self._stale:
            self.lay_out()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self.session.fail(error, self)

    def _ask_printer(self, laid: Laid) -> None:
        from regdesk.ui.dialogs.printing import PrintDialog

        dialog = PrintDialog(self, laid, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def way_to(part: str, brief: "BriefPages") -> Route | None:
    """Return where what a brief lacks is filled in; None where that isn't done in the window."""
    if part == "conditions" and brief.counties:
        return Route(PageId.COUNTY, brief.counties[0], "situation")
    if part in LEADS and brief.dialogue is not None:
        return Route(PageId.DIALOGUE, str(brief.dialogue), LEADS[part])
    return None

"""Writing down a commitment: the line says most of it, the rest is read out of it as one types."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from regdesk.domain.counties import county, find_county
from regdesk.domain.typed_line import read_line
from regdesk.ui.dialogs.form import FormDialog, open_form
from regdesk.ui.editing.controls import handle
from regdesk.ui.editing.fields import DayField, choice_field
from regdesk.ui.pages.commitments_details import LongLine, county_choice
from regdesk.ui.pages.commitments_filter import Wanted
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet


class NewCommitmentDialog(FormDialog):
    """What, whose, who, by when, in which county."""

    def __init__(self, session: Session, parent: QWidget, code: str) -> None:
        super().__init__(
            session,
            parent,
            self.tr("New commitment"),
            self.tr("Whose, owner and day are read out of the line while you type."),
            self.tr("Add the &commitment"),
        )
        language = session.language.code
        self._touched: set[str] = set()
        self.text: LongLine = self.add(
            "text", self.tr("&What was promised"), LongLine(self.look, 3), 0, 0, 2
        )
        party = choice_field(self.look, "commitment", "party", language, empty="–")
        party.show_value(None)
        self.party = self.add("party", self.tr("Wh&ose"), party, 1, 0, 1)
        self.owner: QLineEdit = self.add("owner", self.tr("Ow&ner"), QLineEdit(), 1, 1, 1)
        self.due: DayField = self.add("due", self.tr("&Due"), DayField(self.look), 2, 0, 2)
        counties = county_choice(self.look, self.tr("No county"))
        counties.show_value(code or None)
        self.county = self.add("county", self.tr("Coun&ty"), counties, 3, 0, 2)
        if code:
            self._touched.add("county")
        for field in ("party", "owner", "due", "county"):
            self._listen(field)
        self.text.textChanged.connect(self._read)
        self.draft.taken.connect(self._touched.update)
        self.text.setFocus()

    def write(self, values: dict[str, Any]) -> "tuple[ChangeSet, UUID]":
        from regdesk.work.records import add_record

        return add_record(self.session.desk, "commitment", values)

    def done_with(self, made: UUID) -> None:
        here = self.session.navigator.here
        if here is not None and here.page is PageId.COMMITMENTS:
            self.session.navigator.go(Route(PageId.COMMITMENTS, str(made)))

    def _listen(self, field: str) -> None:
        """Read a field from the line no more once the officer has answered it."""

        def touch() -> None:
            self._touched.add(field)

        handle(self.boxes[field].control).listen(touch, touch)

    def _read(self) -> None:
        found = read_line(self.text.toPlainText(), self.session.today())
        where = find_county(found.county) if found.county else None
        said: dict[str, Any] = {
            "party": found.party,
            "owner": found.owner,
            "due": found.due.isoformat() if found.due else None,
            "county": where.code if where else None,
        }
        for field, value in said.items():
            if field not in self._touched:
                handle(self.boxes[field].control).show(value)


def _county_shown(here: Route) -> str:
    """Return the county of its own page, or the one a list of commitments is narrowed to."""
    if here.page is PageId.COMMITMENTS:
        facts = find_county(Wanted.of(here.part).county)
        return facts.code if facts else ""
    return county(here.key).code if here.page is PageId.COUNTY else ""


def ask_for_commitment(session: Session, parent: QWidget, code: str = "") -> NewCommitmentDialog:
    """Ask for a new commitment; the county shown is proposed."""
    page = getattr(parent, "page", None)
    here = (page.place() if isinstance(page, Page) else None) or session.navigator.here
    if not code and here is not None:
        code = _county_shown(here)
    form = NewCommitmentDialog(session, parent, code)
    open_form(form)
    return form

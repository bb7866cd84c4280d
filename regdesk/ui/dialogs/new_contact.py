"""Writing down a person; an organisation that isn't known yet comes along."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from regdesk.ui.dialogs.form import FormDialog, open_form
from regdesk.ui.editing.fields import DayField, choice_field
from regdesk.ui.pages.contacts_fields import OrganisationField
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.contacts import OrganisationRow
    from regdesk.work.desks import ChangeSet


class NewContactDialog(FormDialog):
    """Who, where, in what role, how to reach them."""

    def __init__(self, session: Session, parent: QWidget, county: str) -> None:
        super().__init__(
            session,
            parent,
            self.tr("New contact"),
            self.tr("An organisation that isn't in the list is added. No political party is kept."),
            self.tr("Add the &contact"),
        )
        language = session.language.code
        self._county = county
        self.name: QLineEdit = self.add("name", self.tr("&Name"), QLineEdit(), 0, 0, 2)
        self.organisation: OrganisationField = self.add(
            "organisation",
            self.tr("&Organisation"),
            OrganisationField(self.look, may_be_new=True),
            1,
            0,
            2,
        )
        self.role: QLineEdit = self.add("role", self.tr("&Role"), QLineEdit(), 2, 0, 1)
        seat = choice_field(self.look, "contact", "seat", language, empty="–")
        seat.show_value(None)
        self.seat = self.add("seat", self.tr("&Seat"), seat, 2, 1, 1)
        self.email: QLineEdit = self.add("email", self.tr("&E-mail"), QLineEdit(), 3, 0, 1)
        self.phone: QLineEdit = self.add("phone", self.tr("&Phone"), QLineEdit(), 3, 1, 1)
        self.add("valid_from", self.tr("&From"), DayField(self.look), 4, 0, 1)
        self.name.setFocus()
        self._read_organisations()

    def write(self, values: dict[str, Any]) -> "tuple[ChangeSet, UUID]":
        from regdesk.work.contacts import add_contact

        named = values.pop("organisation", "")
        if isinstance(named, UUID):
            return add_contact(self.session.desk, {**values, "organisation": str(named)})
        return add_contact(self.session.desk, values, str(named))

    def done_with(self, made: UUID) -> None:
        here = self.session.navigator.here
        if here is not None and here.page is PageId.CONTACTS:
            self.session.navigator.go(Route(PageId.CONTACTS, str(made)))

    def _read_organisations(self) -> None:
        desk = self.session.desk

        def read() -> "tuple[OrganisationRow, ...]":
            from regdesk.work.contacts import organisation_rows

            return organisation_rows(desk)

        def show(rows: "tuple[OrganisationRow, ...]") -> None:
            self.organisation.set_organisations(rows)
            own = next(
                (row for row in rows if self._county and row.county_code == self._county), None
            )
            if own is not None and not self.organisation.words():
                self.organisation.show_value(own.id)
                self.draft.untouched("organisation")

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=show)


def ask_for_contact(session: Session, parent: QWidget) -> NewContactDialog:
    """Ask for a new contact; the region of the county shown is proposed."""
    here = session.navigator.here
    county = here.key if here is not None and here.page is PageId.COUNTY else ""
    form = NewContactDialog(session, parent, county)
    open_form(form)
    return form

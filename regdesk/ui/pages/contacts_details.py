"""The person chosen, edited in place; or what can be done with several at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import DayField, FieldBox, choice_field
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Chip
from regdesk.ui.pages.commitments_details import on_card
from regdesk.ui.pages.contacts_fields import OrganisationField
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, action_button, button, elided, label
from regdesk.ui.widgets.chip_label import ChipLabel
from regdesk.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from regdesk.work.contacts import ContactRow, OrganisationRow
    from regdesk.work.desks import ChangeSet

NAMED: Final = 12
ICONS: Final = {
    Act.WRITE_MAIL: Icon.MAIL,
    Act.COPY_MAIL: Icon.COPY,
    Act.SAVE_CARDS: Icon.CARD,
    Act.DELETE: Icon.DELETE,
}


class ContactDetails(QFrame):
    """What stands to the right of the list. `left` says that Esc asked for the list."""

    left = Signal()

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.session, self.look = session, session.look
        self.rows: tuple[ContactRow, ...] = ()
        self.editor = RecordEditor(session, self)
        self.stack = QStackedWidget()
        self.empty = Empty(
            self.look,
            Icon.CONTACTS,
            self.tr("Nobody chosen"),
            self.tr("Choose somebody in the list to see and change them here."),
        )
        self.one, self.several = self._one_page(actions), self._several_page(actions)
        for page in (self.empty, self.one, self.several):
            self.stack.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.stack)

    def show_rows(self, rows: "Sequence[ContactRow]") -> None:
        """Show who is chosen."""
        before, self.rows = self.rows, tuple(rows)
        if len(rows) == 1:
            self._show_one(rows[0], same=len(before) == 1 and before[0].id == rows[0].id)
            self.stack.setCurrentWidget(self.one)
            return
        self.editor.clear()
        if rows:
            chosen = self.tr("{people} chosen").format(people=counted.people(len(rows)))
            self.several_title.setText(chosen)
            named = [f"{row.name}, {row.organisation}".strip(", ") for row in rows[:NAMED]]
            more = len(rows) - len(named)
            self.several_list.setText("\n".join([*named, *([counted.more(more)] if more else [])]))
        self.stack.setCurrentWidget(self.several if rows else self.empty)

    def set_organisations(self, rows: "Sequence[OrganisationRow]") -> None:
        """Offer these organisations."""
        self.organisation.set_organisations(rows)

    def enter(self) -> None:
        """Put the focus into the first field."""
        if self.stack.currentWidget() is self.one:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_one(self, row: "ContactRow", *, same: bool) -> None:
        self.letter.setText(row.county_letter or "–")
        self.where.setText(row.organisation or self.tr("No organisation"))
        self.chip.set_chip(self._standing(row))
        if not same or self.editor.record is None:
            self.editor.show("contact", row.id)
            self._tell_unknown("")

    def _standing(self, row: "ContactRow") -> Chip | None:
        """Return the chip of one who has left or is still to come."""
        if row.current:
            return None
        if row.valid_to is not None and row.valid_to < self.session.today():
            said = self.tr("Left {day}").format(day=words.iso(row.valid_to))
            return Chip(said, Icon.VACANT, "text2")
        said = self.tr("From {day}").format(day=words.iso(row.valid_from))
        return Chip(said, Icon.DUE, "info")

    def _tell_unknown(self, name: str) -> None:
        self.add_organisation.setVisible(bool(name) and self.editor.record is not None)
        self.add_organisation.setText(self.tr("Add “{name}”").format(name=name.replace("&", "&&")))

    def _add_organisation(self) -> None:
        """Add the organisation typed, and let the person belong to it: one step to undo."""
        name = self.organisation.words().strip()
        if not name or len(self.rows) != 1:
            return
        desk, chosen = self.session.desk, self.rows[0].id

        def joined(_progress: object) -> "ChangeSet":
            from regdesk.work.contacts import join

            return join(desk, [chosen], name)

        def done(_change: "ChangeSet") -> None:
            self._tell_unknown("")
            if len(self.rows) == 1 and self.rows[0].id == chosen:
                self.editor.clear()
                self.editor.show("contact", chosen)

        self.organisation.show_value(None)
        self.session.runner.write(self.tr("Saving"), joined, owner=self, done=done)

    # --- building ----------------------------------------------------------------------

    def _one_page(self, actions: Actions) -> QWidget:
        page, px = QWidget(), self.look.px
        self.letter = label("", "strong")
        self.letter.setProperty("chip", "plain")
        self.where = elided("", "strong")
        self.chip = ChipLabel(self.look)
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(self.letter)
        title.addWidget(self.where, 1)
        title.addWidget(self.chip)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(px(16), px(12), px(16), px(16))
        rows.setSpacing(px(12))
        rows.addLayout(title)
        rows.addLayout(self._buttons(actions, (Act.WRITE_MAIL, Act.COPY_MAIL)))
        rows.addLayout(self._fields())
        rows.addStretch(1)
        rows.addLayout(self._buttons(actions, (Act.DELETE,)))
        return on_card(page)

    def _fields(self) -> QGridLayout:
        look, language = self.look, self.session.language.code
        self.name, self.role, self.email, self.phone = (QLineEdit() for _ in range(4))
        for field in (self.name, self.role, self.email, self.phone):
            field.setAcceptDrops(False)  # cards are for the page
        self.organisation = OrganisationField(look)
        self.organisation.unknown.connect(self._tell_unknown)
        self.add_organisation = button("", "link", Icon.NEW, look)
        self.add_organisation.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_organisation.clicked.connect(self._add_organisation)
        self.add_organisation.hide()
        self.seat = choice_field(look, "contact", "seat", language, empty="–")
        self.valid_from, self.valid_to = DayField(look), DayField(look)
        no_party = self.tr("Majority or opposition; a political party is never kept.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        places = (
            ("name", self.tr("Name"), self.name, 0, 0, 2, ""),
            ("organisation", self.tr("Organisation"), self.organisation, 1, 0, 2, ""),
            ("role", self.tr("Role"), self.role, 3, 0, 2, ""),
            ("seat", self.tr("Seat"), self.seat, 4, 0, 2, no_party),
            ("email", self.tr("E-mail"), self.email, 5, 0, 2, ""),
            ("phone", self.tr("Phone"), self.phone, 6, 0, 2, ""),
            ("valid_from", self.tr("From"), self.valid_from, 7, 0, 2, ""),
            ("valid_to", self.tr("To"), self.valid_to, 8, 0, 2, ""),
        )
        for name, title, control, row, column, span, hint in places:
            box = FieldBox(look, title, control, hint=hint)
            self.editor.bind(name, box)
            grid.addWidget(box, row, column, 1, span)
        grid.addWidget(self.add_organisation, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _several_page(self, actions: Actions) -> QWidget:
        page, px = QWidget(), self.look.px
        self.several_title = label("", "head")
        self.several_list = label("", "base", "text2")
        self.several_list.setWordWrap(True)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(px(16), px(12), px(16), px(16))
        rows.setSpacing(px(10))
        rows.addWidget(self.several_title)
        rows.addLayout(self._buttons(actions, tuple(ICONS)))
        rows.addWidget(self.several_list)
        rows.addStretch(1)
        return on_card(page)

    def _buttons(self, actions: Actions, acts: Sequence[Act]) -> Flow:
        names = {
            Act.WRITE_MAIL: self.tr("Write e-mail"),
            Act.COPY_MAIL: self.tr("Copy address"),
            Act.SAVE_CARDS: self.tr("Save as cards…"),
            Act.DELETE: self.tr("Delete"),
        }
        row = Flow(self.look.px(8))
        for act in acts:
            row.addWidget(action_button(actions[act], names[act], "", ICONS[act], self.look))
        return row

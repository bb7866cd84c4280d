"""Who answered, answers and will answer for a county: the whole list, mended in place."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.dialogs.take_over_lines import name_of, officer_choices
from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import DayField, FieldBox, RefField, choice_field
from regdesk.ui.icons import Icon
from regdesk.ui.models.table import Cell, Column, TableModel
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import action_button, button, label, scrolling
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regdesk.work.desks import ChangeSet
    from regdesk.work.officers import OfficerChoice, ResponsibilityRow

    Answer = tuple[tuple[OfficerChoice, ...], tuple[ResponsibilityRow, ...]]

WIDTH: Final = 1040
HEIGHT: Final = 520


class ResponsibilitiesDialog(QDialog):
    """The list, and under it the row chosen, changed in place."""

    def __init__(
        self, session: Session, actions: Actions, parent: QWidget, code: str, name: str
    ) -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self._code = code
        self._wanted: UUID | None = None
        title = self.tr("Responsibility for {region}").format(region=name)
        self.setWindowTitle(title)
        model: TableModel[ResponsibilityRow] = TableModel(self._columns(), self)
        self.table = TableView(self.look, title, model)
        self.table.sort(2, falling=True)
        self.table.menu_for = self._menu
        self.editor = RecordEditor(session, self)
        self.officer = RefField(self.look)
        self._remove = QAction(self.tr("&Delete the row"), self)
        self._remove.triggered.connect(self._delete)
        self.undo = action_button(actions[Act.UNDO], self.tr("Undo"), "", Icon.UNDO, self.look)
        self.remove = action_button(
            self._remove, self.tr("Delete the row"), "", Icon.DELETE, self.look
        )
        self.close_button = button(self.tr("Close"))
        for one in (self.undo, self.remove, self.close_button):
            one.setAutoDefault(False)
        self._lay_out(title)
        self.table.chosen.connect(self._show_chosen)
        self.table.removing.connect(lambda _rows: self._delete())
        self.close_button.clicked.connect(self.accept)
        session.runner.changed.connect(self._changed)
        self._read()

    def choose(self, record_id: UUID) -> None:
        """Choose a row as soon as it is read."""
        self._wanted = record_id

    def done(self, result: int) -> None:
        """Save what was typed, and leave."""
        self.editor.clear()
        super().done(result)

    def _read(self) -> None:
        desk, code = self.session.desk, self._code

        def read() -> "Answer":
            from regdesk.work.officers import choices, responsibility_history
            from regdesk.work.reference import county_id

            return choices(desk), responsibility_history(desk, [county_id(code)])

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=self._show)

    def _show(self, answer: "Answer") -> None:
        officers, rows = answer
        nobody = (self.tr("Nobody: vacant"), None)
        self.officer.set_choices([nobody, *officer_choices(officers)])
        self.table.set_rows(rows)
        if self._wanted is not None:
            self.table.select("id", self._wanted)
            self._wanted = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.chosen_rows()
        self._remove.setEnabled(bool(rows))
        if not rows:
            self.editor.clear()
        elif self.editor.record != ("responsibility", rows[0].id):
            self.editor.show("responsibility", rows[0].id)

    def _changed(self, change: "ChangeSet") -> None:
        if any(kind in {"responsibility", "officer"} for kind, _id in change.changed):
            self._read()

    def _delete(self) -> None:
        ids = [row.id for row in self.table.chosen_rows()]
        if not ids:
            return
        desk = self.session.desk
        self.editor.clear()

        def deleted(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        self.session.runner.write(self.tr("Deleting"), deleted, owner=self)

    def _menu(self, _rows: list[Any]) -> "Sequence[QAction | None]":
        return (self._remove,)

    def _columns(self) -> "tuple[Column[ResponsibilityRow], ...]":
        from regdesk.domain.words import code_word

        language, today = self.session.language.code, self.session.today()

        def who(row: "ResponsibilityRow") -> Cell:
            vacant = not row.officer_name
            now = row.holds(today)
            tone = "err" if vacant and now else "text" if now else "text2"
            return Cell(name_of(row), tone, Icon.VACANT if vacant else None, strong=now)

        def role(row: "ResponsibilityRow") -> Cell:
            word = code_word("responsibility", "role", row.role, language)
            return Cell(f"{word}: {row.topic}" if row.topic else word, "text2")

        return (
            Column(head=self.tr("Who"), cell=who, least=184),
            Column(head=self.tr("Role"), cell=role, width=200, spare=2),
            Column(
                head=self.tr("From"),
                cell=lambda row: Cell(words.iso(row.valid_from) or "–", "text2"),
                sort=lambda row: words.iso(row.valid_from),
                width=104,
            ),
            Column(
                head=self.tr("To"),
                cell=lambda row: Cell(words.iso(row.valid_to) or "–", "text2"),
                sort=lambda row: words.iso(row.valid_to) or "9",
                width=104,
            ),
            Column(
                head=self.tr("Now"),
                cell=lambda row: Cell(self._state(row), "text" if row.holds(today) else "text3"),
                width=96,
                spare=3,
            ),
        )

    def _state(self, row: "ResponsibilityRow") -> str:
        today = self.session.today()
        if row.holds(today):
            return self.tr("holds")
        if row.valid_from is not None and row.valid_from > today:
            return self.tr("is to come")
        return self.tr("has been")

    def _fields(self) -> QWidget:
        look = self.look
        role = choice_field(look, "responsibility", "role", self.session.language.code)
        fields = (
            ("officer", self.tr("&Who"), self.officer),
            ("role", self.tr("Ro&le"), role),
            ("topic", self.tr("&Topic"), QLineEdit()),
            ("valid_from", self.tr("&From"), DayField(look)),
            ("valid_to", self.tr("T&o and with"), DayField(look)),
        )
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, look.px(8), 0)
        rows.setSpacing(look.px(10))
        for field, title, control in fields:
            box = FieldBox(look, title, control)
            self.editor.bind(field, box)
            rows.addWidget(box)
        rows.addStretch(1)
        return scrolling(page)

    def _lay_out(self, title: str) -> None:
        px = self.look.px
        hint = label(
            self.tr("What has been stays here. Change a row where it says something wrong."),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        card = QFrame()
        card.setProperty("box", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.remove)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(20), px(24), px(16))
        rows.setSpacing(px(12))
        rows.addWidget(label(title, "title"))
        rows.addWidget(hint)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(card, 5)
        across.addWidget(self._fields(), 3)
        rows.addLayout(across, 1)
        rows.addLayout(foot)
        self.setLocale(QLocale())
        parent = self.parentWidget()
        window = parent.window() if parent is not None else self
        self.resize(
            min(px(WIDTH), window.width() - px(48)), min(px(HEIGHT), window.height() - px(48))
        )


def show_responsibilities(
    session: Session,
    actions: Actions,
    parent: QWidget,
    code: str,
    name: str,
    record_id: UUID | None = None,
) -> ResponsibilitiesDialog:
    """Show who answered for a county, and choose a row if one is named."""
    dialog = ResponsibilitiesDialog(session, actions, parent, code, name)
    if record_id is not None:
        dialog.choose(record_id)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog

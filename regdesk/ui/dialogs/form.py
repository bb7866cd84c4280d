"""A form for a new record: fields under each other, what doesn't fit is said under its field."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.errors import InvalidValue
from regdesk.ui.actions import Act
from regdesk.ui.editing.draft_offer import DraftOffer
from regdesk.ui.editing.fields import FieldBox, plain_value
from regdesk.ui.editing.saver import reason
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, label, scrolling

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

WIDTH: Final = 520
LOWEST: Final = 320


class FormDialog(QDialog):
    """Fields in two columns. Enter adds the record, Esc leaves; what was typed is offered again."""

    def __init__(
        self, session: Session, parent: QWidget, title: str, hint: str, accept: str
    ) -> None:
        super().__init__(parent)
        self.session, self.look, self._over = session, session.look, parent
        self.boxes: dict[str, FieldBox] = {}
        self.made: UUID | None = None
        self.setWindowTitle(title)
        self.accept_button = button(accept, "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._submit)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.grid = QGridLayout()
        kept = session.drafts[type(self).__name__]
        self.draft = DraftOffer(self.look, kept, self._controls)
        self._lay_out(title, hint)

    def add(
        self, field: str, title: str, control: QWidget, row: int, column: int, span: int
    ) -> Any:
        """Put a control for a field of the record into the form, and return it."""
        box = FieldBox(self.look, title, control)
        self.boxes[field] = box
        self.grid.addWidget(box, row, column, 1, span)
        return control

    def reject(self) -> None:
        self.draft.keep()
        super().reject()

    def values(self) -> dict[str, Any] | None:
        """Return what was answered; None when something can't be read, which is said there."""
        values: dict[str, Any] = {}
        wrong: FieldBox | None = None
        for field, box in self.boxes.items():
            box.say("")
            try:
                value = plain_value(box.control)
            except UnreadableError as error:
                box.say(error.sentence)
                wrong = wrong or box
                continue
            if value not in (None, "", []):
                values[field] = value
        if wrong is not None:
            wrong.control.setFocus()
            return None
        return values

    def write(self, values: dict[str, Any]) -> "tuple[ChangeSet, UUID]":
        """Make the record; runs on the writer's thread."""
        raise NotImplementedError

    def done_with(self, made: UUID) -> None:
        """Show what was made, where the window is on a page that can."""

    def _submit(self) -> None:
        values = self.values()
        if values is None:
            return
        self.accept_button.setEnabled(False)

        def written(_progress: object) -> "ChangeSet":
            change, self.made = self.write(values)
            return change

        self.session.runner.write(
            self.tr("Saving"), written, owner=self, done=self._finish, failed=self._refuse
        )

    def _finish(self, change: "ChangeSet") -> None:
        self.accept()
        if self.made is not None:
            self.done_with(self.made)
        self.session.offer(self.session.step_name(change.label), Act.UNDO)

    def _refuse(self, error: Exception) -> None:
        self.accept_button.setEnabled(True)
        field = str(error.facts.get("field", "")) if isinstance(error, InvalidValue) else ""
        if field not in self.boxes:
            self.session.fail(error, self)
            return
        self.boxes[field].say(reason(error, self.session.language.code))
        self.boxes[field].control.setFocus()

    def _controls(self) -> dict[str, QWidget]:
        return {field: box.control for field, box in self.boxes.items()}

    def _lay_out(self, title: str, hint: str) -> None:
        px = self.look.px
        said = label(hint, "base", "text2")
        said.setWordWrap(True)
        self.grid.setHorizontalSpacing(px(12))
        self.grid.setVerticalSpacing(px(10))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        fields = QWidget()
        inside = QVBoxLayout(fields)
        inside.setContentsMargins(px(24), px(20), px(24), px(12))
        inside.setSpacing(px(12))
        inside.addWidget(label(title, "title"))
        inside.addWidget(said)
        inside.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(self.grid)
        inside.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(8), px(24), px(16))
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.accept_button)
        self._fields = fields
        self.area = scrolling(fields)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.area, 1)
        rows.addLayout(foot)
        self.setLocale(QLocale())

    def fit(self) -> None:
        """Take the size that shows all fields, as far as the screen has room."""
        self.draft.begin()
        self._fields.adjustSize()
        wanted = self._fields.sizeHint().height() + self.look.px(64)
        room = self._over.window().height() - self.look.px(32)
        self.resize(self.look.px(WIDTH), min(wanted, max(room, LOWEST)))


def open_form(form: FormDialog) -> FormDialog:
    """Show a form over its window; it is gone when it is closed."""
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    form.finished.connect(form.deleteLater)
    form.fit()
    form.open()
    return form

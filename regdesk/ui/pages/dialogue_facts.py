"""The tab of what is planned: title, counties, time, place, purpose, questions, record numbers."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import FieldBox, LinesField, MomentField, choice_field
from regdesk.ui.pages.dialogue_fields import CountiesField
from regdesk.ui.pages.page import Page
from regdesk.ui.widgets.basics import Body, scrolling

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.dialogue_pages import DialoguePage as Facts

NARROW: Final = 520
PURPOSE_LINES: Final = 3


class FactsTab(QWidget):
    """The fields of a dialogue, saved as one types."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        look, session = page.look, page.session
        self._look = look
        self._shown: UUID | None = None
        self.purpose = QPlainTextEdit()
        self.purpose.setProperty("box", "field")
        self.purpose.setTabChangesFocus(True)
        self.purpose.document().setDocumentMargin(look.px(10))
        self.purpose.document().clearUndoRedoStacks()  # the margin isn't to be undone
        height = self.purpose.fontMetrics().lineSpacing() * PURPOSE_LINES + look.px(24)
        self.purpose.setFixedHeight(height)
        language = session.language.code
        self.boxes: dict[str, FieldBox] = {
            "title": FieldBox(look, self.tr("&Title"), QLineEdit()),
            "counties": FieldBox(look, self.tr("C&ounties"), CountiesField(look)),
            "starts": FieldBox(look, self.tr("&Starts"), MomentField(look)),
            "ends": FieldBox(look, self.tr("Ends"), MomentField(look)),
            "place": FieldBox(look, self.tr("&Place"), QLineEdit()),
            "status": FieldBox(
                look, self.tr("St&atus"), choice_field(look, "dialogue", "status", language)
            ),
            "purpose": FieldBox(look, self.tr("P&urpose"), self.purpose),
            "questions": FieldBox(
                look, self.tr("&Questions, a line each"), LinesField(look, lines=4)
            ),
            "record_number": FieldBox(look, self.tr("Our &record number"), QLineEdit()),
            "their_record_number": FieldBox(look, self.tr("The&ir record number"), QLineEdit()),
        }
        self.editor = RecordEditor(session, self)
        for field, box in self.boxes.items():
            self.editor.bind(field, box)
        self._lay_out()

    def show_facts(self, facts: "Facts") -> None:
        """Show the fields of a dialogue; those that are shown already look after themselves."""
        if facts.id != self._shown:
            self._shown = facts.id
            self.editor.show("dialogue", facts.id)

    def forget(self) -> None:
        """Show no dialogue."""
        self._shown = None
        self.editor.clear()

    def enter(self) -> None:
        """Put the focus where planning goes on: in the first field that is empty."""
        for field in ("starts", "purpose", "questions"):
            control = self.boxes[field].control
            if not _text_of(control):
                control.setFocus()
                return
        self.boxes["title"].control.setFocus()

    def focus_field(self, field: str) -> None:
        """Put the focus in a field."""
        self.boxes[field].control.setFocus()

    def _lay_out(self) -> None:
        px = self._look.px
        card = QFrame()
        card.setProperty("box", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(px(16), px(14), px(16), px(16))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        rows = (
            ("title",),
            ("counties", "status"),
            ("starts", "ends"),
            ("place",),
            ("purpose",),
            ("questions",),
            ("record_number", "their_record_number"),
        )
        for at, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(
                    self.boxes[name], at, column, 1, 3 - len(names) if column == 0 else 1
                )
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(rows.index(("questions",)), 1)
        body = Body(self._look, 0)
        body.columns.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(body))
        order = [name for names in rows for name in names]
        for one, other in pairwise(order):
            QWidget.setTabOrder(self.boxes[one].control, self.boxes[other].control)


def _text_of(control: QWidget) -> str:
    if isinstance(control, QLineEdit):
        return control.text().strip()
    return control.toPlainText().strip() if isinstance(control, QPlainTextEdit) else ""

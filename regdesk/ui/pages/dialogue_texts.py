"""The tab of what is written before the dialogue: preparation, and what never goes on paper unasked."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.notes.editor import NotesEditor
from regdesk.ui.pages.page import Page
from regdesk.ui.widgets.basics import Body, Card, IconLabel, elided

if TYPE_CHECKING:
    from regdesk.work.dialogue_pages import DialoguePage as Facts

LOWEST = 120


class TextsTab(Body):
    """Preparation and the sensitive part, one above the other."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.look, 0)
        self._page = page
        self._shown: UUID | None = None
        self.preparation = NotesEditor(page.session, self.tr("Before the dialogue"))
        self.sensitive = NotesEditor(page.session, self.tr("Sensitive"))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(page.look.px(16))
        splitter.setProperty("kind", "gap")
        splitter.addWidget(
            self._framed(
                self.tr("&Before the dialogue"),
                self.tr("Printed in the brief, the first paragraphs first."),
                self.preparation,
                None,
            )
        )
        splitter.addWidget(
            self._framed(
                self.tr("Sens&itive"),
                self.tr("Never printed unless you tick it for that print."),
                self.sensitive,
                Icon.HIDDEN,
            )
        )
        splitter.setSizes([page.look.px(360), page.look.px(200)])
        self.columns.addWidget(splitter)

    def show_facts(self, facts: "Facts") -> None:
        """Show the texts of a dialogue; one that is shown already goes on being typed in."""
        if facts.id != self._shown:
            self._shown = facts.id
            self.preparation.show_text("dialogue", facts.id, "preparation")
            self.sensitive.show_text("dialogue", facts.id, "sensitive")

    def enter(self) -> None:
        """Put the focus in the preparation."""
        self.preparation.setFocus()

    def _framed(self, title: str, hint: str, editor: NotesEditor, icon: Icon | None) -> QWidget:
        px, look = self._page.look.px, self._page.look
        card = Card(look, "")
        card.title.hide()
        name = QLabel(title)
        name.setProperty("type", "strong")
        name.setBuddy(editor)
        if icon is not None:
            card.head.insertWidget(0, IconLabel(look, icon, "warn"))
            card.head.insertWidget(1, name)
        else:
            card.head.insertWidget(0, name)
        card.head.addWidget(elided(hint, "small", "warn" if icon is not None else "text2"))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(12), 0, px(8), 0)
        row.addWidget(editor)
        editor.setMinimumHeight(px(LOWEST))
        card.add(holder, 1)
        return card

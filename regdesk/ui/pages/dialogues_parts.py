"""Small parts of Dialoger: what stands where there is nothing, and the cards around the views."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import Empty, button


class NoDialogues(Empty):
    """The list of a desk without dialogues."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, Icon.DIALOGUE, "", "")
        self.fact.setText(self.tr("No dialogues yet"))
        self.way.setText(
            self.tr("Plan the first one: a county and a week are enough to begin with.")
        )
        self.first = button(self.tr("New dialogue"), "", Icon.NEW, look)
        self.add_button(self.first)
        self.hide()


class NoMatch(Empty):
    """The list when no dialogue matches its filter."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, Icon.SEARCH, "", "")
        self.fact.setText(self.tr("No dialogue matches"))
        self.way.setText(self.tr("The filter looks in every column."))
        self.clear = button(self.tr("Clear the filter"))
        self.add_button(self.clear)
        self.hide()


def card_of(*widgets: QWidget) -> QFrame:
    """Return a card around a view; the first widget takes the room."""
    made = QFrame()
    made.setProperty("box", "card")
    rows = QVBoxLayout(made)
    rows.setContentsMargins(1, 1, 1, 1)
    for widget in widgets:
        rows.addWidget(widget, 1 if widget is widgets[0] else 0)
    return made

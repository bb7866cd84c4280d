"""Läget, the first tab of a county: figures, what is open, who answers, what is special, what is new."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.notes.editor import NotesEditor
from regdesk.ui.pages import county_lines
from regdesk.ui.pages.county_figures import Figures
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Card, Empty
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.counties import CountyPage

STACKED_BELOW: Final = 800
RIGHT: Final = 400
LONG_TEXT: Final = 148
LEAST_LINES: Final = 3


class Situation(Body):
    """The county at a glance. The text on its conditions is written here."""

    def __init__(self, session: Session) -> None:
        look = session.look
        super().__init__(look, STACKED_BELOW)
        self._look = look
        self._shown: UUID | None = None
        self.figures = Figures(look)
        self.open_card = Card(look, self.tr("Open commitments"))
        self.open_list = LineView(look, self.tr("Open commitments"))
        self.nothing_open = Empty(
            look,
            Icon.DONE,
            self.tr("Nothing is open"),
            self.tr("Neither we nor the region have promised anything that remains."),
        )
        self.conditions_card = Card(look, self.tr("Special conditions"))
        self.conditions = NotesEditor(session, self.tr("Special conditions"))
        self.conditions.setPlaceholderText(
            self.tr("Town and country, borders, trade and nature: what makes this county its own.")
        )
        self.lead_card = Card(look, self.tr("Responsibility"))
        self.lead_list = LineView(look, self.tr("Responsibility"))
        self.recent_card = Card(look, self.tr("Latest"))
        self.recent_list = LineView(look, self.tr("Latest"))
        self.nothing_yet = Empty(
            look,
            Icon.TIMELINE,
            self.tr("Nothing has happened yet"),
            self.tr("Dialogues, commitments and choices show up here in order of time."),
        )
        self._lay_out()

    def show_facts(self, facts: "CountyPage", today: date) -> None:
        """Show a county; the text that is being typed in stays as it is."""
        self.figures.show_figures(facts.figures)
        lines = county_lines.open_commitments(facts, today)
        self.open_list.set_lines(lines)
        self.open_list.setVisible(bool(lines))
        self.nothing_open.setVisible(not lines)
        self.open_card.count.setText(str(len(lines)) if lines else "")
        self._fit(self.open_list, LEAST_LINES)
        self.lead_list.set_lines(county_lines.responsibilities(facts, today))
        self._fit(self.lead_list)
        past = county_lines.recent(facts, today)
        self.recent_list.set_lines(past)
        self.recent_list.setVisible(bool(past))
        self.nothing_yet.setVisible(not past)
        if self._shown != facts.row.id:
            self._shown = facts.row.id
            self.conditions.show_text("county", facts.row.id, "conditions")

    def _fit(self, view: LineView, least: int = 0) -> None:
        """Let a list be as high as its lines; one that may scroll shows `least` of them."""
        height = max(1, view.wanted_height())
        view.setMaximumHeight(height)
        view.setMinimumHeight(min(height, self._look.px(32) * least) if least else height)

    def _lay_out(self) -> None:
        px = self._look.px
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(px(16))
        self.open_card.add(self.open_list, 1)
        self.open_card.add(self.nothing_open)
        padded = QWidget()
        inside = QVBoxLayout(padded)
        inside.setContentsMargins(px(12), 0, px(12), px(4))
        inside.addWidget(self.conditions)
        self.conditions.setMinimumHeight(px(LONG_TEXT))
        self.conditions_card.add(padded, 1)
        self.lead_card.add(self.lead_list)
        self.recent_card.add(self.recent_list, 1)
        self.recent_card.add(self.nothing_yet)
        self.recent_list.setMinimumHeight(px(96))
        left.addWidget(self.figures)
        left.addWidget(self.open_card)
        left.addWidget(self.conditions_card, 1)
        right.addWidget(self.lead_card)
        right.addWidget(self.recent_card, 1)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setMaximumWidth(px(RIGHT))
        self.stacked.connect(
            lambda narrow: side.setMaximumWidth(16_777_215 if narrow else px(RIGHT))
        )
        self.columns.addLayout(left, 3)
        self.columns.addWidget(side, 2)

"""The parts of a county's page: its head with facts and tabs, and what stands in the tabs."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QTabBar, QVBoxLayout

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.pages import county_lines
from regdesk.ui.widgets.basics import Body, Card, Empty, action_button, elided, label
from regdesk.ui.widgets.line_view import LineView
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyPage

RIGHT: Final = 400
STACKED_BELOW: Final = 800
FACTS: Final = 7
MINOR: Final = frozenset({1, 2, 3})
"""Facts that give way in a narrow window: municipalities, NUTS 3, ERDF programme."""
NARROW: Final = 720


class CountyHead(QFrame):
    """Letter, name, buttons, a row of facts, and the tabs."""

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self.setProperty("box", "head")
        px = look.px
        self.letter = label("")
        self.letter.setProperty("chip", "block")
        self.letter.setFixedSize(px(48), px(48))
        self.letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.sub = elided("", "title"), elided("", "base", "text2")
        self.export = action_button(
            actions[Act.EXPORT], self.tr("Commitments to Excel"), "", Icon.WORKBOOK, look
        )
        self.brief = action_button(
            actions[Act.BRIEF], self.tr("Make brief"), "primary", Icon.BRIEF, look
        )
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the county"))
        self.names = [elided("", "small", "text3") for _ in range(FACTS)]
        self.values = [elided("", "medium") for _ in range(FACTS)]
        self._lay_out(look)

    def show_facts(self, facts: "CountyPage", today: date) -> None:
        """Show a county."""
        row = facts.row
        self.letter.setText(row.letter)
        self.title.setText(row.region_name)
        code = self.tr("county code {code}").format(code=row.code)
        self.sub.setText(f"{row.name} · {code} · {facts.nuts2_name}")
        pairs = county_lines.facts_row(facts, today)
        for name, value, (named, valued) in zip(self.names, self.values, pairs, strict=True):
            name.setText(named)
            value.setText(valued)
            value.setAccessibleName(f"{named}: {valued}")
        whole = "\n".join(f"{named}: {valued}" for named, valued in pairs)
        self.letter.setToolTip(whole)
        self.title.setAccessibleDescription(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._narrow
        for at, (name, value) in enumerate(zip(self.names, self.values, strict=True)):
            name.setVisible(not narrow or at not in MINOR)
            value.setVisible(not narrow or at not in MINOR)
        self.export.setText("" if narrow else self.export.accessibleName())
        super().resizeEvent(event)

    def _lay_out(self, look: Look) -> None:
        px = look.px
        self._narrow = px(NARROW)
        self.export.setAccessibleName(self.export.text())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(16), px(24), 0)
        rows.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.sub)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.letter)
        top.addSpacing(px(4))
        top.addLayout(words, 1)
        top.addWidget(self.export)
        top.addWidget(self.brief)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(28))
        grid.setVerticalSpacing(px(1))
        for at, (name, value) in enumerate(zip(self.names, self.values, strict=True)):
            grid.addWidget(name, 0, at)
            grid.addWidget(value, 1, at)
        grid.setColumnStretch(FACTS, 1)
        rows.addLayout(top)
        rows.addLayout(grid)
        rows.addWidget(self.tabs)


class Listed(QFrame):
    """A table in a card, or its empty state."""

    def __init__(self, table: TableView, empty: Empty) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.table, self.empty = table, empty
        self.shown: tuple[Any, ...] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(table, 1)
        rows.addWidget(empty)

    def fill(self, rows: Sequence[Any]) -> None:
        """Show rows."""
        self.shown = tuple(rows)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)


class Situation(Body):
    """The first tab: what is open, what happened, what is special about the county."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, STACKED_BELOW)
        px = look.px
        self.open_card = Card(look, self.tr("Open commitments"))
        self.open_list = LineView(look, self.tr("Open commitments"))
        self.nothing_open = Empty(
            look,
            Icon.DONE,
            self.tr("Nothing is open"),
            self.tr("Neither we nor the region have promised anything that remains."),
        )
        self.conditions_card = Card(look, self.tr("Special conditions"))
        self.conditions = label("", "base")
        self.conditions.setWordWrap(True)
        self.conditions.setContentsMargins(px(16), px(2), px(16), px(10))
        self.recent_card = Card(look, self.tr("Latest"))
        self.recent_list = LineView(look, self.tr("Latest"))
        self.nothing_yet = Empty(
            look,
            Icon.TIMELINE,
            self.tr("Nothing has happened yet"),
            self.tr("Dialogues, commitments and choices show up here in order of time."),
        )
        self._lay_out(look)

    def show_facts(self, facts: "CountyPage", today: date) -> None:
        """Show a county."""
        lines = county_lines.open_commitments(facts, today)
        self.open_list.set_lines(lines)
        self.open_list.setVisible(bool(lines))
        self.nothing_open.setVisible(not lines)
        self.open_card.count.setText(str(len(lines)) if lines else "")
        past = county_lines.recent(facts, today)
        self.recent_list.set_lines(past)
        self.recent_list.setVisible(bool(past))
        self.nothing_yet.setVisible(not past)
        self.conditions.setText(
            facts.conditions
            or self.tr(
                "Not described yet. Town and country, borders, trade and nature belong here."
            )
        )

    def _lay_out(self, look: Look) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(look.px(16))
        self.open_card.add(self.open_list, 1)
        self.open_card.add(self.nothing_open)
        self.conditions_card.add(self.conditions)
        self.recent_card.add(self.recent_list, 1)
        self.recent_card.add(self.nothing_yet)
        left.addWidget(self.open_card, 1)
        left.addWidget(self.conditions_card)
        right.addWidget(self.recent_card, 1)
        self.columns.addLayout(left, 3)
        self.columns.addLayout(right, 2)


class TimelineTab(QFrame):
    """The last tab: everything in order of time."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.list = LineView(look, self.tr("Timeline"))
        self.empty = Empty(
            look,
            Icon.TIMELINE,
            self.tr("Nothing has happened yet"),
            self.tr("Dialogues, commitments and choices show up here in order of time."),
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.empty)

    def show_facts(self, facts: "CountyPage") -> None:
        """Show a county."""
        lines = county_lines.timeline(facts)
        self.list.set_lines(lines)
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)

    def select(self, record: str) -> None:
        """Mark the line of a record."""
        for row, line in enumerate(self.list.lines()):
            if line.route is not None and line.route.part == record:
                self.list.setCurrentIndex(self.list.model().index(row, 0))
                self.list.setFocus()

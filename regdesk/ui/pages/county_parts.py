"""The parts of a county's page: its head with facts and tabs, and a table in a card."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QTabBar,
    QToolButton,
    QVBoxLayout,
)

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.pages import county_lines
from regdesk.ui.widgets.basics import Empty, action_button, elided, label
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyPage

FACTS: Final = 7
MINOR: Final = frozenset({1, 2, 3})
"""Facts that give way in a narrow window: municipalities, NUTS 3, ERDF programme."""
NARROW: Final = 720
MENU: Final = (
    Act.NEW_COMMITMENT,
    Act.NEW_CONTACT,
    None,
    Act.TAKE_OVER,
    Act.HANDOVER,
    None,
    Act.EXPORT,
)


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
        self.new_dialogue = action_button(
            actions[Act.NEW_DIALOGUE], self.tr("New dialogue"), "", Icon.NEW, look
        )
        self.brief = action_button(
            actions[Act.BRIEF], self.tr("Make brief"), "primary", Icon.BRIEF, look
        )
        self.more = self._made_menu(look, actions)
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
        self.new_dialogue.setText("" if narrow else self.new_dialogue.accessibleName())
        super().resizeEvent(event)

    def _made_menu(self, look: Look, actions: Actions) -> QToolButton:
        made = QToolButton()
        made.setIcon(look.icon(Icon.MENU, "text"))
        made.setIconSize(QSize(look.px(16), look.px(16)))
        made.setFixedSize(look.px(34), look.px(32))
        made.setAccessibleName(self.tr("More to do with the county"))
        made.setToolTip(self.tr("More to do with the county"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setProperty("kind", "menu")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(made)
        for act in MENU:
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[act])
        made.setMenu(menu)
        return made

    def _lay_out(self, look: Look) -> None:
        px = look.px
        self._narrow = px(NARROW)
        self.new_dialogue.setAccessibleName(self.new_dialogue.text())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(16), px(24), 0)
        rows.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.sub)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.letter)
        top.addSpacing(px(8))
        top.addLayout(words, 1)
        top.addWidget(self.new_dialogue)
        top.addWidget(self.brief)
        top.addWidget(self.more)
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

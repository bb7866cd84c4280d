"""The strip under the head of Dialoger: which view, which days, what to look for."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import button, elided, label
from regdesk.ui.widgets.segments import Segments

FIELD: Final = 240
NARROW: Final = 720
WIDE: Final = 1080


class View(StrEnum):
    """The four ways to see dialogues; the values are the parts of the page's route."""

    PLAN = "plan"
    LIST = "list"
    WEEK = "week"
    MONTH = "month"


class DialoguesBar(QWidget):
    """View, period and filter. `turned` carries -1 for earlier, 1 for later."""

    chosen = Signal(str)
    turned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        px = look.px
        self._narrow, self._wanted = px(NARROW), px(WIDE)
        self._wide = False
        self.views = Segments(
            look,
            self.tr("View"),
            (
                (View.PLAN.value, self.tr("Year")),
                (View.LIST.value, self.tr("List")),
                (View.WEEK.value, self.tr("Week")),
                (View.MONTH.value, self.tr("Month")),
            ),
        )
        self.before = self._arrow(look, Icon.PREVIOUS, self.tr("Earlier (Page Up)"), -1)
        self.after = self._arrow(look, Icon.NEXT, self.tr("Later (Page Down)"), 1)
        self.today = button(self.tr("T&oday"))
        self.period = elided("", "head")
        self.hint = label(
            self.tr("Drag to move, or Alt+Shift+arrow · double-click an empty place to plan"),
            "small",
            "text3",
        )
        self.undated = button("", "link")
        self.undated.setToolTip(self.tr("They stand in a column of their own in the year"))
        self.filter = QLineEdit()
        self.filter.setMaximumWidth(px(FIELD))
        self.filter.setMinimumWidth(px(96))
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter by title, place, status…"))
        self.filter.setAccessibleName(self.tr("Filter the dialogues"))
        self.views.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(12), px(24), px(12))
        row.setSpacing(px(8))
        row.addWidget(self.views)
        row.addSpacing(px(8))
        row.addWidget(self.before)
        row.addWidget(self.today)
        row.addWidget(self.after)
        row.addSpacing(px(4))
        row.addWidget(self.period, 1)
        row.addWidget(self.hint)
        row.addWidget(self.undated)
        row.addWidget(self.filter)
        row.addStretch(0)
        self.set_view(View.PLAN)

    def view(self) -> View:
        """Return the view that is shown."""
        return View(self.views.value())

    def set_view(self, view: View) -> None:
        """Show the controls of a view."""
        self.views.set_value(view.value)
        days = view is not View.LIST
        for one in (self.before, self.after, self.today, self.period):
            one.setVisible(days)
        self.filter.setVisible(not days)
        self.hint.setVisible(self._wide and days)
        self.undated.setVisible(days and bool(self.undated.text()))

    def show_period(self, period: str, undated: str) -> None:
        """Say which days are shown, and that there are dialogues without one."""
        self.period.setText(period)
        self.undated.setText(undated)
        self.set_view(self.view())

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._narrow
        self._wide = event.size().width() >= self._wanted
        self.hint.setVisible(self._wide and self.view() is not View.LIST)
        self.undated.setMaximumWidth(0 if narrow else 16_777_215)
        super().resizeEvent(event)

    def _arrow(self, look: Look, icon: Icon, name: str, by: int) -> QToolButton:
        made = QToolButton()
        made.setIcon(look.icon(icon))
        made.setIconSize(QSize(look.px(16), look.px(16)))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda _on=False: self.turned.emit(by))
        return made

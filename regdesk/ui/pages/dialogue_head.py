"""The head of a dialogue's page: letters, title, time, status, the next step, and the tabs."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QVBoxLayout

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Chip
from regdesk.ui.widgets.basics import action_button, elided, label
from regdesk.ui.widgets.chip_label import ChipLabel

if TYPE_CHECKING:
    from regdesk.work.dialogue_pages import DialoguePage

NARROW: Final = 860
BLOCK: Final = 44


class DialogueHead(QFrame):
    """Who, what, when, and what is next."""

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self.setProperty("box", "head")
        self._look = look
        self.letters = label("")
        self.letters.setProperty("chip", "block")
        self.letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.sub = elided("", "title"), elided("", "base", "text2")
        self.status = ChipLabel(look)
        self.waits = elided("", "small", "text2")
        self.at_table = action_button(
            actions[Act.AT_TABLE], self.tr("At the table"), "", Icon.AT_TABLE, look
        )
        self.brief = action_button(actions[Act.BRIEF], self.tr("Brief"), "", Icon.BRIEF, look)
        self.step = action_button(actions[Act.STEP_ON], "", "primary", Icon.CHECK, look)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Parts of the dialogue"))
        self._narrow = False
        self._step_tip = self.step.toolTip()
        for one in (self.at_table, self.brief):
            one.setAccessibleName(one.text())
        self._lay_out()

    def show_facts(self, facts: "DialoguePage") -> None:
        """Show a dialogue."""
        px = self._look.px
        text = " ".join(one.letter for one in facts.counties) or "–"
        self.letters.setText(text)
        metrics = QFontMetrics(self._look.font(Type.TITLE))
        width = max(px(BLOCK), metrics.horizontalAdvance(text) + px(20))
        self.letters.setFixedSize(min(width, px(160)), px(BLOCK))
        self.letters.setToolTip(", ".join(one.region_name for one in facts.counties))
        self.title.setText(facts.title)
        self.title.setAccessibleDescription(self.letters.toolTip())
        self.sub.setText(_sentence(facts))
        word, icon, tone = words.marked(words.DIALOGUE_STATUS, facts.status)
        self.status.set_chip(Chip(word, icon, tone))
        self._show_step(facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_narrow(narrow=event.size().width() < self._look.px(NARROW))
        super().resizeEvent(event)

    def _set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room, give it to the title."""
        for one in (self.at_table, self.brief):
            one.setText("" if narrow else one.accessibleName())
        self._narrow = narrow
        self.waits.setVisible(bool(self.waits.text()) and not narrow)
        if narrow and self._first.indexOf(self.status) >= 0:
            self._first.removeWidget(self.status)
            self._second.insertWidget(0, self.status)
        elif not narrow and self._second.indexOf(self.status) >= 0:
            self._second.removeWidget(self.status)
            self._first.insertWidget(1, self.status)

    def _show_step(self, facts: "DialoguePage") -> None:
        """Say on the button what follows, or beside it why it can't be done yet."""
        steps = {
            "prepared": self.tr("&Mark as prepared"),
            "held": self.tr("&Mark as held"),
            "checked": self.tr("&Mark as checked by the region"),
            "adopted": self.tr("&Mark as adopted"),
        }
        self.step.setVisible(facts.next_status is not None)
        self.step.setText(steps.get(facts.next_status or "", ""))
        self.step.setAccessibleName(self.step.text().replace("&", ""))
        waits = ""
        if facts.waits and facts.starts is not None:
            day: date = facts.starts.date()
            waits = self.tr("can be marked from {day}").format(
                day=f"{day.day} {words.month_short(day)}"
            )
        self.waits.setText(waits)
        self.waits.setVisible(bool(waits) and not self._narrow)
        self.step.setAccessibleDescription(waits)
        self.step.setToolTip(words.sentence(waits) or self._step_tip)

    def _lay_out(self) -> None:
        px = self._look.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(12), px(24), 0)
        rows.setSpacing(px(10))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for one in (self._first, self._second):
            one.setSpacing(px(10))
        self._first.addWidget(self.title)
        self._first.addWidget(self.status)
        self._first.addStretch(1)
        self._second.addWidget(self.sub, 1)
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addLayout(self._first)
        said.addLayout(self._second)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.letters)
        top.addSpacing(px(4))
        top.addLayout(said, 1)
        top.addWidget(self.waits)
        top.addWidget(self.at_table)
        top.addWidget(self.brief)
        top.addWidget(self.step)
        rows.addLayout(top)
        rows.addWidget(self.tabs)
        self.setMinimumWidth(px(320))  # words on buttons give way before the window grows


def _sentence(facts: "DialoguePage") -> str:
    """Return "Onsdag 9 december 2026, 09.30–12.30 · Luleå · 6 från regionen, 2 från oss"."""
    from PySide6.QtCore import QCoreApplication

    starts = facts.starts
    if starts is None:
        when = QCoreApplication.translate("dialogues", "The day is open")
    else:
        when = words.sentence(f"{words.weekday(starts)} {words.long_date(starts)}")
        clock = words.clock(starts, facts.ends)
        when = f"{when}, {clock}" if clock else when
    theirs = sum(one.side == "theirs" for one in facts.participants)
    ours = len(facts.participants) - theirs
    people = [counted.from_them(theirs)] if theirs else []
    people += [counted.from_us(ours)] if ours else []
    return " · ".join(part for part in (when, facts.place, ", ".join(people)) if part)

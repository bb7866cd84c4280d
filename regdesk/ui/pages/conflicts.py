"""Konflikter: every place where two wrote without knowing of each other, and how to settle it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from regdesk.ui.actions import Actions
from regdesk.ui.counted import counted
from regdesk.ui.dialogs.conflict import settle
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.side_by_side import SideBySide
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, Card, Empty, PageHead, button, label, scrolling

if TYPE_CHECKING:
    from regdesk.work.conflicts import Settlement, Side, Twofold
    from regdesk.work.desks import ChangeSet

LIST: Final = 440
GAP: Final = 16
STACKED_BELOW: Final = 760
WIDEST: Final = 16_777_215
"""Qt's own bound."""


class ConflictsPage(Page):
    """The conflicts to the left, the one chosen side by side to the right; several at once."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.found: tuple[Twofold, ...] = ()
        self._wanted: UUID | None = None
        look = self.look
        self.head = PageHead(look)
        self.list = PickList(look, self.tr("Conflicts"), several=True)
        self.card = Card(look, self.tr("Conflicts"))
        self.sides = SideBySide(session)
        self.mine, self.theirs = button(""), button("")
        self.hint = label("", "small", "text2")
        self.note = label(
            self.tr("Nothing disappears: all stays in the history."), "small", "text2"
        )
        self.empty = Empty(
            look,
            Icon.DONE,
            self.tr("No conflicts"),
            self.tr("What two write in one place without knowing of each other is shown here."),
        )
        self.several = QWidget()
        self._lay_out()
        self.list.moved.connect(self._show)
        self.list.entered.connect(self._go_over)
        self.list.figure.connect(self._take_chosen)
        self.sides.settled.connect(self._settle_shown)
        self.mine.clicked.connect(lambda: self._take_all(lambda one: one.mine))
        self.theirs.clicked.connect(lambda: self._take_all(lambda one: one.theirs))

    def go(self, route: Route) -> None:
        try:
            self._wanted = UUID(route.key) if route.key else None
        except ValueError:
            self._wanted = None
        self.reload()

    def refresh(self, _change: "ChangeSet") -> None:
        self.reload()

    def reload(self) -> None:
        desk, language = self.session.desk, self.session.language.code

        def read() -> "tuple[Twofold, ...]":
            from regdesk.work.conflicts import list_conflicts

            return list_conflicts(desk, language)

        self.read(read, self._take)

    def enter(self) -> None:
        (self.list if self.found else self).setFocus()

    def chosen(self) -> "list[Twofold]":
        """Return the conflicts chosen in the list."""
        return [self.found[row] for row in self.list.rows() if row < len(self.found)]

    def _take(self, found: "tuple[Twofold, ...]") -> None:
        """Show what was read; the list stays on the conflict it stood on, else on the next."""
        stood = self.list.currentIndex().row()
        before = self.found[stood] if 0 <= stood < len(self.found) else None
        self.found = found
        today = self.session.today()
        focused = QApplication.focusWidget()
        inside = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.list.set_lines([self._line(one, today) for one in found])
        self.card.count.setText(str(len(found)) if found else "")
        self.list.stand_on(self._row(before, stood))
        self._wanted = None
        self.stack.setCurrentIndex(0 if found else 1)
        sub = self.tr("Two wrote in the same place without knowing of each other. You decide.")
        self.head.say(self.tr("Conflicts"), sub if found else self.tr("Nothing waits for you here"))
        self._show()
        if inside and (not found or QApplication.focusWidget() in {None, self}):
            self.enter()

    def _row(self, before: "Twofold | None", stood: int) -> int:
        keys = [(one.record_id, one.field) for one in self.found]
        for at, (record_id, _field) in enumerate(keys):
            if record_id == self._wanted:
                return at
        if before is not None and (before.record_id, before.field) in keys:
            return keys.index((before.record_id, before.field))
        return min(max(stood, 0), len(keys) - 1)

    def _line(self, one: "Twofold", today: date) -> Line:
        you = self.tr("You")
        told = [
            f"{you if side.here else side.officer} {when(side.at, today)}" for side in one.sides
        ]
        type_word = one.type_word[:1].upper() + one.type_word[1:]
        return Line(
            text=one.title,
            sub=f"{one.field_word} · {' · '.join(told)}",
            icon=Icon.CONFLICT,
            tone="warn",
            tip=type_word,
        )

    def _show(self) -> None:
        chosen = self.chosen()
        row = self.list.currentIndex().row()
        self.sides.show_conflict(self.found[row] if 0 <= row < len(self.found) else None)
        many = len(chosen) > 1
        self.several.setVisible(many)
        mine = sum(one.mine is not None for one in chosen)
        theirs = sum(one.theirs is not None for one in chosen)
        self.mine.setText(counted.take_mine(mine))
        self.theirs.setText(counted.take_theirs(theirs))
        self.mine.setEnabled(mine > 0)
        self.theirs.setEnabled(theirs > 0)
        self.hint.setText(
            self.tr("1 takes mine, 2 takes theirs, in all that are chosen")
            if many
            else self.tr("1 takes mine, 2 takes theirs. Enter goes to the values.")
        )

    def _go_over(self) -> None:
        """Go to the values; where they stand under the list they are scrolled to."""
        self.sides.enter()
        QTimer.singleShot(0, self, self._scroll_over)  # what was just chosen is laid out first

    def _scroll_over(self) -> None:
        above = self.sides.mapTo(self.body, QPoint()).y()
        if above > self.card.y():
            self.area.verticalScrollBar().setValue(above - self.look.px(GAP))

    def _take_chosen(self, figure: int) -> None:
        """Do what a figure asks for: of one conflict its side, of several mine or theirs."""
        if len(self.chosen()) > 1:
            ways: tuple[Callable[[Twofold], Side | None], ...] = (
                lambda one: one.mine,
                lambda one: one.theirs,
            )
            if figure <= len(ways):
                self._take_all(ways[figure - 1])
        else:
            self.sides.take(figure)

    def _take_all(self, way: "Callable[[Twofold], Side | None]") -> None:
        settlements = [
            one.settlement(side.number) for one in self.chosen() if (side := way(one)) is not None
        ]
        self._settle(settlements)

    def _settle_shown(self, take: int | None, value: Any) -> None:
        found = self.sides.found
        if found is not None:
            self._settle([found.settlement(take, value)])

    def _settle(self, settlements: "Sequence[Settlement]") -> None:
        if settlements:
            self.list.setFocus()
            settle(self.session, self, list(settlements), self.sides)

    def _lay_out(self) -> None:
        px = self.look.px
        self.stack = QStackedWidget()
        self.body = body = Body(self.look, STACKED_BELOW)
        self.card.add(self.list, 1)
        self.card.add(self._foot())
        self.card.setMinimumWidth(px(260))
        self.list.setMinimumHeight(px(150))
        body.stacked.connect(self._widen)
        self._widen(stacked=False)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.sides, 1)
        column.addWidget(self.note)
        body.columns.addWidget(self.card, 2)
        body.columns.addWidget(right, 3)
        empty = Body(self.look, 0)
        frame = Card(self.look, self.tr("Conflicts"))
        frame.add(self.empty)
        frame.end()
        empty.columns.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        self.area = scrolling(body)
        self.stack.addWidget(self.area)
        self.stack.addWidget(empty)
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.stack, 1)

    def _widen(self, stacked: bool) -> None:
        """Let the list have all of the width when the side-by-side stands under it."""
        self.card.setMaximumWidth(WIDEST if stacked else self.look.px(LIST))

    def _foot(self) -> QWidget:
        px = self.look.px
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(16), px(8), px(16), px(4))
        column.setSpacing(px(8))
        row = QHBoxLayout(self.several)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.mine)
        row.addWidget(self.theirs)
        row.addStretch(1)
        self.hint.setWordWrap(True)
        column.addWidget(self.several)
        column.addWidget(self.hint)
        return foot

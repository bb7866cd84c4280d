"""Översikt: what needs me today, the next dialogues, the year, and the map of tiles."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.pages import overview_lines as lines_of
from regdesk.ui.pages.overview_year import YearCard
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import (
    Body,
    Card,
    Empty,
    PageHead,
    action_button,
    scrolling,
)
from regdesk.ui.widgets.line_view import LineView
from regdesk.ui.widgets.tile_map import TileMap

if TYPE_CHECKING:
    from regdesk.work.overview import Overview

RIGHT: Final = 480
STACKED_BELOW: Final = 1000
TALL: Final = 780
"""A page lower than this drops the year first."""
PLAN: Final = Route(PageId.DIALOGUES, "", "plan")


class OverviewPage(Page):
    """The first page of the day."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.head = PageHead(self.look)
        self.new_dialogue = action_button(
            actions[Act.NEW_DIALOGUE], self.tr("New dialogue"), "primary", Icon.NEW, self.look
        )
        self.dialogues = Card(self.look, self.tr("Next dialogues"))
        self.dialogue_list = LineView(self.look, self.tr("Next dialogues"))
        self.no_dialogues = Empty(
            self.look,
            Icon.DIALOGUE,
            self.tr("No dialogue is planned"),
            self.tr("The plan shows which counties have waited longest."),
        )
        self.needs = Card(self.look, self.tr("Needs you"))
        self.need_list = LineView(self.look, self.tr("Needs you"))
        self.no_needs = Empty(
            self.look,
            Icon.DONE,
            self.tr("Nothing waits for you"),
            self.tr("Late commitments, vacancies and conflicts show up here."),
        )
        self.year = YearCard(self.look)
        self.year.strip.before = self.need_list
        self.map_card = Card(self.look, self.tr("Months since the last dialogue"))
        self.map = TileMap(self.look)
        self.soon = Card(self.look, self.tr("Due soon"))
        self.soon_list = LineView(self.look, self.tr("Due soon"))
        self.no_soon = Empty(
            self.look,
            Icon.CHECK,
            self.tr("Nothing falls due soon"),
            self.tr("Commitments show up here as their dates come near."),
        )
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        desk, today = self.session.desk, self.session.today()

        def read() -> "Overview":
            from regdesk.work.overview import overview

            return overview(desk, today)

        self.read(read, self._show)

    def enter(self) -> None:
        (self.need_list if self.need_list.isVisible() else self.new_dialogue).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.year.setVisible(event.size().height() >= self.look.px(TALL))
        super().resizeEvent(event)

    def _show(self, overview: "Overview") -> None:
        self.head.say(
            words.sentence(words.weekday_day(overview.today)), lines_of.day_sentence(overview)
        )
        self._fill(self.dialogue_list, self.no_dialogues, lines_of.next_dialogues(overview))
        self.dialogue_list.setFixedHeight(max(1, self.dialogue_list.wanted_height()))
        ahead = len(overview.next_dialogues)
        self.dialogues.count.setText(str(ahead) if ahead > lines_of.NEXT else "")
        needs = lines_of.needs(overview)
        self._fill(self.need_list, self.no_needs, needs)
        count = sum(int(line.note) for line in needs if line.head)
        self.needs.count.setText(str(count) if count else "")
        self._fill(self.soon_list, self.no_soon, lines_of.due_soon(overview))
        self.year.show_year(overview)
        self.map.set_rows(overview.counties)
        median = overview.median_months
        self.map_card.side.setText(
            "" if median is None else self.tr("Median {months}").format(months=median)
        )

    def _fill(self, view: LineView, empty: Empty, lines: tuple[Line, ...]) -> None:
        view.set_lines(lines)
        view.setVisible(bool(lines))
        empty.setVisible(not lines)

    def _lay_out(self) -> None:
        px = self.look.px
        body = Body(self.look, STACKED_BELOW)
        body.columns.addLayout(self._left(), 1)
        side = QWidget()
        side.setLayout(self._right())
        side.setMaximumWidth(px(RIGHT))
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        body.columns.addWidget(side, 1)
        body.stacked.connect(
            lambda narrow: side.setMaximumWidth(16_777_215 if narrow else px(RIGHT))
        )
        self.head.row.addWidget(self.new_dialogue)
        self.rows.addWidget(self.head)
        self.rows.addWidget(scrolling(body), 1)

    def _left(self) -> QVBoxLayout:
        px, left = self.look.px, QVBoxLayout()
        left.setSpacing(px(16))
        self.dialogues.add(self.dialogue_list)
        self.dialogues.add(self.no_dialogues)
        self.needs.add(self.need_list, 1)
        self.needs.add(self.no_needs)
        self.need_list.setMinimumHeight(px(160))
        left.addWidget(self.dialogues)
        left.addWidget(self.needs, 1)
        left.addWidget(self.year)
        return left

    def _right(self) -> QVBoxLayout:
        px, right = self.look.px, QVBoxLayout()
        right.setSpacing(px(16))
        right.setContentsMargins(0, 0, 0, 0)
        padded = QWidget()
        inside = QHBoxLayout(padded)
        inside.setContentsMargins(px(15), 0, px(15), px(8))
        inside.addWidget(self.map)
        self.map_card.add(padded)
        self.soon.add(self.soon_list, 1)
        self.soon.add(self.no_soon)
        self.soon_list.setMinimumHeight(px(34))
        right.addWidget(self.map_card)
        right.addWidget(self.soon, 1)
        return right

    def _connect(self) -> None:
        navigator = self.session.navigator
        for view in (self.dialogue_list, self.need_list, self.soon_list):
            view.chosen.connect(self._follow)
        self.map.chosen.connect(lambda code: navigator.visit(Route(PageId.COUNTY, code)))
        self.year.strip.chosen.connect(navigator.go)
        _lead(self.dialogues.link, self.tr("Plan of dialogues"), lambda: navigator.go(PLAN))

    def _follow(self, line: Line) -> None:
        if line.route is not None:
            self.session.navigator.go(line.route)


def _lead(link: QPushButton, text: str, go: object) -> None:
    link.setText(text)
    link.clicked.connect(go)
    link.show()

"""The bar over everything: menus, the mark of demo data, the search field."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from regdesk.ui.actions import MENUS, WITHOUT_DESK, Act, Actions, text_of
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Chip
from regdesk.ui.page_names import page_icon
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import set_tone
from regdesk.ui.widgets.chip_label import ChipLabel
from regdesk.ui.widgets.paint import chip_width
from regdesk.ui.widgets.search_field import NARROWEST, WIDTH, SearchField

HEIGHT: Final = 40
BEFORE, AFTER, GAP = 6, 16, 8
BESIDE: Final = 24
"""Pixels around the name of a menu; fewer when menus stand close."""
ICON_ALONE: Final = 32
FEWEST_MENUS: Final = 200
"""Pixels that menus keep; those without room stand under an arrow at the end."""
LISTED: Final = 9
"""Recent places at the end of the menu."""


class TopBar(QWidget):
    """Menus to the left, search to the right."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look, px = session.look, session.look.px
        self._session = session
        self._recent: list[QAction] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(px(BEFORE), px(4), px(AFTER), px(4) + 1)
        row.setSpacing(px(GAP))
        self.setMinimumHeight(px(HEIGHT) + 1)
        self.menu = QMenuBar()
        self.menu.setNativeMenuBar(False)
        self.menu.setAccessibleName(self.tr("Menus"))
        self._fill(actions)
        self.demo = ChipLabel(look)
        self._demo = Chip(self.tr("Demo data"), Icon.DEMO, "text2")
        self._fictional = False
        self.demo.setToolTip(self.tr("Demo data: everything in this desk is invented"))
        self.demo.hide()
        self.search = SearchField(session, actions, window)
        self.menu.setMinimumWidth(px(FEWEST_MENUS))
        row.addWidget(self.menu, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.demo)
        row.addWidget(self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the search field, then the mark of demo data, give way to the menus."""
        look, gap = self._session.look, self._session.look.px(GAP)
        least = look.px(BEFORE + AFTER + NARROWEST + ICON_ALONE) + 2 * gap
        close = self._wide_menus() + least > self.width()
        if close != bool(self.menu.property("close")):
            set_tone(self.menu, "close", "1" if close else "")
        room = self.width() - self.menu.sizeHint().width() - look.px(BEFORE + AFTER) - gap
        if self._fictional:
            tight = room - chip_width(look, self._demo) - gap < look.px(NARROWEST)
            shown = replace(self._demo, text="") if tight else self._demo
            if shown != self.demo.chip:
                self.demo.set_chip(shown)
                self.demo.setAccessibleName(self._demo.text)
            room -= self.demo.sizeHint().width() + gap
        self.search.setFixedWidth(max(look.px(NARROWEST), min(room, look.px(WIDTH))))

    def _wide_menus(self) -> int:
        """Return how wide the menus are with room between them."""
        metrics, px = self.menu.fontMetrics(), self._session.look.px
        names = [one.text().replace("&", "") for one in self.menu.actions() if one.isVisible()]
        return sum(metrics.horizontalAdvance(name) + px(BESIDE) for name in names)

    def show_desk(self, *, is_open: bool, fictional: bool) -> None:
        """Show what belongs to an open desk."""
        for menu, (_name, acts) in zip(self.menu.actions(), MENUS, strict=True):
            menu.setVisible(is_open or any(act in WITHOUT_DESK for act in acts))
        self._fictional = fictional
        self.demo.setVisible(fictional)
        self.search.setVisible(is_open)
        self._share_room()

    def _fill(self, actions: Actions) -> None:
        for name, acts in MENUS:
            menu = self.menu.addMenu(text_of(name))
            menu.setToolTipsVisible(True)
            if Act.BACK in acts:
                menu.aboutToShow.connect(partial(self._list_recent, menu))
            for act in acts:
                if act is None:
                    menu.addSeparator()
                else:
                    menu.addAction(actions[act])

    def _list_recent(self, menu: QMenu) -> None:
        """End the menu with the places where one was last, numbered."""
        for action in self._recent:
            menu.removeAction(action)
            action.deleteLater()
        self._recent = []
        navigator = self._session.navigator
        recent = [one for one in navigator.recent if one.route != navigator.here][:LISTED]
        if not recent or not self._session.is_open:
            return
        self._recent = [menu.addSection(self.tr("Recent"))]
        for number, place in enumerate(recent, 1):
            name = place.caption.replace("&", "&&")
            icon = self._session.look.icon(page_icon(place.route.page))
            action = menu.addAction(icon, f"&{number} {name}")
            action.triggered.connect(partial(self._go_to, place.route))
            self._recent.append(action)

    def _go_to(self, route: Route, _checked: bool = False) -> None:
        self._session.navigator.go(route)

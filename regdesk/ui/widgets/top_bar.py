"""The bar over everything: menus, the mark of demo data, the search field."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from regdesk.ui.actions import MENUS, WITHOUT_DESK, Act, Actions, text_of
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.models.lines import Chip
from regdesk.ui.session import Session
from regdesk.ui.widgets.paint import Pen, chip_width
from regdesk.ui.widgets.search_field import SearchField


class ChipLabel(QWidget):
    """A chip that stands alone."""

    def __init__(self, look: Look, chip: Chip) -> None:
        super().__init__()
        self._look, self._chip = look, chip
        self.setAccessibleName(chip.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._look, self._chip), self._look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen = Pen(QPainter(self), self._look)
        pen.chip(self.width(), self.height() // 2, self._chip)
        pen.painter.end()


class TopBar(QWidget):
    """Menus to the left, search to the right."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look, px = session.look, session.look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(16), px(4) + 1)
        row.setSpacing(px(8))
        self.menu = QMenuBar()
        self.menu.setNativeMenuBar(False)
        self.menu.setAccessibleName(self.tr("Menus"))
        self._fill(actions)
        self.demo = ChipLabel(look, Chip(self.tr("Demo data"), Icon.DEMO, "text2"))
        self.demo.setToolTip(self.tr("Everything in this desk is invented"))
        self.demo.hide()
        keys = actions[Act.FIND].shortcut().toString()
        self.search = SearchField(session, keys, window)
        row.addWidget(self.menu, 2, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.demo)
        row.addWidget(self.search, 1)

    def show_desk(self, *, is_open: bool, fictional: bool) -> None:
        """Show what belongs to an open desk."""
        for menu, (_name, acts) in zip(self.menu.actions(), MENUS, strict=True):
            menu.setVisible(is_open or any(act in WITHOUT_DESK for act in acts))
        self.demo.setVisible(fictional)
        self.search.setVisible(is_open)

    def _fill(self, actions: Actions) -> None:
        for name, acts in MENUS:
            menu = self.menu.addMenu(text_of(name))
            menu.setToolTipsVisible(True)
            for act in acts:
                if act is None:
                    menu.addSeparator()
                else:
                    menu.addAction(actions[act])

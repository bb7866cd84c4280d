"""The search field in the top bar and the palette that opens under it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.look import Type
from regdesk.ui.models.lines import Line, Record
from regdesk.ui.models.table import Role
from regdesk.ui.palette import EACH, Offer, Palette, written
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.offer_view import OfferView
from regdesk.ui.widgets.paint import RIGHT, Pen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from regdesk.work.desks import ChangeSet
    from regdesk.work.directory import Named

WIDTH: Final = 320
"""Pixels; the bar it stands in gives it what there is room for."""
NARROWEST: Final = 110
LIST_WIDTH: Final = 520
TALLEST: Final = 560
PAUSE_MS: Final = 60
SHORTEST: Final = 2


class Popup(QFrame):
    """The list under the field."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._look = session.look
        self.setProperty("box", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 6, 1, 6)
        self.view = OfferView(session.look, self.tr("Search results"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(self.view)
        self.hide()

    def show_under(self, field: QWidget, lines: tuple[Line, ...]) -> None:
        """Show lines under the field."""
        px = self._look.px
        self.view.set_lines(lines)
        window = self._window
        corner = field.mapTo(window, QPoint(field.width(), field.height() + px(4)))
        width = min(px(LIST_WIDTH), window.width() - px(32))
        height = min(self.view.wanted_height() + 14, px(TALLEST), window.height() - corner.y() - 8)
        self.setGeometry(max(px(16), corner.x() - width), corner.y(), width, height)
        self.show()
        self.raise_()


class SearchField(QLineEdit):
    """Finds as one types; arrows choose, Enter goes or does, Esc leads back to where one was.

    `chosen` carries a route; `page_verbs` answers what the page shown can do.
    """

    chosen = Signal(object)
    left = Signal()
    """The keys went back to where they were."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self._keys = keys = actions[Act.FIND].shortcut().toString()
        self._palette = Palette(actions, self)
        self._known: tuple[Offer, ...] = ()
        self._listed: tuple[Named, ...] | None = None
        self._before: QWidget | None = None
        self._eager = False
        """Whether Enter was pressed before what was typed had been looked up."""
        self.page_verbs: Callable[[], Iterable[Act]] = tuple
        look = session.look
        self.setTextMargins(look.px(24), 0, 0, 0)
        self.setAccessibleName(self.tr("Find or go to"))
        self.setPlaceholderText(self.tr("Find or go to…"))
        self.setToolTip(
            self.tr(
                "Find a page, a county, a person, a verb or a word in the notes ({keys})"
            ).format(keys=keys)
        )
        self.popup = Popup(session, window)
        self.popup.view.chosen.connect(self._take)
        self.popup.view.selectionModel().currentChanged.connect(self._say)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        session.runner.changed.connect(self._changed)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Take the keys; what stands there is replaced by what is typed."""
        if not self.hasFocus():
            self._before = QApplication.focusWidget()
        self.setFocus()
        self.selectAll()
        self._typed(self.text())

    def look_now(self) -> None:
        """Look up what stands there without waiting for the keys to rest."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.popup.view
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if self.popup.isVisible():
                view.keyPressEvent(event)
            else:
                self._typed(self.text())
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and self.popup.isVisible():
            view.keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.popup.isVisible():
            self._typed(self.text())
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._before = None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.popup.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        pen, px = Pen(QPainter(self), self._session.look), self._session.look.px
        pen.icon(Icon.SEARCH, px(10), self.height() // 2, "text3")
        if not self.text() and self.width() > px(220):
            keys = self.rect().adjusted(0, 0, -px(10), 0)
            pen.text(keys, self._keys, Type.SMALL, "text3", RIGHT)
        pen.painter.end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.popup.hide()
        return False

    def _typed(self, text: str) -> None:
        typed = text.strip()
        self._eager = False
        self._pause.stop()
        if not self._session.is_open:
            return
        if not typed:
            self._known = ()
            self._show(self._palette.beginning(self._session.navigator.recent))
            return
        self._known = self._palette.at_once(typed, self.page_verbs())
        self._show((*self._known, self._palette.everything(typed)))
        if len(typed) >= SHORTEST:
            self._pause.start()

    def _search(self) -> None:
        """Look up dialogues, contacts and what was written, on a worker."""
        if not self._session.is_open:
            return
        typed, desk, today = self.text().strip(), self._session.desk, self._session.today()
        listed = self._listed

        def look() -> tuple[object, ...]:
            from regdesk.work import directory

            known = listed if listed is not None else directory.directory(desk, today)
            return known, directory.find(known, typed, EACH), written(desk, typed)

        def show(answer: tuple[object, ...]) -> None:
            known, named, hits = answer
            self._listed = known  # type: ignore[assignment]  # what `look` answered
            if self.text().strip() != typed or not self.hasFocus():
                return
            found = self._palette.found(named, hits)  # type: ignore[arg-type]
            nothing = () if self._known or found else (self._palette.nothing(typed),)
            self._show((*nothing, *self._known, *found, self._palette.everything(typed)))
            if self._eager:
                self._take_current()

        self._session.runner.read(self.tr("Searching"), look, owner=self, done=show)

    def _show(self, lines: tuple[Offer, ...]) -> None:
        if lines:
            self.popup.show_under(self, lines)
        else:
            self.popup.hide()

    def _enter(self, event: QKeyEvent) -> None:
        """Go or do; with Ctrl, search everything. What isn't looked up yet is waited for."""
        typed = self.text().strip()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and typed:
            self._take(self._palette.everything(typed))
        elif not self._known and (self._pause.isActive() or self._is_looking()):
            self._eager = True
        else:
            self._take_current()

    def _is_looking(self) -> bool:
        return bool(self.text().strip()) and self._session.runner.works_for(self)

    def _take_current(self) -> None:
        self._eager = False
        line = self.popup.view.currentIndex().data(Role.ROW)
        if self.popup.isVisible() and line is not None:
            self._take(line)

    def _take(self, line: Line) -> None:
        if isinstance(line, Offer) and line.act is not None:
            if not line.off:
                self.leave()
                self._actions[line.act].trigger()
        elif line.route is not None:
            self.leave()
            self.chosen.emit(line.route)
        elif line.record is not None:
            self._go_to(line.record)

    def _go_to(self, record: Record) -> None:
        desk, sought = self._session.desk, self.text().strip()

        def lead() -> Route | None:
            from regdesk.ui.places import route_to

            return route_to(desk, *record, sought=sought)

        def go(route: Route | None) -> None:
            if route is not None:
                self.leave()
                self.chosen.emit(route)

        self._session.runner.read(self.tr("Searching"), lead, owner=self, done=go)

    def leave(self) -> None:
        """Forget what was typed; the keys go back to where they were."""
        self._pause.stop()
        self._eager = False
        self.clear()
        self.popup.hide()
        before, self._before = self._before, None
        self.clearFocus()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.left.emit()

    def _changed(self, change: "ChangeSet") -> None:
        """Forget who there is, when that has changed."""
        from regdesk.work.directory import LISTED

        if any(kind in LISTED for kind, _id in change.changed):
            self._listed = None

    def _say(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Have a screen reader say the line that the arrow keys chose."""
        line: Line | None = current.data(Role.ROW)
        if line is None or not self.popup.isVisible():
            return
        self.setAccessibleDescription(line.spoken)
        event = QAccessibleAnnouncementEvent(self, line.spoken)
        QAccessible.updateAccessibility(event)

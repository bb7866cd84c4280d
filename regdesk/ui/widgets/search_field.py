"""The search field in the top bar and the list that opens under it while one types."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from regdesk.ui import search
from regdesk.ui.icons import Icon
from regdesk.ui.look import Type
from regdesk.ui.models.lines import Line, Record
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.line_view import LineView
from regdesk.ui.widgets.paint import RIGHT, Pen

WIDTH: Final = 320
NARROWEST: Final = 110
LIST_WIDTH: Final = 480
TALLEST: Final = 460
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
        self.view = Results(session.look, self.tr("Search results"))
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
        self.setGeometry(corner.x() - width, corner.y(), width, height)
        self.show()
        self.raise_()


class Results(LineView):
    """Lines whose current one is marked although the keys go to the field."""

    @property
    def shows_choice(self) -> bool:
        """Always: the field passes on the arrow keys."""
        return True


class SearchField(QLineEdit):
    """Finds as one types; arrows choose, Enter goes, Esc leaves. `chosen` carries a route."""

    chosen = Signal(object)

    def __init__(self, session: Session, keys: str, window: QWidget) -> None:
        super().__init__()
        self._session = session
        self._keys = keys
        self._places: tuple[Line, ...] = ()
        look = session.look
        self.setMaximumWidth(look.px(WIDTH))
        self.setMinimumWidth(look.px(NARROWEST))
        self.setTextMargins(look.px(24), 0, 0, 0)
        self.setAccessibleName(self.tr("Find or go to"))
        self.setPlaceholderText(self.tr("Find or go to…"))
        self.setToolTip(
            self.tr("Find a county, a dialogue or a word in the notes ({keys})").format(keys=keys)
        )
        self.popup = Popup(session, window)
        self.popup.view.chosen.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        window.installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.popup.view
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self.popup.isVisible() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            view.keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.popup.isVisible() and view.currentIndex().isValid():
                view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

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
        text = text.strip()
        self._places = search.places(text) if text else ()
        self._show(())
        if len(text) >= SHORTEST:
            self._pause.start()

    def _search(self) -> None:
        if not self._session.is_open:
            return
        text, desk = self.text().strip(), self._session.desk

        def show(lines: tuple[Line, ...]) -> None:
            if self.text().strip() == text and self.hasFocus():
                self._show(lines)

        self._session.runner.read(
            self.tr("Searching"), lambda: search.records(desk, text), owner=self, done=show
        )

    def _show(self, lines: tuple[Line, ...]) -> None:
        found = self._places + lines
        if not found and self.text().strip():
            nothing = self.tr("Nothing found for “{text}”").format(text=self.text().strip())
            found = (Line(text=nothing, icon=Icon.NOTHING, tone="text3"),)
        if found:
            self.popup.show_under(self, found)
        else:
            self.popup.hide()

    def _take(self, line: Line) -> None:
        if line.route is not None:
            self._leave()
            self.chosen.emit(line.route)
        elif line.record is not None:
            self._go_to(line.record)

    def _go_to(self, record: Record) -> None:
        desk, today = self._session.desk, self._session.today()

        def go(route: Route | None) -> None:
            if route is not None:
                self._leave()
                self.chosen.emit(route)

        self._session.runner.read(
            self.tr("Searching"),
            lambda: search.place_of(desk, record, today),
            owner=self,
            done=go,
        )

    def _leave(self) -> None:
        self._pause.stop()
        self.clear()
        self.popup.hide()
        self.clearFocus()

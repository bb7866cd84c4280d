"""Fields for a day, and for a day with a time: typed as one says it, or taken from a calendar."""

from datetime import date, datetime, time
from typing import Any, Final

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from regdesk.domain.typed_days import contradicted, read_day, read_moment
from regdesk.ui import words
from regdesk.ui.editing.calendar_popup import CalendarPopup
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.paint import RIGHT, Pen

BUTTON: Final = 32
GAP: Final = 10


class _Dated(QLineEdit):
    """What both fields are: the words, the day read from them to the right, and the calendar."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMouseTracking(True)
        self.setTextMargins(0, 0, look.px(BUTTON - 8), 0)
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.textChanged.connect(lambda _text: self._tell_reading())

    def reading(self) -> date | datetime | None:
        """Return what is read from the words now."""
        raise NotImplementedError

    def said(self) -> str:
        """Return the reading in words, such as "mån 15 mars 2027"; nothing when there is none."""
        raise NotImplementedError

    def value(self) -> Any:
        """Return the day as ISO text, None when nothing is typed. Raises UnreadableError."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show an ISO day (and time), or nothing."""
        raise NotImplementedError

    def words(self) -> str:
        """Return what was typed."""
        return self.text()

    def show_words(self, words: str) -> None:
        """Put back what was typed."""
        self.setText(words)

    def why(self, otherwise: str) -> str:
        """Return why the words are no day: their weekday is another's, or `otherwise`."""
        day = contradicted(self.text(), self._today())
        if day is None:
            return otherwise
        told = self.tr("{day} is a {weekday}.")
        return told.format(day=words.long_date(day), weekday=words.weekday(day))

    def open_calendar(self) -> None:
        """Show a month to choose from."""
        if self.isReadOnly() or not self.isEnabled():
            return
        today = self._today()
        popup = CalendarPopup(self._look, self, self.reading() or today, today)
        popup.taken.connect(self._take)
        popup.closed.connect(self._come_back)
        size = popup.sizeHint()
        where = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        if where.y() + size.height() > screen.bottom():
            where = self.mapToGlobal(QPoint(0, -size.height()))
        popup.move(min(where.x(), screen.right() - size.width()), where.y())
        popup.show()
        popup.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if (down and alt) or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button().contains(event.position().toPoint()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.open_calendar()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position().toPoint())
        super().mouseMoveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._point(event.position().toPoint())
        super().enterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_reading()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        pen, button = Pen(QPainter(self), self._look), self._button()
        tone = "text2" if self.isEnabled() else "off"
        pen.icon(Icon.CALENDAR, button.left() + self._look.px(8), self.height() // 2, tone)
        room = self.rect().adjusted(0, 0, -button.width() - self._look.px(2), 0)
        tone = "text3" if self.isEnabled() else "off"
        pen.text(room, self._reading_that_fits(), Type.BASE, tone, RIGHT)
        pen.painter.end()

    def _take(self, day: QDate) -> None:
        self.show_value(self._with_day(date(day.year(), day.month(), day.day())))
        self.chosen.emit()

    def _come_back(self) -> None:
        self.window().activateWindow()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _with_day(self, day: date) -> str:
        return day.isoformat()

    def _today(self) -> date:
        from regdesk.work.today import today

        return today()

    def _button(self) -> QRect:
        side = self._look.px(BUTTON)
        return QRect(self.width() - side, 0, side, self.height())

    def _point(self, where: QPoint) -> None:
        over = self._button().contains(where)
        shape = Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor
        self.setCursor(shape)

    def _reading_that_fits(self) -> str:
        """Return the day read, as long as there is room for; at least its weekday."""
        read, metrics = self.reading(), QFontMetrics(self.font())
        if read is None:
            return ""
        weekday = words.weekday(read)[:3]
        taken = metrics.horizontalAdvance(self.text())
        room = self.width() - taken - self._look.px(3 * GAP) - self._button().width()
        shorter = (self.said(), f"{weekday} {read.day} {words.month_short(read)}", weekday)
        return next((one for one in shorter if metrics.horizontalAdvance(one) <= room), "")

    def _tell_reading(self) -> None:
        """Say what was read where eyes that miss the painted words find it."""
        said = self.said()
        self.setAccessibleDescription(said or self.tr("Alt+Down opens a calendar"))
        self.setToolTip(said)
        self.update()


class DayField(_Dated):
    """A day: "15 mars", "2027-03-15", "vecka 10" (its Friday; with `first` its Monday)."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, first: bool = False) -> None:
        self._first = first
        super().__init__(look, parent)

    def reading(self) -> date | None:
        return read_day(self.text(), self._today(), first=self._first)

    def said(self) -> str:
        day = self.reading()
        return f"{words.weekday(day)[:3]} {words.long_date(day)}" if day else ""

    def value(self) -> str | None:
        if not self.text().strip():
            return None
        day = self.reading()
        if day is None:
            example = self.tr("Write a date, for example 2027-03-15, 15 mars or vecka 10.")
            raise UnreadableError(self.why(example))
        return day.isoformat()

    def show_value(self, value: Any) -> None:
        self.setText("" if value is None else str(value)[:10])


class MomentField(_Dated):
    """A day and a time: "10 mars 09.30"; without a time it is the whole day."""

    def reading(self) -> datetime | None:
        return read_moment(self.text(), self._today())

    def said(self) -> str:
        moment = self.reading()
        if moment is None:
            return ""
        clock = words.clock(moment)
        day = f"{words.weekday(moment)[:3]} {words.long_date(moment)}"
        return f"{day} {clock}" if clock else day

    def value(self) -> str | None:
        if not self.text().strip():
            return None
        moment = self.reading()
        if moment is None:
            raise UnreadableError(
                self.why(
                    self.tr("Write a date and a time, such as 10 mars 09.30 or 2027-03-10 9:30.")
                )
            )
        return moment.isoformat(timespec="minutes")

    def show_value(self, value: Any) -> None:
        moment = datetime.fromisoformat(str(value)) if value else None
        self.setText("" if moment is None else f"{moment:%Y-%m-%d} {words.clock(moment)}".strip())

    def _with_day(self, day: date) -> str:
        read = self.reading()
        clock = read.time() if read is not None else time()
        return datetime.combine(day, clock).isoformat(timespec="minutes")

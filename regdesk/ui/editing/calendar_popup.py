"""A month to take a day from, under a field."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """A month under the field; Enter or a click takes the day, Esc leaves."""

    taken = Signal(QDate)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, shown: date, today: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("box", "popup")
        self._look = look
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setMinimumSize(QSize(look.px(336), look.px(264)))
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._dress(QDate(today.year, today.month, today.day))
        rows = QVBoxLayout(self)
        margin = look.px(6)
        rows.setContentsMargins(margin, margin, margin, margin)
        rows.addWidget(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _take(self, day: QDate) -> None:
        self.taken.emit(day)
        self.close()

    def _dress(self, today: QDate) -> None:
        """Colour the month as the rest of the window is; today stands out by weight and a line."""
        plain, quiet, now = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self._look.color("text"))
        quiet.setForeground(self._look.color("text2"))
        quiet.setBackground(self._look.color("sunken"))
        now.setFontWeight(QFont.Weight.Bold)
        now.setFontUnderline(True)
        for day in WEEKEND:
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setHeaderTextFormat(quiet)
        self.calendar.setDateTextFormat(today, now)
        names = {
            "qt_calendar_prevmonth": (Icon.PREVIOUS, self.tr("Month before")),
            "qt_calendar_nextmonth": (Icon.NEXT, self.tr("Month after")),
        }
        side = self._look.px(16)
        for made in self.calendar.findChildren(QToolButton):
            made.setIconSize(QSize(side, side))
            if made.objectName() in names:
                icon, name = names[made.objectName()]
                made.setIcon(self._look.icon(icon))
                made.setAccessibleName(name)
                made.setToolTip(name)

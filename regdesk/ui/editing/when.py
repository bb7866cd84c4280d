"""When something was written, as short as it can be said."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from regdesk.ui import words


def when(at: datetime, today: date) -> str:
    """Return "i dag 07.58", "i går 16.21", "21 november 16.21" or "21 november 2025 16.21"."""
    clock = at.strftime("%H.%M" if words.is_swedish() else "%H:%M")
    day = at.date()
    if day == today:
        return QCoreApplication.translate("when", "today {clock}").format(clock=clock)
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("when", "yesterday {clock}").format(clock=clock)
    written = words.long_date(day)
    short = written.removesuffix(f" {day.year}") if day.year == today.year else written
    return f"{short} {clock}"

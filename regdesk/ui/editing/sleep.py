"""Hears that the computer is about to sleep: Linux tells programs so over D-Bus (logind)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SERVICE: Final = "org.freedesktop.login1"
PLACE: Final = "/org/freedesktop/login1"
INTERFACE: Final = "org.freedesktop.login1.Manager"
SIGNAL: Final = "PrepareForSleep"


class Sleep(QObject):
    """Calls `flush` before the computer sleeps."""

    def __init__(self, flush: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._flush = flush

    def listen(self, bus: "QDBusConnection | None" = None) -> bool:
        """Listen on the system's bus, or another; tell whether there is one."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # a Qt without it
            return False
        bus = bus or QDBusConnection.systemBus()
        slot: Any = SLOT("heard(bool)")  # the stubs want bytes, the library a string
        return bus.isConnected() and bus.connect(SERVICE, PLACE, INTERFACE, SIGNAL, self, slot)

    @Slot(bool)
    def heard(self, sleeps: bool) -> None:
        """Take in that the computer falls asleep, or wakes up."""
        if sleeps:
            self._flush()

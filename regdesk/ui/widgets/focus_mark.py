"""Puts a ring around the button that has the focus, wherever in the window it is."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import FocusRing


class FocusMark(QObject):
    """Follows the focus within one widget; fields and lists mark theirs themselves."""

    def __init__(self, look: Look, within: QWidget) -> None:
        super().__init__(within)
        self._look, self._within = look, within
        self._ring: FocusRing | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.focusChanged.connect(self._follow)

    @property
    def ring(self) -> FocusRing | None:
        """The ring, while a button has the focus."""
        return self._ring if self._ring is not None and isValid(self._ring) else None

    def retire(self) -> None:
        """Follow no more."""
        self._app.focusChanged.disconnect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.ring is not None:
            self.ring.deleteLater()
        self._ring = None
        ringed = isinstance(now, QPushButton | QToolButton | QCheckBox)
        if now is not None and ringed and self._is_ours(now):
            self._ring = FocusRing(self._look, now)

    def _is_ours(self, widget: QWidget) -> bool:
        """Whether a widget stands within, or in a dialog that was opened from there."""
        above: QObject | None = widget
        while above is not None and above is not self._within:
            above = above.parent()
        return above is not None

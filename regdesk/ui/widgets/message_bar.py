"""A bar over the page: what went wrong stays, what was done or is to be known goes by itself."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import IconLabel, label, set_tone

GOES_MS: Final = 8_000
"""What isn't a fault stands this long, and longer while the mouse or the focus is on it."""


class MessageBar(QFrame):
    """One sentence with its mark, and perhaps a button for what may follow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(10))
        self._icon = IconLabel(look, Icon.ERROR, "err")
        self.text = label("")
        self.text.setWordWrap(True)
        self.setAccessibleName(self.tr("Message"))  # the text is its own name, so that it is read
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = self._tool(look, Icon.COPY, self.tr("Copy the message"))
        self.close_button = self._tool(look, Icon.CLOSE, self.tr("Close the message"))
        self.going = QTimer(self, singleShot=True, interval=GOES_MS)
        self.going.timeout.connect(self._go_or_wait)
        self._act: QAction | None = None
        self.act = QPushButton()
        self.act.clicked.connect(self._do)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.text()))
        self.close_button.clicked.connect(self.hide)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.act)
        row.addWidget(self.copy)
        row.addWidget(self.close_button)
        self.hide()

    def say_error(self, sentence: str) -> None:
        """Show what went wrong; it stays until it is closed or one goes elsewhere."""
        self._say(sentence, "err", Icon.ERROR)
        self.going.stop()

    def say_known(self, sentence: str) -> None:
        """Show what the officer should know: nothing was done, and nothing went wrong."""
        self._say(sentence, "info", Icon.INFO)

    def say_done(self, sentence: str) -> None:
        """Show what was done."""
        self._say(sentence, "ok", Icon.DONE)

    def offer(self, sentence: str, action: QAction, name: str) -> None:
        """Show what was done, and a button for what may follow ("Ångra")."""
        self._say(sentence, "ok", Icon.DONE)
        self._act = action
        self.act.setText(name)
        self.act.setToolTip(action.toolTip())
        self.act.show()

    def let_go(self) -> None:
        """Take away what isn't a fault: something else has the officer's attention."""
        if self.going.isActive():
            self.going.stop()
            self.hide()

    def _go_or_wait(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self.going.start()
        else:
            self.hide()

    def _do(self) -> None:
        if self._act is not None:
            action, self._act = self._act, None
            self.hide()
            action.trigger()

    def _say(self, sentence: str, tone: str, icon: Icon) -> None:
        self._act = None
        self.act.hide()
        self.going.start()
        self._icon.change(icon, {"info": "accent"}.get(tone, tone))
        self.text.setText(sentence)
        set_tone(self, "box", tone)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _tool(self, look: Look, icon: Icon, name: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(look.icon(icon))
        made.setIconSize(QSize(look.px(16), look.px(16)))
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

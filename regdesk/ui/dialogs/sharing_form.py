"""What the dialogs of the shared folder have in common: a form, what is going on, what came of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from regdesk.errors import WorldError
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.runner import CancelledError
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, label, scrolling

if TYPE_CHECKING:
    from regdesk.ui.background import Job
    from regdesk.work.desks import Desk

WIDTH: Final = 560
LOWEST: Final = 240
FOOT: Final = 80
"""Pixels under what a dialog shows."""
SEEN: Final = 110
"""Pixels seen above and under the field with the focus."""
GROUPS: Final = 4
"""Groups of a code in a line."""


class CodeView(QWidget):
    """A code, large, to be read out or copied."""

    def __init__(self, look: Look, code: str) -> None:
        super().__init__()
        px = look.px
        self.code = code
        groups = code.split("-")
        lines = [groups[at : at + GROUPS] for at in range(0, len(groups), GROUPS)]
        self.text = label("\n".join("  ".join(line) for line in lines), "title")
        self.text.setAccessibleName(" ".join(groups))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = button(self.tr("&Copy the code"), "", Icon.COPY, look)
        self.copy.setAutoDefault(False)
        self.copied = label("", "small", "ok")
        self.copy.clicked.connect(self._copy)
        beside = QHBoxLayout()
        beside.setSpacing(px(8))
        beside.addWidget(self.copy)
        beside.addWidget(self.copied)
        beside.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, px(4), 0, px(4))
        rows.setSpacing(px(12))
        rows.addWidget(self.text)
        rows.addLayout(beside)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code)
        self.copied.setText(self.tr("Copied"))


class SharingDialog(QDialog):
    """A form, then perhaps what came of it. Enter does it, Esc leaves; nothing typed is lost."""

    def __init__(
        self, session: Session, parent: QWidget, title: str, hint: str, accept: str
    ) -> None:
        super().__init__(parent)
        self.session, self.look, self._over = session, session.look, parent
        self._job: Job | None = None
        self.setWindowTitle(title)
        px = self.look.px
        self.form = QWidget()
        self.fields = QVBoxLayout(self.form)
        self.fields.setContentsMargins(px(24), px(20), px(24), px(8))
        self.fields.setSpacing(px(12))
        self.fields.addWidget(label(title, "title"))
        self.hint = self.said(hint, "text2")
        self.hint.setVisible(bool(hint))
        self.fields.addWidget(self.hint)
        self.stack = QStackedWidget()
        self._area = scrolling(self._topped(self.form))
        self.stack.addWidget(self._area)
        self.busy = label("", "base", "text2")
        self.busy.setWordWrap(True)
        self.part = QProgressBar()
        self.part.setTextVisible(False)
        self.part.setFixedHeight(px(4))
        self.part.setAccessibleName(self.tr("Progress"))
        self.part.hide()
        self.accept_button = button(accept, "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.submit)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out()

    def submit(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError

    def said(self, text: str, tone: str = "", kind: str = "base") -> QLabel:
        """Return a sentence that takes the lines it needs."""
        made = label(text, kind, tone)
        made.setWordWrap(True)
        return made

    def work(
        self,
        saying: str,
        verb: "Callable[[Desk], Any]",
        done: Callable[[Any], None],
        *,
        exchange: bool = False,
    ) -> None:
        """Do something with the folder and say so meanwhile; the window isn't held up."""
        self.wait(saying)
        runner = self.session.runner

        def ended(answer: Any) -> None:
            if isValid(self) and self.isVisible():
                self.go_on()
                done(answer)

        def failed(error: Exception) -> None:
            if isValid(self) and self.isVisible():
                self.go_on()
                self.fail(error)
            elif not isinstance(error, CancelledError):
                runner.failed.emit(error)

        self._job = self.session.sharing.do(verb, ended, failed, exchange=exchange)

    def fail(self, error: Exception) -> None:
        """Show why it couldn't be done; what was typed stays."""
        if isinstance(error, CancelledError):
            return
        if isinstance(error, WorldError):
            self.refuse(error)
            self.fit_form()
        else:
            self.session.fail(error, self)

    def refuse(self, error: WorldError) -> None:
        """Show a fault of the world where it belongs."""
        self.busy.setText(error.sentence(self.session.language.code))

    def wait(self, saying: str) -> None:
        """Say what is going on and take no second click."""
        self.accept_button.setEnabled(False)
        self.form.setEnabled(False)
        self.busy.setText(saying)

    def go_on(self) -> None:
        """Take the next answer."""
        self._job = None
        self.accept_button.setEnabled(True)
        self.form.setEnabled(True)
        self.busy.setText("")

    def show_result(self, title: str, *parts: QWidget, first: QPushButton | None = None) -> None:
        """Show what came of it in place of the form; one can only close then."""
        px = self.look.px
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(px(24), px(20), px(24), px(8))
        rows.setSpacing(px(12))
        rows.addWidget(self.said(title, "", "title"))
        for part in parts:
            rows.addWidget(part)
        rows.addStretch(1)
        self.stack.addWidget(scrolling(shown))
        self.stack.setCurrentIndex(1)
        self._grow(rows.totalHeightForWidth(self.width() or px(WIDTH)))
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setDefault(True)
        self.accept_button.hide()
        (first or self.cancel_button).setFocus()

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def start(self) -> None:
        """Show the dialog as large as its form needs, as far as there is room."""
        px = self.look.px
        width = min(px(WIDTH), self._over.window().width() - px(32))
        self.resize(width, max(self.height() if self.stack.count() > 1 else 0, px(LOWEST)))
        self.fields.activate()
        self._grow(self.fields.totalHeightForWidth(width))
        self.finished.connect(self.deleteLater)
        self.open()

    def fit_form(self) -> None:
        """Make room for what was added to the form, and show the field with the focus."""
        self.fields.activate()
        self._grow(self.fields.totalHeightForWidth(self.width()))
        focus = self.focusWidget()
        if focus is not None and self.form.isAncestorOf(focus):
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(focus, 0, SEEN))

    def _grow(self, inside: int) -> None:
        """Be as high as what is inside needs, as far as the window has room."""
        px = self.look.px
        room = self._over.window().height() - px(32)
        self.resize(self.width(), min(max(self.height(), inside + px(FOOT)), room))

    def _topped(self, form: QWidget) -> QWidget:
        """Return the form with what room is left under it."""
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        rows.addStretch(0)
        return held

    def _lay_out(self) -> None:
        px = self.look.px
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(px(24), px(8), px(24), px(16))
        self.foot.setSpacing(px(8))
        told = QVBoxLayout()
        told.setSpacing(px(4))
        told.addWidget(self.busy)
        told.addWidget(self.part)
        self.foot.addLayout(told, 1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.accept_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stack, 1)
        rows.addLayout(self.foot)
        self.setLocale(QLocale())

"""A question asked in place: a strip over the list, answered by Enter, left by Esc."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from regdesk.ui.editing.draft_offer import Draft, DraftOffer
from regdesk.ui.editing.fields import plain_value
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import button, label

WIDEST: Final = 420


class AskStrip(QFrame):
    """One question at a time, with one control to answer it in. `asking` says when it is shown.

    What was typed when it was left is offered with the next question of its kind.
    """

    asking = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "ask")
        self._look = look
        self.control: QWidget | None = None
        self._answer: Callable[[Any], None] | None = None
        self._before: QWidget | None = None
        self._kept: defaultdict[str, list[Draft]] = defaultdict(list)
        self.draft: DraftOffer | None = None
        self.question = QLabel()
        self.question.setProperty("type", "strong")
        self.question.setWordWrap(True)
        self.error = label("", "small", "err")
        self.error.setWordWrap(True)
        self.accept = button("", "primary")
        self.cancel = button(self.tr("Cancel"))
        self.accept.clicked.connect(self._accept)
        self.cancel.clicked.connect(self._give_up)
        self._lay_out()
        self.hide()

    def ask(
        self, question: str, control: QWidget, accept: str, answer: Callable[[Any], None]
    ) -> None:
        """Ask; `answer` gets the value of `control` when the officer accepts."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        elif self.draft is not None:
            self.draft.keep()
        self._put(control)
        self._offer(question.partition(" (")[0])
        self._answer = answer
        self.question.setText(question)
        self.question.setBuddy(control)
        control.setAccessibleName(question)
        self.accept.setText(accept)
        self._say("")
        self.show()
        self.asking.emit(True)
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Ask no more; the focus goes back to where it was."""
        self._answer = None
        self.hide()
        self.asking.emit(False)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _give_up(self) -> None:
        """Leave without an answer; what was typed is kept."""
        if self.draft is not None:
            self.draft.keep()
        self.leave()

    def _offer(self, kind: str) -> None:
        """Offer what was typed at the last question of this kind and came to nothing."""
        if self.draft is not None:
            self._rows.removeWidget(self.draft)
            self.draft.deleteLater()
        control = self.control
        assert control is not None
        self.draft = DraftOffer(self._look, self._kept[kind], lambda: {"answer": control})
        self._rows.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignLeft)
        self.draft.begin()

    def _accept(self) -> None:
        if self._answer is None or self.control is None:
            return
        try:
            value = plain_value(self.control)
        except UnreadableError as error:
            self._say(error.sentence)
            self.control.setFocus()
            return
        answer = self._answer
        self.leave()
        answer(value)

    def _put(self, control: QWidget) -> None:
        if self.control is not None:
            self._row.removeWidget(self.control)
            self.control.deleteLater()
        self.control = control
        control.setMaximumWidth(self._look.px(WIDEST))
        self._row.insertWidget(0, control, 1)
        QWidget.setTabOrder(control, self.accept)
        QWidget.setTabOrder(self.accept, self.cancel)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        px = self._look.px
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._row.addWidget(self.accept)
        self._row.addWidget(self.cancel)
        self._row.addStretch(0)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(10), px(16), px(12))
        rows.setSpacing(px(6))
        rows.addWidget(self.question)
        rows.addLayout(self._row)
        rows.addWidget(self.error)

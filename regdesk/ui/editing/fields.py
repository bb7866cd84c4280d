"""Fields to type in: a box with label, mark and sentence around a control; controls of our own."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.editing.choices import ChoiceField, Choices, RefField, choice_field
from regdesk.ui.editing.conflict_mark import dress_as_mark
from regdesk.ui.editing.days import DayField, MomentField
from regdesk.ui.editing.values import UnreadableError, Valued
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import IconLabel, label, set_tone

__all__ = [
    "ChoiceField",
    "Choices",
    "DayField",
    "FieldBox",
    "LinesField",
    "MomentField",
    "RefField",
    "UnreadableError",
    "Valued",
    "choice_field",
]
LINES: Final = 3


class FieldBox(QWidget):
    """A control with its label above and, when there is one, a sentence below.

    `title` may carry a mnemonic ("&Due"). The mark beside the label says that two wrote.
    """

    conflict_asked = Signal()
    """The mark was pressed: show both values."""

    def __init__(self, look: Look, title: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self.hint = hint
        self.label = QLabel(title)
        self.label.setProperty("type", "base")
        self.label.setProperty("tone", "text2")
        self.label.setBuddy(control)
        self.title = title.replace("&&", "\0").replace("&", "").replace("\0", "&")
        control.setAccessibleName(self.title)
        inner = control.lineEdit() if isinstance(control, QComboBox) else None
        if inner is not None:
            inner.setAccessibleName(self.title)
        self.mark = QPushButton()
        dress_as_mark(self.mark, look, self.title)
        self.mark.clicked.connect(self.conflict_asked)
        self._icon = IconLabel(look, Icon.ERROR, "err", 14)
        self.below = label(hint, "small", "text3")
        self.below.setWordWrap(True)
        self._error = self._described = ""
        self._lay_out(look)
        self._describe()

    @property
    def error(self) -> str:
        """The sentence that stands under the control, if it doesn't fit."""
        return self._error

    def say(self, error: str) -> None:
        """Show why what stands in the control doesn't fit; "" when it does."""
        if error == self._error:
            return
        if bool(error) != bool(self._error):
            set_tone(self.below, "tone", "err" if error else "text3")
            set_tone(self.control, "state", "err" if error else "")
        self._error = error
        self._describe()

    def _describe(self) -> None:
        told = self._error or self.hint
        self.below.setText(told)
        self.below.setVisible(bool(told))
        self._icon.setVisible(bool(self._error))
        if told or self.control.accessibleDescription() == self._described:
            self.control.setAccessibleDescription(told)  # a control may tell more by itself
        self._described = told

    def set_conflict(self, *, stands: bool) -> None:
        """Show or hide the mark that two wrote."""
        self.mark.setVisible(stands)

    def _lay_out(self, look: Look) -> None:
        px = look.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.mark)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.below, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        rows.addLayout(head)
        rows.addWidget(self.control)
        rows.addLayout(foot)


class LinesField(QPlainTextEdit):
    """A list, a line each; Tab goes on to the next field."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, lines: int = LINES) -> None:
        super().__init__(parent)
        self._showing = False
        self.setProperty("box", "field")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(look.px(10))
        self.document().clearUndoRedoStacks()  # the margin isn't to be undone
        height = QFontMetrics(self.font()).lineSpacing() * lines + look.px(24)
        self.setMinimumHeight(height)
        self.textChanged.connect(self._tell)

    def value(self) -> list[str]:
        """Return the lines that say something."""
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]

    def show_value(self, value: Sequence[str] | None) -> None:
        """Show lines."""
        self.show_words("\n".join(value or ()))

    def words(self) -> str:
        """Return what was typed."""
        return self.toPlainText()

    def show_words(self, words: str) -> None:
        """Put back what was typed."""
        self._showing = True
        self.setPlainText(words)
        self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.typed.emit()


def plain_value(control: Any) -> Any:
    """Return what stands in any control of a form, as `work.records` takes it."""
    from regdesk.ui.editing.controls import handle

    return handle(control).value()

"""The foot of the sidebar: whose desk it is, what is saved, what is worked on, what waits."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import IconLabel, elided, label, set_tone

if TYPE_CHECKING:
    from regdesk.ui.status import Notice, Said

ICON: Final = 18
MARGIN: Final = 16
NOTICE: Final = 144
"""Pixels that the words of a notice have."""
RAIL: Final = 56
LONGEST, PIECE = 20, 8
"""Signs of a word that has a line of its own, and of the pieces that a longer one breaks into."""


class Foot(QWidget):
    """One line for the officer and one for what is saved; a button when something waits.

    `chosen` carries the route of what waits; `fault_asked` goes out for the field that isn't saved.
    """

    chosen = Signal(object)
    fault_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._px = look, look.px
        self._said: Said | None = None
        self._notice: Notice | None = None
        self._folded = False
        self.icon = IconLabel(look, Icon.OFFICER, "text2", ICON)
        self.officer = elided("", "strong")
        self.state = elided("", "small", "text2")
        self.state.setAccessibleName(self.tr("State"))
        self.shared = label("", "small", "text2")
        self.shared.setWordWrap(True)
        self.shared.setAccessibleName(self.tr("Shared folder"))
        self.part = QProgressBar()
        self.part.setTextVisible(False)
        self.part.setFixedHeight(look.px(4))
        self.part.setAccessibleName(self.tr("Progress"))
        self.cancel = self._tool(Icon.CLOSE, self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.notice = QPushButton()
        self.notice.setProperty("kind", "notice")
        self.notice.setIconSize(QSize(look.px(16), look.px(16)))
        self.notice.setCursor(Qt.CursorShape.PointingHandCursor)
        self.notice.clicked.connect(self._follow)
        for hidden in (self.part, self.cancel, self.notice, self.shared):
            hidden.hide()
        self._lay_out()

    def show_officer(self, name: str) -> None:
        """Show whose desk it is."""
        self.officer.setText(name)
        self._tip()

    def show_status(self, said: "Said") -> None:
        """Show what is saved, worked on or waits."""
        self._said = said
        self.state.setText(said.text)
        self.shared.setText(_breakable(said.shared))
        self.shared.setVisible(bool(said.shared) and not self._folded)
        own = said.faulty or said.icon is Icon.CONFLICT or not said.shared
        set_tone(self.state, "tone", said.tone if own else "text2")
        set_tone(self.shared, "tone", said.shared_tone)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if said.route else Qt.CursorShape.ArrowCursor
        )
        self._show_notice(said)
        self._show_work(said)
        self._tip()

    def fold(self, *, folded: bool) -> None:
        """Show the icons only."""
        self._folded = folded
        self.officer.setVisible(not folded)
        self.state.setVisible(not folded)
        left = (RAIL - ICON) // 2 if folded else MARGIN
        self._row.setContentsMargins(self._px(left), self._px(8), self._px(8), self._px(10))
        self._above.setContentsMargins(self._px(8), self._px(6), self._px(8), 0)
        if self._said is not None:
            self.show_status(self._said)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._said is not None and self._said.route is not None:
            self.chosen.emit(self._said.route)

    def _show_notice(self, said: "Said") -> None:
        """Show what waits as a button; a field that isn't saved comes before anything else."""
        notice = said.notice
        text = said.text if said.faulty else notice.text if notice else ""
        icon = Icon.WARNING if said.faulty else notice.icon if notice else Icon.WARNING
        self._notice = None if said.faulty else notice
        set_tone(self.notice, "alone", "1" if self._folded else "")
        self.notice.setVisible(bool(text))
        metrics, room = self.notice.fontMetrics(), self._px(NOTICE)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.notice.setText("" if self._folded else shown)
        self.notice.setIcon(self._look.icon(icon, "warn"))
        self.notice.setAccessibleName(text)
        why = "" if said.faulty or notice is None else notice.why
        self.notice.setToolTip(f"{text}\n{why}" if why else text)

    def _show_work(self, said: "Said") -> None:
        working = said.part is not None
        self.part.setVisible(working and not self._folded)
        self.cancel.setVisible(said.cancel is not None and not self._folded)
        if said.part is not None:
            self.part.setValue(round(said.part * 100))
        icon = said.icon if self._folded else Icon.OFFICER
        self.icon.change(icon, said.tone if self._folded else "text2")

    def _tip(self) -> None:
        said = (self._said.text, self._said.shared) if self._said is not None else ()
        tip = "\n".join(part for part in (self.officer.text(), *said) if part)
        self.setToolTip(tip)
        self.icon.setToolTip(tip)
        self.icon.setAccessibleName(tip.replace("\n", ", "))

    def _cancel(self) -> None:
        if self._said is not None and self._said.cancel is not None:
            self._said.cancel()

    def _follow(self) -> None:
        if self._notice is not None:
            self.chosen.emit(self._notice.route)
        else:
            self.fault_asked.emit()

    def _tool(self, icon: Icon, name: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(self._look.icon(icon))
        made.setIconSize(QSize(self._px(16), self._px(16)))
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _lay_out(self) -> None:
        self._above = QHBoxLayout()
        self._above.addWidget(self.notice, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(self._px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.officer)
        words.addWidget(self.state)
        words.addWidget(self.shared)
        words.addWidget(self.part)
        self._row.addWidget(self.icon)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._above)
        rows.addLayout(self._row)


def _breakable(text: str) -> str:
    """Return a sentence whose long words (names of files) may go on in the next line."""
    return " ".join(
        "\u200b".join(word[at : at + PIECE] for at in range(0, len(word), PIECE))
        if len(word) > LONGEST
        else word
        for word in text.split(" ")
    )

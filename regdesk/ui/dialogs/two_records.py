"""Two records that may be one, field by field: what is the same, filled in, joined; what to choose."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import IconLabel, label

if TYPE_CHECKING:
    from regdesk.work.alike import Compared, PossibleDuplicate, Twin

WORDS: Final = 128
"""The column of the fields' names."""
SIDE: Final = 18
"""A radio button, about as high as a line."""
NOTHING: Final = "–"
_MARKS: Final = {
    "differs": (QT_TRANSLATE_NOOP("duplicates", "Choose one"), Icon.CONFLICT, "warn"),
    "filled": (QT_TRANSLATE_NOOP("duplicates", "Filled in"), Icon.NEW, "text2"),
    "joined": (QT_TRANSLATE_NOOP("duplicates", "Both are kept"), Icon.NEED, "text2"),
}
"""What becomes of a field, by `State.value`; those that are the same have no mark."""


class _Value(QLabel):
    """A value in words, on as many lines as it needs; a click chooses it."""

    clicked = Signal()

    def __init__(self, text: str, tone: str = "") -> None:
        super().__init__(text or NOTHING)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "base")
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        super().mousePressEvent(event)


class _Radio(QRadioButton):
    """A radio button as large as the text and seen in the dark, its words beside it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setStyleSheet("min-height: 0")  # else the sheet of the whole window makes it taller
        self.setFixedSize(look.px(SIDE), look.px(SIDE))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(SIDE), self._look.px(SIDE))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.hasFocus():
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawEllipse(whole)
        inset = look.px(3)
        box = whole.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(look.color("accent" if on else "edge"), 2 if on else 1))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(box)
        if on:
            rim = box.width() * 0.28
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(box.adjusted(rim, rim, -rim, -rim))
        painter.end()


class FieldChoice:
    """The two values of a field that differs; the first one's until the other is chosen."""

    def __init__(self, look: Look, field: "Compared", owner: QWidget) -> None:
        self.name = field.name
        self.radios: list[QRadioButton] = []
        self.cells: list[QWidget] = []
        group = QButtonGroup(owner)
        for value in (field.one, field.other):
            radio = _Radio(look, f"{field.word}: {value}")
            words = _Value(value)
            words.clicked.connect(radio.click)
            cell = QWidget()
            row = QHBoxLayout(cell)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(look.px(6))
            row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
            group.addButton(radio)
            self.radios.append(radio)
            self.cells.append(cell)
        self.radios[0].setChecked(True)

    @property
    def is_others(self) -> bool:
        """Whether the other's value was chosen."""
        return self.radios[1].isChecked()


class TwoRecords(QWidget):
    """The two side by side: who made each, and what merging makes of every field."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._look = session, session.look
        self.choices: list[FieldChoice] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None

    def show_pair(self, found: "PossibleDuplicate") -> None:
        """Show two records; nothing has been chosen between them yet."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self.choices = []
        px = self._look.px
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(px(16), px(12), px(16), px(12))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(WORDS))
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        stays, goes = self.tr("This one is kept"), self.tr("Goes into the first")
        grid.addWidget(self._head(found.one, stays), 0, 1)
        grid.addWidget(self._head(found.other, goes), 0, 2)
        for field in found.fields:
            line = QFrame()
            line.setProperty("box", "line")
            grid.addWidget(line, grid.rowCount(), 0, 1, 3)
            self._add(grid, field)
        grid.setRowStretch(grid.rowCount(), 1)
        self._rows.addWidget(self._inside)
        self._inside.show()  # at once: the next key may be Tab

    def taken(self) -> list[str]:
        """Return the fields in which the other's value was chosen."""
        return [one.name for one in self.choices if one.is_others]

    def _head(self, twin: "Twin", role: str) -> QWidget:
        officer = twin.officer or self.tr("Unknown officer")
        at = when(twin.at, self._session.today())
        head = QWidget()
        rows = QVBoxLayout(head)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        made = _Value(self.tr("{officer}, {when}").format(officer=officer, when=at), "text2")
        made.setProperty("type", "small")
        title = _Value(role)
        title.setProperty("type", "strong")
        rows.addWidget(title)
        rows.addWidget(made)
        return head

    def _add(self, grid: QGridLayout, field: "Compared") -> None:
        at, state = grid.rowCount(), field.state.value
        name = label(field.word, "base", "text2")
        name.setWordWrap(True)
        grid.addWidget(self._named(name, state), at, 0, Qt.AlignmentFlag.AlignTop)
        if state == "same":
            grid.addWidget(_Value(field.one or field.other), at, 1, 1, 2)
        elif state == "differs":
            choice = FieldChoice(self._look, field, self)
            name.setBuddy(choice.radios[0])
            self.choices.append(choice)
            for column, cell in enumerate(choice.cells, 1):
                grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
        else:
            for column, value in enumerate((field.one, field.other), 1):
                grid.addWidget(_Value(value), at, column, Qt.AlignmentFlag.AlignTop)

    def _named(self, name: QLabel, state: str) -> QWidget:
        """Return the name of a field, and under it what becomes of it."""
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(name)
        if state in _MARKS:
            text, icon, tone = _MARKS[state]
            mark = QHBoxLayout()
            mark.setSpacing(self._look.px(4))
            mark.addWidget(IconLabel(self._look, icon, tone, 14))
            said = label(QCoreApplication.translate("duplicates", text), "small", tone)
            mark.addWidget(said, 1)
            rows.addLayout(mark)
        return box

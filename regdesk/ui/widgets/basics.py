"""Small building blocks: labels of the type scale, cards, page heads, empty states, buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.widgets.paint import Pen


def label(text: str, kind: str = "base", tone: str = "") -> QLabel:
    """Return a label of a step of the type scale in the colour of a token."""
    made = QLabel(text)
    made.setProperty("type", kind)
    made.setProperty("tone", tone)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def set_tone(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str, kind: str = "", icon: Icon | None = None, look: Look | None = None
) -> QPushButton:
    """Return a push button; `kind` is "primary", "link" or nothing."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon is not None and look is not None:
        made.setIcon(look.icon(icon, "on_accent" if kind == "primary" else "text"))
        made.setIconSize(QSize(look.px(20), look.px(16)))
    return made


def action_button(action: QAction, text: str, kind: str, icon: Icon, look: Look) -> QPushButton:
    """Return a button that does what an action does, with its tip, and is enabled when it is."""
    made = button(text, kind, icon, look)
    made.setToolTip(action.toolTip())
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    return made


class Elided(QLabel):
    """A label that gives way: too long a text is cut with dots and shown whole in a tip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(
            QFontMetrics(self.font()).horizontalAdvance("…MMM"), super().sizeHint().height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self._shown()
        self.setToolTip("" if shown == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), shown)

    def _shown(self) -> str:
        return QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )


def elided(text: str, kind: str = "base", tone: str = "") -> Elided:
    """Return a label of the type scale that gives way when there is no room."""
    made = Elided(text)
    made.setProperty("type", kind)
    made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


class Card(QFrame):
    """A surface with a head line and room below; at most one link in the head."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        px = look.px
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 1, 1, px(8))
        self._rows.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(4), px(12), 0)
        head.setSpacing(px(8))
        self.title = label(title, "strong")
        self.count = label("", "base", "text3")
        self.side = label("", "base", "text3")
        self.link = button("", "link")
        self.link.hide()
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.side)
        head.addWidget(self.link)
        self.head = head
        box = QWidget()
        box.setFixedHeight(px(40))
        box.setLayout(head)
        self._rows.addWidget(box)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self._rows.addWidget(widget, stretch)

    def end(self) -> None:
        """Let the room that is left stay empty."""
        self._rows.addStretch(1)


class PageHead(QFrame):
    """The head of a page: title, a sentence under it, buttons to the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "head")
        px = look.px
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(px(24), px(12), px(24), px(12))
        self.row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title = elided("", "title")
        self.sub = elided("", "base", "text2")
        words.addWidget(self.title)
        words.addWidget(self.sub)
        self.row.addLayout(words, 1)
        self.setMinimumHeight(px(72))

    def say(self, title: str, sub: str) -> None:
        """Write title and sentence."""
        self.title.setText(title)
        self.sub.setText(sub)


class IconLabel(QWidget):
    """One icon, tinted by the theme."""

    def __init__(self, look: Look, icon: Icon, tone: str, size: int = 16) -> None:
        super().__init__()
        self._look, self._icon, self._tone, self._size = look, icon, tone, size
        self.setFixedSize(look.px(size), look.px(size))

    def change(self, icon: Icon, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen = Pen(QPainter(self), self._look)
        pen.icon(self._icon, 0, self.height() // 2, self._tone, self._size)
        pen.painter.end()


class Empty(QWidget):
    """An empty state: an icon, one fact, one way on, at most one button."""

    def __init__(self, look: Look, icon: Icon, fact: str, way: str) -> None:
        super().__init__()
        px = look.px
        self._gap = px(8)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(12), px(16), px(16))
        rows.setSpacing(px(2))
        self.fact = label(fact, "strong")
        self.way = label(way, "base", "text2")
        self.way.setWordWrap(True)
        rows.addWidget(IconLabel(look, icon, "text3", 18))
        rows.addSpacing(px(4))
        rows.addWidget(self.fact)
        rows.addWidget(self.way)
        rows.addStretch(1)

    def add_button(self, made: QPushButton) -> None:
        """Put the one button under the words."""
        rows = self.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.insertSpacing(rows.count() - 1, self._gap)
        rows.insertWidget(rows.count() - 1, made, 0, Qt.AlignmentFlag.AlignLeft)


def scrolling(widget: QWidget) -> QScrollArea:
    """Return a frame in which a widget scrolls when there is too little room for it."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class FocusRing(QWidget):
    """A ring two pixels outside the button that has the focus; it lives as long as the focus."""

    def __init__(self, look: Look, around: QWidget) -> None:
        super().__init__(around.parentWidget())
        self._look, self._around = look, around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("accent"), 2))
        radius = self._look.px(8)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _place(self) -> None:
        self.setGeometry(self._around.geometry().adjusted(-4, -4, 4, 4))


class Body(QWidget):
    """The part of a page under its head: two columns side by side, or stacked when narrow."""

    stacked = Signal(bool)
    """The columns stand on each other now, or side by side again."""

    def __init__(self, look: Look, stacked_below: int) -> None:
        super().__init__()
        self.setObjectName("body")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._limit = look.px(stacked_below)
        self.columns = QHBoxLayout(self)
        px = look.px
        self.columns.setContentsMargins(px(24), px(16), px(24), px(16))
        self.columns.setSpacing(px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._limit
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self.columns.direction() != way:
            self.columns.setDirection(way)
            self.stacked.emit(narrow)
        super().resizeEvent(event)

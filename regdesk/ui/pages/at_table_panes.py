"""The panes at the table: the agenda at the left, what was caught at the right, keys below."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions, plain
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.table import Index, Role
from regdesk.ui.pages.at_table_rows import AgendaRow, CaughtLine, RowModel
from regdesk.ui.widgets.basics import label
from regdesk.ui.widgets.paint import CENTRE, RIGHT, Pen

if TYPE_CHECKING:
    from regdesk.work.meetings import OpenRow

MARGIN: Final = 16
POINT_ROW: Final = 48
HEAD: Final = 28
PANE_HEAD: Final = 40
MOST_LINES: Final = 4
"""Lines of its text that something caught shows in the list."""


def pane_head(look: Look, title: str) -> tuple[QWidget, QHBoxLayout]:
    """Return the head of a pane and the row in which more may stand."""
    box = QFrame()
    box.setProperty("box", "head")
    box.setFixedHeight(look.px(PANE_HEAD))
    row = QHBoxLayout(box)
    row.setContentsMargins(look.px(MARGIN), 0, look.px(MARGIN), 0)
    row.setSpacing(look.px(8))
    row.addWidget(label(title, "strong"))
    return box, row


class RowList(QListView):
    """A list of painted rows; Enter, space or a click chooses one."""

    chosen = Signal(object)
    removing = Signal(object)

    def __init__(self, look: Look, name: str, delegate: type["RowDelegate"]) -> None:
        super().__init__()
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(delegate(self, look))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)

    def show_rows(self, rows: "Sequence[AgendaRow | CaughtLine]") -> None:
        """Show rows; the current one stays current by its id."""
        self.rows.set_rows(rows)

    def stand_on(self, row_id: UUID | None) -> None:
        """Make the row of a record current."""
        at = self.rows.row_of(row_id)
        if at is not None:
            self.setCurrentIndex(self.rows.index(at))
            self.scrollTo(self.rows.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removing.emit(self.currentIndex().data(Role.ROW))
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        row = index.data(Role.ROW)
        if row is not None and not getattr(row, "head", False):
            self.chosen.emit(row)


class RowDelegate(QStyledItemDelegate):
    """What painted rows share."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, row = Pen(painter, self._look), index.data(Role.ROW)
        self.draw(pen, option, row)
        painter.restore()

    def draw(self, pen: Pen, option: QStyleOptionViewItem, row: object) -> None:
        """Paint a row."""

    def _state(self, pen: Pen, option: QStyleOptionViewItem, *, current: bool) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pen.row(option.rect, hovered=hovered, selected=current)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            pen.painter.setPen(self._look.color("accent"))
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class PointDelegate(RowDelegate):
    """Paints points of the agenda: done, current, to come; minutes planned; how long it has taken."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(POINT_ROW))

    def draw(self, pen: Pen, option: QStyleOptionViewItem, row: object) -> None:
        assert isinstance(row, AgendaRow)
        px, rect = self._look.px, option.rect
        self._state(pen, option, current=row.current)
        middle = rect.top() + rect.height() // 2
        icon, tone = _POINT_ICONS[row.state]
        pen.icon(icon, rect.left() + px(MARGIN), middle, tone)
        number = QRect(rect.left() + px(36), rect.top(), px(22), rect.height())
        strong = Type.STRONG if row.current else Type.BASE
        ink = "text2" if row.state == "done" else "text"
        pen.text(number, str(row.number), strong, ink, CENTRE)
        width = QFontMetrics(self._look.font(Type.BASE)).horizontalAdvance(row.minutes) + px(8)
        right = QRect(rect.right() - px(MARGIN) - width, rect.top(), width, rect.height())
        pen.text(right, row.minutes, strong, ink, RIGHT, figures=True)
        words_ = QRect(rect.left() + px(62), 0, right.left() - rect.left() - px(66), 0)
        if row.sub:
            pen.text(_line(words_, middle - px(19), px(20)), row.title, strong, ink)
            below = _line(words_, middle + px(1), px(18))
            if row.over:
                pen.icon(Icon.LATE, below.left(), below.top() + below.height() // 2, "warn", 14)
                below.setLeft(below.left() + px(18))
            pen.text(below, row.sub, Type.SMALL, "warn" if row.over else "text2")
        else:
            pen.text(_line(words_, rect.top(), rect.height()), row.title, strong, ink)


class CaughtDelegate(RowDelegate):
    """Paints what was caught: kind, time, words, whose and by when."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(Role.ROW)
        assert isinstance(row, CaughtLine)
        px = self._look.px
        if row.head:
            return QSize(px(200), px(HEAD))
        height = px(26) + self._words_height(row.text) + (px(18) if row.sub else 0) + px(8)
        return QSize(px(200), height)

    def draw(self, pen: Pen, option: QStyleOptionViewItem, row: object) -> None:
        assert isinstance(row, CaughtLine)
        px, rect = self._look.px, option.rect
        if row.head:
            pen.painter.fillRect(rect, self._look.color("sunken"))
            pen.line(rect)
            inside = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
            pen.text(inside, row.text, Type.SMALL_STRONG, "text2")
            return
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._state(pen, option, current=current)
        inside = rect.adjusted(px(42), px(6), -px(MARGIN), 0)
        first = _line(inside, inside.top(), px(20))
        pen.icon(row.icon, rect.left() + px(MARGIN), first.top() + first.height() // 2, row.tone)
        pen.text(first, row.word, Type.STRONG, row.tone)
        pen.text(first, row.time, Type.SMALL, "text2", RIGHT)
        height = self._words_height(row.text)
        below = _line(inside, first.bottom() + 1, height)
        pen.painter.setClipRect(below)
        pen.wrapped(below, row.text, Type.BASE, "text")
        pen.painter.setClipping(False)
        if row.sub:
            last = _line(inside, below.bottom() + px(1), px(18))
            pen.text(last, row.sub, Type.SMALL, "err" if row.late else "text2")
        pen.line(rect)

    def _words_height(self, text: str) -> int:
        metrics = QFontMetrics(self._look.font(Type.BASE))
        width = self._view.viewport().width() - self._look.px(42 + MARGIN)
        room = QRect(0, 0, max(width, 40), 100_000)
        whole = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return min(whole, metrics.lineSpacing() * MOST_LINES)


class AgendaPane(QWidget):
    """The agenda: which point is on, how long each took; a point added by a typed line."""

    asked = Signal(object)
    """The id of the point that was chosen."""
    added = Signal(str)
    """A line typed for a new point."""

    def __init__(self, look: Look, clock: QAction) -> None:
        super().__init__()
        self._look = look
        self._has_open = self._small = False
        self.setObjectName("tablePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = RowList(look, self.tr("Agenda"), PointDelegate)
        self.list.chosen.connect(lambda row: self.asked.emit(row.id))
        self.time = label("", "base", "text2")
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("Add a point, such as “Grid 35 min”"))
        self.new.setAccessibleName(self.tr("New point"))
        self.new.returnPressed.connect(self._add)
        self.open_title = label(self.tr("Still open"), "strong", "text2")
        self.open = label("", "small", "text2")
        self.open.setWordWrap(True)
        self._lay_out(look, clock)

    def show_rows(self, rows: Sequence[AgendaRow], current: UUID | None) -> None:
        """Show the points."""
        self.list.show_rows(rows)
        self.list.stand_on(current)
        self.list.setMaximumHeight(self._look.px(POINT_ROW) * len(rows))

    def show_time(self, text: str, *, runs: bool) -> None:
        """Tell how long the meeting has lasted, and whether the clock runs."""
        self.time.setText(text)
        self._clock.setIcon(self._look.icon(Icon.CLOCK, "accent" if runs else "text2"))
        self._clock.setAccessibleName(
            self.tr("Stop the clock") if runs else self.tr("Start the clock")
        )
        self._clock.setToolTip(self._clock.accessibleName())

    def show_open(self, rows: "Sequence[OpenRow]") -> None:
        """Tell what is open since before, what is late first."""
        lines = []
        for row in rows[:3]:
            facts = [words.party_word(row.party) if not row.owner else row.owner]
            if row.due is not None:
                due = day_month(row.due)
                late = self.tr("late since {day}").format(day=due)
                facts.append(late if row.late else self.tr("by {day}").format(day=due))
            told = ", ".join(fact for fact in facts if fact)
            lines.append(f"{_short(row.text)} ({told})" if told else _short(row.text))
        self.open.setText("\n".join(lines))
        self.open.setToolTip("\n".join(row.text for row in rows))
        self._has_open = bool(lines)
        self._foot.setVisible(self._has_open and not self._small)

    def set_small(self, *, small: bool) -> None:
        """Leave out what is no part of the agenda, where there is little room."""
        self._small = small
        self._foot.setVisible(self._has_open and not small)

    def _add(self) -> None:
        if self.new.text().strip():
            self.added.emit(self.new.text())
            self.new.clear()

    def _lay_out(self, look: Look, clock: QAction) -> None:
        px = look.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head, row = pane_head(look, self.tr("Agenda"))
        row.addStretch(1)
        row.addWidget(self.time)
        self._clock = icon_button(look, clock)
        row.addWidget(self._clock)
        rows.addWidget(head)
        rows.addWidget(self.list, 1000)
        adding = QVBoxLayout()
        adding.setContentsMargins(px(12), px(8), px(12), px(12))
        adding.addWidget(self.new)
        rows.addLayout(adding)
        rows.addStretch(1)
        self._foot = QFrame()
        self._foot.setProperty("box", "foot")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(MARGIN), px(10), px(MARGIN), px(12))
        foot.setSpacing(px(4))
        foot.addWidget(self.open_title)
        foot.addWidget(self.open)
        rows.addWidget(self._foot)
        self.setMinimumWidth(px(220))


class HintStrip(QFrame):
    """The keys that matter here; those that have no room are left out, the last ones first."""

    def __init__(self, look: Look, actions: Actions, acts: Sequence[Act], last: Act) -> None:
        super().__init__()
        self.setProperty("box", "hints")
        self.setFixedHeight(look.px(40))
        self.setAccessibleName(self.tr("Keys"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(MARGIN), 0, look.px(MARGIN), 0)
        row.setSpacing(look.px(20))
        self._hints = [_hint(look, actions, act) for act in acts]
        self._last = _hint(look, actions, last)
        for hint in self._hints:
            row.addWidget(hint)
        row.addStretch(1)
        row.addWidget(self._last)
        self._gap = look.px(20)
        self._room = 2 * look.px(MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._last.sizeHint().width() + self._room, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = self.width() - self._room - self._last.sizeHint().width()
        for hint in self._hints:
            left -= hint.sizeHint().width() + self._gap
            hint.setVisible(left >= 0)


def _hint(look: Look, actions: Actions, act: Act) -> QWidget:
    """Return the caps of an action's keys with its name."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(4))
    for key in _caps(actions[act]):
        cap = QLabel(key)
        cap.setProperty("type", "small")
        cap.setProperty("chip", "key")
        cap.setFixedHeight(look.px(24))
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addSpacing(look.px(2))
    row.addWidget(label(_hint_name(actions, act), "base", "text2"))
    box.setToolTip(actions[act].toolTip())
    return box


def _caps(action: QAction) -> list[str]:
    """Return the keys of an action one by one; arrows as arrows, whatever the language calls them."""
    keys = action.shortcut()
    found = keys.toString(QKeySequence.SequenceFormat.NativeText).split("+")
    arrow = {Qt.Key.Key_Down: "↓", Qt.Key.Key_Up: "↑"}.get(keys[0].key())  # type: ignore[index]  # the stubs know no indexing
    return [*found[:-1], arrow] if arrow else found


def _hint_name(actions: Actions, act: Act) -> str:
    kind = _CATCHES.get(act)
    return words.marked(words.TIMELINE_KIND, kind)[0] if kind else actions.name(act)


_CATCHES: Final = {
    Act.CATCH_COMMITMENT: "commitment",
    Act.CATCH_CHOICE: "choice",
    Act.CATCH_NEED: "need",
    Act.CATCH_QUOTE: "quote",
    Act.CATCH_GOOD_EXAMPLE: "good_example",
}
_POINT_ICONS: Final = {
    "done": (Icon.DONE, "ok"),
    "current": (Icon.UNDER_WAY, "accent"),
    "to come": (Icon.OPEN, "text2"),
}


def icon_button(look: Look, action: QAction) -> QToolButton:
    """Return a small button that does what an action does."""
    made = QToolButton()
    made.setIcon(action.icon())
    made.setToolTip(action.toolTip())
    made.setAccessibleName(plain(action.text()))
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    made.setFixedSize(look.px(28), look.px(28))
    made.setIconSize(QSize(look.px(16), look.px(16)))
    action.enabledChanged.connect(made.setEnabled)
    return made


def day_month(day: date) -> str:
    """Return "15 april"."""
    return f"{day.day} {words.month(day)}"


def _line(room: QRect, top: int, height: int) -> QRect:
    return QRect(room.left(), top, room.width(), height)


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89].rstrip() + "…"

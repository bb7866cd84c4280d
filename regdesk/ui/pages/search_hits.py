"""The hits of a search: two lines each, the words marked by weight, colour and underline."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from regdesk.domain.counties import county
from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.models.table import ROOT, Index, Role
from regdesk.ui.widgets.paint import RIGHT, Pen, middle_of

if TYPE_CHECKING:
    from regdesk.work.search import Found

MARK_START, MARK_END = "\x02", "\x03"
MARGIN, HEAD, TWO, GAP, LETTER = 16, 28, 52, 10, 28
KINDS: Final = {
    "agenda_item": (QT_TRANSLATE_NOOP("search", "Notes"), Icon.BRIEF, "accent"),
    "dialogue": (QT_TRANSLATE_NOOP("search", "Dialogues"), Icon.DIALOGUE, "accent"),
    "commitment": (QT_TRANSLATE_NOOP("search", "Commitments"), Icon.COMMITMENT, "accent"),
    "choice": (QT_TRANSLATE_NOOP("search", "Choices"), Icon.CHOICE, "info"),
    "need": (QT_TRANSLATE_NOOP("search", "Needs"), Icon.NEED, "warn"),
    "quote": (QT_TRANSLATE_NOOP("search", "Quotes"), Icon.QUOTE, "text2"),
    "good_example": (QT_TRANSLATE_NOOP("search", "Good examples"), Icon.GOOD_EXAMPLE, "ok"),
    "contact": (QT_TRANSLATE_NOOP("search", "Contacts"), Icon.CONTACTS, "text2"),
    "organisation": (QT_TRANSLATE_NOOP("search", "Organisations"), Icon.CONTACTS, "text2"),
    "participant": (QT_TRANSLATE_NOOP("search", "Participants"), Icon.OFFICER, "text2"),
    "county": (QT_TRANSLATE_NOOP("search", "Counties"), Icon.COUNTIES, "text2"),
    "region": (QT_TRANSLATE_NOOP("search", "Regions"), Icon.COUNTIES, "text2"),
    "officer": (QT_TRANSLATE_NOOP("search", "Officers"), Icon.OFFICER, "text2"),
    "responsibility": (
        QT_TRANSLATE_NOOP("search", "Responsibilities"),
        Icon.RESPONSIBILITY,
        "text2",
    ),
    "attachment": (QT_TRANSLATE_NOOP("search", "Attachments"), Icon.FOLDER, "text2"),
}
"""What can be found, in the order of groups: heads, icons, tones."""


@dataclass(frozen=True, slots=True)
class HitHead:
    """A line over the hits of a type."""

    text: str
    count: int


Line = Any
"""A `Found` or a `HitHead`."""


def kind_word(record_type: str) -> str:
    """Return what the hits of a type are called together."""
    return QCoreApplication.translate("search", KINDS[record_type][0])


def unmarked(text: str) -> str:
    """Return the text without its marks, on one line."""
    return " ".join(text.replace(MARK_START, "").replace(MARK_END, "").split())


def grouped(hits: "Sequence[Found]", counts: "dict[str, int]") -> list[Line]:
    """Return the hits under a head for each type; `counts` tells how many there are in all."""
    lines: list[Line] = []
    for record_type in KINDS:
        some = [hit for hit in hits if hit.record_type == record_type]
        if some:
            lines.append(HitHead(kind_word(record_type), counts.get(record_type, len(some))))
            lines += some
    return lines


def spoken(hit: "Found") -> str:
    """Return the whole hit in words."""
    place = ", ".join(county(code).short_name for code in hit.counties)
    parts = (kind_word(hit.record_type), unmarked(hit.title), unmarked(hit.snippet), hit.inside)
    return ", ".join(part for part in (*parts, place, words.iso(hit.day)) if part)


class HitModel(QAbstractListModel):
    """The lines of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], HitHead):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Role.ROW:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(line, HitHead):
                return f"{line.text}, {line.count}"
            return spoken(line) if role != Qt.ItemDataRole.DisplayRole else unmarked(line.title)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(line, HitHead):
            return spoken(line)
        return None


class HitDelegate(QStyledItemDelegate):
    """Paints hits and the heads of their groups."""

    def __init__(self, view: "HitView", look: Look) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(Role.ROW), HitHead)
        return QSize(self._look.px(200), self._look.px(HEAD if head else TWO))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        pen, line = Pen(painter, self._look), index.data(Role.ROW)
        if isinstance(line, HitHead):
            self._head(pen, option.rect, line)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            pen.row(option.rect, hovered=hovered, selected=selected)
            self._hit(pen, option.rect, line, selected=selected)
            pen.line(option.rect)
        painter.restore()

    def _head(self, pen: Pen, rect: QRect, head: HitHead) -> None:
        px = self._look.px
        pen.painter.fillRect(rect, self._look.color("sunken"))
        pen.line(rect)
        inside = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        pen.text(inside, head.text, Type.SMALL_STRONG, "text2")
        metrics = QFontMetrics(self._look.font(Type.SMALL_STRONG))
        inside.setLeft(inside.left() + metrics.horizontalAdvance(head.text) + px(8))
        pen.text(inside, str(head.count), Type.SMALL, "text2")

    def _hit(self, pen: Pen, rect: QRect, hit: "Found", *, selected: bool) -> None:
        px = self._look.px
        _, icon, tone = KINDS[hit.record_type]
        inside = rect.adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        pen.icon(icon, inside.left(), inside.top() + px(17), tone)
        inside.setLeft(inside.left() + px(16 + GAP))
        inside = self._right(pen, inside, hit)
        middle = middle_of(rect)
        above = QRect(inside.left(), middle - px(19), inside.width(), px(19))
        below = QRect(inside.left(), middle + px(2), inside.width(), px(17))
        title = hit.title if unmarked(hit.title) else kind_word(hit.record_type)
        self._marked(pen, above, title, Type.STRONG if selected else Type.MEDIUM, "text")
        told = [part for part in (" ".join(hit.snippet.split()), hit.inside) if part]
        self._marked(pen, below, " · ".join(told), Type.SMALL, "text2")

    def _right(self, pen: Pen, inside: QRect, hit: "Found") -> QRect:
        """Draw day and county letters to the right; return the room that is left."""
        px = self._look.px
        metrics = QFontMetrics(self._look.font(Type.SMALL))
        width = metrics.horizontalAdvance("2026-12-31")
        if inside.width() < px(360):
            return inside
        pen.text(inside, words.iso(hit.day), Type.SMALL, "text2", RIGHT)
        inside.setRight(inside.right() - width - px(GAP))
        letters = [county(code).letter for code in hit.counties[:3]]
        for letter in reversed(letters):
            box = QRect(inside.right() - px(LETTER), middle_of(inside) - px(10), px(LETTER), px(21))
            pen.letter(box, letter)
            inside.setRight(box.left() - px(4))
        inside.setRight(inside.right() - px(GAP))
        return inside

    def _marked(self, pen: Pen, rect: QRect, text: str, role: Type, color: str) -> None:
        """Write one line with its marked words told apart, cut so that the first of them is seen."""
        plain = QFontMetrics(self._look.font(role))
        strong = self._look.font(Type.SMALL_STRONG if role is Type.SMALL else Type.STRONG)
        strong.setUnderline(True)
        runs = _cut(_runs(text), plain, rect.width())
        x = rect.left()
        for run, is_marked in runs:
            room = rect.right() + 1 - x
            if room <= 0:
                return
            font = strong if is_marked else self._look.font(role)
            metrics = QFontMetrics(font)
            width = metrics.horizontalAdvance(run)
            shown = run if width <= room else metrics.elidedText(run, _ELIDED, room)
            pen.painter.setFont(font)
            pen.painter.setPen(self._look.color("accent_ink" if is_marked else color))
            pen.painter.drawText(QRect(x, rect.top(), room, rect.height()), _LEFT, shown)
            x += width


_ELIDED: Final = Qt.TextElideMode.ElideRight
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _runs(text: str) -> list[tuple[str, bool]]:
    """Return the parts of a text and whether each is marked."""
    runs: list[tuple[str, bool]] = []
    for at, part in enumerate(text.split(MARK_START)):
        marked, _, rest = part.partition(MARK_END) if at else ("", "", part)
        runs += [(marked, True), (rest, False)]
    return [run for run in runs if run[0]]


def _cut(runs: list[tuple[str, bool]], metrics: QFontMetrics, room: int) -> list[tuple[str, bool]]:
    """Leave out what stands before the first marked word where it would push that out of sight."""
    first = next((at for at, run in enumerate(runs) if run[1]), None)
    if first is None or first == 0:
        return runs
    before = "".join(run for run, _ in runs[:first])
    if metrics.horizontalAdvance(before + runs[first][0]) <= room * 3 // 4:
        return runs
    while before and metrics.horizontalAdvance(before) > room // 4:
        _, space, before = before.partition(" ")
        if not space:
            break
    return [(f"…{before}", False), *runs[first:]]


class HitView(QListView):
    """Shows hits. `chosen` carries the one that Enter, a double click or a click took."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setAccessibleName(name)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self, look))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the first hit is the current one."""
        self.hits.set_lines(lines)
        self.scrollToTop()
        first = next((at for at, one in enumerate(lines) if not isinstance(one, HitHead)), None)
        if first is not None:
            self.setCurrentIndex(self.hits.index(first))

    def open_current(self) -> None:
        """Take the current hit."""
        self._choose(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("&Open"), self.open_current)
        menu.addAction(self.tr("&Copy as text"), self._copy)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.popup(at)

    def _copy(self) -> None:
        hit = self.currentIndex().data(Role.ROW)
        QGuiApplication.clipboard().setText(spoken(hit))

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line = index.data(Role.ROW)
        if line is not None and not isinstance(line, HitHead):
            self.chosen.emit(line)

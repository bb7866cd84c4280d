"""Fields that only dialogues have: with which counties, named in any way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from regdesk.domain.counties import (
    CountyFacts,
    all_counties,
    county,
    county_candidates,
    find_county,
)
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.paint import RIGHT, Pen

_BETWEEN = re.compile(r"\s*[,;\n]\s*|\s+(?:och|and|samt)\s+", re.IGNORECASE)
BUTTON = 32


@dataclass(frozen=True, slots=True)
class Named:
    """What was typed for one county, and which it may mean."""

    text: str
    may_mean: tuple[CountyFacts, ...]

    @property
    def county(self) -> CountyFacts | None:
        """The county meant, when there is no doubt."""
        return self.may_mean[0] if len(self.may_mean) == 1 else None


def read_counties(text: str) -> tuple[Named, ...]:
    """Return what each name of a list ("jämtland, BD och 24") may mean."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    return tuple(Named(part, _meant(part)) for part in parts)


def _meant(part: str) -> tuple[CountyFacts, ...]:
    found = find_county(part)
    return (found,) if found is not None else county_candidates(part)


class CountiesField(QLineEdit):
    """One or several counties by any of their names; Alt+Down chooses from the list."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setMouseTracking(True)
        self.setTextMargins(0, 0, look.px(BUTTON - 8), 0)
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.textChanged.connect(lambda _text: self._tell())
        self._tell()

    def counties(self) -> tuple[CountyFacts, ...]:
        """Return the counties that are understood so far, each once."""
        found = [one.county for one in read_counties(self.text())]
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def value(self) -> list[str]:
        """Return the codes, in SCB order. Raises UnreadableError."""
        for one in read_counties(self.text()):
            if one.county is None:
                raise UnreadableError(self._doubt(one))
        codes = sorted(one.code for one in self.counties())
        if not codes:
            raise UnreadableError(self.tr("Name at least one county, for example Jämtland."))
        return codes

    def show_value(self, value: Sequence[str] | None) -> None:
        """Show counties by their short names."""
        codes = sorted(value or ())
        if codes != sorted(one.code for one in self.counties()) or not codes:
            self.setText(self.words_of(codes))

    def words_of(self, value: Sequence[str]) -> str:
        """Return codes as the short names of their counties."""
        return ", ".join(county(code).short_name for code in value)

    def words(self) -> str:
        """Return what was typed."""
        return self.text()

    def show_words(self, words: str) -> None:
        """Put back what was typed."""
        self.setText(words)

    def said(self) -> str:
        """Return what is understood: the names of the regions."""
        return ", ".join(one.region_name for one in self.counties())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.key() == Qt.Key.Key_Down and bool(
            event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_list()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button().contains(event.position().toPoint()):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.open_list()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._button().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def open_list(self) -> None:
        """Show all counties; one that is taken already is taken away again."""
        if self.isReadOnly() or not self.isEnabled():
            return
        menu = self.list_menu()
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def list_menu(self) -> QMenu:
        """Return the list of all counties, those taken checked."""
        menu, taken = QMenu(self), {one.code for one in self.counties()}
        for facts in all_counties():
            action = QAction(f"{facts.letter}\t{facts.short_name}", menu, checkable=True)
            action.setText(f"{facts.short_name}\t{facts.letter}")
            action.setChecked(facts.code in taken)
            action.triggered.connect(lambda _on=False, code=facts.code: self._turn(code))
            menu.addAction(action)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        pen, button = Pen(QPainter(self), self._look), self._button()
        tone = "text2" if self.isEnabled() else "off"
        pen.icon(Icon.DOWN, button.left() + self._look.px(8), self.height() // 2, tone)
        letters = " ".join(one.letter for one in self.counties())
        metrics = QFontMetrics(self.font())
        needed = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(letters)
        if letters and needed + button.width() + self._look.px(30) <= self.width():
            room = self.rect().adjusted(0, 0, -button.width() - self._look.px(2), 0)
            pen.text(room, letters, Type.BASE, "text3" if self.isEnabled() else "off", RIGHT)
        pen.painter.end()

    def _turn(self, code: str) -> None:
        codes = [one.code for one in self.counties()]
        codes = [one for one in codes if one != code] if code in codes else [*codes, code]
        self.setText(", ".join(county(one).short_name for one in codes))
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.chosen.emit()

    def _doubt(self, one: Named) -> str:
        if not one.may_mean:
            return self.tr("No county is called ”{name}”.").format(name=one.text)
        names = ", ".join(facts.short_name for facts in one.may_mean)
        return self.tr("”{name}” may be several: {names}.").format(name=one.text, names=names)

    def _button(self) -> QRect:
        side = self._look.px(BUTTON)
        return QRect(self.width() - side, 0, side, self.height())

    def _tell(self) -> None:
        said = self.said()
        self.setAccessibleDescription(said or self.tr("Alt+Down shows the counties"))
        self.setToolTip(said)
        self.update()

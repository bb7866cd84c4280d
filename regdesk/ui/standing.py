"""How a page stands: what is scrolled, chosen, focused, typed but not saved; taken and put back.

Widgets are told apart by their order under the page, so that a page built anew in another language
or text size takes over from the one before it.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from regdesk.ui.models.table import Role

SOUGHT: Final = 5_000
"""Rows looked through for the one that was chosen."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What `take` saw; places are the widgets' order under the page."""

    scrolled: dict[int, tuple[int, int]] = field(default_factory=dict)
    chosen: dict[int, Any] = field(default_factory=dict)
    cursors: dict[int, tuple[int, int]] = field(default_factory=dict)
    typed: dict[int, str] = field(default_factory=dict)
    checked: frozenset[int] = frozenset()
    focus: int | None = None
    name: str | None = None
    """What the widget with the focus must be called; None: whatever stands there."""
    caret: int = 0


def take(page: QWidget) -> Standing:
    """Return how a page stands."""
    areas = page.findChildren(QAbstractScrollArea)
    fields = page.findChildren(QLineEdit)
    focus = QApplication.focusWidget()
    everybody = _reachable(page)
    return Standing(
        {at: _scroll(area) for at, area in enumerate(areas) if any(_scroll(area))},
        {
            at: _key(view.currentIndex())
            for at, view in enumerate(areas)
            if isinstance(view, QAbstractItemView) and view.currentIndex().isValid()
        },
        {
            at: (area.textCursor().anchor(), area.textCursor().position())
            for at, area in enumerate(areas)
            if isinstance(area, QTextEdit | QPlainTextEdit)
        },
        {at: one.text() for at, one in enumerate(fields) if one.isModified()},
        frozenset(at for at, one in enumerate(page.findChildren(QRadioButton)) if one.isChecked()),
        everybody.index(focus) if focus in everybody else None,
    )


def put(page: QWidget, standing: Standing) -> None:
    """Have a page stand so again, as far as what is on it allows."""
    areas = page.findChildren(QAbstractScrollArea)
    for at, area in enumerate(areas):
        if at in standing.chosen and isinstance(area, QAbstractItemView):
            _choose(area, standing.chosen[at])
        if at in standing.cursors and isinstance(area, QTextEdit | QPlainTextEdit):
            _set_cursor(area, *standing.cursors[at])
    if standing.name is not None:
        _focus_as_kept(page, standing)
    elif standing.focus is not None:
        everybody = _reachable(page)
        if standing.focus < len(everybody) and everybody[standing.focus].isVisible():
            everybody[standing.focus].setFocus()
    for at, (down, right) in standing.scrolled.items():
        if at < len(areas):  # last: choosing and focusing scroll, too
            areas[at].verticalScrollBar().setValue(down)
            areas[at].horizontalScrollBar().setValue(right)


def put_typed(page: QWidget, standing: Standing) -> None:
    """Type again what wasn't saved, and check again what was checked."""
    for at, choice in enumerate(page.findChildren(QRadioButton)):
        if at in standing.checked:
            choice.setChecked(True)
    for at, one in enumerate(page.findChildren(QLineEdit)):
        text = standing.typed.get(at, one.text())
        if text != one.text():
            one.setText(text)
            one.setModified(True)
            one.textEdited.emit(text)


def listed(page: QWidget) -> list[str]:
    """Return which widget of a page has the focus, as `kept` reads it at the next start."""
    focus, everybody = page.focusWidget(), _reachable(page)
    if focus is None or focus not in everybody:
        return []
    return [str(everybody.index(focus)), _called(focus), str(_caret(focus))]


def kept(focus: list[str]) -> Standing:
    """Return a standing that gives the focus as `listed` told it, else to where typing harms not."""
    if len(focus) != 3 or not (focus[0].isdecimal() and focus[2].isdecimal()):
        return Standing(name="")
    return Standing(focus=int(focus[0]), name=focus[1], caret=int(focus[2]))


def see_focus(page: QWidget) -> None:
    """Scroll what has the focus on a page into sight."""
    focus = page.focusWidget()
    above = focus.parentWidget() if focus is not None and focus is not page else None
    while focus is not None and above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(focus)
        above = above.parentWidget() if above is not page else None


def _focus_as_kept(page: QWidget, standing: Standing) -> None:
    everybody, at = _reachable(page), standing.focus
    found = everybody[at] if at is not None and at < len(everybody) else None
    if found is None or not found.isVisible() or _called(found) != standing.name:
        _rest(page)
        return
    found.setFocus()
    if isinstance(found, QLineEdit):
        found.setCursorPosition(standing.caret)
    elif isinstance(found, QTextEdit | QPlainTextEdit):
        _set_cursor(found, standing.caret, standing.caret)


def _rest(page: QWidget) -> None:
    """Take the focus out of a field that nobody chose: to the tabs, a list, else the page."""
    if not isinstance(page.focusWidget(), QLineEdit | QTextEdit | QPlainTextEdit | QComboBox):
        return
    none = Qt.FocusPolicy.NoFocus
    places: list[QWidget] = [*page.findChildren(QTabBar), *page.findChildren(QAbstractItemView)]
    seen = (one for one in places if one.isVisible() and one.focusPolicy() != none)
    next(seen, page).setFocus()


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".rstrip()


def _caret(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _scroll(area: QAbstractScrollArea) -> tuple[int, int]:
    return area.verticalScrollBar().value(), area.horizontalScrollBar().value()


def _reachable(page: QWidget) -> list[QWidget]:
    none = Qt.FocusPolicy.NoFocus
    return [one for one in page.findChildren(QWidget) if one.focusPolicy() != none]


def _key(index: QModelIndex) -> Any:
    """Return what a row is told by: the id of its record, else its place."""
    row = index.data(Role.ROW)
    for name in ("id", "record", "route"):
        if getattr(row, name, None) is not None:
            return name, getattr(row, name)
    return "row", index.row()


def _choose(view: QAbstractItemView, key: tuple[str, Any]) -> None:
    model, (name, wanted) = view.model(), key
    if _key(view.currentIndex()) == key:
        return
    rows = range(min(model.rowCount(), SOUGHT))
    if name == "row":
        found = wanted if wanted in rows else None
    else:
        found = next((at for at in rows if _key(model.index(at, 0)) == key), None)
    if found is not None:
        view.setCurrentIndex(model.index(found, max(0, view.currentIndex().column())))


def _set_cursor(area: QTextEdit | QPlainTextEdit, anchor: int, position: int) -> None:
    last = area.document().characterCount() - 1
    cursor = area.textCursor()
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)

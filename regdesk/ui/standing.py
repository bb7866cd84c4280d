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
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
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
    if standing.focus is not None:
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

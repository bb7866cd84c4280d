"""What a screen reader meets, and what a reader with large text can't see: walked, not listed."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from regdesk.ui.widgets.table_parts import Head

Role = QAccessible.Role
WORKED = frozenset(
    {
        Role.Button,
        Role.ButtonDropDown,
        Role.ButtonMenu,
        Role.Cell,
        Role.CheckBox,
        Role.ComboBox,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.ListItem,
        Role.MenuBar,
        Role.MenuItem,
        Role.PageTab,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
        Role.TreeItem,
    }
)
"""What one works with. Menu bar, page tab list and scroll bars are told of by what they hold."""
PADDING = 24  # at 200 %
MANY = 24
"""So many children of a list or table are looked at: the others are made alike."""


def nameless(root: QWidget) -> list[str]:
    """Return the nodes of the accessible tree that one works with and that have no name."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    return [_told(node) for node in _nodes(top) if node.role() in WORKED and not _named(node)]


def cut(root: QWidget) -> list[str]:
    """Return the texts that don't fit where they stand and have no tool tip."""
    found = []
    for one in root.findChildren(QWidget):
        if one.visibleRegion().isEmpty():
            continue  # scrolled away
        found += [f"{type(one).__name__} {text}" for text in _cut_in(one)]
    return found


def _nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if node.state().invisible:  # type: ignore[attr-defined]  # a bit field
        return
    yield node
    for at in range(min(node.childCount(), MANY)):
        child = node.child(at)
        if child is not None and child.isValid():
            yield from _nodes(child)


def _named(node: QAccessibleInterface) -> bool:
    if node.text(QAccessible.Text.Name).strip():
        return True
    # An empty cell has nothing to say; an inner line is told of by the field it is in.
    empty = node.role() == Role.Cell and not node.text(QAccessible.Text.Value)
    parent = node.parent()
    inner = parent is not None and parent.role() in (Role.ComboBox, Role.SpinBox)
    return empty or (inner and bool(parent.text(QAccessible.Text.Name).strip()))


def _told(node: QAccessibleInterface) -> str:
    thing = node.object()
    parent = node.parent()
    above = parent.text(QAccessible.Text.Name) if parent is not None else ""
    return f"{node.role().name} {type(thing).__name__} in {above!r}"


def _cut_in(one: QWidget) -> list[str]:
    if isinstance(one, QLabel):
        return [] if one.toolTip() or _fits(one) else [one.text()]
    if isinstance(one, QHeaderView):
        return _cut_heads(one)
    if isinstance(one, QTabBar):
        wide = one.fontMetrics()
        return [
            one.tabText(at)
            for at in range(one.count())
            if not one.tabToolTip(at)
            and wide.horizontalAdvance(_plain(one.tabText(at))) > one.tabRect(at).width()
        ]
    if isinstance(one, QComboBox) and not one.isEditable():
        option = QStyleOptionComboBox()
        one.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = (
            one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one).width()
        )
        wide = one.fontMetrics().horizontalAdvance(one.currentText())
        return [] if one.toolTip() or wide <= room else [one.currentText()]
    if isinstance(one, QAbstractButton) and one.text() and not isinstance(one, QToolButton):
        return [] if one.toolTip() or one.width() >= one.minimumSizeHint().width() else [one.text()]
    return []


def _cut_heads(head: QHeaderView) -> list[str]:
    model, found = head.model(), []
    if head.orientation() != Qt.Orientation.Horizontal or model is None:
        return found
    edges = 2 * PADDING if isinstance(head, Head) else 0
    for at in range(head.count()):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        wide = head.fontMetrics().horizontalAdvance(text)
        if not head.isSectionHidden(at) and wide + edges > head.sectionSize(at) and not tip:
            found.append(text)
    return found


def _fits(label: QLabel) -> bool:
    room, text = label.contentsRect(), label.text()
    if not text or label.pixmap().width():
        return True
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    lines = _plain(text).splitlines()
    return max(map(label.fontMetrics().horizontalAdvance, lines)) <= room.width()


def _plain(text: str) -> str:
    if "<" in text:
        document = QTextDocument()
        document.setHtml(text)
        text = document.toPlainText()
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")

"""The sheet of keys, made from the table of actions: filtered as one types, and printed."""

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from regdesk.domain import fuzzy
from regdesk.ui.actions import MENUS, Act, Actions, plain, text_of
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.models.lines import Line
from regdesk.ui.widgets.basics import Empty, button, label
from regdesk.ui.widgets.line_view import LineView

Group = tuple[str, tuple[Line, ...]]
BETWEEN: Final = "  ·  "
STYLE: Final = """
body { font-family: Inter, sans-serif; font-size: 9pt; color: #000; }
h1 { font-size: 15pt; } h2 { font-size: 10pt; margin-top: 8pt; margin-bottom: 2pt; }
td { padding: 1pt 8pt 1pt 0; }
"""


class ShortcutsDialog(QDialog):
    """Every key and what it does, in the order of the menus."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Keys"))
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter keys"))
        self.filter.setPlaceholderText(self.tr("Filter: a word or a key"))
        self.filter.setClearButtonEnabled(True)
        for clear in self.filter.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Empty the filter"))
        self.filter.textChanged.connect(self._filter)
        self.list = LineView(look, self.tr("Keys"))
        self.nothing = Empty(
            look,
            Icon.KEYBOARD,
            self.tr("No key like that"),
            self.tr("Write another word, or the name of a key."),
        )
        self.print = button(self.tr("&Print…"), "", Icon.PRINT, look)
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.close_button = button(self.tr("&Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.groups = (*self._of_menus(actions), self._everywhere())
        self._lay_out(parent)
        self._filter("")
        self.filter.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.filter.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def sheet(self) -> str:
        """Return all keys as HTML, for paper."""
        parts = [f"<style>{STYLE}</style><h1>{escape(self.windowTitle())}</h1>"]
        for head, lines in self.groups:
            rows = "".join(
                f"<tr><td>{escape(line.text)}</td><td><b>{escape(line.right)}</b></td></tr>"
                for line in lines
            )
            parts.append(f"<h2>{escape(head)}</h2><table width='100%'>{rows}</table>")
        return "".join(parts)

    def _filter(self, typed: str) -> None:
        found: list[Line] = []
        for head, lines in self.groups:
            kept = [line for line in lines if not typed.strip() or _matches(typed, line, head)]
            found += [Line(text=head, head=True), *kept] if kept else []
        self.list.set_lines(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _of_menus(self, actions: Actions) -> list[Group]:
        groups = []
        for menu, acts in MENUS:
            lines = tuple(
                Line(text=actions.name(act), right=_keys(actions, act))
                for act in acts
                if act is not None and _keys(actions, act)
            )
            if lines:
                groups.append((plain(text_of(menu)), lines))
        return groups

    def _everywhere(self) -> Group:
        keys = (
            (self.tr("Choose in lists, tables and on the map"), self.tr("arrow keys")),
            (self.tr("Find in a list or in the sidebar"), self.tr("begin to type")),
            (self.tr("Choose several rows, or all"), _native("Shift+Down", "Ctrl+A")),
            (self.tr("Open what is chosen"), _native("Return")),
            (self.tr("Delete the chosen rows; it can be undone"), _native("Del")),
            (self.tr("Copy the chosen rows, else all, as a table"), _native("Ctrl+C")),
            (self.tr("Copy the chosen rows, else all, as text"), _native("Ctrl+Shift+C")),
            (self.tr("Open in a new window, in the sidebar"), _native("Ctrl+Return")),
            (self.tr("Everything that can be done with a row"), _native("Shift+F10")),
            (self.tr("Move a point of the agenda"), _native("Alt+Up", "Alt+Down")),
            (self.tr("Move a dialogue in the year, week or month"), self.tr("Alt+Shift+arrow")),
            (self.tr("Leave a field or a dialog; nothing is lost"), _native("Esc")),
            (self.tr("Reach the menus"), "Alt"),
        )
        return self.tr("Everywhere"), tuple(Line(text=text, right=key) for text, key in keys)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        document = QTextDocument(dialog)
        document.setHtml(self.sheet())
        dialog.accepted.connect(lambda: document.print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _lay_out(self, parent: QWidget) -> None:
        px = self._look.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, px(16), 0, 0)
        rows.setSpacing(px(12))
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setSpacing(px(8))
        head.addWidget(label(self.windowTitle(), "title"))
        head.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), px(16))
        foot.addWidget(self.print)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.nothing, 1)
        rows.addLayout(foot)
        room = parent.window().size()
        self.resize(min(px(560), room.width() - 48), min(px(680), room.height() - 48))


def _native(*keys: str) -> str:
    """Return keys as menus name them, in the language of the moment."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(one).toString(native) for one in keys)


def _keys(actions: Actions, act: Act) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return BETWEEN.join(keys.toString(native) for keys in actions[act].shortcuts()[:2])


def _matches(typed: str, line: Line, head: str) -> bool:
    keys = typed.strip().casefold().replace(" ", "")
    return keys in line.right.casefold() or fuzzy.score(typed, (line.text, head)) > 0

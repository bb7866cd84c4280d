"""The sheet of keys, made from the table of actions."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from regdesk.ui.actions import MENUS, Actions, plain, text_of
from regdesk.ui.look import Look
from regdesk.ui.models.lines import Line
from regdesk.ui.widgets.line_view import LineView


class ShortcutsDialog(QDialog):
    """Every key and what it does, in the order of the menus."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.list = LineView(look, self.tr("Keys"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list)
        self.list.set_lines((*self._of_menus(actions), *self._everywhere()))
        self.resize(look.px(560), look.px(640))

    def _of_menus(self, actions: Actions) -> list[Line]:
        lines = []
        for menu, acts in MENUS:
            group = [
                Line(
                    text=actions.name(act),
                    note="",
                    right=actions[act].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                )
                for act in acts
                if act is not None and not actions[act].shortcut().isEmpty()
            ]
            lines += [Line(text=plain(text_of(menu)), head=True), *group]
        return lines

    def _everywhere(self) -> list[Line]:
        keys = (
            (self.tr("Choose in lists, tables and on the map"), self.tr("arrow keys")),
            (self.tr("Open what is chosen"), "Enter"),
            (self.tr("Sort a table"), "Shift+F10"),
            (self.tr("Leave the search field"), "Esc"),
        )
        rows = [Line(text=text, right=key) for text, key in keys]
        return [Line(text=self.tr("Everywhere"), head=True), *rows]

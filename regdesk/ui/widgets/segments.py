"""A few words side by side of which one holds, each with its count; arrow keys move."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from regdesk.ui.look import Look


def counted_text(word: str, count: int | None) -> str:
    """Return "Försenade 8", or the word alone."""
    return word if count is None else f"{word} {count}"


def toggle(text: str) -> QPushButton:
    """Return a button that stays down until it is pressed again."""
    made = QPushButton(text)
    made.setCheckable(True)
    made.setProperty("kind", "segment")
    made.setProperty("place", "alone")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class Segments(QFrame):
    """One of a few values. `chosen` carries it when the officer took it."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """Take (value, word) pairs; the first holds."""
        super().__init__()
        self.setAccessibleName(name)
        self._words = dict(choices)
        self._name = name
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (value, word) in enumerate(choices):
            one = toggle(word)
            last = len(choices) - 1
            one.setProperty("place", "first" if at == 0 else "last" if at == last else "middle")
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            one.clicked.connect(lambda _on=False, taken=value: self.chosen.emit(taken))
            self._group.addButton(one)
            self.buttons[value] = one
            row.addWidget(one)
            one.setAccessibleName(f"{name}: {word}")
        self.set_value(choices[0][0])
        self.setFixedHeight(look.px(32))

    def value(self) -> str:
        """Return the value that holds."""
        return next(value for value, one in self.buttons.items() if one.isChecked())

    def set_value(self, value: str) -> None:
        """Let a value hold, without telling of it; Tab leads to the one that holds."""
        self.buttons[value if value in self.buttons else next(iter(self.buttons))].setChecked(True)
        for one in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if one.isChecked() else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show how many each would show."""
        for value, one in self.buttons.items():
            text = counted_text(self._words[value], counts.get(value))
            one.setText(text)
            one.setAccessibleName(f"{self._name}: {text}")

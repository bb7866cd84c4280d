"""What was typed where nothing came of it: kept while the window stands, and offered again."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from regdesk.ui.editing.controls import handle
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look

Draft = dict[str, str]
"""What stood in each control, as it was typed."""
SHORT: Final = 32


class DraftOffer(QPushButton):
    """A button that puts back the draft kept last; it shows while there is one.

    `controls` answers which controls there are now, `kept` where drafts of this kind are kept.
    """

    taken = Signal(object)
    """The `Draft` that was put back."""

    def __init__(
        self, look: Look, kept: list[Draft], controls: Callable[[], Mapping[str, QWidget]]
    ) -> None:
        super().__init__()
        self._kept, self._controls = kept, controls
        self._stood: Draft = {}
        self.setProperty("kind", "link")
        self.setIcon(look.icon(Icon.UNDO, "accent"))
        self.setAutoDefault(True)
        self.clicked.connect(self._put_back)
        self.hide()

    def begin(self) -> None:
        """Remember what stands there unasked, and offer the draft kept last."""
        self._stood = self._words()
        self.setVisible(bool(self._kept))
        if self._kept:
            words = " ".join(next(iter(filter(None, self._kept[-1].values())), "").split())
            short = words if len(words) <= SHORT else f"{words[: SHORT - 1]}…"
            said = QCoreApplication.translate("DraftOffer", "Go on with what you wrote: ”{words}”")
            self.setText(said.format(words=short.replace("&", "&&")))
            self.setToolTip(words)

    def untouched(self, name: str) -> None:
        """Take what stands in a control as nobody's typing: the program put it there."""
        self._stood[name] = self._words()[name]

    def keep(self) -> None:
        """Keep what was typed since `begin`, if anything was."""
        now = self._words()
        if now != self._stood and any(now.values()) and now not in self._kept:
            self._kept.append(now)

    def _put_back(self) -> None:
        draft, controls = self._kept.pop(), self._controls()
        for name, words in draft.items():
            if name in controls:
                handle(controls[name]).show_words(words)
        self.hide()
        self.taken.emit(draft)
        next(iter(controls.values())).setFocus()

    def _words(self) -> Draft:
        return {name: handle(control).words() for name, control in self._controls().items()}

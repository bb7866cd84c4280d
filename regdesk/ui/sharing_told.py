"""How things stand with the shared folder, as the window says it: a phrase, its mark, its weight."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.ui.icons import Icon

if TYPE_CHECKING:
    from regdesk.ui.sharing import Sharing

TROUBLED: Final = frozenset(
    {"revoked", "unreachable", "stopped", "damaged", "newer", "clock", "aside"}
)
"""Phases in which something is wrong that doesn't pass by itself, or not soon."""
UNDER_WAY: Final = frozenset({"to_send", "waiting", "not_yet", "cancelled"})
"""Phases in which not all is sent and taken in, and nothing is wrong."""
REVOKED: Final = "revoked"


@dataclass(frozen=True, slots=True)
class Told:
    """The phrase, and whether somebody should look at it; `phase` is a word of `sharing_words`."""

    text: str
    troubled: bool
    phase: str

    @property
    def icon(self) -> Icon:
        """The mark beside the phrase."""
        if self.phase in UNDER_WAY:
            return Icon.TAKE_IN if self.phase == "to_send" else Icon.WORKING
        return Icon.WARNING if self.troubled else Icon.DONE

    @property
    def tone(self) -> str:
        """The token of its colour."""
        return "warn" if self.troubled else "text2"


def told(sharing: "Sharing", language: str) -> Told | None:
    """Return how things stand; None while the desk is shared with nobody."""
    state = sharing.state
    if state is None or not state.shared:
        return None
    from regdesk.work.sharing_words import phase_of, phrase

    if sharing.fault:
        text = QCoreApplication.translate("sharing", "Syncing failed: {why}")
        return Told(text.format(why=sharing.fault), troubled=True, phase="failed")
    phase = phase_of(state).value
    return Told(phrase(state, language), phase in TROUBLED, phase)


def progress(sharing: "Sharing") -> str:
    """Return "Synkar… 12 av 200"."""
    step = sharing.step
    if step is None or not step.of:
        return QCoreApplication.translate("sharing", "Syncing…")
    text = QCoreApplication.translate("sharing", "Syncing… {done} of {of}")
    return text.format(done=step.done, of=step.of)

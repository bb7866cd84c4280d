"""A field of a record and the control in which it stands: how far its writer is ahead of the desk."""

import dataclasses
import time
from typing import Any, Final
from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget

from regdesk.ui.editing.controls import Handle
from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.widgets.basics import set_tone

TOGETHER: Final = 2.0
"""Seconds within which choices of one field are one step to undo."""


@dataclasses.dataclass(eq=False, slots=True)
class Bound:
    """A field, its control, and what is under way between them and the desk."""

    field: str
    handle: Handle
    box: FieldBox | None
    shown: Any = None
    """The value shown last, or handed over to be written last."""
    before: Any = None
    """The value that stood before the step began."""
    dirty: bool = False
    """Something was typed that isn't handed over yet."""
    typing: bool = False
    """Something was typed since the focus came."""
    kept: bool = False
    """What was typed lies on the disk, to be saved at the next start if it isn't before."""
    refused: bool = False
    """What stands in the control doesn't fit."""
    sentence: str = ""
    """Why it doesn't fit, told when the writer pauses or leaves."""
    told: bool = False
    """The sentence stands under the control."""
    writes: set[object] = dataclasses.field(default_factory=set)
    """What is being written."""
    version: int = 0
    """Grows with each key and each write: what was read before is old."""
    step: UUID = dataclasses.field(default_factory=uuid4)
    chosen_at: float = 0.0

    @property
    def control(self) -> QWidget:
        """The widget one types in."""
        found: QWidget = self.handle.control
        return found

    @property
    def title(self) -> str:
        """What the field is called in the form."""
        return self.box.title if self.box is not None else self.control.accessibleName()

    @property
    def held(self) -> bool:
        """Whether what stands in the control is ahead of what the desk holds."""
        return self.dirty or self.refused or bool(self.writes)

    @property
    def faulty(self) -> bool:
        """Whether one has been told that what stands in the control doesn't fit."""
        return self.refused and self.told

    def begin_typing(self) -> None:
        """Note that a key came; the first one begins a step to undo."""
        if not self.typing:
            self.begin_step()
        self.dirty = self.typing = True
        self.version += 1

    def begin_choosing(self) -> None:
        """Note that something was chosen; choices in quick succession are one step."""
        now = time.monotonic()
        if now - self.chosen_at > TOGETHER:
            self.begin_step()
        self.chosen_at = now
        self.dirty = True
        self.version += 1

    def begin_step(self) -> None:
        """Let what follows be undone by itself."""
        self.step = uuid4()
        self.before = self.shown

    def show(self, value: Any) -> None:
        """Show what the desk holds; what says the same already isn't touched."""
        self.shown = value
        self.refused = False
        try:
            same = self.handle.value() == value
        except UnreadableError:
            same = False
        if not same or not self.typing:
            self.handle.show(value)
        self.say("")

    def forget(self) -> None:
        """Stand empty."""
        self.dirty = self.typing = self.kept = self.refused = False
        self.writes = set()
        self.version += 1
        self.show(None)
        self.before = None
        self.mark(conflict=False)

    def say(self, sentence: str) -> None:
        """Show why what stands in the control doesn't fit; "" when it does."""
        self.told = bool(sentence)
        if self.box is not None:
            self.box.say(sentence)
        elif (self.control.property("state") or "") != ("err" if sentence else ""):
            set_tone(self.control, "state", "err" if sentence else "")
            self.control.setToolTip(sentence)
            self.control.setAccessibleDescription(sentence)

    def tell(self) -> None:
        """Show the reason of what doesn't fit."""
        if self.refused:
            self.say(self.sentence)

    def mark(self, *, conflict: bool) -> None:
        """Show or hide that two wrote."""
        if self.box is not None:
            self.box.set_conflict(stands=conflict)

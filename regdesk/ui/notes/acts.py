"""What the actions do that change how a long text looks, wherever one types in one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from regdesk.ui.actions import Act

if TYPE_CHECKING:
    from regdesk.ui.notes.editor import NotesEditor
    from regdesk.ui.session import Session


def notes_verbs(session: "Session") -> dict[Act, Callable[[], object]]:
    """Return what these actions do in the long text that has the focus; elsewhere nothing."""

    def in_text(does: "Callable[[NotesEditor], None]") -> Callable[[], object]:
        def do() -> None:
            editor = typed_in()
            if editor is not None:
                does(editor)

        return do

    return {
        Act.BOLD: in_text(lambda editor: editor.bold()),
        Act.ITALIC: in_text(lambda editor: editor.italic()),
        Act.HEADING: in_text(lambda editor: editor.heading()),
        Act.LIST: in_text(lambda editor: editor.bullets()),
        Act.SPELLING: lambda: _turn_spelling(session),
    }


def typed_in() -> "NotesEditor | None":
    """Return the long text that has the focus."""
    from regdesk.ui.notes.editor import NotesEditor

    focus = QApplication.focusWidget()
    return focus if isinstance(focus, NotesEditor) else None


def _turn_spelling(session: "Session") -> None:
    from regdesk.ui.notes.spelling import spelling_of

    spelling_of(session).turn_and_say(session)

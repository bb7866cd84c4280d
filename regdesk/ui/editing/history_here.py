"""The history of the field one stands in, whatever kind of field it is."""

from PySide6.QtWidgets import QApplication, QWidget

from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.session import Session


def show_history_here(session: Session, window: QWidget) -> bool:
    """Show what stood in the field that has the focus; False where none has."""
    from regdesk.ui.dialogs.history import show_history
    from regdesk.ui.notes.editor import NotesEditor
    from regdesk.ui.pages.dialogue_table import EditTable

    focus = QApplication.focusWidget()
    if isinstance(focus, NotesEditor) and focus.live is not None:
        focus.flush()
        live = focus.live
        show_history(
            session,
            window,
            live.record_type,
            live.record_id,
            live.journal_field,
            focus.accessibleName(),
        )
        return True
    for editor in session.keeper.editors():
        if isinstance(editor, RecordEditor):
            field = editor.field_of(focus)
            if field is not None:
                editor.history(field)
                return True
    above = focus
    while above is not None and not isinstance(above, EditTable):
        above = above.parentWidget()
    return above is not None and above.show_history()

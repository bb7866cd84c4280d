"""What the actions do that belong to the window and not to the page shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from regdesk.ui.actions import Act, text_of
from regdesk.ui.look import TEXT_SIZES, Theme
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.notes.acts import notes_verbs
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.ui.shell import Shell

FOLDED: Final = "folded"
_NO_FIELD: Final = QT_TRANSLATE_NOOP(
    "actions", "Put the cursor in a field: then its history can be shown."
)


def shell_verbs(shell: "Shell") -> dict[Act, Callable[[], object]]:
    """Return what each action of the window does."""
    session = shell.session
    navigator, windows = session.navigator, session.hub.windows
    return {
        Act.NEW_DESK: shell.show_start,
        Act.OPEN_DESK: lambda: _open_desk(shell),
        Act.NEW_WINDOW: lambda: shell.window_.open_another(),
        Act.CLOSE_WINDOW: shell.window_.close,
        Act.QUIT: windows.quit,
        Act.UNDO: lambda: session.undo(shell),
        Act.REDO: lambda: session.redo(shell),
        Act.HISTORY: lambda: _show_history(shell),
        Act.DELETED: lambda: _show_deleted(shell),
        Act.FIND: lambda: _find(shell),
        Act.SIDEBAR: lambda: _choose_rail(shell),
        Act.LARGER: lambda: _resize_text(shell, 1),
        Act.SMALLER: lambda: _resize_text(shell, -1),
        Act.DARK: lambda: _choose_dark(shell),
        Act.OVERVIEW: lambda: navigator.go(Route(PageId.OVERVIEW)),
        Act.COUNTIES: lambda: navigator.go(Route(PageId.COUNTIES)),
        Act.DIALOGUES: lambda: navigator.go(Route(PageId.DIALOGUES)),
        Act.COMMITMENTS: lambda: navigator.go(Route(PageId.COMMITMENTS)),
        Act.CONTACTS: lambda: navigator.go(Route(PageId.CONTACTS)),
        Act.SEARCH: lambda: navigator.go(Route(PageId.SEARCH)),
        Act.NEW_DIALOGUE: lambda: _new_dialogue(shell),
        Act.NEW_COMMITMENT: lambda: _new_commitment(shell),
        Act.NEW_CONTACT: lambda: _new_contact(shell),
        Act.DUPLICATES: lambda: _look_for_duplicates(shell),
        **notes_verbs(session),
        Act.SYNC: lambda: navigator.go(Route(PageId.SYNC)),
        Act.SETTINGS: lambda: navigator.go(Route(PageId.SETTINGS)),
        Act.BACK: navigator.back,
        Act.FORWARD: navigator.forward,
        Act.NEXT_PANE: lambda: _next_pane(shell),
        Act.SYNC_NOW: lambda: _sync_now(shell),
        Act.RELOAD: lambda: shell.page.reload() if shell.page is not None else None,
        Act.SHORTCUTS: lambda: _show_keys(shell),
        Act.GUIDE: lambda: _show_guide(shell),
        Act.ABOUT: lambda: _show_about(shell),
    }


def _open_desk(shell: "Shell") -> None:
    from regdesk.ui.widgets.files import ask_for_desk

    ask_for_desk(shell, shell.session.open)


def _new_dialogue(shell: "Shell") -> None:
    from regdesk.ui.dialogs.new_dialogue import ask_for_dialogue

    ask_for_dialogue(shell.session, shell)


def _new_commitment(shell: "Shell") -> None:
    from regdesk.ui.dialogs.new_commitment import ask_for_commitment

    ask_for_commitment(shell.session, shell)


def _new_contact(shell: "Shell") -> None:
    from regdesk.ui.dialogs.new_contact import ask_for_contact

    ask_for_contact(shell.session, shell)


def _look_for_duplicates(shell: "Shell") -> None:
    from regdesk.ui.dialogs.duplicates import show_duplicates

    show_duplicates(shell.session, shell)


def _show_history(shell: "Shell") -> None:
    from regdesk.ui.editing.history_here import show_history_here

    if not show_history_here(shell.session, shell.window_):
        shell.session.noted.emit(text_of(_NO_FIELD))


def _show_deleted(shell: "Shell") -> None:
    from regdesk.ui.dialogs.deleted import show_deleted

    show_deleted(shell.session, shell)


def _find(shell: "Shell") -> None:
    shell.top.show()
    shell.top.search.begin()


def _choose_rail(shell: "Shell") -> None:
    folded = shell.actions_[Act.SIDEBAR].isChecked()
    shell.session.preferences.windows[FOLDED] = "1" if folded else "0"
    shell.session.keep_preferences()
    shell.fold()


def _choose_dark(shell: "Shell") -> None:
    dark = shell.actions_[Act.DARK].isChecked()
    shell.session.set_theme(Theme.DARK if dark else Theme.LIGHT)


def _resize_text(shell: "Shell", by: int) -> None:
    now = shell.session.look.text_size
    at = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - now))
    shell.session.set_text_size(TEXT_SIZES[max(0, min(at + by, len(TEXT_SIZES) - 1))])


def _next_pane(shell: "Shell") -> None:
    """Go from sidebar to search to page, and round."""
    focus = QApplication.focusWidget()
    if shell.starting:
        return
    if focus is not None and shell.sidebar.isAncestorOf(focus):
        _find(shell)
    elif focus is shell.top.search and shell.page is not None:
        shell.page.enter()
    elif shell.sidebar.isVisible():
        shell.sidebar.enter()
    else:
        _find(shell)


def _sync_now(shell: "Shell") -> None:
    """Exchange, and read the page anew; a desk of its own has but the page."""
    if shell.page is not None:
        shell.page.reload()
    shell.session.hub.flush()
    shell.session.sharing.now()


def _show_keys(shell: "Shell") -> None:
    from regdesk.ui.dialogs.shortcuts import ShortcutsDialog

    dialog = ShortcutsDialog(shell.actions_, shell.session.look, shell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _show_guide(shell: "Shell") -> None:
    from regdesk.ui.dialogs.guide import GuideDialog

    dialog = GuideDialog(shell.session.language.code, shell.session.look, shell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


def _show_about(shell: "Shell") -> None:
    from regdesk.ui.dialogs.about import about

    about(shell)

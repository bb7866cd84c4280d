"""One table of actions: name, tip, shortcut, icon; menus, tool tips and the key sheet read it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from regdesk.ui.acts import Act, Spec
from regdesk.ui.acts_dialogues import DIALOGUES
from regdesk.ui.acts_lists import LISTS
from regdesk.ui.acts_program import PROGRAM
from regdesk.ui.look import Look
from regdesk.ui.marking import QT_TRANSLATE_NOOP

__all__ = ["MENUS", "TABLE", "WITHOUT_DESK", "Act", "Actions", "Spec", "plain", "text_of"]

TABLE: Final[dict[Act, Spec]] = {**PROGRAM, **DIALOGUES, **LISTS}

MENUS: Final[tuple[tuple[str, tuple[Act | None, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("actions", "&File"),
        (
            Act.NEW_DESK,
            Act.OPEN_DESK,
            Act.NEW_WINDOW,
            None,
            Act.SAVE_PDF,
            Act.PRINT,
            Act.EXPORT,
            None,
            Act.SETTINGS,
            None,
            Act.CLOSE_WINDOW,
            Act.QUIT,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Edit"),
        (
            Act.UNDO,
            Act.REDO,
            None,
            Act.EDIT,
            Act.DELETE,
            Act.HISTORY,
            Act.DELETED,
            None,
            Act.FILTER,
            Act.FIND,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        (Act.SIDEBAR, Act.DARK, None, Act.LARGER, Act.SMALLER, None, Act.SYNC_NOW, Act.RELOAD),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Go"),
        (
            Act.OVERVIEW,
            Act.COUNTIES,
            Act.DIALOGUES,
            Act.COMMITMENTS,
            Act.CONTACTS,
            Act.SEARCH,
            Act.SYNC,
            None,
            Act.BACK,
            Act.FORWARD,
            None,
            Act.NEXT_PANE,
            Act.NEXT_TAB,
            Act.PREVIOUS_TAB,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Dialogue"),
        (
            Act.NEW_DIALOGUE,
            Act.COPY_DIALOGUE,
            Act.DELETE_DIALOGUE,
            None,
            Act.STEP_ON,
            Act.AT_TABLE,
            None,
            Act.BRIEF,
            Act.CALENDAR_FILE,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Notes"),
        (
            Act.CATCH_COMMITMENT,
            Act.CATCH_CHOICE,
            Act.CATCH_NEED,
            Act.CATCH_QUOTE,
            Act.CATCH_GOOD_EXAMPLE,
            None,
            Act.NEXT_POINT,
            Act.PREVIOUS_POINT,
            Act.TIME,
            Act.TEXT_ONLY,
            None,
            Act.MEETING_CLOCK,
            Act.END_MEETING,
            None,
            Act.BOLD,
            Act.ITALIC,
            Act.HEADING,
            Act.LIST,
            Act.SPELLING,
        ),
    ),
    (QT_TRANSLATE_NOOP("actions", "&County"), (Act.TAKE_OVER, Act.HANDOVER)),
    (
        QT_TRANSLATE_NOOP("actions", "&Lists"),
        (
            Act.NEW_COMMITMENT,
            Act.FULFIL,
            Act.UNDER_WAY,
            Act.DROP,
            Act.CHANGE_DUE,
            Act.CHANGE_OWNER,
            Act.CHANGE_PARTY,
            Act.REMIND,
            Act.SOURCE,
            None,
            Act.NEW_CONTACT,
            Act.WRITE_MAIL,
            Act.COPY_MAIL,
            Act.TAKE_IN_CARDS,
            Act.SAVE_CARDS,
            None,
            Act.MERGE,
            Act.DUPLICATES,
        ),
    ),
    (QT_TRANSLATE_NOOP("actions", "&Help"), (Act.GUIDE, Act.SHORTCUTS, None, Act.ABOUT)),
)
"""Menus from left to right; None is a line between groups."""

WITHOUT_DESK: Final = frozenset(
    {
        Act.NEW_DESK,
        Act.OPEN_DESK,
        Act.CLOSE_WINDOW,
        Act.QUIT,
        Act.LARGER,
        Act.SMALLER,
        Act.DARK,
        Act.ABOUT,
    }
    | {Act.SHORTCUTS, Act.GUIDE}
)
"""What can be done before a desk is open."""


def text_of(source: str) -> str:
    """Return a name or tip of this table in the language of the moment."""
    return QCoreApplication.translate("actions", source)


def shortcuts(spec: Spec) -> list[QKeySequence]:
    """Return the keys of an action; several are kept as "Ctrl+6; Ctrl+Shift+F"."""
    if isinstance(spec.keys, str):
        return [QKeySequence(keys) for keys in spec.keys.split("; ") if keys]
    return [QKeySequence(spec.keys)]


def plain(name: str) -> str:
    """Return a translated name without its mnemonic and dots, as sheets and tips show it."""
    return name.replace("&", "").removesuffix("…")


class Actions(QObject):
    """The actions of one window, made from the table."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {act: self._made(spec, look) for act, spec in TABLE.items()}

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def __iter__(self) -> Iterator[Act]:
        return iter(self._actions)

    def name(self, act: Act) -> str:
        """Return the name without mnemonic and dots."""
        return plain(text_of(TABLE[act].name))

    def _made(self, spec: Spec, look: Look) -> QAction:
        action = QAction(text_of(spec.name), self, checkable=spec.checkable)
        action.setShortcuts(shortcuts(spec))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = text_of(spec.tip)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip(tip)
        if spec.icon is not None:
            action.setIcon(look.icon(spec.icon))
        return action

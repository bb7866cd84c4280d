"""One table of actions: name, tip, shortcut, icon; menus, tool tips and the key sheet read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.marking import QT_TRANSLATE_NOOP

Keys = QKeySequence.StandardKey


class Act(Enum):
    """Every action by name."""

    NEW_DESK = auto()
    OPEN_DESK = auto()
    SAVE_PDF = auto()
    PRINT = auto()
    EXPORT = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    FIND = auto()
    SIDEBAR = auto()
    LARGER = auto()
    SMALLER = auto()
    DARK = auto()
    OVERVIEW = auto()
    COUNTIES = auto()
    SETTINGS = auto()
    BACK = auto()
    FORWARD = auto()
    NEXT_PANE = auto()
    BRIEF = auto()
    RELOAD = auto()
    SHORTCUTS = auto()
    ABOUT = auto()


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action is called, does, and is reached by; `paged` ones belong to the page shown."""

    name: str
    tip: str
    keys: Keys | str = ""
    icon: Icon | None = None
    paged: bool = False
    checkable: bool = False


TABLE: Final[dict[Act, Spec]] = {
    Act.NEW_DESK: Spec(
        QT_TRANSLATE_NOOP("actions", "&New desk…"),
        QT_TRANSLATE_NOOP("actions", "Create a desk file, empty or with demo data"),
        "Ctrl+Shift+N",
        Icon.NEW_DESK,
    ),
    Act.OPEN_DESK: Spec(
        QT_TRANSLATE_NOOP("actions", "&Open desk…"),
        QT_TRANSLATE_NOOP("actions", "Open another desk file"),
        Keys.Open,
        Icon.FOLDER,
    ),
    Act.SAVE_PDF: Spec(
        QT_TRANSLATE_NOOP("actions", "Save as P&DF…"),
        QT_TRANSLATE_NOOP("actions", "Save the brief as PDF/A for the archive"),
        "Ctrl+Shift+S",
        Icon.SAVE_PDF,
        paged=True,
    ),
    Act.PRINT: Spec(
        QT_TRANSLATE_NOOP("actions", "&Print…"),
        QT_TRANSLATE_NOOP("actions", "Print the brief"),
        Keys.Print,
        Icon.PRINT,
        paged=True,
    ),
    Act.EXPORT: Spec(
        QT_TRANSLATE_NOOP("actions", "Commitments to &Excel…"),
        QT_TRANSLATE_NOOP("actions", "Save the county's commitments as a workbook"),
        "Ctrl+Shift+E",
        Icon.WORKBOOK,
        paged=True,
    ),
    Act.QUIT: Spec(
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        QT_TRANSLATE_NOOP("actions", "Close the window; everything is saved"),
        "Ctrl+Q",
        Icon.QUIT,
    ),
    Act.UNDO: Spec(
        QT_TRANSLATE_NOOP("actions", "&Undo"),
        QT_TRANSLATE_NOOP("actions", "Take back the last step"),
        Keys.Undo,
        Icon.UNDO,
    ),
    Act.REDO: Spec(
        QT_TRANSLATE_NOOP("actions", "&Redo"),
        QT_TRANSLATE_NOOP("actions", "Do again what was undone"),
        "Ctrl+Y",
        Icon.REDO,
    ),
    Act.FIND: Spec(
        QT_TRANSLATE_NOOP("actions", "&Find or go to…"),
        QT_TRANSLATE_NOOP("actions", "Find a county, a dialogue or a word in the notes"),
        "Ctrl+K",
        Icon.SEARCH,
    ),
    Act.SIDEBAR: Spec(
        QT_TRANSLATE_NOOP("actions", "Fold the &sidebar"),
        QT_TRANSLATE_NOOP("actions", "Show icons only in the sidebar"),
        "Ctrl+Shift+L",
        Icon.SIDEBAR,
        checkable=True,
    ),
    Act.LARGER: Spec(
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        QT_TRANSLATE_NOOP("actions", "Make all text larger, up to 200 %"),
        Keys.ZoomIn,
    ),
    Act.SMALLER: Spec(
        QT_TRANSLATE_NOOP("actions", "S&maller text"),
        QT_TRANSLATE_NOOP("actions", "Make all text smaller, down to 100 %"),
        Keys.ZoomOut,
    ),
    Act.DARK: Spec(
        QT_TRANSLATE_NOOP("actions", "&Dark"),
        QT_TRANSLATE_NOOP("actions", "Change between light and dark"),
        "Ctrl+Shift+D",
        Icon.THEME,
        checkable=True,
    ),
    Act.OVERVIEW: Spec(
        QT_TRANSLATE_NOOP("actions", "&Overview"),
        QT_TRANSLATE_NOOP("actions", "What needs you today"),
        "Ctrl+1",
        Icon.OVERVIEW,
    ),
    Act.COUNTIES: Spec(
        QT_TRANSLATE_NOOP("actions", "&Counties"),
        QT_TRANSLATE_NOOP("actions", "All 21 counties in a list"),
        "Ctrl+2",
        Icon.COUNTIES,
    ),
    Act.SETTINGS: Spec(
        QT_TRANSLATE_NOOP("actions", "&Settings"),
        QT_TRANSLATE_NOOP("actions", "Language, theme, text size, the desk file"),
        "Ctrl+,",
        Icon.SETTINGS,
    ),
    Act.BACK: Spec(
        QT_TRANSLATE_NOOP("actions", "&Back"),
        QT_TRANSLATE_NOOP("actions", "Go to the page before"),
        "Alt+Left",
        Icon.BACK,
    ),
    Act.FORWARD: Spec(
        QT_TRANSLATE_NOOP("actions", "&Forward"),
        QT_TRANSLATE_NOOP("actions", "Go to the page after"),
        "Alt+Right",
        Icon.FORWARD,
    ),
    Act.NEXT_PANE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Next pane"),
        QT_TRANSLATE_NOOP("actions", "Move between sidebar, page and search"),
        "F6",
    ),
    Act.BRIEF: Spec(
        QT_TRANSLATE_NOOP("actions", "Make &brief"),
        QT_TRANSLATE_NOOP("actions", "The two pages for the county's next dialogue"),
        "Ctrl+Shift+U",
        Icon.BRIEF,
        paged=True,
    ),
    Act.RELOAD: Spec(
        QT_TRANSLATE_NOOP("actions", "&Reload"),
        QT_TRANSLATE_NOOP("actions", "Read the page anew"),
        "F5",
    ),
    Act.SHORTCUTS: Spec(
        QT_TRANSLATE_NOOP("actions", "&Keys"),
        QT_TRANSLATE_NOOP("actions", "Every key and what it does"),
        "F1",
        Icon.KEYBOARD,
    ),
    Act.ABOUT: Spec(
        QT_TRANSLATE_NOOP("actions", "&About regdesk"),
        QT_TRANSLATE_NOOP("actions", "Version and licences"),
        "",
        Icon.INFO,
    ),
}

MENUS: Final[tuple[tuple[str, tuple[Act | None, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("actions", "&File"),
        (
            Act.NEW_DESK,
            Act.OPEN_DESK,
            None,
            Act.SAVE_PDF,
            Act.PRINT,
            Act.EXPORT,
            None,
            Act.SETTINGS,
            Act.QUIT,
        ),
    ),
    (QT_TRANSLATE_NOOP("actions", "&Edit"), (Act.UNDO, Act.REDO, None, Act.FIND)),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        (Act.SIDEBAR, Act.DARK, None, Act.LARGER, Act.SMALLER, None, Act.RELOAD),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Go"),
        (Act.OVERVIEW, Act.COUNTIES, None, Act.BACK, Act.FORWARD, None, Act.NEXT_PANE),
    ),
    (QT_TRANSLATE_NOOP("actions", "&Dialogue"), (Act.BRIEF,)),
    (QT_TRANSLATE_NOOP("actions", "&Help"), (Act.SHORTCUTS, Act.ABOUT)),
)
"""Menus from left to right; None is a line between groups."""

WITHOUT_DESK: Final = frozenset(
    {Act.NEW_DESK, Act.OPEN_DESK, Act.QUIT, Act.LARGER, Act.SMALLER, Act.DARK, Act.ABOUT}
    | {Act.SHORTCUTS}
)
"""What can be done before a desk is open."""


def text_of(source: str) -> str:
    """Return a name or tip of this table in the language of the moment."""
    return QCoreApplication.translate("actions", source)


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
        action.setShortcut(QKeySequence(spec.keys))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = text_of(spec.tip)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip(tip)
        if spec.icon is not None:
            action.setIcon(look.icon(spec.icon))
        return action

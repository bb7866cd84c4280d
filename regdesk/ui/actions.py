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
    NEW_WINDOW = auto()
    CLOSE_WINDOW = auto()
    SAVE_PDF = auto()
    PRINT = auto()
    EXPORT = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    HISTORY = auto()
    FIND = auto()
    SIDEBAR = auto()
    LARGER = auto()
    SMALLER = auto()
    DARK = auto()
    OVERVIEW = auto()
    COUNTIES = auto()
    DIALOGUES = auto()
    COMMITMENTS = auto()
    CONTACTS = auto()
    SEARCH = auto()
    SETTINGS = auto()
    BACK = auto()
    FORWARD = auto()
    NEXT_PANE = auto()
    NEW_DIALOGUE = auto()
    COPY_DIALOGUE = auto()
    DELETE_DIALOGUE = auto()
    STEP_ON = auto()
    AT_TABLE = auto()
    BRIEF = auto()
    CALENDAR_FILE = auto()
    NEXT_TAB = auto()
    PREVIOUS_TAB = auto()
    TAKE_OVER = auto()
    HANDOVER = auto()
    FILTER = auto()
    EDIT = auto()
    DELETE = auto()
    NEW_COMMITMENT = auto()
    FULFIL = auto()
    UNDER_WAY = auto()
    DROP = auto()
    CHANGE_DUE = auto()
    CHANGE_OWNER = auto()
    CHANGE_PARTY = auto()
    REMIND = auto()
    SOURCE = auto()
    NEW_CONTACT = auto()
    WRITE_MAIL = auto()
    COPY_MAIL = auto()
    TAKE_IN_CARDS = auto()
    SAVE_CARDS = auto()
    CATCH_COMMITMENT = auto()
    CATCH_CHOICE = auto()
    CATCH_NEED = auto()
    CATCH_QUOTE = auto()
    CATCH_GOOD_EXAMPLE = auto()
    NEXT_POINT = auto()
    PREVIOUS_POINT = auto()
    TIME = auto()
    TEXT_ONLY = auto()
    MEETING_CLOCK = auto()
    END_MEETING = auto()
    BOLD = auto()
    ITALIC = auto()
    HEADING = auto()
    LIST = auto()
    SPELLING = auto()
    RELOAD = auto()
    SHORTCUTS = auto()
    GUIDE = auto()
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
    Act.NEW_WINDOW: Spec(
        QT_TRANSLATE_NOOP("actions", "New &window"),
        QT_TRANSLATE_NOOP("actions", "Show the same desk in another window, too"),
        "Ctrl+Shift+W",
        Icon.NEW_WINDOW,
    ),
    Act.CLOSE_WINDOW: Spec(
        QT_TRANSLATE_NOOP("actions", "&Close window"),
        QT_TRANSLATE_NOOP("actions", "Close this window; everything is saved"),
        "Ctrl+W",
        Icon.CLOSE_WINDOW,
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
        QT_TRANSLATE_NOOP("actions", "Close all windows; next time they stand as now"),
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
    Act.HISTORY: Spec(
        QT_TRANSLATE_NOOP("actions", "&History of the field…"),
        QT_TRANSLATE_NOOP("actions", "Who wrote what when in the field; put back what stood once"),
        "Ctrl+H",
        Icon.TIMELINE,
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
    Act.DIALOGUES: Spec(
        QT_TRANSLATE_NOOP("actions", "&Dialogues"),
        QT_TRANSLATE_NOOP("actions", "The year's plan, all dialogues, the calendar"),
        "Ctrl+3",
        Icon.DIALOGUE,
    ),
    Act.COMMITMENTS: Spec(
        QT_TRANSLATE_NOOP("actions", "Co&mmitments"),
        QT_TRANSLATE_NOOP("actions", "All that was promised, over all counties"),
        "Ctrl+4",
        Icon.COMMITMENTS,
    ),
    Act.CONTACTS: Spec(
        QT_TRANSLATE_NOOP("actions", "Con&tacts"),
        QT_TRANSLATE_NOOP("actions", "People of regions and authorities"),
        "Ctrl+5",
        Icon.CONTACTS,
    ),
    Act.SEARCH: Spec(
        QT_TRANSLATE_NOOP("actions", "S&earch"),
        QT_TRANSLATE_NOOP("actions", "Search everything that was written"),
        "Ctrl+6; Ctrl+Shift+F",
        Icon.SEARCH,
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
    Act.NEW_DIALOGUE: Spec(
        QT_TRANSLATE_NOOP("actions", "&New dialogue…"),
        QT_TRANSLATE_NOOP("actions", "Plan a dialogue: with which counties, when, where"),
        Keys.New,
        Icon.NEW,
    ),
    Act.COPY_DIALOGUE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Copy as new"),
        QT_TRANSLATE_NOOP("actions", "A new dialogue with the same counties, purpose and agenda"),
        "Ctrl+D",
        Icon.COPY,
        paged=True,
    ),
    Act.DELETE_DIALOGUE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Delete the dialogue"),
        QT_TRANSLATE_NOOP("actions", "Delete the dialogue with its agenda; undo brings it back"),
        "",
        Icon.DELETE,
        paged=True,
    ),
    Act.STEP_ON: Spec(
        QT_TRANSLATE_NOOP("actions", "Next &step"),
        QT_TRANSLATE_NOOP("actions", "Planned, prepared, held, checked, adopted"),
        "",
        Icon.CHECK,
        paged=True,
    ),
    Act.AT_TABLE: Spec(
        QT_TRANSLATE_NOOP("actions", "At the &table"),
        QT_TRANSLATE_NOOP("actions", "Take notes on the dialogue, point by point"),
        "F9",
        Icon.AT_TABLE,
        paged=True,
    ),
    Act.BRIEF: Spec(
        QT_TRANSLATE_NOOP("actions", "Make &brief"),
        QT_TRANSLATE_NOOP("actions", "The two pages for the county's next dialogue"),
        "Ctrl+Shift+U",
        Icon.BRIEF,
        paged=True,
    ),
    Act.TAKE_OVER: Spec(
        QT_TRANSLATE_NOOP("actions", "Change &responsibility…"),
        QT_TRANSLATE_NOOP("actions", "Who answers for a county from a day on; vacancy, stand-in"),
        "Ctrl+Shift+R",
        Icon.TAKE_OVER,
        paged=True,
    ),
    Act.HANDOVER: Spec(
        QT_TRANSLATE_NOOP("actions", "&Handover pack…"),
        QT_TRANSLATE_NOOP("actions", "What is open, who is who and the last dialogues, as PDF"),
        "Ctrl+Shift+H",
        Icon.HANDOVER,
        paged=True,
    ),
    Act.CALENDAR_FILE: Spec(
        QT_TRANSLATE_NOOP("actions", "Ca&lendar file…"),
        QT_TRANSLATE_NOOP("actions", "Save the chosen dialogues for Outlook or another calendar"),
        "Ctrl+Shift+I",
        Icon.CALENDAR_FILE,
        paged=True,
    ),
    Act.NEXT_TAB: Spec(
        QT_TRANSLATE_NOOP("actions", "Next t&ab"),
        QT_TRANSLATE_NOOP("actions", "Show the tab after"),
        "Ctrl+PgDown",
        paged=True,
    ),
    Act.PREVIOUS_TAB: Spec(
        QT_TRANSLATE_NOOP("actions", "Pre&vious tab"),
        QT_TRANSLATE_NOOP("actions", "Show the tab before"),
        "Ctrl+PgUp",
        paged=True,
    ),
    Act.FILTER: Spec(
        QT_TRANSLATE_NOOP("actions", "F&ilter the list"),
        QT_TRANSLATE_NOOP("actions", "Go to the field that filters the list shown"),
        "Ctrl+F",
        Icon.SEARCH,
        paged=True,
    ),
    Act.EDIT: Spec(
        QT_TRANSLATE_NOOP("actions", "&Edit"),
        QT_TRANSLATE_NOOP("actions", "Change the chosen row"),
        "F2",
        Icon.DRAFT,
        paged=True,
    ),
    Act.DELETE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Delete"),
        QT_TRANSLATE_NOOP(
            "actions", "Delete the chosen rows, as Del does in a list; it can be undone"
        ),
        "",
        Icon.DELETE,
        paged=True,
    ),
    Act.NEW_COMMITMENT: Spec(
        QT_TRANSLATE_NOOP("actions", "&New commitment…"),
        QT_TRANSLATE_NOOP("actions", "Write down what somebody promised"),
        "Ctrl+Shift+A",
        Icon.NEW,
    ),
    Act.FULFIL: Spec(
        QT_TRANSLATE_NOOP("actions", "&Fulfilled…"),
        QT_TRANSLATE_NOOP("actions", "Mark the chosen commitments as fulfilled, with a comment"),
        "Ctrl+Return",
        Icon.DONE,
        paged=True,
    ),
    Act.UNDER_WAY: Spec(
        QT_TRANSLATE_NOOP("actions", "&Under way"),
        QT_TRANSLATE_NOOP("actions", "Mark the chosen commitments as under way"),
        "",
        Icon.UNDER_WAY,
        paged=True,
    ),
    Act.DROP: Spec(
        QT_TRANSLATE_NOOP("actions", "&Dropped…"),
        QT_TRANSLATE_NOOP("actions", "Mark the chosen commitments as dropped, with a comment"),
        "",
        Icon.DROPPED,
        paged=True,
    ),
    Act.CHANGE_DUE: Spec(
        QT_TRANSLATE_NOOP("actions", "Due da&te…"),
        QT_TRANSLATE_NOOP("actions", "Give the chosen commitments another due date"),
        "",
        Icon.DUE,
        paged=True,
    ),
    Act.CHANGE_OWNER: Spec(
        QT_TRANSLATE_NOOP("actions", "&Owner…"),
        QT_TRANSLATE_NOOP("actions", "Give the chosen commitments another owner"),
        "",
        Icon.OFFICER,
        paged=True,
    ),
    Act.CHANGE_PARTY: Spec(
        QT_TRANSLATE_NOOP("actions", "&Whose…"),
        QT_TRANSLATE_NOOP("actions", "Change whose the chosen commitments are"),
        "",
        Icon.CONTACTS,
        paged=True,
    ),
    Act.REMIND: Spec(
        QT_TRANSLATE_NOOP("actions", "&Remind…"),
        QT_TRANSLATE_NOOP("actions", "A letter to each counterpart about the chosen commitments"),
        "Ctrl+Shift+M",
        Icon.REMIND,
        paged=True,
    ),
    Act.SOURCE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Place in the notes"),
        QT_TRANSLATE_NOOP("actions", "Go to where the chosen commitment was made"),
        "Ctrl+Shift+G",
        Icon.LEADS_TO,
        paged=True,
    ),
    Act.NEW_CONTACT: Spec(
        QT_TRANSLATE_NOOP("actions", "New &contact…"),
        QT_TRANSLATE_NOOP("actions", "Write down a person of a region or an authority"),
        "Ctrl+Shift+K",
        Icon.NEW_CONTACT,
    ),
    Act.WRITE_MAIL: Spec(
        QT_TRANSLATE_NOOP("actions", "Write &e-mail"),
        QT_TRANSLATE_NOOP("actions", "Write to the chosen people in the mail program"),
        "",
        Icon.MAIL,
        paged=True,
    ),
    Act.COPY_MAIL: Spec(
        QT_TRANSLATE_NOOP("actions", "Copy e-mail &addresses"),
        QT_TRANSLATE_NOOP("actions", "Put the addresses of the chosen people on the clipboard"),
        "",
        Icon.COPY,
        paged=True,
    ),
    Act.TAKE_IN_CARDS: Spec(
        QT_TRANSLATE_NOOP("actions", "Take &in cards…"),
        QT_TRANSLATE_NOOP("actions", "Take in contact cards (vCard) from files"),
        "",
        Icon.TAKE_IN,
        paged=True,
    ),
    Act.SAVE_CARDS: Spec(
        QT_TRANSLATE_NOOP("actions", "&Save as cards…"),
        QT_TRANSLATE_NOOP(
            "actions", "Save the chosen people, else all shown, as contact cards (vCard)"
        ),
        "",
        Icon.SAVE,
        paged=True,
    ),
    Act.CATCH_COMMITMENT: Spec(
        QT_TRANSLATE_NOOP("actions", "Catch &commitment"),
        QT_TRANSLATE_NOOP("actions", "Make the line or the words chosen a commitment"),
        "Alt+1",
        Icon.COMMITMENT,
        paged=True,
    ),
    Act.CATCH_CHOICE: Spec(
        QT_TRANSLATE_NOOP("actions", "Catch c&hoice"),
        QT_TRANSLATE_NOOP("actions", "Make the line or the words chosen a strategic choice"),
        "Alt+2",
        Icon.CHOICE,
        paged=True,
    ),
    Act.CATCH_NEED: Spec(
        QT_TRANSLATE_NOOP("actions", "Catch &need"),
        QT_TRANSLATE_NOOP("actions", "Make the line or the words chosen a need"),
        "Alt+3",
        Icon.NEED,
        paged=True,
    ),
    Act.CATCH_QUOTE: Spec(
        QT_TRANSLATE_NOOP("actions", "Catch &quote"),
        QT_TRANSLATE_NOOP("actions", "Make the line or the words chosen a quote"),
        "Alt+4",
        Icon.QUOTE,
        paged=True,
    ),
    Act.CATCH_GOOD_EXAMPLE: Spec(
        QT_TRANSLATE_NOOP("actions", "Catch good e&xample"),
        QT_TRANSLATE_NOOP("actions", "Make the line or the words chosen a good example"),
        "Alt+5",
        Icon.GOOD_EXAMPLE,
        paged=True,
    ),
    Act.NEXT_POINT: Spec(
        QT_TRANSLATE_NOOP("actions", "Next &point"),
        QT_TRANSLATE_NOOP("actions", "Go to the next point of the agenda"),
        "Ctrl+Down",
        Icon.DOWN,
        paged=True,
    ),
    Act.PREVIOUS_POINT: Spec(
        QT_TRANSLATE_NOOP("actions", "P&revious point"),
        QT_TRANSLATE_NOOP("actions", "Go to the point of the agenda before"),
        "Ctrl+Up",
        Icon.UP,
        paged=True,
    ),
    Act.TIME: Spec(
        QT_TRANSLATE_NOOP("actions", "Insert the &time"),
        QT_TRANSLATE_NOOP("actions", "Write what the clock says into the note"),
        "Ctrl+T",
        Icon.DUE,
        paged=True,
    ),
    Act.TEXT_ONLY: Spec(
        QT_TRANSLATE_NOOP("actions", "Text &only"),
        QT_TRANSLATE_NOOP("actions", "Nothing but the note, on the whole screen; Esc leaves"),
        "F11",
        Icon.TEXT_ONLY,
        paged=True,
    ),
    Act.MEETING_CLOCK: Spec(
        QT_TRANSLATE_NOOP("actions", "&Start or stop the clock"),
        QT_TRANSLATE_NOOP("actions", "Count the minutes of the meeting and of each point, or stop"),
        "",
        Icon.CLOCK,
        paged=True,
    ),
    Act.END_MEETING: Spec(
        QT_TRANSLATE_NOOP("actions", "&End the meeting…"),
        QT_TRANSLATE_NOOP("actions", "See what was caught and mark the dialogue as held"),
        "",
        Icon.FINISH,
        paged=True,
    ),
    Act.BOLD: Spec(
        QT_TRANSLATE_NOOP("actions", "&Bold"),
        QT_TRANSLATE_NOOP("actions", "Make words of a note bold, or ordinary again"),
        Keys.Bold,
        Icon.BOLD,
    ),
    Act.ITALIC: Spec(
        QT_TRANSLATE_NOOP("actions", "&Italic"),
        QT_TRANSLATE_NOOP("actions", "Make words of a note italic, or ordinary again"),
        Keys.Italic,
        Icon.ITALIC,
    ),
    Act.HEADING: Spec(
        QT_TRANSLATE_NOOP("actions", "Headin&g"),
        QT_TRANSLATE_NOOP("actions", "Make lines of a note headings, or ordinary again"),
        "Ctrl+Shift+1",
        Icon.HEADING,
    ),
    Act.LIST: Spec(
        QT_TRANSLATE_NOOP("actions", "&List"),
        QT_TRANSLATE_NOOP("actions", "Make lines of a note points of a list, or ordinary again"),
        "Ctrl+Shift+8",
        Icon.LIST,
    ),
    Act.SPELLING: Spec(
        QT_TRANSLATE_NOOP("actions", "Mark &misspelt words"),
        QT_TRANSLATE_NOOP("actions", "Mark misspelt words in notes, or don't; Swedish and English"),
        "F7",
        Icon.SPELLING,
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
    Act.GUIDE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Guide"),
        QT_TRANSLATE_NOOP("actions", "How a dialogue is prepared, held and followed up"),
        "Shift+F1",
        Icon.BRIEF,
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
            None,
            Act.FILTER,
            Act.FIND,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        (Act.SIDEBAR, Act.DARK, None, Act.LARGER, Act.SMALLER, None, Act.RELOAD),
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

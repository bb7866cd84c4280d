"""Every action by name, and what is said of one."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from regdesk.ui.icons import Icon

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
    DELETED = auto()
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
    SYNC = auto()
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
    MERGE = auto()
    DUPLICATES = auto()
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
    SYNC_NOW = auto()
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

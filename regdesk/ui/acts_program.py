"""The actions of the program itself: files, editing, looks, places, help."""

from typing import Final

from regdesk.ui.acts import Act, Keys, Spec
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP

PROGRAM: Final[dict[Act, Spec]] = {
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
    Act.DELETED: Spec(
        QT_TRANSLATE_NOOP("actions", "What was de&leted…"),
        QT_TRANSLATE_NOOP(
            "actions", "Commitments, contacts and dialogues that were deleted: put them back"
        ),
        "",
        Icon.UNDO,
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
    Act.SYNC: Spec(
        QT_TRANSLATE_NOOP("actions", "S&ync"),
        QT_TRANSLATE_NOOP("actions", "The shared folder: who has what, what came, what waits"),
        "Ctrl+7",
        Icon.SYNC,
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
        QT_TRANSLATE_NOOP("actions", "Dele&te"),
        QT_TRANSLATE_NOOP(
            "actions", "Delete the chosen rows, as Del does in a list; it can be undone"
        ),
        "",
        Icon.DELETE,
        paged=True,
    ),
    Act.SYNC_NOW: Spec(
        QT_TRANSLATE_NOOP("actions", "S&ync now"),
        QT_TRANSLATE_NOOP("actions", "Send and take in changes now, and read the page anew"),
        "F5",
        Icon.SYNC,
    ),
    Act.RELOAD: Spec(
        QT_TRANSLATE_NOOP("actions", "&Reload"),
        QT_TRANSLATE_NOOP("actions", "Read the page anew"),
        "Ctrl+R",
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

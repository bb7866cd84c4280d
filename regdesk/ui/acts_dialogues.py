"""The actions on counties, on dialogues and at the table."""

from typing import Final

from regdesk.ui.acts import Act, Keys, Spec
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP

DIALOGUES: Final[dict[Act, Spec]] = {
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
}

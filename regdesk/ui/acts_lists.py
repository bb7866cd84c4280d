"""The actions on commitments and contacts."""

from typing import Final

from regdesk.ui.acts import Act, Spec
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP

LISTS: Final[dict[Act, Spec]] = {
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
        QT_TRANSLATE_NOOP("actions", "Chan&ge due date…"),
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
        QT_TRANSLATE_NOOP("actions", "Write e-mai&l"),
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
    Act.MERGE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Merge two…"),
        QT_TRANSLATE_NOOP(
            "actions", "Make one of the two chosen rows, with all that belongs to them"
        ),
        paged=True,
    ),
    Act.DUPLICATES: Spec(
        QT_TRANSLATE_NOOP("actions", "Loo&k for duplicates…"),
        QT_TRANSLATE_NOOP("actions", "Commitments and contacts that two may have entered"),
        "",
        Icon.CONFLICT,
    ),
}

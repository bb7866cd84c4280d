"""What pages are called, and which icon stands for them: sidebar, palette, title bar."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.routes import PageId

NAMED: Final = {
    PageId.OVERVIEW: (QT_TRANSLATE_NOOP("places", "Overview"), Icon.OVERVIEW),
    PageId.COUNTIES: (QT_TRANSLATE_NOOP("places", "Counties"), Icon.COUNTIES),
    PageId.COUNTY: (QT_TRANSLATE_NOOP("places", "County"), Icon.COUNTIES),
    PageId.DIALOGUES: (QT_TRANSLATE_NOOP("places", "Dialogues"), Icon.DIALOGUE),
    PageId.DIALOGUE: (QT_TRANSLATE_NOOP("places", "Dialogue"), Icon.DIALOGUE),
    PageId.BRIEF: (QT_TRANSLATE_NOOP("places", "Brief"), Icon.BRIEF),
    PageId.AT_TABLE: (QT_TRANSLATE_NOOP("places", "At the table"), Icon.DIALOGUE),
    PageId.COMMITMENTS: (QT_TRANSLATE_NOOP("places", "Commitments"), Icon.COMMITMENTS),
    PageId.CONTACTS: (QT_TRANSLATE_NOOP("places", "Contacts"), Icon.CONTACTS),
    PageId.SEARCH: (QT_TRANSLATE_NOOP("places", "Search"), Icon.SEARCH),
    PageId.CONFLICTS: (QT_TRANSLATE_NOOP("places", "Conflicts"), Icon.CONFLICT),
    PageId.SYNC: (QT_TRANSLATE_NOOP("places", "Sync"), Icon.SYNC),
    PageId.SETTINGS: (QT_TRANSLATE_NOOP("places", "Settings"), Icon.SETTINGS),
}
PAGES_BY_NAME: Final = (
    PageId.OVERVIEW,
    PageId.COUNTIES,
    PageId.DIALOGUES,
    PageId.COMMITMENTS,
    PageId.CONTACTS,
    PageId.SEARCH,
)
"""The pages of the sidebar from top to bottom; Ctrl+1 is the first."""


def page_name(page: PageId) -> str:
    """Return what a page is called in the language of the moment."""
    return QCoreApplication.translate("places", NAMED[page][0])


def page_icon(page: PageId) -> Icon:
    """Return the icon of a page."""
    return NAMED[page][1]

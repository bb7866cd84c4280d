"""Every page by its name, and how it is made; a page's module is loaded at its first visit."""

from collections.abc import Callable
from typing import Final

from regdesk.ui.actions import Actions
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId
from regdesk.ui.session import Session


def _overview(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.overview import OverviewPage

    return OverviewPage(session, actions)


def _counties(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.counties import CountiesPage

    return CountiesPage(session, actions)


def _county(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.county import CountyPage

    return CountyPage(session, actions)


def _brief(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.brief import BriefPage

    return BriefPage(session, actions)


def _dialogues(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.dialogues import DialoguesPage

    return DialoguesPage(session, actions)


def _dialogue(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.dialogue import DialoguePage

    return DialoguePage(session, actions)


def _at_table(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.at_table import AtTablePage

    return AtTablePage(session, actions)


def _commitments(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.commitments import CommitmentsPage

    return CommitmentsPage(session, actions)


def _contacts(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.contacts import ContactsPage

    return ContactsPage(session, actions)


def _search(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.search import SearchPage

    return SearchPage(session, actions)


def _conflicts(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.conflicts import ConflictsPage

    return ConflictsPage(session, actions)


def _sync(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.sync import SyncPage

    return SyncPage(session, actions)


def _settings(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.settings import SettingsPage

    return SettingsPage(session, actions)


PAGES: Final[dict[PageId, Callable[[Session, Actions], Page]]] = {
    PageId.OVERVIEW: _overview,
    PageId.COUNTIES: _counties,
    PageId.COUNTY: _county,
    PageId.BRIEF: _brief,
    PageId.DIALOGUES: _dialogues,
    PageId.DIALOGUE: _dialogue,
    PageId.AT_TABLE: _at_table,
    PageId.COMMITMENTS: _commitments,
    PageId.CONTACTS: _contacts,
    PageId.SEARCH: _search,
    PageId.CONFLICTS: _conflicts,
    PageId.SYNC: _sync,
    PageId.SETTINGS: _settings,
}

"""What stands around the pages: top bar, sidebar, message bar; goes to pages and builds them late."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from regdesk.errors import WorldError
from regdesk.ui.actions import TABLE, WITHOUT_DESK, Act, Actions, text_of
from regdesk.ui.look import TEXT_SIZES, Theme
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.tokens import DARK
from regdesk.ui.widgets.basics import FocusRing
from regdesk.ui.widgets.message_bar import MessageBar
from regdesk.ui.widgets.sidebar import Sidebar
from regdesk.ui.widgets.skeleton import Skeleton
from regdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from regdesk.ui.pages.start import StartPage
    from regdesk.work.desks import ChangeSet

NARROW: Final = (1360, 800)
FOLDED: Final = "folded"


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


def _settings(session: Session, actions: Actions) -> Page:
    from regdesk.ui.pages.settings import SettingsPage

    return SettingsPage(session, actions)


PAGES: Final[dict[PageId, Callable[[Session, Actions], Page]]] = {
    PageId.OVERVIEW: _overview,
    PageId.COUNTIES: _counties,
    PageId.COUNTY: _county,
    PageId.BRIEF: _brief,
    PageId.SETTINGS: _settings,
}


def _call(verb: Callable[[], object], _checked: bool = False) -> None:
    verb()


class Shell(QWidget):
    """The whole content of the window in one language and one text size."""

    def __init__(self, session: Session, window: QMainWindow) -> None:
        super().__init__(window)
        self.session = session
        self.window_ = window
        self.actions_ = Actions(session.look, self)
        self.top = TopBar(session, self.actions_, window)
        self.sidebar = Sidebar(session.look)
        self.message = MessageBar(session.look)
        self.stack = QStackedWidget()
        self.pages: dict[PageId, Page] = {}
        self.start: StartPage | None = None
        self.ring: FocusRing | None = None
        self._lay_out()
        self._connect()
        self._show_desk()

    @property
    def page(self) -> Page | None:
        """The page shown, if one is."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_start(self) -> None:
        """Show the form that makes a desk."""
        from regdesk.ui.pages.start import StartPage

        if self.start is None:
            self.start = StartPage(self.session)
            self.start.left.connect(self._leave_start)
            self.stack.addWidget(self.start)
        self.message.hide()
        self.stack.setCurrentWidget(self.start)
        self._show_desk()
        self.start.enter()

    def show_error(self, error: Exception) -> None:
        """Say what went wrong: the world's faults in the bar, our own in a dialog."""
        if isinstance(error, WorldError):
            self.message.say_error(error.sentence(self.session.language.code))
            return
        from regdesk.ui.dialogs.problem import ProblemDialog

        if self.findChild(ProblemDialog) is not None:
            return  # one fault at a time; the log has them all
        dialog = ProblemDialog(error, self.session.language.code, self.session.look, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def retire(self) -> None:
        """Hear nothing any more: another shell takes over."""
        session, sidebar = self.session, self.sidebar
        self.top.search.popup.deleteLater()
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        session.opened.disconnect(self._desk_opened)
        session.told.disconnect(self._show_desk)
        session.failed_to_open.disconnect(self._refuse)
        session.elsewhere.disconnect(self._say_elsewhere)
        session.said.disconnect(self.message.say_done)
        session.runner.failed.disconnect(self.show_error)
        session.runner.changed.disconnect(self._changed)
        session.runner.working.disconnect(sidebar.foot.work)
        session.navigator.moved.disconnect(self._go)
        session.look.recoloured.disconnect(self._enable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _go(self, route: Route) -> None:
        if not self.session.is_open:
            return
        page = self._page_of(route.page)
        self.message.hide()
        page.go(route)
        self.stack.setCurrentWidget(page)
        self.sidebar.stand_on(route)
        self._enable()
        self._fold()
        page.enter()

    def _page_of(self, name: PageId) -> Page:
        if name not in self.pages:
            page = PAGES[name](self.session, self.actions_)
            self.pages[name] = page
            self.stack.addWidget(page)
        return self.pages[name]

    def _desk_opened(self) -> None:
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        if self.start is not None:
            self.stack.removeWidget(self.start)
            self.start.deleteLater()
            self.start = None
        self._show_desk()
        self.session.navigator.go(Route(PageId.OVERVIEW))

    def _refuse(self, error: Exception) -> None:
        if not self.session.is_open:
            self.show_start()
        self.show_error(error)

    def _leave_start(self) -> None:
        here = self.session.navigator.here
        self._go(here or Route(PageId.OVERVIEW))
        self._show_desk()

    def _show_desk(self) -> None:
        """Show whose desk it is, and what can be done with it."""
        facts = self.session.facts
        starting = self.start is not None and self.stack.currentWidget() is self.start
        self.sidebar.setVisible(not starting)
        self.top.show_desk(
            is_open=facts is not None and not starting,
            fictional=facts is not None and facts.fictional and not starting,
        )
        if facts is not None:
            self.sidebar.set_counties(self.session.counties)
            self.sidebar.foot.say(facts.officer, self.tr("Saved on this computer"))
            self.window_.setWindowTitle(f"regdesk – {facts.officer}")
            here = self.session.navigator.here
            if here is not None:
                self.sidebar.stand_on(here)
        self._enable()

    def _enable(self) -> None:
        acts, facts, navigator = self.actions_, self.session.facts, self.session.navigator
        is_open = self.session.is_open
        verbs = self.page.verbs() if self.page else {}
        for act in acts:
            allowed = is_open or act in WITHOUT_DESK
            acts[act].setEnabled(allowed and (not TABLE[act].paged or act in verbs))
        acts[Act.BACK].setEnabled(is_open and navigator.can_go_back)
        acts[Act.FORWARD].setEnabled(is_open and navigator.can_go_forward)
        steps = ((Act.UNDO, facts and facts.undo_label), (Act.REDO, facts and facts.redo_label))
        for act, label in steps:
            name = text_of(TABLE[act].name)
            acts[act].setText(f"{name}: {label}" if label else name)
            acts[act].setEnabled(bool(label))
        acts[Act.DARK].setChecked(self.session.look.tokens is DARK)
        acts[Act.SIDEBAR].setChecked(self.session.preferences.windows.get(FOLDED) == "1")

    def _fold(self) -> None:
        px = self.session.look.px
        small = self.width() < px(NARROW[0]) or self.height() < px(NARROW[1]) - px(40)
        chosen = self.actions_[Act.SIDEBAR].isChecked()
        self.sidebar.fold(folded=small or chosen or bool(self.page and self.page.wants_rail))

    def _changed(self, change: "ChangeSet") -> None:
        for page in self.pages.values():
            page.refresh(change)

    def _do(self, act: Act) -> None:
        """Do what the page shown does for an action."""
        verb = self.page.verbs().get(act) if self.page else None
        if verb is not None:
            verb()

    def _connect(self) -> None:
        session, go = self.session, self.session.navigator.go
        session.opened.connect(self._desk_opened)
        session.told.connect(self._show_desk)
        session.failed_to_open.connect(self._refuse)
        session.elsewhere.connect(self._say_elsewhere)
        session.said.connect(self.message.say_done)
        session.runner.failed.connect(self.show_error)
        session.runner.changed.connect(self._changed)
        session.runner.working.connect(self.sidebar.foot.work)
        session.navigator.moved.connect(self._go)
        session.look.recoloured.connect(self._enable)
        self.sidebar.chosen.connect(go)
        self.top.search.chosen.connect(go)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        verbs: dict[Act, Callable[[], object]] = {
            Act.NEW_DESK: self.show_start,
            Act.OPEN_DESK: self._open_desk,
            Act.QUIT: self.window_.close,
            Act.UNDO: lambda: session.undo(self),
            Act.REDO: lambda: session.redo(self),
            Act.FIND: self._find,
            Act.SIDEBAR: self._choose_rail,
            Act.LARGER: lambda: self._resize_text(1),
            Act.SMALLER: lambda: self._resize_text(-1),
            Act.DARK: self._choose_dark,
            Act.OVERVIEW: lambda: go(Route(PageId.OVERVIEW)),
            Act.COUNTIES: lambda: go(Route(PageId.COUNTIES)),
            Act.SETTINGS: lambda: go(Route(PageId.SETTINGS)),
            Act.BACK: session.navigator.back,
            Act.FORWARD: session.navigator.forward,
            Act.NEXT_PANE: self._next_pane,
            Act.RELOAD: self._reload,
            Act.SHORTCUTS: self._show_keys,
            Act.ABOUT: self._show_about,
        }
        for act, spec in TABLE.items():
            verb = partial(self._do, act) if spec.paged else verbs[act]
            self.actions_[act].triggered.connect(partial(_call, verb))
            self.window_.addAction(self.actions_[act])

    def _reload(self) -> None:
        if self.page is not None:
            self.page.reload()

    def _open_desk(self) -> None:
        from regdesk.ui.widgets.files import ask_for_desk

        ask_for_desk(self, self.session.open)

    def _find(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    def _choose_rail(self) -> None:
        folded = self.actions_[Act.SIDEBAR].isChecked()
        self.session.preferences.windows[FOLDED] = "1" if folded else "0"
        self.session.keep_preferences()
        self._fold()

    def _choose_dark(self) -> None:
        dark = self.actions_[Act.DARK].isChecked()
        self.session.set_theme(Theme.DARK if dark else Theme.LIGHT)

    def _resize_text(self, by: int) -> None:
        at = min(
            range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self.session.look.text_size)
        )
        wanted = TEXT_SIZES[max(0, min(at + by, len(TEXT_SIZES) - 1))]
        self.session.set_text_size(wanted)

    def _next_pane(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.sidebar.isAncestorOf(focus):
            self._find()
        elif focus is self.top.search and self.page is not None:
            self.page.enter()
        else:
            self.sidebar.pages.setFocus()

    def _say_elsewhere(self) -> None:
        if not self.session.is_open:
            self.show_start()
        self.message.say_error(
            self.tr("That desk is open in another window, which came to the front.")
        )

    def _show_keys(self) -> None:
        from regdesk.ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self.actions_, self.session.look, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_about(self) -> None:
        from regdesk.ui.dialogs.about import about

        about(self)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.ring is not None and isValid(self.ring):
            self.ring.deleteLater()
        self.ring = None
        ringed = isinstance(now, QPushButton | QToolButton | QCheckBox)
        if now is not None and ringed and self.isAncestorOf(now):
            self.ring = FocusRing(self.session.look, now)

    def _lay_out(self) -> None:
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self.message)
        main.addWidget(self.stack, 1)
        look = self.session.look
        self.stack.addWidget(Skeleton(look.tokens, whole=False, factor=look.text_size / 100))
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.sidebar)
        below.addLayout(main, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addLayout(below, 1)
        QTimer.singleShot(0, self, self._fold)

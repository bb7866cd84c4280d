"""What stands around the pages: top bar, sidebar, message bar; goes to pages and builds them late."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from regdesk.errors import WorldError
from regdesk.ui import splitters, standing
from regdesk.ui.actions import TABLE, WITHOUT_DESK, Act, Actions, text_of
from regdesk.ui.factories import PAGES
from regdesk.ui.page_names import page_name
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.shell_verbs import FOLDED, shell_verbs
from regdesk.ui.status import Status
from regdesk.ui.tokens import DARK
from regdesk.ui.widgets.basics import FocusRing
from regdesk.ui.widgets.focus_mark import FocusMark
from regdesk.ui.widgets.message_bar import MessageBar
from regdesk.ui.widgets.page_stack import PageStack
from regdesk.ui.widgets.sidebar import Sidebar
from regdesk.ui.widgets.skeleton import Skeleton
from regdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.pages.start import StartPage
    from regdesk.work.desks import ChangeSet

NARROW: Final = (1360, 800)


def _call(verb: "Callable[[], object]", _checked: bool = False) -> None:
    verb()


@dataclass(frozen=True, slots=True)
class Stood:
    """How a shell stood: on the first form or a page, what that showed, what was typed there."""

    starting: bool
    state: object
    typed: standing.Standing


def _both(earlier: "ChangeSet | None", later: "ChangeSet") -> "ChangeSet":
    """Return two changes as one, which nobody in particular began."""
    if earlier is None:
        return replace(later, initiator=None)
    fields = dict(earlier.changed)
    for record, names in later.changed.items():
        fields[record] = fields.get(record, frozenset()) | names
    return replace(later, initiator=None, changed=fields)


class Shell(QWidget):
    """The whole content of the window in one language and one text size."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self.session = session
        self.window_ = window
        self.actions_ = Actions(session.look, self)
        self.top = TopBar(session, self.actions_, window)
        self.status = Status(session, self)
        self.sidebar = Sidebar(session)
        self.message = MessageBar(session.look)
        self.stack = PageStack(session.look)
        self.pages: dict[PageId, Page] = {}
        self.start: StartPage | None = None
        self.focus = FocusMark(session.look, self)
        self._missed: dict[PageId, ChangeSet] = {}
        self._lay_out()
        self._connect()
        self.show_desk()

    @property
    def page(self) -> Page | None:
        """The page shown, if one is."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def ring(self) -> FocusRing | None:
        """The ring around the button that has the focus, if one has."""
        return self.focus.ring

    @property
    def starting(self) -> bool:
        """Whether the form that makes a desk is shown."""
        return self.start is not None and self.stack.currentWidget() is self.start

    def begin(self, route: Route | None, stood: standing.Standing | None = None) -> None:
        """Show a place of the desk that is open; None: the first page of the day."""
        self.session.navigator.go(route or Route(PageId.OVERVIEW), stood)
        self.show_desk()

    def show_start(self) -> None:
        """Show the form that makes a desk."""
        from regdesk.ui.pages.start import StartPage

        self.leave()
        if self.start is None:
            self.start = StartPage(self.session)
            self.start.left.connect(self._leave_start)
            self.stack.addWidget(self.start)
        self.message.hide()
        self.stack.setCurrentWidget(self.start)
        self.show_desk()
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

    def leave(self) -> None:
        """Remember how the page shown stands: it is about to be left."""
        page = self.page
        if page is not None and self.session.navigator.here is not None:
            self.session.navigator.keep(page.place(), page.state(), self._caption(page))

    def retire(self) -> Stood:
        """Hear nothing any more: another shell takes over, and is told how this one stood."""
        self.leave()
        page = self.page
        stood = Stood(
            self.starting,
            page.state() if page is not None else None,
            standing.take(self.stack.currentWidget() or self),
        )
        session = self.session
        self.top.search.popup.deleteLater()
        self.focus.retire()
        for signal, slot in self._heard():
            signal.disconnect(slot)
        self.status.retire()
        handle = self.window_.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        session.navigator.forget_states()
        return stood

    def take_over(self, stood: Stood) -> None:
        """Stand as the shell before this one did."""
        session = self.session
        if stood.starting or not session.is_open:
            self.show_start()
            assert self.start is not None
            standing.put_typed(self.start, stood.typed)
            standing.put(self.start, stood.typed)
            return
        session.navigator.go(session.navigator.here or Route(PageId.OVERVIEW), stood.state)
        if self.page is not None:
            self.page.retype(stood.typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear the side buttons of the mouse, wherever in the window, and dialogs that open."""
        if event.type() == QEvent.Type.WindowBlocked:
            self.message.let_go()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            act = {
                Qt.MouseButton.BackButton: Act.BACK,
                Qt.MouseButton.ForwardButton: Act.FORWARD,
            }.get(event.button())
            if act is not None:
                self.actions_[act].trigger()
                return True
        return False

    def show_desk(self) -> None:
        """Show whose desk it is, and what can be done with it."""
        facts = self.session.facts
        starting = self.starting
        self.top.show_desk(
            is_open=facts is not None and not starting,
            fictional=facts is not None and facts.fictional and not starting,
        )
        if facts is not None:
            self.sidebar.show_desk()
            here = self.session.navigator.here
            if here is not None:
                self.sidebar.stand_on(here)
        self.reframe()
        self.enable()

    def reframe(self) -> None:
        """Show the bars that the page shown leaves room for, and name the window after it."""
        page, facts = self.page, self.session.facts
        alone = page is not None and page.wants_all
        self.sidebar.setVisible(not self.starting and not alone)
        self.top.setVisible(not alone)
        place = self._caption(page) if page is not None else ""
        officer = facts.officer if facts is not None else ""
        self.window_.setWindowTitle(" – ".join(one for one in (place, "regdesk", officer) if one))
        self.fold()

    def enable(self) -> None:
        """Let every action be enabled when it can be done, and undo be called after its step."""
        acts, facts, navigator = self.actions_, self.session.facts, self.session.navigator
        is_open = self.session.is_open and not self.starting
        verbs = self.page.verbs() if self.page else {}
        for act in acts:
            allowed = is_open or act in WITHOUT_DESK
            acts[act].setEnabled(allowed and (not TABLE[act].paged or act in verbs))
        acts[Act.BACK].setEnabled(is_open and navigator.can_go_back)
        acts[Act.FORWARD].setEnabled(is_open and navigator.can_go_forward)
        steps = ((Act.UNDO, facts and facts.undo_label), (Act.REDO, facts and facts.redo_label))
        for act, label in steps:
            name = text_of(TABLE[act].name)
            step = self.session.step_name(label) if label else ""
            acts[act].setText(f"{name}: {step.replace('&', '&&')}" if step else name)
            acts[act].setEnabled(is_open and bool(step))
        acts[Act.DARK].setChecked(self.session.look.tokens is DARK)
        acts[Act.SIDEBAR].setChecked(self.session.preferences.windows.get(FOLDED) == "1")

    def fold(self) -> None:
        """Fold the sidebar where there is little room, or by choice."""
        px = self.session.look.px
        small = self.width() < px(NARROW[0]) or self.height() < px(NARROW[1]) - px(40)
        chosen = self.actions_[Act.SIDEBAR].isChecked()
        self.sidebar.fold(folded=small or chosen or bool(self.page and self.page.wants_rail))

    def _go(self, route: Route) -> None:
        if not self.session.is_open:
            return
        page = self._page_of(route.page)
        self.message.hide()
        page.stand_as(None)
        page.go(route)
        self.stack.setCurrentWidget(page)
        missed = self._missed.pop(route.page, None)
        if missed is not None:
            page.refresh(missed)
        self.sidebar.stand_on(route)
        self.enable()
        self.reframe()
        page.enter()
        page.stand_as(self.session.navigator.state)

    def _page_of(self, name: PageId) -> Page:
        if name not in self.pages:
            page = PAGES[name](self.session, self.actions_)
            page.titled.connect(self.reframe)
            page.verbs_changed.connect(self.enable)
            self.pages[name] = page
            self.stack.addWidget(page)
            splitters.remember(page, name, self.session.preferences.windows)
        return self.pages[name]

    def _caption(self, page: Page) -> str:
        here = self.session.navigator.here
        named_by_itself = here is not None and here.key
        return page.caption() if named_by_itself or here is None else page_name(here.page)

    def _desk_opened(self) -> None:
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self._missed.clear()
        if self.start is not None:
            self.stack.removeWidget(self.start)
            self.start.deleteLater()
            self.start = None
        self.show_desk()
        self.begin(*self.session.hub.windows.begin(self.window_))

    def _refuse(self, error: Exception) -> None:
        if not self.session.is_open:
            self.show_start()
        self.show_error(error)

    def _fail(self, error: Exception) -> None:
        """Show a fault of a job that this window asked for, or that nobody here asked for."""
        owner = self.session.runner.failing
        window = owner if owner is not None and isValid(owner) else None
        while window is not None and not window.inherits("QMainWindow"):
            window = window.parent()
        front = self.session.hub.windows.front
        if (window or front or self.window_) is self.window_:
            self.show_error(error)

    def _leave_start(self) -> None:
        here = self.session.navigator.here
        self._go(here or Route(PageId.OVERVIEW))
        self.show_desk()

    def _changed(self, change: "ChangeSet") -> None:
        """Have the page shown take in a change; the others do when they are shown again."""
        for name, page in self.pages.items():
            if page is self.page:
                page.refresh(change)
            else:
                self._missed[name] = _both(self._missed.get(name), change)

    def _do(self, act: Act) -> None:
        """Do what the page shown does for an action."""
        verb = self.page.verbs().get(act) if self.page else None
        if verb is not None:
            verb()

    def _heard(self) -> list[tuple[Any, Any]]:
        """Return the signals that this shell hears as long as it stands, with their slots."""
        session = self.session
        return [
            (session.opened, self._desk_opened),
            (session.told, self.show_desk),
            (session.failed_to_open, self._refuse),
            (session.elsewhere, self._say_elsewhere),
            (session.said, self.message.say_done),
            (session.noted, self.message.say_known),
            (session.offered, self._offer),
            (session.reframed, self.reframe),
            (session.runner.failed, self._fail),
            (session.runner.changed, self._changed),
            (session.navigator.leaving, self.leave),
            (session.navigator.moved, self._go),
            (session.look.recoloured, self.enable),
        ]

    def _connect(self) -> None:
        session = self.session
        for signal, slot in self._heard():
            signal.connect(slot)
        self.sidebar.chosen.connect(session.navigator.visit)
        self.sidebar.apart.connect(self.window_.open_another)
        self.sidebar.foot.fault_asked.connect(self._show_fault)
        self.top.search.chosen.connect(session.navigator.visit)
        self.top.search.left.connect(self.reframe)
        self.top.search.page_verbs = lambda: self.page.verbs() if self.page else ()
        self.status.changed.connect(self.sidebar.foot.show_status)
        self.status.tell()
        handle = self.window_.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        verbs = shell_verbs(self)
        for act, spec in TABLE.items():
            own = verbs.get(act) if not spec.paged else None
            verb = own or partial(self._do, act)
            self.actions_[act].triggered.connect(partial(_call, verb))
            self.window_.addAction(self.actions_[act])

    def _show_fault(self) -> None:
        """Put the focus in the field where something stands that can't be saved."""
        faults = [one for one in self.session.keeper.faults() if one.isVisible()]
        if faults:
            faults[0].setFocus()

    def _offer(self, text: str, act: Act) -> None:
        self.message.offer(text, self.actions_[act], self.actions_.name(act))

    def _say_elsewhere(self) -> None:
        if not self.session.is_open:
            self.show_start()
        self.message.say_error(
            self.tr("That desk is open in another window, which came to the front.")
        )

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
        QTimer.singleShot(0, self, self.fold)

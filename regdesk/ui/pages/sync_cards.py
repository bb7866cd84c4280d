"""The cards of Synk: the shared folder (in Inställningar, too), and the desks that share it."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from regdesk.ui.counted import counted
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.models.lines import Line
from regdesk.ui.models.table import Role
from regdesk.ui.pages.settings_cards import SettingsCard
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.sharing_told import REVOKED, Told, told
from regdesk.ui.widgets.basics import Card, IconLabel, button, label
from regdesk.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from regdesk.work.sharing import Member, State

LEAST = 168
"""Height of the list of desks at least, if it has so many; it scrolls then."""
KEY = 6
"""Signs of a desk's key that tell it from others of the same officer."""


class FolderCard(SettingsCard):
    """The desk's folder: whether it is reached, where, its code; or how to get one."""

    def __init__(self, session: Session, *, leads: bool = False) -> None:
        """With `leads` (in the settings), a link leads to the page of the folder."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("Shared folder"))
        self._session, self._leads = session, leads
        look = session.look
        self.alone, self.shared = QWidget(), QWidget()
        self._lay_out_alone()
        self.icon = IconLabel(look, Icon.DONE, "ok")
        self.reached = label("", "medium")
        self.reached.setWordWrap(True)
        self.place, self.id = QLineEdit(), QLineEdit()
        self.by_hand = QCheckBox(self.tr("Sync only when I ask for it"))
        self.by_hand.setToolTip(self.tr("For slow or costly networks: F5 syncs."))
        self.code = button(self.tr("Show the code…"), "", Icon.KEY, look)
        self.move_it = button(self.tr("Change…"))
        self.move_it.setToolTip(self.tr("Tell where the folder lies now"))
        self.leave = button(self.tr("Leave…"))
        self.again = button(self.tr("Join with a code…"), "primary")
        self._lay_out_shared()
        if leads:
            self.link.setText(self.tr("Sync"))
            self.link.clicked.connect(lambda: session.navigator.go(Route(PageId.SYNC)))
        self._connect()
        self.show_state()

    def show_state(self) -> None:
        """Show how things stand."""
        sharing = self._session.sharing
        stands = told(sharing, self._session.language.code)
        self.alone.setVisible(stands is None)
        self.shared.setVisible(stands is not None)
        self.link.setVisible(self._leads and stands is not None)
        if stands is None or sharing.state is None:
            return
        self._show_reached(sharing.state, stands)
        for field, text in ((self.place, sharing.state.place), (self.id, sharing.state.folder)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
                field.setToolTip(text)
        self.by_hand.setChecked(sharing.by_hand)
        out = stands.phase == REVOKED
        self.again.setVisible(out)
        self.code.setVisible(not out)

    def _show_reached(self, state: "State", stands: Told) -> None:
        if not state.outcome:
            icon, tone, text = Icon.NOT_STARTED, "text2", self.tr("Not looked into yet")
        elif state.outcome == "ok":
            icon, tone, text = Icon.DONE, "ok", self.tr("Can be reached and written to")
        elif state.outcome == "stopped":
            icon, tone, text = Icon.WORKING, "text2", stands.text
        else:
            icon, tone = Icon.WARNING, "warn"
            told_ = state.sv if self._session.language.code == "sv" else state.en
            text = told_ or stands.text
            if stands.phase == "unreachable" and state.since is not None:
                since = when(state.since, self._session.today())
                text = self.tr("Cannot be reached since {time}").format(time=since)
        self.icon.change(icon, tone)
        self.reached.setText(text)

    def _connect(self) -> None:
        session = self._session
        session.sharing.changed.connect(self.show_state)
        self.by_hand.clicked.connect(lambda on: session.sharing.set_by_hand(by_hand=on))
        self.create_it.clicked.connect(self.ask_to_create)
        self.join.clicked.connect(self.ask_to_join)
        self.again.clicked.connect(self.ask_to_join)
        self.code.clicked.connect(self._show_code)
        self.move_it.clicked.connect(self._ask_where)
        self.leave.clicked.connect(self._ask_to_leave)

    def ask_to_create(self) -> None:
        """Ask where to create a folder."""
        from regdesk.ui.dialogs.sharing_members import ask_to_create

        ask_to_create(self._session, self)

    def ask_to_join(self) -> None:
        """Ask which folder to join."""
        from regdesk.ui.dialogs.sharing_members import ask_to_join

        ask_to_join(self._session, self)

    def _show_code(self) -> None:
        from regdesk.ui.dialogs.sharing_members import show_code

        show_code(self._session, self)

    def _ask_where(self) -> None:
        from regdesk.ui.dialogs.sharing_members import ask_where_it_lies

        ask_where_it_lies(self._session, self)

    def _ask_to_leave(self) -> None:
        from regdesk.ui.dialogs.sharing_members import ask_to_leave

        ask_to_leave(self._session, self)

    def _lay_out_alone(self) -> None:
        px = self.look.px
        self.create_it = button(self.tr("Create a shared folder…"), "", Icon.SHARED, self.look)
        self.join = button(self.tr("Join with a code…"), "", Icon.KEY, self.look)
        said = label(
            self.tr("The desk is shared with nobody. Colleagues can share it by a folder."),
            "base",
            "text2",
        )
        said.setWordWrap(True)
        rows = _rows(self.alone, px(12))
        rows.addWidget(said)
        rows.addWidget(_flowing(self.look, self.create_it, self.join))
        self.fields.addWidget(self.alone)

    def _lay_out_shared(self) -> None:
        px = self.look.px
        rows = _rows(self.shared, px(10))
        across = QHBoxLayout()
        across.setSpacing(px(8))
        across.addWidget(self.icon)
        across.addWidget(self.reached, 1)
        rows.addLayout(across)
        self.fields.addWidget(self.shared)
        inside = self.fields
        self.fields = rows
        for field, name in ((self.place, self.tr("Place")), (self.id, self.tr("Id"))):
            field.setReadOnly(True)
            self.field(name, field)
        self.fields = inside
        rows.addWidget(self.by_hand)
        rows.addWidget(_flowing(self.look, self.again, self.code, self.move_it, self.leave))


class MemberList(PickList):
    """The desks of the folder. The menu key tells what can be done; Ctrl+C copies a line."""

    asked = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            line: Line | None = self.currentIndex().data(Role.ROW)
            if line is not None:
                QGuiApplication.clipboard().setText(line.spoken)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.asked.emit(at)


class DesksCard(Card):
    """Who shares the folder, and what each has taken in of mine."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        self.title.setText(self.tr("Desks"))
        self._session = session
        self._members: Sequence[Member] = ()
        self.list = MemberList(session.look, self.tr("Desks"))
        self.out = button(self.tr("Shut out…"), "", Icon.SHUT_OUT, session.look)
        self.why = label("", "small", "text2")
        self.why.setWordWrap(True)
        self._lay_out()
        self.list.moved.connect(self._enable)
        self.list.asked.connect(self._menu)
        self.out.clicked.connect(self.ask_to_shut_out)
        session.sharing.changed.connect(self.show_state)
        self.show_state()

    @property
    def chosen(self) -> "Member | None":
        """The desk the keys are on."""
        row = self.list.currentIndex().row()
        return self._members[row] if 0 <= row < len(self._members) else None

    def show_state(self) -> None:
        """Show how things stand."""
        state = self._session.sharing.state
        if state is None or not state.shared:
            return
        before = self.chosen
        self._members = state.members
        today = self._session.today()
        lines = [_member(one, state, today) for one in state.members]
        if self.list.lines() != tuple(lines):
            self.list.set_lines(lines)
            keys = [one.writer for one in state.members]
            if before is not None and before.writer in keys:
                self.list.stand_on(keys.index(before.writer))
            wanted = max(1, self.list.wanted_height())
            self.list.setMaximumHeight(wanted)
            self.list.setMinimumHeight(min(wanted, self._session.look.px(LEAST)))
        have, of = state.delivered
        self.side.setText(self.tr("delivered to {n} of {all}").format(n=have, all=of) if of else "")
        self._enable()

    def ask_to_shut_out(self) -> None:
        """Ask whether to shut the chosen desk out."""
        from regdesk.ui.dialogs.sharing_members import ask_to_shut_out

        if self.chosen is not None and self.out.isEnabled():
            ask_to_shut_out(self._session, self, self.chosen)

    def _enable(self) -> None:
        chosen = self.chosen
        may = chosen is not None and not chosen.here and not chosen.out
        self.out.setEnabled(may)
        why = ""
        if chosen is not None and chosen.here:
            why = self.tr("This is your own desk. Choose another to shut it out.")
        elif chosen is not None and chosen.out:
            why = self.tr("This desk is shut out already.")
        self.why.setText(why)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        action = menu.addAction(self.tr("&Shut out…"), self.ask_to_shut_out)
        action.setEnabled(self.out.isEnabled())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _lay_out(self) -> None:
        px = self._session.look.px
        foot = QWidget()
        across = QHBoxLayout(foot)
        across.setContentsMargins(px(16), px(8), px(16), px(4))
        across.setSpacing(px(10))
        across.addWidget(self.out)
        across.addWidget(self.why, 1)
        self.add(self.list, 1)
        self.add(foot)
        self.end()


def _member(one: "Member", state: "State", today: date) -> Line:
    """Return a desk as a line: whose, what it has of mine, when it was heard last."""
    translate = QCoreApplication.translate
    name = one.officer or translate("sharing", "Unknown")
    if one.here:
        here, now = translate("sharing", "this computer"), translate("sharing", "now")
        return Line(text=name, sub=here, icon=Icon.DESK, right=now)
    icon, tone, sub = Icon.DONE, "ok", _has(one, state)
    if one.out:
        icon, tone, sub = Icon.SHUT_OUT, "err", translate("sharing", "shut out")
    elif one.ahead_days:
        icon, tone, sub = Icon.LATE, "warn", f"{counted.clock_wrong(one.ahead_days)} · {sub}"
    elif one.has_of_mine < state.my_files:
        icon, tone = Icon.UNDER_WAY, "info"
    never = translate("sharing", "not heard from")
    heard = when(one.heard, today) if one.heard is not None else never
    tip = translate("sharing", "key {key}…").format(key=one.writer[:KEY])
    return Line(text=name, sub=sub, icon=icon, tone=tone, right=heard, tip=tip)


def _has(one: "Member", state: "State") -> str:
    """Return what a desk has taken in of mine, in words."""
    translate = QCoreApplication.translate
    if not state.my_files:
        return translate("sharing", "nothing sent from here yet")
    if one.has_of_mine >= state.my_files:
        return translate("sharing", "has got all of yours")
    text = translate("sharing", "has got {n} of your {of} files")
    return text.format(n=one.has_of_mine, of=state.my_files)


def _rows(widget: QWidget, space: int) -> QVBoxLayout:
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(space)
    return rows


def _flowing(look: Look, *widgets: QWidget) -> QWidget:
    """Return widgets beside each other, on more lines where there is no room."""
    held = QWidget()
    flow = Flow(look.px(8))
    for one in widgets:
        flow.addWidget(one)
    held.setLayout(flow)
    return held

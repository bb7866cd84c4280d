"""The code, shutting a desk out, leaving, and what an exchange would do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from regdesk.errors import WorldError
from regdesk.ui.counted import counted
from regdesk.ui.dialogs.sharing_form import CodeView, SharingDialog
from regdesk.ui.dialogs.sharing_place import CreateDialog, JoinDialog, MoveDialog
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.desks import Desk
    from regdesk.work.sharing import Member, Preview


LIST = 260
"""How high the list of what would happen is."""


class CodeDialog(SharingDialog):
    """Shows the code that new desks join with now."""

    def __init__(self, session: Session, parent: QWidget, code: str) -> None:
        super().__init__(session, parent, self.tr("The code of the shared folder"), "", "")
        self.code = CodeView(self.look, code)
        self.show_result(
            self.windowTitle(),
            self.said(self.tr("With this code and the folder, a new desk joins."), "text2"),
            self.code,
            self.said(
                self.tr("Tell it to nobody who is not to read everything. Best by voice."), "text2"
            ),
            first=self.code.copy,
        )


class ShutOutDialog(SharingDialog):
    """Asks before a desk is shut out; shows the new code afterwards."""

    def __init__(self, session: Session, parent: QWidget, member: "Member") -> None:
        who = member.officer or member.writer[:6]
        super().__init__(
            session,
            parent,
            self.tr("Shut out {name}?").format(name=who),
            "",
            self.tr("&Shut out"),
        )
        self._member, self._who = member, who
        self.hint.show()
        self.hint.setText(
            self.tr(
                "The folder gets a new key and a new code. {name} can send and fetch nothing any"
                " more, but keeps what has been fetched already. The other desks go on by"
                " themselves. The code that held so far opens nothing new."
            ).format(name=who)
        )
        self.code: CodeView | None = None
        self.cancel_button.setDefault(True)
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.cancel_button.setFocus()

    def submit(self) -> None:
        name = self._member.writer

        def shut(desk: "Desk") -> str:
            from regdesk.work.sharing import shut_out

            return shut_out(desk, name)

        self.work(self.tr("Making a new key…"), shut, self._show, exchange=True)

    def _show(self, code: str) -> None:
        self.code = CodeView(self.look, code)
        self.show_result(
            self.tr("{name} is shut out").format(name=self._who),
            self.said(self.tr("From now on this code holds for joining:")),
            self.code,
            first=self.code.copy,
        )


class LeaveDialog(SharingDialog):
    """Asks before the desk leaves the folder."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            parent,
            self.tr("Leave the shared folder?"),
            self.tr(
                "What waits is sent first. All that is here stays here, and what you sent stays"
                " with the others. Nothing is exchanged any more until you join again."
            ),
            self.tr("&Leave"),
        )
        self.cancel_button.setDefault(True)
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.cancel_button.setFocus()

    def submit(self) -> None:
        def leave(desk: "Desk") -> bool:
            from regdesk.work.sharing import leave_folder

            return leave_folder(desk)

        self.work(self.tr("Sending what waits…"), leave, self._left)

    def _left(self, reached: bool) -> None:
        if reached:
            self.session.said.emit(self.tr("You have left the shared folder."))
        else:
            self.session.noted.emit(
                self.tr(
                    "You have left the shared folder. It could not be reached: ask a colleague to"
                    " shut your desk out of it."
                )
            )
        self.accept()


class PreviewDialog(SharingDialog):
    """What an exchange would fetch and send, without doing it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            parent,
            self.tr("What would happen"),
            self.tr("What syncing would fetch and send now. Nothing is done."),
            self.tr("&Sync now"),
        )
        self.list = LineView(self.look, self.windowTitle())
        self.list.setMinimumHeight(self.look.px(LIST))
        self.fields.addWidget(self.list, 1)
        self.wait(self.tr("Looking into the folder…"))
        self._job = session.sharing.preview(self._show_if_open, self._fail_if_open)

    def submit(self) -> None:
        self.session.sharing.now()
        self.accept()

    def _show_if_open(self, preview: "Preview") -> None:
        if isValid(self):
            self.go_on()
            self.list.set_lines(self.lines(preview))
            self.list.setFocus()

    def _fail_if_open(self, error: Exception) -> None:
        if isValid(self):
            self.go_on()
            self.fail(error)

    def refuse(self, error: WorldError) -> None:
        text = error.sentence(self.session.language.code)
        self.list.set_lines([Line(text=text, icon=Icon.WARNING, tone="warn", wrap=True)])

    def lines(self, preview: "Preview") -> list[Line]:
        """Return what would come, what would go, and what can't be used."""
        lines = [Line(text=self.tr("To be fetched"), head=True)]
        lines += [
            Line(
                text=self.tr("Somebody new") if officer == "?" else officer,
                sub=f"{counted.changes(entries)} · {counted.files(files)}",
                icon=Icon.ARRIVED,
            )
            for officer, (files, entries) in sorted(preview.coming.items())
        ] or [Line(text=self.tr("Nothing"), icon=Icon.CHECK)]
        lines.append(Line(text=self.tr("To be sent"), head=True))
        going = counted.changes(preview.going) if preview.going else self.tr("Nothing")
        lines.append(Line(text=going, icon=Icon.SENT if preview.going else Icon.CHECK))
        if preview.strange:
            lines.append(Line(text=self.tr("Files that cannot be used"), head=True))
            lines += [
                Line(text=name, icon=Icon.WARNING, tone="warn", wrap=True)
                for name in preview.strange
            ]
        return lines


def ask_to_create(session: Session, parent: QWidget) -> CreateDialog:
    """Ask where to create a shared folder."""
    dialog = CreateDialog(session, parent)
    dialog.start()
    return dialog


def ask_to_join(session: Session, parent: QWidget) -> JoinDialog:
    """Ask which shared folder to join, and for its code."""
    dialog = JoinDialog(session, parent)
    dialog.start()
    return dialog


def ask_where_it_lies(session: Session, parent: QWidget) -> MoveDialog:
    """Ask where the desk's folder lies now."""
    dialog = MoveDialog(session, parent)
    dialog.start()
    return dialog


def ask_to_leave(session: Session, parent: QWidget) -> LeaveDialog:
    """Ask whether to leave the folder."""
    dialog = LeaveDialog(session, parent)
    dialog.start()
    return dialog


def ask_to_shut_out(session: Session, parent: QWidget, member: "Member") -> ShutOutDialog:
    """Ask whether to shut a desk out."""
    dialog = ShutOutDialog(session, parent, member)
    dialog.start()
    return dialog


def show_preview(session: Session, parent: QWidget) -> PreviewDialog:
    """Show what an exchange would do."""
    dialog = PreviewDialog(session, parent)
    dialog.start()
    return dialog


def show_code(session: Session, parent: QWidget) -> None:
    """Read and show the code."""
    desk = session.desk

    def read() -> str:
        from regdesk.work.sharing import code_of

        return code_of(desk)

    def show(code: str) -> None:
        CodeDialog(session, parent, code).start()

    session.runner.read(
        QCoreApplication.translate("sharing", "Reading"), read, owner=parent, done=show
    )

"""Creating a shared folder, joining one, and telling where it lies now."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from regdesk.errors import MistypedCode, WorldError, WrongCode
from regdesk.ui.dialogs.sharing_form import CodeView, SharingDialog
from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.icons import Icon
from regdesk.ui.session import Session
from regdesk.ui.sharing_told import progress
from regdesk.ui.widgets.basics import button
from regdesk.ui.widgets.files import ask_for_folder

if TYPE_CHECKING:
    from regdesk.work.desks import Desk


class PlaceDialog(SharingDialog):
    """Asks for a folder or an address; for a password only where one may be needed."""

    def __init__(
        self, session: Session, parent: QWidget, title: str, hint: str, accept: str
    ) -> None:
        super().__init__(session, parent, title, hint, accept)
        look, px = self.look, self.look.px
        self.address, self.secret = QLineEdit(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.browse = button(self.tr("&Browse…"), "", Icon.FOLDER, look)
        self.browse.setAutoDefault(False)
        where = QWidget()
        across = QHBoxLayout(where)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        across.addWidget(self.address, 1)
        across.addWidget(self.browse)
        self.place = FieldBox(
            look,
            self.tr("&Folder or address"),
            where,
            hint=self.tr("A folder on a file share, or smb://, sftp://, webdavs:// or s3://."),
        )
        self.place.label.setBuddy(self.address)
        self.address.setAccessibleName(self.place.title)
        self.password = FieldBox(look, self.tr("&Password"), self.secret)
        self.password.hide()
        self.fields.addWidget(self.place)
        self.fields.addWidget(self.password)
        self.address.textChanged.connect(self._ask_for_password)
        self.browse.clicked.connect(
            lambda: ask_for_folder(self, self.address.text().strip(), self._take_folder)
        )
        self.address.setFocus()

    def given(self) -> tuple[str, str] | None:
        """Return address and password; None when there is none, which is said there."""
        address = self.address.text().strip()
        self.place.say("" if address else self.tr("Choose a folder, or write an address."))
        if not address:
            self.address.setFocus()
            return None
        return address, self.secret.text() if self._remote() else ""

    def refuse(self, error: WorldError) -> None:
        self.place.say(error.sentence(self.session.language.code))
        self.address.setFocus()

    def _remote(self) -> bool:
        address = self.address.text().strip().lower()
        return "://" in address and not address.startswith("file://")

    def _ask_for_password(self) -> None:
        if self.password.isVisibleTo(self.form) != self._remote():
            self.password.setVisible(self._remote())
            self.fit_form()

    def _take_folder(self, folder: Path) -> None:
        self.address.setText(str(folder))
        self.address.setFocus()


class CreateDialog(PlaceDialog):
    """Makes a shared folder, and shows the code that colleagues join with."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            parent,
            self.tr("Create a shared folder"),
            self.tr(
                "A folder named regdesk-… is made there, encrypted. What stands in your desk is"
                " sent to it, and colleagues join it with a code."
            ),
            self.tr("C&reate"),
        )
        self.code: CodeView | None = None

    def submit(self) -> None:
        given = self.given()
        if given is None:
            return
        address, secret = given

        def create(desk: "Desk") -> str:
            from regdesk.work.sharing import create_folder

            return create_folder(desk, address, secret)

        self.work(self.tr("Creating the folder…"), create, self._show, exchange=True)

    def _show(self, code: str) -> None:
        self.code = CodeView(self.look, code)
        self.show_result(
            self.tr("The shared folder is created"),
            self.said(self.tr("This is the code for joining it:")),
            self.code,
            self.said(
                self.tr(
                    "Tell it to your colleagues, best by voice. They choose “Join with a code”,"
                    " the same folder, and type it. Whoever has both can read everything. You"
                    " can show the code again on the page Sync."
                ),
                "text2",
            ),
            first=self.code.copy,
        )


class JoinDialog(PlaceDialog):
    """Joins a shared folder, and shows how what is in it comes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            parent,
            self.tr("Join with a code"),
            self.tr(
                "Choose the shared folder (regdesk-…) or the one it lies in. A colleague who"
                " belongs to it can show the code."
            ),
            self.tr("&Join"),
        )
        self.code_field = QLineEdit()
        self.code = FieldBox(
            self.look,
            self.tr("C&ode"),
            self.code_field,
            hint=self.tr("Eight groups of four; capitals, blanks and hyphens don't matter."),
        )
        self.fields.addWidget(self.code)
        state = session.sharing.state
        if state is not None and state.shared:  # shut out: the same folder, a new code
            self.address.setText(state.place)
            self.code_field.setFocus()
        self.said_here = self.said("")

    def submit(self) -> None:
        given, code = self.given(), self.code_field.text().strip()
        self.code.say("" if code else self.tr("Write the code."))
        if given is None or not code:
            if given is not None:
                self.code_field.setFocus()
            return
        address, secret = given

        def join(desk: "Desk") -> None:
            from regdesk.work.sharing import join_folder

            join_folder(desk, address, code, secret)

        self.work(self.tr("Opening the folder…"), join, self._follow, exchange=True)

    def refuse(self, error: WorldError) -> None:
        if isinstance(error, WrongCode | MistypedCode):
            self.code.say(error.sentence(self.session.language.code))
            self.code_field.setFocus()
        else:
            super().refuse(error)

    def reject(self) -> None:
        if self.stack.currentIndex() == 1:
            self.session.sharing.cancel()
        super().reject()

    def _follow(self, _none: None) -> None:
        """Show how far the first exchange is; it may be left to go on by itself."""
        self.show_result(self.tr("You have joined the shared folder"), self.said_here)
        self.cancel_button.setText(self.tr("Cancel"))
        self.accept_button.setText(self.tr("Go on in the &background"))
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.show()
        self.accept_button.setDefault(True)
        self.accept_button.setFocus()
        self.part.show()
        self.session.sharing.changed.connect(self._tell)
        self.session.sharing.answered.connect(self._finish)
        self._tell()

    def _tell(self) -> None:
        sharing = self.session.sharing
        step = sharing.step
        self.part.setMaximum(step.of if step is not None else 0)
        self.part.setValue(step.done if step is not None else 0)
        self.said_here.setText(
            self.tr(
                "What your colleagues have written is being fetched. If it is interrupted, it goes"
                " on by itself."
            )
        )
        if sharing.running:
            self.busy.setText(progress(sharing))

    def _finish(self, error: Exception | None) -> None:
        self.session.sharing.changed.disconnect(self._tell)
        self.session.sharing.answered.disconnect(self._finish)
        self.part.hide()
        self.busy.setText("")
        if error is None:
            self.said_here.setText(self.tr("Everything in it is here now."))
        elif isinstance(error, WorldError):
            self.said_here.setText(error.sentence(self.session.language.code))
        self.accept_button.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()


class MoveDialog(PlaceDialog):
    """Tells where the folder that the desk belongs to lies now."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            parent,
            self.tr("Where the shared folder lies"),
            self.tr(
                "If it was moved, choose it where it lies now. Only the folder that your desk"
                " belongs to is taken."
            ),
            self.tr("&Use this folder"),
        )
        state = session.sharing.state
        if state is not None:
            self.address.setText(state.place)
            self.address.selectAll()

    def submit(self) -> None:
        given = self.given()
        if given is None:
            return
        address, secret = given

        def move(desk: "Desk") -> str:
            from regdesk.work.sharing import move_folder

            return move_folder(desk, address, secret)

        self.work(self.tr("Looking for the folder…"), move, self._moved, exchange=True)

    def _moved(self, found: str) -> None:
        self.session.said.emit(self.tr("The shared folder lies in {place}").format(place=found))
        self.accept()

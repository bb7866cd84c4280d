"""One conflict side by side, over the form in which it was met."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.errors import InvalidValue
from regdesk.ui.actions import Act
from regdesk.ui.editing.saver import reason
from regdesk.ui.editing.side_by_side import SideBySide
from regdesk.ui.editing.sizes import fit
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from regdesk.work.conflicts import Settlement, Twofold
    from regdesk.work.desks import ChangeSet

LONG, SHORT = (880, 560), (760, 340)
"""How large it opens, for long texts and for other fields."""


class ConflictDialog(QDialog):
    """Both values of a field; taking one of them settles it."""

    def __init__(self, session: Session, parent: QWidget, found: "Twofold") -> None:
        super().__init__(parent)
        self._session, self._found = session, found
        self.setWindowTitle(self.tr("Conflict: {field}").format(field=found.field_word))
        self.sides = SideBySide(session)
        self.sides.show_conflict(found)
        self.sides.settled.connect(self._settle)
        self.note = label(
            self.tr("Nothing disappears: all stays in the history."), "small", "text2"
        )
        self.note.setWordWrap(True)
        self.close_button = button(self.tr("&Later"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.sides.enter()

    def _settle(self, take: int | None, value: Any) -> None:
        settlement = self._found.settlement(take, value)
        settle(self._session, self, [settlement], self.sides, self.accept)

    def _lay_out(self) -> None:
        px = self._session.look.px
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(16), px(16), px(16))
        rows.setSpacing(px(12))
        rows.addWidget(self.sides, 1)
        rows.addLayout(foot)
        fit(self, self._session.look, LONG if self._found.long else SHORT)


def settle(
    session: Session,
    owner: QWidget,
    settlements: "list[Settlement]",
    sides: SideBySide,
    done: Any = None,
) -> None:
    """Have conflicts settled; what doesn't fit is told under the third value."""
    desk = session.desk

    def settled(_progress: object) -> "ChangeSet":
        from regdesk.work import conflicts

        return conflicts.settle(desk, settlements)

    def told(_change: "ChangeSet") -> None:
        from regdesk.ui.counted import counted

        session.offer(counted.conflicts_settled(len(settlements)), Act.UNDO)
        if done is not None:
            done()

    def failed(error: Exception) -> None:
        if isinstance(error, InvalidValue) and sides.third is not None:
            sides.third.say(reason(error, session.language.code))
        else:
            session.fail(error, owner)

    label_ = QCoreApplication.translate("ConflictDialog", "Settling the conflict")
    session.keeper.flush()
    session.runner.write(label_, settled, owner=owner, done=told, failed=failed)


def show_conflict(session: Session, parent: QWidget, record_id: UUID, field: str) -> None:
    """Read and show the conflict of a field, if there still is one."""
    desk, language = session.desk, session.language.code

    def read() -> "Twofold | None":
        from regdesk.work import conflicts

        found = conflicts.list_conflicts(desk, language, record_id)
        return next((one for one in found if one.name == field), None)

    def show(found: "Twofold | None") -> None:
        if found is not None:
            dialog = ConflictDialog(session, parent, found)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    label_ = QCoreApplication.translate("ConflictDialog", "Reading")
    session.runner.read(label_, read, owner=parent, done=show)

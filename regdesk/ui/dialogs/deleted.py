"""What was deleted: commitments, contacts and dialogues, to be put back."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from regdesk.domain.words import type_word
from regdesk.ui.actions import Act
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.sizes import fit
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regdesk.work.deleted import DeletedRow
    from regdesk.work.desks import ChangeSet

SIZE: Final = (640, 560)
_ICONS: Final = {
    "commitment": Icon.COMMITMENT,
    "contact": Icon.CONTACTS,
    "dialogue": Icon.DIALOGUE,
}


class DeletedDialog(QDialog):
    """The latest first, filtered as one types. Enter puts back what is chosen."""

    def __init__(self, session: Session, parent: QWidget, rows: "Sequence[DeletedRow]") -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self.deleted: tuple[DeletedRow, ...] = ()
        self.shown: list[DeletedRow] = []
        self.setWindowTitle(self.tr("Deleted"))
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter what was deleted"))
        self.filter.setPlaceholderText(self.tr("Filter by words"))
        self.list = PickList(self.look, self.tr("Deleted, the latest first"), several=True)
        self.nothing = Empty(
            self.look,
            Icon.DELETE,
            self.tr("Nothing is deleted"),
            self.tr("Commitments, contacts and dialogues that are deleted stand here."),
        )
        self.back = button(self.tr("&Put back"), "primary", Icon.UNDO, self.look)
        self.shut = button(self.tr("&Close"))
        for one in (self.back, self.shut):
            one.setAutoDefault(False)
        self._lay_out()
        self.filter.textChanged.connect(self._show)
        self.list.entered.connect(self._put_back)
        self.back.clicked.connect(self._put_back)
        self.shut.clicked.connect(self.accept)
        session.runner.changed.connect(self._read)
        fit(self, self.look, SIZE)
        self.take(rows)
        (self.list if rows else self.shut).setFocus()

    def take(self, rows: "Sequence[DeletedRow]") -> None:
        """Show what is deleted."""
        self.deleted = tuple(rows)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.filter.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return}:
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        sought = self.filter.text().casefold().split()
        lines = [(row, self._line(row)) for row in self.deleted]
        kept = [
            (row, line)
            for row, line in lines
            if all(word in f"{line.text} {line.sub}".casefold() for word in sought)
        ]
        self.shown = [row for row, _ in kept]
        self.list.set_lines([line for _, line in kept])
        self.list.setVisible(bool(kept))
        self.nothing.setVisible(not kept)
        self.back.setEnabled(bool(kept))

    def _line(self, row: "DeletedRow") -> Line:
        word = type_word(row.record_type, self.session.language.code)
        by = self.tr("was deleted {when} by {officer}").format(
            when=when(row.at, self.session.today()), officer=row.officer
        )
        sub = f"{word[:1].upper()}{word[1:]} · {by}"
        return Line(text=row.title, sub=sub, icon=_ICONS[row.record_type], key=row.id)

    def _put_back(self) -> None:
        ids = [self.shown[at].id for at in self.list.rows()]
        if not ids:
            return
        desk, session = self.session.desk, self.session

        def bring(_progress: object) -> "ChangeSet":
            from regdesk.work.deleted import bring_back

            return bring_back(desk, ids)

        def done(change: "ChangeSet") -> None:
            session.offer(session.step_name(change.label), Act.UNDO)

        session.runner.write(self.tr("Putting back"), bring, owner=self, done=done)

    def _read(self) -> None:
        desk = self.session.desk

        def read() -> "tuple[DeletedRow, ...]":
            from regdesk.work.deleted import deleted_rows

            return deleted_rows(desk)

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=self.take)

    def _lay_out(self) -> None:
        px = self.look.px
        hint = label(
            self.tr("What is put back stands as it did, with what belongs to it."), "base", "text2"
        )
        hint.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(16), px(16), 0)
        head.setSpacing(px(8))
        head.addWidget(label(self.windowTitle(), "title"))
        head.addWidget(hint)
        head.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), px(16))
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(12))
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.nothing, 1)
        rows.addLayout(foot)


def show_deleted(session: Session, parent: QWidget) -> None:
    """Read and show what was deleted."""
    desk = session.desk

    def read() -> "tuple[DeletedRow, ...]":
        from regdesk.work.deleted import deleted_rows

        return deleted_rows(desk)

    def show(rows: "tuple[DeletedRow, ...]") -> None:
        dialog = DeletedDialog(session, parent, rows)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    label_ = QCoreApplication.translate("DeletedDialog", "Reading")
    session.runner.read(label_, read, owner=parent, done=show)

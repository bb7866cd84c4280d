"""Files that are dropped or chosen become attachments of a dialogue."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.ui.runner import Progress
    from regdesk.work.attachments import Fetched
    from regdesk.work.desks import ChangeSet


def files_in(data: QMimeData) -> list[Path]:
    """Return the files of this computer and its shares that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def attach(session: Session, owner: QObject, dialogue: "UUID", files: Sequence[Path]) -> None:
    """Keep files with a dialogue, and say so; typing is saved while they are read."""
    if not files:
        return
    desk, several = session.desk, tuple(files)
    label = QCoreApplication.translate("attaching", "Attaching files")

    def fetched(progress: "Progress") -> "tuple[Fetched, ...]":
        from regdesk.work.attachments import fetch

        return fetch(several, progress.report)

    def keep(read: "tuple[Fetched, ...]") -> None:
        def kept(_progress: object) -> "ChangeSet":
            from regdesk.work.attachments import keep

            return keep(desk, dialogue, read)

        session.runner.write(label, kept, owner=owner, done=say)

    def say(change: "ChangeSet") -> None:
        if change.changed:
            session.offer(counted.attached_files(len(several)), Act.UNDO)
        else:
            already = QCoreApplication.translate("attaching", "They were attached already.")
            session.noted.emit(already)

    session.runner.aside(label, fetched, owner=owner, done=keep)


class FileDrops(QObject):
    """Takes files that are dropped anywhere onto a page or its fields, for the dialogue shown there."""

    def __init__(
        self, session: Session, page: QWidget, dialogue: "Callable[[], UUID | None]"
    ) -> None:
        super().__init__(page)
        self._session, self._page, self._dialogue = session, page, dialogue
        page.setAcceptDrops(True)
        for widget in (page, *page.findChildren(QWidget)):
            if widget.acceptDrops():
                widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        dialogue, files = self._dialogue(), files_in(event.mimeData())
        if dialogue is None or not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            attach(self._session, self._page, dialogue, files)
        return True

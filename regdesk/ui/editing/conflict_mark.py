"""The mark that two wrote in one place: icon and word, a button that shows both."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

MARGIN: Final = 8


def dress_as_mark(made: QPushButton, look: Look, field: str) -> None:
    """Give a button the look and the words of the mark on a field."""
    made.setText(QCoreApplication.translate("ConflictMark", "Conflict"))
    made.setProperty("kind", "conflict")
    made.setIcon(look.icon(Icon.CONFLICT, "warn"))
    made.setIconSize(QSize(look.px(18), look.px(14)))  # a gap before the word
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    name = QCoreApplication.translate("ConflictMark", "Conflict in {field}: show both")
    made.setAccessibleName(name.format(field=field))
    made.setToolTip(
        QCoreApplication.translate(
            "ConflictMark", "Two wrote here without knowing of each other: show both"
        )
    )
    made.hide()


class ConflictMark(QPushButton):
    """The mark in the upper corner of a long text; finds out by itself whether it should show."""

    def __init__(self, session: Session, text: QAbstractScrollArea, field: str) -> None:
        """`text` is the widget over whose words it stands, `field` what that is called."""
        super().__init__(text)
        self._session, self._text = session, text
        self._place: tuple[str, UUID, str] | None = None
        dress_as_mark(self, session.look, field)
        text.installEventFilter(self)
        self.clicked.connect(self._open)
        session.runner.changed.connect(self._changed)

    def watch(self, place: tuple[str, UUID, str] | None) -> None:
        """Tell of conflicts in a field of a record (type, id, field); None: of nothing."""
        self._place = place
        self._show(stands=False)
        if place is not None:
            self._look_again()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return False

    def _changed(self, change: "ChangeSet") -> None:
        """Look again after what others wrote: nobody quarrels with themselves by typing."""
        if self._place is None or change.initiator is self._text:
            return
        if self._place[:2] in change.changed:
            self._look_again()

    def _look_again(self) -> None:
        assert self._place is not None
        desk, place = self._session.desk, self._place

        def read() -> bool:
            from regdesk.work.forms import is_in_conflict

            return is_in_conflict(desk, place[1], place[2])

        def show(stands: bool) -> None:
            if place == self._place:
                self._show(stands=stands)

        label = self.tr("Reading")
        self._session.runner.read(label, read, owner=self, done=show)

    def _show(self, *, stands: bool) -> None:
        """Come or go; the words give way, so that none is covered."""
        if stands == self.isVisibleTo(self._text):
            return
        self.setVisible(stands)
        self._stand()
        height = self.height() + 2 * self._session.look.px(MARGIN) if stands else 0
        self._text.setViewportMargins(0, height, 0, 0)

    def _stand(self) -> None:
        self.adjustSize()
        margin = self._session.look.px(MARGIN)
        self.move(self._text.width() - self.width() - 2 * margin, margin)
        self.raise_()

    def _open(self) -> None:
        from regdesk.ui.dialogs.conflict import show_conflict

        if self._place is not None:
            self._session.keeper.flush()
            show_conflict(self._session, self._text.window(), self._place[1], self._place[2])

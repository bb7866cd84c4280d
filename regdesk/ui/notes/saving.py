"""When what is typed is written: on the disk within a moment, in the journal when typing rests."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.ui.session import Session

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.desks import ChangeSet
    from regdesk.work.live_texts import LiveText

KEEP_MS: Final = 200
"""How long after a key what was typed lies on the disk, beside the journal."""
IDLE_MS: Final = 500
LONGEST_MS: Final = 5_000
"""How long typing may go on before what was typed is an entry of the journal."""


class Saving(QObject):
    """Writes the live texts of an editor, its parent and the initiator.

    A text that is left before it could be written is held, to be written and to be shown again.
    """

    saved = Signal(object)
    """The `ChangeSet`, after what was typed has been written to the journal."""

    def __init__(self, session: Session, editor: QObject) -> None:
        super().__init__(editor)
        self._session, self._editor = session, editor
        self._live: LiveText | None = None
        self._held: list[LiveText] = []
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._idle.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)
        self._keep.timeout.connect(self._keep_now)

    @property
    def waits(self) -> bool:
        """Whether something typed isn't handed over to be written yet."""
        return self._idle.isActive() or self._longest.isActive()

    def show(self, live: "LiveText | None") -> None:
        """Write this one from now on, besides those that are held."""
        self._live = live
        others = [one for one in self._held if one is not live and one.has_unsaved]
        self._held = [*others, live] if live is not None else others

    def held(self, record_id: "UUID", field: str) -> "LiveText | None":
        """Return the live text of a field in which something isn't written yet."""
        texts = (one for one in self._held if one.has_unsaved)
        return next(
            (one for one in texts if (one.record_id, one.field) == (record_id, field)), None
        )

    def soon(self) -> None:
        """Something was typed: have it written in a while."""
        began = not self.waits
        self._idle.start()
        for timer in (self._longest, self._keep):
            if not timer.isActive():
                timer.start()
        if began:
            self._session.keeper.changed.emit()

    def flush(self) -> None:
        """Hand over to be written what was typed and isn't saved yet."""
        for timer in (self._idle, self._longest, self._keep):
            timer.stop()
        for live in self._held:
            if live.has_unsaved:
                self._save(live)

    def _save(self, live: "LiveText") -> None:
        def saved(_progress: object) -> "ChangeSet":
            return live.save()

        self._session.runner.write(
            self.tr("Saving"), saved, owner=self._editor, done=self._done, failed=self._failed
        )

    def _keep_now(self) -> None:
        """Put on the disk what isn't an entry of the journal yet."""
        live = self._live
        if live is None or not live.has_unsaved:
            return

        def kept(_progress: object) -> None:
            live.keep()

        self._session.runner.do(
            self.tr("Saving"), kept, owner=self._editor, failed=self._session.runner.failed.emit
        )

    def _done(self, change: "ChangeSet") -> None:
        self.show(self._live)  # those that are written are held no longer
        self.saved.emit(change)
        self._session.keeper.changed.emit()

    def _failed(self, error: Exception) -> None:
        """Leave what couldn't be written to be written with the next key, or in a while."""
        self._session.runner.failed.emit(error)
        self._longest.start()

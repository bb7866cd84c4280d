"""Hands what stands in controls over to be written, and keeps what doesn't fit."""

import dataclasses
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.errors import InvalidValue, WorldError
from regdesk.ui.editing.bound import Bound
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet, Desk
    from regdesk.work.forms import Shown


SHORT: Final = 40
"""Letters of the saved value that are told."""
AGAIN_MS: Final = 5_000
"""How long after a fault of the world what couldn't be written is tried again."""


@dataclasses.dataclass(eq=False, slots=True)
class _Write:
    """What was typed into a field, on its way to the desk."""

    desk: "Desk"
    shown: "Shown"
    record_id: UUID
    field: str
    value: Any
    words: str
    former: Any
    """The value that was shown before."""
    step: UUID
    back: bool
    failed: bool = False

    @property
    def place(self) -> tuple[UUID, str]:
        """Return record and field."""
        return self.record_id, self.field

    def run(self, _progress: object) -> "ChangeSet":
        """Save it; what doesn't fit is kept as a draft."""
        from regdesk.work import drafts, forms

        where = self.record_id, self.field
        try:
            return forms.save(self.desk, self.shown, *where, self.value, self.step, back=self.back)
        except InvalidValue as error:
            drafts.keep(self.desk, *where, drafts.refused(self.words, error))
            raise


class Saver(QObject):
    """Writes fields of the record on which an editor stands; the editor is the initiator."""

    saved = Signal(object, object)
    """A `Bound` was written, and the `ChangeSet`."""
    stood = Signal()
    """How far the writer is ahead of the desk, or what doesn't fit, has changed."""

    def __init__(self, session: Session, editor: QObject) -> None:
        super().__init__(editor)
        self._session, self._editor = session, editor
        self._record_id: UUID | None = None
        self._shown: Shown | None = None
        self._under_way: dict[tuple[UUID, str], _Write] = {}
        """By record and field, what was handed over last and isn't written yet."""
        self.again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        """Runs out when what couldn't be written is to be tried again."""

    @property
    def failing(self) -> bool:
        """Whether something typed into a record that isn't shown now couldn't be written yet."""
        return any(write.failed for write in self._under_way.values())

    @property
    def shown(self) -> "Shown":
        """Which entries the form shows; what is written replaces those."""
        assert self._shown is not None
        return self._shown

    def stand_on(self, record_id: UUID | None) -> None:
        """Write to another record from now on."""
        from regdesk.work.forms import Shown

        if record_id is None or record_id != self._record_id:
            waiting = (one.shown for one in self._under_way.values() if one.record_id == record_id)
            self._record_id, self._shown = record_id, next(waiting, None) or Shown()

    def resume(self, bound: Bound) -> bool:
        """Show what was typed into a field earlier, if it is still on its way to the desk.

        Tell whether it is to be handed over once more.
        """
        assert self._record_id is not None
        write = self._under_way.get((self._record_id, bound.field))
        if write is None:
            return False
        bound.handle.show_words(write.words)
        bound.before = bound.shown = write.former if write.failed else write.value
        if write.failed:
            del self._under_way[write.place]
            bound.dirty = True
        else:
            bound.writes.add(write)
        return write.failed

    def try_again(self) -> None:
        """Hand over once more what couldn't be written of records that aren't shown now."""
        for write in [one for one in self._under_way.values() if one.failed]:
            write.failed = False
            self._hand_over(write, None)

    def keep(self, bound: Bound) -> None:
        """Put on the disk what is being typed; it lies there until it is saved."""
        assert self._record_id is not None
        desk, shown, record_id = self._session.desk, self.shown, self._record_id
        name, words = bound.field, bound.handle.words()
        bound.kept = True
        try:
            value = bound.handle.value()
        except UnreadableError:
            self._keep(bound)
            return

        def kept(_progress: object) -> None:
            from regdesk.work import drafts

            draft = drafts.Draft(words, value=value, token=shown.token())
            drafts.keep(desk, record_id, name, draft)

        self._session.runner.do(self.tr("Saving"), kept, owner=self._editor)

    def save(self, bound: Bound, *, final: bool) -> None:
        """Hand a field over to be written; what is no value yet waits, or is told of when `final`."""
        self._save(bound, final=final)
        self.stood.emit()

    def give_up(self, bound: Bound) -> None:
        """Let what is saved stand again in place of what doesn't fit."""
        bound.dirty = False
        bound.show(bound.shown)
        bound.handle.show(bound.shown)
        self._drop(bound)
        self.stood.emit()

    def with_way_back(self, bound: Bound, why: str) -> str:
        """Return why a value doesn't fit, and how what is saved comes back."""
        value = bound.shown
        if value in (None, "", []):
            empties = self.tr("Esc empties the field.")
            return f"{why} {empties}"
        said = ", ".join(value) if isinstance(value, list) else str(value).replace("T00:00", "")
        words_of = getattr(bound.control, "words_of", None)
        if words_of is not None:  # the control knows how its values are said
            said = words_of(value)
        said = said if len(said) <= SHORT else f"{said[: SHORT - 1]}…"
        back = self.tr("Esc brings back {value}.")
        return f"{why} {back.format(value=said)}"

    def _save(self, bound: Bound, *, final: bool) -> None:
        try:
            value = bound.handle.value()
        except UnreadableError as error:
            bound.refused = True
            bound.sentence = self.with_way_back(bound, error.sentence)
            if final:
                bound.dirty = False
                bound.tell()
                self._keep(bound)
            return
        bound.dirty = False
        if value != bound.shown:
            self._write(bound, value)
        elif bound.refused or bound.kept:
            bound.refused = False
            bound.say("")
            self._drop(bound)

    def _write(self, bound: Bound, value: Any) -> None:
        assert self._record_id is not None
        write = _Write(
            *(self._session.desk, self.shown, self._record_id, bound.field, value),
            *(bound.handle.words(), bound.shown, bound.step, value == bound.before),
        )
        bound.shown = value
        bound.version += 1
        bound.writes.add(write)
        bound.kept = False
        self._hand_over(write, bound)

    def _hand_over(self, write: "_Write", bound: Bound | None) -> None:
        self._under_way[write.place] = write

        def done(change: "ChangeSet") -> None:
            if self._under_way.get(write.place) is write:
                del self._under_way[write.place]
            if bound is None:
                self.stood.emit()
                return
            if _ended(bound, write):
                bound.refused = False
                bound.say("")
                self.stood.emit()
            self.saved.emit(bound, change)

        def failed(error: Exception) -> None:
            fits = not isinstance(error, InvalidValue)
            if fits:
                self._session.runner.failed.emit(error)
                self.again.start()
            latest = self._under_way.get(write.place) is write
            if bound is not None and _ended(bound, write):
                bound.shown = write.former
                self._refuse(bound, write.words, error)
            elif fits and latest:  # another record is shown; what was typed waits here
                write.failed = True
                latest = False
            if latest:
                del self._under_way[write.place]
            self.stood.emit()

        label, runner = self.tr("Saving"), self._session.runner
        runner.write(label, write.run, owner=self._editor, done=done, failed=failed)

    def _refuse(self, bound: Bound, words: str, error: Exception) -> None:
        """Leave what doesn't fit where it stands, with the reason under it."""
        bound.refused = True
        if bound.handle.words() != words:
            return  # typed on since; that will be tried in its turn
        bound.dirty = not isinstance(error, InvalidValue)
        why = reason(error, self._session.language.code)
        bound.sentence = self.with_way_back(bound, why)
        if not bound.control.hasFocus():
            bound.tell()  # who is still typing is told when they pause longer or leave

    def _keep(self, bound: Bound) -> None:
        """Keep with the desk what is no value, so that nothing typed is lost by closing."""
        assert self._record_id is not None
        desk, record_id, name = self._session.desk, self._record_id, bound.field
        words = bound.handle.words()

        def kept(_progress: object) -> None:
            from regdesk.work import drafts

            drafts.keep(desk, record_id, name, drafts.Draft(words))

        self._session.runner.do(self.tr("Saving"), kept, owner=self._editor)

    def _drop(self, bound: Bound) -> None:
        """Forget a draft: what stood before stands again."""
        bound.kept = False
        assert self._record_id is not None
        desk, record_id, name = self._session.desk, self._record_id, bound.field

        def dropped(_progress: object) -> None:
            from regdesk.work import drafts

            drafts.drop(desk, record_id, name)

        self._session.runner.do(self.tr("Saving"), dropped, owner=self._editor)


def _ended(bound: Bound, token: object) -> bool:
    """Note that a write came to its end; tell whether its record is still the one shown."""
    ours = token in bound.writes
    bound.writes.discard(token)
    bound.version += 1
    return ours


def reason(error: Exception, language: str) -> str:
    """Return why a value doesn't fit, as a sentence of its own."""
    if isinstance(error, InvalidValue):
        text = str(error.facts["reason_en" if language == "en" else "reason_sv"])
        return text[:1].upper() + text[1:]
    return error.sentence(language) if isinstance(error, WorldError) else str(error)

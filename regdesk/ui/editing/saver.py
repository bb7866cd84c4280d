"""Hands what stands in controls over to be written, and keeps what doesn't fit."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from regdesk.errors import InvalidValue, WorldError
from regdesk.ui.editing.bound import Bound
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.drafts import Draft
    from regdesk.work.forms import Shown


SHORT: Final = 40
"""Letters of the saved value that are told."""


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

    @property
    def shown(self) -> "Shown":
        """Which entries the form shows; what is written replaces those."""
        assert self._shown is not None
        return self._shown

    def stand_on(self, record_id: UUID | None) -> None:
        """Write to another record from now on."""
        from regdesk.work.forms import Shown

        if record_id is None or record_id != self._record_id:
            self._record_id, self._shown = record_id, Shown()

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
        elif bound.refused:
            bound.refused = False
            bound.say("")
            self._drop(bound)

    def _write(self, bound: Bound, value: Any) -> None:
        assert self._record_id is not None
        desk, shown, record_id = self._session.desk, self.shown, self._record_id
        name, step, words = bound.field, bound.step, bound.handle.words()
        back, former, token = value == bound.before, bound.shown, object()
        bound.shown = value
        bound.version += 1
        bound.writes.add(token)

        def saved(_progress: object) -> "ChangeSet":
            from regdesk.work import drafts, forms

            try:
                return forms.save(desk, shown, record_id, name, value, step, back=back)
            except InvalidValue as error:
                drafts.keep(desk, record_id, name, _draft(words, error))
                raise

        def done(change: "ChangeSet") -> None:
            if _ended(bound, token):
                bound.refused = False
                bound.say("")
                self.stood.emit()
            self.saved.emit(bound, change)

        def failed(error: Exception) -> None:
            if not isinstance(error, InvalidValue):
                self._session.runner.failed.emit(error)
            if _ended(bound, token):
                bound.shown = former
                self._refuse(bound, words, error)
                self.stood.emit()

        label = self.tr("Saving")
        self._session.runner.write(label, saved, owner=self._editor, done=done, failed=failed)

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


def _draft(words: str, error: InvalidValue) -> "Draft":
    from regdesk.work.drafts import Draft

    return Draft(words, reason(error, "sv"), reason(error, "en"))

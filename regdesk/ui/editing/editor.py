"""The fields of one record bound to widgets: shown, saved as one types, never overwritten."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

from regdesk.errors import WorldError
from regdesk.ui.editing import keys
from regdesk.ui.editing.bound import Bound
from regdesk.ui.editing.controls import handle
from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.editing.saver import Saver
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.drafts import Draft
    from regdesk.work.forms import Form

PAUSE_MS: Final = 500
"""How long after the last key what was typed is saved."""
KEEP_MS: Final = 300
"""How long after a key what was typed lies on the disk, beside the journal."""
STILL_MS: Final = 2_000
"""How long after the last key one is told that what was typed doesn't fit."""
_PASSING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
"""Reasons for which the focus comes back by itself."""
_PARTS: Final[Mapping[str, frozenset[str]]] = {
    "dialogue": frozenset({"dialogue_county", "agenda_item", "participant"})
}
"""Types whose document shows what records of other types hold."""


class RecordEditor(QObject):
    """The fields of one record. Each is saved when its writer pauses, leaves it, or chooses.

    The initiator of its changes is the editor itself.
    """

    loaded = Signal(object)
    """The record as a document, after each load."""
    saved = Signal(object)
    """A `ChangeSet`, after each field that was written."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.record: tuple[str, UUID] | None = None
        self.form: Form | None = None
        self._bound: dict[str, Bound] = {}
        self._by_widget: dict[QObject, Bound] = {}
        self._saver = Saver(session, self)
        self._saver.saved.connect(self._saved)
        self._saver.stood.connect(self._tell_keeper)
        self._reading = False
        self._stale = False
        self._told = (False, 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep.timeout.connect(self._keep_now)
        self._saver.again.timeout.connect(self._paused)
        self._stillness = QTimer(self, singleShot=True, interval=STILL_MS)
        self._stillness.timeout.connect(self._tell_all)
        session.keeper.add(self)
        session.runner.changed.connect(self._changed)

    @property
    def unsaved(self) -> bool:
        """Whether something typed isn't handed over yet."""
        return self._saver.failing or any(bound.dirty for bound in self._bound.values())

    @property
    def faults(self) -> list[QWidget]:
        """The controls in which something stands that can't be saved."""
        return [bound.control for bound in self._bound.values() if bound.faulty]

    def bind(self, field: str, box: FieldBox | QWidget) -> None:
        """Let a field of the record stand in a control, plain or with its box around it."""
        framed = box if isinstance(box, FieldBox) else None
        bound = Bound(field, handle(framed.control if framed is not None else box), framed)
        self._bound[field] = bound
        bound.handle.listen(lambda: self._typed(bound), lambda: self._chose(bound))
        for widget in keys.parts(bound.control):
            self._by_widget[widget] = bound
            widget.installEventFilter(self)
        bound.control.setEnabled(self.record is not None)
        if framed is not None:
            framed.conflict_asked.connect(lambda: self.settle(field))

    def show(self, record_type: str, record_id: UUID) -> None:
        """Show a record; what was typed into the one before is handed over to be written."""
        from regdesk.work import forms

        self.flush()
        other = self.record != (record_type, record_id)
        if other:
            self._forget()
        try:
            # Read here and now: what is typed in a moment must belong to the record shown.
            form = forms.load(self.session.desk, record_id)
        except WorldError as error:
            self._forget()
            self.session.runner.failed.emit(error)
            return
        self.record = (record_type, record_id)
        self._saver.stand_on(record_id)
        for bound in self._bound.values():
            bound.control.setEnabled(True)
            if other and self._saver.resume(bound):
                self._pause.start()
        self._take(form, {})

    def clear(self) -> None:
        """Show no record."""
        self.flush()
        self._forget()

    def flush(self) -> None:
        """Hand over to be written what was typed and isn't saved yet."""
        self._pause.stop()
        for bound in self._bound.values():
            if bound.dirty:
                self._saver.save(bound, final=True)
        self._saver.try_again()

    def history(self, field: str | None = None) -> None:
        """Show what stood in a field, or in the whole record."""
        from regdesk.ui.dialogs.history import show_history

        if self.record is None:
            return
        self.flush()
        title = self._bound[field].title if field in self._bound else ""
        show_history(self.session, self._window(), *self.record, field, title)

    def field_of(self, widget: QObject | None) -> str | None:
        """Return the field that stands in a widget, if one of this record does."""
        bound = self._by_widget.get(widget) if widget is not None and self.record else None
        return None if bound is None else bound.field

    def settle(self, field: str) -> None:
        """Show the values that stand against each other in a field, to settle it."""
        from regdesk.ui.dialogs.conflict import show_conflict

        if self.form is not None and field in self.form.conflicts:
            self.flush()
            show_conflict(self.session, self._window(), self.form.record_id, field)

    # --- typing ------------------------------------------------------------------------

    def _typed(self, bound: Bound) -> None:
        if self.record is None:
            return
        bound.begin_typing()
        bound.say("")
        self._pause.start()
        self._stillness.start()
        if not self._keep.isActive():  # keys that follow each other don't put it off
            self._keep.start()
        self._tell_keeper()

    def _chose(self, bound: Bound) -> None:
        if self.record is not None:
            bound.begin_choosing()
            self._saver.save(bound, final=True)

    def _paused(self) -> None:
        for bound in self._bound.values():
            if bound.dirty:
                self._saver.save(bound, final=not bound.control.hasFocus())
        self._saver.try_again()

    def _keep_now(self) -> None:
        """Put on the disk what isn't handed over to be written yet."""
        for bound in self._bound.values():
            if bound.dirty:
                self._saver.keep(bound)

    def _left(self, bound: Bound, reason: Qt.FocusReason) -> None:
        """Save what was typed; unless the focus is soon back, the step to undo ends."""
        if reason in _PASSING:
            return
        if bound.dirty:
            self._saver.save(bound, final=True)
        bound.tell()
        if bound.typing and reason != Qt.FocusReason.ActiveWindowFocusReason:
            bound.typing = False
            keys.forget_typing(bound.control)
            self._read()

    def _tell_all(self) -> None:
        for bound in self._bound.values():
            bound.tell()
        self._tell_keeper()

    def _saved(self, written: Bound, change: "ChangeSet") -> None:
        """Try again what didn't fit: this change may have made room for it."""
        if self.record is not None:
            for bound in self._bound.values():
                if bound.refused and bound is not written and not bound.writes:
                    self._saver.save(bound, final=True)
            self._read()
        self.saved.emit(change)

    def _tell_keeper(self) -> None:
        """Let the status line tell the truth."""
        now = (self.unsaved, len(self.faults))
        if now != self._told:
            self._told = now
            self.session.keeper.changed.emit()

    # --- showing -----------------------------------------------------------------------

    def _changed(self, change: "ChangeSet") -> None:
        if self.record is None or change.initiator is self:
            return
        parts = _PARTS.get(self.record[0], frozenset())
        if self.record in change.changed or any(name in parts for name, _ in change.changed):
            self._read()

    def _read(self) -> None:
        """Read the record anew on a worker; once more if something happened meanwhile."""
        if self.record is None or not self.session.is_open:
            return
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        desk, record = self.session.desk, self.record
        versions = {name: bound.version for name, bound in self._bound.items()}

        def read() -> "Form":
            from regdesk.work import forms

            return forms.load(desk, record[1])

        def done(form: "Form") -> None:
            self._reading = False
            if record == self.record:
                self._take(form, versions)
            if self._stale:
                self._read()

        def failed(error: Exception) -> None:
            self._reading = False
            self.session.runner.failed.emit(error)

        label = self.tr("Reading")
        self.session.runner.read(label, read, owner=self, done=done, failed=failed)

    def _take(self, form: "Form", versions: Mapping[str, int]) -> None:
        """Show what was read, except in a field whose writer is ahead of it."""
        self.form = form
        shown = self._saver.shown
        for name, heads in form.heads.items():
            bound = self._bound.get(name)
            if bound is None:
                shown.take(name, heads)
                continue
            bound.mark(conflict=name in form.conflicts)
            own = heads == shown.heads(name)
            away = bound.typing and (own or name in form.others)
            if bound.held or away or versions.get(name, bound.version) != bound.version:
                continue
            shown.take(name, heads)
            self._show(bound, form)
        for name, bound in self._bound.items():
            if name not in form.heads and not bound.held:  # shown, but held by other records
                self._show(bound, form)
        self._tell_keeper()
        self.loaded.emit(dict(form.document))

    def _show(self, bound: Bound, form: "Form") -> None:
        bound.show(form.document.get(bound.field))
        draft = form.drafts.get(bound.field)
        if draft is not None:
            bound.handle.show_words(draft.words)
            bound.refused = True
            bound.sentence = self._saver.with_way_back(bound, self._why(bound, draft))
            bound.tell()

    def _why(self, bound: Bound, draft: "Draft") -> str:
        try:
            bound.handle.value()
        except UnreadableError as error:
            return error.sentence
        english = self.session.language.code == "en"
        return draft.reason_en if english else draft.reason_sv

    def _forget(self) -> None:
        self.record = self.form = None
        self._stale = False
        self._saver.stand_on(None)
        for bound in self._bound.values():
            bound.forget()
            bound.control.setEnabled(False)
        self._tell_keeper()

    # --- keys, menus, focus ------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        bound = self._by_widget.get(watched)
        if bound is None:
            return False
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if watched is bound.control:
                self._left(bound, event.reason())
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if keys.wish_of(event) or (event.key() == Qt.Key.Key_Escape and bound.faulty):
                event.accept()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(bound, event)
        elif kind == QEvent.Type.Wheel and isinstance(watched, QComboBox | QAbstractSpinBox):
            event.ignore()  # scrolling a form changes nothing in it
            return True
        elif kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._open_menu(bound, event)
            return True
        return False

    def _pressed(self, bound: Bound, event: QKeyEvent) -> bool:
        """Do what a key means in a field; tell whether it was one of those."""
        wish = keys.wish_of(event)
        if wish is keys.Wish.HISTORY:
            self.history(bound.field)
        elif wish is keys.Wish.UNDO:
            if not keys.undo_typing(bound.control):
                self.session.undo(self.session)
        elif wish is keys.Wish.REDO:
            if not keys.redo_typing(bound.control):
                self.session.redo(self.session)
        elif event.key() == Qt.Key.Key_Escape and bound.faulty:
            self._saver.give_up(bound)
        else:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bound.dirty:
                self._saver.save(bound, final=True)
            return False
        return True

    def _open_menu(self, bound: Bound, event: QContextMenuEvent) -> None:
        menu = keys.menu_of(bound.control)
        if not menu.isEmpty():
            menu.addSeparator()
        history = menu.addAction(self.tr("&History of the field…"))
        history.setShortcut(keys.HISTORY)
        history.triggered.connect(lambda: self.history(bound.field))
        if self.form is not None and bound.field in self.form.conflicts:
            settle = menu.addAction(self.tr("&Settle the conflict…"))
            settle.triggered.connect(lambda: self.settle(bound.field))
        menu.popup(event.globalPos())

    def _window(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent.window()

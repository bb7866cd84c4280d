"""A long text that is being typed in: one Loro document that stays, fed by small edits both ways.

Positions are counted as Qt does, in UTF-16 units. Knows no database; safe to use from two threads.
"""

import base64
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from loro import (
    CounterSpan,
    ExportMode,
    Frontiers,
    IdSpan,
    LoroDoc,
    TextDelta,
    UndoManager,
)

from regdesk.store import texts
from regdesk.store.entries import Entry

_STEPS = 500
_STEP_MS = 600
"""Keys that follow each other this closely are taken back together."""


class Splice(NamedTuple):
    """At `at`, `removed` units go and `added` comes."""

    at: int
    removed: int
    added: str


def units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class LiveDocument:
    """The text that the given entries make, open for typing under a peer of its own."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._lock = threading.RLock()
        self._document: LoroDoc = texts.document_of(entries)
        # Whoever else writes at this desk does so under another peer, whatever version it stands on.
        self._document.peer_id = texts.new_peer()
        self._text = texts.text_of(self._document)
        self._steps = self._new_steps()

    @property
    def text(self) -> str:
        """The whole text as it stands."""
        with self._lock:
            return str(self._text.to_string())

    @property
    def length(self) -> int:
        """The length in UTF-16 units."""
        with self._lock:
            return self._text.len_utf16

    def slice(self, start: int, end: int) -> str:
        """Return what stands between two places. Raises IndexError in the middle of a sign."""
        with self._lock, _errors():
            found = str(self._text.slice_utf16(start, end)) if end > start else ""
        if units(found) != max(0, end - start):  # Loro takes in the whole sign
            raise IndexError(start, end)
        return found

    def splice(self, edit: Splice) -> None:
        """Take in what was typed here; halves of surrogate pairs become the sign for unreadable."""
        with self._lock, _errors():
            if edit.removed:
                self._text.delete_utf16(edit.at, edit.removed)
            if edit.added:
                self._text.insert_utf16(edit.at, texts.sound(edit.added))
            self._document.commit()

    def take_in(self, entries: Iterable[Entry]) -> list[Splice]:
        """Merge entries from elsewhere; return the edits that bring what is shown in line."""
        with self._lock:
            before, version = str(self._text.to_string()), self._document.oplog_frontiers
            texts.import_into(self._document, entries)
            return self._since(before, version)

    def take_in_update(self, update: str) -> None:
        """Merge an update (base64) that never became an entry."""
        with self._lock, _errors():
            self._document.import_(base64.b64decode(update))

    def undo(self) -> list[Splice]:
        """Take back what was typed last; return the edits, none when nothing is left to undo."""
        with self._lock:
            before, version = str(self._text.to_string()), self._document.oplog_frontiers
            return self._since(before, version) if self._steps.undo() else []

    def redo(self) -> list[Splice]:
        """Do again what was taken back last."""
        with self._lock:
            before, version = str(self._text.to_string()), self._document.oplog_frontiers
            return self._since(before, version) if self._steps.redo() else []

    @property
    def can_undo(self) -> bool:
        """Whether something typed here can be taken back."""
        with self._lock:
            return self._steps.can_undo()

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be done again."""
        with self._lock:
            return self._steps.can_redo()

    def forget_steps(self) -> None:
        """Forget what could be taken back key by key: a verb came after it."""
        with self._lock:
            self._steps.clear()

    @property
    def typed(self) -> int:
        """How much was typed here so far, in Loro's operations."""
        with self._lock:
            last = self._document.oplog_vv.get_last(self._document.peer_id)
            return 0 if last is None else last + 1

    def update_since(self, typed: int) -> tuple[str, str, int]:
        """Return (what was typed here since `typed`, base64; the whole text; how much that makes)."""
        with self._lock:
            now = self.typed
            span = IdSpan(self._document.peer_id, CounterSpan(typed, now))
            update = self._document.export(ExportMode.UpdatesInRange([span]))
            text = str(self._text.to_string())
            return base64.b64encode(update).decode("ascii"), text, now

    def place_of(self, at: int) -> str:
        """Return the stable position (base64) of the sign at a place."""
        with self._lock:
            return texts.place_in(self._text, units_to_points(self._text, at))

    def offset_of(self, place: str) -> int | None:
        """Return where a stable position lies now, None when it can't be found."""
        with self._lock:
            points = texts.offset_in(self._document, place)
            return None if points is None else units(self._text.slice(0, points))

    def _since(self, before: str, version: "Frontiers") -> list[Splice]:
        batch = self._document.diff(version, self._document.oplog_frontiers)
        return [edit for _, diff in batch.get_diff() for edit in _splices(before, _delta(diff))]

    def _new_steps(self) -> UndoManager:
        steps = UndoManager(self._document)
        steps.set_max_undo_steps(_STEPS)
        steps.set_merge_interval(_STEP_MS)
        return steps


@contextmanager
def _errors() -> Iterator[None]:
    """Turn Loro's errors, which are no Exceptions, into IndexError."""
    try:
        yield
    except (Exception, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise IndexError(str(error)) from None


def _delta(diff: object) -> Any:
    return diff.diff  # type: ignore[attr-defined]  # of a text; the stubs know only their union


def units_to_points(text: object, at: int) -> int:
    """Return a place counted in code points."""
    return len(text.slice_utf16(0, at)) if at else 0  # type: ignore[attr-defined]


def _splices(before: str, deltas: "list[TextDelta]") -> list[Splice]:
    """Return the edits of a Loro delta (code points), each to be made after the one before."""
    edits: list[Splice] = []
    old, at = 0, 0  # code points read of `before`; units written of what shows
    for delta in deltas:
        if isinstance(delta, TextDelta.Retain):
            at += units(before[old : old + delta.retain])
            old += delta.retain
        elif isinstance(delta, TextDelta.Delete):
            edits.append(Splice(at, units(before[old : old + delta.delete]), ""))
            old += delta.delete
        elif isinstance(delta, TextDelta.Insert):
            edits.append(Splice(at, 0, delta.insert))
            at += units(delta.insert)
    return edits

"""A long text that an officer types in while colleagues' entries arrive for it.

`open_text` reads it. What is typed goes in by `splice`, what arrives comes out of `take_in` as small
edits; `save` writes what was typed since last time as one entry of the journal. In between `keep`
puts what was typed beside the journal, on this computer alone, so that hardly a key is lost when the
program is killed: `recover` makes an entry of it at the next start. Positions are UTF-16 units, as Qt
counts.
"""

import json
import logging
import threading
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from regdesk import errors
from regdesk.domain import words
from regdesk.records import classes, field_infos
from regdesk.store import journal
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.entries import TEXT, Entry
from regdesk.store.live import LiveDocument, Splice, units

__all__ = ["LiveText", "Splice", "open_text", "recover", "units"]
KEPT = "typing "
"""Facts of the desk that hold what was typed and isn't in the journal yet, by record and field."""

ASIDE = "unreadable "
"""What is written before the keys of those that couldn't be read."""


def open_text(desk: Desk, record_type: str, record_id: UUID, field: str) -> "LiveText":
    """Open a long text of a record to be typed in."""
    return LiveText(desk, record_type, record_id, field)


def recover(desk: Desk) -> int:
    """Write what was typed before the program was killed; return in how many texts."""
    with desk.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT key, value FROM meta WHERE key >= ? AND key < ?", (KEPT, f"{KEPT}~")
        )
        kept = {str(row[0]): str(row[1]) for row in rows}
    return sum(_recovered(desk, key, value) for key, value in kept.items())


def _recovered(desk: Desk, key: str, value: str) -> bool:
    """Write one of them; what can't be read is set aside, so that the desk opens all the same."""
    try:
        return _recover(desk, key, json.loads(value))
    except errors.DiskFull:
        raise
    except Exception:
        logging.getLogger(__name__).exception("recovering %s", key)
        with desk.transaction() as connection:
            connection.exec_driver_sql(
                "UPDATE meta SET key = ? WHERE key = ?", (f"{ASIDE}{key}", key)
            )
        return False


def _recover(desk: Desk, key: str, kept: dict[str, Any]) -> bool:
    record_id, field = UUID(kept["record"]), str(kept["field"])
    record_class = classes()[kept["type"]]
    name = field_infos(record_class)[field].journal
    with desk.read() as session:
        known = journal.field_entries(session.connection(), str(record_id), name)
    document = LiveDocument(entry for entry in known.values() if entry.kind == TEXT)
    before = document.text
    document.take_in_update(kept["update"])
    label = f"Ändrade {words.type_word(kept['type'])}"
    seen = {(record_id, name): frozenset(kept["heads"])}
    with desk.change(label, seen=seen) as change:
        _forget(change, key)
        record = change.session.get(record_class, record_id)
        found = record is not None and document.text != before
        if record is not None and found:
            change.type_in(record, field, document.text, kept["update"])
    return found


def _forget(change: Change, key: str) -> None:
    """Drop what is kept of a text in the transaction that writes it to the journal."""
    change.session.connection().exec_driver_sql("DELETE FROM meta WHERE key = ?", (key,))


class LiveText:
    """One long text, live. Typed in by one thread; `save` may run on another."""

    def __init__(self, desk: Desk, record_type: str, record_id: UUID, field: str) -> None:
        self._desk = desk
        self._class = classes()[record_type]
        self.field = field
        self.journal_field = field_infos(self._class)[field].journal
        self.record_id = record_id
        self.record_type = record_type
        self.session = uuid4()
        """One sitting: what is saved in it is one step to undo, while nothing else is done."""
        self._saving = threading.Lock()
        self._cursor = 0
        self._heads: set[str] = set()
        self._replaced: set[str] = set()
        self._document = LiveDocument(self._arrived())
        self._saved = self._kept = self._even = 0
        """How much was typed when it was last an entry, kept, and found to change nothing."""
        # Of this one alone: another live text of the field keeps its own words beside these.
        self._key = f"{KEPT}{record_id} {field} {uuid4()}"

    @property
    def text(self) -> str:
        """The whole text as it stands."""
        return self._document.text

    @property
    def length(self) -> int:
        """Its length in UTF-16 units."""
        return self._document.length

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed isn't in the journal yet."""
        return self._document.typed not in (self._saved, self._even)

    @property
    def can_undo(self) -> bool:
        """Whether something typed in this sitting can be taken back key by key."""
        return self._document.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something taken back key by key can be done again."""
        return self._document.can_redo

    def slice(self, start: int, end: int) -> str:
        """Return what stands between two places."""
        return self._document.slice(start, end)

    def splice(self, edit: Splice) -> None:
        """Take in what was typed."""
        self._document.splice(edit)

    def undo(self) -> list[Splice]:
        """Take back what was typed last; return the edits to show."""
        return self._document.undo()

    def redo(self) -> list[Splice]:
        """Do again what was taken back last; return the edits to show."""
        return self._document.redo()

    def forget_steps(self) -> None:
        """Forget what could be taken back key by key, and begin a new sitting."""
        self._document.forget_steps()
        self.session = uuid4()

    def take_in(self) -> list[Splice]:
        """Merge what arrived in the journal since; return the edits to show, each after the last."""
        with self._saving:
            arrived = self._arrived()
            if not arrived:
                return []
            return self._document.take_in(arrived)

    def keep(self) -> None:
        """Put what was typed since the last entry on the disk, beside the journal."""
        with self._saving:
            if not self.has_unsaved or self._document.typed == self._kept:
                return
            update, _text, typed = self._document.update_since(self._saved)
            kept = {
                "type": self.record_type,
                "record": str(self.record_id),
                "field": self.field,
                "update": update,
                "heads": sorted(self._heads),
            }
            self._desk.set_facts(**{self._key: json.dumps(kept)})
            self._kept = typed

    def save(self, initiator: object | None = None) -> ChangeSet:
        """Write what was typed since last time as one entry; nothing when nothing was."""
        label = f"Ändrade {words.type_word(self.record_type)}"
        with self._saving:
            if not self.has_unsaved:
                return ChangeSet(label, initiator=initiator)
            update, text, typed = self._document.update_since(self._saved)
            seen = {(self.record_id, self.journal_field): frozenset(self._heads)}
            with self._desk.change(
                label, seen=seen, initiator=initiator, session=self.session
            ) as change:
                record = change.session.get_one(self._class, self.record_id)
                _forget(change, self._key)
                if (getattr(record, self.field) or "") == text:
                    self._even = typed  # what follows builds on this: it goes along with that
                    return ChangeSet(label, initiator=initiator)
                change.type_in(record, self.field, text, update)
            self._saved = typed
            self._note(change.written)
            return change.changes

    def place_of(self, at: int) -> str:
        """Return the stable position of the sign at a place."""
        return self._document.place_of(at)

    def offset_of(self, place: str) -> int | None:
        """Return where a stable position lies now, None when it can't be found."""
        return self._document.offset_of(place)

    def _arrived(self) -> list[Entry]:
        """Read the entries of the field that came since last time."""
        with self._desk.read() as session:
            entries, self._cursor = journal.field_entries_since(
                session.connection(), str(self.record_id), self.journal_field, self._cursor
            )
        self._note(entries)
        return [entry for entry in entries if entry.kind == TEXT]

    def _note(self, entries: Iterable[Entry]) -> None:
        """Keep which entries no other one replaces: what the next one builds on."""
        for entry in entries:
            if entry.record_id == str(self.record_id) and entry.field == self.journal_field:
                self._replaced.update(entry.replaces)
                self._heads.add(entry.id)
        self._heads -= self._replaced

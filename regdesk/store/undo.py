"""Undo and redo: compensating entries for the desk's own last step, all of it or none of it.

What was taken in from others never enters the stack. An undone step is taken back itself to redo
it. `restored` remembers which entry a compensating one stands for, so that a chain of steps can
be taken back although their fields were rewritten on the way.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from regdesk import errors
from regdesk.domain.ids import new_id
from regdesk.store import journal, stack, texts
from regdesk.store.change import ChangeSet, Writer, changed_fields, new_group, write_unit
from regdesk.store.desk import Desk
from regdesk.store.entries import CREATED, DELETED, SEED, SET, TEXT, Entry, Group, canonical
from regdesk.store.merge import TRUE
from regdesk.store.reads import title_of

_NOTHING = ""
"""What an entry stands for that empties a field which was empty before."""
_UNDO, _REDO = "Ångra: {}", "Gör om: {}"


def forget(desk: Desk) -> None:
    """Empty the stack: what made the desk isn't a step of its officer."""
    with desk.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM undo_step")


def last_written(desk: Desk) -> datetime | None:
    """Return when this desk last wrote something, local time."""
    with desk.read() as session:
        row = session.connection().exec_driver_sql(
            "SELECT max(time) FROM entry_group WHERE desk = ?", (desk.id,)
        )
        time = row.scalar_one_or_none()
    return datetime.fromisoformat(time).astimezone() if time else None


def labels(desk: Desk) -> tuple[str | None, str | None]:
    """Return what undo and redo would take back, or None."""
    with desk.read() as session:
        connection = session.connection()
        done, undone = stack.top(connection, undone=False), stack.top(connection, undone=True)
    return (done[1] if done else None), (undone[1] if undone else None)


def undo(desk: Desk, initiator: object | None = None) -> ChangeSet:
    """Take back the desk's last own step. Raises NothingToUndo or ChangedSince."""
    return _turn(desk, undone=False, initiator=initiator)


def undo_session(desk: Desk, session: UUID) -> ChangeSet | None:
    """Take back the last own step if it is that session's; None where it isn't.

    Raises ChangedSince.
    """
    with desk.read() as reading:
        on_top = stack.session_on_top(reading.connection())
    return undo(desk) if on_top == str(session) else None


def redo(desk: Desk, initiator: object | None = None) -> ChangeSet:
    """Do again what was last undone. Raises NothingToRedo or ChangedSince."""
    return _turn(desk, undone=True, initiator=initiator)


def _turn(desk: Desk, *, undone: bool, initiator: object | None) -> ChangeSet:
    with desk.transaction() as connection:
        top = stack.top(connection, undone=undone)
        if top is None:
            raise errors.NothingToRedo if undone else errors.NothingToUndo
        step, label, groups = top[0], top[1], json.loads(top[2])
        group = new_group((_REDO if undone else _UNDO).format(label), desk.writer)
        entries = _compensation(connection, groups, group, desk.writer, label)
        write_unit(connection, group, entries, flushed=False)
        connection.exec_driver_sql(
            "UPDATE undo_step SET undone = ?, session = NULL, groups = ? WHERE step = ?",
            (int(not undone), json.dumps([group.id]), step),
        )
    return ChangeSet(group.label, UUID(group.id), initiator, changed_fields(entries))


def _compensation(
    connection: Connection, groups: list[str], group: Group, writer: Writer, label: str
) -> list[Entry]:
    """Return the entries that take back these groups, or raise ChangedSince."""
    own = journal.group_entries(connection, groups)
    made = {entry.record_id for entry in own if entry.field == CREATED}
    entries: list[Entry] = []
    for record_id in sorted({entry.record_id for entry in own}):
        mine = [entry for entry in own if entry.record_id == record_id]
        taking = _Taking(connection, group, writer, label, record_id)
        if record_id in made:
            entries.append(taking.unmake(mine))
            continue
        restoring = [
            new
            # A deletion comes last: it has seen what else is restored.
            for field in sorted(dict.fromkeys(e.field for e in mine), key=lambda f: f == DELETED)
            for new in taking.field([entry for entry in mine if entry.field == field])
        ]
        entries.extend([*restoring, *taking.hide_again(restoring)])
    return entries


class _Taking:
    """Taking back what a step did to one record."""

    def __init__(
        self, connection: Connection, group: Group, writer: Writer, label: str, record_id: str
    ) -> None:
        self.connection = connection
        self.group = group
        self.writer = writer
        self.label = label
        self.heads = journal.record_heads(connection, record_id)
        self._restored: list[Entry] = []

    def unmake(self, own: list[Entry]) -> Entry:
        """Return the deletion of a record that the step made, if nobody else has written to it."""
        mine = {_NOTHING, *(self._origin(entry.id) for entry in own)}
        for field, heads in self.heads.items():
            self._require(own[0], field, heads, mine, field != DELETED)
        saw = [head.id for field, heads in self.heads.items() if field != DELETED for head in heads]
        replaces = [head.id for head in self.heads.get(DELETED, ())]
        return self._entry(own[0], DELETED, SET, TRUE, replaces, saw)

    def field(self, own: list[Entry]) -> list[Entry]:
        """Return one entry per head that the field had before the step."""
        ids = {entry.id for entry in own}
        inner = {old for entry in own for old in entry.replaces if old in ids}
        last = [entry for entry in own if entry.id not in inner]
        heads = [head for head in self.heads.get(last[0].field, []) if head.kind != SEED]
        self._require(last[0], last[0].field, heads, {self._origin(e.id) for e in last}, True)
        former = sorted({old for entry in own for old in entry.replaces} - ids)
        replaces = [head.id for head in heads]
        if last[0].kind == TEXT:
            return [self._text(last[0], former, replaces)]
        known = journal.by_ids(self.connection, former)
        # The one that showed must show again: it is written last.
        former.sort(key=lambda old: (known[old].at, old) if old in known else (0, old))
        if not known:
            seeds = [head for head in self.heads.get(last[0].field, []) if head.kind == SEED]
            if seeds:
                return [self._restore(seeds[0], replaces)]
            nothing = canonical(False) if last[0].field == DELETED else canonical(None)
            entry = self._entry(last[0], last[0].field, SET, nothing, replaces)
            self._remember(entry.id, _NOTHING)
            return [entry]
        return [self._restore(known[old], replaces) for old in former if old in known]

    def hide_again(self, restoring: list[Entry]) -> list[Entry]:
        """Return the deletion that has seen what is being restored, where it had seen it before."""
        deletions = [head for head in self.heads.get(DELETED, ()) if head.value == TRUE]
        if not deletions or any(entry.field == DELETED for entry in restoring):
            return []
        saw = {old for head in deletions for old in head.saw}
        known = {_NOTHING, *(self._origin(old) for old in saw)}
        if any(self._origin(entry.id) not in known for entry in restoring):
            return []
        saw |= {entry.id for entry in restoring}
        replaces = [head.id for head in deletions]
        return [self._entry(deletions[0], DELETED, SET, TRUE, replaces, saw)]

    def _restore(self, former: Entry, replaces: list[str]) -> Entry:
        saw: list[str] = []
        if former.field == DELETED:
            # What the deletion hadn't seen stays outside: it is a conflict again, and hidden from nobody.
            known = {_NOTHING, *(self._origin(old) for old in former.saw)}
            gone = {old for entry in self._restored for old in entry.replaces}
            others = [head for field, h in self.heads.items() if field != DELETED for head in h]
            others = [head for head in others if head.id not in gone] + self._restored
            saw = [head.id for head in others if self._origin(head.id) in known]
        entry = self._entry(former, former.field, SET, former.value, replaces, saw)
        self._remember(entry.id, former.id)
        return entry

    def _text(self, own: Entry, former: list[str], replaces: list[str]) -> Entry:
        known = journal.field_entries(self.connection, own.record_id, own.field)
        before = texts.merged(texts.closure(known, former))
        update = texts.edit(known, replaces, before, self.writer.peer)
        entry = self._entry(own, own.field, TEXT, canonical(update), replaces)
        if len(former) < 2:
            self._remember(entry.id, former[0] if former else _NOTHING)
        return entry

    def _require(
        self, own: Entry, field: str, heads: list[Entry], mine: set[str], complete: bool
    ) -> None:
        """Raise ChangedSince unless the heads are the step's own, and all of them where `complete`."""
        strange = [head for head in heads if self._origin(head.id) not in mine]
        if not strange and (heads or not complete):
            return
        officer = "någon annan"
        if strange:
            origin = self._origin(strange[0].id)
            first = journal.by_ids(self.connection, [origin]).get(origin, strange[0])
            written = journal.groups_of(self.connection, [first.group])
            officer = next((group.officer for group in written.values()), officer)
        title = title_of(self.connection, own.record_type, own.record_id)
        raise errors.ChangedSince(label=self.label, field=field, title=title, officer=officer)

    def _entry(
        self,
        like: Entry,
        field: str,
        kind: str,
        value: str | None,
        replaces: Iterable[str],
        saw: Iterable[str] = (),
    ) -> Entry:
        record = like.record_type, like.record_id
        entry = Entry(
            str(new_id()),
            self.group.id,
            kind,
            *record,
            field,
            value,
            self.writer.tick(),
            tuple(sorted(replaces)),
            tuple(sorted(saw)),
        )
        self._restored.append(entry)
        return entry

    def _remember(self, entry_id: str, former: str) -> None:
        self.connection.exec_driver_sql(
            "INSERT OR REPLACE INTO restored VALUES (?,?)", (entry_id, self._origin(former))
        )

    def _origin(self, entry_id: str) -> str:
        row = self.connection.exec_driver_sql(
            "SELECT entry_id FROM restored WHERE id = ?", (entry_id,)
        ).first()
        return row[0] if row else entry_id

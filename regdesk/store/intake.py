"""Entries from elsewhere: read out since a cursor, taken in one by one or many at once.

Both ways give the same desk. Nothing is applied twice; what this program doesn't know is kept and
passed on untouched.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from regdesk.domain.ids import is_id
from regdesk.records import classes
from regdesk.store import aside, journal, rebuild
from regdesk.store.change import ChangeSet, changed_fields
from regdesk.store.clock import Clock
from regdesk.store.desk import Desk
from regdesk.store.entries import (
    KINDS,
    SEED,
    Entry,
    Group,
    entry_from_json,
    entry_to_json,
    group_from_json,
    group_to_json,
)

LABEL = "Tog in ändringar"
SLICE = 500
"""Entries a transaction takes while somebody may be typing."""
BUILT = 2_000
"""Records whose rows a transaction makes when a desk joins."""
_LARGEST = 1 << 62


@dataclass(frozen=True)
class Batch:
    """Entries with their groups, and the cursor after them."""

    entries: Sequence[Entry]
    groups: Sequence[Group]
    cursor: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the batch as it travels."""
        return {
            "groups": [group_to_json(group) for group in self.groups],
            "entries": [entry_to_json(entry) for entry in self.entries],
        }

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> "Batch":
        """Return the batch read from its travelling form. Raises KeyError, TypeError, ValueError."""
        return cls(
            [_checked(entry_from_json(one)) for one in document["entries"]],
            [group_from_json(one) for one in document["groups"]],
        )


def entries_since(desk: Desk, cursor: int = 0, limit: int = 1_000_000) -> Batch:
    """Return what arrived at or was written on this desk after `cursor`; seeds stay at home."""
    with desk.read() as session:
        connection = session.connection()
        entries, after = journal.since(connection, cursor, limit)
        travelling = [entry for entry in entries if entry.kind != SEED]
        groups = journal.groups_of(connection, dict.fromkeys(entry.group for entry in travelling))
    return Batch(travelling, list(groups.values()), after)


def take_in(desk: Desk, batch: Batch) -> ChangeSet:
    """Take in a batch in one transaction, however large, and compute the touched rows once."""
    with desk.transaction() as connection:
        return take_in_within(connection, batch, desk.clock)


def take_in_within(
    connection: Connection, batch: Batch, clock: Clock, source: int | None = None
) -> ChangeSet:
    """Take in a batch within an open transaction; `source` is the `share_batch` it came in."""
    new = _add(connection, batch.entries, batch.groups, clock, source)
    touched = _touched(connection, new)
    rebuild.rebuild(connection, touched | aside.adopt(connection, touched))
    return ChangeSet(LABEL, changed=changed_fields(e for e in new if is_id(e.record_id)))


def keep_within(connection: Connection, batch: Batch, clock: Clock, source: int) -> None:
    """Take in a batch's entries within an open transaction; their rows are made by `build_rows`."""
    _add(connection, batch.entries, batch.groups, clock, source)


def build_rows(desk: Desk) -> Iterator[ChangeSet]:
    """Compute the rows of all records that came from elsewhere, some at a time."""
    with desk.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT record_type, record_id FROM entry WHERE batch IS NOT NULL "
            "UNION SELECT record_type, record_id FROM entry_aside"
        )
        known = classes()
        found = sorted({(row[0], row[1]) for row in rows if row[0] in known})
    for start in range(0, len(found), BUILT):
        some = found[start : start + BUILT]
        with desk.transaction() as connection:
            rebuild.rebuild(connection, {*some, *aside.adopt(connection, some)})
        made = {(name, UUID(id_)): frozenset[str]() for name, id_ in some if is_id(id_)}
        yield ChangeSet(LABEL, changed=made)


def withdraw_within(connection: Connection, sources: Sequence[int]) -> ChangeSet:
    """Take back what only these batches brought, within an open transaction."""
    touched = journal.withdraw(connection, sources)
    return _rebuilt(connection, touched | aside.adopt(connection, touched))


def set_aside_within(connection: Connection, batch: Batch, source: int) -> ChangeSet:
    """Keep what others may stand on of a batch that isn't taken in, within an open transaction."""
    journal.write_groups(connection, batch.groups)
    journal.put_aside(connection, ((entry, source) for entry in batch.entries))
    records = {(entry.record_type, entry.record_id) for entry in batch.entries}
    return _rebuilt(connection, aside.adopt(connection, records))


def _rebuilt(connection: Connection, touched: set[tuple[str, str]]) -> ChangeSet:
    known = classes()
    rebuild.rebuild(connection, {one for one in touched if one[0] in known})
    found = {(name, UUID(id_)): frozenset[str]() for name, id_ in touched if is_id(id_)}
    return ChangeSet(LABEL, changed=found)


def take_in_slices(desk: Desk, batch: Batch) -> Iterator[ChangeSet]:
    """Take in a batch in short transactions, so that whoever types waits no longer than for one."""
    groups = {group.id: group for group in batch.groups}
    for start in range(0, len(batch.entries), SLICE):
        some = batch.entries[start : start + SLICE]
        wanted = {entry.group for entry in some}
        yield take_in(desk, Batch(some, [groups[id_] for id_ in wanted if id_ in groups]))


def take_in_one(desk: Desk, entry: Entry, group: Group | None = None) -> ChangeSet:
    """Take in a single entry."""
    return take_in(desk, Batch([entry], [group] if group else []))


def _add(
    connection: Connection,
    entries: Sequence[Entry],
    groups: Iterable[Group],
    clock: Clock,
    source: int | None = None,
) -> list[Entry]:
    """Write what is new and return it."""
    journal.write_groups(connection, groups)
    known = journal.known(connection, [entry.id for entry in entries])
    new = list({entry.id: entry for entry in entries if entry.id not in known}.values())
    journal.write_entries(connection, new, source)
    if source is not None:
        connection.exec_driver_sql("DELETE FROM entry_aside WHERE batch = ?", (source,))
    if source is not None and known:
        again = [(entry.id, source) for entry in entries if entry.id in known]
        connection.exec_driver_sql("INSERT OR IGNORE INTO entry_again VALUES (?,?)", again)
        connection.exec_driver_sql(
            "UPDATE entry SET batch = ? WHERE id = ? AND batch = ?",
            [(source, id_, aside.ADOPTED) for id_, _ in again],
        )
    latest = [entry.at for entry in new if entry.kind in KINDS]
    for at in sorted(latest, reverse=True):
        if clock.follow(at):
            break
    return new


def _touched(connection: Connection, entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """Return the records whose heads moved: those written to, and those something replaced in."""
    mine = {entry.id for entry in entries}
    elsewhere = {old for entry in entries for old in entry.replaces} - mine
    replaced = journal.records_of(connection, sorted(elsewhere))
    known = classes()
    found = {(entry.record_type, entry.record_id) for entry in entries} | replaced
    return {(name, record_id) for name, record_id in found if name in known}


def _checked(entry: Entry) -> Entry:
    if not 0 <= entry.at < _LARGEST:
        raise ValueError(f"entry {entry.id}: impossible time {entry.at}")
    if not is_id(entry.id):
        raise ValueError(f"entry {entry.id[:60]!r}: no id")
    return entry

"""What was set aside and is stood on nevertheless: others went on from it before they knew.

The entries of a desk that was shut out are taken back, but for those that an admitted entry can't
be read without: updates of a long text that others' typing builds on, and the making of a record
that others wrote in. Which those are follows from the set of entries alone, so it is the same on
every desk.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from regdesk.store import journal
from regdesk.store.entries import TEXT, Entry

ADOPTED = 0
"""The `batch` of an entry that stands only because others do on it."""


def adopt(connection: Connection, records: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Bring in and take out what is stood on in these records; return those that it changed."""
    touched: set[tuple[str, str]] = set()
    aside = journal.set_aside(connection, sorted({record_id for _, record_id in records}))
    for record_id, entries in aside.items():
        admitted, adopted = journal.by_admission(connection, record_id, ADOPTED)
        wanted = _stood_on(admitted, {entry.id: entry for entry in entries})
        gone = [entry for id_, entry in adopted.items() if id_ not in wanted]
        come = [entry for id_, entry in wanted.items() if id_ not in adopted]
        touched |= journal.remove(connection, gone)
        journal.write_entries(connection, come, ADOPTED)
        touched |= {(entry.record_type, entry.record_id) for entry in come}
    return touched


def _stood_on(admitted: Mapping[str, Entry], aside: Mapping[str, Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    if not any(journal.is_made(entry) for entry in admitted.values()) and admitted:
        found = {id_: entry for id_, entry in aside.items() if journal.is_made(entry)}
    asked = [old for entry in admitted.values() for old in entry.replaces]
    while asked:
        entry = aside.get(asked.pop())
        if entry is not None and entry.kind == TEXT and entry.id not in found:
            found[entry.id] = entry
            asked.extend(entry.replaces)
    return {id_: entry for id_, entry in found.items() if id_ not in admitted}

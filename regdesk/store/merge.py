"""From a set of entries to what shows: pure, so order, repetition and delay can't change it.

Design §4 and §5.1. A head is an entry that no known entry replaces. Of a field's heads an
officer's (`set`) show before a filled-in default, and both before a seed; of several `set` heads
the greatest (`at`, `id`) shows and, where values differ, they are a conflict.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from regdesk.store.entries import DEFAULT, DELETED, SEED, SET, TEXT, Entry

TRUE = "true"


def heads(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that none of the others replaces."""
    entries = {entry.id: entry for entry in entries}.values()
    gone = {old for entry in entries for old in entry.replaces if old != entry.id}
    return [entry for entry in entries if entry.id not in gone]


def visible(field_heads: Iterable[Entry]) -> Entry | None:
    """Return the head that shows, or None. Long texts are merged elsewhere (`texts`)."""
    by_kind: dict[str, list[Entry]] = {SET: [], DEFAULT: [], SEED: []}
    for head in field_heads:
        if head.kind in by_kind:
            by_kind[head.kind].append(head)
    if by_kind[SET]:
        return max(by_kind[SET], key=_order)
    if by_kind[DEFAULT]:
        return min(by_kind[DEFAULT], key=_order)
    return max(by_kind[SEED], key=_order, default=None)


def is_waiting(head: Entry, known: Collection[str]) -> bool:
    """Tell whether the head replaces or saw something that hasn't arrived yet."""
    return any(old not in known for old in head.replaces) or any(
        old not in known for old in head.saw
    )


def in_conflict(field_heads: Iterable[Entry], known: Collection[str]) -> bool:
    """Tell whether officers' heads that wait for nothing hold different values."""
    values = {
        head.value for head in field_heads if head.kind == SET and not is_waiting(head, known)
    }
    return len(values) > 1


def unseen_edits(record_heads: Mapping[str, Sequence[Entry]]) -> list[Entry]:
    """Return the heads of a deleted record that no deletion had seen.

    `saw` of concurrent deletions unite. Defaults and seeds revive nothing.
    """
    saw = {old for head in record_heads.get(DELETED, ()) for old in head.saw}
    return [
        head
        for field, field_heads in record_heads.items()
        if field != DELETED
        for head in field_heads
        if head.kind not in (DEFAULT, SEED) and head.id not in saw
    ]


def is_deleted(record_heads: Mapping[str, Sequence[Entry]]) -> bool:
    """Tell whether the record is hidden: every deletion head says so, and each edit was seen."""
    deletions = [head for head in record_heads.get(DELETED, ()) if head.kind == SET]
    if not deletions or any(head.value != TRUE for head in deletions):
        return False
    return not unseen_edits(record_heads)


def deletion_in_conflict(
    record_heads: Mapping[str, Sequence[Entry]], known: Collection[str]
) -> bool:
    """Tell whether a deletion meets an edit (or an undeletion) that didn't know of it."""
    deletions = [head for head in record_heads.get(DELETED, ()) if head.kind == SET]
    if not any(head.value == TRUE for head in deletions):
        return False
    if any(is_waiting(head, known) for head in deletions):
        return False
    undeleted = any(head.value != TRUE for head in deletions)
    return undeleted or any(
        head.kind == TEXT or not is_waiting(head, known) for head in unseen_edits(record_heads)
    )


def _order(entry: Entry) -> tuple[int, str]:
    return entry.at, entry.id

"""What is asked of entries that arrive."""

from collections.abc import Sequence

from regdesk.records import classes, field_infos
from regdesk.store.clock import FOLLOW_MS, SHIFT, wall_ms
from regdesk.store.entries import CREATED, DELETED, Entry


def ahead(entries: Sequence[Entry]) -> int:
    """Return by how many milliseconds the latest entry lies too far ahead of this clock."""
    latest = max((entry.at for entry in entries), default=0) >> SHIFT
    return max(0, latest - wall_ms()) if latest > wall_ms() + FOLLOW_MS else 0


def known_fields() -> dict[str, frozenset[str]]:
    """Return the journal's field names by type, as this program knows them."""
    return {
        name: frozenset(
            {CREATED, DELETED, *(info.journal for info in field_infos(record_class).values())}
        )
        for name, record_class in classes().items()
    }

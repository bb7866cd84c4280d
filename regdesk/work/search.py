"""Search over everything that was written."""

from regdesk.store import search as index
from regdesk.store.desk import Desk
from regdesk.store.search import MARK_END, MARK_START, Hit
from regdesk.work.fields import record_class

__all__ = ["MARK_END", "MARK_START", "Hit", "search"]


def search(
    desk: Desk, text: str, *, record_type: str | None = None, limit: int = 50
) -> tuple[Hit, ...]:
    """Return the newest records that hold all the words of `text`. Raises UnknownType."""
    if record_type is not None:
        record_class(record_type)
    with desk.read() as session:
        return index.search(session.connection(), text, record_type, limit)

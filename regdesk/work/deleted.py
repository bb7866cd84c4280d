"""What was deleted and can be put back: the records that lists show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from regdesk import errors
from regdesk.domain import words
from regdesk.records import classes
from regdesk.store import journal, merge, reads
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.entries import DELETED, Group

TYPES = ("commitment", "contact", "dialogue")


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """A deleted record: what it was called, and who deleted it when."""

    id: UUID
    record_type: str
    title: str
    officer: str
    at: datetime


def deleted_rows(desk: Desk) -> tuple[DeletedRow, ...]:
    """Return what is deleted, the latest first."""
    found = []
    with desk.read() as session:
        connection = session.connection()
        for name in TYPES:
            record_class = classes()[name]
            query = select(record_class.id).where(record_class.deleted.is_(True))
            ids = [str(one) for one in session.scalars(query)]
            for record_id, heads in journal.heads_by_record(connection, ids).items():
                last = merge.visible(heads.get(DELETED, ()))
                if last is None:
                    continue
                known = journal.groups_of(connection, [last.group])
                group = known.get(last.group, Group(last.group, "", "", "", ""))
                title = reads.title_of(connection, name, record_id)
                at = reads.time_of(last.at, group)
                found.append(DeletedRow(UUID(record_id), name, title, group.officer, at))
    return tuple(sorted(found, key=lambda row: row.at, reverse=True))


def bring_back(desk: Desk, ids: Sequence[UUID]) -> ChangeSet:
    """Bring deleted records back, with what went along with them, in one step. Raises NotFound."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return ChangeSet("")
    with desk.read() as session:
        types = {one: reads.type_of(session.connection(), one) or "" for one in wanted}
    for one, name in types.items():
        if name not in classes():
            raise errors.NotFound(name=one, of_sv="", of_en="")
    with desk.change(_label(list(types.values()))) as change:
        for one, name in types.items():
            change.undelete(change.session.get_one(classes()[name], one))
    return change.changes


def _label(names: Sequence[str]) -> str:
    if len(set(names)) > 1:
        return f"Återställde {len(names)} poster"
    one, count = names[0], len(names)
    return f"Återställde {words.type_word(one) if count == 1 else words.many_word(one, count)}"

"""What a form shows of a record, and saving one field at a time from it.

A form remembers which entries it shows, field by field. What is saved from it replaces those and
no others, so that what somebody else wrote meanwhile is in conflict and never overwritten. Of a
field in conflict a form shows one value, and replaces that one alone: only the side-by-side, where
all are seen, settles it.
"""

import logging
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from regdesk import errors
from regdesk.records import Record, classes, field_infos
from regdesk.store import journal, reads
from regdesk.store import undo as undoing
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.reads import Conflict
from regdesk.work import computed, drafts, histories, records
from regdesk.work.drafts import Draft


@dataclass(frozen=True, slots=True)
class Form:
    """A record as a form shows it.

    By field: `heads` are the entries shown, `others` tells whose value came from another desk,
    `conflicts` what stands in conflict, `drafts` what was typed and doesn't fit.
    """

    record_type: str
    record_id: UUID
    document: Mapping[str, Any]
    heads: Mapping[str, frozenset[str]]
    others: frozenset[str]
    conflicts: Mapping[str, Conflict]
    drafts: Mapping[str, Draft]


class Shown:
    """Which entries a form shows, field by field; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._heads: dict[str, frozenset[str]] = {}

    def take(self, field: str, heads: frozenset[str]) -> None:
        """Remember that the field shows these entries now."""
        with self._lock:
            self._heads[field] = heads

    def heads(self, field: str) -> frozenset[str]:
        """Return the entries that the field shows."""
        with self._lock:
            return self._heads.get(field, frozenset())

    def token(self) -> str:
        """Return what is shown as one short word."""
        nobody = UUID(int=0)  # the token names entries alone
        with self._lock:
            return reads.token_of({(nobody, field): ids for field, ids in self._heads.items()})


def load(desk: Desk, record_id: UUID) -> Form:
    """Return a record as a form shows it. Raises NotFound."""
    with desk.read() as session:
        record = records.find(session, str(record_id))
        connection = session.connection()
        heads = journal.record_heads(connection, str(record_id))
        shown = {
            info.name: records.entries_shown(info.kind, heads.get(info.journal, ()))
            for info in field_infos(type(record)).values()
        }
        groups = journal.groups_of(connection, {e.group for each in shown.values() for e in each})
        away = {group.id for group in groups.values() if group.desk != desk.id}
        return Form(
            record.__tablename__,
            record_id,
            records.document(session, record, computed.Facts(desk, session)),
            {field: frozenset(entry.id for entry in each) for field, each in shown.items()},
            frozenset(f for f, each in shown.items() if any(e.group in away for e in each)),
            {
                field_named(type(record), one.field): one
                for one in reads.conflicts(connection, record_id)
            },
            drafts.of_record(desk, record_id),
        )


def save(
    desk: Desk,
    shown: Shown,
    record_id: UUID,
    field: str,
    value: Any,
    session: UUID | None = None,
    *,
    back: bool = False,
) -> ChangeSet:
    """Change one field of what a form shows; what was written becomes what it shows.

    Changes in a row with the same `session` are one step to undo. `back` says that `value` is
    what stood before the session: its step is then taken back, if it is the last one made.
    Raises as `set_fields`.
    """
    change = _taken_back(desk, session) if back and session is not None else None
    if change is None:
        change, _ = records.set_fields(
            desk, str(record_id), {field: value}, token=shown.token(), session=session
        )
    drafts.drop(desk, record_id, field)
    if change.group is not None:
        _show_written(desk, shown, record_id, change.group)
    return change


def recover(desk: Desk) -> None:
    """Save what was being typed into forms when the program was killed.

    What can't be saved stays a draft. Raises DiskFull; it stays kept then.
    """
    for record_id, field, draft in drafts.being_typed(desk):
        try:
            records.set_fields(desk, str(record_id), {field: draft.value}, token=draft.token)
        except errors.InvalidValue as error:
            drafts.keep(desk, record_id, field, drafts.refused(draft.words, error))
        except errors.DiskFull:
            raise
        except Exception:
            logging.getLogger(__name__).exception("recovering %s of %s", field, record_id)
            drafts.keep(desk, record_id, field, Draft(draft.words))
        else:
            drafts.drop(desk, record_id, field)


def is_in_conflict(desk: Desk, record_id: UUID, field: str) -> bool:
    """Whether two wrote in a field without knowing of each other."""
    with desk.read() as session:
        found = reads.conflicts(session.connection(), record_id)
    return any(field_named(classes()[one.record_type], one.field) == field for one in found)


def put_back(
    desk: Desk, record_id: UUID, entry_id: str, stood: Collection[str] | None = None
) -> ChangeSet:
    """Write what a field held once as its value now. Raises NotFound or InvalidValue.

    `stood` are the entries that the officer was shown as standing in the field, None: all that do.
    """
    with desk.read() as session:
        found = histories.value_of(session, entry_id)
        if found is None or found[0].record_id != str(record_id):
            raise errors.NotFound(name=entry_id, of_sv="", of_en="")
        entry, value = found
        shown = dict(reads.seen(session.connection(), entry.record_type, record_id))
    if stood is not None:
        shown[record_id, entry.field] = frozenset(stood)
    field = field_named(classes()[entry.record_type], entry.field)
    token = reads.token_of(shown)
    change, _ = records.set_fields(desk, str(record_id), {field: value}, token)
    return change


def field_named(record_class: type[Record], journal_name: str) -> str:
    """Return the field that the journal knows under a name; the name itself where there is none."""
    infos = field_infos(record_class).values()
    return next((info.name for info in infos if info.journal == journal_name), journal_name)


def _taken_back(desk: Desk, session: UUID) -> ChangeSet | None:
    try:
        return undoing.undo_session(desk, session)
    except errors.ChangedSince:
        return None


def _show_written(desk: Desk, shown: Shown, record_id: UUID, group: UUID) -> None:
    with desk.read() as session:
        written = journal.group_entries(session.connection(), [str(group)])
    mine: dict[str, set[str]] = {}
    for entry in written:
        if entry.record_id == str(record_id):
            name = field_named(classes()[entry.record_type], entry.field)
            mine.setdefault(name, set()).add(entry.id)
    for name, ids in mine.items():
        shown.take(name, frozenset(ids))

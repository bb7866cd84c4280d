"""What two wrote without knowing of each other, in words; and settling one or many of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.swedish import sort_key
from regdesk.records import FieldInfo, Kind, Record, classes, field_infos
from regdesk.store import reads
from regdesk.store.change import ChangeSet, Seen
from regdesk.store.desk import Desk
from regdesk.store.entries import DELETED
from regdesk.store.reads import Conflict, ConflictHead
from regdesk.store.values import from_json
from regdesk.work import fields, in_words, records
from regdesk.work.settling import settle_in


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values, counted from 1; `entry` is what `Settlement.take` wants.

    `here` tells that it was written at this desk, `visible` that it is what shows meanwhile,
    `typed` is the value as a field to type in shows it.
    """

    number: int
    entry: str
    words: str
    typed: Any
    officer: str
    at: datetime
    here: bool
    visible: bool
    deletes: bool


@dataclass(frozen=True, slots=True)
class Settlement:
    """How one conflict ends: the value of the entry `take` is taken, or `value` written.

    Only what was `shown` is replaced: what came since stands against it.
    """

    record_id: UUID
    field: str
    shown: Seen
    take: str | None = None
    value: Any = None


@dataclass(frozen=True, slots=True)
class Twofold:
    """A field with several values, oldest first; `now` is what shows (a long text: merged).

    `field` is what the journal calls it, `name` what the record does; `holds` is the kind of field
    ("day", "choice", "text"…; "" for a deletion), `choices` the records a reference may name, as
    (name, id); `shown` all that whoever settles it has seen.
    """

    record_type: str
    type_word: str
    record_id: UUID
    title: str
    field: str
    name: str
    field_word: str
    kind: str
    holds: str
    long: bool
    sides: tuple[Side, ...]
    now: Any
    shown: Seen
    choices: tuple[tuple[str, str], ...] = ()

    def settlement(self, take: int | None, value: Any = None) -> Settlement:
        """Return how it ends: with a side of this number, or with `value`."""
        entry = None if take is None else self.sides[take - 1].entry
        return Settlement(self.record_id, self.field, self.shown, entry, value)

    @property
    def mine(self) -> Side | None:
        """What was written at this desk last, if anything was."""
        return next((side for side in reversed(self.sides) if side.here), None)

    @property
    def theirs(self) -> Side | None:
        """What was written elsewhere last, if anything was."""
        return next((side for side in reversed(self.sides) if not side.here), None)


def list_conflicts(
    desk: Desk, language: str = "sv", record_id: UUID | None = None
) -> tuple[Twofold, ...]:
    """Return all conflicts, or those of one record, by type and title."""
    with desk.read() as session:
        found = reads.conflicts(session.connection(), record_id)
        return tuple(_twofold(session, desk, one, language) for one in found)


def settle(desk: Desk, settlements: Sequence[Settlement]) -> ChangeSet:
    """Settle conflicts: all of them or none, one step to undo.

    Raises NoConflict, InvalidValue, NotFound.
    """
    if not settlements:
        return ChangeSet("")
    with desk.read() as session:
        chosen = [(one, _standing(session, one)) for one in settlements]
    types = {record_class.__tablename__ for _, record_class in chosen}
    count = len({one.record_id for one in settlements})
    name = types.pop() if len(types) == 1 else ""
    word = words.many_word(name, count) if count > 1 else words.type_word(name)
    label = f"Löste konflikt i {word}" if name else f"Löste konflikt i {count} poster"
    seen = {key: ids for one in settlements for key, ids in one.shown.items()}
    with desk.change(label, seen=seen) as change:
        for one, record_class in chosen:
            standing = change.session.get_one(record_class, one.record_id)
            settle_in(change, standing, one.field, one.take, one.value)
    return change.changes


def resolve(
    desk: Desk, name: str, field: str, *, take: int | None = None, value: Any = None
) -> tuple[ChangeSet, UUID]:
    """Settle a field's conflict as it is told now: take one of its sides (from 1), or write a value.

    Raises NoConflict, InvalidValue, NotFound.
    """
    with desk.read() as session:
        record = records.find(session, name)
        found = _conflict(session, record, field)
    heads = found.heads
    if take is not None and not 1 <= take <= len(heads):
        most = len(heads)
        raise fields.invalid(take, "take", f"välj 1–{most}.", f"choose 1–{most}.")
    entry = None if take is None else heads[take - 1].entry
    settlement = Settlement(found.record_id, field, found.shown, entry, value)
    return settle(desk, [settlement]), found.record_id


def take_all(desk: Desk, *, mine: bool, record_id: UUID | None = None) -> ChangeSet:
    """Settle all conflicts, or those of a record, for what was written here, or elsewhere.

    Those in which that side wrote nothing are left as they are.
    """
    sides = [
        (one, one.mine if mine else one.theirs) for one in list_conflicts(desk, record_id=record_id)
    ]
    return settle(desk, [one.settlement(side.number) for one, side in sides if side])


def _standing(session: Session, one: Settlement) -> type[Record]:
    """Return the class of the record. Raises NoConflict when nothing is in conflict any more."""
    record = records.find(session, str(one.record_id))
    _conflict(session, record, one.field)
    return type(record)


def _conflict(session: Session, record: Record, field: str) -> Conflict:
    for found in reads.conflicts(session.connection(), record.id):
        if found.field == field:
            return found
    title = reads.title_of(session.connection(), record.__tablename__, str(record.id))
    raise errors.NoConflict(field=field, title=title)


def _twofold(session: Session, desk: Desk, found: Conflict, language: str) -> Twofold:
    info = in_words.info_of(found.record_type, found.field)
    long = info is not None and info.kind in in_words.LONG
    record = session.get_one(classes()[found.record_type], found.record_id)
    now = fields.show(session, info, getattr(record, info.name)) if info is not None else None
    return Twofold(
        record_type=found.record_type,
        type_word=words.type_word(found.record_type, language),
        record_id=found.record_id,
        title=found.title,
        field=found.field,
        name=info.name if info is not None else found.field,
        field_word=in_words.name_of_field(found.record_type, found.field, language),
        kind=found.kind,
        holds=info.kind.value if info is not None else "",
        long=long,
        sides=tuple(
            _side(session, desk, found, number, head, language)
            for number, head in enumerate(found.heads, 1)
        ),
        now=now,
        shown=found.shown,
        choices=_choices(session, info) if info is not None and info.kind is Kind.REF else (),
    )


def _side(
    session: Session, desk: Desk, found: Conflict, number: int, head: ConflictHead, language: str
) -> Side:
    told = in_words.value_in_words(
        session, found.record_type, found.record_id, head.field, head.value, language
    )
    if found.field == DELETED and head.field != DELETED:
        told = f"{in_words.name_of_field(found.record_type, head.field, language)}: {told}"
    typed = _typed(session, found, head)
    here, deletes = head.desk == desk.id, head.field == DELETED and bool(head.value)
    facts = typed, head.officer, head.at, here, head.visible, deletes
    return Side(number, head.entry, told, *facts)


def _typed(session: Session, found: Conflict, head: ConflictHead) -> Any:
    """Return the value of a side as `records.show_record` would show it."""
    info = in_words.info_of(found.record_type, found.field)
    if info is None or info.kind is Kind.ORDER:
        return None
    return fields.show(session, info, from_json(info.kind, head.value))


def _choices(session: Session, info: FieldInfo) -> tuple[tuple[str, str], ...]:
    """Return the records that a reference may name."""
    found: list[tuple[str, str]] = []
    for name in info.to:
        record_class = classes()[name]
        title = next((one.name for one in field_infos(record_class).values() if one.title), None)
        if title is not None:
            query = select(record_class).where(record_class.deleted.is_(False))
            found += [
                (str(getattr(one, title) or ""), fields.show(session, info, one.id))
                for one in session.scalars(query)
            ]
    return tuple(sorted(found, key=lambda pair: sort_key(pair[0])))

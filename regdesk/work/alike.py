"""Records that look like the same one entered twice: who made them, and where they differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.likeness import Pair, Person, Promise, alike_people, alike_promises
from regdesk.records import Commitment, Contact, FieldInfo, KeptApart, Record, classes
from regdesk.records.kept_apart import ALIKE
from regdesk.store import journal, reads, rebuild
from regdesk.store.desk import Desk
from regdesk.store.entries import CREATED, Entry, Group
from regdesk.store.values import to_json
from regdesk.work import contacts, in_words
from regdesk.work.fields import invalid, record_class
from regdesk.work.merging import State, parts, shown_fields, state_of

__all__ = [
    "Compared",
    "PossibleDuplicate",
    "State",
    "Twin",
    "possible_duplicates",
    "side_by_side",
]


@dataclass(frozen=True, slots=True)
class Twin:
    """One of two that look alike: who made it when, and the token of what is shown of it."""

    id: UUID
    title: str
    officer: str
    at: datetime
    here: bool
    token: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A field of both, in words, and what merging the other into the first makes of it."""

    name: str
    word: str
    one: str
    other: str
    state: State


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Two records that may be one, the older first; `why` is "" when the officer chose them."""

    record_type: str
    type_word: str
    why: str
    one: Twin
    other: Twin
    fields: tuple[Compared, ...]

    @property
    def by_two(self) -> bool:
        """Whether two officers made them."""
        return self.one.officer != self.other.officer


def possible_duplicates(
    desk: Desk, record_type: str | None = None, language: str = "sv"
) -> tuple[PossibleDuplicate, ...]:
    """Return the pairs that look alike and aren't kept apart, of one type or of all.

    Raises UnknownType, or InvalidValue for a type that isn't looked through.
    """
    types = (record_type_of(record_type),) if record_type else ALIKE
    with desk.read() as session:
        return tuple(
            _compared(session, desk, name, pair, language)
            for name in types
            for pair in _pairs(session, name)
        )


def side_by_side(
    desk: Desk, one_id: UUID, other_id: UUID, language: str = "sv"
) -> PossibleDuplicate:
    """Return two records that the officer chose, the older first. Raises NotFound."""
    with desk.read() as session:
        name = reads.type_of(session.connection(), one_id)
        found = [session.get(classes()[name], id_) for id_ in (one_id, other_id)] if name else []
        both = [one for one in found if one is not None and not one.deleted]
        if name is None or len(both) < 2:
            raise errors.NotFound(name=other_id, of_sv="", of_en="")
        first, second = sorted(both, key=lambda one: (one.created or 0, str(one.id)))
        apart = frozenset[frozenset[UUID]]()
        pair = next(
            (
                pair
                for pair in (_alike(session, name, apart, {first.id, second.id}))
                if {pair.one, pair.other} == {first.id, second.id}
            ),
            None,
        )
        why = pair.why if pair is not None else ""
        return _compared(session, desk, name, (first.id, second.id, why), language)


def record_type_of(name: str) -> str:
    """Return the type that is looked through for duplicates. Raises UnknownType, InvalidValue."""
    found = str(record_class(name).__tablename__)
    if found not in ALIKE:
        known = ", ".join(ALIKE)
        raise invalid(name, "", f"välj en av: {known}.", f"choose one of: {known}.")
    return found


# --- finding -------------------------------------------------------------------------------


def _pairs(session: Session, name: str) -> list[Pair]:
    query = select(KeptApart.one, KeptApart.other).where(KeptApart.deleted.is_(False))
    apart = frozenset(
        frozenset((one, other)) for one, other in session.execute(query) if one and other
    )
    return _alike(session, name, apart)


def _alike(
    session: Session,
    name: str,
    apart: frozenset[frozenset[UUID]],
    only: set[UUID] | None = None,
) -> list[Pair]:
    if name == "commitment":
        promises = _promises(session, only)
        return alike_promises(promises, apart)
    return alike_people(_people(session, only), apart) if name == "contact" else []


def _promises(session: Session, only: set[UUID] | None) -> list[Promise]:
    query = select(
        Commitment.id, Commitment.text, Commitment.county, Commitment.party, Commitment.due
    ).where(Commitment.deleted.is_(False))
    if only is not None:
        query = query.where(Commitment.id.in_(only))
    return [
        Promise(id_, text or "", county, party, due)
        for id_, text, county, party, due in session.execute(
            query.order_by(Commitment.created, Commitment.id)
        )
    ]


def _people(session: Session, only: set[UUID] | None) -> Iterable[Person]:
    names = contacts.organisations(session)
    query = select(
        Contact.id,
        Contact.name,
        Contact.organisation,
        Contact.email,
        Contact.phone,
        Contact.valid_from,
        Contact.valid_to,
    ).where(Contact.deleted.is_(False))
    if only is not None:
        query = query.where(Contact.id.in_(only))
    for id_, name, home, email, phone, first, last in session.execute(
        query.order_by(Contact.created, Contact.id)
    ):
        organisation = names.get(home, "") if home else ""
        yield Person(id_, name or "", organisation, email or "", phone or "", first, last)


# --- describing ----------------------------------------------------------------------------


def _compared(
    session: Session, desk: Desk, name: str, pair: tuple[UUID, UUID, str], language: str
) -> PossibleDuplicate:
    one, other = (session.get_one(classes()[name], id_) for id_ in pair[:2])
    return PossibleDuplicate(
        record_type=name,
        type_word=words.type_word(name, language),
        why=pair[2],
        one=_twin(session, desk, one),
        other=_twin(session, desk, other),
        fields=tuple(
            Compared(
                info.name,
                in_words.name_of_field(name, info.journal, language),
                _in_words(session, one, info, language),
                _in_words(session, other, info, language),
                state_of(one, other, info),
            )
            for info in shown_fields(type(one))
            if any(part is not None for part in (*parts(one, info), *parts(other, info)))
        ),
    )


def _in_words(session: Session, record: Record, info: FieldInfo, language: str) -> str:
    """Return a field in words, "" for an empty one; a dialogue with the item it was caught at."""
    name = str(record.__tablename__)
    value, *more = parts(record, info)
    if value is None:
        return ""
    told = [
        in_words.value_in_words(session, name, record.id, info.journal, to_json(value), language)
    ]
    told += [
        in_words.value_in_words(session, name, record.id, "agenda_item", to_json(one), language)
        for one in more
        if one is not None
    ]
    return " · ".join(told)


def _twin(session: Session, desk: Desk, record: Record) -> Twin:
    connection = session.connection()
    heads = journal.record_heads(connection, str(record.id))
    created = _first(heads)
    group = Group("", "", "", "", "")
    if created is not None:
        group = journal.groups_of(connection, [created.group]).get(created.group, group)
    name = str(record.__tablename__)
    return Twin(
        record.id,
        reads.title_of(connection, name, str(record.id)),
        group.officer,
        reads.time_of(created.at if created is not None else 0, group),
        group.desk == desk.id,
        reads.token_of(
            {(record.id, f): frozenset(head.id for head in many) for f, many in heads.items()}
        ),
    )


def _first(heads: rebuild.Heads) -> Entry | None:
    return min(heads.get(CREATED, ()), key=lambda entry: (entry.at, entry.id), default=None)

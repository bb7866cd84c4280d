"""Two records that are one: merged with all that points at them, or kept apart for good."""

from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from regdesk import errors
from regdesk.domain import words
from regdesk.domain.ids import derived_id
from regdesk.records import FieldInfo, KeptApart, Kind, Participant, Record, classes, field_infos
from regdesk.records.kept_apart import ALIKE
from regdesk.store import reads
from regdesk.store.change import Change, ChangeSet
from regdesk.store.desk import Desk
from regdesk.store.entries import DELETED
from regdesk.work import rules
from regdesk.work.commitments import noted
from regdesk.work.fields import invalid
from regdesk.work.filters import info_of

MERGED: Final = frozenset(
    {*ALIKE, "choice", "need", "quote", "good_example", "organisation", "dialogue"}
)
"""Types whose records can be merged."""
_FOLLOW: Final = {"dialogue": ("agenda_item", "place"), "status": ("closed_on",)}
"""Fields of what was caught that go with another, so that its place fits its notes."""
_COMPARED: Final = frozenset({"agenda_item"})
"""Of those that follow, the ones that tell people something."""
_COMMENT: Final = "comment"


class State(Enum):
    """What merging makes of a field."""

    SAME = "same"
    FILLED = "filled"
    JOINED = "joined"
    DIFFERS = "differs"


def merge_duplicates(
    desk: Desk,
    keep_id: UUID,
    other_id: UUID,
    take: Collection[str] = (),
    tokens: Mapping[UUID, str] | None = None,
    initiator: object | None = None,
) -> ChangeSet:
    """Merge `other` into the one that is kept: all that points at it comes along, then it goes.

    Empty fields are filled from the other, comments and long texts joined; where both say
    something else the kept one's stands, but for the fields in `take`. `tokens` say what the
    officer was shown. Of one that is deleted already only what still points at it is moved: that
    came from a desk that didn't know yet.
    Raises NotFound, InvalidValue, UnknownField or BadToken.
    """
    with desk.read() as session:
        record_type = _type_of_both(session, keep_id, other_id, MERGED)
        connection = session.connection()
        seen = {
            key: ids
            for record_id, token in (tokens or {}).items()
            for key, ids in reads.seen_of(connection, record_type, record_id, token).items()
        }
    record_class = classes()[record_type]
    taken = {info_of(record_class, name).name for name in take}
    with desk.change("Slog ihop dubbletter", seen=seen, initiator=initiator) as change:
        kept = change.session.get_one(record_class, keep_id)
        other = change.session.get_one(record_class, other_id)
        if kept.deleted:
            raise _gone(kept)
        if not other.deleted:
            _fill(kept, other, taken)
            rules.check(kept, change.session)
        _seat_once(change, kept, other)
        _move_what_points(change, kept, other)
        if not other.deleted:
            change.delete(other)
        # A colleague who merges the other way round deletes this one: then both show, as a conflict.
        change.resolve(kept, DELETED, False)
    return change.changes


def keep_apart(
    desk: Desk, one_id: UUID, other_id: UUID, initiator: object | None = None
) -> ChangeSet:
    """Note that two which look alike are two: they aren't proposed again, on any desk.

    Raises NotFound or InvalidValue.
    """
    with desk.read() as session:
        _type_of_both(session, one_id, other_id, frozenset(ALIKE))
    with desk.change("Höll isär två som liknar varandra", initiator=initiator) as change:
        change.add(_pair_apart(one_id, other_id))
    return change.changes


def shown_fields(record_class: type[Record]) -> list[FieldInfo]:
    """Return the fields that are compared, the title first; those that follow another aren't."""
    infos = field_infos(record_class)
    caught = "agenda_item" in infos
    follow = {name for names in _FOLLOW.values() for name in names} if caught else set()
    shown = [
        info for info in infos.values() if info.kind is not Kind.ORDER and info.name not in follow
    ]
    return sorted(shown, key=lambda info: not info.title)


def parts(record: Record, info: FieldInfo) -> tuple[Any, ...]:
    """Return a field's value and those of the fields that are compared with it."""
    names = [info.name, *(name for name in _following(record, info) if name in _COMPARED)]
    values = [getattr(record, name) for name in names]
    return tuple(None if value in ("", ()) else value for value in values)


def state_of(kept: Record, other: Record, info: FieldInfo) -> State:
    """Return what merging makes of a field, when nobody chooses."""
    mine, theirs = parts(kept, info), parts(other, info)
    if mine == theirs or all(value is None for value in theirs):
        return State.SAME
    if all(one in (None, two) for one, two in zip(mine, theirs, strict=True)):
        return State.FILLED
    if mine[0] is None:
        return State.FILLED
    if all(two in (None, one) for one, two in zip(mine, theirs, strict=True)):
        return State.SAME
    return State.JOINED if _is_joined(info) else State.DIFFERS


# --- fields --------------------------------------------------------------------------------


def _fill(kept: Record, other: Record, taken: Collection[str]) -> None:
    for info in shown_fields(type(kept)):
        state = state_of(kept, other, info)
        chosen = info.name in taken and state is State.DIFFERS
        if state is State.JOINED:
            joined = _joined(info, getattr(kept, info.name), getattr(other, info.name))
            setattr(kept, info.name, joined)
        elif chosen or (
            state is State.FILLED and not _would_end_before_it_began(kept, other, info)
        ):
            _take(kept, other, info)


def _take(kept: Record, other: Record, info: FieldInfo) -> None:
    for name in (info.name, *_following(kept, info)):
        setattr(kept, name, getattr(other, name))


def _following(record: Record, info: FieldInfo) -> tuple[str, ...]:
    infos = field_infos(type(record))
    wanted = _FOLLOW.get(info.name, ()) if "agenda_item" in infos else ()
    return tuple(name for name in wanted if name in infos)


def _would_end_before_it_began(kept: Any, other: Any, info: FieldInfo) -> bool:
    if info.name not in {"valid_from", "valid_to"}:
        return False
    first, last = kept.valid_from, kept.valid_to
    first, last = (other.valid_from, last) if info.name == "valid_from" else (first, other.valid_to)
    return bool(first and last and last < first)


def _is_joined(info: FieldInfo) -> bool:
    return info.kind in (Kind.TEXT, Kind.LINES) or info.name == _COMMENT


def _joined(info: FieldInfo, mine: Any, theirs: Any) -> Any:
    """Return both values in one; what one holds of the other stands once."""
    if info.kind is Kind.LINES:
        return tuple(dict.fromkeys((*mine, *theirs)))
    if mine.strip() in theirs:
        return theirs
    if theirs.strip() in mine:
        return mine
    return noted(mine, theirs) if info.kind is Kind.LINE else f"{mine.rstrip()}\n\n{theirs}"


# --- what points at them -------------------------------------------------------------------


def _move_what_points(change: Change, kept: Record, other: Record) -> None:
    """Let everything that points at the other point at the kept one."""
    for record_class in classes().values():
        for info in field_infos(record_class).values():
            if info.kind is not Kind.REF or kept.__tablename__ not in info.to:
                continue
            query = change.session.query(record_class)
            for row in query.filter_by(deleted=False, **{info.name: other.id}).all():
                if row is kept:
                    setattr(kept, info.name, None)
                elif _is_link(row):
                    _relink(change, row, info, kept)
                elif row is not other:
                    setattr(row, info.name, kept.id)


def _relink(change: Change, row: Record, info: FieldInfo, kept: Record) -> None:
    """Put a link to the kept one in place of a link whose id is derived from both ends."""
    values = {name: getattr(row, name) for name in field_infos(type(row))}
    values[info.name] = kept.id
    change.delete(row)
    if isinstance(row, KeptApart):
        if values["one"] == values["other"]:
            return
        link: Record = _pair_apart(values["one"], values["other"])
    else:
        link = type(row)(**values)
        link.id = derived_id(row.__tablename__, *_ends(link))
    standing = change.session.get(type(row), link.id)
    if standing is None or standing.deleted:
        change.add(link)


def _is_link(row: Record) -> bool:
    return row.id == derived_id(row.__tablename__, *_ends(row))


def _ends(row: Record) -> list[UUID | None]:
    infos = field_infos(type(row)).values()
    return [getattr(row, info.name) for info in infos if info.kind is Kind.REF]


def _seat_once(change: Change, kept: Record, other: Record) -> None:
    """Let nobody sit twice at one table because they, or the table, were two."""
    field = {"contact": Participant.contact, "dialogue": Participant.dialogue}.get(
        kept.__tablename__
    )
    if field is None:
        return
    seated: dict[UUID | None, Participant] = {}
    query = change.session.query(Participant).filter(
        Participant.deleted.is_(False), field.in_((kept.id, other.id))
    )
    # The kept one's own come first; those that go aren't written to, so that undo brings them whole.
    theirs = other.id
    for one in sorted(
        query, key=lambda row: (theirs in (row.contact, row.dialogue), row.created or 0)
    ):
        who = one.contact or one.officer
        if who is None:
            continue
        seat = who if field is Participant.dialogue else one.dialogue
        first = seated.setdefault(seat, one)
        if first is not one:
            first.role = first.role or one.role
            if one.attended and not first.attended:
                first.attended = True
            change.delete(one)


# --- the two -------------------------------------------------------------------------------


def _pair_apart(one: UUID, other: UUID) -> KeptApart:
    pair = KeptApart(one=one, other=other)
    rules.identify(pair)
    return pair


def _type_of_both(session: Session, one: UUID, other: UUID, allowed: Collection[str]) -> str:
    """Return the type of two records of a kind. Raises NotFound or InvalidValue."""
    types = []
    for record_id in (one, other):
        name = reads.type_of(session.connection(), record_id)
        if name not in classes():
            raise errors.NotFound(name=record_id, of_sv="", of_en="")
        types.append(str(name))
    if one == other:
        raise invalid(other, "", "det är samma post.", "it is the same record.")
    if types[0] != types[1]:
        raise invalid(
            other,
            "",
            f"det är {words.type_word(types[1])}, den andra {words.type_word(types[0])}.",
            f"it is a {words.type_word(types[1], 'en')}, "
            f"the other a {words.type_word(types[0], 'en')}.",
        )
    if types[0] not in allowed:
        known_sv, known_en = (
            ", ".join(words.type_word(name, language) for name in sorted(allowed))
            for language in ("sv", "en")
        )
        raise invalid(other, "", f"det går bara med {known_sv}.", f"it works for {known_en} only.")
    return types[0]


def _gone(kept: Record) -> errors.InvalidValue:
    return invalid(
        kept.id,
        "",
        "posten är borttagen. Ta tillbaka den först (”regdesk undelete”).",
        "the record is deleted. Bring it back first (“regdesk undelete”).",
    )

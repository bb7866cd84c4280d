"""The base of everything that is synced: columns, their kinds, and the registry of types.

A column's raw value in SQLite is its JSON value in the journal (dates and ids as text, flags as
0/1, lists as JSON text), so that a row can be rebuilt from entries without going through the ORM.
No foreign key, NOT NULL, CHECK or UNIQUE besides the primary key: entries arrive in any order.
"""

import enum
import json
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Dialect, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Kind(enum.Enum):
    """What a field holds; decides how it is typed in, checked, journaled and searched."""

    LINE = "line"  # one line of text
    CODE = "code"  # a short text that isn't searched
    TEXT = "text"  # a long text that merges character by character
    LINES = "lines"  # a list of lines
    DAY = "day"
    MOMENT = "moment"  # local date and time, minutes
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    REF = "ref"  # the id of another record
    ORDER = "order"  # fractional key of the place in a list


@dataclass(frozen=True)
class FieldInfo:
    """What the program knows of one field.

    `journal` is its permanent name in entries; `to` the types a reference may point at; `parent`
    marks the reference whose deletion takes this record along; `fixed` a field that the program
    gives when the record is made and nobody types.
    """

    name: str
    journal: str
    kind: Kind
    choices: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    parent: bool = False
    fixed: bool = False
    title: bool = False
    searched: bool = False


class IdType(TypeDecorator[UUID]):
    """A UUID kept as its 36 characters."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:  # noqa: ARG002
        try:
            return UUID(value) if value else None
        except ValueError:
            return None


class DamagedIdError(ValueError):
    """The file holds a record whose own id can't be read: no program wrote that."""


class KeyType(IdType):
    """A record's own id; one that can't be read isn't empty but damage."""

    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        found = super().process_result_value(value, dialect)
        if found is None and value is not None:
            raise DamagedIdError(repr(value)[:60])
        return found


class DayType(TypeDecorator[date]):
    """A date kept as ISO text; what isn't one reads as empty (a newer program may write more)."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        try:
            return date.fromisoformat(value) if value else None
        except (TypeError, ValueError):
            return None


class MomentType(TypeDecorator[datetime]):
    """A local time kept as ISO text to the minute."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat(timespec="minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        try:
            return datetime.fromisoformat(value) if value else None
        except (TypeError, ValueError):
            return None


class LinesType(TypeDecorator[tuple[str, ...]]):
    """A list of lines kept as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:  # noqa: ARG002
        try:
            lines = json.loads(value) if value else []
        except (TypeError, ValueError):
            return ()
        return tuple(str(line) for line in lines) if isinstance(lines, list) else ()


class FlagType(TypeDecorator[bool]):
    """Yes or no kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int(bool(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool:  # noqa: ARG002
        return bool(value)


class Base(DeclarativeBase):
    """The metadata of the desk file: records here, the journal's own tables in `store`."""


class Record(Base):
    """Anything synced: an id for life, when it was created (HLC), and whether it is deleted.

    `created` and `deleted` are computed from the journal; a verb sets `deleted` to delete.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(KeyType, primary_key=True, sort_order=-3)
    created: Mapped[int | None] = mapped_column(Integer, sort_order=-2)
    deleted: Mapped[bool | None] = mapped_column(
        FlagType, default=False, active_history=True, sort_order=-1
    )


_by_name: dict[str, type[Record]] = {}
_infos: dict[type[Record], dict[str, FieldInfo]] = {}


def classes() -> dict[str, type[Record]]:
    """Return the record classes by their type name (the table's name)."""
    if not _by_name:
        for mapper in Base.registry.mappers:
            if issubclass(mapper.class_, Record):
                _by_name[mapper.class_.__tablename__] = mapper.class_
    return _by_name


def field_infos(record_class: type[Record]) -> dict[str, FieldInfo]:
    """Return what is known of the fields of a class, by attribute name, in order of declaration."""
    if record_class not in _infos:
        infos = {}
        for column in record_class.__table__.columns:
            facts = column.info.get("field")
            if facts is not None:
                infos[column.key] = FieldInfo(
                    name=column.key, journal=column.info["journal"] or column.key, **facts
                )
        _infos[record_class] = infos
    return _infos[record_class]

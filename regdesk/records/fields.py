"""How a record's fields are declared: one function a kind."""

from typing import Any

from sqlalchemy import Integer, Text
from sqlalchemy.orm import MappedColumn, mapped_column

from regdesk.records.base import DayType, FlagType, IdType, Kind, LinesType, MomentType


def _field(kind: Kind, column_type: Any, **facts: Any) -> MappedColumn[Any]:
    journal = facts.pop("journal", None)
    default = facts.pop("default", None)
    index = bool(facts.pop("index", facts.get("to"))) or kind is Kind.DAY
    info = {"field": {"kind": kind, **facts}, "journal": journal, "default": default}
    return mapped_column(
        column_type, nullable=True, index=index, default=None, active_history=True, info=info
    )


def line(**facts: Any) -> MappedColumn[Any]:
    """Declare one line of text, searched unless `searched=False`; `title=True` makes it the record's name."""
    return _field(Kind.LINE, Text, **{"searched": True, **facts})


def code(**facts: Any) -> MappedColumn[Any]:
    """Declare a short text such as a code."""
    return _field(Kind.CODE, Text, **facts)


def text(**facts: Any) -> MappedColumn[Any]:
    """Declare a long text that merges character by character."""
    return _field(Kind.TEXT, Text, **{"searched": True, **facts})


def lines(**facts: Any) -> MappedColumn[Any]:
    """Declare a list of lines."""
    return _field(Kind.LINES, LinesType, **{"searched": True, **facts})


def day(**facts: Any) -> MappedColumn[Any]:
    """Declare a date."""
    return _field(Kind.DAY, DayType, **facts)


def moment(**facts: Any) -> MappedColumn[Any]:
    """Declare a local date and time."""
    return _field(Kind.MOMENT, MomentType, **facts)


def number(**facts: Any) -> MappedColumn[Any]:
    """Declare a whole number."""
    return _field(Kind.NUMBER, Integer, **facts)


def flag(**facts: Any) -> MappedColumn[Any]:
    """Declare a yes or no."""
    return _field(Kind.FLAG, FlagType, **facts)


def choice(*choices: str, **facts: Any) -> MappedColumn[Any]:
    """Declare one of a fixed list of codes."""
    return _field(Kind.CHOICE, Text, choices=choices, **facts)


def ref(*to: str, **facts: Any) -> MappedColumn[Any]:
    """Declare the id of a record of a type in `to`; `parent=True` where it lives and dies with it."""
    return _field(Kind.REF, IdType, to=to, **facts)


def order() -> MappedColumn[Any]:
    """Declare the fractional key of the record's place among its siblings."""
    return _field(Kind.ORDER, Text)

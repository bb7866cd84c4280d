"""Where and when the records of a search belong: their counties, their day, what they lie in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.records import (
    Contact,
    County,
    Dialogue,
    DialogueCounty,
    Organisation,
    Record,
    Region,
    classes,
)
from regdesk.store.clock import SHIFT
from regdesk.work.contacts import organisations

_AT_ONCE = 500
_HOMES = (Organisation, Region)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Counties by code, the day it is of (the dialogue's, else when it was written), what it is in.

    `created` is when it was made, as the clock counts.
    """

    counties: tuple[str, ...] = ()
    day: date | None = None
    inside: str = ""
    created: int = 0


@dataclass
class _Around:
    """What the records lie in, read once."""

    codes: dict[UUID, str]
    dialogues: dict[UUID, tuple[str, date | None]] = field(default_factory=dict)
    of_dialogue: dict[UUID, list[UUID]] = field(default_factory=dict)
    homes: dict[UUID, UUID | None] = field(default_factory=dict)
    names: dict[UUID, str] = field(default_factory=dict)


def belongings(session: Session, found: Sequence[tuple[str, UUID]]) -> dict[UUID, Belonging]:
    """Return where and when each record (type, id) belongs."""
    by_type: dict[str, list[UUID]] = {}
    for name, record_id in found:
        by_type.setdefault(name, []).append(record_id)
    rows = {
        name: _rows(session, classes()[name], ids)
        for name, ids in by_type.items()
        if name in classes()
    }
    around = _around(session, rows)
    return {row["id"]: _belonging(name, row, around) for name in rows for row in rows[name]}


def _rows(session: Session, record_class: type[Record], ids: list[UUID]) -> list[dict[str, Any]]:
    """Return id, created and the links of records; long texts stay where they are."""
    asked = ("id", "created", "county", "dialogue", "organisation", "starts", "valid_from", "code")
    columns = [getattr(record_class, name) for name in asked if hasattr(record_class, name)]
    names = [name for name in asked if hasattr(record_class, name)]
    return [
        dict(zip(names, row, strict=True))
        for some in _pieces(ids)
        for row in session.execute(select(*columns).where(record_class.id.in_(some)))
    ]


def _around(session: Session, rows: dict[str, list[dict[str, Any]]]) -> _Around:
    codes = session.execute(select(County.id, County.code))
    around = _Around({one: code or "" for one, code in codes})
    wanted = {row["dialogue"] for some in rows.values() for row in some if row.get("dialogue")}
    wanted |= {row["id"] for row in rows.get("dialogue", ())}
    for some in _pieces(list(wanted)):
        dialogues = select(Dialogue.id, Dialogue.title, Dialogue.starts)
        for one, title, starts in session.execute(dialogues.where(Dialogue.id.in_(some))):
            around.dialogues[one] = (title or "", starts.date() if starts else None)
        links = select(DialogueCounty.dialogue, DialogueCounty.county).where(
            DialogueCounty.dialogue.in_(some), DialogueCounty.deleted.is_(False)
        )
        for dialogue, county in session.execute(links):
            if dialogue is not None and county is not None:
                around.of_dialogue.setdefault(dialogue, []).append(county)
    if Contact.__tablename__ in rows:
        around.names = organisations(session)
        for home in _HOMES:
            around.homes.update(
                (one, county) for one, county in session.execute(select(home.id, home.county))
            )
    return around


def _belonging(name: str, row: dict[str, Any], around: _Around) -> Belonging:
    dialogue = row["id"] if name == Dialogue.__tablename__ else row.get("dialogue")
    title, day = around.dialogues.get(dialogue, ("", None)) if dialogue else ("", None)
    county = row.get("county") or around.homes.get(row.get("organisation") or row["id"])
    several = [county] if county else around.of_dialogue.get(dialogue, []) if dialogue else []
    codes = sorted({around.codes[one] for one in several if one in around.codes})
    if name == County.__tablename__:
        codes = [row["code"]]
    inside = around.names.get(row["organisation"], "") if row.get("organisation") else title
    day = day or row.get("valid_from") or _day_of(row.get("created"))
    inside = "" if name == Dialogue.__tablename__ else inside
    return Belonging(tuple(codes), day, inside, row.get("created") or 0)


def _day_of(created: int | None) -> date | None:
    """Return the day a record was written; what came with the program has none."""
    if not created:
        return None
    return datetime.fromtimestamp((created >> SHIFT) / 1000, UTC).astimezone().date()


def _pieces(ids: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]

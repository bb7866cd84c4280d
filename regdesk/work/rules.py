"""What must hold of a record when it is saved, by whichever way: checked here, once.

Each rule gets the session and the record as it is about to be written. It may fill in what follows
from the rest (a commitment's county from its dialogue, the day it was closed) and raises
`InvalidValue` for what can't stand.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.commitments import is_open
from regdesk.domain.ids import derived_id
from regdesk.records import AgendaItem, Dialogue, DialogueCounty, KeptApart, Record
from regdesk.work.fields import check_contact, invalid
from regdesk.work.today import today

Rule = Callable[[Any, Session], None]


def check(record: Record, session: Session) -> None:
    """Apply the rules of the record's type. Raises InvalidValue."""
    for rule in _RULES.get(record.__tablename__, ()):
        rule(record, session)


def identify(record: Record) -> None:
    """Give a record that is known by both its ends the id that follows from them."""
    if isinstance(record, DialogueCounty):
        record.id = derived_id(record.__tablename__, record.dialogue, record.county)
    elif isinstance(record, KeptApart) and record.one and record.other:
        record.one, record.other = sorted((record.one, record.other), key=str)
        record.id = derived_id(record.__tablename__, record.one, record.other)


def _period(record: Any, session: Session) -> None:  # noqa: ARG001
    if record.valid_from and record.valid_to and record.valid_to < record.valid_from:
        raise invalid(
            record.valid_to,
            "valid_to",
            f"slutdagen ligger före startdagen {record.valid_from}.",
            f"the last day lies before the first, {record.valid_from}.",
        )


def _times(record: Dialogue, session: Session) -> None:  # noqa: ARG001
    if record.starts and record.ends and record.ends < record.starts:
        raise invalid(
            record.ends,
            "ends",
            f"dialogen slutar före den börjar ({record.starts:%Y-%m-%d %H:%M}).",
            f"the dialogue ends before it starts ({record.starts:%Y-%m-%d %H:%M}).",
        )


def _required(*names: str) -> Rule:
    def rule(record: Any, session: Session) -> None:  # noqa: ARG001
        for name in names:
            if getattr(record, name) in (None, "", ()):
                raise invalid("", name, "det måste fyllas i.", "it must be filled in.")

    return rule


def _role(record: Any, session: Session) -> None:  # noqa: ARG001
    if record.role is None and record.created is not None:
        raise invalid("", "role", "det måste fyllas i.", "it must be filled in.")


def _from_dialogue(record: Any, session: Session) -> None:
    """Fill in the dialogue of an agenda item, and the county of a dialogue with only one."""
    if record.agenda_item and not record.dialogue:
        item = session.get(AgendaItem, record.agenda_item)
        record.dialogue = item.dialogue if item is not None else None
    if record.dialogue and not record.county:
        counties = session.scalars(
            select(DialogueCounty.county).where(
                DialogueCounty.dialogue == record.dialogue, DialogueCounty.deleted.is_(False)
            )
        ).all()
        if len(counties) == 1:
            record.county = counties[0]


def _closing(record: Any, session: Session) -> None:  # noqa: ARG001
    """Let a closed commitment tell when it was closed; one opened again doesn't."""
    if is_open(record.status or "open"):
        record.closed_on = None
    elif record.closed_on is None:
        record.closed_on = today()


def _has_contents(record: Any, session: Session) -> None:  # noqa: ARG001
    if not record.sha256:
        raise invalid(
            record.name or "",
            "",
            "en bilaga är en fil. Lägg till den med ”regdesk attach”.",
            "an attachment is a file. Add it with “regdesk attach”.",
        )


_CAUGHT: tuple[Rule, ...] = (_required("text"), _from_dialogue)
_RULES: dict[str, tuple[Rule, ...]] = {
    "officer": (_required("name"), check_contact),
    "responsibility": (_required("county"), _role, _period),
    "dialogue_county": (_required("dialogue", "county"),),
    "organisation": (_required("name"), _period),
    "contact": (_required("name"), _period, check_contact),
    "dialogue": (_times,),
    "agenda_item": (_required("dialogue", "title"),),
    "participant": (_required("dialogue"),),
    "commitment": (*_CAUGHT, _closing),
    "choice": _CAUGHT,
    "need": _CAUGHT,
    "quote": _CAUGHT,
    "good_example": _CAUGHT,
    "attachment": (_has_contents, _required("dialogue", "name")),
    "kept_apart": (_required("one", "other"),),
}

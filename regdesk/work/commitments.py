"""Commitments: who promised what by when, what is late, and closing them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain import words
from regdesk.domain.commitments import is_late, is_open
from regdesk.records import AgendaItem, Commitment, County, Dialogue
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import rules, shown
from regdesk.work.belonging import of_counties
from regdesk.work.dialogues import codes_by_dialogue, letters_by_dialogue, names_by_dialogue
from regdesk.work.fields import invalid

_DEEDS: Final = {
    "open": "Öppnade",
    "under_way": "Påbörjade",
    "fulfilled": "Infriade",
    "dropped": "Lät utgå",
}
"""What giving a commitment a status is called among the steps to undo."""


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment as lists show it; `days_late` is 0 when it isn't, `as_of`: see `shown`.

    `counties` are the codes of all it belongs to: one that names no county is its dialogue's.
    """

    id: UUID
    text: str
    party: str | None
    owner: str
    due: date | None
    status: str
    late: bool
    days_late: int
    county_letter: str
    county_code: str
    dialogue: UUID | None
    comment: str
    county_name: str = ""
    closed_on: date | None = None
    counties: tuple[str, ...] = ()
    as_of: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a commitment was made: the dialogue, its day, and the agenda item if known."""

    dialogue: UUID
    title: str
    day: date | None
    item: str


def commitment_rows(desk: Desk, today: date) -> tuple[CommitmentRow, ...]:
    """Return all commitments of all counties: open ones first, by due date, undated last."""
    with desk.read() as session:
        return rows(session, today)


def rows(session: Session, today: date, county: UUID | None = None) -> tuple[CommitmentRow, ...]:
    """Return the commitments, of one county or all: open ones first, by due date, undated last."""
    query = (
        select(Commitment, County.letter, County.code, County.short_name)
        .outerjoin(County, County.id == Commitment.county)
        .where(Commitment.deleted.is_(False))
    )
    if county is not None:
        query = query.where(of_counties(Commitment, [county]))
    as_of, several = shown.reach(session), _of_dialogues(session)
    found = []
    for one, letter, code, name in session.execute(query):
        row = row_of(one, letter, code, today, name, as_of)
        common = {} if code else several.get(one.dialogue, {})
        found.append(replace(row, **(common or {"counties": (code,) if code else ()})))
    return tuple(sorted(found, key=by_urgency))


def _of_dialogues(session: Session) -> dict[UUID | None, dict[str, Any]]:
    """Return what rows tell of the counties of each dialogue, where they name none themselves."""
    letters, names = letters_by_dialogue(session), names_by_dialogue(session)
    return {
        dialogue: {
            "counties": codes,
            "county_letter": " ".join(letters[dialogue]),
            "county_name": ", ".join(names[dialogue]),
        }
        for dialogue, codes in codes_by_dialogue(session).items()
    }


def row_of(
    one: Commitment,
    letter: str | None,
    code: str | None,
    today: date,
    name: str | None = None,
    as_of: int = 0,
) -> CommitmentRow:
    """Return the row of one commitment."""
    status = one.status or "open"
    late = is_late(one.due, status, today)
    return CommitmentRow(
        one.id,
        one.text or "",
        one.party,
        one.owner or "",
        one.due,
        status,
        late,
        (today - one.due).days if late and one.due else 0,
        letter or "",
        code or "",
        one.dialogue,
        one.comment or "",
        name or "",
        one.closed_on,
        as_of=as_of,
    )


def by_urgency(row: CommitmentRow) -> tuple[bool, date, str]:
    """Sort open ones first, by due date, undated last."""
    return not is_open(row.status), row.due or date.max, row.text


def source(desk: Desk, commitment_id: UUID) -> Source | None:
    """Return where a commitment was made, None when it wasn't at a dialogue that stands."""
    with desk.read() as session:
        one = session.get(Commitment, commitment_id)
        dialogue = session.get(Dialogue, one.dialogue) if one and one.dialogue else None
        if one is None or dialogue is None or dialogue.deleted:
            return None
        item = session.get(AgendaItem, one.agenda_item) if one.agenda_item else None
        return Source(
            dialogue.id,
            dialogue.title or "",
            dialogue.starts.date() if dialogue.starts else None,
            item.title or "" if item is not None and not item.deleted else "",
        )


def mark(
    desk: Desk,
    ids: Sequence[UUID],
    status: str,
    comment: str = "",
    initiator: object | None = None,
    tokens: shown.Tokens | None = None,
) -> ChangeSet:
    """Give commitments a status, in one step; a comment is added after what is noted already.

    `tokens` say what the officer was shown. Raises InvalidValue for an unknown status.
    """
    if status not in _DEEDS:
        known = ", ".join(_DEEDS)
        raise invalid(status, "status", f"välj en av: {known}.", f"choose one of: {known}.")
    wanted = list(dict.fromkeys(ids))
    count = len(wanted)
    several = words.type_word("commitment") if count == 1 else words.many_word("commitment", count)
    seen = _seen(desk, tokens, joins=bool(comment.strip()))
    with desk.change(f"{_DEEDS[status]} {several}", seen=seen, initiator=initiator) as change:
        for commitment_id in wanted:
            one = change.session.get_one(Commitment, commitment_id)
            if (one.status or "open") != status:
                one.status = status
            if comment.strip():
                one.comment = noted(one.comment or "", comment.strip())
            rules.check(one, change.session)
    return change.changes


def _seen(
    desk: Desk, tokens: shown.Tokens | None, *, joins: bool
) -> dict[tuple[UUID, str], frozenset[str]]:
    """Return what tokens say was shown; a comment that joins the one that stands replaces that."""
    with desk.read() as session:
        seen = shown.seen(session, tokens)
        for one in tokens or () if joins else ():
            seen[one, "comment"] = shown.visible_now(session, one, "comment")
    return seen


def noted(before: str, comment: str) -> str:
    """Return the comment after the one before, as two sentences; said twice it stands once."""
    before = before.strip()
    if not before or comment in before:
        return before or comment
    return f"{before}{'' if before[-1] in '.!?…' else '.'} {comment}"

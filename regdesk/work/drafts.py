"""What was typed into a form and isn't saved: it didn't fit, or its writer is still typing.

Drafts are of this desk alone: no records, they don't travel. What didn't fit stays until it fits or
is typed over; what was being typed when the program was killed is saved at the next start.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

from regdesk.errors import InvalidValue
from regdesk.store.desk import Desk

_FACT: Final = "drafts"


@dataclass(frozen=True, slots=True)
class Draft:
    """The words as they were typed, and why they didn't fit.

    While they are typed: the value that they make, and a token of what their writer is shown.
    """

    words: str
    reason_sv: str = ""
    reason_en: str = ""
    value: Any = None
    token: str | None = None


def of_record(desk: Desk, record_id: UUID) -> Mapping[str, Draft]:
    """Return by field what didn't fit into a record."""
    kept = _all(desk).get(str(record_id), {})
    found = {field: Draft(**draft) for field, draft in kept.items()}
    return {field: draft for field, draft in found.items() if draft.token is None}


def being_typed(desk: Desk) -> list[tuple[UUID, str, Draft]]:
    """Return what was being typed, with its record and field."""
    return [
        (UUID(record), field, Draft(**draft))
        for record, fields in _all(desk).items()
        for field, draft in fields.items()
        if draft.get("token") is not None
    ]


def refused(words: str, error: InvalidValue) -> Draft:
    """Return the draft of words that don't fit."""
    reasons = (str(error.facts[f"reason_{language}"]) for language in ("sv", "en"))
    return Draft(words, *(reason[:1].upper() + reason[1:] for reason in reasons))


def keep(desk: Desk, record_id: UUID, field: str, draft: Draft) -> None:
    """Remember what was typed into a field."""
    kept = _all(desk)
    kept.setdefault(str(record_id), {})[field] = asdict(draft)
    desk.set_facts(**{_FACT: json.dumps(kept, ensure_ascii=False)})


def drop(desk: Desk, record_id: UUID, field: str) -> None:
    """Forget what was typed into a field, if anything is remembered."""
    kept = _all(desk)
    of_one = kept.get(str(record_id), {})
    if field not in of_one:
        return
    del of_one[field]
    if not of_one:
        del kept[str(record_id)]
    desk.set_facts(**{_FACT: json.dumps(kept, ensure_ascii=False)})


def _all(desk: Desk) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = json.loads(desk.fact(_FACT) or "{}")
    return found

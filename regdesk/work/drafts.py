"""What was typed into a form and didn't fit: kept with the desk until it fits or is typed over.

Drafts are of this desk alone: no records, they don't travel.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID

from regdesk.store.desk import Desk

_FACT: Final = "drafts"


@dataclass(frozen=True, slots=True)
class Draft:
    """The words as they were typed, and why they didn't fit."""

    words: str
    reason_sv: str = ""
    reason_en: str = ""


def of_record(desk: Desk, record_id: UUID) -> Mapping[str, Draft]:
    """Return the drafts of a record by field."""
    kept = _all(desk).get(str(record_id), {})
    return {field: Draft(**draft) for field, draft in kept.items()}


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


def _all(desk: Desk) -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = json.loads(desk.fact(_FACT) or "{}")
    return found

"""Finding the people of a file of contact cards who are known already."""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.domain.likeness import People, Why
from regdesk.work.vcards import CardRow, ContactCard


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Row number `row` (from 0) is known: as a contact of the desk, or as an earlier row."""

    row: int
    why: Why
    existing_id: str | None = None
    earlier_row: int | None = None


def find_duplicates(rows: Sequence[CardRow], existing: Sequence[ContactCard]) -> list[Duplicate]:
    """Return the rows that are known, by the rules of `likeness.People`."""
    known: People[tuple[str | None, int | None]] = People()
    for each in existing:
        known.add((each.id, None), each.name, each.organisation, (each.email,), (each.phone,))
    found: list[Duplicate] = []
    for number, row in enumerate(rows):
        facts = (row.name, row.organisation, row.emails, row.phones)
        if match := next(known.alike(*facts), None):
            (existing_id, earlier_row), why = match
            found.append(Duplicate(number, why, existing_id, earlier_row))
        known.add((None, number), *facts)
    return found

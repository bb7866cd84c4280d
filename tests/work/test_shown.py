"""A verb replaces what its officer was shown; what came since, or stood beside it, is kept."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from regdesk.work import commitments, conflicts, dialogues, forms, histories, records
from regdesk.work.conflicts import Twofold
from regdesk.work.shown import tokens
from tests.store.worlds import open_blank, send

TODAY = date(2026, 11, 23)


class Desks:
    """Anna's and Berit's desks, which hold the same and have parted."""

    def __init__(self, folder: Path) -> None:
        self.anna, self.berit = open_blank(folder, "Anna"), open_blank(folder, "Berit")
        county = records.add_record(self.anna, "commitment", {"text": "Skicka", "owner": "Siv"})
        self.commitment = county[1]
        values = {"counties": "Z", "starts": "2026-11-02 10:00", "status": "planned"}
        self.dialogue = records.add_record(self.anna, "dialogue", values)[1]
        send(self.anna, self.berit)

    def berit_writes(self, record_id: UUID, **values: Any) -> None:
        """Let Berit write, and Anna take it in."""
        records.set_fields(self.berit, str(record_id), values)
        send(self.berit, self.anna)

    def shown(self) -> int:
        """Read the lists at Anna's desk; return how far they go."""
        with self.anna.read() as session:
            rows = [
                *commitments.rows(session, TODAY),
                *dialogues.rows(session),
            ]
        assert len({row.as_of for row in rows}) == 1
        return rows[0].as_of

    def conflict(self, record_id: UUID, field: str) -> Twofold:
        """Return the one conflict of a field."""
        found = conflicts.list_conflicts(self.anna, record_id=record_id)
        (one,) = [one for one in found if one.field == field]
        return one


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    made = Desks(tmp_path)
    yield made
    made.anna.close()
    made.berit.close()


def _mark(at: Desks, as_of: int) -> object:
    known = tokens(at.anna, [at.commitment], as_of)
    return commitments.mark(at.anna, [at.commitment], "fulfilled", tokens=known)


def _set_several(at: Desks, as_of: int) -> object:
    known = tokens(at.anna, [at.commitment], as_of)
    return records.set_several(at.anna, [at.commitment], {"owner": "Anna"}, tokens=known)


def _hold(at: Desks, as_of: int) -> object:
    known = tokens(at.anna, [at.dialogue], as_of)
    return dialogues.hold_dialogue(at.anna, at.dialogue, date(2026, 11, 3), known)


def _move(at: Desks, as_of: int) -> object:
    known = tokens(at.anna, [at.dialogue], as_of)
    return dialogues.move_dialogue(at.anna, at.dialogue, date(2026, 11, 4), known)


def _step_on(at: Desks, as_of: int) -> object:
    return dialogues.step_on(at.anna, at.dialogue, tokens(at.anna, [at.dialogue], as_of))


Verb = Callable[[Desks, int], object]
VERBS = pytest.mark.parametrize(
    ("verb", "name", "field", "mine", "theirs"),
    [
        pytest.param(_mark, "commitment", "status", "under_way", "dropped", id="mark"),
        pytest.param(_set_several, "commitment", "owner", "Kajsa", "Berit", id="set several"),
        pytest.param(_hold, "dialogue", "starts", "2026-11-06", "2026-11-05", id="hold"),
        pytest.param(_move, "dialogue", "starts", "2026-11-06", "2026-11-05", id="move"),
        pytest.param(_step_on, "dialogue", "status", "prepared", "adopted", id="step on"),
    ],
)


@VERBS
def test_what_came_since_it_was_shown_is_not_overwritten(
    verb: Verb, name: str, field: str, mine: str, theirs: str, desks: Desks
) -> None:
    as_of, record_id = desks.shown(), getattr(desks, name)
    desks.berit_writes(record_id, **{field: theirs})
    verb(desks, as_of)
    found = desks.conflict(record_id, field)
    assert found.theirs is not None and found.mine is not None


@VERBS
def test_a_conflict_is_not_settled_unseen(
    verb: Verb, name: str, field: str, mine: str, theirs: str, desks: Desks
) -> None:
    record_id = getattr(desks, name)
    records.set_fields(desks.berit, str(record_id), {field: theirs})
    records.set_fields(desks.anna, str(record_id), {field: mine})
    send(desks.berit, desks.anna)
    standing = desks.conflict(record_id, field)
    verb(desks, desks.shown())
    found = desks.conflict(record_id, field)
    assert standing.theirs is not None and found.theirs is not None
    assert found.theirs.typed == standing.theirs.typed
    assert found.mine != standing.mine


@VERBS
def test_what_was_written_here_meanwhile_counts_as_shown(
    verb: Verb, name: str, field: str, mine: str, theirs: str, desks: Desks
) -> None:
    as_of, record_id = desks.shown(), getattr(desks, name)
    records.set_fields(desks.anna, str(record_id), {field: mine})
    verb(desks, as_of)
    assert conflicts.list_conflicts(desks.anna) == ()


def test_the_next_step_follows_on_the_one_that_was_shown(desks: Desks) -> None:
    as_of = desks.shown()
    desks.berit_writes(desks.dialogue, status="held")
    _step_on(desks, as_of)
    found = desks.conflict(desks.dialogue, "status")
    assert [side.typed for side in found.sides] == ["held", "prepared"]


def test_a_comment_joins_the_one_that_came_meanwhile(desks: Desks) -> None:
    as_of = desks.shown()
    desks.berit_writes(desks.commitment, comment="Påmint.")
    known = tokens(desks.anna, [desks.commitment], as_of)
    commitments.mark(desks.anna, [desks.commitment], "fulfilled", "Kom i går.", tokens=known)
    assert conflicts.list_conflicts(desks.anna) == ()
    stored = records.show_record(desks.anna, str(desks.commitment))
    assert stored["comment"] == "Påmint. Kom i går."


def test_what_is_put_back_replaces_the_versions_that_were_listed(desks: Desks) -> None:
    records.set_fields(desks.anna, str(desks.commitment), {"owner": "Anna"})
    listed = histories.versions(desks.anna, desks.commitment, "owner")
    desks.berit_writes(desks.commitment, owner="Berit")
    (first,) = [one for one in listed if one.words == "Siv"]
    stood = [one.entry for one in listed if one.stands]
    forms.put_back(desks.anna, desks.commitment, first.entry, stood)
    found = desks.conflict(desks.commitment, "owner")
    assert {side.typed for side in found.sides} == {"Siv", "Berit"}
    assert len(conflicts.list_conflicts(desks.anna)) == 1

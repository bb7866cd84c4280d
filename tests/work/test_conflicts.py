"""Conflicts in words, and settling one, several or all of them; also by the command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.store.desk import Desk
from regdesk.work import conflicts, records
from regdesk.work.conflicts import Twofold
from tests.store.faults import regdesk
from tests.store.worlds import open_blank, send


class Pair:
    """Anna's and Berit's desks, which both hold a commitment and have parted."""

    def __init__(self, folder: Path) -> None:
        self.anna, self.berit = open_blank(folder, "Anna"), open_blank(folder, "Berit")
        values = {"text": "Skicka underlag", "party": "ours", "due": "2027-03-01"}
        self.id = records.add_record(self.anna, "commitment", values)[1]
        send(self.anna, self.berit)

    def both(self, anna: dict[str, Any], berit: dict[str, Any]) -> None:
        """Let both write without knowing of each other, and Anna take in what Berit wrote."""
        records.set_fields(self.anna, str(self.id), anna)
        records.set_fields(self.berit, str(self.id), berit)
        send(self.berit, self.anna)

    def stored(self, field: str) -> Any:
        """Return what Anna's desk holds."""
        return records.show_record(self.anna, str(self.id))[field]

    def told(self, field: str) -> Twofold:
        """Return the conflict of a field as Anna is told of it."""
        (found,) = (one for one in conflicts.list_conflicts(self.anna) if one.field == field)
        return found


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    made.anna.close()
    made.berit.close()


@pytest.fixture
def third(pair: Pair, tmp_path: Path) -> Iterator[Desk]:
    """Cesar's desk, which parted from theirs before anybody wrote."""
    with open_blank(tmp_path, "Cesar") as desk:
        send(pair.anna, desk)
        yield desk


def test_a_conflict_tells_both_in_words(pair: Pair) -> None:
    pair.both({"status": "fulfilled"}, {"status": "under_way"})
    status = next(one for one in conflicts.list_conflicts(pair.anna) if one.field == "status")
    assert (status.type_word, status.field_word) == ("åtagande", "Status")
    assert status.mine is not None and status.theirs is not None
    assert (status.mine.words, status.mine.officer) == ("Infriat", "Anna")
    assert (status.theirs.words, status.theirs.officer) == ("Pågår", "Berit")
    english = conflicts.list_conflicts(pair.anna, "en")
    assert "Fulfilled" in {side.words for one in english for side in one.sides}


def test_several_are_one_step(pair: Pair) -> None:
    pair.both({"due": "2027-04-01", "owner": "Anna"}, {"due": "2027-05-01", "owner": "Berit"})
    found = conflicts.list_conflicts(pair.anna)
    assert len(found) == 2
    conflicts.settle(
        pair.anna,
        [one.settlement(one.theirs.number) for one in found if one.theirs is not None],
    )
    assert (pair.stored("due"), pair.stored("owner")) == ("2027-05-01", "Berit")
    assert conflicts.list_conflicts(pair.anna) == ()
    records.undo(pair.anna)
    assert len(conflicts.list_conflicts(pair.anna)) == 2


def test_all_or_none_are_settled(pair: Pair) -> None:
    pair.both({"due": "2027-04-01", "owner": "Anna"}, {"due": "2027-05-01", "owner": "Berit"})
    owner, due = pair.told("owner"), pair.told("due")
    with pytest.raises(errors.InvalidValue):
        conflicts.settle(pair.anna, [owner.settlement(1), due.settlement(None, "31 april")])
    assert len(conflicts.list_conflicts(pair.anna)) == 2
    conflicts.settle(pair.anna, [owner.settlement(1)])
    with pytest.raises(errors.NoConflict):
        conflicts.settle(pair.anna, [due.settlement(1), owner.settlement(2)])
    assert pair.told("due") == due


@pytest.mark.parametrize(("whose", "due"), [("mine", "2027-04-01"), ("theirs", "2027-05-01")])
def test_the_command_line_takes_one_side_everywhere(pair: Pair, whose: str, due: str) -> None:
    pair.both({"due": "2027-04-01", "owner": "Anna"}, {"due": "2027-05-01", "owner": "Berit"})
    path = pair.anna.path
    pair.anna.close()
    assert regdesk("--desk", path, "resolve-all", whose).code == 0
    with Desk(path) as desk:
        assert records.show_record(desk, str(pair.id))["due"] == due
        assert conflicts.list_conflicts(desk) == ()


def test_what_was_written_at_neither_side_is_left(pair: Pair, third: Desk) -> None:
    records.set_fields(pair.berit, str(pair.id), {"owner": "Berit"})
    records.set_fields(third, str(pair.id), {"owner": "Cesar"})
    send(pair.berit, pair.anna)
    send(third, pair.anna)
    assert conflicts.take_all(pair.anna, mine=True).group is None
    assert len(conflicts.list_conflicts(pair.anna)) == 1
    conflicts.take_all(pair.anna, mine=False, record_id=UUID(str(pair.id)))
    assert pair.stored("owner") == "Cesar"


def test_what_came_since_a_conflict_was_shown_stands_against_what_settled_it(
    pair: Pair, third: Desk
) -> None:
    """Cesar wrote before both: his value is the first in the list now, and was never shown."""
    records.set_fields(third, str(pair.id), {"due": "2027-06-01"})
    pair.both({"due": "2027-04-01"}, {"due": "2027-05-01"})
    shown = pair.told("due")
    assert [side.words for side in shown.sides] == ["2027-04-01", "2027-05-01"]
    send(third, pair.anna)
    conflicts.settle(pair.anna, [shown.settlement(2)])
    left = pair.told("due")
    assert [side.words for side in left.sides] == ["2027-06-01", "2027-05-01"]
    assert pair.stored("due") == "2027-05-01"


def test_a_side_that_went_on_meanwhile_stands_against_what_settled_it(pair: Pair) -> None:
    pair.both({"due": "2027-04-01"}, {"due": "2027-05-01"})
    shown = pair.told("due")
    records.set_fields(pair.berit, str(pair.id), {"due": "2027-05-31"})
    send(pair.berit, pair.anna)
    conflicts.settle(pair.anna, [shown.settlement(2)])
    assert {side.words for side in pair.told("due").sides} == {"2027-05-01", "2027-05-31"}


def test_words_that_came_since_a_text_was_shown_stay_in_it(pair: Pair, third: Desk) -> None:
    def item(desk: Desk, notes: str) -> None:
        records.set_fields(desk, str(found), {"notes": notes})

    _, dialogue = records.add_record(pair.anna, "dialogue", {"title": "Dialog", "counties": "Z"})
    values = {"dialogue": str(dialogue), "title": "Elnät", "notes": "På "}
    _, found = records.add_record(pair.anna, "agenda_item", values)
    for desk in (pair.berit, third):
        send(pair.anna, desk)
    item(pair.anna, "På måndag")
    item(pair.berit, "På tisdag")
    item(third, "På onsdag")
    send(pair.berit, pair.anna)
    shown = pair.told("notes")
    send(third, pair.anna)
    conflicts.settle(pair.anna, [shown.settlement(None, shown.now)])
    notes = records.show_record(pair.anna, str(found))["notes"]
    assert all(day in notes for day in ("måndag", "tisdag", "onsdag"))


def test_an_edit_that_came_since_a_deletion_was_shown_keeps_the_record(
    pair: Pair, third: Desk
) -> None:
    records.set_fields(third, str(pair.id), {"comment": "Viktigt"})
    records.delete_record(pair.anna, str(pair.id))
    records.set_fields(pair.berit, str(pair.id), {"owner": "Berit"})
    send(pair.berit, pair.anna)
    shown = pair.told("deleted")
    send(third, pair.anna)
    gone = next(side for side in shown.sides if side.deletes)
    conflicts.settle(pair.anna, [shown.settlement(gone.number)])
    assert pair.stored("comment") == "Viktigt"
    left = pair.told("deleted")
    assert [side.words for side in left.sides if not side.deletes] == ["Kommentar: Viktigt"]

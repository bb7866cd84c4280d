"""Conflicts in words, and settling one, several or all of them; also by the command line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.store.desk import Desk
from regdesk.work import conflicts, records
from regdesk.work.conflicts import Settlement
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


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    made.anna.close()
    made.berit.close()


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
        [
            Settlement(one.record_id, one.field, one.theirs.number)
            for one in found
            if one.theirs is not None
        ],
    )
    assert (pair.stored("due"), pair.stored("owner")) == ("2027-05-01", "Berit")
    assert conflicts.list_conflicts(pair.anna) == ()
    records.undo(pair.anna)
    assert len(conflicts.list_conflicts(pair.anna)) == 2


def test_all_or_none_are_settled(pair: Pair) -> None:
    pair.both({"due": "2027-04-01", "owner": "Anna"}, {"due": "2027-05-01", "owner": "Berit"})
    with pytest.raises(errors.InvalidValue):
        conflicts.settle(
            pair.anna,
            [Settlement(pair.id, "owner", 1), Settlement(pair.id, "due", value="31 april")],
        )
    assert len(conflicts.list_conflicts(pair.anna)) == 2
    with pytest.raises(errors.NoConflict):
        conflicts.settle(pair.anna, [Settlement(pair.id, "comment", 1)])


@pytest.mark.parametrize(("whose", "due"), [("mine", "2027-04-01"), ("theirs", "2027-05-01")])
def test_the_command_line_takes_one_side_everywhere(pair: Pair, whose: str, due: str) -> None:
    pair.both({"due": "2027-04-01", "owner": "Anna"}, {"due": "2027-05-01", "owner": "Berit"})
    path = pair.anna.path
    pair.anna.close()
    assert regdesk("--desk", path, "resolve-all", whose).code == 0
    with Desk(path) as desk:
        assert records.show_record(desk, str(pair.id))["due"] == due
        assert conflicts.list_conflicts(desk) == ()


def test_what_was_written_at_neither_side_is_left(pair: Pair, tmp_path: Path) -> None:
    cesar = open_blank(tmp_path, "Cesar")
    send(pair.anna, cesar)
    records.set_fields(pair.berit, str(pair.id), {"owner": "Berit"})
    records.set_fields(cesar, str(pair.id), {"owner": "Cesar"})
    send(pair.berit, pair.anna)
    send(cesar, pair.anna)
    assert conflicts.take_all(pair.anna, mine=True).group is None
    assert len(conflicts.list_conflicts(pair.anna)) == 1
    conflicts.take_all(pair.anna, mine=False, record_id=UUID(str(pair.id)))
    assert pair.stored("owner") == "Cesar"
    cesar.close()

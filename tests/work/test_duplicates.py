"""Two who wrote the same: proposed, merged by a verb, kept apart; undone, done again, elsewhere."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.domain.ids import derived_id
from regdesk.records import Attachment, KeptApart, Participant
from regdesk.store.check import check
from regdesk.store.desk import Desk
from regdesk.work import alike, attachments, conflicts, participants, records
from regdesk.work.alike import PossibleDuplicate, State, possible_duplicates
from regdesk.work.merging import keep_apart, merge_duplicates
from regdesk.work.reference import sow_reference
from tests.store.worlds import open_blank, send, what_shows

PROMISE = {"text": "Skicka underlag om elnätet", "county": "Z", "party": "region"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_blank(tmp_path, "Anna") as desk:
        sow_reference(desk)
        yield desk


@pytest.fixture
def other_desk(tmp_path: Path) -> Iterator[Desk]:
    with open_blank(tmp_path, "Berit") as desk:
        sow_reference(desk)
        yield desk


def add(desk: Desk, record_type: str, **values: Any) -> UUID:
    return records.add_record(desk, record_type, values)[1]


def shown(desk: Desk, record_id: UUID) -> dict[str, Any]:
    return records.show_record(desk, str(record_id))


def pairs(desk: Desk, record_type: str | None = None) -> list[tuple[UUID, UUID]]:
    return [(one.one.id, one.other.id) for one in possible_duplicates(desk, record_type)]


def states(found: PossibleDuplicate) -> dict[str, State]:
    return {field.name: field.state for field in found.fields}


def test_what_two_officers_wrote_is_proposed_with_who_and_when(
    desk: Desk, other_desk: Desk
) -> None:
    mine = add(desk, "commitment", **PROMISE, due="2027-03-15", owner="Maja")
    hers = add(other_desk, "commitment", **PROMISE | {"text": "Skickar underlag om elnät"})
    send(other_desk, desk)
    (found,) = possible_duplicates(desk)
    assert (found.one.id, found.other.id, found.why) == (mine, hers, "text")
    assert (found.one.officer, found.other.officer) == ("Anna", "Berit")
    assert (found.one.here, found.other.here, found.by_two) == (True, False, True)
    assert found.one.at.date() == date.today()
    assert states(found) == {
        "county": State.SAME,
        "text": State.DIFFERS,
        "party": State.SAME,
        "owner": State.SAME,
        "due": State.SAME,
        "status": State.SAME,
    }
    county = next(field for field in found.fields if field.name == "county")
    assert (county.word, county.one, county.other) == ("Län", "Jämtlands län", "Jämtlands län")
    assert pairs(desk, "contact") == []
    with pytest.raises(errors.InvalidValue):
        possible_duplicates(desk, "dialogue")


def test_two_of_one_officer_are_proposed_too(desk: Desk) -> None:
    add(desk, "contact", name="Maja Ek", email="maja@example.se")
    add(desk, "contact", name="Ek, Maja", email="Maja@example.se")
    (found,) = possible_duplicates(desk, "kontaktperson")
    assert (found.why, found.by_two) == ("email", False)


def test_merging_fills_joins_and_keeps_unless_told(desk: Desk) -> None:
    dialogue = add(desk, "dialogue", title="Dialog", counties="Z")
    item = add(desk, "agenda_item", dialogue=str(dialogue), title="Elnät")
    kept = add(desk, "commitment", **PROMISE, owner="Maja", due="2027-03-15", comment="Ringt.")
    other = add(
        desk,
        "commitment",
        text="Underlag",
        agenda_item=str(item),
        owner="Olle",
        due="2027-03-20",
        comment="Mejlat",
        status="fulfilled",
    )
    merge_duplicates(desk, kept, other, take=["due", "status"])
    now = shown(desk, kept)
    assert (now["text"], now["owner"]) == (PROMISE["text"], "Maja")
    assert (now["due"], now["status"]) == ("2027-03-20", "fulfilled")
    assert now["closed_on"] == shown(desk, other)["closed_on"]
    assert now["comment"] == "Ringt. Mejlat"
    assert (now["dialogue"], now["agenda_item"]) == (str(dialogue), str(item))
    assert shown(desk, other)["deleted"] is True
    assert check(desk) == []
    assert records.conflicts(desk) == []


def test_a_place_in_the_notes_goes_with_its_item(desk: Desk) -> None:
    dialogue = add(desk, "dialogue", title="Dialog", counties="Z")
    items = [str(add(desk, "agenda_item", dialogue=str(dialogue), title=one)) for one in ("A", "B")]
    kept, other = (
        add(desk, "commitment", **PROMISE, agenda_item=item, place=f"p{item}") for item in items
    )
    (found,) = possible_duplicates(desk)
    field = next(field for field in found.fields if field.name == "dialogue")
    assert (field.one, field.other, field.state) == ("Dialog · A", "Dialog · B", State.DIFFERS)
    merge_duplicates(desk, kept, other)
    assert (shown(desk, kept)["agenda_item"], shown(desk, kept)["place"]) == (
        items[0],
        f"p{items[0]}",
    )
    records.undo(desk)
    merge_duplicates(desk, kept, other, take=["dialogue"])
    assert (shown(desk, kept)["agenda_item"], shown(desk, kept)["place"]) == (
        items[1],
        f"p{items[1]}",
    )


def test_who_sat_at_tables_as_two_sits_there_once(desk: Desk) -> None:
    first, second = (
        add(desk, "dialogue", title=title, counties="Z") for title in ("Första", "Andra")
    )
    kept = add(desk, "contact", name="Maja Ek", valid_from="2026-07-01")
    other = add(desk, "contact", name="Maja Ek", phone="063-14 75 00", valid_to="2026-06-30")
    for dialogue, person in ((first, kept), (first, other), (second, other)):
        participants.add_participant(desk, dialogue, "theirs", person=person)
    with desk.read() as session:
        sitting = session.query(Participant).filter_by(dialogue=first, contact=other).one().id
    participants.set_attended(desk, [sitting], attended=True)
    merge_duplicates(desk, kept, other)
    with desk.read() as session:
        seated = session.query(Participant).filter_by(deleted=False).all()
        assert {(one.dialogue, one.contact, one.attended) for one in seated} == {
            (first, kept, True),
            (second, kept, False),
        }
        assert len(seated) == 2
    assert shown(desk, kept)["phone"] == "063-14 75 00"
    assert shown(desk, kept)["valid_to"] is None  # else she would end before she began
    assert check(desk) == []


def test_two_dialogues_bring_files_items_texts_and_counties(desk: Desk, tmp_path: Path) -> None:
    kept = add(desk, "dialogue", title="Dialog", counties="Z, BD", preparation="Läs RUS.")
    other = add(
        desk, "dialogue", title="Dialogen", counties="Z, AC", preparation="Ring.", questions="a\nb"
    )
    item = add(desk, "agenda_item", dialogue=str(other), title="Elnät", notes="Anteckning")
    promise = add(desk, "commitment", **PROMISE, agenda_item=str(item))
    file = tmp_path / "brev.txt"
    file.write_text("Brev", "utf-8")
    attachments.attach(desk, other, [file])
    merge_duplicates(desk, kept, other)
    now = shown(desk, kept)
    assert sorted(now["counties"]) == ["23", "24", "25"]
    assert now["preparation"] == "Läs RUS.\n\nRing."
    assert now["questions"] == ["a", "b"]
    assert shown(desk, item)["dialogue"] == str(kept)
    assert shown(desk, promise)["dialogue"] == str(kept)
    assert [one.name for one in attachments.of_dialogue(desk, kept)] == ["brev.txt"]
    with desk.read() as session:
        assert not session.query(Attachment).filter_by(dialogue=other).all()
    assert shown(desk, other)["deleted"] is True
    assert check(desk) == []


def test_those_kept_apart_are_proposed_on_no_desk_and_follow_a_merging(
    desk: Desk, other_desk: Desk
) -> None:
    one, two, three = (add(desk, "commitment", **PROMISE) for _ in range(3))
    assert pairs(desk) == [(one, two), (one, three)]
    keep_apart(desk, two, one)
    assert keep_apart(desk, one, two).changed == {}
    assert pairs(desk) == [(one, three)]
    send(desk, other_desk)
    assert pairs(other_desk) == [(one, three)]
    keep_apart(desk, two, three)
    merge_duplicates(desk, one, three)
    assert pairs(desk) == []
    with desk.read() as session:
        (left,) = session.query(KeptApart).filter_by(deleted=False).all()
        assert {left.one, left.other} == {one, two}
        assert left.id == derived_id("kept_apart", left.one, left.other)
    assert check(desk) == []
    merge_duplicates(desk, one, two)
    assert check(desk) == []


Step = Callable[[Desk, UUID, UUID], object]
STEPS: dict[str, Step] = {
    "merge": lambda desk, one, two: merge_duplicates(desk, one, two, take=["name"]),
    "merge the other way": lambda desk, one, two: merge_duplicates(desk, two, one),
    "keep apart": keep_apart,
}


@pytest.mark.parametrize("name", STEPS)
def test_done_undone_done_again_and_replayed(desk: Desk, other_desk: Desk, name: str) -> None:
    dialogue = add(desk, "dialogue", title="Dialog", counties="Z")
    one = add(desk, "contact", name="Maja Ek", email="m@example.se", role="strateg")
    two = add(desk, "contact", name="Maja Eek", email="m@example.se", phone="063-14 75 00")
    three = add(desk, "contact", name="Maja E", email="m@example.se")
    for person in (one, two):
        participants.add_participant(desk, dialogue, "theirs", person=person)
    keep_apart(desk, two, three)

    def visible() -> dict[str, Any]:
        found = what_shows(desk)
        kept = found.pop("kept_apart")
        found["apart"] = [row for row in kept if not row[2]]
        found.pop("heads")
        return found

    before = visible()
    STEPS[name](desk, one, two)
    after = visible()
    assert after != before
    for _ in range(2):
        records.undo(desk)
        assert visible() == before
        records.redo(desk)
        assert visible() == after
    send(desk, other_desk)
    assert what_shows(other_desk) == what_shows(desk)
    assert [one for one in check(other_desk) if one.fault] == []
    assert records.conflicts(other_desk) == []


def test_a_colleague_who_edits_the_other_meanwhile_is_asked_about(
    desk: Desk, other_desk: Desk
) -> None:
    kept = add(desk, "commitment", **PROMISE)
    other = add(desk, "commitment", **PROMISE, owner="Maja")
    send(desk, other_desk)
    merge_duplicates(desk, kept, other)
    records.set_fields(other_desk, str(other), {"owner": "Olle"})
    send(other_desk, desk)
    send(desk, other_desk)
    for each in (desk, other_desk):
        (found,) = conflicts.list_conflicts(each)
        assert (found.record_id, found.kind) == (other, "deleted")
        assert "deleted" not in shown(each, other)
    gone = next(side for side in found.sides if side.deletes)
    conflicts.settle(desk, [found.settlement(gone.number)])
    assert shown(desk, other)["deleted"] is True
    assert shown(desk, kept)["owner"] == "Maja"


def test_an_edit_the_dialog_did_not_show_is_asked_about(desk: Desk) -> None:
    kept = add(desk, "commitment", **PROMISE)
    other = add(desk, "commitment", **PROMISE)
    (found,) = possible_duplicates(desk)
    records.set_fields(desk, str(other), {"owner": "Olle"})
    tokens = {twin.id: twin.token for twin in (found.one, found.other)}
    merge_duplicates(desk, kept, other, tokens=tokens)
    assert [one.record_id for one in records.conflicts(desk)] == [other]


def test_two_who_merge_in_opposite_ways_lose_nothing(desk: Desk, other_desk: Desk) -> None:
    one = add(desk, "commitment", **PROMISE)
    two = add(desk, "commitment", **PROMISE)
    send(desk, other_desk)
    merge_duplicates(desk, one, two)
    merge_duplicates(other_desk, two, one)
    send(other_desk, desk)
    send(desk, other_desk)
    assert what_shows(desk) == what_shows(other_desk)
    for each in (desk, other_desk):
        assert {found.record_id for found in records.conflicts(each)} == {one, two}
        assert all("deleted" not in shown(each, id_) for id_ in (one, two))


def test_two_who_merge_alike_agree(desk: Desk, other_desk: Desk) -> None:
    one = add(desk, "commitment", **PROMISE, owner="Maja")
    two = add(desk, "commitment", **PROMISE, comment="Ringt")
    send(desk, other_desk)
    for each in (desk, other_desk):
        merge_duplicates(each, one, two)
    send(other_desk, desk)
    send(desk, other_desk)
    assert what_shows(desk) == what_shows(other_desk)
    assert records.conflicts(desk) == []
    assert shown(desk, two)["deleted"] is True


def test_what_came_late_is_moved_by_merging_again(desk: Desk, other_desk: Desk) -> None:
    dialogue = add(desk, "dialogue", title="Dialog", counties="Z")
    kept, other = (add(desk, "contact", name="Maja Ek") for _ in range(2))
    send(desk, other_desk)
    merge_duplicates(desk, kept, other)
    participants.add_participant(other_desk, dialogue, "theirs", person=other)
    send(other_desk, desk)
    assert len(check(desk)) == 1
    merge_duplicates(desk, kept, other)
    assert check(desk) == []
    with desk.read() as session:
        assert [one.contact for one in session.query(Participant)] == [kept]


def test_what_cannot_be_merged_is_refused_with_the_reason(desk: Desk) -> None:
    promise, contact = add(desk, "commitment", **PROMISE), add(desk, "contact", name="Maja Ek")
    officers = [add(desk, "officer", name=name) for name in ("A", "B")]
    for one, two in ((promise, promise), (promise, contact), tuple(officers)):
        with pytest.raises(errors.InvalidValue):
            merge_duplicates(desk, one, two)
        with pytest.raises(errors.InvalidValue):
            keep_apart(desk, one, two)
    again = add(desk, "commitment", **PROMISE)
    with pytest.raises(errors.UnknownField):
        merge_duplicates(desk, promise, again, take=["colour"])
    with pytest.raises(errors.NotFound):
        merge_duplicates(desk, promise, UUID(int=7))
    records.delete_record(desk, str(promise))
    with pytest.raises(errors.InvalidValue):
        merge_duplicates(desk, promise, again)
    with pytest.raises(errors.NotFound):
        alike.side_by_side(desk, promise, again)
    assert "deleted" not in shown(desk, again)


def test_two_that_were_chosen_stand_side_by_side(desk: Desk) -> None:
    one = add(desk, "commitment", **PROMISE)
    two = add(desk, "commitment", text="Annat", comment="Å", county="BD")
    found = alike.side_by_side(desk, two, one, "en")
    assert (found.one.id, found.other.id, found.why) == (one, two, "")
    assert states(found)["comment"] is State.FILLED
    assert {field.word for field in found.fields} >= {"County", "Comment"}
    three = add(desk, "commitment", **PROMISE)
    assert alike.side_by_side(desk, three, one).why == "text"

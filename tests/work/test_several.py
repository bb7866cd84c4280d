"""Several records changed or deleted at once: all or none, and one step to undo."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from regdesk import errors
from regdesk.work import desks, records
from regdesk.work.desks import Desk
from regdesk.work.merging import keep_apart
from tests.store.faults import faults_of, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


def add(desk: Desk, record_type: str, **values: str) -> UUID:
    return records.add_record(desk, record_type, values)[1]


def three(desk: Desk) -> list[UUID]:
    return [add(desk, "commitment", text=text, county="Z") for text in ("Ett", "Två", "Tre")]


def shown(desk: Desk, record_id: UUID, field: str) -> object:
    return records.show_record(desk, str(record_id))[field]


def test_several_are_changed_in_one_step_and_taken_back_in_one(desk: Desk) -> None:
    ids = three(desk)
    changes = records.set_several(desk, ids, {"status": "fulfilled", "owner": "Maja"})
    assert {id_ for _, id_ in changes.changed} == set(ids)
    assert all("status" in fields for fields in changes.changed.values())
    assert changes.label == "Ändrade 3 åtaganden"
    # Rules are kept for each: a closed commitment tells when.
    assert [shown(desk, one, "closed_on") for one in ids] == ["2026-11-23"] * 3
    records.undo(desk)
    assert [shown(desk, one, "status") for one in ids] == ["open"] * 3
    assert [shown(desk, one, "closed_on") for one in ids] == [None] * 3
    records.redo(desk)
    assert [shown(desk, one, "owner") for one in ids] == ["Maja"] * 3
    assert faults_of(desk) == []


def test_one_that_refuses_leaves_all_as_they_were(desk: Desk) -> None:
    ids = three(desk)
    early = add(desk, "dialogue", counties="Z", ends="2026-01-01 10:00")
    late = add(desk, "dialogue", counties="Z")
    with pytest.raises(errors.InvalidValue):
        records.set_several(desk, [late, early], {"starts": "2026-06-01 10:00"})
    assert shown(desk, late, "starts") is None
    with pytest.raises(errors.UnknownField):
        records.set_several(desk, [*ids, late], {"text": "Nytt"})
    assert shown(desk, ids[0], "text") == "Ett"
    with pytest.raises(errors.NotFound):
        records.set_several(desk, [ids[0], uuid4()], {"owner": "Maja"})
    assert shown(desk, ids[0], "owner") == ""


def test_what_each_reader_saw_is_kept_apart(desk: Desk) -> None:
    ids = three(desk)
    tokens = {one: str(shown(desk, one, "seen")) for one in ids[:2]}
    records.set_fields(desk, str(ids[0]), {"owner": "Olle"})
    records.set_several(desk, ids, {"owner": "Maja"}, tokens=tokens)
    (conflict,) = records.conflicts(desk)
    assert (conflict.record_id, conflict.field) == (ids[0], "owner")
    with pytest.raises(errors.BadToken):
        records.set_several(desk, ids, {"owner": "Maja"}, tokens={ids[2]: tokens[ids[0]]})


def test_several_are_deleted_with_what_belongs_to_them(desk: Desk) -> None:
    dialogues = [add(desk, "dialogue", counties="Z") for _ in range(2)]
    item = add(desk, "agenda_item", dialogue=str(dialogues[0]), title="Elnät")
    commitment = add(desk, "commitment", text="Ett", dialogue=str(dialogues[0]))
    changes = records.delete_several(desk, [*dialogues, item])
    assert records.list_records(desk, "dialogue") == []
    assert records.list_records(desk, "agenda_item") == []
    assert ("dialogue", dialogues[1]) in changes.changed
    records.undo(desk)
    assert len(records.list_records(desk, "dialogue")) == 2
    assert len(records.list_records(desk, "agenda_item")) == 1
    assert records.delete_several(desk, [commitment]).label == "Tog bort åtagande"
    assert faults_of(desk) == []


def test_what_comes_with_the_program_stays(desk: Desk) -> None:
    county = UUID(records.show_record(desk, "Z")["id"])
    with pytest.raises(errors.InvalidValue):
        records.delete_several(desk, [*three(desk), county])
    assert len(records.list_records(desk, "commitment")) == 3


def test_nothing_chosen_is_nothing_done(desk: Desk) -> None:
    assert records.set_several(desk, [], {"owner": "Maja"}).changed == {}
    assert records.delete_several(desk, []).changed == {}
    with pytest.raises(errors.NothingToUndo):
        records.undo(desk)


def test_typing_in_one_go_is_one_step_to_undo(desk: Desk) -> None:
    (one, *_) = three(desk)
    going = uuid4()
    for text in ("Et", "Ett l", "Ett löfte"):
        records.set_fields(desk, str(one), {"text": text}, session=going)
    records.undo(desk)
    assert shown(desk, one, "text") == "Ett"


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"text~": "ELNÄT"}, ["Bygg elnätet", "Elnät i Åre"]),
        ({"text~": "åre"}, ["Elnät i Åre"]),
        ({"text~": "are"}, []),
        ({"text~": ""}, ["Bygg elnätet", "Elnät i Åre", "Service"]),
        ({"text": "elnät"}, []),
        ({"county~": "botten"}, ["Service"]),
        ({"status~": "infr"}, ["Service"]),
        ({"text~": "elnät", "owner": "Maja"}, ["Bygg elnätet"]),
    ],
)
def test_a_list_of_those_that_hold_a_part(
    where: dict[str, str], found: list[str], desk: Desk
) -> None:
    add(desk, "commitment", text="Bygg elnätet", county="Z", owner="Maja")
    add(desk, "commitment", text="Elnät i Åre", county="Z")
    add(desk, "commitment", text="Service", county="BD", status="fulfilled")
    assert sorted(row["text"] for row in records.list_records(desk, "commitment", where)) == found


def test_a_part_is_asked_of_a_field_there_is(desk: Desk) -> None:
    with pytest.raises(errors.UnknownField):
        records.list_records(desk, "commitment", {"what~": "x"})
    assert records.list_records(desk, "dialogue", {"counties~": "jämt", "missing~": "purp"}) == []


def test_the_last_county_of_a_dialogue_stays(desk: Desk) -> None:
    dialogue = add(desk, "dialogue", counties="Z, BD")
    one, other = (UUID(link["id"]) for link in records.list_records(desk, "dialogue_county"))
    with pytest.raises(errors.InvalidValue, match="minst ett län"):
        records.delete_several(desk, [one, other])
    records.delete_record(desk, str(one))
    with pytest.raises(errors.InvalidValue, match="minst ett län"):
        records.delete_record(desk, str(other))
    records.delete_several(desk, [dialogue, other])
    assert records.list_records(desk, "dialogue_county") == []


def test_a_pair_kept_apart_is_the_same_record_however_it_is_made(desk: Desk) -> None:
    one, other = three(desk)[:2]
    made = add(desk, "kept_apart", one=str(other), other=str(one))
    keep_apart(desk, one, other)
    (pair,) = records.list_records(desk, "kept_apart")
    assert (pair["id"], {pair["one"], pair["other"]}) == (str(made), {str(one), str(other)})

"""Planning and moving dialogues, their agenda and who is at the table: done, undone, redone."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from regdesk.domain.agenda_line import read_agenda_line, read_minutes
from regdesk.errors import InvalidValue
from regdesk.work import agenda, dialogues, participants, plan, records
from regdesk.work.desks import ChangeSet, Desk, close_desk, create_desk
from regdesk.work.dialogue_pages import DialoguePage, dialogue_page, people_for

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = create_desk(tmp_path / "norr.regdesk", "Anna Norr", "norr")
    yield made
    close_desk(made)


def _dialogue(desk: Desk, **values: object) -> UUID:
    facts = {"counties": "Z", "starts": "2027-03-10 09:30", "ends": "2027-03-10 12:00"}
    return records.add_record(desk, "dialogue", {**facts, **values})[1]


def _page(desk: Desk, dialogue: UUID) -> DialoguePage:
    found = dialogue_page(desk, dialogue, TODAY)
    assert found is not None
    return found


# --- moving ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "starts", "ends"),
    [
        (date(2027, 3, 12), "2027-03-12T09:30", "2027-03-12T12:00"),
        (datetime(2027, 3, 11, 13, 0), "2027-03-11T13:00", "2027-03-11T15:30"),
        (datetime(2027, 3, 11), "2027-03-11T00:00", None),
    ],
    ids=["another day", "another time", "a day without a time"],
)
def test_a_dialogue_is_moved_and_lasts_as_long(
    desk: Desk, to: date, starts: str, ends: str | None
) -> None:
    dialogue = _dialogue(desk)
    before = _times(desk, dialogue)
    dialogues.move_dialogue(desk, dialogue, to)
    assert _times(desk, dialogue) == (starts, ends)
    records.undo(desk)
    assert _times(desk, dialogue) == before
    records.redo(desk)
    assert _times(desk, dialogue) == (starts, ends)


def test_a_new_start_takes_the_end_along(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    records.set_fields(desk, str(dialogue), {"starts": "2027-04-15 13:00"})
    assert _times(desk, dialogue) == ("2027-04-15T13:00", "2027-04-15T15:30")
    records.set_fields(desk, str(dialogue), {"starts": "15 april 10.00", "ends": "15 april 11.00"})
    assert _times(desk, dialogue) == ("2027-04-15T10:00", "2027-04-15T11:00")


def test_what_was_held_is_not_moved_to_a_day_to_come(desk: Desk) -> None:
    dialogue = _dialogue(desk, starts="2026-10-01 09:30", ends=None, status="held")
    with pytest.raises(InvalidValue):
        dialogues.move_dialogue(desk, dialogue, date(2026, 12, 1))
    dialogues.move_dialogue(desk, dialogue, date(2026, 10, 2))
    assert _times(desk, dialogue)[0] == "2026-10-02T09:30"


def test_one_held_another_day_than_planned_ends_that_day(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    dialogues.hold_dialogue(desk, dialogue, date(2026, 11, 20))
    assert _times(desk, dialogue) == ("2026-11-20T09:30", "2026-11-20T12:00")


def test_the_steps_of_a_dialogue(desk: Desk) -> None:
    dialogue = _dialogue(desk, starts="2026-11-20 09:30", ends=None)
    seen = []
    for _step in range(4):
        dialogues.step_on(desk, dialogue)
        seen.append(_page(desk, dialogue).status)
    assert seen == ["prepared", "held", "checked", "adopted"]
    with pytest.raises(InvalidValue):
        dialogues.step_on(desk, dialogue)
    records.undo(desk)
    assert _page(desk, dialogue).status == "checked"


def test_one_whose_day_is_to_come_waits(desk: Desk) -> None:
    dialogue = _dialogue(desk, status="prepared")
    assert _page(desk, dialogue).waits
    with pytest.raises(InvalidValue):
        dialogues.step_on(desk, dialogue)
    assert _page(desk, dialogue).status == "prepared"


# --- the plan --------------------------------------------------------------------------


def test_the_year_holds_every_county_with_its_dialogues(desk: Desk) -> None:
    dialogue = _dialogue(desk, counties="Z, BD")
    rows = plan.year_plan(desk, date(2026, 9, 15), 12, TODAY)
    assert len(rows) == 21
    held = {row.county.letter: [one.id for one in row.dialogues] for row in rows if row.dialogues}
    assert held == {"Z": [dialogue], "BD": [dialogue]}
    assert not next(row for row in rows if row.county.letter == "Z").due
    assert next(row for row in rows if row.county.letter == "S").due
    assert not any(row.dialogues for row in plan.year_plan(desk, date(2026, 9, 1), 6, TODAY))


@pytest.mark.parametrize(
    ("day", "month", "found"),
    [
        (date(2027, 3, 4), date(2027, 4, 1), date(2027, 4, 1)),
        (date(2027, 3, 31), date(2027, 2, 1), date(2027, 2, 24)),
        (date(2026, 12, 17), date(2027, 1, 1), date(2027, 1, 14)),
    ],
)
def test_another_month_keeps_the_weekday(day: date, month: date, found: date) -> None:
    assert plan.same_weekday_in(day, month) == found
    assert found.weekday() == day.weekday()


def test_the_first_working_day_of_a_month() -> None:
    days = [plan.first_workday(date(2027, month, 9)) for month in (1, 5, 8)]
    assert days == [date(2027, 1, 1), date(2027, 5, 3), date(2027, 8, 2)]


# --- the agenda ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("Elnät 35 min", "Elnät", 35),
        ("2. Elnät, 1,5 tim", "Elnät", 90),
        ("- Elnät (35)", "Elnät", 35),
        ("Elnät 1 tim 30 min", "Elnät", 90),
        ("Elnät – 20 minuter", "Elnät", 20),
        ("Elnät", "Elnät", None),
        ("Mål 2030", "Mål 2030", None),
        ("RUS: översyn enligt 12 §", "RUS: översyn enligt 12 §", None),
        ("Agenda 2030 15 min", "Agenda 2030", 15),
        ("Vägen 100 m", "Vägen 100 m", None),
        ("45 min", "45 min", None),
    ],
)
def test_minutes_are_read_from_the_line(line: str, title: str, minutes: int | None) -> None:
    assert read_agenda_line(line) == (title, minutes)


def test_minutes_alone_are_read() -> None:
    assert [read_minutes(text) for text in ("35", "35 min", "1 h", "", "x")] == [
        35, 35, 60, None, None,
    ]  # fmt: skip


def test_points_are_added_and_moved(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    ids = [agenda.add_item(desk, dialogue, line)[1] for line in ("Ett 10 min", "Två", "Tre 20 min")]
    assert [row.minutes for row in _page(desk, dialogue).agenda] == [10, None, 20]
    assert _page(desk, dialogue).minutes == 30
    assert _page(desk, dialogue).room == 150
    agenda.move_item(desk, ids[2], 1)
    assert _titles(desk, dialogue) == ["Tre", "Ett", "Två"]
    agenda.move_item(desk, ids[2], 99)
    assert _titles(desk, dialogue) == ["Ett", "Två", "Tre"]
    records.undo(desk)
    records.undo(desk)
    assert _titles(desk, dialogue) == ["Ett", "Två", "Tre"]
    records.redo(desk)
    assert _titles(desk, dialogue) == ["Tre", "Ett", "Två"]


def test_a_point_moved_to_where_it_is_makes_no_step(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    item = agenda.add_item(desk, dialogue, "Ett")[1]
    assert not agenda.move_item(desk, item, 1).changed


def test_a_point_needs_a_title(desk: Desk) -> None:
    with pytest.raises(InvalidValue):
        agenda.add_item(desk, _dialogue(desk), "   ")


# --- participants ----------------------------------------------------------------------


def test_people_are_asked_by_contact_officer_or_name(desk: Desk) -> None:
    contact = records.add_record(
        desk, "contact", {"name": "Regional utvecklingsdirektör", "role": "chef"}
    )[1]
    dialogue = _dialogue(desk)
    people = people_for(desk, dialogue, TODAY)
    assert contact in [one.id for one in people]
    me = next(one for one in people if one.side == "ours" and one.name == "Anna Norr")
    participants.add_participant(desk, dialogue, "theirs", person=contact)
    participants.add_participant(desk, dialogue, "ours", person=me.id)
    participants.add_participant(desk, dialogue, "theirs", typed="Strateg, energi")
    asked = _page(desk, dialogue).participants
    assert [(one.side, one.name, one.role) for one in asked] == [
        ("theirs", "Regional utvecklingsdirektör", "chef"),
        ("theirs", "Strateg", "energi"),
        ("ours", "Anna Norr", ""),
    ]
    records.undo(desk)
    assert len(_page(desk, dialogue).participants) == 2


@pytest.mark.parametrize(("side", "typed"), [("theirs", " , chef"), ("guests", "Strateg")])
def test_nobody_without_a_name_or_side(desk: Desk, side: str, typed: str) -> None:
    with pytest.raises(InvalidValue):
        participants.add_participant(desk, _dialogue(desk), side, typed=typed)


def test_nobody_is_asked_twice(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    participants.add_participant(desk, dialogue, "theirs", typed="Strateg")
    with pytest.raises(InvalidValue):
        participants.add_participant(desk, dialogue, "theirs", typed="strateg")


def test_those_of_last_time_are_asked_again_and_others_are_new(desk: Desk) -> None:
    before = _dialogue(desk, starts="2026-06-01 09:30", ends=None, status="held")
    for name in ("Direktör", "Strateg"):
        participants.add_participant(desk, before, "theirs", typed=name)
    dialogue = _dialogue(desk)
    assert _page(desk, dialogue).previous == date(2026, 6, 1)
    participants.add_participant(desk, dialogue, "theirs", typed="Regionråd")
    participants.add_participant(desk, dialogue, "theirs", typed="Strateg")
    participants.add_as_last_time(desk, dialogue)
    asked = {one.name: one.new for one in _page(desk, dialogue).participants}
    assert asked == {"Regionråd": True, "Strateg": False, "Direktör": False}


def test_who_was_asked_last_time_and_did_not_come_is_new(desk: Desk) -> None:
    before = _dialogue(desk, starts="2026-06-01 09:30", ends=None, status="held")
    came = [
        participants.add_participant(desk, before, "theirs", typed=name)[1]
        for name in ("Direktör", "Maja Ek", "Strateg")
    ]
    dialogue = _dialogue(desk)
    participants.add_as_last_time(desk, dialogue)
    asked = _page(desk, dialogue).participants
    assert not any(one.new for one in asked), "nobody noted who came"
    participants.set_attended(desk, came[:2], attended=True)
    maja = next(one.id for one in asked if one.name == "Maja Ek")
    contact = records.add_record(desk, "contact", {"name": "Maja Ek"})[1]
    records.set_fields(desk, str(maja), {"contact": str(contact)})
    asked = _page(desk, dialogue).participants
    assert {one.name for one in asked if one.new} == {"Strateg"}
    participants.add_as_last_time(desk, dialogue)
    assert len(_page(desk, dialogue).participants) == 3


def test_two_of_one_name_are_two(desk: Desk) -> None:
    before = _dialogue(desk, starts="2026-06-01 09:30", ends=None, status="held")
    dialogue = _dialogue(desk)
    for where in (before, dialogue):
        contact = records.add_record(desk, "contact", {"name": "Maja Ek"})[1]
        participants.add_participant(desk, where, "theirs", person=contact)
    assert [one.new for one in _page(desk, dialogue).participants] == [True]


def test_who_came(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    one = participants.add_participant(desk, dialogue, "theirs", typed="Strateg")[1]
    participants.set_attended(desk, [one], attended=True)
    assert _page(desk, dialogue).participants[0].attended
    records.undo(desk)
    assert not _page(desk, dialogue).participants[0].attended


def test_a_deleted_dialogue_has_no_page(desk: Desk) -> None:
    dialogue = _dialogue(desk)
    records.delete_several(desk, [dialogue])
    assert dialogue_page(desk, dialogue, TODAY) is None
    records.undo(desk)
    assert dialogue_page(desk, dialogue, TODAY) is not None


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, one: dialogues.move_dialogue(desk, one, date(2027, 5, 5)),
        lambda desk, one: dialogues.step_on(desk, one),
        lambda desk, one: agenda.add_item(desk, one, "Ett 10 min")[0],
        lambda desk, one: participants.add_participant(desk, one, "theirs", typed="Strateg")[0],
    ],
    ids=["move", "step", "add point", "ask somebody"],
)
def test_every_verb_is_one_step_with_a_name(
    desk: Desk, verb: Callable[[Desk, UUID], ChangeSet]
) -> None:
    from regdesk.domain.words import step_name

    dialogue = _dialogue(desk)
    before = records.show_record(desk, str(dialogue))
    change = verb(desk, dialogue)
    assert change.changed
    assert step_name(change.label, "en") != change.label
    records.undo(desk)
    after = records.show_record(desk, str(dialogue))
    assert {**after, "seen": ""} == {**before, "seen": ""}
    assert not _page(desk, dialogue).agenda
    assert not _page(desk, dialogue).participants


def _titles(desk: Desk, dialogue: UUID) -> list[str]:
    return [row.title for row in _page(desk, dialogue).agenda]


def _times(desk: Desk, dialogue: UUID) -> tuple[str | None, str | None]:
    shown = records.show_record(desk, str(dialogue))
    return shown["starts"], shown["ends"]

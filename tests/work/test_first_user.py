"""What officers who try the program for the first time run into."""

from datetime import date
from pathlib import Path

import pytest

from regdesk import errors
from regdesk.work import briefs, desks, notes, officers, records
from regdesk.work.desks import Desk
from regdesk.work.today import today


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desks.create_desk(tmp_path / "norr.regdesk", "Handläggare Test", "norr")


def _dialogue(desk: Desk, **values: str) -> str:
    _, made = records.add_record(desk, "dialogue", {"counties": "Jämtland", **values})
    return str(made)


@pytest.mark.parametrize(
    ("typed", "starts"),
    [
        ("vecka 10", "2027-03-08T00:00"),
        ("v. 10 2028", "2028-03-06T00:00"),
        ("2027-W10", "2027-03-08T00:00"),
        ("tisdag 9 mars 2027 kl 13", "2027-03-09T13:00"),
        ("9 mars 2027 kl. 13.30", "2027-03-09T13:30"),
        ("2027-03-09 09:30", "2027-03-09T09:30"),
        ("2027-03-09T09:30", "2027-03-09T09:30"),
        ("10 mars 09.30", "2027-03-10T09:30"),
    ],
)
def test_when_a_dialogue_starts_is_typed_as_people_say_it(
    desk: Desk, typed: str, starts: str
) -> None:
    assert records.show_record(desk, _dialogue(desk, starts=typed))["starts"] == starts


@pytest.mark.parametrize("typed", ["vecka 60", "31 april 09.00", "9 mars kl 25"])
def test_a_time_that_does_not_exist_is_refused(desk: Desk, typed: str) -> None:
    with pytest.raises(errors.InvalidValue):
        _dialogue(desk, starts=typed)


def test_counties_and_regions_are_neither_added_nor_deleted(desk: Desk) -> None:
    with pytest.raises(errors.InvalidValue):
        records.delete_record(desk, "Z")
    with pytest.raises(errors.InvalidValue):
        records.add_record(desk, "county", {"code": "99"})
    assert records.show_record(desk, "Z")["code"] == "23"


def test_who_takes_over_early_ends_when_the_next_one_begins(desk: Desk) -> None:
    records.add_record(desk, "officer", {"name": "Efterträdare (demo)"})
    later, sooner = date(2027, 1, 1), date(2026, 12, 1)
    officers.take_over_by_name(desk, "Efterträdare (demo)", ["Z"], later)
    officers.take_over_by_name(desk, "Handläggare Mellan", ["Z"], sooner)
    rows = records.list_records(desk, "responsibility", {"county": "Z"})
    periods = {row["officer_name"]: (row["valid_from"], row["valid_to"]) for row in rows}
    assert periods["Handläggare Test"] == ("2026-11-23", "2026-11-30")
    assert periods["Handläggare Mellan"] == ("2026-12-01", "2026-12-31")
    assert periods["Efterträdare (demo)"] == ("2027-01-01", None)


def test_a_line_is_caught_once_and_without_its_label(desk: Desk) -> None:
    _, item = records.add_record(
        desk,
        "agenda_item",
        {"dialogue": _dialogue(desk), "title": "Service", "notes": "Vägval: tre orter\nMer"},
    )
    _, made = notes.catch(desk, item, "choice", "Vägval: tre orter", today())
    assert records.show_record(desk, str(made))["text"] == "tre orter"
    with pytest.raises(errors.InvalidValue):
        notes.catch(desk, item, "choice", "Vägval: tre orter", today())


def test_a_caught_line_is_found_again_when_others_write_above_it(desk: Desk) -> None:
    _, item = records.add_record(
        desk,
        "agenda_item",
        {"dialogue": _dialogue(desk), "title": "Elnät", "notes": "Först 😀\nVi skickar listan"},
    )
    _, made = notes.catch(desk, item, "commitment", "Vi skickar listan", today())
    place = records.show_record(desk, str(made))["place"]
    text = "Ny rad överst 😀😀\nFörst 😀\nVi skickar listan"
    records.set_fields(desk, str(item), {"notes": text})
    assert notes.offset_in_notes(desk, item, place) == text.index("Vi skickar")


def test_the_brief_tells_what_was_closed_since_last_time_latest_first(desk: Desk) -> None:
    _dialogue(desk, starts="2026-06-01", status="held")
    ahead = _dialogue(desk, starts="2026-12-09")
    for text, closed in (("före", "2026-05-01"), ("först", "2026-07-01"), ("sist", "2026-11-01")):
        values = {"county": "Z", "text": text, "status": "fulfilled", "closed_on": closed}
        records.add_record(desk, "commitment", values)
    records.add_record(desk, "commitment", {"county": "Z", "text": "öppet"})
    records.add_record(desk, "commitment", {"dialogue": ahead, "text": "fångat nu"})
    told = [row.text for row in briefs.collect(desk, ahead, today()).commitments]
    assert told == ["öppet", "sist", "först"]


def test_types_go_by_their_swedish_names_too(desk: Desk) -> None:
    _, made = records.add_record(desk, "åtagande", {"county": "Z", "text": "Skicka"})
    assert records.list_records(desk, "Åtagande")[0]["id"] == str(made)
    assert records.list_records(desk, "dialogue", {"county": "Z"}) == []


def test_a_dialogue_is_not_held_before_its_day(desk: Desk) -> None:
    from regdesk.work.dialogues import hold_dialogue

    ahead = records.id_of(desk, _dialogue(desk, starts="2026-12-09"), "dialogue")
    with pytest.raises(errors.InvalidValue):
        hold_dialogue(desk, ahead, date(2026, 12, 9))


def test_a_line_written_on_after_it_was_caught_is_caught_anew(desk: Desk) -> None:
    _, dialogue = records.add_record(
        desk, "dialogue", {"counties": "23", "starts": "2026-11-20 09:30"}
    )
    line = "Region Jämtland Härjedalen återkommer med underlag"
    _, item = records.add_record(
        desk, "agenda_item", {"dialogue": str(dialogue), "title": "Elnät", "notes": line}
    )
    day = date(2026, 11, 23)
    _, first = notes.catch(desk, item, "commitment", line, day)
    longer = f"{line} om elnätet senast 15 mars"
    records.set_fields(desk, str(item), {"notes": longer})
    change, again = notes.catch(desk, item, "commitment", longer, day)
    assert again == first
    assert change.label == "Ändrade åtagande"
    shown = records.show_record(desk, str(first))
    assert (shown["text"], shown["due"]) == (longer, "2027-03-15")
    records.set_fields(desk, str(first), {"due": "2027-04-01"})
    records.set_fields(desk, str(item), {"notes": f"{longer}, om inget hindrar"})
    notes.catch(desk, item, "commitment", f"{longer}, om inget hindrar", day)
    assert records.show_record(desk, str(first))["due"] == "2027-04-01", (
        "what was set by hand stays"
    )
    assert len(records.list_records(desk, "commitment", {"agenda_item": str(item)})) == 1


def test_days_said_at_a_meeting_that_lies_ahead_are_reckoned_from_it(desk: Desk) -> None:
    """The notes are tried out, or written beforehand: "på fredag" is the Friday after the meeting."""
    line = "Vi skickar underlag på fredag"
    for starts, due in (("2027-03-08 09:30", "2027-03-12"), ("2026-06-01 09:30", "2026-11-27")):
        values = {"dialogue": _dialogue(desk, starts=starts), "title": "Service", "notes": line}
        _, item = records.add_record(desk, "agenda_item", values)
        _, made = notes.catch(desk, item, "commitment", line, date(2026, 11, 23))
        assert records.show_record(desk, str(made))["due"] == due

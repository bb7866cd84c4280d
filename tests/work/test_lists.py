"""What the lists stand on: searching by county and time, closing commitments, people and homes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from openpyxl import load_workbook

from regdesk import errors
from regdesk.cli.main import main
from regdesk.domain.counties import all_counties
from regdesk.store import search as index
from regdesk.work import cards, commitments, contacts, desks, records, search
from regdesk.work.desks import Desk
from regdesk.work.search import MARK_END, MARK_START, Filters
from regdesk.work.workbooks import export_commitments
from tests.store.faults import new_desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


def add(desk: Desk, record_type: str, **values: object) -> UUID:
    return records.add_record(desk, record_type, values)[1]


def shown(desk: Desk, record_id: UUID) -> dict[str, object]:
    return records.show_record(desk, str(record_id))


@pytest.fixture
def scene(desk: Desk) -> dict[str, UUID]:
    """Two dialogues a year apart, with notes, what was caught, and a person each."""
    made: dict[str, UUID] = {}
    for county, day in (("BD", "2026-06-01 09:00"), ("Z", "2025-03-10 09:00")):
        dialogue = add(desk, "dialogue", counties=county, starts=day, title=f"Dialog {county}")
        item = add(
            desk,
            "agenda_item",
            dialogue=str(dialogue),
            title="El",
            notes=f"Först annat. Vindkraft och elnät i {county}.",
        )
        made[f"item {county}"] = item
        made[f"need {county}"] = add(
            desk, "need", text="Vindkraft behöver nät", dialogue=str(dialogue)
        )
        home = next(one.region_name for one in all_counties() if one.letter == county)
        made[f"contact {county}"] = add(
            desk, "contact", name=f"Vindkraftsstrateg {county}", organisation=home
        )
        made[f"participant {county}"] = add(
            desk, "participant", dialogue=str(dialogue), name="Vindkraftsråd"
        )
    return made


def test_a_search_is_narrowed_by_county(desk: Desk, scene: dict[str, UUID]) -> None:
    everything = search.find(desk, "vindkraft")
    there = search.find(desk, "vindkraft", Filters(county="25"))
    assert {hit.id for hit in there.hits} == {
        scene[f"{kind} BD"] for kind in ("item", "need", "contact", "participant")
    }
    assert all(hit.counties == ("25",) for hit in there.hits)
    assert everything.by_county == {"25": 4, "23": 4}
    assert there.by_county == everything.by_county
    assert there.by_type == {"agenda_item": 1, "need": 1, "contact": 1, "participant": 1}
    assert there.total == 4


def test_a_search_is_narrowed_by_time_of_the_dialogue(desk: Desk, scene: dict[str, UUID]) -> None:
    year = search.find(desk, "elnät", Filters(since=date(2026, 1, 1), until=date(2026, 12, 31)))
    assert [hit.id for hit in year.hits] == [scene["item BD"]]
    assert year.hits[0].day == date(2026, 6, 1)
    assert year.hits[0].inside == "Dialog BD"
    before = search.find(desk, "elnät", Filters(until=date(2025, 12, 31)))
    assert [hit.id for hit in before.hits] == [scene["item Z"]]


def test_hits_mark_the_words_and_stand_newest_first_or_best_first(
    desk: Desk, scene: dict[str, UUID]
) -> None:
    hits = search.find(desk, "vindkraft", known=("agenda_item", "need")).hits
    days = [hit.day for hit in hits]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]  # all have one
    assert all(f"{MARK_START}Vindkraft{MARK_END}" in hit.title + hit.snippet for hit in hits)
    best = search.find(desk, "vindkraft", known=("agenda_item", "need"), best_first=True).hits
    assert [hit.record_type for hit in best][:2] == ["need", "need"]


def test_words_in_too_much_to_be_weighed_leave_the_newest_first(
    desk: Desk, scene: dict[str, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = search.find(desk, "vindkraft elnät").hits
    weighed = search.find(desk, "vindkraft", best_first=True).hits
    monkeypatch.setattr(index, "COMMON", 2)
    assert search.find(desk, "vindkraft elnät", best_first=True).hits == newest
    assert search.find(desk, "vindkraft", best_first=True).hits != weighed


def test_what_lies_in_no_county_is_found_by_words_alone(desk: Desk) -> None:
    add(desk, "organisation", name="Vindkraftsföreningen")
    assert search.find(desk, "vindkraft").total == 1
    assert search.find(desk, "vindkraft", Filters(county="25")).total == 0


def test_every_type_can_be_searched(desk: Desk, scene: dict[str, UUID]) -> None:
    for one in search.find(desk, "e", limit=5000).hits:
        assert one.record_type in records.classes()


@pytest.mark.parametrize(
    ("text", "sought", "place"),
    [
        ("Ett elnät till", "elnät", (4, 5)),
        ("Ett elnätsmöte", "elnät", (4, 10)),
        ("Delnät och elnät", "elnät", (11, 5)),
        ("Nät här. Nytt elnät, nu.", "nytt elnät", (9, 10)),
        ("el här\n" + "x" * 300 + "\nnät och el", "el nät", (308, 3)),
        ("ingenting", "elnät", None),
        ("elnät", "  ,  ", None),
        ("Regional tillväxtpolitik", "utvecklingspolitik", (9, 15)),
        ("Om tillväxtarbete", "utvecklingsarbete", (3, 14)),
    ],
)
def test_where_words_stand(text: str, sought: str, place: tuple[int, int] | None) -> None:
    assert search.first_place(text, sought) == place


def test_the_command_line_narrows_too(
    desk: Desk, scene: dict[str, UUID], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["search", "vindkraft", "--county", "Norrbotten", "--since", "2026-01-01"]
    arguments = ["--desk", str(desk.path), "--json", *words]
    assert main(arguments, open_window=_nothing, take_screenshots=_nothing) == 0
    told = capsys.readouterr().out
    assert str(scene["need BD"]) in told
    assert str(scene["need Z"]) not in told


def _nothing(*_args: object, **_named: object) -> int:
    raise AssertionError("no window is asked for")


def test_commitments_are_closed_in_one_step_and_notes_are_kept(desk: Desk) -> None:
    ids = [add(desk, "commitment", text=text, comment=note) for text, note in
           (("Ett", "Påmind"), ("Två", "Klart."), ("Tre", ""))]  # fmt: skip
    change = commitments.mark(desk, ids, "fulfilled", "Inkom i dag.")
    assert change.label == "Infriade 3 åtaganden"
    assert [shown(desk, one)["comment"] for one in ids] == [
        "Påmind. Inkom i dag.",
        "Klart. Inkom i dag.",
        "Inkom i dag.",
    ]
    assert {shown(desk, one)["closed_on"] for one in ids} == {"2026-11-23"}
    assert commitments.mark(desk, ids[:1], "open").label == "Öppnade åtagande"
    assert not shown(desk, ids[0])["closed_on"]
    records.undo(desk)
    records.undo(desk)
    assert [shown(desk, one)["status"] for one in ids] == ["open"] * 3


def test_a_status_that_is_none_is_refused(desk: Desk) -> None:
    with pytest.raises(errors.InvalidValue):
        commitments.mark(desk, [add(desk, "commitment", text="Ett")], "done")


def test_a_commitment_knows_where_it_was_made(desk: Desk) -> None:
    dialogue = add(desk, "dialogue", counties="BD", starts="2026-06-01 09:00", title="Dialog")
    item = add(desk, "agenda_item", dialogue=str(dialogue), title="Elnät")
    made = add(desk, "commitment", text="Ett", agenda_item=str(item))
    source = commitments.source(desk, made)
    assert source is not None
    assert (source.title, source.day, source.item) == ("Dialog", date(2026, 6, 1), "Elnät")
    assert commitments.source(desk, add(desk, "commitment", text="Två")) is None
    records.delete_record(desk, str(dialogue))
    assert commitments.source(desk, made) is None
    assert commitments.source(desk, uuid4()) is None


def test_only_the_chosen_commitments_are_saved(desk: Desk, tmp_path: Path) -> None:
    one, two = (add(desk, "commitment", text=text, county="BD") for text in ("Ett", "Två"))
    path = tmp_path / "ut.xlsx"
    made = export_commitments(desk, ["25"], path, TODAY, only={one})
    assert made.commitments == 1
    cells = {cell.value for sheet in load_workbook(path) for row in sheet for cell in row}
    assert "Ett" in cells
    assert "Två" not in cells
    assert export_commitments(desk, ["25"], path, TODAY, only={one, two}).commitments == 2


def test_a_workbook_says_that_it_shows_one_value_of_a_conflict(desk: Desk, tmp_path: Path) -> None:
    made = add(desk, "commitment", text="Ett", county="BD", comment="Först")
    token = str(shown(desk, made)["seen"])
    for owner in ("Anna", "Berit"):  # neither saw what the other wrote
        records.set_fields(desk, str(made), {"owner": owner}, token)
    (conflict,) = records.conflicts(desk)
    path = tmp_path / "ut.xlsx"
    export_commitments(desk, ["25"], path, TODAY)
    rows = [[str(cell.value) for cell in row] for row in load_workbook(path)["_regdesk"]]
    entries = {row[4]: row[5].split() for row in rows if row[3] == str(made)}
    assert entries["owner"] == [head.entry for head in conflict.heads if head.visible]
    assert len(entries["comment"]) == 1


def test_people_of_the_past_and_the_future_are_told_apart(desk: Desk) -> None:
    for name, first, last in (
        ("Nu", "2026-01-01", ""),
        ("Förr", "2020-01-01", "2025-12-31"),
        ("Sedan", "2027-01-01", ""),
    ):
        add(
            desk,
            "contact",
            name=name,
            valid_from=first,
            valid_to=last,
            organisation="Region Norrbotten",
        )
    everybody = contacts.contact_rows(desk, TODAY, former=True)
    assert [(row.name, row.current) for row in everybody] == [
        ("Förr", False),
        ("Nu", True),
        ("Sedan", False),
    ]
    assert {row.county_letter for row in everybody} == {"BD"}
    assert [row.name for row in contacts.contact_rows(desk, TODAY)] == ["Nu", "Sedan"]


def test_a_new_organisation_comes_along_with_its_person(desk: Desk) -> None:
    change, made = contacts.add_contact(desk, {"name": "Maja", "seat": "official"}, "Boverket")
    assert change.label == "Lade till kontaktperson"
    home = records.list_records(desk, "organisation", {"name": "Boverket"})[0]["id"]
    assert shown(desk, made)["organisation"] == home
    _change, other = contacts.add_contact(desk, {"name": "Per"}, "boverket")
    assert shown(desk, other)["organisation"] == home
    records.undo(desk)
    records.undo(desk)
    assert records.list_records(desk, "organisation", {"name": "Boverket"}) == []


def test_a_region_is_known_by_any_of_its_names(desk: Desk) -> None:
    _change, made = contacts.add_contact(desk, {"name": "Maja"}, "Region Jämtland")
    rows = {row.id: row for row in contacts.contact_rows(desk, TODAY)}
    assert rows[made].organisation == "Region Jämtland Härjedalen"


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"name": ""}, errors.InvalidValue),
        ({"name": "Maja", "email": "inte en"}, errors.InvalidValue),
        ({"name": "Maja", "parti": "x"}, errors.UnknownField),
    ],
)
def test_what_cant_stand_adds_nobody(
    desk: Desk, values: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        contacts.add_contact(desk, values, "Boverket")
    assert records.list_records(desk, "contact") == []
    assert records.list_records(desk, "organisation", {"name": "Boverket"}) == []


def test_people_move_together_to_an_organisation(desk: Desk) -> None:
    ids = [add(desk, "contact", name=name) for name in ("Maja", "Per")]
    change = contacts.join(desk, ids, "Norrlandsfonden")
    assert change.label == "Ändrade 2 kontaktpersoner"
    homes = {row.organisation for row in contacts.contact_rows(desk, TODAY)}
    assert homes == {"Norrlandsfonden"}


def test_the_organisations_are_listed_as_swedes_sort(desk: Desk) -> None:
    add(desk, "organisation", name="Älvsbyns kommun", county="BD")
    names = [row.name for row in contacts.organisation_rows(desk)]
    assert names.index("Älvsbyns kommun") > names.index("Region Västmanland")
    row = next(row for row in contacts.organisation_rows(desk) if row.name == "Älvsbyns kommun")
    assert row.county_code == "25"


def test_only_the_chosen_are_saved_as_cards(desk: Desk, tmp_path: Path) -> None:
    ids = [add(desk, "contact", name=name) for name in ("Maja", "Per")]
    past = add(desk, "contact", name="Förr", valid_to="2020-01-01")
    path = tmp_path / "ut.vcf"
    assert cards.export(desk, path, only={ids[0], past}) == 2
    told = path.read_text(encoding="utf-8")
    assert "Maja" in told and "Förr" in told
    assert "Per" not in told
    assert cards.export(desk, path) == 2

"""The handover pack from a desk: what the next officer gets, and what she is told to do first."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from regdesk import errors
from regdesk.work import desks, handovers, officers, records
from regdesk.work.desks import Desk
from regdesk.work.reference import county_id

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An officer's desk in the north where nothing is noted yet."""
    with desks.create_desk(tmp_path / "norr.regdesk", "Anna Norr", "norr") as desk:
        yield desk


def add(desk: Desk, record_type: str, **values: object) -> UUID:
    return records.add_record(desk, record_type, values)[1]


def first(desk: Desk, county: str = "BD") -> tuple[str, ...]:
    return handovers.collect(desk, [county], TODAY).counties[0].first


def read(path: Path) -> str:
    pages = PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_demo_pack_tells_of_all_seven_counties(tmp_path: Path) -> None:
    path = tmp_path / "packe.pdf"
    with desks.create_desk(tmp_path / "demo.regdesk", "Anna Norr", "norr", demo=True) as desk:
        made = handovers.save_handover(desk, [], path, TODAY)
        hidden = {
            line
            for one in records.list_records(desk, "dialogue")
            for line in one["sensitive"].split("\n")
            if line
        }
        images = handovers.preview(desk, ["Norrbotten"], TODAY, ppi=40)
    assert made.counties == ("17", "20", "21", "22", "23", "24", "25")
    assert made.pages >= 8
    assert made.replaced_characters == ()
    text = read(path)
    assert text.count("Fiktiva demodata") == made.pages
    assert "Överlämning av 7 län" in text
    assert "Region Norrbotten: bostäder och inflyttning" in text
    assert hidden
    assert not any(line in text for line in hidden)
    assert all(image.startswith(b"\x89PNG") for image in images)


def test_names_that_are_wrong_are_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        handovers.save_handover(desk, ["Mordor"], tmp_path / "f.pdf", TODAY)
    with pytest.raises(errors.FileUnwritable):
        handovers.save_handover(desk, ["BD"], tmp_path / "borta" / "f.pdf", TODAY)


def test_a_county_of_which_nothing_is_known(desk: Desk) -> None:
    assert first(desk) == (
        "Boka en dialog: ingen är noterad än.",
        "Lägg in vem som är vem i regionen: ingen kontaktperson är inlagd.",
        "Beskriv länets förutsättningar: inget är skrivet än.",
    )


def test_a_vacant_county_says_so_first(desk: Desk, tmp_path: Path) -> None:
    assert first(desk, "Skåne")[0] == "Utse en länsansvarig: länet är vakant."
    path = tmp_path / "f.pdf"
    handovers.save_handover(desk, ["Skåne"], path, TODAY)
    assert "Länsansvarig vakant" in read(path)


def test_who_takes_over_later_is_named(desk: Desk) -> None:
    successor = add(desk, "officer", name="Maria Berg", email="maria@example.se")
    officers.take_over(desk, successor, [county_id("25")], date(2027, 1, 1))
    add(
        desk,
        "responsibility",
        county="BD",
        officer=str(successor),
        role="topic_lead",
        topic="Elnät",
        valid_from="2026-01-01",
    )
    rows = handovers.collect(desk, ["BD"], TODAY).counties[0].responsible
    assert [(one.role, one.name, one.since, one.until) for one in rows] == [
        ("Länsansvarig", "Anna Norr", TODAY, date(2026, 12, 31)),
        ("Länsansvarig", "Maria Berg", date(2027, 1, 1), None),
        ("Ansvarig för sakfråga: Elnät", "Maria Berg", date(2026, 1, 1), None),
    ]
    assert rows[1].reach == ("maria@example.se",)


def test_late_commitments_come_first_ours_before_theirs(desk: Desk) -> None:
    def promise(**values: object) -> None:
        add(desk, "commitment", county="BD", **values)

    promise(text="Boka möte.", party="ours", owner="Anna", due="2026-11-22")
    assert first(desk)[0] == (
        "Gör klart vårt försenade åtagande: Boka möte (senast 22 november 2026, 1 dag försenat)."
    )
    promise(text="Skriva brev", party="ours", due="2026-09-30")
    promise(text="Skicka lista", party="region", owner="Eva", due="2026-10-01")
    promise(text="Ringa", party="ours", due="2026-12-01")
    promise(text="Senare", party="ours", due="2027-06-01")
    promise(text="Klart", party="ours", due="2026-01-01", status="fulfilled")
    assert first(desk)[:3] == (
        "Gör klart våra 2 försenade åtaganden. Äldst är: "
        "Skriva brev (senast 30 september 2026, 54 dagar försenat).",
        "Påminn om ett försenat åtagande som andra har: "
        "Eva: Skicka lista (senast 1 oktober 2026, 53 dagar försenat).",
        "Vårt åtagande ska vara klart inom 30 dagar: Ringa (senast 1 december 2026).",
    )
    (county,) = handovers.collect(desk, ["BD"], TODAY).counties
    assert len(county.commitments) == 5


def test_dialogues_left_half_done_are_named(desk: Desk) -> None:
    def talk(starts: str | None, status: str) -> None:
        add(desk, "dialogue", counties=["BD"], starts=starts, status=status, purpose="Syfte")

    talk("2026-10-01 09:00", "planned")
    talk("2026-06-01 09:00", "held")
    talk("2026-03-01 09:00", "checked")
    talk("2025-01-01 09:00", "adopted")
    talk("2024-01-01 09:00", "adopted")
    steps = first(desk)
    assert steps[0].startswith("För in hur det gick: dialogen 1 oktober 2026 står kvar")
    assert steps[1].startswith("Stäm av anteckningarna med regionen: dialogen 1 juni 2026")
    assert steps[2].startswith("Fastställ anteckningarna: dialogen 1 mars 2026")
    assert steps[3] == "Boka nästa dialog: den senaste var 1 juni 2026, för 5 månader sedan."
    (county,) = handovers.collect(desk, ["BD"], TODAY).counties
    assert county.ahead is None
    assert (len(county.held), county.held_in_all) == (3, 4)


@pytest.mark.parametrize(
    ("starts", "says"),
    [
        ("2026-11-24 09:00", "Förbered dialogen 24 november 2026, som är i morgon."),
        ("2027-03-04 09:00", "Förbered dialogen 4 mars 2027, som är om 101 dagar."),
        (None, "Bestäm en dag för nästa dialog."),
    ],
)
def test_the_next_dialogue_is_prepared_or_what_it_lacks(
    desk: Desk, starts: str | None, says: str
) -> None:
    talk = add(desk, "dialogue", counties=["BD"], starts=starts)
    lacks = "syfte, frågor, " + ("" if starts else "datum, ") + "dagordning och deltagare"
    assert first(desk)[0] == f"{says} Det saknas {lacks}."
    records.set_fields(desk, str(talk), {"purpose": "Syfte", "questions": ["Vad?"]})
    add(desk, "agenda_item", dialogue=str(talk), title="Elnät")
    add(desk, "participant", dialogue=str(talk), name="Eva")
    if starts:
        assert first(desk)[0].startswith("Läs underlaget inför dialogen")


def test_the_director_is_whom_to_meet(desk: Desk) -> None:
    home = {"organisation": "Region Norrbotten"}
    add(desk, "contact", name="Bo Ek", role="regionråd", seat="majority", **home)
    add(desk, "contact", name="Åsa Berg", role="strateg", seat="official", **home)
    assert "Presentera dig för Åsa Berg, strateg." in first(desk)
    director = {
        "name": "Eva Larsson",
        "role": "regional utvecklingsdirektör",
        "phone": "08-681 91 00",
    }
    add(desk, "contact", **director, **home)
    add(desk, "contact", name="Cia", organisation="Länsstyrelsen i Norrbottens län")
    assert "Presentera dig för Eva Larsson, regional utvecklingsdirektör (08-681 91 00)." in first(
        desk
    )
    people = handovers.collect(desk, ["BD"], TODAY).counties[0].people
    assert [one.name for one in people] == ["Eva Larsson", "Bo Ek", "Åsa Berg", "Cia"]
    assert people[1].role == "regionråd, majoritet"


def test_what_came_out_is_the_countys_own(desk: Desk) -> None:
    talk = add(desk, "dialogue", counties=["BD", "AC"], starts="2026-06-01 09:00", status="held")
    for county, text in (("BD", "Vårt vägval"), ("AC", "Deras vägval")):
        add(desk, "choice", text=text, county=county, dialogue=str(talk))
    add(desk, "need", text="Elnät", county="BD", dialogue=str(talk))
    gone = add(desk, "need", text="Borttaget", county="BD", dialogue=str(talk))
    records.delete_record(desk, str(gone))
    for status in ("open", "fulfilled"):
        add(
            desk,
            "commitment",
            text="Löfte",
            county="BD",
            dialogue=str(talk),
            party="ours",
            status=status,
        )
    (held,) = handovers.collect(desk, ["BD"], TODAY).counties[0].held
    assert (held.choices, held.needs) == (("Vårt vägval",), ("Elnät",))
    assert (held.commitments, held.open_commitments) == (2, 1)

"""The handover pack: what stands in it, that nothing is left out, and that it can be archived."""

import datetime
import io
import json
from dataclasses import replace

import page
import pikepdf
import pytest
from pypdf import PdfReader

from regdesk.documents.brief import population_figures
from regdesk.documents.handover import (
    CountyHandover,
    DialogueAhead,
    DialogueHeld,
    HandoverData,
    OpenCommitment,
    Person,
    Responsible,
    render,
)

DAY = datetime.date(2026, 11, 23)
PROFILES = [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1]


@pytest.fixture
def county() -> CountyHandover:
    """A county about which much is known."""
    return CountyHandover(
        "23",
        "Jämtlands län",
        "Region Jämtland Härjedalen",
        facts=(("Residensstad", "Östersund"), ("Kommuner", "8")),
        figures=population_figures(("23",)),
        first=("Gör klart vårt försenade åtagande.", "Presentera dig för Eva Larsson."),
        responsible=(
            Responsible("Länsansvarig", "Anna Ek", datetime.date(2024, 10, 24), reach=("08-1",)),
            Responsible("Länsansvarig", "", datetime.date(2027, 1, 1)),
        ),
        commitments=(
            OpenCommitment("region", "", "Skicka en lista", datetime.date(2027, 1, 4)),
            OpenCommitment("ours", "Anna Ek", "Läsa utkastet"),
            OpenCommitment(
                "ours",
                "",
                "Boka ett möte",
                datetime.date(2026, 9, 30),
                "under_way",
                54,
                "Väntar på svar",
                "Från dialogen 7 oktober 2025",
            ),
        ),
        ahead=DialogueAhead(
            "Efter valet",
            datetime.datetime(2027, 3, 4, 9, 30),
            datetime.datetime(2027, 3, 4, 12, 0),
            "Östersund",
            "Planerad",
            "Lära känna ledningen.",
            ("Vad vill ni?",),
            ("Läget", "Elnät"),
            "# Att läsa\n- **Strategin** från 2024",
            ("deltagare",),
        ),
        held=(
            DialogueHeld(
                "Service och gräns",
                datetime.datetime(2025, 11, 10, 9, 0),
                "Östersund",
                "Fastställd",
                "Ä 2025-7",
                "RUN 2025/9",
                "Enas om service.",
                ("Servicepunkter går före.",),
                ("Täckning: Post- och telestyrelsen.",),
                ("Gemensam chaufför.",),
                3,
                1,
            ),
        ),
        held_in_all=4,
        people=(
            Person(
                "Eva Larsson", "utvecklingsdirektör", "Region Jämtland Härjedalen", "eva@example.se"
            ),
        ),
        conditions="Långa **avstånd**.",
    )


@pytest.fixture
def empty_county() -> CountyHandover:
    """A county about which nothing is known."""
    return CountyHandover("12", "Skåne län", "Region Skåne")


def pack(*counties: CountyHandover, **more: object) -> HandoverData:
    return HandoverData("Anna Ek", DAY, counties, **more)  # type: ignore[arg-type]  # any field


def test_a_county_is_told_in_order(county, texts_of):
    made = render(pack(county))
    assert made.replaced_characters == ()
    text = " ".join(texts_of(made.pdf))
    parts = [
        "Region Jämtland Härjedalen Jämtlands län (23) · Sammanställd 23 november 2026 av Anna Ek",
        "Att göra först 1 Gör klart vårt försenade åtagande. 2 Presentera dig för Eva Larsson.",
        "Ansvar Roll Namn Tid Nås på Länsansvarig Anna Ek från 24 okt 2024 08-1",
        "Länsansvarig vakant från 1 jan 2027",
        "Öppna åtaganden 3 öppna, 1 försenat",
        "Vi Boka ett möte Väntar på svar Från dialogen 7 oktober 2025 30 sep 2026 54 dagar försenat",
        "Anna Ek Läsa utkastet – öppet",
        "Regionen Skicka en lista 4 jan 2027 öppet",
        "Nästa dialog Efter valet torsdag 4 mars 2027 kl. 09.30–12.00 · Östersund · Planerad",
        "Saknas: deltagare.",
        "Lära känna ledningen.",
        "Förberedelser Att läsa – Strategin från 2024",
        "Senaste dialogerna den senaste av 4 10 november 2025: Service och gräns",
        "Östersund · Fastställd · vårt dnr Ä 2025-7 · deras dnr RUN 2025/9",
        "Vägval – Servicepunkter går före.",
        "Behov – Täckning: Post- och telestyrelsen.",
        "Goda exempel – Gemensam chaufför.",
        "3 åtaganden gjordes; 1 är öppet.",
        "Vem är vem",
        "Residensstad: Östersund · Kommuner: 8 · Folkmängd 132 785 (apr 2026)",
        "Källa: SCB, tabell TAB6471",
        "Långa avstånd.",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    assert "innehåller personuppgifter" in text


def test_an_empty_county_says_what_is_not_known(empty_county, texts_of):
    (text,) = texts_of(render(pack(empty_county)).pdf)
    for sentence in (
        "Ingen är inlagd som ansvarig.",
        "Inga åtaganden är öppna.",
        "Ingen dialog är planerad.",
        "Ingen dialog är genomförd.",
        "Inga kontaktpersoner är inlagda.",
        "Länets förutsättningar är inte beskrivna än.",
    ):
        assert sentence in text
    assert "1 (1)" in text


def test_each_county_begins_a_page_and_the_overview_knows_which(county, empty_county, texts_of):
    long = replace(county, conditions="En rad om länet.\n" * 90)
    made = render(pack(long, empty_county, county, fictional=True))
    texts = texts_of(made.pdf)
    assert made.pages == len(texts)
    beginnings = [
        number
        for number, text in enumerate(texts, 1)
        if ("Arbetsmaterial Region" in text and "Ansvar Roll" in text) or "Ingen är inlagd" in text
    ]
    assert len(beginnings) == 3
    assert beginnings[1] > beginnings[0] + 1
    assert "Överlämning av 3 län" in texts[0]
    assert f"Jämtlands län Anna Ek 2 (1 sent) 1 10 nov 2025 4 mar 2027 {beginnings[0]} " in texts[0]
    assert f"Skåne län vakant 0 0 – – {beginnings[1]} " in texts[0]
    assert "Börja här Län Det första att göra Jämtlands län Gör klart" in texts[0]
    for number, text in enumerate(texts, 1):
        assert f"{number} ({made.pages})" in text
        assert "Fiktiva demodata" in text
    running = "Region Jämtland Härjedalen · Jämtlands län (23)"
    assert running not in texts[beginnings[0] - 1]
    assert running in texts[beginnings[0]]


def test_nothing_is_left_out_however_much_there_is(county, texts_of):
    sentence = "Regionen och myndigheterna ordnar service i glesbygd tillsammans. "
    many = replace(
        county,
        commitments=tuple(
            OpenCommitment("ours", "", f"Löfte nummer {number}. {sentence * (number % 7)}")
            for number in range(120)
        ),
        people=tuple(Person(f"Person{number}") for number in range(90)),
        conditions="".join(f"Mening {number}. {sentence}\n" for number in range(200)),
    )
    made = render(pack(many))
    text = " ".join(texts_of(made.pdf))
    assert all(f"Löfte nummer {number}." in text for number in range(120))
    assert all(f"Person{number} " in text for number in range(90))
    assert all(f"Mening {number}." in text for number in range(200))
    heads = sum("Vem Åtagande Senast Läge" in page for page in texts_of(made.pdf))
    assert heads > 4  # on every page that the table goes over


HEADINGS = (
    "Att göra först",
    "Ansvar",
    "Öppna åtaganden",
    "Våra",
    "Regionens och myndigheternas",
    "Nästa dialog",
    "Efter valet",
    "Syfte",
    "Dagordning",
    "Att läsa",
    "Senaste dialogerna",
    "Vägval",
    "Behov",
    "Vem är vem",
    "Vem Åtagande Senast Läge",
    "Länet",
)


@pytest.mark.parametrize("steps", range(1, 45, 4))
def test_no_heading_stands_alone_at_the_foot_of_a_page(county, steps):
    pushed = replace(county, first=("Gör klart.",) * steps)
    for sheet in PdfReader(io.BytesIO(render(pack(pushed)).pdf)).pages:
        *_, last, foot = sheet.extract_text().split("\n")
        assert foot.startswith("Utskrivet")
        assert not last.startswith(HEADINGS)


def test_the_pack_can_be_archived_and_read_aloud(county, empty_county, tags_of):
    long = replace(county, commitments=county.commitments * 30, people=county.people * 60)
    for data in (pack(empty_county), pack(county, empty_county, long, fictional=True)):
        pdf = render(data).pdf
        for profile in PROFILES:
            report = page.validate_pdf_bytes(pdf, profile=profile)
            failures = {failure.rule_id: failure.message for failure in report.failures}
            failures.pop("PDFA2A-STREAM-LENGTH-001", None)  # see test_archive
            assert failures == {}
            assert report.rules.passed > 100
        with pikepdf.open(io.BytesIO(pdf)) as read:
            assert read.check_pdf_syntax() == []
            with read.open_metadata() as xmp:
                assert xmp["dc:title"].startswith("Överlämning av ")
                assert xmp["dc:creator"] == ["Anna Ek"]
            assert str(read.Root.Lang) == "sv"
    kinds = tags_of(pdf)
    assert kinds.count("/H1") == 4
    assert kinds.index("/H1") < kinds.index("/H2") < kinds.index("/H3")


def test_any_text_can_be_printed(county, cases):
    strings = json.loads((cases / "text" / "blns.json").read_text(encoding="utf-8"))
    for start in range(0, len(strings), 100):
        some = tuple(strings[start : start + 100])
        odd = replace(
            county,
            region_name=some[0],
            name=some[1],
            first=some,
            commitments=tuple(OpenCommitment("region", one, one, comment=one) for one in some),
            people=tuple(Person(one, one, one, one, one) for one in some),
            held=tuple(DialogueHeld(one, None, one, one, one, one, one, (one,)) for one in some),
            conditions="\n".join(some),
        )
        assert render(pack(odd)).pdf.startswith(b"%PDF-1.7")


def test_names_without_end_stay_within_the_page(county):
    wide = "W" * 300
    odd = replace(
        county,
        name=wide,
        region_name=wide,
        people=(Person(wide, wide, wide, wide, wide),),
        held=(DialogueHeld(wide, None, wide, wide, wide, wide, wide, (wide,)),),
    )
    made = render(pack(odd, odd), pdf=False, ppi=72)
    from PIL import Image

    for png in made.images:
        image = Image.open(io.BytesIO(png)).convert("L")
        edge = image.crop((round(image.width * 0.93), 0, image.width, image.height))
        assert edge.getextrema() == (255, 255)

"""The brief's two pages: what stands on them, what gives way, what is told."""

import datetime
import io
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from regdesk import errors
from regdesk.documents.brief import AgendaRow, CommitmentRow, Figure, Participant, render

SENTENCE = "Regionen arbetar med frågan om service i glesbygd tillsammans med kommunerna. "
PAGE_1 = ("Länet i siffror", "Särskilda förutsättningar", "Inför dialogen")
PAGE_2 = ("Avslutade åtaganden", "Behov och kopplingar", "Andras åtaganden", "Våra åtaganden")


def words(count, prefix="ord"):
    return " ".join(f"{prefix}{number}" for number in range(count))


def pixels(png):
    return Image.open(io.BytesIO(png)).convert("L")


def test_a_prepared_dialogue_fits_whole(normal, texts_of):
    brief = render(normal)
    first, second = texts_of(brief.pdf)
    assert brief.cut == ()
    assert "Region Jämtland Härjedalen Jämtlands län (23) · torsdag 4 mars 2027" in first
    assert "kl. 09.30–12.00 · Östersund" in second
    for page, number in ((first, "1 (2)"), (second, "2 (2)")):
        assert "Handläggare Anna Ek · dnr Ä 2026-1579 · Arbetsmaterial" in page
        assert number in page
        assert "Fiktiva" not in page
    assert (
        first.index("Syfte och frågor") < first.index("Inför dialogen") < first.index("Deltagare")
    )
    assert "Märta Åström, politiker, opposition (ny)" in first
    assert "Sedan förra dialogen, 7 oktober 2026" in second
    assert "3 Övrigt –" in second
    assert "55 minuter" in second


def test_our_commitments_stand_first_late_ones_in_words(normal, texts_of):
    second = texts_of(render(normal, ppi=None).pdf)[1]
    assert "Anna Ek (vi) Löfte 1 om bredband 2 jan 2027 öppet" in second
    assert "Trafikverket Löfte 5 om bredband 6 jan 2027 försenat" in second
    assert "Regionen Löfte 0 om bredband 1 jan 2027 infriat" in second
    order = [second.index(f"Löfte {number}") for number in (1, 5, 2, 3, 4, 0)]
    assert order == sorted(order)


def test_owners_are_named_with_their_side_only_where_it_is_not_plain(normal, texts_of):
    owners = (
        ("region", "Region Jämtland Härjedalen", "Regionen Löfte"),
        ("region", "Johan Dahl", "Johan Dahl (regionen) Löfte"),
        ("ours", "Tillväxtverket", "Tillväxtverket Löfte"),
        ("ours", "", "Vi Löfte"),
        ("authority", "", "Myndighet Löfte"),
    )
    rows = tuple(CommitmentRow(party, owner, "Löfte") for party, owner, _ in owners)
    second = texts_of(render(replace(normal, commitments=rows), ppi=None).pdf)[1]
    assert all(printed in second for *_, printed in owners)


def test_without_data_every_part_says_what_is_missing(empty, texts_of):
    brief = render(empty)
    text = " ".join(texts_of(brief.pdf))
    assert {missing.section for missing in brief.missing} == {
        "Sidhuvud",
        "Syfte",
        "Frågor",
        "Deltagare",
        "Länet i siffror",
        "Särskilda förutsättningar",
        "Regional utvecklingsstrategi (RUS)",
        "Vägval",
        "Åtaganden",
        "Ur senaste resultatredovisningen",
        "Medel",
        "Behov och kopplingar",
        "Dagordning",
    }
    for missing in brief.missing:
        assert missing.text_en
        assert missing.section == "Sidhuvud" or missing.text in text
    assert "Region saknas" in text
    assert "dnr saknas" in text
    assert brief.cut == ()


def test_what_is_known_is_not_called_missing(normal):
    sections = {missing.section for missing in render(normal, pdf=False).missing}
    assert sections == {
        "Länet i siffror",
        "Regional utvecklingsstrategi (RUS)",
        "Ur senaste resultatredovisningen",
        "Medel",
    }


def test_what_is_missing_is_said_once_in_sentences_that_stand_alone(empty, normal):
    for data in (empty, normal):
        texts = [missing.text for missing in render(data, pdf=False).missing]
        assert len(set(texts)) == len(texts)
        assert all(text[0].isupper() and text.endswith(".") for text in texts)
    assert "Diarienummer saknas." in [missing.text for missing in render(empty, pdf=False).missing]


def test_a_vacant_county_is_called_vacant(normal, texts_of):
    brief = render(replace(normal, officer="", prepared_by="Anna Ek"), ppi=None)
    for page in texts_of(brief.pdf):
        assert "Vakant län, underlag av Anna Ek · dnr Ä 2026-1579" in page
        assert "Handläggare Anna Ek" not in page
    assert "Länet är vakant: ingen är länsansvarig." in [one.text for one in brief.missing]
    with pikepdf.open(io.BytesIO(brief.pdf)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:creator"] == ["Anna Ek"]
    led = render(replace(normal, prepared_by="Anna Ek"), pdf=False)
    assert not any("vakant" in one.text for one in led.missing)


def test_pages_are_a4_and_not_blank(normal, empty):
    for data in (normal, empty):
        pages = render(data, pdf=False, ppi=72).pages
        assert len(pages) == 2
        for page in map(pixels, pages):
            assert page.size == (595, 842)
            shades = page.histogram()
            assert sum(shades[:128]) > 800
            assert sum(shades[200:]) > 0.85 * 595 * 842


def rules_of(png):
    """Return where hairlines and rules cross the middle of a page."""
    page = pixels(png)
    column = [page.getpixel((page.width // 2, y)) < 240 for y in range(page.height)]
    return [y for y in range(1, page.height) if column[y] and not column[y - 1]]


def to_write_on(png):
    """Return how many lines at 144 ppi lie as far apart as one writes by hand."""
    return sum(40 < later - earlier < 60 for earlier, later in itertools.pairwise(rules_of(png)))


def test_four_rows_and_six_lines_to_write_on(normal, many_commitments):
    full = replace(normal, commitments=many_commitments(40), sensitive=words(400))
    assert to_write_on(render(full, include_sensitive=True, pdf=False).pages[1]) == 4 + 5


@pytest.mark.parametrize("sparse", [True, False])
def test_what_is_left_of_a_page_is_to_write_on(empty, normal, texts_of, sparse):
    brief = render(empty if sparse else normal)
    for png, text in zip(brief.pages, texts_of(brief.pdf), strict=True):
        assert "Egna anteckningar" in text
        page = pixels(png)
        assert page.height * 0.92 < rules_of(png)[-1] < page.height * 0.95
        assert to_write_on(png) >= (12 if sparse else 7)


def test_a_page_without_room_to_write_has_no_heading_for_it(normal, texts_of):
    brief = render(replace(normal, preparation=words(200)), ppi=None)
    assert brief.cut == ()
    assert "Egna anteckningar" not in texts_of(brief.pdf)[0]


@pytest.mark.parametrize("part", ["preparation", "conditions", "sensitive"])
def test_what_found_no_room_is_counted_in_printed_lines(normal, texts_of, part):
    lines = "\n".join(f"rad{number} till" for number in range(600))
    brief = render(replace(normal, **{part: lines}), include_sensitive=True, ppi=None)
    printed = sum(page.count(" till") for page in texts_of(brief.pdf))
    names = {"preparation": "Inför dialogen", "conditions": "Särskilda förutsättningar"}
    cut = {one.section_sv: one for one in brief.cut}[names.get(part, "Känsligt att tänka på")]
    assert f"{cut.section_sv} ({cut.rows} rader)" in " ".join(texts_of(brief.pdf))
    assert 0 < printed < 60
    assert printed + cut.rows == 600
    assert len(cut.text.split("\n")) == cut.rows


@pytest.mark.parametrize("count", [15, 40])
def test_many_commitments_give_way_in_order(normal, many_commitments, texts_of, count):
    data = replace(normal, commitments=many_commitments(count))
    brief = render(data)
    second = texts_of(brief.pdf)[1]
    cut = {one.section_sv: one for one in brief.cut}
    printed = [row for row in data.commitments if f"{row.text} " in second]
    listed = "\n".join(one.text for one in brief.cut).split("\n")
    assert len(printed) + sum(row.text in listed for row in data.commitments) == count
    assert sum(one.rows for one in brief.cut if "åtaganden" in one.section_sv) == count - len(
        printed
    )
    assert_order(PAGE_2, data, cut, printed)


def assert_order(order, data, cut, printed):
    """What comes later in the order is whole unless all before it is gone."""
    closed = [row for row in printed if row.status in {"fulfilled", "dropped"}]
    if "Behov och kopplingar" in cut:
        assert not closed
    if "Andras åtaganden" in cut:
        assert cut["Behov och kopplingar"].rows == len(data.needs)
    if "Våra åtaganden" in cut:
        assert sum(row.party != "ours" for row in printed) <= 8
    assert [section for section in order if section in cut]


def test_page_one_gives_way_in_order(normal, texts_of):
    figures = tuple(
        Figure(f"Indikator {number}", "1", "2", "", "", "SCB", "2025") for number in range(9)
    )
    data = replace(normal, figures=figures, conditions=words(40, "villkor"))
    previous: set[str] = set()
    for length in (60, 250, 290, 330, 370, 900):
        brief = render(replace(data, preparation=words(length)), ppi=None)
        cut = {one.section_sv: one.rows for one in brief.cut}
        assert list(PAGE_1[: len(cut)]) == [section for section in PAGE_1 if section in cut]
        assert cut.get("Länet i siffror", 0) <= 3
        if "Inför dialogen" in cut:
            assert "villkor0" not in texts_of(brief.pdf)[0]
            assert cut["Länet i siffror"] == 3
        assert previous <= set(cut)
        previous = set(cut)
    assert previous == set(PAGE_1)


LONG = {
    "purpose": {"purpose": SENTENCE * 300},
    "participants": {
        "participants": tuple(
            Participant(
                f"Förnamn Efternamnsson{number}", "roll i regionen", ("ours", "theirs")[number % 2]
            )
            for number in range(60)
        )
    },
    "agenda": {"agenda": tuple(AgendaRow(f"Punkt {number}", 10) for number in range(40))},
    "questions": {"questions": (SENTENCE * 4,) * 30},
    "wide": {
        "purpose": "W" * 3000,
        "region_name": "W" * 300,
        "county_name": "W" * 300,
        "place": "W" * 300,
        "officer": "W" * 300,
        "record_number": "W" * 300,
        "questions": ("W" * 300,) * 9,
        "participants": (Participant("M" * 99, "M" * 99), Participant("å" * 30, side="ours")),
        "agenda": (AgendaRow("W" * 200, 5, "W" * 24, "W" * 24),) * 9,
        "commitments": (CommitmentRow("ours", "W" * 22, "W" * 300),) * 9,
        "needs": ("W" * 400,) * 9,
        "choices": ("W" * 400,) * 9,
        "figures": (Figure(*("W" * 99 for _ in range(7))),) * 12,
    },
}


@pytest.mark.parametrize("name", [*LONG, "everything"])
def test_enormous_parts_still_make_two_pages(normal, many_commitments, texts_of, name):
    everything = {key: value for parts in LONG.values() for key, value in parts.items()}
    more = {
        "preparation": words(3000),
        "conditions": words(3000),
        "sensitive": words(3000),
        "commitments": many_commitments(40),
        "fictional": True,
    }
    data = replace(normal, **(LONG[name] if name in LONG else everything | more))
    brief = render(data, include_sensitive=True)
    assert len(brief.pages) == 2
    pages = texts_of(brief.pdf)
    assert len(pages) == 2
    assert brief.cut
    for heading in ("Syfte och frågor", "Deltagare", "Regional utvecklingsstrategi (RUS)"):
        assert heading in pages[0]
    for heading in ("Sedan förra dialogen", "Dagordning", "Nya åtaganden", "Egna anteckningar"):
        assert heading in pages[1]
    assert_margins_empty(brief.pages)


def assert_margins_empty(pages):
    """Nothing runs out over the edges of the text."""
    for number, png in enumerate(pages):
        page = pixels(png)
        inside, outside = round(page.width * 21 / 210), round(page.width * 17 / 210)
        left, right = (inside, outside) if number == 0 else (outside, inside)
        edges = [
            page.crop((0, 0, left, page.height)),
            page.crop((page.width - right, 0, page.width, page.height)),
            page.crop((0, round(page.height * 291 / 297), page.width, page.height)),
        ]
        assert all(edge.getextrema() == (255, 255) for edge in edges)


def test_names_outlive_roles(normal, texts_of):
    brief = render(replace(normal, **LONG["participants"]))
    first = texts_of(brief.pdf)[0]
    cut = {one.section_sv for one in brief.cut}
    assert all(f"Efternamnsson{number}" in first for number in range(60))
    assert "Deltagare" not in cut


def test_sensitive_is_printed_only_when_asked_for(normal, texts_of):
    data = replace(normal, sensitive="Direktören slutar till sommaren 🙊")
    without, with_it = render(data), render(data, include_sensitive=True)
    assert b"".join(without.pages) != b"".join(with_it.pages)
    assert not any("Direktören" in page or "Känslig" in page for page in texts_of(without.pdf))
    assert without.replaced_characters == ()
    first, second = texts_of(with_it.pdf)
    assert "Känsliga uppgifter" in first
    assert "Känsligt att tänka på Direktören slutar till sommaren □" in second
    assert with_it.replaced_characters == ("🙊",)


def test_demo_says_so_on_both_pages(normal, texts_of):
    brief = render(replace(normal, fictional=True))
    assert all("Fiktiva demodata" in page for page in texts_of(brief.pdf))
    with pikepdf.open(io.BytesIO(brief.pdf)) as pdf:
        assert "fiktiva demodata" in str(pdf.docinfo.Title)


@pytest.mark.parametrize(
    ("starts", "ends", "printed"),
    [
        ("2027-03-04T09:30", None, "torsdag 4 mars 2027 kl. 09.30 ·"),
        ("2027-03-04T00:00", None, "torsdag 4 mars 2027 ·"),
        ("2027-03-04T13:00", "2027-03-05T12:00", "kl. 13.00 – fredag 5 mars 2027 kl. 12.00 ·"),
    ],
)
def test_times(normal, texts_of, starts, ends, printed):
    data = replace(
        normal,
        starts=datetime.datetime.fromisoformat(starts),
        ends=datetime.datetime.fromisoformat(ends) if ends else None,
    )
    assert printed in texts_of(render(data, ppi=None).pdf)[0]


def test_figures_of_several_sources_are_numbered(normal, texts_of):
    figures = (
        Figure("Folkmängd", "1", "2", "↗ ökar", "", "SCB", "2025", "2020–2025"),
        Figure("Nya företag", "3", "4", "↘ minskar", "", "Tillväxtanalys", "2024", "2019–2024"),
    )
    first = texts_of(render(replace(normal, figures=figures), ppi=None).pdf)[0]
    assert "Folkmängd, 2025 ¹" in first
    assert "↘ minskar 2019–2024" in first
    assert "² Tillväxtanalys." in first


def test_threads_get_their_own_pages(normal, texts_of):
    names = [f"Region {letter * 3}" for letter in "ABCDEF"]
    with ThreadPoolExecutor(3) as pool:
        briefs = pool.map(lambda name: render(replace(normal, region_name=name), ppi=None), names)
    assert all(name in texts_of(brief.pdf)[0] for name, brief in zip(names, briefs, strict=True))


def test_what_typst_refuses_is_our_fault_in_words(normal, monkeypatch, tmp_path):
    monkeypatch.setenv("REGDESK_HOME", str(tmp_path))
    with pytest.raises(errors.OurError, match="Inget har gått förlorat"):
        render(replace(normal, language="not a language"))
    assert render(normal).pdf

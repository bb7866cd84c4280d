"""The workbook of commitments, judged by openpyxl, calamine and LibreOffice."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from regdesk import errors
from regdesk.workbooks.commitments import (
    COLUMNS,
    HEADER_ROW,
    CommitmentLine,
    CountySheet,
    write_commitments,
)
from regdesk.workbooks.identity import CELL_COLUMNS, WorkbookIdentity

FIRST = HEADER_ROW + 1
HEADINGS = [column.heading for column in COLUMNS]
DEMO = WorkbookIdentity("desk-1", "Norr", "Handläggare Norr", date(2026, 11, 23), fictional=True)
LATE = CommitmentLine(
    record_id="01-late",
    text="Återkomma med underlag om elnätet, Čohkka",
    party_word="Regionen",
    owner="Region Jämtland Härjedalen",
    dialogue_date=date(2026, 3, 4),
    due=date(2026, 10, 12),
    status="under_way",
    late=True,
    comment="Svar väntas.\nNy kontakt.",
    changed=date(2026, 11, 2),
    shown={"text": ("e1",), "status": ("e2", "e3")},
)
CLOSED = CommitmentLine(
    "02-done", "Klart", "Tillväxtverket", "", None, None, "fulfilled", False, "", None
)


def county(*lines: CommitmentLine, code: str = "23", short: str = "Jämtland") -> CountySheet:
    return CountySheet(code, short, f"{short}s län", f"Region {short}", lines)


def with_text(text: str, number: int = 1) -> CommitmentLine:
    return CommitmentLine(
        f"id-{number}", text, "Regionen", text, None, None, "open", False, text, None
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "åtaganden.xlsx"
    empty = county(code="25", short="Norrbotten")
    assert write_commitments([county(LATE, CLOSED), empty], DEMO, path) == ()
    return path


def row_of(path: Path, sheet: str = "23 Jämtland", row: int = FIRST) -> dict[str, Cell]:
    found = load_workbook(path)[sheet]
    return {heading: found.cell(row, index) for index, heading in enumerate(HEADINGS, 1)}


def test_two_readers_see_the_same_values(book: Path) -> None:
    seen = [
        [
            1,
            "Regionen",
            "Region Jämtland Härjedalen",
            "Återkomma med underlag om elnätet, Čohkka",
            date(2026, 3, 4),
            date(2026, 10, 12),
            "Pågår",
            "Försenat",
            "Svar väntas.\nNy kontakt.",
            date(2026, 11, 2),
            "01-late",
        ],
        [2, "Tillväxtverket", "", "Klart", "", "", "Infriat", "", "", "", "02-done"],
    ]
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("23 Jämtland").to_python()
    assert rows[HEADER_ROW - 1] == [*HEADINGS, "regdesk-id"]
    assert rows[HEADER_ROW:] == seen
    sheet = load_workbook(book)["23 Jämtland"]
    assert sheet.cell(FIRST, 6).is_date
    assert sheet.cell(FIRST, 6).number_format == "yyyy-mm-dd"
    assert sheet["A1"].value == "Åtaganden – Region Jämtland (23 Jämtlands län)"
    assert sheet["A2"].value == (
        "Fiktiva demodata · Uttaget 2026-11-23 av Handläggare Norr · 2 åtaganden, 1 försenat"
    )


def test_late_is_marked_by_word_and_colour_and_answers_look_like_answers(book: Path) -> None:
    late, closed = row_of(book), row_of(book, row=FIRST + 1)
    assert late["Försenat"].fill.fgColor.rgb != closed["Försenat"].fill.fgColor.rgb
    answers = {heading for heading, cell in late.items() if not cell.protection.locked}
    assert answers == {"Läge", "Kommentar"}
    assert all(late[heading].fill.fill_type == "solid" for heading in answers)


def test_a_status_is_chosen_from_a_list_and_a_day_must_be_a_day(book: Path) -> None:
    found = load_workbook(book)
    rules = {rule.type: rule for rule in found["23 Jämtland"].data_validations.dataValidation}
    choice, day = rules["list"], rules["date"]
    assert (str(choice.sqref), choice.formula1) == ("G5:G6", "'_listor'!$A$1:$A$4")
    assert choice.error == "Välj ett läge ur listan: Öppet, Pågår, Infriat eller Utgått."
    assert choice.showErrorMessage
    assert str(day.sqref) == "F5:F6"
    assert [cell.value for cell in found["_listor"]["A"]] == ["Öppet", "Pågår", "Infriat", "Utgått"]
    assert found["_listor"].sheet_state == "hidden"


def test_the_sheet_reads_and_prints_well(book: Path) -> None:
    found = load_workbook(book)
    sheet = found["23 Jämtland"]
    assert found.sheetnames == ["23 Jämtland", "25 Norrbotten", "_listor", "_regdesk"]
    assert sheet.freeze_panes == "A5"
    assert sheet.auto_filter.ref == "A4:K6"
    assert sheet.column_dimensions["K"].hidden
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.oddFooter.right.text == "Sida &P av &N"
    assert sheet.oddHeader.right.text == "Fiktiva demodata"
    assert not sheet.merged_cells.ranges
    assert not sheet.protection.sheet
    assert (found.properties.title, found.properties.creator) == (
        "Åtaganden – 2 län",
        "Handläggare Norr",
    )


def test_real_data_carry_no_mark_of_the_demo(tmp_path: Path) -> None:
    real = WorkbookIdentity("desk-1", "Norr", "Anna Lind", date(2026, 11, 23))
    write_commitments([county(LATE)], real, tmp_path / "a.xlsx")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet["A2"].value == "Uttaget 2026-11-23 av Anna Lind · 1 åtagande, 1 försenat"
    assert sheet.oddHeader.right.text is None


def test_an_empty_county_says_so(book: Path) -> None:
    sheet = load_workbook(book)["25 Norrbotten"]
    assert sheet["A2"].value.endswith("inga åtaganden")
    assert sheet["A3"].value == "Länet har inga åtaganden i urvalet."
    assert sheet.max_row == HEADER_ROW


def test_the_workbook_knows_where_each_cell_comes_from(book: Path) -> None:
    found = load_workbook(book)
    sheet = found["_regdesk"]
    assert sheet.sheet_state == "veryHidden"
    rows = [[value or "" for value in row] for row in sheet.iter_rows(values_only=True)]
    head = {row[0]: row[1] for row in rows[:8]}
    assert head == {
        "schema": "regdesk.commitments",
        "version": "1",
        "desk_id": "desk-1",
        "desk_name": "Norr",
        "officer": "Handläggare Norr",
        "exported": "2026-11-23",
        "fictional": "yes",
        "counties": "23",
    }
    assert rows[7][:3] == ["counties", "23", "25"]
    assert tuple(rows[8]) == CELL_COLUMNS
    origins = {(row[3], row[4]): row for row in rows[9:]}
    assert origins["01-late", "status"] == [
        "",
        "23 Jämtland",
        "G5",
        "01-late",
        "status",
        "e2 e3",
        "Pågår",
    ]
    assert origins["01-late", "due"][2:] == ["F5", "01-late", "due", "", "2026-10-12"]
    assert {name for record, name in origins if record == "02-done"} == {
        "party",
        "owner",
        "text",
        "due",
        "status",
        "comment",
    }
    for _, title, address, _, name, _, shown in rows[9:]:
        value = found[title][address].value
        assert shown == (value.date().isoformat() if name == "due" and value else value or "")


def hostile_texts(cases: Path) -> list[str]:
    injections = (cases / "text" / "csv-injection.txt").read_text(encoding="utf-8").splitlines()
    naughty = json.loads((cases / "text" / "blns.json").read_text(encoding="utf-8"))
    starts = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "#N/A", "#DIV/0!", "_x0041_", "TRUE", "1e5"]
    return [text for text in (*injections, *naughty, *starts) if text.strip()]


def writable_form(text: str) -> str:
    """What a cell shows for a text whose control signs XML can't hold."""
    signs = [sign if sign >= " " or sign in "\t\n" else "□" for sign in text.replace("\r", "\n")]
    return "".join(signs).replace("\ufffe", "□").replace("\uffff", "□")


def test_text_stays_text_whatever_it_begins_with(cases: Path, tmp_path: Path) -> None:
    texts = hostile_texts(cases)
    lines = [with_text(text, number) for number, text in enumerate(texts)]
    path = tmp_path / "a.xlsx"
    remarks = write_commitments([county(*lines)], DEMO, path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[HEADER_ROW:]
    assert [row[3] for row in rows] == [writable_form(text) for text in texts]
    cells = [row[3] for row in load_workbook(path).worksheets[0].iter_rows(min_row=FIRST)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value)[0] in "=+-@")
    changed = {remark.cell for remark in remarks}
    assert changed == {
        f"{column}{FIRST + number}"
        for number, text in enumerate(texts)
        if "□" in writable_form(text) and "□" not in text
        for column in "CDI"
    }


def test_what_a_cell_cannot_hold_is_cut_and_told(tmp_path: Path) -> None:
    remarks = write_commitments([county(with_text("𝔸" * 20_000))], DEMO, tmp_path / "a.xlsx")
    shown = str(row_of(tmp_path / "a.xlsx")["Åtagande"].value)
    assert shown == "𝔸" * 16_383 + "…"
    assert [(remark.sheet, remark.cell) for remark in remarks] == [
        ("23 Jämtland", "C5"),
        ("23 Jämtland", "D5"),
        ("23 Jämtland", "I5"),
    ]
    assert "kapad" in remarks[0].reason_sv
    assert "40000" in remarks[0].reason_en


def test_signs_without_room_in_a_file_show_as_a_box_and_are_told(tmp_path: Path) -> None:
    remarks = write_commitments(
        [county(with_text("a\x07b\ud800c\r\nd"))], DEMO, tmp_path / "a.xlsx"
    )
    assert row_of(tmp_path / "a.xlsx")["Åtagande"].value == "a□b□c\nd"
    assert all("2 tecken" in remark.reason_sv for remark in remarks)


def test_sheet_names_are_what_excel_accepts(tmp_path: Path) -> None:
    names = ["A/B:[C]*?\\D", "'x'", "x" * 40, "X" * 40, "", "_regdesk"]
    sheets = [county(code="", short=name) for name in names]
    write_commitments(sheets, DEMO, tmp_path / "a.xlsx")
    titles = load_workbook(tmp_path / "a.xlsx").sheetnames[: len(names)]
    assert titles == ["A B C D", "x", "x" * 31, "X" * 27 + " (2)", "Blad", "_regdesk (2)"]


def test_a_file_that_cannot_be_written_is_left_as_it_was(book: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.FileUnwritable):
        write_commitments([county(LATE)], DEMO, tmp_path / "saknas" / "a.xlsx")
    before = book.read_bytes()
    (tmp_path / "mapp.xlsx").mkdir()
    with pytest.raises(errors.FileUnwritable):
        write_commitments([county(LATE)], DEMO, tmp_path / "mapp.xlsx")
    assert book.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mapp.xlsx", "åtaganden.xlsx"]


def test_no_county_gives_a_workbook_that_opens(tmp_path: Path) -> None:
    write_commitments([], DEMO, tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").sheetnames[0] == "Inga län"


def libreoffice(kind: str, path: Path, folder: Path) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    folder.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{kind}"


def test_libreoffice_opens_saves_and_prints_it(cases: Path, tmp_path: Path) -> None:
    texts = hostile_texts(cases)
    hostile = county(*(with_text(text, n) for n, text in enumerate(texts)), code="24", short="Väst")
    path = tmp_path / "bok.xlsx"
    write_commitments([county(LATE, CLOSED), hostile], DEMO, path)
    saved = CalamineWorkbook.from_path(str(libreoffice("xlsx", path, tmp_path / "xlsx")))
    original = CalamineWorkbook.from_path(str(path))
    assert saved.sheet_names == original.sheet_names
    for name in ("23 Jämtland", "24 Väst", "_regdesk"):
        assert (
            saved.get_sheet_by_name(name).to_python()
            == original.get_sheet_by_name(name).to_python()
        )
    pages = PdfReader(libreoffice("pdf", path, tmp_path / "pdf")).pages
    width, height = pages[0].mediabox[2:]
    assert (round(width), round(height)) == (842, 595)
    first = " ".join(pages[0].extract_text().split())
    for words in (
        "Region Jämtland (23 Jämtlands län)",
        "Fiktiva demodata",
        "2026-10-12",
        "Försenat",
    ):
        assert words in first
    assert f"Sida 1 av {len(pages)}" in first
    assert "01-late" not in first
    assert "Åtagande" in pages[2].extract_text()

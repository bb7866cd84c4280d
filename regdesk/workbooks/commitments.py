"""The workbook of commitments: a sheet for each county, open and closed items.

Sheets are not protected: Excel's protection forbids sorting and adding rows, and a changed cell is
harmless, because it comes back as a proposal in a preview. The cells meant for answers (Läge,
Kommentar) are filled and unlocked, so that somebody who protects the sheet gets just those open.
"""

import datetime
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from regdesk.domain.commitments import STATUS_WORDS, is_open
from regdesk.domain.files import write_atomically
from regdesk.workbooks import sheet_style as style
from regdesk.workbooks.cells import Remark, put_text, sheet_name
from regdesk.workbooks.identity import CellOrigin, WorkbookIdentity, write_identity

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SCHEMA = "regdesk.commitments"
SCHEMA_VERSION = 1
HEADER_ROW = 4
LATE_WORD = "Försenat"
DEMO_MARK = "Fiktiva demodata"
LIST_SHEET = "_listor"


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment as a row. `status` is the journal's word ("open", …), `late` is computed.

    `shown` gives for each field the ids of the journal entries the values come from.
    """

    record_id: str
    text: str
    party_word: str
    owner: str
    dialogue_date: datetime.date | None
    due: datetime.date | None
    status: str
    late: bool
    comment: str
    changed: datetime.date | None
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CountySheet:
    """One county's sheet; the lines stand in the order given."""

    code: str
    short_name: str
    county_name: str
    region_name: str
    lines: Sequence[CommitmentLine]


class Column(NamedTuple):
    """A column: its heading, the journal's field (None = not returned), widths in characters."""

    heading: str
    journal: str | None
    narrowest: int
    widest: int
    answer: bool = False


DUE = Column("Senast", "due", 12, 12)
STATUS = Column("Läge", "status", 11, 11, answer=True)
LATE = Column(LATE_WORD, None, 12, 12)
COLUMNS = (
    Column("Nr", None, 5, 5),
    Column("Vem", "party", 11, 15),
    Column("Ansvarig", "owner", 12, 26),
    Column("Åtagande", "text", 36, 46),
    Column("Dialog", None, 12, 12),
    DUE,
    STATUS,
    LATE,
    Column("Kommentar", "comment", 36, 36, answer=True),
    Column("Senast ändrad", None, 12, 12),
)
ID_COLUMN = len(COLUMNS) + 1


def write_commitments(
    sheets: Sequence[CountySheet], identity: WorkbookIdentity, path: Path
) -> tuple[Remark, ...]:
    """Write the workbook to `path` at once or not at all; return what a cell couldn't hold as it was.

    Raises `errors.FileUnwritable` or `errors.DiskFull`; what stood at `path` is then unchanged.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    style.describe(book, _title(sheets), identity.officer or identity.desk_name)
    origins: list[CellOrigin] = []
    remarks: list[Remark] = []
    taken: set[str] = set()
    for county in sheets:
        sheet = book.create_sheet(sheet_name(f"{county.code} {county.short_name}", taken))
        _write_heading(sheet, county, identity)
        for number, line in enumerate(county.lines, 1):
            remarks += _write_line(sheet, number, line, origins)
        _finish(sheet, len(county.lines), identity)
    if not sheets:
        put_text(book.create_sheet("Inga län"), 1, 1, "Inga län är valda.")
    _write_lists(book)
    codes = [county.code for county in sheets]
    write_identity(book, SCHEMA, SCHEMA_VERSION, identity, codes, origins)
    buffer = io.BytesIO()
    book.save(buffer)
    write_atomically(path, buffer.getvalue())
    return tuple(remarks)


def _title(sheets: Sequence[CountySheet]) -> str:
    if len(sheets) == 1:
        return f"Åtaganden – {sheets[0].region_name}"
    return f"Åtaganden – {len(sheets)} län"


def _write_heading(sheet: "Worksheet", county: CountySheet, identity: WorkbookIdentity) -> None:
    title = f"Åtaganden – {county.region_name} ({county.code} {county.county_name})"
    style.as_title(put_text(sheet, 1, 1, title).cell)
    officer = f" av {identity.officer}" if identity.officer else ""
    mark = f"{DEMO_MARK} · " if identity.fictional else ""
    told = f"{mark}Uttaget {identity.exported.isoformat()}{officer} · {_counted(county.lines)}"
    style.as_note(put_text(sheet, 2, 1, told).cell, marked=identity.fictional)
    ask = "Svara i de gula kolumnerna: välj Läge i listan och skriv i Kommentar."
    if not county.lines:
        ask = "Länet har inga åtaganden i urvalet."
    style.as_note(put_text(sheet, 3, 1, ask).cell)
    for index, heading in enumerate((*(column.heading for column in COLUMNS), "regdesk-id"), 1):
        style.as_header(put_text(sheet, HEADER_ROW, index, heading).cell)


def _counted(lines: Sequence[CommitmentLine]) -> str:
    if not lines:
        return "inga åtaganden"
    late = sum(line.late for line in lines)
    total = "1 åtagande" if len(lines) == 1 else f"{len(lines)} åtaganden"
    return f"{total}, {late or 'inget'} {'försenat' if late < 2 else 'försenade'}"


def _write_line(
    sheet: "Worksheet", number: int, line: CommitmentLine, origins: list[CellOrigin]
) -> list[Remark]:
    """Write one row, note where its cells come from, and return what had to be changed."""
    row = HEADER_ROW + number
    remarks: list[Remark] = []
    for index, (column, value) in enumerate(zip(COLUMNS, _values(number, line), strict=True), 1):
        if isinstance(value, str):
            cell, shown, told = put_text(sheet, row, index, value)
            remarks += told
        else:
            cell = sheet.cell(row=row, column=index, value=value)
            shown = value.isoformat() if isinstance(value, datetime.date) else ""
        style.as_value(cell, answer=column.answer, faded=not is_open(line.status))
        if column is LATE and line.late:
            style.as_late(cell)
        if column.journal:
            entries = tuple(line.shown.get(column.journal, ()))
            at = (sheet.title, cell.coordinate, line.record_id, column.journal)
            origins.append(CellOrigin(*at, entries, shown))
    put_text(sheet, row, ID_COLUMN, line.record_id)
    return remarks


def _values(number: int, line: CommitmentLine) -> tuple[str | int | datetime.date | None, ...]:
    """Return the row's values in the order of `COLUMNS`."""
    return (
        number,
        line.party_word,
        line.owner,
        line.text,
        line.dialogue_date,
        line.due,
        STATUS_WORDS.get(line.status, (line.status, ""))[0],
        LATE_WORD if line.late else "",
        line.comment,
        line.changed,
    )


def _finish(sheet: "Worksheet", lines: int, identity: WorkbookIdentity) -> None:
    """Give the sheet what a person sees: widths, filter, drop-down, and how it prints."""
    last = HEADER_ROW + lines
    style.fit(sheet, [(column.narrowest, column.widest) for column in COLUMNS], HEADER_ROW)
    style.hide_column(sheet, ID_COLUMN)
    style.freeze_and_filter(sheet, HEADER_ROW, last, ID_COLUMN)
    style.set_page(sheet, HEADER_ROW, last, len(COLUMNS), DEMO_MARK if identity.fictional else "")
    if lines:
        words = [sv for sv, _ in STATUS_WORDS.values()]
        style.add_choice(
            sheet,
            _range(STATUS, last),
            f"'{LIST_SHEET}'!$A$1:$A${len(words)}",
            title="Läge",
            message=f"Välj ett läge ur listan: {', '.join(words[:-1])} eller {words[-1]}.",
        )
        style.add_date_rule(
            sheet,
            _range(DUE, last),
            title="Senast",
            message="Skriv ett datum som ÅÅÅÅ-MM-DD, till exempel 2027-03-15, eller lämna tomt.",
        )


def _range(column: Column, last: int) -> str:
    letter = "ABCDEFGHIJ"[COLUMNS.index(column)]
    return f"{letter}{HEADER_ROW + 1}:{letter}{last}"


def _write_lists(book: "Workbook") -> None:
    sheet = book.create_sheet(LIST_SHEET)
    sheet.sheet_state = "hidden"
    for row, (word, _) in enumerate(STATUS_WORDS.values(), 1):
        put_text(sheet, row, 1, word)

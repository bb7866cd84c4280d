"""The very hidden sheet `_regdesk`: what a workbook showed and from where, so that it can come back.

First rows: a word and its values. After the row that begins with "cell": one row for each prefilled
cell, in the order of `CELL_COLUMNS`. Everything is text; journal ids stand with spaces between. A
row of a county sheet also carries its record's id in a hidden column, so that sorting loses nothing.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regdesk.workbooks.cells import put_text

if TYPE_CHECKING:
    from openpyxl import Workbook

SHEET = "_regdesk"
CELL_COLUMNS = ("cell", "sheet", "address", "record_id", "field", "entries", "shown")


@dataclass(frozen=True, slots=True)
class WorkbookIdentity:
    """Which desk wrote a workbook, when, and whether its data are the fictional demo's."""

    desk_id: str
    desk_name: str
    officer: str
    exported: datetime.date
    fictional: bool = False


@dataclass(frozen=True, slots=True)
class CellOrigin:
    """A prefilled cell: the record and field it shows, the journal entries seen, the value shown."""

    sheet: str
    address: str
    record_id: str
    field: str
    entries: tuple[str, ...]
    shown: str


def write_identity(
    book: "Workbook",
    schema: str,
    version: int,
    identity: WorkbookIdentity,
    counties: Sequence[str],
    origins: Iterable[CellOrigin],
) -> None:
    """Add the sheet `_regdesk` to `book`."""
    sheet = book.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    rows: list[tuple[str, ...]] = [
        ("schema", schema),
        ("version", str(version)),
        ("desk_id", identity.desk_id),
        ("desk_name", identity.desk_name),
        ("officer", identity.officer),
        ("exported", identity.exported.isoformat()),
        ("fictional", "yes" if identity.fictional else "no"),
        ("counties", *counties),
        CELL_COLUMNS,
    ]
    rows += [
        (
            "",
            each.sheet,
            each.address,
            each.record_id,
            each.field,
            " ".join(each.entries),
            each.shown,
        )
        for each in origins
    ]
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            put_text(sheet, row, column, value)

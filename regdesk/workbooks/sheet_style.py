"""How a sheet of a workbook looks and prints: colours, widths, filter, drop-downs, A4 landscape."""

import datetime
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from regdesk.workbooks.cells import writable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection
    from openpyxl.worksheet.worksheet import Worksheet

DATE_FORMAT = "yyyy-mm-dd"

_HIGHEST_ROW = 409
"""Excel's limit, in points."""
_LINE_HEIGHT = 13
_INDENT = 2
_SIGNS_IN_A_UNIT = 1.2
"""A column's width counts figures; most letters are narrower."""

_ACCENT, _LINE, _EDGE = "0B5C6B", "DCE0E3", "7E8890"
_TEXT, _TEXT_FADED, _ERROR, _WARNING = "1A2025", "5F6A73", "A8201A", "7F4C00"
_ERROR_FILL, _ANSWER_FILL, _WHITE = "FBE8E6", "FFF6D6", "FFFFFF"


@dataclass(frozen=True, slots=True)
class _Styles:
    """openpyxl's style objects, made once: making them for each cell is what costs."""

    title: "Font"
    note: "Font"
    marked: "Font"
    header: "Font"
    value: "Font"
    faded: "Font"
    late: "Font"
    header_fill: "PatternFill"
    answer_fill: "PatternFill"
    late_fill: "PatternFill"
    line: "Border"
    frame: "Border"
    heading: "Alignment"
    plain: "Alignment"
    wrapped: "Alignment"
    unlocked: "Protection"


@cache
def _styles() -> _Styles:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    thin = Side(style="thin", color=_LINE)
    edge = Side(style="thin", color=_EDGE)

    def font(colour: str, size: int = 10, *, bold: bool = False) -> Font:
        return Font(name="Arial", size=size, bold=bold, color=colour)

    return _Styles(
        title=font(_TEXT, 14, bold=True),
        note=font(_TEXT_FADED),
        marked=font(_WARNING, bold=True),
        header=font(_WHITE, bold=True),
        value=font(_TEXT),
        faded=font(_TEXT_FADED),
        late=font(_ERROR, bold=True),
        header_fill=PatternFill("solid", fgColor=_ACCENT),
        answer_fill=PatternFill("solid", fgColor=_ANSWER_FILL),
        late_fill=PatternFill("solid", fgColor=_ERROR_FILL),
        line=Border(bottom=thin),
        frame=Border(left=edge, right=edge, top=edge, bottom=edge),
        heading=Alignment(horizontal="left", indent=1, vertical="center", wrap_text=True),
        plain=Alignment(horizontal="left", indent=1, vertical="top"),
        wrapped=Alignment(horizontal="left", indent=1, vertical="top", wrap_text=True),
        unlocked=Protection(locked=False),
    )


def as_title(cell: "Cell") -> None:
    """Make `cell` the sheet's title."""
    cell.font = _styles().title


def as_note(cell: "Cell", *, marked: bool = False) -> None:
    """Make `cell` a line under the title; `marked` = to be noticed."""
    cell.font = _styles().marked if marked else _styles().note


def as_header(cell: "Cell") -> None:
    """Make `cell` a column's heading."""
    styles = _styles()
    cell.font, cell.fill, cell.alignment = styles.header, styles.header_fill, styles.heading


def as_value(cell: "Cell", *, answer: bool, faded: bool) -> None:
    """Make `cell` a value: `answer` = filled, framed and unlocked for an answer; `faded` = closed."""
    styles = _styles()
    cell.font = styles.faded if faded and not answer else styles.value
    cell.border = styles.frame if answer else styles.line
    cell.alignment = styles.wrapped if isinstance(cell.value, str) else styles.plain
    if answer:
        cell.fill, cell.protection = styles.answer_fill, styles.unlocked
        cell.alignment = styles.wrapped
    if isinstance(cell.value, datetime.date):
        cell.number_format = DATE_FORMAT


def as_late(cell: "Cell") -> None:
    """Make `cell` stand out as late, besides its word."""
    cell.font, cell.fill = _styles().late, _styles().late_fill


def fit(sheet: "Worksheet", limits: Sequence[tuple[int, int]], header_row: int) -> None:
    """Set each column to its longest line within (narrowest, widest), each row to its wrapped lines.

    Rows get a height because LibreOffice doesn't find one by itself, but not a fixed one: they grow
    when somebody writes more.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.dimensions import RowDimension

    class GrowingRow(RowDimension):
        customHeight = False  # noqa: N815  # the name of the file format

    heights: dict[int, int] = {}
    for index, (narrowest, widest) in enumerate(limits, 1):
        cells = next(sheet.iter_cols(index, index, header_row))
        texts = {
            cell.row: str(cell.value).splitlines() for cell in cells if isinstance(cell.value, str)
        }
        longest = max((len(line) for lines in texts.values() for line in lines), default=0)
        width = max(narrowest, min(widest, longest + 2))
        sheet.column_dimensions[get_column_letter(index)].width = width
        for row, lines in texts.items():
            signs = int((width - _INDENT) * _SIGNS_IN_A_UNIT)
            wrapped = sum(len(textwrap.wrap(line, signs)) or 1 for line in lines)
            heights[row] = max(heights.get(row, 1), wrapped)
    for row, lines_high in heights.items():
        height = min(_HIGHEST_ROW, lines_high * _LINE_HEIGHT + 4)
        sheet.row_dimensions[row] = GrowingRow(sheet, index=row, ht=height)


def hide_column(sheet: "Worksheet", index: int) -> None:
    """Hide a column that carries ids."""
    from openpyxl.utils import get_column_letter

    sheet.column_dimensions[get_column_letter(index)].hidden = True


def freeze_and_filter(sheet: "Worksheet", header_row: int, last_row: int, last_column: int) -> None:
    """Keep the header in sight and put a filter on it; ids are within, so that sorting takes them."""
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = f"A{header_row + 1}"
    sheet.auto_filter.ref = f"A{header_row}:{get_column_letter(last_column)}{last_row}"
    sheet.sheet_view.showGridLines = False


def set_page(
    sheet: "Worksheet", header_row: int, last_row: int, last_column: int, mark: str
) -> None:
    """Print on A4 landscape, as wide as the page, heading on each page; `mark` stands in the header."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.print_area = f"A1:{get_column_letter(last_column)}{last_row}"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.75
    if mark:
        sheet.HeaderFooter.oddHeader = HeaderFooterItem(right=_HeaderFooterPart(mark))
    pages = _HeaderFooterPart("Sida &P av &N")
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(left=_HeaderFooterPart("&A"), right=pages)


def add_choice(sheet: "Worksheet", where: str, source: str, *, title: str, message: str) -> None:
    """Let the cells `where` be chosen from the cells `source`."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list", formula1=source, allow_blank=True, showDropDown=False)
    _add_rule(sheet, rule, where, title, message)


def add_date_rule(sheet: "Worksheet", where: str, *, title: str, message: str) -> None:
    """Let the cells `where` hold dates alone."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(
        type="date", operator="between", formula1="36526", formula2="73050", allow_blank=True
    )
    _add_rule(sheet, rule, where, title, message)


def _add_rule(sheet: "Worksheet", rule, where: str, title: str, message: str) -> None:  # type: ignore[no-untyped-def]  # openpyxl is imported late
    rule.errorStyle = "stop"
    rule.showErrorMessage = rule.showInputMessage = True
    rule.errorTitle, rule.error = title, message
    rule.add(where)
    sheet.add_data_validation(rule)


def describe(book: "Workbook", title: str, creator: str) -> None:
    """Set the document's properties, and its ordinary font: column widths count its figures."""
    book._named_styles["Normal"].font = _styles().value  # type: ignore[attr-defined]  # no public way
    book.properties.title = writable(title)[0]
    book.properties.creator = writable(creator)[0]
    book.properties.language = "sv-SE"

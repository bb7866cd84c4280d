"""Putting words into cells so that they stay words, and telling what had to be changed."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

CELL_LIMIT = 32_767
"""Excel's limit of a cell, in UTF-16 units."""

_SIGN_FOR_UNWRITABLE = "□"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_SHEET_NAME_SIGNS = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]")
_SHEET_NAME_LIMIT = 31
_TAKEN_SHEET_NAMES = frozenset({"history", "_regdesk", "_listor"})


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a cell could not hold as it stood."""

    sheet: str
    cell: str
    reason_sv: str
    reason_en: str


def writable(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return `text` as a cell can hold it, and (Swedish, English) for each thing that was changed.

    Signs that XML has no room for show as □; what goes beyond Excel's limit is cut with "…". Line
    breaks become the one kind Excel knows, which changes no word and is not told.
    """
    lines = re.sub(r"\r\n?", "\n", text)
    shown, unwritable = _UNWRITABLE.subn(_SIGN_FOR_UNWRITABLE, lines)
    told: list[tuple[str, str]] = []
    if unwritable:
        told.append(
            (
                f"{unwritable} tecken som Excel inte kan lagra visas som {_SIGN_FOR_UNWRITABLE}",
                f"{unwritable} characters that Excel can't store are shown as {_SIGN_FOR_UNWRITABLE}",
            )
        )
    length = _units(shown)
    if length > CELL_LIMIT:
        shown = _cut(shown)
        told.append(
            (
                f"texten är kapad: Excel rymmer {CELL_LIMIT} tecken i en ruta, texten har {length}",
                f"the text is cut: a cell holds {CELL_LIMIT} characters, the text has {length}",
            )
        )
    return shown, tuple(told)


class Written(NamedTuple):
    """A cell after `put_text`: itself, the words it shows, and what had to be changed in them."""

    cell: "Cell"
    shown: str
    remarks: tuple[Remark, ...]


def put_text(sheet: "Worksheet", row: int, column: int, text: str) -> Written:
    """Write `text` as text, whatever it begins with; an empty text leaves the cell empty.

    `_x0041_` is escaped, or Excel would read it as "A".
    """
    cell = cast("Cell", sheet.cell(row=row, column=column))
    shown, told = writable(text)
    if shown:
        cell.value = _LOOKS_ESCAPED.sub("_x005F_", shown)
        cell.data_type = "s"
        cell.quotePrefix = bool(re.match(r"[=+\-@\t\n]", shown))
    remarks = tuple(Remark(sheet.title, cell.coordinate, sv, en) for sv, en in told)
    return Written(cell, shown, remarks)


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return a name Excel accepts and that `taken` (lower case) lacks, and add it there."""
    base = _UNWRITABLE.sub("", _SHEET_NAME_SIGNS.sub(" ", wanted))
    base = " ".join(base.split()).strip("'")[:_SHEET_NAME_LIMIT].strip("' ") or "Blad"
    name, count = base, 1
    while name.casefold() in taken | _TAKEN_SHEET_NAMES:
        count += 1
        ending = f" ({count})"
        name = base[: _SHEET_NAME_LIMIT - len(ending)] + ending
    taken.add(name.casefold())
    return name


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    kept = text.encode("utf-16-le")[: (CELL_LIMIT - 1) * 2]
    return kept.decode("utf-16-le", errors="ignore") + "…"

"""Rows as they leave by the clipboard: a table for Excel and Word, lines for a letter."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData

from regdesk.ui.models.table import Column

_NOT_A_VALUE = re.compile(r"[=+\-@]|0\d")
"""How a text begins that a spreadsheet would take for a formula or strip of its first figure."""
_AS_TEXT = r""" style="mso-number-format:'\@'" """.rstrip()
_BREAKS = re.compile(r"\s*[\t\r\n]+\s*")
BETWEEN = " · "


def as_mime(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> QMimeData:
    """Return the rows as a table: HTML, and text with tabs between the cells."""
    data = QMimeData()
    data.setHtml(as_html(columns, rows))
    data.setText(as_tabbed(columns, rows))
    return data


def as_html(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> str:
    """Return the rows as an HTML table; what a spreadsheet would take for a formula stays text."""
    heads = "".join(f"<th>{escape(column.head)}</th>" for column in columns)
    body = "".join(
        f"<tr>{''.join(_cell(column.cell(row).text) for column in columns)}</tr>" for row in rows
    )
    return f'<meta charset="utf-8"><table><tr>{heads}</tr>{body}</table>'


def as_tabbed(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> str:
    """Return the rows as lines with tabs between the cells, the heads first."""
    lines = [[column.head for column in columns]]
    lines += [[column.cell(row).text for column in columns] for row in rows]
    return "\n".join("\t".join(_BREAKS.sub(" ", text) for text in line) for line in lines)


def as_text(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> str:
    """Return a line a row: what its cells say, without what is empty."""
    return "\n".join(
        BETWEEN.join(
            _BREAKS.sub(" ", text)
            for column in columns
            if (text := column.cell(row).text.strip()) not in {"", "–"}
        )
        for row in rows
    )


def _cell(text: str) -> str:
    style = _AS_TEXT if _NOT_A_VALUE.match(text) and text != "–" else ""
    shown = escape(text).replace("\n", "<br>")
    return f"<td{style}>{shown}</td>"

"""What is pasted arrives clean: words, headings, lists, bold and italic; nothing else."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextListFormat

from regdesk.domain import markup
from regdesk.domain.markup import BULLET, HEADING, Block, Kind, Run
from regdesk.domain.plain import plain as plain_text

OWN: Final = "text/x-regdesk"
"""Text copied here, with its marks."""

_GONE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffc\x00-\x08\x0b\x0c\x0e-\x1f]")
_BLANKS: Final = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BULLETS: Final = re.compile("^[·•▪▫◦‣∙●○■□§\uf0b7\uf0a7–-][ \t\u00a0]+|^o[ \t\u00a0]{2,}")
_NUMBERS: Final = re.compile("^(\\d{1,3})[.)][ \t\u00a0]+")
_DECIMAL: Final = QTextListFormat.Style.ListDecimal
_NUMBERED: Final = frozenset(
    {
        _DECIMAL,
        QTextListFormat.Style.ListLowerAlpha,
        QTextListFormat.Style.ListUpperAlpha,
        QTextListFormat.Style.ListLowerRoman,
        QTextListFormat.Style.ListUpperRoman,
    }
)


def pasted(source: QMimeData) -> str:
    """Return what a clipboard holds as text with the small markup."""
    if source.hasFormat(OWN):
        return bytes(source.data(OWN).data()).decode("utf-8", "replace")
    if source.hasHtml():
        found = from_html(source.html())
        if found.strip():
            return found
    return clean(source.text())


def copied(text: str) -> QMimeData:
    """Return text of a note for the clipboard: as it stands, as plain words, and formatted."""
    made = QMimeData()
    made.setData(OWN, text.encode("utf-8"))
    made.setText(markup.plain(text))
    made.setHtml(to_html(text))
    return made


def clean(text: str) -> str:
    """Return plain text without odd blanks, soft hyphens and tabs; lists get their marks."""
    lines = (_listed(_tidy(line)) for line in plain_text(text).split("\n"))
    return _spaced("\n".join(lines))


def from_html(html: str) -> str:
    """Return the words of a page or of a piece of one, with the small markup."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setHtml(html)
    return _spaced("\n".join(_lines(document)))


def to_html(text: str) -> str:
    """Return text with the small markup as HTML."""
    parts: list[str] = []
    lists = {Kind.BULLET: "ul", Kind.NUMBER: "ol"}
    for kind, group in groupby(markup.blocks(text), lambda block: block.kind):
        if kind in lists:
            points = "".join(f"<li>{_html_of(block)}</li>" for block in group)
            parts.append(f"<{lists[kind]}>{points}</{lists[kind]}>")
        else:
            tag = "h2" if kind is Kind.HEADING else "p"
            parts += [f"<{tag}>{_html_of(block)}</{tag}>" for block in group if block.text.strip()]
    return "".join(parts)


def _html_of(block: Block) -> str:
    found = ""
    for run in block.runs:
        words = escape(run.text)
        words = f"<i>{words}</i>" if run.italic else words
        found += f"<b>{words}</b>" if run.bold else words
    return found


def _lines(document: QTextDocument) -> Iterator[str]:
    """Yield the lines of a document; the cells of a row of a table stand on one."""
    row: list[str] = []
    standing: object = None
    block = document.begin()
    while block.isValid():
        here = _row_of(document, block)
        if row and here != standing:
            yield " · ".join(row)
            row = []
        standing = here
        line = _line(block)
        if here is None:
            yield from line.split("\n")
        elif line.strip():
            row.append(line.replace("\n", " "))
        block = block.next()
    if row:
        yield " · ".join(row)


def _row_of(document: QTextDocument, block: QTextBlock) -> tuple[int, int] | None:
    """Return which row of which table a block stands in."""
    from PySide6.QtGui import QTextCursor, QTextTable

    table = QTextCursor(block).currentTable() if document.rootFrame().childFrames() else None
    if not isinstance(table, QTextTable):
        return None
    return table.firstPosition(), table.cellAt(block.position()).row()


def _line(block: QTextBlock) -> str:
    """Return a block as a line of markup."""
    level, points = block.blockFormat().headingLevel(), block.textList()
    words = _emphasised(list(_runs(block, plain=level > 0)))
    if level and words:
        return HEADING + words
    if points is not None and words:
        numbered = points.format().style() in _NUMBERED
        return (f"{points.itemNumber(block) + 1}. " if numbered else BULLET) + words
    return words


def _runs(block: QTextBlock, *, plain: bool) -> Iterator[Run]:
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        form = fragment.charFormat()
        bold = not plain and form.fontWeight() >= QFont.Weight.DemiBold
        yield Run(plain_text(fragment.text()), bold, not plain and form.fontItalic())
        fragments += 1


def _emphasised(runs: list[Run]) -> str:
    """Return runs of words with marks around what is bold or italic, blanks outside the marks."""
    whole = "".join(run.text for run in runs)
    prefix = _listed(_tidy(whole.split("\n", 1)[0]))
    bullet = _BULLETS.match(whole) or _NUMBERS.match(whole)
    if bullet is not None:  # Word writes the sign of a list as words before the point
        runs = _dropped(runs, bullet.end())
    found = ""
    for look, group in groupby(_tidied(runs), lambda run: (run.bold, run.italic)):
        words = "".join(run.text for run in group)
        mark = ("**" if look[0] else "") + ("*" if look[1] else "")
        found += _marked(words, mark) if mark else words
    lines = (_tidy(line) for line in found.split("\n"))
    mark = prefix[: markup.prefix_of(prefix)] if bullet is not None else ""
    return mark + "\n".join(lines)


def _tidied(runs: list[Run]) -> Iterator[Run]:
    for run in runs:
        yield Run(_BLANKS.sub(" ", _GONE.sub("", run.text)), run.bold, run.italic)


def _dropped(runs: list[Run], count: int) -> list[Run]:
    left: list[Run] = []
    for run in runs:
        gone = min(count, len(run.text))
        count -= gone
        if gone < len(run.text):
            left.append(Run(run.text[gone:], run.bold, run.italic))
    return left


def _marked(words: str, mark: str) -> str:
    """Put marks around each line of the words; a blank or empty one gets none."""
    lines = []
    for line in words.split("\n"):
        bare = line.strip()
        if not bare:
            lines.append(line)
            continue
        start = len(line) - len(line.lstrip())
        lines.append(line[:start] + mark + bare + mark[::-1] + line[start + len(bare) :])
    return "\n".join(lines)


def _listed(line: str) -> str:
    """Return a line with the sign of a list turned into ours."""
    bullet = _BULLETS.match(line)
    if bullet is not None:
        return BULLET + line[bullet.end() :]
    number = _NUMBERS.match(line)
    return f"{number[1]}. {line[number.end() :]}" if number is not None else line


def _tidy(line: str) -> str:
    return _BLANKS.sub(" ", _GONE.sub("", line)).strip()


def _spaced(text: str) -> str:
    """Let at most one empty line stand between others, and none at the ends."""
    return re.sub("\n{3,}", "\n\n", text).strip("\n")

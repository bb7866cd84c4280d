"""What keys do in a long text beyond writing: lists go on, words become bold, lines headings."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QTextBlock, QTextCursor

from regdesk.domain import markup
from regdesk.ui.notes.formatting import blocks_between

Keep = QTextCursor.MoveMode.KeepAnchor


def break_line(cursor: QTextCursor) -> bool:
    """Let a list go on with the next line, or end where a point is empty; False: nothing special."""
    if cursor.hasSelection():
        return False
    block, text = cursor.block(), as_units(cursor.block().text())
    if markup.is_empty_point(text):
        _replace(block, "", cursor)
        return True
    prefix = markup.continued(text)
    if prefix is None or cursor.positionInBlock() < markup.prefix_of(text):
        return False
    cursor.insertText("\n" + prefix)
    return True


def unmark(cursor: QTextCursor) -> bool:
    """Take away the mark of a line when the cursor stands right after it; False: nothing to take."""
    prefix = markup.prefix_of(cursor.block().text())
    if cursor.hasSelection() or not prefix or cursor.positionInBlock() != prefix:
        return False
    cursor.setPosition(cursor.block().position(), Keep)
    cursor.removeSelectedText()
    return True


def emphasise(cursor: QTextCursor, mark: str) -> None:
    """Make the words chosen, else the word at the cursor, bold or italic; or ordinary again."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    blocks = list(blocks_between(cursor.document(), start, end))
    places: list[tuple[int, int]] = []
    cursor.beginEditBlock()
    for block in reversed(blocks):
        text, at = as_units(block.text()), block.position()
        first, last = max(start - at, markup.prefix_of(text)), min(end - at, len(text))
        if len(blocks) > 1 and not text[first:last].strip():
            continue
        line, left, right = markup.emphasised(text, min(first, len(text)), max(first, last), mark)
        _replace(block, line, None)
        places.insert(0, (at + left, at + right))
    cursor.endEditBlock()
    if len(blocks) == 1 and places:
        cursor.setPosition(places[0][0])
        cursor.setPosition(places[0][1], Keep)


def turn(cursor: QTextCursor, turned: Callable[[Iterable[str]], list[str]]) -> None:
    """Change what the lines chosen are: headings, points of a list, ordinary."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    blocks = list(blocks_between(cursor.document(), start, end))
    lines = turned([block.text() for block in blocks])
    cursor.beginEditBlock()
    for block, line in zip(blocks, lines, strict=True):
        _replace(block, line, None)
    cursor.endEditBlock()


def as_units(text: str) -> str:
    """Return a text in which each sign is one unit of UTF-16, so that places are Qt's."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(raw[at] | raw[at + 1] << 8) for at in range(0, len(raw), 2))


def _replace(block: QTextBlock, line: str, moved: QTextCursor | None) -> None:
    """Turn a line into another by the least edit, so that cursors in it stay where they were."""
    text, line = as_units(block.text()), as_units(line)
    if text == line:
        return
    cursor = moved or QTextCursor(block)
    start = 0
    while start < min(len(text), len(line)) and text[start] == line[start]:
        start += 1
    end = 0
    most = min(len(text), len(line)) - start
    while end < most and text[-1 - end] == line[-1 - end]:
        end += 1
    at = block.position()
    cursor.setPosition(at + start)
    cursor.setPosition(at + len(text) - end, Keep)
    cursor.insertText(line[start : len(line) - end])

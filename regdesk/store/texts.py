"""Long texts: character-level merge by Loro inside the journal (design §5.4).

An entry of kind `text` holds one update; the text is the import of all its entries. Everything
here works on entries of one field of one record and knows no database.
"""

import base64
import difflib
import json
import os
from collections.abc import Iterable, Mapping, Sequence

from loro import ExportMode, LoroDoc, LoroText

from regdesk.store.entries import Entry

_ROOT = "t"
LARGE = 2_000
"""Signs that may differ and still be compared one by one."""
FAR = 20
"""A text so many times longer than what it stands instead of has nothing in common with it."""


def new_peer() -> int:
    """Return a random Loro peer id; one for each time a desk is opened."""
    return int.from_bytes(os.urandom(8), "big") >> 1


def merged(entries: Iterable[Entry]) -> str:
    """Return the text that the entries make, in any order; blanked and damaged ones are passed by."""
    return str(_document(entries).get_text(_ROOT).to_string())


def closure(entries: Mapping[str, Entry], ids: Iterable[str]) -> list[Entry]:
    """Return the entries that the versions `ids` build on, themselves included."""
    found: dict[str, Entry] = {}
    waiting = list(ids)
    while waiting:
        entry = entries.get(waiting.pop())
        if entry is not None and entry.id not in found:
            found[entry.id] = entry
            waiting.extend(entry.replaces)
    return list(found.values())


def edit(entries: Mapping[str, Entry], shown: Iterable[str], text: str, peer: int) -> str:
    """Return the update (base64) that turns the version made of the heads `shown` into `text`."""
    document = _document(closure(entries, shown))
    # Two documents of one desk must never write under one peer from different versions.
    document.peer_id = peer if _is_whole(entries, shown) else new_peer()
    before = document.oplog_vv
    _rewrite(document.get_text(_ROOT), sound(text))
    document.commit()
    return base64.b64encode(document.export(ExportMode.Updates(before))).decode("ascii")


def document_of(entries: Iterable[Entry]) -> LoroDoc:
    """Return the Loro document that the entries make, to be typed in."""
    return _document(entries)


def text_of(document: LoroDoc) -> LoroText:
    """Return the one text of a document."""
    return document.get_text(_ROOT)


def import_into(document: LoroDoc, entries: Iterable[Entry]) -> None:
    """Merge entries into a document; blanked and damaged ones are passed by."""
    _import(document, [update for one in entries if (update := _update(one)) is not None])


def place_of(entries: Iterable[Entry], offset: int) -> str:
    """Return the stable position (base64) of the character at `offset` (code points)."""
    return place_in(_document(entries).get_text(_ROOT), offset)


def place_in(text: LoroText, offset: int) -> str:
    """Return the stable position (base64) of the character at `offset` (code points) of a text."""
    from loro import Side

    cursor = text.get_cursor(min(offset, text.len_unicode), Side.Middle)
    return "" if cursor is None else base64.b64encode(cursor.encode()).decode("ascii")


def offset_of(entries: Iterable[Entry], place: str) -> int | None:
    """Return where a stable position lies now (code points), None when it can't be found."""
    return offset_in(_document(entries), place)


def offset_in(document: LoroDoc, place: str) -> int | None:
    """Return where a stable position lies in a document (code points), None when it can't be found."""
    from loro import Cursor

    try:
        cursor = Cursor.decode(base64.b64decode(place, validate=True))
        found = document.get_cursor_pos(cursor)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # Loro's errors are no Exceptions
        return None
    return int(found.current.pos)


def both_wrote(entries: Mapping[str, Entry], heads: Sequence[Entry]) -> bool:
    """Tell whether concurrent versions changed the same paragraph ("båda skrev här")."""
    versions = [closure(entries, [head.id]) for head in heads]
    ids = [{entry.id for entry in version} for version in versions]
    for one in range(len(versions)):
        for other in range(one + 1, len(versions)):
            shared = ids[one] & ids[other]
            base = merged(entry for entry in versions[one] if entry.id in shared)
            touched = [_paragraphs(base, merged(versions[side])) for side in (one, other)]
            if touched[0] & touched[1]:
                return True
    return False


def _paragraphs(before: str, after: str) -> set[int]:
    """Return the numbers of the paragraphs of `before` that were changed, or written in front of."""
    matcher = difflib.SequenceMatcher(a=before.split("\n"), b=after.split("\n"), autojunk=False)
    touched: set[int] = set()
    for kind, start, end, *_ in matcher.get_opcodes():
        if kind != "equal":
            touched.update(range(start, max(end, start + 1)))
    return touched


def _rewrite(standing: LoroText, text: str) -> None:
    """Turn one text into another: letter by letter, a large rewriting line by line (much faster).

    Where next to nothing becomes much, or much next to nothing, nothing is compared.
    """
    before = standing.to_string()
    start = _alike(before, text)
    end = _alike(before[start:][::-1], text[start:][::-1])
    gone, come = len(before) - start - end, len(text) - start - end
    if max(gone, come) <= LARGE:
        standing.update(text)
    elif min(gone, come) * FAR <= max(gone, come):
        standing.splice(start, gone, text[start : start + come])
    else:
        standing.update_by_line(text)


def _alike(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _is_whole(entries: Mapping[str, Entry], shown: Iterable[str]) -> bool:
    return len(closure(entries, shown)) == len(entries)


def _document(entries: Iterable[Entry]) -> LoroDoc:
    document = LoroDoc()  # type: ignore[no-untyped-call]
    import_into(document, entries)
    return document


def _import(document: LoroDoc, updates: list[bytes]) -> None:
    """Import all at once; where one is damaged, one by one: it holds back nobody else."""
    if not updates:
        return
    try:
        document.import_batch(updates)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # Loro's errors are no Exceptions
        for update in sorted(updates):
            try:
                document.import_(update)
            except (KeyboardInterrupt, SystemExit):
                raise
            except BaseException:
                continue


def _update(entry: Entry) -> bytes | None:
    try:
        value = json.loads(entry.value or "null")
        return base64.b64decode(value, validate=True) if isinstance(value, str) else None
    except ValueError:
        return None


def sound(text: str) -> str:
    """Replace halves of surrogate pairs, which Loro refuses."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

"""Full-text search over everything that was written, newest first (SQLite FTS5)."""

import json
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from regdesk.records import Kind, classes, field_infos
from regdesk.store import journal

MARK_START, MARK_END = "\x02", "\x03"
_TITLE_LENGTH = 200
_TITLE_WEIGHT = 4.0
"""How much more a word in the title tells than one in the text."""

_AT_ONCE = 500
_CLOSE = 64
"""So many rows more are looked at: records made at one moment lie that close, in any order."""
COMMON = 5_000
"""A word in more rows than so many isn't weighed."""


class _Document(NamedTuple):
    place: int
    title: str
    body: str
    record_type: str
    record_id: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words; `snippet` marks them (`MARK_START`, `MARK_END`)."""

    record_type: str
    id: UUID
    title: str
    snippet: str


def index(connection: Connection, name: str, ids: Sequence[str]) -> None:
    """Bring the index in line with the rows of these records; deleted ones are left out."""
    if not _columns(name)[0]:
        return
    for some in journal.slices(ids):
        _forget(connection, some)
        _remember(connection, _documents(connection, name, some))


def count_wrong(connection: Connection, name: str, ids: Sequence[str]) -> int:
    """Return how many of these records the index knows by other words than their own, or not."""
    if not _columns(name)[0]:
        return 0
    wrong = 0
    for some in journal.slices(ids):
        wanted = {one.record_id: one[1:] for one in _documents(connection, name, some)}
        rows = connection.exec_driver_sql(
            "SELECT r.record_id, s.title, s.body, s.record_type, s.record_id FROM search_row AS r "
            f"LEFT JOIN search AS s ON s.rowid = r.row WHERE r.record_id IN ({journal.marks(some)})",
            tuple(some),
        )
        standing = {row[0]: tuple(row[1:]) for row in rows}
        wrong += sum(wanted.get(one) != standing.get(one) for one in some)
    return wrong


def query_of(text: str) -> str:
    """Return the FTS5 query for what was typed: every word quoted, each a beginning.

    The words of before 2024 and after it find each other (förordning 2017:583 as of 2024:100).
    """
    terms = []
    for word in text.split():
        quoted = _quoted(word)
        old = [_quoted(other) for other in _renamed(word)]
        terms.append(f"({' OR '.join([quoted, *old])})" if old else quoted)
    return " AND ".join(terms)


def search(
    connection: Connection, text: str, record_type: str | None = None, limit: int = 50
) -> tuple[Hit, ...]:
    """Return the newest records that hold all the words of `text`."""
    query = _query(text)
    if not query:
        return ()
    kind = " AND record_type = :kind" if record_type else ""
    rows = connection.exec_driver_sql(
        "SELECT record_type, record_id, title, "
        f"snippet(search, -1, '{MARK_START}', '{MARK_END}', '…', 16) FROM search "
        f"WHERE search MATCH :query{kind} ORDER BY rowid DESC LIMIT :limit",
        {"query": query, "limit": limit + _CLOSE, **({"kind": record_type} if kind else {})},
    ).all()
    found = _newest_first(connection, rows)[:limit]
    return tuple(Hit(row[0], UUID(row[1]), row[2], row[3]) for row in found)


def _newest_first(connection: Connection, rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Sort (type, id, …) by when the records were made: rows that wanted one place stand as they came."""
    created: dict[str, int] = {}
    for name in {row[0] for row in rows} & set(classes()):
        for some in journal.slices([row[1] for row in rows if row[0] == name]):
            query = f"SELECT id, created FROM {name} WHERE id IN ({journal.marks(some)})"
            created.update(
                {one: at or 0 for one, at in connection.exec_driver_sql(query, (*some,))}
            )
    return sorted(rows, key=lambda row: (created.get(row[1], 0), row[1]), reverse=True)


class Match(NamedTuple):
    """A row of the index that holds the words."""

    row: int
    record_type: str
    record_id: UUID


def matches(connection: Connection, text: str, limit: int) -> list[Match]:
    """Return the newest rows that hold all the words of `text`, without their snippets."""
    query = _query(text)
    if not query:
        return []
    rows = connection.exec_driver_sql(
        "SELECT rowid, record_type, record_id FROM search "
        "WHERE search MATCH :query ORDER BY rowid DESC LIMIT :limit",
        {"query": query, "limit": limit},
    )
    return [Match(row[0], row[1], UUID(row[2])) for row in rows]


def ranks(connection: Connection, text: str) -> dict[int, float]:
    """Return how well each row that holds the words fits: the lower, the better.

    None are told where a word is in too many rows to be weighed in time: they are all counted.
    """
    words = [query for word in text.split() if (query := _query(word))]
    if not words or any(_is_common(connection, word) for word in words):
        return {}
    rows = connection.exec_driver_sql(
        f"SELECT rowid, bm25(search, {_TITLE_WEIGHT}, 1.0) FROM search WHERE search MATCH :query",
        {"query": _query(text)},
    )
    return {row[0]: row[1] for row in rows}


def _is_common(connection: Connection, query: str) -> bool:
    count = connection.exec_driver_sql(
        "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :query LIMIT :limit)",
        {"query": query, "limit": COMMON + 1},
    )
    return int(count.scalar_one()) > COMMON


def snippets(connection: Connection, text: str, rows: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return title and snippet, the words marked in both, of rows that `matches` found."""
    query = _query(text)
    marked = f"highlight(search, 0, '{MARK_START}', '{MARK_END}')"
    found: dict[int, tuple[str, str]] = {}
    for start in range(0, len(rows), _AT_ONCE):
        some = sorted(rows)[start : start + _AT_ONCE]
        answer = connection.exec_driver_sql(
            f"SELECT rowid, {marked}, "
            f"snippet(search, 1, '{MARK_START}', '{MARK_END}', '…', 24) FROM search "
            "WHERE search MATCH :query AND rowid BETWEEN :first AND :last "
            # The plus keeps FTS5 from asking anew for each row.
            f"AND +rowid IN ({','.join(map(str, some))})",
            {"query": query, "first": some[0], "last": some[-1]},
        )
        found.update({row[0]: (row[1], row[2]) for row in answer})
    return found


def words_of(text: str) -> list[str]:
    """Return the words that a record is sought by, those they were renamed to among them."""
    words = [word for word in map(_speakable, text.split()) if word]
    return [one for word in words for one in (word, *_renamed(word))]


def _query(text: str) -> str:
    return query_of(" ".join(_speakable(word) for word in text.split()))


def _speakable(word: str) -> str:
    """Drop what the tokenizer drops; a word of signs alone would match nothing."""
    return word.replace("\0", "") if any(letter.isalnum() for letter in word) else ""


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"*'


def _renamed(word: str) -> list[str]:
    lower = word.lower()
    pairs = (("tillväxtarbete", "utvecklingsarbete"), ("tillväxtpolitik", "utvecklingspolitik"))
    return [
        lower.replace(one, other)
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if one in lower
    ]


def _columns(name: str) -> tuple[list[str], str | None]:
    infos = field_infos(classes()[name]).values()
    title = next((info.name for info in infos if info.title), None)
    return [info.name for info in infos if info.searched], title


def _documents(connection: Connection, name: str, ids: Sequence[str]) -> list[_Document]:
    """Return what is sought of these records: of those that aren't deleted and have words."""
    columns, title = _columns(name)
    rows = connection.exec_driver_sql(
        f"SELECT id, created, {', '.join(columns)} FROM {name} "
        f"WHERE deleted = 0 AND id IN ({journal.marks(ids)}) ORDER BY created, id",
        tuple(ids),
    ).all()
    found = [_document(name, row, columns, title) for row in rows]
    return [one for one in found if one.title or one.body]


def _document(
    name: str, row: Sequence[Any], columns: Sequence[str], title: str | None
) -> _Document:
    values = {
        column: _plain(name, column, value) for column, value in zip(columns, row[2:], strict=True)
    }
    heading = values.pop(title, "") if title else ""
    body = "\n".join(value for value in values.values() if value)
    if len(heading) > _TITLE_LENGTH:
        body, heading = f"{heading}\n{body}", heading[:_TITLE_LENGTH]
    return _Document(_place(str(row[0]), row[1]), heading, body, name, str(row[0]))


def _place(record_id: str, created: int | None) -> int:
    """Return the row the record would like: newer records further on, equal on every desk."""
    if not created:
        return zlib.crc32(record_id.encode())
    return created >> 6 << 5 | zlib.crc32(record_id.encode()) & 0x1F


def _plain(name: str, column: str, value: object) -> str:
    if value and field_infos(classes()[name])[column].kind is Kind.LINES:
        with suppress(ValueError, TypeError):  # a damaged desk is still to be checked
            return "\n".join(json.loads(str(value)))
    return "" if value is None else str(value)


def _remember(connection: Connection, documents: Sequence[_Document]) -> None:
    if not documents:
        return
    places = _free_places(connection, [document.place for document in documents])
    rows = [(place, *document[1:]) for place, document in zip(places, documents, strict=True)]
    connection.exec_driver_sql(
        "INSERT INTO search_row (row, record_id) VALUES (?,?)", [(row[0], row[4]) for row in rows]
    )
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, title, body, record_type, record_id) VALUES (?,?,?,?,?)", rows
    )


def _free_places(connection: Connection, wished: Sequence[int]) -> list[int]:
    """Return the wished rows, each moved up to the next that nobody has."""
    chosen: list[int] = []
    mine: set[int] = set()
    rows = connection.exec_driver_sql(
        f"SELECT row FROM search_row WHERE row IN ({journal.marks(wished)})", tuple(wished)
    )
    taken, looked = {row[0] for row in rows}, set(wished)
    for place in wished:
        while place in taken or place in mine:
            place += 1
            if place not in looked:
                taken |= _taken_from(connection, place)
                looked.update(range(place, place + _SPAN))
        mine.add(place)
        chosen.append(place)
    return chosen


_SPAN = 512
"""Rows looked at in one go where many records were made at the same moment."""


def _taken_from(connection: Connection, place: int) -> set[int]:
    query = "SELECT row FROM search_row WHERE row >= ? AND row < ?"
    return {row[0] for row in connection.exec_driver_sql(query, (place, place + _SPAN))}


def _forget(connection: Connection, ids: Sequence[str]) -> None:
    found = f"SELECT row FROM search_row WHERE record_id IN ({journal.marks(ids)})"
    connection.exec_driver_sql(f"DELETE FROM search WHERE rowid IN ({found})", tuple(ids))
    connection.exec_driver_sql(
        f"DELETE FROM search_row WHERE record_id IN ({journal.marks(ids)})", tuple(ids)
    )

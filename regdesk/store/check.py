"""Whether a desk holds together: file, journal, rows computed from it, index, attachments."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from regdesk.records import FieldInfo, Kind, classes, field_infos
from regdesk.store import contents, journal, rebuild, search, texts
from regdesk.store.desk import Desk
from regdesk.store.entries import TEXT


@dataclass(frozen=True)
class Finding:
    """Something that doesn't hold (`fault`), or a reference whose end isn't there (yet)."""

    fault: bool
    sv: str
    en: str


def check(desk: Desk) -> list[Finding]:
    """Return what is wrong with the desk, and which references dangle; an empty list is a clean bill."""
    with desk.read() as session:
        connection = session.connection()
        problems = [
            " ".join(str(row[0]).split())
            for row in connection.exec_driver_sql("PRAGMA integrity_check")
            if row[0] != "ok"
        ]
        if problems:
            return [Finding(True, f"Filen: {text}", f"The file: {text}") for text in problems]
        return [
            *_heads(connection),
            *_rows(connection),
            *_index(connection),
            *_contents(connection),
            *_dangling(connection),
        ]


def _heads(connection: Connection) -> Iterator[Finding]:
    wrong = connection.exec_driver_sql(
        "SELECT count(*) FROM entry WHERE is_head = "
        "EXISTS (SELECT 1 FROM replaced WHERE replaced_id = entry.id)"
    ).scalar_one()
    if wrong:
        yield Finding(
            True,
            f"Journalen: {wrong} poster är fel märkta som gällande eller ersatta.",
            f"The journal: {wrong} entries are wrongly marked as heads or replaced.",
        )
    for id_, replaces in connection.exec_driver_sql("SELECT id, replaces FROM entry"):
        for old in (replaces or "").split():
            if old == id_:
                continue
            row = connection.exec_driver_sql(
                "SELECT 1 FROM replaced WHERE replaced_id = ? AND id = ?", (old, id_)
            )
            if row.first() is None:
                yield Finding(
                    True,
                    f"Journalen: att {id_} ersätter {old} saknas i registret.",
                    f"The journal: that {id_} replaces {old} is missing from the table.",
                )


def _rows(connection: Connection) -> Iterator[Finding]:
    for name, record_class in classes().items():
        columns = ["id", "created", "deleted", *field_infos(record_class)]
        query = f"SELECT {', '.join(columns)} FROM {name}"
        rows = {row[0]: tuple(row) for row in connection.exec_driver_sql(query)}
        ids = {
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT DISTINCT record_id FROM entry WHERE record_type = ? AND field = 'created'",
                (name,),
            )
        }
        for some in journal.slices(sorted(ids | set(rows))):
            heads = journal.heads_by_record(connection, some)
            for record_id in some:
                expected = _expected(connection, name, record_id, heads.get(record_id, {}))
                if not _same(expected, rows.get(record_id)):
                    yield Finding(
                        True,
                        f"Posten {name} {record_id} stämmer inte med journalen.",
                        f"The record {name} {record_id} does not agree with the journal.",
                    )


def _expected(
    connection: Connection, name: str, record_id: str, heads: rebuild.Heads
) -> tuple[object, ...] | None:
    whole = {
        field: texts.merged(
            entry
            for entry in journal.field_entries(connection, record_id, field).values()
            if entry.kind == TEXT
        )
        for field, several in heads.items()
        if any(head.kind == TEXT for head in several)
    }
    return rebuild.row_of(classes()[name], record_id, heads, whole)


def _same(expected: tuple[object, ...] | None, row: tuple[object, ...] | None) -> bool:
    """Compare a row with what the heads make; a deleted parent may show for a child's sake."""
    if expected is None or row is None:
        return expected is row
    blank = [tuple(value or None for value in one) for one in (expected, row)]
    hidden_or_shown = bool(expected[2]) or not row[2]
    return hidden_or_shown and blank[0][:2] + blank[0][3:] == blank[1][:2] + blank[1][3:]


def _index(connection: Connection) -> Iterator[Finding]:
    wrong = sum(
        search.count_wrong(
            connection,
            name,
            [row[0] for row in connection.exec_driver_sql(f"SELECT id FROM {name}")],
        )
        for name in classes()
    )
    rows, known = connection.exec_driver_sql(
        "SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM search_row)"
    ).one()
    wrong = wrong or abs(rows - known)
    if wrong:
        yield Finding(
            True,
            f"Sökregistret stämmer inte med {wrong} {'post' if wrong == 1 else 'poster'}.",
            f"The search index disagrees with {wrong} record{'' if wrong == 1 else 's'}.",
        )


def _contents(connection: Connection) -> Iterator[Finding]:
    for sha256 in contents.damaged(connection):
        yield Finding(
            True,
            f"Bilagor: innehållet {sha256} är skadat.",
            f"Attachments: the contents {sha256} are damaged.",
        )
    for sha256 in contents.unnamed(connection):
        yield Finding(
            False,
            f"Bilagor: innehållet {sha256} hör inte till någon bilaga.",
            f"Attachments: the contents {sha256} belong to no attachment.",
        )
    for record_id, name in contents.missing(connection):
        yield Finding(
            False,
            f"Bilagan ”{name}” ({record_id}): innehållet finns inte i den här filen.",
            f"The attachment “{name}” ({record_id}): its contents are not in this file.",
        )


def _dangling(connection: Connection) -> Iterator[Finding]:
    for name, record_class in classes().items():
        for info in field_infos(record_class).values():
            if info.kind is Kind.REF:
                yield from _dangling_refs(connection, name, info)


def _dangling_refs(connection: Connection, name: str, info: FieldInfo) -> Iterator[Finding]:
    missing = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {target} AS t WHERE t.id = r.{info.name} AND t.deleted = 0)"
        for target in info.to
    )
    rows = connection.exec_driver_sql(
        f"SELECT r.id FROM {name} AS r WHERE r.deleted = 0 AND r.{info.name} IS NOT NULL "
        f"AND r.{info.name} <> '' AND {missing}"
    ).all()
    for row in rows:
        yield Finding(
            False,
            f"{name} {row[0]}: {info.name} pekar på något som saknas eller är borttaget.",
            f"{name} {row[0]}: {info.name} points at something missing or deleted.",
        )

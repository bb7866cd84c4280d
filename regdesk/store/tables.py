"""The journal's own tables, beside the records' in one file."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from regdesk.records import Base

SCHEMA = 3
"""Number of the schema this program writes; `PRAGMA user_version` of the file."""

APPLICATION_ID = 0x5244_4B31
"""`PRAGMA application_id` of every desk file ("RDK1")."""

meta = Table(
    "meta",
    Base.metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text),
)

entry_group = Table(
    "entry_group",
    Base.metadata,
    Column("id", String(36), primary_key=True),
    Column("label", Text),
    Column("time", Text),
    Column("officer", Text),
    Column("desk", Text),
    Column("extra", Text),
    sqlite_with_rowid=False,
)

entry = Table(
    "entry",
    Base.metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(36), nullable=False),
    Column("group_id", String(36)),
    Column("kind", Text),
    Column("record_type", Text),
    Column("record_id", Text),
    Column("field", Text),
    Column("value", Text),
    Column("at", Integer),
    Column("replaces", Text),
    Column("saw", Text),
    Column("extra", Text),
    Column("is_head", Integer),
)
Index("entry_id", entry.c.id, unique=True)
Index("entry_record", entry.c.record_id, entry.c.field)
Index(
    "entry_head",
    entry.c.record_id,
    entry.c.field,
    sqlite_where=entry.c.is_head == 1,
)
Index("entry_group_id", entry.c.group_id)

replaced = Table(
    "replaced",
    Base.metadata,
    Column("replaced_id", String(36), primary_key=True),
    Column("id", String(36), primary_key=True),
    sqlite_with_rowid=False,
)

undo_step = Table(
    "undo_step",
    Base.metadata,
    Column("step", Integer, primary_key=True),
    Column("label", Text),
    Column("session", Text),
    Column("groups", Text),
    Column("undone", Integer),
)

restored = Table(
    "restored",
    Base.metadata,
    Column("id", String(36), primary_key=True),
    Column("entry_id", String(36)),
    sqlite_with_rowid=False,
)

search_row = Table(
    "search_row",
    Base.metadata,
    Column("record_id", String(36), primary_key=True),
    Column("row", Integer, unique=True),
    sqlite_with_rowid=False,
)

content = Table(
    "content",
    Base.metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer),
    Column("bytes", LargeBinary),
)
"""What attachments hold, by hash: of this file, not journaled."""

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, body, record_type UNINDEXED, "
    "record_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6 7 8')"
)

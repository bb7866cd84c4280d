"""The journal's own tables, beside the records' in one file."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from regdesk.records import Base

SCHEMA = 4
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
    Column("batch", Integer),
)
"""`batch` tells which `share_batch` brought an entry; None: it was written here."""
Index("entry_id", entry.c.id, unique=True)
Index("entry_record", entry.c.record_id, entry.c.field)
Index(
    "entry_head",
    entry.c.record_id,
    entry.c.field,
    sqlite_where=entry.c.is_head == 1,
)
Index("entry_group_id", entry.c.group_id)
Index("entry_own", entry.c.key, sqlite_where=entry.c.batch.is_(None))

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

share_writer = Table(
    "share_writer",
    Base.metadata,
    Column("writer", Text, primary_key=True),
    Column("box", LargeBinary),
    Column("after", Text),
    Column("desk", Text),
    Column("officer", Text),
    Column("heard", Text),
    Column("ahead", Integer),
    sqlite_with_rowid=False,
)
"""Who writes in the shared folder; `after` is the writer whose key this one goes on from."""

share_batch = Table(
    "share_batch",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("writer", Text),
    Column("seq", Integer),
    Column("hash", Text),
    Column("previous", Text),
    Column("epoch", Text),
    Column("knows", Text),
    Column("name", Text),
    Column("state", Text),
    Column("reason", Text),
    Column("entries", Integer),
    Column("unknown", Integer),
    Column("time", Text),
)
"""Each batch file seen: taken in, waiting for the one before it, or set aside."""
Index("share_batch_hash", share_batch.c.hash)
Index(
    "share_batch_unused",
    share_batch.c.writer,
    share_batch.c.seq,
    sqlite_where=share_batch.c.state.in_(("waiting", "again")),
)
Index("share_batch_of", share_batch.c.writer, share_batch.c.seq, share_batch.c.hash, unique=True)

entry_again = Table(
    "entry_again",
    Base.metadata,
    Column("id", String(36), primary_key=True),
    Column("batch", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
"""Entries that came once more, in another batch: setting one aside leaves what the other brought."""

entry_aside = Table(
    "entry_aside",
    Base.metadata,
    Column("batch", Integer, primary_key=True),
    Column("id", String(36), primary_key=True),
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
    sqlite_with_rowid=False,
)
"""Entries of batches set aside that others' entries may stand on (`store/aside.py`)."""
Index("entry_aside_record", entry_aside.c.record_id)

share_own = Table(
    "share_own",
    Base.metadata,
    Column("writer", Text, primary_key=True),
    Column("key", LargeBinary),
    Column("box", LargeBinary),
    Column("desk", Text),
    Column("live", Integer),
    Column("after", Text),
    sqlite_with_rowid=False,
)
"""The keys this desk writes and has written under."""

share_outbox = Table(
    "share_outbox",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, unique=True),
    Column("writer", Text),
    Column("seq", Integer),
    Column("hash", Text),
    Column("upto", Integer),
    Column("entries", Integer),
    Column("made", Text),
    Column("bytes", LargeBinary),
)
"""Files of this desk, frozen before they are published.

`made` is when that was, "again" where the file was lost and is to be published once more, and goes
when the file is out; `bytes` goes when every member has told that it has the batch.
"""
Index("share_outbox_hash", share_outbox.c.hash)
Index("share_outbox_of", share_outbox.c.writer, share_outbox.c.seq)

share_epoch = Table(
    "share_epoch",
    Base.metadata,
    Column("name", Text, primary_key=True),
    Column("key", LargeBinary),
    Column("code", Text),
    Column("bytes", LargeBinary),
    sqlite_with_rowid=False,
)
"""The folder's keys, and the files they came in; none is ever dropped."""

share_receipt = Table(
    "share_receipt",
    Base.metadata,
    Column("writer", Text, primary_key=True),
    Column("of", Text, primary_key=True),
    Column("seq", Integer),
    Column("number", Integer),
    sqlite_with_rowid=False,
)
"""How far each writer has taken in each other's batches."""

share_trouble = Table(
    "share_trouble",
    Base.metadata,
    Column("name", Text, primary_key=True),
    Column("kind", Text),
    Column("reason", Text),
    Column("since", Text),
    sqlite_with_rowid=False,
)
"""Files of the folder that can't be used, or aren't regdesk's."""

share_part = Table(
    "share_part",
    Base.metadata,
    Column("sha256", String(64), primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("parts", Integer),
    Column("bytes", LargeBinary),
)
"""Pieces of attachments' contents, until all have come; `sha256` is of the writer and the contents."""

share_content = Table(
    "share_content",
    Base.metadata,
    Column("sha256", String(64), primary_key=True),
    sqlite_with_rowid=False,
)
"""Contents that have been sent or came from the folder."""

share_round = Table(
    "share_round",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("time", Text),
    Column("outcome", Text),
    Column("sent", Integer),
    Column("taken", Integer),
    Column("note", Text),
)
"""What came of each exchange that had something to tell."""

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, body, record_type UNINDEXED, "
    "record_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6 7 8')"
)

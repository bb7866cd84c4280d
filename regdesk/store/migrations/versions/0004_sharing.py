"""Schema 4: desks exchange entries through a shared folder; pairs are kept apart."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Lay out the tables; nothing that stands is touched."""
    for statement in (
        "ALTER TABLE entry ADD COLUMN batch INTEGER",
        'CREATE INDEX entry_own ON entry ("key") WHERE batch IS NULL',
        'CREATE TABLE share_writer ( writer TEXT NOT NULL, box BLOB, "after" TEXT, desk '
        "TEXT, officer TEXT, heard TEXT, ahead INTEGER, PRIMARY KEY (writer) ) WITHOUT "
        "ROWID",
        "CREATE TABLE share_batch ( id INTEGER NOT NULL, writer TEXT, seq INTEGER, hash "
        "TEXT, previous TEXT, epoch TEXT, knows TEXT, name TEXT, state TEXT, reason TEXT, "
        "entries INTEGER, unknown INTEGER, time TEXT, PRIMARY KEY (id) )",
        "CREATE INDEX share_batch_hash ON share_batch (hash)",
        "CREATE INDEX share_batch_unused ON share_batch (writer, seq) "
        "WHERE state IN ('waiting', 'again')",
        "CREATE UNIQUE INDEX share_batch_of ON share_batch (writer, seq, hash)",
        "CREATE TABLE entry_again ( id VARCHAR(36) NOT NULL, batch INTEGER NOT NULL, "
        "PRIMARY KEY (id, batch) ) WITHOUT ROWID",
        "CREATE TABLE entry_aside ( batch INTEGER NOT NULL, id VARCHAR(36) NOT NULL, group_id "
        "VARCHAR(36), kind TEXT, record_type TEXT, record_id TEXT, field TEXT, value TEXT, at "
        "INTEGER, replaces TEXT, saw TEXT, extra TEXT, PRIMARY KEY (batch, id) ) WITHOUT ROWID",
        "CREATE INDEX entry_aside_record ON entry_aside (record_id)",
        'CREATE TABLE share_own ( writer TEXT NOT NULL, "key" BLOB, box BLOB, desk TEXT, '
        'live INTEGER, "after" TEXT, PRIMARY KEY (writer) ) WITHOUT ROWID',
        "CREATE TABLE share_outbox ( id INTEGER NOT NULL, name TEXT, writer TEXT, seq "
        "INTEGER, hash TEXT, upto INTEGER, entries INTEGER, made TEXT, bytes BLOB, PRIMARY "
        "KEY (id), UNIQUE (name) )",
        "CREATE INDEX share_outbox_hash ON share_outbox (hash)",
        "CREATE INDEX share_outbox_of ON share_outbox (writer, seq)",
        'CREATE TABLE share_epoch ( name TEXT NOT NULL, "key" BLOB, code TEXT, bytes BLOB, '
        "PRIMARY KEY (name) ) WITHOUT ROWID",
        'CREATE TABLE share_receipt ( writer TEXT NOT NULL, "of" TEXT NOT NULL, seq '
        'INTEGER, number INTEGER, PRIMARY KEY (writer, "of") ) WITHOUT ROWID',
        "CREATE TABLE share_trouble ( name TEXT NOT NULL, kind TEXT, reason TEXT, since "
        "TEXT, PRIMARY KEY (name) ) WITHOUT ROWID",
        "CREATE TABLE share_part ( sha256 VARCHAR(64) NOT NULL, part INTEGER NOT NULL, "
        "parts INTEGER, bytes BLOB, PRIMARY KEY (sha256, part) )",
        "CREATE TABLE share_content ( sha256 VARCHAR(64) NOT NULL, PRIMARY KEY (sha256) ) "
        "WITHOUT ROWID",
        "CREATE TABLE share_round ( id INTEGER NOT NULL, time TEXT, outcome TEXT, sent "
        "INTEGER, taken INTEGER, note TEXT, PRIMARY KEY (id) )",
        "CREATE TABLE kept_apart ( id VARCHAR(36) NOT NULL, created INTEGER, deleted INTEGER, "
        "one VARCHAR(36), other VARCHAR(36), PRIMARY KEY (id) )",
        "CREATE INDEX ix_kept_apart_one ON kept_apart (one)",
        "CREATE INDEX ix_kept_apart_other ON kept_apart (other)",
    ):
        op.execute(statement)

"""Schema 4: desks exchange entries through a shared folder; pairs are kept apart."""

from alembic import op
from sqlalchemy.schema import CreateIndex, CreateTable

from regdesk.store import tables

revision = "0004"
down_revision = "0003"

_NEW = (
    tables.share_writer,
    tables.share_batch,
    tables.entry_again,
    tables.share_own,
    tables.share_outbox,
    tables.share_epoch,
    tables.share_receipt,
    tables.share_trouble,
    tables.share_part,
    tables.share_content,
    tables.share_round,
)


def upgrade() -> None:
    """Lay out the tables; nothing that stands is touched."""
    op.execute("ALTER TABLE entry ADD COLUMN batch INTEGER")
    op.execute('CREATE INDEX entry_own ON entry ("key") WHERE batch IS NULL')
    for table in _NEW:
        op.execute(CreateTable(table))
        for index in table.indexes:
            op.execute(CreateIndex(index))
    for statement in (
        "CREATE TABLE kept_apart ( id VARCHAR(36) NOT NULL, created INTEGER, deleted INTEGER, "
        "one VARCHAR(36), other VARCHAR(36), PRIMARY KEY (id) )",
        "CREATE INDEX ix_kept_apart_one ON kept_apart (one)",
        "CREATE INDEX ix_kept_apart_other ON kept_apart (other)",
    ):
        op.execute(statement)

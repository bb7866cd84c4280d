"""Schema 3: files are kept with dialogues."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Lay out the tables; attachments that colleagues sent before are made rows afterwards."""
    for statement in (
        "CREATE TABLE attachment ( id VARCHAR(36) NOT NULL, created INTEGER, deleted INTEGER, "
        "dialogue VARCHAR(36), name TEXT, media_type TEXT, size INTEGER, sha256 TEXT, "
        "PRIMARY KEY (id) )",
        "CREATE INDEX ix_attachment_dialogue ON attachment (dialogue)",
        "CREATE INDEX ix_attachment_sha256 ON attachment (sha256)",
        "CREATE TABLE content ( sha256 VARCHAR(64) NOT NULL, size INTEGER, bytes BLOB, "
        "PRIMARY KEY (sha256) )",
    ):
        op.execute(statement)

"""Schema 2: the search index knows every beginning of a word, up to eight letters."""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = "title, body, record_type, record_id"


def upgrade() -> None:
    """Build the index anew from its own documents."""
    connection = op.get_bind()
    rows = connection.exec_driver_sql(f"SELECT rowid, {_COLUMNS} FROM search").all()
    connection.exec_driver_sql("DROP TABLE search")
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search USING fts5(title, body, record_type UNINDEXED, "
        "record_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 0', "
        "prefix = '1 2 3 4 5 6 7 8')"
    )
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO search (rowid, {_COLUMNS}) VALUES (?,?,?,?,?)",
            [tuple(row) for row in rows],
        )

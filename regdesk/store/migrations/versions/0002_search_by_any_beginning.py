"""Schema 2: the search index knows every beginning of a word, up to eight letters."""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = "title, body, record_type, record_id"


def upgrade() -> None:
    """Build the index anew from its own documents, newer ones further on as before."""
    connection = op.get_bind()
    rows = connection.exec_driver_sql(f"SELECT rowid, {_COLUMNS} FROM search").all()
    connection.exec_driver_sql("DROP TABLE search")
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search USING fts5(title, body, record_type UNINDEXED, "
        "record_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 0', "
        "prefix = '1 2 3 4 5 6 7 8')"
    )
    placed: dict[int, tuple[str, ...]] = {}
    for place, *columns in rows:
        free = place >> 11 << 5 | place & 0x1F  # room for the clock of later centuries
        while free in placed:
            free += 1
        placed[free] = tuple(columns)
    connection.exec_driver_sql("DELETE FROM search_row")
    if placed:
        connection.exec_driver_sql(
            f"INSERT INTO search (rowid, {_COLUMNS}) VALUES (?,?,?,?,?)",
            [(place, *columns) for place, columns in placed.items()],
        )
        connection.exec_driver_sql(
            "INSERT INTO search_row (row, record_id) VALUES (?,?)",
            [(place, columns[3]) for place, columns in placed.items()],
        )

"""Alembic's entry: one SQLite file, one transaction, the schema number kept in the file itself."""

import sqlite3

from alembic import context
from sqlalchemy import create_engine, event

from regdesk.store import files, rebuild, tables

path = context.config.attributes["path"]
schema = context.config.attributes["schema"]

engine = create_engine(
    "sqlite+pysqlite://", creator=lambda: sqlite3.connect(path, isolation_level=None)
)
event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
try:
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) PRIMARY KEY)"
        )
        connection.exec_driver_sql("DELETE FROM alembic_version")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{schema:04d}",))
        context.configure(connection=connection, transactional_ddl=True)
        context.run_migrations()
        rebuild.rebuild(connection, rebuild.without_rows(connection))
        connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA}")
except Exception as error:
    raise files.world_error(error, path) or error from error
finally:
    engine.dispose()

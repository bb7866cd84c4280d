"""Older desk files brought up to date by alembic, with a copy of the old file kept beside."""

from pathlib import Path

from regdesk.store import tables

_HERE = Path(__file__).parent


def upgrade(path: Path, schema: int) -> None:
    """Bring the file at `path` from `schema` to the newest, in one transaction.

    The old file is kept as `NAME.schema-N`. Raises DiskFull, FileUnwritable or DamagedDesk.
    """
    from alembic.command import upgrade as run
    from alembic.config import Config

    from regdesk.store.backup import copy_file

    kept = path.with_name(f"{path.name}.schema-{schema}")
    if not kept.exists():
        copy_file(path, kept)
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.set_main_option("path_separator", "os")
    config.attributes["path"] = path
    config.attributes["schema"] = schema
    run(config, f"{tables.SCHEMA:04d}")

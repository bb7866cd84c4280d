"""Desks for tests of the store, and all that shows of one, to compare."""

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from regdesk.records import classes, field_infos
from regdesk.store import search as index
from regdesk.store.creation import making
from regdesk.store.desk import Desk
from regdesk.store.intake import Batch, entries_since, take_in


@cache
def _blank() -> Path:
    path = Path(mkdtemp()) / "blank.regdesk"
    with making(path, {"officer": ""}):
        pass
    return path


def open_blank(folder: Path, name: str) -> Desk:
    """Return a new, empty desk of an officer called `name`."""
    path = folder / f"{name}.regdesk"
    shutil.copyfile(_blank(), path)
    desk = Desk(path)
    desk.set_facts(officer=name, desk=f"desk-{name}")
    desk.id = f"desk-{name}"
    return desk


def send(source: Desk, target: Desk, cursor: int = 0) -> int:
    """Let `target` take in all that `source` has, through JSON as it travels."""
    batch = entries_since(source, cursor)
    take_in(target, travelled(batch))
    return batch.cursor


def travelled(batch: Batch) -> Batch:
    """Return the batch as it comes out at the other end."""
    return Batch.from_json(json.loads(json.dumps(batch.to_json())))


def what_shows(desk: Desk) -> dict[str, Any]:
    """Return records, heads, texts and search results: what must be equal on two desks."""
    with desk.read() as session:
        connection = session.connection()
        found: dict[str, Any] = {}
        for name, record_class in classes().items():
            columns = ", ".join(["id", "created", "deleted", *field_infos(record_class)])
            rows = connection.exec_driver_sql(f"SELECT {columns} FROM {name} ORDER BY id").all()
            found[name] = [tuple(value or None for value in row) for row in rows]
        heads = connection.exec_driver_sql("SELECT id FROM entry WHERE is_head = 1 ORDER BY id")
        found["heads"] = [row[0] for row in heads]
        search = connection.exec_driver_sql(
            "SELECT record_type, record_id, title, body FROM search ORDER BY record_id"
        ).all()
        found["search"] = [tuple(row) for row in search]
        words = sorted({word for row in search for word in f"{row[2]} {row[3]}".split()[:1]})
        found["hits"] = [index.search(connection, word) for word in words[:3]]
        return found

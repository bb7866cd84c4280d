"""A colleague's desk: what is written there comes to the window as it would by sharing."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from regdesk.store.desk import Desk
from regdesk.store.intake import Batch, entries_since, take_in
from regdesk.ui.main_window import MainWindow
from regdesk.work import records
from tests.ui.conftest import settle


class Colleague:
    """Somebody at another desk, which held the same when the two parted."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._cursor = entries_since(desk).cursor

    def write(self, record_id: UUID | str, **values: Any) -> None:
        """Change fields of a record."""
        records.set_fields(self.desk, str(record_id), values)

    def send(self, window: MainWindow) -> None:
        """Let the window's desk take in all that was written here since the last time."""
        batch = entries_since(self.desk, self._cursor)
        self._cursor = batch.cursor
        travelled = Batch.from_json(json.loads(json.dumps(batch.to_json())))
        session = window.session
        assert session is not None
        desk = session.desk
        session.runner.write("Tog in", lambda _progress: take_in(desk, travelled), owner=session)
        settle(window)


@contextmanager
def colleague_of(file: Path, name: str = "Berit Mellan") -> Iterator[Colleague]:
    """Open a copy of a desk file as somebody else's; take the copy before the window opens it."""
    path = Path(shutil.copy(file, file.with_name(f"{name}.regdesk")))
    with Desk(path) as desk:
        desk.set_facts(officer=name, desk=f"desk-{name}")
        desk.id = f"desk-{name}"
        yield Colleague(desk)

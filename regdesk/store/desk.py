"""A desk: one SQLite file, its single writer, its readers."""

import gc
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from regdesk import errors
from regdesk.records import DamagedIdError
from regdesk.store import files, guard, stack, tables, texts
from regdesk.store.capture import UnitSession
from regdesk.store.change import Change, Seen, Writer
from regdesk.store.clock import Clock
from regdesk.store.lock import DeskLock

_BUSY_MS = 5_000
UNBUILT = "share_unbuilt"
"""The fact that tells that entries were taken in whose rows aren't made yet."""
LOCK_WAIT = 3.0
"""Seconds the command line waits for another process to let go of the file."""


class Desk:
    """An open desk file. Close it, or use it in `with`.

    Opened with `write`, this process is the file's only writer until it is closed.
    """

    def __init__(self, path: Path, *, write: bool = True, wait: float = LOCK_WAIT) -> None:
        """Open the file at `path`.

        Raises a sentence of `errors` for whatever stands in the way; the file is then as it was.
        """
        self.path = path
        self._real_path = path.resolve()
        self.clock = Clock()
        self._peer = texts.new_peer()
        self._one_writer = threading.RLock()
        self._lock: DeskLock | None = None
        self._in_unit = 0
        self._opened: list[sqlite3.Connection] = []
        schema = files.schema_of(path)
        files.require_local(path)
        files.require_writable(path)
        if write or schema < tables.SCHEMA:
            self._lock = DeskLock(path, self._real_path)
            self._lock.acquire(f"regdesk, {socket.gethostname()}", wait)
        log = self._real_path.with_name(self._real_path.name + "-wal")
        had_log = log.exists()
        try:
            with self._errors():
                self._bring_up_to_date()
                self._writer = engine_of(self._real_path, write=True)
                event.listen(self._writer, "connect", lambda raw, _: self._opened.append(raw))
                self._reader = engine_of(self._real_path, write=False)
                with self._reading() as session:
                    rows = session.connection().exec_driver_sql("SELECT key, value FROM meta")
                    facts: dict[str, str] = {row[0]: row[1] for row in rows}
        except BaseException:
            self._free()
            if not had_log and log.exists() and not log.stat().st_size:
                log.unlink()
                log.with_name(self._real_path.name + "-shm").unlink(missing_ok=True)
            raise
        self.clock.last = int(facts.get("clock", 0))
        self.id = str(facts.get("desk", ""))
        self._facts = facts
        if not write and self._lock is not None:
            self._lock.release()
            self._lock = None
        if write and facts.get(UNBUILT):
            self._build_rows()

    @property
    def can_write(self) -> bool:
        """Tell whether this process holds the writer's lock."""
        return self._lock is not None

    def fact(self, key: str, default: str = "") -> str:
        """Return a device-local fact of the desk (officer, area, fictional…)."""
        return self._facts.get(key, default)

    def set_facts(self, **facts: str) -> None:
        """Keep device-local facts; they aren't records and don't travel."""
        with self.transaction() as connection:
            write_facts(connection, facts)
        self._facts.update(facts)

    def forget_facts(self) -> None:
        """Read the facts anew: somebody wrote them within a transaction."""
        with self._reading() as session:
            rows = session.connection().exec_driver_sql("SELECT key, value FROM meta")
            self._facts = {row[0]: row[1] for row in rows}

    @contextmanager
    def change(
        self,
        label: str,
        *,
        seen: Seen | None = None,
        initiator: object | None = None,
        session: UUID | None = None,
    ) -> Iterator[Change]:
        """Open a unit of work: one transaction, one journal group, one undo step.

        Units in a row with the same `session` (of typing) are one undo step. An exception rolls
        everything back. The `ChangeSet` stands in `change.changes` afterwards.
        """
        if self._in_unit == threading.get_ident():
            raise RuntimeError("a unit of work is open already")
        with self._one_writer, self._errors(), UnitSession(self._writer) as unit:
            unit.info["tick"] = self.clock.tick
            before = self.clock.last
            self._in_unit = threading.get_ident()
            try:
                change = Change(unit, label, seen, initiator)
                yield change
                group = change.finish(self.writer)
                if group is not None:
                    stack.push(unit.connection(), group, session)
                    write_facts(unit.connection(), {"clock": str(self.clock.last)})
                unit.commit()
            except BaseException:
                unit.rollback()
                self.clock.last = before
                raise
            finally:
                self._in_unit = 0

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open a write transaction of the store itself (intake, undo, facts)."""
        with self._one_writer, self._errors(), self._writer.begin() as connection:
            yield connection
            write_facts(connection, {"clock": str(self.clock.last)})

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a read-only session; never blocked by writing, from any thread."""
        with self._errors(), self._reading() as session:
            yield session

    @property
    def writer(self) -> Writer:
        """Who writes here now."""
        return Writer(self.fact("officer"), self.id, self.clock.tick, self._peer)

    def close(self) -> None:
        """Let go of the file; safe to call twice. The last words of the log go into the file."""
        self._reader.dispose()
        try:
            if self.can_write:
                # On a full disk the log stays beside the file: all that was said to be kept is in it.
                with (
                    suppress(errors.DiskFull),
                    self._errors(),
                    self._writer.connect() as connection,
                ):
                    cursor = connection.connection.cursor()  # outside a transaction
                    cursor.execute("PRAGMA optimize")
                    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except errors.DamagedDesk as error:
            damaged: errors.DamagedDesk | None = errors.DamagedDesk(**error.facts)
        else:
            damaged = None
        finally:
            self._free()
        if damaged is not None:
            gc.collect()  # statements that broke keep the file open until they are collected
            raise damaged

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _build_rows(self) -> None:
        """Finish what joining a shared folder left when it was ended: rows of what had come."""
        from regdesk.store import intake

        for _changes in intake.build_rows(self):
            pass
        self.set_facts(**{UNBUILT: ""})

    def _bring_up_to_date(self) -> None:
        schema = files.schema_inside(self._real_path)  # whoever had the lock may have upgraded it
        if schema < tables.SCHEMA:
            from regdesk.store import migrations

            migrations.upgrade(self._real_path, schema)

    def _free(self) -> None:
        for engine in (getattr(self, "_reader", None), getattr(self, "_writer", None)):
            if engine is not None:
                engine.dispose()
        for raw in self._opened:  # one that broke is not given back to its engine
            raw.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(self._reader) as session:
            yield session

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, sqlite3.Error) as error:
            said = files.world_error(error, self.path)
            if said is None:
                raise
            raise said from error
        except UnicodeDecodeError as error:
            raise errors.DamagedDesk(file=self.path, detail="text som inte går att läsa") from error
        except DamagedIdError as error:
            raise errors.DamagedDesk(file=self.path, detail="ett id går inte att läsa") from error


def engine_of(path: Path, *, write: bool, new: bool = False) -> Engine:
    """Return an engine on the file; a `new` one is still unguarded, to lay out its tables."""

    def connect() -> sqlite3.Connection:
        mode = "rwc" if new else "rw"  # a reader too, to tidy the log away as it closes
        raw = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_MS / 1000,
        )
        raw.execute("PRAGMA temp_store = MEMORY")
        if write:
            raw.execute(f"PRAGMA application_id = {tables.APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")
        else:
            raw.execute("PRAGMA query_only = 1")
        return raw

    size = 1 if write else 4
    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=QueuePool, pool_size=size
    )
    begin = "BEGIN IMMEDIATE" if write else "BEGIN"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    if not new:
        guard.protect(engine)
    return engine


def write_facts(connection: Connection, facts: dict[str, Any]) -> None:
    """Keep device-local facts in the file."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES (?,?)", list(facts.items()))

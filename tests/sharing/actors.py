"""Desks that edit and exchange: in this process, or each in one of its own."""

import hashlib
import json
import multiprocessing
import os
import random
import shutil
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from regdesk.domain.ids import new_id
from regdesk.records import Commitment, Contact, Dialogue
from regdesk.sharing import ledger, membership, rekeying
from regdesk.sharing.exchange import Exchange, Steps
from regdesk.sharing.state import state_of
from regdesk.store import check, undo
from regdesk.store.clock import wall_ms
from regdesk.store.desk import Desk
from regdesk.store.entries import SET, Entry
from regdesk.store.intake import Batch, take_in
from regdesk.work.sharing_words import phase_of, phrase
from tests import quick_codes  # noqa: F401  for processes that only know this module
from tests.sharing.faulty import FaultyPlace, Killed
from tests.store.worlds import open_blank, what_shows

EDITS = ("make", "set", "type", "delete", "undo", "newer", "contact")
WORDS = ("elnät", "bredband", "service", "kompetens", "åtagande", "öppet", "Ängelholm")
KILLED = "killed"


class Actor(Protocol):
    """A desk as the model drives it."""

    path: Path

    def do(self, name: str, *facts: Any, **more: Any) -> Any: ...

    def close(self) -> None: ...


class Hands:
    """What an officer does at a desk, by seeds."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        self.desk = Desk(path) if path.exists() else open_blank(path.parent, path.stem)
        self._offset = 0
        self._exchange: Exchange | None = None
        self._place: FaultyPlace | None = None

    def edit(self, kind: str, seed: int) -> list[str]:
        """Make a change; return the ids of the entries that were acknowledged."""
        chance = random.Random(seed)
        before = self._last()
        if kind == "undo":
            try:
                undo.undo(self.desk)
            except Exception as error:  # nothing to undo, or changed since: as the officer hears
                assert type(error).__name__ in ("NothingToUndo", "ChangedSince"), error
        elif kind == "newer":
            self._write_as_a_newer_program(chance)
        else:
            with self.desk.change(f"{kind} {seed}") as change:
                self._write(change.session, kind, chance)
        return self._since(before)

    def _write(self, session: Any, kind: str, chance: random.Random) -> None:
        words = f"{chance.choice(WORDS)} {chance.randrange(1000)} 😀"
        rows = session.query(Commitment).filter_by(deleted=False).order_by(Commitment.id).all()
        talks = session.query(Dialogue).filter_by(deleted=False).order_by(Dialogue.id).all()
        if kind == "contact":
            session.add(Contact(id=new_id(), name=words))
        elif kind == "type" and talks:
            one = chance.choice(talks)
            text = one.preparation or ""
            at = chance.randrange(len(text) + 1)
            one.preparation = text[:at] + words + text[at:]
        elif kind == "type":
            session.add(Dialogue(id=new_id(), title=words, preparation=""))
        elif kind == "set" and rows:
            one = chance.choice(rows)
            setattr(one, chance.choice(("text", "comment")), words)
        elif kind == "delete" and rows:
            chance.choice(rows).deleted = True
        else:
            session.add(Commitment(id=new_id(), text=words, party="region"))

    def _write_as_a_newer_program(self, chance: random.Random) -> None:
        """Write what this program doesn't know: a type, a field, a kind."""
        shape = chance.choice(
            [("hovercraft", "eels", SET), ("commitment", "colour", SET), ("dialogue", "x", "bits")]
        )
        entry = Entry(
            *(str(new_id()), str(new_id()), shape[2], shape[0], str(new_id()), shape[1]),
            *('"full"', self.desk.clock.tick()),
        )
        take_in(self.desk, Batch([entry], []))

    def create(self, folder: Path) -> str:
        return membership.create(self.desk, str(folder))

    def join(self, folder: Path, code: str) -> None:
        membership.join_folder(self.desk, str(folder), code)

    def revoke(self, writers: list[str], folder: Path) -> str:
        return rekeying.new_epoch(self.desk, FaultyPlace(folder), set(writers))

    def sync(
        self, folder: Path, seed: int, chances: dict[str, float], *, whole: bool = False
    ) -> dict[str, Any]:
        """Exchange once; the answer tells how it went and what the status line says."""
        if self._place is None or self._exchange is None:
            self._place = FaultyPlace(folder)
            self._exchange = Exchange(self.desk, self._place)
        self._place.fail_by(seed, chances)
        done = self._exchange.run(Steps(), whole=whole)
        state = state_of(self.desk)
        return {
            "error": type(done.error).__name__ if done.error else "",
            "sent": done.sent.files,
            "taken": done.taken.batches,
            "phase": str(phase_of(state)),
            "phrase": phrase(state),
            "notes": list(done.notes),
        }

    def set_clock(self, offset_ms: int) -> None:
        """Let the desk's clock be wrong."""
        self.desk.clock._now = lambda: wall_ms() + offset_ms  # the one thing a test can't reach

    def state_hash(self) -> str:
        text = json.dumps(what_shows(self.desk), sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()

    def entries(self) -> list[str]:
        """Return the ids of all entries in the journal."""
        with self.desk.read() as session:
            rows = session.connection().exec_driver_sql("SELECT id FROM entry")
            return [row[0] for row in rows]

    def conflicts(self) -> list[str]:
        from regdesk.store import reads

        with self.desk.read() as session:
            found = reads.conflicts(session.connection())
        return sorted(
            f"{one.record_id}.{one.field} {[head.entry for head in one.heads]}" for one in found
        )

    def check(self) -> list[str]:
        return [one.en for one in check.check(self.desk) if one.fault]

    def unsent(self) -> list[str]:
        """Return the ids of own entries that no published file holds."""
        with self.desk.read() as session:
            connection = session.connection()
            upto = connection.exec_driver_sql(
                "SELECT coalesce(max(upto), 0) FROM share_outbox "
                "WHERE (bytes IS NULL OR made IS NULL) AND writer <> ''"
            ).scalar_one()
            rows = connection.exec_driver_sql(
                "SELECT id FROM entry WHERE key > ? AND batch IS NULL", (upto,)
            )
            return [row[0] for row in rows]

    def knows(self) -> list[str]:
        """Return the hashes of the batches that were used, in whatever way, or are its own."""
        with self.desk.read() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT hash FROM share_batch WHERE state NOT IN ('waiting', 'again') UNION "
                "SELECT hash FROM share_outbox"
            )
            return [row[0] for row in rows]

    def keeps(self) -> list[str]:
        """Return the names of the batches that are out and could be sent again."""
        with self.desk.read() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT name FROM share_outbox "
                "WHERE writer <> '' AND made IS NULL AND bytes IS NOT NULL"
            )
            return [row[0] for row in rows]

    def heard_of(self) -> list[str]:
        """Return the keys of the others that this desk knows."""
        with self.desk.read() as session:
            return list(ledger.boxes(session.connection()))

    def writers(self) -> list[str]:
        with self.desk.read() as session:
            rows = session.connection().exec_driver_sql("SELECT writer FROM share_own")
            return [row[0] for row in rows]

    def copy_to(self, target: Path) -> None:
        """Copy the desk file whole, as a profile or a backup is copied."""
        from regdesk.store.backup import backup

        target.unlink(missing_ok=True)
        backup(self.path, target)

    def close(self) -> None:
        self.desk.close()

    def _last(self) -> int:
        with self.desk.read() as session:
            query = "SELECT coalesce(max(key), 0) FROM entry"
            return int(session.connection().exec_driver_sql(query).scalar_one())

    def _since(self, key: int) -> list[str]:
        with self.desk.read() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT id FROM entry WHERE key > ? AND batch IS NULL", (key,)
            )
            return [row[0] for row in rows]


class Here:
    """A desk in this process; killed, its file is opened anew without having been closed."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self._name = path, name
        self._hands = Hands(path, name)

    def do(self, name: str, *facts: Any, **more: Any) -> Any:
        try:
            return getattr(self._hands, name)(*facts, **more)
        except Killed:
            self._hands.desk.close()
            self._hands = Hands(self.path, self._name)
            return {"error": KILLED}

    def close(self) -> None:
        self._hands.close()


class Apart:
    """A desk in a process and a home of its own; killed, the process ends at once."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self._name = path, name
        self._start()

    def _start(self) -> None:
        ours, theirs = _spawning.Pipe()
        self._pipe: Connection = ours
        self._process = _spawning.Process(
            target=_serve, args=(theirs, self.path, self._name), daemon=True
        )
        self._process.start()
        theirs.close()

    def do(self, name: str, *facts: Any, **more: Any) -> Any:
        try:
            self._pipe.send((name, facts, more))
            fine, answer = self._pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join()
            self._pipe.close()
            self._start()
            return {"error": KILLED}
        if not fine:
            raise AssertionError(answer)
        return answer

    def close(self) -> None:
        self._pipe.send(("close", (), {}))
        self._pipe.recv()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection, path: Path, name: str) -> None:
    os.environ["REGDESK_HOME"] = str(path.parent / f"home-{path.stem}")
    random.seed()  # else all would draw the same
    FaultyPlace.kill = staticmethod(lambda: os._exit(9))  # nothing is closed, flushed or told
    hands = Hands(path, name)
    while True:
        verb, facts, more = pipe.recv()
        try:
            answer = getattr(hands, verb)(*facts, **more)
        except BaseException as error:
            pipe.send((False, f"{type(error).__name__}: {error}"))
        else:
            pipe.send((True, answer))
        if verb == "close":
            return


_spawning = multiprocessing.get_context("forkserver")
_spawning.set_forkserver_preload(["tests.sharing.warm"])


def remove(path: Path) -> None:
    """Take a desk file away with what lies beside it."""
    for one in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(one) if one.is_dir() else one.unlink()

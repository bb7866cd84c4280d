"""Taking in what others wrote: each file checked, each batch one transaction (design §5.2)."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from regdesk import errors
from regdesk.sharing import (
    arrivals,
    batches,
    envelope,
    kinds,
    ledger,
    outbox,
    sealing,
)
from regdesk.sharing.batches import BatchHeader, Body
from regdesk.sharing.envelope import Cut, Envelope, Newer, Unusable
from regdesk.sharing.epochs import Admission
from regdesk.sharing.judging import Judge
from regdesk.sharing.kinds import FICTIONAL
from regdesk.sharing.ledger import AGAIN, APPLIED, ASIDE, WAITING, BatchRow
from regdesk.sharing.listing import Listing
from regdesk.sharing.names import FileKind, FileName, hash_of
from regdesk.sharing.places import Place
from regdesk.store import intake
from regdesk.store.change import ChangeSet
from regdesk.store.desk import UNBUILT, Desk
from regdesk.store.intake import Batch

LARGEST_STRANGER = 1 << 26
"""Bytes of a file under a strange name that are looked into."""
TOGETHER = 10
"""Batches that a joining desk writes in one transaction."""


STOPPING = errors.WorldError, SQLAlchemyError, sqlite3.Error
"""What isn't the fault of a single file: it stops the exchange."""


@dataclass
class Told:
    """What is told while files are taken in."""

    change: Callable[[ChangeSet], None] = lambda _changes: None
    step: Callable[[int, int], None] = lambda _done, _of: None
    """Files done, of how many; may raise to stop."""


@dataclass
class Taken:
    """What came of it."""

    batches: int = 0
    entries: int = 0
    writers: set[str] = field(default_factory=set)


class _Arrived(NamedTuple):
    """A batch that can be written."""

    head: BatchHeader
    path: str
    box: bytes
    after: str | None
    body: Body
    entries: Batch


class Incoming:
    """Takes in what a listing found."""

    def __init__(
        self, desk: Desk, place: Place, folder: str, told: Told, *, joining: bool = False
    ) -> None:
        """Look at what is known; a desk that is `joining` makes its rows when all has come."""
        self._desk, self._place, self._folder, self._told = desk, place, folder, told
        self._joining = joining
        self.taken = Taken()
        self._known = arrivals.known_fields()
        self._judge = Judge(desk, folder)
        self._moved = 0
        self._held_back: dict[str, _Arrived] = {}
        self._untold: list[ChangeSet] = []
        self._faulty: set[str] = set()

    def take(self, listing: Listing) -> Taken:
        """Take in all that can be; what can't is kept as a trouble, and tried again."""
        files = [
            *listing.of_kind(FileKind.PACK),
            *listing.of_kind(FileKind.BATCH),
            *listing.of_kind(FileKind.RECEIPT),
        ]
        done, of = 0, len(files) + len(listing.foreign)
        self._epochs(listing)
        try:
            for name, path in files:
                self._told.step(done, of)
                with self._alone(path):
                    self._file(name, path)
                self._tell()
                done += 1
        finally:
            self._flush()  # who stops it keeps what has been read
            self._tell()
        for path in listing.foreign:
            self._told.step(done, of)
            with self._alone(path):
                self._stranger(path)
            self._tell()
            done += 1
        self._epochs(listing)  # by writers that are known only now
        self._settle()
        if self._joining:
            build(self._desk, self._told)
        return self.taken

    # --- files ---------------------------------------------------------------------------

    @contextmanager
    def _alone(self, path: str) -> Iterator[None]:
        """Let a fault of ours over one file stop that file, not all the others."""
        try:
            yield
        except STOPPING:
            raise
        except Exception:
            logging.getLogger(__name__).exception("taking in %s", path)
            self._judge.forget()  # it may have learnt of what isn't kept
            self._faulty.add(path)
            self._trouble(path, kinds.DAMAGED, kinds.UNFORESEEN)

    def _tell(self) -> None:
        """Tell what has changed; whoever is told may stop all, so not in the middle of a file."""
        untold, self._untold = self._untold, []
        for change in untold:
            self._told.change(change)

    def _file(self, name: FileName, path: str) -> None:
        try:
            data = self._place.read(path)
        except errors.NotHereYet:
            self._trouble(path, kinds.NOT_HERE, kinds.NOT_FETCHED)
            return
        try:
            file = self._checked(data)
            batches.require_as_named(file, name)
            self._use(file, path)
        except Unusable as error:
            self._unusable(path, error)

    def _stranger(self, path: str) -> None:
        """Look into a file under a strange name: a copy is passed by, a batch taken in."""
        try:
            if self._place.read(path, len(envelope.MAGIC)) != envelope.MAGIC:
                self._trouble(path, kinds.FOREIGN, kinds.NOT_OURS)
                return
            data = self._place.read(path, LARGEST_STRANGER)
        except errors.WorldError:
            self._place.probe()  # a folder, or a file that can't be read: no reason to stop
            self._trouble(path, kinds.FOREIGN, kinds.NOT_OURS)
            return
        try:
            self._use(self._checked(data), path)
        except Unusable as error:
            self._trouble(path, kinds.FOREIGN, error.reason)

    def _checked(self, data: bytes) -> Envelope:
        file = envelope.parse(data)
        if file.header["folder"] != self._folder:
            raise Unusable(*kinds.OTHER_FOLDER)
        return file

    def _use(self, file: Envelope, path: str) -> None:
        if file.kind is FileKind.PACK:
            for data in batches.files_of(file):
                self._batch(self._checked(data), path)
        elif file.kind is FileKind.BATCH:
            self._batch(file, path)
        elif file.kind is FileKind.RECEIPT:
            self._receipt(file)
        elif file.kind is FileKind.EPOCH and not self._judge.take_epoch(file):
            raise Unusable(*kinds.UNKNOWN_SENDER)
        self._no_trouble(path)

    def _unusable(self, path: str, error: Unusable) -> None:
        kind = (
            kinds.CUT
            if isinstance(error, Cut)
            else kinds.NEWER
            if isinstance(error, Newer)
            else kinds.DAMAGED
        )
        if error.reason in (kinds.NO_KEY, kinds.UNKNOWN_SENDER):
            kind = kinds.LOCKED
        self._trouble(path, kind, error.reason)

    def _trouble(self, path: str, kind: str, reason: tuple[str, str]) -> None:
        with self._desk.transaction() as connection:
            ledger.trouble(connection, path, kind, reason)

    def _no_trouble(self, path: str) -> None:
        with self._desk.read() as session:
            if path in self._faulty or path not in ledger.troubles(session.connection()):
                return
        with self._desk.transaction() as connection:
            ledger.no_trouble(connection, [path])

    # --- batches -------------------------------------------------------------------------

    def _batch(self, file: Envelope, path: str) -> None:
        head = batches.header_of(file)
        if head.hash in self._held_back:
            return
        with self._desk.read() as session:
            connection = session.connection()
            if ledger.state_of(connection, head.writer, head.hash) not in ("", WAITING, AGAIN):
                return
            ready = (
                not head.previous
                or head.previous in self._held_back
                or ledger.state_of(connection, head.writer, head.previous) not in ("", WAITING)
            )
        arrived = self._read(file, head, path)  # nothing is kept of what nobody with the key sealed
        if not ready:
            with self._desk.transaction() as connection:
                ledger.put_batch(connection, head, path, WAITING)
            return
        self._apply(arrived)

    def _read(self, file: Envelope, head: BatchHeader, path: str) -> "_Arrived":
        """Return what a batch brings. Raises Unusable."""
        key = self._judge.keys.get(head.epoch)
        if key is None:
            raise Unusable(*kinds.NO_KEY)
        body, entries = batches.read_body(file, key)
        return _Arrived(head, path, _box(file), self._judge.former(head), body, entries)

    def _apply(self, one: "_Arrived") -> None:
        """Write a batch in one transaction; while joining, several at a time."""
        self._held_back[one.head.hash] = one
        if not self._joining or len(self._held_back) >= TOGETHER:
            self._flush()

    def _flush(self) -> None:
        arrived = list(self._held_back.values())
        self._held_back.clear()
        try:
            if arrived:
                self._keep(arrived)
        except STOPPING:
            raise
        except Exception:  # said with the one that caused it
            self._judge.forget()
            for one in arrived:
                with self._alone(one.path):
                    self._keep([one])

    def _keep(self, arrived: list["_Arrived"]) -> None:
        for one in arrived:  # it is known before what others wrote is judged
            self._judge.admission.learn(one.head.writer, one.head.hash, one.head.previous)
        with self._desk.transaction() as connection:
            written = [self._write(connection, one) for one in arrived]
        for one, (applied, changes) in zip(arrived, written, strict=True):
            self._moved += 1
            self.taken.writers.add(one.head.writer)
            self._untold += changes
            if applied:
                self.taken.batches += 1
                self.taken.entries += len(one.entries.entries)
        if any(one.body.demo for one in arrived):
            self._desk.forget_facts()

    def _write(self, connection: Connection, one: "_Arrived") -> tuple[bool, list[ChangeSet]]:
        """Return whether a batch is applied or set aside, and what that has changed."""
        head, entries = one.head, one.entries
        aside = self._judge.verdict(head)
        state, reason = (ASIDE, " / ".join(aside)) if aside else (APPLIED, "")
        row = ledger.put_batch(connection, head, one.path, state, reason)
        ledger.hear_of(
            connection,
            head.writer,
            one.box,
            after=one.after,
            desk=one.body.desk,
            officer=one.body.officer,
            ahead=arrivals.ahead(head.time, entries.entries),
            time=head.time,
        )
        ledger.count_entries(connection, row, len(entries.entries), self._unknown(entries))
        if aside:
            return False, [intake.set_aside_within(connection, entries, row)]
        if one.body.demo:
            ledger.keep(connection, **{FICTIONAL: "yes"})
        ledger.receive_receipts(connection, head.writer, head.seq, head.seen)
        outbox.receive_parts(connection, head.writer, one.body.parts)
        if not self._joining:
            return True, [intake.take_in_within(connection, entries, self._desk.clock, row)]
        intake.keep_within(connection, entries, self._desk.clock, row)
        ledger.keep(connection, **{UNBUILT: "1"})
        return True, []

    @property
    def admission(self) -> Admission:
        """Who may write, as far as has been taken in."""
        return self._judge.admission

    def _unknown(self, entries: Batch) -> int:
        """Return how many entries a newer program is needed for."""
        return sum(
            not arrivals.is_known(entry.kind, entry.record_type, entry.field, self._known)
            for entry in entries.entries
        )

    # --- receipts and epochs ---------------------------------------------------------------

    def _receipt(self, file: Envelope) -> None:
        head = batches.header_of(file)
        with self._desk.read() as session:
            writers = ledger.boxes(session.connection())
        if head.writer not in writers:  # a stranger's word counts for nothing
            raise Unusable(*kinds.UNKNOWN_SENDER)
        with self._desk.transaction() as connection:
            ledger.heard(connection, head.writer, head.time)
            ledger.receive_receipts(connection, head.writer, head.seq, head.seen)

    def _epochs(self, listing: Listing) -> None:
        for name, path in listing.of_kind(FileKind.EPOCH):
            with self._alone(path):
                self._epoch(name, path, listing)

    def _epoch(self, name: FileName, path: str, listing: Listing) -> None:
        try:
            file = self._checked(self._place.read(path))
            batches.require_as_named(file, name)
            if self._judge.take_epoch(file):
                del listing.files[name]
                self._no_trouble(path)
            else:
                self._trouble(path, kinds.LOCKED, kinds.UNKNOWN_SENDER)
        except errors.NotHereYet:
            self._trouble(path, kinds.NOT_HERE, kinds.NOT_FETCHED)
        except Unusable as error:
            self._unusable(path, error)

    # --- what waited, and what is set aside ------------------------------------------------

    def _settle(self) -> None:
        """Take in what waited for what came, and set aside what doesn't hold any more."""
        if (changes := self._judge.reconsider(self.taken.writers)) is not None:
            self._told.change(changes)
        while self._take_waiting():
            pass

    def _take_waiting(self) -> bool:
        with self._desk.read() as session:
            connection = session.connection()
            ready = [
                row
                for row in ledger.batches(connection, "state IN (?, ?)", WAITING, AGAIN)
                if row.state == AGAIN
                or not row.previous
                or ledger.state_of(connection, row.writer, row.previous) not in ("", WAITING)
            ]
        before = self._moved
        for row in ready:
            with self._alone(row.name):
                self._waiting(row)
            self._tell()
        self._flush()
        self._tell()
        return self._moved > before

    def _waiting(self, row: BatchRow) -> None:
        try:
            for file in self._read_again(row.name, row.hash):
                self._batch(file, row.name)
        except errors.NotHereYet:
            return  # it is said to wait for as long as it does
        except Unusable as error:
            self._unusable(row.name, error)

    def _read_again(self, path: str, hash_: str) -> Iterator[Envelope]:
        file = self._checked(self._place.read(path))
        several = batches.files_of(file) if file.kind is FileKind.PACK else [file.data]
        for data in several:
            if hash_of(data) == hash_:
                yield self._checked(data)


def build(desk: Desk, told: Told) -> None:
    """Make the rows of what a joining desk has taken in, if that isn't done."""
    with desk.read() as session:
        if not ledger.fact(session.connection(), UNBUILT):
            return
    for changes in intake.build_rows(desk):
        told.change(changes)
    with desk.transaction() as connection:
        ledger.keep(connection, **{UNBUILT: ""})


def _box(file: Envelope) -> bytes:
    return sealing.bytes_of(file.header["box"])

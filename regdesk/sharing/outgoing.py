"""Sending what was written here: frozen first, then published, then known to be out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from regdesk import errors
from regdesk.sharing import batches, ledger, names, outbox
from regdesk.sharing.batches import Body, Part, Setting
from regdesk.sharing.epochs import Admission
from regdesk.sharing.kinds import FICTIONAL
from regdesk.sharing.ledger import OwnWriter
from regdesk.sharing.names import FileKind, FileName, hash_of
from regdesk.sharing.outbox import OutboxRow
from regdesk.sharing.places import Place
from regdesk.store import contents, journal
from regdesk.store.desk import Desk
from regdesk.store.entries import Entry

PER_BATCH = 500
"""Entries: a colleague takes them in at one go while somebody types."""
PART = 1 << 21
"""Bytes of an attachment that a batch carries."""
BATCH_BYTES = 1 << 22
"""Bytes of values that a batch carries: far from what readers refuse, unless one entry is as large."""
PACK = 100
"""Batches in a pack, as far as PACK_BYTES hold them."""
PACK_BYTES = 1 << 24
"""Writing a pack takes a few times as much memory."""
TOGETHER = 50
"""Files that are marked as out in one transaction; those not marked are written once more."""
RECEIPT_AFTER = 30 * 60
"""Seconds."""
UPTO, TOLD, TOLD_AT = "share_upto", "share_told", "share_told_at"


@dataclass
class Sent:
    """What went out."""

    files: int = 0
    entries: int = 0


class Outgoing:
    """Freezes and publishes what this desk has to say."""

    def __init__(
        self,
        desk: Desk,
        place: Place,
        folder: str,
        admission: Admission,
        step: Callable[[int, int], None],
    ) -> None:
        self._desk, self._place, self._folder = desk, place, folder
        self._admission, self._step = admission, step

    def freeze(self) -> int:
        """Put all that was written since into the outbox; return how many entries."""
        frozen = 0
        while self._has_news() and (count := self._freeze_some()):
            frozen += count
            self._step(0, 0)
        for sha256, size in self._unsent():
            self._freeze_content(sha256, size)
        return frozen

    def publish(self) -> Sent:
        """Write what waits in the outbox into the folder, oldest first.

        Raises FolderReadOnly, FolderFull or FolderUnreachable; what isn't out yet keeps waiting.
        """
        sent, out = Sent(), list[OutboxRow]()
        try:
            while (row := self._next(out)) is not None:
                try:
                    self._place.publish(row.name, row.data)
                except errors.NameTaken:
                    if not row.again:
                        # A broken copy stands there for good: the same is said by a new name.
                        self._mark(out, sent)
                        self._freeze_anew(row.id)
                        continue
                    # What others have of it is its own: it is there again, if damaged.
                out.append(row._replace(data=b""))
                if len(out) >= TOGETHER:
                    self._mark(out, sent)
        finally:
            self._mark(out, sent)
        return sent

    def _next(self, out: list[OutboxRow]) -> OutboxRow | None:
        """Return what is to be published next; those in `out` are, but aren't marked yet."""
        with self._desk.read() as session:
            connection = session.connection()
            row = outbox.next_waiting(connection, out[-1].id if out else 0)
            if row is not None:
                self._step(len(out), outbox.count_waiting(connection))
        return row

    def _mark(self, rows: list[OutboxRow], sent: Sent) -> None:
        if rows:
            with self._desk.transaction() as connection:
                for row in rows:
                    sent.entries += outbox.published(connection, row)
            sent.files += len(rows)
            rows.clear()

    def receipt(self, seconds: float) -> None:
        """Freeze a receipt when there is news to tell and nothing went out for a while.

        `seconds` is how long it is since this desk last told what it has taken in.
        """
        if seconds < RECEIPT_AFTER:
            return
        with self._desk.transaction() as connection:
            if _told(connection) == ledger.fact(connection, TOLD):
                return
            own = self._own(connection)
            number = outbox.count_receipts(connection, own.key.id)
            data = batches.write_receipt(self._setting(connection), own.key, number)
            name = FileName(FileKind.RECEIPT, own.key.id, number, hash_of(data))
            outbox.put(connection, name, data)
            self._keep_told(connection)

    def pack(self) -> None:
        """Publish packs of the old batches that no pack holds yet, up to one that can't be read."""
        with self._desk.read() as session:
            connection = session.connection()
            own = self._own(connection)
            rows = outbox.own_published(connection, own.key.id)
            packed = outbox.packed_to(connection, own.key.id)
        start = packed + 1
        while len(rows) - start >= PACK:
            files = self._sound([name for _seq, name in rows[start : start + PACK]])
            if files is None:
                return
            from_, to = rows[start][0], rows[start + len(files) - 1][0]
            data = batches.write_pack(self._folder, own.key, from_, to, files)
            name = FileName(FileKind.PACK, own.key.id, from_, hash_of(data), to)
            with self._desk.transaction() as connection:
                outbox.put(connection, name, data)
            start += len(files)
            self.publish()

    def _sound(self, names_: list[str]) -> list[bytes] | None:
        """Return the files of these names, as many as a pack holds; None where one isn't as written."""
        files, size = list[bytes](), 0
        for name in names_:
            try:
                data = self._place.read(name)
            except errors.NotHereYet:
                return None
            parsed = names.parse(name)
            if parsed is None or hash_of(data) != parsed.hash:
                return None
            if files and size + len(data) > PACK_BYTES:
                break
            files.append(data)
            size += len(data)
        return files

    def _has_news(self) -> bool:
        """Tell whether anything was written here since; a look costs less than a transaction."""
        with self._desk.read() as session:
            connection = session.connection()
            cursor = int(ledger.fact(connection, UPTO, "0"))
            if journal.own_since(connection, cursor, 1)[0]:
                return True
            return outbox.last_own(connection, self._own(connection).key.id).seq < 0

    # --- freezing ------------------------------------------------------------------------

    def _freeze_some(self) -> int:
        with self._desk.transaction() as connection:
            cursor = int(ledger.fact(connection, UPTO, "0"))
            entries, after = journal.own_since(connection, cursor, PER_BATCH)
            if (fitting := _fitting(entries)) < len(entries):
                entries, after = journal.own_since(connection, cursor, fitting)
            introduces = outbox.last_own(connection, self._own(connection).key.id).seq < 0
            if not entries and not introduces:
                return 0
            groups = journal.groups_of(connection, dict.fromkeys(one.group for one in entries))
            body = self._body(entries=entries, groups=list(groups.values()))
            self._put(connection, body, after)
            ledger.keep(connection, **{UPTO: str(after)})
            return len(entries)

    def _freeze_content(self, sha256: str, size: int) -> None:
        parts = max(1, -(-size // PART))
        for number in range(parts):
            self._step(0, 0)
            with self._desk.transaction() as connection:
                data = contents.fetch(connection, sha256)
                if data is not None:
                    some = data[number * PART : (number + 1) * PART]
                    part = Part(sha256, number, parts, some)
                    body = self._body(parts=[part])
                    upto = int(ledger.fact(connection, UPTO, "0"))
                    self._put(connection, body, upto)
                if number == parts - 1:
                    outbox.content_sent(connection, sha256)

    def _body(self, **brings: Any) -> Body:
        facts = self._desk.id, self._desk.fact("officer")
        return Body(*facts, demo=self._desk.fact(FICTIONAL) == "yes", **brings)

    def _put(self, connection: Connection, body: Body, upto: int) -> None:
        own = self._own(connection)
        epoch = self._admission.current.name
        key = ledger.epoch_keys(connection)[epoch]
        last = outbox.last_own(connection, own.key.id)
        setting = self._setting(connection, after=own.after if last.seq < 0 else None)
        data = batches.write_batch(setting, own.key, key, last.seq + 1, last.hash, body)
        name = FileName(FileKind.BATCH, own.key.id, last.seq + 1, hash_of(data))
        outbox.put(connection, name, data, upto, len(body.entries))
        self._keep_told(connection)

    def _freeze_anew(self, row: int) -> None:
        with self._desk.transaction() as connection:
            ledger.keep(connection, **{UPTO: str(outbox.drop(connection, row))})
        self.freeze()

    def _setting(self, connection: Connection, after: object = None) -> Setting:
        return Setting(
            self._folder,
            self._admission.current.name,
            [epoch.name for epoch in self._admission.epochs],
            ledger.seen(connection),
            after if isinstance(after, dict) else None,
            ledger.time_of(self._desk.clock.wall()),
        )

    def _keep_told(self, connection: Connection) -> None:
        ledger.keep(connection, **{TOLD: _told(connection), TOLD_AT: ledger.now()})

    def _unsent(self) -> list[tuple[str, int]]:
        with self._desk.read() as session:
            return outbox.unsent_contents(session.connection())

    @staticmethod
    def _own(connection: Connection) -> OwnWriter:
        return ledger.own_writers(connection)[-1]


def _fitting(entries: Sequence[Entry]) -> int:
    """Return how many entries a batch has room for, one at the least."""
    size = 0
    for count, entry in enumerate(entries):
        size += len(entry.value or "") + len(entry.extra or "")
        if size > BATCH_BYTES and count:
            return count
    return len(entries)


def _told(connection: Connection) -> str:
    """Return what has been taken in, as one text to compare."""
    return " ".join(
        f"{writer}:{one.seq}" for writer, one in sorted(ledger.seen(connection).items())
    )

"""Whose batches are applied and whose set aside, as epochs and keys come in (design §5.3)."""

from collections.abc import Collection

from regdesk.sharing import admitting, epochs, ledger, sealing
from regdesk.sharing.batches import BatchHeader
from regdesk.sharing.envelope import Envelope
from regdesk.sharing.epochs import Admission
from regdesk.sharing.ledger import AGAIN, APPLIED, ASIDE, JUDGE
from regdesk.sharing.names import hash_of
from regdesk.store import intake, journal
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk


class Judge:
    """Knows who may write, as far as has been taken in; forgets it when that may be another."""

    def __init__(self, desk: Desk, folder: str) -> None:
        self._desk, self._folder = desk, folder
        with desk.read() as session:
            connection = session.connection()
            self.own = {one.key.id: one for one in ledger.own_writers(connection)}
            self.keys = ledger.epoch_keys(connection)
        self._admission: Admission | None = None

    @property
    def admission(self) -> Admission:
        """Who may write."""
        if self._admission is None:
            with self._desk.read() as session:
                self._admission = admitting.admission_of(session.connection(), self._desk)
        return self._admission

    def forget(self) -> None:
        """Ask the desk's file anew the next time."""
        self._admission = None

    def verdict(self, head: BatchHeader) -> tuple[str, str] | None:
        """Return why a batch is set aside (Swedish, English), None when it is applied."""
        if len(self.admission.epochs) < 2:
            return None
        facts = epochs.BatchFacts(head.writer, head.seq, head.hash, head.epoch, head.knows)
        return self.admission.verdict(facts)

    def former(self, head: BatchHeader) -> str | None:
        """Return the writer whose key this one goes on from, if that one signed it."""
        if head.after is None:
            return None
        public = sealing.bytes_of(head.after["key"])
        signature = sealing.bytes_of(head.after["signature"])
        former = head.after["writer"]
        said = admitting.succession(self._folder, head.writer)
        if hash_of(public) != former or not sealing.verify(public, signature, said):
            return None
        self.forget()
        return former

    def take_epoch(self, file: Envelope) -> bool:
        """Keep an epoch made by somebody who may write; False when that isn't known (yet)."""
        epoch = epochs.read(file)
        with self._desk.read() as session:
            connection = session.connection()
            known = {name for name, data, _ in ledger.epoch_files(connection) if data}
            trusted = epoch.name in ledger.epoch_keys(connection)
            applied = ledger.batches(connection, "writer = ? AND state = ?", epoch.author, APPLIED)
            holding = admitting.admission_of(connection, also=epoch).epochs
        if epoch.name in known:
            return True
        if not trusted and not applied and epoch.author not in self.own:
            return False
        if epoch.name not in {one.name for one in holding}:  # by one shut out, or another first
            return False
        keys = epochs.open_as_member(file, (one.key for one in self.own.values()))
        with self._desk.transaction() as connection:
            ledger.add_epoch(connection, epoch, file.data, keys)
            self.keys = ledger.epoch_keys(connection)
        self.forget()
        return True

    def reconsider(self, writers: Collection[str]) -> ChangeSet | None:
        """Bring batches in line with the epochs: withdraw those, have these read once more.

        All of them when an epoch or a key has come, else only those of the `writers` of whom
        something came.
        """
        with self._desk.read() as session:
            anew = ledger.fact(session.connection(), JUDGE) == "1"
        if not anew and (not writers or len(self.admission.epochs) < 2):
            return None
        where, facts = "state IN (?, ?)", [APPLIED, ASIDE]
        if not anew:
            where += f" AND writer IN ({journal.marks(sorted(writers))})"
            facts += sorted(writers)
        with self._desk.read() as session:
            rows = ledger.batches(session.connection(), where, *facts)
        aside, again = [], []
        for row in rows:
            verdict = self.admission.verdict(row.facts)
            if verdict is not None and row.state == APPLIED:
                aside.append((row.id, " / ".join(verdict)))
            elif verdict is None and row.state == ASIDE:
                again.append(row.id)
        if not aside and not again and not anew:
            return None
        with self._desk.transaction() as connection:
            ledger.keep(connection, **{JUDGE: ""})
            for id_, reason in aside:
                ledger.set_state(connection, [id_], ASIDE, reason)
            ledger.set_state(connection, again, AGAIN)
            return intake.withdraw_within(connection, [id_ for id_, _ in aside])

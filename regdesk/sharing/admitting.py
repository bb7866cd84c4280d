"""Who may write, as this desk's own file tells it."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from regdesk.sharing import envelope, epochs, ledger
from regdesk.sharing.epochs import Admission, BatchFacts, Epoch
from regdesk.store.desk import Desk

TRUSTED = "share_trusted"
"""The fact that holds the names of epochs opened by a code, or made here."""


def admission_of(
    connection: Connection, desk: Desk | None = None, also: Epoch | None = None
) -> Admission:
    """Return who may write, by the epochs that hold as far as this desk knows, and `also` one more.

    With `desk` it can be asked for verdicts after the connection has gone.
    """
    held = [
        epochs.read(envelope.parse(data))
        for _name, data, _key in ledger.epoch_files(connection)
        if data
    ]
    held += [also] if also is not None else []
    trusted = set(json.loads(ledger.fact(connection, TRUSTED, "[]")))
    own = {one.key.id for one in ledger.own_writers(connection)}
    trusted |= {epoch.name for epoch in held if epoch.author in own}
    batches = _Batches(connection, desk)
    return Admission(held, ledger.predecessors(connection), batches, trusted)


class _Batches:
    """The batches in the desk file, read when they are asked for."""

    def __init__(self, connection: Connection, desk: Desk | None) -> None:
        self._connection, self._desk = connection, desk

    def chain(self, writer: str) -> Mapping[str, str]:
        if self._desk is None:
            return ledger.chain(self._connection, writer)
        with self._desk.read() as session:
            return ledger.chain(session.connection(), writer)

    def written(self, writer: str) -> Sequence[BatchFacts]:
        rows = ledger.batches(self._connection, "writer = ?", writer)
        return [row.facts for row in rows]


def succession(folder: str, writer: str) -> bytes:
    """Return what a writer signs to let another go on from it."""
    return f"regdesk {folder} goes on as {writer}".encode()

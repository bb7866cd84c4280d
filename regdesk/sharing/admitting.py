"""Who may write, as this desk's own file tells it."""

import json

from sqlalchemy import Connection

from regdesk.sharing import envelope, epochs, ledger
from regdesk.sharing.epochs import Admission

TRUSTED = "share_trusted"
"""The fact that holds the names of epochs opened by a code, or made here."""


def admission_of(connection: Connection) -> Admission:
    """Return who may write, by the epochs that hold as far as this desk knows."""
    held = [
        epochs.read(envelope.parse(data))
        for _name, data, _key in ledger.epoch_files(connection)
        if data
    ]
    trusted = set(json.loads(ledger.fact(connection, TRUSTED, "[]")))
    if len(held) < 2:
        return Admission(held, {}, {}, {}, {epoch.name for epoch in held})
    listed = {writer for epoch in held for writer in epoch.admitted}
    own = {one.key.id for one in ledger.own_writers(connection)}
    authors = {epoch.author for epoch in held} - own
    trusted |= {epoch.name for epoch in held if epoch.author in own}
    written = {
        writer: [row.facts for row in ledger.batches(connection, "writer = ?", writer)]
        for writer in authors
    }
    chains = {writer: ledger.chain(connection, writer) for writer in listed}
    return Admission(held, ledger.predecessors(connection), chains, written, trusted)


def succession(folder: str, writer: str) -> bytes:
    """Return what a writer signs to let another go on from it."""
    return f"regdesk {folder} goes on as {writer}".encode()

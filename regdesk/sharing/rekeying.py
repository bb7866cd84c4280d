"""A new epoch: a key and a code that those who are shut out don't get."""

import json
import os
from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from regdesk.sharing import admitting, envelope, epochs, ledger, names, outbox, sealing
from regdesk.sharing.batches import Seen
from regdesk.sharing.epochs import Admission, Admitted, EpochKeys
from regdesk.sharing.names import FileKind, FileName
from regdesk.sharing.places import Place
from regdesk.sharing.sealing import KEY_SIZE
from regdesk.store.desk import Desk


def new_epoch(desk: Desk, place: Place, out: Collection[str]) -> str:
    """Give the folder a new key and code, wrapped for all but the writers in `out`; return the code.

    Whatever those write beyond what this desk has taken in of theirs is set aside everywhere.
    Raises what publishing raises; then nothing has changed.
    """
    with desk.read() as session:
        connection = session.connection()
        folder = ledger.fact(connection, "share_folder")
        admission = admitting.admission_of(connection)
        own = ledger.own_writers(connection)[-1]
        admitted = _admitted(connection, admission, out)
        boxes = {
            writer: box
            for writer, box in ledger.boxes(connection).items()
            if writer in admitted and not admitted[writer].out
        }
        boxes |= {own.key.id: own.key.public_box} if own.key.id not in out else {}
        older = ledger.epoch_keys(connection)
    keys = EpochKeys(os.urandom(KEY_SIZE), sealing.new_code(), older)
    number = admission.epochs[-1].number + 1
    data = epochs.write(folder, number, own.key, keys, boxes, admitted)
    epoch = epochs.read(envelope.parse(data))
    place.publish(path_of(epoch.name), data)
    with desk.transaction() as connection:
        ledger.add_epoch(connection, epoch, data, keys)
        trusted = set(json.loads(ledger.fact(connection, admitting.TRUSTED, "[]")))
        ledger.keep(connection, **{admitting.TRUSTED: json.dumps(sorted(trusted | {epoch.name}))})
    return keys.code


def _admitted(
    connection: Connection, admission: Admission, out: Collection[str]
) -> Mapping[str, Admitted]:
    """Return how a new epoch lists all writers: their last batches applied here, and who is out."""
    heads: dict[str, list[Seen]] = {}
    rows = ledger.batches(connection, "state = ?", ledger.APPLIED)
    before = {row.previous for row in rows}
    for row in rows:
        if row.hash not in before:
            heads.setdefault(row.writer, []).append(Seen(row.seq, row.hash))
    for one in ledger.own_writers(connection):
        last = outbox.last_own(connection, one.key.id)
        heads.setdefault(one.key.id, []).extend([last] if last.seq >= 0 else [])
    return {
        writer: Admitted(tuple(several), writer in out or admission.is_out(writer))
        for writer, several in heads.items()
    }


def path_of(epoch: str) -> str:
    """Return where the file of an epoch lies."""
    number, _, hash_ = epoch.partition("-")
    return names.path_of(FileName(FileKind.EPOCH, "", int(number), hash_))

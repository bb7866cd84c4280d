"""Files of the shared folder decoded, and what an exchange would make of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regdesk import errors
from regdesk.sharing import batches, envelope, epochs, ledger, marker, names
from regdesk.sharing.envelope import Unusable
from regdesk.sharing.listing import Listing
from regdesk.sharing.names import FileKind
from regdesk.sharing.places import Place
from regdesk.sharing.state import state_of
from regdesk.store.desk import Desk
from regdesk.store.intake import Batch


@dataclass(frozen=True)
class Preview:
    """What an exchange would do."""

    coming: Mapping[str, tuple[int, int]]
    """(files, entries) by officer; an officer nobody has heard of is "?"."""
    going: int
    """Entries."""
    strange: tuple[str, ...]
    """Files that couldn't be used."""


def show_file(desk: Desk | None, path: Path) -> dict[str, Any]:
    """Return what stands in a file of a shared folder, decoded as far as this desk's keys reach.

    Raises NotOfTheFolder, FileUnreadable.
    """
    from regdesk.domain.files import unreadable

    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        if path.name == names.MARKER:
            return marker.document(data)
        file = envelope.parse(data)
        return {
            "kind": file.kind.name.lower(),
            "hash": file.hash,
            "size": len(data),
            "header": file.header,
            **_inside(desk, file),
        }
    except Unusable as error:
        sv, en = (f"{part}." for part in error.reason)
        raise errors.NotOfTheFolder(file=path, reason_sv=sv, reason_en=en) from error


def _inside(desk: Desk | None, file: envelope.Envelope) -> dict[str, Any]:
    if file.kind is FileKind.EPOCH:
        admitted = epochs.read(file).admitted
        return {
            "admitted": {
                writer: {"heads": [list(head) for head in one.heads], "out": one.out}
                for writer, one in admitted.items()
            }
        }
    if file.kind is FileKind.PACK:
        return {"batches": [_batch(desk, envelope.parse(data)) for data in batches.files_of(file)]}
    return _batch(desk, file) if file.kind is FileKind.BATCH else {}


def _batch(desk: Desk | None, file: envelope.Envelope) -> dict[str, Any]:
    keys: dict[str, bytes] = {}
    if desk is not None:
        with desk.read() as session:
            keys = ledger.epoch_keys(session.connection())
    key = keys.get(str(file.header.get("epoch")))
    if key is None:
        return {"hash": file.hash, "locked": True}
    return {"hash": file.hash, "body": batches.read_document(file, key)}


def preview(desk: Desk, place: Place, listing: Listing) -> Preview:
    """Return what would come of taking in what was listed, and what would be sent."""
    now = state_of(desk)
    officers = {one.writer: one.officer for one in now.members}
    with desk.read() as session:
        keys = ledger.epoch_keys(session.connection())
    coming: dict[str, tuple[int, int]] = {}
    unusable = list(listing.foreign)
    for name, path in listing.of_kind(FileKind.BATCH):
        try:
            file = envelope.parse(place.read(path))
            key = keys.get(str(file.header.get("epoch")))
            document = batches.read_document(file, key) if key else {}
            entries = len(Batch.from_json(document).entries) if key else 0
        except (Unusable, errors.NotHereYet, KeyError, TypeError, ValueError):
            unusable.append(path)
            continue
        officer = officers.get(name.writer) or str(document.get("officer", "?"))
        had = coming.get(officer, (0, 0))
        coming[officer] = had[0] + 1, had[1] + entries
    return Preview(coming, now.to_send, tuple(unusable))

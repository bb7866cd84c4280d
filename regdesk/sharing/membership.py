"""Creating, joining and leaving a folder; shutting a desk out of it (design §5.3)."""

import json
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection

from regdesk import errors
from regdesk.sharing import (
    admitting,
    envelope,
    epochs,
    ledger,
    marker,
    names,
    rekeying,
    sealing,
)
from regdesk.sharing.addresses import child, open_place
from regdesk.sharing.envelope import Envelope, Unusable
from regdesk.sharing.epochs import EpochKeys
from regdesk.sharing.exchange import FOLDER, JOINING, PLACE, STATE, WHOLE
from regdesk.sharing.names import MARKER, FileKind
from regdesk.sharing.outgoing import TOLD, TOLD_AT, UPTO
from regdesk.sharing.places import Place, join
from regdesk.sharing.sealing import KEY_SIZE, WriterKey
from regdesk.store.desk import Desk

HOME = "share_home"
"""The fact that holds the folder this desk's entries were last sent to, kept after leaving."""

MOST_LOOKED_INTO = 200
"""Folders in which a renamed shared folder is looked for."""
Open = Callable[[str], Place]


@contextmanager
def _choosing() -> Iterator[None]:
    """Tell of a place that isn't there as of an address, not as of the desk's own folder."""
    try:
        yield
    except errors.PlaceUnreachable:
        raise
    except errors.FolderUnreachable as error:
        raise errors.PlaceUnreachable(**error.facts) from error


@_choosing()
def create(desk: Desk, address: str, open_: Open = open_place) -> str:
    """Make a shared folder inside the one at `address`, and return the code to join it.

    All that the desk holds is sent at the next exchange. Raises SharedAlready, and what the place
    raises; then nothing is joined.
    """
    _require_alone(desk)
    folder = uuid4()
    inside = child(address, names.folder_name(folder))
    _require_elsewhere(desk, inside)
    open_(inside)  # an address too long is refused before anything is written
    open_(address).probe()
    writer, keys = WriterKey.new(), EpochKeys(os.urandom(KEY_SIZE), sealing.new_code())
    data = epochs.write(str(folder), epochs.FIRST, writer, keys, {}, {})
    epoch = epochs.read(envelope.parse(data))
    above = open_(address)
    top = names.folder_name(folder)
    above.publish(join(top, rekeying.path_of(epoch.name)), data)
    above.publish(join(top, MARKER), marker.write(folder))  # last: now it is a folder
    with desk.transaction() as connection:
        ledger.add_epoch(connection, epoch, data, keys)
        _become_member(connection, folder, inside, writer, desk.id, {epoch.name})
    desk.forget_facts()
    return keys.code


@_choosing()
def join_folder(desk: Desk, address: str, code: str, open_: Open = open_place) -> None:
    """Belong to the folder at (or right in) `address` from now on; the first exchange follows.

    With a new code a desk that was shut out joins again, and sends its own entries anew.
    Raises NoSharedFolder, SeveralFolders, SharedAlready, MistypedCode, WrongCode, DeskInFolder.
    """
    code = sealing.read_code(code)
    place = open_(find(address, open_=open_))
    folder = marker.read(place)
    if folder is None:
        raise errors.NoSharedFolder(place=address)
    _require_elsewhere(desk, place.address)
    if desk.fact(FOLDER) not in ("", str(folder)):
        raise errors.SharedAlready(place=desk.fact(PLACE))
    files = _epoch_files(place, str(folder))
    opened = {
        name: keys
        for name, file in sorted(files.items(), reverse=True)
        if (keys := epochs.open_by_code(file, code)) is not None
    }
    if not opened:
        raise errors.WrongCode
    trusted = {name for keys in opened.values() for name in keys.older} | set(opened)
    with desk.transaction() as connection:
        for name, file in files.items():
            if name in trusted:
                ledger.add_epoch(connection, epochs.read(file), file.data, opened.get(name))
        for keys in opened.values():  # the older keys, whatever files have come
            ledger.add_keys(connection, keys.older)
        _become_member(connection, folder, place.address, None, desk.id, trusted)
        ledger.keep(connection, **{JOINING: "1"})
    desk.forget_facts()


def find(address: str, wanted: str = "", open_: Open = open_place) -> str:
    """Return the address of the shared folder that is, or lies right in, `address`.

    `wanted` is its id when it is known. Raises NoSharedFolder, WrongFolder or SeveralFolders.
    """
    place = open_(address)
    place.probe()
    if (here := marker.read(place)) is not None:
        _require_wanted(here, wanted, address)
        return address
    inside = place.list("")
    named = [name for name in inside if name.startswith("regdesk-")]
    renamed = [name for name in inside if name not in named][:MOST_LOOKED_INTO]
    found = _folders_among(address, named, open_) or _folders_among(address, renamed, open_)
    fitting = [name for name, folder in found.items() if wanted in ("", str(folder))]
    if not found:
        raise errors.NoSharedFolder(place=address)
    if not fitting:
        _require_wanted(next(iter(found.values())), wanted, address)
    if len(fitting) > 1:
        raise errors.SeveralFolders(place=address, found=", ".join(sorted(fitting)))
    return child(address, fitting[0])


def _folders_among(address: str, some: list[str], open_: Open) -> dict[str, UUID]:
    found = {}
    for name in some:
        try:
            folder = marker.read(open_(child(address, name)))
        except (errors.FolderUnreachable, errors.NotHereYet):
            continue  # a file, or a folder one may not look into
        if folder is not None:
            found[name] = folder
    return found


@_choosing()
def move(desk: Desk, address: str, open_: Open = open_place) -> str:
    """Look for the desk's folder at another address from now on, and return it there.

    Raises NotShared, NoSharedFolder or WrongFolder.
    """
    require_shared(desk)
    found = find(address, desk.fact(FOLDER), open_)
    _require_elsewhere(desk, found)
    desk.set_facts(**{PLACE: found})
    return found


def leave(desk: Desk, place: Place | None) -> None:
    """Belong to no folder any more. What is here stays; keys and files are forgotten.

    With `place`, the others get a key this desk forgets: it is shut out for good, and honestly.
    """
    require_shared(desk)
    if place is not None:
        with desk.read() as session:
            connection = session.connection()
            mine = {one.key.id for one in ledger.own_writers(connection)}
        rekeying.new_epoch(desk, place, mine)
    with desk.transaction() as connection:
        for table in _FORGOTTEN:
            connection.exec_driver_sql(f"DELETE FROM {table}")
        ledger.keep(connection, **dict.fromkeys(_FACTS, ""))
    desk.forget_facts()


def code_now(desk: Desk) -> str:
    """Return the code that lets a new desk join now. Raises NotShared or RevokedHere."""
    require_shared(desk)
    with desk.read() as session:
        connection = session.connection()
        current = admitting.admission_of(connection).current
        code = ledger.code_of(connection, current.name)
    if not code:
        raise errors.RevokedHere(place=desk.fact(PLACE))
    return code


def require_shared(desk: Desk) -> None:
    """Raise NotShared unless the desk belongs to a folder."""
    if not desk.fact(FOLDER):
        raise errors.NotShared


# --- inside --------------------------------------------------------------------------------

_FORGOTTEN = (
    *("share_own", "share_outbox", "share_epoch", "share_receipt", "share_trouble"),
    *("share_part", "share_content", "share_round"),
)
_BROUGHT = "share_writer", "share_batch", "entry_again", "entry_aside"
"""What tells who brought which entries: kept for coming back to the same folder."""
_FACTS = (FOLDER, PLACE, STATE, WHOLE, JOINING, UPTO, TOLD, TOLD_AT, admitting.TRUSTED)


def _become_member(
    connection: Connection,
    folder: UUID,
    address: str,
    founder: WriterKey | None,
    desk: str,
    trusted: Collection[str],
) -> None:
    again = ledger.fact(connection, HOME) == str(folder)
    if not again:
        # All that came from elsewhere is this desk's to send to a folder that hasn't had it.
        connection.exec_driver_sql("UPDATE entry SET batch = NULL WHERE batch IS NOT NULL")
        for table in _BROUGHT:
            connection.exec_driver_sql(f"DELETE FROM {table}")
    known = set(json.loads(ledger.fact(connection, admitting.TRUSTED) or "[]"))
    facts = {
        FOLDER: str(folder),
        HOME: str(folder),
        PLACE: address,
        TOLD: "",
        TOLD_AT: "",
        WHOLE: "",
        STATE: "{}",
        admitting.TRUSTED: json.dumps(sorted(known | set(trusted))),
    }
    ledger.keep(connection, **facts)
    own = ledger.own_writers(connection)
    admission = admitting.admission_of(connection)
    if founder is not None or not own or admission.is_out(own[-1].key.id):
        ledger.add_own_writer(connection, founder or WriterKey.new(), desk)
        ledger.keep(connection, **{UPTO: "0"})
    elif not admission.is_listed(own[-1].key.id):
        ledger.keep(connection, **{UPTO: "0"})  # what was set aside is said once more


def _epoch_files(place: Place, folder: str) -> dict[str, Envelope]:
    found = {}
    for one in place.list("k"):
        try:
            file = envelope.parse(place.read(join("k", one)))
            if file.kind is FileKind.EPOCH and file.header["folder"] == folder:
                found[epochs.read(file).name] = file
        except (Unusable, errors.NotHereYet):
            continue
        except errors.FolderUnreachable:
            place.probe()  # gone, or a folder of somebody else's among the keys?
    return found


def _require_alone(desk: Desk) -> None:
    if desk.fact(FOLDER):
        raise errors.SharedAlready(place=desk.fact(PLACE))


def _require_elsewhere(desk: Desk, address: str) -> None:
    """Raise DeskInFolder where the desk file lies in the folder itself."""
    if "://" in address:
        return
    folder, file = Path(address).expanduser().resolve(), desk.path.resolve()
    if file.is_relative_to(folder):
        raise errors.DeskInFolder(file=desk.path)


def _require_wanted(found: UUID, wanted: str, address: str) -> None:
    if wanted not in ("", str(found)):
        raise errors.WrongFolder(
            place=address,
            found=names.folder_name(found),
            wanted=names.folder_name(UUID(wanted)),
        )

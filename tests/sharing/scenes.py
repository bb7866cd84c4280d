"""Desks that share a folder, made once and copied for each test; and hands that forge files."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from regdesk.sharing import batches, envelope, ledger
from regdesk.sharing.batches import Body, Setting
from regdesk.sharing.envelope import Envelope
from regdesk.sharing.names import FileKind, FileName, hash_of, path_of
from regdesk.sharing.sealing import WriterKey
from regdesk.store.desk import Desk
from regdesk.work import records, sharing
from regdesk.work.sharing import Exchanged, State
from regdesk.work.sharing_words import Phase, phase_of, phrase
from tests.store.faults import faults_of
from tests.store.worlds import open_blank, what_shows

ALL_IS_WELL = "Allt är skickat och hämtat"


def sync(desk: Desk) -> Exchanged:
    """Exchange once, the whole folder gone through; the world must let it."""
    done = sharing.Exchanger(desk).run(whole=True)
    if done.error is not None:
        raise done.error
    return done


def settle(*desks: Desk) -> None:
    """Let all exchange until nobody has anything to say."""
    for _ in range(6):
        told = [sync(desk) for desk in desks]
        if not any(one.sent.files or one.taken.batches or one.notes for one in told):
            return
    raise AssertionError("not silent after six rounds")


def require_equal(*desks: Desk) -> None:
    """Assert that the desks show the same, and that their files hold together."""
    shown = [what_shows(desk) for desk in desks]
    for one in shown[1:]:
        assert one == shown[0]
    for desk in desks:
        assert faults_of(desk) == []


def state(desk: Desk) -> State:
    return sharing.state_of(desk)


def phase(desk: Desk) -> Phase:
    return phase_of(state(desk))


def says(desk: Desk) -> str:
    return phrase(state(desk))


def troubles(desk: Desk) -> dict[str, str]:
    """Return the kind of trouble by the file's name."""
    return {one.name: one.kind for one in state(desk).troubles}


def add(desk: Desk, name: str) -> str:
    """Write a contact down."""
    return str(records.add_record(desk, "contact", {"name": name})[1])


def contacts(desk: Desk) -> set[str]:
    return {str(one["name"]) for one in records.list_records(desk, "contact")}


def writer_of(desk: Desk) -> str:
    return next(one.writer for one in state(desk).members if one.here)


def key_of(desk: Desk) -> WriterKey:
    """Return the desk's own key: what whoever holds the desk file can sign with."""
    with desk.read() as session:
        return ledger.own_writers(session.connection())[-1].key


def folder_keys(desk: Desk) -> dict[str, bytes]:
    with desk.read() as session:
        return ledger.epoch_keys(session.connection())


def files_of(folder: Path, writer: str) -> list[Path]:
    """Return the batches of a writer, in order."""
    return sorted((folder / "w" / writer).glob("*/*.rdk"))


def published(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*.rdk")}


class Folder:
    """A shared folder, its code, and desks in it, in `home`; made anew unless it is `made`."""

    def __init__(self, home: Path, *, made: bool = False) -> None:
        self.home = home
        self.share = home / "share"
        self.share.mkdir(parents=True, exist_ok=made)
        self.code = ""

    @property
    def path(self) -> Path:
        return next(self.share.glob("regdesk-*"))

    def create(self, name: str = "Anna") -> Desk:
        desk = open_blank(self.home, name)
        self.code = sharing.create_folder(desk, str(self.share))
        sync(desk)
        return desk

    def join(self, name: str) -> Desk:
        desk = open_blank(self.home, name)
        sharing.join_folder(desk, str(self.share), self.code)
        sync(desk)
        return desk

    def desks(self, *names: str) -> list[Desk]:
        """Return desks that belong to the folder and know each other."""
        found = [self.create(names[0]), *(self.join(name) for name in names[1:])]
        settle(*found)
        return found


@cache
def _made(names: tuple[str, ...]) -> Path:
    home = Path(mkdtemp(prefix="regdesk-scene-"))
    folder = Folder(home)
    for desk in folder.desks(*names):
        desk.close()
    (home / "code").write_text(folder.code)
    return home


@contextmanager
def desks_of(home: Path, *names: str) -> Iterator[tuple[Folder, list[Desk]]]:
    """A fresh copy, in `home`, of a folder that desks of these names share and agree on."""
    source = _made(names)
    folder = Folder(home / "scene")
    shutil.copytree(source, folder.home, dirs_exist_ok=True)
    folder.code = (folder.home / "code").read_text()
    found = [Desk(folder.home / f"{name}.regdesk") for name in names]
    for desk in found:
        sharing.move_folder(desk, str(folder.share))
    try:
        yield folder, found
    finally:
        for desk in found:
            desk.close()


# --- forging ---------------------------------------------------------------------------------


def parsed(path: Path) -> Envelope:
    return envelope.parse(path.read_bytes())


def folder_id(folder: Path) -> str:
    return str(json.loads((folder / "regdesk-folder.rdk").read_bytes())["folder"])


def place(folder: Path, kind: FileKind, data: bytes, *, number: int, to: int = 0) -> str:
    """Put a forged file where its own header's writer would, and return its name."""
    writer = "" if kind is FileKind.EPOCH else _writer(data)
    name = path_of(FileName(kind, writer, number, hash_of(data), to))
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return name


def _writer(data: bytes) -> str:
    length = int.from_bytes(data[5:9], "big")
    return str(json.loads(data[9 : 9 + length])["writer"])


def setting(folder: Path, **changes: Any) -> Setting:
    """Return what a batch under the folder's first key says of the folder."""
    epoch = min(one.stem for one in (folder / "k").glob("*.rdk"))
    facts: dict[str, Any] = {"folder": folder_id(folder), "epoch": epoch, "knows": [epoch]}
    return Setting(**{**facts, **changes})


def batch_of(
    folder: Path, key: WriterKey, folder_key: bytes, body: Body, seq: int = 0, previous: str = ""
) -> bytes:
    return batches.write_batch(setting(folder), key, folder_key, seq, previous, body)

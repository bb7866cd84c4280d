"""A shared folder that is an ordinary folder: local disk, mounted share, cloud drive, USB stick."""

import errno
import os
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from regdesk import errors
from regdesk.domain.files import move_into_place, sync_folder

T = TypeVar("T")

# Waits before another try while a virus scanner or a cloud drive holds the file (1.5 s in all).
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75)
HELD = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, errno.EINTR}
HELD_IN_WINDOWS = {5, 32, 33}

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FULL_IN_WINDOWS = {39, 112, 1295}
READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
MISSING = {errno.ENOENT, errno.ENOTDIR}
NO_LOGIN_IN_WINDOWS = {86, 1326, 1327, 1330, 1331, 1909}

# What network and FUSE file systems answer when a folder, not a file, is to be synced.
CANT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM}

# Attributes of a file whose contents are elsewhere: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS.
PLACEHOLDER = 0x1000 | 0x40000 | 0x400000
NOT_FETCHED = {errno.EINVAL, errno.ENODATA, errno.EDEADLK}
CLOUD_IN_WINDOWS = range(358, 405)  # ERROR_CLOUD_FILE_…

MOST_WATCHED = 1_000


class DirectoryPlace:
    """A `Place` reached by the system's own file calls."""

    def __init__(self, path: Path | str) -> None:
        self.address = str(path)
        self._root = Path(path)
        self._listed: dict[str, None] = {}

    def list(self, folder: str) -> list[str]:
        try:
            names = os.listdir(self._path(folder))  # noqa: PTH208 -- names are all that is needed
        except OSError as error:
            if error.errno not in MISSING:
                raise self._unreachable(error) from error
            self.probe()
            return []
        self._remember(folder)
        return sorted({_without_stub(name) for name in names})

    def read(self, name: str, limit: int | None = None) -> bytes:
        path = self._path(name)
        try:
            data = _patiently(lambda: self._contents(path, limit))
        except OSError as error:
            # A single file one may not read, or that stays held, mustn't keep all others away.
            if error.errno in MISSING | HELD | {errno.EISDIR}:
                self.probe()
            elif error.errno not in NOT_FETCHED and not _is_clouds(error):
                raise self._unreachable(error) from error
            raise errors.NotHereYet(file=name) from error
        if data is None:
            raise errors.NotHereYet(file=name)
        return data

    def publish(self, name: str, data: bytes) -> None:
        path = self._path(name)
        try:
            if not self._there(path, name, data):
                self._make_parents(name)
                temporary = path.with_suffix(".tmp")
                _patiently(lambda: _write(temporary, data))
                _patiently(lambda: _give_name(temporary, path, data))
                _make_durable(path.parent)
            if _patiently(path.read_bytes) != data:
                raise errors.NameTaken(file=name)
        except OSError as error:
            raise self._unwritable(error) from error

    def probe(self) -> None:
        try:
            with _patiently(lambda: os.scandir(self._root)) as entries:
                next(entries, None)
        except OSError as error:
            raise self._unreachable(error) from error

    def watch(self) -> str:
        """Return a token of when the folders listed so far were last changed."""
        times = [str(_changed(self._path(folder))) for folder in ("", *self._listed)]
        return sha256(" ".join(times).encode()).hexdigest()

    def _path(self, name: str) -> Path:
        return self._root.joinpath(*name.split("/")) if name else self._root

    def _remember(self, folder: str) -> None:
        self._listed.pop(folder, None)
        self._listed[folder] = None
        if len(self._listed) > MOST_WATCHED:
            del self._listed[next(iter(self._listed))]

    def _contents(self, path: Path, limit: int | None) -> bytes | None:
        """Return a file's bytes, or None where a placeholder stands for them."""
        if getattr(path.stat(), "st_file_attributes", 0) & PLACEHOLDER:
            _fetcher.ask_for(path)
            return None
        with path.open("rb") as file:
            # One more byte than nothing tells an empty file from a limit of 0.
            data = file.read() if limit is None else file.read(max(limit, 1))
        return data[:limit] if data else None

    def _there(self, path: Path, name: str, data: bytes) -> bool:
        """Return whether the file is published already; raises errors.NameTaken."""
        try:
            found = _patiently(path.read_bytes)
        except FileNotFoundError:
            return False
        # An empty file is what a crash leaves where a name is taken before it is filled.
        if found and found != data:
            raise errors.NameTaken(file=name)
        return found == data

    def _make_parents(self, name: str) -> None:
        """Make the folders below the place, but never the place itself."""
        folder = self._root
        for part in name.split("/")[:-1]:
            folder = folder / part
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            _make_durable(folder.parent)

    def _unwritable(self, error: OSError) -> errors.WorldError:
        system = getattr(error, "winerror", None)
        if error.errno in FULL or system in FULL_IN_WINDOWS:
            return errors.FolderFull(place=self.address)
        if error.errno in READ_ONLY and system not in NO_LOGIN_IN_WINDOWS:
            return errors.FolderReadOnly(place=self.address)
        return self._unreachable(error)

    def _unreachable(self, error: OSError) -> errors.FolderUnreachable:
        sv, en = _reason(error)
        return errors.FolderUnreachable(place=self.address, reason_sv=sv, reason_en=en)


class _Fetcher:
    """Reads placeholders in the background, so that the cloud drive fetches what they stand for.

    Reading one at once would hold up the sync, for minutes where the network is away.
    """

    def __init__(self) -> None:
        self._asked: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._known: set[Path] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def ask_for(self, path: Path) -> None:
        with self._lock:
            if path in self._known:
                return
            self._known.add(path)
            self._asked.put(path)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, daemon=True, name="fetcher")
                self._thread.start()

    def _run(self) -> None:
        while True:
            path = self._asked.get()
            with suppress(OSError):  # said already, as NotHereYet; whoever asked will ask again
                path.read_bytes()
            with self._lock:
                self._known.discard(path)


_fetcher = _Fetcher()


def _patiently(action: Callable[[], T]) -> T:
    """Return what `action` returns; while somebody else holds the file, try again a few times."""
    for pause in PAUSES:
        try:
            return action()
        except OSError as error:
            if error.errno not in HELD and getattr(error, "winerror", None) not in HELD_IN_WINDOWS:
                raise
            time.sleep(pause)
    return action()


def _write(temporary: Path, data: bytes) -> None:
    # Removed first: after a crash it may be a second name of the finished file.
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):  # what went wrong first is what is told
            temporary.unlink()
        raise


def _give_name(temporary: Path, path: Path, data: bytes) -> None:
    try:
        move_into_place(temporary, path)
    except FileExistsError:
        if data and path.stat().st_size == 0:  # left by a crash, see DirectoryPlace._there
            temporary.replace(path)
        else:
            temporary.unlink(missing_ok=True)
    except FileNotFoundError:
        if not path.exists():  # else another program of this desk's moved the same file
            raise


def _make_durable(folder: Path) -> None:
    try:
        sync_folder(folder)
    except OSError as error:
        if error.errno not in CANT_SYNC:
            raise


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _without_stub(name: str) -> str:
    """Return the name that iCloud's `.name.icloud` stands for."""
    if name.startswith(".") and name.endswith(".icloud"):
        return name[1 : -len(".icloud")]
    return name


def _is_clouds(error: OSError) -> bool:
    return getattr(error, "winerror", None) in CLOUD_IN_WINDOWS


def _reason(error: OSError) -> tuple[str, str]:
    if getattr(error, "winerror", None) in NO_LOGIN_IN_WINDOWS:
        return ("inloggningen godtogs inte.", "the login was refused.")
    said = error.strerror or type(error).__name__
    gone = ("enheten är frånkopplad.", "the device is disconnected.")
    silent = ("servern svarar inte.", "the server does not answer.")
    away = ("molntjänsten lämnar inte ut en fil.", "the cloud drive does not hand out a file.")
    if _is_clouds(error):
        return away
    reasons = {
        **dict.fromkeys(NOT_FETCHED, away),
        errno.ENOENT: ("mappen finns inte där.", "the folder is not there."),
        errno.ENOTDIR: ("det är en fil, inte en mapp.", "it is a file, not a folder."),
        errno.EACCES: ("du får inte läsa den.", "you may not read it."),
        errno.EPERM: ("du får inte läsa den.", "you may not read it."),
        errno.EBUSY: ("ett annat program håller den.", "another program holds it."),
        errno.ENAMETOOLONG: ("sökvägen är för lång.", "the path is too long."),
        errno.EIO: ("disken eller nätverket svarar med fel.", "the disk or the network fails."),
        errno.ESTALE: ("servern har bytt ut mappen.", "the server has replaced the folder."),
        errno.ENODEV: gone,
        errno.ENXIO: gone,
        errno.ENOTCONN: ("anslutningen är bruten.", "the connection is broken."),
        errno.ETIMEDOUT: silent,
        errno.EHOSTDOWN: silent,
        errno.EHOSTUNREACH: silent,
        errno.ENETUNREACH: ("nätverket är borta.", "the network is away."),
        errno.ENETDOWN: ("nätverket är borta.", "the network is away."),
    }
    return reasons.get(error.errno or 0, (f"{said}.", f"{said}."))

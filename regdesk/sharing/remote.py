"""A shared folder on a server, reached without a mount."""

import errno
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from sys import is_finalizing
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from regdesk import errors
from regdesk.sharing.drives import Address, Drive
from regdesk.sharing.file_drives import SftpDrive, SmbDrive
from regdesk.sharing.http_drives import S3Drive, WebdavDrive
from regdesk.sharing.troubles import Trouble

T = TypeVar("T")

DRIVES: dict[str, type[Drive]] = {
    "webdav": WebdavDrive,
    "webdavs": WebdavDrive,
    "smb": SmbDrive,
    "sftp": SftpDrive,
    "s3": S3Drive,
}
SCHEMES = frozenset(DRIVES)
SECRET_VARIABLE = "REGDESK_FOLDER_SECRET"
EXTRA = "regdesk[folders]"
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75)


class RemotePlace:
    """A `Place` on WebDAV, SMB, SFTP or S3.

    `webdavs://user@host/path`, `smb://user@host/share/path`, `sftp://user@host/path`,
    `s3://key@bucket/prefix?endpoint=https://host&region=name`. The password comes apart from the
    address, or from the environment; SFTP without one uses the keys of `ssh`.
    """

    def __init__(self, address: str, secret: str | None = None) -> None:
        self.address = address
        self._parts = self._parsed(address)
        self._secret = secret
        self._drive: Drive | None = None
        self._lock = threading.RLock()

    def list(self, folder: str) -> list[str]:
        def names(drive: Drive) -> list[str]:
            try:
                return drive.names(folder)
            except (FileNotFoundError, NotADirectoryError):
                if not folder:
                    raise
                drive.names("")  # is the place itself still there?
                return []

        return sorted({name for name in self._call(names) if name})

    def read(self, name: str, limit: int | None = None) -> bytes:
        def contents(drive: Drive) -> bytes:
            try:
                return drive.read(name, limit)
            except (FileNotFoundError, NotADirectoryError, PermissionError):
                drive.names("")
                return b""

        data = self._call(contents)
        if not data:
            raise errors.NotHereYet(file=name)
        return data

    def publish(self, name: str, data: bytes) -> None:
        self._call(lambda drive: self._publish(drive, name, data), writing=True)

    def probe(self) -> None:
        self._call(lambda drive: drive.names(""))

    def watch(self) -> str:
        """Return "": asking a server costs as much as listing it."""
        return ""

    def close(self) -> None:
        """Let go of the connection; the next call opens another."""
        with self._lock:
            if self._drive is not None:
                self._drive.close()
            self._drive = None

    def __del__(self) -> None:
        if is_finalizing():
            return  # the library's threads have stopped where they were, perhaps with its locks
        with suppress(Exception):  # where the address was refused, there is nothing to close
            self.close()

    def _publish(self, drive: Drive, name: str, data: bytes) -> None:
        with suppress(FileNotFoundError, NotADirectoryError):
            found = drive.read(name, None)
            if found == data:
                return
            raise errors.NameTaken(file=name)
        with suppress(FileExistsError):  # somebody was faster: told by reading it back
            if drive.WHOLE:
                drive.write(name, data)
            else:
                self._write_and_move(drive, name, data)
        if drive.read(name, None) != data:
            raise errors.NameTaken(file=name)

    def _write_and_move(self, drive: Drive, name: str, data: bytes) -> None:
        temporary = name.rpartition(".")[0] + ".tmp"
        try:
            drive.write(temporary, data)
        except FileNotFoundError:
            self._make_folders(drive, name)
            drive.write(temporary, data)
        with suppress(FileNotFoundError):  # moved already by another program of this desk's
            drive.move(temporary, name)

    @staticmethod
    def _make_folders(drive: Drive, name: str) -> None:
        """Make the folders below the place, but never the place itself."""
        parts = name.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            with suppress(FileExistsError):
                drive.make_folder("/".join(parts[:depth]))

    def _call(self, action: Callable[[Drive], T], *, writing: bool = False) -> T:
        """Return what `action` does with the drive, or raise one of the errors a place has."""
        try:
            with self._lock:
                return self._patiently(action)
        except Trouble as trouble:
            raise self._unreachable(trouble.sv, trouble.en) from trouble
        except PermissionError as error:
            if writing:
                raise errors.FolderReadOnly(place=self.address) from error
            raise self._unreachable("du får inte läsa den.", "you may not read it.") from error
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise errors.FolderFull(place=self.address) from error
            raise self._unreachable("mappen finns inte där.", "the folder is not there.") from error

    def _patiently(self, action: Callable[[Drive], T]) -> T:
        """Try again a few times while a file is held, and once when the connection has died."""
        pauses = list(PAUSES)
        once_more = self._drive is not None
        while True:
            try:
                return action(self._opened())
            except Trouble as trouble:
                if trouble.held and pauses:
                    time.sleep(pauses.pop(0))
                    continue
                self.close()
                if not (trouble.lost and once_more):
                    raise
                once_more = False

    def _opened(self) -> Drive:
        if self._drive is None:
            secret = self._secret or os.environ.get(SECRET_VARIABLE)
            try:
                self._drive = DRIVES[self._parts.scheme](self._parts, secret)
            except ImportError as error:
                raise errors.TransportMissing(place=self.address, extra=EXTRA) from error
        return self._drive

    def _parsed(self, address: str) -> Address:
        # Only S3's addresses have options: elsewhere "?" and "#" are signs in a folder's name.
        is_s3 = address[:3].lower() == "s3:"
        parts = urlsplit(address if is_s3 else address.replace("?", "%3F").replace("#", "%23"))
        if parts.password is not None:
            rest = address.rpartition("@")[2]
            self.address = f"{parts.scheme}://{unquote(parts.username or '')}@{rest}"
            raise self._unreachable(
                "ett lösenord får inte stå i adressen.", "a password can't stand in the address."
            )
        try:
            port = parts.port
        except ValueError as error:
            raise self._unreachable(
                "adressens port är ingen siffra.", "the port is no number."
            ) from error
        if parts.scheme not in SCHEMES or not parts.hostname:
            raise self._unreachable("adressen saknar server.", "the address names no server.")
        return Address(
            scheme=parts.scheme,
            # A bucket's name keeps its capitals, which `hostname` does not.
            host=parts.netloc.rpartition("@")[2] if is_s3 else parts.hostname,
            port=port,
            user=unquote(parts.username) if parts.username else None,
            path=unquote(parts.path).strip("/"),
            options=dict(parse_qsl(parts.query)),
        )

    def _unreachable(self, sv: str, en: str) -> errors.FolderUnreachable:
        return errors.FolderUnreachable(place=self.address, reason_sv=sv, reason_en=en)

"""The drives that hand out files: SMB and SFTP.

Their libraries are optional and slow to import, so they are imported by name when needed.
"""

import errno
import importlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, ClassVar

from regdesk.sharing.drives import CONNECT_SECONDS, READ_SECONDS, Address, Drive
from regdesk.sharing.troubles import Trouble, kinds_of, lost, refused, translated


@contextmanager
def closing_if_it_fails(drive: Drive) -> Iterator[None]:
    """Let go of a connection that came about but doesn't let us in."""
    try:
        yield
    except BaseException:
        drive.close()
        raise


# Statuses of a session that the server has dropped: name deleted, session deleted, expired.
SESSION_ENDED = {0xC00000C9, 0xC0000203, 0xC000035C}


class SmbDrive:
    """SMB 2 and 3 by smbprotocol (Windows file servers, Samba)."""

    WHOLE: ClassVar[bool] = False

    def __init__(self, address: Address, secret: str | None) -> None:
        library = importlib.import_module("fsspec.implementations.smb")
        connections = importlib.import_module("smbprotocol.connection")
        port = address.port or 445
        user = address.user.replace(";", "\\") if address.user else None
        self._root = f"/{address.path}"
        self._smb = library.smbclient
        # A cache of its own: the common one would lend a session to a wrong password.
        self._with: dict[str, Any] = {"connection_cache": {}}
        with self._translated():
            self._connection = connection = connections.Connection(
                self._smb.ClientConfig().client_guid, address.host, port
            )
            # The library asks after this long whether the server lives, and gives up after as long.
            connection._receive_timeout = READ_SECONDS // 2
            self._with["connection_cache"][f"{address.host.lower()}:{port}"] = connection
            with closing_if_it_fails(self):
                connection.connect(timeout=CONNECT_SECONDS)
                self._smb.register_session(address.host, user, secret, port, **self._with)
        self._fs = library.SMBFileSystem(
            address.host,
            port,
            user,
            secret,
            timeout=CONNECT_SECONDS,
            register_session_retries=-1,
            skip_instance_cache=True,
            use_listings_cache=False,
        )

    def names(self, folder: str) -> list[str]:
        with self._asked():
            found = self._fs.ls(self._path(folder), detail=False, **self._with)
        return [str(path).rpartition("/")[2] for path in found]

    def read(self, name: str, limit: int | None) -> bytes:
        # Shared with everybody: the library's default shuts other readers out.
        with (
            self._asked(),
            self._fs.open(self._path(name), "rb", share_access="rwd", **self._with) as file,
        ):
            return bytes(file.read() if limit is None else file.read(limit))

    def write(self, name: str, data: bytes) -> None:
        with (
            self._asked(),
            self._fs.open(self._path(name), "wb", share_access="r", **self._with) as file,
        ):
            file.write(data)
            file.flush()

    def make_folder(self, folder: str) -> None:
        with self._asked():
            self._fs.mkdir(self._path(folder), create_parents=False, **self._with)

    def move(self, name: str, to: str) -> None:
        with self._asked():
            self._fs.mv(self._path(name), self._path(to), **self._with)

    def close(self) -> None:
        with suppress(Exception):
            self._connection.disconnect(close=False)  # a logoff would wait for a dead server

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    @contextmanager
    def _asked(self) -> Iterator[None]:
        if not self._connection.transport.connected:
            raise lost()
        with self._translated():
            yield

    @staticmethod
    @contextmanager
    def _translated() -> Iterator[None]:
        with translated():
            try:
                yield
            except Exception as error:
                kinds = kinds_of(error)
                status = getattr(error, "ntstatus", None) or getattr(error, "status", 0)
                if status in SESSION_ENDED:
                    raise lost() from error
                if "BadNetworkName" in kinds or status == 0xC00000CC:
                    raise Trouble("delningen finns inte på servern.", "no such share.") from error
                if kinds & {"LogonFailure", "SMBAuthenticationError", "SpnegoError"}:
                    raise refused() from error
                if status in {0xC0000022, 0xC00000A2} or "AccessDenied" in kinds:
                    raise PermissionError(errno.EACCES, "access denied") from error
                if status in {0xC000007F, 0xC0000044}:
                    raise OSError(errno.ENOSPC, "no room") from error
                if status == 0xC0000043:
                    raise Trouble(
                        "någon annan håller filen.", "somebody else holds the file.", held=True
                    ) from error
                raise


class SftpDrive:
    """SFTP by paramiko; the server's key must be known, as to `ssh`."""

    WHOLE: ClassVar[bool] = False

    def __init__(self, address: Address, secret: str | None) -> None:
        library = importlib.import_module("fsspec.implementations.sftp")

        def connect(fs: Any) -> None:
            fs.client = library.paramiko.SSHClient()
            fs.client.load_system_host_keys()
            fs.client.set_missing_host_key_policy(library.paramiko.RejectPolicy())
            self._client = fs.client
            with closing_if_it_fails(self):
                fs.client.connect(fs.host, **fs.ssh_kwargs)
                fs.ftp = fs.client.open_sftp()

        # fsspec's own takes any server's key.
        known_hosts: Any = type("KnownHosts", (library.SFTPFileSystem,), {"_connect": connect})
        self._root = f"/{address.path}"
        with self._translated():
            fs = known_hosts(
                address.host,
                port=address.port or 22,
                username=address.user,
                password=secret,
                look_for_keys=secret is None,
                allow_agent=secret is None,
                timeout=CONNECT_SECONDS,
                banner_timeout=CONNECT_SECONDS,
                auth_timeout=CONNECT_SECONDS,
                channel_timeout=CONNECT_SECONDS,
                skip_instance_cache=True,
            )
        self._ftp = fs.ftp
        self._ftp.get_channel().settimeout(READ_SECONDS)

    def names(self, folder: str) -> list[str]:
        with self._translated():
            return [str(name) for name in self._ftp.listdir(self._path(folder))]

    def read(self, name: str, limit: int | None) -> bytes:
        with self._translated(), self._ftp.open(self._path(name), "rb") as file:
            if limit is not None:
                return bytes(file.read(limit))
            file.prefetch()
            return bytes(file.read())

    def write(self, name: str, data: bytes) -> None:
        with self._translated(), self._ftp.open(self._path(name), "wb") as file:
            file.set_pipelined(True)
            file.write(data)

    def make_folder(self, folder: str) -> None:
        with self._translated():
            try:
                self._ftp.mkdir(self._path(folder))
            except OSError as error:
                self._raise_if_there(folder, error)
                raise

    def move(self, name: str, to: str) -> None:
        with self._translated():
            try:
                # Not the library's mv: that one replaces what is there.
                self._ftp.rename(self._path(name), self._path(to))
            except OSError as error:
                self._raise_if_there(to, error)
                raise

    def close(self) -> None:
        with suppress(Exception):
            self._client.close()

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    def _raise_if_there(self, name: str, error: OSError) -> None:
        """Tell "failure" apart: the protocol has no word for a name that is taken."""
        if error.errno is None and str(error) == "Failure":
            with suppress(FileNotFoundError):
                self._ftp.stat(self._path(name))
                raise FileExistsError(errno.EEXIST, "file exists", name)

    @staticmethod
    @contextmanager
    def _translated() -> Iterator[None]:
        with translated():
            try:
                yield
            except Exception as error:
                kinds, said = kinds_of(error), str(error)
                if "BadHostKeyException" in kinds:
                    raise Trouble(
                        "serverns nyckel är en annan än förut. Fråga den som sköter servern.",
                        "the server's key has changed. Ask whoever runs the server.",
                    ) from error
                if "SSHException" in kinds and "known_hosts" in said:
                    raise Trouble(
                        "serverns nyckel är inte känd på den här datorn. Anslut en gång med ”ssh”.",
                        "the server's key is not known on this computer. Connect once with “ssh”.",
                    ) from error
                if kinds & {"AuthenticationException", "PasswordRequiredException"}:
                    raise refused() from error
                if isinstance(error, EOFError) or "SSHException" in kinds or "closed" in said:
                    raise lost() from error
                raise

"""What `RemotePlace` asks of a protocol."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

CONNECT_SECONDS = 10
READ_SECONDS = 30


@dataclass(frozen=True)
class Address:
    """An address taken apart; `path` without slashes at its ends."""

    scheme: str
    host: str
    port: int | None
    user: str | None
    path: str
    options: dict[str, str]


class Drive(Protocol):
    """An open connection to a place; names are relative to it."""

    def __init__(self, address: Address, secret: str | None) -> None:
        """Connect; ImportError where the library is missing."""

    WHOLE: ClassVar[bool]
    """Whether `write` shows a file whole or not at all, and replaces nothing."""

    def names(self, folder: str) -> list[str]:
        """Return what lies right in a folder; FileNotFoundError where there is none."""

    def read(self, name: str, limit: int | None) -> bytes:
        """Return a file's bytes; FileNotFoundError where there is none."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file; FileNotFoundError where its folder is missing."""

    def make_folder(self, folder: str) -> None:
        """Make one folder; FileExistsError, or FileNotFoundError where the one above is missing."""

    def move(self, name: str, to: str) -> None:
        """Rename at a stroke; FileExistsError where `to` is taken."""

    def close(self) -> None:
        """Let go of the connection; never raises."""

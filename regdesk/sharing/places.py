"""Where a shared folder lies: five calls, whatever the transport (design §5.3).

Names are relative to the place, with "/" between; only `[a-z0-9./-]` is written. Nothing is ever
changed or removed, listings may be stale, partial or in any order, and times aren't told at all.
"""

from typing import Protocol


class Place(Protocol):
    """A folder that several desks reach, by one transport.

    Every call may raise `errors.FolderUnreachable` (with the reason in words), when the place is
    gone, doesn't answer or refuses the login.
    """

    address: str
    """As the officer wrote it; for people and to open the place again (never a password)."""

    def list(self, folder: str) -> list[str]:
        """Return the names of the files and folders right in `folder` ("" = the place itself).

        No such folder, or an empty one: []. The place itself missing: FolderUnreachable.
        """

    def read(self, name: str, limit: int | None = None) -> bytes:
        """Return a file's bytes, `limit` of them at the most.

        Raises errors.NotHereYet where the file is missing, or is a cloud drive's placeholder.
        """

    def publish(self, name: str, data: bytes) -> None:
        """Write a file once, whole and durably, and read it back; folders are made as needed.

        A file of that name with the same bytes is as good; with others it stays as it is. A file
        left half written by a former try (`.tmp`) is written anew.
        Raises errors.NameTaken, FolderReadOnly, FolderFull or FolderUnreachable.
        """

    def probe(self) -> None:
        """Return when the place is there and answers, else raise FolderUnreachable."""

    def watch(self) -> str:
        """Return a token that changes when something may have changed; "" where none is known."""


def join(*parts: str) -> str:
    """Return a name made of folder and file names."""
    return "/".join(part for part in parts if part)

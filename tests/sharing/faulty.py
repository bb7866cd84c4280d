"""A folder that fails in every way a folder can, by one seed; and what befalls the files in it."""

import random
from pathlib import Path

from regdesk import errors
from regdesk.sharing.directory import DirectoryPlace
from regdesk.sharing.names import MARKER


class Killed(BaseException):
    """The process is gone at this very call."""


def _kill() -> None:
    raise Killed


UNREACHABLE = {"reason_sv": "nätet är borta.", "reason_en": "the network is gone."}
NONE: dict[str, float] = {}
HEAVY = {
    "late": 0.15,
    "cut": 0.1,
    "flip": 0.1,
    "partial": 0.15,
    "stale": 0.15,
    "gone": 0.03,
    "kill": 0.02,
    "full": 0.05,
    "unsure": 0.05,
    "readonly": 0.03,
}
"""Chances by kind of fault, a call."""


class FaultyPlace:
    """A `Place` on a real directory whose calls go wrong by chance."""

    kill = staticmethod(_kill)

    def __init__(self, path: Path) -> None:
        self.address = str(path)
        self._real = DirectoryPlace(path)
        self._lists: dict[str, list[str]] = {}
        self.fail_by(0, NONE)

    def fail_by(self, seed: int, chances: dict[str, float]) -> "FaultyPlace":
        """Go wrong from now on by this seed and these chances, a call."""
        self._random = random.Random(seed)
        self._chances = chances
        return self

    def list(self, folder: str) -> list[str]:
        self._perhaps_end()
        names = self._real.list(folder)
        self._random.shuffle(names)
        if self._happens("stale"):
            names = self._lists.get(folder, [])
        elif self._happens("partial"):
            names = [name for name in names if self._random.random() < 0.6]
        self._lists[folder] = names
        return list(names)

    def read(self, name: str, limit: int | None = None) -> bytes:
        self._perhaps_end()
        if self._happens("late") and name != MARKER:
            raise errors.NotHereYet(file=name)
        data = self._real.read(name, limit)
        if self._happens("cut"):
            return data[: self._random.randrange(len(data))]
        if self._happens("flip"):
            at = self._random.randrange(len(data))
            return data[:at] + bytes([data[at] ^ 1 << self._random.randrange(8)]) + data[at + 1 :]
        return data

    def publish(self, name: str, data: bytes) -> None:
        self._perhaps_end()
        if self._happens("full"):
            raise errors.FolderFull(place=self.address)
        if self._happens("readonly"):
            raise errors.FolderReadOnly(place=self.address)
        self._real.publish(name, data)
        if self._happens("unsure"):  # it is there, but nobody heard
            raise errors.FolderUnreachable(place=self.address, **UNREACHABLE)
        self._perhaps_end()

    def probe(self) -> None:
        self._real.probe()

    def watch(self) -> str:
        return ""

    def _perhaps_end(self) -> None:
        if self._happens("kill"):
            self.kill()
        if self._happens("gone"):
            raise errors.FolderUnreachable(place=self.address, **UNREACHABLE)

    def _happens(self, kind: str) -> bool:
        chance = self._chances.get(kind, 0)
        return bool(chance) and self._random.random() < chance


COPIES = (
    "{stem} (Annas konfliktkopia 2026-11-24).rdk",
    "{stem} (Anna's conflicted copy 2026-11-24).rdk",
    "{stem}-LAPTOP-ANNA.rdk",
    "{stem}.sync-conflict-20261124-081200-ABCDEFG.rdk",
    "{stem} (conflicted copy 2026-11-24 081200).rdk",
)
"""How Dropbox, OneDrive, Syncthing and Nextcloud name what they can't place."""
STRANGERS = ("desktop.ini", "Thumbs.db", ".DS_Store", "anteckningar åäö.docx", "~$x.rdk")


class Happenings:
    """What befalls the files themselves, until `heal` makes it good."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self._random = random.Random(seed)
        self._bytes: dict[Path, bytes] = {}
        self._hidden: Path | None = None

    @property
    def damaged(self) -> list[Path]:
        """The files that aren't as they were published."""
        return sorted(self._bytes)

    def files(self) -> list[Path]:
        """Return what was published."""
        return sorted(self.folder.glob("[wka]/**/*.rdk"))

    def strike(self, kind: str) -> None:
        """Let something happen to a file, or to the folder."""
        files = [one for one in self.files() if one not in self._bytes]
        if self._hidden is not None or not files:
            return
        file = self._random.choice(files)
        if kind in ("flip", "cut", "empty"):
            self._spoil(file, kind)
        elif kind == "vanish":
            self._hidden = self.folder.with_name("away")
            self.folder.rename(self._hidden)
        elif kind == "foreign":
            self._lay_a_stranger(file.parent)
        else:
            self._move(file, kind)

    def _spoil(self, file: Path, kind: str) -> None:
        data = self._bytes[file] = file.read_bytes()
        at = self._random.randrange(len(data))
        spoilt = {"flip": data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], "cut": data[:at]}
        file.write_bytes(spoilt.get(kind, b""))

    def _move(self, file: Path, kind: str) -> None:
        """Remove a file, or let it stand under another name, alone or beside."""
        data = file.read_bytes()
        if kind != "remove":
            copy = self._random.choice(COPIES).format(stem=file.stem)
            file.with_name(copy).write_bytes(data)
        if kind != "copy":
            self._bytes[file] = data
            file.unlink()

    def _lay_a_stranger(self, near: Path) -> None:
        where = self._random.choice([self.folder, near, near.parent])
        if self._random.random() < 0.3:
            (where / ".stversions").mkdir(exist_ok=True)
        (where / self._random.choice(STRANGERS)).write_bytes(b"not regdesk's")

    def heal(self) -> None:
        """Make good what was done to published files and to the folder; copies and strangers stay."""
        if self._hidden is not None:
            self._hidden.rename(self.folder)
            self._hidden = None
        for file, data in self._bytes.items():
            file.write_bytes(data)
        self._bytes.clear()


KINDS = ("flip", "cut", "empty", "remove", "rename", "copy", "foreign", "vanish")

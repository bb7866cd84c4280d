"""Real faults for tests: other processes, small disks, lost rights; and what the officer reads."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from regdesk.work import desks

ROOT = Path(__file__).parents[2]
SOAK = bool(os.environ.get("REGDESK_SOAK"))
NOBODY = 65534
CHILD = "tests.store.child"


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The document it printed; the command must have been done."""
        assert self.code == 0, f"{self.code}: {self.err}"
        return json.loads(self.out)

    def done(self) -> None:
        """Assert that the command was done."""
        assert self.code == 0, f"{self.code}: {self.err}"

    def one_sentence(self, *words: str | Path) -> str:
        """Assert that it said no, in one line that holds `words`, and printed nothing else."""
        assert self.code == 2, f"{self.code}: {self.out}{self.err}"
        assert self.out == ""
        line = self.err.strip()
        assert "\n" not in line, line
        assert "Traceback" not in line
        for word in words:
            assert str(word) in line, line
        return line


def regdesk(*words: str | Path, **environment: str) -> Said:
    """Run `python -m regdesk` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "regdesk", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def child(*words: str | Path) -> subprocess.Popen[str]:
    """Start a helper process (see `child.py`) that prints what it has done, a line each."""
    return subprocess.Popen(
        [sys.executable, "-m", CHILD, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ,
    )


def as_nobody(warm: Path, *words: str | Path) -> Said:
    """Run a command in a process that gives up root's rights first."""
    if os.geteuid() != 0:
        pytest.skip("only root can start a process of another user")
    process = subprocess.run(
        [sys.executable, "-m", CHILD, "nobody", str(warm), *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    return Said(process.returncode, process.stdout, process.stderr)


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """Mount a memory disk of `size` at `place`; skip the test where that isn't allowed."""
    place.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    mounted = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no memory disk can be mounted here: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def make_read_only(disk: Path) -> None:
    """Mount a small disk again, now read-only."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill a small disk but for `leave` bytes; return the file that fills it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 16))
        except OSError:
            pass
        file.truncate(file.seek(0, os.SEEK_END) - leave)
    return filler


def new_desk(path: Path, area: str | None = "norr") -> Path:
    """Put a fresh desk of Anna Ek at `path`, closed."""
    path.write_bytes(_fresh(area))
    return path


@cache
def _fresh(area: str | None) -> bytes:
    path = Path(mkdtemp()) / "fresh.desk"
    desks.create_desk(path, "Anna Ek", area).close()
    return path.read_bytes()


def listing(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, by name."""
    return {
        one.name: one.read_bytes() if one.is_file() else b"" for one in sorted(folder.iterdir())
    }


def faults_of(desk: desks.Desk) -> list[str]:
    """Return what `check` finds wrong."""
    return [one.en for one in desks.check(desk) if one.fault]

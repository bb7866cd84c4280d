"""One process writes a desk file at a time; the lock says who holds it."""

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from regdesk import errors


class DeskLock:
    """The writer's lock of a desk file: a file beside it, freed by the system if we die."""

    def __init__(self, path: Path, real_path: Path) -> None:
        """Lock the file at `real_path` (no links), which the officer calls `path`."""
        self.path = path
        self._note = real_path.with_name(real_path.name + ".lock")
        # Windows locks the lock file itself against reading, so the name stands in another.
        self._holder = real_path.with_name(real_path.name + ".holder")
        self._lock = FileLock(self._note, thread_local=False)

    def acquire(self, holder: str, wait: float) -> None:
        """Take the lock or raise DeskInUse naming the holder, after `wait` seconds at the most."""
        try:
            self._lock.acquire(timeout=wait, poll_interval=0.05)
        except Timeout:
            raise errors.DeskInUse(file=self.path, holder=self.holder()) from None
        except OSError:
            raise errors.ReadOnlyPlace(file=self.path) from None
        note = {"holder": holder, "pid": os.getpid(), "since": time.strftime("%H:%M")}
        with suppress(OSError):  # a full disk keeps nobody from reading
            self._holder.write_text(json.dumps(note), encoding="utf-8")

    def holder(self) -> str:
        """Return who holds the lock, in words."""
        try:
            note = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{note['holder']} (pid {note['pid']}, {note['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return "regdesk"

    def release(self) -> None:
        """Let go; safe to call twice."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
        self._lock.release()

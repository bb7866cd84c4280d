"""Exchanges in a process of its own that is killed at its Nth file call or SQL statement.

Reads lines `kind N desk folder` and answers each with a line: how it ended, and the calls counted.
The imports are made once; each exchange is a fork of that.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from regdesk.store.desk import Desk
from regdesk.work import sharing

FILE, SQL = "file", "sql"
CALLS = {"open", "os.listdir", "os.scandir", "os.mkdir", "os.rename", "os.link", "os.remove"}


def _exchange(kind: str, at: int, path: Path, place: str) -> int:
    """Exchange; killed at the call of this number, else return how many there were."""
    desk = Desk(path)
    left = at
    counted = 0

    def called(*_: object) -> None:
        nonlocal left, counted
        counted += 1
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(name: str, facts: tuple[Any, ...]) -> None:
        if name in CALLS and facts and str(facts[0]).startswith(place):
            called()

    if kind == FILE:
        sys.addaudithook(heard)
    else:
        event.listen(Engine, "before_cursor_execute", called)
        event.listen(Engine, "commit", called)
    sharing.Exchanger(desk).run(whole=True)
    return counted


def main() -> None:
    for line in sys.stdin:
        kind, at, path, place = line.rstrip("\n").split("\t")
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            counted = _exchange(kind, int(at), Path(path), place)
            os.write(writing, str(counted).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as answer:
            said = answer.read()
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), said or -1, sep="\t", flush=True)


if __name__ == "__main__":
    main()

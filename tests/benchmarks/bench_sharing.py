"""The shared folder: a first join, one change among many files, nothing new, and memory."""

import os
import resource
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from regdesk.domain.files import write_atomically
from regdesk.domain.ids import new_id
from regdesk.records import Commitment
from regdesk.sharing import membership
from regdesk.sharing.addresses import open_place
from regdesk.sharing.admitting import admission_of
from regdesk.sharing.exchange import FOLDER, PLACE, Exchange, Steps
from regdesk.sharing.outgoing import Outgoing
from regdesk.store.desk import Desk
from tests.benchmarks.bench_intake import raw_write
from tests.benchmarks.timing import tell, timed
from tests.store.worlds import open_blank

SIZES = (10_000, 100_000, *((1_000_000,) if "REGDESK_BENCH_MILLION" in os.environ else ()))
WRITERS, FILES, TIMES = 30, 10_000, 20
PER_RECORD = 9
"""Entries a record of the first join has."""


def main() -> None:
    """Print the table's rows."""
    for size in SIZES:
        _join(size)
    with TemporaryDirectory() as folder:
        _many_files(Path(folder))


def _exchange(desk: Desk) -> Exchange:
    return Exchange(desk, open_place(desk.fact(PLACE)))


def _outgoing(desk: Desk) -> Outgoing:
    with desk.read() as session:
        admission = admission_of(session.connection())
    place = open_place(desk.fact(PLACE))
    return Outgoing(desk, place, desk.fact(FOLDER), admission, lambda _done, _of: None)


def _write(desk: Desk, entries: int) -> None:
    """Write records of six fields that are edited four times each."""
    for _ in range(-(-entries // (1000 * PER_RECORD))):
        ids = []
        with desk.change("Skrev") as change:
            for number in range(1000):
                one = Commitment(
                    id=new_id(),
                    text=f"Skicka underlag nummer {number} om elnät och service",
                    party="region",
                    owner="Region Jämtland Härjedalen",
                )
                ids.append(one.id)
                change.session.add(one)
        for status in ("under_way", "open", "under_way", "fulfilled"):
            with desk.change("Ändrade") as change:
                for id_ in ids:
                    change.session.get_one(Commitment, id_).status = status


def _join(size: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "share").mkdir()
        with open_blank(folder, "Maja") as desk:
            _write(desk, size)
            code = membership.create(desk, str(folder / "share"))
            _exchange(desk).run(Steps(), whole=True)
        # In a process of its own: its memory is its own.
        child = os.fork()
        if not child:
            code_out = 1
            try:
                _join_in_child(folder, code, size)
                code_out = 0
            finally:
                sys.stderr.flush()
                os._exit(code_out)
        assert os.waitpid(child, 0)[1] == 0


def _join_in_child(folder: Path, code: str, size: int) -> None:
    before = _memory()
    desk = open_blank(folder, "Olle")

    def join() -> None:
        membership.join_folder(desk, str(folder / "share"), code)
        done = _exchange(desk).run(Steps())
        assert done.error is None and done.taken.entries >= size * 0.95, done

    took, grown = timed(join), _memory() - before
    desk.close()
    blank = open_blank(folder, "raw")
    blank.close()
    raw = raw_write(desk.path, blank.path)
    shown = f"{size:,}".replace(",", " ")
    reached = f"{took / raw:.1f} × ({took:.2f} s of {raw:.2f} s); {grown} MiB more"
    tell(f"first join of {shown} entries", reached, "≤ 4 × raw executemany; memory flat")
    sys.stdout.flush()


def _memory() -> int:
    """Return the most memory this process has had, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _writers(folder: Path) -> Iterator[Desk]:
    share = folder / "share"
    share.mkdir()
    code = ""
    for number in range(WRITERS):
        desk = open_blank(folder, f"desk-{number}")
        if not code:
            code = membership.create(desk, str(share))
        else:
            membership.join_folder(desk, str(share), code)
        yield desk


def _many_files(folder: Path) -> None:
    desks = list(_writers(folder))
    for desk in desks[1:]:
        exchange = _exchange(desk)
        exchange.run(Steps())
        out = _outgoing(desk)
        for number in range(FILES // WRITERS):
            with desk.change("Skrev") as change:
                change.session.add(Commitment(id=new_id(), text=f"Åtagande {number}"))
            out.freeze()
        exchange.run(Steps())
        desk.close()
    desk = desks[0]
    exchange = _exchange(desk)
    exchange.run(Steps())
    exchange.run(Steps())
    root = Path(desk.fact(PLACE))
    files = sum(1 for _ in root.rglob("*.rdk"))
    quiet = [timed(lambda: exchange.run(Steps())) for _ in range(TIMES)]
    changed, listed, durable = [], [], []
    raw = sqlite3.connect(folder / "raw.sqlite", isolation_level=None)
    raw.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x)")
    for number in range(TIMES):
        with desk.change("Skrev") as change:
            change.session.add(Commitment(id=new_id(), text=f"Ändring {number}"))
        changed.append(timed(lambda: exchange.run(Steps())))
        listed.append(timed(lambda: _list_last(root)))
        durable.append(timed(lambda: _write_durably(folder, raw)))
    shown = f"{files:,}".replace(",", " ")
    tell(
        f"one change to a folder of {shown} files, {WRITERS} writers",
        f"{median(changed) / (median(listed) + median(durable)):.1f} × "
        f"({median(changed) * 1000:.1f} ms; listing {median(listed) * 1000:.1f}, "
        f"durable {median(durable) * 1000:.1f})",
        "≤ 2 × one listing of the last buckets and the same durable work",
    )
    tell(
        f"an exchange with nothing new, {WRITERS} writers",
        f"{median(quiet) * 1000:.1f} ms",
        "≤ 20 ms",
    )


def _list_last(root: Path) -> None:
    """List each writer's last bucket."""
    for writer in (root / "w").iterdir():
        os.listdir(max(writer.iterdir()))  # noqa: PTH208 -- the fastest there is


def _write_durably(folder: Path, raw: sqlite3.Connection) -> None:
    """Do what an exchange does for ever: a file in the folder, three commits in the desk."""
    write_atomically(folder / "share" / "raw", os.urandom(2000))
    for number in range(3):
        raw.execute("INSERT INTO t VALUES (?)", (number,))


if __name__ == "__main__":
    main()

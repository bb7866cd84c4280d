"""100,000 arriving entries against a raw `executemany` of the same rows, both durable."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from regdesk.domain.ids import new_id
from regdesk.records import Commitment
from regdesk.store.intake import Batch, entries_since, take_in
from tests.benchmarks.timing import tell, timed
from tests.store.worlds import open_blank

ENTRIES = 100_000
PER_RECORD = 10


def _written(folder: Path) -> Batch:
    """Return the journal of a busy colleague: records with six fields, edited since."""
    desk = open_blank(folder, "writer")
    while True:
        ids: list[UUID] = []
        with desk.change("Skrev") as change:
            for number in range(1000):
                one = Commitment(
                    id=new_id(),
                    text=f"Skicka underlag nummer {number} om elnät och service",
                    party="region",
                    owner="Region Jämtland Härjedalen",
                    comment="Väntar på svar",
                )
                ids.append(one.id)
                change.session.add(one)
        for status in ("under_way", "open", "under_way", "fulfilled"):
            with desk.change("Ändrade") as change:
                for id_ in ids:
                    change.session.get_one(Commitment, id_).status = status
        batch = entries_since(desk)
        if len(batch.entries) >= ENTRIES:
            desk.close()
            return Batch(batch.entries[:ENTRIES], batch.groups)


def raw_write(path: Path, target: Path) -> float:
    """Write the same rows with nothing but sqlite3, into the same tables and indexes."""
    source = sqlite3.connect(path)
    rows = {
        table: source.execute(f"SELECT * FROM {table}").fetchall()
        for table in ("entry_group", "entry", "replaced", "commitment", "search_row")
    }
    rows["search"] = source.execute("SELECT rowid, * FROM search").fetchall()
    source.close()
    raw = sqlite3.connect(target, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")

    def write() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for table, some in rows.items():
            marks = ",".join("?" * len(some[0]))
            names = "search (rowid, title, body, record_type, record_id)"
            into = names if table == "search" else table
            raw.executemany(f"INSERT INTO {into} VALUES ({marks})", some)
        raw.execute("COMMIT")

    seconds = timed(write)
    raw.close()
    return seconds


def main() -> None:
    """Print seconds and the ratio."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        batch = _written(folder)
        ratios = []
        for run in range(3):
            desk = open_blank(folder, f"reader{run}")
            ours = timed(lambda: take_in(desk, batch))  # noqa: B023
            desk.close()
            blank = open_blank(folder, f"raw{run}")
            path = blank.path
            blank.close()
            baseline = raw_write(folder / f"reader{run}.regdesk", path)
            ratios.append((ours / baseline, ours, baseline))
        ratio, ours, baseline = sorted(ratios)[1]
        tell(
            f"{ENTRIES:,} entries taken in vs the same rows by executemany",
            f"{ratio:.1f} × ({ours:.2f} s vs {baseline:.2f} s)",
            "≤ 4 ×",
        )


if __name__ == "__main__":
    main()

"""Search in a million notes made of real statutes: time to the first rows."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesk.store.search import search
from regdesk.work.search import find
from tests.benchmarks.timing import median_of, tell
from tests.store.worlds import open_blank

NOTES = 1_000_000
STATUTES = Path(__file__).parents[2].parent / "shared" / "cases" / "text" / "sfs"
WORDS = ["stöd", "regional utveckling", "kommersiell serv", "länsstyrelsen beslut", "att", "zzz"]


def _paragraphs() -> list[str]:
    found: list[str] = []
    for path in sorted(STATUTES.glob("*.md")):
        found += [text.strip() for text in re.split(r"\n\s*\n", path.read_text("utf-8"))]
    return [text for text in found if len(text) > 40]


def _slowest(ask: Callable[[str], object]) -> tuple[float, str]:
    ask("värm upp")
    return max((median_of(lambda: ask(words), 15), words) for words in WORDS)  # noqa: B023


def main() -> None:
    """Print the slowest median over several words, as the command line and as the window asks."""
    if not STATUTES.is_dir():
        tell("search in a million notes", "not run: the statutes are missing", "≤ 10 ms")
        return
    with TemporaryDirectory() as name:
        desk = open_blank(Path(name), "big")
        paragraphs = _paragraphs()
        raw = sqlite3.connect(desk.path)
        raw.executemany(
            "INSERT INTO search (rowid, title, body, record_type, record_id) VALUES (?,?,?,?,?)",
            (
                (
                    (1 << 40) + number,
                    f"Punkt {number}",
                    paragraphs[number % len(paragraphs)],
                    "agenda_item",
                    f"00000000-0000-7000-8000-{number:012d}",
                )
                for number in range(NOTES)
            ),
        )
        raw.executemany(
            "INSERT INTO agenda_item (id, created, deleted, title) VALUES (?,?,0,?)",
            (
                (f"00000000-0000-7000-8000-{number:012d}", 1 << 56, f"Punkt {number}")
                for number in range(NOTES)
            ),
        )
        raw.commit()
        raw.close()
        with desk.read() as session:
            connection = session.connection()
            first = _slowest(lambda words: search(connection, words, limit=20))
        for name, (seconds, words), goal in (
            ("first rows", first, "≤ 10 ms"),
            ("the page of hits", _slowest(lambda words: find(desk, words)), ""),
            ("the best first", _slowest(lambda words: find(desk, words, best_first=True)), ""),
        ):
            tell(
                f"{name} in {NOTES:,} notes, slowest of {len(WORDS)} questions (”{words}”)",
                f"{seconds * 1000:.1f} ms",
                goal,
            )
        desk.close()


if __name__ == "__main__":
    main()

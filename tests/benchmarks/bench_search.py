"""Search in a million notes made of real statutes: time to the first rows."""

import re
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesk.store.search import search
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


def main() -> None:
    """Print the slowest median over several words."""
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
        raw.commit()
        raw.close()
        with desk.read() as session:
            connection = session.connection()
            search(connection, "värm upp")
            slowest = max(
                (median_of(lambda: search(connection, words, limit=20), 15), words)  # noqa: B023
                for words in WORDS
            )
        tell(
            f"first rows in {NOTES:,} notes, slowest of {len(WORDS)} questions (”{slowest[1]}”)",
            f"{slowest[0] * 1000:.1f} ms",
            "≤ 10 ms",
        )
        desk.close()


if __name__ == "__main__":
    main()

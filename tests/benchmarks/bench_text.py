"""Rewriting a text of 20 kB: the verb against Loro alone, and against a plain UPDATE of the row.

Three rewritings: a word in the middle, a paragraph in twenty, everything. Each verb is a unit of
work with journal, merge, row, search index and undo step, durable as the UPDATE is.
"""

import random
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from loro import ExportMode, LoroDoc

from regdesk.work import desks, records
from tests.benchmarks.timing import median_of, tell

SIZE = 20_000
TIMES = 15
WORDS = [
    "regionen",
    "länet",
    "elnät",
    "service",
    "kompetens",
    "bredband",
    "strategi",
    "åtgärd",
    "kommun",
    "samverkan",
    "resurs",
    "plan",
]


def _text(chance: random.Random, size: int) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < size:
        paragraphs.append(" ".join(chance.choice(WORDS) for _ in range(40)) + ".")
    return "\n".join(paragraphs)


def _word(text: str, chance: random.Random) -> str:
    at = text.index(" ", len(text) // 2)
    return f"{text[:at]} {chance.choice(WORDS)} {chance.random()}{text[at:]}"


def _some(text: str, chance: random.Random) -> str:
    paragraphs = text.split("\n")
    for at in range(0, len(paragraphs), 20):
        paragraphs[at] = _text(chance, 100)
    return "\n".join(paragraphs)


def _all(_text_before: str, chance: random.Random) -> str:
    return _text(chance, SIZE)


def _loro(before: str, changed: list[str]) -> float:
    """Return the median of Loro alone: the document read back, changed and its update made."""
    snapshot = LoroDoc()  # type: ignore[no-untyped-call]
    snapshot.get_text("t").update(before)
    snapshot.commit()
    update = snapshot.export(ExportMode.Updates(LoroDoc().oplog_vv))  # type: ignore[no-untyped-call]
    texts = iter(changed)

    def rewrite() -> None:
        document = LoroDoc()  # type: ignore[no-untyped-call]
        document.import_batch([update])
        seen = document.oplog_vv
        document.get_text("t").update_by_line(next(texts))
        document.commit()
        document.export(ExportMode.Updates(seen))

    return median_of(rewrite, len(changed))


def _plain(path: Path, changed: list[str]) -> float:
    """Return the median of a durable UPDATE of one row."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, notes TEXT)")
    raw.execute("INSERT INTO note VALUES (1, '')")
    texts = iter(changed)

    def update() -> None:
        raw.execute("UPDATE note SET notes = ? WHERE id = 1", (next(texts),))

    seconds = median_of(update, len(changed))
    raw.close()
    return seconds


def main() -> None:
    """Print a row for each rewriting."""
    chance = random.Random(2027)
    before = _text(chance, SIZE)
    for number, (name, rewritten) in enumerate(
        (("a word of", _word), ("every 20th paragraph of", _some), ("all of", _all))
    ):
        changed = [rewritten(before, chance) for _ in range(TIMES)]
        with TemporaryDirectory() as folder:
            ours = _ours(Path(folder) / "desk.regdesk", before, changed)
            loro, plain = _loro(before, changed), _plain(Path(folder) / f"{number}.db", changed)
        tell(
            f"rewriting {name} a 20 kB text vs Loro alone",
            f"{ours / loro:.1f} × ({ours * 1000:.1f} ms vs {loro * 1000:.1f} ms; "
            f"a plain UPDATE {plain * 1000:.1f} ms)",
            "–",
        )


def _ours(path: Path, before: str, changed: list[str]) -> float:
    """Return the median of `set ID notes=…`, each time from the same text."""
    with desks.create_desk(path, "Handläggare Demo", "norr") as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "Z"})
        items = []
        for number in range(len(changed)):
            values = {"dialogue": str(dialogue), "title": f"Punkt {number}", "notes": before}
            items.append(str(records.add_record(desk, "agenda_item", values)[1]))
        work = iter(zip(items, changed, strict=True))

        def rewrite() -> None:
            item, text = next(work)
            records.set_fields(desk, item, {"notes": text})

        return median_of(rewrite, len(changed))


if __name__ == "__main__":
    main()

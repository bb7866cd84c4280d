"""Rewriting a text of 20 kB: the verb against Loro alone, and against a plain UPDATE of the row.

Three rewritings: a word in the middle, a paragraph in twenty, everything. Each verb is a unit of
work with journal, merge, row, search index and undo step, durable as the UPDATE is.
"""

import random
import sqlite3
import statistics
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from loro import ExportMode, LoroDoc

from regdesk.work import desks, records
from tests.benchmarks.timing import tell, timed

SIZE = 20_000
TIMES = 25
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


Rewriter = Callable[[str], object]


def _loro(before: str) -> Rewriter:
    """Return Loro alone: the document read back, changed, and its update made."""
    first = LoroDoc()  # type: ignore[no-untyped-call]
    first.get_text("t").update(before)
    first.commit()
    update = first.export(ExportMode.Updates(LoroDoc().oplog_vv))  # type: ignore[no-untyped-call]

    def rewrite(text: str) -> None:
        document = LoroDoc()  # type: ignore[no-untyped-call]
        document.import_batch([update])
        seen = document.oplog_vv
        document.get_text("t").update_by_line(text)
        document.commit()
        document.export(ExportMode.Updates(seen))

    return rewrite


def _plain(path: Path) -> tuple[sqlite3.Connection, Rewriter]:
    """Return a durable UPDATE of one row."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, notes TEXT)")
    raw.execute("INSERT INTO note VALUES (1, '')")
    return raw, lambda text: raw.execute("UPDATE note SET notes = ? WHERE id = 1", (text,))


def _ours(desk: desks.Desk, before: str) -> Rewriter:
    """Return `set ID notes=…`, each time of an item of its own."""
    _, dialogue = records.add_record(desk, "dialogue", {"counties": "Z"})
    values = {"dialogue": str(dialogue), "title": "Punkt", "notes": before}
    items = iter([records.add_record(desk, "agenda_item", values)[1] for _ in range(TIMES)])
    return lambda text: records.set_fields(desk, str(next(items)), {"notes": text})


def main() -> None:
    """Print a row for each rewriting."""
    chance = random.Random(2027)
    before = _text(chance, SIZE)
    for name, rewritten in (
        ("a word of", _word),
        ("every 20th paragraph of", _some),
        ("all of", _all),
    ):
        with TemporaryDirectory() as folder:
            raw, plain = _plain(Path(folder) / "plain.db")
            with desks.create_desk(Path(folder) / "desk.regdesk", "Demo", "norr") as desk:
                ways = (_ours(desk, before), _loro(before), plain)
                rounds = []
                for _ in range(TIMES):  # in turn, so that what else goes on hits all alike
                    text = rewritten(before, chance)
                    rounds.append([timed(partial(way, text)) for way in ways])
            raw.close()
        ours, loro, row = (statistics.median(side) for side in zip(*rounds, strict=True))
        ratio = statistics.median(one[0] / one[1] for one in rounds)
        tell(
            f"rewriting {name} a 20 kB text vs Loro alone, in memory",
            f"{ratio:.0f} × ({ours * 1000:.1f} ms vs {loro * 1000:.1f} ms; "
            f"a plain durable UPDATE {row * 1000:.1f} ms)",
            "–",
        )


if __name__ == "__main__":
    main()

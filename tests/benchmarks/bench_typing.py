"""From key to paint in a 200 kB note, with journal and spelling on; also while entries arrive.

The window is the real one, offscreen, on the demo desk, at the table. Keys come at fixed times of
the wall clock, faster than anybody types; each is timed from when it was due until its text is
painted, so that whatever keeps the window busy counts. The baseline is the same text and the same
keys in a bare QTextEdit.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.timing import tell

SIZE = 200_000
KEYS = 1_500
EVERY = 0.025
"""Seconds between keys: forty a second."""
ENTRIES = 100_000
WORDS = [
    "regionen",
    "beskriver",
    "läget",
    "tre",
    "industrietableringar",
    "väntar",
    "på",
    "besked",
    "om",
    "anslutning",
    "till",
    "elnätet",
    "två",
    "av",
    "dem",
    "ligger",
    "utanför",
    "staden",
    "och",
    "skulle",
    "betyda",
    "mycket",
    "för",
    "inlandet",
    "service",
    "kompetens",
]


def _text(size: int) -> str:
    chance = random.Random(4)
    lines, length = [], 0
    while length < size:
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 40)))
        lines.append(f"{words.capitalize()}.")
        length += len(lines[-1].encode()) + 1
    return "\n".join(lines)


def _keys() -> Iterator[str]:
    chance = random.Random(5)
    while True:
        yield from chance.choice(WORDS)
        yield chance.choice((" ", " ", " ", " ", ". ", "\n"))[0]


class Typist:
    """Types into an editor at fixed times and notes how long each key took to be painted."""

    def __init__(self, app: Any, editor: Any) -> None:
        from PySide6.QtCore import QEvent, Qt, QTimer
        from PySide6.QtGui import QKeyEvent

        self._app, self._editor, self._signs = app, editor, _keys()
        self._press = lambda sign: QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_A,
            Qt.KeyboardModifier.NoModifier,
            "\r" if sign == "\n" else sign,
        )
        self._due: list[float] = []
        self.took: list[float] = []
        self._timer = QTimer(editor, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._type)

    def painted(self) -> None:
        """Note that everything typed so far is painted."""
        now = time.perf_counter()
        self.took += [(now - due) * 1000 for due in self._due]
        self._due.clear()

    def run(self, until: Callable[[], bool]) -> list[float]:
        """Type until `until`; return the milliseconds each key took, in order of size."""
        from PySide6.QtCore import QEventLoop

        self.took.clear()
        self._until, self._loop = until, QEventLoop()
        self._next = time.perf_counter() + EVERY
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return sorted(self.took)

    def _type(self) -> None:
        while time.perf_counter() >= self._next:
            self._due.append(self._next)
            self._next += EVERY
            self._app.sendEvent(self._editor, self._press(next(self._signs)))
        if self._until():
            self._loop.quit()


def _watch(editor: Any, typist: Typist) -> None:
    """Have an editor tell its typist of each paint; its margin is painted last."""
    paint = editor.margin.paint

    def painted(event: Any) -> None:
        paint(event)
        typist.painted()

    editor.margin.paint = painted


def _part(took: list[float], part: float) -> float:
    return took[min(len(took) - 1, int(len(took) * part))]


def _settle(app: Any, session: Any) -> None:
    for _ in range(5):
        app.processEvents()
        session.runner.settle()


def _bare(app: Any, text: str) -> list[float]:
    from PySide6.QtWidgets import QTextEdit

    class Bare(QTextEdit):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            typist.painted()

    editor = Bare()
    editor.setUndoRedoEnabled(False)
    editor.resize(720, 700)
    typist = Typist(app, editor)
    editor.setPlainText(text)
    editor.show()
    app.processEvents()
    took = typist.run(lambda: len(typist.took) >= KEYS)
    editor.close()
    return took


def _window(app: Any, path: Path) -> tuple[Any, Any]:
    """Return the window at the table with the long note, and its editor."""
    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.routes import PageId, Route
    from regdesk.work import preferences, records

    window = MainWindow(app, preferences.load(), path)
    window.show()
    window.build()
    _settle(app, window.session)
    session = window.session
    item = records.list_records(session.desk, "agenda_item")[0]
    records.set_fields(session.desk, item["id"], {"notes": _text(SIZE)})
    session.navigator.go(Route(PageId.AT_TABLE, str(item["dialogue"]), item["id"]))
    _settle(app, session)
    editor = window.shell.page.note.editor
    cursor = editor.textCursor()
    cursor.setPosition(SIZE // 2)
    editor.setTextCursor(cursor)
    end = time.monotonic() + 5
    while time.monotonic() < end:  # the layout of the whole text, and the first words looked up
        app.processEvents()
    _settle(app, session)
    return window, editor


def _arrivals(folder: Path) -> list[Path]:
    """Return files of entries, a slice each, as they would lie in a shared folder."""
    from regdesk.store.intake import SLICE, Batch
    from tests.benchmarks.bench_intake import _written

    batch = _written(folder)
    groups = {group.id: group for group in batch.groups}
    files = []
    for start in range(0, len(batch.entries), SLICE):
        some = batch.entries[start : start + SLICE]
        wanted = dict.fromkeys(entry.group for entry in some)
        piece = Batch(some, [groups[one] for one in wanted])
        files.append(folder / f"{start}.json")
        files[-1].write_text(json.dumps(piece.to_json()), "utf-8")
    return files


class Arriving:
    """An intake in slices, each a job of its own, so that what is typed is saved in between."""

    def __init__(self, window: Any, files: list[Path]) -> None:
        self._session, self._files = window.session, iter(files)
        self.done = False
        self._next()

    def _next(self, _change: object = None) -> None:
        from regdesk.store.intake import Batch, take_in

        file = next(self._files, None)
        if file is None:
            self.done = True
            return
        desk = self._session.desk

        def taken(_progress: object) -> Any:
            return take_in(desk, Batch.from_json(json.loads(file.read_text("utf-8"))))

        self._session.runner.write("Taking in", taken, owner=self._session, done=self._next)


def main() -> None:
    """Print the percentiles."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as name:
        os.environ["REGDESK_HOME"] = name
        from PySide6.QtWidgets import QApplication

        from regdesk.work import desks

        app = QApplication.instance() or QApplication(sys.argv[:1])
        bare = _bare(app, _text(SIZE))
        path = Path(name) / "demo.regdesk"
        desks.create_desk(path, "Handläggare Demo", "norr", demo=True).close()
        files = _arrivals(Path(name))
        window, editor = _window(app, path)
        typist = Typist(app, editor)
        _watch(editor, typist)
        took = typist.run(lambda: len(typist.took) >= KEYS)
        _say("typing in a 200 kB note, key to paint", took, bare, "≤ 8 ms")
        arriving = Arriving(window, files)
        started = time.perf_counter()
        took = typist.run(lambda: arriving.done)
        seconds = time.perf_counter() - started
        what = f"the same while {ENTRIES:,} entries are taken in ({seconds:.0f} s)"
        _say(what, took, bare, "≤ 16 ms")
        window.close()


def _say(what: str, took: list[float], bare: list[float], goal: str) -> None:
    ratio = _part(took, 0.5) / _part(bare, 0.5)
    tell(
        f"{what}, {len(took):,} keys",
        f"p50 {_part(took, 0.5):.1f}, p99 {_part(took, 0.99):.1f}, longest {took[-1]:.0f} ms "
        f"(bare widget {_part(bare, 0.5):.1f} and {_part(bare, 0.99):.1f}: p50 {ratio:.1f} ×)",
        f"p99 {goal}",
    )


if __name__ == "__main__":
    main()

"""First paint and idle memory of the window against a bare PySide6 window with a label.

Both are whole processes, in turn, from bytecode as an installed program's; the window works on the
demo desk. First paint is the age of the process when its window has painted; idle memory its
resident size once it no longer grows. What might lower it is measured too, each by itself.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import tell

_BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        if os.environ.get("REGDESK_FIRST_PAINT"):
            ticks = int(open("/proc/self/stat").read().rpartition(")")[2].split()[19])
            age = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
            print(f"{age * 1000:.0f}", file=sys.stderr, flush=True)
            os._exit(0)
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Label("regdesk"))
window.resize(1440, 900)
window.show()
app.exec()
"""
_OURS = "import sys; from regdesk.__main__ import main; sys.exit(main())"
_LATER = """
import threading
def later():
    import ctypes, gc
    gc.collect()
    {what}
timer = threading.Timer(2.0, later)
timer.daemon = True
timer.start()
"""
_PYSIDES_IMPORTS = """
import regdesk.ui.plain_imports
regdesk.ui.plain_imports.restore = lambda: None
"""
TRIALS: dict[str, tuple[str, tuple[str, ...]]] = {
    "with PySide6's own import, which keeps sources": (_PYSIDES_IMPORTS, ()),
    "without docstrings (python -OO)": ("", ("-OO",)),
    "with malloc_trim after opening": (
        _LATER.format(what="ctypes.CDLL(None).malloc_trim(0)"),
        (),
    ),
    "with gc.freeze after opening": (_LATER.format(what="gc.freeze()"), ()),
}
"""Code before the window, and Python's flags."""
RUNS = 15
STILL_SECONDS = 3.0


def _start(
    code: str, *arguments: str, paint: bool, flags: tuple[str, ...] = ()
) -> "subprocess.Popen[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(os.environ["REGDESK_HOME"]) / "bytecode")
    if paint:
        environment["REGDESK_FIRST_PAINT"] = "1"
    return subprocess.Popen(
        [sys.executable, *flags, "-c", code, *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _first_paint(code: str, *arguments: str) -> float:
    process = _start(code, *arguments, paint=True)
    _, said = process.communicate(timeout=60)
    return float(said.split()[-1])


def _idle_bytes(code: str, *arguments: str, flags: tuple[str, ...] = ()) -> int:
    process = _start(code, *arguments, paint=False, flags=flags)
    try:
        size, since = 0, time.monotonic()
        while time.monotonic() - since < STILL_SECONDS:
            time.sleep(0.1)
            pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
            now = pages * os.sysconf("SC_PAGE_SIZE")
            if abs(now - size) > 1 << 18:
                size, since = now, time.monotonic()
        return size
    finally:
        process.kill()
        process.wait()


def main() -> None:
    """Print medians and ratios."""
    with TemporaryDirectory() as name:
        os.environ["REGDESK_HOME"] = name
        from regdesk.work import desks

        path = Path(name) / "demo.regdesk"
        desks.create_desk(path, "Handläggare Demo", "norr", demo=True).close()
        arguments = ("--desk", str(path))
        _first_paint(_OURS, *arguments)  # makes the bytecode
        pairs = [(_first_paint(_OURS, *arguments), _first_paint(_BARE)) for _ in range(RUNS)]
        ours, bare = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        tell(
            "first paint vs a bare window, median of pairs",
            f"{ratio:.2f} × ({ours:.0f} ms vs {bare:.0f} ms)",
            "≤ 1.2 ×",
        )
        _idle_bytes(_OURS, *arguments)  # the rest of the bytecode
        one, other = _idle_bytes(_OURS, *arguments), _idle_bytes(_BARE)
        tell(
            "idle memory on the overview vs a bare window",
            f"{one / other:.2f} × ({one / 2**20:.0f} MiB vs {other / 2**20:.0f} MiB)",
            "≤ 1.5 ×",
        )
        for name, (before, flags) in TRIALS.items():
            _idle_bytes(before + _OURS, *arguments, flags=flags)
            tried = _idle_bytes(before + _OURS, *arguments, flags=flags)
            tell(f"… {name}", f"{tried / other:.2f} × ({tried / 2**20:.0f} MiB)", "–")


if __name__ == "__main__":
    main()

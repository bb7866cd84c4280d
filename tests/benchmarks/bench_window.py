"""First paint and idle memory of the window against a bare PySide6 window with a label.

Both are whole processes, in turn; the window works on the demo desk.
"""

import os
import re
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import tell

_BARE = """
import time; start = time.perf_counter()
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    import resource
    print("first-paint", (time.perf_counter() - start) * 1000)
    if {idle}:
        QTimer.singleShot(3000, lambda: (print("rss", rss()), app.quit()))
    else:
        app.quit()
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("regdesk"))
window.resize(1440, 900)
window.show()
app.exec()
"""
_OURS = """
import time; start = time.perf_counter()
import os, sys
os.environ["REGDESK_FIRST_PAINT"] = "{mode}"
from regdesk.app import run
sys.exit(run(["--desk", sys.argv[1]] if len(sys.argv) > 1 else []))
"""
RUNS = 7


def _run(code: str, *arguments: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found = re.findall(r"([a-z-]+) ([\d.]+)", done.stdout + done.stderr)
    return {name: float(value) for name, value in found}


def main() -> None:
    """Print medians and ratios."""
    with TemporaryDirectory() as name:
        os.environ["REGDESK_HOME"] = name
        from regdesk.work import desks

        path = Path(name) / "demo.regdesk"
        desks.create_desk(path, "Handläggare Demo", "norr", demo=True).close()
        bare, ours = [], []
        for _ in range(RUNS):
            bare.append(_run(_BARE.format(idle=False))["first-paint"])
            ours.append(_run(_OURS.format(mode="1"), str(path))["first-paint"])
        one, other = statistics.median(ours), statistics.median(bare)
        tell("first paint vs a bare window", f"{one / other:.2f} × ({one:.0f} ms)", "≤ 1.2 ×")
        one = _run(_OURS.format(mode="idle"), str(path))["rss"]
        other = _run(_BARE.format(idle=True))["rss"]
        tell(
            "idle memory vs a bare window",
            f"{one / other:.2f} × ({one / 2**20:.0f} MiB vs {other / 2**20:.0f} MiB)",
            "≤ 1.5 ×",
        )


if __name__ == "__main__":
    main()

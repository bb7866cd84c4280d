"""A window of its own process: types into a field and says so; never saves by itself.

Run with the path of a desk file. The pause after which typing is saved is made very long, so that
only the way the process ends can save what was typed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from regdesk.ui.editing import editor
from regdesk.ui.main_window import MainWindow, run
from tests.ui.conftest import type_text
from tests.ui.test_editing import Form

HOUR_MS = 3_600_000
TEXT = "Skrivet precis innan det tog slut"


def main(desk: Path) -> int:
    """Show the window on a desk and type."""
    editor.PAUSE_MS = HOUR_MS

    def wait_for_desk() -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        session = windows[0].session
        assert session is not None
        session.opened.connect(lambda: QTimer.singleShot(0, lambda: write(windows[0])))

    return run(desk, after_paint=lambda: QTimer.singleShot(0, wait_for_desk))


def write(window: MainWindow) -> None:
    """Type into the comment of a commitment, and tell its id."""
    window.activateWindow()
    form = Form(window)
    form.comment.setFocus()
    form.comment.selectAll()
    type_text(TEXT)
    assert form.editor.unsaved
    print(form.id, flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

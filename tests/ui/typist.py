"""A process with the real window, in which 2,000 signs are typed by real key events.

They go into the note of a point at the table, or into a field of the dialogue's form.

Prints a line `place clock` for each sign as its key is pressed, so that whoever kills the process
knows what had been typed when. Clocks are the machine's monotonic one, seconds.
"""

import os
import sys
import time
import traceback
from pathlib import Path

TYPED = ("Regionen återkommer om elnätet 😀 ” och åäö. " * 60)[:2000]
EVERY_MS = 6


def main(desk: str, dialogue: str, item: str, field: str) -> int:
    """Type until everything is typed or somebody ends it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.notes.editor import NotesEditor
    from regdesk.ui.pages.dialogue_facts import FactsTab
    from regdesk.ui.routes import PageId, Route
    from regdesk.work import preferences

    app = QApplication(sys.argv[:1])
    window = MainWindow(app, preferences.load(), Path(desk))
    window.show()
    window.build()
    assert window.session is not None
    session = window.session
    session.runner.settle()
    wanted: type[QWidget] = NotesEditor
    if field == "notes":
        session.navigator.go(Route(PageId.AT_TABLE, dialogue, item))
        session.runner.settle()
    else:
        session.navigator.go(Route(PageId.DIALOGUE, dialogue))
        session.runner.settle()
        tab = window.findChild(FactsTab)
        assert isinstance(tab, FactsTab)
        tab.focus_field(field)
        wanted = QPlainTextEdit
    signs = iter(enumerate(TYPED))
    timer = QTimer(window, interval=EVERY_MS)

    def press() -> None:
        try:
            press_next()
        except BaseException:
            traceback.print_exc()
            os._exit(1)

    def press_next() -> None:
        at, sign = next(signs, (len(TYPED), ""))
        if not sign:
            timer.stop()
            return
        focus = app.focusWidget()
        assert isinstance(focus, wanted), focus
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            app.sendEvent(focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
        print(at, time.monotonic(), flush=True)

    timer.timeout.connect(press)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

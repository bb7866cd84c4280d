"""The window's process doesn't keep the sources of what it imports."""

from tests.test_rooms import in_child


def test_no_source_of_a_library_is_kept() -> None:
    child = in_child(
        "import linecache\n"
        "from regdesk.ui import plain_imports\n"
        "plain_imports.restore()\n"
        "import sqlalchemy.orm\n"
        "from PySide6 import QtCore, QtGui, QtSvg, QtWidgets\n"
        "kept = [name for name in linecache.cache if name.endswith('.py') and 'sqlalchemy' in name]\n"
        "print(len(kept), QtSvg.QSvgRenderer.__name__, QtCore.Qt.Key.Key_A.name)"
    )
    assert (child.returncode, child.stdout.split()) == (0, ["0", "QSvgRenderer", "Key_A"])

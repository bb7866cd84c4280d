"""What this program is and whose work it stands on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from regdesk import __version__


def about(parent: QWidget) -> None:
    """Show version and licences."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(translate("about", "About regdesk"))
    box.setText(f"regdesk {__version__}")
    box.setInformativeText(
        translate(
            "about",
            "The desk of the officers who answer for the dialogue with Sweden's 21 regions.\n\n"
            "Licence: MIT. Letters: Inter (OFL). Icons: Lucide (ISC). Window: Qt for Python (LGPL).",
        )
    )
    box.finished.connect(box.deleteLater)
    box.open()

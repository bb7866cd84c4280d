"""The guide, beside the window: read it while doing what it tells."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from regdesk import paths
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.basics import button

SIZE: Final = (640, 640)


class GuideDialog(QDialog):
    """Shows the guide in the language of the window; the window can be worked in meanwhile."""

    def __init__(self, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.setFont(QFont(look.font(Type.BASE)))
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(look.px(16))
        source = paths.resource("guide", f"{language}.md").read_text(encoding="utf-8")
        self.text.setMarkdown(source)
        self.close_button = button(self.tr("&Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        rows = QVBoxLayout(self)
        rows.addWidget(self.text, 1)
        rows.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        screen = self.screen().availableSize()
        self.resize(
            min(look.px(SIZE[0]), screen.width() - 40), min(look.px(SIZE[1]), screen.height() - 80)
        )
        self.text.setFocus()

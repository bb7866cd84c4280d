"""A fault of our own: one sentence, where the log is, and the details ready to be sent."""

import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from regdesk import paths
from regdesk.errors import OurError
from regdesk.ui.forms.ui_problem import Ui_Problem
from regdesk.ui.look import Look


class ProblemDialog(QDialog):
    """Tells of a fault in regdesk itself; nothing of it vanishes when the dialog does."""

    def __init__(self, error: BaseException, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        what, log = type(error).__name__, paths.log_file()
        ours = error if isinstance(error, OurError) else OurError(what=what, log=log)
        self.ui = Ui_Problem()
        self.ui.setupUi(self)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close.clicked.connect(self.accept)
        self.ui.sentence.setText(ours.sentence(language))
        self.ui.log.setText(str(paths.log_file()))
        self.ui.details.setPlainText("".join(traceback.format_exception(error)))
        self.ui.copy.setFocus()
        self.resize(look.px(640), look.px(420))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details.toPlainText())

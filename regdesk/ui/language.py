"""The language of the window: Swedish unless the officer chooses English."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from regdesk import paths
from regdesk.ui.marking import QT_TRANSLATE_NOOP

KEYS: Final = (
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
)
"""Names of keys that Qt's own translations leave out; menus, tips and the sheet of keys use them."""
LANGUAGES: Final = {"sv": "Svenska", "en": "English"}


class Language(QObject):
    """Installs the translations of a language; changed at run time."""

    def __init__(self, app: QApplication, code: str, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = ""
        self.set(code)

    def set(self, code: str) -> None:
        """Speak `code` ("sv" or "en") from now on."""
        self.fall_silent()
        self.code = code if code in LANGUAGES else "sv"
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        swedish = QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)
        QLocale.setDefault(swedish if self.code == "sv" else english)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = str(paths.resource("i18n"))
        for name, folder in ((f"qtbase_{self.code}", qt), (f"regdesk_{self.code}", own)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def fall_silent(self) -> None:
        """Translate nothing any more."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

"""Inställningar: language, theme, text size; what desk this is and where its file lies."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QWidget

from regdesk.ui.actions import Actions
from regdesk.ui.forms.ui_settings import Ui_Settings
from regdesk.ui.language import LANGUAGES
from regdesk.ui.look import TEXT_SIZES, Theme
from regdesk.ui.pages.page import Page
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, PageHead, scrolling

WIDEST = 640
LABELS = 104


class SettingsPage(Page):
    """Every choice takes effect at once; there is nothing to save."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.head = PageHead(self.look)
        form = QWidget()
        self.ui = Ui_Settings()
        self.ui.setupUi(form)
        form.setMaximumWidth(self.look.px(WIDEST))
        self._lay_out(form)
        self._fill_choices()
        self.ui.language.activated.connect(self._set_language)
        self.ui.theme.activated.connect(self._set_theme)
        self.ui.size.activated.connect(self._set_size)
        self.ui.folder.clicked.connect(self._show_folder)
        self.head.say(self.tr("Settings"), self.tr("Every choice takes effect at once"))
        session.told.connect(self.reload)
        session.look.recoloured.connect(self.reload)

    def reload(self) -> None:
        facts = self.session.facts
        if facts is not None:
            self.ui.officer.setText(facts.officer)
            self.ui.area.setText(facts.area.capitalize() if facts.area else "–")
            self.ui.file.setText(str(facts.path))
            self.ui.file.setToolTip(str(facts.path))
        theme = [one.value for one in Theme].index(self.look.theme.value)
        self.ui.theme.setCurrentIndex(theme)

    def enter(self) -> None:
        self.ui.language.setFocus()

    def _fill_choices(self) -> None:
        themes = {
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
            Theme.SYSTEM: self.tr("As the system"),
        }
        sizes = [(f"{size} %", size) for size in TEXT_SIZES]
        languages = [(name, code) for code, name in LANGUAGES.items()]
        _fill(self.ui.language, languages, self.session.language.code)
        _fill(self.ui.theme, [(text, theme.value) for theme, text in themes.items()], "")
        _fill(self.ui.size, sizes, self.look.text_size)

    def _set_language(self) -> None:
        self.session.set_language(self.ui.language.currentData())

    def _set_theme(self) -> None:
        self.session.set_theme(Theme(self.ui.theme.currentData()))

    def _set_size(self) -> None:
        self.session.set_text_size(self.ui.size.currentData())

    def _show_folder(self) -> None:
        assert self.session.facts is not None
        folder = str(self.session.facts.path.parent)
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _lay_out(self, form: QWidget) -> None:
        body = Body(self.look, 0)
        for grid in (self.ui.looksGrid, self.ui.deskGrid):
            grid.setColumnMinimumWidth(0, self.look.px(LABELS))
        body.columns.addWidget(form, 100)
        body.columns.addStretch(1)
        self.rows.addWidget(self.head)
        self.rows.addWidget(scrolling(body), 1)


def _fill(box: QComboBox, choices: Sequence[tuple[str, object]], current: object) -> None:
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(current)))

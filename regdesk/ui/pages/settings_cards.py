"""The cards of Inställningar: who I am, how it looks, spelling, the desk file, backups."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.counted import counted
from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import FieldBox, LinesField
from regdesk.ui.icons import Icon
from regdesk.ui.language import LANGUAGES
from regdesk.ui.look import TEXT_SIZES, Look, Theme
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Card, button, elided, label

WORDS: Final = 4
"""Lines of own words that show at once."""


class SettingsCard(Card):
    """A card of fields under each other."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        px = look.px
        self.look = look
        inside = QWidget()
        self.fields = QVBoxLayout(inside)
        self.fields.setContentsMargins(px(15), px(4), px(15), px(8))
        self.fields.setSpacing(px(12))
        self.add(inside)

    def field(self, title: str, control: QWidget, hint: str = "") -> FieldBox:
        """Put a control with its label into the card."""
        box = FieldBox(self.look, title, control, hint=hint)
        self.fields.addWidget(box)
        return box

    def row(self, *widgets: QWidget) -> QHBoxLayout:
        """Put widgets beside each other, and what room is left to their right."""
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.fields.addLayout(row)
        return row


class OfficerCard(SettingsCard):
    """Name and addresses of the officer whose desk it is; saved as any record."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        self.title.setText(self.tr("You"))
        self._session = session
        self.name, self.email, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.editor = RecordEditor(session, self)
        self.editor.bind("name", self.field(self.tr("N&ame"), self.name))
        self.editor.bind("email", self.field(self.tr("E-&mail"), self.email))
        self.editor.bind("phone", self.field(self.tr("&Telephone"), self.phone))
        self.area = label("", "small", "text2")
        self.area.setWordWrap(True)
        self.fields.addWidget(self.area)

    def show_desk(self) -> None:
        """Show whose desk it is."""
        session = self._session
        if session.officer_id is not None and self.editor.record is None:
            self.editor.show("officer", session.officer_id)
        mine = [row for row in session.counties if row.mine]
        names = ", ".join(row.short_name for row in mine)
        self.area.setText(
            self.tr("You answer for {count}: {names}").format(
                count=counted.counties(len(mine)), names=names
            )
            if mine
            else self.tr("You answer for no county. That is changed on a county's page.")
        )


class LooksCard(SettingsCard):
    """Language, theme, text size; each takes effect at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        self.title.setText(self.tr("Language and looks"))
        self._session = session
        self.language, self.theme, self.text_size = QComboBox(), QComboBox(), QComboBox()
        self.field(self.tr("Lang&uage"), self.language)
        self.field(self.tr("Theme"), self.theme)
        self.field(self.tr("Te&xt size"), self.text_size)
        themes = (
            (self.tr("As the system"), Theme.SYSTEM.value),
            (self.tr("Light"), Theme.LIGHT.value),
            (self.tr("Dark"), Theme.DARK.value),
        )
        languages = [(name, code) for code, name in LANGUAGES.items()]
        _fill(self.language, languages, session.language.code)
        _fill(self.theme, themes, session.look.theme.value)
        _fill(self.text_size, [(f"{size} %", size) for size in TEXT_SIZES], session.look.text_size)
        self.language.activated.connect(lambda: session.set_language(self.language.currentData()))
        self.theme.activated.connect(lambda: session.set_theme(Theme(self.theme.currentData())))
        self.text_size.activated.connect(
            lambda: session.set_text_size(self.text_size.currentData())
        )

    def show_theme(self) -> None:
        """Show the theme that holds: it may be changed elsewhere."""
        self.theme.setCurrentIndex(self.theme.findData(self._session.look.theme.value))


class OwnWords(LinesField):
    """The officer's own words, a line each."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SpellingCard(SettingsCard):
    """Whether misspelt words are marked, and which words pass."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        from regdesk.ui.notes.spelling import spelling_of

        self.title.setText(self.tr("Spelling"))
        self._spelling = spelling_of(session)
        self._kept = session.preferences
        self.marks = QCheckBox(self.tr("Mar&k misspelt words (F7)"))
        self.marks.clicked.connect(self._turn)
        self.words = OwnWords(session.look, lines=WORDS)
        self.words.setProperty("box", "field")
        self.words.setFixedHeight(self.words.minimumHeight())
        self.words.left.connect(self._save)
        self.fields.addWidget(self.marks)
        self.field(self.tr("Own &words"), self.words, self.tr("A line each; these always pass."))
        self._spelling.changed.connect(self.show_words)

    def show_words(self) -> None:
        """Show what holds, but leave alone what is being typed."""
        self.marks.setChecked(self._spelling.on)
        if not self.words.hasFocus() and self.words.value() != self._kept.own_words:
            self.words.show_value(self._kept.own_words)

    def flush(self) -> None:
        """Keep what was typed."""
        self._save()

    def _turn(self) -> None:
        if self._spelling.on != self.marks.isChecked():
            self._spelling.turn()

    def _save(self) -> None:
        words = list(dict.fromkeys(self.words.value()))
        if words != self._kept.own_words:
            self._spelling.set_own(words)


class FileCard(SettingsCard):
    """Where the desk lies, and whether it holds together. `asked` names what is to be done."""

    check_asked = Signal()
    open_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        look = session.look
        self.title.setText(self.tr("Desk file"))
        self._session = session
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.field(self.tr("F&ile"), self.file)
        self.folder = button(self.tr("Show in f&older"), "", Icon.FOLDER, look)
        self.other = button(self.tr("O&pen another…"))
        self.check = button(self.tr("Check the file"), "", Icon.SAFE, look)
        self.folder.clicked.connect(self._show_folder)
        self.other.clicked.connect(self.open_asked)
        self.check.clicked.connect(self.check_asked)
        self.row(self.folder, self.other, self.check)
        self.found = label("", "base", "text2")
        self.found.setWordWrap(True)
        self.found.hide()
        self.fields.addWidget(self.found)

    def show_desk(self) -> None:
        """Show where the file lies."""
        facts = self._session.facts
        if facts is not None:
            self.file.setText(str(facts.path))
            self.file.setToolTip(str(facts.path))
            self.file.setCursorPosition(0)

    def say(self, text: str, tone: str) -> None:
        """Show what the check found."""
        self.found.setText(text)
        self.found.setProperty("tone", tone)
        self.found.style().unpolish(self.found)
        self.found.style().polish(self.found)
        self.found.show()

    def _show_folder(self) -> None:
        assert self._session.facts is not None
        folder = str(self._session.facts.path.parent)
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


class BackupCard(SettingsCard):
    """Backups: how often, where to, how many; now; and back from one."""

    changed = Signal()
    folder_asked = Signal()
    now_asked = Signal()
    restore_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.look, "")
        look = session.look
        self.title.setText(self.tr("Backups"))
        self.every = QComboBox()
        every = (
            (self.tr("Never by itself"), "never"),
            (self.tr("Every day"), "daily"),
            (self.tr("Every week"), "weekly"),
        )
        _fill(self.every, every, session.preferences.backup_every)
        self.folder = QLineEdit()
        self.browse = button(self.tr("&Browse…"), "", Icon.FOLDER, look)
        self.keep = QSpinBox()
        self.keep.setRange(1, 999)
        self.keep.setMaximumWidth(look.px(96))
        inside = self.keep.findChild(QLineEdit)
        assert inside is not None
        inside.setTextMargins(look.px(7), 0, 0, 0)
        self.field(self.tr("How often"), self.every)
        where = QWidget()
        across = QHBoxLayout(where)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(8))
        across.addWidget(self.folder, 1)
        across.addWidget(self.browse)
        self.where = self.field(
            self.tr("Folder"), where, self.tr("Best on another disk than the desk file's.")
        )
        self.where.label.setBuddy(self.folder)
        self.folder.setAccessibleName(self.where.title)
        self.field(self.tr("Keep how many"), self.keep)
        self.last = elided("", "base", "text2")
        self.fault = label("", "base", "err")
        self.fault.setWordWrap(True)
        self.fields.addWidget(self.last)
        self.fields.addWidget(self.fault)
        self.now = button(self.tr("Back up now"), "", Icon.BACKUP, look)
        self.restore = button(self.tr("&Restore from a backup…"), "", Icon.RESTORE, look)
        self.row(self.now, self.restore)
        self.every.activated.connect(self.changed)
        self.folder.editingFinished.connect(self.changed)
        self.keep.valueChanged.connect(self.changed)
        self.browse.clicked.connect(self.folder_asked)
        self.now.clicked.connect(self.now_asked)
        self.restore.clicked.connect(self.restore_asked)

    def flush(self) -> None:
        """Keep a folder that is being typed."""
        if self.folder.isModified():
            self.folder.setModified(False)
            self.changed.emit()


def _fill(box: QComboBox, choices: Sequence[tuple[str, object]], current: object) -> None:
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(current)))

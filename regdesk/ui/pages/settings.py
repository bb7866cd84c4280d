"""Inställningar: who I am, language and looks, spelling, the desk file, backups."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from regdesk.ui import words
from regdesk.ui.actions import Actions
from regdesk.ui.counted import counted
from regdesk.ui.pages.page import Page
from regdesk.ui.pages.settings_cards import (
    BackupCard,
    FileCard,
    LooksCard,
    OfficerCard,
    SpellingCard,
)
from regdesk.ui.pages.sync_cards import FolderCard
from regdesk.ui.routes import Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Body, PageHead, scrolling
from regdesk.ui.widgets.files import (
    ask_for_desk,
    ask_for_folder,
    ask_where_to_put_desk,
)

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

WIDEST: Final = 560
STACKED_BELOW: Final = 820
BACKUP: Final = "backup"
SHOWN: Final = 5
"""Findings of a check that are shown; the log has them all."""


class SettingsPage(Page):
    """Every choice takes effect at once; there is nothing to save."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.head = PageHead(self.look)
        self.officer = OfficerCard(session)
        self.looks = LooksCard(session)
        self.spelling = SpellingCard(session)
        self.file = FileCard(session)
        self.sharing = FolderCard(session, leads=True)
        self.backup = BackupCard(session)
        self.area: QScrollArea
        self._lay_out()
        self._connect()
        self.head.say(self.tr("Settings"), self.tr("Every choice takes effect at once"))

    def go(self, route: Route) -> None:
        self.reload()
        self._wanted = route.part

    def refresh(self, _change: "ChangeSet") -> None:
        """Nothing here is read but what the frame tells of; fields follow by themselves."""

    def reload(self) -> None:
        self.officer.show_desk()
        self.file.show_desk()
        self.looks.show_theme()
        self.spelling.show_words()
        self._show_backups()

    def enter(self) -> None:
        if self._wanted == BACKUP:
            self.area.ensureWidgetVisible(self.backup)
            self.backup.every.setFocus()
        else:
            self.officer.name.setFocus()

    def _connect(self) -> None:
        self._wanted = ""
        session = self.session
        session.told.connect(self.reload)
        session.look.recoloured.connect(self.looks.show_theme)
        session.hub.backups.changed.connect(self._show_backups)
        session.keeper.add(self.spelling)
        session.keeper.add(self.backup)
        self.file.open_asked.connect(lambda: ask_for_desk(self, session.open))
        self.file.check_asked.connect(self._check)
        self.backup.changed.connect(self._take_schedule)
        self.backup.now_asked.connect(self._back_up)
        self.backup.folder_asked.connect(
            lambda: ask_for_folder(self, self.backup.folder.text(), self._take_folder)
        )
        self.backup.restore_asked.connect(self._ask_what_to_restore)

    # --- the file ----------------------------------------------------------------------

    def _check(self) -> None:
        desk = self.session.desk

        def check() -> list[Any]:
            from regdesk.work.desks import check

            return check(desk)

        self.file.check.setEnabled(False)
        self.session.runner.read(
            self.tr("Checking the file"), check, owner=self, done=self._show_findings
        )

    def _show_findings(self, findings: list[Any]) -> None:
        self.file.check.setEnabled(True)
        faults = [one for one in findings if one.fault]
        if not findings:
            self.file.say(self.tr("The file is whole."), "ok")
            return
        english = self.session.language.code == "en"
        told = [one.en if english else one.sv for one in (faults or findings)]
        more = len(told) - SHOWN
        lines = [*told[:SHOWN], *([counted.more(more)] if more > 0 else [])]
        head = (
            self.tr("The file has faults. Restore it from a backup.")
            if faults
            else self.tr("The file is whole. Some things refer to what isn't here:")
        )
        self.file.say("\n".join((head, *lines)), "err" if faults else "text2")

    # --- backups -----------------------------------------------------------------------

    def _show_backups(self) -> None:
        kept, card, running = (
            self.session.preferences,
            self.backup,
            self.session.hub.backups.running,
        )
        with QSignalBlocker(card.keep):
            card.keep.setValue(kept.backup_keep)
        card.every.setCurrentIndex(max(0, card.every.findData(kept.backup_every)))
        if not card.folder.hasFocus():
            card.folder.setText(kept.backup_folder or "")
        card.last.setText(self._last())
        card.last.setToolTip(kept.backup_where or "")
        card.fault.setText(kept.backup_fault or "")
        card.fault.setVisible(bool(kept.backup_fault))
        card.now.setEnabled(not running)
        card.now.setText(self.tr("Backing up…") if running else self.tr("Back up now"))

    def _last(self) -> str:
        kept = self.session.preferences
        try:
            moment = datetime.fromisoformat(kept.backup_last or "")
        except ValueError:
            return self.tr("No backup has been made yet")
        day, clock = words.long_date(moment.date()), words.clock(moment)
        name = Path(kept.backup_where or "").name
        return self.tr("Last: {day} {time}, {file}").format(day=day, time=clock, file=name)

    def _take_schedule(self) -> None:
        kept, card = self.session.preferences, self.backup
        folder = card.folder.text().strip()
        fault = self._fault_of(folder) if folder else ""
        if not folder and card.every.currentData() != "never":
            fault = self.tr("Choose a folder, too.")
        card.where.say(fault)
        kept.backup_every = card.every.currentData()
        kept.backup_keep = card.keep.value()
        kept.backup_folder = folder if folder and not fault else None
        self.session.keep_preferences()
        self.session.hub.backups.look()

    def _fault_of(self, folder: str) -> str:
        path = Path(folder).expanduser()
        if not path.is_absolute():
            return self.tr("Write the whole path, as Browse does.")
        return "" if path.is_dir() else self.tr("The folder does not exist.")

    def _take_folder(self, folder: Path) -> None:
        self.backup.folder.setText(str(folder))
        self._take_schedule()

    def _back_up(self) -> None:
        if not self.session.preferences.backup_folder:
            self.backup.where.say(self.tr("Choose a folder, too."))
            self.backup.folder.setFocus()
            return
        said = self.tr("A backup was made: {path}")
        self.session.hub.backups.run(lambda path: self.session.said.emit(said.format(path=path)))

    def _ask_what_to_restore(self) -> None:
        """Ask for a backup, then for the new file: the desk that is open is left alone."""

        def into(source: Path) -> None:
            name = self.tr("{name} restored.regdesk").format(name=source.stem)
            ask_where_to_put_desk(self, name, lambda target: self._restore(source, target))

        ask_for_desk(self, into, self.session.preferences.backup_folder or "")

    def _restore(self, source: Path, target: Path) -> None:
        def restore(_progress: object) -> None:
            from regdesk.work.desks import restore

            restore(source, target)

        self.session.runner.aside(
            self.tr("Restoring"),
            restore,
            owner=self,
            done=lambda _none: self.session.open(target),
        )

    def _lay_out(self) -> None:
        px = self.look.px
        body = Body(self.look, STACKED_BELOW)
        for cards in (
            (self.officer, self.looks, self.spelling),
            (self.file, self.sharing, self.backup),
        ):
            column = QWidget()
            column.setMaximumWidth(px(WIDEST))
            rows = QVBoxLayout(column)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(px(16))
            for card in cards:
                rows.addWidget(card)
            rows.addStretch(1)
            body.columns.addWidget(column, 100)
        body.columns.addStretch(1)
        self.area = scrolling(body)
        self.rows.addWidget(self.head)
        self.rows.addWidget(self.area, 1)

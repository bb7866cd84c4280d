"""The tab of the attachments: files kept with the dialogue, opened by the system, saved elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices

from regdesk.domain.swedish import number
from regdesk.ui import words
from regdesk.ui.actions import Act
from regdesk.ui.attaching import attach
from regdesk.ui.icons import Icon
from regdesk.ui.models.table import Cell, Column, TableModel
from regdesk.ui.pages.page import Page
from regdesk.ui.widgets.basics import Body, Card, Empty, button
from regdesk.ui.widgets.files import ask_for_files, ask_where_to_save
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.attachments import AttachmentRow
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogue_pages import DialoguePage as Facts

KILO: Final = 1000


class FilesTab(Body):
    """What is attached to a dialogue."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.look, 0)
        self._page, self.session = page, page.session
        self._facts: Facts | None = None
        look = page.look
        self.counted: Callable[[int], None] = lambda _count: None
        self.card = Card(look, self.tr("Attachments"))
        model: TableModel[AttachmentRow] = TableModel(self._columns(), self)
        self.table = TableView(look, self.tr("Attachments"), model, several=True)
        self.empty = Empty(
            look,
            Icon.ATTACHMENT,
            self.tr("Nothing is attached"),
            self.tr("Drop files anywhere on this page, or choose them. They are kept in the desk."),
        )
        self.add_button = button(self.tr("Attach &files…"), "", Icon.ATTACHMENT, look)
        self.first = button(self.tr("Attach files…"), "", Icon.ATTACHMENT, look)
        self.empty.add_button(self.first)
        self.card.head.addWidget(self.add_button)
        self.card.add(self.table, 1)
        self.card.add(self.empty, 1)
        self.columns.addWidget(self.card)
        for one in (self.add_button, self.first):
            one.clicked.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.removing.connect(self._remove)
        self.table.menu_for = self._menu

    @property
    def dialogue(self) -> "UUID | None":
        """The dialogue whose attachments are shown."""
        return self._facts.id if self._facts is not None else None

    def show_facts(self, facts: "Facts") -> None:
        """Show what is attached to a dialogue."""
        self._facts = facts
        desk, dialogue = self.session.desk, facts.id

        def read() -> "tuple[AttachmentRow, ...]":
            from regdesk.work.attachments import of_dialogue

            return of_dialogue(desk, dialogue)

        self._page.read(read, self._show)

    def enter(self) -> None:
        """Put the focus in the list, or on the way to fill it."""
        (self.table if self.table.isVisible() else self.first).setFocus()

    def attach(self, files: Sequence[Path]) -> None:
        """Keep files with the dialogue."""
        if self._facts is not None:
            attach(self.session, self, self._facts.id, files)

    def _show(self, rows: "tuple[AttachmentRow, ...]") -> None:
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.add_button.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.card.count.setText(str(len(rows)) if rows else "")
        self.counted(len(rows))

    def _choose(self) -> None:
        ask_for_files(self, self.tr("Attach files"), "", self.attach)

    def _open(self, row: "AttachmentRow") -> None:
        """Have the system open a read-only copy."""
        desk = self.session.desk

        def copied() -> Path:
            from regdesk.work.attachments import copy_for_opening

            return copy_for_opening(desk, row.id)

        self.session.runner.read(
            self.tr("Opening the attachment"), copied, owner=self, done=self._hand_over
        )

    def _hand_over(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.session.said.emit(
                self.tr("No program opens {name}. A copy lies in {path}.").format(
                    name=path.name, path=path
                )
            )

    def _save_copy(self, row: "AttachmentRow") -> None:
        desk = self.session.desk
        saved = self.tr("The copy is saved in {path}")

        def save_to(path: Path) -> None:
            def save(_progress: object) -> None:
                from regdesk.work.attachments import save_copy

                save_copy(desk, row.id, path)

            self.session.runner.aside(
                self.tr("Saving a copy"),
                save,
                owner=self,
                done=lambda _none: self.session.said.emit(saved.format(path=path)),
            )

        kinds = self.tr("All files (*)")
        ask_where_to_save(self, self.tr("Save a copy"), row.name, kinds, save_to)

    def _remove(self, rows: "Sequence[AttachmentRow]") -> None:
        desk, ids = self.session.desk, [row.id for row in rows]
        said = self.tr("Deleted {names}").format(names=", ".join(row.name for row in rows))

        def remove(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        self.session.runner.write(
            self.tr("Deleting"),
            remove,
            owner=self,
            done=lambda _change: self.session.offer(said, Act.UNDO),
        )

    def _menu(self, rows: "list[AttachmentRow]") -> list[QAction | None]:
        found: list[QAction | None] = []
        if len(rows) == 1:
            found += [
                self._action(self.tr("&Open\tReturn"), lambda: self._open(rows[0])),
                self._action(self.tr("&Save a copy…"), lambda: self._save_copy(rows[0])),
                None,
            ]
        if rows:
            found.append(self._action(self.tr("&Delete\tDel"), lambda: self._remove(rows)))
        return [*found, None, self._action(self.tr("Attach &files…"), self._choose)]

    def _action(self, text: str, verb: Callable[[], Any]) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _on=False: verb())
        return made

    def _columns(self) -> "tuple[Column[AttachmentRow], ...]":
        return (
            Column(head=self.tr("Name"), cell=lambda row: Cell(row.name, icon=Icon.ATTACHMENT)),
            Column(
                head=self.tr("Size"),
                cell=lambda row: Cell(size_of(row.size), "text2"),
                sort=lambda row: row.size,
                width=96,
                right=True,
            ),
            Column(
                head=self.tr("Attached"),
                cell=lambda row: Cell(words.iso(row.added), "text2"),
                sort=lambda row: row.added,
                width=112,
            ),
            Column(
                head=self.tr("Checksum"),
                cell=lambda row: Cell(row.sha256[:12], "text3"),
                width=128,
                spare=1,
            ),
        )


def size_of(size: int) -> str:
    """Return "12 kB" or "3,4 MB" for a number of bytes."""
    if size < KILO:
        text, unit = str(size), "B"
    elif size < KILO * KILO:
        text, unit = number(size / KILO), "kB"
    else:
        text, unit = number(size / KILO / KILO, 1), "MB"
    text = text if words.is_swedish() else text.replace(",", ".")
    return f"{text} {unit}"

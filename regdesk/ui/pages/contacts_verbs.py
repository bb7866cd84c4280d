"""What is done with people: written to, deleted, saved as cards; cards taken in."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.session import Session
from regdesk.ui.widgets.files import ask_for_files, ask_where_to_save

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.cards import CardPreview
    from regdesk.work.contacts import ContactRow
    from regdesk.work.desks import ChangeSet

LONGEST: Final = 1800
"""Signs of a mailto address that every system passes on whole."""


class ContactVerbs(QObject):
    """Writes, saves and reads. `chosen` answers who it is about, `shown` who is in the list.

    `taken_in` carries the ids of the contacts that cards have become.
    """

    taken_in = Signal(list)

    def __init__(
        self,
        session: Session,
        chosen: "Callable[[], Sequence[ContactRow]]",
        shown: "Callable[[], Sequence[ContactRow]]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.session, self._chosen, self._shown, self._page = session, chosen, shown, parent

    def table(self) -> Mapping[Act, Callable[[], None]]:
        """Return what the actions do with the chosen people."""
        return {
            Act.WRITE_MAIL: self._write_mail,
            Act.COPY_MAIL: self._copy_mail,
            Act.DELETE: self.delete,
            Act.MERGE: self._merge,
            Act.TAKE_IN_CARDS: self._ask_for_cards,
            Act.SAVE_CARDS: self._ask_where_to_save,
        }

    def delete(self) -> None:
        """Delete the chosen ones; the message bar offers to undo it."""
        desk, session, ids = self.session.desk, self.session, [row.id for row in self._chosen()]
        if not ids:
            return

        def deleted(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        def done(change: "ChangeSet") -> None:
            session.offer(session.step_name(change.label), Act.UNDO)

        session.keeper.flush()
        session.runner.write(self.tr("Saving"), deleted, owner=self, done=done)

    def _merge(self) -> None:
        from regdesk.ui.dialogs.duplicates import merge_chosen

        merge_chosen(self.session, self._page.window(), [row.id for row in self._chosen()])

    def read_cards(self, files: Sequence[Path]) -> None:
        """Show what contact cards there are in files, to choose among them."""
        desk = self.session.desk

        def read() -> "list[CardPreview]":
            from regdesk.work.cards import preview

            return preview(desk, files)

        def show(found: "list[CardPreview]") -> None:
            from regdesk.ui.dialogs.cards import show_cards

            if found:
                dialog = show_cards(self.session, self._page, found)
                dialog.taken_in.connect(self.taken_in)
            else:
                self.session.noted.emit(self.tr("There are no contact cards in the file."))

        self.session.runner.read(self.tr("Reading contact cards"), read, owner=self, done=show)

    def _addresses(self) -> list[str]:
        found = [row.email for row in self._chosen() if row.email]
        if not found:
            self.session.noted.emit(self.tr("No e-mail address is known."))
        return list(dict.fromkeys(found))

    def _write_mail(self) -> None:
        addresses = self._addresses()
        if not addresses:
            return
        link = QUrl(f"mailto:{','.join(addresses)}")
        if len(link.toString()) > LONGEST or not QDesktopServices.openUrl(link):
            self._copy_mail()

    def _copy_mail(self) -> None:
        addresses = self._addresses()
        if addresses:
            QGuiApplication.clipboard().setText("; ".join(addresses))
            said = self.tr("Copied: {addresses}").format(addresses="; ".join(addresses[:3]))
            self.session.said.emit(f"{said}…" if len(addresses) > 3 else said)

    def _ask_for_cards(self) -> None:
        ask_for_files(
            self._page,
            self.tr("Take in contact cards"),
            self.tr("Contact cards (*.vcf *.vcard)"),
            self.read_cards,
        )

    def _ask_where_to_save(self) -> None:
        chosen = self._chosen()
        rows = chosen if len(chosen) > 1 else self._shown()
        ids = frozenset(row.id for row in rows)
        if not ids:
            self.session.noted.emit(self.tr("Nobody is shown."))
            return
        ask_where_to_save(
            self._page,
            self.tr("Save as contact cards"),
            self.tr("Contacts {date}.vcf").format(date=f"{self.session.today():%Y-%m-%d}"),
            self.tr("Contact cards (*.vcf)"),
            lambda path: self._save_to(path, ids),
        )

    def _save_to(self, path: Path, ids: "frozenset[UUID]") -> None:
        desk = self.session.desk

        def save(_progress: object) -> int:
            from regdesk.work.cards import export

            return export(desk, path, only=ids)

        def done(count: int) -> None:
            said = self.tr("{contacts} in {path}")
            self.session.said.emit(said.format(contacts=counted.cards_saved(count), path=path))

        self.session.runner.aside(self.tr("Saving contact cards"), save, owner=self, done=done)

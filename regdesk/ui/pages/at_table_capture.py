"""Catching a line of the note with a key, and taking back what was caught."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from regdesk.errors import CaughtAlready
from regdesk.ui.actions import Act

if TYPE_CHECKING:
    from regdesk.ui.pages.at_table import AtTablePage
    from regdesk.ui.pages.at_table_rows import CaughtLine
    from regdesk.work.desks import ChangeSet

KINDS: Final = {
    Act.CATCH_COMMITMENT: "commitment",
    Act.CATCH_CHOICE: "choice",
    Act.CATCH_NEED: "need",
    Act.CATCH_QUOTE: "quote",
    Act.CATCH_GOOD_EXAMPLE: "good_example",
}
Words = tuple[UUID, str, str]
"""A point, a kind and words that were refused once."""


class Capture(QObject):
    """Makes records of words in the note; what is being typed is saved first, in the same go."""

    def __init__(self, page: "AtTablePage") -> None:
        super().__init__(page)
        self._page = page
        self._refused: Words | None = None

    def verbs(self) -> dict[Act, Callable[[], None]]:
        """Return what the actions that catch do."""
        return {act: partial(self.catch, kind) for act, kind in KINDS.items()}

    def catch(self, kind: str) -> None:
        """Catch the words chosen, else the line the cursor stands in."""
        page = self._page
        editor, point = page.note.editor, page.point
        text, offset = editor.words_chosen()
        if point is None:
            return
        if not text:
            page.session.noted.emit(self.tr("The line is empty: there is nothing to catch."))
            return
        words = (point, kind, text)
        instead, self._refused = words == self._refused, None
        editor.flush()
        desk, today = page.session.desk, page.session.today()
        made: list[UUID] = []

        def caught(_progress: object) -> "ChangeSet":
            from regdesk.work.notes import catch

            change, record = catch(desk, point, kind, text, today, offset=offset, instead=instead)
            made.append(record)
            return change

        def refused(error: Exception) -> None:
            if isinstance(error, CaughtAlready) and error.facts["other"]:
                self._refused = words
            page.session.runner.failed.emit(error)

        page.session.runner.write(
            self.tr("Catching"),
            caught,
            owner=page,
            done=lambda _change: self._choose(made[0]),
            failed=refused,
        )

    def remove(self, line: "CaughtLine") -> None:
        """Delete something caught; the words stay in the note."""
        page, record = self._page, line.id
        if record is None:
            return
        desk = page.session.desk
        page.caught.clear()

        def removed(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_record

            return delete_record(desk, str(record))[0]

        def done(_change: object) -> None:
            page.session.offer(self.tr("Deleted: {text}").format(text=line.text), Act.UNDO)

        page.session.runner.write(self.tr("Deleting"), removed, owner=page, done=done)

    def _choose(self, record: UUID) -> None:
        """Show the fields of what was just caught, once it is read."""
        self._page.choose_when_read(record)

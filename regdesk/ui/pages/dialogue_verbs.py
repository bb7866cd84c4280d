"""What is done with dialogues wherever they are chosen: opened, moved, copied, saved, deleted."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from regdesk.ui import words
from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.files import ask_where_to_save

if TYPE_CHECKING:
    from regdesk.ui.pages.dialogues_cells import Wanted
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogues import DialogueRow

ACTS: Final = (
    Act.COPY_DIALOGUE,
    Act.DELETE_DIALOGUE,
    Act.STEP_ON,
    Act.AT_TABLE,
    Act.BRIEF,
    Act.CALENDAR_FILE,
    Act.PRINT,
    Act.SAVE_PDF,
    Act.EDIT,
    Act.DELETE,
)
"""The actions that need a dialogue to be chosen."""


class DialogueVerbs(QObject):
    """The verbs of dialogues, done for a page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.session = page.session

    # --- going places ------------------------------------------------------------------

    def open(self, dialogue: UUID) -> None:
        """Show the page of a dialogue."""
        self.session.navigator.go(Route(PageId.DIALOGUE, str(dialogue)))

    def at_table(self, dialogue: UUID) -> None:
        """Take notes on a dialogue."""
        self.session.navigator.go(Route(PageId.AT_TABLE, str(dialogue)))

    def brief(self, dialogue: UUID) -> None:
        """Show the brief of a dialogue, with the whole page for it."""
        self.session.navigator.go(Route(PageId.BRIEF, str(dialogue)))

    def new(self, counties: Sequence[str] = (), when: "Wanted | None" = None) -> None:
        """Ask for a new dialogue."""
        from regdesk.ui.dialogs.new_dialogue import ask_for_dialogue

        ask_for_dialogue(self.session, self._page, counties, when)

    # --- writing -----------------------------------------------------------------------

    def move(self, row: "DialogueRow", to: date | datetime) -> None:
        """Let a dialogue start on another day, or at another moment."""
        desk = self.session.desk

        def moved(_progress: object) -> "ChangeSet":
            from regdesk.work.dialogues import move_dialogue
            from regdesk.work.shown import tokens

            return move_dialogue(desk, row.id, to, tokens(desk, [row.id], row.as_of))

        day = to.date() if isinstance(to, datetime) else to
        when = words.weekday_day(day)
        if isinstance(to, datetime):
            when = f"{when} {words.clock(to)}".strip()
        said = self.tr("Moved to {when}").format(when=when)
        self._write(self.tr("Moving the dialogue"), moved, said)

    def step_on(self, dialogue: UUID, as_of: int) -> None:
        """Take a dialogue to the status after the one that was shown."""
        desk = self.session.desk

        def stepped(_progress: object) -> "ChangeSet":
            from regdesk.work.dialogues import step_on
            from regdesk.work.shown import tokens

            return step_on(desk, dialogue, tokens(desk, [dialogue], as_of))

        self._write(self.tr("Changing the status"), stepped, "")

    def copy(self, dialogue: UUID) -> None:
        """Make a new dialogue of one, and show it."""
        desk, made = self.session.desk, list[UUID]()

        def copied(_progress: object) -> "ChangeSet":
            from regdesk.work.dialogues import copy_as_new

            change, new = copy_as_new(desk, dialogue)
            made.append(new)
            return change

        self.session.runner.write(
            self.tr("Copying the dialogue"),
            copied,
            owner=self._page,
            done=lambda _change: self.open(made[0]),
        )

    def remove(self, dialogues: Sequence[UUID], done: Callable[[], None] | None = None) -> None:
        """Delete dialogues; nothing is asked, undo is offered."""
        desk, ids = self.session.desk, tuple(dialogues)

        def removed(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        self._write(
            self.tr("Deleting"), removed, counted.deleted_dialogues(len(ids)), done, offers=True
        )

    def calendar(self, dialogues: Sequence[UUID], title: str) -> None:
        """Save dialogues as a calendar file."""
        ids = tuple(str(one) for one in dialogues)
        name = title if len(ids) == 1 and title else self.tr("Dialogues")
        ask_where_to_save(
            self._page,
            self.tr("Calendar file"),
            f"{file_name(name)}.ics",
            self.tr("Calendar files (*.ics)"),
            lambda path: self._save_calendar(ids, path),
        )

    def _save_calendar(self, ids: tuple[str, ...], path: Path) -> None:
        desk = self.session.desk

        def save(_progress: object) -> int:
            from regdesk.work.plan import save_calendar

            return save_calendar(desk, ids, path)

        def say(count: int) -> None:
            self.session.said.emit(
                self.tr("{dialogues}: {path}").format(
                    dialogues=counted.calendar_entries(count), path=path
                )
            )

        self.session.runner.aside(
            self.tr("Saving the calendar file"), save, owner=self._page, done=say
        )

    def _write(
        self,
        label: str,
        verb: Callable[[object], "ChangeSet"],
        said: str,
        done: Callable[[], None] | None = None,
        *,
        offers: bool = True,
    ) -> None:
        def finish(change: "ChangeSet") -> None:
            if done is not None:
                done()
            if said and change.changed and offers:
                self.session.offer(said, Act.UNDO)

        self.session.runner.write(label, verb, owner=self._page, done=finish)

    # --- menus -------------------------------------------------------------------------

    def menu(self, rows: Sequence["DialogueRow"]) -> list[QAction | None]:
        """Return what can be done with the chosen dialogues."""
        acts = self._page.actions_
        if not rows:
            return [acts[Act.NEW_DIALOGUE]]
        one = rows[0] if len(rows) == 1 else None
        found: list[QAction | None] = []
        if one is not None:
            opening = self._action(
                self.tr("&Open"), lambda: self.open(one.id), Icon.LEADS_TO, "Return"
            )
            found += [opening, acts[Act.STEP_ON], acts[Act.AT_TABLE], acts[Act.BRIEF], None]
            found += [acts[Act.COPY_DIALOGUE]]
        found += [acts[Act.CALENDAR_FILE], None]
        ids = [row.id for row in rows]
        found.append(self._action(self.tr("&Delete"), lambda: self.remove(ids), Icon.DELETE, "Del"))
        return [*found, None, acts[Act.NEW_DIALOGUE]]

    def verbs(self, rows: Sequence["DialogueRow"]) -> dict[Act, Callable[[], None]]:
        """Return what the actions of the menus do with the chosen dialogues."""
        ids = [row.id for row in rows]
        found: dict[Act, Callable[[], None]] = {}
        if ids:
            title = rows[0].title if len(rows) == 1 else ""
            found[Act.CALENDAR_FILE] = lambda: self.calendar(ids, title)
            found[Act.DELETE_DIALOGUE] = found[Act.DELETE] = lambda: self.remove(ids)
        if len(rows) == 1:
            one = rows[0]
            found[Act.EDIT] = lambda: self.open(one.id)
            found[Act.COPY_DIALOGUE] = lambda: self.copy(one.id)
            found[Act.AT_TABLE] = lambda: self.at_table(one.id)
            found[Act.BRIEF] = lambda: self.brief(one.id)
            if one.status != "adopted":
                found[Act.STEP_ON] = lambda: self.step_on(one.id, one.as_of)
        return found

    def enable(self, verbs: Mapping[Act, Callable[[], None]]) -> None:
        """Let the actions of dialogues be enabled that can be done with what is chosen."""
        for act in ACTS:
            self._page.actions_[act].setEnabled(act in verbs)

    def _action(self, text: str, verb: Callable[[], None], icon: Icon, key: str) -> QAction:
        """Return an action of a context menu; its key is the view's own, shown for who looks."""
        made = QAction(self._page.look.icon(icon), text, self)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        made.setText(f"{text}\t{shown}")
        made.triggered.connect(lambda _on=False: verb())
        return made


def file_name(title: str) -> str:
    """Return a title as part of a file name: without what file systems don't take."""
    plain = "".join(" " if sign in '\\/:*?"<>|' or sign < " " else sign for sign in title)
    return " ".join(plain.split())[:120].rstrip(". ")

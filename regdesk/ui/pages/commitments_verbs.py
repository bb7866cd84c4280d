"""What is done with one commitment or several at once: asked in place, one step to undo."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.editing.fields import DayField, choice_field
from regdesk.ui.pages.commitments_details import completer
from regdesk.ui.session import Session
from regdesk.ui.widgets.asking import AskStrip
from regdesk.ui.widgets.files import ask_where_to_save

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.desks import ChangeSet, Desk
    from regdesk.work.shown import Tokens

Verb = Callable[["Desk", "Tokens"], "ChangeSet"]
"""Writes to the commitments of these tokens, in one step."""


class CommitmentVerbs(QObject):
    """Asks in `strip` and writes. `chosen` answers which rows it is about."""

    def __init__(
        self,
        session: Session,
        strip: AskStrip,
        chosen: "Callable[[], Sequence[CommitmentRow]]",
        owners: Callable[[], Sequence[str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session, self.strip = session, strip
        self._chosen, self._owners = chosen, owners

    def table(self) -> Mapping[Act, Callable[[], None]]:
        """Return what the actions do with the chosen commitments."""
        return {
            Act.FULFIL: lambda: self._close("fulfilled"),
            Act.DROP: lambda: self._close("dropped"),
            Act.UNDER_WAY: lambda: self._mark("under_way"),
            Act.CHANGE_DUE: self._ask_due,
            Act.CHANGE_OWNER: self._ask_owner,
            Act.CHANGE_PARTY: self._ask_party,
            Act.REMIND: self._remind,
            Act.DELETE: self.delete,
            Act.MERGE: self._merge,
        }

    def delete(self) -> None:
        """Delete the chosen ones; the message bar offers to undo it."""
        self._write(_delete)

    def export(self, rows: "Sequence[CommitmentRow]", owner: Any) -> None:
        """Ask for a file and save these commitments as a workbook, a sheet for each county."""
        codes = sorted({code for row in rows for code in row.counties})
        if not codes:
            self.session.noted.emit(self.tr("There is nothing to save: no county is shown."))
            return
        day = f"{self.session.today():%Y-%m-%d}"
        ids = frozenset(row.id for row in rows)
        ask_where_to_save(
            owner,
            self.tr("Commitments to Excel"),
            self.tr("Commitments {date}.xlsx").format(date=day),
            self.tr("Workbooks (*.xlsx)"),
            lambda path: self._export_to(path, codes, ids),
        )

    def _export_to(self, path: Path, codes: Sequence[str], ids: "frozenset[UUID]") -> None:
        desk, today = self.session.desk, self.session.today()

        def export(_progress: object) -> int:
            from regdesk.work.workbooks import export_commitments

            return export_commitments(desk, codes, path, today, only=ids).commitments

        def done(count: int) -> None:
            said = self.tr("{commitments} saved in {path}")
            self.session.said.emit(said.format(commitments=counted.commitments(count), path=path))

        self.session.runner.aside(self.tr("Saving the workbook"), export, owner=self, done=done)

    def _close(self, status: str) -> None:
        rows = self._chosen()
        if not rows:
            return
        many = counted.commitments(len(rows))
        if status == "fulfilled":
            question = self.tr("Comment on what was fulfilled, if you want one")
            accept = self.tr("Mark as fulfilled")
        else:
            question = self.tr("Comment on why it is dropped, if you want one")
            accept = self.tr("Mark as dropped")
        if len(rows) > 1:
            question = f"{question} ({many})"
        field = QLineEdit()
        field.setPlaceholderText(self.tr("For example: received 20 November"))
        self.strip.ask(question, field, accept, lambda comment: self._mark(status, comment, rows))

    def _mark(
        self, status: str, comment: str = "", rows: "Sequence[CommitmentRow] | None" = None
    ) -> None:
        told = counted.fulfilled if status == "fulfilled" else None
        self._write(lambda desk, tokens: _mark(desk, tokens, status, comment), rows, told)

    def _ask_due(self) -> None:
        field = DayField(self.session.look)
        self._ask("due", self.tr("New due date"), field, lambda row: row.due and str(row.due))

    def _ask_owner(self) -> None:
        field = QLineEdit()
        field.setCompleter(completer(self._owners(), field))
        self._ask("owner", self.tr("New owner"), field, lambda row: row.owner)

    def _ask_party(self) -> None:
        language = self.session.language.code
        field = choice_field(self.session.look, "commitment", "party", language)
        self._ask("party", self.tr("Whose they are"), field, lambda row: row.party)

    def _ask(self, name: str, question: str, control: Any, value: "Callable[[Any], Any]") -> None:
        rows = self._chosen()
        if not rows:
            return
        from regdesk.ui.editing.controls import handle

        standing = {value(row) for row in rows}
        if len(standing) == 1:
            handle(control).show(standing.pop())
        if hasattr(control, "selectAll"):
            control.selectAll()
        if len(rows) > 1:
            question = f"{question} ({counted.commitments(len(rows))})"
        self.strip.ask(
            question,
            control,
            self.tr("Change"),
            lambda typed: self._write(lambda desk, tokens: _set(desk, tokens, {name: typed}), rows),
        )

    def _merge(self) -> None:
        from regdesk.ui.dialogs.duplicates import merge_chosen

        merge_chosen(self.session, self.strip.window(), [row.id for row in self._chosen()])

    def _remind(self) -> None:
        rows = self._chosen()
        if rows:
            from regdesk.ui.dialogs.reminders import show_reminders

            show_reminders(self.session, self.strip.window(), [row.id for row in rows])

    def _write(
        self,
        verb: Verb,
        rows: "Sequence[CommitmentRow] | None" = None,
        told: Callable[[int], str] | None = None,
    ) -> None:
        """Do something with rows as they were shown (the chosen ones) in one step; offer to undo it.

        `told` makes the message out of how many they are, else it is the step's name.
        """
        chosen = list(self._chosen() if rows is None else rows)
        if not chosen:
            return
        desk, session = self.session.desk, self.session

        def write(_progress: object) -> "ChangeSet":
            from regdesk.work.shown import tokens

            as_of = min(row.as_of for row in chosen)
            return verb(desk, tokens(desk, [row.id for row in chosen], as_of))

        def done(change: "ChangeSet") -> None:
            if change.group is not None:
                said = told(len(chosen)) if told else session.step_name(change.label)
                session.offer(said, Act.UNDO)

        session.keeper.flush()
        session.runner.write(self.tr("Saving"), write, owner=self, done=done)


def _mark(desk: "Desk", tokens: "Tokens", status: str, comment: str) -> "ChangeSet":
    from regdesk.work.commitments import mark

    return mark(desk, list(tokens), status, comment, tokens=tokens)


def _set(desk: "Desk", tokens: "Tokens", values: Mapping[str, Any]) -> "ChangeSet":
    from regdesk.work.records import set_several

    return set_several(desk, list(tokens), values, tokens=tokens)


def _delete(desk: "Desk", tokens: "Tokens") -> "ChangeSet":
    from regdesk.work.records import delete_several

    return delete_several(desk, list(tokens))

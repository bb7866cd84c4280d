"""The tab of the participants: theirs and ours, asked by typing a name, ticked when they came."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from regdesk.errors import InvalidValue
from regdesk.ui import words
from regdesk.ui.actions import Act
from regdesk.ui.editing.saver import reason
from regdesk.ui.icons import Icon
from regdesk.ui.models.table import Cell, Column
from regdesk.ui.pages.dialogue_cell import Edited, Kind
from regdesk.ui.pages.dialogue_table import EditTable
from regdesk.ui.pages.page import Page
from regdesk.ui.widgets.basics import Body, Card, button, label, scrolling

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogue_pages import DialoguePage as Facts
    from regdesk.work.participants import ParticipantRow, Person

NAME, ROLE, NEW, CAME = range(4)


class Side(Card):
    """One side of the table: its people, and a line to ask one more."""

    def __init__(self, page: Page, side: str, title: str, hint: str) -> None:
        super().__init__(page.look, title)
        self._page, self.session, self._side = page, page.session, side
        self._facts: Facts | None = None
        self._people: dict[str, Person] = {}
        self._taking = False
        """Whether Enter was heard already: the completer tells of it a second time."""
        self.table = EditTable(self.session, "participant", title, self._columns(), self._edited())
        self.table.several = True
        self.table.setSelectionMode(EditTable.SelectionMode.ExtendedSelection)
        self.nobody = label(self.tr("Nobody is asked yet."), "base", "text2")
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(self.tr("Ask somebody: {side}").format(side=title))
        self.completer = QCompleter(self)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setMaxVisibleItems(12)
        self.line.setCompleter(self.completer)
        self.add_button = button(self.tr("Add"), "", Icon.NEW_CONTACT, page.look)
        self.error = label("", "small", "err")
        self.error.setWordWrap(True)
        self.error.hide()
        self._lay_out()
        self.line.returnPressed.connect(self._add)
        self.line.textEdited.connect(lambda _text: self._say(""))
        self.completer.activated.connect(self._add_named)
        self.add_button.clicked.connect(self._add)
        self.table.ticked.connect(self._tick)
        self.table.removing.connect(self._remove)
        self.table.menu_for = self._menu

    def show_facts(self, facts: "Facts") -> None:
        """Show who is asked."""
        self._facts = facts
        rows = [row for row in facts.participants if row.side == self._side]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self.count.setText(str(len(rows)) if rows else "")

    def offer(self, people: "Sequence[Person]") -> None:
        """Offer people to ask: contacts or officers."""
        self._people = {_named(one): one for one in people if one.side == self._side}
        from PySide6.QtCore import QStringListModel

        self.completer.setModel(QStringListModel(list(self._people), self.completer))

    def _add_named(self, text: str) -> None:
        self.line.setText(text)
        self._add()

    def _add(self) -> None:
        text = self.line.text().strip()
        if self._taking:
            return
        if not text or self._facts is None:
            self.line.setFocus()
            return
        desk, dialogue, side = self.session.desk, self._facts.id, self._side
        person = self._people.get(text) or self._named_alone(text)

        def add(_progress: object) -> "ChangeSet":
            from regdesk.work.participants import add_participant

            if person is not None:
                return add_participant(desk, dialogue, side, person=person.id)[0]
            return add_participant(desk, dialogue, side, typed=text)[0]

        def failed(error: Exception) -> None:
            self.line.setText(text)
            if isinstance(error, InvalidValue):
                self._say(reason(error, self.session.language.code))
            else:
                self.session.fail(error, self)

        self._taking = True
        QTimer.singleShot(0, self, self._taken)
        self.session.runner.write(self.tr("Adding"), add, owner=self, failed=failed)

    def _named_alone(self, text: str) -> "Person | None":
        """Return the person of that name, when there is but one."""
        found = [one for one in self._people.values() if one.name.casefold() == text.casefold()]
        return found[0] if len(found) == 1 else None

    def _taken(self) -> None:
        """Empty the line, when the completer has written there what was taken."""
        self._taking = False
        self.line.clear()

    def _tick(self, row: "ParticipantRow", attended: bool) -> None:
        self._attended([row], attended=attended)

    def _attended(self, rows: "Sequence[ParticipantRow]", *, attended: bool) -> None:
        desk, ids = self.session.desk, [row.id for row in rows]

        def tick(_progress: object) -> "ChangeSet":
            from regdesk.work.participants import set_attended

            return set_attended(desk, ids, attended=attended)

        self.session.runner.write(self.tr("Noting who came"), tick, owner=self)

    def _remove(self, rows: "Sequence[ParticipantRow]") -> None:
        desk, ids = self.session.desk, [row.id for row in rows]
        names = ", ".join(row.name for row in rows[:3]) + ("…" if len(rows) > 3 else "")
        said = self.tr("Deleted {names}").format(names=names)

        def remove(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        self.session.runner.write(
            self.tr("Deleting"),
            remove,
            owner=self,
            done=lambda _change: self.session.offer(said, Act.UNDO),
        )

    def _menu(self, rows: "list[ParticipantRow]") -> list[QAction | None]:
        if not rows:
            return []
        came = all(row.attended for row in rows)
        word = self.tr("Was not &there\tSpace") if came else self.tr("Was &there\tSpace")
        found: list[QAction | None] = [
            self._action(word, lambda: self._attended(rows, attended=not came))
        ]
        if len(rows) == 1:
            edit = self._action(self.tr("&Edit\tF2"), lambda: self.table.edit_row(rows[0].id, NAME))
            found.append(edit)
        return [*found, None, self._action(self.tr("&Delete\tDel"), lambda: self._remove(rows))]

    def _action(self, text: str, verb: Any) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _on=False: verb())
        return made

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _columns(self) -> tuple[Column[Any], ...]:
        fresh, yes = self.tr("new"), self.tr("yes")
        return (
            Column(head=self.tr("Name"), cell=lambda row: Cell(row.name)),
            Column(
                head=self.tr("Role"), cell=lambda row: Cell(row.role or "–", "text2"), width=144
            ),
            Column(
                head=self.tr("New"),
                cell=lambda row: Cell(fresh, "info", Icon.NEW_CONTACT) if row.new else Cell(""),
                width=80,
            ),
            Column(
                head=self.tr("Was there"),
                cell=lambda row: (
                    Cell(yes, "ok", Icon.TICKED)
                    if row.attended
                    else Cell("–", "text3", Icon.UNTICKED)
                ),
                width=96,
            ),
        )

    def _edited(self) -> dict[int, Edited]:
        return {
            NAME: Edited("name", Kind.LINE, lambda row: row.name, needed=True),
            ROLE: Edited("role", Kind.LINE, lambda row: row.role),
            CAME: Edited("attended", Kind.TICK, lambda row: row.attended),
        }

    def _lay_out(self) -> None:
        px = self._page.look.px
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(px(12), px(8), px(12), px(4))
        rows.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        rows.addLayout(row)
        rows.addWidget(self.error)
        self.nobody.setContentsMargins(px(16), px(4), px(16), px(8))
        self.add(self.table)
        self.add(self.nobody)
        self.add(foot)


class PeopleTab(QWidget):
    """Who is at the table."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self.session = page, page.session
        self._facts: Facts | None = None
        self._known: object = None
        """For which dialogue with which counties people are offered."""
        self.theirs = Side(
            page,
            "theirs",
            self.tr("From the region and its county"),
            self.tr("Type a name, or name, role"),
        )
        self.ours = Side(page, "ours", self.tr("From us"), self.tr("Type a colleague's name"))
        self.again = button("", "link", Icon.TIMELINE, page.look)
        self.again.clicked.connect(self._ask_again)
        self.theirs.head.addWidget(self.again)
        rows = QVBoxLayout()
        rows.setSpacing(page.look.px(16))
        rows.addWidget(self.theirs)
        rows.addWidget(self.ours)
        rows.addStretch(1)
        body = Body(page.look, 0)
        body.columns.addLayout(rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(body))

    def show_facts(self, facts: "Facts") -> None:
        """Show who is asked to a dialogue."""
        self._facts = facts
        self.theirs.show_facts(facts)
        self.ours.show_facts(facts)
        asked = any(row.side == "theirs" for row in facts.participants)
        self.again.setVisible(facts.previous is not None and not asked)
        if facts.previous is not None:
            day = words.long_date(facts.previous)
            self.again.setText(self.tr("As last time, {day}").format(day=day))
        known = facts.id, tuple(one.code for one in facts.counties)
        if known != self._known:
            self._known = known
            self.read_people()

    def enter(self) -> None:
        """Put the focus where somebody is asked."""
        self.theirs.line.setFocus()

    def read_people(self) -> None:
        """Read anew who can be asked."""
        if self._facts is None:
            return
        desk, today, dialogue = self.session.desk, self.session.today(), self._facts.id

        def read() -> "tuple[Person, ...]":
            from regdesk.work.dialogue_pages import people_for

            return people_for(desk, dialogue, today)

        def offer(people: "tuple[Person, ...]") -> None:
            self.theirs.offer(people)
            self.ours.offer(people)

        self._page.read(read, offer)

    def _ask_again(self) -> None:
        if self._facts is None:
            return
        desk, dialogue = self.session.desk, self._facts.id

        def ask(_progress: object) -> "ChangeSet":
            from regdesk.work.participants import add_as_last_time

            return add_as_last_time(desk, dialogue)

        self.session.runner.write(self.tr("Adding"), ask, owner=self)


def _named(one: "Person") -> str:
    """Return what a person is found by: name, role, where from."""
    return " · ".join(part for part in (one.name, one.role, one.organisation) if part)

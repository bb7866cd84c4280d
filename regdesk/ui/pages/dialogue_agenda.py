"""The tab of the agenda: points in their order, added by one typed line, moved, edited in place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from regdesk.domain.agenda_line import read_agenda_line
from regdesk.domain.words import CODE_WORDS, code_word
from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Chip
from regdesk.ui.models.table import Cell, Column
from regdesk.ui.pages.dialogue_cell import Edited, Kind
from regdesk.ui.pages.dialogue_table import EditTable
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.basics import Body, Card, Empty, button
from regdesk.ui.widgets.chip_label import ChipLabel

if TYPE_CHECKING:
    from regdesk.work.agenda import AgendaItemRow
    from regdesk.work.desks import ChangeSet
    from regdesk.work.dialogue_pages import DialoguePage as Facts

PLACE, TITLE, MINUTES, WISH, OWNER = range(5)


class AgendaTab(Body):
    """The agenda of a dialogue."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.look, 0)
        self._page, self.session = page, page.session
        self._facts: Facts | None = None
        look = page.look
        self.card = Card(look, self.tr("Agenda"))
        self.sum = ChipLabel(look)
        self.card.head.addWidget(self.sum)
        self.table = EditTable(
            self.session,
            "agenda_item",
            self.tr("Agenda"),
            self._columns(),
            self._edited(),
            movable=True,
        )
        self.empty = Empty(
            look,
            Icon.AGENDA,
            self.tr("No points yet"),
            self.tr("Write the first one below: title and minutes on one line."),
        )
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Add a point, for example: Elnät 35 min"))
        self.line.setAccessibleName(self.tr("Add a point to the agenda"))
        self.add = button(self.tr("&Add"), "", Icon.NEW, look)
        self._lay_out()
        self.line.returnPressed.connect(self._add)
        self.line.textChanged.connect(self._tell_reading)
        self.add.clicked.connect(self._add)
        self.table.moved.connect(self._move)
        self.table.removing.connect(self._remove)
        self.table.menu_for = self._menu

    def show_facts(self, facts: "Facts") -> None:
        """Show the agenda of a dialogue."""
        self._facts = facts
        self.table.set_rows(facts.agenda)
        self.table.setVisible(bool(facts.agenda))
        self.empty.setVisible(not facts.agenda)
        self.card.count.setText(str(len(facts.agenda)) if facts.agenda else "")
        self.sum.set_chip(self._sum_of(facts))

    def enter(self) -> None:
        """Put the focus where a point is added."""
        self.line.setFocus()

    def select(self, item: UUID) -> None:
        """Put the keys on a point."""
        self.table.select("id", item)
        self.table.setFocus()

    # --- verbs -------------------------------------------------------------------------

    def _add(self) -> None:
        text = self.line.text().strip()
        if not text or self._facts is None:
            self.line.setFocus()
            return
        desk, dialogue = self.session.desk, self._facts.id

        def add(_progress: object) -> "ChangeSet":
            from regdesk.work.agenda import add_item

            return add_item(desk, dialogue, text)[0]

        def failed(error: Exception) -> None:
            self.line.setText(text)
            self.session.fail(error, self)

        self.line.clear()
        self.line.setFocus()
        self.session.runner.write(self.tr("Adding the point"), add, owner=self, failed=failed)

    def _move(self, row: "AgendaItemRow", place: int) -> None:
        desk = self.session.desk

        def move(_progress: object) -> "ChangeSet":
            from regdesk.work.agenda import move_item

            return move_item(desk, row.id, place)

        self.session.runner.write(self.tr("Moving the point"), move, owner=self)

    def _remove(self, rows: "Sequence[AgendaItemRow]") -> None:
        desk, ids = self.session.desk, [row.id for row in rows]
        said = self.tr("Deleted ”{title}”").format(title=rows[0].title)

        def remove(_progress: object) -> "ChangeSet":
            from regdesk.work.records import delete_several

            return delete_several(desk, ids)

        self.session.runner.write(
            self.tr("Deleting"),
            remove,
            owner=self,
            done=lambda _change: self.session.offer(said, Act.UNDO),
        )

    def _menu(self, rows: "list[AgendaItemRow]") -> list[QAction | None]:
        if not rows or self._facts is None:
            return []
        row, last = rows[0], len(self._facts.agenda)
        up = self._action(self.tr("Move &up\tAlt+Up"), lambda: self._move(row, row.position - 1))
        down = self._action(
            self.tr("Move d&own\tAlt+Down"), lambda: self._move(row, row.position + 1)
        )
        up.setEnabled(row.position > 1)
        down.setEnabled(row.position < last)
        return [
            self._action(self.tr("&Edit\tF2"), lambda: self.table.edit_row(row.id, TITLE)),
            self._action(self.tr("&Notes at the table"), lambda: self._at_table(row)),
            None,
            up,
            down,
            None,
            self._action(self.tr("&Delete\tDel"), lambda: self._remove([row])),
        ]

    def _at_table(self, row: "AgendaItemRow") -> None:
        if self._facts is not None:
            self.session.navigator.go(Route(PageId.AT_TABLE, str(self._facts.id), str(row.id)))

    def _action(self, text: str, verb: Any) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _on=False: verb())
        return made

    # --- showing -----------------------------------------------------------------------

    def _sum_of(self, facts: "Facts") -> Chip | None:
        """Return the planned minutes against the room between start and end."""
        if not facts.agenda:
            return None
        planned = counted.minutes(facts.minutes)
        if facts.room is None:
            return Chip(planned, Icon.TIME, "text2")
        over = facts.minutes - facts.room
        if over > 0:
            text = self.tr("{planned} of {room}: {over} too long")
            over_text = counted.minutes(over)
            return Chip(
                text.format(
                    planned=facts.minutes, room=counted.minutes(facts.room), over=over_text
                ),
                Icon.WARNING,
                "warn",
            )
        text = self.tr("{planned} of {room}")
        return Chip(
            text.format(planned=facts.minutes, room=counted.minutes(facts.room)), Icon.TIME, "text2"
        )

    def _tell_reading(self, text: str) -> None:
        """Say what is read from the line where a screen reader finds it."""
        title, minutes = read_agenda_line(text)
        said = f"{title}, {counted.minutes(minutes)}" if minutes is not None else title
        self.line.setAccessibleDescription(said)

    def _columns(self) -> tuple[Column[Any], ...]:
        language = self.session.language.code
        return (
            Column(head=self.tr("No"), cell=lambda row: Cell(str(row.position), "text2"), width=44),
            Column(
                head=self.tr("Point"),
                cell=lambda row: Cell(row.title, icon=Icon.DRAFT if row.notes else None),
            ),
            Column(
                head=self.tr("Minutes"),
                cell=lambda row: Cell("–" if row.minutes is None else str(row.minutes), "text2"),
                width=76,
                right=True,
            ),
            Column(
                head=self.tr("Wish of"),
                cell=lambda row: Cell(_wish(row.wish_of, language) or "–", "text2"),
                width=116,
            ),
            Column(
                head=self.tr("Owner"),
                cell=lambda row: Cell(row.owner or "–", "text2"),
                width=132,
            ),
        )

    def _edited(self) -> dict[int, Edited]:
        language = self.session.language.code
        wishes = [("–", None), *((_wish(code, language), code) for code in _wishes())]
        return {
            TITLE: Edited("title", Kind.LINE, lambda row: row.title, needed=True),
            MINUTES: Edited("minutes", Kind.NUMBER, lambda row: row.minutes),
            WISH: Edited("wish_of", Kind.CHOICE, lambda row: row.wish_of, wishes),
            OWNER: Edited("owner", Kind.LINE, lambda row: row.owner),
        }

    def _lay_out(self) -> None:
        px = self._page.look.px
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(12), px(8), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        self.card.add(self.table)
        self.card.add(self.empty)
        self.card.add(foot)
        self.card.end()
        self.columns.addWidget(self.card)


def _wishes() -> Sequence[str]:
    return tuple(CODE_WORDS["wish_of"])


def _wish(code: str | None, language: str) -> str:
    return code_word("agenda_item", "wish_of", code, language) if code else ""

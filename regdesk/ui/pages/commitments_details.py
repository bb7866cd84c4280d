"""The commitment chosen, edited in place; or what can be done with several at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from regdesk.domain.counties import all_counties
from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.counted import counted
from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import ChoiceField, DayField, FieldBox, choice_field
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.models.lines import Chip
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, action_button, elided, label, scrolling
from regdesk.ui.widgets.chip_label import ChipLabel
from regdesk.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from uuid import UUID

    from regdesk.work.commitments import CommitmentRow, Source

NAMED: Final = 8
"""How many of several chosen commitments are named."""


class LongLine(QPlainTextEdit):
    """One line of text that wraps; Enter does nothing and Tab goes on to the next field."""

    def __init__(self, look: Look, lines: int) -> None:
        super().__init__()
        self.setProperty("box", "field")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(look.px(6))
        self.document().clearUndoRedoStacks()  # the margin isn't to be undone
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + look.px(20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class CommitmentDetails(QFrame):
    """What stands to the right of the list. `source_asked` and `left` say what keys asked for."""

    source_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.session, self.look = session, session.look
        self.rows: tuple[CommitmentRow, ...] = ()
        self.editor = RecordEditor(session, self)
        self.stack = QStackedWidget()
        self.empty = Empty(
            self.look,
            Icon.COMMITMENT,
            self.tr("No commitment chosen"),
            self.tr("Choose one in the list to see and change it here."),
        )
        self.one = self._one_page(actions)
        self.several = self._several_page(actions)
        for page in (self.empty, self.one, self.several):
            self.stack.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.stack)

    def show_rows(self, rows: "Sequence[CommitmentRow]") -> None:
        """Show what is chosen."""
        before, self.rows = self.rows, tuple(rows)
        if len(rows) == 1:
            self._show_one(rows[0], same=len(before) == 1 and before[0].id == rows[0].id)
            self.stack.setCurrentWidget(self.one)
        elif rows:
            self.editor.clear()
            self._show_several(rows)
            self.stack.setCurrentWidget(self.several)
        else:
            self.editor.clear()
            self.stack.setCurrentWidget(self.empty)

    def show_source(self, commitment_id: "UUID", source: "Source | None") -> None:
        """Show where the chosen commitment was made."""
        if len(self.rows) != 1 or self.rows[0].id != commitment_id:
            return
        self.source.setVisible(source is not None)
        self.no_source.setVisible(source is None)
        if source is not None:
            day = f", {words.long_date(source.day)}" if source.day else ""
            made = self.tr("From the dialogue {title}{day}").format(title=source.title, day=day)
            item = self.tr("point “{item}”").format(item=source.item) if source.item else ""
            whole = f"{made}, {item}" if item else made
            self.source_text.setText(whole)
            self.source.setAccessibleDescription(whole)
        self.source_text.setVisible(source is not None)

    def set_owners(self, names: Sequence[str]) -> None:
        """Offer these names while an owner is typed."""
        self.owner.setCompleter(completer(names, self.owner))

    def enter(self) -> None:
        """Put the focus into the first field."""
        if self.stack.currentWidget() is self.one:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_one(self, row: "CommitmentRow", *, same: bool) -> None:
        self.letter.setText(row.county_letter or "–")
        self.where.setText(row.county_name or self.tr("No county"))
        word, icon, tone = words.marked(words.COMMITMENT_STATUS, row.status)
        if row.late:
            word, icon, tone = words.days_late(row.days_late), Icon.LATE, "err"
        self.chip.set_chip(Chip(word, icon, tone))
        closed = self.tr("Closed on {day}").format(day=words.iso(row.closed_on))
        self.closed.setText(closed if row.closed_on else "")
        self.closed.setVisible(bool(row.closed_on))
        if not same or self.editor.record is None:
            self.editor.show("commitment", row.id)
            self.show_source(row.id, None)

    def _show_several(self, rows: "Sequence[CommitmentRow]") -> None:
        late = sum(row.late for row in rows)
        self.several_title.setText(
            self.tr("{commitments} chosen").format(commitments=counted.commitments(len(rows)))
        )
        self.several_sub.setText(counted.late_ones(late) if late else "")
        named = [f"{row.county_letter or '–'}  {row.text}" for row in rows[:NAMED]]
        more = len(rows) - len(named)
        self.several_list.setText("\n".join([*named, *([counted.more(more)] if more else [])]))

    # --- building ----------------------------------------------------------------------

    def _one_page(self, actions: Actions) -> QWidget:
        page = QWidget()
        px = self.look.px
        rows = QVBoxLayout(page)
        rows.setContentsMargins(px(16), px(12), px(16), px(16))
        rows.setSpacing(px(12))
        rows.addLayout(self._title())
        rows.addLayout(self._buttons(actions, (Act.FULFIL, Act.UNDER_WAY, Act.DROP)))
        self._add_fields(rows)
        rows.addLayout(self._source())
        rows.addStretch(1)
        rows.addLayout(self._buttons(actions, (Act.REMIND, Act.DELETE)))
        return on_card(page)

    def _title(self) -> QHBoxLayout:
        px = self.look.px
        self.letter = label("", "strong")
        self.letter.setProperty("chip", "plain")
        self.where = elided("", "strong")
        self.chip = ChipLabel(self.look)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.letter)
        row.addWidget(self.where, 1)
        row.addWidget(self.chip)
        return row

    def _buttons(self, actions: Actions, acts: Sequence[Act]) -> Flow:
        row = Flow(self.look.px(8))
        for act in acts:
            icon = ICONS[act]
            row.addWidget(action_button(actions[act], self._names()[act], "", icon, self.look))
        return row

    def _names(self) -> dict[Act, str]:
        """Return what the buttons are called: shorter than the menu's names."""
        return {
            Act.FULFIL: self.tr("Fulfilled…"),
            Act.UNDER_WAY: self.tr("Under way"),
            Act.DROP: self.tr("Dropped…"),
            Act.CHANGE_DUE: self.tr("Due date…"),
            Act.CHANGE_OWNER: self.tr("Owner…"),
            Act.CHANGE_PARTY: self.tr("Whose…"),
            Act.REMIND: self.tr("Remind…"),
            Act.DELETE: self.tr("Delete"),
        }

    def _add_fields(self, rows: QVBoxLayout) -> None:
        look, language = self.look, self.session.language.code
        self.text = LongLine(look, 2)
        self.party = choice_field(look, "commitment", "party", language, empty="–")
        self.owner = QLineEdit()
        self.due = DayField(look)
        self.status = choice_field(look, "commitment", "status", language)
        self.county = county_choice(look, self.tr("No county"))
        self.comment = LongLine(look, 2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        places = (
            ("text", self.tr("Commitment"), self.text, 0, 0, 2),
            ("due", self.tr("Due"), self.due, 1, 0, 2),
            ("party", self.tr("Whose"), self.party, 2, 0, 1),
            ("owner", self.tr("Owner"), self.owner, 2, 1, 1),
            ("status", self.tr("Status"), self.status, 3, 0, 1),
            ("county", self.tr("County"), self.county, 3, 1, 1),
            ("comment", self.tr("Comment"), self.comment, 4, 0, 2),
        )
        for field, title, control, row, column, span in places:
            box = FieldBox(look, title, control)
            self.editor.bind(field, box)
            grid.addWidget(box, row, column, 1, span)
        rows.addLayout(grid)

    def _source(self) -> QVBoxLayout:
        self.source_text = label("", "base", "text2")
        self.source_text.setWordWrap(True)
        self.source = _link(self.look, self.tr("Open the place in the notes"))
        self.source.clicked.connect(self.source_asked)
        self.no_source = label(self.tr("Not from a dialogue"), "small", "text3")
        self.closed = label("", "small", "text3")
        rows = QVBoxLayout()
        rows.setSpacing(self.look.px(2))
        rows.addWidget(self.source_text)
        rows.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.no_source)
        rows.addWidget(self.closed)
        return rows

    def _several_page(self, actions: Actions) -> QWidget:
        page = QWidget()
        px = self.look.px
        self.several_title = label("", "head")
        self.several_sub = label("", "base", "err")
        self.several_list = label("", "base", "text2")
        self.several_list.setWordWrap(True)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(px(16), px(12), px(16), px(16))
        rows.setSpacing(px(10))
        rows.addWidget(self.several_title)
        rows.addWidget(self.several_sub)
        rows.addLayout(self._buttons(actions, tuple(ICONS)))
        rows.addWidget(self.several_list)
        rows.addStretch(1)
        return on_card(page)


ICONS: Final = {
    Act.FULFIL: Icon.DONE,
    Act.UNDER_WAY: Icon.UNDER_WAY,
    Act.DROP: Icon.DROPPED,
    Act.CHANGE_DUE: Icon.DUE,
    Act.CHANGE_OWNER: Icon.OFFICER,
    Act.CHANGE_PARTY: Icon.CONTACTS,
    Act.REMIND: Icon.REMIND,
    Act.DELETE: Icon.DELETE,
}


def on_card(page: QWidget) -> QScrollArea:
    """Return a frame in which the page of a card scrolls; the card's own surface shows."""
    area = scrolling(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def county_choice(look: Look, none: str) -> ChoiceField:
    """Return a field with the 21 counties by code; `none` is the word for no county."""
    counties = [(one.short_name, one.code) for one in all_counties()]
    return ChoiceField(look, [(none, None), *counties])


def completer(names: Sequence[str], parent: QWidget) -> QCompleter:
    """Return what offers names that hold the letters typed."""
    made = QCompleter(list(names), parent)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return made


def _link(look: Look, text: str) -> QPushButton:
    from regdesk.ui.widgets.basics import button

    made = button(text, "link", Icon.LEADS_TO, look)
    made.setAutoDefault(True)
    return made

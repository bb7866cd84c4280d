"""The end of a meeting: what was caught, what it still lacks, and the day it was held."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.errors import InvalidValue
from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.editing.fields import DayField, FieldBox
from regdesk.ui.editing.saver import reason
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import IconLabel, button, label
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.meetings import CaughtRow, Meeting

WIDTH: Final = 560
LIST: Final = 240


class EndMeetingDialog(QDialog):
    """Enter marks the dialogue as held, Esc goes back to the notes."""

    def __init__(self, session: Session, meeting: "Meeting", parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._meeting = session, meeting
        self.setWindowTitle(self.tr("End the meeting"))
        look = session.look
        self.list = LineView(look, self.tr("Caught"))
        self.list.set_lines([self._line(one) for one in reversed(meeting.caught)])
        self.day = DayField(look)
        self.box = FieldBox(look, self.tr("&Held on"), self.day)
        self.day.show_value(self._likely_day())
        done = self.tr("C&lose") if meeting.held else self.tr("&Mark as held")
        self.accept_button = button(done, "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.submit)
        self.cancel_button = button(self.tr("&Back to the notes"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out()

    def submit(self) -> None:
        """Mark the dialogue as held on the day that stands there."""
        if self._meeting.held:
            self.accept()
            return
        try:
            typed = self.day.value()
        except UnreadableError as error:
            self.box.say(error.sentence)
            return
        if typed is None:
            self.box.say(self.tr("Write the day."))
            return
        held_on = date.fromisoformat(typed)
        desk, meeting = self._session.desk, self._meeting

        def held(_progress: object) -> "ChangeSet":
            from regdesk.work.dialogues import hold_dialogue
            from regdesk.work.shown import tokens

            known = tokens(desk, [meeting.id], meeting.as_of)
            return hold_dialogue(desk, meeting.id, held_on, known)

        def done(_change: object) -> None:
            self._session.said.emit(self.tr("The dialogue is marked as held"))
            self.accept()

        def failed(error: Exception) -> None:
            if isinstance(error, InvalidValue):
                self.box.say(reason(error, self._session.language.code))
            else:
                self._session.fail(error, self)

        self._session.runner.write(
            self.tr("Ending the meeting"), held, owner=self, done=done, failed=failed
        )

    def _likely_day(self) -> object:
        today, starts = self._session.today(), self._meeting.starts
        return starts.date() if starts is not None and starts.date() <= today else today

    def _planned_later(self) -> str:
        """Return that the dialogue is planned for a day that hasn't come, "" for any other."""
        starts = self._meeting.starts
        if starts is None or starts.date() <= self._session.today():
            return ""
        said = self.tr("The dialogue is planned for {day}")
        return said.format(day=words.long_date(starts.date()))

    def _warning(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._session.look.px(8))
        row.addWidget(IconLabel(self._session.look, Icon.WARNING, "warn"))
        said = label(text, "base", "warn")
        said.setWordWrap(True)
        row.addWidget(said, 1)
        return row

    def _line(self, one: "CaughtRow") -> Line:
        word, icon, tone = words.marked(words.TIMELINE_KIND, one.kind)
        facts = [word]
        if one.kind == "commitment":
            facts.append(one.owner or words.party_word(one.party) or self.tr("owner missing"))
            facts.append(words.iso(one.due) or self.tr("due date missing"))
        return Line(text=one.text, sub=" · ".join(facts), icon=icon, tone=tone, wrap=True)

    def _lay_out(self) -> None:
        px = self._session.look.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(20), px(24), px(20))
        rows.setSpacing(px(12))
        rows.addWidget(label(self._meeting.title, "head"))
        caught = self._meeting.caught
        lacking = sum(
            one.kind == "commitment" and (one.due is None or not (one.owner or one.party))
            for one in caught
        )
        said = counted.caught(len(caught)) if caught else self.tr("Nothing was caught.")
        rows.addWidget(label(said, "base", "text2"))
        if lacking:
            rows.addLayout(self._warning(counted.lacking(lacking)))
        self.list.setVisible(bool(caught))
        self.list.setMinimumHeight(min(px(LIST), self.list.wanted_height()))
        rows.addWidget(self.list, 1)
        if self._meeting.held:
            rows.addWidget(
                label(self.tr("The dialogue is marked as held already."), "base", "text2")
            )
        else:
            if planned := self._planned_later():
                rows.addLayout(self._warning(planned))
            rows.addWidget(self.box)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        rows.addLayout(buttons)
        self.setMinimumWidth(px(WIDTH))
        (self.accept_button if self._meeting.held else self.day).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

"""The middle of the page at the table: the note of the point that is on."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from regdesk.ui import words
from regdesk.ui.actions import Act, Actions
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.notes.editor import COLUMN, NotesEditor
from regdesk.ui.pages.at_table_panes import MARGIN, icon_button, pane_head
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, IconLabel, elided, label

if TYPE_CHECKING:
    from regdesk.work.agenda import AgendaItemRow

LEFT: Final = 64
"""Room at the left of the text, in which marks stand."""
NARROW: Final = 420
"""Below this width the head of the pane tells where and how long, and not what it is."""


class SavedMark(QWidget):
    """Says whether what was typed is saved, and when."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(8), 0)
        row.setSpacing(look.px(6))
        self._icon = IconLabel(look, Icon.DONE, "ok", 14)
        self._text = label("", "base", "text2")
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.hide()

    def say(self, text: str, *, saved: bool) -> None:
        """Say a sentence with its mark."""
        self._text.setText(text)
        self._icon.change(Icon.DONE if saved else Icon.DRAFT, "ok" if saved else "text2")
        self.show()


class NotePane(QWidget):
    """The note, under the name of its point."""

    mark_chosen = Signal(object)
    """The id of something caught whose mark was clicked."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session = session
        look = session.look
        self.editor = NotesEditor(session, self.tr("Note"))
        self.editor.set_page(look.px(LEFT))
        self.title = elided("", "title")
        self.number = elided("", "small", "text2")
        self.time = elided("", "small", "text2")
        self.saved_mark = SavedMark(look)
        self._empty = Empty(
            look,
            Icon.EMPTY,
            self.tr("The agenda is empty"),
            self.tr(
                "Write a point in the field at the left, such as “Grid 35 min”, and press Enter."
            ),
        )
        self._lay_out(look, actions)
        self.editor.viewport().installEventFilter(self)
        self.editor.typed.connect(self._typed)
        self.editor.saved.connect(self._saved)
        self.clear()

    def show_point(self, row: "AgendaItemRow", count: int) -> None:
        """Show the note of a point."""
        self.retitle(row, count)
        self.editor.show_text("agenda_item", row.id, "notes")
        cursor = self.editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.editor.setTextCursor(cursor)

    def retitle(self, row: "AgendaItemRow", count: int) -> None:
        """Show which point it is."""
        self.title.setText(f"{row.position}  {row.title}")
        self.number.setText(
            self.tr("Point {number} of {count}").format(number=row.position, count=count)
        )
        self._empty.hide()
        for part in self._parts:
            part.show()

    def clear(self) -> None:
        """Show no note: there is no point."""
        self.editor.clear_text()
        self.number.setText("")
        self.time.setText("")
        for part in self._parts:
            part.hide()
        self._empty.show()

    def show_time(self, text: str) -> None:
        """Tell how long the point has lasted."""
        self.time.setText(text)
        way_out = self.tr("Esc leaves the whole screen")
        told = (text, self.number.text(), way_out)
        self._leave.setText(" · ".join(part for part in told if part))

    def write_time(self) -> None:
        """Write what the clock says into the note."""
        self.editor.setFocus()
        self.editor.write(f"{words.clock_now(datetime.now())} ")

    def go_to_place(self, place: str, text: str) -> None:
        """Go to something caught, and mark its words as far as they stand there."""
        live = self.editor.live
        at = live.offset_of(place) if live is not None and place else None
        if live is None or at is None:
            return
        before = len(live.slice(0, at))
        words_ = live.slice(at, live.length)
        length = len(text) if words_.startswith(text) else len(words_.split("\n", 1)[0])
        self.editor.go_to(before, length)

    def set_alone(self, *, alone: bool) -> None:
        """Show the note with the whole screen for it."""
        self._alone = alone
        self._leave.setVisible(alone)
        self._heading.setVisible(not alone)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear a click on a mark in the margin."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            mark = self.editor.margin.mark_at(event.position().toPoint())
            if mark is not None:
                self.mark_chosen.emit(mark.id)
                return True
        return False

    def _fit(self) -> None:
        """Let the text stand in the middle of the whole screen, else at the left of its pane."""
        px = self._session.look.px
        if self._name is not None:
            self._name.setVisible(self.width() >= px(NARROW))
        column = px(LEFT + COLUMN + 12)
        side = max(0, (self.width() - column) // 2) if self._alone else 0
        self._rows.setContentsMargins(side, 0, 0 if not self._alone else side, 0)

    def _typed(self) -> None:
        self.saved_mark.say(self.tr("Saving…"), saved=False)

    def _saved(self) -> None:
        if not self.editor.unsaved:
            time = words.clock_now(datetime.now())
            self.saved_mark.say(self.tr("Saved {time}").format(time=time), saved=True)

    def _lay_out(self, look: Look, actions: Actions) -> None:
        px = look.px
        self._alone = False
        self._heading, row = pane_head(look, self.tr("Note"))
        self._name = self._heading.findChild(QLabel)
        row.setContentsMargins(px(LEFT), 0, px(MARGIN), 0)
        row.addStretch(1)
        row.addWidget(self.time)
        row.addSpacing(px(8))
        row.addWidget(self.number)
        for act in (Act.PREVIOUS_POINT, Act.NEXT_POINT):
            row.addWidget(icon_button(look, actions[act]))
        self._leave = label("", "small", "text2")
        self._leave.hide()
        title = QHBoxLayout()
        title.setContentsMargins(px(LEFT), px(20), px(MARGIN), px(2))
        title.addWidget(self.title, 1)
        title.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignRight)
        self._page = QWidget()
        self._page.setObjectName("notePage")
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(title)
        self._rows.addWidget(self.editor, 1)
        empty = QHBoxLayout()
        empty.setContentsMargins(px(LEFT - MARGIN), 0, 0, 0)
        empty.addWidget(self._empty)
        self._rows.addLayout(empty)
        self._parts = (self.title, self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._heading)
        whole.addWidget(self._page, 1)
        self.setMinimumWidth(px(240))

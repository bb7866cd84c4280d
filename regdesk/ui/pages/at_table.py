"""At the table: one calm page for each point of the agenda, what is caught beside it."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent

from regdesk.ui.actions import Act, Actions
from regdesk.ui.attaching import FileDrops
from regdesk.ui.icons import Icon
from regdesk.ui.pages.at_table_capture import KINDS, Capture
from regdesk.ui.pages.at_table_caught import CaughtPane
from regdesk.ui.pages.at_table_clock import TableClock
from regdesk.ui.pages.at_table_layout import Panes
from regdesk.ui.pages.at_table_note import NotePane
from regdesk.ui.pages.at_table_panes import AgendaPane, HintStrip
from regdesk.ui.pages.at_table_told import Told
from regdesk.ui.pages.brief_work import BriefWork
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route, id_in
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, PageHead, action_button, button

if TYPE_CHECKING:
    from regdesk.ui.pages.at_table_rows import CaughtLine
    from regdesk.work.agenda import AgendaItemRow
    from regdesk.work.desks import ChangeSet
    from regdesk.work.meetings import Meeting

HINTED: Final = (
    Act.CATCH_COMMITMENT,
    Act.CATCH_CHOICE,
    Act.CATCH_NEED,
    Act.CATCH_QUOTE,
    Act.CATCH_GOOD_EXAMPLE,
    Act.NEXT_POINT,
    Act.TIME,
    Act.TEXT_ONLY,
)
BREATH_MS: Final = 1_000
"""While entries are taken in, the page is read anew this often."""
SEEN: Final = frozenset(
    {"dialogue", "dialogue_county", "participant", "commitment"}
    | {"choice", "need", "quote", "good_example"}
)
"""Types of records that the page shows, besides its points."""


class AtTablePage(Page):
    """Notes on a dialogue, point by point."""

    wants_rail = True

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.meeting: Meeting | None = None
        self.point: UUID | None = None
        self._dialogue: UUID | None = None
        self._wanted = ""
        self._to_choose: UUID | None = None
        self._was_full = False
        self._stale = False
        self._breath = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._breath.timeout.connect(self._go_on)
        self.clock = TableClock(session, self)
        self.told = Told(self)
        self.head = PageHead(self.look)
        self.agenda = AgendaPane(self.look, actions[Act.MEETING_CLOCK])
        self.note = NotePane(session, actions)
        self.note.editor.offered = [actions[act] for act in KINDS]
        self.caught = CaughtPane(session)
        self.panes = Panes(self.look, self.agenda, self.note, self.caught)
        self.capture = Capture(self)
        self.brief = BriefWork(session, self)
        self.hints = HintStrip(self.look, actions, HINTED, Act.SHORTCUTS)
        self.empty = Empty(
            self.look,
            Icon.AT_TABLE,
            self.tr("No dialogue on the table"),
            self.tr("Choose a dialogue and press F9."),
        )
        self._lay_out()
        self._connect()
        self.drops = FileDrops(session, self, lambda: self.meeting.id if self.meeting else None)

    # --- the page ----------------------------------------------------------------------

    def go(self, route: Route) -> None:
        self._wanted = route.part
        dialogue = id_in(route.key)
        if dialogue != self._dialogue:
            self.note.editor.flush()
            self.caught.clear()
            self.meeting, self.point, self._dialogue = None, None, dialogue
        self.reload()

    def reload(self) -> None:
        dialogue, desk, today = self._dialogue, self.session.desk, self.session.today()
        if dialogue is None:
            self._take(None)
            return

        def read() -> "Meeting | None":
            from regdesk.work.meetings import meeting

            return meeting(desk, dialogue, today)

        def show(found: "Meeting | None") -> None:
            if dialogue == self._dialogue:
                self._take(found)

        self.read(read, show)

    def refresh(self, change: "ChangeSet") -> None:
        own = change.initiator is self.note.editor
        points = any(
            kind == "agenda_item" and (fields - {"notes"} or not own)
            for (kind, _id), fields in change.changed.items()
        )
        if not (points or any(kind in SEEN for kind, _id in change.changed)):
            return
        if change.group is None and self._breath.isActive():
            self._stale = True  # one of many that are taken in: whoever types comes first
            return
        self._stale = False
        self._breath.start()
        self.reload()

    def _go_on(self) -> None:
        """Show what was put off."""
        if self._stale and self.isVisible():
            self._stale = False
            self._breath.start()
            self.reload()

    def place(self) -> Route | None:
        if self._dialogue is None or self.point is None:
            return None
        return Route(PageId.AT_TABLE, str(self._dialogue), str(self.point))

    def enter(self) -> None:
        if self.point is not None:
            self.note.editor.setFocus()
        elif self.meeting is not None:
            self.agenda.new.setFocus()
        else:
            self.setFocus()

    def verbs(self) -> Mapping[Act, Callable[[], None]]:
        if self.meeting is None:
            return {}
        found: dict[Act, Callable[[], None]] = {
            Act.END_MEETING: self.end_meeting,
            Act.BRIEF: self.show_brief,
            Act.PRINT: lambda: self._brief().print(),
            Act.SAVE_PDF: lambda: self._brief().save_pdf(),
        }
        if self.point is not None:
            found |= {
                Act.NEXT_POINT: lambda: self.step(1),
                Act.PREVIOUS_POINT: lambda: self.step(-1),
                Act.TIME: self.note.write_time,
                Act.TEXT_ONLY: self.turn_text_only,
                Act.MEETING_CLOCK: self.turn_clock,
                **self.capture.verbs(),
            }
        return found

    def _brief(self) -> BriefWork:
        if self.meeting is not None and self.brief.target != self.meeting.id:
            self.brief.target, self.brief.title = self.meeting.id, ""
        return self.brief

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.wants_all:
            self.turn_text_only()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.wants_all and not event.spontaneous():
            self.turn_text_only()

    # --- points ------------------------------------------------------------------------

    def show_point(self, point: UUID) -> None:
        """Take up a point of the agenda."""
        row = self._row(point)
        if row is None or self.meeting is None:
            return
        if point != self.point:
            self.point = point
            self.note.show_point(row, len(self.meeting.points))
            self.panes.show_agenda()
            self.clock.take_up(point)
            self._show_rows()
            self.verbs_changed.emit()
        self.note.editor.setFocus()

    def step(self, by: int) -> None:
        """Go to the next point or the one before."""
        points = [row.id for row in self.meeting.points] if self.meeting is not None else []
        if self.point in points:
            at = points.index(self.point) + by
            if 0 <= at < len(points):
                self.show_point(points[at])

    def turn_clock(self) -> None:
        """Start counting minutes, or stop."""
        if self.clock.runs:
            self.clock.stop()
        elif self.point is not None:
            self.clock.start(self.point)

    def turn_text_only(self) -> None:
        """Show nothing but the note on the whole screen, or everything again."""
        from regdesk.ui.main_window import MainWindow

        window = self.window()
        self.wants_all = not self.wants_all
        if self.wants_all:
            self._was_full = window.isFullScreen()
        if isinstance(window, MainWindow) and not self._was_full:
            window.take_whole_screen(whole=self.wants_all)
        for pane in (self.head, self.hints):
            pane.setVisible(not self.wants_all)
        self.note.set_alone(alone=self.wants_all)
        self.panes.arrange(alone=self.wants_all)
        self.session.reframed.emit()
        self.note.editor.setFocus()

    def end_meeting(self) -> None:
        """Show what was caught, and mark the dialogue as held."""
        from regdesk.ui.dialogs.end_meeting import EndMeetingDialog

        if self.meeting is None:
            return
        self.note.editor.flush()
        dialog = EndMeetingDialog(self.session, self.meeting, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self.clock.stop)
        dialog.open()

    def show_brief(self) -> None:
        self.session.navigator.go(Route(PageId.BRIEF, str(self._dialogue)))

    def choose_when_read(self, record: UUID) -> None:
        """Show the fields of something caught as soon as it is among what was read."""
        self._to_choose = record
        self._choose_caught()

    def add_point(self, line: str) -> None:
        """Add a point to the agenda, last, and take it up where there was none."""
        desk, dialogue = self.session.desk, self._dialogue
        if dialogue is None:
            return
        made: list[UUID] = []

        def added(_progress: object) -> "ChangeSet":
            from regdesk.work.agenda import add_item

            change, point = add_item(desk, dialogue, line)
            made.append(point)
            return change

        def done(_change: object) -> None:
            if self.point is None:
                self._wanted = str(made[0])
                self.reload()

        self.session.runner.write(self.tr("Adding the point"), added, owner=self, done=done)

    # --- inside ------------------------------------------------------------------------

    def _take(self, meeting: "Meeting | None") -> None:
        had, waits = self.meeting is not None, self._wanted or self._to_choose
        if had and meeting == self.meeting and not waits:
            return  # what changed doesn't show here
        self.meeting = meeting
        self.clock.stand_on(meeting.id if meeting is not None else None)
        shown = meeting is not None
        self.empty.setVisible(not shown)
        self.panes.setVisible(shown)
        self.head.setVisible(shown and not self.wants_all)
        self.hints.setVisible(shown and not self.wants_all)
        if meeting is not None:
            self.told.head(meeting)
            self._choose_point(meeting)
            self.agenda.show_open(meeting.still_open)
        else:
            self.point = None
            self.note.clear()
        self._show_rows()
        self.panes.arrange(alone=self.wants_all)
        if had != shown or self._wanted:
            self.verbs_changed.emit()
            if self.isVisible():
                self.enter()
        self._go_to_words()
        self._choose_caught()

    def _choose_point(self, meeting: "Meeting") -> None:
        """Stand on the point asked for, else where one stood, else on the first."""
        ids = [row.id for row in meeting.points]
        wanted = id_in(self._wanted.partition("@")[0])
        point = wanted if wanted in ids else self.point if self.point in ids else None
        point = point or self.clock.point_of(ids) or (ids[0] if ids else None)
        if point is None:
            self.point = None
            self.note.clear()
            return
        row = next(one for one in meeting.points if one.id == point)
        if point == self.point:
            self.note.retitle(row, len(ids))
        else:
            self.point = point
            self.note.show_point(row, len(ids))
            self.clock.take_up(point)

    def _go_to_words(self) -> None:
        """Go to the words that were asked for with the place."""
        asked = re.search(r"@(\d+)\+(\d+)$", self._wanted)
        self._wanted = ""
        if asked is not None and self.point is not None:
            self.note.editor.go_to(int(asked[1]), int(asked[2]))

    def _show_rows(self) -> None:
        """Show agenda, marks and what was caught as they stand now."""
        meeting = self.meeting
        if meeting is None:
            return
        self.agenda.show_rows(self.told.agenda(meeting, self.point, self.clock), self.point)
        self.agenda.show_time(self.told.time(meeting, self.clock), runs=self.clock.runs)
        self.caught.show_rows(self.told.caught(meeting, self.point))
        marks = self.told.marks(meeting, self.point)
        self.note.editor.margin.show(marks)
        said = "; ".join(f"{one.word}: {one.text}" for one in marks)
        self.note.editor.setAccessibleDescription(said)  # the margin is only painted
        self.note.show_time(self.told.point_time(self._row(self.point), self.clock))

    def _choose_caught(self) -> None:
        known = {one.id for one in self.meeting.caught} if self.meeting is not None else set()
        if self._to_choose in known and self._to_choose is not None:
            self.caught.choose_by_id(self._to_choose)
            self.panes.show_caught()
            self._to_choose = None

    def _row(self, point: UUID | None) -> "AgendaItemRow | None":
        points = self.meeting.points if self.meeting is not None else ()
        return next((one for one in points if one.id == point), None)

    def _begin_clock(self) -> None:
        """On the day of the dialogue the clock starts with the first words."""
        meeting = self.meeting
        if self.clock.runs or meeting is None or meeting.held or self.point is None:
            return
        starts = meeting.starts
        if starts is not None and starts.date() == self.session.today():
            self.clock.start(self.point)

    def _show_place(self, line: "CaughtLine") -> None:
        """Go to where something caught stands in the notes."""
        if self.meeting is None:
            return
        row = next((one for one in self.meeting.caught if one.id == line.id), None)
        if row is None or row.item is None:
            return
        self.show_point(row.item)
        self.note.go_to_place(row.place, row.text)

    def _lay_out(self) -> None:
        for act, name, kind, icon in (
            (Act.BRIEF, self.tr("Brief"), "", Icon.BRIEF),
            (Act.END_MEETING, self.tr("End the meeting…"), "primary", Icon.FINISH),
        ):
            if act is Act.BRIEF:
                self.head.row.addWidget(self.note.saved_mark)
            made = action_button(self.actions_[act], name, kind, icon, self.look)
            self.head.row.addWidget(made)
        leading = button(self.tr("To the dialogues"), "primary")
        leading.clicked.connect(lambda: self.session.navigator.go(Route(PageId.DIALOGUES)))
        self.empty.add_button(leading)
        for part in (self.head, self.empty):
            self.rows.addWidget(part)
        self.rows.addWidget(self.panes, 1)
        self.rows.addWidget(self.hints)

    def _connect(self) -> None:
        self.agenda.asked.connect(self.show_point)
        self.agenda.added.connect(self.add_point)
        self.clock.ticked.connect(self._show_rows)
        self.note.editor.typed.connect(self._begin_clock)
        self.note.mark_chosen.connect(self.caught.choose_by_id)
        self.caught.shown.connect(self._show_place)
        self.caught.removing.connect(self.capture.remove)
        self.caught.left.connect(self.enter)

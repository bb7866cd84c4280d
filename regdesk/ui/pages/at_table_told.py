"""What the page at the table tells: its head, rows of the agenda, of what was caught, marks."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from regdesk.ui import words
from regdesk.ui.notes.margin import Mark
from regdesk.ui.pages.at_table_panes import day_month
from regdesk.ui.pages.at_table_rows import AgendaRow, CaughtLine

if TYPE_CHECKING:
    from regdesk.ui.pages.at_table import AtTablePage
    from regdesk.ui.pages.at_table_clock import TableClock
    from regdesk.work.agenda import AgendaItemRow
    from regdesk.work.meetings import CaughtRow, Meeting


class Told(QObject):
    """Makes words of what was read."""

    def __init__(self, page: "AtTablePage") -> None:
        super().__init__(page)
        self._page = page

    def head(self, meeting: "Meeting") -> None:
        """Write the title, and when, where and with how many."""
        facts = []
        if meeting.starts is not None:
            day = (
                f"{words.sentence(words.weekday_day(meeting.starts.date()))} {meeting.starts.year}"
            )
            hours = words.clock(meeting.starts, meeting.ends) if meeting.timed else ""
            facts.append(f"{day}, {hours}" if hours else day)
        facts.append(meeting.place)
        if meeting.theirs:
            facts.append(self.tr("%n from the region", "", meeting.theirs))
        if meeting.ours:
            facts.append(self.tr("%n of ours", "", meeting.ours))
        status = words.marked(words.DIALOGUE_STATUS, meeting.status)[0]
        facts.append(status)
        self._page.head.say(meeting.title, " · ".join(fact for fact in facts if fact))

    def agenda(
        self, meeting: "Meeting", current: UUID | None, clock: "TableClock"
    ) -> list[AgendaRow]:
        """Return the rows of the agenda."""
        ids = [one.id for one in meeting.points]
        before = ids.index(current) if current in ids else 0
        return [
            self._agenda_row(meeting, one, at, before, clock)
            for at, one in enumerate(meeting.points)
        ]

    def time(self, meeting: "Meeting", clock: "TableClock") -> str:
        """Return how long the meeting has lasted, of what is planned."""
        spent = clock.minutes()
        if not spent and not clock.runs:
            return (
                self.tr("{planned} min").format(planned=meeting.minutes) if meeting.minutes else ""
            )
        if not meeting.minutes:
            return self.tr("{spent} min").format(spent=spent)
        return self.tr("{spent} of {planned} min").format(spent=spent, planned=meeting.minutes)

    def point_time(self, point: "AgendaItemRow | None", clock: "TableClock") -> str:
        """Return how long the current point has lasted, and whether that is too long."""
        if point is None:
            return ""
        spent = clock.minutes_at(point.id)
        if not spent and not clock.runs:
            return ""
        over = point.minutes is not None and spent > point.minutes
        told = self._spent(spent, point.minutes)
        return f"{told}, {self._over()}" if over else told

    def caught(self, meeting: "Meeting", current: UUID | None) -> list[CaughtLine]:
        """Return what was caught: at this point first, then at the others; the latest first."""
        here = [self._caught(one) for one in meeting.caught if one.item == current]
        others = [self._caught(one) for one in meeting.caught if one.item != current]
        if others and here:
            title = self.tr("Other points")
            here.append(CaughtLine(head=True, text=f"{title}  {len(others)}"))
        return [*here, *others]

    def marks(self, meeting: "Meeting", current: UUID | None) -> list[Mark]:
        """Return the marks in the note of the current point."""
        return [
            Mark(one.id, one.place, one.text, *words.marked(words.TIMELINE_KIND, one.kind))
            for one in reversed(meeting.caught)
            if one.item == current and one.place
        ]

    def _agenda_row(
        self, meeting: "Meeting", one: "AgendaItemRow", at: int, before: int, clock: "TableClock"
    ) -> AgendaRow:
        current = one.id == self._page.point
        spent = clock.minutes_at(one.id)
        done = not current and (at < before or spent > 0 or meeting.held)
        state = "current" if current else "done" if done else "to come"
        over = one.minutes is not None and spent > one.minutes
        sub = self._spent(spent, one.minutes) if spent or (current and clock.runs) else ""
        if over:
            sub = f"{sub}, {self._over()}"
        sub = sub or one.owner or self._wish(one.wish_of)
        minutes = str(one.minutes) if one.minutes else ""
        said = {
            "current": self.tr("now"),
            "done": self.tr("done"),
            "to come": self.tr("to come"),
        }[state]
        planned = self.tr("{planned} min").format(planned=minutes) if minutes else ""
        parts = (str(one.position), one.title, said, sub, planned)
        spoken = ", ".join(part for part in parts if part)
        return AgendaRow(
            one.id, one.position, one.title, sub, minutes, state, current, over, spoken
        )

    def _spent(self, spent: int, planned: int | None) -> str:
        if planned is None:
            return self.tr("{spent} min").format(spent=spent)
        return self.tr("{spent} of {planned} min").format(spent=spent, planned=planned)

    def _over(self) -> str:
        return self.tr("over time")

    def _wish(self, wish: str | None) -> str:
        return {
            "ours": self.tr("Our wish"),
            "region": self.tr("The region's wish"),
            "both": self.tr("Both wish it"),
        }.get(wish or "", "")

    def _caught(self, one: "CaughtRow") -> CaughtLine:
        word, icon, tone = words.marked(words.TIMELINE_KIND, one.kind)
        facts = [one.owner or words.party_word(one.party)]
        if one.due is not None:
            facts.append(self.tr("by {day}").format(day=day_month(one.due)))
        if one.kind == "commitment" and not any(facts):
            facts = [self.tr("Owner and due date missing")]
        elif one.kind == "commitment" and one.due is None:
            facts.append(self.tr("no due date"))
        return CaughtLine(
            id=one.id,
            kind=one.kind,
            item=one.item,
            word=word,
            icon=icon,
            tone=tone,
            text=one.text,
            sub=" · ".join(fact for fact in facts if fact),
            time=words.clock(one.caught),
            late=one.late,
        )

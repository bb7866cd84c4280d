"""The lines of Översikt: from what `work` answers to what the cards show."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Chip, Line
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.counties import CountyRow
    from regdesk.work.overview import NextDialogue, Overview

NEXT: Final = 3
"""Dialogues ahead that the first card shows."""
USUAL: Final = "Strategisk dialog med "
"""How most titles of dialogues begin; said by the card already."""
SHOWN: Final = 6
"""Lines of a group before the rest is one line that leads to the list."""


def day_sentence(overview: "Overview") -> str:
    """Return "Vecka 48 · 3 åtaganden är försenade, 2 län väntar på dialog"."""
    week = overview.today.isocalendar().week
    late, due = len(overview.late), len(overview.due_dialogues)
    parts = []
    if late:
        parts.append(counted.late_commitments(late))
    if due:
        parts.append(counted.counties_waiting(due))
    if overview.conflicts:
        parts.append(counted.conflicts_waiting(overview.conflicts))
    week_word = QCoreApplication.translate("overview", "Week {number}").format(number=week)
    rest = ", ".join(parts) or QCoreApplication.translate("overview", "nothing is late")
    return f"{week_word} · {rest}"


def next_dialogues(overview: "Overview") -> tuple[Line, ...]:
    """Return a line for each planned dialogue, with how ready its brief is."""
    ahead = overview.next_dialogues
    lines = [_next_dialogue(dialogue) for dialogue in ahead[:NEXT]]
    if len(ahead) > NEXT:
        text = counted.more(len(ahead) - NEXT)
        lines.append(Line(text=text, icon=Icon.NEXT, tone="text3", route=Route(PageId.COUNTIES)))
    return tuple(lines)


def needs(overview: "Overview") -> tuple[Line, ...]:
    """Return what needs the officer, in groups with heads; a head's note is the group's count."""
    return (
        *_late(overview),
        *_due_dialogues(overview.due_dialogues),
        *_vacancies(overview.vacancies),
        *_conflicts(overview.conflicts),
    )


def due_soon(overview: "Overview") -> tuple[Line, ...]:
    """Return the commitments that fall due next."""
    return tuple(
        _commitment(row, Icon.DUE, words.days_away(row.due, overview.today) if row.due else "")
        for row in overview.due_soon
    )


def _next_dialogue(dialogue: "NextDialogue") -> Line:
    starts = dialogue.starts
    when = f"{words.weekday(starts)} {words.clock(starts)}".strip() if starts else ""
    return Line(
        text=dialogue.title.removeprefix(USUAL),
        sub=" · ".join(part for part in (when, dialogue.place) if part)
        or QCoreApplication.translate("overview", "time and place are open"),
        letter=" ".join(dialogue.letters[:1]),
        day=(str(starts.day), words.month_short(starts)) if starts else ("–", ""),
        chip=_readiness(dialogue),
        route=Route(PageId.BRIEF, str(dialogue.id)),
    )


def _readiness(dialogue: "NextDialogue") -> Chip:
    if dialogue.missing == 0:
        ready = QCoreApplication.translate("overview", "Brief ready")
        return Chip(ready, Icon.DONE, "ok")
    if dialogue.missing >= 4:
        blank = QCoreApplication.translate("overview", "Brief not begun")
        return Chip(blank, Icon.NOT_STARTED, "text2")
    missing = counted.missing_facts(dialogue.missing)
    return Chip(missing, Icon.WARNING, "warn")


def _late(overview: "Overview") -> tuple[Line, ...]:
    head = QCoreApplication.translate("overview", "Late commitments")
    lines = [
        _commitment(row, Icon.LATE, words.days_late(row.days_late), "err") for row in overview.late
    ]
    return _group(head, lines, Route(PageId.COUNTIES))


def _commitment(row: "CommitmentRow", icon: Icon, right: str, tone: str = "text2") -> Line:
    return Line(
        text=row.text,
        icon=icon,
        tone=tone,
        note=words.promise(row.party),
        letter=row.county_letter,
        right=right,
        right_tone=tone,
        route=Route(PageId.COUNTY, row.county_code, str(row.id)),
    )


def _due_dialogues(rows: "Sequence[CountyRow]") -> tuple[Line, ...]:
    head = QCoreApplication.translate("overview", "Counties due for a dialogue")
    mine_first = sorted(rows, key=lambda row: (not row.mine, -(row.months or 999)))
    lines = [
        Line(
            text=row.region_name,
            icon=Icon.DIALOGUE,
            tone="warn",
            note="" if not row.vacant else QCoreApplication.translate("overview", "vacant"),
            letter=row.letter,
            right=words.months_ago(row.months),
            route=Route(PageId.COUNTY, row.code),
        )
        for row in mine_first
    ]
    return _group(head, lines, Route(PageId.COUNTIES))


def _vacancies(rows: "Sequence[CountyRow]") -> tuple[Line, ...]:
    if not rows:
        return ()
    head = QCoreApplication.translate("overview", "Vacant county leads")
    line = Line(
        text=", ".join(row.short_name for row in rows),
        icon=Icon.VACANT,
        tone="err",
        right=counted.counties(len(rows)),
        route=Route(PageId.COUNTIES, QCoreApplication.translate("overview", "vacant")),
    )
    return Line(text=head, head=True, note=str(len(rows))), line


def _conflicts(count: int) -> tuple[Line, ...]:
    if not count:
        return ()
    head = QCoreApplication.translate("overview", "Conflicts")
    line = Line(
        text=counted.twofold_fields(count),
        icon=Icon.WARNING,
        tone="warn",
    )
    return Line(text=head, head=True, note=str(count)), line


def _group(head: str, lines: list[Line], rest: Route) -> tuple[Line, ...]:
    """Return a head and its lines, the last of many standing for the rest."""
    if not lines:
        return ()
    shown = lines if len(lines) <= SHOWN + 1 else lines[:SHOWN]
    more = len(lines) - len(shown)
    if more:
        text = counted.more(more)
        shown = [*shown, Line(text=text, icon=Icon.NEXT, tone="text3", route=rest)]
    return (Line(text=head, head=True, note=str(len(lines))), *shown)

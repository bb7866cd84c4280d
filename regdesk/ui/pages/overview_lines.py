"""The lines of Översikt: from what `work` answers to what the cards show."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.models.lines import Chip, Line
from regdesk.ui.pages.county_filter import Shown
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.counties import CountyRow
    from regdesk.work.overview import NextDialogue, Overview, SoonVacant

NEXT: Final = 3
"""Dialogues ahead that the first card shows."""
USUAL: Final = "Strategisk dialog med "
"""How most titles of dialogues begin; said by the card already."""
SHOWN: Final = 3
"""Lines of a group; the rest stands where its head leads."""
BARELY_BEGUN: Final = 4
"""A brief that lacks this much isn't begun."""
NAMED: Final = 2
"""So many things that are missing are named, more are counted."""
translate: Final = QCoreApplication.translate
_LACKS: Final = {
    "purpose": QT_TRANSLATE_NOOP("overview", "purpose"),
    "questions": QT_TRANSLATE_NOOP("overview", "questions"),
    "starts": QT_TRANSLATE_NOOP("overview", "time"),
    "agenda": QT_TRANSLATE_NOOP("overview", "agenda"),
    "participants": QT_TRANSLATE_NOOP("overview", "participants"),
}


def day_sentence(overview: "Overview") -> str:
    """Return "Vecka 48 · 3 åtaganden är försenade, 2 län väntar på dialog"."""
    week = overview.today.isocalendar().week
    late, due = len(overview.late), len(overview.due_dialogues)
    parts = []
    if late:
        has_mine = any(row.mine for row in overview.counties)
        parts.append(counted.late_here(late) if has_mine else counted.late_commitments(late))
    if due:
        parts.append(counted.counties_waiting(due))
    if overview.conflicts:
        parts.append(counted.conflicts_waiting(overview.conflicts))
    week_word = translate("overview", "Week {number}").format(number=week)
    rest = ", ".join(parts) or translate("overview", "nothing is late")
    return f"{week_word} · {rest}"


def next_dialogues(overview: "Overview") -> tuple[Line, ...]:
    """Return a line for each of the next dialogues, with how ready its brief is."""
    return tuple(_next_dialogue(dialogue) for dialogue in overview.next_dialogues[:NEXT])


def needs(overview: "Overview") -> tuple[Line, ...]:
    """Return what needs the officer, in groups with heads; a head's note is the group's count."""
    return (
        *_late(overview),
        *_counties(overview),
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
        or translate("overview", "time and place are open"),
        letter=" ".join(dialogue.letters[:1]),
        day=(str(starts.day), words.month_short(starts)) if starts else ("–", ""),
        chip=_readiness(dialogue.lacks),
        tip=_missing(dialogue.lacks),
        route=Route(PageId.DIALOGUE, str(dialogue.id)),
    )


def _readiness(lacks: Sequence[str]) -> Chip:
    if not lacks:
        return Chip(translate("overview", "Brief ready"), Icon.DONE, "ok")
    if len(lacks) >= BARELY_BEGUN:
        return Chip(translate("overview", "Brief not begun"), Icon.NOT_STARTED, "text2")
    if len(lacks) <= NAMED:
        return Chip(
            translate("overview", "Lacks {what}").format(what=_listed(lacks)), Icon.WARNING, "warn"
        )
    return Chip(counted.missing_facts(len(lacks)), Icon.WARNING, "warn")


def _missing(lacks: Sequence[str]) -> str:
    return translate("overview", "Missing: {what}").format(what=_listed(lacks)) if lacks else ""


def _listed(lacks: Sequence[str]) -> str:
    """Return "syfte, frågor och deltagare"."""
    names = [translate("overview", _LACKS[name]) for name in lacks]
    if len(names) == 1:
        return names[0]
    return translate("overview", "{several} and {last}").format(
        several=", ".join(names[:-1]), last=names[-1]
    )


def _late(overview: "Overview") -> tuple[Line, ...]:
    """Return what is late: first what we promised, then what others did."""
    ours = [row for row in overview.late if row.party == "ours"]
    others = [row for row in overview.late if row.party != "ours"]
    mine = "late mine" if any(row.mine for row in overview.counties) else "late"
    return (
        *_late_group(translate("overview", "We promised, late"), ours, f"{mine} party=ours"),
        *_late_group(translate("overview", "They promised, late"), others, mine, named=True),
    )


def _late_group(
    head: str, rows: "Sequence[CommitmentRow]", part: str, *, named: bool = False
) -> tuple[Line, ...]:
    lines = [
        _commitment(row, Icon.LATE, words.days_late(row.days_late), "err", named=named)
        for row in rows
    ]
    rest = Route(PageId.COMMITMENTS, "", part)
    return _group(head, lines, rest, translate("overview", "Commitments"))


def _commitment(
    row: "CommitmentRow", icon: Icon, right: str, tone: str = "text2", *, named: bool = True
) -> Line:
    promised = words.promise(row.party) if named else ""
    return Line(
        text=row.text,
        icon=icon,
        tone=tone,
        note=promised,
        letter=row.county_letter,
        right=right,
        right_tone=tone,
        tip="" if row.owner in {"", promised} else row.owner,
        route=Route(PageId.COMMITMENTS, str(row.id)),
    )


def _counties(overview: "Overview") -> tuple[Line, ...]:
    """Return the counties that wait: for a dialogue, or for somebody to lead them."""
    due = sorted(overview.due_dialogues, key=lambda row: (not row.mine, -(row.months or 999)))
    waiting = [_due_dialogue(row) for row in due]
    soon = [_soon_vacant(one, overview.today) for one in overview.soon_vacant]
    shown = Shown.DUE if due else Shown.VACANT
    count = len(waiting) + len(soon) + len(overview.vacancies)
    lines = [*waiting[:SHOWN], *soon[:SHOWN], *_vacancies(overview.vacancies)]
    if not lines:
        return ()
    head = Line(
        text=translate("overview", "Counties that wait"),
        head=True,
        note=str(count),
        right=translate("overview", "Counties"),
        route=Route(PageId.COUNTIES, "", shown.value),
    )
    return head, *lines


def _due_dialogue(row: "CountyRow") -> Line:
    return Line(
        text=row.region_name,
        icon=Icon.DIALOGUE,
        tone="warn",
        note=translate("overview", "vacant, due for a dialogue")
        if row.vacant
        else translate("overview", "due for a dialogue"),
        letter=row.letter,
        right=words.months_ago(row.months),
        route=Route(PageId.COUNTY, row.code, "dialogues"),
    )


def _soon_vacant(one: "SoonVacant", today: date) -> Line:
    return Line(
        text=one.county.region_name,
        icon=Icon.VACANT,
        tone="warn",
        note=translate("overview", "vacant from {day}").format(day=words.long_date(one.from_day)),
        letter=one.county.letter,
        right=words.days_away(one.from_day, today),
        route=Route(PageId.COUNTY, one.county.code, "responsibility"),
    )


def _vacancies(rows: "Sequence[CountyRow]") -> tuple[Line, ...]:
    if not rows:
        return ()
    if len(rows) == 1:
        row = rows[0]
        return (
            Line(
                text=row.region_name,
                icon=Icon.VACANT,
                tone="err",
                note=translate("overview", "county lead vacant"),
                letter=row.letter,
                route=Route(PageId.COUNTY, row.code, "responsibility"),
            ),
        )
    names = ", ".join(row.short_name for row in rows)
    return (
        Line(
            text=translate("overview", "County lead vacant: {names}").format(names=names),
            icon=Icon.VACANT,
            tone="err",
            right=counted.counties(len(rows)),
            route=Route(PageId.COUNTIES, "", Shown.VACANT.value),
        ),
    )


def _conflicts(count: int) -> tuple[Line, ...]:
    if not count:
        return ()
    route = Route(PageId.CONFLICTS)
    head = Line(
        text=translate("overview", "Conflicts"),
        head=True,
        note=str(count),
        right=translate("overview", "Settle"),
        route=route,
    )
    line = Line(
        text=counted.twofold_fields(count),
        icon=Icon.CONFLICT,
        tone="warn",
        route=route,
    )
    return head, line


def _group(head: str, lines: list[Line], rest: Route, place: str) -> tuple[Line, ...]:
    """Return a head that leads to all of the group, and its first lines."""
    if not lines:
        return ()
    right = place if len(lines) <= SHOWN else translate("overview", "Show all")
    top = Line(text=head, head=True, note=str(len(lines)), right=right, route=rest)
    return top, *lines[:SHOWN]

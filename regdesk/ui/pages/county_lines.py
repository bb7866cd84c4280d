"""The lines of a county's page: from what `work` answers to what its lists show."""

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.counties import CountyPage, CountyRow
    from regdesk.work.dialogues import DialogueRow
    from regdesk.work.timeline import TimelineRow

CLOSED = frozenset({"fulfilled", "dropped"})
UNHELD = frozenset({"planned", "prepared"})
RECENT = 8


def next_dialogue(facts: "CountyPage") -> "DialogueRow | None":
    """Return the first dialogue that is not held yet."""
    ahead = [row for row in facts.dialogues if row.status in UNHELD]
    return min(
        ahead, key=lambda row: row.starts.isoformat() if row.starts else "9999", default=None
    )


def facts_row(facts: "CountyPage", today: date) -> tuple[tuple[str, str], ...]:
    """Return (name, value) of the facts in the head of the page."""
    translate, row = QCoreApplication.translate, facts.row
    lead = translate("county", "Vacant") if row.vacant else row.lead or "–"
    return (
        (translate("county", "Regional seat"), facts.region_seat or facts.seat),
        (translate("county", "Municipalities"), str(facts.municipalities)),
        ("NUTS 3", facts.nuts3),
        (translate("county", "ERDF programme"), facts.erdf_programme),
        (translate("county", "County lead"), lead),
        (translate("county", "Last dialogue"), _last(row)),
        (translate("county", "Next dialogue"), _next(row, today)),
    )


def open_commitments(facts: "CountyPage", today: date) -> tuple[Line, ...]:
    """Return the open commitments, ours first, the late ones on top."""
    rows = sorted(
        (row for row in facts.commitments if row.status not in CLOSED),
        key=lambda row: (row.due or date.max, row.party != "ours"),
    )
    return tuple(_commitment(row, today) for row in rows)


def recent(facts: "CountyPage", today: date) -> tuple[Line, ...]:
    """Return what happened last."""
    past = [row for row in facts.timeline if row.when is not None and row.when <= today]
    return tuple(_event(row, facts.row.code) for row in past[:RECENT])


def timeline(facts: "CountyPage") -> tuple[Line, ...]:
    """Return the whole timeline, a head for each year."""
    undated = QCoreApplication.translate("county", "Without date")
    lines: list[Line] = []
    for year, rows in groupby(facts.timeline, key=lambda row: row.when.year if row.when else None):
        group = [_event(row, facts.row.code) for row in rows]
        lines.append(Line(text=str(year or undated), head=True, note=str(len(group))))
        lines += group
    return tuple(lines)


def _commitment(row: "CommitmentRow", today: date) -> Line:
    right = words.days_away(row.due, today) if row.due else ""
    return Line(
        text=row.text,
        icon=Icon.LATE if row.late else Icon.COMMITMENT,
        tone="err" if row.late else "accent",
        note=words.promise(row.party),
        right=right,
        right_tone="err" if row.late else "text2",
        route=Route(PageId.COUNTY, row.county_code, str(row.id)),
    )


def _event(row: "TimelineRow", code: str) -> Line:
    word, icon, tone = words.marked(words.TIMELINE_KIND, row.kind)
    return Line(
        text=row.title,
        sub=f"{word} · {row.detail}" if row.detail else word,
        icon=icon,
        tone=tone,
        right=words.iso(row.when),
        route=Route(PageId.COUNTY, code, str(row.id)),
        wrap=True,
    )


def _last(row: "CountyRow") -> str:
    if row.last_dialogue is None:
        return words.months_ago(None)
    return words.long_date(row.last_dialogue)


def _next(row: "CountyRow", today: date) -> str:
    if row.next_dialogue is None:
        return QCoreApplication.translate("county", "not planned")
    away = words.days_away(row.next_dialogue, today)
    return f"{words.long_date(row.next_dialogue)}, {away}"

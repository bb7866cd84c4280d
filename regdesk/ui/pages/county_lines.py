"""The lines of a county's page: from what `work` answers to what its lists show."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.domain.words import code_word
from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.dialogs.take_over_lines import name_of, period
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.counties import CountyPage, CountyRow
    from regdesk.work.dialogues import DialogueRow
    from regdesk.work.officers import ResponsibilityRow
    from regdesk.work.timeline import TimelineRow

CLOSED: Final = frozenset({"fulfilled", "dropped"})
UNHELD: Final = frozenset({"planned", "prepared"})
RECENT: Final = 8
LEAD: Final = "county_lead"
ROLES: Final = (LEAD, "stand_in", "topic_lead")


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
    if row.stand_in:
        lead = translate("county", "{lead}, stand-in {name}").format(lead=lead, name=row.stand_in)
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
    return tuple(_commitment(row, facts.row.code, today) for row in rows)


def recent(facts: "CountyPage", today: date) -> tuple[Line, ...]:
    """Return what happened last."""
    past = [row for row in facts.timeline if row.when is not None and row.when <= today]
    return tuple(_event(row) for row in past[:RECENT])


def responsibilities(facts: "CountyPage", today: date) -> tuple[Line, ...]:
    """Return who answers for the county and who is to; the last line leads to who did."""
    now = [row for row in facts.responsibilities if row.holds(today)]
    later = [row for row in facts.responsibilities if row.valid_from and row.valid_from > today]
    past = len(facts.responsibilities) - len(now) - len(later)
    lines = [
        _responsibility(row, today)
        for row in sorted(now, key=_by_role)
        + sorted(later, key=lambda row: row.valid_from or today)
    ]
    if not any(row.role == LEAD for row in now):
        vacant = QCoreApplication.translate("county", "Vacant")
        lines.insert(0, Line(text=vacant, sub=_role(LEAD), icon=Icon.VACANT, tone="err"))
    if past:
        lines.append(Line(text=counted.earlier(past), icon=Icon.TIMELINE, tone="text3"))
    return tuple(lines)


def timeline(events: "Sequence[TimelineRow]") -> tuple[Line, ...]:
    """Return the events in order of time, a head for each year."""
    undated = QCoreApplication.translate("county", "Without date")
    lines: list[Line] = []
    for year, rows in groupby(events, key=lambda row: row.when.year if row.when else None):
        group = [_event(row) for row in rows]
        lines.append(Line(text=str(year or undated), head=True, note=str(len(group))))
        lines += group
    return tuple(lines)


def _commitment(row: "CommitmentRow", county: str, today: date) -> Line:
    right = words.days_away(row.due, today) if row.due else ""
    return Line(
        text=row.text,
        icon=Icon.LATE if row.late else Icon.COMMITMENT,
        tone="err" if row.late else "accent",
        note=words.promise(row.party),
        right=right,
        right_tone="err" if row.late else "text2",
        route=Route(PageId.COUNTY, county, str(row.id)),
    )


def _responsibility(row: "ResponsibilityRow", today: date) -> Line:
    role = _role(row.role)
    named = f"{role}: {row.topic}" if row.topic else role
    vacant = not row.officer_name
    holds = row.holds(today)
    return Line(
        text=name_of(row),
        sub=" · ".join(part for part in (named, period(row)) if part),
        icon=Icon.VACANT if vacant else Icon.RESPONSIBILITY if holds else Icon.NEXT,
        tone="err" if vacant and row.role == LEAD and holds else "text2",
        record=("responsibility", row.id),
        wrap=True,
    )


def _role(role: str) -> str:
    return code_word("responsibility", "role", role, "sv" if words.is_swedish() else "en")


def _by_role(row: "ResponsibilityRow") -> tuple[int, str]:
    return ROLES.index(row.role) if row.role in ROLES else len(ROLES), row.topic


def _event(row: "TimelineRow") -> Line:
    word, icon, tone = words.marked(words.TIMELINE_KIND, row.kind)
    return Line(
        text=row.title,
        sub=f"{word} · {row.detail}" if row.detail else word,
        icon=icon,
        tone=tone,
        right=words.iso(row.when),
        record=(row.record_type, row.id),
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

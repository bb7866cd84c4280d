"""A change of responsibility in words: what stands, what ends, what begins and until when."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line

if TYPE_CHECKING:
    from regdesk.work.officers import OfficerChoice, ResponsibilityRow, Takeover

LEAD: Final = "county_lead"
translate: Final = QCoreApplication.translate


def officer_choices(officers: "Sequence[OfficerChoice]") -> list[tuple[str, str]]:
    """Return the officers as a field offers them: (name, id)."""
    return [(_choice(one), str(one.id)) for one in officers]


def change_lines(steps: "Sequence[Takeover]", who: str, day: date, role: str) -> tuple[Line, ...]:
    """Return what a change does, a head and a few lines for each county."""
    lines: list[Line] = []
    for step in steps:
        lines.append(Line(text=f"{step.county_letter}  {step.region_name}", head=True))
        lines += _ends(step, day)
        lines.append(_begins(step, who, day, role))
        if step.until is not None and not step.same:
            lines.append(_after(step))
    return tuple(lines)


def standing_lines(steps: "Sequence[Takeover]", role: str) -> tuple[Line, ...]:
    """Return who answers for each county on the day, before anything is changed."""
    lines: list[Line] = []
    for step in steps:
        lines.append(Line(text=f"{step.county_letter}  {step.region_name}", head=True))
        standing = [*step.ends, *step.gone]
        lines += [_stands(row) for row in standing]
        if not standing:
            vacant = role == LEAD
            text = translate("take_over", "Vacant") if vacant else translate("take_over", "Nobody")
            lines.append(Line(text=text, icon=Icon.VACANT, tone="err" if vacant else "text2"))
    return tuple(lines)


def period(row: "ResponsibilityRow") -> str:
    """Return "från 1 mars 2027", "till 28 februari 2027" or both, "" for always."""
    first = (
        translate("take_over", "from {day}").format(day=words.long_date(row.valid_from))
        if (row.valid_from)
        else ""
    )
    last = (
        translate("take_over", "until {day}").format(day=words.long_date(row.valid_to))
        if (row.valid_to)
        else ""
    )
    return " ".join(one for one in (first, last) if one)


def name_of(row: "ResponsibilityRow") -> str:
    """Return who answers, or that nobody does."""
    return row.officer_name or translate("take_over", "Vacant")


def _choice(one: "OfficerChoice") -> str:
    if one.me:
        return translate("take_over", "{name} (me)").format(name=one.name)
    if one.placeholder:
        return translate("take_over", "{name} (post without a name)").format(name=one.name)
    return one.name


def _stands(row: "ResponsibilityRow") -> Line:
    icon, vacant = _icon(row.officer_name), not row.officer_name and row.role == LEAD
    tone = "err" if vacant else "text2"
    return Line(text=name_of(row), sub=period(row), icon=icon, tone=tone)


def _ends(step: "Takeover", day: date) -> list[Line]:
    last = words.long_date(day - timedelta(days=1))
    lines = [
        Line(
            text=name_of(row),
            sub=translate("take_over", "ends {day}").format(day=last),
            icon=_icon(row.officer_name),
            tone="text2",
        )
        for row in (() if step.same else step.ends)
    ]
    lines += [
        Line(
            text=name_of(row),
            sub=translate("take_over", "does not begin: {period}").format(period=period(row)),
            icon=Icon.DROPPED,
            tone="text2",
        )
        for row in (() if step.same else step.gone)
    ]
    return lines


def _begins(step: "Takeover", who: str, day: date, role: str) -> Line:
    if step.same:
        standing = (*step.ends, *step.gone)
        name = name_of(standing[0]) if standing else translate("take_over", "Nobody")
        sub = translate("take_over", "stands already; nothing changes")
        return Line(text=name, sub=sub, icon=Icon.CHECK, tone="text2")
    begins = translate("take_over", "begins {day}").format(day=words.long_date(day))
    if who:
        return Line(text=who, sub=begins, icon=Icon.RESPONSIBILITY, tone="ok")
    if role == LEAD:
        sub = translate("take_over", "vacant from {day}").format(day=words.long_date(day))
        text = translate("take_over", "Nobody")
        return Line(text=text, sub=sub, icon=Icon.VACANT, tone="err")
    sub = translate("take_over", "nobody from {day}").format(day=words.long_date(day))
    return Line(text=translate("take_over", "Nobody"), sub=sub, icon=Icon.VACANT, tone="text2")


def _after(step: "Takeover") -> Line:
    assert step.until is not None
    day = words.long_date(step.until + timedelta(days=1))
    return Line(
        text=step.after or translate("take_over", "Vacant"),
        sub=translate("take_over", "takes over {day}, as planned already").format(day=day),
        icon=Icon.NEXT,
        tone="text2",
    )


def _icon(name: str) -> Icon:
    return Icon.RESPONSIBILITY if name else Icon.VACANT

"""The days of the year that law sets for the officer's work, each with its paragraph.

Only rules with a source stand here. What is decided anew each year, and has no day of its own in
law, is a `Season`: a stretch of time in which it has usually happened.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

REPORT: Final = "report"
ELECTION: Final = "election"
BUDGET_BILL: Final = "budget_bill"
FUNDS: Final = "funds"

_TITLES: Final = {
    REPORT: ("Regionernas resultatredovisning", "The regions' report of results"),
    ELECTION: ("Val till riksdag, regioner och kommuner", "Elections"),
    BUDGET_BILL: ("Budgetpropositionen", "The budget bill"),
    FUNDS: ("Anslag och villkor", "Funds and terms"),
}
_SHORT: Final = {
    REPORT: ("Redovisning", "Report"),
    ELECTION: ("Val", "Elections"),
    BUDGET_BILL: ("Budgetprop.", "Budget bill"),
    FUNDS: ("Villkor", "Terms"),
}
_SOURCES: Final = {
    REPORT: ("förordning (2024:99) 4 §", "ordinance (2024:99) 4 §"),
    ELECTION: ("vallagen (2005:837) 1 kap. 3 §", "elections act (2005:837) ch. 1, 3 §"),
    BUDGET_BILL: (
        "riksdagsordningen (2014:801), tilläggsbestämmelse 9.5.1",
        "Riksdag act (2014:801), supplementary provision 9.5.1",
    ),
    FUNDS: (
        "ingen fast dag: riksdagen beslutade utgiftsområde 19 den 18 december 2024, regeringen "
        "regleringsbrevet för 2022 den 16 december 2021",
        "no fixed day: the Riksdag decided expenditure area 19 on 18 December 2024, the government "
        "the appropriation for 2022 on 16 December 2021",
    ),
}
_REMARKS: Final = {
    ELECTION: (
        "den regionala utvecklingsstrategin ska ses över minst en gång mellan valen, "
        "förordning (2017:583) 12 §",
        "the regional development strategy is to be reviewed at least once between elections, "
        "ordinance (2017:583) 12 §",
    )
}
WEEKEND_RULE: Final = ("lag (1930:173) 2 §", "act (1930:173) 2 §")
"""A time that ends on a weekend or feast ends on the next working day."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day set by law. `last` is the day that suffices when `day` itself is free."""

    kind: str
    day: date
    last: date

    @property
    def moved(self) -> bool:
        """Whether the day itself is free, so that a later one suffices."""
        return self.last != self.day

    def title(self, language: str = "sv") -> str:
        """Return what is due."""
        return _TITLES[self.kind][language == "en"]

    def short(self, language: str = "sv") -> str:
        """Return one word for a mark."""
        return _SHORT[self.kind][language == "en"]

    def source(self, language: str = "sv") -> str:
        """Return the law and paragraph, and the rule that moves the day where it is moved."""
        parts = [_SOURCES[self.kind], *([WEEKEND_RULE] if self.moved else [])]
        return ", ".join(part[language == "en"] for part in parts)

    def remark(self, language: str = "sv") -> str:
        """Return what else follows from the day, "" for nothing."""
        return _REMARKS.get(self.kind, ("", ""))[language == "en"]


@dataclass(frozen=True, slots=True)
class Season:
    """A stretch of time in which something is usually decided; law names no day."""

    kind: str
    first: date
    last: date

    def title(self, language: str = "sv") -> str:
        """Return what is decided."""
        return _TITLES[self.kind][language == "en"]

    def short(self, language: str = "sv") -> str:
        """Return one word for a mark."""
        return _SHORT[self.kind][language == "en"]

    def source(self, language: str = "sv") -> str:
        """Return how it is known."""
        return _SOURCES[self.kind][language == "en"]


def deadlines(first: date, last: date) -> tuple[Deadline, ...]:
    """Return the deadlines from one day to another (inclusive), by the day that suffices."""
    found = [
        one
        for year in range(first.year, last.year + 1)
        for one in _of_year(year)
        if first <= one.last <= last
    ]
    return tuple(sorted(found, key=lambda one: one.last))


def seasons(first: date, last: date) -> tuple[Season, ...]:
    """Return the seasons of which some day lies between the two (inclusive)."""
    found = [
        Season(FUNDS, date(year, 12, 1), date(year, 12, 31))
        for year in range(first.year, last.year + 1)
    ]
    return tuple(one for one in found if one.first <= last and one.last >= first)


def report_deadline(year: int) -> Deadline:
    """Return when the regions' reports are due that year: 21 February, or the next working day."""
    day = date(year, 2, 21)
    return Deadline(REPORT, day, working_day_from(day))


def election_day(year: int) -> date | None:
    """Return the second Sunday of September in an election year (2022, 2026, …), else None."""
    if year % 4 != 2:
        return None
    first = date(year, 9, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7)


def working_day_from(day: date) -> date:
    """Return the day itself, or the next that is neither weekend nor feast."""
    while is_free(day):
        day += timedelta(days=1)
    return day


def is_free(day: date) -> bool:
    """Tell whether act (1930:173) 2 § moves a time that ends on this day."""
    return day.weekday() > 4 or day in _feasts(day.year)


def _of_year(year: int) -> Iterator[Deadline]:
    yield report_deadline(year)
    election = election_day(year)
    if election is not None:
        yield Deadline(ELECTION, election, election)
    else:  # in election years the day hangs on when the Riksdag opens and a government stands
        bill = date(year, 9, 20)
        yield Deadline(BUDGET_BILL, bill, bill)


@cache
def _feasts(year: int) -> frozenset[date]:
    """Return the public holidays (act 1989:253) and the three eves that count as such."""
    from dateutil.easter import easter

    sunday: date = easter(year)
    fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)]
    moving = [sunday + timedelta(days=days) for days in (-2, 0, 1, 39, 49)]
    eve = date(year, 6, 19)
    eve += timedelta(days=(4 - eve.weekday()) % 7)
    saints = date(year, 10, 31)
    saints += timedelta(days=(5 - saints.weekday()) % 7)
    days = [date(year, *one) for one in fixed]
    return frozenset([*days, *moving, eve, eve + timedelta(days=1), saints])

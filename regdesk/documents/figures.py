"""Länet i siffror: the published figures that ship with the program, worded for a page."""

import datetime
from dataclasses import dataclass
from typing import Any

from regdesk.domain import population, swedish
from regdesk.domain.population import Months

_PERCENT = f"{swedish.NBSP}%"


@dataclass(frozen=True)
class Figure:
    """One row of Länet i siffror, worded as it is printed.

    `period` is the time of the level ("apr 2026"), `change_period` of the change
    ("jan–apr 2026"), the county's and the country's; what is empty prints as a dash.
    """

    label: str
    county: str
    country: str
    change: str
    women_men: str
    source: str
    period: str
    change_period: str = ""
    country_change: str = ""


def population_figures(county_codes: tuple[str, ...]) -> tuple[Figure, ...]:
    """Return population and ages of the counties together, beside the country.

    Ages carry no change: within a year the table's age groups move as if age were counted by year
    of birth (month by month fewer old by those who died, more young by those born), so that the
    change would mislead.
    """
    table = population.table()
    counties = [table["counties"][code] for code in county_codes if code in table["counties"]]
    if not counties:
        return ()
    here = {
        group: population.together([county[group] for county in counties])
        for group in table["country"]
    }
    return _rows(table, here)


def _rows(table: dict[str, Any], here: dict[str, Months]) -> tuple[Figure, ...]:
    country: dict[str, Months] = table["country"]
    facts = _facts(table)
    total, women, men = (
        Figure(
            label,
            swedish.number(here["all"][-1][sex]),
            swedish.number(country["all"][-1][sex]),
            _change(here["all"][0][sex], here["all"][-1][sex]),
            _split(here["all"][-1]) if sex == 0 else "",
            **facts,
            country_change=_change(country["all"][0][sex], country["all"][-1][sex]),
        )
        for sex, label in enumerate(("Folkmängd", "Kvinnor", "Män"))
    )
    facts["change_period"] = ""
    ages = (
        Figure(
            label,
            _share(here, group, 0) + _PERCENT,
            _share(country, group, 0) + _PERCENT,
            "",
            f"{_share(here, group, 1)} / {_share(here, group, 2)}{_PERCENT}",
            **facts,
        )
        for group, label in (("0-19", "0–19 år"), ("70+", "70 år och äldre"))
    )
    return (total, women, men, *ages)


def _facts(table: dict[str, Any]) -> dict[str, str]:
    first, last = (datetime.date.fromisoformat(f"{month}-01") for month in table["period"])
    updated = swedish.long_date(datetime.date.fromisoformat(table["updated"]))
    begin = _month(first) if first.year == last.year else f"{_month(first)} {first.year}"
    return {
        "source": f"{table['source']}, uppdaterad {updated}; SCB har lagt in en liten slumpmässig osäkerhet",
        "period": f"{_month(last)} {last.year}",
        "change_period": f"{begin}–{_month(last)} {last.year}",
    }


def _month(date: datetime.date) -> str:
    return swedish.MONTHS[date.month - 1][:3]


def _change(first: int, last: int) -> str:
    rate = 100 * (last - first) / first
    size = swedish.percent(abs(rate), 2)
    if size == swedish.percent(0, 2):
        return "→ oförändrad"
    return f"↗ ökar {size}" if rate > 0 else f"↘ minskar {size}"


def _split(row: list[int]) -> str:
    total, women, men = row
    return f"{swedish.number(100 * women / total, 1)} / {swedish.number(100 * men / total, 1)}{_PERCENT}"


def _share(groups: dict[str, Months], group: str, sex: int) -> str:
    return swedish.number(100 * groups[group][-1][sex] / groups["all"][-1][sex], 1)

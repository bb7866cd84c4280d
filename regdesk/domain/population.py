"""The published population figures that ship with the program: counties beside the country.

Numbers only; whoever shows them words them. SCB has added a little noise to every cell.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from regdesk import paths

Months = list[list[int]]
"""[total, women, men] for every month, oldest first."""


@dataclass(frozen=True, slots=True)
class PopulationFigure:
    """One figure. `key` is "all" (people) or an age group (per cent of those of the same sex).

    `women` and `men`: for "all" their share of everybody, for an age group its share among them.
    The trends hold one value a month, and `change` the per cent from first to last; both are empty
    for age groups, which the table counts by year of birth within a year: a trend would mislead.
    """

    key: str
    county: float
    country: float
    women: float
    men: float
    trend: tuple[float, ...]
    country_trend: tuple[float, ...]
    change: float | None
    country_change: float | None
    months: tuple[date, ...]
    source: str
    updated: date


def figures(county_codes: Sequence[str]) -> tuple[PopulationFigure, ...]:
    """Return the figures of counties taken together; none for a code that isn't in the table."""
    counties = [table()["counties"][code] for code in county_codes if code in table()["counties"]]
    if not counties:
        return ()
    here = {group: together([one[group] for one in counties]) for group in table()["country"]}
    return tuple(_figure(group, here) for group in table()["country"])


@cache
def table() -> dict[str, Any]:
    """Return the table as it was published."""
    path = paths.resource("reference", "population.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def together(counties: Sequence[Months]) -> Months:
    """Return the sums of several counties, month by month and sex by sex."""
    return [
        [sum(sexes) for sexes in zip(*months, strict=True)]
        for months in zip(*counties, strict=True)
    ]


def _figure(group: str, here: Mapping[str, Months]) -> PopulationFigure:
    country: Mapping[str, Months] = table()["country"]
    everybody = group == "all"
    trends = [
        tuple(float(month[0]) for month in place["all"]) if everybody else ()
        for place in (here, country)
    ]
    total, women, men = here["all"][-1]
    return PopulationFigure(
        group,
        float(total) if everybody else _share(here, group, 0),
        float(country["all"][-1][0]) if everybody else _share(country, group, 0),
        100 * women / total if everybody else _share(here, group, 1),
        100 * men / total if everybody else _share(here, group, 2),
        trends[0],
        trends[1],
        _change(trends[0]),
        _change(trends[1]),
        tuple(date.fromisoformat(f"{month}-01") for month in table()["months"]),
        table()["source"],
        date.fromisoformat(table()["updated"]),
    )


def _share(place: Mapping[str, Months], group: str, sex: int) -> float:
    return 100 * place[group][-1][sex] / place["all"][-1][sex]


def _change(trend: Sequence[float]) -> float | None:
    return 100 * (trend[-1] - trend[0]) / trend[0] if trend else None

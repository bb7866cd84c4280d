"""Make population.json from a reply of Statistics Sweden (json-stat2, table TAB6471).

    python resources/reference/make_population.py TAB6471_data.json TAB6471_metadata.json

Expects the 21 counties by ten-year age groups, sex and month. Each county, and the country as
the sum of the 21, gets month by month [total, women, men] for everybody, for 0-19 and for 70
and older. Totals are the published totals of the age groups, added.
"""

import json
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SEXES = ("TotSa", "2", "1")  # total, women, men
GROUPS: dict[str, tuple[str, ...]] = {
    "0-19": ("0-9", "10-19"),
    "70+": ("70-79", "80-89", "90-99", "100+10"),
}

Numbers = dict[str, list[list[int]]]


def main(data: Path, metadata: Path) -> None:
    """Write population.json beside this script."""
    text = json.dumps(build(data, metadata), ensure_ascii=False, indent=1)
    (HERE / "population.json").write_text(text + "\n", encoding="utf-8")


def build(data: Path, metadata: Path) -> dict[str, Any]:
    """Return what population.json holds."""
    reply = json.loads(data.read_text(encoding="utf-8"))
    table = json.loads(metadata.read_text(encoding="utf-8"))
    value = reader(reply)
    months = codes(reply, "Tid")
    groups = {"all": tuple(codes(reply, "Alder")), **GROUPS}
    counties = {code: numbers(value, code, groups, months) for code in codes(reply, "Region")}
    if len(counties) != 21 or table["updated"] != reply["updated"]:
        raise SystemExit("Expected 21 counties, and metadata of the same update.")
    return {
        "source": "SCB, tabell TAB6471",
        "title": table["label"],
        "publisher": "Statistiska centralbyrån (SCB)",
        "licence": "CC0 1.0",
        "updated": reply["updated"][:10],
        "period": [iso(months[0]), iso(months[-1])],
        "day": "den sista i månaden",
        "months": [iso(month) for month in months],
        "order": ["total", "women", "men"],
        "country": country(counties),
        "counties": counties,
    }


def reader(reply: dict[str, Any]) -> Callable[[str, str, str, str], int]:
    """Return a function of (region, age, sex, month) that gives the published number."""
    place: dict[tuple[str, ...], int] = {
        key: number for number, key in enumerate(product(*(codes(reply, d) for d in reply["id"])))
    }
    (measure,) = codes(reply, "ContentsCode")
    values: list[int] = reply["value"]
    return lambda region, age, sex, month: values[place[region, age, sex, measure, month]]


def codes(reply: dict[str, Any], dimension: str) -> list[str]:
    """Return a dimension's codes in their order."""
    index: dict[str, int] = reply["dimension"][dimension]["category"]["index"]
    return sorted(index, key=index.__getitem__)


def numbers(
    value: Callable[[str, str, str, str], int],
    region: str,
    groups: dict[str, tuple[str, ...]],
    months: list[str],
) -> Numbers:
    """Return, for each group, a [total, women, men] for every month."""
    return {
        name: [
            [sum(value(region, age, sex, month) for age in ages) for sex in SEXES]
            for month in months
        ]
        for name, ages in groups.items()
    }


def country(counties: dict[str, Numbers]) -> Numbers:
    """Return the sum of all counties."""
    every = list(counties.values())
    return {
        group: [
            [sum(county[group][month][sex] for county in every) for sex in range(3)]
            for month in range(len(every[0][group]))
        ]
        for group in every[0]
    }


def iso(month: str) -> str:
    """Return "2026M04" as "2026-04"."""
    return month.replace("M", "-")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

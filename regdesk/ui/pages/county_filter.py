"""Which of the 21 counties a list shows."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from regdesk.work.counties import CountyRow


class Shown(StrEnum):
    """A choice of counties, as a route names it."""

    ALL = "all"
    MINE = "mine"
    DUE = "due"
    LATE = "late"
    VACANT = "vacant"


def shown_of(part: str) -> Shown | None:
    """Return the choice that a route's part names, None for none."""
    return next((one for one in Shown if one.value == part), None)


def chooser(shown: Shown) -> "Callable[[CountyRow], bool]":
    """Return what tells whether a county belongs to a choice."""
    choosers: Mapping[Shown, Callable[[CountyRow], bool]] = {
        Shown.ALL: lambda _row: True,
        Shown.MINE: lambda row: row.mine,
        Shown.DUE: lambda row: row.due,
        Shown.LATE: lambda row: row.late_commitments > 0,
        Shown.VACANT: lambda row: row.vacant,
    }
    return choosers[shown]


def names() -> tuple[tuple[str, Shown], ...]:
    """Return the choices as a list offers them."""
    translate = QCoreApplication.translate
    return (
        (translate("county_filter", "All counties"), Shown.ALL),
        (translate("county_filter", "My counties"), Shown.MINE),
        (translate("county_filter", "Due for a dialogue"), Shown.DUE),
        (translate("county_filter", "With late commitments"), Shown.LATE),
        (translate("county_filter", "Vacant"), Shown.VACANT),
    )

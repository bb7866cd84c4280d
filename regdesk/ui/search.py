"""What the search field finds: pages and counties at once, records as soon as they are read."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.domain.counties import CountyFacts, all_counties, county_candidates
from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line, Record
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.desks import Desk
    from regdesk.work.search import Hit

MARKS = str.maketrans("", "", "\x02\x03")
LIMIT: Final = 12
SHOWN_SOMEWHERE: Final = frozenset(
    {"dialogue", "agenda_item", "commitment", "contact"}
    | {"choice", "need", "quote", "good_example"}
)
"""The types of records that some page shows; hits of others would lead nowhere."""


def places(text: str) -> tuple[Line, ...]:
    """Return the pages and counties that a typed text means, a head above them."""
    named = (
        (QCoreApplication.translate("search", "Overview"), Icon.OVERVIEW, PageId.OVERVIEW),
        (QCoreApplication.translate("search", "Counties"), Icon.COUNTIES, PageId.COUNTIES),
        (QCoreApplication.translate("search", "Settings"), Icon.SETTINGS, PageId.SETTINGS),
    )
    sought = text.casefold()
    pages = tuple(
        Line(text=name, icon=icon, route=Route(page))
        for name, icon, page in named
        if name.casefold().startswith(sought)
    )
    found = pages + tuple(_county(county) for county in county_candidates(text)[:6])
    head = Line(text=QCoreApplication.translate("search", "Go to"), head=True)
    return (head, *found) if found else ()


def records(desk: "Desk", text: str) -> tuple[Line, ...]:
    """Return the records in which a typed text occurs, a head above them. A read for a worker."""
    from regdesk.work.search import search

    found = search(desk, text, limit=LIMIT * 4)
    hits = tuple(hit for hit in found if hit.record_type in SHOWN_SOMEWHERE)
    lines = tuple(_record(hit) for hit in hits[:LIMIT])
    head = Line(
        text=QCoreApplication.translate("search", "In the desk"),
        note=str(len(hits)) if len(hits) <= LIMIT else f"{LIMIT}+",
        head=True,
    )
    return (head, *lines) if lines else ()


def _county(county: CountyFacts) -> Line:
    return Line(
        text=county.region_name,
        icon=Icon.COUNTIES,
        letter=county.letter,
        route=Route(PageId.COUNTY, county.code),
    )


def _record(hit: "Hit") -> Line:
    word, icon, tone = words.marked(words.TIMELINE_KIND, hit.record_type)
    snippet = " ".join(hit.snippet.translate(MARKS).split())
    sub = f"{word} · {snippet}" if snippet and snippet != hit.title else word
    return Line(text=hit.title, sub=sub, icon=icon, tone=tone, record=(hit.record_type, hit.id))


def place_of(desk: "Desk", record: Record, today: date) -> Route | None:
    """Return where a record is shown: a brief, or a county's page. A read for a worker."""
    from regdesk.work.counties import county_page
    from regdesk.work.records import show_record

    kind, sought = record
    if kind == "dialogue":
        return Route(PageId.BRIEF, str(sought))
    shown = show_record(desk, str(sought))
    if kind == "agenda_item":
        return Route(PageId.BRIEF, str(shown["dialogue"]))
    if "county" in shown:
        return Route(PageId.COUNTY, shown["county"], str(sought))
    for county in all_counties():
        if sought in {row.id for row in county_page(desk, county.code, today).contacts}:
            return Route(PageId.COUNTY, county.code, str(sought))
    return None

"""Where records lead: one answer for search, lists, lines and links."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from regdesk.errors import NotFound
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.work.desks import Desk

OF_A_COUNTY: Final = frozenset({"responsibility", "region"})
CAUGHT: Final = frozenset({"choice", "need", "quote", "good_example"})
NOTES: Final = "notes"
Document = dict[str, Any]


def route_to(
    desk: "Desk", record_type: str, record_id: UUID | str, *, sought: str = ""
) -> Route | None:
    """Return where a record is shown, None when no page shows it. A read for a worker.

    With `sought`, the words that were searched for, notes open where the words stand.
    """
    from regdesk.work.records import show_record

    found = str(record_id)
    match record_type:
        case "commitment":
            return Route(PageId.COMMITMENTS, found)
        case "contact":
            return Route(PageId.CONTACTS, found)
        case "organisation":
            return Route(PageId.CONTACTS, "", f"organisation {found}")
        case "officer":
            return Route(PageId.SETTINGS)
    try:
        shown = show_record(desk, found)
    except NotFound:
        return None
    if record_type == "agenda_item":
        return _agenda_item(shown, sought)
    if record_type in CAUGHT:
        return place_in_notes(desk, shown) or _of_dialogue_or_county(shown)
    return _plain(record_type, shown)


def source_of(desk: "Desk", record_id: UUID | str) -> Route | None:
    """Return where in the notes something was caught, else its dialogue. A read for a worker."""
    from regdesk.work.records import show_record

    shown = show_record(desk, str(record_id))
    if route := place_in_notes(desk, shown):
        return route
    dialogue = shown.get("dialogue")
    return Route(PageId.DIALOGUE, str(dialogue)) if dialogue else None


def place_in_notes(desk: "Desk", shown: Document) -> Route | None:
    """Return the place in an item's notes that a caught record was caught at."""
    from regdesk.work.notes import offset_in_notes

    item, dialogue, place = shown.get("agenda_item"), shown.get("dialogue"), shown.get("place")
    if not item or not dialogue:
        return None
    offset = offset_in_notes(desk, UUID(str(item)), place) if place else None
    if offset is None:
        return Route(PageId.AT_TABLE, str(dialogue), str(item))
    return at_table(str(dialogue), str(item), offset, len(shown.get("text") or ""))


def at_table(dialogue: str, item: str, offset: int, length: int = 0) -> Route:
    """Return the route to a place in an agenda item's notes, in code points."""
    return Route(PageId.AT_TABLE, dialogue, f"{item}@{offset}+{length}")


def _agenda_item(shown: Document, sought: str) -> Route | None:
    dialogue, item = shown.get("dialogue"), str(shown["id"])
    if not dialogue:
        return None
    if sought:
        from regdesk.work.search import first_place

        place = first_place(shown.get(NOTES) or "", sought)
        if place is not None:
            return at_table(str(dialogue), item, *place)
    return Route(PageId.DIALOGUE, str(dialogue), item)


def _plain(record_type: str, shown: Document) -> Route | None:
    if record_type == "dialogue":
        return Route(PageId.DIALOGUE, str(shown["id"]))
    if record_type == "participant":
        return Route(PageId.DIALOGUE, str(shown.get("dialogue")), "participants")
    if record_type == "county":
        return Route(PageId.COUNTY, shown["code"])
    if record_type in OF_A_COUNTY and shown.get("county"):
        return Route(PageId.COUNTY, shown["county"], str(shown["id"]))
    return _of_dialogue_or_county(shown)


def _of_dialogue_or_county(shown: Document) -> Route | None:
    if shown.get("dialogue"):
        return Route(PageId.DIALOGUE, str(shown["dialogue"]))
    if shown.get("county"):
        return Route(PageId.COUNTY, shown["county"], str(shown["id"]))
    return None

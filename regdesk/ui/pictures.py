"""Everything there is to picture: pages on a desk, dialogs over them, empty states.

A page or dialog that isn't listed here fails a test, so that none is forgotten.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.ui.actions import Act
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.ui.main_window import MainWindow
    from regdesk.ui.pages.page import Page
    from regdesk.ui.session import Session

COUNTY_TABS: Final = ("situation", "dialogues", "commitments", "contacts", "timeline")
DIALOGUE_TABS: Final = ("planning", "agenda", "participants", "preparation", "attachments", "brief")
DIALOGUES_VIEWS: Final = ("plan", "list", "week", "month")
SOUGHT: Final = "elbehov"
NOBODY: Final = "qqqq"
"""A word that is written nowhere."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A place by the name of its picture's file, and what is done there before it is taken."""

    name: str
    route: Route
    then: "Callable[[Stage], None] | None" = None


class Stage:
    """The window while a picture is arranged."""

    def __init__(self, window: "MainWindow") -> None:
        assert window.session is not None and window.shell is not None
        self.window = window
        self.session: Session = window.session

    @property
    def page(self) -> Any:
        """The page shown, whatever it has."""
        assert self.window.shell is not None
        page: Page | None = self.window.shell.page
        return page

    def go(self, route: Route) -> None:
        """Go to a place, and wait until it is shown."""
        self.session.navigator.go(route)
        self.settle()

    def do(self, act: Act) -> None:
        """Do what a menu would."""
        assert self.window.shell is not None
        self.window.shell.actions_[act].trigger()
        self.settle()

    def tidy(self) -> None:
        """Have the window stand as if nothing had been done in it."""
        shell = self.window.shell
        assert shell is not None
        shell.message.hide()
        shell.top.search.leave()
        if self.page.wants_all:
            self.do(Act.TEXT_ONLY)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _pass in range(2):  # what was read may ask for more
            self.session.sharing.settle()
            QApplication.processEvents()


def places(session: "Session") -> Iterator[Picture]:
    """Yield the pages of a desk; tabs are those of the busiest county and its next dialogue."""
    code = busiest(session)
    yield Picture("overview", Route(PageId.OVERVIEW))
    yield Picture("counties", Route(PageId.COUNTIES))
    for tab in COUNTY_TABS:
        yield Picture(f"county-{tab}", Route(PageId.COUNTY, code, tab))
    for view in DIALOGUES_VIEWS:
        yield Picture(f"dialogues-{view}", Route(PageId.DIALOGUES, "", view))
    dialogue, point = _next_dialogue(session, code)
    if dialogue:
        for tab in DIALOGUE_TABS:
            yield Picture(f"dialogue-{tab}", Route(PageId.DIALOGUE, dialogue, tab))
    talked, said = _best_noted(session) or (dialogue, point)
    if talked:
        at_table = Route(PageId.AT_TABLE, talked, said)
        yield Picture("at-table", at_table)
        yield Picture("at-table-text-only", at_table, _text_only)
    yield Picture("brief", Route(PageId.BRIEF, dialogue or code))
    yield Picture("commitments", Route(PageId.COMMITMENTS))
    yield Picture("commitments-late", Route(PageId.COMMITMENTS, "", "late"), _first_row)
    yield Picture("contacts", Route(PageId.CONTACTS), _first_row)
    yield Picture("search", Route(PageId.SEARCH, SOUGHT))
    yield Picture("sync", Route(PageId.SYNC))
    yield Picture("settings", Route(PageId.SETTINGS))


def dialogs(session: "Session") -> Iterator[Picture]:
    """Yield what opens over the pages. The desk is one made for it: some of this writes."""
    code = busiest(session)
    dialogue, point = _next_dialogue(session, code)
    county, commitments = Route(PageId.COUNTY, code), Route(PageId.COMMITMENTS)
    yield Picture("palette", Route(PageId.OVERVIEW), lambda stage: _palette(stage, "norr"))
    yield Picture("palette-empty", Route(PageId.OVERVIEW), lambda stage: _palette(stage, ""))
    yield Picture("message", commitments, _message)
    yield Picture("keys", Route(PageId.OVERVIEW), _acting(Act.SHORTCUTS))
    yield Picture("guide", Route(PageId.OVERVIEW), _acting(Act.GUIDE))
    yield Picture("about", Route(PageId.OVERVIEW), _acting(Act.ABOUT))
    yield Picture("problem", Route(PageId.OVERVIEW), _problem)
    yield Picture("new-dialogue", county, _acting(Act.NEW_DIALOGUE))
    yield Picture("new-commitment", county, _acting(Act.NEW_COMMITMENT))
    yield Picture("new-contact", county, _acting(Act.NEW_CONTACT))
    yield Picture("take-over", county, _acting(Act.TAKE_OVER))
    yield Picture("responsibilities", county, _responsibilities)
    yield Picture("handover", county, _acting(Act.HANDOVER))
    yield Picture("print", Route(PageId.DIALOGUE, dialogue, "brief"), _acting(Act.PRINT))
    yield Picture("end-meeting", Route(PageId.AT_TABLE, dialogue, point), _acting(Act.END_MEETING))
    yield Picture("reminders", Route(PageId.COMMITMENTS, "", "late"), _reminders)
    yield Picture("cards", Route(PageId.CONTACTS), _cards)
    _make_duplicates(session)
    yield Picture("duplicates", Route(PageId.COMMITMENTS), _acting(Act.DUPLICATES))
    yield Picture("deleted", Route(PageId.CONTACTS), _deleted)
    yield Picture("history", Route(PageId.DIALOGUE, dialogue, "planning"), _history)
    record = make_conflict(session)
    yield Picture("conflicts", Route(PageId.CONFLICTS, str(record)))
    yield Picture(
        "conflict", Route(PageId.CONTACTS, str(record)), lambda one: _conflict(one, record)
    )
    from regdesk.ui.pictures_sharing import sharing_pictures

    yield from sharing_pictures()


def empty_states(session: "Session") -> Iterator[Picture]:
    """Yield the pages of a desk in which nothing has been written yet."""
    code = busiest(session)
    yield Picture("empty-overview", Route(PageId.OVERVIEW))
    for tab in COUNTY_TABS:
        yield Picture(f"empty-county-{tab}", Route(PageId.COUNTY, code, tab))
    for view in DIALOGUES_VIEWS:
        yield Picture(f"empty-dialogues-{view}", Route(PageId.DIALOGUES, "", view))
    yield Picture("empty-commitments", Route(PageId.COMMITMENTS))
    yield Picture("empty-contacts", Route(PageId.CONTACTS))
    yield Picture("empty-search", Route(PageId.SEARCH))
    yield Picture("empty-search-nothing", Route(PageId.SEARCH, NOBODY))
    yield Picture("empty-conflicts", Route(PageId.CONFLICTS))
    yield Picture("empty-sync", Route(PageId.SYNC))
    yield Picture("empty-duplicates", Route(PageId.CONTACTS), _acting(Act.DUPLICATES))
    yield Picture("empty-deleted", Route(PageId.CONTACTS), _acting(Act.DELETED))
    yield Picture("empty-keys", Route(PageId.OVERVIEW), _no_keys)


def busiest(session: "Session") -> str:
    """Return the code of the county of mine with most that is open."""
    counties = sorted(session.counties, key=lambda row: (not row.mine, -row.open_commitments))
    return counties[0].code


def make_conflict(session: "Session") -> UUID:
    """Have two people write the same field of a contact without knowing of each other."""
    from regdesk.work import records

    desk = session.desk
    record = records.list_records(desk, "contact")[0]["id"]
    token = records.show_record(desk, record)["seen"]
    for role in ("Regional utvecklingsdirektör", "Utvecklingsdirektör, tillförordnad"):
        change, found = records.set_fields(desk, record, {"role": role}, token)
        session.runner.changed.emit(change)
    return found


def _make_duplicates(session: "Session") -> None:
    """Have a commitment and a contact entered twice, with what differs."""
    from regdesk.work import records

    desk = session.desk
    promise = next(one for one in records.list_records(desk, "commitment") if one["due"])
    person = next(one for one in records.list_records(desk, "contact") if one["email"])
    again: tuple[tuple[str, dict[str, str]], ...] = (
        ("commitment", {name: promise[name] for name in ("text", "county", "party")}),
        ("contact", {name: person[name] for name in ("name", "email", "organisation")}),
    )
    more = (
        {"owner": "Karin Öst", "comment": "Lovat per telefon."},
        {"role": "Strateg, utveckling"},
    )
    for (kind, values), others in zip(again, more, strict=True):
        change, _ = records.add_record(desk, kind, {**values, **others})
        session.runner.changed.emit(change)


def _best_noted(session: "Session") -> tuple[str, str] | None:
    """Return the agenda item with the longest notes, after its dialogue."""
    from regdesk.work import records

    points = [one for one in records.list_records(session.desk, "agenda_item") if one["notes"]]
    best = max(points, key=lambda one: len(one["notes"]), default=None)
    return (best["dialogue"], best["id"]) if best else None


def _next_dialogue(session: "Session", code: str) -> tuple[str, str]:
    """Return the county's next dialogue that has an agenda, and a point of it with notes."""
    from regdesk.work import records

    desk = session.desk
    points = records.list_records(desk, "agenda_item")
    with_agenda = {one["dialogue"] for one in points}
    here = [
        one
        for one in records.list_records(desk, "dialogue")
        if code in one["counties"] and one["id"] in with_agenda
    ]
    if not here:
        return "", ""
    today = session.today().isoformat()
    here.sort(key=lambda one: ((one["starts"] or "") < today, one["starts"] or ""))
    own = [one for one in points if one["dialogue"] == here[0]["id"]]
    own.sort(key=lambda one: (not one["notes"], one["position"]))
    return here[0]["id"], own[0]["id"]


def _acting(act: Act) -> "Callable[[Stage], None]":
    return lambda stage: stage.do(act)


def _text_only(stage: Stage) -> None:
    stage.do(Act.TEXT_ONLY)


def _first_row(stage: Stage) -> None:
    table = stage.page.table
    for row in range(table.model().rowCount()):
        if table.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable:
            table.selectRow(row)
            break
    table.setFocus()
    stage.settle()


def _palette(stage: Stage, typed: str) -> None:
    assert stage.window.shell is not None
    field = stage.window.shell.top.search
    field.begin()
    field.setText(typed)
    field.textEdited.emit(typed)
    field.look_now()
    stage.settle()


def _message(stage: Stage) -> None:
    from regdesk.work import records

    done = records.list_records(stage.session.desk, "commitment")[0]
    change, _id = records.set_fields(stage.session.desk, done["id"], {"comment": "Ringt i dag."})
    stage.session.runner.changed.emit(change)
    stage.settle()
    stage.session.offer(stage.session.step_name(change.label), Act.UNDO)


def _problem(stage: Stage) -> None:
    assert stage.window.shell is not None
    try:
        raise KeyError("saknas")
    except KeyError as error:
        stage.window.shell.show_error(error)


def _responsibilities(stage: Stage) -> None:
    from regdesk.ui.dialogs.responsibilities import show_responsibilities

    assert stage.window.shell is not None
    code = busiest(stage.session)
    name = next(row.region_name for row in stage.session.counties if row.code == code)
    show_responsibilities(stage.session, stage.window.shell.actions_, stage.page, code, name)
    stage.settle()


def _reminders(stage: Stage) -> None:
    _first_row(stage)
    stage.page.table.selectAll()
    stage.settle()
    stage.do(Act.REMIND)


def _cards(stage: Stage) -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from regdesk.ui.dialogs.cards import show_cards
    from regdesk.work import cards

    with TemporaryDirectory() as folder:
        path = Path(folder) / "kort.vcf"
        path.write_text(_CARDS, encoding="utf-8", newline="\r\n")
        previews = cards.preview(stage.session.desk, [path])
    show_cards(stage.session, stage.page, previews)
    stage.settle()


def _deleted(stage: Stage) -> None:
    from regdesk.work import records

    desk = stage.session.desk
    for kind in ("commitment", "contact", "dialogue"):
        change, _id = records.delete_record(desk, records.list_records(desk, kind)[-1]["id"])
        stage.session.runner.changed.emit(change)
    stage.do(Act.DELETED)


def _history(stage: Stage) -> None:
    from regdesk.ui.dialogs.history import show_history

    assert stage.session.navigator.here is not None
    record = UUID(stage.session.navigator.here.key)
    show_history(stage.session, stage.page, "dialogue", record, "purpose")
    stage.settle()


def _conflict(stage: Stage, record: UUID) -> None:
    from regdesk.ui.dialogs.conflict import show_conflict

    show_conflict(stage.session, stage.page, record, "role")
    stage.settle()


def _no_keys(stage: Stage) -> None:
    from regdesk.ui.dialogs.shortcuts import ShortcutsDialog

    stage.do(Act.SHORTCUTS)
    for dialog in stage.window.findChildren(ShortcutsDialog):
        dialog.filter.setText(NOBODY)


_CARDS: Final = """BEGIN:VCARD
VERSION:3.0
FN:Maja Exempel
N:Exempel;Maja;;;
ORG:Region Norrbotten
TITLE:Infrastrukturstrateg
EMAIL:maja.exempel@example.se
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Per Exempel
N:Exempel;Per;;;
ORG:Luleå kommun
TITLE:Näringslivschef
TEL:+46 920 00 00 00
END:VCARD
"""

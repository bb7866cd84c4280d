"""Sök: as one types, with filters and counts; a hit opens where its words stand, and they are marked."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from regdesk.ui import places
from regdesk.ui.look import Type
from regdesk.ui.main_window import MainWindow
from regdesk.ui.models.table import Role
from regdesk.ui.notes.editor import NotesEditor
from regdesk.ui.pages.search import SearchPage
from regdesk.ui.pages.search_bar import Asked
from regdesk.ui.pages.search_hits import HitHead, _cut, _runs, unmarked
from regdesk.ui.routes import PageId, Route
from regdesk.work.records import list_records
from regdesk.work.search import Found
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _page(window: MainWindow, text: str = "", part: str = "") -> SearchPage:
    window.session.navigator.go(Route(PageId.SEARCH, text, part))  # type: ignore[union-attr]
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, SearchPage)
    return page


def _hits(page: SearchPage) -> list[Found]:
    return [line for line in page.view.hits.lines if not isinstance(line, HitHead)]


def _note_with(window: MainWindow, word: str) -> dict[str, str]:
    """Return an agenda item whose notes hold the word."""
    items = list_records(window.session.desk, "agenda_item")  # type: ignore[union-attr]
    return next(item for item in items if word in (item["notes"] or ""))


@pytest.mark.parametrize("key", ["Ctrl+6", "Ctrl+Shift+F"])
def test_a_word_of_the_notes_is_found_as_one_types_and_landed_on(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    item = _note_with(window, "nätägare")
    if key == "Ctrl+6":
        press(qtbot, Qt.Key.Key_6, CTRL)
    else:
        press(qtbot, Qt.Key.Key_F, CTRL, SHIFT)
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, SearchPage)
    assert page.bar.text.hasFocus()
    type_text("nätägare")
    qtbot.waitUntil(lambda: bool(_hits(page)))
    settle(window)
    hit = _hits(page)[0]
    assert str(hit.id) == item["id"]
    assert "\x02nätägare\x03" in hit.snippet
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    here = window.session.navigator.here  # type: ignore[union-attr]
    assert here is not None
    assert (here.page, here.key) == (PageId.AT_TABLE, item["dialogue"])
    editors = window.shell.page.findChildren(NotesEditor)  # type: ignore[union-attr]
    marked = [one for one in editors if "nätägare" in _marked_words(one)]
    assert marked


def test_hits_stand_under_their_types_and_keys_step_over_heads(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "elnät")
    lines = page.view.hits.lines
    assert isinstance(lines[0], HitHead)
    assert lines[0].text == "Anteckningar"
    heads = [line for line in lines if isinstance(line, HitHead)]
    assert sum(head.count for head in heads) == len(_hits(page))
    page.view.setFocus()
    seen = []
    for _hit in _hits(page):
        seen.append(page.view.currentIndex().data(Role.ROW))
        press(qtbot, Qt.Key.Key_Down)
    assert seen == _hits(page)


def test_arrows_move_in_the_hits_while_one_types(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "elnät")
    assert page.bar.text.hasFocus()
    first = page.view.currentIndex().row()
    press(qtbot, Qt.Key.Key_Down)
    assert page.bar.text.hasFocus()
    assert page.view.currentIndex().row() > first
    press(qtbot, Qt.Key.Key_Up)
    assert page.view.currentIndex().row() == first


def test_enter_right_after_typing_opens_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "elnät")
    page.bar.text.selectAll()
    type_text("inflyttarservice")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    here = window.session.navigator.here  # type: ignore[union-attr]
    assert here is not None
    assert here.page is not PageId.SEARCH


def test_filters_narrow_and_tell_how_many(window: MainWindow) -> None:
    page = _page(window, "elnät", "order=newest")
    for choice in (page.bar.kind, page.bar.county):
        page.bar.clear_filters()
        settle(window)
        for at in range(1, choice.count()):
            choice.setCurrentIndex(at)
            choice.activated.emit(at)
            page.reload()
            settle(window)
            shown = len(_hits(page))
            assert choice.currentText().rpartition(" ")[2] == str(shown)
            assert page.head.sub.text().startswith(f"{shown} träff")
        choice.setCurrentIndex(0)
        choice.activated.emit(0)


def test_time_narrows(window: MainWindow) -> None:
    whole = _hits(_page(window, "elnät", "order=newest"))
    today = window.session.today()  # type: ignore[union-attr]
    year = _hits(_page(window, "elnät", "order=newest time=year"))
    assert 0 < len(year) < len(whole)
    assert {hit.day.year for hit in year if hit.day} == {today.year}
    days = sorted(hit.day for hit in whole if hit.day)
    middle = days[len(days) // 2]
    own = _hits(_page(window, "elnät", f"order=newest time=own since={middle} until={middle}"))
    assert {hit.day for hit in own} == {middle}
    months = _hits(_page(window, "elnät", "order=newest time=months"))
    assert all(hit.day and (today - hit.day).days <= 365 for hit in months)
    assert [hit.day for hit in whole] == sorted(days, reverse=True) + [None] * (
        len(whole) - len(days)
    )


def test_own_days_are_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "elnät")
    assert not page.bar.since.isVisible()
    page.bar.time.setCurrentIndex(3)
    page.bar.time.activated.emit(3)
    assert page.bar.since.hasFocus()
    type_text("2026-01-01")
    assert page.bar.asked().since == date(2026, 1, 1)
    place = page.place()
    assert place is not None
    assert Asked.of(place.key, place.part) == page.bar.asked()


def test_marked_words_are_told_apart_by_weight_and_line(window: MainWindow) -> None:
    assert _runs("ett \x02två\x03 tre") == [("ett ", False), ("två", True), (" tre", False)]
    assert _runs("\x02a\x03\x02b\x03") == [("a", True), ("b", True)]
    assert unmarked("ett  \x02två\x03\ntre") == "ett två tre"
    page = _page(window, "elnät")
    look = window.session.look  # type: ignore[union-attr]
    metrics = page.view.fontMetrics()
    long = f"{'ord ' * 60}\x02elnät\x03 efter"
    shown = _cut(_runs(long), metrics, 300)
    assert shown[0][0].startswith("…")
    assert metrics.horizontalAdvance(shown[0][0]) < 200
    assert look.font(Type.STRONG).weight() > look.font(Type.BASE).weight()
    colours = _colours(page.view.viewport().grab().toImage())
    assert look.color("accent_ink").name() in colours


def test_nothing_found_says_what_may_help(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "qqqq", "time=year")
    assert page.nothing.isVisible()
    assert page.nothing.fact.text() == "Inget hittades för ”qqqq”"
    qtbot.mouseClick(page.without, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.without.isVisible())
    page.bar.text.clear()
    qtbot.waitUntil(page.start.isVisible)


def test_an_empty_desk_can_be_searched(open_window: Open, empty_file: Path) -> None:
    window = open_window(empty_file)
    page = _page(window)
    assert page.start.isVisible()
    page = _page(window, "norrbotten")
    assert {hit.record_type for hit in _hits(page)} <= {"county", "region", "organisation"}


def test_a_late_answer_to_older_words_is_passed_over(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "elnät")
    page.reload()
    page.bar.text.setText("inflyttarservice")
    page.reload()
    settle(window)
    told = " ".join(unmarked(hit.title + hit.snippet) for hit in _hits(page)).casefold()
    assert "inflyttarservice" in told


def test_every_hit_leads_somewhere(window: MainWindow) -> None:
    page = _page(window, "a")
    desk = window.session.desk  # type: ignore[union-attr]
    kinds = {}
    for hit in _hits(page):
        route = places.route_to(desk, hit.record_type, hit.id, sought="a")
        assert route is not None, hit
        kinds[hit.record_type] = route.page
    assert kinds["commitment"] is PageId.COMMITMENTS
    assert kinds["contact"] is PageId.CONTACTS
    assert kinds["participant"] is PageId.DIALOGUE
    assert kinds["county"] is PageId.COUNTY
    assert kinds["agenda_item"] in {PageId.AT_TABLE, PageId.DIALOGUE}


def test_what_was_caught_leads_to_where_it_was_caught(window: MainWindow) -> None:
    desk = window.session.desk  # type: ignore[union-attr]
    need = next(one for one in list_records(desk, "need") if one["place"])
    item = next(
        one for one in list_records(desk, "agenda_item") if one["id"] == need["agenda_item"]
    )
    route = places.route_to(desk, "need", need["id"])
    assert route is not None
    assert (route.page, route.key) == (PageId.AT_TABLE, need["dialogue"])
    named, _, place = route.part.partition("@")
    offset = int(place.partition("+")[0])
    assert named == item["id"]
    assert need["text"].split()[0] in item["notes"][offset : offset + len(need["text"]) + 20]


def test_a_hit_is_copied_from_its_menu(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "elnät")
    page.view._copy()
    assert unmarked(_hits(page)[0].title) in QGuiApplication.clipboard().text()


def _marked_words(editor: NotesEditor) -> str:
    marks = [one.cursor.selectedText() for one in editor.extraSelections()]
    return " ".join([*marks, editor.textCursor().selectedText()])


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(min(image.width(), 500))
        for y in range(min(image.height(), 120))
    }

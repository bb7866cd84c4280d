"""The palette: places, people and verbs by a few letters; what was written, last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.main_window import MainWindow
from regdesk.ui.palette import Offer
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.search_field import SearchField
from tests.ui.conftest import press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_with_where_one_was_and_the_pages(qtbot: QtBot, window: MainWindow) -> None:
    _go(window, Route(PageId.COUNTY, "25", "commitments"))
    _go(window, Route(PageId.OVERVIEW))
    field = _open(qtbot, window)
    heads = [line.text for line in _lines(field) if line.head]
    assert heads == ["Senast", "Gå till"]
    assert _lines(field)[1].text == "Region Norrbotten"
    pages = [(line.text, line.right) for line in _lines(field)[3:]]
    assert pages[0] == ("Översikt", "Ctrl+1")
    assert pages[-1] == ("Inställningar", "Ctrl+,")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _here(window) == Route(PageId.COUNTY, "25", "commitments")


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("norrb", Route(PageId.COUNTY, "25")),
        ("jh", Route(PageId.COUNTY, "23")),
        ("BD", Route(PageId.COUNTY, "25")),
        ("norbotten", Route(PageId.COUNTY, "25")),
        ("jamtland", Route(PageId.COUNTY, "23")),
        ("åta", Route(PageId.COMMITMENTS)),
        ("inst", Route(PageId.SETTINGS)),
        ("lansstyrelsen i skane", Route(PageId.COUNTY, "12")),
    ],
)
def test_enter_goes_to_what_is_best(
    qtbot: QtBot, window: MainWindow, typed: str, place: Route
) -> None:
    field = _open(qtbot, window)
    type_text(typed)
    assert _current(field).route == place


def test_the_field_is_left_where_the_keys_were(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    assert before is not None
    field = _open(qtbot, window)
    type_text("norr")
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert not field.popup.isVisible()
    assert not field.text()


def test_a_verb_is_done_from_here(qtbot: QtBot, window: MainWindow) -> None:
    field = _open(qtbot, window)
    type_text("mörkt")
    assert _current(field).act is Act.DARK
    assert _current(field).right == "Ctrl+Skift+D"
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert window.session is not None
    assert window.session.preferences.theme == "dark"


def test_a_verb_that_cant_be_done_says_why_and_does_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = _open(qtbot, window)
    type_text("ångra")
    undo = next(line for line in _lines(field) if line.act is Act.UNDO)
    assert undo.off
    assert undo.sub == "Inget att ångra"
    field.popup.view.chosen.emit(undo)
    assert field.hasFocus()


def test_contacts_and_dialogues_are_found_by_name(qtbot: QtBot, window: MainWindow) -> None:
    field = _open(qtbot, window)
    type_text("dialog norrbotten")
    qtbot.waitUntil(lambda: any(_is_of(line, PageId.DIALOGUE) for line in _lines(field)))
    first = next(line for line in _lines(field) if _is_of(line, PageId.DIALOGUE))
    assert "Norrbotten" in first.text
    assert first.sub.startswith("2026-12-"), "the next one first"


def test_words_from_the_notes_come_last_but_for_the_page_of_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = _open(qtbot, window)
    type_text("elbehov")
    qtbot.waitUntil(lambda: any(line.record for line in _lines(field)))
    assert _lines(field)[-1].route == Route(PageId.SEARCH, "elbehov")
    assert _lines(field)[-1].text == "Sök i allt efter ”elbehov”"
    hits = [line for line in _lines(field) if line.record]
    assert any("elbehov" in f"{line.text} {line.sub}".casefold() for line in hits)


@pytest.mark.parametrize(
    ("word", "kind", "pages"),
    [
        ("elbehov", "commitment", {PageId.COMMITMENTS}),
        ("infrastrukturstrateg", "contact", {PageId.CONTACTS}),
        ("inflyttarservice", "good_example", {PageId.AT_TABLE, PageId.DIALOGUE, PageId.COUNTY}),
        ("elnät och nya industrier", "agenda_item", {PageId.AT_TABLE, PageId.DIALOGUE}),
    ],
)
def test_a_hit_leads_to_its_place(
    qtbot: QtBot, window: MainWindow, word: str, kind: str, pages: set[PageId]
) -> None:
    field = _open(qtbot, window)
    type_text(word)
    qtbot.waitUntil(lambda: any(line.record for line in _lines(field)))
    hit = next(line for line in _lines(field) if line.record and line.record[0] == kind)
    field.popup.view.chosen.emit(hit)
    settle(window)
    here = _here(window)
    assert here is not None and here.page in pages
    assert not field.popup.isVisible()
    assert not field.text()


def test_enter_before_anything_is_found_waits_for_it(qtbot: QtBot, window: MainWindow) -> None:
    field = _open(qtbot, window)
    type_text("elbehov")
    press(qtbot, Qt.Key.Key_Return)
    before = _here(window)
    qtbot.waitUntil(lambda: _here(window) != before)
    assert not field.popup.isVisible()


def test_it_says_when_nothing_is_found(qtbot: QtBot, window: MainWindow) -> None:
    field = _open(qtbot, window)
    type_text("qqqq")
    qtbot.waitUntil(lambda: _lines(field)[0].text == "Inget hittades för ”qqqq”")
    assert [line.off for line in _lines(field)] == [True, False]


def test_arrows_choose_and_a_screen_reader_hears_it(qtbot: QtBot, window: MainWindow) -> None:
    field = _open(qtbot, window)
    type_text("norr")
    first = _current(field)
    press(qtbot, Qt.Key.Key_Down)
    assert _current(field) != first
    assert field.accessibleDescription() == _current(field).spoken


def test_the_mouse_takes_a_line(qtbot: QtBot, window: MainWindow) -> None:
    field = window.shell.top.search  # type: ignore[union-attr]
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    view = field.popup.view
    assert field.popup.isVisible()
    row = next(at for at, line in enumerate(_lines(field)) if line.text == "Län")
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(window)
    assert _here(window) == Route(PageId.COUNTIES)


def _open(qtbot: QtBot, window: MainWindow) -> SearchField:
    press(qtbot, Qt.Key.Key_K, CTRL)
    assert window.shell is not None
    field = window.shell.top.search
    assert field.hasFocus()
    assert field.popup.isVisible()
    return field


def _lines(field: SearchField) -> list[Offer]:
    return list(field.popup.view.lines())  # type: ignore[arg-type]


def _current(field: SearchField) -> Offer:
    return _lines(field)[field.popup.view.currentIndex().row()]


def _is_of(line: Offer, page: PageId) -> bool:
    return line.route is not None and line.route.page is page


def _here(window: MainWindow) -> Route | None:
    assert window.session is not None
    return window.session.navigator.here


def _go(window: MainWindow, route: Route) -> None:
    assert window.session is not None
    window.session.navigator.go(route)
    settle(window)

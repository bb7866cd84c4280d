"""Län: the list filters, sorts, is worked through; responsibility and handover from it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.handover import HandoverDialog
from regdesk.ui.dialogs.new_dialogue import NewDialogueDialog
from regdesk.ui.dialogs.take_over import TakeOverDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.brief import BriefPage
from regdesk.ui.pages.counties import CountiesPage
from regdesk.ui.pages.county import CountyPage
from regdesk.ui.pages.county_filter import Shown
from regdesk.ui.routes import PageId, Route
from tests.ui.conftest import press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Way = Callable[[QtBot, MainWindow, Act], None]


def page(window: MainWindow, part: str = "") -> CountiesPage:
    window.session.navigator.go(Route(PageId.COUNTIES, "", part))  # type: ignore[union-attr]
    settle(window)
    shown = window.shell.page  # type: ignore[union-attr]
    assert isinstance(shown, CountiesPage)
    return shown


def letters(shown: CountiesPage) -> list[str]:
    return [row.letter for row in shown.table.shown_rows()]


def by_key(qtbot: QtBot, window: MainWindow, act: Act) -> None:
    keys = window.shell.actions_[act].shortcut()[0]  # type: ignore[union-attr]
    press(qtbot, keys.key(), keys.keyboardModifiers())


def by_menu(_qtbot: QtBot, window: MainWindow, act: Act) -> None:
    window.shell.actions_[act].trigger()  # type: ignore[union-attr]


def by_context_menu(_qtbot: QtBot, window: MainWindow, act: Act) -> None:
    table = window.shell.page.table  # type: ignore[union-attr]
    menu = table.context_menu()
    wanted = window.shell.actions_[act]  # type: ignore[union-attr]
    next(one for one in menu.actions() if one is wanted).trigger()
    menu.close()


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        ("mine", {"S", "W", "X", "Y", "Z", "AC", "BD"}),
        ("vacant", {"F", "G", "H", "K", "M", "N", "O"}),
        ("due", {"Z", "H", "G", "N"}),
        ("late", {"S", "W", "X", "Y", "Z", "AC", "BD", "M"}),
    ],
)
def test_a_place_shows_the_counties_it_names(
    window: MainWindow, part: str, wanted: set[str]
) -> None:
    shown = page(window, part)
    assert shown.shown.currentData() == Shown(part)
    assert set(letters(shown)) <= wanted
    assert letters(shown)
    assert shown.head.sub.text().startswith(f"{len(letters(shown))} av 21 län")


def test_due_counties_say_so_in_words(window: MainWindow) -> None:
    shown = page(window, "due")
    column = [one.head for one in shown.table.rows.sourceModel().columns].index("Nästa dialog")  # type: ignore[attr-defined]
    said = {
        shown.table.rows.index(row, column).data() for row in range(shown.table.rows.rowCount())
    }
    assert said == {"väntar på dialog"}


def test_choice_and_words_narrow_together_and_one_button_shows_all(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window, "mine")
    shown.filter.setFocus()
    type_text("norrbott")
    assert letters(shown) == ["BD"]
    type_text("qq")
    assert shown.nothing.isVisible()
    from PySide6.QtWidgets import QPushButton

    clear = next(one for one in shown.nothing.findChildren(QPushButton))
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert len(letters(shown)) == 21


@pytest.mark.parametrize("way", ["enter", "double", "f2"])
def test_a_county_opens(qtbot: QtBot, window: MainWindow, way: str) -> None:
    shown = page(window)
    shown.table.select("code", "25")
    shown.table.setFocus()
    if way == "enter":
        press(qtbot, Qt.Key.Key_Return)
    elif way == "f2":
        press(qtbot, Qt.Key.Key_F2)
    else:
        where = shown.table.visualRect(shown.table.currentIndex()).center()
        qtbot.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle(window)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, CountyPage)
    assert there.head.letter.text() == "BD"


@pytest.mark.parametrize("way", [by_key, by_menu, by_context_menu])
def test_responsibility_is_changed_for_all_that_are_chosen(
    qtbot: QtBot, window: MainWindow, way: Way
) -> None:
    shown = page(window, "vacant")
    shown.table.setFocus()
    shown.table.selectAll()
    way(qtbot, window, Act.TAKE_OVER)
    settle(window)
    dialog = window.findChild(TakeOverDialog)
    assert dialog is not None
    assert len(dialog.counties.counties()) == 7
    assert dialog.officer.currentText() == "Anna Norr (jag)"
    dialog.reject()


@pytest.mark.parametrize("way", [by_key, by_menu, by_context_menu])
def test_a_handover_pack_is_made_of_all_that_are_chosen(
    qtbot: QtBot, window: MainWindow, way: Way
) -> None:
    shown = page(window)
    shown.table.select("code", "23")
    shown.table.setFocus()
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    chosen = {row.code for row in shown.table.chosen_rows()}
    assert len(chosen) == 2
    way(qtbot, window, Act.HANDOVER)
    settle(window)
    dialog = window.findChild(HandoverDialog)
    assert dialog is not None
    assert {one.code for one in dialog.field.counties()} == chosen
    dialog.reject()


def test_a_dialogue_is_planned_with_those_chosen(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    shown.table.select("code", "25")
    menu = shown.table.context_menu()
    next(one for one in menu.actions() if one.text() == "&Ny dialog…").trigger()
    dialog = window.findChild(NewDialogueDialog)
    assert dialog is not None
    assert dialog.counties.control.value() == ["25"]  # type: ignore[attr-defined]
    dialog.reject()
    menu.close()


def test_the_brief_of_one_county_is_made_from_the_list(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    shown.table.select("code", "25")
    shown.table.setFocus()
    by_key(qtbot, window, Act.BRIEF)
    settle(window)
    assert isinstance(window.shell.page, BriefPage)  # type: ignore[union-attr]


def test_commitments_of_several_counties_go_to_one_workbook(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window, "mine")
    shown.table.setFocus()
    shown.table.selectAll()
    by_key(qtbot, window, Act.EXPORT)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert any("7 län" in one for one in dialog.selectedFiles())
    dialog.reject()


def test_the_chosen_rows_are_copied_as_a_table(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    shown.table.select("code", "25")
    shown.table.setFocus()
    press(qtbot, Qt.Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert "Region Norrbotten" in mime.html()
    assert "Region Norrbotten\t" in mime.text()
    assert "Region Dalarna" not in mime.text()


def test_what_needs_a_choice_is_off_where_nothing_is_chosen(window: MainWindow) -> None:
    shown = page(window)
    acts = window.shell.actions_  # type: ignore[union-attr]
    assert acts[Act.TAKE_OVER].isEnabled()
    shown.filter.setText("qqqq")
    settle(window)
    assert not acts[Act.TAKE_OVER].isEnabled()
    assert not shown.take_over.isEnabled()
    shown.filter.clear()
    assert shown.take_over.isEnabled()


def test_coming_back_the_list_is_as_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "mine")
    shown.filter.setText("norr")
    shown.table.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert shown.filter.text() == "norr"
    assert shown.shown.currentData() == Shown.MINE

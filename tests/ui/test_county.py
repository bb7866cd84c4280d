"""A county's page: figures, conditions, commitments in place, contacts, the timeline."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.domain.population import figures
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.new_contact import NewContactDialog
from regdesk.ui.dialogs.responsibilities import ResponsibilitiesDialog
from regdesk.ui.dialogs.take_over import TakeOverDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.at_table import AtTablePage
from regdesk.ui.pages.commitments import CommitmentsPage
from regdesk.ui.pages.contacts import ContactsPage
from regdesk.ui.pages.county import CountyPage, Tab
from regdesk.ui.pages.county_figures import change_words, number, percent
from regdesk.ui.pages.dialogue import DialoguePage
from regdesk.ui.routes import PageId, Route
from regdesk.work import counties, records
from regdesk.work.desks import Desk
from regdesk.work.reference import county_id
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def page(window: MainWindow, part: str = "", code: str = "25") -> CountyPage:
    window.session.navigator.go(Route(PageId.COUNTY, code, part))  # type: ignore[union-attr]
    settle(window)
    shown = window.shell.page  # type: ignore[union-attr]
    assert isinstance(shown, CountyPage)
    return shown


def desk(window: MainWindow) -> Desk:
    return window.session.desk  # type: ignore[union-attr]


def record(window: MainWindow, name: object) -> dict[str, Any]:
    return records.show_record(desk(window), str(name))


def choose(qtbot: QtBot, window: MainWindow, view: Any, wanted: Line) -> None:
    view.setFocus()
    view.setCurrentIndex(view.model().index(view.lines().index(wanted), 0))
    press(qtbot, Qt.Key.Key_Return)
    settle(window)


# --- figures -------------------------------------------------------------------------------


def test_figures_stand_beside_the_countrys_with_source_and_time(window: MainWindow) -> None:
    shown = page(window).situation.figures
    people, _young, old = shown.cards
    here = figures(["25"])
    assert people.value.text() == number(here[0].county)
    assert people.when.text() == "apr 2026"
    assert people.women.text() == f"kvinnor {percent(here[0].women)}"
    assert old.value.text() == number(here[2].county, 1)
    assert "procentenheter över riket" in old.change.text()
    assert shown.source.text().startswith("Källa: SCB, tabell TAB6471, uppdaterad 8 juni 2026")


def test_a_trend_is_spoken_as_it_is_drawn(window: MainWindow) -> None:
    people, young, _old = page(window).situation.figures.cards
    here = figures(["25"])[0]
    assert people.trend.isVisible()
    assert not people.bars.isVisible()
    assert people.trend.accessibleName() == (
        f"Folkmängd, jan–apr 2026: länet {change_words(here.change)}, "
        f"riket {change_words(here.country_change)}"
    )
    assert not young.trend.isVisible()
    assert "riket" in young.bars.accessibleName()
    assert "vilseleda" in young.toolTip()


@pytest.mark.parametrize(
    ("change", "said"),
    [(0.123, "ökar 0,12\u00a0%"), (-0.02, "minskar 0,02\u00a0%"), (0.004, "är oförändrad")],
)
def test_a_change_in_words(window: MainWindow, change: float, said: str) -> None:
    assert change_words(change) == said


# --- conditions ----------------------------------------------------------------------------


def test_conditions_are_written_in_place_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    before = record(window, "BD")["conditions"]
    shown.situation.conditions.setFocus()
    press(qtbot, Qt.Key.Key_Home, CTRL)
    type_text("Gruvor först. ")
    shown.situation.conditions.flush()
    settle(window)
    assert record(window, "BD")["conditions"] == "Gruvor först. " + before
    assert QApplication.focusWidget() is shown.situation.conditions
    shown.tabs.setFocus()
    window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
    settle(window)
    assert record(window, "BD")["conditions"] == before
    assert shown.situation.conditions.toPlainText().startswith(before[:20])


def test_what_was_typed_is_saved_when_one_goes_to_another_county(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window)
    shown.situation.conditions.setFocus()
    press(qtbot, Qt.Key.Key_Home, CTRL)
    type_text("Kvar. ")
    page(window, code="23")
    settle(window)
    assert record(window, "BD")["conditions"].startswith("Kvar. ")
    assert not record(window, "Z")["conditions"].startswith("Kvar. ")
    assert not shown.situation.conditions.toPlainText().startswith("Kvar. ")


# --- commitments ---------------------------------------------------------------------------


def test_what_is_late_is_found_and_fulfilled_with_a_comment_by_keys_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_K, CTRL)
    type_text("norrbott")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    shown = window.shell.page  # type: ignore[union-attr]
    assert isinstance(shown, CountyPage)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Tab)
    table = shown.commitments.table
    assert table.hasFocus()
    row = table.current_row()
    assert row is not None
    assert row.late
    keys = window.shell.actions_[Act.FULFIL].shortcut()[0]  # type: ignore[union-attr]
    press(qtbot, keys.key(), keys.keyboardModifiers())
    type_text("Mottaget 20 november")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    found = record(window, row.id)
    assert found["status"] == "fulfilled"
    assert "Mottaget 20 november" in found["comment"]
    window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
    settle(window)
    assert record(window, row.id)["status"] != "fulfilled"


def test_status_and_date_are_changed_beside_the_list(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "commitments")
    table, details = shown.commitments.table, shown.commitments.details
    table.setFocus()
    row = table.current_row()
    assert row is not None
    press(qtbot, Qt.Key.Key_F2)
    assert details.text.hasFocus()
    details.due.setFocus()
    details.due.selectAll()
    type_text("15 januari")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert record(window, row.id)["due"] == "2027-01-15"
    details.status.setFocus()
    details.status.setCurrentIndex(details.status.findData("dropped"))
    details.status.activated.emit(details.status.currentIndex())
    settle(window)
    assert record(window, row.id)["status"] == "dropped"
    assert details.rows[0].id == row.id


def test_several_commitments_change_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "commitments")
    table = shown.commitments.table
    table.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    chosen = [row.id for row in table.chosen_rows()]
    assert len(chosen) == 2
    menu = table.context_menu()
    under_way = window.shell.actions_[Act.UNDER_WAY]  # type: ignore[union-attr]
    assert under_way.isEnabled()
    next(one for one in menu.actions() if one is under_way).trigger()
    menu.close()
    settle(window)
    assert {record(window, one)["status"] for one in chosen} == {"under_way"}
    records.undo(desk(window))
    assert {record(window, one)["status"] for one in chosen} != {"under_way"}


def test_del_deletes_and_undo_brings_back(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "commitments")
    table = shown.commitments.table
    table.setFocus()
    row, count = table.current_row(), table.rows.rowCount()
    assert row is not None
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert table.rows.rowCount() == count - 1
    qtbot.mouseClick(window.shell.message.act, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    settle(window)
    assert table.rows.rowCount() == count


def test_the_verbs_of_commitments_are_on_where_commitments_are(window: MainWindow) -> None:
    page(window, "commitments")
    acts = window.shell.actions_  # type: ignore[union-attr]
    assert acts[Act.FULFIL].isEnabled()
    window.shell.page.tabs.setCurrentIndex(Tab.CONTACTS)  # type: ignore[union-attr]
    assert not acts[Act.FULFIL].isEnabled()
    assert acts[Act.TAKE_OVER].isEnabled()


def test_an_open_commitment_of_the_first_tab_leads_to_its_row(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window)
    line = shown.situation.open_list.lines()[1]
    choose(qtbot, window, shown.situation.open_list, line)
    assert shown.tabs.currentIndex() == Tab.COMMITMENTS
    assert shown.commitments.table.current_row().text == line.text  # type: ignore[union-attr]
    assert shown.commitments.table.hasFocus()


# --- dialogues and contacts ----------------------------------------------------------------


def test_a_dialogue_of_the_county_opens(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "dialogues")
    shown.dialogues.table.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert isinstance(window.shell.page, DialoguePage)  # type: ignore[union-attr]


def test_a_contact_of_the_county_opens(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "contacts")
    shown.contacts.table.setFocus()
    name = shown.contacts.table.current_row().name  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, ContactsPage)
    assert there.table.current_row().name == name  # type: ignore[union-attr]


def test_a_contact_is_added_from_the_menu_of_the_list(window: MainWindow) -> None:
    shown = page(window, "contacts")
    menu = shown.contacts.table.context_menu()
    new = window.shell.actions_[Act.NEW_CONTACT]  # type: ignore[union-attr]
    next(one for one in menu.actions() if one is new).trigger()
    settle(window)
    dialog = window.findChild(NewContactDialog)
    assert dialog is not None
    dialog.reject()
    menu.close()


def test_a_table_of_the_county_is_copied_as_text(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "contacts")
    shown.contacts.table.setFocus()
    press(qtbot, Qt.Key.Key_C, CTRL, SHIFT)
    name = shown.contacts.table.current_row().name  # type: ignore[union-attr]
    assert name in QGuiApplication.clipboard().text()


# --- the timeline --------------------------------------------------------------------------


def test_the_timeline_narrows_to_a_kind_and_a_word(window: MainWindow) -> None:
    shown = page(window, "timeline").timeline
    whole = len([line for line in shown.list.lines() if not line.head])
    assert shown.kind.itemText(0) == f"Alla slag  {whole}"
    at = next(row for row in range(shown.kind.count()) if "Behov" in shown.kind.itemText(row))
    shown.kind.setCurrentIndex(at)
    needs = [line for line in shown.list.lines() if not line.head]
    assert shown.kind.itemText(at) == f"Behov  {len(needs)}"
    assert {line.record[0] for line in needs if line.record} == {"need"}
    shown.filter.setText("elnät")
    assert 0 < len([line for line in shown.list.lines() if not line.head]) < whole
    shown.filter.setText("qqqq")
    assert shown.nothing.isVisible()
    shown.show_everything()
    assert len([line for line in shown.list.lines() if not line.head]) == whole
    assert shown.list.hasFocus()


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("dialogue", DialoguePage),
        ("commitment", CommitmentsPage),
        ("need", AtTablePage),
        ("quote", AtTablePage),
        ("good_example", AtTablePage),
    ],
)
def test_every_line_of_the_timeline_leads_to_its_place(
    qtbot: QtBot, window: MainWindow, kind: str, there: type
) -> None:
    shown = page(window, "timeline").timeline
    line = next(one for one in shown.list.lines() if one.record and one.record[0] == kind)
    choose(qtbot, window, shown.list, line)
    assert isinstance(window.shell.page, there)  # type: ignore[union-attr]


def test_a_responsibility_of_the_timeline_opens_the_list_at_its_row(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window, "timeline").timeline
    line = next(
        one for one in shown.list.lines() if one.record and one.record[0] == "responsibility"
    )
    choose(qtbot, window, shown.list, line)
    dialog = window.findChild(ResponsibilitiesDialog)
    assert dialog is not None
    assert dialog.table.chosen_rows()[0].id == line.record[1]  # type: ignore[index]
    dialog.reject()


def test_a_record_that_the_filter_hides_is_shown_all_the_same(window: MainWindow) -> None:
    shown = page(window, "timeline")
    need = next(
        row
        for row in counties.county_page(desk(window), "25", window.session.today()).timeline  # type: ignore[union-attr]
        if row.kind == "need"
    )
    shown.timeline.filter.setText("qqqq")
    page(window, str(need.id))
    current = shown.timeline.list.currentIndex().row()
    assert shown.timeline.list.lines()[current].record == ("need", need.id)


# --- the page ------------------------------------------------------------------------------


def test_tabs_turn_by_ctrl_page(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    press(qtbot, Qt.Key.Key_PageDown, CTRL)
    assert shown.tabs.currentIndex() == Tab.DIALOGUES
    press(qtbot, Qt.Key.Key_PageUp, CTRL)
    press(qtbot, Qt.Key.Key_PageUp, CTRL)
    assert shown.tabs.currentIndex() == Tab.TIMELINE


def test_one_comes_back_to_the_tab_one_left(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    shown.tabs.setCurrentIndex(Tab.CONTACTS)
    press(qtbot, Qt.Key.Key_1, CTRL)
    settle(window)
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(window)
    assert shown.tabs.currentIndex() == Tab.CONTACTS


def test_who_answers_stands_on_the_first_tab_and_leads_to_the_whole_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window, "responsibility")
    view = shown.situation.lead_list
    assert view.hasFocus()
    assert view.lines()[0].text == "Anna Norr"
    assert view.lines()[0].sub.startswith("Länsansvarig · från ")
    assert view.lines()[-1].text == "1 tidigare"
    choose(qtbot, window, view, view.lines()[-1])
    dialog = window.findChild(ResponsibilitiesDialog)
    assert dialog is not None
    dialog.reject()


@pytest.mark.parametrize("way", ["key", "link", "menu"])
def test_responsibility_is_changed_from_the_page(
    qtbot: QtBot, window: MainWindow, way: str
) -> None:
    shown = page(window, code="12")
    if way == "key":
        press(qtbot, Qt.Key.Key_R, CTRL, SHIFT)
    elif way == "link":
        qtbot.mouseClick(shown.situation.lead_card.link, Qt.MouseButton.LeftButton)
    else:
        menu = shown.head.more.menu()
        act = window.shell.actions_[Act.TAKE_OVER]  # type: ignore[union-attr]
        next(one for one in menu.actions() if one is act).trigger()
    settle(window)
    dialog = window.findChild(TakeOverDialog)
    assert dialog is not None
    assert dialog.counties.value() == ["12"]
    dialog.reject()


def test_a_vacant_county_says_so_and_who_stands_in(window: MainWindow) -> None:
    from regdesk.work import officers

    maja = records.add_record(desk(window), "officer", {"name": "Maja Test"})[1]
    today = window.session.today()  # type: ignore[union-attr]
    officers.take_over(desk(window), maja, [county_id("12")], today, "stand_in")
    shown = page(window, code="12")
    values = [one.text() for one in shown.head.values]
    assert "Vakant, ersättare Maja Test" in values
    said = [(line.text, line.sub.split(" · ")[0]) for line in shown.situation.lead_list.lines()]
    assert said[:2] == [("Vakant", "Länsansvarig"), ("Maja Test", "Ersättare")]


def test_a_change_elsewhere_shows_and_typing_stays(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    shown.situation.conditions.setFocus()
    type_text("Halvskrivet")
    session = window.session
    assert session is not None
    values = {"county": "BD", "text": "Nytt löfte", "due": "2026-12-01", "party": "ours"}
    session.runner.write(
        "Lägger till",
        lambda _progress: records.add_record(session.desk, "commitment", values)[0],
        owner=session,
    )
    settle(window)
    assert "Nytt löfte" in [line.text for line in shown.situation.open_list.lines()]
    assert "Halvskrivet" in shown.situation.conditions.toPlainText()
    assert shown.situation.conditions.hasFocus()


def test_an_empty_county_offers_the_next_step(open_window: Open, empty_file: Any) -> None:
    window = open_window(empty_file)
    shown = page(window, "commitments")
    assert shown.commitments.list.empty.isVisible()
    assert shown.situation.figures.cards[0].value.text()
    from PySide6.QtWidgets import QPushButton

    offered = [one.text() for one in shown.commitments.list.empty.findChildren(QPushButton)]
    assert offered == ["Nytt åtagande"]

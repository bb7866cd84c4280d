"""Åtaganden: found, grouped, closed, changed several at once, reminded of, saved, taken back."""

from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.new_commitment import NewCommitmentDialog
from regdesk.ui.dialogs.reminders import RemindersDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.commitments import CommitmentsPage
from regdesk.ui.pages.commitments_filter import Me, Wanted, week_text
from regdesk.ui.routes import PageId, Route
from regdesk.work import preferences
from regdesk.work.commitments import CommitmentRow, mark
from regdesk.work.conflicts import list_conflicts
from regdesk.work.records import add_record, history, set_fields, show_record
from tests.ui.colleagues import colleague_of
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Way = Callable[[QtBot, MainWindow, Act], None]


def _page(window: MainWindow, part: str = "") -> CommitmentsPage:
    window.session.navigator.go(Route(PageId.COMMITMENTS, "", part))  # type: ignore[union-attr]
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, CommitmentsPage)
    return page


def _shown(page: CommitmentsPage) -> list[CommitmentRow]:
    return page.table.shown_rows()


def _record(window: MainWindow, row: CommitmentRow) -> dict[str, Any]:
    return show_record(window.session.desk, str(row.id))  # type: ignore[union-attr]


def _by_key(qtbot: QtBot, window: MainWindow, act: Act) -> None:
    sequence = window.shell.actions_[act].shortcut()[0]  # type: ignore[union-attr]
    press(qtbot, sequence.key(), sequence.keyboardModifiers())


def _by_menu(_qtbot: QtBot, window: MainWindow, act: Act) -> None:
    bar = window.shell.top.menu  # type: ignore[union-attr]
    text = window.shell.actions_[act].text()  # type: ignore[union-attr]
    found = [one for menu in bar.actions() for one in menu.menu().actions() if one.text() == text]
    found[0].trigger()


def _by_context_menu(_qtbot: QtBot, window: MainWindow, act: Act) -> None:
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, CommitmentsPage)
    menu = page.table.context_menu()
    wanted = window.shell.actions_[act]  # type: ignore[union-attr]
    next(one for one in menu.actions() if one is wanted).trigger()
    menu.close()


def _by_mouse(qtbot: QtBot, window: MainWindow, act: Act) -> None:
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, CommitmentsPage)
    name = page.details._names()[act]
    buttons = [one for one in page.details.findChildren(QPushButton) if one.text() == name]
    shown = next(one for one in buttons if one.isVisible())
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)


def test_what_is_late_in_norrbotten_is_found_and_one_marked_by_keys_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_4, CTRL)
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, CommitmentsPage)
    press(qtbot, Qt.Key.Key_F, CTRL)
    type_text("norrbotten")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Right)
    assert page.filters.wanted().state == "late"
    press(qtbot, Qt.Key.Key_F, CTRL)
    press(qtbot, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    late = _shown(page)
    assert late
    assert all(row.late and row.county_code == "25" for row in late)
    press(qtbot, Qt.Key.Key_Down)
    chosen = page.table.chosen_rows()[0]
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert page.strip.isVisible()
    type_text("Inkom 20 november.")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert page.table.hasFocus()
    assert [row.id for row in _shown(page)] == [row.id for row in late if row.id != chosen.id]
    record = _record(window, chosen)
    assert record["status"] == "fulfilled"
    assert record["comment"].endswith("Inkom 20 november.")
    assert record["comment"].startswith(chosen.comment)
    assert record["closed_on"]
    assert "Åtagandet är infriat" in _bar(window)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert _record(window, chosen)["status"] == chosen.status
    assert chosen.id in {row.id for row in _shown(page)}


@pytest.mark.parametrize("way", [_by_key, _by_menu, _by_context_menu, _by_mouse])
def test_several_are_fulfilled_at_once_and_taken_back_in_one_step(
    qtbot: QtBot, window: MainWindow, way: Way
) -> None:
    page = _page(window, "late")
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    chosen = page.table.chosen_rows()
    assert len(chosen) == 2
    way(qtbot, window, Act.FULFIL)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert {_record(window, row)["status"] for row in chosen} == {"fulfilled"}
    assert [_record(window, row)["comment"] for row in chosen] == [row.comment for row in chosen]
    window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
    settle(window)
    assert [_record(window, row)["status"] for row in chosen] == [row.status for row in chosen]


def test_esc_leaves_the_question_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "late")
    row = page.table.chosen_rows()[0]
    press(qtbot, Qt.Key.Key_Return, CTRL)
    type_text("nej")
    press(qtbot, Qt.Key.Key_Escape)
    settle(window)
    assert not page.strip.isVisible()
    assert page.table.hasFocus()
    assert _record(window, row)["status"] == row.status


@pytest.mark.parametrize(
    ("act", "field", "typed", "value"),
    [
        (Act.CHANGE_DUE, "due", "2027-03-15", "2027-03-15"),
        (Act.CHANGE_OWNER, "owner", "Kajsa Norr", "Kajsa Norr"),
        (Act.CHANGE_PARTY, "party", None, "ours"),
    ],
)
def test_a_field_of_several_is_changed_at_once(
    qtbot: QtBot, window: MainWindow, act: Act, field: str, typed: str | None, value: str
) -> None:
    page = _page(window, "open")
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    chosen = page.table.chosen_rows()
    _by_menu(qtbot, window, act)
    if typed is None:
        press(qtbot, Qt.Key.Key_Home)
    else:
        press(qtbot, Qt.Key.Key_A, CTRL)
        type_text(typed)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert {_record(window, row)[field] for row in chosen} == {value}
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert len({_record(window, row)[field] for row in chosen}) > 1


def test_a_day_that_is_none_is_refused_in_place(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "open")
    _by_menu(qtbot, window, Act.CHANGE_DUE)
    press(qtbot, Qt.Key.Key_A, CTRL)
    type_text("31 april")
    press(qtbot, Qt.Key.Key_Return)
    assert page.strip.isVisible()
    assert page.strip.error.text()
    press(qtbot, Qt.Key.Key_Escape)


def test_under_way_needs_no_answer(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "open")
    row = next(row for row in _shown(page) if row.status == "open")
    page.table.select("id", row.id)
    _by_mouse(qtbot, window, Act.UNDER_WAY)
    settle(window)
    assert _record(window, row)["status"] == "under_way"
    assert page.table.chosen_rows()[0].id == row.id


def test_what_was_deleted_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "all")
    count = len(_shown(page))
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert len(_shown(page)) == count - 2
    assert "Tog bort 2 åtaganden" in _bar(window)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert len(_shown(page)) == count


def test_filters_tell_how_many_they_would_show(window: MainWindow) -> None:
    page = _page(window, "all")
    counts = {name: one.text() for name, one in page.filters.states.buttons.items()}
    for state in ("open", "late", "closed", "all"):
        page.filters.states.buttons[state].click()
        assert counts[state].rpartition(" ")[2] == str(len(_shown(page)))
    for choice in (page.filters.county, page.filters.party, page.filters.owner):
        page.filters.clear()
        for at in range(1, choice.count()):
            choice.setCurrentIndex(at)
            choice.activated.emit(at)
            assert choice.currentText().rpartition(" ")[2] == str(len(_shown(page)))
        choice.setCurrentIndex(0)
    page.filters.clear()
    page.filters.mine.click()
    mine = {row.code for row in window.session.counties if row.mine}  # type: ignore[union-attr]
    assert {row.county_code for row in _shown(page)} <= mine


def test_filters_are_part_of_the_place(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "late mine county=25 group=party text=el%20n%C3%A4t")
    wanted = page.filters.wanted()
    assert wanted == Wanted("late", mine=True, county="25", text="el nät", group="party")
    assert Wanted.of(wanted.part()) == wanted
    assert page.place() == Route(PageId.COMMITMENTS, "", wanted.part())


@pytest.mark.parametrize("group", ["county", "party", "week", "status"])
def test_groups_hold_everything_and_keys_walk_through_them(
    qtbot: QtBot, window: MainWindow, group: str
) -> None:
    page = _page(window, f"all group={group}")
    rows = _shown(page)
    assert len(rows) == len(page.all)
    assert any(page.table.rows.is_head(at) for at in range(page.table.rows.rowCount()))
    press(qtbot, Qt.Key.Key_Home)
    walked = []
    for _row in rows:
        walked += [row.id for row in page.table.chosen_rows()]
        press(qtbot, Qt.Key.Key_Down)
    assert walked == [row.id for row in rows]


def test_weeks_are_named_as_in_a_calendar(window: MainWindow) -> None:
    assert week_text(date(2026, 11, 25), date(2026, 11, 23)) == (
        "Vecka 48 · 23–29 november · denna vecka"
    )
    assert (
        week_text(date(2027, 1, 1), date(2026, 11, 23)) == "Vecka 53 · 28 december–3 januari 2027"
    )


def test_mine_is_what_i_own_by_name_too() -> None:
    row = CommitmentRow(
        None,
        "x",
        "ours",
        "anna  norr",
        None,
        "open",
        False,
        0,
        "M",
        "12",
        None,
        "",  # type: ignore[arg-type]  # no id is needed
        counties=("12",),
    )
    assert Me(frozenset({"25"}), "Anna Norr").owns(row)
    assert not Me(frozenset({"25"}), "Bo Syd").owns(row)
    assert Me(frozenset({"12"})).owns(row)


def test_a_commitment_is_changed_in_place(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "late")
    row = page.table.chosen_rows()[0]
    press(qtbot, Qt.Key.Key_F2)
    assert page.details.text.hasFocus()
    press(qtbot, Qt.Key.Key_End, CTRL)
    type_text(", bilaga 1")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert _record(window, row)["text"] == f"{row.text}, bilaga 1"
    assert page.table.chosen_rows()[0].text == f"{row.text}, bilaga 1"
    press(qtbot, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_what_is_typed_in_stays_though_the_filter_would_hide_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "late")
    row = page.table.chosen_rows()[0]
    page.details.status.setFocus()
    page.details.status.setCurrentIndex(page.details.status.findData("fulfilled"))
    page.details.status.activated.emit(page.details.status.currentIndex())
    settle(window)
    assert _record(window, row)["status"] == "fulfilled"
    assert page.table.chosen_rows()[0].id == row.id
    press(qtbot, Qt.Key.Key_Escape)
    assert row.id not in {one.id for one in _shown(page)}


def test_enter_on_the_source_goes_to_its_place_in_the_notes(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "late")
    row = next(row for row in _shown(page) if row.dialogue is not None)
    page.table.select("id", row.id)
    settle(window)
    assert page.details.source.isVisible()
    assert "Från dialogen" in page.details.source_text.text()
    went: list[Route] = []
    window.session.navigator.moved.connect(went.append)  # type: ignore[union-attr]
    page.details.source.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    record = _record(window, row)
    assert went[-1].page is PageId.AT_TABLE
    assert went[-1].key == record["dialogue"]
    assert went[-1].part.startswith(f"{record['agenda_item']}")


def test_a_new_one_is_read_out_of_its_line(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "open")
    press(qtbot, Qt.Key.Key_A, CTRL, SHIFT)
    form = _form(qtbot, window)
    type_text("Region Norrbotten skickar underlag om vindkraft senast 15 mars 2027")
    assert form.party.value() == "region"
    assert form.owner.text() == "Region Norrbotten"
    assert form.due.value() == "2027-03-15"
    assert form.county.value() == "25"
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    new = page.table.chosen_rows()
    assert [row.text for row in new] == [
        "Region Norrbotten skickar underlag om vindkraft senast 15 mars 2027"
    ]
    assert new[0].county_code == "25"
    assert "Lade till åtagande" in _bar(window)


@pytest.mark.parametrize(
    "place", [Route(PageId.COMMITMENTS, "", "open county=23"), Route(PageId.COUNTY, "23")]
)
def test_a_new_one_is_of_the_county_that_is_shown(
    qtbot: QtBot, window: MainWindow, place: Route
) -> None:
    window.session.navigator.go(place)  # type: ignore[union-attr]
    settle(window)
    press(qtbot, Qt.Key.Key_A, CTRL, SHIFT)
    form = _form(qtbot, window)
    assert form.county.value() == "23"
    form.reject()


def test_the_filter_just_chosen_counts_for_a_new_one(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "open")
    page.filters.set_wanted(Wanted(county="25"))
    page.filters.changed.emit()
    press(qtbot, Qt.Key.Key_A, CTRL, SHIFT)
    form = _form(qtbot, window)
    assert form.county.value() == "25"
    form.reject()


def test_a_region_is_one_owner_by_whatever_name(window: MainWindow) -> None:
    desk = window.session.desk  # type: ignore[union-attr]
    for owner in ("Region Jämtland", "Region Jämtland Härjedalen"):
        values = {"text": "Skickar underlag", "party": "region", "owner": owner, "county": "23"}
        add_record(desk, "commitment", values)
    page = _page(window, "all owner=Region%20Jämtland%20Härjedalen text=Skickar%20underlag")
    assert {row.owner for row in _shown(page)} == {"Region Jämtland", "Region Jämtland Härjedalen"}


def test_late_ones_of_others_are_told_apart_from_mine(window: MainWindow) -> None:
    page = _page(window, "late")
    mine = page._me().counties
    late = _shown(page)
    in_mine = sum(row.county_code in mine for row in late)
    assert 0 < in_mine < len(late)
    assert f"{len(late)} försenade, {in_mine} i mina län" in page.head.sub.text()


def test_addresses_of_a_region_are_offered_and_none_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "late party=region")
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_M, CTRL, SHIFT)
    settle(window)
    dialog = window.findChild(RemindersDialog)
    assert isinstance(dialog, RemindersDialog)
    at = next(at for at, one in enumerate(dialog.letters) if one.choices)
    dialog._show(at)
    combo = dialog.to.control
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == ""
    assert [combo.itemText(one) for one in range(combo.count())] == list(dialog.letters[at].choices)
    combo.setCurrentIndex(0)
    assert dialog.letter().email == dialog.letters[at].choices[0]
    dialog.accept()
    assert page.isVisible()


def test_what_is_answered_oneself_is_not_read_from_the_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    _page(window)
    press(qtbot, Qt.Key.Key_A, CTRL, SHIFT)
    form = _form(qtbot, window)
    form.owner.setFocus()
    type_text("Kajsa")
    form.text.setFocus()
    type_text("Region Norrbotten skickar underlag")
    assert form.owner.text() == "Kajsa"
    form.reject()


def test_a_commitment_without_words_is_refused_under_its_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    _page(window)
    press(qtbot, Qt.Key.Key_A, CTRL, SHIFT)
    form = _form(qtbot, window)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert form.isVisible()
    assert form.boxes["text"].error == "Det måste fyllas i."
    form.reject()


def test_a_reminder_is_changed_copied_and_saved_as_a_draft(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = _page(window, "late")
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_M, CTRL, SHIFT)
    settle(window)
    dialog = window.findChild(RemindersDialog)
    assert isinstance(dialog, RemindersDialog)
    qtbot.waitUntil(dialog.list.hasFocus)
    told = [one for letter in dialog.letters for one in letter.commitments]
    assert sorted(told, key=str) == sorted((row.id for row in _shown(page)), key=str)
    press(qtbot, Qt.Key.Key_Down)
    one = dialog.letters[1]
    assert _field(dialog.subject).text() == one.subject
    dialog.body.control.setFocus()
    type_text("Hej igen! ")
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"{one.subject}\n\nHej igen! ")
    dialog.list.setFocus()
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.letter().body.startswith("Hej igen! ")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    path = tmp_path / "brev.eml"
    _answer(dialog.findChild(QFileDialog), path)
    settle(window)
    draft = message_from_bytes(path.read_bytes())
    assert draft["X-Unsent"] == "1"
    body = draft.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert body.decode().startswith("Hej igen! ")
    dialog.accept()


def test_nothing_open_is_nothing_to_remind_of(qtbot: QtBot, window: MainWindow) -> None:
    _page(window, "closed")
    press(qtbot, Qt.Key.Key_M, CTRL, SHIFT)
    settle(window)
    assert window.findChild(RemindersDialog) is None
    assert _bar(window)


def test_what_is_shown_is_saved_as_a_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = _page(window, "late")
    texts = {row.text for row in _shown(page)}
    _by_key(qtbot, window, Act.EXPORT)
    path = tmp_path / "åtaganden.xlsx"
    _answer(page.findChild(QFileDialog), path)
    settle(window)
    book = load_workbook(path)
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert texts <= cells
    others = {row.text for row in page.all} - texts
    assert not others & cells


def test_an_empty_desk_says_what_to_do(open_window: Open, empty_file: Path) -> None:
    window = open_window(empty_file)
    page = _page(window)
    assert page.none_yet.isVisible()
    assert not page.table.isVisible()
    assert not page.details.isVisible()
    assert page.head.sub.text() == "0 åtaganden"


def test_one_who_came_for_a_hidden_commitment_sees_it(window: MainWindow) -> None:
    page = _page(window, "late")
    closed = next(row for row in page.all if row.status == "fulfilled")
    window.session.navigator.go(Route(PageId.COMMITMENTS, str(closed.id)))  # type: ignore[union-attr]
    settle(window)
    assert [row.id for row in page.table.chosen_rows()] == [closed.id]
    assert page.caption() == closed.text


def test_the_one_came_for_is_chosen_though_the_window_tells_of_itself_meanwhile(
    window: MainWindow,
) -> None:
    page = _page(window, "open")
    session = window.session
    assert session is not None
    _change, new = add_record(session.desk, "commitment", {"text": "Nyss tillagt", "county": "25"})
    session.navigator.go(Route(PageId.COMMITMENTS, str(new)))
    session.told.emit()
    settle(window)
    assert [row.id for row in page.table.chosen_rows()] == [new]


def test_in_a_narrow_window_one_goes_to_the_details_and_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "late")
    window.setMinimumSize(0, 0)
    window.resize(860, 640)
    qtbot.waitUntil(lambda: page.split.is_folded)
    assert not page.details.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert page.details.text.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.details.isVisible()
    assert page.table.hasFocus()


@pytest.mark.parametrize("page_id", [PageId.COMMITMENTS, PageId.CONTACTS, PageId.SEARCH])
def test_a_small_screen_is_not_outgrown_at_the_largest_text(
    open_window: Open, demo_file: Path, page_id: PageId
) -> None:
    preferences.save(preferences.Preferences(text_size=200))
    window = open_window(demo_file)
    window.setMinimumSize(0, 0)
    window.resize(1280, 720)
    window.session.navigator.go(Route(page_id))  # type: ignore[union-attr]
    settle(window)
    assert (window.width(), window.height()) == (1280, 720)


def test_where_there_is_little_room_a_question_takes_the_place_of_the_filters(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "late")
    window.setMinimumSize(0, 0)
    window.resize(860, 640)
    qtbot.waitUntil(lambda: page.split.is_folded)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert page.strip.isVisible()
    assert not page.filters.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.filters.isVisible()


def test_a_comment_joins_the_one_before_and_stands_once(window: MainWindow) -> None:
    page = _page(window, "late")
    row = next(row for row in _shown(page) if row.comment)
    desk = window.session.desk  # type: ignore[union-attr]
    mark(desk, [row.id], "fulfilled", "Klart")
    mark(desk, [row.id], "fulfilled", "Klart")
    assert _record(window, row)["comment"].count("Klart") == 1
    assert len(history(desk, str(row.id), "comment")) == 2


def _form(qtbot: QtBot, window: MainWindow) -> NewCommitmentDialog:
    form = window.findChild(NewCommitmentDialog)
    assert isinstance(form, NewCommitmentDialog)
    qtbot.waitUntil(form.text.hasFocus)
    return form


def _bar(window: MainWindow) -> str:
    bar = window.shell.message  # type: ignore[union-attr]
    return str(bar.text.text()) if bar.isVisible() else ""


def _field(box: Any) -> QLineEdit:
    assert isinstance(box.control, QLineEdit)
    return box.control


def _answer(dialog: object, path: Path) -> None:
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    QApplication.processEvents()


def test_what_a_colleague_wrote_while_a_question_stands_open_is_not_overwritten(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    with colleague_of(demo_file) as berit:
        window = open_window(demo_file)
        row = _page(window, "late").table.chosen_rows()[0]
        press(qtbot, Qt.Key.Key_Return, CTRL)
        berit.write(row.id, status="dropped")
        berit.send(window)
        press(qtbot, Qt.Key.Key_Return)
        settle(window)
        found = list_conflicts(window.session.desk, record_id=row.id)  # type: ignore[union-attr]
    status = next(one for one in found if one.field == "status")
    assert {side.typed for side in status.sides} == {"dropped", "fulfilled"}


@pytest.mark.parametrize("way", [_by_menu, _by_context_menu])
def test_a_conflict_is_not_settled_unseen(
    qtbot: QtBot, open_window: Open, demo_file: Path, way: Way
) -> None:
    with colleague_of(demo_file) as berit:
        window = open_window(demo_file)
        row = _page(window, "late").table.chosen_rows()[0]
        berit.write(row.id, owner="Berit")
        set_fields(window.session.desk, str(row.id), {"owner": "Anna"})  # type: ignore[union-attr]
        berit.send(window)
        way(qtbot, window, Act.CHANGE_OWNER)
        type_text("Kajsa")
        press(qtbot, Qt.Key.Key_Return)
        settle(window)
        (found,) = list_conflicts(window.session.desk, record_id=row.id)  # type: ignore[union-attr]
    assert {side.typed for side in found.sides} == {"Berit", "Kajsa"}


def test_one_of_two_counties_is_found_under_each(window: MainWindow) -> None:
    """A commitment that names no county is its dialogue's: found, grouped and counted there."""
    desk = window.session.desk  # type: ignore[union-attr]
    _, dialogue = add_record(desk, "dialogue", {"title": "Gemensam", "counties": "Z, BD"})
    add_record(desk, "commitment", {"text": "Gemensamt löfte", "dialogue": str(dialogue)})
    for part in ("all county=23 group=county", "all mine county=25"):
        shown = [row for row in _shown(_page(window, part)) if row.text == "Gemensamt löfte"]
        assert [row.county_letter for row in shown] == ["Z BD"], part
    assert "Gemensamt löfte" not in {row.text for row in _shown(_page(window, "all county=10"))}

"""One dialogue: its fields, agenda, participants, texts and files; the brief beside follows."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.history import HistoryDialog
from regdesk.ui.dialogs.printing import PrintDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.brief_work import Laid
from regdesk.ui.pages.dialogue import DialoguePage, Tab
from regdesk.ui.pages.dialogue_agenda import MINUTES, OWNER, TITLE, WISH
from regdesk.ui.pages.dialogue_people import CAME
from regdesk.ui.routes import PageId, Route
from regdesk.work import agenda, attachments, records
from regdesk.work.dialogue_pages import DialoguePage as Facts
from regdesk.work.dialogue_pages import dialogue_page
from regdesk.work.participants import add_participant
from tests.ui.conftest import press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow) -> Iterator[DialoguePage]:
    """A dialogue with Jämtland Härjedalen in week 10, just planned."""
    window.resize(1440, 900)
    desk = _session(window).desk
    made = records.add_record(desk, "dialogue", {"counties": "Z", "starts": "2027-03-10 09:30"})[1]
    _go(window, made)
    yield _page(window)


# --- what is planned -------------------------------------------------------------------


def test_the_head_says_who_when_and_what_is_next(window: MainWindow, page: DialoguePage) -> None:
    assert page.head.letters.text() == "Z"
    assert page.head.title.text() == "Strategisk dialog med Region Jämtland Härjedalen"
    assert page.head.sub.text() == "Onsdag 10 mars 2027, 09.30"
    assert page.head.status.accessibleName() == "Planerad"
    assert page.head.step.text().replace("&", "") == "Markera som förberedd"


def test_the_keys_begin_in_the_first_empty_field(page: DialoguePage, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is page.planning.purpose


def test_what_is_typed_saves_itself(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    type_text("Stämma av läget.")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    type_text("Vad behövs?")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    shown = _record(window, page)
    assert shown["purpose"] == "Stämma av läget."
    assert shown["questions"] == ["Vad behövs?"]


def test_tab_goes_through_the_fields_in_order(qtbot: QtBot, page: DialoguePage) -> None:
    boxes = page.planning.boxes
    boxes["title"].control.setFocus()
    seen = []
    for _step in range(len(boxes)):
        focus = QApplication.focusWidget()
        seen.append(next((name for name, box in boxes.items() if box.control is focus), ""))
        press(qtbot, Qt.Key.Key_Tab)
    assert seen == [
        "title", "counties", "status", "starts", "ends", "place", "purpose", "questions",
        "record_number", "their_record_number",
    ]  # fmt: skip


def test_another_day_takes_the_end_along(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    starts, ends = (page.planning.boxes[name].control for name in ("starts", "ends"))
    assert isinstance(starts, QLineEdit) and isinstance(ends, QLineEdit)
    _retype(ends, "10 mars 12.00")
    settle(window)
    _retype(starts, "15 april 13.00")
    settle(window)
    shown = _record(window, page)
    assert (shown["starts"], shown["ends"]) == ("2027-04-15T13:00", "2027-04-15T15:30")
    assert ends.text() == "2027-04-15 15.30"
    assert page.head.sub.text() == "Torsdag 15 april 2027, 13.00–15.30"


def test_counties_by_any_name(window: MainWindow, page: DialoguePage) -> None:
    field = page.planning.boxes["counties"].control
    assert isinstance(field, QLineEdit)
    _retype(field, "jämtland och BD")
    settle(window)
    assert _record(window, page)["counties"] == ["23", "25"]
    assert page.head.letters.text() == "Z BD"
    _retype(field, "Lappland")
    settle(window)
    assert page.planning.boxes["counties"].error == (
        "Inget län heter ”Lappland”. Esc hämtar tillbaka Jämtland, Norrbotten."
    )
    assert _record(window, page)["counties"] == ["23", "25"]


# --- the agenda ------------------------------------------------------------------------


def test_three_points_are_added_and_reordered_by_keys(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    assert _titles(window, page) == ["Inledning", "Elnät", "Avslutning"]
    assert [row.minutes for row in _facts(window, page).agenda] == [10, 35, None]
    page.agenda.table.setFocus()
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Up, ALT)
    settle(window)
    press(qtbot, Qt.Key.Key_Up, ALT)
    settle(window)
    assert _titles(window, page) == ["Avslutning", "Inledning", "Elnät"]
    press(qtbot, Qt.Key.Key_Down, ALT)
    settle(window)
    assert _titles(window, page) == ["Inledning", "Avslutning", "Elnät"]
    chosen = page.agenda.table.chosen_rows()
    assert [row.title for row in chosen] == ["Avslutning"], "the keys stay on what they moved"


def test_points_are_reordered_by_drag_and_undone(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    first, last = (table.visualRect(table.rows.index(row, TITLE)) for row in (0, 2))
    _drag(table.viewport(), first.center(), last.center() + QPoint(0, 12))
    settle(window)
    assert _titles(window, page) == ["Elnät", "Avslutning", "Inledning"]
    _drag(table.viewport(), last.center(), first.center() - QPoint(0, 12))
    settle(window)
    assert _titles(window, page) == ["Inledning", "Elnät", "Avslutning"]
    for _step in range(2):
        window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
        settle(window)
    assert _titles(window, page) == ["Inledning", "Elnät", "Avslutning"]


def test_a_drag_moves_the_point_that_was_taken_though_another_comes_in(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table, session = page.agenda.table, _session(window)
    first, last = (table.visualRect(table.rows.index(row, TITLE)) for row in (0, 2))
    QTest.mousePress(table.viewport(), LEFT, pos=first.center())
    QTest.mouseMove(table.viewport(), first.center() + QPoint(0, 12))
    QTest.mouseMove(table.viewport(), last.center())
    values = {"dialogue": str(row_id(page)), "title": "Nytt", "position": 1}
    session.runner.changed.emit(records.add_record(session.desk, "agenda_item", values)[0])
    settle(window)
    assert _titles(window, page)[0] == "Nytt"
    QTest.mouseRelease(table.viewport(), LEFT, pos=last.center() + QPoint(0, 48))
    settle(window)
    assert _titles(window, page) == ["Nytt", "Elnät", "Avslutning", "Inledning"]


def test_a_point_is_edited_in_place(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    table.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    table.setCurrentIndex(table.rows.index(0, TITLE))
    press(qtbot, Qt.Key.Key_F2)
    type_text("Välkomna")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("15")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    row = _facts(window, page).agenda[0]
    assert (row.title, row.minutes) == ("Välkomna", 15)
    table.setCurrentIndex(table.rows.index(0, OWNER))
    press(qtbot, Qt.Key.Key_Return)
    type_text("Regionrådet")
    press(qtbot, Qt.Key.Key_Escape)
    settle(window)
    assert _facts(window, page).agenda[0].owner == "Regionrådet", "Esc loses nothing"


def test_whose_wish_is_chosen_from_a_list(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(1, WISH))
    press(qtbot, Qt.Key.Key_F2)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("region"))
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert _facts(window, page).agenda[1].wish_of == "region"


def test_a_cell_is_saved_half_a_second_after_the_last_key(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    table.edit_row(_facts(window, page).agenda[0].id, TITLE)
    type_text("Mitt i en mening")
    qtbot.waitUntil(lambda: _titles(window, page)[0] == "Mitt i en mening", timeout=3000)
    settle(window)
    open_cell = QApplication.focusWidget()
    assert isinstance(open_cell, QLineEdit), "the cell stays open"
    type_text(" till")
    assert open_cell.text() == "Mitt i en mening till"
    _session(window).keeper.flush()
    settle(window)
    assert _titles(window, page)[0] == "Mitt i en mening till"
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
    settle(window)
    assert _titles(window, page)[0] == "Inledning", "one session of typing is one step"


def test_points_that_come_meanwhile_wait_for_the_open_cell(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    table.edit_row(_facts(window, page).agenda[0].id, TITLE)
    type_text("Halv")
    session, dialogue = _session(window), page._id
    assert dialogue is not None
    session.runner.write(
        "Lägger till",
        lambda _p: agenda.add_item(session.desk, dialogue, "Ny punkt")[0],
        owner=window,
    )
    settle(window)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    assert cell.text() == "Halv"
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    qtbot.waitUntil(lambda: table.rows.rowCount() == 4)
    assert _titles(window, page) == ["Halv", "Elnät", "Avslutning", "Ny punkt"]


def test_a_point_is_deleted_and_undo_is_offered(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    page.agenda.table.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert _titles(window, page) == ["Elnät", "Avslutning"]
    assert window.shell.message.text.text() == "Tog bort ”Inledning”"  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert _titles(window, page) == ["Inledning", "Elnät", "Avslutning"]


def test_too_many_minutes_are_said_in_words(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    records.set_fields(_session(window).desk, str(page._id), {"ends": "2027-03-10 10:00"})
    _three_points(qtbot, window, page)
    assert page.agenda.sum.accessibleName() == "45 av 30 min: 15 min för långt"


def test_what_a_point_said_wrong_stays_to_be_mended(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    _three_points(qtbot, window, page)
    table = page.agenda.table
    table.edit_row(_facts(window, page).agenda[0].id, TITLE)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    cell.clear()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _titles(window, page)[0] == "Inledning", "a point keeps its title"
    table.edit_row(_facts(window, page).agenda[0].id, MINUTES)
    type_text("fyrtio 40")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _facts(window, page).agenda[0].minutes == 40


# --- participants ----------------------------------------------------------------------


def test_people_are_asked_by_typing_and_ticked(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    page.tabs.setCurrentIndex(Tab.PARTICIPANTS)
    page.people.enter()
    assert QApplication.focusWidget() is page.people.theirs.line
    type_text("Regional utv")
    popup = page.people.theirs.completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    settle(window)
    asked = _facts(window, page).participants
    assert [one.contact is not None for one in asked] == [True]
    qtbot.waitUntil(lambda: page.people.theirs.line.text() == "")
    window.activateWindow()  # the popup was a window of its own
    qtbot.waitUntil(page.people.theirs.line.hasFocus)
    type_text("Zonstrateg, elnät")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert [(one.name, one.role) for one in _facts(window, page).participants][-1] == (
        "Zonstrateg", "elnät",
    )  # fmt: skip
    page.people.ours.line.setFocus()
    page.people.ours.line.setText("Anna Norr")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    ours = [one for one in _facts(window, page).participants if one.side == "ours"]
    assert [one.officer is not None for one in ours] == [True], "a whole name is enough"
    table = page.people.theirs.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, CAME))
    press(qtbot, Qt.Key.Key_Space)
    settle(window)
    assert _facts(window, page).participants[0].attended
    cell = table.visualRect(table.rows.index(1, CAME)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=cell)
    settle(window)
    assert _facts(window, page).participants[1].attended


@pytest.mark.parametrize("way", ["key", "menu", "in the cell"])
def test_the_history_of_a_cell(
    qtbot: QtBot, window: MainWindow, page: DialoguePage, way: str
) -> None:
    _three_points(qtbot, window, page)
    item = _facts(window, page).agenda[0]
    change = records.set_fields(_session(window).desk, str(item.id), {"minutes": 20})[0]
    _session(window).runner.changed.emit(change)
    settle(window)
    table = page.agenda.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, MINUTES))
    if way == "menu":
        menu = table.context_menu()
        next(one for one in menu.actions() if "istor" in one.text()).trigger()
        menu.close()
    else:
        if way == "in the cell":
            press(qtbot, Qt.Key.Key_F2)
        press(qtbot, Qt.Key.Key_H, CTRL)
    settle(window)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert [one.words for one in dialog.versions] == ["20", "10"]
    dialog.list.stand_on(1)
    qtbot.mouseClick(dialog.put_back, LEFT)
    settle(window)
    assert _facts(window, page).agenda[0].minutes == 10


def test_the_history_of_a_participant(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    dialogue, desk = row_id(page), _session(window).desk
    change, person = add_participant(desk, dialogue, "theirs", typed="Olle Ek, strateg")
    _session(window).runner.changed.emit(change)
    settle(window)
    page.tabs.setCurrentIndex(Tab.PARTICIPANTS)
    table = page.people.theirs.table
    table.select("id", person)
    table.setFocus()
    press(qtbot, Qt.Key.Key_H, CTRL)
    settle(window)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert dialog.versions
    dialog.reject()


def test_nobody_is_asked_twice(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    page.tabs.setCurrentIndex(Tab.PARTICIPANTS)
    page.people.enter()
    for _time in range(2):
        type_text("Zonterapeut")
        press(qtbot, Qt.Key.Key_Return)
        settle(window)
    assert page.people.theirs.error.text() == "Står redan bland deltagarna."
    assert page.people.theirs.line.text() == "Zonterapeut", "what was typed stays"


def test_those_of_last_time_are_asked_again(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    page.tabs.setCurrentIndex(Tab.PARTICIPANTS)
    settle(window)
    again = page.people.again
    assert again.isVisible()
    assert again.text().startswith("Samma som förra gången")
    qtbot.mouseClick(again, LEFT)
    settle(window)
    asked = _facts(window, page).participants
    assert asked
    assert {one.name for one in asked if one.new} == {"Regionråd (demo)"}, "was absent then"
    assert not again.isVisible()


# --- texts and files -------------------------------------------------------------------


def test_preparation_and_the_sensitive_part_are_kept_apart(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    page.tabs.setCurrentIndex(Tab.PREPARATION)
    page.texts.enter()
    type_text("Ta upp elnätet.")
    page.texts.sensitive.setFocus()
    type_text("Etableringen kan skjutas upp.")
    _session(window).keeper.flush()
    settle(window)
    shown = _record(window, page)
    assert shown["preparation"] == "Ta upp elnätet."
    assert shown["sensitive"] == "Etableringen kan skjutas upp."


def test_files_are_dropped_opened_saved_and_removed(
    qtbot: QtBot,
    window: MainWindow,
    page: DialoguePage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "Underlag från regionen.txt"
    file.write_text("Tre etableringar väntar.", encoding="utf-8")
    _drop(page, file)
    settle(window)
    assert page.tabs.currentIndex() == Tab.ATTACHMENTS
    assert page.tabs.tabText(Tab.ATTACHMENTS) == "Bilagor  1"
    assert window.shell.message.text.text() == "1 fil bifogad"  # type: ignore[union-attr]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    page.files.table.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert Path(opened[0].toLocalFile()).read_text(encoding="utf-8") == "Tre etableringar väntar."
    assert Path(opened[0].toLocalFile()) != file
    row = page.files.table.shown_rows()[0]
    page.files._save_copy(row)
    copy = tmp_path / "kopia.txt"
    _answer(qtbot, window, copy)
    settle(window)
    assert copy.read_bytes() == file.read_bytes()
    page.files.table.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert page.files.empty.isVisible()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert [one.name for one in attachments.of_dialogue(_session(window).desk, row_id(page))] == [
        "Underlag från regionen.txt"
    ]


def test_files_dropped_on_a_field_are_attached_too(
    window: MainWindow, page: DialoguePage, tmp_path: Path
) -> None:
    file = tmp_path / "bilaga.txt"
    file.write_text("x", encoding="utf-8")
    _drop(page.planning.purpose.viewport(), file)
    settle(window)
    assert page.planning.purpose.toPlainText() == ""
    assert page.tabs.tabText(Tab.ATTACHMENTS) == "Bilagor  1"


def test_a_folder_is_refused_with_a_sentence(
    window: MainWindow, page: DialoguePage, tmp_path: Path
) -> None:
    _drop(page, tmp_path)
    settle(window)
    assert "det är en mapp" in window.shell.message.text.text()  # type: ignore[union-attr]


# --- the brief -------------------------------------------------------------------------


def test_the_brief_follows_without_taking_the_focus(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    laid: list[Laid] = []
    page.brief.work.laid.connect(laid.append)
    page.tabs.setCurrentIndex(Tab.AGENDA)
    page.agenda.enter()
    before = [bytes(one.constBits()) for one in page.brief.sheets.paper.pages]
    assert len(before) == 2
    missing = [line.text for line in page.brief.list.lines()]
    assert any("Dagordningen" in text for text in missing)
    type_text("Elnät 35 min")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert laid
    assert [bytes(one.constBits()) for one in page.brief.sheets.paper.pages] != before
    assert not any("Dagordningen" in line.text for line in page.brief.list.lines())
    assert QApplication.focusWidget() is page.agenda.line


def test_the_brief_is_as_sharp_as_the_screen_it_is_on(
    window: MainWindow, page: DialoguePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = page.brief.sheets.paper
    if not page.brief.isVisible():
        page.verbs()[Act.BRIEF]()
    settle(window)
    before = pages.pages[0].width()
    monkeypatch.setattr(page.brief, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(page.brief, QEvent(QEvent.Type.DevicePixelRatioChange))
    settle(window)
    assert pages.pages[0].width() == pytest.approx(2 * before, abs=2)


def test_many_changes_lay_out_the_brief_but_a_few_times(
    window: MainWindow, page: DialoguePage
) -> None:
    settle(window)
    laid: list[Laid] = []
    page.brief.work.laid.connect(laid.append)
    for _change in range(20):
        page.brief.work.lay_out()
    settle(window)
    assert len(laid) == 2


def test_a_missing_line_leads_to_its_field(window: MainWindow, page: DialoguePage) -> None:
    routes = {line.route.part: line for line in page.brief.list.lines() if line.route is not None}
    assert {
        "place",
        "record_number",
        "purpose",
        "questions",
        "participants",
        "ours",
        "agenda",
    } <= set(routes)
    for part, widget in (
        ("place", page.planning.boxes["place"].control),
        ("questions", page.planning.boxes["questions"].control),
        ("participants", page.people.theirs.line),
        ("ours", page.people.ours.line),
        ("agenda", page.agenda.line),
    ):
        page.brief.list.chosen.emit(routes[part])
        assert QApplication.focusWidget() is widget, part


def test_the_brief_can_be_hidden_and_stays_so(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    assert page.brief.isVisible()
    qtbot.mouseClick(page.brief.close_button, LEFT)
    assert not page.brief.isVisible()
    _session(window).navigator.go(Route(PageId.OVERVIEW))
    settle(window)
    _session(window).navigator.back()
    settle(window)
    assert not page.brief.isVisible()
    press(qtbot, Qt.Key.Key_U, CTRL, SHIFT)
    settle(window)
    assert page.brief.isVisible()
    assert len(page.brief.sheets.paper.pages) == 2


def test_where_there_is_no_room_the_brief_has_its_own_page(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    window.setMinimumSize(0, 0)
    window.resize(900, 600)
    settle(window)
    assert not page.brief.isVisible()
    press(qtbot, Qt.Key.Key_U, CTRL, SHIFT)
    settle(window)
    assert _session(window).navigator.here == Route(PageId.BRIEF, str(page._id))


def test_the_brief_is_saved_as_pdf_and_printed(
    qtbot: QtBot, window: MainWindow, page: DialoguePage, tmp_path: Path
) -> None:
    press(qtbot, Qt.Key.Key_S, CTRL, SHIFT)
    out = tmp_path / "underlag.pdf"
    _answer(qtbot, window, out)
    settle(window)
    assert len(PdfReader(out).pages) == 2
    press(qtbot, Qt.Key.Key_P, CTRL)
    settle(window)
    dialog = window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.duplex.isChecked()
    assert not dialog.sensitive.isChecked()
    assert len(dialog.sheets.paper.pages) == 2
    qtbot.mouseClick(dialog.more, LEFT)
    settle(window)
    system = dialog.findChild(QPrintDialog)
    assert isinstance(system, QPrintDialog)
    system.reject()
    dialog.reject()


def test_sensitive_text_shows_only_when_ticked_and_for_this_dialogue_alone(
    window: MainWindow, page: DialoguePage
) -> None:
    records.set_fields(
        _session(window).desk, str(page._id), {"sensitive": "Etableringen är osäker."}
    )
    page.reload()
    settle(window)
    without = [bytes(one.constBits()) for one in page.brief.sheets.paper.pages]
    page.brief.sensitive.setChecked(True)
    settle(window)
    assert [bytes(one.constBits()) for one in page.brief.sheets.paper.pages] != without
    other = records.list_records(_session(window).desk, "dialogue", {"counties": "25"})[0]["id"]
    _go(window, UUID(other))
    assert not page.brief.sensitive.isChecked()


# --- verbs of the whole dialogue -------------------------------------------------------


def test_it_is_copied_as_new(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    _three_points(qtbot, window, page)
    before = page._id
    press(qtbot, Qt.Key.Key_D, CTRL)
    settle(window)
    assert page._id != before
    assert _titles(window, page) == ["Inledning", "Elnät", "Avslutning"]
    assert _record(window, page)["counties"] == ["23"]
    assert _record(window, page)["starts"] is None
    assert page.head.sub.text().startswith("Datum inte bestämt")


def test_its_calendar_file(
    qtbot: QtBot, window: MainWindow, page: DialoguePage, tmp_path: Path
) -> None:
    press(qtbot, Qt.Key.Key_I, CTRL, SHIFT)
    out = tmp_path / "dialog.ics"
    _answer(qtbot, window, out)
    settle(window)
    data = out.read_bytes()
    assert b"DTSTART;TZID=Europe/Stockholm:20270310T093000" in data
    assert data.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("way", ["menu", "mouse"])
def test_the_next_step(qtbot: QtBot, window: MainWindow, page: DialoguePage, way: str) -> None:
    if way == "menu":
        window.shell.actions_[Act.STEP_ON].trigger()  # type: ignore[union-attr]
    else:
        qtbot.mouseClick(page.head.step, LEFT)
    settle(window)
    assert _record(window, page)["status"] == "prepared"
    assert not page.head.step.isEnabled()
    assert page.head.waits.text() == "kan markeras från 10 mars"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert _record(window, page)["status"] == "planned"


def test_at_the_table_by_its_key(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    press(qtbot, Qt.Key.Key_F9)
    settle(window)
    here = _session(window).navigator.here
    assert here is not None
    assert (here.page, here.key) == (PageId.AT_TABLE, str(page._id))


def test_a_deleted_dialogue_comes_back_by_undo(
    qtbot: QtBot, window: MainWindow, page: DialoguePage
) -> None:
    dialogue = page._id
    window.shell.actions_[Act.DELETE_DIALOGUE].trigger()  # type: ignore[union-attr]
    settle(window)
    assert _session(window).navigator.here == Route(PageId.DIALOGUES)
    _session(window).navigator.go(Route(PageId.DIALOGUE, str(dialogue)))
    settle(window)
    assert page.gone.isVisible()
    window.shell.actions_[Act.UNDO].trigger()  # type: ignore[union-attr]
    settle(window)
    assert not page.gone.isVisible()
    assert page.head.isVisible()


def test_tabs_by_keys(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    seen = []
    for _tab in Tab:
        seen.append(page.tabs.currentIndex())
        press(qtbot, Qt.Key.Key_PageDown, CTRL)
        settle(window)
    assert seen == list(Tab)
    press(qtbot, Qt.Key.Key_PageUp, CTRL)
    assert page.tabs.currentIndex() == Tab.ATTACHMENTS


def test_the_tab_is_part_of_the_way_back(window: MainWindow, page: DialoguePage) -> None:
    page.tabs.setCurrentIndex(Tab.PARTICIPANTS)
    _session(window).navigator.go(Route(PageId.OVERVIEW))
    settle(window)
    _session(window).navigator.back()
    settle(window)
    assert page.tabs.currentIndex() == Tab.PARTICIPANTS


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1280, 720), 200)])
def test_everything_is_reached_in_a_small_window(
    window: MainWindow, page: DialoguePage, size: tuple[int, int], text: int
) -> None:
    window.setMinimumSize(0, 0)
    window.resize(*size)
    _session(window).set_text_size(text)
    QApplication.processEvents()
    settle(window)
    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]


# --- helpers ---------------------------------------------------------------------------


def _three_points(qtbot: QtBot, window: MainWindow, page: DialoguePage) -> None:
    page.tabs.setCurrentIndex(Tab.AGENDA)
    page.agenda.enter()
    for line in ("Inledning 10 min", "Elnät 35 min", "Avslutning"):
        type_text(line)
        press(qtbot, Qt.Key.Key_Return)
        settle(window)


def _retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(text)
    field.clearFocus()


def _drag(view: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(0, 12 if end.y() > start.y() else -12))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)


def _drop(page: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 200), copy, data, LEFT, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(40, 200), copy, data, LEFT, none))


def row_id(page: DialoguePage) -> UUID:
    assert page._id is not None
    return page._id


def _facts(window: MainWindow, page: DialoguePage) -> Facts:
    session = _session(window)
    found = dialogue_page(session.desk, row_id(page), session.today())
    assert found is not None
    return found


def _titles(window: MainWindow, page: DialoguePage) -> list[str]:
    return [row.title for row in _facts(window, page).agenda]


def _record(window: MainWindow, page: DialoguePage) -> dict:
    return records.show_record(_session(window).desk, str(page._id))


def _go(window: MainWindow, dialogue: UUID) -> None:
    _session(window).navigator.go(Route(PageId.DIALOGUE, str(dialogue)))
    settle(window)


def _page(window: MainWindow) -> DialoguePage:
    assert window.shell is not None
    page = window.shell.page
    assert isinstance(page, DialoguePage)
    return page


def _session(window: MainWindow):
    assert window.session is not None
    return window.session


def _answer(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.activateWindow()

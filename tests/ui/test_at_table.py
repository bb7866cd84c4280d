"""At the table: an hour of notes by keyboard, what is caught, the clock, the end of the meeting."""

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from regdesk.domain.meeting_clock import SILENCE, MeetingClock
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.end_meeting import EndMeetingDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.notes.menu import NotesMenu
from regdesk.ui.pages.at_table import AtTablePage
from regdesk.ui.routes import PageId, Route
from regdesk.work import attachments, notes, records
from tests.conftest import TODAY
from tests.ui.conftest import drop, press, settle, type_text

Mod = Qt.KeyboardModifier
POINTS = ("Elnät 35 min", "Service 25 min", "Avslutning")


@pytest.fixture
def dialogue(window: MainWindow) -> str:
    """A dialogue of today with three points and nothing written."""
    assert window.session is not None
    desk = window.session.desk
    values = {"counties": "Z", "title": "Vid bordet", "starts": f"{TODAY} 09:30"}
    _, made = records.add_record(desk, "dialogue", values)
    from regdesk.work.agenda import add_item

    for line in POINTS:
        add_item(desk, made, line)
    return str(made)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, dialogue: str) -> AtTablePage:
    """The page at the table, with the focus in the note of the first point."""
    return _go(qtbot, window, dialogue)


def _go(qtbot: QtBot, window: MainWindow, dialogue: str, part: str = "") -> AtTablePage:
    assert window.session is not None and window.shell is not None
    window.session.navigator.go(Route(PageId.AT_TABLE, dialogue, part))
    settle(window)
    page = window.shell.page
    assert isinstance(page, AtTablePage)
    if page.point is not None:
        qtbot.waitUntil(page.note.editor.hasFocus)
    return page


def _do(qtbot: QtBot, window: MainWindow, act: Act, way: str) -> None:
    """Do an action by its key or from the menu."""
    assert window.shell is not None
    action = window.shell.actions_[act]
    assert action.isEnabled()
    if way == "menu":
        action.trigger()
    elif way == "mouse":
        _right_click(qtbot, window, action.text())
    else:
        keys = action.shortcut()[0]
        press(qtbot, keys.key(), keys.keyboardModifiers())
    settle(window)


def _right_click(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Right-click where one types, and choose what the menu offers for catching."""
    editor = window.shell.page.note.editor  # type: ignore[union-attr]
    at = editor.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.viewport().mapToGlobal(at))
    QApplication.sendEvent(editor.viewport(), event)
    menu = editor.findChild(NotesMenu)
    assert menu is not None
    (catch,) = [one.menu() for one in menu.actions() if one.menu() is not None]
    (wanted,) = [one for one in catch.actions() if one.text() == text]
    catch.popup(catch.pos())
    qtbot.mouseClick(catch, Qt.MouseButton.LeftButton, pos=catch.actionGeometry(wanted).center())
    catch.close()
    menu.close()
    window.activateWindow()  # offscreen nobody gives the keys back


def _caught(window: MainWindow, dialogue: str, kind: str) -> list[dict[str, object]]:
    assert window.session is not None
    return records.list_records(window.session.desk, kind, {"dialogue": dialogue})


KINDS = [
    (Act.CATCH_COMMITMENT, "commitment"),
    (Act.CATCH_CHOICE, "choice"),
    (Act.CATCH_NEED, "need"),
    (Act.CATCH_QUOTE, "quote"),
    (Act.CATCH_GOOD_EXAMPLE, "good_example"),
]


@pytest.mark.parametrize("way", ["key", "menu", "mouse"])
@pytest.mark.parametrize(("act", "kind"), KINDS)
def test_the_line_being_typed_is_caught(
    qtbot: QtBot,
    window: MainWindow,
    page: AtTablePage,
    dialogue: str,
    act: Act,
    kind: str,
    way: str,
) -> None:
    type_text("Två orter i stället för tre")
    _do(qtbot, window, act, way)
    (made,) = _caught(window, dialogue, kind)
    assert made["text"] == "Två orter i stället för tre"
    assert page.note.editor.hasFocus(), "the hands stay on the keyboard"
    assert page.caught.line is not None and str(page.caught.line.id) == made["id"]
    assert [mark.text for mark in page.note.editor.margin.marks_of(_block(page, 0))] == [
        made["text"]
    ]


def test_owner_and_due_date_are_read_from_the_line(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    type_text("- Region Jämtland Härjedalen skickar underlaget senast 15 april 2027")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    (made,) = _caught(window, dialogue, "commitment")
    assert made["text"] == "Region Jämtland Härjedalen skickar underlaget senast 15 april 2027"
    assert (made["party"], made["owner"], made["due"]) == (
        "region",
        "Region Jämtland Härjedalen",
        "2027-04-15",
    )
    assert made["county"] == "23"


def test_the_words_chosen_are_caught_and_nothing_else(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    type_text("Hon sade 😀 vi vill mer och gick")
    cursor = page.note.editor.textCursor()
    start = page.note.editor.toPlainText().index("vi vill") + 1  # the face is two units
    cursor.setPosition(start)
    cursor.setPosition(start + len("vi vill mer"), QTextCursor.MoveMode.KeepAnchor)
    page.note.editor.setTextCursor(cursor)
    _do(qtbot, window, Act.CATCH_QUOTE, "key")
    (made,) = _caught(window, dialogue, "quote")
    assert made["text"] == "vi vill mer"
    assert window.session is not None and page.point is not None
    at = notes.offset_in_notes(window.session.desk, page.point, str(made["place"]))
    assert at == "Hon sade 😀 vi vill mer och gick".index("vi vill")


def test_a_caught_line_stays_linked_while_others_type_above(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    assert window.session is not None
    desk, point = window.session.desk, str(page.point)
    type_text("Vi skickar listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    text = "En ny rad 😀 överst\noch en till\nVi skickar listan"
    window.session.runner.write(
        "", lambda _: records.set_fields(desk, point, {"notes": text})[0], owner=window
    )
    settle(window)
    assert not page.note.editor.margin.marks_of(_block(page, 0))
    assert page.note.editor.margin.marks_of(_block(page, 2))
    _go(qtbot, window, dialogue, f"{point}@0+5")
    _link(page, "I anteckningen").click()
    assert page.note.editor.textCursor().selectedText() == "Vi skickar listan"


def test_catching_again_says_so_and_changes_only_when_asked_twice(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    assert window.shell is not None
    type_text("Två orter i stället för tre")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    assert len(_caught(window, dialogue, "commitment")) == 1
    assert "redan fångad som åtagande" in window.shell.message.text.text()
    _do(qtbot, window, Act.CATCH_CHOICE, "key")
    assert not _caught(window, dialogue, "choice")
    assert "Inget ändrades" in window.shell.message.text.text()
    _do(qtbot, window, Act.CATCH_CHOICE, "key")
    assert len(_caught(window, dialogue, "choice")) == 1
    assert not _caught(window, dialogue, "commitment")


def test_an_empty_line_catches_nothing(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    assert window.shell is not None
    _do(qtbot, window, Act.CATCH_NEED, "key")
    assert not _caught(window, dialogue, "need")
    assert "tom" in window.shell.message.text.text()


def test_what_was_caught_is_changed_in_the_margin(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    type_text("Skicka listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    page.caught._owner.setFocus()
    type_text("Anna Norr")
    page.caught._due.setFocus()
    type_text("15 mars 2027")
    page.caught._party.setFocus()
    settle(window)
    (made,) = _caught(window, dialogue, "commitment")
    assert (made["owner"], made["due"]) == ("Anna Norr", "2027-03-15")
    assert "Anna Norr" in page.caught.list.rows.rows[0].spoken
    press(qtbot, Qt.Key.Key_Escape)
    assert page.note.editor.hasFocus()


@pytest.mark.parametrize("way", ["button", "key"])
def test_what_was_caught_is_deleted_and_brought_back(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str, way: str
) -> None:
    assert window.session is not None
    type_text("Skicka listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    if way == "button":
        _link(page, "Ta bort").click()
    else:
        page.caught.list.setFocus()
        press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert not _caught(window, dialogue, "commitment")
    assert page.note.editor.toPlainText() == "Skicka listan"
    window.session.undo(window)
    settle(window)
    assert len(_caught(window, dialogue, "commitment")) == 1


def test_ctrl_z_after_a_catch_takes_the_catch_back_and_not_the_words(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    type_text("Skicka listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    press(qtbot, Qt.Key.Key_Z, Mod.ControlModifier)
    settle(window)
    assert not _caught(window, dialogue, "commitment")
    assert page.note.editor.toPlainText() == "Skicka listan"


@pytest.mark.parametrize("way", ["key", "menu", "mouse"])
def test_the_next_point_and_back(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str, way: str
) -> None:
    type_text("Om elnätet")
    if way == "mouse":
        view = page.agenda.list
        place = view.visualRect(view.rows.index(1)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(window)
    else:
        _do(qtbot, window, Act.NEXT_POINT, way)
    assert page.note.title.text() == "2  Service"
    type_text("Om service")
    _do(qtbot, window, Act.PREVIOUS_POINT, "menu" if way == "mouse" else way)
    assert page.note.editor.toPlainText() == "Om elnätet"
    assert window.session is not None and page.meeting is not None
    found = records.show_record(window.session.desk, str(page.meeting.points[1].id))
    assert found["notes"] == "Om service"


@pytest.mark.parametrize("way", ["key", "menu"])
def test_the_time_is_written(qtbot: QtBot, window: MainWindow, page: AtTablePage, way: str) -> None:
    before = f"{datetime.now():%H.%M}"
    _do(qtbot, window, Act.TIME, way)
    assert page.note.editor.toPlainText() in (f"{before} ", f"{datetime.now():%H.%M} ")


@pytest.mark.parametrize("way", ["key", "menu"])
def test_text_only_and_esc_leaves_it_without_losing_anything(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, way: str
) -> None:
    assert window.shell is not None
    type_text("Kvar")
    _do(qtbot, window, Act.TEXT_ONLY, way)
    assert window.isFullScreen()
    assert page.note.editor.isVisible() and not page.agenda.isVisible()
    assert not page.caught.isVisible() and not window.shell.sidebar.isVisible()
    type_text(" här")
    _do(qtbot, window, Act.CATCH_NEED, "key")
    press(qtbot, Qt.Key.Key_Escape)
    settle(window)
    assert not window.isFullScreen()
    assert page.agenda.isVisible() and window.shell.sidebar.isVisible()
    assert page.note.editor.toPlainText() == "Kvar här"
    assert page.note.editor.hasFocus()


def test_leaving_the_page_leaves_the_whole_screen(
    qtbot: QtBot, window: MainWindow, page: AtTablePage
) -> None:
    assert window.session is not None and window.shell is not None
    _do(qtbot, window, Act.TEXT_ONLY, "key")
    window.session.navigator.go(Route(PageId.COUNTIES))
    settle(window)
    assert not window.isFullScreen() and window.shell.sidebar.isVisible()


def test_the_clock_starts_with_the_first_words_on_the_day_and_survives_a_new_start(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session is not None
    assert not page.clock.runs
    type_text("H")
    assert page.clock.runs
    assert page.agenda.time.text() == "0 av 60 min"
    kept = window.session.preferences.windows[f"meeting {page.meeting.id}"]  # type: ignore[union-attr]
    from regdesk.ui.pages.at_table_clock import TableClock

    again = TableClock(window.session, page)
    assert page.meeting is not None
    again.stand_on(page.meeting.id)
    assert again.runs and again.point_of([page.meeting.points[0].id]) is not None
    assert "since" in kept


def test_the_clock_is_stopped_and_started_by_hand(
    qtbot: QtBot, window: MainWindow, page: AtTablePage
) -> None:
    _do(qtbot, window, Act.MEETING_CLOCK, "menu")
    assert page.clock.runs
    _do(qtbot, window, Act.MEETING_CLOCK, "menu")
    assert not page.clock.runs


def test_a_point_that_takes_too_long_is_told_in_words(
    window: MainWindow, page: AtTablePage
) -> None:
    assert page.meeting is not None
    point = page.meeting.points[0].id
    page.clock._clock = MeetingClock({str(point): timedelta(minutes=41)})
    row = page.told.agenda(page.meeting, point, page.clock)[0]
    assert row.over and row.sub == "41 av 35 min, över tiden"
    assert "över tiden" in row.spoken
    assert page.told.point_time(page.meeting.points[0], page.clock) == "41 av 35 min, över tiden"


def test_the_meeting_is_ended_and_the_dialogue_held(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    assert window.session is not None
    type_text("Skicka listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    _do(qtbot, window, Act.END_MEETING, "menu")
    dialog = page.findChild(EndMeetingDialog)
    assert dialog is not None
    assert [line.text for line in dialog.list.lines()] == ["Skicka listan"]
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    settle(window)
    found = records.show_record(window.session.desk, dialogue)
    assert found["status"] == "held" and found["starts"].startswith(TODAY)
    assert not page.clock.runs


def test_esc_goes_back_from_the_end_of_the_meeting(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, dialogue: str
) -> None:
    assert window.session is not None
    _do(qtbot, window, Act.END_MEETING, "menu")
    dialog = page.findChild(EndMeetingDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert records.show_record(window.session.desk, dialogue)["status"] == "planned"


def test_the_answer_about_a_dialogue_that_was_left_is_not_shown(
    window: MainWindow, page: AtTablePage
) -> None:
    page.go(Route(PageId.AT_TABLE, str(page.meeting.id)))  # type: ignore[union-attr]
    page.go(Route(PageId.AT_TABLE))
    settle(window)
    assert page.meeting is None
    assert page.point is None


def test_the_latest_question_has_the_last_word(window: MainWindow, page: AtTablePage) -> None:
    gate, shown = threading.Event(), list[str]()

    def show(answer: str) -> None:
        shown.append(answer)
        gate.set()

    page.read(lambda: f"gammalt {gate.wait(10)}", show)
    page.read(lambda: "nytt", show)
    settle(window)
    assert shown == ["nytt"]


@pytest.mark.parametrize("where", ["note", "page", "line"])
def test_files_dropped_at_the_table_are_attached(
    window: MainWindow, page: AtTablePage, tmp_path: Path, where: str
) -> None:
    file = tmp_path / "Karta över elnätet.pdf"
    file.write_bytes(b"%PDF")
    onto = {"note": page.note.editor.viewport(), "page": page, "line": page.agenda.new}[where]
    drop(onto, file)
    settle(window)
    assert window.session is not None and page.meeting is not None
    found = attachments.of_dialogue(window.session.desk, page.meeting.id)
    assert [one.name for one in found] == [file.name]
    assert page.note.editor.toPlainText() == ""
    assert page.agenda.new.text() == ""


def test_a_point_is_added_at_the_table(qtbot: QtBot, window: MainWindow, page: AtTablePage) -> None:
    page.agenda.new.setFocus()
    type_text("Övrigt 10 min")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert page.meeting is not None
    assert [(one.title, one.minutes) for one in page.meeting.points][-1] == ("Övrigt", 10)


def test_an_empty_agenda_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session is not None
    desk = window.session.desk
    _, made = records.add_record(desk, "dialogue", {"counties": "Z", "title": "Tom"})
    page = _go(qtbot, window, str(made))
    assert page.note._empty.isVisible() and not page.note.editor.isVisible()
    qtbot.waitUntil(page.agenda.new.hasFocus)
    type_text("Elnät")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    qtbot.waitUntil(page.note.editor.hasFocus)
    assert page.note.title.text() == "1  Elnät"


def test_no_dialogue_leads_to_the_dialogues(qtbot: QtBot, window: MainWindow) -> None:
    page = _go(qtbot, window, "")
    assert page.empty.isVisible()
    assert not page.verbs()


def test_a_place_in_the_notes_is_gone_to_with_its_words_marked(
    qtbot: QtBot, window: MainWindow, dialogue: str
) -> None:
    assert window.session is not None
    desk = window.session.desk
    item = records.list_records(desk, "agenda_item", {"dialogue": dialogue})[1]
    records.set_fields(desk, item["id"], {"notes": "😀 Ord som söks"})
    page = _go(qtbot, window, dialogue, f"{item['id']}@2+3")
    assert str(page.point) == item["id"]
    assert page.note.editor.textCursor().selectedText() == "Ord"


def test_a_click_on_a_mark_shows_what_was_caught(
    qtbot: QtBot, window: MainWindow, page: AtTablePage
) -> None:
    type_text("Skicka listan")
    _do(qtbot, window, Act.CATCH_COMMITMENT, "key")
    page.caught.clear()
    editor = page.note.editor
    place = QPoint(editor.margin.left - 30, editor.cursorRect().center().y())
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.caught.line is not None and page.caught.line.text == "Skicka listan"


def test_one_comes_back_to_the_point_where_one_was(
    qtbot: QtBot, window: MainWindow, page: AtTablePage
) -> None:
    assert window.session is not None
    _do(qtbot, window, Act.NEXT_POINT, "key")
    window.session.navigator.go(Route(PageId.COUNTIES))
    settle(window)
    window.session.navigator.back()
    settle(window)
    assert page.note.title.text() == "2  Service"


def test_hints_give_way_in_a_narrow_window(window: MainWindow, page: AtTablePage) -> None:
    page.hints.resize(500, page.hints.height())
    assert page.hints._last.isVisible()
    assert not page.hints._hints[-1].isVisible()


def test_a_clock_goes_on_through_a_restart_but_not_through_the_night() -> None:
    start = datetime(2026, 11, 23, 9, 30)
    clock = MeetingClock().taken_up("a", start).heard_at(start + timedelta(minutes=5))
    again = MeetingClock.from_json(clock.to_json())
    later = start + timedelta(minutes=12)
    assert again.heard_at(later).at("a", later) == timedelta(minutes=12)
    night = start + SILENCE + timedelta(hours=9)
    ended = again.heard_at(night)
    assert not ended.runs and ended.total(night) == timedelta(minutes=5)


def test_a_clock_counts_each_point_and_all_of_them() -> None:
    start = datetime(2026, 11, 23, 9, 30)
    clock = MeetingClock().taken_up("a", start).taken_up("b", start + timedelta(minutes=10))
    now = start + timedelta(minutes=25)
    assert clock.at("a", now) == timedelta(minutes=10)
    assert clock.at("b", now) == timedelta(minutes=15)
    assert clock.total(now) == timedelta(minutes=25)
    assert MeetingClock.from_json({"spent": 3}) == MeetingClock()


def _block(page: AtTablePage, number: int) -> object:
    return page.note.editor.document().findBlockByNumber(number)


def _link(page: AtTablePage, name: str) -> QPushButton:
    return next(one for one in page.caught.findChildren(QPushButton) if one.text() == name)


def test_a_key_beside_the_catching_ones_writes_nothing(qtbot: QtBot, page: AtTablePage) -> None:
    editor = page.note.editor
    type_text("Regionen svarar.")
    for key, sign in ((Qt.Key.Key_7, "7"), (Qt.Key.Key_O, "o"), (Qt.Key.Key_J, "J")):
        qtbot.keyClick(editor, key, Mod.AltModifier)
        event = QKeyEvent(QEvent.Type.KeyPress, key, Mod.AltModifier, sign)
        QApplication.sendEvent(editor, event)
    assert editor.toPlainText() == "Regionen svarar."


def test_the_brief_is_saved_from_the_table(
    qtbot: QtBot, window: MainWindow, page: AtTablePage, tmp_path: Path
) -> None:
    press(qtbot, Qt.Key.Key_S, Mod.ControlModifier, Mod.ShiftModifier)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    assert "Jämtland" in field.text()  # two regions' briefs never suggest one name
    field.selectAll()
    field.insert(str(tmp_path / "underlag.pdf"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(window)
    assert (tmp_path / "underlag.pdf").read_bytes().startswith(b"%PDF-")

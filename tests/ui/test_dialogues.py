"""Dialoger: the year, the list, week and month; planned by keyboard, moved by drag and by keys."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.new_dialogue import NewDialogueDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.dialogue import DialoguePage
from regdesk.ui.pages.dialogues import DialoguesPage
from regdesk.ui.pages.dialogues_bar import View
from regdesk.ui.pages.dialogues_board import CARRY, Board
from regdesk.ui.routes import PageId, Route
from regdesk.work import records
from regdesk.work.dialogues import DialogueRow
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Iterator[DialoguesPage]:
    window.resize(1440, 900)
    press(qtbot, Qt.Key.Key_3, CTRL)
    settle(window)
    yield _page(window)


# --- the four views --------------------------------------------------------------------


def test_the_year_shows_all_counties_and_says_who_is_due(page: DialoguesPage) -> None:
    assert page.view is View.PLAN
    cells = page.plan.cells
    assert cells.size == (21, 12)
    spoken = [
        cells.headerData(at, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
        for at in range(21)
    ]
    assert spoken[18] == "Region Jämtland Härjedalen, senaste dialog 12 månader sedan, dags"
    assert "aldrig" in spoken[5]
    assert spoken[20].endswith("planerad")
    row = _next(page, "BD")
    here = cells.index(20, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert here.startswith("Norrbotten, senaste dialog 5 månader sedan, planerad, december 2026.")
    assert f"{row.starts.day} december 09.30–12.30, {row.title}, BD, Luleå, Förberedd" in here


@pytest.mark.parametrize("view", list(View))
def test_a_view_is_chosen_and_remembered_for_the_desk(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage, view: View
) -> None:
    qtbot.mouseClick(page.bar.views.buttons[view.value], LEFT)
    settle(window)
    assert page.view is view
    assert page.stack.currentWidget().isVisible()
    _session(window).navigator.go(Route(PageId.OVERVIEW))
    settle(window)
    press(qtbot, Qt.Key.Key_3, CTRL)
    settle(window)
    assert _page(window).view is view


def test_the_chosen_dialogue_stays_chosen_in_another_view(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "BD")
    assert page.plan.choose(row.id)
    for view in (View.MONTH, View.WEEK, View.LIST, View.PLAN):
        qtbot.mouseClick(page.bar.views.buttons[view.value], LEFT)
        settle(window)
        assert [one.id for one in page._chosen()] == [row.id], view


def test_arrows_walk_the_month_and_over_its_edge(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    _go(window, "month@2026-12-06")
    board = page.month
    assert board.hasFocus()
    assert board.day_at(*_at(board)) == date(2026, 12, 6)
    press(qtbot, Qt.Key.Key_Down)
    assert board.day_at(*_at(board)) == date(2026, 12, 13)
    press(qtbot, Qt.Key.Key_Left)
    assert board.day_at(*_at(board)) == date(2026, 12, 12)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    assert page.bar.period.text() == "Januari 2027"
    press(qtbot, Qt.Key.Key_PageUp)
    assert page.bar.period.text() == "December 2026"


@pytest.mark.parametrize("view", ["plan", "week", "month"])
def test_enter_opens_the_dialogue_chosen(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage, view: str
) -> None:
    row = _next(page, "BD")
    _go_to(window, view, row)
    assert page.boards[page.view].choose(row.id)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _session(window).navigator.here == Route(PageId.DIALOGUE, str(row.id))


@pytest.mark.parametrize("view", ["plan", "list", "week", "month"])
def test_a_double_click_opens_a_dialogue(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage, view: str
) -> None:
    row = _next(page, "BD")
    _go_to(window, view, row)
    if page.view is View.LIST:
        page.table.select("id", row.id)
        where = page.table.visualRect(page.table.currentIndex()).center()
        qtbot.mouseClick(page.table.viewport(), LEFT, pos=where)
        qtbot.mouseDClick(page.table.viewport(), LEFT, pos=where)
    else:
        board = page.boards[page.view]
        where = _block(board, row).center()
        qtbot.mouseDClick(board.viewport(), LEFT, pos=where)
    settle(window)
    assert _session(window).navigator.here == Route(PageId.DIALOGUE, str(row.id))


def test_the_list_filters_sorts_and_copies(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    _go(window, "list")
    page.bar.filter.setFocus()
    type_text("norrbotten planerad")
    assert [row.letters for row in page.table.shown_rows()] == [("AC", "BD")]
    page.bar.filter.clear()
    type_text("qqqq")
    assert page.nothing.isVisible()
    page.bar.filter.clear()
    page.table.setFocus()
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().count("\n") == len(page.table.shown_rows())


# --- planning --------------------------------------------------------------------------


def test_a_dialogue_is_planned_from_anywhere_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = _new(qtbot, window)
    assert QApplication.focusWidget() is dialog.counties.control
    type_text("jämtland härjedalen")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("vecka 10")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("Östersund")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    made = records.list_records(_session(window).desk, "dialogue", {"counties": "Z"})[-1]
    assert made["title"] == "Strategisk dialog med Region Jämtland Härjedalen"
    assert made["starts"] == "2027-03-08T00:00"
    assert made["place"] == "Östersund"
    shown = _session(window).navigator.here
    assert shown == Route(PageId.DIALOGUE, made["id"])
    assert isinstance(_shown(window), DialoguePage)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert made["id"] not in [
        one["id"] for one in records.list_records(_session(window).desk, "dialogue")
    ]


def test_several_counties_by_any_name_and_a_time(qtbot: QtBot, window: MainWindow) -> None:
    _new(qtbot, window)
    type_text("BD, 24 och västernorr")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("10 mars 09.30")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    made = records.show_record(_session(window).desk, _session(window).navigator.here.key)  # type: ignore[union-attr]
    assert made["counties"] == ["22", "24", "25"]
    assert made["starts"] == "2027-03-10T09:30"


def test_what_isnt_understood_is_said_under_the_field(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _new(qtbot, window)
    type_text("Lappland")
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.counties.error == "Inget län heter ”Lappland”."
    assert QApplication.focusWidget() is dialog.counties.control
    dialog.counties.control.clear()  # type: ignore[attr-defined]
    type_text("väster")
    press(qtbot, Qt.Key.Key_Return)
    assert "Västernorrland, Västerbotten" in dialog.counties.error
    dialog.counties.control.clear()  # type: ignore[attr-defined]
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.counties.error.startswith("Skriv minst ett län")
    type_text("Z")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("nån gång")
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.when.error
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(NewDialogueDialog) is None)


def test_a_double_click_on_an_empty_day_plans_there(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    _go(window, "month@2027-03-01")
    board = page.month
    where = board.visualRect(board.cells.index(1, 2)).center()
    qtbot.mouseDClick(board.viewport(), LEFT, pos=where)
    dialog = _dialog(window)
    qtbot.waitUntil(dialog.counties.control.hasFocus)
    assert dialog.when.control.text() == "2027-03-10"  # type: ignore[attr-defined]
    type_text("Z")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    made = records.show_record(_session(window).desk, _session(window).navigator.here.key)  # type: ignore[union-attr]
    assert made["starts"] == "2027-03-10T00:00"


def test_enter_in_an_empty_month_of_a_county_plans_there(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    page.plan.setCurrentIndex(page.plan.cells.index(18, 6))
    press(qtbot, Qt.Key.Key_Return)
    dialog = _dialog(window)
    assert dialog.counties.control.text() == "Jämtland"  # type: ignore[attr-defined]
    assert dialog.when.control.text() == "2027-03-01"  # type: ignore[attr-defined]
    dialog.reject()


def test_an_empty_slot_of_the_week_knows_its_time(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    _go(window, "week@2027-03-10")
    board = page.week
    board.setCurrentIndex(board.cells.index(6, 2))
    press(qtbot, Qt.Key.Key_Return)
    assert _dialog(window).when.control.text() == "2027-03-10 09.30"  # type: ignore[attr-defined]
    _dialog(window).reject()


def test_an_empty_desk_says_what_to_do(qtbot: QtBot, open_window: Open, empty_file: Path) -> None:
    window = open_window(empty_file)
    _go(window, "list")
    page = _page(window)
    assert page.empty.isVisible()
    assert page.empty.fact.text() == "Inga dialoger ännu"
    qtbot.mouseClick(page.empty.first, LEFT)
    assert _dialog(window).isVisible()
    _dialog(window).reject()
    _go(window, "plan")
    assert page.plan.cells.size == (21, 12)


# --- moving ----------------------------------------------------------------------------


def test_a_dialogue_is_dragged_to_another_day(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "BD")
    _go_to(window, "month", row)
    board = page.month
    week, day = next(one.cell for one in board.blocks() if one.row.id == row.id)
    target = board.visualRect(board.cells.index(week + 1, day))
    _drag(board, _block(board, row).center(), target.center())
    settle(window)
    assert _starts(window, row) == row.starts + timedelta(days=7)
    bar = window.shell.message  # type: ignore[union-attr]
    assert bar.isVisible()
    assert f"{(row.starts + timedelta(days=7)).day} december" in bar.text.text()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert _starts(window, row) == row.starts


def test_a_dialogue_is_dragged_to_another_time(window: MainWindow, page: DialoguesPage) -> None:
    row = _next(page, "BD")
    _go_to(window, "week", row)
    board = page.week
    grip = _block(board, row).topLeft() + QPoint(20, 10)
    slot = board.visualRect(board.cells.index(13, 0))
    _drag(board, grip, QPoint(slot.center().x(), slot.top() + 10))
    settle(window)
    monday = row.starts.date() - timedelta(days=row.starts.weekday())
    assert _starts(window, row) == datetime.combine(monday, time(13))
    shown = records.show_record(_session(window).desk, str(row.id))
    assert shown["ends"] == f"{monday}T16:00"


def test_a_dialogue_is_dragged_to_another_month(window: MainWindow, page: DialoguesPage) -> None:
    row = _next(page, "I")
    board = page.plan
    target = board.visualRect(board.cells.index(7, 6)).center()
    _drag(board, _block(board, row).center(), target)
    settle(window)
    to = _starts(window, row)
    assert (to.year, to.month, to.time()) == (2027, 3, row.starts.time())
    assert to.weekday() == row.starts.weekday()


def test_what_was_held_is_not_dragged_into_the_future(
    window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "AB", "checked")
    board = page.plan
    before = _starts(window, row)
    target = board.visualRect(board.cells.index(0, 6)).center()
    _drag(board, _block(board, row).center(), target)
    settle(window)
    assert _starts(window, row) == before
    assert "har inte varit än" in window.shell.message.text.text()  # type: ignore[union-attr]


def test_esc_lets_go_of_what_is_dragged(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "I")
    board = page.plan
    start = _block(board, row).center()
    QTest.mousePress(board.viewport(), LEFT, pos=start)
    QTest.mouseMove(board.viewport(), start + QPoint(200, 0))
    press(qtbot, Qt.Key.Key_Escape)
    QTest.mouseRelease(board.viewport(), LEFT, pos=start + QPoint(200, 0))
    settle(window)
    assert _starts(window, row) == row.starts


@pytest.mark.parametrize(
    ("view", "key", "by"),
    [
        ("month", Qt.Key.Key_Right, timedelta(days=1)),
        ("month", Qt.Key.Key_Down, timedelta(days=7)),
        ("week", Qt.Key.Key_Up, timedelta(minutes=-30)),
        ("week", Qt.Key.Key_Left, timedelta(days=-1)),
        ("plan", Qt.Key.Key_Right, timedelta(days=28)),
    ],
)
def test_keys_move_as_dragging_does(
    qtbot: QtBot,
    window: MainWindow,
    page: DialoguesPage,
    view: str,
    key: Qt.Key,
    by: timedelta,
) -> None:
    row = _next(page, "BD")
    _go_to(window, view, row)
    board = page.boards[page.view]
    assert board.choose(row.id)
    press(qtbot, key, CARRY)
    settle(window)
    assert _starts(window, row) == row.starts + by
    chosen = board.chosen_row()
    assert chosen is not None
    assert chosen.id == row.id, "the keys stay on what they moved"


def test_the_history_keys_move_nothing(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "BD")
    assert page.plan.choose(row.id)
    press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert _starts(window, row) == row.starts
    assert _session(window).navigator.here.page is PageId.OVERVIEW  # type: ignore[union-attr]


def test_the_way_back_leads_to_where_the_keys_were(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    row = _next(page, "BD")
    _go_to(window, "month", row)
    assert page.month.choose(row.id)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    _session(window).navigator.back()
    settle(window)
    QApplication.processEvents()
    assert [one.id for one in page._chosen()] == [row.id]
    assert page.month.hasFocus()


def test_a_full_day_says_how_many_more(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    desk = _session(window).desk
    for hour in range(8, 16):
        values = {"counties": "Z", "starts": f"2027-03-10 {hour:02d}:00"}
        records.add_record(desk, "dialogue", values)
    page.reload()
    settle(window)
    _go(window, "month@2027-03-10")
    board = page.month
    shown = [one for one in board.blocks() if one.cell == _at(board)]
    assert 1 <= len(shown) < 8
    seen = set()
    for _step in range(8):
        chosen = board.chosen_row()
        assert chosen is not None
        assert chosen.id in {one.row.id for one in board.blocks()}, "the chosen one is seen"
        seen.add(chosen.id)
        press(qtbot, Qt.Key.Key_Down)
    assert len(seen) == 8
    assert board.day_at(*_at(board)) == date(2027, 3, 17)


# --- what is done with those chosen ----------------------------------------------------


def test_several_are_deleted_and_undo_is_offered(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage
) -> None:
    _go(window, "list")
    page.table.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    gone = [row.id for row in page.table.chosen_rows()]
    assert len(gone) == 2
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert not {row.id for row in page.table.shown_rows()} & set(gone)
    assert window.shell.message.text.text() == "Tog bort 2 dialoger"  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert {row.id for row in page.table.shown_rows()} >= set(gone)


def test_the_chosen_ones_leave_as_a_calendar_file(
    qtbot: QtBot, window: MainWindow, page: DialoguesPage, tmp_path: Path
) -> None:
    _go(window, "list")
    page.table.setFocus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_I, CTRL, SHIFT)
    out = tmp_path / "dialoger.ics"
    _answer(qtbot, window, out)
    settle(window)
    data = out.read_bytes()
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    events = Calendar.from_ical(data).walk("VEVENT")
    assert sorted(str(event["uid"]) for event in events) == sorted(
        str(row.id) for row in page.table.chosen_rows()
    )


@pytest.mark.parametrize("view", ["plan", "list", "month"])
def test_the_menu_says_what_can_be_done(window: MainWindow, page: DialoguesPage, view: str) -> None:
    row = _next(page, "BD")
    _go_to(window, view, row)
    if page.view is View.LIST:
        page.table.select("id", row.id)
        menu = page.table.context_menu()
    else:
        page.boards[page.view].choose(row.id)
        menu = page.boards[page.view].context_menu()  # type: ignore[assignment]
    texts = [one.text().replace("&", "").split("\t")[0] for one in menu.actions() if one.text()]
    for wanted in ("Öppna", "Vid bordet", "Kopiera som ny", "Kalenderfil…", "Ta bort"):
        assert wanted in texts
    menu.close()


def test_the_actions_of_the_menu_follow_the_choice(window: MainWindow, page: DialoguesPage) -> None:
    actions = window.shell.actions_  # type: ignore[union-attr]
    page.plan.setCurrentIndex(page.plan.cells.index(0, 5))
    assert not actions[Act.COPY_DIALOGUE].isEnabled()
    page.plan.choose(_next(page, "BD").id)
    assert actions[Act.COPY_DIALOGUE].isEnabled()
    assert actions[Act.AT_TABLE].isEnabled()


# --- helpers ---------------------------------------------------------------------------


def _drag(board: Board, start: QPoint, end: QPoint) -> None:
    view = board.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(12, 12))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)


def _block(board: Board, row: DialogueRow) -> object:
    return next(one.rect for one in board.blocks() if one.row.id == row.id)


def _next(page: DialoguesPage, letter: str, status: str = "") -> DialogueRow:
    """Return the dialogue of a county alone that comes next; the demo's days follow the clock."""
    assert page._facts is not None
    wanted = {status} if status else {"planned", "prepared"}
    return [
        row for row in page._facts.dialogues if row.letters == (letter,) and row.status in wanted
    ][-1]


def _starts(window: MainWindow, row: DialogueRow) -> datetime:
    shown = records.show_record(_session(window).desk, str(row.id))
    return datetime.fromisoformat(shown["starts"])


def _at(board: Board) -> tuple[int, int]:
    return board.currentIndex().row(), board.currentIndex().column()


def _go(window: MainWindow, part: str) -> None:
    _session(window).navigator.go(Route(PageId.DIALOGUES, part=part))
    settle(window)


def _go_to(window: MainWindow, view: str, row: DialogueRow) -> None:
    """Show the days around a dialogue."""
    assert row.starts is not None
    _go(window, view if view == "list" else f"{view}@{row.starts.date()}")


def _shown(window: MainWindow) -> object:
    assert window.shell is not None
    return window.shell.page


def _page(window: MainWindow) -> DialoguesPage:
    page = _shown(window)
    assert isinstance(page, DialoguesPage)
    return page


def _session(window: MainWindow):
    assert window.session is not None
    return window.session


def _new(qtbot: QtBot, window: MainWindow) -> NewDialogueDialog:
    """Ask for a new dialogue by its key; the first question waits for an answer."""
    press(qtbot, Qt.Key.Key_N, CTRL)
    dialog = _dialog(window)
    qtbot.waitUntil(dialog.counties.control.hasFocus)
    return dialog


def _dialog(window: MainWindow) -> NewDialogueDialog:
    dialog = window.findChild(NewDialogueDialog)
    assert isinstance(dialog, NewDialogueDialog)
    return dialog


def _answer(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)

"""Around the pages: sidebar, history, workspaces, status line, message bar, what survives a rebuild."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.icons import Icon, pixmap
from regdesk.ui.main_window import MainWindow
from regdesk.ui.page_names import PAGES_BY_NAME
from regdesk.ui.pages.county import CountyPage, Tab
from regdesk.ui.pages.page import Page
from regdesk.ui.routes import PageId, Route
from regdesk.ui.runner import Progress
from regdesk.ui.session import Session
from regdesk.ui.shell import Shell
from regdesk.ui.widgets.foot import Foot
from regdesk.ui.widgets.sidebar import Entry, Sidebar
from regdesk.work import preferences, records
from regdesk.work.desks import ChangeSet
from tests.ui.colleagues import colleague_of
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


# --- the sidebar ---------------------------------------------------------------------------


def test_the_sidebar_has_pages_my_counties_and_settings(window: MainWindow) -> None:
    sidebar = shell(window).sidebar
    names = [line.text for line in sidebar.pages.lines()]
    assert names[:7] == [
        "Översikt", "Län", "Dialoger", "Åtaganden", "Kontakter", "Sök", "Mina län",
    ]  # fmt: skip
    assert len(names) == 14
    assert [line.text for line in sidebar.below.lines()] == ["Synk", "Inställningar"]


def test_late_commitments_are_counted_and_said(window: MainWindow) -> None:
    entry = _entry(shell(window).sidebar, "Åtaganden")
    late = session(window).hub.frame.late  # type: ignore[union-attr]
    assert entry.count == late > 0
    assert entry.spoken == f"Åtaganden, {late} försenade i mina län"


@pytest.mark.parametrize("number", range(1, 7))
def test_ctrl_and_a_number_goes_to_a_page(qtbot: QtBot, window: MainWindow, number: int) -> None:
    press(qtbot, Qt.Key(Qt.Key.Key_0.value + number), CTRL)
    settle(window)
    assert _here(window).page is PAGES_BY_NAME[number - 1]
    line = shell(window).sidebar.pages.currentIndex().row()
    assert line == number - 1


def test_the_sidebar_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    sidebar = shell(window).sidebar
    press(qtbot, Qt.Key.Key_F6)
    assert sidebar.pages.hasFocus()
    type_text("norr")
    assert _current(sidebar).text == "Norrbotten"
    press(qtbot, Qt.Key.Key_Down)
    assert sidebar.below.hasFocus()
    press(qtbot, Qt.Key.Key_Up)
    assert sidebar.pages.hasFocus()
    assert _current(sidebar).text == "Norrbotten"
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _here(window) == Route(PageId.COUNTY, "25")


def test_the_rail_names_its_icons_and_is_kept(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    window = open_window(demo_file)
    window.setMinimumSize(1400, 900)
    window.resize(1400, 900)
    QApplication.processEvents()
    press(qtbot, Qt.Key.Key_L, CTRL, SHIFT)
    sidebar = shell(window).sidebar
    assert sidebar.width() == 56
    tips = [
        sidebar.pages.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(sidebar.pages.model().rowCount())
    ]
    assert tips[0] == "Översikt"
    assert tips[3].startswith("Åtaganden, ")
    assert "Norrbotten" in tips
    window.close()
    again = open_window(demo_file)
    again.setMinimumSize(1400, 900)
    again.resize(1400, 900)
    QApplication.processEvents()
    assert shell(again).sidebar.width() == 56


def test_a_county_opens_in_a_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    sidebar = shell(window).sidebar
    sidebar.pages.setFocus()
    type_text("norr")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    hub = session(window).hub
    qtbot.waitUntil(lambda: len(hub.windows.open) == 2)
    settle(window)
    other = hub.windows.open[1]
    assert other.session is not None
    assert other.session.navigator.here == Route(PageId.COUNTY, "25")
    assert _here(window) == Route(PageId.OVERVIEW)
    other.close()


# --- places --------------------------------------------------------------------------------


def test_a_workspace_remembers_its_tab(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    _county(window).tabs.setCurrentIndex(Tab.CONTACTS)
    _choose(window, "Västerbotten")
    assert _county(window).tabs.currentIndex() == Tab.SITUATION
    _choose(window, "Norrbotten")
    assert _county(window).head.title.text() == "Region Norrbotten"
    assert _county(window).tabs.currentIndex() == Tab.CONTACTS


def test_back_shows_the_page_as_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTIES))
    table = page(window).table  # type: ignore[attr-defined]
    table.setFocus()
    for _step in range(9):
        press(qtbot, Qt.Key.Key_Down)
    chosen = table.rows.row(table.currentIndex()).code
    go(window, Route(PageId.OVERVIEW))
    go(window, Route(PageId.COUNTIES))
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(window)
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(window)
    QApplication.processEvents()
    assert table.rows.row(table.currentIndex()).code == chosen
    assert table.hasFocus()


def test_recent_places_end_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    go(window, Route(PageId.COUNTY, "24"))
    go(window, Route(PageId.OVERVIEW))
    menu = next(one.menu() for one in shell(window).top.menu.actions() if one.text() == "&Gå")
    menu.aboutToShow.emit()
    recent = [one for one in menu.actions() if one.text().startswith("&1 ")]
    assert [one.text() for one in recent] == ["&1 Region Västerbotten"]
    recent[0].trigger()
    settle(window)
    assert _here(window).key == "24"


def test_the_title_bar_names_the_place(window: MainWindow) -> None:
    assert window.windowTitle() == "Översikt – regdesk – Anna Norr"
    go(window, Route(PageId.COUNTY, "25"))
    assert window.windowTitle() == "Region Norrbotten – regdesk – Anna Norr"


def test_splitters_remember(open_window: Open, demo_file: Path) -> None:
    first = open_window(demo_file)
    go(first, Route(PageId.CONTACTS))
    splitter = page(first).findChild(QSplitter)
    assert splitter is not None
    splitter.setSizes([300, 500])
    splitter.splitterMoved.emit(300, 1)
    name = next(key for key in first.session.preferences.windows if key.startswith("splitter"))  # type: ignore[union-attr]
    kept = first.session.preferences.windows[name]  # type: ignore[union-attr]
    first.close()
    second = open_window(demo_file)
    go(second, Route(PageId.CONTACTS))
    assert preferences.load().windows[name] == kept


# --- what is saved -------------------------------------------------------------------------


def test_the_foot_says_when_it_was_saved(window: MainWindow) -> None:
    foot = _foot(window)
    assert foot.officer.text() == "Anna Norr"
    assert foot.state.text().startswith("Sparat ")
    _write(window, "Ringt i dag.")
    assert foot.state.text()[:9] in {"Sparat 0" + d for d in "0123456789"} | {
        "Sparat 1" + d for d in "0123456789"
    } | {"Sparat 2" + d for d in "0123"}


def test_the_foot_says_that_typing_is_being_saved(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.SETTINGS))
    field = page(window).officer.phone  # type: ignore[attr-defined]
    field.setFocus()
    type_text("08")
    assert _foot(window).state.text() == "Sparar…"
    session(window).keeper.flush()
    settle(window)
    assert _foot(window).state.text().startswith("Sparat ")


def test_the_foot_leads_to_a_field_that_cant_be_saved(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.SETTINGS))
    field: QLineEdit = page(window).officer.email  # type: ignore[attr-defined]
    field.setFocus()
    type_text("inte en adress")
    page(window).officer.phone.setFocus()  # type: ignore[attr-defined]
    settle(window)
    foot = _foot(window)
    assert foot.notice.accessibleName() == "1 fält är inte sparat"
    qtbot.mouseClick(foot.notice, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field


def test_conflicts_stand_in_the_sidebar_and_lead_there(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    with colleague_of(demo_file) as colleague:
        window = open_window(demo_file)
        record = _commitment(window)
        colleague.write(record, comment="Hennes.")
        _write(window, "Min.")
        colleague.send(window)
        sidebar, foot = shell(window).sidebar, _foot(window)
        qtbot.waitUntil(lambda: len(sidebar.below.lines()) == 3)  # counted once a second at most
        assert [line.spoken for line in sidebar.below.lines()] == [
            "Konflikter, 1 konflikt väntar", "Synk", "Inställningar",
        ]  # fmt: skip
        assert foot.state.text().startswith("Sparat ")
        assert foot.state.text().endswith(" · 1 konflikt")
        qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
        settle(window)
        assert _here(window).page is PageId.CONFLICTS


def test_long_work_is_shown_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    import threading

    go_on = threading.Event()

    def job(progress: Progress) -> None:
        while True:
            progress.report(0.4, "Räknar")
            go_on.wait(0.01)

    session(window).runner.do("Räknar", job, owner=shell(window))
    foot = _foot(window)
    qtbot.waitUntil(lambda: foot.state.text() == "Räknar… 40 %")
    assert foot.part.value() == 40
    assert foot.cancel.isVisibleTo(foot) or foot.width() < 100
    foot.cancel.click()
    settle(window)
    assert foot.state.text().startswith("Sparat ")


# --- the message bar -----------------------------------------------------------------------


def test_what_was_done_can_be_undone_from_the_bar(qtbot: QtBot, window: MainWindow) -> None:
    before = records.show_record(session(window).desk, _commitment(window))["comment"]
    _write(window, "Fel.")
    session(window).offer("Åtagandet är ändrat", Act.UNDO)
    bar = shell(window).message
    assert bar.isVisible()
    assert bar.act.text() == "Ångra"
    qtbot.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    settle(window)
    shown = records.show_record(session(window).desk, _commitment(window))
    assert shown["comment"] == before
    assert bar.text.text() == "Ångrat: Ändrade åtagande"
    assert bar.act.text() == "Gör om"


def test_steps_have_english_names_in_english(open_window: Open, demo_file: Path) -> None:
    preferences.save(preferences.Preferences(language="en"))
    window = open_window(demo_file)
    _write(window, "Called today.")
    undo = shell(window).actions_[Act.UNDO]
    assert undo.text() == "&Undo: Changed commitment"
    undo.trigger()
    settle(window)
    assert shell(window).message.text.text() == "Undone: Changed commitment"


# --- changed while one works ---------------------------------------------------------------


def test_what_was_typed_survives_larger_text_and_another_language(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window(None)
    type_text("Åsa Öberg")
    start = shell(window).start
    assert start is not None
    start.ui.middle.setChecked(True)
    before = shell(window)
    press(qtbot, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: window.shell is not before)
    settle(window)
    now = shell(window).start
    assert now is not None
    assert now.ui.name.text() == "Åsa Öberg"
    assert now.ui.middle.isChecked()
    assert QApplication.focusWidget() is now.ui.name


def test_what_cant_be_saved_survives_larger_text(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.SETTINGS))
    page(window).officer.email.setFocus()  # type: ignore[attr-defined]
    type_text("inte en adress")
    before = shell(window)
    press(qtbot, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: window.shell is not before)
    settle(window)
    QApplication.processEvents()
    settle(window)
    assert page(window).officer.email.text() == "inte en adress"  # type: ignore[attr-defined]


def test_a_tab_survives_another_language(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    _county(window).tabs.setCurrentIndex(Tab.TIMELINE)
    before = shell(window)
    session(window).set_language("en")
    qtbot.waitUntil(lambda: window.shell is not before)
    settle(window)
    assert _county(window).tabs.currentIndex() == Tab.TIMELINE
    assert _county(window).tabs.tabText(Tab.TIMELINE) == "Timeline"


def test_pages_out_of_sight_take_in_changes_when_they_are_shown(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(window, Route(PageId.COUNTIES))
    hidden = page(window)
    go(window, Route(PageId.OVERVIEW))
    heard: list[ChangeSet] = []
    monkeypatch.setattr(hidden, "refresh", heard.append)
    _write(window, "En.")
    _write(window, "Två.")
    assert heard == []
    go(window, Route(PageId.COUNTIES))
    assert len(heard) == 1
    assert [kind for kind, _id in heard[0].changed] == ["commitment"]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_sharp_on_every_screen(
    qapp: QApplication, window: MainWindow, ratio: float
) -> None:
    """An icon is drawn for the screen's pixels, not stretched from 16."""
    look = session(window).look
    shown = look.icon(Icon.SEARCH).pixmap(look.icon(Icon.SEARCH).actualSize(_size(16)), ratio)
    picture = QImage(shown.toImage())
    assert picture.width() == round(16 * ratio)
    drawn = pixmap(Icon.SEARCH, look.tokens.text2, 16, ratio).toImage()
    assert drawn.width() == round(16 * ratio)


def _size(side: int):
    from PySide6.QtCore import QSize

    return QSize(side, side)


# --- helpers -------------------------------------------------------------------------------


def shell(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def page(window: MainWindow) -> Page:
    shown = shell(window).page
    assert shown is not None
    return shown


def go(window: MainWindow, route: Route) -> None:
    session(window).navigator.go(route)
    settle(window)


def _county(window: MainWindow) -> CountyPage:
    shown = page(window)
    assert isinstance(shown, CountyPage)
    return shown


def _here(window: MainWindow) -> Route:
    here = session(window).navigator.here
    assert here is not None
    return here


def _foot(window: MainWindow) -> Foot:
    return shell(window).sidebar.foot


def _entry(sidebar: Sidebar, name: str) -> Entry:
    found = next(line for line in sidebar.pages.lines() if line.text == name)
    assert isinstance(found, Entry)
    return found


def _current(sidebar: Sidebar) -> Entry:
    line = sidebar.pages.lines()[sidebar.pages.currentIndex().row()]
    assert isinstance(line, Entry)
    return line


def _choose(window: MainWindow, name: str) -> None:
    sidebar = shell(window).sidebar
    sidebar.chosen.emit(_entry(sidebar, name).route)
    settle(window)


def _commitment(window: MainWindow) -> str:
    return str(records.list_records(session(window).desk, "commitment", {"county": "25"})[0]["id"])


def _write(window: MainWindow, comment: str) -> None:
    desk, record = session(window).desk, _commitment(window)

    def change(_progress: object) -> ChangeSet:
        return records.set_fields(desk, record, {"comment": comment})[0]

    session(window).runner.write("Ändrar", change, owner=window)
    settle(window)

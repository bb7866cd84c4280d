"""Synk: making and joining a folder by the dialogs; desks, arrivals, conflicts, files, history."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from regdesk.ui.dialogs.sharing_members import (
    CodeDialog,
    LeaveDialog,
    PreviewDialog,
    ShutOutDialog,
)
from regdesk.ui.dialogs.sharing_place import CreateDialog, JoinDialog, MoveDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.settings import SettingsPage
from regdesk.ui.pages.sync import ALONE, SHARED, SyncPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.sidebar import Entry
from regdesk.work import records, sharing
from tests.ui.conftest import Open, press, type_text
from tests.ui.sharers import Sharers, colleague, come_to_front, settle, sharers, take_away
from tests.ui.test_accelerators import _controls as controls
from tests.ui.test_accelerators import _name as name_of

D = TypeVar("D", bound=QDialog)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def both(open_window: Open, empty_file: Path, tmp_path: Path) -> Iterator[Sharers]:
    with sharers(open_window(empty_file), tmp_path) as made:
        yield made


@pytest.fixture
def alone(open_window: Open, empty_file: Path) -> MainWindow:
    return open_window(empty_file)


def _sync(window: MainWindow) -> SyncPage:
    assert window.session is not None and window.shell is not None
    window.session.navigator.go(Route(PageId.SYNC))
    settle(window)
    come_to_front(window)
    page = window.shell.page
    assert isinstance(page, SyncPage)
    return page


def _dialog(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    found[0].activateWindow()
    qtbot.waitUntil(found[0].isActiveWindow)
    return found[0]


# --- making and joining ------------------------------------------------------------------------


def test_a_folder_is_created_and_its_code_copied(
    qtbot: QtBot, alone: MainWindow, tmp_path: Path
) -> None:
    page = _sync(alone)
    assert page.stack.currentIndex() == ALONE
    assert QApplication.focusWidget() is page.create_it
    press(qtbot, Qt.Key.Key_Space)
    dialog = _dialog(qtbot, alone, CreateDialog)
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.place.error
    above = tmp_path / "delat"
    type_text(str(above))
    press(qtbot, Qt.Key.Key_Return)
    settle(alone)
    assert "delat" in dialog.place.error, "the folder isn't there: said at the field"
    assert dialog.address.text() == str(above)
    above.mkdir()
    press(qtbot, Qt.Key.Key_Return)
    settle(alone)
    assert dialog.code is not None
    assert QApplication.focusWidget() is dialog.code.copy
    press(qtbot, Qt.Key.Key_Space)
    assert alone.session is not None
    assert QApplication.clipboard().text() == sharing.code_of(alone.session.desk)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.stack.currentIndex() == SHARED
    assert page.folder.place.text().startswith(str(above))
    assert list(above.glob("regdesk-*/w/*")), "what the desk holds is sent"


def test_a_folder_is_joined_with_a_code_typed_anyhow(
    qtbot: QtBot, alone: MainWindow, tmp_path: Path
) -> None:
    above = tmp_path / "delat"
    above.mkdir()
    with colleague(tmp_path) as berit:
        code = sharing.create_folder(berit, str(above))
        _, made = records.add_record(berit, "contact", {"name": "Karin Öst"})
        assert sharing.Exchanger(berit).run().error is None
        page = _sync(alone)
        qtbot.mouseClick(page.join, LEFT)
        dialog = _dialog(qtbot, alone, JoinDialog)
        type_text(str(above))
        dialog.code_field.setFocus()
        wrong = code.split("-")
        wrong[2] = f"{wrong[2][:3]}1"
        type_text("-".join(wrong))
        press(qtbot, Qt.Key.Key_Return)
        settle(alone)
        assert "grupp 3" in dialog.code.error
        assert QApplication.focusWidget() is dialog.code_field
        assert dialog.address.text() == str(above)
        dialog.code_field.selectAll()
        type_text(code.replace("-", " ").lower())
        press(qtbot, Qt.Key.Key_Return)
        settle(alone)
        assert dialog.stack.currentIndex() == 1
        assert not dialog.part.isVisible()
        assert QApplication.focusWidget() is dialog.cancel_button
        press(qtbot, Qt.Key.Key_Escape)
        assert alone.session is not None
        assert records.show_record(alone.session.desk, str(made))["name"] == "Karin Öst"


def test_another_folders_code_is_refused(qtbot: QtBot, alone: MainWindow, tmp_path: Path) -> None:
    codes = []
    for name in ("ett", "två"):
        (tmp_path / name).mkdir()
        with colleague(tmp_path, name) as one:
            codes.append(sharing.create_folder(one, str(tmp_path / name)))
    qtbot.mouseClick(_sync(alone).join, LEFT)
    dialog = _dialog(qtbot, alone, JoinDialog)
    dialog.address.setText(str(tmp_path / "ett"))
    dialog.code_field.setText(codes[1])
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle(alone)
    assert dialog.code.error and not dialog.place.error
    assert dialog.code_field.text() == codes[1]
    assert alone.session is not None and not alone.session.sharing.is_shared


def test_a_password_is_asked_for_where_one_may_be_needed(qtbot: QtBot, alone: MainWindow) -> None:
    qtbot.mouseClick(_sync(alone).create_it, LEFT)
    dialog = _dialog(qtbot, alone, CreateDialog)
    assert not dialog.password.isVisible()
    type_text("webdavs://moln.example/delat")
    assert dialog.password.isVisible()
    dialog.address.setText("/mnt/delat")
    assert not dialog.password.isVisible()


def test_settings_lead_there_too(qtbot: QtBot, alone: MainWindow) -> None:
    assert alone.session is not None and alone.shell is not None
    alone.session.navigator.go(Route(PageId.SETTINGS))
    settle(alone)
    page = alone.shell.page
    assert isinstance(page, SettingsPage)
    qtbot.mouseClick(page.sharing.create_it, LEFT)
    _dialog(qtbot, alone, CreateDialog)


# --- the folder --------------------------------------------------------------------------------


def test_the_code_is_shown_again(qtbot: QtBot, both: Sharers) -> None:
    page = both.page()
    page.folder.code.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    both.settle()
    dialog = _dialog(qtbot, both.window, CodeDialog)
    assert dialog.code.code == sharing.code_of(both.session.desk)


def test_a_moved_folder_is_chosen_anew(qtbot: QtBot, both: Sharers, tmp_path: Path) -> None:
    moved = take_away(both.above)
    both.mine()
    page = both.page()
    assert both.sharing.state is not None
    assert page.head.sub.text() == sharing_phrase(both)
    page.folder.move_it.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    dialog = _dialog(qtbot, both.window, MoveDialog)
    type_text(str(tmp_path))  # over what is chosen
    press(qtbot, Qt.Key.Key_Return)
    both.settle()
    assert dialog.isVisible() and dialog.place.error
    dialog.address.setText(str(moved))
    press(qtbot, Qt.Key.Key_Return)
    both.settle()
    assert not isValid(dialog)
    assert page.folder.place.text().startswith(str(moved))
    assert both.sharing.state.outcome == "ok"


def test_by_hand_is_chosen_and_kept(qtbot: QtBot, both: Sharers) -> None:
    page = both.page()
    page.folder.by_hand.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    both.settle()
    assert both.sharing.by_hand
    assert sharing.is_by_hand(both.session.desk)


def test_the_folder_is_left(qtbot: QtBot, both: Sharers) -> None:
    page = both.page()
    qtbot.mouseClick(page.folder.leave, LEFT)
    dialog = _dialog(qtbot, both.window, LeaveDialog)
    assert QApplication.focusWidget() is dialog.cancel_button, "Enter leaves all as it is"
    qtbot.mouseClick(dialog.accept_button, LEFT)
    both.settle()
    assert not both.sharing.is_shared
    assert page.stack.currentIndex() == ALONE
    both.theirs()
    out = {one.officer: one.out for one in sharing.state_of(both.berit).members}
    assert out["Anna Norr"]


def test_a_desk_is_shut_out(qtbot: QtBot, both: Sharers) -> None:
    page = both.page()
    before = sharing.code_of(both.session.desk)
    assert not page.desks.out.isEnabled(), "one's own desk"
    page.desks.list.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert page.desks.chosen is not None and page.desks.chosen.officer == "Berit Mellan"
    qtbot.mouseClick(page.desks.out, LEFT)
    dialog = _dialog(qtbot, both.window, ShutOutDialog)
    assert "Berit Mellan" in dialog.hint.text()
    qtbot.mouseClick(dialog.accept_button, LEFT)
    both.settle()
    assert dialog.code is not None
    assert dialog.code.code == sharing.code_of(both.session.desk) != before
    assert page.desks.chosen is not None and page.desks.chosen.out
    assert not page.desks.out.isEnabled()
    done = sharing.Exchanger(both.berit).run(whole=True)
    assert type(done.error).__name__ == "RevokedHere"


def test_a_desk_that_was_shut_out_may_join_again(qtbot: QtBot, both: Sharers) -> None:
    code = sharing.shut_out(both.berit, "Anna Norr")
    both.mine()
    page = both.page()
    assert page.folder.again.isVisible() and not page.folder.code.isVisible()
    qtbot.mouseClick(page.folder.again, LEFT)
    dialog = _dialog(qtbot, both.window, JoinDialog)
    assert dialog.address.text() == str(both.folder)
    assert QApplication.focusWidget() is dialog.code_field
    type_text(code)
    press(qtbot, Qt.Key.Key_Return)
    both.settle()
    assert both.sharing.state is not None and both.sharing.state.outcome == "ok"


def test_each_desk_tells_what_it_has_of_mine(both: Sharers) -> None:
    both.add_here("contact", name="Karin Öst")
    both.mine()
    page = both.page()
    state = both.sharing.state
    assert state is not None
    assert state.delivered == (0, 1)
    berit = page.desks.list.lines()[1]
    assert str(state.my_files) in berit.sub and str(state.my_files - 1) in berit.sub
    assert "0" in page.desks.side.text() and "1" in page.desks.side.text()


# --- what came ---------------------------------------------------------------------------------


def test_arrivals_lead_to_their_place_and_are_seen(qtbot: QtBot, both: Sharers) -> None:
    sharing.looked(both.session.desk)
    _, made = records.add_record(both.berit, "contact", {"name": "Karin Öst"})
    both.theirs()
    page = both.page("arrived")
    qtbot.mouseClick(page.now, LEFT)
    both.settle()
    rows = page.arrived.shown_rows()
    assert [(row.arrival.title, row.arrival.officer) for row in rows] == [
        ("Karin Öst", "Berit Mellan")
    ]
    assert page.tabs.tabText(0).endswith("1")
    page.arrived.setFocus()
    press(qtbot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Karin Öst" in QApplication.clipboard().text()
    press(qtbot, Qt.Key.Key_Return)
    both.settle()
    assert both.session.navigator.here == Route(PageId.CONTACTS, str(made))
    both.session.navigator.back()
    both.settle()
    qtbot.mouseClick(page.seen, LEFT)
    both.settle()
    assert page.arrived.shown_rows() == []
    assert sharing.arrivals(both.session.desk) == []


def test_the_page_shown_takes_in_what_arrives(qtbot: QtBot, both: Sharers) -> None:
    made = both.add_here("contact", name="Karin Öst", role="Strateg")
    both.mine()
    both.theirs()
    both.session.navigator.go(Route(PageId.CONTACTS))
    both.settle()
    both.write(made, name="Karin Väst")
    both.mine()
    page = both.shell.page
    qtbot.waitUntil(
        lambda: any(row.name == "Karin Väst" for row in page.table.shown_rows())  # type: ignore[union-attr]
    )


def test_conflicts_are_listed_counted_and_opened(qtbot: QtBot, both: Sharers) -> None:
    made = both.add_here("contact", name="Karin Öst", role="Strateg")
    both.mine()
    both.theirs()
    both.write_here(made, role="Enhetschef")
    both.write(made, role="Direktör")
    both.mine()
    page = both.page("conflicts")
    qtbot.waitUntil(lambda: page.conflicts.lines() != ())
    line = page.conflicts.lines()[0]
    assert "Karin Öst" in line.text and "Berit Mellan" in line.sub
    below = both.shell.sidebar.below
    qtbot.waitUntil(lambda: len(below.lines()) == 3)  # counted once a second at most
    entry = below.lines()[1]
    assert isinstance(entry, Entry) and (entry.route, entry.count) == (Route(PageId.SYNC), 1)
    assert below.lines()[0].route == Route(PageId.CONFLICTS)
    page.conflicts.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    both.settle()
    here = both.session.navigator.here
    assert here is not None and (here.page, here.key) == (PageId.CONFLICTS, made)


def test_files_that_cannot_be_used_are_named(qtbot: QtBot, both: Sharers) -> None:
    (both.folder / "Anteckningar (kopia).docx").write_bytes(b"PK")
    _, made = records.add_record(both.berit, "contact", {"name": "Karin Öst"})
    both.theirs()
    own = sharing.state_of(both.session.desk).members[0].writer
    theirs = [one for one in (both.folder / "w").rglob("*.rdk") if own not in str(one)]
    last = max(theirs, key=lambda one: one.name)
    whole = last.read_bytes()
    last.write_bytes(whole[:-40] + bytes(40))
    both.mine()
    page = both.page("files")
    kinds = {one.name.rpartition("/")[2]: one.kind for one in page.files.shown_rows()}
    assert kinds == {"Anteckningar (kopia).docx": "foreign", last.name: "damaged"}
    assert last.name[:13] in page.head.sub.text()
    assert last.name in page.files.rows.index(0, 0).data() or last.name in (
        page.files.rows.index(1, 0).data()
    )
    last.write_bytes(whole)
    both.mine()
    assert [one.kind for one in page.files.shown_rows()] == ["foreign"]
    assert records.show_record(both.session.desk, str(made))["name"] == "Karin Öst"


def test_history_tells_each_exchange(both: Sharers) -> None:
    both.add_here("contact", name="Karin Öst")
    both.mine()
    page = both.page("history")
    rounds = page.history.shown_rows()
    assert rounds[0].sent > 0 and rounds[0].outcome == "ok"
    assert [one.time for one in rounds] == sorted((one.time for one in rounds), reverse=True)


def test_what_would_happen_is_told_without_doing_it(qtbot: QtBot, both: Sharers) -> None:
    _, made = records.add_record(both.berit, "contact", {"name": "Karin Öst"})
    both.theirs()
    page = both.page()
    qtbot.mouseClick(page.dry_run, LEFT)
    both.settle()
    dialog = _dialog(qtbot, both.window, PreviewDialog)
    assert "Berit Mellan" in [line.text for line in dialog.list.lines()]
    with both.session.desk.read() as session:
        held = session.connection().exec_driver_sql(
            "SELECT count(*) FROM entry WHERE record_id = ?", (str(made),)
        )
        assert held.scalar_one() == 0
    qtbot.mouseClick(dialog.accept_button, LEFT)
    both.settle()
    assert records.show_record(both.session.desk, str(made))["name"] == "Karin Öst"


def test_what_would_happen_says_why_it_cannot_be_told(qtbot: QtBot, both: Sharers) -> None:
    take_away(both.above)
    page = both.page()
    qtbot.mouseClick(page.dry_run, LEFT)
    both.settle()
    dialog = _dialog(qtbot, both.window, PreviewDialog)
    assert "går inte att nå" in dialog.list.lines()[0].text


# --- for everybody -----------------------------------------------------------------------------


def test_tabs_are_places(qtbot: QtBot, both: Sharers) -> None:
    page = both.page("files")
    assert page.tabs.currentIndex() == 2
    press(qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentIndex() == 3
    both.session.navigator.go(Route(PageId.OVERVIEW))
    both.session.navigator.back()
    both.settle()
    assert both.session.navigator.here == Route(PageId.SYNC, "", "history")
    assert page.tabs.currentIndex() == 3


def test_every_control_has_a_name(qtbot: QtBot, both: Sharers) -> None:
    page = both.page()
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        assert [one for one in controls(both.window) if not name_of(one)] == []
    for ask in (page.dry_run, page.folder.code, page.folder.move_it, page.folder.leave):
        qtbot.mouseClick(ask, LEFT)
        both.settle()
        dialog = _dialog(qtbot, both.window, QDialog)  # type: ignore[type-abstract]
        assert [one for one in controls(dialog) if not name_of(one)] == []
        dialog.reject()
        QApplication.processEvents()


def test_a_click_on_the_status_leads_to_the_page(qtbot: QtBot, both: Sharers) -> None:
    both.session.navigator.go(Route(PageId.OVERVIEW))
    both.settle()
    qtbot.mouseClick(both.shell.sidebar.foot.shared, LEFT)
    both.settle()
    here = both.session.navigator.here
    assert here is not None and here.page is PageId.SYNC


def test_the_route_of_a_conflict_stands_under_sync(alone: MainWindow) -> None:
    assert alone.session is not None and alone.shell is not None
    alone.session.navigator.go(Route(PageId.CONFLICTS))
    settle(alone)
    below = alone.shell.sidebar.below
    marked = [line.route for line in below.lines() if below.stands_on(line)]
    assert marked == [Route(PageId.SYNC)]


def sharing_phrase(both: Sharers) -> str:
    """Return the phrase of how things stand."""
    from regdesk.work.sharing_words import phrase

    assert both.sharing.state is not None
    return phrase(both.sharing.state, "sv")

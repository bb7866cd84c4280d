"""Exchanging with a shared folder while the window is in use: by itself, by hand, at the end."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from regdesk.ui.main_window import MainWindow
from regdesk.ui.notes.editor import NotesEditor
from regdesk.ui.routes import PageId, Route
from regdesk.ui.runner import CancelledError
from regdesk.ui.sharing_told import progress, told
from regdesk.ui.widgets.sidebar import Entry
from regdesk.work import records, sharing
from regdesk.work.desks import close_desk, open_desk
from regdesk.work.sharing_words import phrase
from tests.ui.conftest import Open, press, type_text
from tests.ui.sharers import Sharers, sharers, take_away

SOON_MS = 20


@pytest.fixture
def both(open_window: Open, empty_file: Path, tmp_path: Path) -> Iterator[Sharers]:
    with sharers(open_window(empty_file), tmp_path) as made:
        yield made


@pytest.fixture
def contact(both: Sharers) -> str:
    """A contact that both have."""
    made = both.add_here("contact", name="Karin Öst", role="Strateg")
    both.mine()
    both.theirs()
    return made


def _said(both: Sharers) -> str:
    foot = both.shell.sidebar.foot
    return foot.shared.text().replace("\u200b", "")


def test_a_desk_of_its_own_says_nothing_of_sharing(window: MainWindow) -> None:
    assert window.session is not None and window.shell is not None
    assert not window.session.sharing.is_shared
    assert not window.shell.sidebar.foot.shared.isVisibleTo(window)
    assert told(window.session.sharing, "sv") is None


def test_f5_sends_and_fetches(qtbot: QtBot, both: Sharers, contact: str) -> None:
    both.write(contact, role="Enhetschef")
    both.write_here(contact, email="karin@example.se")
    press(qtbot, Qt.Key.Key_F5)
    both.settle()
    assert both.here(contact, "role") == "Enhetschef"
    both.theirs()
    assert both.at_berits(contact, "email") == "karin@example.se"


def test_a_change_is_sent_soon_by_itself(qtbot: QtBot, both: Sharers, contact: str) -> None:
    both.sharing.hasten(soon=SOON_MS)
    with qtbot.waitSignal(both.sharing.exchanged):
        both.write_here(contact, role="Direktör")
    both.settle()
    assert not both.sharing.unsent
    both.theirs()
    assert both.at_berits(contact, "role") == "Direktör"


def test_the_folder_is_watched(qtbot: QtBot, both: Sharers, contact: str) -> None:
    moved = take_away(both.above)
    both.mine()
    shutil.move(moved, both.above)
    both.write(contact, role="Enhetschef")
    both.sharing.hasten(watch=SOON_MS)
    qtbot.waitUntil(lambda: both.here(contact, "role") == "Enhetschef")


def test_what_waits_is_told_until_it_is_sent(qtbot: QtBot, both: Sharers, contact: str) -> None:
    assert _said(both) == "Allt är skickat och hämtat"
    both.write_here(contact, role="Direktör")
    qtbot.waitUntil(lambda: _said(both) == "En ändring väntar på att skickas")
    both.mine()
    assert _said(both) == "Allt är skickat och hämtat"


def test_a_folder_out_of_reach_is_told_and_comes_back(
    qtbot: QtBot, both: Sharers, contact: str
) -> None:
    moved = take_away(both.above)
    both.write_here(contact, role="Direktör")
    both.mine()
    state = both.sharing.state
    assert state is not None and state.outcome == "FolderUnreachable"
    assert _said(both) == phrase(state, "sv")
    assert "inget har gått förlorat" in _said(both)
    assert both.shell.sidebar.foot.shared.property("tone") == "warn"
    sync = next(one for one in both.shell.sidebar.below.lines() if one.route == Route(PageId.SYNC))
    assert isinstance(sync, Entry) and sync.mark is not None
    assert "inget har gått förlorat" in sync.spoken
    shutil.move(moved, both.above)
    both.sharing.hasten(watch=SOON_MS)
    qtbot.waitUntil(lambda: _said(both) == "Allt är skickat och hämtat", timeout=10_000)
    both.theirs()
    assert both.at_berits(contact, "role") == "Direktör"


def test_a_renamed_folder_is_found_again(both: Sharers, contact: str) -> None:
    both.folder.rename(both.above / "regdesk-annat-namn")
    both.write_here(contact, role="Direktör")
    both.mine()
    state = both.sharing.state
    assert state is not None and state.outcome == "ok"
    assert state.place.endswith("regdesk-annat-namn")


def test_by_hand_waits_for_f5(qtbot: QtBot, both: Sharers, contact: str) -> None:
    both.sharing.set_by_hand(by_hand=True)
    both.settle()
    assert sharing.is_by_hand(both.session.desk)
    both.sharing.hasten(soon=SOON_MS, watch=SOON_MS, every=SOON_MS)
    exchanged: list[None] = []
    both.sharing.exchanged.connect(lambda: exchanged.append(None))
    both.write_here(contact, role="Direktör")
    qtbot.waitUntil(lambda: _said(both) == "En ändring väntar på att skickas")
    both.settle()
    assert exchanged == []
    press(qtbot, Qt.Key.Key_F5)
    both.settle()
    assert exchanged == [None]
    both.theirs()
    assert both.at_berits(contact, "role") == "Direktör"


def test_typing_is_kept_while_the_same_note_is_taken_in(qtbot: QtBot, both: Sharers) -> None:
    dialogue = both.add_here("dialogue", title="Vinterdialog", counties="Jämtland")
    item = both.add_here("agenda_item", dialogue=dialogue, title="Elnät", notes="Först.")
    both.mine()
    both.theirs()
    editor = NotesEditor(both.session, "Anteckning")
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.setFocus()
    editor.show_text("agenda_item", UUID(item), "notes")
    qtbot.waitUntil(lambda: editor.hasFocus() and editor.toPlainText() == "Först.")
    both.write(item, notes="Först. Berits rad.")
    press(qtbot, Qt.Key.Key_Home)
    type_text("Mitt ")
    both.sharing.now()
    type_text("ord. ")
    both.settle()
    qtbot.waitUntil(lambda: "Berits rad." in editor.toPlainText())
    type_text("Mer. ")
    assert editor.toPlainText() == "Mitt ord. Mer. Först. Berits rad."
    editor.clear_text()
    both.settle()
    both.mine()
    both.theirs()
    assert both.at_berits(item, "notes") == "Mitt ord. Mer. Först. Berits rad."


def test_changes_taken_in_are_told_as_few(both: Sharers) -> None:
    for number in range(30):
        records.add_record(both.berit, "contact", {"name": f"Person {number}"})
        sharing.Exchanger(both.berit).run()
    heard = []
    both.session.runner.changed.connect(heard.append)
    both.mine()
    assert 1 <= len(heard) < 10
    found = {record for one in heard for record in one.changed if record[0] == "contact"}
    assert len(found) == 30
    assert all(one.group is None and one.initiator is None for one in heard)


class Gate:
    """Holds an exchange up at its first file until it is let on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from regdesk.sharing.directory import DirectoryPlace

        self.reached, self.open = threading.Event(), threading.Event()
        read = DirectoryPlace.read

        def held(place: DirectoryPlace, *args: object, **more: object) -> bytes:
            self.reached.set()
            self.open.wait(20)
            return read(place, *args, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(DirectoryPlace, "read", held)


def test_an_exchange_is_told_of_and_cancelled(
    qtbot: QtBot, both: Sharers, contact: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for role in ("Ett", "Två", "Tre"):
        both.write(contact, role=role)
    gate = Gate(monkeypatch)
    answers: list[object] = []
    both.sharing.answered.connect(answers.append)
    press(qtbot, Qt.Key.Key_F5)
    qtbot.waitUntil(gate.reached.is_set)
    foot = both.shell.sidebar.foot
    qtbot.waitUntil(foot.cancel.isVisible)
    assert _said(both) == progress(both.sharing)
    both.write_here(contact, email="karin@example.se")  # saving isn't held up
    assert both.here(contact, "email") == "karin@example.se"
    qtbot.mouseClick(foot.cancel, Qt.MouseButton.LeftButton)
    gate.open.set()
    both.settle()
    assert isinstance(answers[0], CancelledError)
    assert not foot.cancel.isVisible()
    assert _said(both).startswith("Synkningen avbröts")
    both.mine()
    assert both.here(contact, "role") == "Tre"
    both.theirs()
    assert both.at_berits(contact, "email") == "karin@example.se"


def test_closing_sends(both: Sharers, contact: str) -> None:
    both.write_here(contact, role="Direktör")
    both.window.close()
    both.theirs()
    assert both.at_berits(contact, "role") == "Direktör"


def test_closing_by_hand_sends_nothing(both: Sharers, contact: str) -> None:
    both.sharing.set_by_hand(by_hand=True)
    both.settle()
    both.write_here(contact, role="Direktör")
    both.window.close()
    both.theirs()
    assert both.at_berits(contact, "role") == "Strateg"


def test_closing_doesnt_wait_for_a_folder_that_hangs(
    both: Sharers, contact: str, empty_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regdesk.ui import sharing_end

    monkeypatch.setattr(sharing_end, "END_MS", 50)
    gate = Gate(monkeypatch)
    both.write_here(contact, role="Direktör")
    both.window.close()
    assert both.session.hub.desk is None
    gate.open.set()
    desk = open_desk(empty_file)  # waits for the lock
    try:
        assert records.show_record(desk, contact)["role"] == "Direktör"
        assert sharing.state_of(desk).to_send > 0
    finally:
        close_desk(desk)


def test_another_desk_is_opened_and_this_one_let_go(
    qtbot: QtBot, both: Sharers, contact: str, demo_file: Path, empty_file: Path
) -> None:
    both.write(contact, role="Enhetschef")
    both.sharing.now()
    both.session.open(demo_file)
    both.settle()
    assert both.session.facts is not None and both.session.facts.path == demo_file
    assert not both.sharing.is_shared
    assert both.shell.sidebar.foot.shared.isHidden()
    desk = open_desk(empty_file)
    close_desk(desk)


def test_it_exchanges_at_the_start(
    qtbot: QtBot, open_window: Open, empty_file: Path, tmp_path: Path
) -> None:
    with sharers(open_window(empty_file), tmp_path) as both:
        made = both.add_here("contact", name="Karin Öst", role="Strateg")
        both.mine()
        both.theirs()
        both.window.close()
        both.write(made, role="Enhetschef")
        window = open_window(empty_file)
        session = window.session
        assert session is not None
        qtbot.waitUntil(lambda: records.show_record(session.desk, made)["role"] == "Enhetschef")


def test_a_fault_of_ours_is_told_truly(
    both: Sharers, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: object, **_more: object) -> None:
        raise KeyError("saknas")

    monkeypatch.setattr(sharing.Exchanger, "run", broken)
    both.mine()
    assert "KeyError" in _said(both)
    assert "Allt är skickat" not in _said(both)
    assert "KeyError: 'saknas'" in caplog.text
    monkeypatch.undo()
    both.mine()
    assert _said(both) == "Allt är skickat och hämtat"


def test_two_windows_share_the_exchanges(qtbot: QtBot, both: Sharers, contact: str) -> None:
    other = both.window.open_another()
    qtbot.waitUntil(lambda: other.shell is not None)
    both.settle()
    assert other.session is not None
    assert other.session.sharing is both.sharing
    other.close()
    both.write_here(contact, role="Direktör")
    both.mine()
    both.theirs()
    assert both.at_berits(contact, "role") == "Direktör"


def test_the_rail_says_it_by_mark_and_tip(both: Sharers) -> None:
    take_away(both.above)
    both.mine()
    foot = both.shell.sidebar.foot
    foot.fold(folded=True)
    assert "inget har gått förlorat" in foot.toolTip()
    assert not foot.shared.isVisibleTo(foot)


def test_f5_during_an_exchange_has_the_whole_folder_gone_through(
    qtbot: QtBot, both: Sharers, contact: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    both.mine()
    both.write(contact, role="Direktör")
    gate = Gate(monkeypatch)
    answers: list[object] = []
    both.sharing.answered.connect(answers.append)
    both.sharing.start()
    qtbot.waitUntil(gate.reached.is_set)
    (next(both.above.glob("regdesk-*")) / "anteckning.txt").write_text("Inte regdesks.", "utf-8")
    press(qtbot, Qt.Key.Key_F5)
    gate.open.set()
    both.settle()
    assert answers == [None]
    assert both.here(contact, "role") == "Direktör"
    assert "främmande" in _said(both)

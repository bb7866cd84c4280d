"""What a dialog can't do is said in one sentence in its window, and the dialog goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from regdesk.ui.dialogs.cards import show_cards
from regdesk.ui.dialogs.new_contact import NewContactDialog
from regdesk.ui.dialogs.problem import ProblemDialog
from regdesk.ui.dialogs.reminders import RemindersDialog, show_reminders
from regdesk.ui.dialogs.take_over import TakeOverDialog, ask_who_answers
from regdesk.ui.main_window import MainWindow
from regdesk.work import cards
from regdesk.work.records import list_records
from tests.store.faults import fill, small_disk
from tests.ui.conftest import Open, settle

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Kajsa Ny\nEMAIL:kajsa.ny@example.se\nEND:VCARD\n"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "skiva", "24m") as place:
        yield place


@pytest.fixture
def on_disk(disk: Path, demo_file: Path, open_window: Open) -> MainWindow:
    """A window on a desk that lies on a small disk."""
    path = disk / "norr.regdesk"
    path.write_bytes(demo_file.read_bytes())
    return open_window(path)


def _contact(window: MainWindow) -> QDialog:
    assert window.session is not None and window.shell is not None
    form = NewContactDialog(window.session, window.shell, "")
    settle(window)
    form.name.setText("Kajsa Ny")
    form.organisation.setEditText("Norrlandsfonden")
    form.open()
    form.accept_button.click()
    return form


def _cards(window: MainWindow) -> QDialog:
    assert window.session is not None and window.shell is not None
    path = window.session.desk.path.parents[1] / "kort.vcf"
    path.write_text(CARD, encoding="utf-8")
    found = cards.preview(window.session.desk, [path])
    dialog = show_cards(window.session, window.shell, found)
    dialog.take.click()
    return dialog


def _take_over(window: MainWindow) -> QDialog:
    assert window.session is not None and window.shell is not None
    dialog: TakeOverDialog = ask_who_answers(window.session, window.shell, ["25"])
    settle(window)
    dialog.officer.setEditText("Kajsa Ny")
    dialog.day.setText("1 mars")
    settle(window)
    dialog.accept_button.click()
    return dialog


def _reminder(window: MainWindow) -> QDialog:
    assert window.session is not None and window.shell is not None
    late = list_records(window.session.desk, "commitment", {"late": "true"})
    show_reminders(window.session, window.shell, [late[0]["id"]])
    settle(window)
    dialog = window.findChild(RemindersDialog)
    assert isinstance(dialog, RemindersDialog)
    dialog._save_to(window.session.desk.path.with_name("brev.eml"))
    return dialog


@pytest.mark.parametrize("ask", [_contact, _cards, _take_over, _reminder])
def test_a_full_disk_is_said_in_one_sentence(
    ask: Callable[[MainWindow], QDialog], disk: Path, on_disk: MainWindow
) -> None:
    assert on_disk.shell is not None
    filler = fill(disk)
    dialog = ask(on_disk)
    settle(on_disk)
    assert on_disk.findChild(ProblemDialog) is None
    assert "är full" in on_disk.shell.message.text.text()
    assert dialog.isVisible()
    dialog.reject()
    filler.unlink()

"""The history of a field: who wrote what when, and what stood once put back."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from regdesk.ui.dialogs.history import HistoryDialog
from regdesk.ui.main_window import MainWindow
from regdesk.work import histories, records
from tests.ui.colleagues import colleague_of
from tests.ui.conftest import Open, press, settle, type_text
from tests.ui.test_editing import CONTROL, Form


@pytest.fixture
def form(demo_file: Path, open_window: Open) -> Form:
    """A form on a commitment whose due day a colleague changed twice."""
    with colleague_of(demo_file) as berit:
        window = open_window(demo_file)
        form = Form(window)
        berit.write(form.id, due="2027-01-15")
        berit.write(form.id, due="2027-02-15")
        berit.send(window)
    return form


def dialog_of(window: MainWindow) -> HistoryDialog:
    """Return the history that is open, when it has come."""
    settle(window)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog) and dialog.isVisible()
    return dialog


@pytest.mark.parametrize("way", ["key", "action", "menu"])
def test_history_opens_by_key_action_and_context_menu(qtbot: QtBot, form: Form, way: str) -> None:
    form.due.setFocus()
    if way == "key":
        press(qtbot, Qt.Key.Key_H, CONTROL)
    elif way == "action":
        from regdesk.ui.actions import Act

        form.window.shell.actions_[Act.HISTORY].trigger()  # type: ignore[union-attr]
    else:
        where = form.due.rect().center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, where, form.due.mapToGlobal(QPoint(where))
        )
        QApplication.sendEvent(form.due, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(one for one in menu.actions() if "istor" in one.text()).trigger()
        menu.close()
    dialog = dialog_of(form.window)
    assert [version.words for version in dialog.versions[:2]] == ["2027-02-15", "2027-01-15"]
    lines = dialog.list.lines()
    assert lines[0].text == "2027-02-15"
    assert lines[0].sub.startswith("Berit Mellan · ")
    assert lines[0].chip is not None
    dialog.close()


def test_what_stood_once_is_put_back_and_that_can_be_undone(qtbot: QtBot, form: Form) -> None:
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_H, CONTROL)
    dialog = dialog_of(form.window)
    assert not dialog.put_back.isEnabled()
    assert dialog.why.text()
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.put_back.isEnabled()
    assert dialog.reading.toPlainText() == "2027-01-15"
    with qtbot.waitSignal(form.session.runner.changed):
        press(qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    settle(form.window)
    assert form.window.findChild(HistoryDialog) is None
    assert form.stored("due") == "2027-01-15"
    assert form.due.text() == "2027-01-15"
    form.window.activateWindow()
    settle(form.window)
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(form.window)
    assert form.stored("due") == "2027-02-15"
    assert form.due.text() == "2027-02-15"


def test_the_whole_record_shows_what_else_was_written(qtbot: QtBot, form: Form) -> None:
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_H, CONTROL)
    dialog = dialog_of(form.window)
    press(qtbot, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.whole.isChecked)
    settle(form.window)
    assert {"Senast", "Status"} <= {version.field_word for version in dialog.versions}
    assert any(line.text == "Senast: 2027-01-15" for line in dialog.list.lines())


def test_what_a_colleague_writes_meanwhile_comes_into_the_open_history(
    qtbot: QtBot, form: Form
) -> None:
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_H, CONTROL)
    dialog = dialog_of(form.window)
    records.set_fields(form.session.desk, str(form.id), {"due": "2027-03-15"})
    change = records.set_fields(form.session.desk, str(form.id), {"due": "2027-03-16"})[0]
    form.session.runner.changed.emit(change)
    settle(form.window)
    assert dialog.versions[0].words == "2027-03-16"


def test_the_version_chosen_stays_chosen_when_another_arrives(qtbot: QtBot, form: Form) -> None:
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_H, CONTROL)
    dialog = dialog_of(form.window)
    press(qtbot, Qt.Key.Key_Down)
    change = records.set_fields(form.session.desk, str(form.id), {"due": "2027-03-16"})[0]
    form.session.runner.changed.emit(change)
    settle(form.window)
    assert dialog.versions[0].words == "2027-03-16"
    assert dialog.reading.toPlainText() == "2027-01-15"
    with qtbot.waitSignal(form.session.runner.changed):
        press(qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    settle(form.window)
    assert form.stored("due") == "2027-01-15"


def test_typing_saved_bit_by_bit_is_one_version(qtbot: QtBot, form: Form) -> None:
    before = len(histories.versions(form.session.desk, form.id, "comment"))
    form.comment.setFocus()
    form.comment.end(False)
    for part in (" Ett.", " Två.", " Tre."):
        with qtbot.waitSignal(form.editor.saved, timeout=5_000):
            type_text(part)
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    found = histories.versions(form.session.desk, form.id, "comment")
    assert len(found) == before + 1
    assert found[0].words.endswith(" Ett. Två. Tre.")


def test_long_texts_show_what_was_added_and_taken_away(qtbot: QtBot, form: Form) -> None:
    desk = form.session.desk
    item = next(one for one in records.list_records(desk, "agenda_item") if one["notes"])
    words = item["notes"].split()
    change, item_id = records.set_fields(
        desk, item["id"], {"notes": " ".join([*words[1:], "Tillagt."])}
    )
    form.session.runner.changed.emit(change)
    from regdesk.ui.dialogs.history import show_history

    show_history(form.session, form.window, "agenda_item", item_id, "notes")
    dialog = dialog_of(form.window)
    shown = dialog.reading.toPlainText()
    assert words[0] in shown and "Tillagt." in shown
    assert dialog.legend.text()
    assert dialog.list.lines()[0].text.startswith("+ ")


def test_without_a_field_one_is_told_so(qtbot: QtBot, window: MainWindow) -> None:
    shell = window.shell
    assert shell is not None
    shell.page.setFocus()  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_H, CONTROL)
    assert shell.message.isVisible()
    assert window.findChild(HistoryDialog) is None


def test_history_of_a_record_that_is_gone_is_told_of(form: Form) -> None:
    from regdesk.ui.dialogs.history import show_history

    show_history(form.session, form.window, "commitment", UUID(int=1), "due")
    settle(form.window)
    assert form.window.shell.message.isVisible()  # type: ignore[union-attr]

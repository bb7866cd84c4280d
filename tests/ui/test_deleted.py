"""What was deleted is listed, and put back with what belongs to it."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.deleted import DeletedDialog
from regdesk.ui.main_window import MainWindow
from regdesk.work import records
from tests.ui.conftest import press, settle, type_text


def _deleted(window: MainWindow) -> list[UUID]:
    """Delete a commitment, a contact and a dialogue with an agenda, one after the other."""
    assert window.session is not None
    desk = window.session.desk
    point = records.list_records(desk, "agenda_item")[0]
    ids = [
        records.list_records(desk, "commitment")[0]["id"],
        records.list_records(desk, "contact")[0]["id"],
        point["dialogue"],
    ]
    for one in ids:
        window.session.runner.changed.emit(records.delete_record(desk, one)[0])
    settle(window)
    return [UUID(one) for one in ids]


def _open(window: MainWindow) -> DeletedDialog:
    window.shell.actions_[Act.DELETED].trigger()  # type: ignore[union-attr]
    settle(window)
    dialog = window.findChild(DeletedDialog)
    assert isinstance(dialog, DeletedDialog)
    return dialog


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_deleted_dialogue_is_put_back_with_its_agenda(
    qtbot: QtBot, window: MainWindow, way: str
) -> None:
    ids = _deleted(window)
    dialog = _open(window)
    assert [row.id for row in dialog.deleted] == ids[::-1]
    assert "Anna Norr" in dialog.list.lines()[0].sub
    assert QApplication.focusWidget() is dialog.list
    if way == "key":
        press(qtbot, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    settle(window)
    desk = window.session.desk  # type: ignore[union-attr]
    assert "deleted" not in records.show_record(desk, str(ids[2]))
    assert records.list_records(desk, "agenda_item", {"dialogue": str(ids[2])})
    assert [row.id for row in dialog.deleted] == ids[1::-1]
    assert window.shell.message.act.isVisible()  # type: ignore[union-attr]
    dialog.reject()


def test_several_are_put_back_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    ids = _deleted(window)
    dialog = _open(window)
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert dialog.nothing.isVisible()
    desk = window.session.desk  # type: ignore[union-attr]
    records.undo(desk)
    assert all(records.show_record(desk, str(one)).get("deleted") for one in ids)
    dialog.reject()


def test_the_list_is_filtered_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    ids = _deleted(window)
    dialog = _open(window)
    dialog.filter.setFocus()
    type_text("kontaktperson")
    assert [row.id for row in dialog.shown] == [ids[1]]
    type_text("qqqq")
    assert dialog.nothing.isVisible() and not dialog.back.isEnabled()
    dialog.reject()

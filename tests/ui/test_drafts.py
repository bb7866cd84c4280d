"""Esc loses nothing: what was typed in a form or a question is offered when it is asked again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.new_commitment import NewCommitmentDialog
from regdesk.ui.dialogs.new_contact import NewContactDialog
from regdesk.ui.dialogs.new_dialogue import NewDialogueDialog
from regdesk.ui.editing.controls import handle
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from tests.ui.conftest import press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow, act: Act, kind: type[QDialog]) -> QDialog:
    window.shell.actions_[act].trigger()  # type: ignore[union-attr]
    settle(window)
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    assert isinstance(dialog, kind)
    return dialog


def _boxes(dialog: QDialog) -> dict[str, str]:
    if isinstance(dialog, NewDialogueDialog):
        boxes = {"counties": dialog.counties, "when": dialog.when, "place": dialog.place}
    else:
        boxes = dialog.boxes  # type: ignore[attr-defined]
    return {name: handle(box.control).words() for name, box in boxes.items()}


def _fill_commitment(dialog: QDialog) -> None:
    type_text("Region Norrbotten skickar underlag senast 15 mars 2027")
    dialog.owner.setFocus()  # type: ignore[attr-defined]
    dialog.owner.selectAll()  # type: ignore[attr-defined]
    type_text("Kajsa")


def _fill_contact(dialog: QDialog) -> None:
    type_text("Kajsa Ny")
    dialog.organisation.setFocus()  # type: ignore[attr-defined]
    type_text("Norrlandsfonden")
    dialog.phone.setFocus()  # type: ignore[attr-defined]
    type_text("12")  # doesn't fit, and is kept all the same


def _fill_dialogue(dialog: QDialog) -> None:
    type_text("Jämt")
    dialog.when.control.setFocus()  # type: ignore[attr-defined]
    type_text("vecka")


@pytest.mark.parametrize(
    ("act", "kind", "fill"),
    [
        (Act.NEW_COMMITMENT, NewCommitmentDialog, _fill_commitment),
        (Act.NEW_CONTACT, NewContactDialog, _fill_contact),
        (Act.NEW_DIALOGUE, NewDialogueDialog, _fill_dialogue),
    ],
)
def test_what_was_typed_in_a_form_is_offered_again(
    qtbot: QtBot,
    window: MainWindow,
    act: Act,
    kind: type[QDialog],
    fill: Callable[[QDialog], None],
) -> None:
    dialog = _open(window, act, kind)
    assert not dialog.draft.isVisible()  # type: ignore[attr-defined]
    qtbot.waitUntil(dialog.isActiveWindow)
    fill(dialog)
    typed = _boxes(dialog)
    press(qtbot, Qt.Key.Key_Escape)
    window.activateWindow()
    again = _open(window, act, kind)
    offer: QPushButton = again.draft  # type: ignore[attr-defined]
    assert offer.isVisible()
    assert next(iter(typed.values()))[:20] in offer.text()
    assert _boxes(again) != typed
    offer.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert _boxes(again) == typed
    assert again.isVisible() and not offer.isVisible()
    if isinstance(again, NewCommitmentDialog):  # what one answered oneself stays so
        again.text.appendPlainText("Region Dalarna")
        assert again.owner.text() == "Kajsa"
    again.reject()


def test_a_form_left_untouched_leaves_no_draft(window: MainWindow) -> None:
    window.session.navigator.go(Route(PageId.COUNTY, "25"))  # type: ignore[union-attr]
    for act, kind in (
        (Act.NEW_COMMITMENT, NewCommitmentDialog),
        (Act.NEW_CONTACT, NewContactDialog),
        (Act.NEW_DIALOGUE, NewDialogueDialog),
    ):
        _open(window, act, kind).reject()
        again = _open(window, act, kind)
        assert not again.draft.isVisible(), act  # type: ignore[attr-defined]
        again.reject()


def test_a_comment_left_by_esc_is_offered_with_the_next_question(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.navigator.go(Route(PageId.COMMITMENTS, "", "late"))  # type: ignore[union-attr]
    settle(window)
    strip = window.shell.page.strip  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Return, CTRL)
    type_text("kom i går")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert strip.control.text() == ""
    assert "kom i går" in strip.draft.text()
    qtbot.mouseClick(strip.draft, Qt.MouseButton.LeftButton)
    assert strip.control.text() == "kom i går"
    assert strip.control.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert not strip.draft.isVisible()
    press(qtbot, Qt.Key.Key_Escape)

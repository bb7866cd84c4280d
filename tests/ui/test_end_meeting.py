"""The end of a meeting: the day it was held, and what says that it may be too early."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from PySide6.QtWidgets import QLabel

from regdesk.ui.dialogs.end_meeting import EndMeetingDialog
from regdesk.ui.main_window import MainWindow
from regdesk.work.meetings import meeting
from regdesk.work.records import add_record


def test_a_dialogue_planned_for_later_is_said_to_be(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    _, made = add_record(session.desk, "dialogue", {"counties": "23", "starts": "2027-03-08 09:30"})
    found = meeting(session.desk, UUID(str(made)), date(2026, 11, 23))
    assert found is not None
    dialog = EndMeetingDialog(session, found, window)
    assert "Dialogen är planerad till 8 mars 2027" in _said(dialog)
    assert dialog.day.value() == session.today().isoformat()
    assert "&" in dialog.accept_button.text() and "&" in dialog.cancel_button.text()
    past = replace(found, starts=datetime(2026, 11, 20, 9, 30))
    assert not any("planerad" in one for one in _said(EndMeetingDialog(session, past, window)))


def _said(dialog: EndMeetingDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]

"""Editing in place: nothing typed is lost, nothing of others is overwritten, each step comes back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from regdesk.errors import DiskFull
from regdesk.ui.editing.editor import PAUSE_MS, RecordEditor
from regdesk.ui.editing.fields import (
    ChoiceField,
    DayField,
    FieldBox,
    LinesField,
    MomentField,
    RefField,
    choice_field,
)
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.main_window import MainWindow
from regdesk.work import drafts, records
from regdesk.work.desks import create_desk, open_desk
from regdesk.work.drafts import Draft
from tests.ui.colleagues import Colleague, colleague_of
from tests.ui.conftest import Open, full_disk, press, settle, type_text, writer_busy

LONG = "Lång kommentar. " * 1_000
CONTROL = Qt.KeyboardModifier.ControlModifier


class Form:
    """A form on one commitment, as a page of the window."""

    def __init__(self, window: MainWindow) -> None:
        session, shell = window.session, window.shell
        assert session is not None and shell is not None
        self.window, self.session = window, session
        look = session.look
        self.comment = QLineEdit()
        self.owner = QLineEdit()
        self.due = DayField(look)
        self.status = choice_field(look, "commitment", "status", "sv")
        self.page = QWidget()
        rows = QVBoxLayout(self.page)
        self.editor = RecordEditor(session, self.page)
        self.boxes: dict[str, FieldBox] = {}
        for field, title, control in (
            ("comment", "&Kommentar", self.comment),
            ("owner", "Ansvarig", self.owner),
            ("due", "Senast", self.due),
            ("status", "Status", self.status),
        ):
            self.boxes[field] = FieldBox(look, title, control)
            self.editor.bind(field, self.boxes[field])
            rows.addWidget(self.boxes[field])
        rows.addStretch(1)
        shell.stack.addWidget(self.page)
        shell.stack.setCurrentWidget(self.page)
        found = records.list_records(session.desk, "commitment", {"status": "open"})
        self.id, self.other_id = UUID(found[0]["id"]), UUID(found[1]["id"])
        self.editor.show("commitment", self.id)

    def stored(self, field: str, record_id: UUID | None = None) -> Any:
        """Return what the desk file holds."""
        return records.show_record(self.session.desk, str(record_id or self.id))[field]

    def undo_name(self) -> str:
        """Return the name of the step that undo would take back."""
        assert self.session.facts is not None
        return self.session.facts.undo_label or ""


@pytest.fixture
def form(window: MainWindow) -> Form:
    return Form(window)


@pytest.fixture
def berit(demo_file: Path) -> Iterator[Colleague]:
    with colleague_of(demo_file) as colleague:
        yield colleague


# --- saving --------------------------------------------------------------------------------


def test_typed_text_is_saved_half_a_second_after_the_last_key(qtbot: QtBot, form: Form) -> None:
    form.comment.setFocus()
    with qtbot.waitSignal(form.session.runner.changed, timeout=PAUSE_MS + 2_000):
        type_text("Väntar på svar å ä ö")
    assert form.stored("comment").startswith("Väntar på svar å ä ö")


def test_nothing_is_written_while_one_types_on(qtbot: QtBot, form: Form) -> None:
    changes: list[object] = []
    form.session.runner.changed.connect(changes.append)
    form.comment.setFocus()
    type_text("Väntar")
    assert form.editor.unsaved
    assert changes == []
    with qtbot.waitSignal(form.editor.saved):
        press(qtbot, Qt.Key.Key_Return)
    assert not form.editor.unsaved


@pytest.mark.parametrize("way", ["tab", "click", "page", "record", "undo"])
def test_leaving_saves_at_once(qtbot: QtBot, form: Form, way: str) -> None:
    before = form.stored("comment")
    form.comment.setFocus()
    form.comment.end(False)
    type_text("!")
    leave: dict[str, Callable[[], object]] = {
        "tab": lambda: press(qtbot, Qt.Key.Key_Tab),
        "click": lambda: qtbot.mouseClick(form.owner, Qt.MouseButton.LeftButton),
        "page": lambda: press(qtbot, Qt.Key.Key_1, CONTROL),
        "record": lambda: form.editor.show("commitment", form.other_id),
        "undo": form.session.keeper.flush,
    }
    leave[way]()
    assert not form.editor.unsaved
    settle(form.window)
    assert form.stored("comment") == f"{before}!"
    assert form.stored("comment", form.other_id) != f"{before}!"


def test_a_choice_is_saved_at_once(qtbot: QtBot, form: Form) -> None:
    form.status.setFocus()
    with qtbot.waitSignal(form.editor.saved, timeout=PAUSE_MS):
        press(qtbot, Qt.Key.Key_Down)
    assert form.stored("status") == "under_way"


def test_closing_the_window_saves(qtbot: QtBot, form: Form, open_window: Open) -> None:
    path = form.session.facts.path  # type: ignore[union-attr]
    form.comment.setFocus()
    form.comment.selectAll()
    type_text("Skrivet precis före stängning")
    form.window.close()
    again = open_window(path)
    shown = records.show_record(again.session.desk, str(form.id))  # type: ignore[union-attr]
    assert shown["comment"] == "Skrivet precis före stängning"


def test_going_to_another_program_saves(qtbot: QtBot, form: Form, qapp: QApplication) -> None:
    form.comment.setFocus()
    type_text("X")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not form.editor.unsaved


# --- what doesn't fit ----------------------------------------------------------------------


def test_a_date_that_is_none_is_told_of_under_the_field_and_stays(qtbot: QtBot, form: Form) -> None:
    before = form.stored("due")
    form.due.setFocus()
    form.due.selectAll()
    type_text("31 april")
    assert form.boxes["due"].error == ""  # one isn't scolded while typing
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    assert form.boxes["due"].error.startswith("Skriv ett datum")
    assert form.due.accessibleDescription().startswith("Skriv ett datum")
    assert form.due.text() == "31 april"
    assert form.stored("due") == before
    assert form.editor.faults == [form.due]
    form.due.setFocus()
    form.due.selectAll()
    type_text("30 april")
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    assert form.boxes["due"].error == ""
    assert form.stored("due").endswith("-04-30")
    assert form.editor.faults == []


def test_escape_brings_back_what_is_saved(qtbot: QtBot, form: Form, open_window: Open) -> None:
    before = form.stored("due")
    form.due.setFocus()
    form.due.selectAll()
    type_text("31 april")
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    assert form.boxes["due"].error.endswith(f"Esc hämtar tillbaka {before}.")
    form.due.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    settle(form.window)
    assert form.due.text() == before
    assert form.boxes["due"].error == ""
    form.editor.show("commitment", form.other_id)
    form.editor.show("commitment", form.id)
    assert form.due.text() == before


def test_one_is_told_after_a_longer_pause(qtbot: QtBot, form: Form) -> None:
    form.due.setFocus()
    form.due.selectAll()
    type_text("nonsens")
    qtbot.waitUntil(lambda: bool(form.boxes["due"].error))
    assert QApplication.focusWidget() is form.due


def test_what_does_not_fit_is_there_again_after_other_records_and_a_restart(
    qtbot: QtBot, form: Form, open_window: Open
) -> None:
    path = form.session.facts.path  # type: ignore[union-attr]
    form.due.setFocus()
    form.due.selectAll()
    type_text("nästa månvarv")
    form.editor.show("commitment", form.other_id)
    settle(form.window)
    assert form.due.text() != "nästa månvarv"
    form.editor.show("commitment", form.id)
    assert form.due.text() == "nästa månvarv"
    assert form.boxes["due"].error
    form.window.close()
    again = Form(open_window(path))
    assert again.due.text() == "nästa månvarv"
    assert again.boxes["due"].error
    again.due.setFocus()
    again.due.selectAll()
    type_text("2027-03-15")
    press(qtbot, Qt.Key.Key_Tab)
    settle(again.window)
    assert again.stored("due") == "2027-03-15"
    again.editor.show("commitment", again.other_id)
    again.editor.show("commitment", again.id)
    assert again.due.text() == "2027-03-15"


def test_who_comes_back_before_a_record_is_written_goes_on_where_they_were(
    qtbot: QtBot, form: Form
) -> None:
    form.comment.setFocus()
    form.comment.selectAll()
    type_text("Väntar")
    with writer_busy(form.window):
        form.editor.show("commitment", form.other_id)
        assert form.comment.text() != "Väntar"
        form.editor.show("commitment", form.id)
        assert form.comment.text() == "Väntar"
        form.comment.setFocus()
        form.comment.end(False)
        type_text(" på svar")
        press(qtbot, Qt.Key.Key_Return)
    settle(form.window)
    assert form.comment.text() == form.stored("comment") == "Väntar på svar"
    assert records.conflicts(form.session.desk) == []


def test_what_could_not_be_written_is_tried_again_and_seen_again(qtbot: QtBot, form: Form) -> None:
    form.editor._saver.again.setInterval(50)
    heard: list[Exception] = []
    form.session.runner.failed.connect(heard.append)
    with full_disk(form.window):
        form.comment.setFocus()
        form.comment.selectAll()
        QApplication.clipboard().setText(LONG)
        press(qtbot, Qt.Key.Key_V, CONTROL)
        form.editor.show("commitment", form.other_id)
        qtbot.waitUntil(lambda: any(isinstance(one, DiskFull) for one in heard))
        assert form.editor.unsaved
        form.editor.show("commitment", form.id)
        assert form.comment.text() == LONG, "it is there to be seen"
        form.editor.show("commitment", form.other_id)
        heard.clear()
        qtbot.waitUntil(lambda: bool(heard))
    qtbot.waitUntil(lambda: not form.editor.unsaved and not form.session.runner.is_saving)
    assert form.stored("comment") == LONG.strip()
    assert form.comment.text() != LONG


def test_what_stood_unsaved_in_a_field_is_saved_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "norr.regdesk"
    with create_desk(path, "Anna Norr", "norr") as desk:
        _, made = records.add_record(desk, "dialogue", {"counties": "BD", "place": "Umeå"})
        token = records.show_record(desk, str(made))["seen"]
        drafts.keep(desk, made, "place", Draft("Luleå", value="Luleå", token=token))
        drafts.keep(desk, made, "starts", Draft("32 maj", value="32 maj", token=token))
        drafts.keep(desk, UUID(int=7), "place", Draft("Borta", value="Borta", token=token))
        assert not drafts.of_record(desk, made), "what is being typed is no fault"
    with open_desk(path) as desk:
        assert records.show_record(desk, str(made))["place"] == "Luleå"
        assert drafts.of_record(desk, made)["starts"].words == "32 maj"
        assert drafts.of_record(desk, made)["starts"].reason_sv
        assert drafts.of_record(desk, UUID(int=7))["place"].words == "Borta"
        assert drafts.being_typed(desk) == []


def test_what_is_taken_back_before_it_is_saved_is_not_kept(qtbot: QtBot, form: Form) -> None:
    before = form.comment.text()
    form.comment.setFocus()
    form.comment.end(False)
    type_text("x")
    form.editor._keep.timeout.emit()
    settle(form.window)
    desk = form.session.desk
    assert [one[2].words for one in drafts.being_typed(desk)] == [f"{before}x"]
    press(qtbot, Qt.Key.Key_Backspace)
    press(qtbot, Qt.Key.Key_Return)
    settle(form.window)
    assert drafts.being_typed(desk) == []


# --- the colleague -------------------------------------------------------------------------


def test_a_colleagues_later_value_appears(form: Form, berit: Colleague) -> None:
    berit.write(form.id, owner="Berit")
    berit.send(form.window)
    assert form.owner.text() == "Berit"


def test_a_colleagues_value_waits_in_the_field_one_types_in(
    qtbot: QtBot, form: Form, berit: Colleague
) -> None:
    form.comment.setFocus()
    form.comment.selectAll()
    type_text("Min")
    berit.write(form.id, comment="Berits", owner="Berit")
    berit.send(form.window)
    assert form.comment.text() == "Min"
    assert form.owner.text() == "Berit"
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    conflict = records.conflicts(form.session.desk)[0]
    assert {head.value for head in conflict.heads} == {"Min", "Berits"}
    assert form.boxes["comment"].mark.isVisible()
    assert not form.boxes["owner"].mark.isVisible()


def test_typing_on_over_a_conflict_never_settles_it(
    qtbot: QtBot, form: Form, berit: Colleague
) -> None:
    form.comment.setFocus()
    form.comment.selectAll()
    type_text("Min")
    with qtbot.waitSignal(form.editor.saved):
        press(qtbot, Qt.Key.Key_Return)
    berit.write(form.id, comment="Berits")
    berit.send(form.window)
    type_text(" egen")
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    conflict = records.conflicts(form.session.desk)[0]
    assert {head.value for head in conflict.heads} == {"Min egen", "Berits"}
    form.comment.setFocus()
    form.comment.selectAll()
    type_text("Ny")
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    conflict = records.conflicts(form.session.desk)[0]
    assert "Berits" in {head.value for head in conflict.heads}


def test_a_value_saved_before_the_colleagues_arrives_is_in_conflict_too(
    qtbot: QtBot, form: Form, berit: Colleague
) -> None:
    berit.write(form.id, due="2027-01-01")
    form.due.setFocus()
    form.due.selectAll()
    type_text("2 februari 2027")
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    berit.send(form.window)
    assert len(records.conflicts(form.session.desk)) == 1
    assert form.boxes["due"].mark.isVisible()


# --- undo ----------------------------------------------------------------------------------


def test_a_session_of_typing_is_one_step(qtbot: QtBot, form: Form) -> None:
    before = form.stored("comment")
    form.comment.setFocus()
    form.comment.selectAll()
    for part in ("Första. ", "Andra. ", "Tredje."):
        with qtbot.waitSignal(form.editor.saved, timeout=5_000):
            type_text(part)
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    assert form.stored("comment") == "Första. Andra. Tredje."
    form.page.setFocus()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(form.window)
    assert form.stored("comment") == before
    assert form.comment.text() == before
    press(qtbot, Qt.Key.Key_Y, CONTROL)
    settle(form.window)
    assert form.comment.text() == "Första. Andra. Tredje."


def test_ctrl_z_takes_back_typing_first_and_then_the_last_step(qtbot: QtBot, form: Form) -> None:
    owner, comment = form.stored("owner"), form.stored("comment")
    form.owner.setFocus()
    form.owner.selectAll()
    type_text("Anna")
    form.comment.setFocus()
    form.comment.end(False)
    settle(form.window)
    with qtbot.waitSignal(form.editor.saved, timeout=5_000):
        type_text(" och mer")
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert form.comment.text() == comment
    with qtbot.waitSignal(form.editor.saved, timeout=5_000):
        pass
    settle(form.window)
    assert form.stored("comment") == comment
    assert form.stored("owner") == "Anna"
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(form.window)
    assert form.stored("owner") == owner
    assert form.owner.text() == owner


def test_undo_shows_in_the_field_one_stands_in(qtbot: QtBot, form: Form) -> None:
    before = form.stored("status")
    form.status.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    settle(form.window)
    assert form.status.value() != before
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(form.window)
    assert form.status.value() == before


def test_trailing_spaces_are_not_eaten_while_one_types(qtbot: QtBot, form: Form) -> None:
    form.comment.setFocus()
    form.comment.selectAll()
    with qtbot.waitSignal(form.editor.saved, timeout=5_000):
        type_text("Skickat till ")
    settle(form.window)
    assert form.comment.text() == "Skickat till "
    press(qtbot, Qt.Key.Key_Tab)
    settle(form.window)
    assert form.comment.text() == "Skickat till"


# --- the fields ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15 mars", "mån 15 mars 2027"),
        ("2027-03-15", "mån 15 mars 2027"),
        ("vecka 10", "fre 12 mars 2027"),
        ("på fredag", "fre 27 november 2026"),
        ("270315", "mån 15 mars 2027"),
        ("15 mar", "mån 15 mars 2027"),
        ("31 april", ""),
        ("tisdag 15 mars", ""),
    ],
)
def test_a_day_is_read_as_it_is_typed(
    form: Form, monkeypatch: pytest.MonkeyPatch, typed: str, said: str
) -> None:
    monkeypatch.setenv("REGDESK_TODAY", "2026-11-23")
    form.due.setFocus()
    form.due.selectAll()
    type_text(typed)
    assert form.due.said() == said


@pytest.mark.parametrize(
    ("typed", "value", "said"),
    [
        ("10 mars 09.30", "2027-03-10T09:30", "ons 10 mars 2027 09.30"),
        ("10/3 kl 9", "2027-03-10T09:00", "ons 10 mars 2027 09.00"),
        ("vecka 10", "2027-03-08T00:00", "mån 8 mars 2027"),
        ("2027-03-10 9:30", "2027-03-10T09:30", "ons 10 mars 2027 09.30"),
    ],
)
def test_a_moment_is_read_as_it_is_typed(
    form: Form, monkeypatch: pytest.MonkeyPatch, typed: str, value: str, said: str
) -> None:
    monkeypatch.setenv("REGDESK_TODAY", "2026-11-23")
    field = MomentField(form.session.look)
    field.setText(typed)
    assert (field.value(), field.said()) == (value, said)
    field.show_value(value)
    assert field.value() == value


@pytest.mark.parametrize("key", ["F4", "Alt+Down", "click"])
def test_the_calendar_opens_by_key_and_mouse_and_takes_a_day(
    qtbot: QtBot, form: Form, key: str
) -> None:
    form.due.setFocus()
    form.due.selectAll()
    type_text("2027-03-15")
    if key == "F4":
        press(qtbot, Qt.Key.Key_F4)
    elif key == "click":
        where = form.due.rect().center()
        where.setX(form.due.width() - 10)
        qtbot.mouseClick(form.due, Qt.MouseButton.LeftButton, pos=where)
    else:
        press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Return)
    settle(form.window)
    assert form.stored("due") == "2027-03-16"
    assert QApplication.focusWidget() is form.due


def test_a_list_is_a_line_each(form: Form) -> None:
    field = LinesField(form.session.look)
    field.show_value(["Vad saknas?"])
    field.setPlainText("Vad saknas?\n\n  Vem gör det? ")
    assert field.value() == ["Vad saknas?", "Vem gör det?"]


def test_scrolling_a_form_changes_no_choice(form: Form) -> None:
    before = form.status.value()
    middle = QPointF(form.status.rect().center())
    for by in (-120, 120):
        event = QWheelEvent(
            middle,
            form.status.mapToGlobal(middle),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(form.status, event)
        assert form.status.value() == before


def test_a_value_that_is_not_offered_is_kept(form: Form) -> None:
    field = ChoiceField(form.session.look, [("Ja", 1), ("Nej", 2)])
    field.show_value(2)
    assert field.value() == 2
    field.show_value(7)
    assert (field.value(), field.words()) == (7, "7")


def test_a_record_is_chosen_by_any_part_of_its_name(qtbot: QtBot, form: Form) -> None:
    field = RefField(form.session.look, [("Region Norrbotten", "25"), ("Region Dalarna", "20")])
    form.page.layout().addWidget(field)
    settle(form.window)
    field.show_value("25")
    assert field.currentText() == "Region Norrbotten"
    field.setFocus()
    field.lineEdit().selectAll()
    type_text("region dalarna")
    assert field.value() == "20"
    field.lineEdit().selectAll()
    type_text("Region")
    with pytest.raises(UnreadableError):
        field.value()
    field.lineEdit().selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    assert field.value() is None
    field.show_value("unknown")
    assert field.value() == "unknown"
    field.set_choices([("Nytt namn", "unknown")])
    assert field.currentText() == "Nytt namn"


def test_a_wrong_weekday_is_named(form: Form) -> None:
    field = DayField(form.session.look)
    field.setText("tisdag 15 mars 2027")
    with pytest.raises(UnreadableError, match="15 mars 2027 är en måndag"):
        field.value()


def test_a_description_tells_the_day_read_to_those_who_listen(form: Form) -> None:
    form.due.setFocus()
    form.due.selectAll()
    type_text("2027-03-15")
    assert form.due.accessibleDescription() == "mån 15 mars 2027"
    form.boxes["due"].say("")
    assert form.due.accessibleDescription() == "mån 15 mars 2027"


def test_every_box_names_its_control(form: Form) -> None:
    assert form.comment.accessibleName() == "Kommentar"
    assert form.boxes["comment"].label.buddy() is form.comment
    assert not isinstance(form.comment, QPlainTextEdit)

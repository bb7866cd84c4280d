"""Changing who answers for counties, mending what stands, and handing over on paper."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.handover import HandoverDialog, show_handover
from regdesk.ui.dialogs.responsibilities import ResponsibilitiesDialog, show_responsibilities
from regdesk.ui.dialogs.take_over import TakeOverDialog, ask_who_answers
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from regdesk.work import officers, preferences, records
from regdesk.work.desks import Desk
from regdesk.work.officers import ResponsibilityRow
from regdesk.work.reference import county_id
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def desk(window: MainWindow) -> Desk:
    return window.session.desk  # type: ignore[union-attr]


def asked(window: MainWindow, *codes: str) -> TakeOverDialog:
    assert window.session is not None
    assert window.shell is not None
    dialog = ask_who_answers(window.session, window.shell, codes)
    settle(window)
    return dialog


def held(window: MainWindow, code: str) -> list[ResponsibilityRow]:
    return list(officers.responsibility_history(desk(window), [county_id(code)]))


def lead(window: MainWindow, code: str) -> ResponsibilityRow:
    return next(row for row in held(window, code) if row.role == "county_lead")


def lines(dialog: TakeOverDialog) -> list[tuple[str, str]]:
    return [(line.text, line.sub) for line in dialog.list.lines() if not line.head]


def answer(window: MainWindow, dialog: TakeOverDialog, who: str, day: str = "1 mars") -> None:
    dialog.officer.setFocus()
    dialog.officer.setEditText("")
    type_text(who)
    dialog.day.setFocus()
    dialog.day.selectAll()
    type_text(day)
    settle(window)


# --- changing who answers ------------------------------------------------------------------


def test_what_stands_now_is_shown_before_anybody_is_chosen(window: MainWindow) -> None:
    dialog = asked(window, "25")
    assert dialog.officer.currentText() == ""
    assert dialog.card.title.text() == "Så är det nu"
    assert lines(dialog)[0][0] == "Anna Norr"
    assert not dialog.accept_button.isEnabled()
    assert dialog.why.text() == "Fyll i län, vem och från vilken dag."
    dialog.reject()


def test_a_county_goes_to_a_colleague_from_a_day_by_keys_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = asked(window, "25")
    assert dialog.officer.hasFocus()
    answer(window, dialog, "Handläggare Mellan")
    assert dialog.card.title.text() == "Så blir det"
    assert lines(dialog) == [
        ("Anna Norr", "slutar 28 februari 2027"),
        ("Handläggare Mellan", "börjar 1 mars 2027"),
    ]
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert window.findChild(TakeOverDialog) is None
    row = lead(window, "25")
    assert (row.officer_name, row.valid_from) == ("Handläggare Mellan", date(2027, 3, 1))
    assert next(one for one in held(window, "25") if one.valid_to).officer_name == "Anna Norr"


def test_it_is_taken_back_from_the_message_bar(qtbot: QtBot, window: MainWindow) -> None:
    before = lead(window, "25")
    dialog = asked(window, "25", "23")
    answer(window, dialog, "Ingen: vakant")
    dialog.accept_button.click()
    settle(window)
    assert lead(window, "25").officer is None
    assert lead(window, "23").officer is None
    qtbot.mouseClick(window.shell.message.act, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    settle(window)
    assert lead(window, "25") == before


def test_nobody_leaves_the_county_vacant_and_says_so(window: MainWindow) -> None:
    dialog = asked(window, "25")
    answer(window, dialog, "Ingen: vakant")
    assert lines(dialog)[-1] == ("Ingen", "vakant från 1 mars 2027")
    assert dialog.list.lines()[-1].tone == "err"
    dialog.reject()


def test_a_vacant_county_is_taken_by_oneself(window: MainWindow) -> None:
    dialog = asked(window, "12", "10")
    assert dialog.officer.currentText() == "Anna Norr (jag)"
    assert dialog.card.count.text() == "2"
    dialog.accept_button.click()
    settle(window)
    assert {lead(window, code).officer_name for code in ("12", "10")} == {"Anna Norr"}
    mine = {row.code for row in window.session.counties if row.mine}  # type: ignore[union-attr]
    assert {"12", "10"} <= mine


def test_somebody_new_is_added_by_name(window: MainWindow) -> None:
    dialog = asked(window, "25")
    answer(window, dialog, "Nils Ny")
    assert dialog.why.text() == "Nils Ny läggs till som handläggare."
    assert lines(dialog)[-1] == ("Nils Ny", "börjar 1 mars 2027")
    dialog.accept_button.click()
    settle(window)
    assert lead(window, "25").officer_name == "Nils Ny"


def test_who_stands_already_changes_nothing_and_it_is_said_why(window: MainWindow) -> None:
    dialog = asked(window, "25")
    answer(window, dialog, "Anna Norr")
    assert dialog.why.text() == "Inget skulle ändras: det gäller redan."
    assert not dialog.accept_button.isEnabled()
    assert lines(dialog) == [("Anna Norr", "gäller redan; inget ändras")]
    dialog.reject()


def test_what_is_planned_after_is_told(window: MainWindow) -> None:
    maja = records.add_record(desk(window), "officer", {"name": "Maja Test"})[1]
    officers.take_over(desk(window), maja, [county_id("25")], date(2027, 5, 1))
    dialog = asked(window, "25")
    answer(window, dialog, "Handläggare Mellan")
    assert lines(dialog)[-1] == ("Maja Test", "tar över 1 maj 2027, som redan är planerat")
    dialog.reject()


def test_a_topic_lead_needs_a_topic(window: MainWindow) -> None:
    dialog = asked(window, "25")
    assert not dialog.boxes["topic"].isVisible()
    dialog.role.setCurrentIndex(dialog.role.findData("topic_lead"))
    settle(window)
    assert dialog.boxes["topic"].isVisible()
    answer(window, dialog, "Anna Norr")
    dialog.accept_button.click()
    settle(window)
    assert dialog.boxes["topic"].error
    assert dialog.topic.hasFocus()
    type_text("Elnät")
    settle(window)
    assert dialog.boxes["topic"].error == ""
    dialog.accept_button.click()
    settle(window)
    found = [row for row in held(window, "25") if row.topic == "Elnät"]
    assert [row.officer_name for row in found] == ["Anna Norr"]


def test_a_stand_in_is_named_beside_the_lead(window: MainWindow) -> None:
    dialog = asked(window, "12")
    dialog.role.setCurrentIndex(dialog.role.findData("stand_in"))
    answer(window, dialog, "Anna Norr", "i dag")
    dialog.accept_button.click()
    settle(window)
    row = next(one for one in window.session.counties if one.code == "12")  # type: ignore[union-attr]
    assert (row.vacant, row.stand_in) == (True, "Anna Norr")


@pytest.mark.parametrize(("field", "typed"), [("counties", "Atlantis"), ("day", "31 april")])
def test_what_cant_be_read_is_said_under_its_field(
    window: MainWindow, field: str, typed: str
) -> None:
    dialog = asked(window, "25")
    answer(window, dialog, "Handläggare Mellan")
    getattr(dialog, field).setText(typed)
    settle(window)
    assert not dialog.accept_button.isEnabled()
    dialog._change()
    assert dialog.boxes[field].error
    dialog.reject()


def test_several_counties_are_typed(window: MainWindow) -> None:
    dialog = asked(window, "25")
    dialog.counties.setText("Norrbotten, Z och AC")
    answer(window, dialog, "Handläggare Mellan")
    assert dialog.card.count.text() == "3"
    dialog.accept_button.click()
    settle(window)
    names = {lead(window, code).officer_name for code in ("25", "23", "24")}
    assert names == {"Handläggare Mellan"}


def test_esc_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    before = held(window, "25")
    dialog = asked(window, "25")
    answer(window, dialog, "Nils Ny")
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert held(window, "25") == before


def test_in_english(open_window: Open, demo_file: Path) -> None:
    preferences.save(preferences.Preferences(language="en"))
    window = open_window(demo_file)
    dialog = asked(window, "25")
    assert dialog.windowTitle() == "Change responsibility"
    answer(window, dialog, "Nobody: vacant", "2027-03-01")
    assert lines(dialog)[-1] == ("Nobody", "vacant from 1 March 2027")
    dialog.reject()


# --- mending what stands -------------------------------------------------------------------


def listed(window: MainWindow, code: str) -> ResponsibilitiesDialog:
    assert window.session is not None
    assert window.shell is not None
    dialog = show_responsibilities(
        window.session, window.shell.actions_, window.shell, code, "Region X"
    )
    settle(window)
    return dialog


def test_all_who_answered_are_listed_and_one_is_mended_in_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = listed(window, "25")
    said = [
        (dialog.table.rows.index(row, 0).data(), dialog.table.rows.index(row, 4).data())
        for row in range(dialog.table.rows.rowCount())
    ]
    assert ("Anna Norr", "gäller") in said
    assert ("Handläggare Norr", "har varit") in said
    row = lead(window, "25")
    dialog.table.select("id", row.id)
    to = dialog.editor._bound["valid_to"].control
    to.setFocus()
    type_text("30 juni 2027")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert lead(window, "25").valid_to == date(2027, 6, 30)
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    settle(window)
    assert lead(window, "25").valid_to is None
    dialog.reject()


def test_a_last_day_before_the_first_is_refused_where_it_stands(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = listed(window, "25")
    dialog.table.select("id", lead(window, "25").id)
    bound = dialog.editor._bound["valid_to"]
    bound.control.setFocus()
    type_text("2020-01-01")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert bound.box is not None
    assert "före startdagen" in bound.box.error
    assert lead(window, "25").valid_to is None
    dialog.reject()


@pytest.mark.parametrize("way", ["del", "button"])
def test_a_row_is_deleted_and_comes_back(qtbot: QtBot, window: MainWindow, way: str) -> None:
    dialog = listed(window, "25")
    count = dialog.table.rows.rowCount()
    dialog.table.setFocus()
    if way == "del":
        press(qtbot, Qt.Key.Key_Delete)
    else:
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    settle(window)
    assert dialog.table.rows.rowCount() == count - 1
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    settle(window)
    assert dialog.table.rows.rowCount() == count
    dialog.reject()


# --- on paper ------------------------------------------------------------------------------


class Opened(QObject):
    """Takes the files that would be opened by the system."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Remember the file."""
        self.files.append(url.toLocalFile())


@pytest.fixture
def opened() -> Any:
    taken = Opened()
    QDesktopServices.setUrlHandler("file", taken, "open")
    yield taken
    QDesktopServices.unsetUrlHandler("file")


def pack(window: MainWindow, *codes: str) -> HandoverDialog:
    assert window.session is not None
    assert window.shell is not None
    dialog = show_handover(window.session, window.shell, codes)
    settle(window)
    return dialog


def save(qtbot: QtBot, dialog: HandoverDialog, path: Path) -> None:
    press(qtbot, Qt.Key.Key_Return)
    ask = dialog.findChild(QFileDialog)
    assert ask is not None
    field = ask.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_pack_is_seen_saved_and_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: Opened
) -> None:
    dialog = pack(window, "25")
    assert dialog.sheets.paper.pages
    assert dialog.pages.text() == f"{len(dialog.sheets.paper.pages)} A4-sidor"
    first = dialog.list.lines()[0]
    assert first.text == "Region Norrbotten"
    assert "öppna åtaganden" in first.sub
    assert "3 försenade" in first.sub
    path = tmp_path / "överlämning.pdf"
    save(qtbot, dialog, path)
    settle(window)
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Region Norrbotten" in text
    assert opened.files == [str(path)]
    assert str(path) in window.shell.message.text.text()  # type: ignore[union-attr]
    assert window.findChild(HandoverDialog) is None


def test_it_isnt_opened_when_that_is_unticked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: Opened
) -> None:
    dialog = pack(window, "25")
    dialog.open_it.setChecked(False)
    save(qtbot, dialog, tmp_path / "a.pdf")
    settle(window)
    assert (tmp_path / "a.pdf").exists()
    assert opened.files == []


def test_other_counties_are_typed_and_the_pages_follow(qtbot: QtBot, window: MainWindow) -> None:
    dialog = pack(window, "25")
    count = len(dialog.sheets.paper.pages)
    dialog.field.setText("Norrbotten, Jämtland")
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    settle(window)
    assert len(dialog.sheets.paper.pages) > count
    named = [line.text for line in dialog.list.lines()[:2]]
    assert named == ["Region Jämtland Härjedalen", "Region Norrbotten"]
    dialog.field.setText("Atlantis")
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    assert dialog.counties.error
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_a_place_that_cant_be_written_is_said_and_the_dialog_stays(
    window: MainWindow, tmp_path: Path, opened: Opened
) -> None:
    dialog = pack(window, "25")
    out = tmp_path / "mapp.pdf"
    out.mkdir()
    dialog._save_to(out, ["25"])
    settle(window)
    assert dialog.isVisible()
    assert opened.files == []
    assert "mapp.pdf" in window.shell.message.text.text()  # type: ignore[union-attr]
    dialog.reject()


@pytest.mark.parametrize("act", [Act.TAKE_OVER, Act.HANDOVER])
def test_the_actions_are_off_where_no_county_is(window: MainWindow, act: Act) -> None:
    acts = window.shell.actions_  # type: ignore[union-attr]
    window.session.navigator.go(Route(PageId.COUNTY, "25"))  # type: ignore[union-attr]
    settle(window)
    assert acts[act].isEnabled()
    window.session.navigator.go(Route(PageId.OVERVIEW))  # type: ignore[union-attr]
    settle(window)
    assert not acts[act].isEnabled()

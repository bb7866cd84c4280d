"""Kontakter: found as one types, changed in place, written to, dropped in as cards, saved as cards."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.cards import CardsDialog
from regdesk.ui.dialogs.new_contact import NewContactDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.contacts import ContactsPage
from regdesk.ui.pages.contacts_filter import Sought
from regdesk.ui.routes import PageId, Route
from regdesk.work.contacts import ContactRow
from regdesk.work.records import list_records, set_fields, show_record
from regdesk.work.vcards import read_vcards
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEW_CARD = """BEGIN:VCARD
VERSION:3.0
FN:Kajsa Ny
ORG:Region Norrbotten
TITLE:utvecklingsstrateg
EMAIL:kajsa.ny@example.se
TEL:0920-123 45
END:VCARD
"""


def _page(window: MainWindow, part: str = "", key: str = "") -> ContactsPage:
    window.session.navigator.go(Route(PageId.CONTACTS, key, part))  # type: ignore[union-attr]
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, ContactsPage)
    return page


def _shown(page: ContactsPage) -> list[ContactRow]:
    return page.table.shown_rows()


def _desk(window: MainWindow) -> Any:
    return window.session.desk  # type: ignore[union-attr]


def _bar(window: MainWindow) -> str:
    bar = window.shell.message  # type: ignore[union-attr]
    return str(bar.text.text()) if bar.isVisible() else ""


def _to_front(qtbot: QtBot, window: MainWindow) -> None:
    """Give the window the keys back, as a window manager does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def _drag(files: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def _drop(page: ContactsPage, data: QMimeData, on: QWidget | None = None) -> tuple[bool, bool]:
    """Drag over the list and drop there, as the window system does; return what was accepted."""
    viewport, copy = on or page.table.viewport(), Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPoint(40, 60)
    enter = QDragEnterEvent(at, copy, data, left, plain)
    QApplication.sendEvent(viewport, enter)
    hinted = page.drop_hint.isVisible()
    drop = QDropEvent(QPointF(at), copy, data, left, plain)
    QApplication.sendEvent(viewport, drop)
    return enter.isAccepted() and hinted, drop.isAccepted()


def _cards(window: MainWindow) -> CardsDialog:
    dialog = window.findChild(CardsDialog)
    assert isinstance(dialog, CardsDialog)
    return dialog


def test_people_are_found_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_5, CTRL)
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, ContactsPage)
    assert page.filters.text.hasFocus()
    type_text("infrastruktur norrb")
    assert [row.organisation for row in _shown(page)] == ["Region Norrbotten"]
    page.filters.text.clear()
    wanted = _shown(page)[0]
    type_text(wanted.phone.replace("-", "").replace(" ", ""))
    assert wanted.id in {row.id for row in _shown(page)}
    assert len({row.phone for row in _shown(page)}) == 1
    page.filters.text.clear()
    type_text("qqqq")
    assert page.nothing.isVisible()
    press(qtbot, Qt.Key.Key_F, CTRL)
    type_text("regionråd")
    press(qtbot, Qt.Key.Key_Return)
    assert page.table.hasFocus()


@pytest.mark.parametrize("group", ["county", "organisation"])
def test_people_stand_by_county_and_organisation(window: MainWindow, group: str) -> None:
    page = _page(window, f"group={group}")
    rows = _shown(page)
    assert len(rows) == sum(row.current for row in page.all)
    field = "county_code" if group == "county" else "organisation"
    groups = [getattr(row, field) for row in rows]
    changes = [one for at, one in enumerate(groups) if at == 0 or groups[at - 1] != one]
    assert len(changes) == len(set(changes))


def test_filters_tell_how_many_they_would_show(window: MainWindow) -> None:
    page = _page(window)
    for choice in (page.filters.county, page.filters.organisation, page.filters.seat):
        page.filters.clear()
        for at in range(1, choice.count()):
            choice.setCurrentIndex(at)
            choice.activated.emit(at)
            assert choice.currentText().rpartition(" ")[2] == str(len(_shown(page)))
        choice.setCurrentIndex(0)
    sought = Sought(county="25", text="el nät", group="county", former=True)
    assert Sought.of(sought.part()) == sought


def test_a_person_is_changed_in_place(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "county=25")
    page.enter()
    press(qtbot, Qt.Key.Key_Return)
    row = page.table.chosen_rows()[0]
    press(qtbot, Qt.Key.Key_F2)
    assert page.details.name.hasFocus()
    page.details.role.setFocus()
    page.details.role.selectAll()
    type_text("ny roll")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert show_record(_desk(window), str(row.id))["role"] == "ny roll"
    assert page.table.chosen_rows()[0].role == "ny roll"


def test_an_address_that_is_none_is_refused_under_its_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(window, "county=25")
    row = page.table.chosen_rows()[0]
    page.details.email.setFocus()
    page.details.email.selectAll()
    type_text("inte en adress")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert page.details.email.text() == "inte en adress"
    assert show_record(_desk(window), str(row.id))["email"] == row.email


def test_a_seat_is_majority_or_opposition_never_a_party(window: MainWindow) -> None:
    page = _page(window)
    words = [page.details.seat.itemText(at) for at in range(page.details.seat.count())]
    assert words == ["–", "Majoritet", "Opposition", "Tjänsteperson"]


def test_a_new_organisation_is_added_where_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "county=25")
    row = page.table.chosen_rows()[0]
    field = page.details.organisation
    field.setFocus()
    field.lineEdit().selectAll()
    type_text("Norrlandsfonden")
    assert page.details.add_organisation.text() == "Lägg till ”Norrlandsfonden”"
    page.details.add_organisation.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    settle(window)
    shown = show_record(_desk(window), str(row.id))
    made = list_records(_desk(window), "organisation", {"name": "Norrlandsfonden"})
    assert shown["organisation"] == made[0]["id"]
    assert field.currentText() == "Norrlandsfonden"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert show_record(_desk(window), str(row.id))["organisation"] == str(row.organisation_id)
    assert list_records(_desk(window), "organisation", {"name": "Norrlandsfonden"}) == []


def test_those_who_left_are_shown_when_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window, "county=25")
    row = page.table.chosen_rows()[0]
    set_fields(_desk(window), str(row.id), {"valid_to": "2020-01-01"})
    page.reload()
    settle(window)
    assert row.id not in {one.id for one in _shown(page)}
    qtbot.mouseClick(page.filters.former, Qt.MouseButton.LeftButton)
    shown = {one.id: one for one in _shown(page)}
    assert not shown[row.id].current
    page.table.select("id", row.id)
    assert page.details.chip.chip is not None
    assert page.details.chip.chip.text == "Slutade 2020-01-01"
    page = _page(window, "county=25", "")
    window.session.navigator.go(Route(PageId.CONTACTS, str(row.id)))  # type: ignore[union-attr]
    settle(window)
    assert page.table.chosen_rows()[0].id == row.id


def test_a_new_person_and_organisation_are_one_step(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window)
    press(qtbot, Qt.Key.Key_K, CTRL, SHIFT)
    settle(window)
    form = window.findChild(NewContactDialog)
    assert isinstance(form, NewContactDialog)
    qtbot.waitUntil(form.name.hasFocus)
    type_text("Kajsa Ny")
    press(qtbot, Qt.Key.Key_Tab)
    type_text("Norrlandsfonden")
    form.email.setFocus()
    type_text("kajsa@example.se")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    new = page.table.chosen_rows()[0]
    assert (new.name, new.organisation, new.email) == (
        "Kajsa Ny",
        "Norrlandsfonden",
        "kajsa@example.se",
    )
    assert "Lade till kontaktperson" in _bar(window)
    _to_front(qtbot, window)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert "Kajsa Ny" not in {row.name for row in _shown(page)}
    assert list_records(_desk(window), "organisation", {"name": "Norrlandsfonden"}) == []


def test_what_doesnt_fit_is_said_under_its_field_of_the_form(
    qtbot: QtBot, window: MainWindow
) -> None:
    _page(window)
    press(qtbot, Qt.Key.Key_K, CTRL, SHIFT)
    settle(window)
    form = window.findChild(NewContactDialog)
    assert isinstance(form, NewContactDialog)
    qtbot.waitUntil(form.name.hasFocus)
    type_text("Kajsa Ny")
    form.phone.setFocus()
    type_text("12")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert form.isVisible()
    assert form.boxes["phone"].error
    assert form.phone.hasFocus()
    form.reject()


def test_the_deleted_come_back(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(window)
    page.table.setFocus()
    count = len(_shown(page))
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_Delete)
    settle(window)
    assert len(_shown(page)) == count - 2
    assert "Tog bort 2 kontaktpersoner" in _bar(window)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert len(_shown(page)) == count


class _Mail(QObject):
    """Stands for the system's mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(url)


@pytest.fixture
def mail() -> Iterator[_Mail]:
    program = _Mail()
    QDesktopServices.setUrlHandler("mailto", program, "open")
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


def test_the_chosen_are_written_to(qtbot: QtBot, window: MainWindow, mail: _Mail) -> None:
    page = _page(window, "county=25")
    page.table.setFocus()
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    addresses = [row.email for row in page.table.chosen_rows()]
    window.shell.actions_[Act.WRITE_MAIL].trigger()  # type: ignore[union-attr]
    assert [url.toString() for url in mail.asked] == [f"mailto:{','.join(addresses)}"]
    window.shell.actions_[Act.COPY_MAIL].trigger()  # type: ignore[union-attr]
    assert QGuiApplication.clipboard().text() == "; ".join(addresses)
    assert "Kopierat" in _bar(window)


def test_too_many_for_the_mail_program_are_copied(window: MainWindow, mail: _Mail) -> None:
    page = _page(window)
    page.table.selectAll()
    window.shell.actions_[Act.WRITE_MAIL].trigger()  # type: ignore[union-attr]
    assert mail.asked == [] or len(mail.asked[0].toString()) <= 1800
    assert mail.asked or QGuiApplication.clipboard().text().count(";") > 20


def test_a_card_is_dropped_on_the_list(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = _page(window)
    known = _shown(page)[0]
    old = NEW_CARD.replace("Kajsa Ny", known.name).replace("kajsa.ny@example.se", known.email)
    path = tmp_path / "kort.vcf"
    path.write_text(NEW_CARD + old, encoding="utf-8")
    assert _drop(page, _drag([path])) == (True, True)
    settle(window)
    dialog = _cards(window)
    assert [one.taken for one in dialog.offered] == [True, False]
    assert "Finns redan: samma e-postadress" in dialog.table.rows.index(1, 5).data()
    assert dialog.take.text() == "&Ta in 1 kontakt"
    qtbot.waitUntil(dialog.table.hasFocus)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.take.text() == "&Ta in 2 kontakter"
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    assert dialog.take.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    settle(window)
    new = next(row for row in _shown(page) if row.name == "Kajsa Ny")
    assert (new.organisation, new.role) == ("Region Norrbotten", "utvecklingsstrateg")
    assert "Tog in Kajsa Ny" in _bar(window)
    _to_front(qtbot, window)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert "Kajsa Ny" not in {row.name for row in _shown(page)}


def test_enter_takes_in_and_the_new_ones_are_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = _page(window, "nobody")
    page.filters.text.setText("ingen heter så")
    path = tmp_path / "kort.vcf"
    other = (
        NEW_CARD.replace("Kajsa Ny", "Ulf Ny")
        .replace("kajsa.ny", "ulf.ny")
        .replace("123 45", "678 90")
    )
    path.write_text(NEW_CARD + other, encoding="utf-8")
    page.verbs_.read_cards([path])
    settle(window)
    dialog = _cards(window)
    qtbot.waitUntil(dialog.table.hasFocus)
    assert "&" in dialog.take.text() and "&" in dialog.shut.text()
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert {row.name for row in page.table.chosen_rows()} == {"Kajsa Ny", "Ulf Ny"}
    assert "Tog in Kajsa Ny och 1 till" in _bar(window)


def test_a_card_dropped_on_a_field_is_no_text_in_it(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window, "county=25")
    path = tmp_path / "kort.vcf"
    path.write_text(NEW_CARD, encoding="utf-8")
    for field in (page.filters.text, page.details.name):
        before = field.text()
        data = _drag([path])
        data.setText(str(path))
        assert _drop(page, data, field) == (True, True)
        settle(window)
        assert field.text() == before
        _cards(window).reject()
        settle(window)


def test_what_is_no_card_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window)
    path = tmp_path / "bild.png"
    path.write_bytes(b"\x89PNG")
    assert _drop(page, _drag([path])) == (False, False)
    assert window.findChild(CardsDialog) is None


def test_the_hint_goes_when_the_drag_leaves(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window)
    data = _drag([tmp_path / "kort.vcf"])
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, plain)
    QApplication.sendEvent(page, enter)
    assert page.drop_hint.isVisible()
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not page.drop_hint.isVisible()


def test_a_file_that_cant_be_read_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window)
    page.verbs_.read_cards([tmp_path / "saknas.vcf"])
    settle(window)
    assert "saknas.vcf" in _bar(window)
    empty = tmp_path / "tom.vcf"
    empty.write_text("inget kort", encoding="utf-8")
    page.verbs_.read_cards([empty])
    settle(window)
    assert window.findChild(CardsDialog) is None
    assert _bar(window)


def test_cards_of_a_dozen_real_programs_are_taken_in(window: MainWindow, cases: Path) -> None:
    page = _page(window)
    before = len(page.all)
    files = sorted((cases / "text" / "vcard").glob("*.vcf"))
    assert _drop(page, _drag(files)) == (True, True)
    settle(window)
    dialog = _cards(window)
    assert len(dialog.offered) >= len(files)
    wanted = sum(one.taken for one in dialog.offered)
    dialog.take.click()
    settle(window)
    assert len(page.all) == before + wanted


def _by_button(qtbot: QtBot, window: MainWindow) -> None:
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, ContactsPage)
    texts = [one for one in page.findChildren(QPushButton) if one.text() == "Importera kort…"]
    qtbot.mouseClick(texts[0], Qt.MouseButton.LeftButton)


def _by_menu(_qtbot: QtBot, window: MainWindow) -> None:
    window.shell.actions_[Act.TAKE_IN_CARDS].trigger()  # type: ignore[union-attr]


@pytest.mark.parametrize("way", [_by_button, _by_menu])
def test_cards_are_taken_in_by_button_and_menu(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, way: Callable[[QtBot, MainWindow], None]
) -> None:
    page = _page(window)
    path = tmp_path / "kort.vcf"
    path.write_text(NEW_CARD, encoding="utf-8")
    way(qtbot, window)
    asked = page.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.filesSelected.emit([str(path)])
    asked.close()
    settle(window)
    assert len(_cards(window).offered) == 1
    _cards(window).reject()


def test_those_shown_are_saved_as_cards(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window, "county=25")
    names = {row.name for row in _shown(page)}
    window.shell.actions_[Act.SAVE_CARDS].trigger()  # type: ignore[union-attr]
    path = tmp_path / "kontakter.vcf"
    asked = page.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()
    settle(window)
    cards = read_vcards(path.read_bytes(), path.name)
    assert {card.name for card in cards} == names
    assert f"{len(names)} kontakter sparade" in _bar(window)


def test_an_empty_desk_says_what_to_do(open_window: Open, empty_file: Path) -> None:
    window = open_window(empty_file)
    page = _page(window)
    assert page.none_yet.isVisible()
    assert not page.table.isVisible()
    assert not page.details.isVisible()

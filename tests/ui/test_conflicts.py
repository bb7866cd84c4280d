"""Konflikter: what two wrote in one place, side by side; settled one by one or many at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from regdesk.ui.dialogs.conflict import ConflictDialog, show_conflict
from regdesk.ui.dialogs.history import HistoryDialog, show_history
from regdesk.ui.editing.days import DayField
from regdesk.ui.main_window import MainWindow
from regdesk.ui.models.table import Role
from regdesk.ui.notes.editor import NotesEditor
from regdesk.ui.pages.conflicts import ConflictsPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.table_view import TableView
from regdesk.work import conflicts, records
from tests.ui.colleagues import Colleague, colleague_of
from tests.ui.conftest import Open, press, settle, type_text
from tests.ui.test_accelerators import _controls as controls
from tests.ui.test_accelerators import _name as name_of
from tests.ui.test_editing import CONTROL, Form

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Quarrel:
    """A window whose officer and Berit have written in the same places."""

    def __init__(self, window: MainWindow, berit: Colleague) -> None:
        session = window.session
        assert session is not None
        self.window, self.session, self.desk = window, session, session.desk
        self.berit = berit
        open_ones = records.list_records(self.desk, "commitment", {"status": "open"})
        self.first, self.second = UUID(open_ones[0]["id"]), UUID(open_ones[1]["id"])
        self.gone = UUID(open_ones[2]["id"])
        item = next(one for one in records.list_records(self.desk, "agenda_item") if one["notes"])
        self.item, notes = UUID(item["id"]), item["notes"]
        berit.write(self.first, due="2027-04-30", comment="Efter nämnden.")
        berit.write(self.second, status="under_way")
        berit.write(self.item, notes=notes + "\nBerits rad.")
        records.delete_record(berit.desk, str(self.gone))
        self.mine(self.first, due="2027-04-15", comment="Efter sommaren.")
        self.mine(self.second, status="fulfilled")
        self.mine(self.item, notes=notes + "\nMin rad.")
        self.mine(self.gone, comment="Påmint.")
        berit.send(window)

    def mine(self, record_id: UUID, **values: Any) -> None:
        """Write at this desk."""
        change, _ = records.set_fields(self.desk, str(record_id), values)
        self.session.runner.changed.emit(change)

    def stored(self, record_id: UUID, field: str) -> Any:
        """Return what the desk holds."""
        return records.show_record(self.desk, str(record_id))[field]

    def left(self) -> list[str]:
        """Return the fields that are still in conflict."""
        return sorted(one.field for one in conflicts.list_conflicts(self.desk))

    def page(self, record_id: UUID | None = None) -> ConflictsPage:
        """Go to the page of conflicts."""
        self.session.navigator.go(Route(PageId.CONFLICTS, str(record_id or "")))
        settle(self.window)
        page = self.window.shell.page  # type: ignore[union-attr]
        assert isinstance(page, ConflictsPage)
        return page

    def stand_on(self, page: ConflictsPage, field: str) -> None:
        """Choose the conflict of a field by the arrow keys."""
        row = next(at for at, one in enumerate(page.found) if one.field == field)
        page.list.stand_on(row)
        settle(self.window)


@pytest.fixture
def quarrel(demo_file: Path, open_window: Open) -> Iterator[Quarrel]:
    with colleague_of(demo_file) as berit:
        yield Quarrel(open_window(demo_file), berit)


def test_every_conflict_is_listed_with_who_and_when(quarrel: Quarrel) -> None:
    page = quarrel.page()
    assert sorted(one.field for one in page.found) == quarrel.left()
    assert quarrel.left() == ["comment", "deleted", "due", "notes", "status"]
    assert all("Berit Mellan" in line.sub and "Du " in line.sub for line in page.list.lines())
    assert QApplication.focusWidget() is page.list


def test_the_route_stands_on_its_record(quarrel: Quarrel) -> None:
    page = quarrel.page(quarrel.second)
    assert page.sides.found is not None
    assert page.sides.found.record_id == quarrel.second


@pytest.mark.parametrize(
    ("key", "taken"), [(Qt.Key.Key_1, "2027-04-15"), (Qt.Key.Key_2, "2027-04-30")]
)
def test_a_figure_takes_a_side(qtbot: QtBot, quarrel: Quarrel, key: Qt.Key, taken: str) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "due")
    press(qtbot, key)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "due") == taken
    assert "due" not in quarrel.left()
    assert len(page.found) == 4
    assert QApplication.focusWidget() is page.list
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(quarrel.window)
    assert "due" in quarrel.left()
    assert len(page.found) == 5


def test_enter_goes_to_the_values_and_a_button_takes_one(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "comment")
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.sides.cards[0].take
    assert page.sides.cards[0].text.toPlainText() == "Efter sommaren."
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.sides.cards[1].take
    press(qtbot, Qt.Key.Key_Space)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "comment") == "Efter nämnden."


def test_enter_scrolls_to_the_values_where_they_stand_below(qtbot: QtBot, quarrel: Quarrel) -> None:
    quarrel.window.setMinimumSize(0, 0)
    quarrel.window.resize(700, 380)
    page = quarrel.page()
    quarrel.stand_on(page, "comment")
    take = page.sides.cards[0].take
    assert take.visibleRegion().isEmpty()
    press(qtbot, Qt.Key.Key_Return)
    settle(quarrel.window)
    assert take.visibleRegion().boundingRect() == take.rect()


def test_a_click_takes_one(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "comment")
    qtbot.mouseClick(page.sides.cards[1].take, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "comment") == "Efter nämnden."


def test_a_third_value_is_written(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "due")
    third = page.sides.third
    assert third is not None and isinstance(third.control, DayField)
    third.control.setFocus()
    third.control.selectAll()
    type_text("31 april")
    press(qtbot, Qt.Key.Key_Return)
    assert third.error
    assert "due" in quarrel.left()
    third.control.selectAll()
    type_text("20 april 2027")
    press(qtbot, Qt.Key.Key_Return)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "due") == "2027-04-20"
    assert "due" not in quarrel.left()


def test_both_texts_are_kept_unless_one_is_taken(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "notes")
    merged = quarrel.stored(quarrel.item, "notes")
    assert "Min rad." in merged and "Berits rad." in merged
    assert page.sides.use_third is not None
    page.sides.use_third.click()
    settle(quarrel.window)
    assert quarrel.stored(quarrel.item, "notes") == merged
    assert "notes" not in quarrel.left()


def test_one_text_is_taken_and_undo_brings_both_back(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "notes")
    merged = quarrel.stored(quarrel.item, "notes")
    press(qtbot, Qt.Key.Key_1)
    settle(quarrel.window)
    assert "Berits rad." not in quarrel.stored(quarrel.item, "notes")
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.item, "notes") == merged


@pytest.mark.parametrize(("key", "stays"), [(Qt.Key.Key_1, True), (Qt.Key.Key_2, False)])
def test_a_deletion_against_an_edit(
    qtbot: QtBot, quarrel: Quarrel, key: Qt.Key, stays: bool
) -> None:
    page = quarrel.page()
    quarrel.stand_on(page, "deleted")
    assert [card.take.text() for card in page.sides.cards] == ["Behåll", "Ta bort"]
    press(qtbot, key)
    settle(quarrel.window)
    assert quarrel.left() == ["comment", "due", "notes", "status"]
    gone = records.show_record(quarrel.desk, str(quarrel.gone)).get("deleted", False)
    assert gone is not stays


def test_several_are_settled_at_once_and_undone_at_once(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    assert len(page.chosen()) == 5
    assert page.theirs.isVisible()
    press(qtbot, Qt.Key.Key_2)
    settle(quarrel.window)
    assert quarrel.left() == []
    assert quarrel.stored(quarrel.first, "due") == "2027-04-30"
    assert quarrel.stored(quarrel.second, "status") == "under_way"
    assert page.stack.currentIndex() == 1
    assert page.empty.fact.text() == "Inga konflikter"
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(quarrel.window)
    assert quarrel.left() == ["comment", "deleted", "due", "status"]
    notes = quarrel.stored(quarrel.item, "notes")
    assert "Min rad." in notes and "Berits rad." in notes  # a text stands merged, settled or not


def test_every_control_of_page_and_dialogs_has_a_name(quarrel: Quarrel) -> None:
    page = quarrel.page()
    for row in range(len(page.found)):
        page.list.stand_on(row)
        settle(quarrel.window)
        assert [one for one in controls(quarrel.window) if not name_of(one)] == []
    show_conflict(quarrel.session, quarrel.window, quarrel.first, "due")
    show_history(quarrel.session, quarrel.window, "commitment", quarrel.first, "due")
    settle(quarrel.window)
    for kind in (ConflictDialog, HistoryDialog):
        dialog = quarrel.window.findChild(kind)
        assert isinstance(dialog, kind)
        assert [one for one in controls(dialog) if not name_of(one)] == []
        dialog.close()


def test_shift_and_arrows_choose_some(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    assert len(page.chosen()) == 2
    qtbot.mouseClick(page.mine, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    assert len(page.found) == 3
    assert not page.several.isVisible()


def test_the_empty_page_can_be_left_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.session.navigator.go(Route(PageId.CONFLICTS))  # type: ignore[union-attr]
    settle(window)
    page = window.shell.page  # type: ignore[union-attr]
    assert isinstance(page, ConflictsPage)
    assert page.stack.currentIndex() == 1
    press(qtbot, Qt.Key.Key_1, CONTROL)
    settle(window)
    assert window.shell.page is not page  # type: ignore[union-attr]


def test_the_mark_on_a_field_opens_both_and_settles(qtbot: QtBot, quarrel: Quarrel) -> None:
    form = Form(quarrel.window)
    form.editor.show("commitment", quarrel.first)
    assert form.boxes["due"].mark.isVisible()
    assert form.boxes["due"].mark.text() == "Konflikt"
    qtbot.mouseClick(form.boxes["due"].mark, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    dialog = quarrel.window.findChild(ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    assert QApplication.focusWidget() is dialog.sides.cards[0].take
    assert [card.text.toPlainText() for card in dialog.sides.cards] == [
        "2027-04-15",
        "2027-04-30",
    ]
    qtbot.mouseClick(dialog.sides.cards[1].take, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    assert form.due.text() == "2027-04-30"
    assert not form.boxes["due"].mark.isVisible()
    assert form.boxes["comment"].mark.isVisible()


def test_a_long_text_bears_the_mark_in_its_corner(qtbot: QtBot, quarrel: Quarrel) -> None:
    notes = NotesEditor(quarrel.session, "Anteckningar")
    shell = quarrel.window.shell
    assert shell is not None
    shell.stack.addWidget(notes)
    shell.stack.setCurrentWidget(notes)
    notes.show_text("agenda_item", quarrel.item, "notes")
    settle(quarrel.window)
    assert notes.conflict.isVisible()
    assert notes.rect().contains(notes.conflict.geometry())
    assert not notes.viewport().geometry().intersects(notes.conflict.geometry())  # covers no word
    notes.setFocus()
    press(qtbot, Qt.Key.Key_H, CONTROL)
    settle(quarrel.window)
    history = quarrel.window.findChild(HistoryDialog)
    assert isinstance(history, HistoryDialog)
    assert {version.officer for version in history.versions} == {"Anna Norr", "Berit Mellan"}
    history.close()
    qtbot.mouseClick(notes.conflict, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    dialog = quarrel.window.findChild(ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    qtbot.mouseClick(dialog.sides.cards[1].take, Qt.MouseButton.LeftButton)
    settle(quarrel.window)
    assert not notes.conflict.isVisible()
    assert "Min rad." not in notes.toPlainText()


@pytest.mark.parametrize("record_type", ["commitment", "contact", "dialogue", "county"])
def test_lists_mark_records_that_stand_in_conflict(
    open_window: Open, demo_file: Path, record_type: str
) -> None:
    page, field, part = {
        "commitment": (PageId.COMMITMENTS, "owner", "all"),
        "contact": (PageId.CONTACTS, "role", ""),
        "dialogue": (PageId.DIALOGUES, "place", "list"),
        "county": (PageId.COUNTIES, "seat", ""),
    }[record_type]
    with colleague_of(demo_file) as berit:
        window = open_window(demo_file)
        assert window.session is not None and window.shell is not None
        desk = window.session.desk
        one = records.list_records(desk, record_type)[0]
        window.session.navigator.go(Route(page, "", part))
        settle(window)
        table = window.shell.page.table  # type: ignore[union-attr]
        assert not _marked(table)
        berit.write(one["id"], **{field: "Berits"})
        records.set_fields(desk, one["id"], {field: "Annas"})
        berit.send(window)
        assert _marked(table) == [UUID(one["id"])]
        conflicts.resolve(desk, one["id"], field, take=1)
        window.session.runner.changed.emit(records.set_fields(desk, one["id"], {field: "C"})[0])
        settle(window)
        assert not _marked(table)


def _marked(table: TableView) -> list[UUID]:
    """Return the rows that bear the mark; it is seen and said."""
    rows = table.model()
    found = []
    for at in range(rows.rowCount()):
        index = rows.index(at, 0)
        cells = [rows.index(at, column).data(Role.CELL) for column in range(rows.columnCount())]
        seen = any(cell.conflict for cell in cells)
        assert seen == ("Konflikt" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        if seen:
            found.append(index.data(Role.ROW).id)
    return found


def test_what_belongs_to_a_dialogue_marks_it(qtbot: QtBot, quarrel: Quarrel) -> None:
    dialogue = records.show_record(quarrel.desk, str(quarrel.item))["dialogue"]
    quarrel.session.navigator.go(Route(PageId.DIALOGUES, "", "list"))
    settle(quarrel.window)
    table = quarrel.window.shell.page.table  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(quarrel.session.contested))  # counted once a second at most
    assert _marked(table) == [UUID(dialogue)]


def test_hurrying_through_the_list_opens_no_window(qtbot: QtBot, quarrel: Quarrel) -> None:
    page = quarrel.page()
    press(qtbot, Qt.Key.Key_Home)
    for _row in page.found:
        press(qtbot, Qt.Key.Key_Down)  # what was built for a row is swept before it was ever shown
    settle(quarrel.window)
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [quarrel.window]
    assert QApplication.focusWidget() is page.list


def test_three_values_are_told_apart(
    qtbot: QtBot, quarrel: Quarrel, demo_file: Path, tmp_path: Path
) -> None:
    with colleague_of(quarrel.session.facts.path, "Cesar Syd") as cesar:  # type: ignore[union-attr]
        token = records.show_record(cesar.desk, str(quarrel.first))["seen"]
        records.set_fields(cesar.desk, str(quarrel.first), {"owner": "Cesar"}, token)
        quarrel.mine(quarrel.first, owner="Anna")
        quarrel.berit.write(quarrel.first, owner="Berit")
        quarrel.berit.send(quarrel.window)
        cesar.send(quarrel.window)
    page = quarrel.page()
    quarrel.stand_on(page, "owner")
    assert [card.text.toPlainText() for card in page.sides.cards] == ["Anna", "Cesar", "Berit"]
    assert [card.take.text() for card in page.sides.cards] == ["Ta mitt", *["Ta det här"] * 2]
    assert page.sides.cards[0].title.text() == "Mitt"
    press(qtbot, Qt.Key.Key_3)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "owner") == "Berit"
    assert "owner" not in quarrel.left()


def test_escape_leaves_a_conflict_as_it_is(qtbot: QtBot, quarrel: Quarrel) -> None:
    form = Form(quarrel.window)
    form.editor.show("commitment", quarrel.first)
    form.editor.settle("comment")
    settle(quarrel.window)
    dialog = quarrel.window.findChild(ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    third = dialog.sides.third
    assert third is not None and isinstance(third.control, QLineEdit)
    press(qtbot, Qt.Key.Key_Escape)
    settle(quarrel.window)
    assert "comment" in quarrel.left()


def test_enter_in_the_third_value_of_the_dialog_uses_it_once(
    qtbot: QtBot, quarrel: Quarrel
) -> None:
    form = Form(quarrel.window)
    form.editor.show("commitment", quarrel.first)
    form.editor.settle("comment")
    settle(quarrel.window)
    dialog = quarrel.window.findChild(ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    third = dialog.sides.third
    assert third is not None and isinstance(third.control, QLineEdit)
    third.control.setFocus()
    third.control.selectAll()
    type_text("Efter sommaren och nämnden.")
    press(qtbot, Qt.Key.Key_Return)
    settle(quarrel.window)
    assert quarrel.stored(quarrel.first, "comment") == "Efter sommaren och nämnden."
    assert "comment" not in quarrel.left()

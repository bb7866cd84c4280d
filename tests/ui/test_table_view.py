"""Tables that are worked through: several rows, groups, keys, the clipboard, what is remembered."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regdesk.ui.look import Look, Theme
from regdesk.ui.models.table import Cell, Column, Group, GroupHead, Role, TableModel
from regdesk.ui.widgets.table_view import TableView
from tests.ui.conftest import press

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Fruit:
    id: int
    name: str
    kind: str
    count: int = 0


FRUITS = (
    Fruit(1, "Äpple", "kärna", 3),
    Fruit(2, "Plommon", "sten", 1),
    Fruit(3, "Körsbär", "sten", 2),
    Fruit(4, "Päron", "kärna", 2),
)
COLUMNS: tuple[Column[Fruit], ...] = (
    Column(head="Namn", cell=lambda row: Cell(row.name)),
    Column(head="Slag", cell=lambda row: Cell(row.kind), width=96),
    Column(
        head="Antal",
        cell=lambda row: Cell(str(row.count)),
        sort=lambda row: row.count,
        width=96,
        right=True,
    ),
)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, Theme.LIGHT, 100, qapp)


def _table(
    qtbot: QtBot, look: Look, rows: tuple[Any, ...] = FRUITS, *, several: bool = True
) -> TableView:
    table = TableView(look, "Frukt", TableModel(COLUMNS), several=several)
    qtbot.addWidget(table)
    table.resize(600, 400)
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    table.set_rows(rows)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return table


def _by_kind(row: Fruit) -> Group:
    return Group(row.kind, row.kind.capitalize(), "två" if row.kind == "sten" else "")


def _names(rows: list[Fruit]) -> list[str]:
    return [row.name for row in rows]


def test_several_are_chosen_by_shift_and_ctrl(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    assert _names(table.shown_rows()) == ["Körsbär", "Plommon", "Päron", "Äpple"]
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    assert _names(table.chosen_rows()) == ["Körsbär", "Plommon"]
    press(qtbot, Qt.Key.Key_A, CTRL)
    assert len(table.chosen_rows()) == 4
    press(qtbot, Qt.Key.Key_End)
    assert _names(table.chosen_rows()) == ["Äpple"]


def test_one_is_chosen_where_several_make_no_sense(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look, several=False)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    assert _names(table.chosen_rows()) == ["Plommon"]


def test_what_is_chosen_stays_chosen_when_rows_are_read_anew(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    told = []
    table.chosen.connect(lambda: told.append(_names(table.chosen_rows())))
    table.set_rows((*FRUITS[:3], Fruit(5, "Ananas", "annat")))
    assert _names(table.shown_rows()) == ["Ananas", "Körsbär", "Plommon", "Äpple"]
    assert told == [["Körsbär", "Plommon"]]


def test_the_next_row_is_chosen_when_the_chosen_one_is_gone(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    press(qtbot, Qt.Key.Key_Down)
    table.set_rows([row for row in FRUITS if row.name != "Plommon"])
    assert _names(table.chosen_rows()) == ["Päron"]


def test_arrow_keys_step_over_the_heads_of_groups(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    table.set_grouped(FRUITS, _by_kind)
    assert [table.rows.is_head(at) for at in range(6)] == [True, False, False, True, False, False]
    press(qtbot, Qt.Key.Key_Home)
    seen = []
    for _step in range(4):
        seen += _names(table.chosen_rows())
        press(qtbot, Qt.Key.Key_Down)
    assert seen == ["Päron", "Äpple", "Körsbär", "Plommon"]
    press(qtbot, Qt.Key.Key_Home)
    assert _names(table.chosen_rows()) == ["Päron"]
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_PageUp)
    assert table.chosen_rows()
    press(qtbot, Qt.Key.Key_A, CTRL)
    assert len(table.chosen_rows()) == 4


@pytest.mark.parametrize("falling", [False, True])
def test_groups_stand_in_their_own_order_however_rows_are_sorted(
    qtbot: QtBot, look: Look, falling: bool
) -> None:
    table = _table(qtbot, look)
    table.set_grouped(FRUITS, _by_kind)
    table.sort(0, falling=falling)
    lines = [table.rows.index(at, 0).data(Role.ROW) for at in range(table.rows.rowCount())]
    said = [one.group.text if isinstance(one, GroupHead) else one.name for one in lines]
    if falling:
        assert said == ["Kärna", "Äpple", "Päron", "Sten", "Plommon", "Körsbär"]
    else:
        assert said == ["Kärna", "Päron", "Äpple", "Sten", "Körsbär", "Plommon"]
    spoken = table.rows.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sten, 2, två"


def test_a_filter_keeps_the_head_of_what_it_keeps(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    table.set_grouped(FRUITS, _by_kind)
    table.rows.set_filter("plommon")
    assert table.rows.rowCount() == 2
    assert table.rows.is_head(0)
    assert _names(table.shown_rows()) == ["Plommon"]


def test_del_hands_over_the_chosen_rows(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(table.removing) as removed:
        press(qtbot, Qt.Key.Key_Delete)
    assert removed.args is not None
    assert _names(removed.args[0]) == ["Körsbär", "Plommon"]


def test_the_chosen_rows_are_copied_as_a_table(qtbot: QtBot, look: Look) -> None:
    rows = (Fruit(1, "Äpple & päron", "=1+1", 3), Fruit(2, "Plommon", "rad\nbruten", 12))
    table = _table(qtbot, look, rows)
    press(qtbot, Qt.Key.Key_A, CTRL)
    assert len(table.chosen_rows()) == 2
    press(qtbot, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "Namn\tSlag\tAntal\nPlommon\trad bruten\t12\nÄpple & päron\t=1+1\t3"
    html = copied.html()
    assert "<th>Namn</th>" in html
    assert "<td>Äpple &amp; päron</td>" in html
    assert r"""<td style="mso-number-format:'\@'">=1+1</td>""" in html
    assert "<td>12</td>" in html
    assert "rad<br>bruten" in html


def test_one_row_and_all_rows_are_copied_as_text(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    press(qtbot, Qt.Key.Key_C, CTRL, SHIFT)
    assert QGuiApplication.clipboard().text() == "Körsbär · sten · 2"
    table.clearSelection()
    press(qtbot, Qt.Key.Key_C, CTRL, SHIFT)
    assert QGuiApplication.clipboard().text().count("\n") == 3


def test_the_menu_tells_what_can_be_done_and_sorts(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    eat = QAction("Ät", table)
    asked: list[list[Fruit]] = []

    def actions(rows: list[Fruit]) -> list[QAction | None]:
        asked.append(rows)
        return [eat, None]

    table.menu_for = actions
    menu = table.context_menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Ät"
    assert _names(asked[0]) == ["Körsbär"]
    shortcuts = [action.shortcut().toString() for action in menu.actions()]
    assert {"Ctrl+C", "Ctrl+Shift+C"} <= set(shortcuts)
    sorting = next(action.menu() for action in menu.actions() if action.menu())
    next(one for one in sorting.actions() if "Antal" in one.text()).trigger()
    assert [row.count for row in table.shown_rows()] == [1, 2, 2, 3]
    menu.close()


def test_sorting_and_widths_are_remembered(qtbot: QtBot, look: Look) -> None:
    kept: dict[str, str] = {}
    table = _table(qtbot, look)
    table.remember(kept, "frukt")
    table.sort(2, falling=True)
    table.horizontalHeader().resizeSection(1, 150)
    again = _table(qtbot, look)
    again.remember(kept, "frukt")
    assert [row.count for row in again.shown_rows()] == [3, 2, 2, 1]
    assert again.columnWidth(1) == 150
    other = _table(qtbot, look)
    other.remember(kept, "annat")
    assert other.columnWidth(1) == 96


@pytest.mark.parametrize(
    "broken", ["", "[]", '{"sort": 3}', '{"widths": [1]}', '{"sort": [99, 0]}']
)
def test_what_another_version_remembered_does_no_harm(
    qtbot: QtBot, look: Look, broken: str
) -> None:
    table = _table(qtbot, look)
    table.remember({"table frukt": broken}, "frukt")
    assert len(table.shown_rows()) == 4


def test_widths_are_set_by_keys(qtbot: QtBot, look: Look) -> None:
    table = _table(qtbot, look)
    kept: dict[str, str] = {}
    table.remember(kept, "frukt")
    before = table.columnWidth(0)
    menu = table.context_menu()
    widths = [action.menu() for action in menu.actions() if action.menu()][1]
    widths.actions()[0].trigger()
    assert table.columnWidth(0) < before
    widths.actions()[-1].trigger()
    assert table.columnWidth(0) == before
    menu.close()


def test_columns_give_way_before_the_wide_one_gets_too_narrow(qtbot: QtBot, look: Look) -> None:
    columns: tuple[Column[Fruit], ...] = (
        Column(head="Namn", cell=lambda row: Cell(row.name), least=300),
        Column(head="Slag", cell=lambda row: Cell(row.kind), width=200, spare=1),
    )
    table = TableView(look, "Frukt", TableModel(columns))
    qtbot.addWidget(table)
    table.resize(520, 300)
    with qtbot.waitExposed(table):
        table.show()
    assert not table.isColumnHidden(1)
    table.resize(480, 300)
    qtbot.waitUntil(lambda: table.isColumnHidden(1))

"""Going places by key, mouse, menu and search; lists, tabs, the brief."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from regdesk.domain.swedish import sort_key
from regdesk.ui.actions import Act
from regdesk.ui.dialogs import printing
from regdesk.ui.dialogs.printing import PrintDialog, a4_printer, print_pages
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.brief import BriefPage
from regdesk.ui.pages.commitments import CommitmentsPage
from regdesk.ui.pages.counties import CountiesPage
from regdesk.ui.pages.county import CountyPage, Tab
from regdesk.ui.pages.overview import OverviewPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.shell import Shell
from regdesk.ui.widgets.line_view import LineView
from tests.ui.conftest import press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Way = Callable[[QtBot, MainWindow], None]


def _by_list(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_2, CTRL)
    settle(window)
    type_text("norrbott")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)


def _by_search(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_K, CTRL)
    type_text("norrbott")
    press(qtbot, Qt.Key.Key_Return)


def _by_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    shell(window).sidebar.pages.setFocus()
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)


def _by_map_keys(qtbot: QtBot, window: MainWindow) -> None:
    page = overview(window)
    first = page.map.tiles["25"]
    assert first.focusPolicy() == Qt.FocusPolicy.StrongFocus
    first.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.map.tiles["24"]
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Return)


def _by_map_click(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(overview(window).map.tiles["25"], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("way", [_by_list, _by_search, _by_sidebar, _by_map_keys, _by_map_click])
def test_a_county_is_reached(qtbot: QtBot, window: MainWindow, way: Way) -> None:
    way(qtbot, window)
    settle(window)
    page = county(window)
    assert page.head.title.text() == "Region Norrbotten"
    assert page.head.letter.text() == "BD"
    assert "länskod 25" in page.head.sub.text()


def test_every_tile_is_reached_by_arrow_keys(qtbot: QtBot, window: MainWindow) -> None:
    tiles = overview(window).map.tiles
    reached, ahead = {"25"}, ["25"]
    while ahead:
        code = ahead.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            tiles[code].setFocus()
            press(qtbot, key)
            found = next(one for one, tile in tiles.items() if tile.hasFocus())
            if found not in reached:
                reached.add(found)
                ahead.append(found)
    assert reached == set(tiles)
    assert sum(tile.focusPolicy() == Qt.FocusPolicy.StrongFocus for tile in tiles.values()) == 1


def test_back_and_forward(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_2, CTRL)
    settle(window)
    _by_search(qtbot, window)
    settle(window)
    assert isinstance(shell(window).page, CountyPage)
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(window)
    assert isinstance(shell(window).page, CountiesPage)
    press(qtbot, Qt.Key.Key_Left, ALT)
    settle(window)
    assert isinstance(shell(window).page, OverviewPage)
    assert not shell(window).actions_[Act.BACK].isEnabled()
    press(qtbot, Qt.Key.Key_Right, ALT)
    settle(window)
    assert isinstance(shell(window).page, CountiesPage)


def test_f6_moves_between_panes(qtbot: QtBot, window: MainWindow) -> None:
    seen = []
    for _step in range(3):
        press(qtbot, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[0] is shell(window).sidebar.pages
    assert seen[1] is shell(window).top.search
    assert seen[2] is overview(window).need_list


def test_what_is_late_leads_to_its_row_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    needs = overview(window).need_list
    needs.setFocus()
    line = needs.lines()[needs.currentIndex().row()]
    assert line.right.endswith("dagar sen")
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    page = shell(window).page
    assert isinstance(page, CommitmentsPage)
    assert page.table.rows.row(page.table.currentIndex()).text == line.text
    assert page.table.hasFocus()


def test_the_list_filters_as_one_types(qtbot: QtBot, window: MainWindow) -> None:
    page = counties(qtbot, window)
    assert page.table.rows.rowCount() == 21
    type_text("syd vakant")
    assert page.table.rows.rowCount() == 7
    assert page.head.sub.text() == "7 av 21 län · Enter öppnar"
    page.filter.clear()
    type_text("qqqq")
    assert page.nothing.isVisible()
    assert not page.table.isVisible()
    page.filter.clear()
    type_text("öster")
    assert [row.short_name for row in rows(page)] == ["Östergötland"]


def test_the_list_sorts_as_swedes_do(qtbot: QtBot, window: MainWindow) -> None:
    page = counties(qtbot, window)
    names = [row.short_name for row in rows(page)]
    assert names == sorted(names, key=sort_key)
    assert names[-2:] == ["Örebro", "Östergötland"]
    menu = page.table.sort_menu()
    months = next(one for one in menu.actions() if one.text() == "Sortera efter Månader")
    months.trigger()
    rising = [row.months for row in rows(page)]
    known = [months for months in rising if months is not None]
    assert known == sorted(known)
    assert rising[len(known) :] == [None] * (21 - len(known))
    months.trigger()
    assert rows(page)[0].months is None
    menu.close()


def test_tabs_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    page = county(window)
    assert page.tabs.hasFocus()
    seen = []
    for _tab in Tab:
        seen.append(page.tabs.tabText(page.tabs.currentIndex()).split("  ")[0])
        press(qtbot, Qt.Key.Key_Right)
    assert seen == ["Läget", "Dialoger", "Åtaganden", "Kontakter", "Tidslinje"]
    assert page.timeline.list.isVisible()
    years = [line.text for line in page.timeline.list.lines() if line.head]
    assert years == sorted(years, reverse=True)


def test_late_commitments_stand_on_top(window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25", "commitments"))
    table = county(window).commitments.table
    shown = [table.rows.row(table.rows.index(row, 0)) for row in range(table.rows.rowCount())]
    late = [row.late for row in shown]
    assert late == sorted(late, reverse=True)
    assert late[0]
    status = table.rows.index(0, 4).data()
    assert status.endswith("dagar sen")


def test_a_county_without_anything_says_so(window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "07", "dialogues"))
    page = county(window)
    assert page.dialogues.empty.isVisible()
    assert page.dialogues.empty.fact.text() == "Ingen dialog med länet ännu"


def test_commitments_are_saved_to_excel(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    press(qtbot, Qt.Key.Key_E, CTRL, SHIFT)
    out = tmp_path / "åtaganden.xlsx"
    _answer(qtbot, window, out)
    settle(window)
    assert out.read_bytes().startswith(b"PK")
    bar = shell(window).message
    assert bar.isVisible()
    assert str(out) in bar.text.text()
    qtbot.mouseClick(bar.copy, Qt.MouseButton.LeftButton)
    assert str(out) in QApplication.clipboard().text()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_brief_shows_two_pages_and_its_lists(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.COUNTY, "25"))
    qtbot.mouseClick(county(window).head.brief, Qt.MouseButton.LeftButton)
    settle(window)
    page = brief(window)
    assert len(page.sheets.paper.pages) == 2
    boxes = page.sheets.paper.boxes(page.sheets.viewport().size())
    assert all(abs(box.height() / box.width() - 297 / 210) < 0.01 for box in boxes)
    assert page.head.title.text() == "Dialogunderlag, Region Norrbotten"
    heads = [line.text for line in page.pane.list.lines() if line.head]
    assert heads == ["Fick inte plats", "Saknas i underlaget"]
    assert page.pane.pages.text() == "2 av 2 sidor"
    assert shell(window).sidebar.width() == page.look.px(56)


def test_what_is_sensitive_is_on_paper_only_when_ticked(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.BRIEF, "25"))
    page = brief(window)
    without = [bytes(one.constBits()) for one in page.sheets.paper.pages]
    page.pane.sensitive.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    settle(window)
    assert page.pane.sensitive.isChecked()
    assert [bytes(one.constBits()) for one in page.sheets.paper.pages] != without
    go(window, Route(PageId.BRIEF, "23"))
    assert not page.pane.sensitive.isChecked()


def test_the_brief_is_saved_as_pdf(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    go(window, Route(PageId.BRIEF, "25"))
    press(qtbot, Qt.Key.Key_S, CTRL, SHIFT)
    out = tmp_path / "underlag.pdf"
    _answer(qtbot, window, out)
    settle(window)
    assert len(PdfReader(out).pages) == 2
    assert str(out) in shell(window).message.text.text()


def test_a_place_that_cant_be_written_is_said_in_the_bar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    go(window, Route(PageId.BRIEF, "25"))
    out = tmp_path / "mapp.pdf"
    out.mkdir()
    brief(window).work.save_to(out)
    settle(window)
    bar = shell(window).message
    assert bar.isVisible()
    assert "mapp.pdf" in bar.text.text()


def test_pages_print_over_whole_sheets(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    go(window, Route(PageId.BRIEF, "25"))
    page = brief(window)
    printer = a4_printer(page.title)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    print_pages(printer, page.sheets.paper.pages)
    pages = PdfReader(tmp_path / "utskrift.pdf").pages
    assert len(pages) == 2
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    picture = QImage.fromData(pages[0].images[0].data)
    assert picture.width() >= page.sheets.paper.pages[0].width()


def test_print_asks_for_a_printer(qtbot: QtBot, window: MainWindow) -> None:
    go(window, Route(PageId.BRIEF, "25"))
    press(qtbot, Qt.Key.Key_P, CTRL)
    settle(window)
    dialog = window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.duplex.isChecked()
    dialog.reject()


def _print_dialog(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, file: Path, key: str = "25"
) -> PrintDialog:
    """Ask to print; the printer writes a file, as a PDF printer does."""

    def to_file(title: str) -> QPrinter:
        printer = a4_printer(title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    go(window, Route(PageId.BRIEF, key))
    brief(window).work.print()
    settle(window)
    dialog = window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    monkeypatch.setattr(printing, "a4_printer", to_file)
    monkeypatch.setattr(printing, "PRINT_PPI", 40)  # sharp pages take seconds
    printers = dialog.printers.control
    assert isinstance(printers, QComboBox)
    printers.addItem("PDF", "")
    dialog.print.setEnabled(True)
    return dialog


def test_print_prints_both_sides_of_what_is_ticked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "utskrift.pdf"
    dialog = _print_dialog(window, monkeypatch, file)
    assert dialog.duplex.isChecked()
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.sensitive, Qt.MouseButton.LeftButton)
    assert not dialog.sensitive.isEnabled() and not dialog.sensitive.isChecked()
    settle(window)
    assert len(PdfReader(file).pages) == 2
    assert "på väg till skrivaren" in shell(window).message.text.text()
    assert window.findChild(PrintDialog) is None


def test_a_printer_that_doesnt_answer_is_said_under_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _print_dialog(window, monkeypatch, tmp_path / "ingen mapp" / "utskrift.pdf")
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    settle(window)
    assert "på väg" not in shell(window).message.text.text()
    assert "Inget skrevs ut" in dialog.printers.error
    assert dialog.isVisible() and dialog.print.isEnabled() and dialog.sensitive.isEnabled()
    dialog.reject()


def test_pages_that_cant_be_drawn_leave_the_dialog_usable(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _print_dialog(window, monkeypatch, tmp_path / "utskrift.pdf")
    brief(window).work.target = uuid4()  # a dialogue that is no more
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    settle(window)
    assert shell(window).message.isVisible()
    assert dialog.print.isEnabled() and dialog.more.isEnabled() and dialog.sensitive.isEnabled()
    dialog.reject()


def _answer(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Paste a path into the file dialog that stands open, and accept."""
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def shell(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def go(window: MainWindow, route: Route) -> None:
    assert window.session is not None
    window.session.navigator.go(route)
    settle(window)


def overview(window: MainWindow) -> OverviewPage:
    page = shell(window).page
    assert isinstance(page, OverviewPage)
    return page


def county(window: MainWindow) -> CountyPage:
    page = shell(window).page
    assert isinstance(page, CountyPage)
    return page


def brief(window: MainWindow) -> BriefPage:
    page = shell(window).page
    assert isinstance(page, BriefPage)
    return page


def counties(qtbot: QtBot, window: MainWindow) -> CountiesPage:
    press(qtbot, Qt.Key.Key_2, CTRL)
    settle(window)
    page = shell(window).page
    assert isinstance(page, CountiesPage)
    return page


def rows(page: CountiesPage) -> list:
    table = page.table.rows
    return [table.row(table.index(row, 0)) for row in range(table.rowCount())]


def records(view: LineView) -> list:
    return [line for line in view.lines() if line.record is not None]

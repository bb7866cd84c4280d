"""Översikt: what needs me today, the map and the year; every line and mark leads to its place."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from regdesk.ui.actions import Act
from regdesk.ui.dialogs.new_dialogue import NewDialogueDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.commitments import CommitmentsPage
from regdesk.ui.pages.conflicts import ConflictsPage
from regdesk.ui.pages.counties import CountiesPage
from regdesk.ui.pages.county import CountyPage
from regdesk.ui.pages.county_filter import Shown
from regdesk.ui.pages.dialogue import DialoguePage
from regdesk.ui.pages.dialogues import DialoguesPage
from regdesk.ui.pages.overview import OverviewPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.widgets.year_strip import Lane, MarkButton
from regdesk.work import counties, officers, overview, preferences, records
from regdesk.work.desks import Desk, close_desk, open_desk
from regdesk.work.reference import county_id
from tests.ui.colleagues import colleague_of
from tests.ui.conftest import Open, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 23)


def page(window: MainWindow) -> OverviewPage:
    shown = window.shell.page  # type: ignore[union-attr]
    assert isinstance(shown, OverviewPage)
    return shown


def desk(window: MainWindow) -> Desk:
    return window.session.desk  # type: ignore[union-attr]


def reload(window: MainWindow) -> OverviewPage:
    window.session.navigator.go(Route(PageId.OVERVIEW))  # type: ignore[union-attr]
    page(window).reload()
    settle(window)
    return page(window)


def line_of(shown: OverviewPage, text: str) -> Line:
    return next(line for line in shown.need_list.lines() if text in f"{line.text} {line.note}")


def choose(window: MainWindow, view: object, row: int) -> None:
    """Choose a line by the keys."""
    view.setFocus()  # type: ignore[attr-defined]
    view.setCurrentIndex(view.model().index(row, 0))  # type: ignore[attr-defined]
    from PySide6.QtTest import QTest

    QTest.keyClick(view, Qt.Key.Key_Return)  # type: ignore[call-overload]
    settle(window)


# --- what needs me -------------------------------------------------------------------------


def test_what_is_late_stands_in_what_we_and_what_they_promised(window: MainWindow) -> None:
    lines = page(window).need_list.lines()
    heads = [(line.text, int(line.note)) for line in lines if line.head]
    late = overview.overview(desk(window), TODAY).late
    ours = sum(row.party == "ours" for row in late)
    assert heads[:2] == [
        ("Vi lovade, försenat", ours),
        ("De lovade, försenat", len(late) - ours),
    ]
    assert [head for head, _count in heads[2:]] == ["Län som väntar"]
    second = next(at for at, line in enumerate(lines) if line.text == heads[1][0])
    assert all(not line.note for line in lines[1:second])
    assert {line.note for line in lines[second + 1 : second + 3]} <= {
        "regionen lovade",
        "en myndighet lovade",
    }


@pytest.mark.parametrize(
    ("head", "part"),
    [("Vi lovade", "late mine party=ours"), ("De lovade", "late mine")],
)
def test_the_head_of_a_group_leads_to_all_of_it(window: MainWindow, head: str, part: str) -> None:
    shown = page(window)
    at = next(row for row, line in enumerate(shown.need_list.lines()) if head in line.text)
    choose(window, shown.need_list, at)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, CommitmentsPage)
    assert there.filters.wanted().part() == part
    rows = there.table.shown_rows()
    assert rows
    assert all(row.late for row in rows)


def test_a_county_that_waits_leads_to_its_dialogues(window: MainWindow) -> None:
    shown = page(window)
    at = next(
        row for row, line in enumerate(shown.need_list.lines()) if line.note == "väntar på dialog"
    )
    choose(window, shown.need_list, at)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, CountyPage)
    assert there.head.letter.text() == "Z"
    assert there.dialogues.isVisible()


def test_vacancies_lead_to_the_vacant_counties(window: MainWindow) -> None:
    shown = page(window)
    at = next(
        row for row, line in enumerate(shown.need_list.lines()) if "Vakant länsansvar" in line.text
    )
    choose(window, shown.need_list, at)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, CountiesPage)
    assert there.shown.currentData() == Shown.VACANT
    assert len(there.table.shown_rows()) == 7
    assert all(row.vacant for row in there.table.shown_rows())


def test_a_vacancy_to_come_is_told_ahead(window: MainWindow) -> None:
    officers.take_over(desk(window), None, [county_id("25")], date(2026, 12, 20))
    shown = reload(window)
    line = line_of(shown, "vakant från 20 december 2026")
    assert line.text == "Region Norrbotten"
    assert line.right == "om 27 dagar"


def test_a_conflict_leads_to_where_it_is_settled(open_window: Open, demo_file: Path) -> None:
    with colleague_of(demo_file) as berit:
        window = open_window(demo_file)
        (row, *_rest) = overview.overview(desk(window), TODAY).late
        berit.write(row.id, text="Berits ord")
        records.set_fields(desk(window), str(row.id), {"text": "Annas ord"})
        berit.send(window)
    shown = reload(window)
    assert "1 konflikt väntar" in shown.head.sub.text()
    lines = shown.need_list.lines()
    at = next(at for at, line in enumerate(lines) if line.text == "1 fält har två versioner")
    assert (lines[at - 1].text, lines[at - 1].right) == ("Konflikter", "Lös")
    choose(window, shown.need_list, at)
    assert isinstance(window.shell.page, ConflictsPage)  # type: ignore[union-attr]


def test_a_dialogue_ahead_names_what_its_brief_lacks(window: MainWindow) -> None:
    lines = page(window).dialogue_list.lines()
    dalarna = next(line for line in lines if line.letter == "W")
    assert dalarna.chip is not None
    assert dalarna.chip.text == "Saknar dagordning"
    assert "Saknas: dagordning" in dalarna.spoken
    ready = next(line for line in lines if line.letter == "X")
    assert ready.chip is not None
    assert ready.chip.text == "Underlag klart"
    assert ready.tip == ""


def test_many_things_that_are_missing_are_counted_and_told_in_the_tip(window: MainWindow) -> None:
    values = {"counties": "Z", "starts": "2026-11-25 09:00", "purpose": "Elnät", "title": "Z nu"}
    records.add_record(desk(window), "dialogue", values)
    first = reload(window).dialogue_list.lines()[0]
    assert first.text == "Z nu"
    assert first.chip is not None
    assert first.chip.text == "3 uppgifter saknas"
    assert first.tip == "Saknas: frågor, dagordning och deltagare"


def test_a_dialogue_opens_in_one_step(window: MainWindow) -> None:
    shown = page(window)
    choose(window, shown.dialogue_list, 1)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, DialoguePage)


def test_what_falls_due_soon_opens_its_commitment(window: MainWindow) -> None:
    shown = page(window)
    text = shown.soon_list.lines()[0].text
    choose(window, shown.soon_list, 0)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, CommitmentsPage)
    assert there.table.current_row().text == text  # type: ignore[union-attr]


def test_an_empty_desk_says_what_to_do_next(open_window: Open, empty_file: Path) -> None:
    shown = page(open_window(empty_file))
    assert shown.no_dialogues.isVisible()
    assert not shown.dialogue_list.isVisible()
    assert shown.no_soon.isVisible()
    assert "län väntar på dialog" in shown.head.sub.text()


# --- buttons -------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["key", "mouse", "menu"])
def test_a_dialogue_is_planned_from_here(qtbot: QtBot, window: MainWindow, way: str) -> None:
    shown = page(window)
    if way == "key":
        press(qtbot, Qt.Key.Key_N, CTRL)
    elif way == "mouse":
        qtbot.mouseClick(shown.new_dialogue, Qt.MouseButton.LeftButton)
    else:
        window.shell.actions_[Act.NEW_DIALOGUE].trigger()  # type: ignore[union-attr]
    dialog = window.findChild(NewDialogueDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    primary = [
        one
        for one in shown.findChildren(QPushButton)
        if one.property("kind") == "primary" and one.isVisible()
    ]
    assert primary == [shown.new_dialogue]


def test_the_plan_of_dialogues_is_one_link_away(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(page(window).dialogues.link, Qt.MouseButton.LeftButton)
    settle(window)
    assert isinstance(window.shell.page, DialoguesPage)  # type: ignore[union-attr]


# --- the map -------------------------------------------------------------------------------


def test_the_map_its_key_and_the_lists_say_the_same(window: MainWindow) -> None:
    shown = page(window)
    tips = shown.map.toolTip().split("\n")
    assert tips[:6] == ["0–3 månader", "4–6", "7–9", "10–11", "12 eller fler", "ingen ännu"]
    assert "väntar på dialog" in tips
    for row in counties.county_rows(desk(window), TODAY):
        said = shown.map.tiles[row.code].accessibleDescription()
        assert ("väntar på dialog" in said) is row.due
        assert ("nästa dialog planerad" in said) is (row.next_dialogue is not None)
    mine = {row.region_name for row in counties.county_rows(desk(window), TODAY) if row.mine}
    waiting = [line for line in shown.need_list.lines() if line.note == "väntar på dialog"]
    due = {row.region_name for row in counties.county_rows(desk(window), TODAY) if row.due}
    assert {line.text for line in waiting} == due & mine
    assert "1 län väntar på dialog" in shown.head.sub.text()


def test_a_tile_tells_who_stands_in(window: MainWindow) -> None:
    maja = records.add_record(desk(window), "officer", {"name": "Maja Test"})[1]
    officers.take_over(desk(window), maja, [county_id("12")], TODAY, "stand_in")
    said = reload(window).map.tiles["12"].accessibleDescription()
    assert "vakant länsansvar" in said
    assert "ersättare: Maja Test" in said


# --- the year ------------------------------------------------------------------------------


def marks(window: MainWindow, lane: Lane) -> list[MarkButton]:
    return [one for one in page(window).year.strip.buttons if one.mark.lane == lane]


def test_the_year_tells_the_next_deadline_with_its_paragraph(window: MainWindow) -> None:
    assert page(window).year.told.text() == (
        "Nästa frist: regionernas resultatredovisning 22 februari 2027, "
        "förordning (2024:99) 4 §, lag (1930:173) 2 §"
    )


def test_both_days_of_a_moved_deadline_are_spoken(window: MainWindow) -> None:
    report = next(one for one in marks(window, Lane.DEADLINES) if "redov" in one.mark.text)
    assert report.mark.text == "22 feb redovisning"
    assert report.accessibleName().startswith(
        "Regionernas resultatredovisning senast måndag 22 februari 2027 "
        "(21 feb är en söndag) · förordning (2024:99) 4 §, lag (1930:173) 2 §"
    )
    season = next(one for one in marks(window, Lane.DEADLINES) if one.mark.stretch)
    assert "ingen fast dag" in season.accessibleName()


def test_every_dialogue_of_the_year_is_a_mark_that_says_which(window: MainWindow) -> None:
    year = overview.overview(desk(window), TODAY).year
    shown = marks(window, Lane.DIALOGUES)
    assert [one.mark.text for one in shown] == [" ".join(one.letters) for one in year.dialogues]
    for one, dialogue in zip(shown, year.dialogues, strict=True):
        assert dialogue.title in one.accessibleName()
        assert one.mark.route == Route(PageId.DIALOGUE, str(dialogue.id))


def test_the_year_is_walked_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    strip = page(window).year.strip
    entries = [one for one in strip.buttons if one.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(entries) == 1
    entries[0].setFocus()
    press(qtbot, Qt.Key.Key_Home)
    seen = [QApplication.focusWidget()]
    for _step in strip.buttons[1:]:
        press(qtbot, Qt.Key.Key_Right)
        seen.append(QApplication.focusWidget())
    assert seen == list(strip.buttons)
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Up)
    assert QApplication.focusWidget() in marks(window, Lane.DIALOGUES)
    press(qtbot, Qt.Key.Key_Down)
    now = QApplication.focusWidget()
    assert isinstance(now, MarkButton)
    assert now.mark.lane is Lane.DEADLINES
    assert page(window).year.told.text() == now.mark.spoken


def test_tab_goes_from_what_needs_me_to_the_year_and_on_to_the_map(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = page(window)
    shown.need_list.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), MarkButton)
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.map.tiles["25"]
    reload(window)
    shown.need_list.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), MarkButton)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_mark_leads_to_its_place(qtbot: QtBot, window: MainWindow, by_key: bool) -> None:
    mark = marks(window, Lane.DIALOGUES)[0]
    if by_key:
        mark.setFocus()
        press(qtbot, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    settle(window)
    assert isinstance(window.shell.page, DialoguePage)  # type: ignore[union-attr]


def test_a_deadline_leads_to_its_month_of_the_calendar(qtbot: QtBot, window: MainWindow) -> None:
    report = next(one for one in marks(window, Lane.DEADLINES) if "redov" in one.mark.text)
    qtbot.mouseClick(report, Qt.MouseButton.LeftButton)
    settle(window)
    there = window.shell.page  # type: ignore[union-attr]
    assert isinstance(there, DialoguesPage)
    assert "Februari 2027" in " ".join(_words(there))


def test_marks_stay_apart_however_many_there_are(window: MainWindow) -> None:
    for day in range(1, 21):
        values = {"counties": "Z", "starts": f"2027-03-{day:02d}", "title": f"Dag {day}"}
        records.add_record(desk(window), "dialogue", values)
    strip = reload(window).year.strip
    for one in strip.buttons:
        assert strip.rect().contains(one.geometry())
        for other in strip.buttons:
            assert one is other or not one.geometry().intersects(other.geometry())


@pytest.mark.parametrize(("height", "shown"), [(900, True), (720, False)])
def test_a_low_window_drops_the_year_first(window: MainWindow, height: int, shown: bool) -> None:
    window.resize(1440, height)
    settle(window)
    assert page(window).year.isVisible() is shown
    assert page(window).need_list.isVisible()
    assert page(window).map.isVisible()


def test_english_speaks_english(open_window: Open, demo_file: Path) -> None:
    preferences.save(preferences.Preferences(language="en"))
    window = open_window(demo_file)
    shown = page(window)
    assert [line.text for line in shown.need_list.lines() if line.head][:2] == [
        "We promised, late",
        "They promised, late",
    ]
    assert shown.year.told.text() == (
        "Next deadline: the regions' report of results 22 February 2027, "
        "ordinance (2024:99) 4 §, act (1930:173) 2 §"
    )
    assert "due for a dialogue: none is planned" in shown.map.tiles["23"].accessibleDescription()


def test_a_dialogue_planned_elsewhere_shows_at_once(window: MainWindow) -> None:
    before = len(marks(window, Lane.DIALOGUES))
    session = window.session
    assert session is not None
    values = {"counties": "Z", "starts": "2027-03-10", "title": "Vår"}
    session.runner.write(
        "Planerar",
        lambda _progress: records.add_record(session.desk, "dialogue", values)[0],
        owner=session,
    )
    settle(window)
    assert len(marks(window, Lane.DIALOGUES)) == before + 1
    waiting = [line for line in page(window).need_list.lines() if line.note == "väntar på dialog"]
    assert waiting == []
    assert "nästa dialog planerad" in page(window).map.tiles["23"].accessibleDescription()


def test_an_officer_without_counties_sees_everybodys(open_window: Open, tmp_path: Path) -> None:
    from regdesk.work.desks import create_desk

    path = tmp_path / "alla.regdesk"
    close_desk(create_desk(path, "Maja Test", None))
    other = open_desk(path)
    records.add_record(
        other, "commitment", {"county": "Skåne", "text": "Sent", "due": "2026-11-01"}
    )
    close_desk(other)
    line = line_of(page(open_window(path)), "Sent")
    assert line.letter == "M"


def _words(widget: object) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]  # type: ignore[attr-defined]

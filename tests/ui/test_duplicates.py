"""What two entered twice: found, shown side by side, merged, kept apart; by keys and by clicks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from regdesk.store.desk import Desk
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.duplicates import DuplicatesDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from regdesk.work import alike, preferences, records
from regdesk.work.alike import possible_duplicates
from regdesk.work.desks import open_desk
from tests.ui.colleagues import Colleague, colleague_of
from tests.ui.conftest import Open, press, settle

PROMISE = {"text": "Skicka underlag om elnätet", "county": "25", "party": "region"}


@pytest.fixture
def ids(empty_file: Path) -> dict[str, str]:
    """A promise and a person written by Anna and, a little otherwise, by Berit."""
    made: dict[str, str] = {}
    with colleague_of(empty_file) as berit, open_desk(empty_file) as desk:
        made["kept"] = _add(desk, "commitment", **PROMISE, owner="Maja", comment="Ringt.")
        made["person"] = _add(desk, "contact", name="Maja Ek", email="m@example.se")
        before = berit._cursor
        made["other"] = _add(
            berit.desk, "commitment", **PROMISE, owner="Olle", due="2027-03-15", comment="Mejlat"
        )
        made["twin"] = _add(berit.desk, "contact", name="M. Ek", email="M@example.se")
        _send(berit, desk, before)
    return made


def _add(desk: Desk, record_type: str, **values: Any) -> str:
    return str(records.add_record(desk, record_type, values)[1])


def _send(colleague: Colleague, desk: Desk, cursor: int) -> None:
    from regdesk.store.intake import Batch, entries_since, take_in

    batch = entries_since(colleague.desk, cursor)
    take_in(desk, Batch.from_json(json.loads(json.dumps(batch.to_json()))))


@pytest.fixture
def window(open_window: Open, empty_file: Path, ids: dict[str, str]) -> MainWindow:
    assert ids
    return open_window(empty_file)


def _dialog(window: MainWindow) -> DuplicatesDialog:
    settle(window)
    found = [one for one in window.findChildren(DuplicatesDialog) if one.isVisible()]
    assert len(found) == 1
    found[0].activateWindow()
    return found[0]


def _open(window: MainWindow) -> DuplicatesDialog:
    assert window.shell is not None
    window.shell.actions_[Act.DUPLICATES].trigger()
    return _dialog(window)


def _desk(window: MainWindow) -> Desk:
    assert window.session is not None
    return window.session.desk


def _shown(window: MainWindow, record_id: str) -> dict[str, Any]:
    return records.show_record(_desk(window), record_id)


def _click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def _words(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()}


def test_the_pairs_are_shown_side_by_side_with_who_and_what(window: MainWindow) -> None:
    dialog = _open(window)
    assert [line.text for line in dialog.list.model().lines] == [PROMISE["text"], "Maja Ek"]  # type: ignore[attr-defined]
    assert dialog.list.model().lines[0].sub == "Anna Norr · Berit Mellan"  # type: ignore[attr-defined]
    words = _words(dialog.sides)
    assert {"Maja", "Olle", "2027-03-15", "Mejlat", PROMISE["text"]} <= words
    assert any(text.startswith("Berit Mellan, ") for text in words)
    (choice,) = dialog.sides.choices
    assert [radio.accessibleName() for radio in choice.radios] == [
        "Ansvarig: Maja",
        "Ansvarig: Olle",
    ]
    buddies = [one.buddy() for one in dialog.sides.findChildren(QLabel) if one.buddy()]
    assert buddies == [choice.radios[0]]


def test_merged_with_the_others_value_chosen_by_clicks(
    qtbot: QtBot, window: MainWindow, ids: dict[str, str]
) -> None:
    dialog = _open(window)
    (choice,) = dialog.sides.choices
    value = choice.cells[1].findChild(QLabel)
    assert value is not None
    _click(qtbot, value)  # the words are as good as the ring
    assert choice.radios[1].isChecked()
    _click(qtbot, dialog.merge)
    settle(window)
    now = _shown(window, ids["kept"])
    assert (now["owner"], now["due"], now["comment"]) == ("Olle", "2027-03-15", "Ringt. Mejlat")
    assert _shown(window, ids["other"])["deleted"] is True
    assert [one.one.title for one in dialog.found] == ["Maja Ek"]
    assert dialog.isVisible()
    _click(qtbot, dialog.merge)
    settle(window)
    assert dialog.found == ()
    assert dialog.nothing.isVisible()
    assert not dialog.merge.isVisible()
    _click(qtbot, dialog.shut)
    bar = window.shell.message  # type: ignore[union-attr]
    assert "Slog ihop dubbletter" in bar.text.text()
    offered = [
        one for one in bar.findChildren(QPushButton) if one.isVisible() and "ngra" in one.text()
    ]
    _click(qtbot, offered[0])
    settle(window)
    assert "deleted" not in _shown(window, ids["twin"])
    assert len(possible_duplicates(_desk(window))) == 1


def test_all_by_keyboard(qtbot: QtBot, window: MainWindow, ids: dict[str, str]) -> None:
    dialog = _open(window)
    qtbot.waitUntil(dialog.list.hasFocus)
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.chosen is not None
    assert dialog.chosen.record_type == "contact"
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Tab)
    (choice,) = dialog.sides.choices
    assert choice.radios[0].hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert choice.is_others
    press(qtbot, Qt.Key.Key_Return)
    settle(window)
    assert _shown(window, ids["kept"])["owner"] == "Olle"
    letter = dialog.not_same.text().partition("&")[2][0]
    press(qtbot, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.found == ())
    settle(window)
    assert possible_duplicates(_desk(window)) == ()
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_skipping_goes_round_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    before = possible_duplicates(_desk(window))
    dialog = _open(window)
    for expected in ("contact", "commitment"):
        _click(qtbot, dialog.skip)
        assert dialog.chosen is not None
        assert dialog.chosen.record_type == expected
    assert possible_duplicates(_desk(window)) == before


def test_those_kept_apart_do_not_come_back(qtbot: QtBot, window: MainWindow) -> None:
    dialog = _open(window)
    _click(qtbot, dialog.not_same)
    settle(window)
    assert [one.record_type for one in dialog.found] == ["contact"]
    dialog.reject()
    assert [one.record_type for one in _open(window).found] == ["contact"]


@pytest.mark.parametrize(
    ("page", "one", "two"),
    [(PageId.CONTACTS, "person", "twin"), (PageId.COMMITMENTS, "kept", "other")],
)
def test_two_chosen_rows_are_merged_from_the_lists_menu(
    qtbot: QtBot, window: MainWindow, ids: dict[str, str], page: PageId, one: str, two: str
) -> None:
    session, shell = window.session, window.shell
    assert session is not None
    assert shell is not None
    session.navigator.go(Route(page))
    settle(window)
    shown = shell.page
    table = shown.table  # type: ignore[union-attr]
    merge = shell.actions_[Act.MERGE]
    assert merge in table.context_menu().actions()
    table.select_several("id", [UUID(ids[one])])
    merge.trigger()
    settle(window)
    assert not window.findChildren(DuplicatesDialog)
    assert shell.message.isVisible()
    table.select_several("id", [UUID(ids[one]), UUID(ids[two])])
    merge.trigger()
    dialog = _dialog(window)
    assert not dialog.list.isVisible()
    assert not dialog.skip.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        _click(qtbot, dialog.merge)
    settle(window)
    assert _shown(window, ids[two])["deleted"] is True
    assert {row.id for row in table.shown_rows()} == {UUID(ids[one])}


def test_a_colleagues_change_shows_while_one_looks(window: MainWindow, ids: dict[str, str]) -> None:
    dialog = _open(window)
    session = window.session
    assert session is not None
    desk = session.desk
    session.runner.write(
        "x",
        lambda _progress: records.set_fields(desk, ids["other"], {"owner": "Maja"})[0],
        owner=session,
    )
    settle(window)
    assert dialog.sides.choices == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", [100, 200])
def test_it_fits_a_small_screen_with_large_text(
    open_window: Open, empty_file: Path, ids: dict[str, str], language: str, size: int
) -> None:
    assert ids
    preferences.save(preferences.Preferences(language=language, text_size=size))
    window = open_window(empty_file)
    window.setMinimumSize(0, 0)
    window.resize(1280, 720)
    settle(window)
    dialog = _open(window)
    QApplication.processEvents()
    least = dialog.minimumSizeHint()
    assert (least.width(), least.height()) <= (1280, 720)
    assert least.height() <= 720
    foot = [dialog.not_same, dialog.skip, dialog.shut, dialog.merge]
    assert all(one.isVisible() for one in foot)
    assert all(dialog.rect().contains(one.geometry()) for one in foot)
    for one in foot:
        assert one.width() >= one.sizeHint().width()


def test_nothing_alike_is_said_in_a_sentence(
    qtbot: QtBot, open_window: Open, empty_file: Path
) -> None:
    window = open_window(empty_file)
    dialog = _open(window)
    assert dialog.nothing.isVisible()
    assert dialog.shut.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.fixture(autouse=True)
def _no_pair_of_the_delivered(empty_file: Path) -> Iterator[None]:
    with open_desk(empty_file) as desk:
        assert alike.possible_duplicates(desk) == ()
    yield

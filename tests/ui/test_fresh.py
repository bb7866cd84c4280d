"""Compiled forms and translations are fresh; every page can be pictured."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from regdesk.ui.main_window import MainWindow
from regdesk.ui.pictures import dialogs, empty_states, places
from regdesk.ui.routes import PageId
from regdesk.ui.screenshots import take
from regdesk.work.desks import close_desk, open_desk

ROOT = Path(__file__).parents[2]
DIALOGS = {
    "about": "about",
    "cards": "cards",
    "conflict": "conflict",
    "deleted": "deleted",
    "duplicates": "duplicates",
    "end-meeting": "end_meeting",
    "guide": "guide",
    "handover": "handover",
    "history": "history",
    "keys": "shortcuts",
    "new-commitment": "new_commitment",
    "new-contact": "new_contact",
    "new-dialogue": "new_dialogue",
    "print": "printing",
    "problem": "problem",
    "reminders": "reminders",
    "responsibilities": "responsibilities",
    "sync-code": "sharing_members",
    "sync-create": "sharing_place",
    "take-over": "take_over",
}
"""Which picture shows the dialog of which module."""
NO_DIALOGS = {"__init__", "form", "sharing_form", "take_over_lines", "two_records"}


@pytest.mark.parametrize("script", ["compile.py", "translate.py"])
def test_forms_and_translations_are_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "forms" / script), "--check"], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert done.returncode == 0


def test_everything_is_pictured(qapp: object, demo_file: Path, tmp_path: Path) -> None:
    folder, sheet = tmp_path / "bilder", tmp_path / "ark.png"
    paths = take(demo_file, folder, language="en", theme="dark", size=(1280, 720), sheet=sheet)
    names = [path.stem for path in paths]
    assert len(names) == len(set(names))
    for path in paths:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1280, 720)
        assert len({picture.pixel(x, y) for x in range(0, 1280, 8) for y in range(0, 720, 8)}) > 8
    assert {"start", "overview", "county-timeline", "empty-contacts"} <= set(names)
    assert QImage(str(sheet)).width() > 1280
    with_window = QImage(str(folder / "overview.png"))
    for name in DIALOGS:
        picture = QImage(str(folder / f"{name}.png"))
        assert picture.pixel(4, 4) != with_window.pixel(4, 4), f"no dialog stands over {name}"


def test_no_page_is_left_out_of_the_pictures(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    pictured = [*places(session), *dialogs(session), *empty_states(session)]
    assert {one.route.page for one in pictured} == set(PageId)


def test_no_dialog_is_left_out_of_the_pictures() -> None:
    modules = {path.stem for path in (ROOT / "regdesk" / "ui" / "dialogs").glob("*.py")}
    assert modules - NO_DIALOGS == set(DIALOGS.values())


def test_one_page_of_an_open_desk_is_pictured(
    qapp: object, demo_file: Path, tmp_path: Path
) -> None:
    desk = open_desk(demo_file)
    paths = take(desk, tmp_path / "new", size=(1440, 900), page="overview")
    close_desk(desk)
    assert [path.name for path in paths] == ["overview.png"]

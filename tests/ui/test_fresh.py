"""Compiled forms and translations are fresh; every page can be pictured."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from regdesk.ui.screenshots import take
from regdesk.work.desks import close_desk, open_desk

ROOT = Path(__file__).parents[2]
PAGES = {
    "start",
    "overview",
    "counties",
    "county-situation",
    "county-dialogues",
    "county-commitments",
    "county-contacts",
    "county-timeline",
    "brief",
    "settings",
}


@pytest.mark.parametrize("script", ["compile.py", "translate.py"])
def test_forms_and_translations_are_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "forms" / script), "--check"], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert done.returncode == 0


def test_every_page_is_pictured(qapp: object, demo_file: Path, tmp_path: Path) -> None:
    paths = take(demo_file, tmp_path, language="en", theme="dark", size=(1280, 720))
    assert {path.stem for path in paths} == PAGES
    for path in paths:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1280, 720)
        assert len({picture.pixel(x, y) for x in range(0, 1280, 8) for y in range(0, 720, 8)}) > 8


def test_one_page_of_an_open_desk_is_pictured(
    qapp: object, demo_file: Path, tmp_path: Path
) -> None:
    desk = open_desk(demo_file)
    paths = take(desk, tmp_path / "new", size=(1440, 900), page="overview")
    close_desk(desk)
    assert [path.name for path in paths] == ["overview.png"]

"""The house's rules that no tool checks: what start-up loads, sizes of files, leftovers, libraries."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MADE_HERE = {"build", "dist", "out", "__pycache__"}
TEXT = {"", ".css", ".json", ".md", ".py", ".qss", ".spec", ".svg", ".toml", ".ts", ".typ", ".ui"}

QT_AT_START = "PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets, PySide6.QtSvg"
ROOMS_AFTER_FIRST_PAINT = {"store", "records", "documents", "workbooks"}


def in_child(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


def sources() -> list[Path]:
    return sorted(
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and path.suffix in TEXT
        and not any(
            part in MADE_HERE or (part.startswith(".") and part != ".ci")
            for part in path.relative_to(ROOT).parts[:-1]
        )
    )


@pytest.mark.parametrize("door", ["regdesk.app", "regdesk.ui.main_window"])
def test_the_window_paints_before_libraries_records_and_papers_are_loaded(door: str) -> None:
    child = in_child(
        f"import sys, {QT_AT_START}; before = set(sys.modules)\n"
        f"import {door}\n"
        "print(*(set(sys.modules) - before), sep='\\n')"
    )
    assert child.returncode == 0, child.stderr
    loaded = set(child.stdout.split())
    top = {name.split(".")[0] for name in loaded}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("regdesk.")}
    assert door in loaded
    assert top - sys.stdlib_module_names == {"regdesk"}
    assert not rooms & ROOMS_AFTER_FIRST_PAINT


def test_no_file_has_grown_into_a_house_of_its_own() -> None:
    generated = ROOT / "regdesk" / "ui" / "forms"
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "regdesk").rglob("*.py")
        if generated not in path.parents
    }
    assert lengths
    assert {path: length for path, length in lengths.items() if length > 600} == {}


def test_no_leftovers_and_no_places_of_one_machine() -> None:
    leftover = re.compile(
        "TO"
        r"DO\b|FIX"
        r"ME\b|(?<![\w.~])/(?:work|root)/\w|[A-Z]:\\Users\\"
    )
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in sources()
        if path != Path(__file__)
        for match in leftover.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_every_library_imported_is_one_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {normal(re.match(r"[\w.-]+", line).group()) for line in project["dependencies"]}
    homes = packages_distributions()
    strangers = {
        f"{path.relative_to(ROOT)}: {library}"
        for path in (ROOT / "regdesk").rglob("*.py")
        for library in imported(path) - sys.stdlib_module_names - {"regdesk", "shiboken6"}
        if not named & {normal(home) for home in homes.get(library, [])}
    }
    assert strangers == set()


def imported(path: Path) -> set[str]:
    """Top-level names of the absolute imports in a file, late ones too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_labels_survive_ten_thousand_changes() -> None:
    """PySide6 6.12.0 on CPython 3.11 loses a reference to None at each call and dies."""
    child = in_child(
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import PySide6; assert PySide6.__version__ != '6.12.0'\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application, label = QApplication([]), QLabel()\n"
        "for n in range(10_000): label.setText(str(n))\n"
        "print(label.text())"
    )
    assert (child.returncode, child.stdout.strip()) == (0, "9999"), child.stderr

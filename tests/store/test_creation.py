"""A new desk's name is taken at a stroke: of two who want it, one gets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from regdesk import errors
from regdesk.domain import files
from regdesk.store.creation import making
from regdesk.work import desks, records
from tests.store.faults import ROOT, faults_of, listing

ROUNDS = 8 if os.environ.get("REGDESK_SOAK") else 3


def _new(path: Path, officer: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "regdesk", "new", str(path), "--officer", officer],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    )


def test_of_two_processes_that_make_the_same_desk_one_does(tmp_path: Path) -> None:
    for number in range(ROUNDS):
        path = tmp_path / f"{number}.regdesk"
        both = {name: _new(path, name) for name in ("Maja", "Olle")}
        said = {name: process.communicate(timeout=60) for name, process in both.items()}
        codes = {name: process.returncode for name, process in both.items()}
        assert sorted(codes.values()) == [0, 2], said
        (winner,) = (name for name, code in codes.items() if code == 0)
        (refused,) = (said[name][1] for name, code in codes.items() if code == 2)
        assert "finns redan" in refused
        assert str(path) in refused
        with desks.open_desk(path) as desk:
            assert desk.fact("officer") == winner
            assert faults_of(desk) == []
            assert records.list_records(desk, "officer", {"name": winner})
    assert not [one for one in tmp_path.iterdir() if ".tmp" in one.name]


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_file_that_came_meanwhile_is_left_as_it_is(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:

        def refuse(*_: object) -> None:
            raise PermissionError(1, "no links here")

        monkeypatch.setattr(files.Path, "hardlink_to", refuse)
    path = tmp_path / "norr.regdesk"
    with pytest.raises(errors.DeskExists), making(path, {"officer": "Maja"}):
        path.write_bytes(b"somebody else's")
    assert listing(tmp_path) == {"norr.regdesk": b"somebody else's"}
    path.unlink()
    with making(path, {"officer": "Maja"}):
        pass
    with desks.open_desk(path) as desk:
        assert desk.fact("officer") == "Maja"

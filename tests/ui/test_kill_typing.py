"""Never a keystroke lost: killed at any moment, the window loses at most the last half second."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from regdesk.work import desks, records
from tests.conftest import ROOT
from tests.ui import typist

TIMES = 50 if os.environ.get("REGDESK_SOAK") else 3
LOST_AT_MOST = 0.5
"""Seconds of typing."""
LONGEST = 2 * len(typist.TYPED) * typist.EVERY_MS / 1000 + 60


def _kill_while_typing(
    path: Path, dialogue: str, item: str, field: str, after: int
) -> tuple[list[float], float]:
    """Kill the window when `after` signs are typed; return when each sign was, and when it died."""
    said = path.with_suffix(".said")
    with said.open("w") as errors:
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.typist", str(path), dialogue, item, field],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    assert child.stdout is not None
    times: list[float] = []
    watchdog = threading.Timer(LONGEST, child.kill)
    watchdog.start()
    for line in child.stdout:
        times.append(float(line.split()[1]))
        if len(times) > after:
            break
    watchdog.cancel()
    died = time.monotonic()
    child.kill()
    rest, _ = child.communicate()
    times += [float(line.split()[1]) for line in rest.splitlines() if line.count(" ") == 1]
    assert len(times) > after, said.read_text()
    return times, died


@pytest.mark.parametrize(
    ("field", "run"),
    [
        *(("notes", run) for run in range(TIMES)),
        *(("purpose", run) for run in range(TIMES if TIMES > 3 else 1)),
    ],
)
def test_a_killed_window_loses_at_most_the_last_half_second(
    demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: int, field: str
) -> None:
    monkeypatch.setenv("REGDESK_HOME", str(tmp_path / "home"))
    with desks.open_desk(demo_file) as desk:
        item = records.list_records(desk, "agenda_item")[0]
        record = str(item["id"] if field == "notes" else item["dialogue"])
        if field == "purpose":
            records.set_fields(desk, record, {field: ""})
        before = records.show_record(desk, record)[field] or ""
    chance = random.Random(None if TIMES > 3 else run)
    after = chance.randrange(40, len(typist.TYPED) - 40)
    times, died = _kill_while_typing(
        demo_file, str(item["dialogue"]), str(item["id"]), field, after
    )
    must = sum(at <= died - LOST_AT_MOST for at in times)
    with desks.open_desk(demo_file) as desk:
        found = records.show_record(desk, record)[field] or ""
        steps = records.history(desk, record, field)
        assert found.startswith(before)
        typed = found[len(before) :]
    assert typist.TYPED.startswith(typed), "what is there is what was typed, without a gap"
    # A field is saved without the blank at its end.
    blank = field != "notes" and typist.TYPED[len(typed) :][:1] == " "
    lost = must - len(typed) - blank
    assert lost <= 0, f"{lost} signs typed before the last half second are lost"
    if field != "notes":
        assert [one.value or "" for one in steps[-2:]] == ["", typed], "one line of history"

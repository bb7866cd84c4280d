"""The runner: one writer, order, cancel, errors, owners that are gone."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from regdesk.ui import runner as runners
from regdesk.ui.runner import Progress, Runner, Working


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.close()


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_writes_run_one_at_a_time_in_order(runner: Runner, owner: QObject) -> None:
    begun: list[tuple[int, str]] = []
    done: list[int] = []

    def job(number: int) -> int:
        begun.append((number, threading.current_thread().name))
        return number

    for number in range(20):
        runner.do("x", lambda _progress, n=number: job(n), owner=owner, done=done.append)
    runner.settle()
    assert [number for number, _thread in begun] == list(range(20))
    assert len({thread for _number, thread in begun}) == 1
    assert done == list(range(20))


def test_answers_come_back_to_the_gui_thread(runner: Runner, owner: QObject) -> None:
    threads: list[bool] = []
    here = QThread.currentThread()
    runner.read(
        "x",
        lambda: None,
        owner=owner,
        done=lambda _: threads.append(QThread.currentThread() is here),
    )
    runner.settle()
    assert threads == [True]


def test_what_fails_is_told_once_and_stops_nothing(runner: Runner, owner: QObject) -> None:
    heard: list[Exception] = []
    own: list[Exception] = []
    done: list[str] = []
    runner.failed.connect(heard.append)
    runner.do("x", lambda _progress: 1 / 0, owner=owner)
    runner.do("x", lambda _progress: int("x"), owner=owner, failed=own.append)
    runner.do("x", lambda _progress: "still here", owner=owner, done=done.append)
    runner.settle()
    assert [type(error) for error in heard] == [ZeroDivisionError]
    assert [type(error) for error in own] == [ValueError]
    assert done == ["still here"]


def test_a_long_job_tells_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, runner: Runner, owner: QObject
) -> None:
    told: list[Working | None] = []
    failed: list[Exception] = []
    runner.working.connect(told.append)
    runner.failed.connect(failed.append)
    told_half = threading.Event()

    def job(progress: Progress) -> None:
        while True:
            progress.report(0.5, "Halvvägs")
            told_half.wait(0.01)

    running = runner.do("Räknar", job, owner=owner)
    qtbot.waitUntil(lambda: any(one and one.part == 0.5 for one in told))
    assert next(one for one in told if one and one.part == 0.5).label == "Halvvägs"
    running.cancel()
    runner.settle()
    assert told[-1] is None
    assert failed == []


def test_an_owner_that_is_gone_hears_nothing(runner: Runner) -> None:
    gone = QObject()
    gate = threading.Event()
    heard: list[object] = []
    runner.read("x", gate.wait, owner=gone, done=heard.append)
    from shiboken6 import delete

    delete(gone)
    gate.set()
    runner.settle()
    assert heard == []


def test_closing_waits_for_what_is_to_be_written(owner: QObject, qtbot: QtBot) -> None:
    runner = Runner()
    written: list[int] = []
    gate = threading.Event()
    runner.do("x", lambda _progress: gate.wait() and written.append(1), owner=owner)
    runner.do("x", lambda _progress: written.append(2), owner=owner)
    gate.set()
    runner.close()
    assert written == [1, 2]


def test_what_writes_elsewhere_keeps_neither_saving_nor_the_end_waiting(
    qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runners, "END_S", 0.01)
    runner, gate = Runner(), threading.Event()
    saved: list[int] = []
    late: list[object] = []
    failed: list[Exception] = []
    runner.aside("PDF", lambda _progress: gate.wait(30), owner=owner, done=late.append)
    runner.aside(
        "Kopia",
        lambda _progress: gate.wait(30),
        owner=owner,
        done=late.append,
        failed=failed.append,
        limit_ms=20,
    )
    runner.do("x", lambda _progress: 1, owner=owner, done=saved.append)
    runner.settle_writes()
    assert saved == [1]
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], TimeoutError)
    runner.close()
    gate.set()
    assert late == []


def test_what_fails_while_the_program_ends_is_in_the_log(
    owner: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    runner = Runner()
    runner.do("Sparar det sista", lambda _progress: 1 / 0, owner=owner)
    runner.close()
    assert "Sparar det sista" in caplog.text
    assert "ZeroDivisionError" in caplog.text

"""Language, theme and text size at run time; undo and redo; one window a desk."""

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from regdesk import paths
from regdesk.ui import backups, tokens
from regdesk.ui import runner as runners
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.problem import ProblemDialog
from regdesk.ui.main_window import MainWindow
from regdesk.ui.pages.settings import SettingsPage
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.shell import Shell
from regdesk.work import preferences, records
from regdesk.work.desks import ChangeSet
from tests.ui.conftest import Open, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def test_language_is_switched_at_run_time(qtbot: QtBot, window: MainWindow) -> None:
    page = _settings(qtbot, window)
    assert _menus(window)[:4] == ["Arkiv", "Redigera", "Visa", "Gå"]
    assert _menus(window)[-1] == "Hjälp"
    _choose(qtbot, page.looks.language, "English")
    qtbot.waitUntil(lambda: _menus(window)[0] == "File")
    settle(window)
    page = _settings_page(window)
    assert page.head.title.text() == "Settings"
    assert _shell(window).sidebar.foot.state.text().startswith("Saved ")
    assert _kept()["language"] == "en"
    _go(window, Route(PageId.OVERVIEW))
    title = _shell(window).page.head.title.text()  # type: ignore[union-attr]
    assert title == "Monday 23 November"
    _go(window, Route(PageId.SETTINGS))
    _choose(qtbot, _settings_page(window).looks.language, "Svenska")
    qtbot.waitUntil(lambda: _menus(window)[0] == "Arkiv")


def test_theme_is_switched_at_run_time(qtbot: QtBot, window: MainWindow) -> None:
    page = _settings(qtbot, window)
    shell = _shell(window)
    _choose(qtbot, page.looks.theme, "Mörkt")
    settle(window)
    assert _shell(window) is shell, "a change of colours builds nothing anew"
    assert _session(window).look.tokens is tokens.DARK
    assert _background(window) == tokens.DARK.window
    assert _kept()["theme"] == "dark"
    assert shell.actions_[Act.DARK].isChecked()
    press(qtbot, Qt.Key.Key_D, CTRL, Qt.KeyboardModifier.ShiftModifier)
    settle(window)
    assert _background(window) == tokens.LIGHT.window
    assert page.looks.theme.currentText() == "Ljust"


def test_text_grows_to_200_percent(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.font().pointSizeF()
    for _step in range(6):
        press(qtbot, Qt.Key.Key_Plus, CTRL)
        QApplication.processEvents()
        settle(window)
    assert _session(window).look.text_size == 200
    assert QApplication.font().pointSizeF() == pytest.approx(2 * before)
    assert _kept()["text_size"] == 200
    press(qtbot, Qt.Key.Key_Minus, CTRL)
    QApplication.processEvents()
    settle(window)
    assert _session(window).look.text_size == 175


def test_the_sidebar_folds_by_choice(qtbot: QtBot, window: MainWindow) -> None:
    window.setMinimumSize(1400, 900)
    window.resize(1400, 900)
    QApplication.processEvents()
    sidebar = _shell(window).sidebar
    assert sidebar.width() == 208
    press(qtbot, Qt.Key.Key_L, CTRL, Qt.KeyboardModifier.ShiftModifier)
    assert sidebar.width() == 56
    settle(window)
    assert _kept()["windows"]["folded"] == "1"


def test_undo_names_the_step_and_redo_does_it_again(qtbot: QtBot, window: MainWindow) -> None:
    session, shell = _session(window), _shell(window)
    commitment = records.list_records(session.desk, "commitment", {"county": "25"})[0]
    assert not shell.actions_[Act.UNDO].isEnabled()
    heard = []
    session.runner.changed.connect(heard.append)

    def change(_progress: object) -> ChangeSet:
        return records.set_fields(session.desk, commitment["id"], {"comment": "Ringt i dag."})[0]

    session.runner.write("Ändrar", change, owner=shell)
    settle(window)
    assert [one.initiator for one in heard] == [shell]
    undo, redo = shell.actions_[Act.UNDO], shell.actions_[Act.REDO]
    assert undo.isEnabled()
    assert undo.text().startswith("&Ångra: ")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert _comment(session, commitment["id"]) == commitment["comment"]
    assert redo.text().startswith("&Gör om: ")
    press(qtbot, Qt.Key.Key_Y, CTRL)
    settle(window)
    assert _comment(session, commitment["id"]) == "Ringt i dag."


def test_a_second_start_brings_the_window_to_the_front(
    qtbot: QtBot, open_window: Open, demo_file: Path
) -> None:
    window = open_window(demo_file)
    window.showMinimized()
    second = QProcess()
    code = "import sys, pathlib; from regdesk.ui.main_window import run; "
    code += "sys.exit(run(pathlib.Path(sys.argv[1])))"
    with (
        qtbot.waitSignal(_session(window).single.asked_to_front, timeout=20_000),
        qtbot.waitSignal(second.finished, timeout=20_000),
    ):
        second.start(sys.executable, ["-c", code, str(demo_file)])
    assert second.exitStatus() == QProcess.ExitStatus.NormalExit
    assert second.exitCode() == 0
    assert not window.isMinimized()


def test_a_desk_open_elsewhere_is_said_and_left_alone(
    open_window: Open, demo_file: Path, empty_file: Path
) -> None:
    import subprocess

    holder = "import sys; from pathlib import Path; from regdesk.work.desks import open_desk; "
    holder += "desk = open_desk(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(empty_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None and process.stdin is not None
        assert process.stdout.readline() == "open\n"
        window = open_window(demo_file)
        _session(window).open(empty_file)
        settle(window)
        assert _shell(window).message.isVisible()
        assert "tom.regdesk" in _shell(window).message.text.text()
        facts = _session(window).facts
        assert facts is not None
        assert facts.path == demo_file
        process.stdin.close()


def test_the_settings_tell_whose_desk_it_is(
    qtbot: QtBot, window: MainWindow, demo_file: Path
) -> None:
    page = _settings(qtbot, window)
    assert page.officer.name.text() == "Anna Norr"
    assert page.officer.area.text().startswith("Du ansvarar för 7 län: Värmland, ")
    assert page.file.file.text() == str(demo_file)
    assert page.file.file.isReadOnly()


def test_ones_own_name_is_changed(qtbot: QtBot, window: MainWindow) -> None:
    page = _settings(qtbot, window)
    page.officer.name.setFocus()
    page.officer.name.selectAll()
    type_text("Anna Nord")
    press(qtbot, Qt.Key.Key_Tab)
    settle(window)
    assert _shell(window).sidebar.foot.officer.text() == "Anna Nord"
    assert window.windowTitle().endswith("Anna Nord")
    officers = records.list_records(_session(window).desk, "officer")
    assert "Anna Nord" in {one["name"] for one in officers}


def test_spelling_and_own_words_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = _settings(qtbot, window)
    page.spelling.words.setFocus()
    type_text("Norrbotniabanan")
    press(qtbot, Qt.Key.Key_Tab)
    page.spelling.marks.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    settle(window)
    assert _kept()["own_words"] == ["Norrbotniabanan"]
    assert _kept()["spelling"] is False


def test_the_file_is_checked(qtbot: QtBot, window: MainWindow) -> None:
    page = _settings(qtbot, window)
    qtbot.mouseClick(page.file.check, Qt.MouseButton.LeftButton)
    settle(window)
    assert page.file.found.isVisibleTo(page)
    assert page.file.found.text().startswith("Filen är hel.")


def test_a_backup_is_made_now_and_told_of(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = _settings(qtbot, window)
    assert page.backup.last.text() == "Ingen säkerhetskopia är gjord ännu"
    page.backup.now.click()
    assert page.backup.where.error == "Välj en mapp också."
    folder = tmp_path / "kopior"
    folder.mkdir()
    page.backup.folder.setFocus()
    type_text(str(folder))
    page.backup.now.setFocus()
    page.backup.now.click()
    settle(window)
    made = list(folder.glob("*.regdesk"))
    assert len(made) == 1
    assert _kept()["backup_where"] == str(made[0])
    assert page.backup.last.text().startswith("Senast: ")
    assert made[0].name in page.backup.last.text()
    assert str(made[0]) in _shell(window).message.text.text()


def test_a_folder_that_isnt_there_is_said_at_the_field(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = _settings(qtbot, window)
    page.backup.folder.setFocus()
    type_text(str(tmp_path / "finns-inte"))
    page.backup.keep.setFocus()
    assert page.backup.where.error == "Mappen finns inte."
    settle(window)
    assert _kept()["backup_folder"] is None


def test_a_backup_is_made_on_its_schedule_and_its_failure_is_said(
    qtbot: QtBot, open_window: Open, demo_file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "kopior"
    kept = preferences.Preferences(backup_every="daily", backup_folder=str(folder))
    preferences.save(kept)
    window = open_window(demo_file)
    settle(window)
    foot = _shell(window).sidebar.foot
    assert foot.notice.accessibleName() == "Säkerhetskopia saknas"
    qtbot.mouseClick(foot.notice, Qt.MouseButton.LeftButton)
    settle(window)
    page = _settings_page(window)
    assert page.backup.fault.isVisibleTo(page)
    assert "kopior" in page.backup.fault.text()
    assert QApplication.focusWidget() is page.backup.every
    folder.mkdir()
    _session(window).hub.backups.look()
    settle(window)
    assert len(list(folder.glob("*.regdesk"))) == 1
    assert not foot.notice.isVisibleTo(foot)
    _session(window).hub.backups.look()
    settle(window)
    assert len(list(folder.glob("*.regdesk"))) == 1, "once a day"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no files that hang")
def test_a_folder_that_never_answers_is_said_and_keeps_nobody_waiting(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LIMIT_MS", 50)
    monkeypatch.setattr(runners, "END_S", 0.01)
    folder = tmp_path / "kopior"
    folder.mkdir()
    hanging = folder / "norr 2026-01-01 120000.regdesk"
    os.mkfifo(hanging)  # whoever opens it waits
    page = _settings(qtbot, window)
    page.backup.folder.setFocus()
    type_text(str(folder))
    page.backup.now.setFocus()
    page.backup.now.click()
    assert _session(window).hub.backups.running
    qtbot.waitUntil(lambda: page.backup.fault.isVisibleTo(page))
    assert "inte svarat" in page.backup.fault.text()
    assert page.backup.now.isEnabled()
    assert _shell(window).sidebar.foot.notice.accessibleName() == "Säkerhetskopia saknas"
    window.close()
    assert not window.isVisible()
    os.close(os.open(hanging, os.O_WRONLY | os.O_NONBLOCK))  # let the thread end


def test_a_backup_is_restored_into_a_file_of_its_own(
    qtbot: QtBot, window: MainWindow, demo_file: Path, tmp_path: Path
) -> None:
    from regdesk.work.desks import backup

    source, target = tmp_path / "kopia.regdesk", tmp_path / "åter.regdesk"
    backup(_session(window).desk, source)
    page = _settings(qtbot, window)
    page.backup.restore.click()
    _answer(qtbot, window, source)
    _answer(qtbot, window, target)
    settle(window)
    facts = _session(window).facts
    assert facts is not None
    assert facts.path == target
    assert demo_file.exists()


def test_our_own_fault_is_told_with_its_details(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    session, shell = _session(window), _shell(window)
    session.runner.read("Läser", lambda: {}["saknas"], owner=shell, done=lambda _: None)
    settle(window)
    dialog = shell.findChild(ProblemDialog)
    assert isinstance(dialog, ProblemDialog)
    assert "KeyError" in dialog.ui.sentence.text()
    assert dialog.ui.log.text() == str(paths.log_file())
    qtbot.mouseClick(dialog.ui.copy, Qt.MouseButton.LeftButton)
    assert "KeyError: 'saknas'" in QApplication.clipboard().text()
    assert "KeyError: 'saknas'" in caplog.text
    shell.show_error(ValueError("en till"))
    assert len(shell.findChildren(ProblemDialog)) == 1
    press(qtbot, Qt.Key.Key_Escape)


def _answer(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Paste a path into the file dialog that stands open, and accept."""

    def standing() -> list[QFileDialog]:
        return [one for one in window.findChildren(QFileDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(standing()))
    dialog = standing()[0]
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _settings(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    settle(window)
    return _settings_page(window)


def _settings_page(window: MainWindow) -> SettingsPage:
    page = _shell(window).page
    assert isinstance(page, SettingsPage)
    return page


def _choose(qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Choose by keys, as the list stands closed."""
    box.setFocus()
    while box.currentText() != text:
        wanted = box.findText(text)
        assert wanted >= 0
        key = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        qtbot.keyClick(box, key)


def _shell(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def _session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def _go(window: MainWindow, route: Route) -> None:
    _session(window).navigator.go(route)
    settle(window)


def _menus(window: MainWindow) -> list[str]:
    return [one.text().replace("&", "") for one in _shell(window).top.menu.actions()]


def _background(window: MainWindow) -> str:
    picture = window.grab().toImage()
    return picture.pixelColor(window.width() - 3, window.height() - 3).name().upper()


def _kept() -> dict:
    return json.loads(paths.config_file().read_text(encoding="utf-8"))


def _comment(session: Session, record: str) -> object:
    return records.show_record(session.desk, record)["comment"]

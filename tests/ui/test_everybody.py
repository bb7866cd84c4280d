"""For everybody: names on every control, no clash of keys, contrast, nothing by colour alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence, QStyleHints
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QStyle,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from regdesk import paths
from regdesk.ui.actions import TABLE, Act
from regdesk.ui.dialogs.problem import ProblemDialog
from regdesk.ui.dialogs.shortcuts import BETWEEN, ShortcutsDialog
from regdesk.ui.icons import Icon
from regdesk.ui.look import Theme
from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from regdesk.ui.tokens import DARK, LIGHT, MAP_STEPS, Tokens, map_step
from regdesk.ui.widgets.basics import FocusRing
from regdesk.work import preferences, records
from tests.ui.conftest import Open, press, settle

PLACES = (
    Route(PageId.OVERVIEW),
    Route(PageId.COUNTIES),
    *(Route(PageId.COUNTY, "25", tab) for tab in ("situation", "dialogues", "commitments")),
    *(Route(PageId.COUNTY, "25", tab) for tab in ("contacts", "timeline")),
    Route(PageId.BRIEF, "25"),
    Route(PageId.CONFLICTS),
    Route(PageId.COMMITMENTS),
    Route(PageId.COMMITMENTS, "", "all group=week"),
    Route(PageId.CONTACTS),
    Route(PageId.SEARCH, "elnät", "time=own"),
    Route(PageId.SETTINGS),
    *(Route(PageId.DIALOGUES, "", view) for view in ("plan", "list", "week", "month")),
)
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTabBar)
GROUNDS = ("window", "surface", "side", "sunken", "hover", "accent_soft")
STATUS = ("err", "warn", "ok", "info")
SOFT = tuple(f"{tone}_soft" for tone in STATUS)
INKS = ("text", "text2", "text3", "accent", "accent_ink", *STATUS)
ANIMATED = (QComboBox, QLineEdit, QProgressBar, QPushButton, QScrollBar, QTabBar, QToolButton)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_start_and_the_dialogs_have_names(
    open_window: Open, qtbot: QtBot, language: str
) -> None:
    preferences.save(preferences.Preferences(language=language))
    window = open_window(None)
    shell, session = window.shell, window.session
    assert shell is not None and session is not None
    problem = ProblemDialog(ValueError("x"), language, session.look, window)
    keys = ShortcutsDialog(shell.actions_, session.look, window)
    for widget in (window, problem, keys):
        widget.show()
        assert [one for one in _controls(widget) if not _name(one)] == []
    problem.close()
    keys.close()


def test_rows_tell_everything_to_a_screen_reader(window: MainWindow) -> None:
    window.session.navigator.go(Route(PageId.COUNTIES))  # type: ignore[union-attr]
    settle(window)
    table = window.findChild(QAbstractItemView, options=Qt.FindChildOption.FindChildrenRecursively)
    assert table is not None
    page = window.shell.page  # type: ignore[union-attr]
    index = page.table.rows.index(0, 0)  # type: ignore[union-attr]
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Region Region Blekinge, Område Syd, Länsansvarig Vakant")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_two_mnemonics_of_the_first_start_clash(open_window: Open, language: str) -> None:
    preferences.save(preferences.Preferences(language=language))
    window = open_window(None)
    shell = window.shell
    assert shell is not None
    menus = [action.text() for action in shell.top.menu.actions() if action.isVisible()]
    inside = [
        widget.text()
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
    ]
    assert _clashes([*menus, *inside]) == []


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    actions = window.shell.actions_  # type: ignore[union-attr]
    keys = Counter(
        actions[act].shortcut().toString() for act in Act if not actions[act].shortcut().isEmpty()
    )
    assert [key for key, count in keys.items() if count > 1] == []
    assert not any("Ctrl+Alt" in key or "AltGr" in key for key in keys)
    assert set(TABLE) == set(Act)


def test_f1_lists_every_key(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    shown = {keys for line in dialog.list.lines() for keys in line.right.split(BETWEEN)}
    actions = window.shell.actions_  # type: ignore[union-attr]
    native = QKeySequence.SequenceFormat.NativeText
    wanted = {keys.toString(native) for act in Act for keys in actions[act].shortcuts()}
    assert wanted <= shown
    dialog.close()


def test_the_focus_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    window.session.navigator.go(Route(PageId.COUNTY, "25"))  # type: ignore[union-attr]
    settle(window)
    brief = window.shell.page.head.brief  # type: ignore[union-attr]
    brief.setFocus()
    ring = window.shell.ring  # type: ignore[union-attr]
    assert isinstance(ring, FocusRing)
    assert ring.isVisible()
    assert ring.geometry().contains(brief.geometry())
    with_focus = _picture(window)
    window.shell.page.tabs.setFocus()  # type: ignore[union-attr]
    assert _picture(window) != with_focus


def test_tab_reaches_the_main_controls_in_reading_order(qtbot: QtBot, window: MainWindow) -> None:
    page = window.shell.page  # type: ignore[union-attr]
    page.dialogue_list.setFocus()  # type: ignore[union-attr]
    seen = []
    for _step in range(4):
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] is page.need_list  # type: ignore[union-attr]
    assert seen[1] in page.year.strip.buttons  # type: ignore[union-attr]
    assert seen[2] is page.map.tiles["25"]  # type: ignore[union-attr]
    assert seen[3] is page.soon_list  # type: ignore[union-attr]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_tokens_stands_out(tokens: Tokens) -> None:
    """Text 4.5, a status on its own soft fill 5.5; edges, focus and what is off 3."""
    wanted = dict.fromkeys(product(INKS, GROUNDS), 4.5)
    wanted |= dict.fromkeys(product(("text", "text2"), (*SOFT, "desk")), 4.5)
    wanted |= {("text3", ground): 4.5 for ground in SOFT}
    wanted |= {(tone, f"{tone}_soft"): 5.5 for tone in STATUS}
    wanted |= {("on_accent", ground): 4.5 for ground in ("accent", "accent_hover")}
    wanted |= dict.fromkeys(product(("edge", "off"), (*GROUNDS, *SOFT, "desk")), 3)
    wanted |= {("accent", ground): 3 for ground in (*SOFT, "desk")}
    low = {
        (ink, ground): round(_ratio(getattr(tokens, ink), getattr(tokens, ground)), 2)
        for (ink, ground), least in wanted.items()
        if _ratio(getattr(tokens, ink), getattr(tokens, ground)) < least
    }
    assert low == {}
    pairs = zip(tokens.map_fill, tokens.map_ink, strict=True)
    assert all(_ratio(fill, ink) >= 5.5 for fill, ink in pairs)
    colours = {
        name
        for name, value in tokens._asdict().items()
        if isinstance(value, str) and name not in ("line", "edge")  # a line is decoration
    }
    assert colours == {name for pair in wanted for name in pair} - {"edge"}


def test_nothing_is_animated(open_window: Open, demo_file: Path, qapp: QApplication) -> None:
    for effect in Qt.UIEffect:  # as Windows has it
        qapp.setEffectEnabled(effect, True)
    window = open_window(demo_file)
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] == []
    window.session.navigator.go(Route(PageId.COMMITMENTS))  # type: ignore[union-attr]
    settle(window)
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    moving = {
        type(one).__name__
        for one in window.findChildren(QWidget)
        if isinstance(one, ANIMATED) and one.style().styleHint(hint, None, one)
    }
    assert moving == set()


def test_the_theme_follows_the_system_while_the_window_stands(
    open_window: Open, demo_file: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences.save(preferences.Preferences(theme="system"))
    window = open_window(demo_file)
    look, hints = window.session.look, qapp.styleHints()  # type: ignore[union-attr]
    for scheme, tokens in (
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Dark, DARK),
    ):
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints, now=scheme: now)
        hints.colorSchemeChanged.emit(scheme)
        assert look.tokens is tokens
        assert qapp.palette().window().color().name().upper() == tokens.window
        ground = window.grab().toImage().pixelColor(window.width() - 4, window.height() - 4)
        assert ground.name().upper() == tokens.window
    look.set_theme(Theme.LIGHT)
    assert look.tokens is LIGHT
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is LIGHT, "chosen by hand it stays"


def test_steps_of_the_map() -> None:
    assert [map_step(months) for months in (0, 3, 4, 6, 7, 9, 10, 11, 12, 60)] == [
        0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]  # fmt: skip
    assert MAP_STEPS == (3, 6, 9, 11)


def test_icons_are_all_there_and_no_other() -> None:
    folder = paths.resource("icons")
    assert {path.stem for path in folder.glob("*.svg")} == {icon.value for icon in Icon}
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    for name, tables in (("light", LIGHT), ("dark", DARK)):
        arrow = (folder / "tinted" / f"chevron-down-{name}.svg").read_text(encoding="utf-8")
        check = (folder / "tinted" / f"check-{name}.svg").read_text(encoding="utf-8")
        assert tables.text2 in arrow
        assert tables.on_accent in check


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_window_fits_the_smallest_screen(
    open_window: Open, demo_file: Path, text_size: int
) -> None:
    preferences.save(preferences.Preferences(text_size=text_size))
    window = open_window(demo_file)
    window.setMinimumSize(0, 0)
    window.resize(1280, 720)
    for route in (*PLACES, *_dialogue_places(window)):
        window.session.navigator.go(route)  # type: ignore[union-attr]
        settle(window)
        assert window.minimumSizeHint().width() <= 1280, route
        assert window.minimumSizeHint().height() <= 720, route


def _dialogue_places(window: MainWindow) -> list[Route]:
    """Return every tab of a dialogue of the demo, and its brief."""
    assert window.session is not None
    desk = window.session.desk
    dialogue = records.list_records(desk, "agenda_item")[0]["dialogue"]
    tabs = ("planning", "agenda", "participants", "preparation", "attachments")
    return [
        *(Route(PageId.DIALOGUE, dialogue, tab) for tab in tabs),
        Route(PageId.BRIEF, dialogue),
        Route(PageId.AT_TABLE, dialogue),
    ]


def _controls(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and type(widget).__module__.startswith(("regdesk", "PySide6"))
    ]


def _name(widget: QWidget) -> str:
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name).strip() if reader else ""


def _clashes(texts: Iterator[str] | list[str]) -> list[str]:
    letters = Counter(
        text[text.index("&") + 1].casefold() for text in texts if "&" in text.replace("&&", "")
    )
    return [letter for letter, count in letters.items() if count > 1]


def _picture(window: MainWindow) -> QImage:
    QApplication.processEvents()
    return window.grab().toImage()


def _ratio(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

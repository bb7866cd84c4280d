"""Long texts in the window: typed by real keys, saved by themselves, merged under the cursor."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from regdesk.errors import DiskFull
from regdesk.ui.actions import Act
from regdesk.ui.main_window import MainWindow
from regdesk.ui.notes import pasting
from regdesk.ui.notes.editor import NotesEditor
from regdesk.work import preferences, records
from regdesk.work.desks import open_desk
from tests.ui import conftest
from tests.ui.conftest import Open, full_disk, press, settle, writer_busy

Mod = Qt.KeyboardModifier


def type_text(text: str) -> None:
    """Type where the focus is, Enter between lines."""
    for number, line in enumerate(text.split("\n")):
        if number:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                enter = QKeyEvent(kind, Qt.Key.Key_Return, Mod.NoModifier, "\r")
                QApplication.sendEvent(QApplication.focusWidget(), enter)
        conftest.type_text(line)


@pytest.fixture
def item(window: MainWindow) -> str:
    """An agenda item without notes."""
    assert window.session is not None
    found = records.list_records(window.session.desk, "dialogue")[0]
    values = {"dialogue": found["id"], "title": "Elnät"}
    _, made = records.add_record(window.session.desk, "agenda_item", values)
    return str(made)


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow, item: str) -> Iterator[NotesEditor]:
    """An editor on the item's notes, in a window of its own."""
    assert window.session is not None
    made = NotesEditor(window.session, "Anteckning")
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    made.show_text("agenda_item", UUID(item), "notes")
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.clear_text()
    settle(window)


def _notes(window: MainWindow, item: str) -> str:
    assert window.session is not None
    return str(records.show_record(window.session.desk, item)["notes"] or "")


def _write_elsewhere(window: MainWindow, item: str, text: str) -> None:
    """Have somebody else change the notes."""
    session = window.session
    assert session is not None
    desk = session.desk
    session.runner.write(
        "", lambda _: records.set_fields(desk, item, {"notes": text})[0], owner=window
    )
    settle(window)


def _place(editor: NotesEditor, start: int, end: int | None = None) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_what_is_typed_is_saved_by_itself(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor, item: str
) -> None:
    with qtbot.waitSignal(editor.saved):
        type_text("Elnätet är fullt 😀 đŋ")
    assert _notes(window, item) == "Elnätet är fullt 😀 đŋ"


def test_leaving_the_field_saves_at_once(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor, item: str
) -> None:
    type_text("Hej")
    editor.clearFocus()
    settle(window)
    assert _notes(window, item) == "Hej"


def test_closing_the_window_saves(qtbot: QtBot, open_window: Open, demo_file: Path) -> None:
    window = open_window(demo_file)
    assert window.session is not None
    county = records.show_record(window.session.desk, "Z")["id"]
    editor = NotesEditor(window.session, "Läget")
    qtbot.addWidget(editor)
    editor.show()
    editor.show_text("county", UUID(county), "conditions")
    qtbot.keyClicks(editor, "Sist skrivet. ")
    window.close()
    with open_desk(demo_file) as desk:
        assert records.show_record(desk, "Z")["conditions"].startswith("Sist skrivet. ")


def test_another_text_takes_nothing_of_the_one_before(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    assert window.session is not None
    dialogue = records.show_record(window.session.desk, item)["dialogue"]
    type_text("Till punkten")
    editor.show_text("dialogue", UUID(dialogue), "preparation")
    _place(editor, 0)
    type_text("Till dialogen ")
    editor.flush()
    settle(window)
    assert _notes(window, item) == "Till punkten"
    found = records.show_record(window.session.desk, dialogue)["preparation"]
    assert found.startswith("Till dialogen ")


@pytest.fixture
def other_item(window: MainWindow, item: str) -> str:
    """Another agenda item without notes."""
    assert window.session is not None
    dialogue = records.show_record(window.session.desk, item)["dialogue"]
    values = {"dialogue": dialogue, "title": "Kompetens"}
    _, made = records.add_record(window.session.desk, "agenda_item", values)
    return str(made)


def test_who_comes_back_before_a_text_is_written_goes_on_where_they_were(
    window: MainWindow, editor: NotesEditor, item: str, other_item: str
) -> None:
    with writer_busy(window):
        type_text("Hej")
        editor.show_text("agenda_item", UUID(other_item), "notes")
        assert editor.toPlainText() == ""
        editor.show_text("agenda_item", UUID(item), "notes")
        assert editor.toPlainText() == "Hej"
        _place(editor, 3)
        type_text(" på dig")
        _write_elsewhere(window, other_item, "Annat")
    editor.flush()
    settle(window)
    assert editor.toPlainText() == _notes(window, item) == "Hej på dig"
    assert _notes(window, other_item) == "Annat"


def test_what_a_full_disk_refused_is_held_whatever_text_is_shown(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor, item: str, other_item: str
) -> None:
    assert window.session is not None
    heard: list[Exception] = []
    window.session.runner.failed.connect(heard.append)
    long = "Regionen väntar på besked.\n" * 2_000
    with full_disk(window):
        editor.write(long)
        editor.show_text("agenda_item", UUID(other_item), "notes")
        qtbot.waitUntil(lambda: any(isinstance(one, DiskFull) for one in heard))
        editor.write(long.upper())
        assert editor.unsaved
        editor.show_text("agenda_item", UUID(item), "notes")
        assert editor.toPlainText() == long, "it is there to be seen"
        settle(window)
        assert window.session.keeper.unsaved()
    editor.flush()
    settle(window)
    assert not editor.unsaved
    assert _notes(window, item) == long
    assert _notes(window, other_item) == long.upper()


def test_a_colleagues_words_merge_under_the_cursor(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    type_text("Första raden\nAndra 😀 raden")
    editor.flush()
    settle(window)
    _place(editor, editor.toPlainText().index("raden", 14) + 1, 15)
    before = editor.textCursor().selectedText()
    type_text("")
    _write_elsewhere(window, item, "Överst 😀\nFörsta raden\nAndra 😀 raden\nSist")
    assert editor.toPlainText() == "Överst 😀\nFörsta raden\nAndra 😀 raden\nSist"
    assert editor.textCursor().selectedText() == before, "what was chosen is still chosen"
    assert editor.live is not None and editor.live.text == editor.toPlainText()


def test_what_is_looked_at_stands_still_while_others_write_above(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    text = "\n".join(f"Rad {number}" for number in range(200))
    _write_elsewhere(window, item, text)
    _place(editor, text.index("Rad 150"))
    editor.ensureCursorVisible()
    before = editor.cursorRect().top()
    _write_elsewhere(window, item, "Ny rad\n" * 40 + text)
    assert editor.textCursor().block().text() == "Rad 150"
    assert editor.cursorRect().top() == before


def test_typing_goes_on_while_others_write(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    type_text("Regionen")
    editor.flush()
    settle(window)
    type_text(" återkommer")  # not saved yet
    _write_elsewhere(window, item, "Obs! Regionen")
    type_text(" i mars.")
    editor.flush()
    settle(window)
    assert editor.toPlainText() == "Obs! Regionen återkommer i mars."
    assert _notes(window, item) == editor.toPlainText()


@pytest.mark.parametrize("way", ["key", "menu"])
def test_typing_is_taken_back_first_then_the_last_step(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor, item: str, way: str
) -> None:
    type_text("Hej")
    if way == "key":
        press(qtbot, Qt.Key.Key_Z, Mod.ControlModifier)
    else:
        _menu_of(editor, "Ångra skrivning").trigger()
    assert editor.toPlainText() == ""
    press(qtbot, Qt.Key.Key_Y, Mod.ControlModifier)
    assert editor.toPlainText() == "Hej"
    editor.flush()
    settle(window)
    assert _notes(window, item) == "Hej"


def test_undoing_the_step_takes_the_words_away_on_the_screen_too(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    assert window.session is not None
    type_text("Hej")
    window.session.undo(window)
    settle(window)
    assert editor.toPlainText() == "" == _notes(window, item)
    window.session.redo(window)
    settle(window)
    assert editor.toPlainText() == "Hej"


def test_lists_go_on_and_end_by_themselves(qtbot: QtBot, editor: NotesEditor) -> None:
    type_text("- elnät")
    press(qtbot, Qt.Key.Key_Return)
    type_text("service")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    type_text("Efter\n1. ett")
    press(qtbot, Qt.Key.Key_Return)
    type_text("två")
    assert editor.toPlainText() == "- elnät\n- service\nEfter\n1. ett\n2. två"
    press(qtbot, Qt.Key.Key_Home)
    _place(editor, len("- "))
    press(qtbot, Qt.Key.Key_Backspace)
    assert editor.toPlainText().startswith("elnät\n")


@pytest.mark.parametrize(
    ("act", "method", "after"),
    [
        (Act.BOLD, "bold", "Ett **ord** 😀 till"),
        (Act.ITALIC, "italic", "Ett *ord* 😀 till"),
        (Act.HEADING, "heading", "# Ett ord 😀 till"),
        (Act.LIST, "bullets", "- Ett ord 😀 till"),
    ],
)
def test_words_and_lines_get_their_look_and_lose_it(
    editor: NotesEditor, act: Act, method: str, after: str
) -> None:
    type_text("Ett ord 😀 till")
    _place(editor, 4, 7)
    getattr(editor, method)()
    assert editor.toPlainText() == after
    assert editor.live is not None and editor.live.text == after
    getattr(editor, method)()
    assert editor.toPlainText() == "Ett ord 😀 till"


def test_the_actions_of_the_window_reach_the_text_that_has_the_focus(
    window: MainWindow, editor: NotesEditor
) -> None:
    assert window.shell is not None
    type_text("ord")
    editor.selectAll()
    window.shell.actions_[Act.BOLD].trigger()
    assert editor.toPlainText() == "**ord**"


WORD_HTML = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:Calibri;} --></style></head>
<body lang=SV><!--StartFragment-->
<h1>Läget i&nbsp;länet<o:p></o:p></h1>
<p class=MsoNormal><b>Fet&nbsp;text </b>och <i>kursiv</i>,<span style='mso-spacerun:yes'>  </span>el&shy;nät
<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Första<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Slut.<o:p></o:p></p>
<!--EndFragment--></body></html>"""
WEB_HTML = """<meta charset='utf-8'><b style="font-weight:normal;"><h2>Rubrik</h2>
<ul><li><p><span style="font-weight:700">fet</span><span>&nbsp;vanlig</span></p></li><li>två</li></ul>
<ol><li>ett</li><li>två</li></ol><p>rad<br>bruten &amp; <a href="https://example.org">länk</a></p>
<table><tr><td>a</td><td>b</td></tr></table><script>alert(1)</script></b>"""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (WORD_HTML, "# Läget i länet\n**Fet text** och *kursiv*, elnät\n- Första\n\nSlut."),
        (
            WEB_HTML,
            "# Rubrik\n- **fet** vanlig\n- två\n1. ett\n2. två\nrad\nbruten & länk\na · b",
        ),
        ("bara <strong>ord</strong>", "bara **ord**"),
    ],
)
def test_what_is_pasted_from_word_or_the_web_arrives_clean(
    qtbot: QtBot, editor: NotesEditor, html: str, text: str
) -> None:
    source = QMimeData()
    source.setHtml(html)
    source.setText("annat")
    QApplication.clipboard().setMimeData(source)
    press(qtbot, Qt.Key.Key_V, Mod.ControlModifier)
    assert editor.toPlainText() == text


def test_the_name_of_a_file_is_not_typed(editor: NotesEditor, tmp_path: Path) -> None:
    conftest.drop(editor.viewport(), tmp_path / "bilaga.pdf")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "bilaga.pdf"))])
    data.setText(str(tmp_path / "bilaga.pdf"))
    QApplication.clipboard().setMimeData(data)
    editor.paste()
    assert editor.toPlainText() == ""


def test_odd_signs_from_elsewhere_move_nothing(
    window: MainWindow, editor: NotesEditor, item: str
) -> None:
    _write_elsewhere(window, item, "Ett\u2029två\ufdd0tre\u2028fyra")
    settle(window)
    _place(editor, 4)
    type_text("X")
    editor.flush()
    settle(window)
    assert editor.toPlainText() == _notes(window, item) == "Ett\nXtvåtre\nfyra"


def test_plain_text_is_pasted_without_odd_blanks(editor: NotesEditor) -> None:
    assert pasting.clean("a\u00a0b\tc\u00adde\r\n\r\n\r\n• punkt\r\n1)\tett") == (
        "a b cde\n\n- punkt\n1. ett"
    )


def test_what_is_copied_here_comes_back_as_it_was_and_goes_to_word_formatted(
    qtbot: QtBot, editor: NotesEditor
) -> None:
    type_text("# Läget\n**fet** 😀")
    editor.selectAll()
    press(qtbot, Qt.Key.Key_C, Mod.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "Läget\nfet 😀"
    assert "<b>fet</b>" in copied.html()
    press(qtbot, Qt.Key.Key_V, Mod.ControlModifier)
    assert editor.toPlainText() == "# Läget\n**fet** 😀"


def _wrong(editor: NotesEditor) -> list[str]:
    """Return the words that are underlined."""
    found, block = [], editor.document().begin()
    while block.isValid():
        found.extend(
            block.text()[one.start : one.start + one.length]
            for one in block.layout().formats()
            if one.format.underlineStyle() == one.format.UnderlineStyle.SpellCheckUnderline
        )
        block = block.next()
    return found


def _menu_of(editor: NotesEditor, name: str) -> QAction:
    """Ask for the menu by the menu key and return an entry of it."""
    place = editor.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, editor.viewport().mapToGlobal(QPoint(place))
    )
    QApplication.sendEvent(editor.viewport(), event)
    menu = editor.findChildren(QMenu)[-1]
    return next(one for one in menu.actions() if one.text().replace("&", "") == name)


def test_misspelt_words_are_underlined_in_both_languages_once_they_are_left(
    qtbot: QtBot, editor: NotesEditor
) -> None:
    type_text("Elnätet är fulllt i Jämtland Härjedalen")
    qtbot.waitUntil(lambda: _wrong(editor) == ["fulllt"])
    type_text("\nWe recieved the smart specialisation strtegy")
    qtbot.waitUntil(lambda: _wrong(editor) == ["fulllt", "recieved"])
    type_text(" ")
    qtbot.waitUntil(lambda: _wrong(editor) == ["fulllt", "recieved", "strtegy"])


def test_suggestions_are_offered_and_own_words_pass(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor
) -> None:
    type_text("Det är särskillt Xyzzyberget där ")
    qtbot.waitUntil(lambda: _wrong(editor) == ["särskillt", "Xyzzyberget"])
    _place(editor, editor.toPlainText().index("Xyzzy") + 2)
    _menu_of(editor, "Lägg till ”Xyzzyberget” bland mina ord").trigger()
    qtbot.waitUntil(lambda: _wrong(editor) == ["särskillt"])
    settle(window)
    assert preferences.load().own_words == ["Xyzzyberget"]
    _place(editor, editor.toPlainText().index("särskillt") + 2)
    menu = _menu_of(editor, "Söker förslag…").parent()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: menu.actions()[0].text() == "särskilt")
    menu.actions()[0].trigger()
    assert editor.toPlainText() == "Det är särskilt Xyzzyberget där "


def test_a_key_turns_spelling_off_and_it_stays_off(
    qtbot: QtBot, window: MainWindow, editor: NotesEditor
) -> None:
    assert window.shell is not None
    type_text("fulllt ")
    qtbot.waitUntil(lambda: _wrong(editor) == ["fulllt"])
    window.shell.actions_[Act.SPELLING].trigger()
    assert _wrong(editor) == []
    settle(window)
    assert preferences.load().spelling is False


def test_spelling_is_started_when_first_needed_and_not_by_the_window(window: MainWindow) -> None:
    from regdesk.ui.notes.spelling import Spelling

    assert window.session is not None
    assert window.session.hub.findChild(Spelling) is None


def test_a_place_is_gone_to_and_its_words_are_marked(
    window: MainWindow, editor: NotesEditor
) -> None:
    type_text("😀 Elnätet är fullt")
    editor.go_to(2, 7)
    assert editor.textCursor().selectedText() == "Elnätet"


def test_nothing_can_be_typed_where_no_text_is_shown(qtbot: QtBot, editor: NotesEditor) -> None:
    editor.clear_text()
    editor.setFocus()
    type_text("Hej")
    assert editor.toPlainText() == ""


def test_the_text_is_laid_out_anew_only_when_its_width_changes(
    editor: NotesEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[int] = []
    monkeypatch.setattr(editor, "setLineWrapColumnOrWidth", widths.append)
    editor.resize(700, 500)
    assert widths == []
    editor.resize(500, 500)
    assert len(widths) == 1

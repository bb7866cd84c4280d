"""Windows under a real window manager: focus, full screen, several windows, ends by a signal."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desktop import Desk, Desktop, desktop, make_desk

TALK = "Region Gävleborg: översyn och uppföljning"
WRITTEN = "Skrivet i sista stund: Åre, Östersund och Ånge."


@pytest.fixture
def here(tmp_path: Path) -> Iterator[tuple[Desktop, Desk]]:
    """The desktop with a demo desk, and nothing started on it yet."""
    with desktop(tmp_path) as screen:
        yield screen, make_desk(screen)


def test_the_focus_returns_from_a_dialog_to_where_it_was(here: tuple[Desktop, Desk]) -> None:
    desktop, desk = here
    _start(desktop, desk)
    desktop.press("ctrl+5")
    desktop.wait("contacts", lambda seen: seen.has("Kontakter", role="table"))
    desktop.press("ctrl+f")
    desktop.wait("the filter", lambda seen: seen.focus.name.startswith("Filtrera"))
    desktop.type("kompetens")
    before = desktop.screen().focus
    for keys in ("ctrl+shift+k", "F1", "ctrl+n", "ctrl+shift+a"):
        desktop.press(keys)
        desktop.wait(f"the dialog of {keys}", lambda seen: seen.has("", role="dialog"))
        desktop.press("Escape")
        desktop.wait("it gone", lambda seen: not seen.has("", role="dialog"))
        seen = desktop.wait("the focus", lambda seen: seen.focus.name == before.name)
        assert seen.focus.text == "kompetens"
    desktop.type("råd")
    desktop.wait("the keys there", lambda seen: seen.focus.text == "kompetensråd")


def test_full_screen_at_the_table_and_back(here: tuple[Desktop, Desk]) -> None:
    desktop, desk = here
    _start(desktop, desk)
    _go_to_the_table(desktop)
    before = desktop.size()
    for leaving in ("F11", "Escape"):
        desktop.press("F11")
        desktop.wait("the text alone", lambda seen: not seen.has("Arkiv", role="menu item"))
        desktop.wait("the whole screen", lambda _seen: desktop.size() == (1280, 720))
        assert desktop.screen().focus.name == "Anteckning"
        desktop.press(leaving)
        seen = desktop.wait("all", lambda seen: seen.has("Arkiv", role="menu item"))
        desktop.wait("the size before", lambda _seen: desktop.size() == before)
        assert seen.focus.name == "Anteckning"


def test_another_window_shows_what_the_first_changes(here: tuple[Desktop, Desk]) -> None:
    desktop, desk = here
    program = _start(desktop, desk)
    desktop.press("ctrl+3")
    desktop.wait("dialogues", lambda seen: seen.title.startswith("Dialoger"))
    desktop.press("ctrl+shift+w")
    desktop.wait("two windows", lambda _seen: len(desktop.windows()) == 2)
    desktop.wait("the keys in it", lambda seen: seen.focus.name)
    desktop.press("ctrl+5")
    desktop.wait("contacts in one", lambda seen: seen.title.startswith("Kontakter"))
    desktop.press("ctrl+shift+k")
    desktop.wait("to be asked", lambda seen: seen.has("", role="dialog"))
    desktop.type("Abisko Prov")
    desktop.press("Return")
    desktop.wait("it made", lambda _seen: _has_contact(desk, "Abisko Prov"))
    desktop.press("ctrl+shift+w")
    desktop.wait("three windows", lambda _seen: len(desktop.windows()) == 3)
    desktop.wait("both", lambda seen: len(seen.has("Namn Abisko Prov", role="table cell")) == 2)
    desktop.wait("the keys in its list", lambda seen: "Abisko Prov" in seen.focus.name)
    desktop.press("ctrl+z")
    desktop.wait(
        "it gone in both", lambda seen: not seen.has("Namn Abisko Prov", role="table cell")
    )
    for left in (2, 1):
        desktop.press("ctrl+w")
        desktop.wait(f"{left} left", lambda _seen, left=left: len(desktop.windows()) == left)
        assert program.poll() is None
    desktop.wait("the first", lambda seen: seen.title.startswith("Dialoger"))
    desktop.press("ctrl+w")
    assert program.wait(30) == 0


def test_a_second_start_brings_the_window_to_the_front(here: tuple[Desktop, Desk]) -> None:
    desktop, desk = here
    program = _start(desktop, desk)
    desktop.start_another("Något annat")
    desktop.wait("it in front", lambda _seen: desktop.in_front() == "Något annat")
    assert desktop.start("--desk", str(desk.path)).wait(30) == 0
    desktop.wait("the first again", lambda _seen: desktop.in_front().startswith("Översikt"))
    assert program.poll() is None
    assert len(desktop.windows()) == 1


def test_a_card_dragged_from_another_program_is_taken_in(
    here: tuple[Desktop, Desk], tmp_path: Path
) -> None:
    desktop, desk = here
    card = tmp_path / "kort.vcf"
    lines = ("BEGIN:VCARD", "VERSION:3.0", "FN:Åsa Prov", "EMAIL:asa@region.example", "END:VCARD")
    card.write_text("\r\n".join((*lines, "")), encoding="utf-8")
    _start(desktop, desk)
    desktop.press("ctrl+5")
    desktop.wait("contacts", lambda seen: seen.has("Kontakter", role="table"))
    desktop.start_another("Filer", card)
    seen = desktop.wait("it in front", lambda seen: seen.has("Filer", role="label"))
    (from_,) = seen.has("Filer", role="label")
    to = seen.has("Namn ", role="table cell")[1]
    desktop.drag(from_, to)
    desktop.wait("the card", lambda seen: seen.has("Åsa Prov", role="table cell"))
    desktop.wait("the keys in it", lambda seen: "Åsa Prov" in seen.focus.name)
    desktop.press("Return")
    desktop.wait("it taken in", lambda _seen: _has_contact(desk, "Åsa Prov"))


def test_a_signal_to_end_saves_what_was_typed_just_before(here: tuple[Desktop, Desk]) -> None:
    desktop, desk = here
    program = _start(desktop, desk)
    _go_to_the_table(desktop)
    desktop.press("ctrl+End", "Return")
    desktop.type(WRITTEN)
    program.send_signal(signal.SIGTERM)
    assert program.wait(30) == 0
    assert [one for one in desk.rows("agenda_item") if WRITTEN in (one["notes"] or "")]
    assert desk.check() == []


@pytest.mark.parametrize("chosen", [False, True], ids=["left", "the same desk chosen"])
def test_a_file_dialog_leaves_the_locks_on_the_desk(
    here: tuple[Desktop, Desk], chosen: bool
) -> None:
    """A look into the desk file, as a list of files takes it, would cost the log its keeper."""
    desktop, desk = here
    program = _start(desktop, desk)
    desktop.press("ctrl+o")
    desktop.wait("the file dialog", lambda seen: seen.focus.name == "Filnamn:")
    desktop.type(str(desk.path.parent))
    desktop.press("Return")
    desktop.wait("the desk listed", lambda seen: seen.has(desk.path.name, role="table cell"))
    if chosen:
        desktop.type(desk.path.name)
        desktop.press("Return")
    else:
        desktop.press("Escape", "Escape")  # its list of completions, itself
    desktop.wait("it gone", lambda seen: not seen.has("", role="dialog"))
    assert desk.rows("county")  # a reader closes the file: the last one takes the log away
    assert desk.path.with_name(f"{desk.path.name}-wal").exists()
    desktop.press("ctrl+shift+k")
    desktop.wait("to be asked", lambda seen: seen.has("", role="dialog"))
    desktop.type("Åsa Prov")
    desktop.press("Return")
    desktop.wait("it made", lambda _seen: _has_contact(desk, "Åsa Prov"))
    program.kill()
    program.wait(30)
    assert _has_contact(desk, "Åsa Prov")


# --- looking ---------------------------------------------------------------------------------


def _start(desktop: Desktop, desk: Desk) -> subprocess.Popen[bytes]:
    program = desktop.start("--desk", str(desk.path))
    desktop.wait("the overview", lambda seen: seen.has("Behöver dig", role="list"))
    return program


def _go_to_the_table(desktop: Desktop) -> None:
    desktop.press("ctrl+k")
    desktop.wait("the search field", lambda seen: seen.focus.name == "Sök eller gå till")
    desktop.type(TALK)
    desktop.wait("the dialogue", lambda seen: seen.has("X, Region Gäv", "2026", role="list item"))
    desktop.press("Return")
    desktop.wait("its page", lambda seen: seen.title.startswith(TALK))
    desktop.press("F9")
    desktop.wait("the table", lambda seen: seen.focus.name == "Anteckning")


def _has_contact(desk: Desk, name: str) -> bool:
    return name in {one["name"] for one in desk.rows("contact")}

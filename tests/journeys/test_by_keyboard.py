"""A day at the desk and an hour at the table: by keyboard alone, read as a screen reader reads it.

A real X server and window manager, real keys, Swedish, 1280 by 720; then the same at 200 % text.
At every step the names, roles and values of what shows are read over AT-SPI, and the desk file
itself by the command line in a process of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.desktop import Desk, Desktop, Screen, desktop, make_desk

LATE = "Skicka sammanställningen av industrins elbehov"
DIALOGUE = "Strategisk dialog med Region Jämtland Härjedalen"
PROMISED = "Region Jämtland återkommer med underlag senast 15 mars"
OURS = "Vi bjuder in Energimyndigheten före påsk"
CHOSEN = "Satsa på färre och större projekt"
WRITTEN = "Fibern till Storhögen dröjer"
CARD = """BEGIN:VCARD\r
VERSION:3.0\r
FN:Elnätsstrateg (prov)\r
ORG:Region Jämtland Härjedalen\r
TITLE:elnätsstrateg\r
EMAIL:elnat@region.example\r
TEL:+46 63 00 00 00\r
END:VCARD\r
"""


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Desktop, Desk]]:
    """The desktop with a demo desk, and nothing started on it yet; text of 100 and 200 %."""
    with desktop(tmp_path) as screen:
        yield screen, make_desk(screen, text_size=request.param)


def test_a_day_at_the_desk_and_an_hour_at_the_table(
    here: tuple[Desktop, Desk], tmp_path: Path
) -> None:
    desktop, desk = here
    program = desktop.start("--desk", str(desk.path))
    desktop.wait("the overview", lambda seen: seen.has("Behöver dig", role="list"))
    _mark_what_is_late_as_fulfilled(desktop, desk)
    _plan_a_dialogue(desktop, desk)
    _write_at_the_table(desktop, desk)
    _print_the_brief(desktop, tmp_path / "underlag.pdf")
    _take_in_a_contact(desktop, desk, tmp_path / "kort.vcf")
    _search_a_word_of_the_notes(desktop)
    _undo_three_steps(desktop, desk)
    _go_on_in_the_dark_and_in_english(desktop, desk)
    desktop.press("ctrl+q")
    assert program.wait(30) == 0
    desktop.start("--desk", str(desk.path))
    _require_to_be_where_one_was(desktop)
    assert desk.check() == []


# --- the steps -------------------------------------------------------------------------------


def _mark_what_is_late_as_fulfilled(desktop: Desktop, desk: Desk) -> None:
    desktop.press("ctrl+k")
    desktop.wait("the search field", lambda seen: seen.focus.name == "Sök eller gå till")
    desktop.type("Norrbotten")
    desktop.wait("the county", lambda seen: seen.has("BD, Region Norrbotten", role="list item"))
    desktop.press("Return")
    desktop.wait("the county page", lambda seen: seen.title.startswith("Region Norrbotten"))
    desktop.press("ctrl+Next", "ctrl+Next")
    seen = desktop.wait("its commitments", lambda seen: seen.has("Åtaganden", role="table"))
    assert seen.has("Åtaganden", role="page tab", state="selected")
    late = [one.name for one in seen.has("dagar sen", "Åtagande ", role="table cell")]
    assert len(late) == 3 and any(LATE in name for name in late)
    _go_to_the_row(desktop, LATE)
    desktop.press("ctrl+Return")
    desktop.wait("to be asked", lambda seen: seen.focus.name.startswith("Kommentar"))
    desktop.type("Kallat till möte 14 januari")
    desktop.press("Return")
    desktop.wait("a way back", lambda seen: seen.has("Ångra", role="push button"))
    seen = desktop.wait("the focus back", lambda seen: seen.focus.role == "table cell")
    assert LATE in seen.focus.name and "Läge Infriat" in seen.focus.name
    (row,) = [one for one in desk.rows("commitment") if one["text"] == LATE]
    assert row["status"] == "fulfilled"
    assert row["comment"].endswith("Kallat till möte 14 januari")


def _go_to_the_row(desktop: Desktop, part: str) -> None:
    """Go into the table and down to a row."""
    desktop.press("Tab")
    desktop.wait("the table's row", lambda seen: seen.focus.role == "table cell")
    for _row in range(10):
        before = desktop.screen().focus.name
        if part in before:
            return
        desktop.press("Down")
        desktop.wait("the next row", lambda seen, before=before: seen.focus.name != before)
    pytest.fail(f"no row with “{part}”")


def _plan_a_dialogue(desktop: Desktop, desk: Desk) -> None:
    desktop.press("ctrl+n")
    seen = desktop.wait("to be asked", lambda seen: seen.focus.name == "När")
    assert seen.has("Ny dialog", role="dialog", state="active")
    assert _text(seen, "Län") == "Norrbotten"  # the county one comes from is proposed
    desktop.press("shift+Tab")
    desktop.type("Jämtland Härjedalen")
    desktop.press("Tab")
    desktop.type("vecka 10")
    desktop.wait("the week", lambda seen: _text(seen, "När") == "vecka 10")
    desktop.press("Return")
    desktop.wait("the dialogue", lambda seen: seen.title.startswith(DIALOGUE))
    desktop.press("ctrl+Next")
    desktop.wait("its agenda", lambda seen: seen.focus.name == "Lägg till en punkt på dagordningen")
    for line in ("Elnät 35 min", "Kompetens 20 min", "Bredband i glesbygd 15 min"):
        desktop.type(line)
        desktop.press("Return")
    desktop.wait("three points", lambda seen: seen.has("Nr 3, Punkt Bredband", role="table cell"))
    desktop.press("shift+Tab")
    desktop.wait("the table", lambda seen: seen.focus.role == "table cell")
    desktop.press("End", "alt+Up")
    desktop.wait("the point moved", lambda seen: "Nr 2, Punkt Bredband" in seen.focus.name)
    planned = _planned(desk)
    assert planned["counties"] == ["23"]
    assert planned["starts"].startswith("2027-03-08")
    assert _agenda(desk) == [("Elnät", 35), ("Bredband i glesbygd", 15), ("Kompetens", 20)]
    desktop.press("Home")
    desktop.wait("the first point", lambda seen: "Punkt Elnät" in seen.focus.name)


def _write_at_the_table(desktop: Desktop, desk: Desk) -> None:
    desktop.press("F9")
    seen = desktop.wait("the table", lambda seen: seen.focus.name == "Anteckning")
    assert seen.has("Arkiv", role="menu item")
    desktop.press("F11")
    desktop.wait("the text alone", lambda seen: not seen.has("Arkiv", role="menu item"))
    assert desktop.size() == (1280, 720)
    for line, keys in ((PROMISED, "alt+1"), (OURS, "alt+1"), (CHOSEN, "alt+2")):
        desktop.type(line)
        desktop.press(keys)
        desktop.wait("it caught", lambda seen, line=line: f": {line}" in seen.focus.description)
        if keys == "alt+1":
            desktop.press("Return")
    said = desktop.screen().focus.description
    assert said == f"Åtagande: {PROMISED}; Åtagande: {OURS}; Vägval: {CHOSEN}"
    desktop.press("ctrl+Down")
    desktop.wait("the next point", lambda seen: seen.has("2  Bredband i glesbygd", role="label"))
    desktop.type(WRITTEN)
    desktop.press("Escape")
    desktop.wait("the whole window", lambda seen: seen.has("Arkiv", role="menu item"))
    assert desktop.size()[0] <= 1280 and desktop.size()[1] <= 720  # maximised, as it was
    dialogue = _planned(desk)["id"]
    caught = [one for one in desk.rows("commitment") if one["dialogue"] == dialogue]
    assert {(one["text"], one["party"], one["due"]) for one in caught} == {
        (PROMISED, "region", "2027-03-15"),
        (OURS, "ours", "2027-03-25"),
    }
    assert [one["text"] for one in desk.rows("choice") if one["dialogue"] == dialogue] == [CHOSEN]
    desktop.wait("it saved", lambda _seen: WRITTEN in _notes(desk))


def _print_the_brief(desktop: Desktop, path: Path) -> None:
    desktop.press("ctrl+shift+s")
    seen = desktop.wait("the file dialog", lambda seen: seen.focus.name == "Filnamn:")
    assert seen.has("Spara som PDF", role="dialog")
    assert seen.focus.text == "Dialogunderlag, Region Jämtland Härjedalen.pdf"
    desktop.type(str(path))
    desktop.press("Return")
    desktop.wait("the word of it", lambda seen: seen.has(path.name, role="label"))
    assert path.read_bytes().startswith(b"%PDF-")
    desktop.press("ctrl+p")
    seen = desktop.wait("the print dialog", lambda seen: seen.has("Skriv ut", role="dialog"))
    assert seen.has("Dubbelsidigt", role="check box", state="checked")
    assert not seen.has("Skriv ut det känsliga", role="check box", state="checked")
    assert _text(seen, "Exemplar") == "1"
    desktop.press("Escape")
    desktop.wait("it left", lambda seen: not seen.has("", role="dialog"))


def _take_in_a_contact(desktop: Desktop, desk: Desk, path: Path) -> None:
    path.write_text(CARD, encoding="utf-8")
    desktop.press("ctrl+5")
    desktop.wait("contacts", lambda seen: seen.has("Kontakter", role="table"))
    before = len(desk.rows("contact"))
    desktop.press("alt+t")
    for _item in range(20):
        desktop.press("Down")
        if "Importera" in desktop.wait("the menu", lambda seen: seen.focus.name).focus.name:
            break
    desktop.press("Return")
    desktop.wait("the file dialog", lambda seen: seen.focus.name == "Filnamn:")
    desktop.type(str(path))
    desktop.press("Return")
    seen = desktop.wait("the card", lambda seen: "Elnätsstrateg (prov)" in seen.focus.name)
    assert "Region Jämtland Härjedalen" in seen.focus.name
    assert seen.has("1 kontakt", role="push button")
    desktop.press("Return")
    desktop.wait("a way back", lambda seen: seen.has("Ångra", role="push button"))
    assert len(desk.rows("contact")) == before + 1


def _search_a_word_of_the_notes(desktop: Desktop) -> None:
    desktop.press("ctrl+shift+f")
    desktop.wait("the search page", lambda seen: seen.focus.name == "Sök i allt")
    desktop.type("storhög")
    desktop.wait("a hit", lambda seen: seen.has(WRITTEN, role="list item"))
    desktop.wait("it counted", lambda seen: seen.has("1 träff", role="label"))
    desktop.press("Return")
    seen = desktop.wait("the place", lambda seen: seen.focus.name == "Anteckning")
    seen = desktop.wait("the word marked", lambda seen: seen.focus.chosen == "Storhögen")
    assert seen.focus.text == WRITTEN


def _undo_three_steps(desktop: Desktop, desk: Desk) -> None:
    for name in ("kontaktkort", "dagordning", "vägval"):
        desktop.press("ctrl+z")
        desktop.wait(name, lambda seen, name=name: seen.has("Ångra", name, role="label"))
    dialogue = _planned(desk)["id"]
    assert not [one for one in desk.rows("contact") if one["name"].startswith("Elnätsstrateg")]
    assert not [one for one in desk.rows("choice") if one["dialogue"] == dialogue]
    assert len([one for one in desk.rows("commitment") if one["dialogue"] == dialogue]) == 2
    assert WRITTEN not in _notes(desk)
    assert CHOSEN in _notes(desk)  # what was written stays; only the choice is taken back


def _go_on_in_the_dark_and_in_english(desktop: Desktop, desk: Desk) -> None:
    desktop.press("ctrl+shift+d")
    desktop.press("ctrl+comma")
    seen = desktop.wait("settings", lambda seen: seen.title.startswith("Inställningar"))
    for _stop in range(12):
        if seen.focus.label == "Språk":
            break
        desktop.press("Tab")
        before = seen.focus
        seen = desktop.wait("the next field", lambda seen, before=before: seen.focus != before)
    theme = next(one for one in seen if one.label == "Tema")
    assert (seen.focus.name, theme.name) == ("Svenska", "Mörkt")
    desktop.press("Down")
    desktop.wait("English", lambda seen: seen.has("File", role="menu item"))
    desktop.press("alt+Left")
    desktop.wait("the place before", lambda seen: seen.focus.name == "Note")
    desktop.press("ctrl+End")
    desktop.type("Nästa gång i Östersund")
    desktop.wait("it saved", lambda _seen: "Nästa gång i Östersund" in _notes(desk))


def _require_to_be_where_one_was(desktop: Desktop) -> None:
    desktop.wait("the dialogue", lambda seen: seen.title.startswith(DIALOGUE))
    seen = desktop.wait("the note", lambda seen: seen.focus.text == "Nästa gång i Östersund")
    assert seen.focus.name == "Note"
    assert seen.has("2  Bredband i glesbygd", role="label")
    assert seen.has("File", role="menu item")
    assert desktop.is_dark() is not False


# --- looking ---------------------------------------------------------------------------------


def _text(seen: Screen, name: str) -> str:
    """Return what stands in a field."""
    return next(one.text for one in reversed(seen) if one.name == name and one.role != "label")


def _planned(desk: Desk) -> dict[str, Any]:
    (found,) = [one for one in desk.rows("dialogue") if one["title"] == DIALOGUE]
    return found


def _points(desk: Desk) -> list[dict[str, Any]]:
    found = desk.rows("agenda_item", f"dialogue={_planned(desk)['id']}")
    return sorted(found, key=lambda one: one["position"])


def _agenda(desk: Desk) -> list[tuple[str, int]]:
    return [(one["title"], one["minutes"]) for one in _points(desk)]


def _notes(desk: Desk) -> str:
    return "\n".join(one["notes"] for one in _points(desk))

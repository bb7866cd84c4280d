"""A day at the desk in a real X server, by keys alone, read as a screen reader reads it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.desktop import Desktop, desktop

LATE = "Bjuda in Svenska kraftnät och Energimyndigheten"
NOTES = (
    ("Region Jämtland Härjedalen skickar kartan över vattenskotrar senast 15 mars", "alt+1"),
    ("Vi ordnar ett möte om elnätet i april", "alt+1"),
    ("Regionen går vidare med två orter i stället för tre", "alt+2"),
)


class Day:
    """The desk of the day, seen on the screen and by the command line."""

    def __init__(self, screen: Desktop, file: Path) -> None:
        self.screen, self.file = screen, file

    def listed(self, record_type: str, *where: str) -> list[dict[str, Any]]:
        """Return what the command line lists; reading works while the window is open."""
        command = [sys.executable, "-m", "regdesk", "--desk", self.file]
        asked = [part for one in where for part in ("--where", one)]
        done = subprocess.run(
            [*command, "--json", "list", record_type, *asked],
            env=self.screen.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return list(json.loads(done.stdout))


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_day_at_the_desk(tmp_path: Path, text_size: int) -> None:
    with desktop(tmp_path / "desktop") as screen:
        day = Day(screen, tmp_path / "norr.regdesk")
        _make(day, text_size)
        program = screen.start("--desk", str(day.file))
        screen.wait("Översikt", lambda seen: seen.holds("Måndag 23 november"))
        _fulfil_what_is_late(day)
        dialogue = _plan(day)
        _write_at_the_table(day, dialogue)
        _save_the_brief(day, tmp_path / "underlag.pdf")
        _search(day)
        _undo_three(day, dialogue)
        _change_looks(day)
        screen.press("ctrl+q")
        assert program.wait(20) == 0
        screen.start("--desk", str(day.file))
        screen.wait("the place where one was", lambda seen: seen.holds("Elnät och laddning"))
        screen.wait("English after the start", lambda seen: seen.named("File", "menu item"))


def _make(day: Day, text_size: int) -> None:
    command = [sys.executable, "-m", "regdesk", "new", str(day.file), "--officer", "Anna Norr"]
    made = [*command, "--area", "norr", "--demo"]
    subprocess.run(made, env=day.screen.environment, check=True, capture_output=True)
    settings = Path(day.screen.environment["REGDESK_HOME"]) / "config" / "settings.json"
    kept = json.loads(settings.read_text("utf-8")) if settings.exists() else {}
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({**kept, "text_size": text_size}), "utf-8")


def _fulfil_what_is_late(day: Day) -> None:
    screen = day.screen
    screen.press("ctrl+4")
    screen.wait("Åtaganden", lambda seen: seen.named("Nytt åtagande"))
    screen.press("ctrl+f")
    screen.type("kraftnät")
    screen.wait("the late one", lambda seen: seen.holds(LATE))
    screen.press("Down")
    screen.press("ctrl+Return")
    screen.wait("the question for a comment", lambda seen: seen.named("Kommentar"))
    screen.type("Mötet är hållet.")
    screen.press("Return")
    screen.wait("the word that it is done", lambda seen: seen.holds("infriat"))
    done = day.listed("commitment", "county=Norrbotten", "status=fulfilled")
    assert [one for one in done if LATE in one["text"] and "Mötet är hållet." in one["comment"]]


def _plan(day: Day) -> str:
    screen = day.screen
    screen.press("ctrl+n")
    screen.wait("the form of a new dialogue", lambda seen: seen.named("Planera dialogen"))
    screen.type("Jämtl")
    screen.press("Tab")
    screen.type("vecka 10")
    screen.press("Return")
    screen.wait("the dialogue", lambda seen: seen.named("Dagordning", "page tab"))
    screen.press("ctrl+Next")
    screen.wait("the line for a point", lambda seen: seen.focus and seen.focus.role == "text")
    for line in ("Läget 20 min", "Service 25 min", "Elnät och laddning 35 min"):
        screen.type(line)
        screen.press("Return")
        title = line.rsplit(" ", 2)[0]
        screen.wait(f"the point {title}", lambda seen, title=title: seen.named(title))
    screen.press("shift+Tab")
    screen.press("ctrl+End")
    screen.press("alt+Up", "alt+Up")
    made = day.listed("dialogue", "county=23", "status=planned")
    dialogue = next(one["id"] for one in made if one["starts"].startswith("2027-03-08"))

    def order() -> list[str]:
        items = day.listed("agenda_item", f"dialogue={dialogue}")
        return [one["title"] for one in sorted(items, key=lambda one: one["position"])]

    wanted = ["Elnät och laddning", "Läget", "Service"]
    screen.wait("the new order", lambda _seen: order() == wanted)
    return str(dialogue)


def _write_at_the_table(day: Day, dialogue: str) -> None:
    screen = day.screen
    screen.press("F9")
    screen.wait("the table", lambda seen: seen.named("Avsluta mötet"))
    screen.press("F11")
    screen.wait("the text alone", lambda seen: not seen.named("Avsluta mötet"))
    for line, keys in NOTES:
        screen.type(line)
        screen.press(keys)
        screen.press("Return")
    where = f"dialogue={dialogue}"
    for kind, count in (("commitment", 2), ("choice", 1)):
        screen.wait(
            f"{count} {kind}",
            lambda _seen, kind=kind, count=count: len(day.listed(kind, where)) == count,
        )
    first, second = sorted(
        day.listed("commitment", f"dialogue={dialogue}"), key=lambda one: one["party"]
    )
    assert (first["party"], second["party"]) == ("ours", "region")
    assert second["due"] == "2027-03-15"
    screen.press("Escape")
    screen.wait("all of the table", lambda seen: seen.named("Avsluta mötet"))
    screen.press("ctrl+Down")
    screen.wait("the next point", lambda seen: seen.holds("Punkt 2 av 3"))


def _save_the_brief(day: Day, path: Path) -> None:
    screen = day.screen
    screen.press("ctrl+shift+s")
    screen.wait("the file dialog", lambda seen: seen.holds("Dialogunderlag, Region Jämtland"))
    screen.press("ctrl+a")
    screen.type(str(path))
    screen.press("Return")
    screen.wait("the PDF", lambda _seen: path.exists())
    assert path.read_bytes().startswith(b"%PDF-")


def _search(day: Day) -> None:
    screen = day.screen
    screen.press("ctrl+shift+f")
    screen.wait("Sök", lambda seen: seen.named("Sök", "text") or seen.named("Sök i", ""))
    screen.type("vattenskotrar")
    screen.wait("the hit", lambda seen: seen.holds("Elnät och laddning"))
    screen.press("Return")
    screen.wait(
        "the note with the word, at the table",
        lambda seen: (
            seen.named("Avsluta mötet")
            and any("vattenskotrar" in one.text and "editable" in one.states for one in seen)
        ),
    )


def _undo_three(day: Day, dialogue: str) -> None:
    screen = day.screen
    before = len(day.listed("commitment", f"dialogue={dialogue}"))
    assert before == 2
    for _step in range(3):
        screen.press("ctrl+z")
    screen.wait(
        "the last three steps undone",
        lambda _seen: not day.listed("choice", f"dialogue={dialogue}"),
    )


def _change_looks(day: Day) -> None:
    screen = day.screen
    screen.press("ctrl+shift+d")
    screen.press("ctrl+comma")
    screen.wait("the settings", lambda seen: seen.named("Språk"))
    for _field in range(60):
        boxes = screen.screen().named("Svenska", "combo box")
        if any("focused" in one.states for one in boxes):
            break
        screen.press("Tab")
    screen.press("Down")
    screen.wait("English", lambda seen: seen.named("File", "menu item"))
    screen.press("alt+Left")
    screen.wait("the table in English", lambda seen: seen.holds("Elnät och laddning"))

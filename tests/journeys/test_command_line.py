"""The command line from a new user's chair: the whole story, every verb's shape, every refusal."""

import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from regdesk.cli import main
from regdesk.errors import WorldError
from regdesk.store.intake import Batch, entries_since, take_in
from regdesk.work import desks, records
from tests.store.faults import ROOT, SOAK, Said, faults_of, new_desk, regdesk

ENTRY_KEYS = {"field", "value", "at", "officer", "desk", "group", "head"}
CHANGE_KEYS = {"id", "group", "label", "changed"}

PROMISE = "Region Jämtland återkommer med underlag senast 15 mars"
OURS = "Vi bjuder in Energimyndigheten"
CHOICE = "Satsa på färre och större projekt"

Run = Callable[..., Said]


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    return new_desk(tmp_path / "norr.desk")


@pytest.fixture
def run(desk_file: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a verb on the desk in this process: quick, and the same code."""

    def none(*_: object, **__: object) -> list[Path]:
        raise AssertionError("no window here")

    def run(*words: object) -> Said:
        arguments = ["--desk", str(desk_file), *map(str, words)]
        code = main(arguments, open_window=none, take_screenshots=none)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


def _entries(path: Path) -> int:
    with desks.read_desk(path) as desk:
        return entries_since(desk).cursor


def _require_changes(document: dict[str, Any], *types: str) -> str:
    """The shape of a `ChangeSet`; return the record's id."""
    assert set(document) >= CHANGE_KEYS
    assert UUID(document["group"])
    assert document["label"]
    assert {one["type"] for one in document["changed"]} >= set(types)
    for one in document["changed"]:
        assert set(one) == {"type", "id", "fields"}
        assert UUID(one["id"])
        assert one["fields"] == sorted(one["fields"])
        assert one["fields"]
    return str(document["id"])


# --- the story ---------------------------------------------------------------------------------


def test_the_whole_story(tmp_path: Path) -> None:
    """Issue 3, "Done when": every step a process of its own, the desk remembered between them."""
    _create(tmp_path / "norr.desk")
    dialogue, items = _plan()
    ours, choice = _take_notes(tmp_path, dialogue, items[0])
    _print(tmp_path, dialogue)
    _be_late(ours)
    hits = regdesk("search", "större proj", "--json").json
    assert choice in {one["id"] for one in hits}
    assert set(hits[0]) == {"type", "id", "title", "snippet"}
    _copy(tmp_path, dialogue)


def _create(desk: Path) -> None:
    made = regdesk("new", desk, "--officer", "Anna Ek", "--area", "norr", "--json").json
    assert UUID(made["desk"])
    mine = regdesk("list", "county", "--where", "mine=true", "--json").json
    assert len(mine) == 7
    assert {"23", "25"} <= {one["code"] for one in mine}
    assert {one["lead"] for one in mine} == {"Anna Ek"}
    vacant = regdesk("list", "county", "--where", "vacant=true", "--json").json
    assert {one["area"] for one in vacant} == {"syd"}
    assert len(vacant) == 7


def _plan() -> tuple[str, list[str]]:
    planned = regdesk(
        *("add", "dialogue", "counties=Jämtland Härjedalen", "starts=2027-01-20 10:00"),
        *("title=Strategisk dialog vintern 2027", "place=Östersund", "purpose=Höra hur det går"),
        *("questions=Vad behövs?\nVem gör det?", "--json"),
    ).json
    dialogue = _require_changes(planned, "dialogue", "dialogue_county")
    items = []
    for title, minutes in (("Elnät", 20), ("Kompetens", 30), ("Service", 15)):
        values = (f"dialogue={dialogue}", f"title={title}", f"minutes={minutes}", "wish_of=region")
        added = regdesk("add", "agenda_item", *values, "--json").json
        items.append(_require_changes(added, "agenda_item"))
    agenda = regdesk("list", "agenda_item", "--where", f"dialogue={dialogue}", "--json").json
    places = [(one["position"], one["title"]) for one in agenda]
    assert places == [(1, "Elnät"), (2, "Kompetens"), (3, "Service")]
    return dialogue, items


def _take_notes(folder: Path, dialogue: str, item: str) -> tuple[str, str]:
    note = folder / "anteckning.txt"
    note.write_text(f"God stämning.\n{PROMISE}\n{OURS}\n{CHOICE}\n", "utf-8")
    regdesk("set", item, f"notes=@{note}", "--json").done()
    assert regdesk("show", item, "--json").json["notes"].split("\n")[1:] == [PROMISE, OURS, CHOICE]
    first = regdesk("catch", item, "commitment", PROMISE, "--json").json
    caught = regdesk("show", _require_changes(first, "commitment"), "--json").json
    assert (caught["party"], caught["due"], caught["county"]) == ("region", "2027-03-15", "23")
    assert (caught["dialogue"], caught["agenda_item"]) == (dialogue, item)
    assert "underlag" in caught["text"]
    ours = _require_changes(regdesk("catch", item, "commitment", OURS, "--json").json)
    assert regdesk("show", ours, "--json").json["party"] in ("ours", None)
    choice = regdesk("catch", item, "choice", CHOICE, "--json").json
    return ours, _require_changes(choice, "choice")


def _print(folder: Path, dialogue: str) -> None:
    pdf, images = folder / "underlag.pdf", folder / "sidor"
    brief = regdesk("brief", dialogue, "--out", pdf, "--png", images, "--json").json
    assert brief["pages"] == 2
    assert isinstance(brief["cut"], list)
    assert isinstance(brief["missing"], list)
    pages = PdfReader(pdf).pages
    assert len(pages) == 2
    words = " ".join(page.extract_text() for page in pages)
    assert "Elnät" in words
    assert "Jämtland" in words
    assert len(list(images.glob("*.png"))) == 2
    workbook = folder / "ataganden.xlsx"
    out = regdesk("workbook", "commitments", "--county", "Z", "--out", workbook, "--json").json
    assert out["commitments"] == 2
    book = load_workbook(workbook)
    cells = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert any(PROMISE in cell for cell in cells)
    assert "_regdesk" in book.sheetnames


def _be_late(commitment: str) -> None:
    regdesk("set", commitment, "due=2026-11-01", "--json").done()
    where = ("--where", "late=true", "--where", "county=Z", "--json")
    late = regdesk("list", "commitment", *where).json
    assert [(one["id"], one["days_late"]) for one in late] == [(commitment, 22)]
    regdesk("undo", "--json").done()
    assert regdesk("list", "commitment", *where).json == []
    regdesk("redo", "--json").done()
    assert len(regdesk("list", "commitment", *where).json) == 1
    history = regdesk("history", commitment, "due", "--json").json
    assert [one["value"] for one in history] == ["2026-11-01", None, "2026-11-01"]
    assert [one["head"] for one in history] == [False, False, True]
    assert {one["officer"] for one in history} == {"Anna Ek"}


def _copy(folder: Path, dialogue: str) -> None:
    backup, again = folder / "kopia.desk", folder / "åter.desk"
    regdesk("backup", backup, "--json").done()
    regdesk("delete", dialogue, "--json").done()
    assert regdesk("list", "dialogue", "--json").json == []
    regdesk("restore", backup, again, "--json").done()
    restored = regdesk("--desk", again, "list", "dialogue", "--json").json
    assert [one["id"] for one in restored] == [dialogue]
    assert regdesk("--desk", again, "check", "--json").json == {"ok": True, "findings": []}
    assert regdesk("check", "--json").json["ok"]


def test_the_demo_knows_what_is_late_in_norrbotten(tmp_path: Path) -> None:
    desk = tmp_path / "demo.desk"
    assert regdesk("new", desk, "--officer", "Anna Ek", "--area", "norr", "--demo", "--json").json[
        "fictional"
    ]
    late = regdesk(
        "list", "commitment", "--where", "county=Norrbotten", "--where", "late=true", "--json"
    ).json
    assert late
    assert all(one["county"] == "25" and one["late"] and one["due"] < "2026-11-23" for one in late)
    assert regdesk("check", "--json").json["ok"]
    regdesk("undo").one_sentence("inget att ångra")
    brief = regdesk("brief", "Norrbotten", "--out", tmp_path / "b.pdf", "--json").json
    assert brief["pages"] == 2
    assert len(PdfReader(tmp_path / "b.pdf").pages) == 2


# --- shapes ------------------------------------------------------------------------------------


def test_list_and_show(run: Run) -> None:
    dialogue = run(
        "add", "dialogue", "counties=Z,BD", "starts=2027-01-20 10:00", "questions=a;b", "--json"
    ).json["id"]
    shown = run("show", dialogue, "--json").json
    assert shown["id"] == dialogue
    assert shown["type"] == "dialogue"
    assert shown["counties"] == ["23", "25"]
    assert shown["starts"] == "2027-01-20T10:00"
    assert shown["questions"] == ["a", "b"]
    assert shown["status"] == "planned"
    assert isinstance(shown["seen"], str)
    listed = run("list", "dialogue", "--json").json
    assert [{**one, "seen": shown["seen"]} for one in listed] == [shown]
    expected = (
        "title starts ends place status purpose questions preparation sensitive record_number "
        "their_record_number"
    )
    assert set(expected.split()) <= set(shown)
    for beginning in (dialogue[:23], dialogue.upper()):
        assert run("show", beginning, "--json").json["id"] == dialogue


@pytest.mark.parametrize(
    ("record_type", "fields"),
    [
        (
            "county",
            "code letter name short_name region_name seat municipalities nuts2 nuts3 erdf_programme area conditions months_since_dialogue",
        ),
        ("responsibility", "county officer role valid_from valid_to topic"),
        ("contact", "name organisation role seat email phone valid_from valid_to"),
        ("agenda_item", "dialogue position title minutes owner wish_of notes"),
        ("commitment", "county dialogue agenda_item text party owner due status comment late"),
        ("choice", "county dialogue agenda_item text"),
        ("need", "county dialogue agenda_item text"),
        ("quote", "county dialogue agenda_item text"),
        ("good_example", "county dialogue agenda_item text"),
    ],
)
def test_the_fields_of_a_type(record_type: str, fields: str, run: Run) -> None:
    dialogue = run("add", "dialogue", "counties=23", "--json").json["id"]
    values = {
        "responsibility": ["county=23", "role=stand_in"],
        "contact": ["name=Maja"],
        "agenda_item": [f"dialogue={dialogue}", "title=Elnät"],
    }.get(record_type, [f"dialogue={dialogue}", "text=Något"])
    name = (
        "23" if record_type == "county" else run("add", record_type, *values, "--json").json["id"]
    )
    shown = run("show", name, "--json").json
    assert set(fields.split()) <= set(shown)
    if "county" in fields.split():
        assert shown["county"] == "23"


def test_history_of_a_record_oldest_first(run: Run) -> None:
    contact = run("add", "contact", "name=Maja", "--json").json["id"]
    run("set", contact, "name=Maja Ek", "role=ordförande")
    rows = run("history", contact, "--json").json
    assert all(set(one) >= ENTRY_KEYS for one in rows)
    assert [one["value"] for one in rows if one["field"] == "name"] == ["Maja", "Maja Ek"]
    assert [one["at"] for one in rows] == sorted(one["at"] for one in rows)
    assert all(datetime.fromisoformat(one["at"]) for one in rows)
    assert run("history", contact, "name", "--json").json == [
        one for one in rows if one["field"] == "name"
    ]
    assert "Maja Ek" in run("history", contact).out
    run("history", contact, "saknas").one_sentence("saknas")


def test_overview_plan_timeline_read(run: Run) -> None:
    run("add", "commitment", "county=BD", "text=Försenat", "due=2026-11-01")
    found = run("overview", "--json").json
    assert [one["text"] for one in found["late"]] == ["Försenat"]
    assert len(found["counties"]) == 21
    assert found["year"]["deadlines"][0] == {
        "kind": "report",
        "day": "2027-02-21",
        "last": "2027-02-22",
        "title": "Regionernas resultatredovisning",
        "source": "förordning (2024:99) 4 §, lag (1930:173) 2 §",
    }
    assert "2027-02-22  Regionernas resultatredovisning" in run("overview").out
    plan = run("plan", "--json").json
    assert len(plan) == 21
    assert {"months", "due", "code"} <= set(plan[0])
    timeline = run("timeline", "Norrbotten", "--json").json
    assert "Försenat" in {one["title"] for one in timeline}
    read = run("read", "Region Jämtland återkommer med underlag senast 15 mars", "--json").json
    assert (read["party"], read["due"]) == ("region", "2027-03-15")
    for verb in (
        ["overview"],
        ["plan"],
        ["timeline", "BD"],
        ["read", "Vi återkommer"],
        ["conflicts"],
        ["check"],
    ):
        said = run(*verb)
        assert said.code == 0
        assert said.out
        assert "Traceback" not in said.err


def test_papers(run: Run, tmp_path: Path) -> None:
    run(
        "add",
        "dialogue",
        "counties=Z",
        "title=Dialog; med, tecken",
        "starts=2027-01-20 10:00",
        "--json",
    )
    run("add", "contact", "name=Maja Ek", "email=maja@example.se")
    calendar = tmp_path / "d.ics"
    assert run("calendar", "--out", calendar, "--json").json["dialogues"] == 1
    assert b"BEGIN:VEVENT" in calendar.read_bytes()
    cards = tmp_path / "k.vcf"
    assert run("contacts", "export", "--out", cards, "--json").json["contacts"] == 1
    again = run("contacts", "import", cards, "--accept", "--json").json
    assert again["cards"][0]["duplicate_of"]
    assert again["group"] is None
    assert len(run("list", "contact", "--json").json) == 1


def test_a_topic_lead_has_a_topic(run: Run) -> None:
    run("take-over", "BD", "--role", "topic_lead").one_sentence("sakfråga")
    words = ("--role", "topic_lead", "--topic", "Elnät", "--json")
    _require_changes(run("take-over", "BD", *words).json, "responsibility")
    rows = run("list", "responsibility", "--where", "county=BD", "--json").json
    assert "Elnät" in {row["topic"] for row in rows}
    run("take-over", "BD", "--vacant", "--from", "2027-01-01")
    assert "BD  vakant från 2027-01-01" in run("overview").out


def test_responsibility_changes_from_a_day(run: Run) -> None:
    run("add", "officer", "name=Olle Berg")
    changed = run(
        "take-over", "Norrbotten", "Z", "--officer", "Olle Berg", "--from", "2027-01-01", "--json"
    ).json
    _require_changes(changed, "responsibility")
    assert run("show", "BD", "--json").json["lead"] == "Anna Ek"
    rows = run("list", "responsibility", "--where", "county=BD", "--json").json
    periods = {(one["valid_from"], one["valid_to"]) for one in rows}
    assert ("2026-11-23", "2026-12-31") in periods
    assert ("2027-01-01", None) in periods
    vacant = run("take-over", "Västerbotten", "--vacant", "--json").json
    _require_changes(vacant, "responsibility")
    assert run("show", "AC", "--json").json["vacant"]
    run("undo")
    assert run("show", "AC", "--json").json["lead"] == "Anna Ek"


def test_what_is_said_to_people_and_to_programs(desk_file: Path) -> None:
    """`--json` before or after the verb: one document on stdout, words on stderr."""
    after = regdesk("--desk", desk_file, "list", "county", "--json")
    before = regdesk("--json", "--desk", desk_file, "list", "county")
    assert after.json == before.json
    added = regdesk("--desk", desk_file, "--lang", "en", "add", "contact", "name=Åsa", "--json")
    assert added.json["id"]
    spoken = regdesk("--desk", desk_file, "--lang", "en", "conflicts")
    assert spoken.out == "No conflicts.\n"
    assert regdesk("--desk", desk_file, "conflicts").out == "Inga konflikter.\n"
    assert regdesk("--version").code == 0
    assert regdesk("--help").code == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_json_is_json_whatever_the_terminal_can_show(encoding: str, desk_file: Path) -> None:
    regdesk("--desk", desk_file, "add", "contact", "name=Åsa Ŋáč 😀 –", "--json")
    done = subprocess.run(
        [sys.executable, "-m", "regdesk", "--desk", str(desk_file), "list", "contact", "--json"],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        check=True,
    )
    assert json.loads(done.stdout)[0]["name"] == "Åsa Ŋáč 😀 –"


def test_no_verb_without_a_screen() -> None:
    blank = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    regdesk(**blank).one_sentence("Ingen skärm")
    regdesk("--lang", "en", **blank).one_sentence("No display")


def test_our_own_fault_names_the_log(
    desk_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> list[Path]:
        raise ZeroDivisionError

    arguments = ["--desk", str(desk_file), "screenshots", str(desk_file.parent / "bilder")]
    assert main(arguments, open_window=broken, take_screenshots=broken) == 1
    said = capsys.readouterr()
    assert "regdesk.log" in said.err
    assert said.out == ""


# --- refusals ----------------------------------------------------------------------------------


@pytest.fixture
def some(run: Run) -> dict[str, str]:
    dialogue = run("add", "dialogue", "counties=Z", "title=Dialog", "--json").json["id"]
    item = run(
        "add", "agenda_item", f"dialogue={dialogue}", "title=Elnät", "notes=Rad", "--json"
    ).json["id"]
    commitment = run("add", "commitment", f"dialogue={dialogue}", "text=Löfte", "--json").json["id"]
    contact = run("add", "contact", "name=Maja", "--json").json["id"]
    return {"dialogue": dialogue, "item": item, "commitment": commitment, "contact": contact}


REFUSED: list[tuple[str, str]] = [
    ("add flygplan text=x", "flygplan"),
    ("list flygplan", "flygplan"),
    ("search x --type flygplan", "flygplan"),
    ("add commitment vikt=3 text=x", "vikt"),
    ("set {commitment} vikt=3", "vikt"),
    ("list commitment --where vikt=3", "vikt"),
    ("set {commitment} late=true", "late"),
    ("set {commitment} id=x", "id"),
    ("set {commitment} type=x", "type"),
    ("set {commitment} deleted=true", "deleted"),
    ("set {commitment} created=1", "created"),
    ("set {commitment} due=sedan", "sedan"),
    ("set {commitment} due=2026-02-30", "2026-02-30"),
    ("set {commitment} due=99999-01-01", "99999"),
    ("set {commitment} status=klart_nog", "klart_nog"),
    ("set {commitment} party=grannen", "grannen"),
    ("set {commitment} county=Atlantis", "Atlantis"),
    ("set {commitment} dialogue=00000000-0000-7000-8000-000000000000", "00000000"),
    ("set {commitment} dialogue={contact}", "{contact}"),
    ("set {commitment} text=", "text"),
    ("add commitment text=", "text"),
    ("add commitment", "text"),
    ("add contact", "name"),
    ("add dialogue title=Utan", "counties"),
    ("add dialogue counties=Z starts=2027-01-20T25:00", "2027-01-20T25:00"),
    ("add dialogue counties=Z starts=2027-01-20T12:00 ends=2027-01-20T10:00", "2027-01-20"),
    ("set {dialogue} counties=", "counties"),
    ("set {dialogue} counties=Z,Atlantis", "Atlantis"),
    ("add agenda_item title=Utan", "dialogue"),
    ("add agenda_item dialogue={dialogue} title=x position=0", "position"),
    ("add agenda_item dialogue={dialogue} title=x position=-1", "position"),
    ("add agenda_item dialogue={dialogue} title=x minutes=tio", "tio"),
    ("add agenda_item dialogue={dialogue} title=x minutes=-5", "-5"),
    ("add agenda_item dialogue={dialogue} title=x minutes=1e9", "1e9"),
    ("add agenda_item dialogue={dialogue} title=x minutes=99999999999999999999", "9999"),
    ("set {item} position=sist", "sist"),
    ("set {contact} email=ingen", "ingen"),
    ("set {contact} phone=ring", "ring"),
    ("set {contact} seat=Centerpartiet", "Centerpartiet"),
    ("set {contact} valid_from=2026-02-01 valid_to=2026-01-01", "2026-01-01"),
    ("add responsibility county=Z role=kung", "kung"),
    ("show 00000000-0000-7000-8000-000000000000", "00000000"),
    ("show finns-inte", "finns-inte"),
    ("show 99", "99"),
    ("set finns-inte text=x", "finns-inte"),
    ("delete finns-inte", "finns-inte"),
    ("undelete finns-inte", "finns-inte"),
    ("history finns-inte", "finns-inte"),
    ("resolve {commitment} text --value x", "text"),
    ("resolve {commitment} vikt --value x", "vikt"),
    ("set {commitment} text=x --seen skräp", "--seen"),
    ("set {commitment} text=x --seen s1.", "--seen"),
    ("set {commitment} text=x --seen s1.AAAA", "--seen"),
    ("delete {commitment} --seen s1.åäö", "--seen"),
    ("catch {item} commitment står-inte-där", "står-inte-där"),
    ("catch {item} flygplan Rad", "flygplan"),
    ("catch {commitment} need Rad", "{commitment}"),
    ("catch Z need Rad", "Z"),
    ("hold {commitment}", "{commitment}"),
    ("hold Z", "Z"),
    ("hold {dialogue} --on sedan", "sedan"),
    ("take-over Atlantis", "Atlantis"),
    ("take-over Z --officer Ingen", "Ingen"),
    ("take-over Z --role kung", "kung"),
    ("take-over Z --from sedan", "sedan"),
    ("brief Atlantis --out {folder}/x.pdf", "Atlantis"),
    ("brief {contact} --out {folder}/x.pdf", "{contact}"),
    ("brief Z --out {folder}/borta/x.pdf", "borta"),
    ("workbook commitments --county Atlantis --out {folder}/x.xlsx", "Atlantis"),
    ("workbook commitments --out {folder}/borta/x.xlsx", "borta"),
    ("calendar finns-inte --out {folder}/x.ics", "finns-inte"),
    ("calendar {contact} --out {folder}/x.ics", "{contact}"),
    ("contacts import {folder}/saknas.vcf --accept", "saknas.vcf"),
    ("contacts export --county Atlantis --out {folder}/x.vcf", "Atlantis"),
    ("timeline Atlantis", "Atlantis"),
    ("backup {folder}/borta/x.desk", "borta"),
    ("restore {folder}/saknas.desk {folder}/ny.desk", "saknas.desk"),
    ("restore {desk} {folder}/borta/ny.desk", "borta"),
    ("list commitment --where due=sedan", "sedan"),
    ("list commitment --where late=kanske", "kanske"),
    ("list county --where months_since_dialogue=många", "många"),
    ("add contact name=@{folder}/saknas.txt", "saknas.txt"),
    ("add county code=23 name=Dubbel", "county"),
]


@pytest.mark.parametrize(("line", "names"), REFUSED, ids=[line for line, _ in REFUSED])
def test_bad_input_is_one_sentence_and_nothing_is_written(
    line: str, names: str, run: Run, some: dict[str, str], desk_file: Path, tmp_path: Path
) -> None:
    places = {**some, "folder": str(tmp_path), "desk": str(desk_file)}
    before = _entries(desk_file)
    files = {one for one in tmp_path.iterdir() if "-" not in one.suffix}
    words = [word.format(**places) for word in line.split()]
    said = run(*words, "--json")
    said.one_sentence(names.format(**places))
    english = run("--lang", "en", *words)
    assert english.code == 2
    if not re.search(r"--county|--out", line):
        assert english.err != said.err
    assert _entries(desk_file) == before
    assert {one for one in tmp_path.iterdir() if "-" not in one.suffix} == files


@pytest.mark.parametrize(
    "words",
    [
        ["add", "contact", "namn"],
        ["add", "contact", "=x"],
        ["set", "{contact}"],
        ["flyg"],
        ["--flyg"],
        ["resolve", "{contact}", "name"],
        ["resolve", "{contact}", "name", "--take", "1", "--value", "x"],
        ["brief", "Z"],
        ["new"],
        ["--lang", "de", "list", "county"],
        ["search", "x", "--limit", "0"],
        ["screenshots", "{contact}", "--size", "stor"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2(
    words: list[str], run: Run, some: dict[str, str], desk_file: Path
) -> None:
    before = _entries(desk_file)
    said = run(*[word.format(**some) for word in words])
    assert said.code == 2
    assert said.out == ""
    assert said.err
    assert "Traceback" not in said.err
    assert _entries(desk_file) == before


@pytest.mark.parametrize(
    "words",
    [
        ["add", "contact", "name=Maja\udcff"],
        ["add", "agenda_item", "dialogue=Dialog", "title=x", "notes=Maja\udcff"],
        ["set", "{contact}", "role=\ud800"],
        ["search", "Maja\udcff"],
        ["show", "Maja\udcff"],
        ["list", "contact", "--where", "name=\udcff"],
        ["catch", "{item}", "need", "Rad\udcff"],
        ["history", "{contact}", "\udcff"],
        ["take-over", "Z", "--officer", "\udcff"],
        ["timeline", "\udcff"],
        ["read", "Vi återkommer \udcff"],
    ],
    ids=lambda words: words[0] + " " + words[-1].encode("ascii", "replace").decode(),
)
def test_bytes_that_are_no_text(
    words: list[str], run: Run, some: dict[str, str], desk_file: Path
) -> None:
    """What a shell hands over in another encoding arrives as lone surrogates."""
    said = run(*[word.format(**some) for word in words])
    assert said.code in (0, 2), said.err
    assert "Traceback" not in said.err
    with desks.read_desk(desk_file) as desk:
        assert faults_of(desk) == []


@pytest.mark.parametrize(
    "spelling",
    [
        "23",
        "Z",
        "z",
        "Jämtland",
        "jämtlands län",
        "Region Jämtland Härjedalen",
        "Jämtland Härjedalen",
        "SE322",
        "JÄMTLAND",
    ],
)
def test_a_county_by_any_of_its_names(spelling: str, run: Run) -> None:
    assert run("show", spelling, "--json").json["code"] == "23"
    added = run("add", "commitment", f"county={spelling}", "text=x", "--json").json["id"]
    assert run("show", added, "--json").json["county"] == "23"
    assert len(run("list", "commitment", "--where", f"county={spelling}", "--json").json) == 1
    assert run("timeline", spelling, "--json").json


# --- values ------------------------------------------------------------------------------------


def test_values_from_files(run: Run, tmp_path: Path) -> None:
    dialogue = run("add", "dialogue", "counties=Z", "--json").json["id"]
    text = "Rad ett\r\nRad två\n\n\tIndragen – ŋáč 😀\n"
    file = tmp_path / "min text.txt"
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    run("set", dialogue, f"preparation=@{file}", "place=@@hemma", "record_number=@@@x")
    shown = run("show", dialogue, "--json").json
    assert shown["preparation"] == text.replace("\r\n", "\n").removesuffix("\n")
    assert shown["place"] == "@hemma"
    assert shown["record_number"] == "@@x"
    run("set", dialogue, "preparation=", "place=")
    shown = run("show", dialogue, "--json").json
    assert (shown["preparation"], shown["place"]) == ("", "")
    assert run("set", dialogue, "purpose=a=b=c", "--json").json["changed"]
    assert run("show", dialogue, "--json").json["purpose"] == "a=b=c"


def test_a_long_text_and_signs_that_hurt(run: Run, tmp_path: Path, desk_file: Path) -> None:
    dialogue = run("add", "dialogue", "counties=Z", "--json").json["id"]
    long = tmp_path / "lång.txt"
    long.write_text("Förutsättningar i länet. " * 400, "utf-8")
    run("set", dialogue, f"preparation=@{long}")
    assert len(run("show", dialogue, "--json").json["preparation"]) == 10_000
    nul = tmp_path / "nul.txt"
    nul.write_bytes(b"f\xc3\xb6re\x00efter \x01\x02\x1b[31m \x7f")
    for field in ("preparation", "place"):
        said = run("set", dialogue, f"{field}=@{nul}", "--json")
        if said.code == 0:
            assert run("show", dialogue, "--json").json[field] == nul.read_text("utf-8").strip()
        else:
            said.one_sentence(field)
    assert run("search", "efter").code == 0
    with desks.read_desk(desk_file) as desk:
        assert faults_of(desk) == []


LONG_TEXTS = {"preparation", "sensitive", "notes", "conditions"}
NAUGHTY: list[tuple[str, dict[str, str], str, str]] = [
    ("contact", {"name": "x"}, "name role", "organisation seat email phone valid_from"),
    (
        "dialogue",
        {"counties": "23"},
        "title place purpose preparation sensitive record_number",
        "questions starts status counties",
    ),
    (
        "agenda_item",
        {"dialogue": "Dialog", "title": "x"},
        "title notes owner",
        "minutes position wish_of dialogue",
    ),
    ("commitment", {"text": "x"}, "text owner comment", "party due county"),
    ("responsibility", {"county": "Z", "role": "topic_lead"}, "topic", "officer role county"),
    ("county", {}, "conditions", "municipalities"),
]


@pytest.mark.parametrize(
    ("record_type", "values", "words", "others"), NAUGHTY, ids=[one[0] for one in NAUGHTY]
)
def test_naughty_strings_in_every_field(
    record_type: str, values: dict[str, str], words: str, others: str, desk_file: Path, cases: Path
) -> None:
    """Words are stored and shown back exactly; what doesn't fit is refused; the desk stays sound."""
    strings: list[str] = json.loads((cases / "text" / "blns.json").read_text("utf-8"))
    if record_type != "commitment" and not SOAK:
        strings = strings[::4]
    with desks.open_desk(desk_file) as desk:
        records.add_record(desk, "dialogue", {"counties": "23", "title": "Dialog"})
        name = "Z" if not values else str(records.add_record(desk, record_type, values)[1])
        for number, text in enumerate(strings):
            if not text.strip():
                continue
            wanted = [one for one in words.split() if one not in LONG_TEXTS or number % 4 == 0]
            records.set_fields(desk, name, dict.fromkeys(wanted, text))
            shown = records.show_record(desk, name)
            for field in wanted:
                assert shown[field] == (text if field in LONG_TEXTS else text.strip())
        for text, field in itertools.product(strings[::5], others.split()):
            before = records.show_record(desk, name)[field]
            try:
                records.set_fields(desk, name, {field: text})
            except WorldError as refused:
                assert refused.exit_code == 2
                assert refused.sentence("en")
                assert records.show_record(desk, name)[field] == before
        assert faults_of(desk) == []
    assert regdesk("--desk", desk_file, "show", name, "--json").json["id"]
    assert regdesk("--desk", desk_file, "list", record_type).code == 0


def test_naughty_strings_by_the_command_line(
    run: Run, cases: Path, some: dict[str, str], desk_file: Path
) -> None:
    strings: list[str] = json.loads((cases / "text" / "blns.json").read_text("utf-8"))
    for text in strings[::9]:
        value = f"@{text}" if text.startswith("@") else text
        said = run("set", some["contact"], f"role={value}", "--json")
        assert said.code in (0, 2), (text, said.err)
        if said.code == 0:
            assert run("show", some["contact"], "--json").json["role"] == text.strip()
        for verb in ("search", "show", "timeline", "read"):
            said = run(verb, "--", text)
            assert said.code in (0, 2), (verb, text, said.err)
            assert "Traceback" not in said.err
    with desks.read_desk(desk_file) as desk:
        assert faults_of(desk) == []


def test_a_long_text_takes_an_old_ones_place(run: Run, tmp_path: Path) -> None:
    """A new text of many pages takes an old one's place (`set ID notes=@file`)."""
    dialogue = run("add", "dialogue", "counties=Z", "--json").json["id"]
    for number, sentence in enumerate(
        ("Förutsättningar i länet är goda. ", "Mycket återstår att göra! ")
    ):
        file = tmp_path / f"{number}.txt"
        file.write_text(sentence * (20_000 // len(sentence)), "utf-8")
        run("set", dialogue, f"preparation=@{file}")
        assert run("show", dialogue, "--json").json["preparation"] == file.read_text("utf-8")


def test_positions_count_from_one(run: Run) -> None:
    dialogue = run("add", "dialogue", "counties=Z", "--json").json["id"]
    ids = {}
    for title in "ABCD":
        ids[title] = run(
            "add", "agenda_item", f"dialogue={dialogue}", f"title={title}", "--json"
        ).json["id"]

    def order() -> str:
        rows = run("list", "agenda_item", "--where", f"dialogue={dialogue}", "--json").json
        assert [one["position"] for one in rows] == list(range(1, len(rows) + 1))
        return "".join(one["title"] for one in rows)

    assert order() == "ABCD"
    run("set", ids["D"], "position=1")
    assert order() == "DABC"
    run("set", ids["D"], "position=3")
    assert order() == "ABDC"
    run("set", ids["A"], "position=99")
    assert order() == "BDCA"
    run("add", "agenda_item", f"dialogue={dialogue}", "title=E", "position=2")
    assert order() == "BEDCA"
    run("undo")
    run("undo")
    assert order() == "ABDC"
    run("delete", ids["B"])
    assert order() == "ADC"
    run("undelete", ids["B"])
    assert order() == "ABDC"
    assert run("list", "agenda_item", "--where", "position=2", "--json").json[0]["title"] == "B"
    for _ in range(40):
        run("set", ids["C"], "position=1")
        run("set", ids["A"], "position=1")
    assert order()[0] == "A"


def test_where_on_every_kind_of_field(run: Run) -> None:
    dialogue = run(
        "add", "dialogue", "counties=Jämtland, BD", "title=Två län", "questions=Hur?;När?", "--json"
    ).json["id"]
    run("add", "dialogue", "counties=X", "title=Ett", "starts=2026-06-01 09:00", "status=held")
    run(
        "add",
        "commitment",
        f"dialogue={dialogue}",
        "county=BD",
        "text=a",
        "due=2026-11-01",
        "owner=Maja",
    )
    run("add", "commitment", "county=Z", "text=b", "due=2027-11-01", "status=fulfilled")
    run("add", "commitment", "county=Z", "text=c", "comment=NÅGOT")

    def found(*words: str) -> list[str]:
        where = [part for word in words[1:] for part in ("--where", word)]
        rows = run("list", words[0], *where, "--json").json
        return [one.get("text") or one.get("title") or one["code"] for one in rows]

    assert found("commitment", "late=true") == ["a"]
    assert found("commitment", "late=false") == ["b", "c"]
    assert found("commitment", "late=ja", "county=Norrbotten") == ["a"]
    assert found("commitment", "late=true", "county=Z") == []
    assert found("commitment", "days_late=22") == ["a"]
    assert found("commitment", "due=1 november 2026") == ["a"]
    assert found("commitment", "due=") == ["c"]
    assert found("commitment", "owner=maja") == ["a"]
    assert found("commitment", "status=fulfilled") == ["b"]
    assert found("commitment", "comment=något") == ["c"]
    assert found("commitment", f"dialogue={dialogue}") == ["a"]
    assert found("dialogue", "counties=BD") == ["Två län"]
    assert found("dialogue", "counties=Gävleborg") == ["Ett"]
    assert found("dialogue", "questions=När?") == ["Två län"]
    assert found("dialogue", "missing=purpose") == ["Ett", "Två län"]
    assert found("county", "months_since_dialogue=5") == ["21"]
    assert found("county", "area=norr", "months_since_dialogue=") == sorted(
        set(found("county", "area=norr")) - {"21"}
    )
    assert found("county", "late_commitments=1") == ["25"]


# --- two who don't know of each other ----------------------------------------------------------


def test_a_fresh_token_makes_no_conflict(run: Run, some: dict[str, str]) -> None:
    token = run("show", some["commitment"], "--json").json["seen"]
    run("set", some["commitment"], "text=Nytt", "--seen", token)
    assert run("conflicts", "--json").json == []
    run("set", some["commitment"], "owner=Maja", "--seen", token)
    assert run("conflicts", "--json").json == []


def _in_conflict(run: Run, record: str) -> list[dict[str, Any]]:
    token = run("show", record, "--json").json["seen"]
    run("set", record, "text=Annas")
    run("set", record, "text=Majas", "--seen", token)
    found: list[dict[str, Any]] = run("conflicts", "--json").json
    return found


def test_a_stale_token_makes_a_conflict(run: Run, some: dict[str, str]) -> None:
    (one,) = _in_conflict(run, some["commitment"])
    assert set(one) == {"type", "id", "title", "field", "kind", "heads"}
    assert (one["type"], one["id"], one["field"]) == ("commitment", some["commitment"], "text")
    assert [head["value"] for head in one["heads"]] == ["Annas", "Majas"]
    assert [head["visible"] for head in one["heads"]] == [False, True]
    assert all(
        set(head) >= {"entry", "value", "officer", "desk", "at", "visible"} for head in one["heads"]
    )
    assert run("overview", "--json").json["conflicts"] == 1
    spoken = run("conflicts").out
    assert "Annas" in spoken
    assert "Majas" in spoken


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        (("--take", "1"), "Annas"),
        (("--take", "2"), "Majas"),
        (("--value", "Bådas"), "Bådas"),
        (("--value", "Majas"), "Majas"),
    ],
)
def test_a_conflict_is_resolved(
    choice: tuple[str, str], text: str, run: Run, some: dict[str, str]
) -> None:
    _in_conflict(run, some["commitment"])
    for bad in ("0", "3", "-1"):
        run("resolve", some["commitment"], "text", "--take", bad).one_sentence("1–2")
    resolved = run("resolve", some["commitment"], "text", *choice, "--json").json
    assert _require_changes(resolved, "commitment") == some["commitment"]
    assert run("conflicts", "--json").json == []
    assert run("show", some["commitment"], "--json").json["text"] == text
    run("resolve", some["commitment"], "text", *choice).one_sentence("text")
    run("undo")
    assert len(run("conflicts", "--json").json) == 1
    run("redo")
    assert run("conflicts", "--json").json == []


def test_a_resolution_is_checked_as_in_the_window(run: Run, some: dict[str, str]) -> None:
    _in_conflict(run, some["commitment"])
    run("resolve", some["commitment"], "text", "--value", "").one_sentence("text")
    assert len(run("conflicts", "--json").json) == 1


def test_resolving_the_status_tells_when_it_was_closed(run: Run, some: dict[str, str]) -> None:
    token = run("show", some["commitment"], "--json").json["seen"]
    run("set", some["commitment"], "status=under_way")
    run("set", some["commitment"], "status=dropped", "--seen", token)
    run("resolve", some["commitment"], "status", "--take", "1")
    shown = run("show", some["commitment"], "--json").json
    assert (shown["status"], shown["closed_on"]) == ("under_way", None)


def test_a_place_in_the_agenda_in_conflict(run: Run, some: dict[str, str], desk_file: Path) -> None:
    run("add", "agenda_item", f"dialogue={some['dialogue']}", "title=Två")
    run("add", "agenda_item", f"dialogue={some['dialogue']}", "title=Tre")
    token = run("show", some["item"], "--json").json["seen"]
    run("set", some["item"], "position=2")
    run("set", some["item"], "position=3", "--seen", token)
    (one,) = run("conflicts", "--json").json
    assert one["field"] == "position"
    run("resolve", some["item"], "position", "--value", "1", "--json").done()
    assert run("conflicts", "--json").json == []
    assert run("show", some["item"], "--json").json["position"] == 1
    with desks.read_desk(desk_file) as desk:
        assert faults_of(desk) == []


def test_deleted_here_edited_there(run: Run, some: dict[str, str]) -> None:
    token = run("show", some["commitment"], "--json").json["seen"]
    run("set", some["commitment"], "owner=Maja")
    run("delete", some["commitment"], "--seen", token)
    (one,) = run("conflicts", "--json").json
    assert (one["field"], one["kind"]) == ("deleted", "deleted")
    assert some["commitment"] in {row["id"] for row in run("list", "commitment", "--json").json}
    run("resolve", some["commitment"], "deleted", "--value", "ja")
    assert run("list", "commitment", "--json").json == []
    assert run("conflicts", "--json").json == []
    assert run("undo", "--json").json["changed"]
    assert len(run("conflicts", "--json").json) == 1
    run("resolve", some["commitment"], "deleted", "--value", "nej")
    assert run("conflicts", "--json").json == []
    assert run("show", some["commitment"], "--json").json["owner"] == "Maja"


def test_a_text_from_an_old_version_merges(run: Run, some: dict[str, str]) -> None:
    token = run("show", some["item"], "--json").json["seen"]
    run("set", some["item"], "notes=Överst\nRad")
    run("set", some["item"], "notes=Rad\nNederst", "--seen", token)
    assert run("show", some["item"], "--json").json["notes"] == "Överst\nRad\nNederst"


# --- deletion and undo -------------------------------------------------------------------------


def test_deletion_takes_children_along_and_undelete_brings_exactly_those_back(
    run: Run, some: dict[str, str]
) -> None:
    other = run(
        "add", "agenda_item", f"dialogue={some['dialogue']}", "title=Borta redan", "--json"
    ).json["id"]
    run("add", "participant", f"dialogue={some['dialogue']}", "name=Maja")
    run("delete", other)
    gone = run("delete", some["dialogue"], "--json").json
    _require_changes(gone, "dialogue", "agenda_item", "participant", "dialogue_county")
    assert run("list", "agenda_item", "--json").json == []
    assert run("list", "commitment", "--json").json[0]["dialogue"] == some["dialogue"]
    assert {one["id"] for one in run("list", "agenda_item", "--deleted", "--json").json} == {
        other,
        some["item"],
    }
    assert run("search", "Elnät", "--json").json == []
    assert run("show", some["dialogue"], "--json").json["deleted"]
    run("undelete", some["dialogue"])
    assert [one["id"] for one in run("list", "agenda_item", "--json").json] == [some["item"]]
    assert run("list", "participant", "--json").json[0]["name"] == "Maja"
    shown = run("show", some["dialogue"], "--json").json
    assert shown["counties"] == ["23"]
    assert "deleted" not in shown
    assert run("search", "Elnät", "--json").json
    assert run("undelete", some["dialogue"], "--json").json["changed"] == []


def test_undo_and_redo_across_processes(desk_file: Path) -> None:
    def run(*words: str) -> Said:
        return regdesk("--desk", desk_file, *words, "--json")

    contact = run("add", "contact", "name=Maja").json["id"]
    run("set", contact, "role=ordförande")
    run("delete", contact)
    run("undo")
    run("undo")
    assert run("show", contact).json["role"] == ""
    run("undo")
    assert run("list", "contact").json == []
    run("undo").one_sentence("inget att ångra")
    for _ in range(3):
        assert run("redo").code == 0
    run("redo").one_sentence("inget att göra om")
    assert run("list", "contact").json == []
    assert run("list", "contact", "--deleted").json[0]["role"] == "ordförande"
    run("undo")
    run("set", contact, "role=ledamot")
    run("redo").one_sentence("inget att göra om")
    assert run("check").json["ok"]


def test_undo_never_takes_a_colleagues_later_value(
    run: Run, some: dict[str, str], desk_file: Path, tmp_path: Path
) -> None:
    run("set", some["commitment"], "owner=Anna")
    theirs = new_desk(tmp_path / "maja.desk", "mellan")
    with desks.open_desk(desk_file) as mine, desks.open_desk(theirs) as other:
        other.set_facts(officer="Maja Ek")
        take_in(other, Batch.from_json(entries_since(mine).to_json()))
        records.set_fields(other, some["commitment"], {"owner": "Maja"})
        take_in(mine, Batch.from_json(entries_since(other).to_json()))
    line = run("undo").one_sentence("owner", "Maja Ek")
    assert line.endswith("Inget är ändrat.")
    assert run("show", some["commitment"], "--json").json["owner"] == "Maja"


def test_a_number_that_was_zero_can_be_emptied(run: Run, some: dict[str, str]) -> None:
    run("set", some["item"], "minutes=0")
    assert run("show", some["item"], "--json").json["minutes"] == 0
    run("set", some["item"], "minutes=")
    assert run("show", some["item"], "--json").json["minutes"] is None


def test_a_default_needs_no_value(run: Run) -> None:
    added = run("add", "responsibility", "county=Z", "--json").json["id"]
    assert run("show", added, "--json").json["role"] == "county_lead"


def test_a_link_made_by_hand_is_the_same_link(run: Run, some: dict[str, str]) -> None:
    """A link's id is derived from its ends: adding it again adds nothing."""
    run("add", "dialogue_county", f"dialogue={some['dialogue']}", "county=Z")
    assert run("show", some["dialogue"], "--json").json["counties"] == ["23"]

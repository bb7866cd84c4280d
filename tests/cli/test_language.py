"""The command line speaks Swedish first and English when asked, throughout: help, errors, lists."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from regdesk.cli import swedish
from regdesk.cli.speech import spoken
from regdesk.domain.field_words import field_word
from regdesk.work import computed, desks, preferences, records
from tests.store.faults import Said, new_desk, regdesk

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Show|the|Error|Missing|Invalid|No such|required|default|and)\b"
)


class _State:
    def __init__(self, language: str) -> None:
        self.language = language


def _walk(command: click.Command, context: click.Context) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            one = command.get_command(context, name)
            assert one is not None
            yield from _walk(one, context)


def _commands(language: str) -> Iterator[tuple[click.Command, click.Context]]:
    root = spoken(import_module("regdesk.cli.main")._regdesk, language)
    context = root.context_class(root, info_name="regdesk", obj=_State(language))
    for command in _walk(root, context):
        yield command, command.context_class(command, info_name=command.name, parent=context)


def test_all_help_is_there_in_both_languages() -> None:
    wanting = []
    for command, _ in _commands("en"):
        texts = [command.help or "", *(getattr(one, "help", "") or "" for one in command.params)]
        for one in command.params:
            assert isinstance(one, click.Argument) or getattr(one, "help", ""), (
                command.name,
                one.name,
            )
        assert command.help, command.name
        wanting += [
            paragraph
            for text in texts
            for paragraph in (" ".join(part.split()) for part in text.strip().split("\n\n"))
            if paragraph and paragraph not in swedish.HELP
        ]
    assert wanting == []


def test_no_swedish_help_is_left_over() -> None:
    said = {"Show this message and exit."}
    for command, _ in _commands("en"):
        for text in [command.help, *(getattr(one, "help", None) for one in command.params)]:
            said |= {" ".join(part.split()) for part in (text or "").strip().split("\n\n")}
    assert set(swedish.HELP) - said == set()


def test_swedish_help_holds_no_english() -> None:
    for command, context in _commands("sv"):
        text = context.get_help()
        assert text.startswith("Användning: ")
        assert not ENGLISH.search(text), (command.name, text)
        for sign in ("FIELD", "VALUE", "FILE", "DATE", "COUNTY", "TYPE", "NAME", "[OPTIONS]"):
            assert sign not in text, (command.name, sign)


def test_english_help_holds_no_swedish() -> None:
    for command, context in _commands("en"):
        assert not re.search("[åäöÅÄÖ]", context.get_help()), command.name


@pytest.mark.parametrize("words", [["--help"], ["set", "--help"], ["contacts", "import", "--help"]])
def test_help_follows_the_language(words: list[str]) -> None:
    assert "Användning: " in regdesk(*words).out
    for before in ([*words, "--lang", "en"], ["--lang=en", *words]):
        if words == ["--help"] or before[0] == "--lang=en":
            assert "Usage: " in regdesk(*before).out
    kept = preferences.load()
    kept.language = "en"
    preferences.save(kept)
    assert "Usage: " in regdesk(*words).out
    assert "Användning: " in regdesk("--lang", "sv", *words).out


WRONG = {
    ("lista",): "Verbet ”lista” finns inte.",
    ("set",): "ID… FÄLT=VÄRDE… saknas.",
    ("list", "commitment", "--wher", "x=1"): "Valet ”--wher” finns inte. Menade du ”--",
    ("search",): "TEXT saknas.",
    ("search", "x", "--limit", "0"): "--limit: 0 ligger utanför 1<=x<=10000.",
    ("search", "x", "--limit", "många"): "--limit: ”många” är inget heltal.",
    ("search", "x", "--limit"): "Valet --limit behöver ett värde.",
    ("undo", "nu"): "För många ord: nu",
    ("undo", "--json=ja"): "Valet --json tar inget värde.",
    ("new", "x.regdesk"): "Valet --officer måste anges.",
    ("new", "x.regdesk", "--officer", "A", "--area", "öst"): (
        "--area: ”öst” duger inte. Välj en av: ”norr”, ”mellan”, ”syd”."
    ),
    ("add", "contact", "namn"): "”namn”: skriv fält=värde.",
    ("add", "contact", "name=a", "name=b"): "”name” anges två gånger.",
    ("set", "x"): "skriv minst ett fält=värde.",
    ("set", "x", "y", "a=b", "--seen", "t"): "ge --seen en gång för varje ID (2).",
    ("resolve", "x", "text"): "ange --take ANTAL eller --value TEXT.",
    ("brief", "Z"): "ange --out F.pdf eller --png MAPP.",
    ("remind",): "ange åtaganden, eller --where FÄLT=VÄRDE.",
    ("screenshots", "d", "--size", "stor"): "skriv storleken så: --size 1440x900",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_cannot_be_meant_is_said_in_the_language(words: tuple[str, ...]) -> None:
    said = regdesk(*words)
    assert said.code == 2
    assert said.out == ""
    *before, last = said.err.splitlines()
    assert last.startswith(f"Fel: {WRONG[words]}")
    assert all(line.startswith(("Användning: regdesk", "Hjälp: regdesk")) for line in before)
    english = regdesk("--lang", "en", *words)
    assert english.code == 2
    assert "Error: " in english.err
    assert not re.search("[åäö]", english.err.replace("öst", "").replace("många", ""))


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    path = new_desk(tmp_path / "norr.regdesk")
    with desks.open_desk(path) as desk:
        values = {"counties": "Z", "title": "Dialog", "starts": "2026-03-10 09:30"}
        _, dialogue = records.add_record(desk, "dialogue", values)
        for number in range(2):
            values = {"dialogue": str(dialogue), "text": f"Löfte {number}", "due": "2026-10-01"}
            records.add_record(desk, "commitment", {**values, "status": "under_way"})
    return path


def test_lists_have_words_for_people_and_identifiers_for_scripts(desk_file: Path) -> None:
    def run(*words: str) -> Said:
        return regdesk("--desk", desk_file, *words)

    heads, *lines = run("list", "commitment").out.splitlines()
    assert heads.split() == ["id", "län", "senast", "sent", "status", "text"]
    assert "Pågår" in lines[0]
    assert " ja " in lines[0]
    english = run("--lang", "en", "list", "commitment").out
    assert english.split()[:5] == ["id", "county", "due", "late", "status"]
    assert "Under way" in english
    assert " yes " in english
    assert run("list", "commitment", "--json").json[0]["status"] == "under_way"
    shown = run("show", "Dialog").out
    assert re.search(r"^börjar +2026-03-10 09:30$", shown, re.MULTILINE)
    assert re.search(r"^status +Planerad$", shown, re.MULTILINE)
    assert re.search(r"^saknas +syfte, frågor, dagordning, deltagare$", shown, re.MULTILINE)
    assert run("history", "Dialog").out.split()[:5] == ["när", "vem", "fält", "gäller", "värde"]
    assert "strategisk dialog" in run("search", "Dialog").out
    assert "strategic dialogue" in run("--lang", "en", "search", "Dialog").out
    assert run("types", "dialogue").out.split()[:1] == ["fält"]


def test_steps_are_named_in_the_language(desk_file: Path) -> None:
    said = regdesk("--desk", desk_file, "--lang", "en", "undo")
    assert said.out.strip() == "Undo: Added commitment"
    assert regdesk("--desk", desk_file, "redo").out.strip() == "Gör om: Lade till åtagande"


def test_every_field_has_a_word_in_both_languages() -> None:
    from regdesk.records import classes, field_infos
    from regdesk.work import descriptions

    for name, record_class in classes().items():
        fields = [*field_infos(record_class), *computed.fields_of(name), "id", "type", "deleted"]
        for field in fields:
            for language in ("sv", "en"):
                word = field_word(name, field, language)
                assert word != field or word.isalpha(), (name, field)
                assert "_" not in word, (name, field)
        for one in descriptions.fields_of(name):
            from regdesk.domain.field_words import KINDS

            assert one.kind in KINDS


# --- several at once ----------------------------------------------------------------------------


def test_several_records_are_set_and_deleted_at_once(desk_file: Path) -> None:
    def run(*words: str) -> Said:
        return regdesk("--desk", desk_file, *words, "--json")

    rows = run("list", "commitment").json
    ids = [one["id"] for one in rows]
    changed = run("set", *ids, "status=fulfilled", "owner=Maja").json
    assert {one["id"] for one in changed["changed"]} == set(ids)
    assert changed["label"] == "Ändrade 2 åtaganden"
    assert {one["status"] for one in run("list", "commitment").json} == {"fulfilled"}
    run("undo").done()
    assert {one["status"] for one in run("list", "commitment").json} == {"under_way"}
    tokens = [part for id_ in ids for part in ("--seen", run("show", id_).json["seen"])]
    run("set", ids[0], "text=Annat").done()
    run("set", *ids, "text=Nytt", *tokens).done()
    assert [one["id"] for one in run("conflicts").json] == [ids[0]]
    run("resolve", ids[0], "text", "--take", "1").done()
    run("set", ids[1], "text=Löfte 1").done()
    run("delete", "Löfte 1", ids[0]).done()
    assert run("list", "commitment").json == []
    run("undo").done()
    assert len(run("list", "commitment").json) == 2
    run("set", ids[0], "ingen sådan", "text=x").one_sentence("ingen sådan")
    assert run("list", "commitment", "--where", "text~=LÖFTE 1").json[0]["text"] == "Löfte 1"


def test_files_are_attached_listed_and_saved(desk_file: Path, tmp_path: Path) -> None:
    def run(*words: str | Path) -> Said:
        return regdesk("--desk", desk_file, *words)

    files = [tmp_path / "Underlag å.pdf", tmp_path / "lista.xlsx"]
    files[0].write_bytes(b"%PDF")
    files[1].write_bytes(bytes(2_345_678))
    assert run("attachments", "Dialog").out.strip() == "Inget är bifogat."
    run("attach", "Dialog", *files).done()
    spoken_list = run("attachments", "Dialog").out
    assert "Underlag å.pdf" in spoken_list
    assert "2,3 MB" in spoken_list
    assert "1 kB" in spoken_list
    rows = run("attachments", "Dialog", "--json").json
    assert [one["size"] for one in rows] == [4, 2_345_678]
    out = tmp_path / "ut.pdf"
    run("attachment", "save", "Underlag å.pdf", "--out", out).done()
    assert out.read_bytes() == b"%PDF"
    run("attach", "Dialog", tmp_path).one_sentence("mapp")
    run("attach", "Dialog", tmp_path / "saknas").one_sentence("finns inte")
    run("set", rows[0]["id"], "name=Nytt namn.pdf").done()
    run("delete", rows[0]["id"]).done()
    assert len(run("attachments", "Dialog", "--json").json) == 1
    run("undo").done()
    assert run("attachments", "Dialog", "--json").json[0]["name"] == "Nytt namn.pdf"
    assert run("check", "--json").json == {"ok": True, "findings": []}


def test_reminders_by_the_command_line(desk_file: Path, tmp_path: Path) -> None:
    def run(*words: str | Path) -> Said:
        return regdesk("--desk", desk_file, *words)

    letters = run("remind", "--where", "late=ja", "--json").json
    assert len(letters) == 1
    assert "Löfte 0" in letters[0]["body"]
    assert len(letters[0]["commitments"]) == 2
    folder = tmp_path / "utkast"
    made = run("remind", "Löfte 1", "--out", folder, "--json").json
    assert [Path(one["file"]).parent for one in made] == [folder]
    assert b"X-Unsent: 1" in Path(made[0]["file"]).read_bytes()
    run("remind", "--where", "status=fulfilled").one_sentence("öppet")


def test_a_handover_by_the_command_line(desk_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "överlämning.pdf"
    made = regdesk("--desk", desk_file, "handover", "Jämtland", "--out", out, "--json").json
    assert (made["counties"], made["file"]) == (["23"], str(out))
    assert out.read_bytes().startswith(b"%PDF")
    regdesk("--desk", desk_file, "handover", "--out", tmp_path / "x.txt").one_sentence(".pdf")


def test_search_in_a_county_and_since_a_day(desk_file: Path) -> None:
    def found(*words: str) -> int:
        return len(regdesk("--desk", desk_file, "search", "Dialog", *words, "--json").json)

    assert found() == found("--county", "Jämtland") == found("--since", "10 mars 2026") > 0
    assert found("--county", "BD") == found("--since", "2026-03-11") == 0

"""Duplicates from a shell: listed, merged, kept apart, in both languages; refusals in one sentence."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from regdesk.cli import main
from tests.store.faults import Said, new_desk

PROMISE = ("text=Skicka underlag om elnätet", "county=Z", "party=region")

Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    file = new_desk(tmp_path / "norr.desk")

    def none(*_: object, **__: object) -> list[Path]:
        raise AssertionError("no window here")

    def run(*words: object) -> Said:
        arguments = ["--desk", str(file), *map(str, words)]
        code = main(arguments, open_window=none, take_screenshots=none)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


def _add(run: Run, *words: str) -> str:
    return str(run("add", *words, "--json").json["id"])


def test_listed_merged_and_undone(run: Run) -> None:
    kept = _add(run, "commitment", *PROMISE, "owner=Maja")
    other = _add(run, "commitment", *PROMISE, "owner=Olle", "due=2027-03-15")
    (found,) = run("duplicates", "--json").json
    assert found["type"] == "commitment"
    assert (found["why"], found["by_two"]) == ("text", False)
    assert [one["id"] for one in found["records"]] == [kept, other]
    assert {field["field"]: field["state"] for field in found["fields"]} == {
        "text": "same",
        "county": "same",
        "party": "same",
        "owner": "differs",
        "due": "filled",
        "status": "same",
    }
    told = run("duplicates", "åtagande").out
    assert "≠ Ansvarig  Maja | Olle" in told
    assert "+ Senast    – | 2027-03-15" in told
    assert "  Län       Jämtlands län" in told
    assert run("duplicates", "contact").out == "Inga dubbletter.\n"
    seen = [part for one in found["records"] for part in ("--seen", one["seen"])]
    assert run("merge", kept, other, *seen[:2]).code == 2
    done = run("merge", kept, other, "--take", "owner", *seen, "--json").json
    assert UUID(done["group"])
    assert (done["id"], done["label"]) == (kept, "Slog ihop dubbletter")
    now = run("show", kept, "--json").json
    assert (now["owner"], now["due"]) == ("Olle", "2027-03-15")
    assert run("duplicates", "--json").json == []
    assert run("undo").code == 0
    assert len(run("duplicates", "--json").json) == 1
    assert {one["id"] for one in run("list", "commitment", "--json").json} == {kept, other}


def test_kept_apart(run: Run) -> None:
    ids = [_add(run, "contact", "name=Maja Ek", "email=maja@example.se") for _ in range(2)]
    assert "samma e-postadress" in run("duplicates").out
    assert "the same e-mail address" in run("--lang", "en", "duplicates").out
    assert run("keep-apart", *ids).code == 0
    assert run("--lang", "en", "duplicates").out == "No duplicates.\n"
    assert "Inget ändrades" in run("keep-apart", *ids).out
    assert run("list", "kept_apart", "--json").json[0]["type"] == "kept_apart"
    assert run("undo").code == 0
    assert len(run("duplicates", "--json").json) == 1


def test_refusals(run: Run) -> None:
    promise, contact = _add(run, "commitment", *PROMISE), _add(run, "contact", "name=Maja Ek")
    for words in (
        ("duplicates", "dialogue"),
        ("duplicates", "häst"),
        ("merge", promise, contact),
        ("merge", promise, promise),
        ("merge", promise, "nobody"),
        ("merge", promise, _add(run, "commitment", *PROMISE), "--take", "häst"),
        ("keep-apart", promise, contact),
        ("merge", promise),
    ):
        said = run(*words)
        assert said.code == 2, words
        assert said.out == ""
        assert said.err.strip()
        assert "Traceback" not in said.err


def test_help_is_in_swedish_first(run: Run) -> None:
    assert "Slå ihop DEN_ANDRA med BEHÅLL" in run("merge", "--help").out
    assert "Merge OTHER into KEEP" in run("--lang", "en", "merge", "--help").out

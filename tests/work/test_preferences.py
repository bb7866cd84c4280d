"""Device-local settings: kept, read back, and never in the way when they can't be read."""

import json

import pytest

from regdesk import paths
from regdesk.work import preferences
from regdesk.work.preferences import Preferences


def test_they_are_read_back_as_they_were_kept() -> None:
    kept = Preferences(
        language="en",
        theme="dark",
        text_size=150,
        last_desk="/hem/norr.regdesk",
        windows={"main": "abc"},
        desks={"/hem/norr.regdesk": {"windows": [["county", "25", ""]]}},
        spelling=False,
        own_words=["Norrbotniabanan"],
        backup_folder="/kopior",
        backup_every="weekly",
        backup_keep=3,
        backup_last="2026-11-23T10:14:00+01:00",
    )
    preferences.save(kept)
    assert preferences.load() == kept


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\x00", "[1, 2]"])
def test_what_cant_be_read_gives_the_defaults(text: str) -> None:
    paths.config_file().write_text(text, encoding="utf-8")
    assert preferences.load() == Preferences()


def test_values_of_the_wrong_kind_are_passed_over() -> None:
    wrong = {
        "language": "en",
        "text_size": True,
        "windows": [],
        "own_words": {"a": 1},
        "spelling": "no",
        "backup_folder": 7,
        "unknown": "from a newer program",
    }
    paths.config_file().write_text(json.dumps(wrong), encoding="utf-8")
    assert preferences.load() == Preferences(language="en")

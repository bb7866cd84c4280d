"""Whoever reads the folder without the key learns no name, place, word or address from it."""

import base64
import re
from pathlib import Path

import pytest

from regdesk.sharing.names import MARKER
from regdesk.work import attachments, desks, records, sharing
from tests.sharing.scenes import ALL_IS_WELL, says, sync
from tests.store.worlds import what_shows

NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9]+)?")
LONGEST = 75
PROSE = "Landshövdingen önskar återkoppling om elnätet i Överkalix senast våren. " * 200
LEAST = 5
"""Letters of a word that chance doesn't make."""


def _words(document: object) -> set[str]:
    """Return the words in all texts of a document."""
    if isinstance(document, dict):
        return set().union(*(_words(one) for one in document.values())) if document else set()
    if isinstance(document, list | tuple):
        return set().union(*(_words(one) for one in document)) if document else set()
    if not isinstance(document, str):
        return set()
    texts = re.findall(rf"[^\W\d_]{{{LEAST},}}|[\w.]+@[\w.]+", document)
    return {one for one in texts if not re.fullmatch(r"[0-9a-f]+", one)}


def _forms(word: str) -> set[bytes]:
    """Return how a word may stand in bytes: in both UTFs, and within base64 at each offset."""
    found = {
        word.encode(),
        word.lower().encode(),
        word.encode("utf-16-le"),
        word.encode("utf-16-be"),
    }
    for text in (word.encode(), word.encode("utf-16-le")):
        for offset in range(3):
            encoded = base64.b64encode(bytes(offset) + text)
            inner = encoded[-(-offset * 8 // 6) : len(encoded) - 4]
            if len(inner) >= 6:
                found.add(inner)
    return found


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A folder to which a demo desk has sent all it has; and the words that stand in the desk."""
    home = tmp_path_factory.mktemp("secrecy")
    share = home / "share"
    share.mkdir()
    letter = home / "Brev från Överkalix.txt"
    letter.write_text(PROSE * 20, "utf-8")
    with desks.create_desk(home / "demo.regdesk", "Handläggare Demo", "norr", demo=True) as desk:
        sharing.create_folder(desk, str(share))
        dialogue = records.list_records(desk, "dialogue")[0]["id"]
        records.set_fields(desk, dialogue, {"preparation": PROSE})
        attachments.attach(desk, dialogue, [letter])
        sync(desk)
        assert says(desk) == ALL_IS_WELL
        words = _words(what_shows(desk)) | _words(letter.name) | {"Handläggare", "demo.regdesk"}
    folder = next(share.iterdir())
    return folder, words


# What the format itself says in the open, and words that any header holds.
_OPEN = {"format", "writer", "folder", "number", "admitted", "members", "heads", "previous", "knows", "epoch"}  # fmt: skip


def test_nothing_readable_lies_in_any_file(shared: tuple[Path, set[str]]) -> None:
    folder, words = shared
    secret = {word for word in words if word.casefold() not in _OPEN}
    assert len(secret) > 300
    assert {"Landshövdingen", "Handläggare", "Norrbotten"} <= secret
    files = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert sum(map(len, files.values())) > 20_000
    for word in secret:
        for form in _forms(word):
            for one, data in files.items():
                assert form not in data, (word, form, one.name)


def test_names_of_files_tell_nothing(shared: tuple[Path, set[str]]) -> None:
    folder, words = shared
    said = {word.casefold() for word in words if len(word) > 5}
    assert re.fullmatch(r"regdesk-[0-9a-f]{8}", folder.name)
    found = [one.relative_to(folder) for one in folder.rglob("*")]
    assert len(found) > 6
    for one in found:
        path = one.as_posix()
        assert len(path) <= LONGEST, path
        for part in one.parts:
            assert NAME.fullmatch(part), path
        if path != MARKER:
            assert not {word for word in said if word in path.casefold()}, path


def test_the_search_would_find_what_isnt_sealed(tmp_path: Path) -> None:
    """The test of the test: each form is found where it does stand."""
    for text in (PROSE.encode(), PROSE.encode("utf-16-le"), base64.b64encode(PROSE.encode())):
        assert any(form in text for form in _forms("Landshövdingen"))

"""Three desks, each with a home of its own, share a folder by the command line alone.

On a Samba share without a mount, and through two Syncthings (two desks on one computer, the third on
another). Every verb that writes or exchanges is a process of its own.
"""

import json
import os
import random
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from regdesk.cli import main
from regdesk.records import classes
from regdesk.sharing import batches
from regdesk.sharing.names import FileKind
from tests.sharing.scenes import (
    ALL_IS_WELL,
    add,
    desks_of,
    files_of,
    folder_id,
    key_of,
    place,
    setting,
    sync,
    writer_of,
)
from tests.store.faults import Said, new_desk, regdesk
from tests.transports.conftest import servers, two_syncthings  # noqa: F401 -- fixtures
from tests.transports.servers import SECRET, Samba, Server
from tests.transports.syncthings import TwoSyncthings

SEED = int(os.environ.get("REGDESK_SEED", str(random.SystemRandom().randrange(10_000))))
NAMES, AREAS = ("Anna Ek", "Maja Lind", "Olle Berg"), ("norr", "mellan", "syd")
OWN = {"mine", "seen"}
"""What a list tells of the desk it is read at."""


@dataclass
class Three:
    """The desks, how each reaches the folder, and what carries files between the places."""

    home: Path
    addresses: tuple[str, str, str]
    carry: Callable[[], None] = lambda: None
    secret: str = ""
    desks: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        print(f"REGDESK_SEED={SEED}", file=sys.stderr)
        for number, name in enumerate(NAMES):
            self.desks.append(self.home / f"{number}.regdesk")
            words = ("new", self.desks[number], "--officer", name, "--area", AREAS[number])
            self.run(number, *words).done()

    def run(self, number: int, *words: object) -> Said:
        """Run a verb at a desk, in a home of its own."""
        home = str(self.home / f"home-{number}")
        secret = {"REGDESK_FOLDER_SECRET": self.secret} if self.secret else {}
        desk = ("--desk", self.desks[number]) if words[0] != "new" else ()
        return regdesk(*desk, *map(str, words), REGDESK_HOME=home, **secret)

    def json(self, number: int, *words: object) -> Any:
        return self.run(number, *words, "--json").json

    def add(self, number: int, *words: object) -> str:
        return str(self.json(number, "add", *words)["id"])

    def sync(self, number: int) -> Any:
        self.carry()
        said = self.json(number, "share", "sync")
        self.carry()
        return said

    def settle(self, chance: random.Random, *numbers: int) -> None:
        """Exchange in random order, once more those that went before others: all have all then."""
        order = chance.sample(numbers or range(3), len(numbers) or 3)
        for number in order:
            self.sync(number)
        for number in order[:-1]:
            said = self.sync(number)
            assert said["phrase"] == ALL_IS_WELL
            assert not said["sent"]["entries"]


@pytest.fixture
def read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Read by a verb in this process: quick, and the same code."""

    def none(*_: object, **__: object) -> list[Path]:
        raise AssertionError("no window here")

    def read(three: Three, number: int, *words: str) -> Any:
        monkeypatch.setenv("REGDESK_HOME", str(three.home / f"home-{number}"))
        arguments = ["--desk", str(three.desks[number]), *words, "--json"]
        capsys.readouterr()
        assert main(arguments, open_window=none, take_screenshots=none) == 0
        return json.loads(capsys.readouterr().out)

    return read


def _conflicts(three: Three, read: Callable[..., Any], *numbers: int) -> list[Any]:
    """Return the conflicts, equal at all desks."""
    found = [read(three, number, "conflicts") for number in numbers or range(3)]
    assert all(one == found[0] for one in found)
    return list(found[0])


def _require_equal(three: Three, read: Callable[..., Any], *numbers: int) -> None:
    """Assert that all lists of all types are equal, without conflicts, and the files sound."""
    assert _conflicts(three, read, *numbers) == []
    shown = []
    for number in numbers or range(3):
        assert read(three, number, "check")["ok"]
        found = {
            (name, deleted): read(three, number, "list", name, *deleted)
            for name in classes()
            for deleted in ((), ("--deleted",))
        }
        for one in (record for records in found.values() for record in records):
            for key in OWN:
                one.pop(key, None)
        shown.append(found)
    assert all(one == shown[0] for one in shown)


def _story(three: Three, read: Callable[..., Any]) -> None:
    """Create, join, write apart, exchange, decide."""
    chance = random.Random(SEED)
    made = {
        "dialogue": three.add(0, "dialogue", "counties=Z, BD", "title=Dialog", "preparation=Mitten")
    }
    for name in ("Löfte", "Andra löftet"):
        made[name] = three.add(0, "commitment", f"text={name}", "county=Z", "due=2026-12-01")
    code = three.json(0, "share", "create", three.addresses[0])["code"]
    three.carry()
    for number in (1, 2):
        said = three.json(number, "share", "join", three.addresses[number], "--code", code.lower())
        assert said["phrase"] == ALL_IS_WELL
        three.carry()
    three.settle(chance)
    assert _conflicts(three, read) == []
    three.run(1, "backup", three.home / "backup.regdesk").done()
    # Each for itself: nobody exchanges.
    three.run(0, "set", made["dialogue"], "preparation=Överst\nMitten").done()
    three.run(1, "set", made["dialogue"], "preparation=Mitten\nNederst").done()
    three.run(1, "set", made["Löfte"], "due=2027-01-15").done()
    three.run(2, "set", made["Löfte"], "due=2027-02-28").done()
    three.run(0, "delete", made["Andra löftet"]).done()
    three.run(2, "set", made["Andra löftet"], "owner=Olle Berg").done()
    for number in range(3):
        three.add(number, "contact", f"name=Kontakt {number}")
    three.settle(chance)
    conflicts = _conflicts(three, read)
    assert {(one["id"], one["field"]) for one in conflicts} == {
        (made["Löfte"], "due"),
        (made["Andra löftet"], "deleted"),
    }
    text = read(three, 2, "show", made["dialogue"])["preparation"]
    assert text.split("\n") == ["Överst", "Mitten", "Nederst"]
    assert len(read(three, 1, "list", "contact")) == 3
    decider = chance.randrange(3)
    for one in conflicts:
        three.run(decider, "resolve", one["id"], one["field"], "--take", "1").done()
    three.settle(chance)
    _require_equal(three, read)


def _restore(three: Three, read: Callable[..., Any]) -> None:
    """The second desk is lost; its backup, older than all the conflicts, goes on in its place."""
    three.add(1, "contact", "name=Efter kopian")
    three.sync(1)
    three.add(1, "contact", "name=Bara på den förlorade disken")
    three.desks[1].unlink()
    three.run(1, "restore", three.home / "backup.regdesk", three.desks[1]).done()
    three.add(1, "contact", "name=Efter återställningen")
    assert three.sync(1)["notes"] == ["copy"]
    three.settle(random.Random(SEED + 1))
    assert _conflicts(three, read) == []
    names = {one["name"] for one in read(three, 0, "list", "contact")}
    assert {"Efter kopian", "Efter återställningen", "Kontakt 1"} <= names


def _revoke(three: Three, read: Callable[..., Any]) -> None:
    code = three.json(0, "share", "revoke", NAMES[2])["code"]
    three.carry()
    three.add(2, "contact", "name=Skrivet utestängd")
    three.run(2, "share", "sync").one_sentence("utestängt", "nya koden")
    status = three.json(2, "share", "status")
    assert (status["phase"], status["to_send"] > 0) == ("revoked", True)
    three.settle(random.Random(SEED + 2), 0, 1)
    assert three.json(1, "share", "code")["code"] == code
    out = {one["officer"]: one["out"] for one in three.json(1, "share", "status")["members"]}
    assert out == {NAMES[0]: False, NAMES[1]: False, NAMES[2]: True}
    _require_equal(three, read, 0, 1)


def _look_before(three: Three) -> None:
    """What an exchange would do is told, and isn't done."""
    three.add(0, "contact", "name=Ska skickas")
    going = three.json(0, "share", "sync", "--dry-run")
    assert (going["coming"], going["strange"]) == ({}, [])
    assert going["going"] > 0
    assert three.json(0, "share", "status")["to_send"] == going["going"]
    three.sync(0)
    for _ in range(2):
        coming = three.json(1, "share", "sync", "--dry-run")["coming"]
        assert coming == {NAMES[0]: {"files": 1, "entries": going["going"]}}
    assert three.json(1, "share", "sync")["taken"]["entries"] == going["going"]


def _out_of_reach(three: Three, take: Callable[[], None], give: Callable[[], None]) -> None:
    """The folder goes in the middle of the work: a sentence, nothing lost, and on it goes."""
    three.add(0, "contact", "name=Före avbrottet")
    take()
    three.run(0, "share", "sync").one_sentence(three.addresses[0][:20], "går inte att nå")
    three.add(0, "contact", "name=Under avbrottet")
    status = three.json(0, "share", "status")
    assert (status["phase"], status["to_send"] > 1) == ("unreachable", True)
    assert "inget har gått förlorat" in status["phrase"]
    three.run(0, "share", "sync", "--dry-run").one_sentence("går inte att nå")
    give()
    assert three.json(0, "share", "sync")["phrase"] == ALL_IS_WELL
    three.carry()
    three.sync(2)
    names = {one["name"] for one in three.json(2, "list", "contact")}
    assert {"Före avbrottet", "Under avbrottet"} <= names


def test_three_desks_on_one_samba_share(
    servers: dict[str, Server],  # noqa: F811
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    read: Callable[..., Any],
) -> None:
    if "samba" not in servers:
        servers["samba"] = Samba(tmp_path_factory.mktemp("samba"))
    server = servers["samba"]
    place = f"resa-{tmp_path.name[-12:]}"
    server.make(place)
    address = server.address(place)
    three = Three(tmp_path, (address, address, address), secret=SECRET)
    _story(three, read)
    _look_before(three)
    _out_of_reach(three, server.stop, server.start)
    _restore(three, read)
    _revoke(three, read)


def test_three_desks_through_two_syncthings(
    two_syncthings: TwoSyncthings,  # noqa: F811
    tmp_path: Path,
    read: Callable[..., Any],
) -> None:
    here, there = two_syncthings.folders
    carry = two_syncthings.wait_in_sync
    three = Three(tmp_path, (str(here), str(here), str(there)), carry)
    _story(three, read)
    _restore(three, read)
    folder = next(here.glob("regdesk-*"))
    away = tmp_path / "långt" / "härifrån" / "borta"
    away.parent.mkdir(parents=True)
    two_syncthings.here.pause()

    def give() -> None:
        away.rename(folder)
        two_syncthings.here.resume()
        two_syncthings.wait_connected()

    _out_of_reach(three, lambda: shutil.move(folder, away), give)


def test_every_kind_of_file_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Marker, key, batch, pack and receipt are decoded; what is none of these is refused by name."""

    def none(*_: object, **__: object) -> list[Path]:
        raise AssertionError("no window here")

    def show(desk: Path, file: Path) -> Said:
        capsys.readouterr()
        words = ["--desk", str(desk), "share", "show", str(file), "--json"]
        code = main(words, open_window=none, take_screenshots=none)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        add(maja, "Skrivet av Maja")
        sync(maja)
        files = files_of(folder.path, writer_of(maja))
        own, id_ = key_of(maja), folder_id(folder.path)
        pack = batches.write_pack(id_, own, 0, 1, [one.read_bytes() for one in files[:2]])
        receipt = batches.write_receipt(setting(folder.path), own, 0)
        packed = folder.path / place(folder.path, FileKind.PACK, pack, number=0, to=1)
        received = folder.path / place(folder.path, FileKind.RECEIPT, receipt, number=0)
        desk = anna.path
        marker = folder.path / "regdesk-folder.rdk"
        assert show(desk, marker).json == {"format": 1, "folder": id_}
        key = next((folder.path / "k").iterdir())
        assert show(desk, key).json["kind"] == "epoch"
        assert "admitted" in show(desk, key).json
        batch = show(desk, files[-1]).json
        assert (batch["kind"], batch["header"]["writer"]) == ("batch", own.id)
        assert "Skrivet av Maja" in json.dumps(batch["body"], ensure_ascii=False)
        assert [len(one["body"]) > 0 for one in show(desk, packed).json["batches"]] == [True] * 2
        shown = show(desk, received).json
        assert (shown["kind"], shown["header"]["number"]) == ("receipt", 0)
        assert show(new_desk(tmp_path / "främling.desk"), files[-1]).json["locked"] is True
        for name, data in {
            "avkortad.rdk": files[-1].read_bytes()[:-1],
            "ändrad.rdk": files[-1].read_bytes()[:-1] + b"x",
            "tom.rdk": b"",
            "brev.docx": b"PK brev",
        }.items():
            path = tmp_path / name
            path.write_bytes(data)
            show(desk, path).one_sentence(path)
        show(desk, tmp_path / "saknas.rdk").one_sentence("saknas.rdk")

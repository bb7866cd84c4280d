"""Files that can't be opened as a desk: each has its own sentence, and the file stays as it was."""

import contextlib
import random
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from regdesk import errors
from regdesk.cli import main
from regdesk.store import files
from regdesk.store.desk import Desk
from regdesk.store.tables import SCHEMA
from regdesk.work import attachments, desks, records
from tests.store.faults import (
    NOBODY,
    SOAK,
    Said,
    as_nobody,
    faults_of,
    listing,
    make_read_only,
    new_desk,
    regdesk,
    small_disk,
)

REMEDIES = {
    errors.NotADesk: ("Välj en annan fil", "Choose another file"),
    errors.NewerDesk: ("Uppdatera programmet", "Update the program"),
    errors.DamagedDesk: ("Återställ en säkerhetskopia", "Restore a backup"),
    errors.DeskMissing: ("Kontrollera sökvägen", "Check the path"),
    errors.ReadOnlyPlace: ("Kopiera filen", "Copy the file"),
    errors.DeskExists: ("Välj ett annat namn", "Choose another name"),
    errors.FileUnwritable: ("Skapa den", "Create it"),
    errors.NetworkDrive: ("Lägg den på datorns egen disk", "Keep it on this computer's own disk"),
}


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    folder = tmp_path / "här"
    folder.mkdir()
    return new_desk(folder / "norr.desk")


def _require_sentence(error: errors.RegdeskError, file: Path) -> None:
    """Both languages name the file and the remedy, and stand in one line."""
    sv, en = REMEDIES[type(error)]
    assert sv in error.sentence("sv")
    assert en in error.sentence("en")
    for language in ("sv", "en"):
        assert str(file) in error.sentence(language)
        assert "\n" not in error.sentence(language)


def _require_refused(file: Path, expected: type[errors.RegdeskError]) -> None:
    """Opening to read, to write and by the command line: refused, and nothing is touched."""
    before = listing(file.parent)
    for write in (True, False):
        with pytest.raises(expected) as refused:
            Desk(file, write=write, wait=0.1)
        assert type(refused.value) is expected
        _require_sentence(refused.value, file)
        assert listing(file.parent) == before
    sv, en = REMEDIES[expected]
    regdesk("--desk", file, "add", "contact", "name=Maja", "--json").one_sentence(file, sv)
    regdesk("--desk", file, "--lang", "en", "list", "county").one_sentence(file, en)
    assert listing(file.parent) == before


# --- files that are no desk --------------------------------------------------------------------


def _text(path: Path) -> None:
    path.write_text("Dagordning\n" * 40, "utf-8")


def _empty(path: Path) -> None:
    path.touch()


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()


def _folder(path: Path) -> None:
    path.mkdir()


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 40)


def _header_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


@pytest.mark.parametrize(
    "make",
    [_text, _empty, _other_database, _folder, _zip, _header_only],
    ids=lambda make: make.__name__,
)
def test_a_file_that_is_no_desk(make: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "här"
    folder.mkdir()
    make(folder / "dagordning.desk")
    _require_refused(folder / "dagordning.desk", errors.NotADesk)


def test_a_missing_file(tmp_path: Path) -> None:
    folder = tmp_path / "här"
    folder.mkdir()
    _require_refused(folder / "saknas.desk", errors.DeskMissing)
    _require_refused(tmp_path / "här" / "saknas.desk", errors.DeskMissing)


def test_a_path_through_a_file_is_a_missing_file(desk_file: Path) -> None:
    with pytest.raises(errors.DeskMissing):
        Desk(desk_file / "norr.desk")


def test_no_desk_chosen() -> None:
    regdesk("list", "county").one_sentence("regdesk new")
    regdesk("--lang", "en", "list", "county").one_sentence("No desk is chosen")


@pytest.mark.parametrize("schema", [SCHEMA + 1, 99, 2**31 - 1])
def test_a_newer_schema(schema: int, desk_file: Path) -> None:
    _stamp(desk_file, schema)
    _require_refused(desk_file, errors.NewerDesk)
    with pytest.raises(errors.NewerDesk, match=str(schema)):
        desks.restore(desk_file, desk_file.with_name("kopia.desk"))
    assert list(listing(desk_file.parent)) == ["norr.desk"]


def test_a_desk_without_a_schema_is_damaged(desk_file: Path) -> None:
    _stamp(desk_file, 0)
    _require_refused(desk_file, errors.DamagedDesk)


def _stamp(path: Path, schema: int) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = struct.pack(">I", schema)
    path.write_bytes(content)


# --- damage ------------------------------------------------------------------------------------


def _verbs(record: str, folder: Path) -> list[tuple[str, ...]]:
    return [
        ("list", "county"),
        ("list", "agenda_item"),
        ("list", "commitment", "--where", "late=true"),
        ("show", record),
        ("history", record),
        ("search", "punkt"),
        ("conflicts",),
        ("overview",),
        ("check",),
        ("backup", str(folder / "kopia.desk")),
        ("set", record, "title=Ny", "notes=Annat"),
        ("undo",),
        ("add", "contact", "name=Åsa"),
        ("list", "contact"),
        ("attachments", "Dialog"),
        ("attachment", "save", "brev.bin", "--out", str(folder / "ut.bin")),
        ("copy", "Dialog"),
        ("delete", record),
    ]


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """A desk with something in it, and the id of an agenda item with notes."""
    path = new_desk(tmp_path_factory.mktemp("hel") / "norr.desk")
    with desks.open_desk(path) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "25", "title": "Dialog"})
        for number in range(30):
            values = {
                "dialogue": str(dialogue),
                "title": f"punkt {number}",
                "notes": "Hej å ä ö. " * 60,
            }
            _, item = records.add_record(desk, "agenda_item", values)
            promise = {
                "dialogue": str(dialogue),
                "text": f"löfte {number} " * 6,
                "due": "2026-10-01",
            }
            records.add_record(desk, "commitment", promise)
        letter = path.with_name("brev.bin")
        letter.write_bytes(bytes(range(256)) * 100)
        attachments.attach(desk, dialogue, [letter])
    return path.read_bytes(), str(item)


def _in_process(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> Said:
    code = main(["--desk", str(path), *words], open_window=_none, take_screenshots=_none)
    said = capsys.readouterr()
    return Said(code, said.out, said.err)


def _none(*_: object, **__: object) -> list[Path]:
    raise AssertionError("no window here")


@pytest.mark.parametrize("seed", range(400 if SOAK else 24))
def test_damage_anywhere_is_said_and_never_breaks_the_program(
    seed: int, used: tuple[bytes, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, record = used
    path = tmp_path / "skadad.desk"
    path.write_bytes(_damaged(whole, random.Random(seed)))
    for words in _verbs(record, tmp_path):
        said = _in_process(capsys, path, *words)
        assert said.code in (0, 2), (seed, words, said.err)
        assert "Traceback" not in said.err
        if said.code == 2 and words[0] != "check":
            assert "används redan" not in said.err, (seed, words)
            assert "skrivskyddad" not in said.err, (seed, words)


def _damaged(whole: bytes, chance: random.Random) -> bytes:
    """Return the file with noise or nothing somewhere, bits turned, pages exchanged, or cut off."""
    damaged = bytearray(whole)
    length = chance.choice([1, 4, 64, 512, 4096, 20_000])
    at = chance.randrange(100, len(whole) - length)
    kind = chance.choice(["noise", "nothing", "bits", "pages", "cut"])
    if kind == "noise":
        damaged[at : at + length] = chance.randbytes(length)
    elif kind == "nothing":
        damaged[at : at + length] = bytes(length)
    elif kind == "bits":
        for _ in range(chance.choice([1, 3, 20, 200, 2000])):
            damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    elif kind == "pages":
        one, other = (chance.randrange(1, len(whole) // 4096) * 4096 for _ in range(2))
        damaged[one : one + 4096], damaged[other : other + 4096] = (
            damaged[other : other + 4096],
            damaged[one : one + 4096],
        )
    else:
        del damaged[at:]
    return bytes(damaged)


@pytest.mark.parametrize("verb", ["list", "show", "history", "search", "conflicts", "check"])
def test_words_that_are_no_text_any_more(
    verb: str, used: tuple[bytes, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One byte of an å is lost: SQLite sees nothing wrong, the text can't be read."""
    whole, record = used
    path = tmp_path / "skadad.desk"
    path.write_bytes(whole.replace("Hej å ä ö".encode(), b"Hej \xff\xfe \xc3 \xc3\xb6"))
    words = {"list": ["agenda_item"], "show": [record], "history": [record], "search": ["hej"]}
    said = _in_process(capsys, path, verb, *words.get(verb, []))
    if verb == "check" and said.code == 2 and said.out:
        return
    if said.code:
        said.one_sentence(path, REMEDIES[errors.DamagedDesk][0])


def test_a_damaged_desk_is_left_as_it_is(used: tuple[bytes, str], tmp_path: Path) -> None:
    """The first page that every opening reads is gone."""
    damaged = bytearray(used[0])
    damaged[100:4096] = bytes(3996)
    path = tmp_path / "skadad.desk"
    path.write_bytes(damaged)
    for write in (True, False):
        with pytest.raises(errors.DamagedDesk) as refused:
            Desk(path, write=write)
        _require_sentence(refused.value, path)
        assert path.read_bytes() == damaged
        assert set(listing(tmp_path)) <= {"skadad.desk", "skadad.desk.lock"}


@pytest.mark.parametrize("share", [0.999, 0.9, 0.5, 0.1, 0.005])
def test_a_truncated_desk(share: float, used: tuple[bytes, str], tmp_path: Path) -> None:
    path = tmp_path / "avkortad.desk"
    path.write_bytes(used[0][: int(len(used[0]) * share)])
    before = path.read_bytes()
    try:
        with desks.read_desk(path) as desk:
            assert faults_of(desk)
    except errors.DamagedDesk as refused:
        _require_sentence(refused, path)
    said = regdesk("--desk", path, "check")
    assert said.code == 2
    assert "Återställ en säkerhetskopia" in said.out + said.err
    assert path.read_bytes() == before


def test_a_damaged_desk_lets_go_of_its_lock(used: tuple[bytes, str], tmp_path: Path) -> None:
    """Whatever goes wrong while it is closed, the next one can open."""
    path = tmp_path / "norr.desk"
    path.write_bytes(used[0])
    desk = desks.open_desk(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(len(used[0]) - 4096))
    with pytest.raises(errors.DamagedDesk):
        records.add_record(desk, "contact", {"name": "Åsa"})
        desk.close()
    with contextlib.suppress(errors.DamagedDesk):
        desk.close()
    path.write_bytes(used[0])
    for leftover in tmp_path.glob("norr.desk-*"):
        leftover.unlink()
    regdesk("--desk", path, "add", "contact", "name=Åsa", "--json").done()


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE search SET body = 'gamla ord' WHERE title = 'punkt 7'",
        "UPDATE search SET title = 'punkt 70' WHERE title = 'punkt 7'",
        "DELETE FROM search WHERE title = 'punkt 7'",
        "DELETE FROM search_row WHERE row IN (SELECT rowid FROM search WHERE title = 'punkt 7')",
        "UPDATE search SET record_type = 'need' WHERE title = 'punkt 7'",
    ],
)
def test_a_search_index_that_holds_other_words_is_found(
    wrong: str, used: tuple[bytes, str], tmp_path: Path
) -> None:
    path = tmp_path / "norr.desk"
    path.write_bytes(used[0])
    with desks.read_desk(path) as desk:
        assert faults_of(desk) == []
    with contextlib.closing(sqlite3.connect(path)) as raw, raw:
        assert raw.execute(wrong).rowcount == 1
    with desks.read_desk(path) as desk:
        assert faults_of(desk) == ["The search index disagrees with 1 record."]


def test_a_desk_closed_by_another_thread_lets_go_of_its_lock(desk_file: Path) -> None:
    """The window opens its desk on the writer's thread and closes it on its own."""
    with ThreadPoolExecutor(1) as writer:
        desk = writer.submit(Desk, desk_file).result()
        desk.close()
        assert not desk_file.with_name(f"{desk_file.name}.holder").exists()
        Desk(desk_file, wait=0).close()
    assert not desk.can_write


def test_a_damaged_backup_is_not_restored(used: tuple[bytes, str], tmp_path: Path) -> None:
    damaged = bytearray(used[0])
    damaged[len(damaged) // 2 : len(damaged) // 2 + 50_000] = bytes(50_000)
    path = tmp_path / "kopia.desk"
    path.write_bytes(damaged)
    with pytest.raises(errors.DamagedDesk) as refused:
        desks.restore(path, tmp_path / "ny.desk")
    _require_sentence(refused.value, path)
    assert listing(tmp_path) == {"kopia.desk": bytes(damaged)}


# --- places ------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_read_only_place(what: str) -> None:
    """Said to a user without rights there, by every kind of verb."""
    with TemporaryDirectory() as place:
        outer = Path(place)
        outer.chmod(0o755)
        warm = new_desk(outer / "warm.desk")
        folder = outer / "skyddad"
        folder.mkdir()
        desk = new_desk(folder / "norr.desk")
        folder.chmod(0o755 if what == "folder" else 0o777)
        desk.chmod(0o666 if what == "folder" else 0o444)
        before = listing(folder)
        for number, words in enumerate(
            [("add", "contact", "name=Åsa"), ("list", "county"), ("undo",)]
        ):
            warm = new_desk(outer / f"warm-{number}.desk")
            said = as_nobody(warm, "--desk", desk, *words)
            said.one_sentence(desk, "skrivskyddad", "Kopiera filen")
            assert listing(folder) == before


def test_a_backup_to_a_read_only_place_names_that_place() -> None:
    with TemporaryDirectory() as place:
        outer = Path(place)
        outer.chmod(0o755)
        mine = outer / "min"
        mine.mkdir()
        desk = new_desk(mine / "norr.desk")
        desk.chmod(0o666)
        mine.chmod(0o777)
        closed = outer / "stängd"
        closed.mkdir()
        warm = new_desk(outer / "warm.desk")
        target = closed / "kopia.desk"
        said = as_nobody(warm, "--desk", desk, "backup", target)
        said.one_sentence(target)
        assert str(desk) not in said.err
        assert listing(closed) == {}


def test_a_new_desk_in_a_read_only_place() -> None:
    with TemporaryDirectory() as place:
        outer = Path(place)
        outer.chmod(0o755)
        closed = outer / "stängd"
        closed.mkdir()
        warm = new_desk(outer / "warm.desk")
        (outer / "home").mkdir(exist_ok=True)
        said = as_nobody(warm, "new", closed / "ny.desk", "--officer", "Åsa")
        said.one_sentence(closed / "ny.desk", "skrivskyddad")
        assert listing(closed) == {}


def test_a_file_that_may_not_be_read() -> None:
    with TemporaryDirectory() as place:
        outer = Path(place)
        outer.chmod(0o755)
        warm = new_desk(outer / "warm.desk")
        desk = new_desk(outer / "norr.desk")
        desk.chmod(0o600)
        as_nobody(warm, "--desk", desk, "list", "county").one_sentence(desk)


def test_a_disk_mounted_read_only(tmp_path: Path) -> None:
    with small_disk(tmp_path / "skiva", "4m") as disk:
        desk = new_desk(disk / "norr.desk")
        make_read_only(disk)
        before = listing(disk)
        for words in (("add", "contact", "name=Åsa"), ("list", "county"), ("check",)):
            regdesk("--desk", desk, *words).one_sentence(desk, "skrivskyddad")
        target = disk / "kopia.desk"
        mine = new_desk(tmp_path / "min.desk")
        assert str(mine) not in regdesk("--desk", mine, "backup", target).one_sentence(target)
        regdesk("new", disk / "ny.desk", "--officer", "Åsa").one_sentence(disk / "ny.desk")
        assert listing(disk) == before


MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
36 22 0:40 / /home/asa/G rw,relatime shared:2 - cifs //srv01/gemensam rw,vers=3.1.1
37 22 0:41 / /mnt/Gemensam\\040mapp rw,relatime - nfs4 10.0.0.4:/export rw
38 22 0:42 / /home/asa/distans rw,nosuid - fuse.sshfs asa@srv:/home rw
39 22 0:43 / /mnt/Ärenden\\040å rw,relatime - cifs //srv01/arenden rw
40 36 8:2 / /home/asa/G/lokal rw,relatime - ext4 /dev/sda2 rw
41 22 0:44 / /mnt/omvänt\\134snedstreck rw - smb3 //srv/x rw
42 22 0:45 / /srv/auto rw - autofs systemd-1 rw
43 42 0:46 / /srv/auto rw - nfs nas:/x rw
a line that is no mount
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/asa/norr.desk", None),
        ("/home/asa/G/norr.desk", "cifs"),
        ("/home/asa/G/Dialoger/2026/norr.desk", "cifs"),
        ("/home/asa/Gamla/norr.desk", None),
        ("/home/asa/G/lokal/norr.desk", None),
        ("/mnt/Gemensam mapp/norr.desk", "nfs4"),
        ("/mnt/Gemensam/norr.desk", None),
        ("/home/asa/distans/norr.desk", "fuse.sshfs"),
        ("/mnt/Ärenden å/norr.desk", "cifs"),
        ("/mnt/omvänt\\snedstreck/norr.desk", "smb3"),
        ("/srv/auto/norr.desk", "nfs"),
    ],
)
def test_a_network_drive_is_known_by_the_mount_table(path: str, expected: str | None) -> None:
    assert files.network_filesystem(Path(path), mounts=MOUNTS) == expected


def test_the_sentence_of_a_network_drive() -> None:
    error = errors.NetworkDrive(file=Path("/mnt/g/norr.desk"), filesystem="cifs")
    _require_sentence(error, Path("/mnt/g/norr.desk"))


# --- new files ---------------------------------------------------------------------------------


def test_new_never_touches_an_existing_file(desk_file: Path) -> None:
    before = listing(desk_file.parent)
    with pytest.raises(errors.DeskExists) as refused:
        desks.create_desk(desk_file, "Olle", None)
    _require_sentence(refused.value, desk_file)
    said = regdesk("new", desk_file, "--officer", "Olle", "--json")
    said.one_sentence(desk_file, "finns redan")
    for words in (("backup", desk_file), ("restore", desk_file, desk_file)):
        regdesk("--desk", desk_file, *words).one_sentence(desk_file, "finns redan")
    assert listing(desk_file.parent)["norr.desk"] == before["norr.desk"]
    assert _strangers(desk_file.parent, {"norr.desk"}) == set()


def test_new_in_a_missing_folder(tmp_path: Path) -> None:
    folder = tmp_path / "här"
    folder.mkdir()
    path = folder / "borta" / "norr.desk"
    with pytest.raises(errors.FileUnwritable) as refused:
        desks.create_desk(path, "Olle", None)
    _require_sentence(refused.value, path)
    regdesk("new", path, "--officer", "Olle").one_sentence(path, "mappen finns inte")
    assert listing(folder) == {}


def test_a_name_too_long_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "här"
    folder.mkdir()
    path = folder / f"{'å' * 120}.desk"
    with pytest.raises(errors.FileUnwritable) as refused:
        desks.create_desk(path, "Olle", None)
    assert "namnet är för långt" in refused.value.sentence("sv")
    assert "too long" in refused.value.sentence("en")
    assert listing(folder) == {}


@pytest.mark.parametrize(
    "name",
    [
        "mitt skrivbord.desk",
        "åäö ŋáč.desk",
        "100%.desk",
        "%41.desk",
        "a#b.desk",
        "fråga?.desk",
        "a&mode=ro.desk",
        "[1].desk",
        "*.desk",
        "file:x.desk",
        "-v.desk",
        "'; DROP TABLE county; --",
        "{file}.desk",
        "e\u0301.desk",
    ],
)
def test_any_name_of_a_file_will_do(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "en mapp #1 100% [å]"
    folder.mkdir()
    path = folder / name
    desk = desks.create_desk(path, "Olle", "norr")
    _, made = records.add_record(desk, "contact", {"name": "Åsa"})
    desk.close()
    with desks.read_desk(path) as desk:
        assert records.show_record(desk, str(made))["name"] == "Åsa"
        desks.backup(desk, folder / f"kopia {name}")
    desks.restore(folder / f"kopia {name}", folder / f"åter {name}")
    with desks.open_desk(folder / f"åter {name}") as desk:
        assert faults_of(desk) == []
        records.undo(desk)
    own = {name, f"kopia {name}", f"åter {name}"}
    assert _strangers(folder, own) == set()


def _strangers(folder: Path, own: set[str]) -> set[str]:
    """Return what lies in the folder besides these desks, their locks and SQLite's companions."""
    beside = {f"{name}{end}" for name in own for end in ("", ".lock", "-wal", "-shm")}
    return set(listing(folder)) - beside


def test_a_relative_path_and_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "här"
    folder.mkdir()
    monkeypatch.chdir(folder)
    desk = desks.create_desk(Path("norr.desk"), "Olle", None)
    monkeypatch.chdir(tmp_path)
    records.add_record(desk, "contact", {"name": "Åsa"})
    desk.close()
    (tmp_path / "länk.desk").symlink_to("här/norr.desk")
    with desks.open_desk(Path("länk.desk")) as desk:
        records.add_record(desk, "contact", {"name": "Maja"})
        desks.backup(desk, Path("kopia.desk"))
    with desks.read_desk(tmp_path / "kopia.desk") as desk:
        assert len(records.list_records(desk, "contact")) == 2
    with desks.read_desk(folder / "norr.desk") as desk:
        assert len(records.list_records(desk, "contact")) == 2
    assert (tmp_path / "länk.desk").is_symlink()
    assert _strangers(folder, {"norr.desk"}) == set()


def test_restoring_a_desk_that_is_open_brings_its_latest_words(tmp_path: Path) -> None:
    path = new_desk(tmp_path / "norr.desk")
    with desks.open_desk(path) as desk:
        records.add_record(desk, "contact", {"name": "Åsa"})
        desks.restore(path, tmp_path / "åter.desk")
        with desks.open_desk(tmp_path / "åter.desk") as again:
            assert again.id != desk.id
            assert [one["name"] for one in records.list_records(again, "contact")] == ["Åsa"]
            assert faults_of(again) == []


def test_nobody_is_who_we_think() -> None:
    """The number of the user without rights is the same everywhere these tests run."""
    assert NOBODY == 65534

"""One contract, whatever the transport: each test runs against a real server of each kind."""

import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from regdesk import errors
from regdesk.sharing.addresses import open_place
from regdesk.sharing.directory import DirectoryPlace
from regdesk.sharing.places import Place
from tests.transports.conftest import Spot
from tests.transports.servers import StrictMoto, until

NAME = "w/q3v5jk2n7mxa4bcdwefghrstuy/0000/00000001-zq3v5jk2n7mxa4bcdwefghrstu.rdk"


def test_nothing_is_there_at_first(spot: Spot) -> None:
    place = spot.open()
    place.probe()
    assert place.address == spot.address
    assert place.list("") == []
    with pytest.raises(errors.NotHereYet):
        place.read(NAME)


def test_what_is_published_is_listed_and_read(spot: Spot) -> None:
    assert len(NAME) <= 75
    spot.open().publish(NAME, b"hej")
    place = spot.open()
    folder, _, file = NAME.rpartition("/")
    assert place.list("") == ["w"]
    assert place.list("w") == [NAME.split("/")[1]]
    assert place.list(folder) == [file]
    assert place.read(NAME) == b"hej"


def test_a_file_at_the_place_itself(spot: Spot) -> None:
    place = spot.open()
    place.publish("regdesk-folder.rdk", b"marker")
    assert place.list("") == ["regdesk-folder.rdk"]
    assert place.read("regdesk-folder.rdk") == b"marker"


def test_names_of_75_characters(spot: Spot) -> None:
    place = spot.open()
    name = f"p/{'a' * 26}/00000001-00000500-{'b' * 24}.rdk"
    assert len(name) == 75
    place.publish(name, b"pack")
    assert place.read(name) == b"pack"


def test_large_files_come_back_whole(spot: Spot) -> None:
    place = spot.open()
    data = bytes(range(256)) * 12_000  # 3 MB
    place.publish(NAME, data)
    assert place.read(NAME) == data


def test_no_more_is_read_than_was_asked_for(spot: Spot) -> None:
    place = spot.open()
    place.publish(NAME, b"0123456789")
    assert place.read(NAME, 4) == b"0123"
    assert place.read(NAME, 10) == b"0123456789"
    assert place.read(NAME, 1000) == b"0123456789"


def test_a_name_is_written_once(spot: Spot) -> None:
    place = spot.open()
    place.publish(NAME, b"first")
    place.publish(NAME, b"first")
    with pytest.raises(errors.NameTaken):
        place.publish(NAME, b"other")
    with pytest.raises(errors.NameTaken):
        spot.open().publish(NAME, b"first and more")
    assert place.read(NAME) == b"first"
    assert place.list(NAME.rpartition("/")[0]) == [NAME.rpartition("/")[2]]


def test_of_two_at_once_the_second_replaces_nothing(spot: Spot) -> None:
    """Past the look whether the name is free, the protocol itself must refuse."""
    if spot.server is None:
        pytest.skip("told of a directory in tests/sharing/test_directory.py")
    place = spot.open()
    place.publish("a.rdk", b"first")
    drive = place._drive  # type: ignore[attr-defined]
    with pytest.raises(FileExistsError):
        if drive.WHOLE:
            drive.write("a.rdk", b"other")
        else:
            drive.write("a.tmp", b"other")
            drive.move("a.tmp", "a.rdk")
    assert place.read("a.rdk") == b"first"


def test_what_a_former_try_left_half_written_is_written_anew(spot: Spot) -> None:
    place = spot.open()
    temporary = NAME.replace(".rdk", ".tmp")
    spot.put(temporary, b"half of it, and longer than the whole")
    place.publish(NAME, b"whole")
    assert place.read(NAME) == b"whole"
    if spot.kind != "moto":  # there, files need no temporary name
        assert place.list(NAME.rpartition("/")[0]) == [NAME.rpartition("/")[2]]


def test_a_file_that_is_still_empty_is_not_here_yet(spot: Spot) -> None:
    spot.put(NAME, b"")
    with pytest.raises(errors.NotHereYet):
        spot.open().read(NAME)


def test_many_names_are_all_listed(spot: Spot) -> None:
    place = spot.open()
    names = [f"{n:08}-{'q' * 26}.rdk" for n in range(300)]
    for name in names:
        spot.put(f"w/a/0000/{name}", b"x")
    assert place.list("w/a/0000") == names


def test_a_missing_folder_is_an_empty_one(spot: Spot) -> None:
    place = spot.open()
    assert place.list("w/nobody/0000") == []
    place.publish(NAME, b"hej")
    assert place.list("w/nobody/0000") == []
    assert place.list(f"{NAME}/below-a-file") == []


@pytest.mark.parametrize("written", ["Åsas mapp #1", "%C3%85sas%20mapp%20%231"])
def test_a_place_with_a_swedish_name(spot: Spot, written: str) -> None:
    if spot.server is None or spot.kind == "moto":
        pytest.skip(f"{spot.kind} has no folders with names of people's")
    name = "Åsas mapp #1"
    if spot.kind == "wsgidav":  # its library takes no "#"
        name, written = name.replace("#", "&"), written.replace("#", "&").replace("%23", "%26")
    spot.server.make(f"{spot.name}/{name}")
    place = open_place(f"{spot.address}/{written}", spot.secret)
    place.publish(NAME, b"hej")
    assert place.list("") == ["w"]
    assert place.list("w") == [NAME.split("/")[1]]
    assert place.read(NAME) == b"hej"
    assert spot.server.get(f"{spot.name}/{name}", NAME) == b"hej"


def test_each_listing_is_fresh(spot: Spot) -> None:
    one, other = spot.open(), spot.open()
    assert one.list("w") == other.list("w") == []
    one.publish("w/a.rdk", b"a")
    assert other.list("w") == ["a.rdk"]
    other.publish("w/b.rdk", b"b")
    assert one.list("w") == ["a.rdk", "b.rdk"]


def test_a_place_that_never_was_is_unreachable(spot: Spot) -> None:
    address = spot.address.replace(spot.name, f"plats-{uuid4().hex[:8]}")
    place = open_place(address, spot.secret)
    _is_out_of_reach(place)


def test_a_place_that_goes_away_is_unreachable_and_not_made_anew(spot: Spot) -> None:
    place = spot.open()
    place.publish(NAME, b"hej")
    spot.remove()
    _is_out_of_reach(place)
    _is_out_of_reach(spot.open())


def _is_out_of_reach(place: Place) -> None:
    calls: list[Callable[[], object]] = [
        place.probe,
        lambda: place.list(""),
        lambda: place.list("w/a"),
        lambda: place.read(NAME),
        lambda: place.publish(NAME, b"hej"),
    ]
    for call in calls:
        with pytest.raises(errors.FolderUnreachable):
            call()


def test_a_wrong_password_is_refused_in_words(spot: Spot) -> None:
    if spot.kind in {"directory", "moto"}:
        pytest.skip(f"{spot.kind} asks for no password")
    before = set(threading.enumerate())
    place = open_place(spot.address, "fel")
    with pytest.raises(errors.FolderUnreachable) as caught:
        place.probe()
    assert "inloggningen godtogs inte" in str(caught.value)
    with pytest.raises(errors.FolderUnreachable):
        place.publish(NAME, b"hej")
    until(lambda: set(threading.enumerate()) <= before, "the refused connections are closed")


def test_the_password_may_come_from_the_environment(
    spot: Spot, monkeypatch: pytest.MonkeyPatch
) -> None:
    if spot.secret is None or spot.kind == "moto":
        pytest.skip(f"{spot.kind} asks for no password")
    monkeypatch.setenv("REGDESK_FOLDER_SECRET", spot.secret)
    open_place(spot.address).probe()


def test_a_server_that_stops_and_comes_back(spot: Spot) -> None:
    if spot.server is None:
        pytest.skip("a directory has no server")
    place = spot.open()
    place.publish(NAME, b"before")
    spot.server.stop()
    with pytest.raises(errors.FolderUnreachable):
        place.list("w")
    with pytest.raises(errors.FolderUnreachable):
        place.publish("w/b.rdk", b"meanwhile")
    spot.server.start()
    if not spot.server.keeps:
        spot.server.make(spot.name)
        place.publish(NAME, b"before")
    place.publish("w/b.rdk", b"after")
    assert place.read("w/b.rdk") == b"after"
    assert place.read(NAME) == b"before"


def test_a_server_that_was_restarted_unseen(spot: Spot) -> None:
    """The connection is dead, and the officer needn't know."""
    if spot.server is None or not spot.server.keeps:
        pytest.skip(f"{spot.kind} has nothing to keep")
    place = spot.open()
    place.publish(NAME, b"before")
    spot.server.stop()
    spot.server.start()
    assert place.read(NAME) == b"before"


def test_a_place_one_may_only_read(spot: Spot) -> None:
    if spot.server is None or not spot.server.tells_read_only:
        pytest.skip(f"{spot.kind} lets this user write everywhere")
    spot.open().publish(NAME, b"hej")
    address = spot.read_only_address or spot.server.address(spot.name, read_only=True)
    place = open_place(address, spot.secret)
    assert place.read(NAME) == b"hej"
    place.publish(NAME, b"hej")  # it is there already
    for name in ("w/other.rdk", "new/folder/other.rdk"):
        with pytest.raises(errors.FolderReadOnly):
            place.publish(name, b"more")


def test_a_file_that_somebody_holds_is_waited_for(spot: Spot) -> None:
    """A virus scanner or a backup opens the new file alone, for a moment."""
    if spot.kind != "samba":
        pytest.skip(f"{spot.kind} lets nobody shut others out")
    place = spot.open()
    temporary = NAME.replace(".rdk", ".tmp")
    spot.put(temporary, b"half")
    holder = spot.open()
    holder.probe()
    drive = holder._drive  # type: ignore[attr-defined]
    held = drive._fs.open(drive._path(temporary), "rb", share_access=None, **drive._with)
    timer = threading.Timer(0.3, held.close)
    timer.start()
    try:
        place.publish(NAME, b"whole")
    finally:
        timer.join()
    assert place.read(NAME) == b"whole"


def test_s3_refuses_an_unknown_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server = StrictMoto(tmp_path / "moto")
    try:
        place = open_place(server.address("hink"), "fel")
        with pytest.raises(errors.FolderUnreachable, match="inloggningen godtogs inte"):
            place.probe()
    finally:
        server.stop()


def test_a_full_disk(small_disk: Path) -> None:
    place = DirectoryPlace(small_disk)
    place.publish("w/small.rdk", b"small")
    with pytest.raises(errors.FolderFull):
        place.publish("w/large.rdk", b"x" * 100_000)
    assert place.list("w") == ["small.rdk"]
    assert place.read("w/small.rdk") == b"small"


def test_a_disk_mounted_to_be_read_only(small_disk: Path) -> None:
    place = DirectoryPlace(small_disk)
    place.publish(NAME, b"hej")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert place.read(NAME) == b"hej"
    place.publish(NAME, b"hej")
    for name in ("w/other.rdk", NAME.replace("0001-", "0002-")):
        with pytest.raises(errors.FolderReadOnly):
            place.publish(name, b"more")


def test_an_unplugged_disk(small_disk: Path) -> None:
    place = DirectoryPlace(small_disk / "regdesk-1")
    (small_disk / "regdesk-1").mkdir()
    place.publish(NAME, b"hej")
    shutil.rmtree(small_disk / "regdesk-1")
    _is_out_of_reach(place)

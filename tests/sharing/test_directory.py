"""A directory as a place: what file systems and cloud drives do to it, made to happen here.

What every transport must do is told in tests/transports/test_places.py.
"""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from regdesk import errors
from regdesk.sharing import directory
from regdesk.sharing.addresses import child, open_place
from regdesk.sharing.directory import DirectoryPlace
from regdesk.sharing.remote import RemotePlace

NAME = "w/abc/0000/00000001-hash.rdk"


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "PAUSES", (0.0, 0.0, 0.0))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "regdesk-1"
    root.mkdir()
    return root


@pytest.fixture
def place(root: Path) -> DirectoryPlace:
    return DirectoryPlace(root)


def fails(number: int, times: int = 10_000, winerror: int | None = None) -> Callable[..., Any]:
    """Return a function that raises an OSError the first `times` times, then does what it does."""

    def wrap(real: Callable[..., Any]) -> Callable[..., Any]:
        left = iter(range(times))

        def call(*arguments: Any, **more: Any) -> Any:
            if next(left, None) is None:
                return real(*arguments, **more)
            error = OSError(number, os.strerror(number))
            if winerror is not None:
                error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
            raise error

        return call

    return wrap


# --- publishing ------------------------------------------------------------------------------


def test_no_temporary_file_is_left(place: DirectoryPlace, root: Path) -> None:
    place.publish(NAME, b"hej")
    assert [path.name for path in (root / NAME).parent.iterdir()] == ["00000001-hash.rdk"]


def test_the_same_bytes_touch_nothing(place: DirectoryPlace, root: Path) -> None:
    place.publish(NAME, b"hej")
    before = (root / NAME).stat()
    place.publish(NAME, b"hej")
    after = (root / NAME).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_crash_between_link_and_unlink_harms_nothing(place: DirectoryPlace, root: Path) -> None:
    """The temporary file is then a second name of the finished one."""
    place.publish(NAME, b"hej")
    (root / NAME).with_suffix(".tmp").hardlink_to(root / NAME)
    place.publish(NAME, b"hej")
    with pytest.raises(errors.NameTaken):
        place.publish(NAME, b"other")
    directory._write((root / NAME).with_suffix(".tmp"), b"anew")
    assert (root / NAME).read_bytes() == b"hej"


def test_a_file_system_without_links(
    place: DirectoryPlace, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", fails(errno.EOPNOTSUPP)(None))
    place.publish(NAME, b"hej")
    with pytest.raises(errors.NameTaken):
        place.publish(NAME, b"other")
    assert (root / NAME).read_bytes() == b"hej"
    assert place.list("w/abc/0000") == ["00000001-hash.rdk"]


def test_a_name_taken_but_never_filled_is_filled(place: DirectoryPlace, root: Path) -> None:
    (root / NAME).parent.mkdir(parents=True)
    (root / NAME).touch()
    with pytest.raises(errors.NotHereYet):
        place.read(NAME)
    place.publish(NAME, b"hej")
    assert place.read(NAME) == b"hej"


def test_a_lost_race_is_no_harm(
    place: DirectoryPlace, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody takes the name after it was seen to be free."""

    def taken(temporary: Path, target: Path) -> None:
        target.write_bytes(theirs)
        raise FileExistsError(errno.EEXIST, "taken", str(target))

    monkeypatch.setattr(directory, "move_into_place", taken)
    theirs = b"other"
    with pytest.raises(errors.NameTaken):
        place.publish(NAME, b"hej")
    assert (root / NAME).read_bytes() == b"other"
    theirs = b"hej"
    place.publish(NAME.replace("hash", "more"), b"hej")


def test_what_does_not_come_back_is_not_published(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(directory, "_write", lambda path, data: path.write_bytes(data[:-1]))
    with pytest.raises(errors.NameTaken):
        place.publish(NAME, b"hej")


@pytest.mark.parametrize(
    ("number", "winerror"),
    [
        (errno.EACCES, 5),
        (errno.EACCES, 32),
        (errno.EACCES, 33),
        (errno.EBUSY, None),
        (errno.EPERM, None),
    ],
)
def test_a_file_that_is_held_is_tried_again(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch, number: int, winerror: int | None
) -> None:
    held = fails(number, 3, winerror)(directory.move_into_place)
    monkeypatch.setattr(directory, "move_into_place", held)
    place.publish(NAME, b"hej")
    assert place.read(NAME) == b"hej"


def test_a_published_file_that_the_cloud_drive_put_away(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.publish(NAME, b"hej")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", fails(errno.EINVAL)(None))
        with pytest.raises(errors.FolderUnreachable, match="molntjänsten"):
            place.publish(NAME, b"hej")


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_can_not_sync_folders(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(directory, "sync_folder", fails(number)(None))
    place.publish(NAME, b"hej")
    assert place.read(NAME) == b"hej"


def test_a_file_that_stays_held_is_said_and_left_for_later(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(directory, "move_into_place", fails(errno.EBUSY)(None))
        with pytest.raises(errors.FolderUnreachable, match="ett annat program håller den"):
            place.publish(NAME, b"hej")
    place.publish(NAME, b"hej")
    assert place.read(NAME) == b"hej"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.FolderFull),
        (errno.EDQUOT, errors.FolderFull),
        (errno.EROFS, errors.FolderReadOnly),
        (errno.EACCES, errors.FolderReadOnly),
        (errno.EIO, errors.FolderUnreachable),
        (errno.ESTALE, errors.FolderUnreachable),
        (errno.ENOTCONN, errors.FolderUnreachable),
        (errno.EHOSTDOWN, errors.FolderUnreachable),
        (errno.ETIMEDOUT, errors.FolderUnreachable),
    ],
)
@pytest.mark.parametrize("call", ["mkdir", "open", "fsync"])
def test_every_failure_of_a_write_is_told(
    place: DirectoryPlace,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    kind: type[errors.WorldError],
    call: str,
) -> None:
    with monkeypatch.context() as patch:
        if call == "fsync":
            patch.setattr(os, "fsync", fails(number)(None))
        elif call == "mkdir":
            patch.setattr(Path, "mkdir", fails(number)(None))
        else:
            real = Path.open

            def open_(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
                if "x" in mode:
                    raise OSError(number, os.strerror(number))
                return real(path, mode, *more, **named)

            patch.setattr(Path, "open", open_)
        with pytest.raises(kind) as caught:
            place.publish(NAME, b"hej")
    assert str(root) in str(caught.value)
    assert not (root / NAME).exists()
    place.publish(NAME, b"hej")
    assert place.read(NAME) == b"hej"


@pytest.mark.parametrize("nth", range(6))
def test_killed_at_any_call_it_is_whole_or_not_there(
    place: DirectoryPlace, root: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    """The power goes at the nth call that changes anything; the next start publishes again."""

    class PowerCut(BaseException):
        pass

    left = iter(range(nth))

    def cut(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            if next(left, None) is None:
                raise PowerCut
            return real(*arguments, **more)

        return call

    with monkeypatch.context() as patch:
        for owner, name in [(Path, "hardlink_to"), (Path, "unlink"), (os, "fsync")]:
            patch.setattr(owner, name, cut(getattr(owner, name)))
        with suppress(PowerCut):
            place.publish(NAME, b"whole")
    if (root / NAME).exists():
        assert (root / NAME).read_bytes() == b"whole"
    DirectoryPlace(root).publish(NAME, b"whole")
    assert place.read(NAME) == b"whole"


# --- reading -----------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENODATA, errno.EDEADLK])
def test_a_cloud_drives_errors_mean_not_here_yet(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    place.publish(NAME, b"hej")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fails(number)(None))
        with pytest.raises(errors.NotHereYet):
            place.read(NAME)
    assert place.read(NAME) == b"hej"


def test_a_placeholder_is_not_here_yet_and_is_fetched(
    place: DirectoryPlace, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows' attribute says that reading would fetch; that happens beside the sync."""
    place.publish(NAME, b"hej")
    fetched: list[Path] = []
    real_stat, real_read = Path.stat, Path.read_bytes

    class Stub:
        st_file_attributes = 0x400000

    def stat(path: Path, **more: Any) -> Any:
        return Stub() if path == root / NAME and not fetched else real_stat(path, **more)

    def read_bytes(path: Path) -> bytes:
        data = real_read(path)
        fetched.append(path)
        return data

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pytest.raises(errors.NotHereYet):
        place.read(NAME)
    deadline = time.monotonic() + 10
    while not fetched:
        assert time.monotonic() < deadline
        time.sleep(0.005)
    assert place.read(NAME) == b"hej"


def test_icloud_stubs_are_listed_by_the_name_they_stand_for(
    place: DirectoryPlace, root: Path
) -> None:
    (root / ".00000001-hash.rdk.icloud").touch()
    assert place.list("") == ["00000001-hash.rdk"]
    with pytest.raises(errors.NotHereYet):
        place.read("00000001-hash.rdk")


def test_one_file_that_may_not_be_read_keeps_no_others_away(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.publish(NAME, b"hej")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fails(errno.EACCES)(None))
        with pytest.raises(errors.NotHereYet):
            place.read(NAME)


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN])
def test_a_share_that_fails_is_unreachable(
    place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    place.publish(NAME, b"hej")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fails(number)(None))
        with pytest.raises(errors.FolderUnreachable):
            place.read(NAME)
    for name in ("listdir", "scandir"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, fails(number)(None))
            with pytest.raises(errors.FolderUnreachable):
                place.list("") if name == "listdir" else place.probe()


def test_a_share_that_goes_while_it_is_listed_is_unreachable(
    place: DirectoryPlace, root: Path
) -> None:
    assert place.list("w") == []
    root.rename(root.with_name("away"))
    with pytest.raises(errors.FolderUnreachable, match="mappen finns inte där"):
        place.list("w")
    assert not root.exists()


def test_a_file_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.FolderUnreachable, match="det är en fil"):
        DirectoryPlace(tmp_path / "file").probe()


# --- listing and watching ------------------------------------------------------------------------


def test_thirty_folders_of_300_names_are_listed_at_once(place: DirectoryPlace, root: Path) -> None:
    """No file is asked for anything: the time is that of reading the names alone."""
    folders = [f"w/{n:02}" for n in range(30)]
    for folder in folders:
        (root / folder).mkdir(parents=True)
        for n in range(300):
            os.close(os.open(root / folder / f"{n:08}-{'q' * 26}.rdk", os.O_CREAT))

    def best(work: Callable[[], object]) -> float:
        def once() -> float:
            start = time.perf_counter()
            work()
            return time.perf_counter() - start

        return min(once() for _ in range(5))

    bare = best(lambda: [os.listdir(root / folder) for folder in folders])  # noqa: PTH208
    ours = best(lambda: [place.list(folder) for folder in folders])
    assert ours < 10 * bare + 0.01, f"{ours * 1000:.1f} ms, the bare names {bare * 1000:.1f} ms"


def test_the_token_changes_with_the_folders_that_were_listed(
    place: DirectoryPlace, root: Path
) -> None:
    place.publish("w/a/0000/1.rdk", b"1")
    for folder in ("", "w", "w/a", "w/a/0000"):
        place.list(folder)
    # An hour ago, so that any change is later whatever the file system's clock can tell.
    for folder in ("", "w", "w/a", "w/a/0000"):
        os.utime(root / folder, (1e9, 1e9))
    before = place.watch()
    assert place.watch() == before
    DirectoryPlace(root).publish("w/a/0000/2.rdk", b"2")
    later = place.watch()
    assert later != before
    DirectoryPlace(root).publish("w/b/0000/1.rdk", b"1")
    assert place.watch() not in {before, later}
    root.rename(root.with_name("away"))
    assert place.watch()


# --- addresses -----------------------------------------------------------------------------------


def test_addresses_of_folders(tmp_path: Path) -> None:
    place = open_place(tmp_path.as_uri())
    assert place.address == tmp_path.as_uri()
    place.publish("a.rdk", b"a")
    assert open_place(str(tmp_path)).read("a.rdk") == b"a"
    for address in ("S:\\regdesk", "\\\\server\\delning", "s:/x", "~/x", "mapp", "file:///S:/x"):
        place = open_place(address)
        assert isinstance(place, DirectoryPlace)
        assert place.address == address
    assert str(open_place("file:///S:/x")._root) in {"S:/x", "S:\\x"}  # type: ignore[attr-defined]
    assert open_place("file://server/x/y")._root == Path("//server/x/y")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "address",
    ["smb://a@server/s", "SFTP://server/x", "webdav://s/x", "webdavs://s/x", "s3://B/x?region=r"],
)
def test_addresses_of_servers(address: str) -> None:
    place = open_place(address)
    assert isinstance(place, RemotePlace)
    assert place.address == address


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://server/x", "inte ett sätt att nå mappar"),
        ("smb:///x", "saknar server"),
        ("sftp://server:sju/x", "port"),
        ("smb://a:hemligt@server/x", "lösenord"),
        ("/" + "x" * 164, "högst 164"),
    ],
)
def test_addresses_that_are_none(address: str, said: str) -> None:
    with pytest.raises(errors.FolderUnreachable, match=said) as caught:
        open_place(address)
    assert "hemligt" not in str(caught.value)
    assert "hemligt" not in caught.value.sentence("en")


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("smb://a@server/s/", "smb://a@server/s/regdesk-1"),
        ("sftp://server/x #1", "sftp://server/x #1/regdesk-1"),
        ("smb://server/s/x", "smb://server/s/x/regdesk-1"),
        ("s3://k@B/x?region=r", "s3://k@B/x/regdesk-1?region=r"),
        ("s3://k@B?endpoint=http://h:9/", "s3://k@B/regdesk-1?endpoint=http://h:9/"),
        ("file:///mapp/x", "file:///mapp/x/regdesk-1"),
        ("mapp", str(Path("mapp", "regdesk-1"))),
    ],
)
def test_an_address_inside_another(address: str, inside: str) -> None:
    assert child(address, "regdesk-1") == inside
    assert open_place(inside).address == inside


def test_the_longest_path_is_taken() -> None:
    assert open_place("/" + "x" * 163).address


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    for address in ("smb://s/x", "sftp://s/x", "webdav://s/x", "s3://s/x"):
        with pytest.raises(errors.TransportMissing, match=r"regdesk\[folders\]"):
            open_place(address).probe()


@pytest.fixture
def deaf() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("kind", ["smb", "sftp", "webdav", "s3"])
def test_a_deaf_server_is_given_up(deaf: int, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("webdav4", reason="the extra folders is missing")
    from regdesk.sharing import file_drives, http_drives

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for module in (file_drives, http_drives):
        monkeypatch.setattr(module, "CONNECT_SECONDS", 1)
        monkeypatch.setattr(module, "READ_SECONDS", 1)
    address = f"{kind}://anna@127.0.0.1:{deaf}/x"
    if kind == "s3":
        address = f"s3://anna@x/y?endpoint=http://127.0.0.1:{deaf}&region=r"
    start = time.monotonic()
    with pytest.raises(errors.FolderUnreachable):
        open_place(address, "hemligt").probe()
    assert time.monotonic() - start < 8

"""Places on real servers, and two real Syncthings; each skips, saying why, where it can't run."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from regdesk.sharing.addresses import open_place
from regdesk.sharing.places import Place
from tests.transports.servers import SERVERS, Server
from tests.transports.syncthings import TwoSyncthings

KINDS = ["directory", *SERVERS]


class Spot(NamedTuple):
    """One test's place: how to open it, and what lies there seen from the other side."""

    kind: str
    address: str
    read_only_address: str
    secret: str | None
    server: Server | None
    name: str
    path: Path | None

    def open(self) -> Place:
        return open_place(self.address, self.secret)

    def put(self, name: str, data: bytes) -> None:
        if self.server is not None:
            self.server.put(self.name, name, data)
            return
        assert self.path is not None
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def remove(self) -> None:
        if self.server is not None:
            self.server.remove(self.name)
            return
        assert self.path is not None
        self.path.rename(self.path.with_name("bort"))


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Server]]:
    """Servers by name, started when first asked for."""
    started: dict[str, Server] = {}
    yield started
    for server in started.values():
        server.stop()


@pytest.fixture(params=KINDS)
def spot(
    request: pytest.FixtureRequest,
    servers: dict[str, Server],
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Spot:
    """An empty place of each kind in turn."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    kind = request.param
    name = f"plats-{uuid4().hex[:8]}"
    if kind == "directory":
        path = tmp_path / name
        path.mkdir()
        return Spot(kind, str(path), str(path), None, None, name, path)
    if kind not in servers:
        servers[kind] = SERVERS[kind](tmp_path_factory.mktemp(kind, numbered=True))
    server = servers[kind]
    if server.process is None:
        server.start()
    monkeypatch.setenv("HOME", str(server.home))  # the keys of `ssh`
    server.make(name)
    looking = server.address(name, read_only=True) if kind != "sshd" else ""
    return Spot(kind, server.address(name), looking, server.secret, server, name, None)


@pytest.fixture
def two_syncthings(tmp_path: Path) -> Iterator[TwoSyncthings]:
    """Two Syncthings on loopback that share one folder."""
    pair = TwoSyncthings(tmp_path)
    try:
        pair.start()
        yield pair
    finally:
        pair.stop()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    import subprocess

    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting isn't allowed here")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)

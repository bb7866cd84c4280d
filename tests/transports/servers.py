"""Real servers on loopback, each as its own process with all its files in a folder of the test's.

A server is shared by the tests of a session; each test has a place of its own on it. What a test
needs of a server beyond the address is told in `Server`'s calls, by the server's own means.
"""

import json
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

STARTED_WITHIN = 30.0
SECRET = "hemligt-nog"


def until(ready: Callable[[], bool], what: str, seconds: float = STARTED_WITHIN) -> None:
    """Return as soon as `ready()`; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < deadline, f"{what} within {seconds} s"
        time.sleep(0.02)


def free_port() -> int:
    """Return a port below those that outgoing connections take."""
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def program(name: str, package: str) -> str:
    """Return the path of a program, or skip the test."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    found = shutil.which(name, path=path)
    if found is None:
        pytest.skip(f"{name} is missing (Debian package {package})")
    return found


class Process:
    """A child of which nothing is left behind."""

    def __init__(self, command: list[str], log: Path, env: dict[str, str] | None = None) -> None:
        self.log = log
        setpriv = shutil.which("setpriv")
        # Should the tests themselves be killed, it goes with them.
        tied = [setpriv, "--pdeathsig", "TERM"] if setpriv else []
        with log.open("ab") as out:
            self._child = subprocess.Popen(
                [*tied, *command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env={**os.environ, **(env or {})},
                start_new_session=True,  # smbd ends with a signal to all of its group
            )

    def ended(self) -> bool:
        return self._child.poll() is not None

    def stop(self) -> None:
        """End it and all that it started, also in sessions of their own (sshd)."""
        family = descendants(self._child.pid)
        self._child.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(5)
        for pid in (self._child.pid, *family):
            if pid != self._child.pid or not self.ended():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self._child.wait(5)


def descendants(pid: int) -> list[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found[1:]


class Server:
    """One server; places on it are folders of `files`."""

    name = ""
    secret: str | None = SECRET
    keeps = True
    """Whether its files are still there after a restart."""
    tells_read_only = True

    def __init__(self, home: Path) -> None:
        self.home = home
        self.files = home / "files"
        self.files.mkdir(parents=True)
        self.port = free_port()
        self.process: Process | None = None
        self.prepare()
        self.start()

    def prepare(self) -> None:
        """Write what the server needs before its first start."""

    def command(self) -> list[str]:
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        return {}

    def address(self, place: str, *, read_only: bool = False) -> str:
        raise NotImplementedError

    def start(self) -> None:
        self.process = process = Process(
            self.command(), self.home / "server.log", self.environment()
        )
        until(lambda: answers(self.port) or process.ended(), f"{self.name} answers")
        if process.ended():
            said = process.log.read_text(errors="replace").strip().splitlines()
            self.process = None
            pytest.skip(f"{self.name} can't run here: {said[-1] if said else 'it ended'}")

    def stop(self) -> None:
        if self.process is not None:
            self.process.stop()
            self.process = None

    # What lies in a place, seen from the server's side.

    def make(self, place: str) -> None:
        (self.files / place).mkdir()

    def remove(self, place: str) -> None:
        shutil.rmtree(self.files / place)

    def put(self, place: str, name: str, data: bytes) -> None:
        path = self.files / place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def get(self, place: str, name: str) -> bytes:
        return (self.files / place / name).read_bytes()


class Samba(Server):
    name = "smbd"

    def prepare(self) -> None:
        self._smbd = program("smbd", "samba")
        pdbedit = program("pdbedit", "samba-common-bin")
        self._config = self.home / "smb.conf"
        folders = ("lock", "state", "cache", "pid", "private", "ncalrpc")
        lines = [f"{kind} dir = {self.home / kind}" for kind in ("private", "ncalrpc")]
        lines += [
            f"{kind} directory = {self.home / kind}" for kind in ("lock", "state", "cache", "pid")
        ]
        for folder in folders:
            (self.home / folder).mkdir(mode=0o755)
        self._user = subprocess.getoutput("id -un")
        self._config.write_text(
            "[global]\n"
            + "\n".join(lines)
            + f"\nsmb ports = {self.port}\ninterfaces = lo\nbind interfaces only = yes\n"
            f"passdb backend = tdbsam:{self.home}/private/passdb.tdb\n"
            f"log file = {self.home}/smbd.log\nserver role = standalone server\n"
            "disable netbios = yes\nload printers = no\nprintcap name = /dev/null\n"
            "disable spoolss = yes\nunix extensions = no\n"
            f"[files]\npath = {self.files}\nread only = no\n"
            f"[look]\npath = {self.files}\nread only = yes\n"
        )
        done = subprocess.run(
            [pdbedit, "-s", str(self._config), "-t", "-a", "-u", self._user],
            input=f"{SECRET}\n{SECRET}\n",
            capture_output=True,
            text=True,
            timeout=30,
        )
        if done.returncode:
            pytest.skip(f"pdbedit can't run here: {(done.stderr or done.stdout).strip()}")

    def command(self) -> list[str]:
        config = str(self._config)
        return [self._smbd, "-s", config, "--foreground", "--no-process-group", "--debug-stdout"]

    def address(self, place: str, *, read_only: bool = False) -> str:
        share = "look" if read_only else "files"
        return f"smb://{self._user}@127.0.0.1:{self.port}/{share}/{place}"


class Sshd(Server):
    """Its user logs in by a key: a password would have to be the machine's own."""

    name = "sshd"
    secret = None

    def prepare(self) -> None:
        self._sshd = program("sshd", "openssh-server")
        keygen = program("ssh-keygen", "openssh-client")
        ssh = self.home / ".ssh"
        ssh.mkdir(mode=0o700)
        for key in (ssh / "id_ed25519", self.home / "host_key"):
            made = [keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
            subprocess.run(made, check=True, timeout=30)
        public = (self.home / "host_key.pub").read_text()
        (ssh / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {public}")
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # where sshd shuts itself in before the login
        self._user = subprocess.getoutput("id -un")
        if pwd.getpwnam(self._user).pw_shell.endswith(("nologin", "false")):
            pytest.skip(f"{self._user} may not log in on this machine")
        self.read_only = False

    def command(self) -> list[str]:
        options = [
            "ListenAddress=127.0.0.1",
            f"HostKey={self.home}/host_key",
            f"AuthorizedKeysFile={self.home}/.ssh/id_ed25519.pub",
            f"PidFile={self.home}/sshd.pid",
            "UsePAM=no",
            "StrictModes=no",
            "PermitRootLogin=yes",
            f"Subsystem=sftp internal-sftp{' -R' if self.read_only else ''}",
        ]
        flags = [word for option in options for word in ("-o", option)]
        return [self._sshd, "-D", "-e", "-f", "/dev/null", "-p", str(self.port), *flags]

    def address(self, place: str, *, read_only: bool = False) -> str:
        if read_only != self.read_only:
            self.read_only = read_only
            self.stop()
            self.start()
        return f"sftp://{self._user}@127.0.0.1:{self.port}{self.files}/{place}"


class Wsgidav(Server):
    name = "wsgidav"

    def prepare(self) -> None:
        pytest.importorskip("wsgidav", reason="wsgidav is missing (extra dev)")
        pytest.importorskip("cheroot", reason="cheroot is missing (extra dev)")
        look = {"root": str(self.files), "readonly": True}
        config = {
            "host": "127.0.0.1",
            "port": self.port,
            "server": "cheroot",
            "provider_mapping": {"/files": str(self.files), "/look": look},
            "simple_dc": {"user_mapping": {"*": {"anna": {"password": SECRET}}}},
            "http_authenticator": {
                "accept_basic": True,
                "accept_digest": False,
                "default_to_digest": False,
            },
            "verbose": 1,
        }
        (self.home / "wsgidav.json").write_text(json.dumps(config))

    def command(self) -> list[str]:
        config = str(self.home / "wsgidav.json")
        return [sys.executable, "-m", "wsgidav.server.server_cli", "--config", config]

    def address(self, place: str, *, read_only: bool = False) -> str:
        tree = "look" if read_only else "files"
        return f"webdav://anna@127.0.0.1:{self.port}/{tree}/{place}"


class Moto(Server):
    """S3 in memory: a place is a bucket, and a restart forgets it."""

    name = "moto"
    keeps = False
    tells_read_only = False
    KEY = "AKIAEXEMPEL"

    def prepare(self) -> None:
        pytest.importorskip("moto.server", reason="moto[server] is missing (extra dev)")

    def command(self) -> list[str]:
        return [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]

    def address(self, place: str, *, read_only: bool = False) -> str:
        there = f"endpoint=http://127.0.0.1:{self.port}&region=us-east-1"
        return f"s3://{self.KEY}@{place}/regdesk-1?{there}"

    def make(self, place: str) -> None:
        self._ask("PUT", place)

    def remove(self, place: str) -> None:
        listed = self._ask("GET", place).decode()
        for part in listed.split("<Key>")[1:]:
            self._ask("DELETE", f"{place}/{part.partition('</Key>')[0]}")
        self._ask("DELETE", place)

    def put(self, place: str, name: str, data: bytes) -> None:
        self._ask("PUT", f"{place}/regdesk-1/{name}", data)

    def get(self, place: str, name: str) -> bytes:
        return self._ask("GET", f"{place}/regdesk-1/{name}")

    def _ask(self, method: str, path: str, data: bytes | None = None) -> bytes:
        url = f"http://127.0.0.1:{self.port}/{path}"
        scope = f"{self.KEY}/20260101/us-east-1/s3/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=unchecked"
        request = Request(url, data, {"Authorization": signed}, method=method)
        with urlopen(request, timeout=10) as answer:
            return bytes(answer.read())


class StrictMoto(Moto):
    """One that asks who it is; it knows nobody."""

    def environment(self) -> dict[str, str]:
        return {"INITIAL_NO_AUTH_ACTION_COUNT": "0"}


SERVERS: dict[str, type[Server]] = {
    "samba": Samba,
    "sshd": Sshd,
    "wsgidav": Wsgidav,
    "moto": Moto,
}

"""Two real Syncthings that share one folder, over loopback and with nobody else."""

import json
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.transports.servers import Process, free_port, program, until

FOLDER = "regdesk"
KEY = "nyckel-for-provet"


class Syncthing:
    """One instance; `folder` is the shared one."""

    def __init__(self, home: Path, program: str) -> None:
        self._program = program
        self._home = home
        self._gui, self._port = free_port(), free_port()
        self._process: Process | None = None
        self.folder = home / "folder"
        self.folder.mkdir(parents=True)
        command = [program, "generate", f"--home={home}", "--no-default-folder"]
        command.append("--skip-port-probing")
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        self.device = ET.parse(self._config).getroot().find("device").get("id")  # type: ignore[union-attr]

    @property
    def _config(self) -> Path:
        return self._home / "config.xml"

    def introduce(self, other: "Syncthing") -> None:
        """Share the folder with another, and talk to nobody else, from the first start on."""
        tree = ET.parse(self._config)
        root = tree.getroot()
        gui, options = root.find("gui"), root.find("options")
        assert gui is not None and options is not None
        _set(gui, address=f"127.0.0.1:{self._gui}", apikey=KEY)
        no = dict.fromkeys(
            (
                "globalAnnounceEnabled",
                "localAnnounceEnabled",
                "relaysEnabled",
                "natEnabled",
                "startBrowser",
                "crashReportingEnabled",
                "announceLANAddresses",
            ),
            "false",
        )
        _set(options, **no, listenAddress=f"tcp://127.0.0.1:{self._port}")
        _set(options, urAccepted="-1", autoUpgradeIntervalH="0", reconnectionIntervalS="1")
        device = ET.SubElement(root, "device", id=str(other.device), name="other")
        _set(device, address=f"tcp://127.0.0.1:{other._port}")
        folder = ET.SubElement(root, "folder", id=FOLDER, label=FOLDER, path=str(self.folder))
        for key, value in {"type": "sendreceive", "fsWatcherEnabled": "true"}.items():
            folder.set(key, value)
        folder.set("fsWatcherDelayS", "1")
        folder.set("rescanIntervalS", "3600")
        for each in (self, other):
            ET.SubElement(folder, "device", id=str(each.device))
        tree.write(self._config)

    def start(self) -> None:
        command = [self._program, "serve", f"--home={self._home}", "--no-browser", "--no-restart"]
        self._process = Process([*command, "--no-upgrade"], self._home / "syncthing.log")
        until(self._lives, "Syncthing answers")

    def stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None

    def scan(self) -> None:
        """Look for changes now, instead of when the watcher tells."""
        self.ask("POST", f"/rest/db/scan?folder={FOLDER}")

    def pause(self) -> None:
        """Talk to nobody, as a computer that is offline."""
        self.ask("POST", "/rest/system/pause")

    def resume(self) -> None:
        self.ask("POST", "/rest/system/resume")

    def connected_to(self, other: "Syncthing") -> bool:
        connections = self.ask("GET", "/rest/system/connections")["connections"]
        return bool(connections.get(other.device, {}).get("connected"))

    def needs_nothing(self) -> bool:
        status = self.ask("GET", f"/rest/db/status?folder={FOLDER}")
        return bool(status["state"] == "idle" and status["needTotalItems"] == 0)

    def knows_all_of(self, other: "Syncthing") -> bool:
        """Return whether, as far as this one knows, the other has everything."""
        done = self.ask("GET", f"/rest/db/completion?folder={FOLDER}&device={other.device}")
        return bool(done["completion"] == 100 and done["needItems"] == 0)

    def ask(self, method: str, path: str) -> Any:
        url = f"http://127.0.0.1:{self._gui}{path}"
        request = Request(url, method=method, headers={"X-API-Key": KEY})
        with urlopen(request, timeout=30) as answer:
            said = answer.read()
        return json.loads(said) if said.strip() else None

    def _lives(self) -> bool:
        assert self._process is not None
        assert not self._process.ended(), self._process.log.read_text(errors="replace")[-2000:]
        try:
            return bool(self.ask("GET", "/rest/system/ping"))
        except (URLError, OSError):
            return False


class TwoSyncthings:
    """`folders` are one shared folder on two computers; `here` and `there` can be paused."""

    def __init__(self, home: Path) -> None:
        syncthing = program("syncthing", "syncthing")
        self.here = Syncthing(home / "here", syncthing)
        self.there = Syncthing(home / "there", syncthing)
        self.here.introduce(self.there)
        self.there.introduce(self.here)
        self.folders = (self.here.folder, self.there.folder)

    def start(self) -> None:
        self.here.start()
        self.there.start()
        self.wait_connected()

    def stop(self) -> None:
        self.here.stop()
        self.there.stop()

    def wait_connected(self) -> None:
        until(
            lambda: self.here.connected_to(self.there) and self.there.connected_to(self.here),
            "the Syncthings meet",
            60,
        )

    def wait_in_sync(self, seconds: float = 60) -> None:
        """Return when each has looked at its folder and both hold the same."""
        for one in (self.here, self.there):
            one.scan()
        until(self.in_sync, "the Syncthings agree", seconds)

    def in_sync(self) -> bool:
        one, other = self.here, self.there
        return (
            one.needs_nothing()
            and other.needs_nothing()
            and one.knows_all_of(other)
            and other.knows_all_of(one)
            and _names(one.folder) == _names(other.folder)
        )


def _names(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return {name for name in found if not name.startswith(".st") and not name.endswith(".tmp")}


def _set(element: ET.Element, **texts: str) -> None:
    for tag, text in texts.items():
        child = element.find(tag)
        if child is None:
            child = ET.SubElement(element, tag)
        child.text = text

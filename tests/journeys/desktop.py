"""A desktop of its own for a test: X server, window manager, accessibility bus, and the program.

Keys are real ones (XTEST, through xdotool); what stands on the screen is read as a screen reader
reads it. Skips, saying why, where a Debian package is missing.
"""

import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

NEEDED = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "setxkbmap": "x11-xkb-utils",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
KEYBOARDS = ("3", "5", "7")
"""Xvfb's core, test and own keyboard: each has a layout of its own, taken when a key comes."""
TODAY = "2026-11-23"
READER = Path(__file__).with_name("at_spi_reader.py")
SMALL_WINDOW = Path(__file__).with_name("small_window.py")
STEPS = 12
"""Movements of a drag."""
SYSTEM_PYTHON = "/usr/bin/python3"
ITEMS = {"list item", "table cell", "tree item", "page tab", "menu item"}
"""Of these, Qt calls the current one of every list focused, wherever the keys are."""
PATIENCE = 30.0
"""Seconds after which something awaited is taken never to come."""


@dataclass(frozen=True)
class Node:
    """What a screen reader is told of one thing on the screen."""

    depth: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    text: str = ""
    chosen: str = ""
    """The words of the text that are selected."""
    label: str = ""
    """What labels it, where the name is what it holds (a combo box)."""
    value: float | None = None
    place: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def middle(self) -> tuple[int, int]:
        """The point in its middle."""
        x, y, width, height = self.place
        return x + width // 2, y + height // 2

    def __str__(self) -> str:
        shown = f"{self.role} “{self.name}”"
        shown += f" = “{self.text[:60]}”" if self.text and self.text != self.name else ""
        return "  " * self.depth + shown + (" *" if "focused" in self.states else "")


class Screen(list[Node]):
    """Everything on the screen at one moment."""

    def named(self, part: str, role: str = "") -> list[Node]:
        """Return what has `part` in its name (or is of a role besides)."""
        return [one for one in self if part in one.name and role in ("", one.role)]

    def holds(self, part: str) -> bool:
        """Tell whether a name or text on the screen has `part` in it."""
        return any(part in one.name or part in one.text for one in self)

    @property
    def focus(self) -> Node:
        """What has the keys: in a list, menu or table its item; an unnamed node when nothing has."""
        focused = [one for one in self if "focused" in one.states]
        outer = [one for one in focused if one.role not in ITEMS and one.name]
        if not outer:
            return Node(0, "", "", "", frozenset())
        within = self[self.index(outer[-1]) + 1 :]
        inner = itertools.takewhile(lambda one: one.depth > outer[-1].depth, within)
        return ([outer[-1]] + [one for one in inner if one in focused and one.role in ITEMS])[-1]

    @property
    def title(self) -> str:
        """The title of the window in front."""
        return next((one.name for one in self if "active" in one.states and one.depth == 1), "")

    def has(self, *parts: str, role: str = "", state: str = "") -> list[Node]:
        """Return what has all these parts in its name, is of the role and in the state."""
        return [
            one
            for one in self
            if all(part in one.name for part in parts)
            and role in ("", one.role)
            and (not state or state in one.states)
        ]

    def __str__(self) -> str:
        return "\n".join(str(one) for one in self)


@dataclass
class Desktop:
    """A running desktop; start programs in it, press keys, read the screen."""

    environment: dict[str, str]
    reader: subprocess.Popen[str]
    programs: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start regdesk in this desktop."""
        program = subprocess.Popen(
            [sys.executable, "-m", "regdesk", *arguments], env=self.environment
        )
        self.programs.append(program)
        return program

    def start_another(self, title: str, file: Path | None = None) -> None:
        """Start a small window of another program, from which a file can be dragged."""
        command = [sys.executable, str(SMALL_WINDOW), title, *([str(file)] if file else [])]
        self.programs.append(subprocess.Popen(command, env=self.environment))

    def screen(self) -> Screen:
        """Return what a screen reader finds now."""
        assert self.reader.stdin is not None and self.reader.stdout is not None
        self.reader.stdin.write("read\n")
        self.reader.stdin.flush()
        found = json.loads(self.reader.stdout.readline())
        return Screen(
            Node(
                **{
                    **one,
                    "states": frozenset(one["states"]),
                    "place": tuple(one.get("place", (0, 0, 0, 0))),
                }
            )
            for one in found
        )

    def wait(self, what: str, holds: Callable[[Screen], object]) -> Screen:
        """Read until something holds; fail with `what` was awaited and the last reading."""
        until = time.monotonic() + PATIENCE
        while True:
            screen = self.screen()
            if holds(screen):
                return screen
            if time.monotonic() > until:
                self.picture(Path(self.environment["REGDESK_HOME"]).parent / "in vain.png")
                pytest.fail(f"{screen}\nwaited in vain for {what}; the keys: {screen.focus}")

    def press(self, *keys: str) -> None:
        """Press keys as xdotool names them ("ctrl+k", "Return"), one after the other."""
        self._do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--clearmodifiers", "--delay", "8", text)

    def windows(self) -> list[str]:
        """Return the titles of the program's windows, as the window manager has them."""
        found = self._do("search", "--onlyvisible", "--name", "regdesk", fails=True).split()
        return [self._do("getwindowname", one).strip() for one in found]

    def in_front(self) -> str:
        """Return the title of the window that the window manager has in front, "" for none."""
        return self._do("getactivewindow", "getwindowname", fails=True).strip()

    def drag(self, from_: Node, to: Node) -> None:
        """Drag from the middle of something to the middle of something else, as a hand does."""
        (x, y), (to_x, to_y) = from_.middle, to.middle
        self._do("mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, STEPS + 1):
            at = (x + (to_x - x) * step // STEPS, y + (to_y - y) * step // STEPS)
            self._do("mousemove", *map(str, at))
            self.screen()  # programs take their time to answer where they are passed over
        self._do("mouseup", "1")

    def size(self) -> tuple[int, int]:
        """Return the width and height of the window in front, without its frame."""
        place = next(one.place for one in self.screen() if "active" in one.states)
        return place[2:]

    def is_dark(self) -> bool | None:
        """Tell whether the screen is dark, most of it; None where ImageMagick isn't installed."""
        if shutil.which("import") is None:
            return None
        done = subprocess.run(
            ["import", "-window", "root", "-resize", "1x1!", "-depth", "8", "gray:-"],
            env=self.environment,
            check=True,
            capture_output=True,
        )
        return done.stdout[0] < 128

    def click(self, node: Node) -> None:
        """Click in the middle of something."""
        self._do("mousemove", *map(str, node.middle), "click", "1")

    def picture(self, path: Path) -> None:
        """Save what stands on the screen, for people to look at."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", path], env=self.environment, check=True)

    def _do(self, *arguments: str, fails: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=not fails,
            capture_output=True,
            text=True,
        )
        return done.stdout


@dataclass(frozen=True)
class Desk:
    """A desk file, read by the command line while the window has it open."""

    path: Path
    environment: dict[str, str]

    def rows(self, record_type: str, *where: str) -> list[dict[str, Any]]:
        """Return the records of a type."""
        wheres = itertools.chain.from_iterable(("--where", one) for one in where)
        return list(json.loads(self._say("--json", "list", record_type, *wheres)))

    def check(self) -> list[str]:
        """Return what is wrong with the file."""
        return list(json.loads(self._say("--json", "check"))["findings"])

    def _say(self, *words: str) -> str:
        command = [sys.executable, "-m", "regdesk", "--desk", str(self.path), *words]
        done = subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout


def make_desk(desktop: Desktop, **settings: Any) -> Desk:
    """Make a demo desk as a new user does, and the settings of her computer."""
    home = Path(desktop.environment["REGDESK_HOME"])
    path = home.parent / "norr.regdesk"
    command = [sys.executable, "-m", "regdesk", "new", str(path), "--officer", "Anna Norr"]
    command += ["--area", "norr", "--demo"]
    subprocess.run(command, env=desktop.environment, check=True, capture_output=True)
    kept = home / "config" / "settings.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    standing = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    kept.write_text(json.dumps(standing | settings), "utf-8")
    return Desk(path, desktop.environment)


@contextmanager
def desktop(home: Path, size: str = "1280x720") -> Iterator[Desktop]:
    """Run a desktop of `size` with settings in `home`."""
    _require()
    with ExitStack() as ending:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("QT_")
        }
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700, parents=True)
        environment |= {
            "REGDESK_HOME": str(home / "regdesk"),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "REGDESK_TODAY": TODAY,
        }
        environment["DISPLAY"] = _display(ending, environment, size)
        for keyboard in KEYBOARDS:
            command = ["setxkbmap", "-device", keyboard, "se"]
            subprocess.run(command, env=environment, check=False, stderr=subprocess.DEVNULL)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _bus(ending, environment)
        _running(ending, ["openbox"], environment)
        reader = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore", str(READER)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        ending.callback(_end, reader)
        found = Desktop(environment, reader)
        ending.callback(lambda: [_end(one) for one in found.programs])
        yield found


def _require() -> None:
    missing = [package for tool, package in NEEDED.items() if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"missing Debian packages: {' '.join(missing)}")
    atspi = "import gi; gi.require_version('Atspi', '2.0')"
    if subprocess.run([SYSTEM_PYTHON, "-c", atspi], capture_output=True, check=False).returncode:
        pytest.skip("missing Debian packages: python3-gi gir1.2-atspi-2.0")


def _display(ending: ExitStack, environment: dict[str, str], size: str) -> str:
    """Start an X server that finds a free number itself; return the display."""
    tells, told = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(told),
        "-screen",
        "0",
        f"{size}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    _running(ending, command, environment, keep=told)
    os.close(told)
    with os.fdopen(tells) as number:
        return f":{number.readline().strip()}"


def _bus(ending: ExitStack, environment: dict[str, str]) -> str:
    """Start a session bus; the accessibility bus is started by it on demand."""
    tells, told = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={told}"]
    _running(ending, command, environment, keep=told)
    os.close(told)
    with os.fdopen(tells) as address:
        return address.readline().strip()


def _running(
    ending: ExitStack, command: Sequence[str], environment: dict[str, str], keep: int | None = None
) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        pass_fds=() if keep is None else (keep,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    ending.callback(_end, process)


def _end(process: subprocess.Popen) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    process.wait()

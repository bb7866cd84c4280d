"""What tests run in a process of its own, to be killed, held up or stripped of its rights.

Each change is printed, as a JSON line, only after the verb has returned.
"""

import json
import os
import sys
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from regdesk.app import run
from regdesk.store.desk import Desk
from regdesk.store.intake import Batch, take_in
from regdesk.work import attachments, desks, records

NOBODY = 65534


def write(path: Path, item: str, first: int) -> None:
    """Write commitments and lines of notes for ever, as an officer at the table does."""
    desk = desks.open_desk(path)
    notes = records.show_record(desk, item)["notes"]
    _tell(began=True)
    for number in count(first):
        text = f"åtagande {number}"
        _, made = records.add_record(desk, "commitment", {"text": text, "county": "25"})
        _tell(id=str(made), field="text", value=text)
        notes += f"rad {number} 😀\n"
        records.set_fields(desk, item, {"notes": notes})
        _tell(id=item, field="notes", value=notes)
        records.set_fields(desk, str(made), {"status": "fulfilled"})
        _tell(id=str(made), field="status", value="fulfilled")
        if number % 3 == 0:
            records.delete_record(desk, str(made))
            _tell(id=str(made), field="deleted", value=True)


def hold(path: Path) -> None:
    """Hold the desk until told to let go."""
    with desks.open_desk(path):
        _tell(holds=True)
        sys.stdin.readline()


def late(path: Path) -> None:
    """Open the desk, telling when its lock is asked for: what the header said was read before."""
    sys.addaudithook(_tell_of_lock)
    with Desk(path, wait=30):
        _tell(opened=True)


def _tell_of_lock(event: str, facts: tuple[Any, ...]) -> None:
    if event == "open" and str(facts[0]).endswith(".lock"):
        os.write(1, b'{"waits": true}\n')


def copy(path: Path, folder: Path) -> None:
    """Back the desk up for ever."""
    desk = desks.read_desk(path)
    _tell(began=True)
    for number in count():
        desks.backup(desk, folder / f"{number}.desk")
        _tell(made=number)


def attach(path: Path, dialogue: str, folder: Path) -> None:
    """Attach new files for ever, two at a time."""
    desk = desks.open_desk(path)
    _tell(began=True)
    for number in count():
        files = [folder / f"{name} {os.getpid()} {number}.bin" for name in ("ett", "två")]
        for file in files:
            file.write_bytes(f"{file.name}\n".encode() * 20_000)
        attachments.attach(desk, UUID(dialogue), files)
        _tell(names=[file.name for file in files])


def make(folder: Path) -> None:
    """Make new desks for ever."""
    _tell(began=True)
    for number in count():
        desks.create_desk(folder / f"{number}.desk", "Maja Ek", "mellan").close()
        _tell(made=number)


def take(path: Path, batch: Path) -> None:
    """Take in a batch, in one transaction."""
    desk = desks.open_desk(path)
    document = json.loads(batch.read_text("utf-8"))
    _tell(began=True)
    take_in(desk, Batch.from_json(document))
    _tell(taken=True)


def nobody(warm: Path, *words: str) -> int:
    """Run a command without root's rights, once everything it needs has been imported."""
    os.environ["REGDESK_HOME"] = str(warm.parent / "home")
    with Path(os.devnull).open("w") as silent:
        kept, sys.stdout = sys.stdout, silent
        run(["--desk", str(warm), "add", "contact", "name=Värm"])
        run(["--desk", str(warm), "list", "contact"])
        run(["--desk", str(warm), "backup", str(warm.with_suffix(".copy"))])
        sys.stdout = kept
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    return run(list(words))


def _tell(**facts: Any) -> None:
    print(json.dumps(facts), flush=True)


def main(verb: str, *words: str) -> int:
    """Do what the command line asks."""
    if verb == "write":
        write(Path(words[0]), str(UUID(words[1])), int(words[2]))
    elif verb == "hold":
        hold(Path(words[0]))
    elif verb == "late":
        late(Path(words[0]))
    elif verb == "copy":
        copy(Path(words[0]), Path(words[1]))
    elif verb == "attach":
        attach(Path(words[0]), words[1], Path(words[2]))
    elif verb == "make":
        make(Path(words[0]))
    elif verb == "take":
        take(Path(words[0]), Path(words[1]))
    elif verb == "nobody":
        return nobody(Path(words[0]), *words[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

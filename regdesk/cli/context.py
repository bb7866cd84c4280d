"""What every command gets: which desk, which language, and where words and documents go."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from regdesk import errors
from regdesk.cli.speech import Verb

if TYPE_CHECKING:
    from regdesk.work.desks import Desk


@dataclass
class Context:
    """Options of the whole command, and the doors that only app.py can open."""

    open_window: Callable[[Path | None], int]
    take_screenshots: Callable[..., list[Path]]
    desk: Path | None = None
    language: str = "sv"
    as_json: bool = False
    debug: bool = False

    def say(self, sv: str, en: str) -> None:
        """Say something to a person: stdout, or stderr when a document goes out."""
        text = en if self.language == "en" else sv
        print(text, file=sys.stderr if self.as_json else sys.stdout)

    def give(self, document: Any) -> None:
        """Print the command's one JSON document, when it was asked for."""
        if self.as_json:
            # JSON is UTF-8 whatever the terminal can show.
            click.echo(json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8"))

    @property
    def program(self) -> str:
        """Return how the program was called, to be typed again."""
        called = Path(sys.argv[0])
        return str(called) if called.stem == "regdesk" and "/" in sys.argv[0] else "regdesk"

    def word(self, sv: str, en: str) -> str:
        """Return the word in the officer's language."""
        return en if self.language == "en" else sv

    @contextmanager
    def writing(self) -> Iterator["Desk"]:
        """Open the desk to write in it; waits briefly for another process."""
        from regdesk.work import desks

        desk = desks.open_desk(self.desk_file())
        try:
            yield desk
        finally:
            desk.close()

    @contextmanager
    def reading(self) -> Iterator["Desk"]:
        """Open the desk to read it; somebody else may be writing."""
        from regdesk.work import desks

        desk = desks.read_desk(self.desk_file())
        try:
            yield desk
        finally:
            desk.close()

    def desk_file(self) -> Path:
        """Return the desk named by --desk, else the one last used. Raises NoDesk."""
        from regdesk.work import preferences

        if self.desk is not None:
            return self.desk
        last = preferences.load().last_desk
        if not last:
            raise errors.NoDesk
        return Path(last)

    def step(self, label: str) -> str:
        """Return the name of a step in the officer's language."""
        from regdesk.domain.words import step_name

        return step_name(label, self.language)


def table(rows: list[list[str]], heads: list[str]) -> str:
    """Return rows as columns of plain text."""
    lines = [heads, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def require_ending(path: Path, ending: str) -> None:
    """Raise FileUnwritable for a name that would promise another kind of file."""
    if path.suffix.casefold() != ending:
        raise errors.FileUnwritable(
            file=path,
            reason_sv=f"namnet ska sluta på {ending}.",
            reason_en=f"the name must end in {ending}.",
        )


def verb(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command that takes `--json` and is given the `Context` first."""

    def wrap(function: Callable[..., Any]) -> click.Command:
        @click.pass_obj
        def command(state: Context, /, json_here: bool, **arguments: Any) -> Any:
            state.as_json = state.as_json or json_here
            return function(state, **arguments)

        command.__doc__ = function.__doc__
        command.__click_params__ = getattr(function, "__click_params__", [])  # type: ignore[attr-defined]
        flag = click.option(
            "--json", "json_here", is_flag=True, help="Print one JSON document on stdout."
        )
        return click.command(name, cls=Verb)(flag(command))

    return wrap

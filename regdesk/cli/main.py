"""`regdesk [--desk FILE] [--lang sv|en] VERB …`. Exit 0 done, 2 the world's fault, 1 ours."""

import importlib
import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from regdesk import __version__, errors, paths
from regdesk.cli.context import Context
from regdesk.cli.speech import Verbs, spoken, tell

_VERBS = {
    "new": "desk",
    "backup": "desk",
    "restore": "desk",
    "check": "desk",
    "screenshots": "desk",
    "tour": "tour",
    "types": "types",
    "list": "records",
    "show": "records",
    "add": "records",
    "set": "records",
    "delete": "records",
    "undelete": "records",
    "history": "journal",
    "undo": "journal",
    "redo": "journal",
    "conflicts": "journal",
    "resolve": "journal",
    "resolve-all": "journal",
    "duplicates": "duplicates",
    "merge": "duplicates",
    "keep-apart": "duplicates",
    "share": "share",
    "search": "reading",
    "overview": "reading",
    "plan": "reading",
    "timeline": "reading",
    "read": "reading",
    "catch": "dialogue",
    "hold": "dialogue",
    "copy": "dialogue",
    "take-over": "dialogue",
    "attach": "attachments",
    "attachments": "attachments",
    "attachment": "attachments",
    "brief": "papers",
    "workbook": "papers",
    "calendar": "papers",
    "remind": "letters",
    "handover": "letters",
    "contacts": "papers",
}


class _Verbs(Verbs):
    """The verbs, each imported when it is used."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        room = _VERBS.get(name)
        if room is None:
            return None
        module = importlib.import_module(f"regdesk.cli.{room}")
        command: click.Command = getattr(module, name.replace("-", "_") + "_verb")
        return spoken(command, context.obj.language)


@click.group(cls=_Verbs, invoke_without_command=True)
@click.version_option(__version__, prog_name="regdesk", help="Show the version and stop.")
@click.option(
    "--desk",
    type=click.Path(readable=False, path_type=Path),
    help="The desk file (else the last used).",
)
@click.option("--lang", type=click.Choice(["sv", "en"]), help="Language of what is said.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document on stdout.")
@click.option("--debug", is_flag=True, help="Show a traceback when something breaks.")
@click.pass_context
def _regdesk(
    context: click.Context, desk: Path | None, lang: str | None, as_json: bool, debug: bool
) -> None:
    """Keep the dialogue with Sweden's 21 regions. No verb opens the window."""
    state: Context = context.obj
    state.desk, state.as_json, state.debug = desk, as_json, debug
    state.language = lang or state.language
    if context.invoked_subcommand is None:
        context.exit(state.open_window(desk))


def main(
    arguments: list[str],
    *,
    open_window: Callable[[Path | None], int],
    take_screenshots: Callable[..., list[Path]],
) -> int:
    """Run one command and return its exit code."""
    from regdesk.work.preferences import load

    state = Context(open_window, take_screenshots, language=_language(arguments) or load().language)
    for stream in (sys.stdout, sys.stderr):
        # A file name or a naughty text may hold what the terminal's encoding can't.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        _require_text(arguments)
        command = spoken(_regdesk, state.language)
        code = command.main(arguments, "regdesk", standalone_mode=False, obj=state)
    except errors.RegdeskError as error:
        return _tell(state, error)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        tell(error, state.language)
        return 2
    except (click.Abort, KeyboardInterrupt, BrokenPipeError):
        return 2
    except Exception as error:
        return _tell_fault(state, error, arguments)
    return code if isinstance(code, int) else 0


def _language(arguments: list[str]) -> str | None:
    """Return the language asked for, before click has read a word: help may be asked for first."""
    for at, word in enumerate(arguments):
        if word == "--":
            break
        given = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and at + 1 < len(arguments):
            given = arguments[at + 1]
        if given in ("sv", "en"):
            return given
    return None


def _require_text(arguments: list[str]) -> None:
    for word in arguments:
        if any("\ud800" <= sign <= "\udfff" for sign in word):
            raise errors.InvalidValue(
                value=ascii(word).strip("'"),
                field="",
                reason_sv="texten är inte UTF-8. Skriv om den eller byt teckenkodning.",
                reason_en="the text is not UTF-8. Write it anew or change the encoding.",
            )


def _tell(state: Context, error: errors.RegdeskError) -> int:
    if state.debug:
        traceback.print_exception(error)
    print(error.sentence(state.language), file=sys.stderr)
    return error.exit_code


def _tell_fault(state: Context, error: Exception, arguments: list[str]) -> int:
    logging.getLogger("regdesk").error(
        "the command broke: %s", arguments[:2], exc_info=(type(error), error, error.__traceback__)
    )
    damaged = _damage(state)
    if damaged is not None:
        return _tell(state, damaged)
    said = errors.OurError(what=type(error).__name__, log=paths.log_file())
    return _tell(state, said if not state.debug else _with_cause(said, error))


def _damage(state: Context) -> errors.RegdeskError | None:
    """Return what is wrong with the desk file, where that is why the command broke."""
    from regdesk.work import desks

    try:
        return desks.damage_of(state.desk_file())
    except errors.RegdeskError:
        return None


def _with_cause(said: errors.OurError, error: Exception) -> errors.OurError:
    said.__cause__ = error
    return said

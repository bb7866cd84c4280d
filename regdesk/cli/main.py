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
    "search": "reading",
    "overview": "reading",
    "plan": "reading",
    "timeline": "reading",
    "read": "reading",
    "catch": "dialogue",
    "hold": "dialogue",
    "take-over": "dialogue",
    "brief": "papers",
    "workbook": "papers",
    "calendar": "papers",
    "contacts": "papers",
}


class _Verbs(click.Group):
    """The verbs, each imported when it is used."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        room = _VERBS.get(name)
        if room is None:
            return None
        module = importlib.import_module(f"regdesk.cli.{room}")
        return getattr(module, name.replace("-", "_") + "_verb")  # type: ignore[no-any-return]


@click.group(cls=_Verbs, invoke_without_command=True)
@click.version_option(__version__, prog_name="regdesk")
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

    state = Context(open_window, take_screenshots, language=load().language)
    for stream in (sys.stdout, sys.stderr):
        # A file name or a naughty text may hold what the terminal's encoding can't.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        _require_text(arguments)
        code = _regdesk.main(arguments, "regdesk", standalone_mode=False, obj=state)
    except errors.RegdeskError as error:
        return _tell(state, error)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return 2
    except (click.Abort, KeyboardInterrupt, BrokenPipeError):
        return 2
    except Exception as error:
        return _tell_fault(state, error, arguments)
    return code if isinstance(code, int) else 0


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
    said = errors.OurError(what=type(error).__name__, log=paths.log_file())
    return _tell(state, said if not state.debug else _with_cause(said, error))


def _with_cause(said: errors.OurError, error: Exception) -> errors.OurError:
    said.__cause__ = error
    return said

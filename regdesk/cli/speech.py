"""Commands that speak the officer's language: click's own words in Swedish, help from a table.

Help is written in English beside each command; `swedish.HELP` says the same in Swedish. English is
click as it comes.
"""

import copy
import sys
from collections.abc import Iterable
from typing import Any

import click

from regdesk.cli import swedish


class Usage(click.UsageError):
    """A command called in a way that can't be meant, told in both languages."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.sv = sv


class _Formatter(click.HelpFormatter):
    """Lays out help in Swedish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, swedish.USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(swedish.HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *arguments: Any, **choices: Any) -> None:
        super().write_dl(
            [(name, swedish.remarks(text)) for name, text in rows], *arguments, **choices
        )


class _Context(click.Context):
    """A command's context that lays out help in Swedish."""

    formatter_class = _Formatter


class _Helpful(click.Command):
    """Says of its `--help`, too, what it is in the language of the moment."""

    _help_in_swedish: click.Option | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if self.context_class is not _Context or option is None:
            return option
        if self._help_in_swedish is None:
            self._help_in_swedish = copy.copy(option)
            self._help_in_swedish.help = swedish.help_of(option.help)
        return self._help_in_swedish

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        return super().get_short_help_str(1000)  # a list of verbs has lines enough for sentences


class Verb(_Helpful):
    """A verb."""


class Verbs(_Helpful, click.Group):
    """Verbs under one name."""


def spoken(command: click.Command, language: str) -> click.Command:
    """Return the command as it is in `language`; English is how it was written."""
    if language != "sv":
        return command
    said = copy.copy(command)
    said.context_class = _Context
    said.help = swedish.help_of(command.help)
    said.params = [_parameter(one) for one in command.params]
    said.options_metavar = swedish.OPTIONS if command.options_metavar else None
    if isinstance(said, click.Group):
        said.subcommand_metavar = swedish.VERB
        said.commands = {name: spoken(one, language) for name, one in said.commands.items()}
    return said


def tell(error: click.ClickException, language: str) -> None:
    """Say on stderr what was wrong with the words of a command."""
    if language != "sv":
        error.show(file=sys.stderr)
        return
    lines = []
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        lines.append(context.get_usage())
        lines.append(f"Hjälp: {context.command_path} --help")
    said = error.sv if isinstance(error, Usage) else swedish.message(error.format_message())
    print(*lines, f"Fel: {said}", sep="\n", file=sys.stderr)


def _parameter(parameter: click.Parameter) -> click.Parameter:
    said = copy.copy(parameter)
    if isinstance(said, click.Option):
        said.help = swedish.help_of(said.help)
        if said.metavar is not None:
            said.metavar = swedish.metavar(said.metavar)
        elif not said.is_flag and not isinstance(said.type, click.Choice):
            said.metavar = swedish.metavar(said.type.name.upper())
    elif said.metavar is not None:
        said.metavar = swedish.metavar(said.metavar)
    elif said.name is not None and not isinstance(said.type, click.Choice):
        name = swedish.metavar(said.name.upper())
        said.metavar = name if said.required else f"[{name}]"
    return said

"""The command line: the same verbs as the window's."""

from regdesk.cli.main import main

__all__ = ["main"]

"""Start: the window or the command line; the only place that wires things together."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regdesk import errors, paths

if TYPE_CHECKING:
    from regdesk.work.desks import Desk

LONGEST_LOG = 1_000_000
"""Bytes."""


def run(arguments: list[str]) -> int:
    """Run regdesk with these arguments and return the exit code. No verb = the window."""
    if not arguments:
        return _guarded(window, None)
    if len(arguments) == 2 and arguments[0] == "--desk":
        return _guarded(window, Path(arguments[1]))  # without the command line's imports
    keep_log()
    from regdesk.cli import main

    return main(arguments, open_window=window, take_screenshots=screenshots)


def window(desk: Path | None) -> int:
    """Show the window on a desk (None = the last one used). Raises NoDisplay."""
    if not has_display():
        raise errors.NoDisplay
    from regdesk.ui import plain_imports

    plain_imports.restore()
    from regdesk.ui.main_window import run as show

    return show(desk.resolve() if desk is not None else None, after_paint=keep_log)


def screenshots(desk: "Desk", folder: Path, **choices: Any) -> list[Path]:
    """Render the window's pages to PNG files in `folder`, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from regdesk.ui.screenshots import take

    return take(desk, folder, **choices)


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _guarded(action: Any, *arguments: Any) -> int:
    try:
        return int(action(*arguments))
    except errors.RegdeskError as error:
        print(error.sentence("sv"), file=sys.stderr)
        return error.exit_code
    except Exception as error:
        import logging

        keep_log()
        logging.getLogger("regdesk").exception("the window could not start")
        said = errors.OurError(what=type(error).__name__, log=paths.log_file())
        print(said.sentence("sv"), file=sys.stderr)
        return said.exit_code


def keep_log() -> None:
    """Write warnings and worse to the log file; a long one is put aside as the one before."""
    import logging  # late: the window paints first

    try:
        place = paths.log_file()
        if place.exists() and place.stat().st_size > LONGEST_LOG:
            place.replace(place.with_suffix(".before.log"))
        handler = logging.FileHandler(place, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("regdesk")
    if not logger.handlers:
        logger.addHandler(handler)
    logger.setLevel(logging.INFO)

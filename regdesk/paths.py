"""Where desk files, settings, logs and resources lie; nobody else knows.

`$REGDESK_HOME` overrides every place where regdesk keeps files of its own.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "resources"
RESOURCES = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program, e.g. `resource("fonts", "x.ttf")`."""
    return RESOURCES.joinpath(*parts)


def data_dir() -> Path:
    """Return the folder for desk files and backups, made if missing."""
    return _made(_home("data") or Path(_platform().user_data_dir))


def config_file() -> Path:
    """Return the file of device-local settings (language, theme, last desk)."""
    return _made(_home("config") or Path(_platform().user_config_dir)) / "settings.json"


def log_file() -> Path:
    """Return the log file."""
    return _made(_home("log") or Path(_platform().user_log_dir)) / "regdesk.log"


def _home(name: str) -> Path | None:
    home = os.environ.get("REGDESK_HOME")
    return Path(home) / name if home else None


def _platform() -> "PlatformDirs":
    import platformdirs  # late: start-up counts

    return platformdirs.PlatformDirs("regdesk", appauthor=False)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

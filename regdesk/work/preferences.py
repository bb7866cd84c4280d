"""Device-local settings: how the window looks and stood, where one was, spelling, backups."""

import json
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from regdesk import paths
from regdesk.domain.files import write_atomically


@dataclass
class Preferences:
    """What this computer remembers; none of it is a record.

    `windows` says how windows, panes and tables stood, by name. `desks` says, by the path of a desk
    file, where one was in it. `backup_every` is never, daily or weekly; `backup_last` and
    `backup_where` tell of the last backup that succeeded (ISO time with zone; path), `backup_fault`
    is the sentence of a later one that didn't.
    """

    language: str = "sv"
    theme: str = "system"
    text_size: int = 100
    last_desk: str | None = None
    windows: dict[str, str] = field(default_factory=dict)
    desks: dict[str, dict[str, Any]] = field(default_factory=dict)
    spelling: bool = True
    own_words: list[str] = field(default_factory=list)
    backup_folder: str | None = None
    backup_every: str = "never"
    backup_keep: int = 10
    backup_last: str | None = None
    backup_where: str | None = None
    backup_fault: str | None = None


def load() -> Preferences:
    """Return the settings kept, or the defaults where there are none or they can't be read."""
    try:
        kept = json.loads(paths.config_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    defaults = Preferences()
    if not isinstance(kept, dict):
        return defaults
    for one in fields(Preferences):
        value = kept.get(one.name)
        if value is not None and _fits(value, getattr(defaults, one.name)):
            setattr(defaults, one.name, value)
    return defaults


def save(preferences: Preferences) -> None:
    """Keep the settings. Raises FileUnwritable or DiskFull."""
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    write_atomically(paths.config_file(), text.encode("utf-8"))


def _fits(value: object, standing: object) -> bool:
    """Whether a value kept is of the kind that belongs there; no default = a text."""
    if standing is None:
        return isinstance(value, str)
    return type(value) is type(standing)

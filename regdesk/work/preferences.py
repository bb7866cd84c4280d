"""Device-local settings: language, theme, text size, last desk, how windows stood."""

import json
from dataclasses import asdict, dataclass, field, fields

from regdesk import paths
from regdesk.domain.files import write_atomically


@dataclass
class Preferences:
    """What this computer remembers; none of it is a record."""

    language: str = "sv"
    theme: str = "system"
    text_size: int = 100
    last_desk: str | None = None
    windows: dict[str, str] = field(default_factory=dict)


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
        standing = getattr(defaults, one.name)
        if value is not None and (standing is None or isinstance(value, type(standing))):
            setattr(defaults, one.name, value)
    return defaults


def save(preferences: Preferences) -> None:
    """Keep the settings. Raises FileUnwritable or DiskFull."""
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    write_atomically(paths.config_file(), text.encode("utf-8"))

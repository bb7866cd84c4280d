"""Backups on a schedule: dated copies in a folder, the oldest given up for the newest."""

import re
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from regdesk.domain.files import unwritable
from regdesk.errors import WorldError
from regdesk.store import files
from regdesk.store.backup import desk_id_of
from regdesk.work import desks
from regdesk.work.desks import Desk
from regdesk.work.fields import invalid
from regdesk.work.preferences import Preferences

_DAYS = {"daily": 1, "weekly": 7}
_DATED = re.compile(r"(?P<stem>.*) (?P<when>\d{4}-\d{2}-\d{2} \d{6})\.regdesk", re.DOTALL)

_TEMPORARY = re.compile(r"\.regdesk-[0-9a-f]{8}\.tmp")
_DAY = 24 * 3600

ALL = 1_000_000_000
"""What to keep where nothing is to go."""


def is_due(preferences: Preferences, now: datetime) -> bool:
    """Tell whether a backup on the schedule is to be made: none today, or none for a week.

    A last time that lies ahead (the clock was wrong) counts as none.
    """
    days = _DAYS.get(preferences.backup_every)
    if days is None or not preferences.backup_folder:
        return False
    try:
        last = datetime.fromisoformat(preferences.backup_last or "").astimezone()
    except ValueError:
        return True
    passed = now.astimezone().date() - last.date()
    return not timedelta() <= passed < timedelta(days)


def run(desk: Desk, folder: Path, keep: int, now: datetime) -> Path:
    """Write a dated backup into `folder` and return it; of this desk's, the `keep` newest stay.

    Older ones go when the new one stands whole, and what killed backups left; nothing else is
    touched.
    Raises InvalidValue, FileUnwritable, DiskFull or DamagedDesk; nothing is removed then.
    """
    if keep < 1:
        raise invalid(keep, "keep", "behåll minst 1.", "keep at least 1.")
    if not folder.is_dir():
        raise unwritable(folder, FileNotFoundError(2, "no folder"))
    path = folder / f"{desk.path.stem} {now:%Y-%m-%d %H%M%S}.regdesk"
    desks.backup(desk, path)
    earlier = [one for one in _own(desk, folder) if one != path]
    too_many = max(len(earlier) - (keep - 1), 0)
    for old in (*earlier[:too_many], *_broken_off(folder, now)):
        try:
            old.unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(old, error) from error
    return path


def _own(desk: Desk, folder: Path) -> list[Path]:
    """Return the backups of this very desk in the folder that have regdesk's names, oldest first."""
    found = []
    for path in folder.iterdir():
        named = _DATED.fullmatch(path.name)
        if named and named["stem"] == desk.path.stem and _is_of(desk, path):
            found.append((named["when"], path))
    return [path for _, path in sorted(found)]


def _broken_off(folder: Path, now: datetime) -> list[Path]:
    """Return what backups that were killed more than a day ago left behind."""
    return [
        path
        for path in folder.glob(".regdesk-*.tmp*")
        if _TEMPORARY.match(path.name) and now.timestamp() - path.stat().st_mtime > _DAY
    ]


def _is_of(desk: Desk, path: Path) -> bool:
    try:
        files.schema_of(path)
        return desk_id_of(path) == desk.id
    except (WorldError, OSError, sqlite3.Error):
        return False

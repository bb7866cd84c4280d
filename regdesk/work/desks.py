"""Desk files: made, opened, closed, copied, checked."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from regdesk import errors
from regdesk.domain.ids import new_id
from regdesk.records import Officer
from regdesk.store import undo as undoing
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.work import officers
from regdesk.work.reference import sow_reference
from regdesk.work.today import today

__all__ = ["AREAS", "ChangeSet", "Desk", "DeskFacts"]

AREAS = ("norr", "mellan", "syd")


@dataclass(frozen=True)
class DeskFacts:
    """What the window's frame shows of a desk."""

    path: Path
    officer: str
    area: str | None
    fictional: bool
    undo_label: str | None
    redo_label: str | None
    saved_at: datetime | None


def open_desk(path: Path) -> Desk:
    """Open a desk for writing. Raises a sentence for whatever stands in the way."""
    from regdesk.work import attachments, forms, live_texts

    desk = Desk(path)
    try:
        sow_reference(desk)
        with suppress(errors.DiskFull):  # it stays kept
            live_texts.recover(desk)
            forms.recover(desk)
        with suppress(errors.DiskFull):  # tidying can wait
            attachments.tidy(desk)
    except BaseException:
        desk.close()
        raise
    attachments.forget_copies()
    return desk


def read_desk(path: Path) -> Desk:
    """Open a desk for reading; somebody else may be writing."""
    return Desk(path, write=False)


def create_desk(path: Path, officer: str, area: str | None, *, demo: bool = False) -> Desk:
    """Make a desk for an officer, who leads the area's counties from today; open it.

    The file appears whole or not at all. Raises DeskExists, ReadOnlyPlace, NetworkDrive,
    DiskFull, FileUnwritable or InvalidValue.
    """
    from regdesk.store.creation import making
    from regdesk.work.fields import invalid

    name = officer.strip()
    if not name:
        raise invalid(officer, "officer", "skriv ditt namn.", "write your name.")
    if area is not None and area not in AREAS:
        known = ", ".join(AREAS)
        raise invalid(area, "area", f"välj en av: {known}.", f"choose one of: {known}.")
    facts = {"officer": name, "area": area or "", "fictional": "yes" if demo else "no"}
    with making(path, facts) as desk:
        sow_reference(desk)
        _take_place(desk, name, area, today())
        if demo:
            from regdesk.work.demo import fill

            fill(desk, today())
        undoing.forget(desk)
    return open_desk(path)


def close_desk(desk: Desk) -> None:
    """Let go of the file."""
    desk.close()


def facts(desk: Desk) -> DeskFacts:
    """Return what the frame shows."""
    undo_label, redo_label = undoing.labels(desk)
    return DeskFacts(
        desk.path,
        desk.fact("officer"),
        desk.fact("area") or None,
        desk.fact("fictional") == "yes",
        undo_label,
        redo_label,
        undoing.last_written(desk),
    )


def backup(desk: Desk, out: Path) -> None:
    """Write a whole copy of the desk to `out`."""
    from regdesk.store.backup import backup as copy

    copy(desk.path, out)


def restore(source: Path, target: Path) -> None:
    """Make a new desk file of a backup."""
    from regdesk.store.backup import restore as copy

    copy(source, target)


def damage_of(path: Path) -> errors.DamagedDesk | None:
    """Return what is wrong with a desk file that broke a verb nobody thought could break.

    None when the file holds together: the fault is ours then.
    """
    try:
        with read_desk(path) as desk:
            fault = next((one for one in check(desk) if one.fault), None)
    except errors.DamagedDesk as damaged:
        return damaged
    except errors.WorldError:
        return None
    except Exception as broken:  # so damaged that it can't even be looked through
        return errors.DamagedDesk(file=path, detail=type(broken).__name__)
    if fault is None:
        return None
    detail = " ".join(fault.sv.split()).rstrip(".")
    return errors.DamagedDesk(file=path, detail=detail if len(detail) < 90 else f"{detail[:89]}…")


def check(desk: Desk) -> list[Any]:
    """Return what is wrong with the desk, and which references dangle."""
    from regdesk.store.check import check as look

    return look(desk)


def _take_place(desk: Desk, name: str, area: str | None, from_day: date) -> None:
    with desk.change("Skapade skrivbordet") as change:
        officer = change.add(Officer(id=new_id(), name=name, placeholder=False))
        if area is not None:
            officers.hand_over(change, officer.id, officers.area_counties(area), from_day)
        officer_id = str(officer.id)
    desk.set_facts(officer_id=officer_id)

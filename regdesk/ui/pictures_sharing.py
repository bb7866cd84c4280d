"""Desks that share a folder, to be pictured: quiet, and with all that can be told of."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regdesk.ui.session import Session
    from regdesk.work.desks import Desk

FOREIGN = "Minnesanteckningar (kopia).docx"


def share(session: "Session", settle: Callable[[], None]) -> None:
    """Have the desk share a folder beside it with two colleagues, all of it exchanged."""
    if session.sharing.is_shared:
        return
    from regdesk.work import sharing

    desk = session.desk
    place = _place(desk)
    place.mkdir(exist_ok=True)
    made: list[str] = []
    session.sharing.do(lambda one: sharing.create_folder(one, str(place)), made.append, _raise)
    session.sharing.settle()
    _round(session)
    for name, area in (("Berit Mellan", "mellan"), ("Kaisa Syd", "syd")):
        with _colleague(desk, name, area) as other:
            sharing.join_folder(other, str(place), made[0])
            sharing.Exchanger(other).run()
    _round(session)
    settle()


def trouble(session: "Session", settle: Callable[[], None]) -> None:
    """Have a colleague write, another fall behind, and files that can't be used lie about."""
    share(session, settle)
    from regdesk.work import records, sharing

    state = session.sharing.state
    assert state is not None
    folder = Path(state.place)
    if (folder / FOREIGN).exists():
        return
    with _colleague(session.desk, "Berit Mellan", "") as other:
        sharing.Exchanger(other).run()
        for one in records.list_records(other, "commitment")[:3]:
            records.set_fields(other, one["id"], {"comment": "Avstämt med regionen."})
        contact = records.list_records(other, "contact")[0]
        records.set_fields(other, contact["id"], {"role": "Enhetschef"})
        sharing.Exchanger(other).run()
        contact = records.list_records(other, "contact")[1]
        records.set_fields(other, contact["id"], {"role": "Näringslivschef"})
        sharing.Exchanger(other).run()
    (folder / FOREIGN).write_bytes(b"PK")
    own = next(one.writer for one in state.members if one.here)
    theirs = [one for one in (folder / "w").rglob("*.rdk") if own not in str(one)]
    last = max(theirs, key=lambda one: one.stat().st_mtime_ns)
    last.write_bytes(last.read_bytes()[:-40] + bytes(40))
    _round(session)
    settle()


def _round(session: "Session") -> None:
    session.sharing.now()
    session.sharing.settle()


def _place(desk: "Desk") -> Path:
    return desk.path.parent / "Regional utveckling"


def _colleague(desk: "Desk", name: str, area: str) -> "Desk":
    """Return a colleague's desk, made if it isn't there; close it."""
    from regdesk.work.desks import create_desk, open_desk

    path = desk.path.with_name(f"{name}.regdesk")
    return open_desk(path) if path.exists() else create_desk(path, name, area)


def _raise(error: Exception) -> None:
    raise error

"""Desks that share a folder, pictured: quiet, with all that can be told of, and the dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from regdesk.ui.pictures import Picture, Stage
from regdesk.ui.routes import PageId, Route

if TYPE_CHECKING:
    from regdesk.ui.pages.page import Page
    from regdesk.ui.session import Session
    from regdesk.work.desks import Desk

CODE: Final = "3HQK-X7NA-JM2C-VWTE-5RFY-BD4P-OZSL-Q6UG"
FOREIGN: Final = "Minnesanteckningar (kopia).docx"


def sharing_pictures() -> Iterator[Picture]:
    """Yield the shared folder in its states, and what opens over it."""
    from regdesk.ui.dialogs import sharing_members as opening

    sync = Route(PageId.SYNC)

    def over(opens: "Callable[[Session, Page], object]") -> "Callable[[Stage], None]":
        def arranged(stage: Stage) -> None:
            opens(stage.session, stage.page)
            stage.settle()

        return arranged

    yield Picture("sync-create", sync, over(opening.ask_to_create))
    yield Picture("sync-join", sync, _wrong_code)
    yield Picture("sync-created", sync, _created)
    yield Picture("sync-quiet", sync, lambda stage: share(stage.session, stage.settle))
    yield Picture("sync-arrived", Route(PageId.SYNC, "", "arrived"), _troubled)
    for tab in ("conflicts", "files", "history"):
        yield Picture(f"sync-{tab}", Route(PageId.SYNC, "", tab))
    yield Picture("sync-settings", Route(PageId.SETTINGS))
    yield Picture("sync-code", sync, over(opening.show_code))
    yield Picture("sync-preview", sync, over(opening.show_preview))
    yield Picture("sync-move", sync, over(opening.ask_where_it_lies))
    yield Picture("sync-leave", sync, over(opening.ask_to_leave))
    yield Picture("sync-shut-out", sync, _shut_out)


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


def _created(stage: Stage) -> None:
    from regdesk.ui.dialogs.sharing_members import ask_to_create

    ask_to_create(stage.session, stage.page)._show(CODE)


def _wrong_code(stage: Stage) -> None:
    from regdesk.ui.dialogs.sharing_members import ask_to_join

    dialog = ask_to_join(stage.session, stage.page)
    dialog.address.setText("smb://server/regional-utveckling")
    dialog.code_field.setText("abcd efgh ijkl mn0p")
    dialog.submit()
    stage.settle()


def _troubled(stage: Stage) -> None:
    trouble(stage.session, stage.settle)
    stage.page.reload()
    stage.settle()


def _shut_out(stage: Stage) -> None:
    from regdesk.ui.dialogs.sharing_members import ask_to_shut_out

    state = stage.session.sharing.state
    other = next((one for one in state.members if not one.here), None) if state else None
    if other is not None:
        ask_to_shut_out(stage.session, stage.page, other)

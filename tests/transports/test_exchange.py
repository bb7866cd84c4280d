"""Desks exchange through every kind of place, with everything that goes with it."""

from pathlib import Path

from regdesk import errors
from regdesk.records import Commitment
from regdesk.sharing import membership
from regdesk.sharing.addresses import open_place
from regdesk.sharing.exchange import PLACE
from regdesk.sharing.places import Place
from regdesk.store.desk import Desk
from regdesk.work import sharing
from regdesk.work.sharing_words import Phase, phase_of
from tests.store.worlds import open_blank, what_shows
from tests.transports.conftest import Spot


def _exchange(desk: Desk) -> Phase:
    sharing.Exchanger(desk).run(whole=True)
    return phase_of(sharing.state_of(desk))


def _write(desk: Desk, text: str) -> None:
    with desk.change("Skrev") as change:
        change.add(Commitment(text=text, party="region"))


def test_three_desks_through_every_kind_of_place(spot: Spot, tmp_path: Path) -> None:
    names = ("Maja", "Olle", "Kim")
    maja, olle, kim = (open_blank(tmp_path, name) for name in names)
    _write(maja, "Skicka underlag om elnätet på Åland")
    code = sharing.create_folder(maja, spot.address, spot.secret or "")
    assert _exchange(maja) is Phase.QUIET
    for desk in (olle, kim):
        sharing.join_folder(desk, spot.address, code.lower(), spot.secret or "")
        assert _exchange(desk) is Phase.QUIET
    for number, desk in enumerate((maja, olle, kim)):
        _write(desk, f"Eget åtagande {number}")
    for desk in (maja, olle, kim, maja, olle):
        assert _exchange(desk) is Phase.QUIET
    assert what_shows(maja) == what_shows(olle) == what_shows(kim)
    assert sharing.state_of(maja).delivered == (2, 2)
    sharing.shut_out(maja, "Kim")
    _write(maja, "Efter att Kim stängts ute")
    assert _exchange(kim) is Phase.REVOKED
    assert (_exchange(maja), _exchange(olle)) == (Phase.QUIET, Phase.QUIET)
    assert what_shows(maja) == what_shows(olle) != what_shows(kim)
    _require_nothing_changes_when_it_goes(olle, spot)
    for desk in (maja, olle, kim):
        desk.close()


def _require_nothing_changes_when_it_goes(desk: Desk, spot: Spot) -> None:
    before = what_shows(desk)
    spot.remove()
    done = sharing.Exchanger(desk).run()
    assert isinstance(done.error, errors.FolderUnreachable)
    assert phase_of(sharing.state_of(desk)) is Phase.UNREACHABLE
    assert what_shows(desk) == before


def test_a_folder_is_found_in_the_one_above(spot: Spot, tmp_path: Path) -> None:
    with open_blank(tmp_path, "Maja") as maja:

        def opened(address: str) -> Place:
            return open_place(address, spot.secret)

        membership.create(maja, spot.address, opened)
        found = membership.find(spot.address, open_=opened)
        assert found == maja.fact(PLACE) != spot.address
        assert membership.find(found, open_=opened) == found

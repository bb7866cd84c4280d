"""Shutting a desk out, where others went on from what it wrote, or files come in odd orders."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesk.sharing import epochs, sealing
from regdesk.sharing.epochs import Admitted, EpochKeys
from regdesk.sharing.names import FileKind
from regdesk.store.desk import Desk
from regdesk.work import records, sharing
from regdesk.work.sharing_words import Phase
from tests.sharing.scenes import (
    ALL_IS_WELL,
    Folder,
    add,
    contacts,
    desks_of,
    files_of,
    folder_id,
    folder_keys,
    key_of,
    phase,
    place,
    require_equal,
    says,
    settle,
    state,
    sync,
    troubles,
    writer_of,
)
from tests.store.worlds import open_blank


class Apart:
    """Anna, who shuts Olle out, and Maja and Olle on a copy of the folder that hasn't heard of it."""

    def __init__(self, folder: Folder, desks: list[Desk]) -> None:
        self.folder = folder
        self.anna, self.maja, self.olle = desks
        self.away = folder.home / "away"

    def part(self) -> None:
        """Leave Anna alone with the folder."""
        shutil.copytree(self.folder.share, self.away)
        for desk in (self.maja, self.olle):
            sharing.move_folder(desk, str(self.away))

    def shut_out(self) -> None:
        sharing.shut_out(self.anna, writer_of(self.olle))

    def meet(self) -> None:
        """Bring all files of the copy to the folder, and Maja with them."""
        self.carry()
        sharing.move_folder(self.maja, str(self.folder.share))

    def carry(self) -> None:
        """Bring all files of the copy to the folder."""
        for one in self.away.rglob("*.rdk"):
            to = self.folder.share / one.relative_to(self.away)
            to.parent.mkdir(parents=True, exist_ok=True)
            if not to.exists():
                shutil.copy(one, to)


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    with desks_of(tmp_path, "Anna", "Maja", "Olle") as (folder, found):
        yield Apart(folder, found)


def _preparation(desk: Desk, dialogue: str) -> str:
    return str(records.show_record(desk, dialogue)["preparation"])


def _dialogue(desk: Desk) -> str:
    facts = {"title": "Dialog", "counties": "Jämtland", "preparation": "Start"}
    return str(records.add_record(desk, "dialogue", facts)[1])


@pytest.mark.parametrize("first", ["anna", "maja"])
def test_what_others_typed_after_a_shut_out_desk_stays(apart: Apart, first: str) -> None:
    """Maja went on from words of Olle's that nobody else has: hers can't be read without his."""
    dialogue = _dialogue(apart.maja)
    settle(apart.anna, apart.maja, apart.olle)
    apart.part()
    apart.shut_out()
    records.set_fields(apart.olle, dialogue, {"preparation": "Start, Olles ord"})
    sync(apart.olle)
    sync(apart.maja)
    records.set_fields(apart.maja, dialogue, {"preparation": "Start, Olles ord, Majas ord"})
    sync(apart.maja)
    records.set_fields(apart.olle, dialogue, {"preparation": "Start, Olles ord och fler"})
    sync(apart.olle)
    apart.meet()
    pair = [apart.anna, apart.maja] if first == "anna" else [apart.maja, apart.anna]
    settle(*pair)
    for desk in pair:
        assert _preparation(desk, dialogue) == "Start, Olles ord, Majas ord"
        assert set(troubles(desk).values()) == {"aside"}
    require_equal(*pair)
    records.set_fields(apart.maja, dialogue, {"preparation": "Start, Olles ord, Majas ord, mer"})
    settle(*pair)
    assert _preparation(apart.anna, dialogue) == "Start, Olles ord, Majas ord, mer"
    new = open_blank(apart.folder.home, "Nora")
    try:
        sharing.join_folder(new, str(apart.folder.share), sharing.code_of(apart.anna))
        settle(*pair, new)
        require_equal(*pair, new)
    finally:
        new.close()


def test_a_record_of_a_shut_out_desk_that_others_wrote_in_stays(apart: Apart) -> None:
    apart.part()
    apart.shut_out()
    commitment = str(records.add_record(apart.olle, "commitment", {"text": "Olles löfte"})[1])
    sync(apart.olle)
    sync(apart.maja)
    records.set_fields(apart.maja, commitment, {"comment": "Majas ord"})
    sync(apart.maja)
    apart.meet()
    settle(apart.anna, apart.maja)
    for desk in (apart.anna, apart.maja):
        shown = records.show_record(desk, commitment)
        assert (shown["comment"], shown["text"]) == ("Majas ord", "")
    require_equal(apart.anna, apart.maja)


def test_a_missing_file_below_an_accepted_one_takes_nothing_back(apart: Apart) -> None:
    """Olle's fourth file is late: what the epoch accepted stays, whatever comes of the fourth."""
    for number in range(3):
        add(apart.olle, f"Före {number}")
        settle(apart.anna, apart.maja, apart.olle)
    apart.part()
    for number in (3, 4):
        add(apart.olle, f"Före {number}")
        sync(apart.olle)
    apart.meet()
    sync(apart.anna)  # Maja still has the first three
    late = files_of(apart.folder.path, writer_of(apart.olle))[-2]
    apart.shut_out()
    late.rename(apart.folder.home / "late")
    sync(apart.maja)
    assert {f"Före {number}" for number in range(3)} <= contacts(apart.maja)
    assert phase(apart.maja) == Phase.WAITING
    (apart.folder.home / "late").rename(late)
    settle(apart.anna, apart.maja)
    assert len(contacts(apart.maja)) == 5
    require_equal(apart.anna, apart.maja)


def test_who_left_and_came_back_judges_as_the_others_do(apart: Apart) -> None:
    """Maja took in what Olle wrote, left, and came back after he was shut out for it."""
    apart.part()
    add(apart.olle, "Efter")
    sync(apart.olle)
    sync(apart.maja)
    sharing.leave_folder(apart.maja)
    apart.shut_out()
    apart.carry()
    sync(apart.anna)
    sharing.join_folder(apart.maja, str(apart.folder.share), sharing.code_of(apart.anna))
    settle(apart.anna, apart.maja)
    assert contacts(apart.anna) == contacts(apart.maja) == set()
    require_equal(apart.anna, apart.maja)


@pytest.mark.parametrize("number", [0, -1, 1])
def test_an_epoch_before_the_first_or_beside_it_holds_nowhere(apart: Apart, number: int) -> None:
    """Olle, long shut out, makes an epoch that would shut all others out of what they wrote."""
    add(apart.maja, "Majas")
    settle(apart.anna, apart.maja, apart.olle)
    apart.shut_out()
    settle(apart.anna, apart.maja)
    keys = EpochKeys(bytes(32), sealing.new_code(), folder_keys(apart.olle))
    out = {writer_of(desk): Admitted((), out=True) for desk in (apart.anna, apart.maja)}
    key = key_of(apart.olle)
    data = epochs.write(folder_id(apart.folder.path), number, key, keys, {}, out)
    name = place(apart.folder.path, FileKind.EPOCH, data, number=max(number, 0))
    for desk in (apart.anna, apart.maja):
        sync(desk)
        assert contacts(desk) == {"Majas"}
        assert name in troubles(desk)
    add(apart.anna, "Annas")
    settle(apart.anna, apart.maja)
    assert contacts(apart.maja) == {"Majas", "Annas"}


def test_nobody_writes_under_a_key_that_one_shut_out_was_given(tmp_path: Path) -> None:
    """Two shut out one each at the same time; a third is the first to write afterwards."""
    names = ("Anna", "Maja", "Olle", "Nora", "Per")
    with desks_of(tmp_path, *names) as (folder, (anna, maja, olle, nora, per)):
        scene = Apart(folder, [anna, maja, olle])
        shutil.copytree(folder.share, scene.away)
        sharing.move_folder(maja, str(scene.away))
        sharing.shut_out(anna, writer_of(nora))
        sharing.shut_out(maja, writer_of(per))
        scene.meet()
        add(olle, "Hemligt")
        sync(olle)
        for desk in (nora, per):
            error = sharing.Exchanger(desk).run(whole=True).error
            assert error is not None
            assert "Hemligt" not in contacts(desk)
        settle(anna, maja, olle)
        require_equal(anna, maja, olle)
        assert {says(desk) for desk in (anna, maja, olle)} == {ALL_IS_WELL}
        assert state(anna).delivered == (2, 2)

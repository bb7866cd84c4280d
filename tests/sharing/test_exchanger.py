"""What an exchanger tells of the folder, and strangers in it that stop nothing."""

from pathlib import Path

import pytest

from regdesk import errors
from regdesk.records import Commitment
from regdesk.sharing.directory import DirectoryPlace
from regdesk.work import sharing
from regdesk.work.sharing_words import Phase, phase_of, phrase
from tests.sharing.scenes import ALL_IS_WELL, add, contacts, desks_of, says, state, sync
from tests.store.worlds import open_blank


def test_the_hint_changes_when_a_colleague_publishes(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    with open_blank(tmp_path, "Maja") as maja, open_blank(tmp_path, "Olle") as olle:
        code = sharing.create_folder(maja, str(share))
        here = sharing.Exchanger(maja)
        here.run()
        sharing.join_folder(olle, str(share), code)
        there = sharing.Exchanger(olle)
        there.run()
        here.run()
        before = here.hint()
        assert before and here.hint() == before
        with olle.change("Skrev") as change:
            change.add(Commitment(text="Nytt", party="ours"))
        there.run()
        assert here.hint() != before
        share.rename(tmp_path / "away")
        assert here.hint() == ""
        (tmp_path / "away").rename(share)
        assert here.hint() != ""


def test_folders_of_others_among_the_files_keep_nobody_from_joining(tmp_path: Path) -> None:
    """Found by the model: a synced folder's own `.stversions` beside the keys."""
    share = tmp_path / "share"
    share.mkdir()
    with open_blank(tmp_path, "Maja") as maja, open_blank(tmp_path, "Olle") as olle:
        code = sharing.create_folder(maja, str(share))
        sharing.Exchanger(maja).run()
        (folder,) = share.iterdir()
        for inside in [folder, *folder.rglob("*")]:
            if inside.is_dir() and inside.name != ".stversions":
                (inside / ".stversions").mkdir()
        sharing.join_folder(olle, str(share), code)
        done = sharing.Exchanger(olle).run()
        assert done.error is None
        assert sharing.Exchanger(maja).run(whole=True).error is None
        assert len(sharing.state_of(maja).members) == 2


class _Cancelled(Exception):
    """The officer pressed cancel."""


class _StopAt:
    def __init__(self, step: int) -> None:
        self._step = step

    def __call__(self, done: int, _of: int) -> None:
        if done == self._step:
            raise _Cancelled


def test_a_cancelled_exchange_doesnt_say_that_all_is_done(tmp_path: Path) -> None:
    """Nor does one that a fault of ours ended; the next one does."""
    with desks_of(tmp_path, "Anna", "Maja") as (_folder, (anna, maja)):
        sync(anna)
        for name in ("Ett", "Två"):
            add(maja, name)
            sync(maja)
        assert says(anna) == ALL_IS_WELL
        with pytest.raises(_Cancelled):
            sharing.Exchanger(anna).run(taking=_StopAt(1))
        assert contacts(anna) == {"Ett"}
        now = state(anna)
        assert phase_of(now) == Phase.CANCELLED
        assert "avbröts" in phrase(now, "sv")
        assert "stopped" in phrase(now, "en")
        assert sharing.rounds(anna, 1)[0].outcome == "stopped"
        with pytest.raises(KeyboardInterrupt):
            sharing.Exchanger(anna).run(taking=_interrupted)
        assert phase_of(state(anna)) == Phase.CANCELLED
        sync(anna)
        assert contacts(anna) == {"Ett", "Två"}
        assert says(anna) == ALL_IS_WELL


def _interrupted(_done: int, _of: int) -> None:
    raise KeyboardInterrupt


class _ReadOnly(DirectoryPlace):
    """A folder one may only read: as root, no permission forbids it."""

    def publish(self, name: str, data: bytes) -> None:
        raise errors.FolderReadOnly(place=self.address)


def test_joining_a_folder_one_may_only_read_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was taken in once isn't read each time anew because nothing can be sent."""
    with desks_of(tmp_path, "Anna") as (folder, (anna,)):
        add(anna, "Ett")
        sync(anna)
        monkeypatch.setattr(sharing, "open_place", lambda address, _secret=None: _ReadOnly(address))
        with open_blank(folder.home, "Nora") as nora:
            sharing.join_folder(nora, str(folder.share), folder.code)
            steps: list[int] = []
            exchanger = sharing.Exchanger(nora)
            done = exchanger.run()
            assert isinstance(done.error, errors.FolderReadOnly)
            assert contacts(nora) == {"Ett"}
            assert nora.fact("share_joining") == ""
            exchanger.run(taking=lambda _done, of: steps.append(of))
            assert steps == []

"""What an exchanger tells of the folder, and strangers in it that stop nothing."""

from pathlib import Path

from regdesk.records import Commitment
from regdesk.work import sharing
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

"""The token tells of what colleagues publish and of a folder that comes and goes."""

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

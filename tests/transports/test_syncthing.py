"""A file published in one folder arrives in its twin, carried by Syncthing."""

from regdesk.sharing.directory import DirectoryPlace
from tests.transports.syncthings import TwoSyncthings


def test_a_file_published_here_arrives_there(two_syncthings: TwoSyncthings) -> None:
    here, there = (DirectoryPlace(folder) for folder in two_syncthings.folders)
    here.publish("w/abc/0000/00000001-x.rdk", b"batch")
    two_syncthings.wait_in_sync()
    assert there.read("w/abc/0000/00000001-x.rdk") == b"batch"
    assert there.list("w/abc/0000") == ["00000001-x.rdk"]


def test_what_was_published_while_offline_arrives_afterwards(
    two_syncthings: TwoSyncthings,
) -> None:
    here, there = (DirectoryPlace(folder) for folder in two_syncthings.folders)
    two_syncthings.there.pause()
    here.publish("w/a/0000/00000001-x.rdk", b"here")
    there.publish("w/b/0000/00000001-y.rdk", b"there")
    assert there.list("w") == ["b"]
    two_syncthings.there.resume()
    two_syncthings.wait_connected()
    two_syncthings.wait_in_sync()
    assert here.list("w") == there.list("w") == ["a", "b"]
    assert here.read("w/b/0000/00000001-y.rdk") == b"there"
    assert there.read("w/a/0000/00000001-x.rdk") == b"here"

"""What waits is taken in from wherever it comes, and is said to wait until then."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesk.sharing import batches
from regdesk.sharing.batches import Body
from regdesk.sharing.names import FileKind, hash_of
from regdesk.store.desk import Desk
from regdesk.work import sharing
from regdesk.work.sharing_words import Phase
from tests.sharing.faulty import COPIES
from tests.sharing.scenes import (
    ALL_IS_WELL,
    Folder,
    add,
    contacts,
    desks_of,
    files_of,
    folder_keys,
    key_of,
    parsed,
    phase,
    place,
    says,
    setting,
    settle,
    sync,
    troubles,
    writer_of,
)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Folder, Desk, Desk]]:
    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        yield folder, anna, maja


def _two_files(folder: Folder, maja: Desk) -> list[Path]:
    before = len(files_of(folder.path, writer_of(maja)))
    for name in ("Ett", "Två"):
        add(maja, name)
        sync(maja)
    return files_of(folder.path, writer_of(maja))[before:]


def test_a_batch_first_met_under_a_copys_name_is_taken_in_under_its_own(
    pair: tuple[Folder, Desk, Desk],
) -> None:
    folder, anna, maja = pair
    first, second = _two_files(folder, maja)
    data = {one: one.read_bytes() for one in (first, second)}
    copy = second.with_name(COPIES[3].format(stem=second.stem))
    second.rename(copy)
    first.unlink()
    sync(anna)
    assert phase(anna) == Phase.WAITING
    copy.unlink()
    for path, was in data.items():
        path.write_bytes(was)
    sharing.Exchanger(anna).run()
    assert contacts(anna) == {"Ett", "Två"}
    assert says(anna) == ALL_IS_WELL


def test_a_missing_file_of_a_lower_bucket_is_found_between_whole_listings(
    pair: tuple[Folder, Desk, Desk],
) -> None:
    folder, anna, maja = pair
    last = parsed(files_of(folder.path, writer_of(maja))[-1])
    key, previous = folder_keys(maja)[str(last.header["epoch"])], last.hash
    at = setting(folder.path)
    missing = batches.write_batch(at, key_of(maja), key, 499, previous, Body("m", "Maja"))
    after = batches.write_batch(at, key_of(maja), key, 500, hash_of(missing), Body("m", "Maja"))
    name = place(folder.path, FileKind.BATCH, after, number=500)
    exchanger = sharing.Exchanger(anna)
    exchanger.run(whole=True)
    assert troubles(anna) == {name: "waiting"}
    place(folder.path, FileKind.BATCH, missing, number=499)
    exchanger.run()
    assert says(anna) == ALL_IS_WELL


def test_a_batch_that_holds_again_but_cant_be_read_is_said_to_wait(tmp_path: Path) -> None:
    with desks_of(tmp_path, "Anna", "Maja") as (folder, (anna, maja)):
        add(maja, "Ett")
        sync(maja)
        sync(anna)
        with anna.transaction() as connection:  # as an epoch that came late would leave it
            connection.exec_driver_sql(
                "UPDATE share_batch SET state = 'again' WHERE seq = (SELECT max(seq) FROM share_batch)"
            )
        file = files_of(folder.path, writer_of(maja))[-1]
        data = file.read_bytes()
        file.unlink()
        sync(anna)
        assert phase(anna) == Phase.WAITING
        assert troubles(anna) == {file.relative_to(folder.path).as_posix(): "waiting"}
        file.write_bytes(data)
        settle(anna, maja)
        assert says(anna) == ALL_IS_WELL

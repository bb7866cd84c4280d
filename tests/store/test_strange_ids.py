"""Ids that are none: entries that bring them are kept and passed on; a row that has one is damage."""

from pathlib import Path

import pytest
from sqlalchemy import select

from regdesk import errors
from regdesk.records import Commitment
from regdesk.store import check, reads, undo
from regdesk.store.entries import DEFAULT, SET, Entry, Group
from regdesk.store.intake import Batch, entries_since, take_in
from regdesk.work import desks, records, search
from tests.store.faults import new_desk, regdesk
from tests.store.worlds import open_blank, send

GROUP = Group("g" * 36, "Skrev", "2026-11-23T10:00:00+01:00", "Maja", "d")
STRANGE = ["", "x", "é" * 36, "0" * 36, "01A20A5E-8ED3-79B3-8527-D61B9BB8D5EA", "../x", "\x00"]


@pytest.mark.parametrize("record_id", STRANGE)
def test_an_entry_of_a_strange_id_is_kept_and_shows_nowhere(record_id: str, tmp_path: Path) -> None:
    entries = [
        Entry(
            f"01a20a5e-8ed3-79b3-8527-d61b9bb8d5e{n}",
            GROUP.id,
            kind,
            "commitment",
            record_id,
            field,
            value,
            5 << 40,
        )
        for n, (kind, field, value) in enumerate(
            [
                (DEFAULT, "created", "1"),
                (SET, "text", '"Elnät"'),
                (SET, "text", '"Annat"'),
                (SET, "deleted", "true"),
            ]
        )
    ]
    with open_blank(tmp_path, "Maja") as desk:
        with desk.change("Eget") as change:
            change.add(Commitment(text="Elnät"))
        take_in(desk, Batch(entries, [GROUP]))
        assert check.check(desk) == []
        with desk.read() as session:
            assert [one.text for one in session.scalars(select(Commitment))] == ["Elnät"]
            assert reads.conflicts(session.connection()) == []
        assert len(search.search(desk, "elnät")) == 1
        undo.undo(desk)
        assert {entry.record_id for entry in entries_since(desk).entries} >= {record_id}
        with open_blank(tmp_path, "Olle") as other:
            send(desk, other)
            assert check.check(other) == []


def test_a_row_whose_id_cannot_be_read_is_damage(tmp_path: Path) -> None:
    path = new_desk(tmp_path / "norr.regdesk")
    with desks.open_desk(path) as desk:
        _, made = records.add_record(desk, "agenda_item", _item(desk))
    content = path.read_bytes()
    path.write_bytes(content.replace(str(made).encode(), b"\x01" + str(made).encode()[1:], 3))
    for words in (["list", "agenda_item"], ["list", "dialogue"], ["overview"]):
        said = regdesk("--desk", path, *words)
        assert said.code in (0, 2), said.err
        if said.code:
            said.one_sentence(path, "skadad", "Återställ en säkerhetskopia")


def _item(desk: desks.Desk) -> dict[str, str]:
    _, dialogue = records.add_record(desk, "dialogue", {"counties": "Z"})
    return {"dialogue": str(dialogue), "title": "Elnät"}


def test_a_fault_nobody_foresaw_on_a_damaged_desk_is_the_damages(tmp_path: Path) -> None:
    path = new_desk(tmp_path / "norr.regdesk")
    assert desks.damage_of(path) is None
    assert desks.damage_of(tmp_path / "saknas") is None
    with desks.open_desk(path) as desk, desk.transaction() as connection:
        connection.exec_driver_sql("UPDATE entry SET is_head = 0 WHERE field = 'name'")
    damaged = desks.damage_of(path)
    assert isinstance(damaged, errors.DamagedDesk)
    assert str(path) in damaged.sentence("sv")


@pytest.mark.parametrize("id_", STRANGE)
def test_an_entry_without_an_id_of_its_own_is_refused(id_: str, tmp_path: Path) -> None:
    with open_blank(tmp_path, "Maja") as desk:
        with desk.change("Eget") as change:
            change.add(Commitment(text="Elnät"))
        document = entries_since(desk).to_json()
    document["entries"][0]["id"] = id_
    with pytest.raises(ValueError, match="no id"):
        Batch.from_json(document)

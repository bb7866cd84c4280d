"""Every verb: done, undone, done again, undone again; and its entries replayed on another desk."""

import contextlib
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.domain.ids import derived_id
from regdesk.records import classes
from regdesk.store.creation import making
from regdesk.store.desk import Desk
from regdesk.work import attachments, cards, conflicts, desks, dialogues, notes, officers, records
from regdesk.work.reference import county_id, sow_reference
from tests.store.faults import faults_of, new_desk
from tests.store.worlds import send, what_shows

TODAY = date(2026, 11, 23)
PROMISE = "Region Jämtland återkommer med underlag senast 15 mars"
CARD = """BEGIN:VCARD
VERSION:3.0
FN:Maja Ek
ORG:Skogens kommun
TITLE:kommundirektör
EMAIL:maja.ek@example.se
END:VCARD
"""


@dataclass
class Scene:
    """A desk with something of everything, and the ids of it."""

    desk: Desk
    folder: Path
    dialogue: str = ""
    item: str = ""
    second: str = ""
    commitment: str = ""
    contact: str = ""
    gone: str = ""

    def add(self, record_type: str, **values: str) -> str:
        return str(records.add_record(self.desk, record_type, values)[1])

    def set(self, name: str, token: str | None = None, **values: str) -> None:
        records.set_fields(self.desk, name, values, token)

    def file(self, name: str) -> Path:
        path = self.folder / name
        path.write_bytes(name.encode())
        return path

    def shown(self, name: str) -> dict[str, Any]:
        return records.show_record(self.desk, name)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    scene = Scene(desks.open_desk(new_desk(tmp_path / "norr.desk")), tmp_path)
    scene.dialogue = scene.add(
        "dialogue", counties="Z, BD", title="Dialog", starts="2026-11-20 10:00", questions="a\nb"
    )
    scene.item = scene.add(
        "agenda_item", dialogue=scene.dialogue, title="Elnät", notes=f"Överst\n{PROMISE}\nNederst"
    )
    scene.second = scene.add("agenda_item", dialogue=scene.dialogue, title="Service")
    scene.add("participant", dialogue=scene.dialogue, name="Maja Ek")
    scene.commitment = scene.add(
        "commitment", dialogue=scene.dialogue, text="Löfte", county="Z", due="2026-12-01"
    )
    scene.contact = scene.add("contact", name="Olle Berg", phone="063-14 75 00")
    scene.gone = scene.add("agenda_item", dialogue=scene.dialogue, title="Borta redan")
    records.delete_record(scene.desk, scene.gone)
    return scene


def _conflict(scene: Scene, **values: str) -> None:
    """Two write the same field without knowing of each other."""
    token = scene.shown(scene.commitment)["seen"]
    for field, value in values.items():
        scene.set(scene.commitment, **{field: f"{value} A"})
        scene.set(scene.commitment, token, **{field: f"{value} B"})


def _deletion_conflict(scene: Scene) -> None:
    token = scene.shown(scene.commitment)["seen"]
    scene.set(scene.commitment, owner="Maja")
    records.delete_record(scene.desk, scene.commitment, token)


Step = Callable[[Scene], object]


def _nothing(_: Scene) -> None:
    return None


def _card(scene: Scene) -> None:
    path = scene.folder / "kort.vcf"
    path.write_text(CARD, "utf-8")
    cards.accept(scene.desk, cards.preview(scene.desk, [path]))


VERBS: dict[str, tuple[Step, Step]] = {
    "add dialogue": (_nothing, lambda s: s.add("dialogue", counties="X", title="Ny")),
    "add agenda item": (
        _nothing,
        lambda s: s.add("agenda_item", dialogue=s.dialogue, title="Ny", notes="Å", position="1"),
    ),
    "add commitment": (_nothing, lambda s: s.add("commitment", text="Ny", dialogue=s.dialogue)),
    "add contact": (_nothing, lambda s: s.add("contact", name="Ny", email="ny@example.se")),
    "add officer": (_nothing, lambda s: s.add("officer", name="Ny")),
    "add organisation": (_nothing, lambda s: s.add("organisation", name="Ny")),
    "add responsibility": (
        _nothing,
        lambda s: s.add("responsibility", county="Z", role="stand_in"),
    ),
    "add participant": (_nothing, lambda s: s.add("participant", dialogue=s.dialogue, name="Ny")),
    "attach": (
        lambda s: s.file("Brev å.pdf"),
        lambda s: attachments.attach(s.desk, UUID(s.dialogue), [s.file("Brev å.pdf")]),
    ),
    "set several records": (
        _nothing,
        lambda s: records.set_several(
            s.desk, [UUID(s.item), UUID(s.second)], {"title": "Ny", "notes": "Ny text"}
        ),
    ),
    "delete several records": (
        _nothing,
        lambda s: records.delete_several(s.desk, [UUID(s.dialogue), UUID(s.commitment)]),
    ),
    "copy a dialogue": (_nothing, lambda s: dialogues.copy_as_new(s.desk, UUID(s.dialogue))),
    "add good example": (_nothing, lambda s: s.add("good_example", text="Ny", county="Z")),
    "set a line": (_nothing, lambda s: s.set(s.commitment, text="Annat")),
    "set an empty field": (_nothing, lambda s: s.set(s.commitment, owner="Maja")),
    "empty a field": (_nothing, lambda s: s.set(s.commitment, due="")),
    "set a default": (_nothing, lambda s: s.set(s.commitment, status="fulfilled")),
    "set several": (
        _nothing,
        lambda s: s.set(s.dialogue, place="Åre", purpose="P", ends="2026-11-20 15:00"),
    ),
    "set lines": (_nothing, lambda s: s.set(s.dialogue, questions="b\nc\nd")),
    "set a flag": (_nothing, lambda s: s.set("Maja Ek", attended="ja")),
    "set a delivered field": (_nothing, lambda s: s.set("Z", short_name="Jämtland Härjedalen")),
    "set a delivered text": (_nothing, lambda s: s.set("Z", conditions="Långt mellan husen.")),
    "set a text": (_nothing, lambda s: s.set(s.item, notes=f"Först\n{PROMISE}\nSist 😀")),
    "begin a text": (_nothing, lambda s: s.set(s.second, notes="Nytt")),
    "empty a text": (_nothing, lambda s: s.set(s.item, notes="")),
    "set counties": (_nothing, lambda s: s.set(s.dialogue, counties="BD, X")),
    "move an item": (_nothing, lambda s: s.set(s.second, position="1")),
    "move to another dialogue": (
        lambda s: s.add("dialogue", counties="X", title="Annan"),
        lambda s: s.set(s.second, dialogue="Annan"),
    ),
    "set with a token": (
        _nothing,
        lambda s: s.set(s.item, s.shown(s.item)["seen"], title="T", notes="N"),
    ),
    "delete a dialogue": (_nothing, lambda s: records.delete_record(s.desk, s.dialogue)),
    "delete an item": (_nothing, lambda s: records.delete_record(s.desk, s.item)),
    "delete a contact": (_nothing, lambda s: records.delete_record(s.desk, s.contact)),
    "undelete an item": (_nothing, lambda s: records.undelete_record(s.desk, s.gone)),
    "undelete a dialogue": (
        lambda s: records.delete_record(s.desk, s.dialogue),
        lambda s: records.undelete_record(s.desk, s.dialogue),
    ),
    "undelete a child of a deleted dialogue": (
        lambda s: records.delete_record(s.desk, s.dialogue),
        lambda s: records.undelete_record(s.desk, s.item),
    ),
    "resolve by taking": (
        lambda s: _conflict(s, text="Text"),
        lambda s: conflicts.resolve(s.desk, s.commitment, "text", take=1),
    ),
    "resolve by the visible": (
        lambda s: _conflict(s, owner="Maja"),
        lambda s: conflicts.resolve(s.desk, s.commitment, "owner", take=2),
    ),
    "resolve by a value": (
        lambda s: _conflict(s, owner="Maja"),
        lambda s: conflicts.resolve(s.desk, s.commitment, "owner", value="Båda"),
    ),
    "resolve a deletion: it goes": (
        _deletion_conflict,
        lambda s: conflicts.resolve(s.desk, s.commitment, "deleted", value="ja"),
    ),
    "resolve a deletion: it stays": (
        _deletion_conflict,
        lambda s: conflicts.resolve(s.desk, s.commitment, "deleted", value="nej"),
    ),
    "hold": (_nothing, lambda s: dialogues.hold_dialogue(s.desk, UUID(s.dialogue), TODAY)),
    "catch a commitment": (
        _nothing,
        lambda s: notes.catch(s.desk, UUID(s.item), "commitment", PROMISE, TODAY),
    ),
    "catch a choice": (
        _nothing,
        lambda s: notes.catch(s.desk, UUID(s.item), "choice", "Nederst", TODAY),
    ),
    "take over": (
        lambda s: s.add("officer", name="Olle"),
        lambda s: officers.take_over_by_name(s.desk, "Olle", ["Z", "BD"], date(2027, 1, 1)),
    ),
    "take over the same day": (
        lambda s: s.add("officer", name="Olle"),
        lambda s: officers.take_over_by_name(s.desk, "Olle", ["Z"], TODAY),
    ),
    "leave vacant": (
        _nothing,
        lambda s: officers.take_over(s.desk, None, [county_id("25")], TODAY),
    ),
    "take over delivered": (
        _nothing,
        lambda s: officers.take_over_by_name(s.desk, None, ["Skåne", "Stockholm"], TODAY),
    ),
    "accept cards": (_nothing, _card),
}


def _visible(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    """Return every record that shows, as documents, and what stands in conflict."""
    found = {name: records.list_records(desk, name) for name in classes()}
    for rows in found.values():
        for row in rows:
            row.update({key: None for key, value in row.items() if value in ("", [])})
        rows.sort(key=lambda row: row["id"])
    found["conflicts"] = [
        {
            "id": one.record_id,
            "field": one.field,
            "values": sorted(map(str, (h.value for h in one.heads))),
        }
        for one in records.conflicts(desk)
    ]
    return found


def _replayed(desk: Desk, path: Path) -> Desk:
    """Return a fresh desk that has taken in everything of `desk`, through JSON."""
    with making(path, {"officer": "Någon annan"}) as fresh:
        sow_reference(fresh)
    other = Desk(path)
    send(desk, other)
    return other


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_is_done_undone_redone_and_replayed(name: str, scene: Scene, tmp_path: Path) -> None:
    prepare, do = VERBS[name]
    prepare(scene)
    desk = scene.desk
    before = _visible(desk)
    do(scene)
    after = _visible(desk)
    assert after != before
    turns = ((records.undo, before), (records.redo, after)) * 2
    for number, (turn, expected) in enumerate(turns):
        assert turn(desk).changed
        assert _visible(desk) == expected
        assert faults_of(desk) == []
        with _replayed(desk, tmp_path / f"annan-{number}.desk") as other:
            assert what_shows(other) == what_shows(desk)
            assert faults_of(other) == []
    desk.close()


@pytest.mark.parametrize("seed", range(6))
def test_a_whole_day_is_undone_and_done_again(seed: int, scene: Scene, tmp_path: Path) -> None:
    """Steps in any order, all undone to the empty desk, all redone, in every state seen before."""
    chance = random.Random(seed)
    desk = scene.desk
    plain = [name for name, (prepare, _) in VERBS.items() if prepare is _nothing]
    chance.shuffle(plain)
    plain.sort(key=lambda name: name.startswith("delete"))  # what is gone isn't edited
    states = [_visible(desk)]
    for name in plain:
        before = what_shows(desk)["heads"]
        with contextlib.suppress(errors.WorldError):  # an earlier step took the line away
            VERBS[name][1](scene)
        if what_shows(desk)["heads"] != before:
            states.append(_visible(desk))
    assert len(states) > 15
    for expected in reversed(states[:-1]):
        records.undo(desk)
        assert _visible(desk) == expected
    _turn_all(records.undo, desk, errors.NothingToUndo)
    assert _visible(desk)["dialogue"] == []
    assert _turn_all(records.redo, desk, errors.NothingToRedo) >= len(states) - 1
    assert _visible(desk) == states[-1]
    assert faults_of(desk) == []
    with _replayed(desk, tmp_path / "annan.desk") as other:
        assert what_shows(other) == what_shows(desk)
    desk.close()


def _turn_all(turn: Callable[[Desk], object], desk: Desk, end: type[errors.WorldError]) -> int:
    """Undo or redo until there is nothing left; return how many steps it took."""
    for steps in itertools.count():
        try:
            turn(desk)
        except end:
            return steps
    raise AssertionError


def test_a_resolution_turned_often_keeps_what_is_visible(scene: Scene) -> None:
    """The order of the values that come back is theirs, not their new ids'."""
    for number in range(8):
        contact = scene.add("contact", name=f"Kontakt {number}", role="från början")
        token = scene.shown(contact)["seen"]
        scene.set(contact, role="först")
        scene.set(contact, token, role="sist")
        conflicts.resolve(scene.desk, contact, "role", value="båda")
        for _ in range(3):
            records.undo(scene.desk)
            assert scene.shown(contact)["role"] == "sist"
            records.redo(scene.desk)
            assert scene.shown(contact)["role"] == "båda"
    scene.desk.close()


def test_undoing_an_edit_of_what_was_deleted_hides_it_again(scene: Scene) -> None:
    """Refused outright, or taken back without leaving a conflict with oneself."""
    desk = scene.desk
    records.delete_record(desk, scene.contact)
    try:
        scene.set(scene.contact, role="sen rad")
    except errors.WorldError:
        assert records.conflicts(desk) == []
    else:
        records.undo(desk)
        assert records.conflicts(desk) == []
        assert scene.shown(scene.contact)["deleted"]
    desk.close()


def test_deleting_what_was_revived_by_an_edit_is_undone(scene: Scene) -> None:
    _deletion_conflict(scene)
    records.delete_record(scene.desk, scene.commitment)
    before = records.conflicts(scene.desk)
    records.undo(scene.desk)
    assert len(records.conflicts(scene.desk)) == 1
    records.redo(scene.desk)
    assert records.conflicts(scene.desk) == before == []
    scene.desk.close()


def test_a_parent_that_shows_for_its_child_hides_when_the_child_moves(
    scene: Scene, tmp_path: Path
) -> None:
    """The same on the desk where it happened and on one that hears of it afterwards."""
    desk = scene.desk
    other = scene.add("dialogue", counties="X", title="Annan")
    records.delete_record(desk, scene.dialogue)
    records.undelete_record(desk, scene.item)
    assert "deleted" not in scene.shown(scene.dialogue)
    scene.set(scene.item, dialogue=other)
    with _replayed(desk, tmp_path / "annan.desk") as heard:
        assert what_shows(heard) == what_shows(desk)
        assert records.show_record(heard, scene.dialogue)["deleted"]
    assert scene.shown(scene.dialogue)["deleted"]
    assert faults_of(desk) == []
    desk.close()


def test_every_type_can_be_added_set_deleted_and_brought_back(scene: Scene) -> None:
    desk = scene.desk
    values = {
        "agenda_item": {"dialogue": scene.dialogue, "title": "x"},
        "participant": {"dialogue": scene.dialogue, "name": "x"},
        "dialogue": {"counties": "X"},
        "contact": {"name": "x"},
        "officer": {"name": "x"},
        "organisation": {"name": "x"},
        "responsibility": {"county": "Z", "role": "topic_lead"},
        "kept_apart": {"one": scene.contact, "other": scene.add("contact", name="x")},
    }
    for name in set(classes()) - {"county", "region", "dialogue_county", "attachment"}:
        made = scene.add(name, **values.get(name, {"text": "x"}))
        records.delete_record(desk, made)
        assert made not in {one["id"] for one in records.list_records(desk, name)}
        assert made in {one["id"] for one in records.list_records(desk, name, deleted=True)}
        records.undelete_record(desk, made)
        assert made in {one["id"] for one in records.list_records(desk, name)}
    assert faults_of(desk) == []
    desk.close()


def test_a_link_of_two_ends_has_their_id(scene: Scene) -> None:
    rows = records.list_records(scene.desk, "dialogue_county")
    expected = {
        str(derived_id("dialogue_county", UUID(scene.dialogue), county_id(code)))
        for code in ("23", "25")
    }
    assert {one["id"] for one in rows} == expected
    scene.desk.close()

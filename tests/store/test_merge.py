"""Any order, any repetition, any split of the same entries gives the same desk (design §4, §5.1)."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid5

from hypothesis import example, given, settings
from hypothesis import strategies as st

from regdesk.records import classes
from regdesk.store import check, merge, reads
from regdesk.store.entries import DEFAULT, SEED, SET, Entry, Group
from regdesk.store.intake import Batch, entries_since, take_in, take_in_one, take_in_slices
from tests.store.worlds import open_blank, travelled, what_shows

SPACE = UUID("5f0e7c1a-2b7d-4a52-9d4a-0c2f8a8f1d11")
RECORDS = {
    "commitment": [str(uuid5(SPACE, f"commitment{n}")) for n in range(2)],
    "dialogue": [str(uuid5(SPACE, "dialogue"))],
    "agenda_item": [str(uuid5(SPACE, "item"))],
    "future_type": [str(uuid5(SPACE, "future"))],
}
FIELDS = {
    "commitment": ["created", "deleted", "text", "status", "due", "field_of_tomorrow"],
    "dialogue": ["created", "deleted", "title", "questions"],
    "agenda_item": ["created", "deleted", "dialogue", "title", "minutes"],
    "future_type": ["created", "anything"],
}
VALUES = st.one_of(
    st.sampled_from(["Elnät", "Service", "2027-03-15", "open", "fulfilled", "", None, True, 7]),
    st.lists(st.sampled_from(["Hur?", "Varför?"]), max_size=2),
    st.dictionaries(st.just("new"), st.integers(), max_size=1),
)
IDS = [str(uuid5(SPACE, f"entry{n}")) for n in range(14)]
GROUP = Group(str(uuid5(SPACE, "group")), "Skrev", "2026-11-23T10:00:00+01:00", "Maja", "d")


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """A tangle of entries: unknown types, fields and kinds, replaced ones that never arrive."""
    found = []
    for id_ in IDS[: draw(st.integers(2, 12))]:
        record_type = draw(st.sampled_from(sorted(RECORDS)))
        field = draw(st.sampled_from(FIELDS[record_type]))
        record = draw(st.sampled_from(RECORDS[record_type]))
        kind = draw(st.sampled_from([SET, SET, SET, DEFAULT, SEED, "kind_of_tomorrow"]))
        value = draw(VALUES)
        if field == "deleted":
            kind, value = SET, draw(st.booleans())
        if field == "created":
            kind, value = DEFAULT, 1
        if field == "dialogue" and record_type == "agenda_item":
            value = draw(st.sampled_from([*RECORDS["dialogue"], None]))
        some = st.lists(st.sampled_from(IDS), max_size=2, unique=True)
        saw = draw(st.lists(st.sampled_from(IDS), max_size=8, unique=True))
        found.append(
            Entry(
                id_,
                GROUP.id,
                kind,
                record_type,
                record,
                field,
                json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
                draw(st.integers(0, 5)) << 45,
                tuple(old for old in draw(some) if old != id_),
                tuple(saw) if field == "deleted" else (),
                draw(st.sampled_from([None, '{"from":"tomorrow"}'])),
            )
        )
    return found


@settings(max_examples=1000 if "REGDESK_SOAK" in os.environ else 40)
@given(entries=entries(), data=st.data())
def test_order_repetition_and_split_change_nothing(
    entries: list[Entry], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        desks = [open_blank(Path(folder), name) for name in "abc"]
        take_in(desks[0], Batch(entries, [GROUP]))
        order = data.draw(st.permutations(entries + entries[:3]))
        for entry in order:
            take_in_one(desks[1], entry, GROUP)
        rest = data.draw(st.permutations(entries))
        while rest:
            cut = data.draw(st.integers(1, len(rest)))
            list(take_in_slices(desks[2], Batch(rest[:cut], [GROUP])))
            rest = rest[cut:]
        first, *others = [what_shows(desk) for desk in desks]
        assert all(other == first for other in others)
        assert [problem for problem in check.check(desks[1]) if problem.fault] == []
        _agrees_with_the_pure_merge(entries, first)
        conflicts = []
        for desk in desks:
            with desk.read() as session:
                conflicts.append(reads.conflicts(session.connection()))
        assert conflicts[0] == conflicts[1] == conflicts[2]
        for desk in desks:
            desk.close()


def _agrees_with_the_pure_merge(entries: list[Entry], shown: dict[str, Any]) -> None:
    heads = merge.heads(entries)
    assert sorted(head.id for head in heads) == shown["heads"]
    for name in ("commitment", "dialogue", "agenda_item"):
        rows = {row[0]: row for row in shown[name]}
        for record in RECORDS[name]:
            mine = [head for head in heads if head.record_id == record and head.record_type == name]
            created = merge.visible(head for head in mine if head.field == "created")
            assert (record in rows) == (created is not None)


@settings(max_examples=20)
@given(entries=entries())
def test_what_is_unknown_survives_the_trip(entries: list[Entry]) -> None:
    with TemporaryDirectory() as folder:
        here, there = (open_blank(Path(folder), name) for name in "ab")
        take_in(here, Batch(entries, [GROUP]))
        sent = entries_since(here)
        take_in(there, travelled(sent))
        back = entries_since(there)
        assert sorted(back.entries) == sorted(e for e in entries if e.kind != SEED)
        here.close()
        there.close()


def _entry(
    number: int, value: object, *, at: int, replaces: tuple[int, ...] = (), **more: Any
) -> Entry:
    return Entry(
        IDS[number],
        GROUP.id,
        more.get("kind", SET),
        "commitment",
        RECORDS["commitment"][0],
        more.get("field", "text"),
        json.dumps(value),
        at,
        tuple(IDS[old] for old in replaces),
        tuple(IDS[old] for old in more.get("saw", ())),
    )


def test_the_greatest_time_shows_and_both_are_kept() -> None:
    first, second = _entry(1, "A", at=5), _entry(2, "B", at=9)
    assert merge.visible([first, second]) == merge.visible([second, first]) == second
    assert merge.in_conflict([first, second], set())


def test_of_equal_times_the_greatest_id_shows() -> None:
    first, second = _entry(1, "A", at=5), _entry(2, "B", at=5)
    winner = max((first, second), key=lambda entry: entry.id)
    assert merge.visible([first, second]) == merge.visible([second, first]) == winner


def test_equal_values_are_no_conflict() -> None:
    assert not merge.in_conflict([_entry(1, "A", at=5), _entry(2, "A", at=9)], set())


def test_a_head_that_waits_is_not_yet_a_conflict() -> None:
    standing, waiting = _entry(1, "A", at=5), _entry(2, "B", at=9, replaces=(3,))
    assert not merge.in_conflict([standing, waiting], {IDS[1], IDS[2]})
    assert merge.in_conflict([standing, waiting], {IDS[1], IDS[2], IDS[3]})


def test_a_seed_shows_only_where_no_officers_entry_stands() -> None:
    seed, officers = _entry(1, "delivered", at=99, kind=SEED), _entry(2, "mine", at=1)
    assert merge.visible([seed]) == seed
    assert merge.visible([seed, officers]) == officers
    assert not merge.in_conflict([seed, officers], set())


def test_an_untouched_default_never_conflicts_and_the_oldest_shows() -> None:
    one, other = _entry(1, "open", at=5, kind=DEFAULT), _entry(2, "new", at=9, kind=DEFAULT)
    chosen = _entry(3, "fulfilled", at=1)
    assert merge.visible([one, other]) == one
    assert merge.visible([one, other, chosen]) == chosen
    assert not merge.in_conflict([one, other, chosen], set())


def test_a_deletion_hides_only_what_it_saw() -> None:
    text = _entry(1, "A", at=1)
    deletion = _entry(2, True, at=2, field="deleted", saw=(1,))
    edit = _entry(3, "B", at=1, replaces=(1,))
    assert merge.is_deleted({"text": [text], "deleted": [deletion]})
    assert not merge.is_deleted({"text": [edit], "deleted": [deletion]})
    assert merge.deletion_in_conflict({"text": [edit], "deleted": [deletion]}, set(IDS))


def test_what_two_deletions_saw_unites() -> None:
    one, other = _entry(1, "A", at=1), _entry(2, "open", at=1, field="status")
    deletions = [
        _entry(3, True, at=2, field="deleted", saw=(1,)),
        _entry(4, True, at=3, field="deleted", saw=(2,)),
    ]
    assert merge.is_deleted({"text": [one], "status": [other], "deleted": deletions})


@example(["commitment"])
@given(st.lists(st.sampled_from(sorted(classes())), min_size=1, max_size=3))
def test_every_type_can_be_rebuilt_from_nothing_but_created(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        desk = open_blank(Path(folder), "a")
        for number, name in enumerate(dict.fromkeys(names)):
            record = str(uuid5(SPACE, f"bare {name}"))
            entry = Entry(IDS[number], GROUP.id, DEFAULT, name, record, "created", "1", 1 << 45)
            take_in_one(desk, entry, GROUP)
            assert [row[0] for row in what_shows(desk)[name]] == [record]
        desk.close()

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.ordering import NoRoomError, key_between, spread


@given(st.lists(st.integers(0, 10**6), max_size=120), st.integers())
def test_a_row_can_always_be_put_between_any_two(places: list[int], seed: int) -> None:
    rng = random.Random(seed)
    keys: list[str] = []
    for each in places:
        place = each % (len(keys) + 1)
        before = keys[place - 1] if place else None
        after = keys[place] if place < len(keys) else None
        key = key_between(before, after, rng)
        assert before is None or before < key
        assert after is None or key < after
        keys.insert(place, key)
    assert keys == sorted(set(keys))


def test_two_desks_give_the_same_place_different_keys() -> None:
    made = {key_between("A", "B", random.Random(seed)) for seed in range(50)}
    assert len(made) == 50


def test_growing_at_either_end_keeps_keys_short() -> None:
    rng = random.Random(3)
    assert len(spread(500, rng)[-1]) < 20
    key = "V0001"
    for _ in range(500):
        key = key_between(None, key, rng)
    assert len(key) < 20


@pytest.mark.parametrize(
    ("before", "after"), [("A", "A"), ("B", "A"), ("A", "A0"), ("å", None), (None, "0"), (None, "")]
)
def test_neighbours_without_room_are_told_so(before: str | None, after: str | None) -> None:
    with pytest.raises(NoRoomError):
        key_between(before, after, random.Random(1))


@given(st.text(), st.text(), st.integers())
def test_any_two_texts_give_a_key_between_or_no_room(one: str, other: str, seed: int) -> None:
    before, after = sorted((one, other))
    try:
        key = key_between(before, after, random.Random(seed))
    except NoRoomError:
        return
    assert before < key < after

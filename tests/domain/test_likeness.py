"""Who and what looks like the same one, entered twice."""

import random
import time
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID, uuid4

import pytest

from regdesk.domain import likeness
from regdesk.domain.likeness import Person, Promise, alike_people, alike_promises

Z, BD = uuid4(), uuid4()
DAY = date(2027, 3, 15)


def promise(
    text: str, county: UUID | None = Z, party: str | None = "region", due: date | None = DAY
) -> Promise:
    return Promise(uuid4(), text, county, party, due)


def person(name: str = "", organisation: str = "", email: str = "", phone: str = "") -> Person:
    return Person(uuid4(), name, organisation, email, phone)


def same(one: Promise, other: Promise) -> bool:
    return [pair[:2] for pair in alike_promises([one, other])] == [(one.id, other.id)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skicka underlag om elnätet", "Skicka underlag om elnätet"),
        ("Skicka underlag om elnätet.", "skickar underlag om elnät"),
        ("Region Jämtland återkommer med underlag om elnätet senast 15 mars", "Underlag om elnätet återkommer Jämtland med"),
        ("Lämna underlag om vägen till Sollefteå", "Lämna undrlag om vägen till Sollefteå"),
        ("Vi ska", "vi SKA"),
        ("Årlig träff", "Årliga träffar"),
    ],
)  # fmt: skip
def test_promises_of_like_words_are_alike(one: str, other: str) -> None:
    assert same(promise(one), promise(other))
    assert same(promise(other), promise(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skicka underlag om elnätet", "Skicka underlag om tåget"),
        ("Ta fram en rapport", "Bjuda in till möte"),
        ("Underlag", "Region Jämtland återkommer med underlag om elnätet"),
        ("", ""),
        ("–", "…"),
    ],
)
def test_promises_of_other_words_are_two(one: str, other: str) -> None:
    assert not same(promise(one), promise(other))


def test_county_party_and_day_must_agree_as_far_as_they_are_known() -> None:
    one = promise("Skicka underlag om elnätet")
    again = one.text
    assert same(one, promise(again, due=DAY + timedelta(days=likeness.NEAR_DAYS)))
    assert not same(one, promise(again, due=DAY + timedelta(days=likeness.NEAR_DAYS + 1)))
    assert same(one, promise(again, due=None))
    assert same(one, promise(again, party=None))
    assert not same(one, promise(again, party="ours"))
    assert not same(one, promise(again, county=BD))
    assert not same(one, promise(again, county=None))


def test_of_three_alike_each_is_proposed_once_and_pairs_kept_apart_never() -> None:
    three = [promise("Skicka underlag om elnätet") for _ in range(3)]
    a, b, c = (one.id for one in three)
    assert [pair[:2] for pair in alike_promises(three)] == [(a, b), (a, c)]
    apart = {frozenset((a, b)), frozenset((c, a))}
    assert [pair[:2] for pair in alike_promises(three, apart)] == [(b, c)]
    assert alike_promises(three, {frozenset(two) for two in combinations((a, b, c), 2)}) == []


def test_people_are_alike_by_mail_else_by_name_else_by_number() -> None:
    known = person("Maja Ek", "Region Jämtland Härjedalen", "maja.ek@example.se", "063-14 75 00")
    for other, why in (
        (person("M. Ek", email="MAJA.EK@example.se"), "email"),
        (person("maja ek", "Region Jämtland"), "name"),
        (person("Ek, Maja", "Bräcke kommun", phone="+46 63 147500"), "phone"),
    ):
        assert [(*pair[:2], pair.why) for pair in alike_people([known, other])] == [
            (known.id, other.id, why)
        ]
    for stranger in (
        person("Maja Ek", "Bräcke kommun"),
        person("Olle Berg", phone="063-14 75 00"),
        person(),
    ):
        assert alike_people([known, stranger]) == []


def test_people_kept_apart_are_met_with_the_next_and_posts_in_turn_are_no_duplicates() -> None:
    three = [person("Maja Ek", "Bräcke kommun") for _ in range(3)]
    a, b, c = (one.id for one in three)
    apart = {frozenset((a, b)), frozenset((a, c))}
    assert [pair[:2] for pair in alike_people(three, apart)] == [(b, c)]
    before = Person(a, "Maja Ek", "Bräcke kommun", "m@example.se", "", None, date(2026, 6, 30))
    after = Person(b, "Maja Ek", "Bräcke kommun", "m@example.se", "", date(2026, 7, 1), None)
    assert alike_people([before, after]) == []


WORDS = ["underlag", "elnät", "väg", "kompetens", "strategi", "möte", "budget", "rapport", "kust"]


def test_nothing_that_is_alike_is_passed_by() -> None:
    """Whoever comparing all with all would find, the short way finds, with one or another."""
    chance = random.Random(4)
    for _ in range(60):
        several = [
            promise(" ".join(chance.choices(WORDS, k=chance.randint(1, 7)))) for _ in range(8)
        ]
        found = {id_ for pair in alike_promises(several) for id_ in pair[:2]}
        for two in combinations(several, 2):
            if alike_promises(two):
                assert found & {one.id for one in two}


@pytest.mark.parametrize("counties", [1, 21])
def test_thousands_are_compared_fast(counties: int) -> None:
    chance = random.Random(1)
    homes = [uuid4() for _ in range(counties)]
    letters = "abcdefghijklmnoprstuvåäö"
    lexicon = WORDS + ["".join(chance.choices(letters, k=7)) for _ in range(700)]
    promises = [
        promise(
            " ".join(chance.choices(lexicon, k=chance.randint(3, 12))),
            chance.choice(homes),
            chance.choice(["ours", "region"]),
            DAY + timedelta(days=chance.randint(0, 400)),
        )
        for _ in range(2000)
    ]
    people = [
        person(f"{chance.choice(lexicon)} {at}", "Bräcke kommun", f"p{at}@example.se", f"063-14 {at:04}")
        for at in range(2000)
    ]  # fmt: skip
    began = time.process_time()
    alike_promises(promises)
    middle = time.process_time()
    alike_people(people)
    print(f"{middle - began:.3f} s, {time.process_time() - middle:.3f} s")
    assert middle - began < 1
    assert time.process_time() - middle < 3

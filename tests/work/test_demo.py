"""The fictional year: whole, alive on any day, and about nobody."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from regdesk import paths
from regdesk.domain.contact_details import check_email, check_phone
from regdesk.domain.counties import all_counties
from regdesk.domain.typed_line import AUTHORITIES
from regdesk.records import (
    AgendaItem,
    Choice,
    Commitment,
    Contact,
    County,
    Dialogue,
    GoodExample,
    Need,
    Officer,
    Participant,
    Quote,
)
from regdesk.ui.tokens import map_step
from regdesk.work import briefs, counties, demo, desks, notes, overview
from regdesk.work.desks import Desk
from regdesk.work.dialogues import AHEAD

TODAY = date(2026, 11, 23)
TYPES = (Dialogue, AgendaItem, Participant, Commitment, Choice, Need, Quote, GoodExample, Contact)
TITLES = ("title", "name", "text")
ROLES = {"Länsansvarig", "Sakansvarig", "Regionen", "Regionerna"}


def make(folder: Path, today: date) -> Path:
    path = folder / "demo.regdesk"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("REGDESK_TODAY", today.isoformat())
        desks.create_desk(path, "Handläggare Demo", "norr", demo=True).close()
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("demo"), TODAY)


@pytest.fixture
def desk(made: Path) -> Iterator[Desk]:
    with desks.read_desk(made) as desk:
        yield desk


def every(desk: Desk, record_class: type[Any]) -> list[Any]:
    with desk.read() as session:
        return list(session.scalars(select(record_class)))


def content(desk: Desk) -> dict[str, list[str]]:
    """All that an officer reads, without ids."""
    return {
        record_class.__tablename__: sorted(
            "|".join(
                str(getattr(one, column.key))
                for column in record_class.__table__.columns
                if not isinstance(getattr(one, column.key), int)
                and column.key not in {"id", "place", "position"}
                and not column.info.get("field", {}).get("to")
            )
            for one in every(desk, record_class)
        )
        for record_class in TYPES
    }


def test_it_is_whole_and_nothing_in_it_can_be_undone(desk: Desk) -> None:
    assert desks.check(desk) == []
    facts = desks.facts(desk)
    assert facts.fictional
    assert facts.undo_label is facts.redo_label is None


def test_nobody_in_it_is_a_person(desk: Desk) -> None:
    for record_class in (Contact, Participant, Officer):
        names = [one.name for one in every(desk, record_class)]
        assert names
        assert [n for n in names if "demo" not in n.casefold() and "Handläggare " not in n] == []
    known = {facts.region_name for facts in all_counties()} | set(AUTHORITIES) | ROLES
    owners = {
        one.owner for one in [*every(desk, Commitment), *every(desk, AgendaItem)] if one.owner
    }
    assert {one for one in owners - known if "demo" not in one.casefold()} == set()


def test_numbers_and_addresses_belong_to_nobody(desk: Desk) -> None:
    people = [one for one in [*every(desk, Contact), *every(desk, Officer)] if one.phone]
    phones = [one.phone for one in people]
    assert len(phones) > 60
    assert len(set(phones)) == len(phones)
    for phone in phones:
        assert re.fullmatch(r"070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d", phone)
        assert check_phone(phone) == phone
    for one in people:
        assert one.email.endswith("@example.se")
        assert check_email(one.email) == one.email


def test_the_contacts_have_seats_and_some_are_new_after_an_election(desk: Desk) -> None:
    contacts = every(desk, Contact)
    assert {one.seat for one in contacts} == {"majority", "opposition", "official"}
    former = [one for one in contacts if one.valid_to]
    assert former
    assert all(one.valid_to < TODAY for one in former)


def test_the_map_shows_every_step_and_counties_never_met(desk: Desk) -> None:
    months = [row.months for row in counties.county_rows(desk, TODAY)]
    assert {map_step(one) for one in months if one is not None} == {0, 1, 2, 3, 4}
    assert None in months


def test_what_the_story_leans_on(desk: Desk) -> None:
    rows = {row.letter: row for row in counties.county_rows(desk, TODAY)}
    assert rows["Z"].next_dialogue is None
    assert rows["BD"].late_commitments >= 2
    assert {letter for letter, row in rows.items() if row.mine} == {
        "S", "W", "X", "Y", "Z", "AC", "BD",
    }  # fmt: skip
    first = overview.overview(desk, TODAY)
    assert {row.party for row in first.late} == {"ours", "region", "authority"}
    assert [row.letter for row in first.due_dialogues] == ["Z"]
    assert first.due_soon
    assert {one.missing > 0 for one in first.next_dialogues} == {True, False}


def test_every_county_is_described_and_the_north_has_a_year_behind_it(desk: Desk) -> None:
    assert all(one.conditions for one in every(desk, County))
    for row in counties.county_rows(desk, TODAY):
        if row.mine:
            page = counties.county_page(desk, row.code, TODAY)
            assert len(page.dialogues) >= 2
            assert len(page.contacts) >= 6
            assert {"fulfilled"} <= {one.status for one in page.commitments}
            assert {"dialogue", "choice", "need"} & {one.kind for one in page.timeline}


@pytest.mark.parametrize("record_class", [Choice, Need, Quote, GoodExample])
def test_what_was_caught_lies_where_the_notes_say_it(desk: Desk, record_class: type[Any]) -> None:
    items = {one.id: one for one in every(desk, AgendaItem)}
    caught = every(desk, record_class)
    assert caught
    for one in caught:
        assert one.county is not None
        offset = notes.offset_in_notes(desk, one.agenda_item, one.place)
        assert items[one.agenda_item].notes[offset:].startswith(one.text)


def test_the_briefs_of_dialogues_ahead_keep_what_must_not_be_cut(
    desk: Desk, tmp_path: Path
) -> None:
    ahead = [one for one in every(desk, Dialogue) if one.status in AHEAD]
    assert len(ahead) >= 6
    for dialogue in ahead:
        made = briefs.make(desk, str(dialogue.id), TODAY, pdf=tmp_path / "b.pdf", png=None)
        sections = {one.section_en for one in made.cut}
        assert sections <= {"Closed commitments", "Needs and links"}
        assert made.replaced_characters == ()


def test_the_brief_that_is_shown_first_is_complete(desk: Desk, tmp_path: Path) -> None:
    made = briefs.make(desk, "Norrbotten", TODAY, pdf=tmp_path / "b.pdf", png=None)
    assert {one.section_en for one in made.cut} <= {"Closed commitments"}
    later = {"Regional development strategy", "From the latest results report", "Funds"}
    assert {one.section_en for one in made.missing} <= later | {"The county in figures"}


@pytest.mark.parametrize("today", [date(2027, 7, 4), date(2028, 2, 29), date(2026, 12, 24)])
def test_it_is_alive_on_any_day(desk: Desk, tmp_path: Path, today: date) -> None:
    with desks.read_desk(make(tmp_path, today)) as other:
        assert desks.check(other) == []
        held = {one.id: one.starts.date() for one in every(other, Dialogue)}
        assert [day for day in held.values() if day.weekday() > 4] == []
        commitments = every(other, Commitment)
        late = sum(row.late_commitments for row in counties.county_rows(other, today))
        rows = {row.letter: row for row in counties.county_rows(other, today)}
        steps = {map_step(row.months) for row in rows.values() if row.months is not None}
    assert late == sum(row.late_commitments for row in counties.county_rows(desk, TODAY))
    assert rows["Z"].next_dialogue is None
    assert rows["Z"].months is not None
    assert rows["Z"].months >= counties.DUE_AFTER_MONTHS
    assert steps == {0, 1, 2, 3, 4}
    for one in commitments:
        if one.due is not None:
            assert held[one.dialogue] < one.due
            assert one.due.weekday() <= 4


@pytest.mark.parametrize(
    ("today", "moved"),
    [
        (date(2027, 3, 26), date(2027, 3, 30)),  # långfredag
        (date(2027, 5, 6), date(2027, 5, 7)),  # Kristi himmelsfärd
        (date(2027, 6, 25), date(2027, 6, 28)),  # midsommarafton
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 11, 23), date(2026, 11, 23)),
    ],
)
def test_nothing_happens_on_a_holiday_not_even_one_that_moves(today: date, moved: date) -> None:
    assert demo.day_at(today, 0) == moved
    assert demo.day_at(today - timedelta(days=40), 40) == moved


def test_the_same_day_tells_the_same_year(desk: Desk, tmp_path: Path) -> None:
    with desks.read_desk(make(tmp_path, TODAY)) as other:
        assert content(other) == content(desk)


def test_the_words_are_of_today() -> None:
    text = "".join(
        path.read_text(encoding="utf-8") for path in paths.resource("demo").glob("*.json")
    )
    assert "tillväxtarbet" not in text.casefold()
    assert "tillväxtåtgärd" not in text.casefold()


def test_the_command_line_finds_what_is_late_in_norrbotten(tmp_path: Path) -> None:
    path = str(tmp_path / "norr.regdesk")
    regdesk = (sys.executable, "-m", "regdesk")
    subprocess.run(
        [*regdesk, "new", path, "--officer", "Handläggare Demo", "--area", "norr", "--demo"],
        check=True,
        capture_output=True,
        timeout=60,
    )
    wanted = ("--where", "county=Norrbotten", "--where", "late=true", "--json")
    listed = subprocess.run(
        [*regdesk, "--desk", path, "list", "commitment", *wanted],
        check=True,
        capture_output=True,
        timeout=60,
    )
    late = json.loads(listed.stdout)
    assert len(late) >= 2
    assert {"ours", "region"} <= {one["party"] for one in late}

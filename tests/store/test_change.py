"""A unit of work: what it writes, what it saw, what it refuses; undo; deletion; seeds; the clock."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import insert, select, text, update

from regdesk import errors
from regdesk.domain.ids import derived_id, new_id
from regdesk.records import AgendaItem, Commitment, County, Dialogue, DialogueCounty
from regdesk.store import check, clock, reads, undo
from regdesk.store.desk import Desk
from regdesk.store.guard import UnjournaledWriteError
from regdesk.store.intake import Batch, entries_since, take_in
from regdesk.store.seed import SeedRecord, sow
from tests.store.worlds import open_blank, send, travelled, what_shows


@pytest.fixture
def maja(tmp_path: Path) -> Desk:
    return open_blank(tmp_path, "Maja")


@pytest.fixture
def olle(tmp_path: Path) -> Desk:
    return open_blank(tmp_path, "Olle")


def _commitment(desk: Desk, words: str = "Skicka underlag") -> UUID:
    with desk.change("Lade till åtagande") as change:
        return change.add(Commitment(text=words)).id


def _set(desk: Desk, record: UUID, seen: reads.Seen | None = None, **values: object) -> None:
    with desk.change("Ändrade åtagande", seen=seen) as change:
        commitment = change.session.get_one(Commitment, record)
        for name, value in values.items():
            setattr(commitment, name, value)


def _get(desk: Desk, record: UUID) -> Commitment:
    with desk.read() as session:
        found = session.get_one(Commitment, record)
        session.expunge(found)
        return found


def _shown(desk: Desk, record: UUID) -> reads.Seen:
    with desk.read() as session:
        return reads.seen(session.connection(), "commitment", record)


def _conflicts(desk: Desk) -> list[tuple[str, list[object]]]:
    with desk.read() as session:
        found = reads.conflicts(session.connection())
    return [(one.field, sorted(str(head.value) for head in one.heads)) for one in found]


def _entries(desk: Desk, record: UUID, field: str) -> int:
    with desk.read() as session:
        return len(reads.history(session.connection(), record, field))


def test_a_unit_writes_at_most_one_entry_a_field_and_none_for_what_stayed(maja: Desk) -> None:
    record = _commitment(maja)
    with maja.change("Ändrade") as change:
        commitment = change.session.get_one(Commitment, record)
        for word in ("A", "B", "C"):
            commitment.text = word
            change.session.flush()
        commitment.comment = "tillfälligt"
        change.session.flush()
        commitment.comment = None
    assert change.changes.changed == {("commitment", record): frozenset({"text"})}
    assert _entries(maja, record, "text") == 2


def test_an_exception_rolls_everything_back(maja: Desk) -> None:
    record = _commitment(maja)
    before = what_shows(maja)
    with pytest.raises(ZeroDivisionError), maja.change("Ändrade") as change:
        change.session.get_one(Commitment, record).text = "B"
        change.session.flush()
        raise ZeroDivisionError
    assert what_shows(maja) == before
    assert undo.labels(maja) == ("Lade till åtagande", None)


def test_an_edit_through_a_form_that_showed_an_older_value_becomes_a_conflict(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    cursor = send(maja, olle)
    form = _shown(olle, record)
    _set(maja, record, text="Majas")
    send(maja, olle, cursor)
    _set(olle, record, form, text="Olles")
    assert _conflicts(olle) == [("text", ["Majas", "Olles"])]
    assert _get(olle, record).text == "Olles"


def test_an_edit_through_a_form_that_showed_the_current_value_is_none(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    _set(maja, record, text="Majas")
    send(maja, olle)
    _set(olle, record, _shown(olle, record), text="Olles")
    assert _conflicts(olle) == []
    send(olle, maja)
    assert _get(maja, record).text == "Olles"


def test_a_form_that_showed_an_empty_field_conflicts_with_what_came_meanwhile(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    send(maja, olle)
    form = _shown(olle, record)
    _set(maja, record, owner="Maja")
    send(maja, olle)
    _set(olle, record, form, owner="Olle")
    assert _conflicts(olle) == [("owner", ["Maja", "Olle"])]


def test_choosing_the_visible_value_resolves_on_every_desk(maja: Desk, olle: Desk) -> None:
    record = _commitment(maja)
    send(maja, olle)
    _set(maja, record, text="Majas")
    _set(olle, record, text="Olles")
    send(olle, maja)
    send(maja, olle)
    visible = _get(maja, record).text
    with maja.change("Löste konflikt") as change:
        change.resolve(change.session.get_one(Commitment, record), "text", visible)
    send(maja, olle)
    assert _conflicts(maja) == _conflicts(olle) == []
    assert _get(olle, record).text == visible


def test_undoing_a_resolution_brings_the_conflict_back(maja: Desk, olle: Desk) -> None:
    record = _commitment(maja)
    send(maja, olle)
    _set(maja, record, text="Majas")
    _set(olle, record, text="Olles")
    send(olle, maja)
    with maja.change("Löste konflikt") as change:
        change.resolve(change.session.get_one(Commitment, record), "text", "Majas")
    undo.undo(maja)
    assert _conflicts(maja) == [("text", ["Majas", "Olles"])]
    undo.redo(maja)
    assert _conflicts(maja) == []
    assert _get(maja, record).text == "Majas"


def test_two_desks_that_link_the_same_two_make_one_link(maja: Desk, olle: Desk) -> None:
    dialogue, county = new_id(), derived_id("county", "23")
    link = derived_id("dialogue_county", dialogue, county)
    for desk in (maja, olle):
        with desk.change("Lade till län") as change:
            change.add(DialogueCounty(id=link, dialogue=dialogue, county=county))
    send(maja, olle)
    send(olle, maja)
    assert what_shows(maja) == what_shows(olle)
    assert len(what_shows(maja)["dialogue_county"]) == 1
    assert _conflicts(maja) == _conflicts(olle) == []


def test_adding_a_deleted_link_again_brings_it_back(maja: Desk) -> None:
    dialogue, county = new_id(), derived_id("county", "23")
    link = derived_id("dialogue_county", dialogue, county)
    for verb in ("add", "delete", "add"):
        with maja.change(verb) as change:
            standing = change.session.get(DialogueCounty, link)
            if verb == "delete" and standing is not None:
                change.delete(standing)
            else:
                change.add(DialogueCounty(id=link, dialogue=dialogue, county=county))
    with maja.read() as session:
        assert not session.get_one(DialogueCounty, link).deleted
    assert check.check(maja) != []  # neither end exists: the check says what dangles
    assert all(not finding.fault for finding in check.check(maja))


def test_untouched_defaults_do_not_conflict_but_a_choice_stands(maja: Desk, olle: Desk) -> None:
    shared = derived_id("commitment", "the same")
    for desk in (maja, olle):
        with desk.change("Lade till") as change:
            change.add(Commitment(id=shared, text="Samma"))
    _set(maja, shared, status="fulfilled")
    send(maja, olle)
    send(olle, maja)
    assert _conflicts(maja) == _conflicts(olle) == []
    assert _get(olle, shared).status == "fulfilled"


def test_undo_after_intake_never_takes_away_a_colleagues_later_value(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    _set(maja, record, text="Majas", comment="Kommentar")
    send(maja, olle)
    _set(olle, record, text="Olles")
    send(olle, maja)
    with pytest.raises(errors.ChangedSince) as said:
        undo.undo(maja)
    assert "text" in said.value.sentence("sv")
    assert "Olle" in said.value.sentence("sv")
    assert _get(maja, record).text == "Olles"
    assert _get(maja, record).comment == "Kommentar", "all of it or none of it"


def test_what_was_taken_in_is_never_undone(maja: Desk, olle: Desk) -> None:
    record = _commitment(maja)
    send(maja, olle)
    with pytest.raises(errors.NothingToUndo):
        undo.undo(olle)
    assert not _get(olle, record).deleted


def test_a_long_chain_is_undone_and_redone_across_restarts(tmp_path: Path) -> None:
    desk = open_blank(tmp_path, "Maja")
    record = _commitment(desk, "0")
    for number in range(1, 6):
        _set(desk, record, text=str(number), comment=f"k{number}")
    states = []
    for _ in range(6):
        desk.close()
        desk = Desk(tmp_path / "Maja.regdesk")
        states.append((_get(desk, record).text, _get(desk, record).deleted))
        undo.undo(desk)
    assert states == [(str(number), False) for number in range(5, -1, -1)]
    assert _get(desk, record).deleted
    with pytest.raises(errors.NothingToUndo):
        undo.undo(desk)
    for number in range(6):
        desk.close()
        desk = Desk(tmp_path / "Maja.regdesk")
        undo.redo(desk)
        assert _get(desk, record).text == str(number)
        assert (_get(desk, record).comment or "") == (f"k{number}" if number else "")
    for _ in range(6):
        undo.undo(desk)
    for _ in range(6):
        undo.redo(desk)
    assert _get(desk, record).text == "5"
    assert check.check(desk) == []
    desk.close()


def test_a_step_that_edits_and_deletes_is_redone_whole(maja: Desk) -> None:
    record = _commitment(maja)
    with maja.change("Slog ihop") as change:
        standing = change.session.get_one(Commitment, record)
        standing.comment = "Ersatt av ett annat"
        change.session.flush()
        change.delete(standing)
    for _ in range(2):
        undo.undo(maja)
        assert not _get(maja, record).deleted
        undo.redo(maja)
        assert (_get(maja, record).deleted, _get(maja, record).comment) == (
            True,
            "Ersatt av ett annat",
        )


def test_a_new_step_ends_what_could_be_redone(maja: Desk) -> None:
    record = _commitment(maja)
    _set(maja, record, text="B")
    undo.undo(maja)
    _set(maja, record, text="C")
    with pytest.raises(errors.NothingToRedo):
        undo.redo(maja)


def test_a_typing_session_is_one_step(maja: Desk) -> None:
    with maja.change("Lade till punkt") as change:
        item = change.add(AgendaItem(title="Elnät")).id
    session = new_id()
    for so_far in ("Hej", "Hej på", "Hej på dig"):
        with maja.change("Skrev", session=session) as change:
            change.session.get_one(AgendaItem, item).notes = so_far
    undo.undo(maja)
    with maja.read() as read:
        assert (read.get_one(AgendaItem, item).notes or "") == ""
    undo.redo(maja)
    with maja.read() as read:
        assert read.get_one(AgendaItem, item).notes == "Hej på dig"


def _talk(desk: Desk) -> tuple[UUID, list[UUID]]:
    with desk.change("Lade till dialog") as change:
        dialogue = change.add(Dialogue(title="Dialog")).id
        return dialogue, [change.add(AgendaItem(dialogue=dialogue, title=t)).id for t in "AB"]


def _visible_items(desk: Desk) -> set[str]:
    with desk.read() as session:
        query = select(AgendaItem.title).where(AgendaItem.deleted.is_(False))
        return {title or "" for title in session.scalars(query)}


def test_a_deletion_takes_children_along_and_undeletion_brings_just_those_back(maja: Desk) -> None:
    dialogue, items = _talk(maja)
    with maja.change("Tog bort punkt") as change:
        change.delete(change.session.get_one(AgendaItem, items[0]))
    with maja.change("Tog bort dialog") as change:
        change.delete(change.session.get_one(Dialogue, dialogue))
    assert _visible_items(maja) == set()
    with maja.change("Återställde dialog") as change:
        change.undelete(change.session.get_one(Dialogue, dialogue))
    assert _visible_items(maja) == {"B"}


def test_deleted_here_edited_there_is_a_conflict_and_the_record_stays(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    send(maja, olle)
    with maja.change("Tog bort") as change:
        change.delete(change.session.get_one(Commitment, record))
    _set(olle, record, text="Olles")
    send(maja, olle)
    send(olle, maja)
    for desk in (maja, olle):
        assert not _get(desk, record).deleted
        assert [field for field, _ in _conflicts(desk)] == ["deleted"]


def test_a_deletion_through_a_form_that_missed_an_edit_is_a_conflict(
    maja: Desk, olle: Desk
) -> None:
    record = _commitment(maja)
    send(maja, olle)
    form = _shown(olle, record)
    _set(maja, record, text="Majas")
    send(maja, olle)
    with olle.change("Tog bort", seen=form) as change:
        change.delete(change.session.get_one(Commitment, record))
    assert not _get(olle, record).deleted
    assert [field for field, _ in _conflicts(olle)] == ["deleted"]


def test_a_child_that_stays_visible_shows_its_parent(maja: Desk, olle: Desk) -> None:
    dialogue, _ = _talk(maja)
    send(maja, olle)
    with maja.change("Tog bort dialog") as change:
        change.delete(change.session.get_one(Dialogue, dialogue))
    with olle.change("Lade till punkt") as change:
        change.add(AgendaItem(dialogue=dialogue, title="Ny"))
    send(maja, olle)
    send(olle, maja)
    for desk in (maja, olle):
        with desk.read() as session:
            assert not session.get_one(Dialogue, dialogue).deleted
        assert [field for field, _ in _conflicts(desk)] == ["deleted"]
        assert [finding for finding in check.check(desk) if finding.fault] == []


def test_two_who_write_in_different_paragraphs_are_merged_and_nobody_is_asked(
    maja: Desk, olle: Desk
) -> None:
    _, items = _talk(maja)
    with maja.change("Skrev") as change:
        change.session.get_one(AgendaItem, items[0]).notes = "Ett\n\nTvå 😀\n\nTre"
    send(maja, olle)
    for desk, old, new in ((maja, "Ett", "Ett och lite"), (olle, "Tre", "Tre till")):
        with desk.change("Skrev") as change:
            item = change.session.get_one(AgendaItem, items[0])
            item.notes = (item.notes or "").replace(old, new)
    send(maja, olle)
    send(olle, maja)
    for desk in (maja, olle):
        with desk.read() as session:
            assert (
                session.get_one(AgendaItem, items[0]).notes == "Ett och lite\n\nTvå 😀\n\nTre till"
            )
        assert _conflicts(desk) == []


def test_two_who_write_in_the_same_paragraph_get_both_and_a_mark(maja: Desk, olle: Desk) -> None:
    _, items = _talk(maja)
    with maja.change("Skrev") as change:
        change.session.get_one(AgendaItem, items[0]).notes = "Möte på måndag"
    send(maja, olle)
    for desk, day in ((maja, "tisdag"), (olle, "fredag")):
        with desk.change("Skrev") as change:
            change.session.get_one(AgendaItem, items[0]).notes = f"Möte på {day}"
    send(maja, olle)
    send(olle, maja)
    assert _conflicts(maja) == _conflicts(olle) == [("notes", ["Möte på fredag", "Möte på tisdag"])]


def test_an_update_of_a_text_that_misses_its_forerunner_waits_for_it(
    maja: Desk, olle: Desk
) -> None:
    _, items = _talk(maja)
    for so_far in ("Hej", "Hej på dig"):
        with maja.change("Skrev") as change:
            change.session.get_one(AgendaItem, items[0]).notes = so_far
    batch = travelled(entries_since(maja))
    typed = [entry for entry in batch.entries if entry.kind == "text"]
    rest = [entry for entry in batch.entries if entry is not typed[0]]
    take_in(olle, Batch(rest, batch.groups))
    with olle.read() as session:
        assert (session.get_one(AgendaItem, items[0]).notes or "") == ""
    take_in(olle, Batch([typed[0]], []))
    assert what_shows(olle) == what_shows(maja)


@pytest.mark.parametrize(
    "write",
    [
        lambda session: session.execute(update(Commitment).values(text="X")),
        lambda session: session.execute(insert(Commitment).values(id=new_id())),
        lambda session: session.execute(text("DELETE FROM commitment")),
        lambda session: session.execute(
            text("insert or replace into main.commitment (id) values ('x')")
        ),
        lambda session: session.bulk_save_objects([Commitment(id=new_id(), text="X")]),
        lambda session: session.connection().exec_driver_sql("UPDATE 'commitment' SET text = 'X'"),
        lambda session: session.connection().connection.cursor().execute("DELETE FROM commitment"),
    ],
)
def test_a_write_past_the_journal_is_refused(maja: Desk, write: object) -> None:
    record = _commitment(maja)
    before = what_shows(maja)
    with (
        pytest.raises(Exception, match=r"past the journal|not authorized"),
        maja.change("Fel") as change,
    ):
        write(change.session)  # type: ignore[operator]
    assert what_shows(maja) == before
    assert _get(maja, record).text == "Skicka underlag"


def test_removing_a_row_is_refused(maja: Desk) -> None:
    record = _commitment(maja)
    with pytest.raises(UnjournaledWriteError), maja.change("Fel") as change:
        change.session.delete(change.session.get_one(Commitment, record))


COUNTY = derived_id("county", "23")


def _sow(desk: Desk, version: int, name: str) -> None:
    sow(
        desk,
        [SeedRecord("county", COUNTY, {"code": "23", "name": name})],
        name="test",
        version=version,
        time="2026-11-23T00:00:00+01:00",
    )


def _county(desk: Desk) -> tuple[str | None, str | None]:
    with desk.read() as session:
        county = session.get_one(County, COUNTY)
        return county.code, county.name


def test_two_fresh_desks_agree_on_what_was_delivered(maja: Desk, olle: Desk) -> None:
    for desk in (maja, olle):
        _sow(desk, 1, "Jämtlands län")
    assert what_shows(maja) == what_shows(olle)
    assert _county(maja) == ("23", "Jämtlands län")


def test_a_newer_delivery_replaces_the_older_but_no_officers_word(maja: Desk, olle: Desk) -> None:
    for desk in (maja, olle):
        _sow(desk, 1, "Jämtland")
    with olle.change("Ändrade län") as change:
        change.session.get_one(County, COUNTY).name = "Jämtland Härjedalen"
    for desk in (maja, olle):
        _sow(desk, 2, "Jämtlands län")
    assert _county(maja)[1] == "Jämtlands län"
    assert _county(olle)[1] == "Jämtland Härjedalen"
    assert _conflicts(olle) == []
    _sow(maja, 1, "gammalt")
    assert _county(maja)[1] == "Jämtlands län"


def test_a_delivery_revives_nothing(maja: Desk) -> None:
    _sow(maja, 1, "Jämtland")
    with maja.change("Tog bort") as change:
        change.delete(change.session.get_one(County, COUNTY))
    _sow(maja, 2, "Jämtlands län")
    with maja.read() as session:
        assert session.get_one(County, COUNTY).deleted


def test_the_clock_rises_even_when_set_back() -> None:
    times = iter([1000, 1000, 400, 2000])
    ticking = clock.Clock(now=lambda: next(times))
    ticks = [ticking.tick() for _ in range(4)]
    assert ticks == sorted(set(ticks))


def test_a_foreign_clock_far_ahead_is_taken_in_but_not_followed(maja: Desk, olle: Desk) -> None:
    record = _commitment(maja)
    send(maja, olle)
    _set(olle, record, text="Från framtiden")
    batch = entries_since(olle)
    ahead = clock.wall_ms() + 365 * 24 * 3600 * 1000 << clock.SHIFT
    late = [e._replace(at=ahead) if e.value == '"Från framtiden"' else e for e in batch.entries]
    take_in(maja, Batch(late, batch.groups))
    assert _get(maja, record).text == "Från framtiden"
    assert maja.clock.last < ahead
    _set(maja, record, text="Nu")
    assert _get(maja, record).text == "Nu"
    assert _conflicts(maja) == []


def test_undoing_the_first_edit_of_a_delivered_value_shows_it_again(maja: Desk) -> None:
    _sow(maja, 1, "Jämtlands län")
    with maja.change("Ändrade län") as change:
        change.session.get_one(County, COUNTY).name = "Annat"
    undo.undo(maja)
    assert _county(maja)[1] == "Jämtlands län"
    undo.redo(maja)
    assert _county(maja)[1] == "Annat"


def test_a_unit_inside_a_unit_is_refused(maja: Desk) -> None:
    with pytest.raises(RuntimeError), maja.change("Yttre"), maja.change("Inre"):
        pass
    _commitment(maja)

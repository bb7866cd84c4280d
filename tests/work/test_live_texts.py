"""Long texts typed in live: what two write converges, and is what the journal says."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.ids import new_id
from regdesk.records import AgendaItem
from regdesk.store.desk import Desk
from regdesk.store.intake import entries_since, take_in
from regdesk.work import live_texts, records
from regdesk.work.desks import create_desk, open_desk
from regdesk.work.live_texts import LiveText, Splice, units
from tests.store.worlds import open_blank

WORDS = st.text(alphabet="ab å\n😀đŋ", min_size=0, max_size=6)


def _item(desk: Desk, item: UUID | None = None) -> UUID:
    with desk.change("Lade till") as change:
        return change.add(AgendaItem(id=item or new_id(), title="Elnät")).id


def _open(desk: Desk, item: UUID) -> LiveText:
    return live_texts.open_text(desk, "agenda_item", item, "notes")


def _notes(desk: Desk, item: UUID) -> str:
    with desk.read() as session:
        return session.get_one(AgendaItem, item).notes or ""


def _exchange(one: Desk, other: Desk) -> None:
    from_one, from_other = entries_since(one), entries_since(other)
    take_in(other, from_one)
    take_in(one, from_other)


def _shown(text: str, edits: list[Splice]) -> str:
    """Return what a screen that showed `text` shows after the edits."""
    raw = text.encode("utf-16-le", "surrogatepass")
    for at, removed, added in edits:
        raw = raw[: 2 * at] + added.encode("utf-16-le") + raw[2 * (at + removed) :]
    return raw.decode("utf-16-le")


def _type(live: LiveText, data: st.DataObject) -> None:
    text = live.text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 4)))
    live.splice(Splice(units(text[:start]), units(text[start:end]), data.draw(WORDS)))


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    folder = tmp_path_factory.mktemp("worlds")
    one, other = open_blank(folder, "one"), open_blank(folder, "other")
    yield one, other
    one.close()
    other.close()


@given(data=st.data())
def test_two_who_type_live_see_the_same_in_the_end(
    worlds: tuple[Desk, Desk], data: st.DataObject
) -> None:
    one, other = worlds
    item = _item(one)
    _exchange(one, other)
    writers = [_open(one, item), _open(other, item)]
    screens = [live.text for live in writers]
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, 1))
        match data.draw(st.sampled_from(["type", "type", "save", "exchange", "undo"])):
            case "type":
                _type(writers[at], data)
                screens[at] = writers[at].text
            case "undo":
                screens[at] = _shown(screens[at], writers[at].undo())
            case "save":
                writers[at].save()
            case "exchange":
                _exchange(one, other)
                for number, live in enumerate(writers):
                    screens[number] = _shown(screens[number], live.take_in())
        assert screens[at] == writers[at].text, "the edits bring the screen in line"
    for live in writers:
        live.save()
    _exchange(one, other)
    for number, live in enumerate(writers):
        screens[number] = _shown(screens[number], live.take_in())
    texts = {*screens, _notes(one, item), _notes(other, item), *(live.text for live in writers)}
    assert len(texts) == 1
    assert {_open(one, item).text, _open(other, item).text} == texts


def test_what_is_saved_is_one_entry_that_builds_on_what_was_shown(tmp_path: Path) -> None:
    desk = open_blank(tmp_path, "one")
    item = _item(desk)
    live = _open(desk, item)
    live.splice(Splice(0, 0, "Hej"))
    first = live.save()
    live.splice(Splice(3, 0, " då 😀"))
    live.save()
    live.splice(Splice(0, 1, "h"))
    live.save()
    entries = [entry for entry in entries_since(desk).entries if entry.field == "notes"]
    assert _notes(desk, item) == "hej då 😀"
    assert first.changed == {("agenda_item", item): frozenset({"notes"})}
    assert [len(entry.replaces) for entry in entries] == [0, 1, 1]
    assert entries[2].replaces == (entries[1].id,)
    assert not live.save().changed, "nothing typed, nothing written"
    desk.close()


def test_a_sitting_is_one_step_to_undo(tmp_path: Path) -> None:
    desk = open_blank(tmp_path, "one")
    item = _item(desk)
    live = _open(desk, item)
    for word in ("Först", " sedan", " sist"):
        live.splice(Splice(live.length, 0, word))
        live.save()
    records.undo(desk)
    assert _notes(desk, item) == ""
    assert _shown(live.text, []) == "Först sedan sist"
    assert _shown("Först sedan sist", live.take_in()) == "" == live.text
    live.forget_steps()
    live.splice(Splice(0, 0, "Nytt"))
    live.save()
    assert _notes(desk, item) == "Nytt"
    desk.close()


def test_what_was_typed_while_a_colleague_wrote_merges_letter_by_letter(tmp_path: Path) -> None:
    one, other = open_blank(tmp_path, "one"), open_blank(tmp_path, "other")
    item = _item(one)
    _exchange(one, other)
    mine, theirs = _open(one, item), _open(other, item)
    mine.splice(Splice(0, 0, "Elnätet 😀 är fullt."))
    mine.save()
    _exchange(one, other)
    theirs.take_in()
    theirs.splice(Splice(0, 0, "Obs! "))
    theirs.save()
    mine.splice(Splice(mine.length, 0, " Ring"))
    place = mine.place_of(units("Elnätet 😀 "))
    _exchange(one, other)
    edits = mine.take_in()
    assert edits == [Splice(0, 0, "Obs! ")]
    assert mine.text == "Obs! Elnätet 😀 är fullt. Ring"
    assert mine.offset_of(place) == units("Obs! Elnätet 😀 ")
    one.close()
    other.close()


def test_keys_are_taken_back_one_burst_at_a_time_and_colleagues_words_stay(tmp_path: Path) -> None:
    one, other = open_blank(tmp_path, "one"), open_blank(tmp_path, "other")
    item = _item(one)
    _exchange(one, other)
    mine, theirs = _open(one, item), _open(other, item)
    mine.splice(Splice(0, 0, "Mitt "))
    theirs.splice(Splice(0, 0, "Deras "))
    theirs.save()
    _exchange(one, other)
    mine.take_in()
    assert mine.can_undo
    mine.undo()
    assert mine.text == "Deras "
    mine.redo()
    assert sorted(mine.text.split()) == ["Deras", "Mitt"]
    mine.forget_steps()
    assert not mine.can_undo
    one.close()
    other.close()


def test_half_a_sign_is_no_place() -> None:
    from regdesk.store.live import LiveDocument

    document = LiveDocument([])
    document.splice(Splice(0, 0, "a😀b"))
    with pytest.raises(IndexError):
        document.slice(2, 4)
    document.splice(Splice(4, 0, "\ud83d"))
    assert document.text == "a😀b�"


def test_what_was_kept_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.regdesk"
    desk = create_desk(path, "Anna Norr", "norr")
    item = _item(desk)
    live = _open(desk, item)
    live.splice(Splice(0, 0, "Sparat. "))
    live.save()
    live.splice(Splice(live.length, 0, "Inte än 😀"))
    live.keep()
    live.splice(Splice(live.length, 0, "."))
    live.keep()
    desk.close()  # without saving
    with open_desk(path) as again:
        assert _notes(again, item) == "Sparat. Inte än 😀."
        assert live_texts.recover(again) == 0, "once"


def test_what_was_saved_is_no_longer_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.regdesk"
    desk = create_desk(path, "Anna Norr", "norr")
    item = _item(desk)
    live = _open(desk, item)
    live.splice(Splice(0, 0, "Hej"))
    live.keep()
    live.save()
    live.splice(Splice(0, 3, ""))
    live.save()
    desk.close()
    with open_desk(path) as again:
        assert live_texts.recover(again) == 0
        assert _notes(again, item) == ""


def test_two_who_type_in_one_text_keep_their_words_beside_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.regdesk"
    desk = create_desk(path, "Anna Norr", "norr")
    item = _item(desk)
    one, other = _open(desk, item), _open(desk, item)
    one.splice(Splice(0, 0, "Ett. "))
    one.keep()
    other.splice(Splice(0, 0, "Två. "))
    other.keep()
    desk.close()
    with open_desk(path) as again:
        assert _notes(again, item) in {"Ett. Två. ", "Två. Ett. "}


def test_what_cannot_be_read_of_what_was_kept_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.regdesk"
    desk = create_desk(path, "Anna Norr", "norr")
    items = [_item(desk) for _ in range(3)]
    for item in items:
        live = _open(desk, item)
        live.splice(Splice(0, 0, "Hej"))
        live.keep()
    with desk.transaction() as connection:
        keys = connection.exec_driver_sql(
            "SELECT key FROM meta WHERE key LIKE 'typing %' ORDER BY key"
        ).scalars()
        first, second, _third = keys
        for key, value in ((first, "{"), (second, '{"type": "agenda_item"}')):
            connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = ?", (value, key))
    desk.close()
    with open_desk(path) as again:
        assert sorted(_notes(again, item) for item in items) == ["", "", "Hej"]
        with again.read() as session:
            found = session.connection().exec_driver_sql(
                "SELECT key, value FROM meta WHERE key LIKE 'unreadable %' ORDER BY key"
            )
            assert [(row[0], row[1]) for row in found] == [
                (f"unreadable {first}", "{"),
                (f"unreadable {second}", '{"type": "agenda_item"}'),
            ]


def test_what_was_typed_and_deleted_again_is_written_once_more_is_typed(tmp_path: Path) -> None:
    desk = open_blank(tmp_path, "one")
    item = _item(desk)
    live = _open(desk, item)
    live.splice(Splice(0, 0, "Hej"))
    live.splice(Splice(0, 3, ""))
    assert live.has_unsaved
    live.save()
    assert not live.has_unsaved, "there is nothing to write"
    live.splice(Splice(0, 0, "Då"))
    assert live.has_unsaved
    live.save()
    assert _notes(desk, item) == _open(desk, item).text == "Då"
    desk.close()


def test_a_line_caught_while_others_write_above_keeps_its_place(tmp_path: Path) -> None:
    from regdesk.work import notes
    from regdesk.work.today import today

    one, other = open_blank(tmp_path, "one"), open_blank(tmp_path, "other")
    item = _item(one)
    _exchange(one, other)
    live = _open(one, item)
    live.splice(Splice(0, 0, "- Vi skickar **listan**\n- Vi skickar **listan**"))
    live.save()
    _, made = notes.catch(
        one,
        item,
        "need",
        "- Vi skickar **listan**",
        today(),
        offset=len("- Vi skickar **listan**\n"),
    )
    row = records.show_record(one, str(made))
    assert row["text"] == "Vi skickar listan"
    _exchange(one, other)
    theirs = _open(other, item)
    theirs.splice(Splice(0, 0, "😀 Överst\n"))
    theirs.save()
    _exchange(one, other)
    live.take_in()
    before = live.slice(0, live.offset_of(row["place"]) or 0)
    assert before.endswith("- ") and before.count("\n") == 2
    one.close()
    other.close()


def test_a_caught_line_becomes_another_kind_only_when_asked_for(tmp_path: Path) -> None:
    from regdesk import errors
    from regdesk.work import notes
    from regdesk.work.today import today

    desk = open_blank(tmp_path, "one")
    item = _item(desk)
    line = "Två orter i stället för tre"
    live = _open(desk, item)
    live.splice(Splice(0, 0, line))
    live.save()
    notes.catch(desk, item, "commitment", line, today())
    with pytest.raises(errors.CaughtAlready) as refused:
        notes.catch(desk, item, "choice", line, today())
    assert refused.value.facts["other"]
    assert "redan fångad som åtagande" in refused.value.sentence("sv")
    assert not records.list_records(desk, "choice")
    notes.catch(desk, item, "choice", line, today(), instead=True)
    assert len(records.list_records(desk, "choice")) == 1
    assert not records.list_records(desk, "commitment")
    records.undo(desk)
    assert len(records.list_records(desk, "commitment")) == 1, "one step"
    desk.close()

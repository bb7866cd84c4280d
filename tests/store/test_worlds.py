"""Officers at several desks, writing and exchanging at random: they end alike, and lose nothing."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from hypothesis import example, given, settings
from hypothesis import strategies as st

from regdesk import errors
from regdesk.domain.ids import derived_id
from regdesk.records import AgendaItem, Commitment, Dialogue, DialogueCounty
from regdesk.store import check, reads, undo
from regdesk.store.desk import Desk
from regdesk.store.intake import Batch, entries_since, take_in, take_in_one
from tests.store.worlds import open_blank, send, travelled, what_shows

COUNTY = derived_id("county", "23")
WORDS = ["elnät", "service", "kompetens", "bredband 😀", "čáhci"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "write",
                "write",
                "write",
                "stale",
                "type",
                "type",
                "delete",
                "undelete",
                "link",
                "unlink",
                "send",
                "some",
                "undo",
                "redo",
                "new",
            ]
        ),
        st.integers(0, 2),
        st.integers(0, 2),
        st.sampled_from(WORDS),
        st.integers(0, 3),
    ),
    max_size=25,
)


class World:
    """Three desks that know one dialogue with an item and a commitment."""

    def __init__(self, folder: Path) -> None:
        self.desks = [open_blank(folder, name) for name in ("Maja", "Olle", "Sara")]
        with self.desks[0].change("Började") as change:
            self.dialogue = change.add(Dialogue(title="Dialog")).id
            item = change.add(AgendaItem(dialogue=self.dialogue, title="Punkt"))
            commitment = change.add(Commitment(text="Skicka underlag", dialogue=self.dialogue))
            self.item, self.commitments = item.id, [commitment.id]
        with self.desks[0].change("Skrev") as change:
            change.session.get_one(AgendaItem, self.item).notes = "Första raden\nAndra raden\n"
        for other in self.desks[1:]:
            send(self.desks[0], other)

    def step(self, verb: str, at: int, to: int, word: str, number: int) -> None:
        desk = self.desks[at]
        if verb in ("send", "some"):
            batch = travelled(entries_since(desk))
            if verb == "some":
                batch = Batch(batch.entries[number::2], batch.groups)
            take_in(self.desks[to], batch)
        elif verb in ("undo", "redo"):
            try:
                (undo.undo if verb == "undo" else undo.redo)(desk)
            except (errors.NothingToUndo, errors.NothingToRedo, errors.ChangedSince):
                return
        else:
            self._write(desk, verb, word, number)

    def _write(self, desk: Desk, verb: str, word: str, number: int) -> None:
        record = self.commitments[number % len(self.commitments)]
        seen = None
        if verb == "stale":
            with desk.read() as session:
                rows = reads.history(session.connection(), record, "text")
            oldest = {rows[0].entry} if rows else set()
            seen = {(record, "text"): frozenset(oldest)}
        with desk.change(verb, seen=seen) as change:
            session = change.session
            commitment = session.get(Commitment, record)
            item = session.get(AgendaItem, self.item)
            if verb in ("write", "stale") and commitment is not None:
                commitment.text, commitment.comment = f"{word} {number}", word
            elif verb == "type" and item is not None:
                text = item.notes or ""
                cut = min(number * 5, len(text))
                item.notes = text[:cut] + word + text[cut + number :]
            elif verb == "delete":
                target = session.get(Dialogue, self.dialogue) if number % 2 else commitment
                if target is not None:
                    change.delete(target)
            elif verb == "undelete":
                target = session.get(Dialogue, self.dialogue) if number % 2 else commitment
                if target is not None:
                    change.undelete(target)
            elif verb in ("link", "unlink"):
                self._link(change, verb)
            elif verb == "new":
                self.commitments.append(change.add(Commitment(text=word)).id)

    def _link(self, change: object, verb: str) -> None:
        link_id = derived_id("dialogue_county", self.dialogue, COUNTY)
        standing = change.session.get(DialogueCounty, link_id)  # type: ignore[attr-defined]
        if verb == "link":
            change.add(DialogueCounty(id=link_id, dialogue=self.dialogue, county=COUNTY))  # type: ignore[attr-defined]
        elif standing is not None:
            change.delete(standing)  # type: ignore[attr-defined]

    def settle(self) -> None:
        """Let everything reach everybody, each desk by a way of its own."""
        every = [travelled(entries_since(desk)) for desk in self.desks]
        for batch in every:
            take_in(self.desks[0], batch)
        for batch in reversed(every):
            take_in(self.desks[1], Batch(list(reversed(batch.entries)), batch.groups))
        groups = {group.id: group for batch in every for group in batch.groups}
        for batch in every:
            for entry in batch.entries:
                take_in_one(self.desks[2], entry, groups.get(entry.group))

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


@settings(max_examples=500 if "REGDESK_SOAK" in os.environ else 15)
@given(STEPS)
@example([("delete", 0, 0, "elnät", 0), ("write", 0, 0, "elnät", 0)])
@example([("delete", 0, 0, "elnät", 1), ("type", 0, 0, "elnät", 1)])
def test_whatever_officers_do_their_desks_end_alike(
    steps: list[tuple[str, int, int, str, int]],
) -> None:
    with TemporaryDirectory() as folder:
        world = World(Path(folder))
        for step in steps:
            world.step(*step)
        world.settle()
        first, *others = [what_shows(desk) for desk in world.desks]
        for other in others:
            assert other == first
        for desk in world.desks:
            assert [one for one in check.check(desk) if one.fault] == []
        world.close()


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(WORDS)), min_size=1, max_size=8))
def test_every_value_is_visible_in_conflict_or_superseded_history(
    writes: list[tuple[int, str]],
) -> None:
    with TemporaryDirectory() as folder:
        world = World(Path(folder))
        record: UUID = world.commitments[0]
        for number, (at, word) in enumerate(writes):
            with world.desks[at].change("Skrev") as change:
                change.session.get_one(Commitment, record).text = f"{word} {number}"
        world.settle()
        with world.desks[1].read() as session:
            rows = reads.history(session.connection(), record, "text")
            shown = session.get_one(Commitment, record).text
            found = reads.conflicts(session.connection(), record)
        written = {f"{word} {number}" for number, (_, word) in enumerate(writes)}
        assert written <= {row.value for row in rows}
        heads = {row.value for row in rows if row.head}
        assert shown in heads
        standing = {head.value for one in found for head in one.heads} or {shown}
        assert heads == standing
        world.close()

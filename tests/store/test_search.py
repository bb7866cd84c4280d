"""What a search shows doesn't depend on what came first."""

from pathlib import Path

from regdesk.records import Contact
from regdesk.store import search as index
from regdesk.store.intake import Batch, entries_since, take_in
from regdesk.work import search
from tests.store.worlds import open_blank


def test_the_order_of_hits_is_the_same_on_every_desk(tmp_path: Path) -> None:
    with open_blank(tmp_path, "Anna") as anna, open_blank(tmp_path, "Berit") as berit:
        anna.clock.last += 600_000 << 16  # from here on it counts up, as within a millisecond
        with anna.change("Lade till kontakter") as change:
            for number in range(60):
                change.add(Contact(name=f"Kontakt {number}"))
        batch = entries_since(anna)
        for record in reversed(list(dict.fromkeys(one.record_id for one in batch.entries))):
            own = [one for one in batch.entries if one.record_id == record]
            take_in(berit, Batch(own, batch.groups))
        for desk in (anna, berit):
            with desk.read() as session:
                hits = index.search(session.connection(), "kontakt", limit=20)
            assert [hit.title for hit in hits] == [f"Kontakt {59 - at}" for at in range(20)]
        one, other = (search.find(desk, "kontakt").hits for desk in (anna, berit))
        assert one == other

"""One exchange with the folder: look, take in, send; said truly afterwards (design §5)."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from regdesk import errors
from regdesk.domain.ids import new_id
from regdesk.sharing import admitting, arrivals, incoming, kinds, ledger, marker, outbox, rekeying
from regdesk.sharing.epochs import Admission
from regdesk.sharing.incoming import Incoming, Taken, Told
from regdesk.sharing.ledger import OwnWriter
from regdesk.sharing.listing import Lister, Listing
from regdesk.sharing.names import parse
from regdesk.sharing.outgoing import TOLD_AT, Outgoing, Sent
from regdesk.sharing.places import Place
from regdesk.sharing.sealing import WriterKey, text_of
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk

FOLDER, PLACE, STATE, WHOLE, JOINING = (
    *("share_folder", "share_place", "share_state"),
    *("share_whole", "share_joining"),
)
"""Facts of the desk: the folder's id, its address, how the last exchange went, when all of it was
listed last, and whether the first exchange is still to be finished."""
WHOLE_EVERY = 24 * 3600
"""Seconds after which the whole folder is listed again."""
TOLD_EVERY = 30
"""Seconds after which the time of an exchange without news is written down anew."""
OK, STOPPED = "ok", "stopped"
"""How an exchange went, where no error of the world's ended it; `STOPPED`: cancelled, or our fault."""


@dataclass
class Steps:
    """Who is told what during an exchange; each may raise to stop it, nothing is half done then."""

    change: Callable[[ChangeSet], None] = lambda _changes: None
    taking: Callable[[int, int], None] = lambda _done, _of: None
    """Files taken in, of how many."""
    sending: Callable[[int, int], None] = lambda _done, _of: None


@dataclass(frozen=True)
class Exchanged:
    """What an exchange did."""

    sent: Sent
    taken: Taken
    error: errors.WorldError | None = None
    notes: list[str] = field(default_factory=list)


class Exchange:
    """Exchanges with one folder, time after time; remembers what its listings looked like."""

    def __init__(self, desk: Desk, place: Place) -> None:
        self.place = place
        self._desk = desk
        self._lister = Lister(place)
        self._folder = desk.fact(FOLDER)
        self._whole_once = False

    def run(self, steps: Steps, *, whole: bool = False) -> Exchanged:
        """Exchange once; what the world did to stop it stands in `error` and in the desk's state.

        Raises what `steps` raise; the next exchange goes on from there.
        """
        sent, taken, notes = Sent(), Taken(), list[str]()
        error: errors.WorldError | None = None
        outcome = STOPPED
        with self._desk.read() as session:
            last = ledger.fact(session.connection(), WHOLE)
            joining = ledger.fact(session.connection(), JOINING) == "1"
        whole = whole or joining or not self._whole_once or seconds_since(last) > WHOLE_EVERY
        told = Told(steps.change, steps.taking)
        try:
            arrivals.recount(self._desk)
            incoming.build(self._desk, told)  # a joining that was interrupted
            listing = self._look(whole=whole, joining=joining)
            into = Incoming(self._desk, self.place, self._folder, told, joining=joining)
            taken = into.taken
            into.take(listing)
            if whole:
                self._tidy(listing, into.admission)
            if self._is_a_copy():
                self._go_on_under_a_new_key()
                notes.append("copy")
            sent = self._send(steps, into.admission, whole=whole)
            outcome = OK
        except errors.WorldError as stopped:
            error, outcome = stopped, type(stopped).__name__
        finally:
            if outcome != OK:
                self._lister.forget()
            self._keep(sent, taken, outcome, error, notes, whole=whole and outcome == OK)
        return Exchanged(sent, taken, error, notes)

    def look(self) -> Listing:
        """Return what an exchange would take in, without doing it."""
        with self._desk.read() as session:
            joining = ledger.fact(session.connection(), JOINING) == "1"
        listing = self._look(whole=True, joining=joining)
        self._lister.forget()
        return listing

    def _look(self, *, whole: bool, joining: bool) -> Listing:
        marker.require(self.place, self._folder)
        with self._desk.read() as session:
            connection = session.connection()
            own = [one.key.id for one in ledger.own_writers(connection)]
            listing = self._lister.look(connection, own, whole=whole, packs=joining)
            for path, kind in ledger.troubles(connection).items():
                name = parse(path)
                if name is not None and kind != kinds.FOREIGN:
                    listing.files.setdefault(name, path)
        marker.require(self.place, self._folder)  # else an emptied place would look quiet
        return listing

    def _tidy(self, listing: Listing, admission: Admission) -> None:
        """Draw the conclusions of a whole listing, and keep that all of it was taken in.

        Troubles with files that have gone are forgotten, own batches that have gone are sent again;
        what is there and had by all need be kept no more. Done before sending: where that fails,
        not all is to be read once more each time.
        """
        with self._desk.transaction() as connection:
            gone = set(ledger.troubles(connection)) - listing.present
            ledger.no_trouble(connection, gone)
            outbox.send_again(connection, listing.present)
            for writer, upto in ledger.covered(connection, admission.is_out).items():
                outbox.let_go(connection, writer, upto)
            ledger.keep(connection, **{WHOLE: ledger.now(), JOINING: ""})
        self._whole_once = True

    def _send(self, steps: Steps, admission: Admission, *, whole: bool) -> Sent:
        with self._desk.read() as session:
            connection = session.connection()
            live = ledger.own_writers(connection)[-1].key.id
            has_key = admission.current.name in ledger.epoch_keys(connection)
            told_at = ledger.fact(connection, TOLD_AT)
        if admission.is_out(live) or not has_key:
            raise errors.RevokedHere(place=self.place.address)
        if admission.is_open_to_one_out():
            # Two were shut out at the same time, each with a key that the other was given: who
            # has something to say first makes one that neither gets.
            rekeying.new_epoch(self._desk, self.place, ())
            with self._desk.read() as session:
                admission = admitting.admission_of(session.connection())
        out = Outgoing(self._desk, self.place, self._folder, admission, steps.sending)
        out.freeze()
        out.receipt(seconds_since(told_at))
        sent = out.publish()
        if whole:
            out.pack()
        return sent

    def _is_a_copy(self) -> bool:
        """Tell whether the desk's file was copied or restored from a backup.

        Made of another desk's; or somebody else writes under its key, as what came tells.
        """
        with self._desk.read() as session:
            connection = session.connection()
            live = ledger.own_writers(connection)[-1]
            return live.desk != self._desk.id or ledger.has_batch_of(connection, live.key.id)

    def _go_on_under_a_new_key(self) -> None:
        """Take a new key and a new desk's name: the old ones are in use elsewhere too."""
        with self._desk.read() as session:
            old = ledger.own_writers(session.connection())[-1]
        if old.desk == self._desk.id:
            self._desk.id = str(new_id())
            self._desk.set_facts(desk=self._desk.id)
        key = WriterKey.new()
        with self._desk.transaction() as connection:
            after = succeed(old, key, self._folder)
            ledger.add_own_writer(connection, key, self._desk.id, after)

    def _keep(
        self,
        sent: Sent,
        taken: Taken,
        outcome: str,
        error: errors.WorldError | None,
        notes: list[str],
        *,
        whole: bool,
    ) -> None:
        with self._desk.read() as session:
            before = json.loads(ledger.fact(session.connection(), STATE) or "{}")
        news = sent.files or taken.batches or notes or outcome != before.get("outcome")
        if not news and not whole and seconds_since(before.get("at", "")) < TOLD_EVERY:
            return
        with self._desk.transaction() as connection:
            since = before.get("since") if before.get("outcome") == outcome else ledger.now()
            state = {"outcome": outcome, "since": since, "at": ledger.now()}
            if error is not None:
                state["sv"], state["en"] = error.sentence("sv"), error.sentence("en")
            ledger.keep(connection, **{STATE: json.dumps(state)})
            if news:
                note = " ".join(notes)
                ledger.tell_round(connection, outcome, sent.entries, taken.entries, note)


def succeed(old: OwnWriter, key: WriterKey, folder: str) -> dict[str, str]:
    """Return the old key's word that the new one goes on from it."""
    return {
        "writer": old.key.id,
        "key": text_of(old.key.public),
        "signature": text_of(old.key.sign(admitting.succession(folder, key.id))),
    }


def seconds_since(time: str) -> float:
    """Return the seconds since a time of the tables; very many for "" or a clock set back."""
    if not time:
        return float("inf")
    past = (datetime.now().astimezone() - datetime.fromisoformat(time)).total_seconds()
    return past if past >= 0 else float("inf")

"""How things stand with the folder, read from the desk file alone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from regdesk.sharing import admitting, kinds, ledger, outbox
from regdesk.sharing.exchange import FOLDER, PLACE, STATE
from regdesk.sharing.ledger import AGAIN, ASIDE, WAITING
from regdesk.sharing.names import parse
from regdesk.sharing.outgoing import UPTO
from regdesk.store.desk import Desk
from regdesk.store.entries import SEED

BY_HAND = "share_by_hand"
"""The fact that tells that exchanges are started by hand alone ("1")."""
PATIENCE = 600
"""Seconds after which a file cut short is called damaged and not on its way."""


@dataclass(frozen=True)
class Member:
    """A desk of the folder, by the key it writes under now."""

    writer: str
    officer: str
    desk: str
    here: bool
    """It is this desk."""
    out: bool
    heard: datetime | None
    """When something new of it was last taken in."""
    files: int
    """Of its batches, taken in here."""
    has_of_mine: int
    """Of this desk's batches, how many it has taken in as far as it has told."""
    ahead_days: int
    """By how many days its clock is wrong, 0 when it isn't."""


@dataclass(frozen=True)
class Trouble:
    """A file of the folder that isn't used, why, and since when."""

    name: str
    kind: str
    """One of `incoming`'s kinds, or "aside" or "waiting"."""
    sv: str
    en: str
    since: datetime
    officer: str
    """Whose it is; "" when unknown."""


@dataclass(frozen=True)
class Round:
    """What came of an exchange."""

    time: datetime
    outcome: str
    sent: int
    taken: int
    note: str


@dataclass(frozen=True)
class State:
    """All there is to tell; counts are of entries unless they say otherwise."""

    shared: bool
    folder: str = ""
    place: str = ""
    outcome: str = ""
    """How the last exchange went: "ok", "stopped", an error class's name, or "" before the first."""
    since: datetime | None = None
    at: datetime | None = None
    sv: str = ""
    en: str = ""
    """The sentence of that error."""
    by_hand: bool = False
    """Exchanges are started by hand alone."""
    to_send: int = 0
    newer: int = 0
    """Entries that a newer program is needed for."""
    my_files: int = 0
    """Batches this desk has published under its present key."""
    members: Sequence[Member] = ()
    troubles: Sequence[Trouble] = ()

    @property
    def delivered(self) -> tuple[int, int]:
        """How many of the other desks have told that they have all of mine, and how many there are."""
        others = [one for one in self.members if not one.here and not one.out]
        return sum(one.has_of_mine >= self.my_files for one in others), len(others)


def state_of(desk: Desk) -> State:
    """Return how things stand."""
    with desk.read() as session:
        connection = session.connection()
        folder = ledger.fact(connection, FOLDER)
        if not folder:
            return State(shared=False)
        last = json.loads(ledger.fact(connection, STATE) or "{}")
        members = list(_members(connection))
        rows = connection.exec_driver_sql("SELECT writer, coalesce(officer, '') FROM share_writer")
        officers = {str(row[0]): str(row[1]) for row in rows}
        return State(
            shared=True,
            folder=folder,
            place=ledger.fact(connection, PLACE),
            outcome=last.get("outcome", ""),
            since=_time(last.get("since")),
            at=_time(last.get("at")),
            sv=last.get("sv", ""),
            en=last.get("en", ""),
            by_hand=ledger.fact(connection, BY_HAND) == "1",
            to_send=_to_send(connection),
            newer=_newer(connection),
            my_files=_last_published(connection) + 1,
            members=members,
            troubles=[*_troubles(connection, officers), *_held(connection, officers)],
        )


def rounds(desk: Desk, limit: int = 50) -> list[Round]:
    """Return what came of the last exchanges, newest first."""
    with desk.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT time, outcome, sent, taken, note FROM share_round ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [Round(datetime.fromisoformat(row[0]), *row[1:]) for row in rows]


def _members(connection: Connection) -> list[Member]:
    own = ledger.own_writers(connection)
    live = own[-1].key.id
    mine = [one.key.id for one in own]
    succeeded = set(ledger.predecessors(connection).values()) | (set(mine) - {live})
    admission = admitting.admission_of(connection)
    told = connection.exec_driver_sql("SELECT writer, seq FROM share_receipt WHERE of = ?", (live,))
    receipts = {str(row[0]): int(row[1]) for row in told}
    files = {writer: seen.seq + 1 for writer, seen in ledger.seen(connection).items()}
    rows = connection.exec_driver_sql(
        "SELECT writer, coalesce(officer, ''), coalesce(desk, ''), heard, ahead FROM share_writer"
    )
    officer, out = ledger.fact(connection, "officer"), admission.is_out(live)
    here = Member(live, officer, own[-1].desk, True, out, None, 0, 0, 0)
    others = [
        Member(
            *(row[0], row[1], row[2], False, admission.is_out(row[0]), _time(row[3])),
            files.get(row[0], 0),
            receipts.get(row[0], -1) + 1,
            round((row[4] or 0) / 86_400_000),
        )
        for row in rows
        if row[0] not in succeeded and row[0] not in mine
    ]
    return [here, *sorted(others, key=lambda one: (one.out, one.officer, one.writer))]


def _to_send(connection: Connection) -> int:
    upto = int(ledger.fact(connection, UPTO) or 0)
    unfrozen = connection.exec_driver_sql(
        "SELECT count(*) FROM entry WHERE key > ? AND batch IS NULL AND kind <> ?", (upto, SEED)
    ).scalar_one()
    frozen = connection.exec_driver_sql(
        "SELECT coalesce(sum(max(entries, 1)), 0) FROM share_outbox "
        f"WHERE {outbox.WAITS} AND writer <> ''"
    ).scalar_one()
    return int(unfrozen) + int(frozen)


def _newer(connection: Connection) -> int:
    return int(
        connection.exec_driver_sql(
            "SELECT coalesce(sum(unknown), 0) FROM share_batch WHERE unknown > 0 AND state = ?",
            (ledger.APPLIED,),
        ).scalar_one()
    )


def _last_published(connection: Connection) -> int:
    live = ledger.own_writers(connection)[-1].key.id
    seq = connection.exec_driver_sql(
        f"SELECT max(seq) FROM share_outbox WHERE writer = ? AND {outbox.OUT}", (live,)
    ).scalar()
    return -1 if seq is None else int(seq)


def _troubles(connection: Connection, officers: Mapping[str, str]) -> list[Trouble]:
    found = []
    for name, kind, reason, since in connection.exec_driver_sql(
        "SELECT name, kind, reason, since FROM share_trouble ORDER BY since, name"
    ):
        parsed = parse(name)
        sv, en = json.loads(reason)
        time = datetime.fromisoformat(since)
        old = (datetime.now().astimezone() - time).total_seconds() > PATIENCE
        kind_now = kinds.DAMAGED if kind == kinds.CUT and old else kind
        officer = officers.get(parsed.writer, "") if parsed else ""
        found.append(Trouble(name, kind_now, sv, en, time, officer))
    return found


_WAITS = {
    WAITING: "väntar på filen före / waits for the file before",
    AGAIN: "gäller igen, och väntar på att kunna läsas / holds again, and waits to be readable",
    ASIDE: " / ",
}


def _held(connection: Connection, officers: Mapping[str, str]) -> list[Trouble]:
    """Return the batches that wait for the one before or to be read again, and those set aside."""
    rows = connection.exec_driver_sql(
        "SELECT name, state, reason, time, writer FROM share_batch WHERE state IN (?, ?, ?) "
        "ORDER BY time, name",
        (WAITING, AGAIN, ASIDE),
    )
    found = []
    for name, state, reason, time, writer in rows:
        sv, _, en = (reason or _WAITS[state]).partition(" / ")
        kind = WAITING if state == AGAIN else state
        found.append(
            Trouble(name, kind, sv, en, datetime.fromisoformat(time), officers.get(writer, ""))
        )
    return found


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

"""The shared folder: creating, joining, exchanging, and how things stand."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from regdesk import errors
from regdesk.domain.ids import is_id
from regdesk.sharing import ledger, membership, rekeying
from regdesk.sharing.addresses import open_place
from regdesk.sharing.exchange import FOLDER, JOINING, PLACE, Exchange, Exchanged, Steps
from regdesk.sharing.finding import find_again
from regdesk.sharing.places import Place
from regdesk.sharing.state import BY_HAND, Member, Round, State, Trouble, rounds, state_of
from regdesk.store.change import ChangeSet
from regdesk.store.desk import Desk
from regdesk.work.sharing_files import Preview, preview

__all__ = [
    "Exchanged",
    "Member",
    "Preview",
    "Round",
    "State",
    "Trouble",
    "rounds",
    "state_of",
]

SECRET, LOOKED = "share_secret", "share_looked"
"""Facts of the desk: the password of a place that asks for one; how far in the journal the officer
has looked at what arrived."""


MANY = 5
"""Records of one step that are listed one by one."""


@dataclass(frozen=True)
class Arrival:
    """A record that somebody else changed since the officer last looked."""

    record_type: str
    id: UUID
    title: str
    officer: str
    label: str
    time: datetime
    more: int = 0
    """How many other records the same step changed, when they were many; they aren't listed."""


class Exchanger:
    """Exchanges with the desk's folder, for as long as the desk is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._exchange: Exchange | None = None
        self._address = ""

    def run(
        self,
        *,
        whole: bool = False,
        change: Callable[[ChangeSet], None] = lambda _changes: None,
        taking: Callable[[int, int], None] = lambda _done, _of: None,
        sending: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> Exchanged:
        """Exchange once, the whole folder gone through if `whole`; a folder that moved is looked for.

        Not for the GUI thread. What stops it stands in the answer's `error`; the callbacks may
        raise to cancel, nothing is half done then. Raises NotShared.
        """
        steps = Steps(change, taking, sending)
        joining = self._desk.fact(JOINING) == "1"
        done = self._of_now().run(steps, whole=whole)
        self._desk.forget_facts()
        if joining and not self._desk.fact(JOINING):
            looked(self._desk)  # to a new desk everything is new
        if isinstance(done.error, errors.FolderUnreachable):
            found = find_again(self._desk.fact(PLACE), self._desk.fact(FOLDER))
            if found is not None:
                self._desk.set_facts(**{PLACE: found})
                return self._of_now().run(steps, whole=True)
        return done

    def hint(self) -> str:
        """Return a token that changes when the folder may have, "" when it isn't there.

        Watched is what the last exchange listed.
        """
        try:
            place = self._of_now().place
            place.probe()
            return place.watch() or "?"
        except errors.WorldError:
            found = find_again(self._desk.fact(PLACE), self._desk.fact(FOLDER))
            return found or ""

    def look(self) -> Preview:
        """Return what an exchange would do. Raises as `run` would."""
        place = self._place()
        return preview(self._desk, place, Exchange(self._desk, place).look())

    def _of_now(self) -> Exchange:
        membership.require_shared(self._desk)
        address = self._desk.fact(PLACE)
        if self._exchange is None or address != self._address:
            self._exchange = Exchange(self._desk, self._place())
            self._address = address
        return self._exchange

    def _place(self) -> Place:
        membership.require_shared(self._desk)
        return open_place(self._desk.fact(PLACE), self._desk.fact(SECRET) or None)


def create_folder(desk: Desk, address: str, secret: str = "") -> str:
    """Make a shared folder inside `address` and return the code for joining it.

    The first exchange is the caller's. Raises what stands in the way; nothing is joined then.
    """
    code = membership.create(desk, _absolute(address), _opener(secret))
    desk.set_facts(**{SECRET: secret})
    return code


def join_folder(desk: Desk, address: str, code: str, secret: str = "") -> None:
    """Belong to the folder at (or right in) `address`; the first exchange is the caller's."""
    membership.join_folder(desk, _absolute(address), code, _opener(secret))
    desk.set_facts(**{SECRET: secret})


def move_folder(desk: Desk, address: str, secret: str = "") -> str:
    """Look for the desk's own folder at another place. Raises WrongFolder for another's."""
    found = membership.move(desk, _absolute(address), _opener(secret))
    desk.set_facts(**{SECRET: secret})
    return found


def leave_folder(desk: Desk) -> bool:
    """Send what waits, give the others a key of their own, and belong to no folder.

    False when the folder couldn't be reached: then a member must shut this desk out.
    """
    membership.require_shared(desk)
    exchanger = Exchanger(desk)
    done = exchanger.run()
    place = open_place(desk.fact(PLACE), desk.fact(SECRET) or None) if not done.error else None
    membership.leave(desk, place)
    return place is not None


def shut_out(desk: Desk, name: str) -> str:
    """Shut a desk out of the folder and return the new code; the others get the key by themselves.

    `name` is an officer, a desk's id or the beginning of a writer's. Raises UnknownDesk, Ambiguous.
    """
    membership.require_shared(desk)
    done = Exchanger(desk).run()
    if done.error is not None:
        raise done.error
    others = [one for one in state_of(desk).members if not one.here and not one.out]
    wanted = name.casefold()
    fits = [
        one
        for one in others
        if wanted in (one.officer.casefold(), one.desk) or one.writer.startswith(wanted)
    ]
    if not fits:
        known = ", ".join(f"{one.officer} ({one.writer[:6]})" for one in others) or "–"
        raise errors.UnknownDesk(name=name, known=known)
    if len(fits) > 1:
        titles = ", ".join(f"{one.officer} ({one.writer[:6]})" for one in fits)
        raise errors.UnknownDesk(name=name, known=titles)
    with desk.read() as session:
        after = ledger.predecessors(session.connection())
    out, at = {fits[0].writer}, fits[0].writer
    while at in after:
        at = after[at]
        out.add(at)
    code = rekeying.new_epoch(desk, open_place(desk.fact(PLACE), desk.fact(SECRET) or None), out)
    Exchanger(desk).run()
    return code


def code_of(desk: Desk) -> str:
    """Return the code with which a new desk joins. Raises NotShared or RevokedHere."""
    return membership.code_now(desk)


def set_by_hand(desk: Desk, *, by_hand: bool) -> None:
    """Choose whether exchanges are started by hand alone."""
    desk.set_facts(**{BY_HAND: "1" if by_hand else ""})


def is_by_hand(desk: Desk) -> bool:
    """Tell whether exchanges are started by hand alone."""
    return desk.fact(BY_HAND) == "1"


def arrivals(desk: Desk, limit: int = 200) -> list[Arrival]:
    """Return the records that others changed since the officer last looked, newest first.

    Of a step that changed many, the first stands for all.
    """
    from regdesk.store.reads import title_of

    with desk.read() as session:
        connection = session.connection()
        looked = int(ledger.fact(connection, LOOKED) or 0)
        rows = connection.exec_driver_sql(
            "SELECT e.record_type, e.record_id, g.id, g.officer, g.label, g.time, max(e.key) "
            "FROM entry AS e JOIN entry_group AS g ON g.id = e.group_id "
            "WHERE e.key > ? AND e.batch IS NOT NULL "
            "GROUP BY e.record_type, e.record_id ORDER BY max(e.key) DESC",
            (looked,),
        ).all()
        known = set(_types())
        rows = [row for row in rows if row[0] in known and is_id(row[1])]
        together = Counter(row[2] for row in rows)
        told: set[str] = set()
        found: list[Arrival] = []
        for name, id_, group, officer, label, time, _key in rows:
            several = together[group] if together[group] > MANY else 1
            if (several > 1 and group in told) or len(found) == limit:
                continue
            told.add(group)
            title = title_of(connection, name, id_)
            when = datetime.fromisoformat(time)
            found.append(
                Arrival(name, UUID(id_), title, officer or "", label or "", when, several - 1)
            )
        return found


def looked(desk: Desk) -> None:
    """Remember that the officer has looked at what arrived."""
    with desk.read() as session:
        last = session.connection().exec_driver_sql("SELECT max(key) FROM entry").scalar()
    desk.set_facts(**{LOOKED: str(last or 0)})


def _types() -> list[str]:
    from regdesk.records import classes

    return list(classes())


def _absolute(address: str) -> str:
    return address if "://" in address else str(Path(address).expanduser().absolute())


def _opener(secret: str) -> Callable[[str], Place]:
    return lambda address: open_place(address, secret or None)

"""How things stand with the shared folder, in one phrase that is true (design §5.3)."""

from datetime import datetime
from enum import StrEnum

from regdesk import errors
from regdesk.sharing import kinds, ledger
from regdesk.sharing.exchange import OK, STOPPED
from regdesk.sharing.state import State, Trouble


class Phase(StrEnum):
    """How things stand, in one word; the first that fits."""

    NOT_SHARED = "not_shared"
    NOT_YET = "not_yet"
    REVOKED = "revoked"
    UNREACHABLE = "unreachable"
    STOPPED = "stopped"
    """Read-only, full, wrong folder…: the error's own sentence tells."""
    CANCELLED = "cancelled"
    """Before all was done: by somebody, or by a fault of ours."""
    DAMAGED = "damaged"
    NEWER = "newer"
    WAITING = "waiting"
    TO_SEND = "to_send"
    CLOCK = "clock"
    ASIDE = "aside"
    FOREIGN = "foreign"
    QUIET = "quiet"


HELD_UP = frozenset({ledger.WAITING, kinds.NOT_HERE, kinds.CUT, kinds.LOCKED})
"""Kinds of trouble that pass when the rest has come."""

_WORDS = {
    Phase.NOT_SHARED: ("Delas inte", "Not shared"),
    Phase.NOT_YET: ("Inte synkad än", "Not synced yet"),
    Phase.REVOKED: ("Utestängd ur den delade mappen", "Shut out of the shared folder"),
    Phase.UNREACHABLE: (
        "Mappen nås inte sedan {since}, inget har gått förlorat",
        "Folder not reachable since {since}, nothing is lost",
    ),
    Phase.CANCELLED: (
        "Synkningen avbröts {since}, resten följer nästa gång",
        "Syncing was stopped {since}, the rest follows next time",
    ),
    Phase.DAMAGED: ("{n} skadade filer ({file})", "{n} damaged files ({file})"),
    Phase.NEWER: (
        "Nyare program behövs för {n} ändringar (behålls)",
        "A newer program is needed for {n} changes (kept)",
    ),
    Phase.WAITING: (
        "Väntar på en fil från {who} sedan {since}",
        "Waiting for a file from {who} since {since}",
    ),
    Phase.TO_SEND: ("{n} ändringar väntar på att skickas", "{n} changes waiting to be sent"),
    Phase.CLOCK: (
        "Klockan hos {who} går {n} dygn före",
        "The clock of {who} is {n} days ahead",
    ),
    Phase.ASIDE: ("{n} filer är ställda åt sidan", "{n} files are set aside"),
    Phase.FOREIGN: (
        "Allt är skickat och hämtat · {n} främmande filer i mappen",
        "All is sent and taken in · {n} foreign files in the folder",
    ),
    Phase.QUIET: ("Allt är skickat och hämtat", "All is sent and taken in"),
}
_BY_HAND = (
    "Allt var skickat och hämtat {since}; synkas för hand",
    "All was sent and taken in {since}; synced by hand",
)
_WAITING_TOO = (
    "Mappen nås inte sedan {since}, inget har gått förlorat; {n} ändringar väntar",
    "Folder not reachable since {since}, nothing is lost; {n} changes wait",
)
_ONE = {
    Phase.DAMAGED: ("En skadad fil ({file})", "One damaged file ({file})"),
    Phase.NEWER: (
        "Nyare program behövs för en ändring (behålls)",
        "A newer program is needed for one change (kept)",
    ),
    Phase.TO_SEND: ("En ändring väntar på att skickas", "One change waiting to be sent"),
    Phase.CLOCK: ("Klockan hos {who} går ett dygn före", "The clock of {who} is one day ahead"),
    Phase.ASIDE: ("En fil är ställd åt sidan", "One file is set aside"),
    Phase.FOREIGN: (
        "Allt är skickat och hämtat · en främmande fil i mappen",
        "All is sent and taken in · one foreign file in the folder",
    ),
}


SHOWN = 13
"""Signs of a file's name that find room: its number and the beginning of its hash."""


def phase_of(now: State) -> Phase:
    """Return how things stand, in one word."""
    met = {one.kind for one in now.troubles}
    first = (
        (not now.shared, Phase.NOT_SHARED),
        (not now.outcome, Phase.NOT_YET),
        (now.outcome == errors.RevokedHere.__name__, Phase.REVOKED),
        (now.outcome == errors.FolderUnreachable.__name__, Phase.UNREACHABLE),
        (now.outcome not in (OK, STOPPED), Phase.STOPPED),
        (kinds.DAMAGED in met, Phase.DAMAGED),
        (bool(now.newer) or kinds.NEWER in met, Phase.NEWER),
        (now.outcome == STOPPED, Phase.CANCELLED),
        (bool(met & HELD_UP), Phase.WAITING),
        (bool(now.to_send), Phase.TO_SEND),
        (any(one.ahead_days for one in now.members), Phase.CLOCK),
        (ledger.ASIDE in met, Phase.ASIDE),
        (kinds.FOREIGN in met, Phase.FOREIGN),
    )
    return next((phase for holds, phase in first if holds), Phase.QUIET)


def phrase(now: State, language: str = "sv") -> str:
    """Return how things stand in one phrase, for the status line."""
    at = 0 if language == "sv" else 1
    phase = phase_of(now)
    if phase is Phase.STOPPED:
        return (now.sv, now.en)[at]
    count, facts = _facts(now, phase)
    words = _ONE.get(phase, _WORDS[phase]) if count == 1 else _WORDS[phase]
    if phase is Phase.QUIET and now.by_hand:
        words, facts = _BY_HAND, {"since": _time(now.at)}
    elif phase is Phase.UNREACHABLE and count:
        words = _WAITING_TOO
    who = facts.get("who") or ("en kollega", "a colleague")[at]
    return words[at].format(n=count, **{**facts, "who": who})


def _facts(now: State, phase: Phase) -> tuple[int, dict[str, str]]:
    """Return what the phrase counts, and what it names."""
    match phase:
        case Phase.UNREACHABLE:
            return now.to_send, {"since": _time(now.since)}
        case Phase.CANCELLED:
            return 0, {"since": _time(now.at)}
        case Phase.DAMAGED:
            damaged = _of_kind(now, kinds.DAMAGED)
            name = damaged[0].name.rpartition("/")[2]
            return len(damaged), {"file": name if len(name) <= SHOWN else f"{name[:SHOWN]}…"}
        case Phase.NEWER:
            return now.newer or len(_of_kind(now, kinds.NEWER)), {}
        case Phase.WAITING:
            first = min(_of_kind(now, *HELD_UP), key=lambda one: one.since)
            return 0, {"who": first.officer, "since": _time(first.since)}
        case Phase.TO_SEND:
            return now.to_send, {}
        case Phase.CLOCK:
            wrong = max(now.members, key=lambda one: one.ahead_days)
            return wrong.ahead_days, {"who": wrong.officer}
        case Phase.ASIDE:
            return len(_of_kind(now, ledger.ASIDE)), {}
        case _:
            return len(_of_kind(now, kinds.FOREIGN)), {}


def _of_kind(now: State, *kinds: str) -> list[Trouble]:
    return [one for one in now.troubles if one.kind in kinds]


def _time(time: datetime | None) -> str:
    return f"{time:%Y-%m-%d %H:%M}" if time is not None else "–"

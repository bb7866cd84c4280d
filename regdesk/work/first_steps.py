"""What a county's next officer should do first: a few sentences from what the desk knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from regdesk.domain.swedish import long_date, months_between
from regdesk.work.commitments import CommitmentRow

SOON = 30
"""Our commitments due within so many days are named."""
MONTHS_BETWEEN = 12
"""After so many months without a dialogue one is due."""


@dataclass(frozen=True, slots=True)
class Held:
    """A dialogue that was held, or should have been: what it is called, when, and its status."""

    title: str
    starts: datetime | None
    status: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a county stands on a day; `missing` names what the next dialogue lacks."""

    today: date
    vacant: bool
    open: Sequence[CommitmentRow]
    passed: Sequence[Held]
    """Still called planned although their day has passed."""
    held: Sequence[Held]
    """The latest ones, newest first."""
    next: Held | None
    missing: Sequence[str]
    known: Sequence[str]
    """Whom to meet first, worded: "Eva Larsson, utvecklingsdirektör"."""
    described: bool


def first_steps(now: Standing) -> tuple[str, ...]:
    """Return what to do first, the most urgent first."""
    return (
        *_vacancy(now),
        *_late(now),
        *_soon(now),
        *_open_ends(now),
        *_next(now),
        *_meeting(now),
        *_description(now),
    )


def _vacancy(now: Standing) -> Iterator[str]:
    if now.vacant:
        yield "Utse en länsansvarig: länet är vakant."


def _late(now: Standing) -> Iterator[str]:
    late = [row for row in now.open if row.late]
    ours = [row for row in late if row.party == "ours"]
    theirs = [row for row in late if row.party != "ours"]
    if len(ours) == 1:
        yield f"Gör klart vårt försenade åtagande: {_told(ours[0])}"
    elif ours:
        yield f"Gör klart våra {len(ours)} försenade åtaganden. Äldst är: {_told(ours[0])}"
    if len(theirs) == 1:
        yield f"Påminn om ett försenat åtagande som andra har: {_told(theirs[0])}"
    elif theirs:
        yield f"Påminn om {len(theirs)} försenade åtaganden som andra har. Äldst är: {_told(theirs[0])}"


def _soon(now: Standing) -> Iterator[str]:
    soon = [
        row
        for row in now.open
        if row.party == "ours" and row.due and 0 <= (row.due - now.today).days <= SOON
    ]
    if len(soon) == 1:
        yield f"Vårt åtagande ska vara klart inom {SOON} dagar: {_told(soon[0])}"
    elif soon:
        yield (
            f"{len(soon)} av våra åtaganden ska vara klara inom {SOON} dagar. "
            f"Först: {_told(soon[0])}"
        )


def _open_ends(now: Standing) -> Iterator[str]:
    for one in now.passed:
        yield (
            f"För in hur det gick: {_named(one)} står kvar som planerad fast dagen har passerat."
        )
    for one in now.held:
        if one.status == "held":
            yield f"Stäm av anteckningarna med regionen: {_named(one)} är genomförd men inte avstämd."
        elif one.status == "checked":
            yield f"Fastställ anteckningarna: {_named(one)} är avstämd men inte fastställd."


def _next(now: Standing) -> Iterator[str]:
    lacks = f"Det saknas {_joined(now.missing)}." if now.missing else ""
    if now.next is not None and now.next.starts is not None:
        days = (now.next.starts.date() - now.today).days
        when = "i dag" if days == 0 else "i morgon" if days == 1 else f"om {days} dagar"
        if lacks:
            yield f"Förbered {_named(now.next)}, som är {when}. {lacks}"
        else:
            yield f"Läs underlaget inför {_named(now.next)}, som är {when}. Allt är förberett."
    elif now.next is not None:
        yield f"Bestäm en dag för nästa dialog. {lacks}".strip()
    elif not now.held or now.held[0].starts is None:
        yield "Boka en dialog: ingen är noterad än."
    else:
        day = now.held[0].starts.date()
        months = months_between(day, now.today)
        ago = f", för {months} månader sedan" if months > 1 else ""
        late = " Det är hög tid." if months >= MONTHS_BETWEEN else ""
        yield f"Boka nästa dialog: den senaste var {long_date(day)}{ago}.{late}"


def _meeting(now: Standing) -> Iterator[str]:
    if now.known:
        yield f"Presentera dig för {_joined(now.known)}."
    else:
        yield "Lägg in vem som är vem i regionen: ingen kontaktperson är inlagd."


def _description(now: Standing) -> Iterator[str]:
    if not now.described:
        yield "Beskriv länets förutsättningar: inget är skrivet än."


def _told(row: CommitmentRow) -> str:
    text = row.text.rstrip(".")
    named = row.party == "ours" or not row.owner or text.startswith(row.owner)
    owner = "" if named else f"{row.owner}: "
    if row.due is None:
        return f"{owner}{text}."
    late = f", {row.days_late} dagar försenat" if row.days_late > 1 else ""
    late = ", 1 dag försenat" if row.days_late == 1 else late
    return f"{owner}{text} (senast {long_date(row.due)}{late})."


def _named(one: Held) -> str:
    return f"dialogen {long_date(one.starts)}" if one.starts else f"dialogen ”{one.title}”"


def _joined(words: Sequence[str]) -> str:
    return " och ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))

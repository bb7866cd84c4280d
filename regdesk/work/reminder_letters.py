"""The words of a reminder: a polite Swedish letter from plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from regdesk.domain.commitments import is_late
from regdesk.domain.swedish import long_date


@dataclass(frozen=True, slots=True)
class Talk:
    """The dialogue a promise was made in."""

    id: UUID
    title: str
    day: date | None
    place: str

    def named(self) -> str:
        """Return "vår strategiska dialog ”Kust och inland” den 4 maj 2026 (Umeå)"."""
        plain = self.title.casefold().startswith("strategisk dialog")
        title = f" ”{self.title}”" if self.title and not plain else ""
        day = f" den {long_date(self.day)}" if self.day else ""
        return f"vår strategiska dialog{title}{day}{f' ({self.place})' if self.place else ''}"


@dataclass(frozen=True, slots=True)
class Promise:
    """An open commitment with what a letter tells of it."""

    id: UUID
    text: str
    party: str
    owner: str
    due: date | None
    county: UUID | None
    region: str
    talk: Talk | None

    def by_day(self) -> tuple[date, str]:
        """Sort what is most late first, what has no day last."""
        return self.due or date.max, self.text


def subject(promises: Sequence[Promise], today: date) -> str:
    """Return "Påminnelse: 2 åtaganden från strategisk dialog 4 maj 2026, Region Västerbotten"."""
    kind = "Påminnelse" if _late(promises, today) else "Avstämning"
    many = f"{len(promises)} åtaganden" if len(promises) > 1 else "åtagande"
    talk, regions = _one_talk(promises), {one.region for one in promises} - {""}
    day = f" {long_date(talk.day)}" if talk is not None and talk.day else ""
    where = f", {regions.pop()}" if len(regions) == 1 else ""
    return f"{kind}: {many} från strategisk dialog{day}{where}"


def body(promises: Sequence[Promise], sender: str, today: date, *, fictional: bool) -> str:
    """Return the letter: what was promised, how late it is, what we'd like to know."""
    talk = _one_talk(promises)
    parts = [
        "Hej!",
        _opening(promises),
        *_items(promises, today, talk),
        _standing(promises, today),
        _wish(promises),
        f"Med vänlig hälsning\n{sender}",
    ]
    if fictional:
        parts.append("(Fiktiva demodata: det här brevet ska inte skickas.)")
    return "\n\n".join(parts) + "\n"


def _late(promises: Sequence[Promise], today: date) -> int:
    return sum(is_late(one.due, "open", today) for one in promises)


def _one_talk(promises: Sequence[Promise]) -> Talk | None:
    """Return the dialogue all of them come from, None where there are several or none."""
    talks = {one.talk for one in promises}
    return talks.pop() if len(talks) == 1 else None


def _opening(promises: Sequence[Promise]) -> str:
    talk, first = _one_talk(promises), promises[0]
    if first.party == "authority":
        regions = {one.region for one in promises} - {""}
        with_whom = f" med {regions.pop()}" if len(regions) == 1 else ""
        where = talk.named() if talk else f"våra strategiska dialoger{with_whom}"
        return f"Vid {where} antecknade vi det här för er del:"
    does = "åtog vi oss på Tillväxtverket" if first.party == "ours" else "åtog ni er"
    done = "Vi på Tillväxtverket har åtagit oss" if first.party == "ours" else "Ni har åtagit er"
    yours = ", och du står som ansvarig" if first.party == "ours" and first.owner else ""
    if talk is not None:
        return f"Vid {talk.named()} {does} det här{yours}:"
    if any(one.talk for one in promises):
        return f"Vid våra strategiska dialoger {does} det här{yours}:"
    return f"{done} det här{yours}:"


def _items(promises: Sequence[Promise], today: date, talk: Talk | None) -> list[str]:
    items = []
    for number, one in enumerate(promises, 1):
        lines = [one.text, _when(one.due, today)]
        if one.talk is not None and talk is None:
            lines.append(f"Från {one.talk.named()}.")
        mark = f"{number}. " if len(promises) > 1 else "   "
        items.append(mark + f"\n{' ' * len(mark)}".join(lines))
    return items


def _when(due: date | None, today: date) -> str:
    """Return "Skulle vara klart senast 14 oktober 2026, 40 dagar försenat."."""
    if due is None:
        return "Ingen dag är bestämd."
    days = (today - due).days
    if days == 0:
        return f"Ska vara klart i dag, {long_date(due)}."
    count = "1 dag" if abs(days) == 1 else f"{abs(days)} dagar"
    if days > 0:
        return f"Skulle vara klart senast {long_date(due)}, {count} försenat."
    return f"Ska vara klart senast {long_date(due)}, om {count}."


def _standing(promises: Sequence[Promise], today: date) -> str:
    late = _late(promises, today)
    if late == 0:
        return "Inget är försenat. Jag vill bara stämma av hur det går."
    if len(promises) == 1:
        return "Dagen har passerat utan att jag har antecknat att det är klart."
    if late == len(promises):
        return "Dagarna har passerat utan att jag har antecknat att det är klart."
    first = "ett av dem" if late == 1 else f"{late} av dem"
    return f"För {first} har dagen passerat utan att jag har antecknat att det är klart."


def _wish(promises: Sequence[Promise]) -> str:
    ours = promises[0].party == "ours"
    you, ready = ("du", "klar") if ours else ("ni", "klara")
    each = "en rad om vart och ett" if len(promises) > 1 else "en rad om läget"
    help_ = "är det något du behöver hjälp med" if ours else "är det något vi kan hjälpa till med"
    return (
        f"Svara gärna med {each} (klart, pågår eller inte längre aktuellt) och en kort kommentar. "
        f"Om det pågår: när räknar {you} med att vara {ready}, och {help_}? "
        "Jag för in svaret i vår uppföljning."
    )

"""Contact cards (.vcf) in and out.

Reading is tolerant of what telephones and mail programs write (vCard 2.1, 3.0 and 4.0, quoted-
printable, broken lines, foreign encodings) and drops nothing in silence: what isn't taken is told in
`left_out` and `remarks`.
"""

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from regdesk import errors
from regdesk.domain.contact_details import (
    ContactDetailError,
    check_email,
    check_phone,
)

_WITHOUT_WORDS = frozenset(
    {
        "VERSION",
        "PRODID",
        "REV",
        "UID",
        "N",
        "FN",
        "ORG",
        "TITLE",
        "ROLE",
        "EMAIL",
        "TEL",
        "SORT-STRING",
    }
)
_NO_TELEPHONES = frozenset({"FAX", "PAGER", "MODEM"})
_SHOWN_OF_A_LINE = 80


class Remark(NamedTuple):
    """Something that was not understood or not taken, in both languages."""

    sv: str
    en: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card as read: the preferred address and number first, checked and in their one form.

    `left_out`: properties that regdesk keeps nothing of ("ADR", "BDAY", "TEL (FAX)").
    """

    name: str
    organisation: str
    role: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def called(self) -> str:
        """What the contact is called: by address or organisation where there is no name."""
        return self.name or (self.emails[0] if self.emails else self.organisation)


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact of the desk, to be written or compared with."""

    id: str
    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""


class _Property(NamedTuple):
    name: str
    types: frozenset[str]
    value: str


@dataclass(slots=True)
class _Card:
    """A card while it is being read."""

    properties: list[_Property] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


# --- reading -------------------------------------------------------------------------------


def read_vcards(data: bytes, name: str) -> list[CardRow]:
    """Return the cards of a file; `name` is the file's, for the sentence when it holds no card."""
    text, remark = _decoded(data)
    cards = list(_cards(text))
    if not cards:
        raise errors.FileUnreadable(
            file=name,
            reason_sv="filen innehåller inget kontaktkort (BEGIN:VCARD). Välj en .vcf-fil.",
            reason_en="the file holds no contact card (BEGIN:VCARD). Choose a .vcf file.",
        )
    if remark:
        cards[0].remarks.insert(0, remark)
    return [_row(card) for card in cards]


def _decoded(data: bytes) -> tuple[str, Remark | None]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), None
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), Remark(
            "filen är inte UTF-8 och läses som Windows-1252; kontrollera å, ä och ö",
            "the file is not UTF-8 and is read as Windows-1252; check å, ä and ö",
        )


def _cards(text: str) -> Iterator[_Card]:
    """Yield the cards; lines outside of them and cards within cards are told of on a card."""
    card: _Card | None = None
    nested = 0
    stray: list[str] = []
    for line in _content_lines(text):
        mark = line.replace(" ", "").upper()
        if (
            mark == "BEGIN:VCARD"
            and card
            and card.properties[-1:]
            and _is_agent(card.properties[-1])
        ):
            nested += 1
        elif mark == "BEGIN:VCARD":
            if card:
                card.remarks.append(Remark("kortet saknar slut (END:VCARD)", "the card has no end"))
                yield card
            card = _Card()
        elif mark == "END:VCARD" and nested:
            nested -= 1
        elif mark == "END:VCARD" and card:
            card.remarks += [_not_understood(each) for each in stray]
            stray.clear()
            yield card
            card = None
        elif card is None:
            stray.append(line)
        elif not nested:
            _take_line(card, line)
    if card:
        card.remarks.append(Remark("kortet saknar slut (END:VCARD)", "the card has no end"))
        card.remarks += [_not_understood(each) for each in stray]
        yield card


def _content_lines(text: str) -> Iterator[str]:
    """Yield the lines unfolded: indented ones, soft breaks of quoted-printable, bare base64."""
    whole = ""
    for line in re.split(r"\r\n|\r|\n", text):
        head = whole.partition(":")[0].upper()
        if "QUOTED-PRINTABLE" in head and whole.endswith("="):
            whole = whole[:-1] + line.lstrip(" \t")
        elif whole and line[:1] in {" ", "\t"}:
            whole += line[1:]
        elif ("BASE64" in head or "ENCODING=B" in head) and line and ":" not in line:
            whole += line
        else:
            if whole.strip():
                yield whole.strip()
            whole = line
    if whole.strip():
        yield whole.strip()


def _take_line(card: _Card, line: str) -> None:
    from vobject.base import ParseError, parseLine

    try:
        name, parameters, value, _ = parseLine(line)
    except ParseError:
        card.remarks.append(_not_understood(line))
        return
    words = [word.upper() for parameter in parameters for word in parameter]
    if "QUOTED-PRINTABLE" in words:
        value = _unquoted(value, parameters)
    types = frozenset(part.strip('"') for word in words for part in word.split(","))
    card.properties.append(_Property(name.upper(), types, value))


def _unquoted(value: str, parameters: Iterable[Sequence[str]]) -> str:
    charset = next(
        (each[1] for each in parameters if each[0].upper() == "CHARSET" and each[1:]), ""
    )
    raw = quopri.decodestring(value.encode("utf-8", errors="surrogatepass"))
    try:
        return raw.decode(charset or "utf-8", errors="replace" if charset else "strict")
    except (LookupError, UnicodeDecodeError):
        return raw.decode("cp1252", errors="replace")


def _row(card: _Card) -> CardRow:
    names = _values(card, "FN") or [_assembled(each) for each in _raw(card, "N")]
    name = next((each for each in names if each), "")
    if not name:
        card.remarks.append(Remark("kortet saknar namn", "the card has no name"))
    organisations = [", ".join(_parts(each)) for each in _raw(card, "ORG")]
    roles = _values(card, "TITLE") + _values(card, "ROLE")
    for kept, what in (
        (organisations, ("organisation", "organisation")),
        (roles, ("roll", "role")),
    ):
        for other in kept[1:]:
            card.remarks.append(
                Remark(f"ytterligare {what[0]}: {other}", f"another {what[1]}: {other}")
            )
    emails, phones = _emails(card), _phones(card)
    others = (each.name for each in card.properties if each.name not in _WITHOUT_WORDS)
    return CardRow(
        name=name,
        organisation=organisations[0] if organisations else "",
        role=roles[0] if roles else "",
        emails=emails,
        phones=phones,
        left_out=tuple(dict.fromkeys((*others, *card.left_out))),
        remarks=tuple(dict.fromkeys(card.remarks)),
    )


def _emails(card: _Card) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for each in _preferred(card, "EMAIL"):
        try:
            kept[check_email(_plain(each.value))] = None
        except ContactDetailError as error:
            card.remarks.append(_unfit("e-postadressen", "the e-mail address", each.value, error))
    return tuple(kept)


def _phones(card: _Card) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for each in _preferred(card, "TEL"):
        if other := each.types & _NO_TELEPHONES:
            card.left_out.append(f"TEL ({min(other)})")
            continue
        try:
            kept[check_phone(re.sub(r"(?i)^tel:", "", _plain(each.value)))] = None
        except ContactDetailError as error:
            card.remarks.append(_unfit("telefonnumret", "the telephone number", each.value, error))
    return tuple(kept)


def _preferred(card: _Card, name: str) -> list[_Property]:
    """Return the properties called `name` with a value: preferred ones first, then those at work."""
    found = [each for each in card.properties if each.name == name and each.value.strip()]
    return sorted(found, key=lambda each: ("PREF" not in each.types, "WORK" not in each.types))


def _raw(card: _Card, name: str) -> list[str]:
    return [each.value for each in card.properties if each.name == name and each.value.strip(" ;")]


def _values(card: _Card, name: str) -> list[str]:
    return [plain for value in _raw(card, name) if (plain := _plain(value))]


def _parts(value: str) -> list[str]:
    """Return the parts of a structured value (between unescaped semicolons) that aren't empty."""
    return [plain for part in re.split(r"(?<!\\);", value) if (plain := _plain(part))]


def _plain(value: str) -> str:
    """Return `value` without escapes, in one line."""
    unescaped = re.sub(r"\\([nN\\,;:])", lambda found: " " if found[1] in "nN" else found[1], value)
    return " ".join(unescaped.split())


def _assembled(value: str) -> str:
    """Return "Given Family" of an N property (family; given; more; before; after)."""
    parts = [_plain(part) for part in re.split(r"(?<!\\);", value)] + [""] * 3
    return " ".join(part for part in (parts[1], parts[2], parts[0]) if part)


def _is_agent(each: _Property) -> bool:
    return each.name == "AGENT" and not each.value.strip()


def _not_understood(line: str) -> Remark:
    shown = line if len(line) <= _SHOWN_OF_A_LINE else f"{line[:_SHOWN_OF_A_LINE]}…"
    return Remark(f"raden förstås inte: {shown}", f"the line is not understood: {shown}")


def _unfit(sv: str, en: str, value: str, error: ContactDetailError) -> Remark:
    return Remark(
        f"{sv} ”{_plain(value)}” tas inte med: {error.reason_sv}",
        f"{en} “{_plain(value)}” is not taken: {error.reason_en}",
    )


# --- writing -------------------------------------------------------------------------------


def write_vcards(contacts: Iterable[ContactCard]) -> bytes:
    """Return the contacts as vCard 3.0, UTF-8 with CRLF."""
    return "".join(_card_text(contact) for contact in contacts).encode("utf-8")


def _card_text(contact: ContactCard) -> str:
    import vobject

    card = vobject.vCard()
    name = _one_line(contact.name or contact.organisation or contact.email)
    given, _, family = name.rpartition(" ")
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    card.add("uid").value = contact.id
    if contact.organisation:
        card.add("org").value = [_one_line(contact.organisation)]
    for field_name, text in (
        ("title", contact.role),
        ("email", contact.email),
        ("tel", contact.phone),
    ):
        if text:
            added = card.add(field_name)
            added.value = _one_line(text)
            if field_name != "title":
                added.type_param = "WORK"
    return str(card.serialize())


def _one_line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())

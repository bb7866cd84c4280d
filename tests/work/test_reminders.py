"""Reminders: one polite letter to each counterpart, and a draft that no text can steer."""

import email
import email.policy
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from regdesk import errors
from regdesk.records import Commitment, Contact
from regdesk.work import desks, records, reminders
from regdesk.work.desks import Desk
from regdesk.work.reference import county_id, region_id

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a held dialogue in Norrbotten and nobody known there."""
    with desks.create_desk(tmp_path / "norr.regdesk", "Anna Norr", "norr") as desk:
        yield desk


def add(desk: Desk, record_type: str, **values: object) -> UUID:
    return records.add_record(desk, record_type, values)[1]


def dialogue(desk: Desk, county: str = "BD") -> UUID:
    return add(
        desk,
        "dialogue",
        title="Elnät och boende",
        counties=[county],
        starts="2026-06-01 09:30",
        place="Luleå",
        status="held",
    )


def promise(desk: Desk, text: str, **values: object) -> UUID:
    given = {"county": "BD", "party": "region", "due": "2026-10-14", **values}
    return add(desk, "commitment", text=text, **given)


def test_a_letter_says_what_was_promised_when_and_how_late(desk: Desk) -> None:
    talk = dialogue(desk)
    one = promise(desk, "Skicka industrins elbehov", dialogue=talk, comment="Väntar på chefen")
    (letter,) = reminders.reminders(desk, [one], TODAY)
    assert letter.counterpart == "Region Norrbotten"
    assert letter.subject == (
        "Påminnelse: åtagande från strategisk dialog 1 juni 2026, Region Norrbotten"
    )
    assert letter.commitments == (one,)
    assert letter.body == (
        "Hej!\n\n"
        "Vid vår strategiska dialog ”Elnät och boende” den 1 juni 2026 (Luleå) åtog ni er det här:"
        "\n\n"
        "   Skicka industrins elbehov\n"
        "   Skulle vara klart senast 14 oktober 2026, 40 dagar försenat.\n\n"
        "Dagen har passerat utan att jag har antecknat att det är klart.\n\n"
        "Svara gärna med en rad om läget (klart, pågår eller inte längre aktuellt) och en kort "
        "kommentar. Om det pågår: när räknar ni med att vara klara, och är det något vi kan "
        "hjälpa till med? Jag för in svaret i vår uppföljning.\n\n"
        "Med vänlig hälsning\nAnna Norr\nTillväxtverket\n"
    )


def test_what_the_desk_has_noted_for_itself_stays_there(desk: Desk) -> None:
    one = promise(desk, "Skicka elbehov", comment="De orkar inte")
    assert "orkar" not in reminders.reminders(desk, [one], TODAY)[0].body


@pytest.mark.parametrize(
    ("due", "says"),
    [
        ("2026-11-22", "Skulle vara klart senast 22 november 2026, 1 dag försenat."),
        ("2026-11-23", "Ska vara klart i dag, 23 november 2026."),
        ("2026-11-24", "Ska vara klart senast 24 november 2026, om 1 dag."),
        (None, "Ingen dag är bestämd."),
    ],
)
def test_days_are_told_as_one_says_them(desk: Desk, due: str | None, says: str) -> None:
    one = promise(desk, "Skicka", due=due)
    (letter,) = reminders.reminders(desk, [one], TODAY)
    assert says in letter.body
    late = due == "2026-11-22"
    assert letter.subject.startswith("Påminnelse" if late else "Avstämning")
    assert ("Inget är försenat" in letter.body) is not late


def test_one_letter_to_each_counterpart(desk: Desk) -> None:
    north = [promise(desk, f"Löfte {number}", due=f"2027-01-0{9 - number}") for number in (1, 2)]
    named = promise(desk, "Löfte 3", owner="region norrbotten")
    person = promise(desk, "Löfte 4", owner="Eva Larsson")
    namesake = promise(desk, "Löfte 5", owner="Eva Larsson", county="AC")
    rail = [promise(desk, "Löfte", party="authority", owner="Trafikverket", county=c) for c in "SX"]
    nobody = promise(desk, "Löfte 7", party="authority")
    colleague = promise(desk, "Löfte 8", party="ours", owner="Maria Berg")
    lead = promise(desk, "Löfte 9", party="ours", owner="Länsansvarig")
    letters = reminders.reminders(
        desk, [lead, colleague, nobody, *rail, namesake, person, named, *north, named], TODAY
    )
    assert [letter.counterpart for letter in letters] == [
        "Eva Larsson, Region Norrbotten",
        "Eva Larsson, Region Västerbotten",
        "Region Norrbotten",
        "Myndighet, Region Norrbotten",
        "Trafikverket",
        "Anna Norr",
        "Maria Berg",
    ]
    region = letters[2]
    assert region.commitments == (named, north[1], north[0])
    assert "1. Löfte 3\n" in region.body
    assert "För ett av dem har dagen passerat" in region.body
    assert "antecknade vi det här för er del" in letters[4].body
    assert "du står som ansvarig" in letters[6].body


def test_a_region_is_one_counterpart_by_whatever_name(desk: Desk) -> None:
    names = ("", "regionen", "Region Jämtland", "Region Jämtland Härjedalen", "Jämtland")
    some = [promise(desk, f"Sak {at}", county="Z", owner=name) for at, name in enumerate(names)]
    some.append(promise(desk, "Utan län", county=None, owner="Region Jämtland"))
    (letter,) = reminders.reminders(desk, some, TODAY)
    assert letter.counterpart == "Region Jämtland Härjedalen"
    assert len(letter.commitments) == len(some)


def test_several_who_match_are_offered_and_none_is_chosen(desk: Desk) -> None:
    people = {"Bo Ek": "bo.ek@example.se", "Åsa Alm": "asa@example.se", "Eva Utan": None}
    for name, address in people.items():
        add(desk, "contact", name=name, email=address, organisation=str(region_id("25")))
    (letter,) = reminders.reminders(desk, [promise(desk, "Skicka underlag")], TODAY)
    assert letter.email == ""
    assert letter.choices == ("bo.ek@example.se", "asa@example.se")


def test_letters_of_several_dialogues_say_which(desk: Desk) -> None:
    ids = [promise(desk, "Löfte", dialogue=dialogue(desk)), promise(desk, "Annat löfte")]
    (letter,) = reminders.reminders(desk, ids, TODAY)
    assert "Vid våra strategiska dialoger åtog ni er det här:" in letter.body
    assert "Från vår strategiska dialog ”Elnät och boende” den 1 juni 2026 (Luleå)." in letter.body
    assert "Dagarna har passerat" in letter.body


def test_closed_ones_are_left_out(desk: Desk) -> None:
    done, dropped = (promise(desk, "Löfte", status=status) for status in ("fulfilled", "dropped"))
    still = promise(desk, "Löfte", status="under_way")
    (letter,) = reminders.reminders(desk, [done, still, dropped], TODAY)
    assert letter.commitments == (still,)
    with pytest.raises(errors.NothingOpen, match="Inget av det valda är öppet"):
        reminders.reminders(desk, [done, dropped], TODAY)
    with pytest.raises(errors.NotFound):
        reminders.reminders(desk, [UUID(int=1)], TODAY)


def test_the_address_is_taken_from_the_one_contact_that_matches(desk: Desk) -> None:
    whole = promise(desk, "Löfte")
    person = promise(desk, "Löfte", owner="Eva Larsson")
    role = promise(desk, "Löfte", owner="Regional utvecklingsdirektör")

    def addresses() -> list[str]:
        letters = [reminders.reminders(desk, [one], TODAY)[0] for one in (whole, person, role)]
        return [letter.email for letter in letters]

    home = {"organisation": "Region Norrbotten"}
    assert addresses() == ["", "", ""]
    add(desk, "contact", name="Eva Larsson", email="eva@bd.example.se", **home)
    assert addresses() == ["eva@bd.example.se", "eva@bd.example.se", ""]
    direct = {"name": "Bo Ek", "role": "regional utvecklingsdirektör", "email": "bo@example.se"}
    add(desk, "contact", **direct, **home)
    assert addresses() == ["", "eva@bd.example.se", "bo@example.se"]
    add(
        desk, "contact", name="Eva Larsson", email="fel@z.example.se", organisation="Region Dalarna"
    )
    add(
        desk,
        "contact",
        name="Eva Larsson",
        email="var@bd.example.se",
        valid_to="2026-01-01",
        **home,
    )
    assert addresses()[1] == "eva@bd.example.se"
    add(desk, "contact", name="Eva Larsson", email="eva.2@bd.example.se", **home)
    assert addresses()[1] == ""


def test_authorities_and_colleagues_have_addresses_too(desk: Desk) -> None:
    board = promise(desk, "Löfte", party="authority", owner="Länsstyrelsen")
    place = {"organisation": "Länsstyrelsen i Norrbottens län", "email": "bo@example.se"}
    add(desk, "contact", name="Bo Ek", **place)
    (letter,) = reminders.reminders(desk, [board], TODAY)
    assert (letter.counterpart, letter.email) == (
        "Länsstyrelsen i Norrbottens län",
        "bo@example.se",
    )
    add(desk, "officer", name="Maria Berg", email="maria@example.se")
    colleague = promise(desk, "Löfte", party="ours", owner="maria berg")
    (letter,) = reminders.reminders(desk, [colleague], TODAY)
    assert (letter.counterpart, letter.email) == ("Maria Berg", "maria@example.se")


def test_a_demo_letter_says_so(tmp_path: Path) -> None:
    with desks.create_desk(tmp_path / "demo.regdesk", "Anna", "norr", demo=True) as desk:
        ids = [UUID(one["id"]) for one in records.list_records(desk, "commitment")]
        letters = reminders.reminders(desk, ids, TODAY)
    assert len(letters) > 8
    assert all("Fiktiva demodata" in letter.body for letter in letters)


# --- drafts --------------------------------------------------------------------------------


def read(path: Path) -> email.message.EmailMessage:
    draft = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(draft, email.message.EmailMessage)
    return draft


def letter(counterpart: str = "Region Åre", to: str = "eva@example.se") -> reminders.Reminder:
    return reminders.Reminder(counterpart, to, "Påminnelse", "Hej!\n\nÅÄÖ čđŋ 😀\n", ())


def test_a_draft_opens_as_one_that_is_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "brev.eml"
    reminders.write_eml(letter(), path)
    draft = read(path)
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == "Region Åre <eva@example.se>"
    assert draft["Subject"] == "Påminnelse"
    assert draft["From"] is None
    assert draft.get_content_charset() == "utf-8"
    assert draft.get_content() == "Hej!\r\n\r\nÅÄÖ čđŋ 😀\r\n"
    reminders.write_eml(letter(to=""), path)
    assert read(path)["To"] is None


HOSTILE = [
    "Eva\nBcc: alla@example.se",
    "Eva\r\nX-Unsent: 0\r\n\r\nNy kropp",
    'Eva" <ond@example.se>, "',
    "Eva\u2028Bcc: x@example.se\x00\x1b[2J",
    "=?utf-8?q?Eva=0ABcc:x?=",
    "Eva \u202egnirb",
    "E" * 5000,
    "Eva \udc80",
    "Eva, Bo; <svar@example.se>",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_adds_a_line_to_the_head(tmp_path: Path, name: str) -> None:
    path = tmp_path / "brev.eml"
    hostile = reminders.Reminder(name, "eva@example.se", f"Om {name}", f"Hej {name}\n", ())
    reminders.write_eml(hostile, path)
    draft = read(path)
    assert set(draft.keys()) == {
        "X-Unsent",
        "Subject",
        "To",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
    assert draft["X-Unsent"] == "1"
    assert [one.addr_spec for one in draft["To"].addresses] == ["eva@example.se"]
    assert "\n" not in draft["Subject"]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_from_others_cannot_steer_the_letter(desk: Desk, tmp_path: Path, name: str) -> None:
    with desk.change("Lade till åtagande") as change:
        storable = name.encode("utf-8", "replace").decode()
        one = change.add(
            Commitment(
                text=storable, owner=storable, party="region", county=county_id("25"), status="open"
            )
        ).id
        change.add(
            Contact(
                name=storable,
                email=f"eva@example.se\nBcc: {storable}",
                organisation=region_id("25"),
            )
        )
    (letter,) = reminders.reminders(desk, [one], TODAY)
    assert letter.email == ""
    assert "\n" not in letter.subject + letter.counterpart
    assert "\nBcc" not in letter.body
    (file,) = reminders.eml_names([letter])
    reminders.write_eml(letter, tmp_path / file)
    assert read(tmp_path / file)["Bcc"] is None


def test_files_have_names_of_their_own() -> None:
    letters = [letter(name) for name in ("Eva 2", "eva", "Eva", "A/B: \\c", "", "..")]
    assert reminders.eml_names(letters) == (
        "Påminnelse Eva 2.eml",
        "Påminnelse eva.eml",
        "Påminnelse Eva 3.eml",
        "Påminnelse A B c.eml",
        "Påminnelse.eml",
        "Påminnelse 2.eml",
    )


def test_a_full_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(errors.FileUnwritable, match="mappen finns inte"):
        reminders.write_eml(letter(), tmp_path / "borta" / "brev.eml")

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk import errors
from regdesk.work.duplicates import Duplicate, find_duplicates
from regdesk.work.vcards import CardRow, ContactCard, read_vcards, write_vcards

NO_SUCH = "tas inte med"


def card(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")).encode()


def only_row(data: bytes) -> CardRow:
    [row] = read_vcards(data, "kort.vcf")
    return row


def told(row: CardRow) -> str:
    return "\n".join(remark.sv for remark in row.remarks)


# name of the file → for each card: name, organisation, role, first address, first number
REAL = {
    "John_Doe_ANDROID.vcf": [
        ("", "", "", "john.doe@company.com", ""),
        ("", "", "", "jane.doe@company.com", ""),
        ("Ñ Ñ Ñ Ñ Ñ", "", "", "", ""),
        ("Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ", "", "", "", ""),
        ("Ñ Ñ Ñ Ñ", "Ñ" * 12, "", "bob@company.com", ""),
        ("ÑÑÑÑ", "Ñ" * 44, "", "henry@company.com", ""),
    ],
    "John_Doe_GMAIL.vcf": [
        ("Mr. John Richter, James Doe Sr.", "IBM", "Money Counter", "john.doe@ibm.com", "")
    ],
    "John_Doe_MAC_ADDRESS_BOOK.vcf": [
        (
            "Mr. John Richter,James Doe Sr.",
            "IBM, Accounting",
            "Money Counter",
            "john.doe@ibm.com",
            "",
        )
    ],
    "John_Doe_MS_OUTLOOK.vcf": [
        (
            "Mr. John Richter James Doe Sr.",
            "IBM, Accounting",
            "Money Counter",
            "john.doe@ibm.cm",
            "",
        )
    ],
    "fullcontact.vcf": [
        (
            "Prefix FirstName MiddleName LastName Suffix",
            "Organization1, Department1",
            "Title1",
            "work@example.com",
            "",
        )
    ],
    "gmail-single.vcf": [
        ("Greg Dartmouth", "TheCompany", "TheJobTitle", "gdartmouth@hotmail.com", "")
    ],
    "gmail-single2.vcf": [("VCard Test", "TheCompany", "TheJobTitle", "workemail@example.com", "")],
    "issue114.vcf": [("Dummy, Dummy", "Dummy GmbH", "", "dummy.dummy@dummy.com", "+49 9876 54321")],
    "outlook-2003.vcf": [
        ("John Doe III", "Company, The, TheDepartment", "The Job Title", "jdoe@hotmail.com", "")
    ],
    "rfc2426-example.vcf": [
        (
            "Frank Dawson",
            "Lotus Development Corporation",
            "",
            "Frank_Dawson@lotus.com",
            "+1 919-676-9515",
        ),
        ("Tim Howes", "Netscape Communications Corp.", "", "howes@netscape.com", "+1 415-937-3419"),
    ],
    "rfc6350-example.vcf": [
        (
            "Simon Perreault",
            "Viagenie",
            "",
            "simon.perreault@viagenie.ca",
            "+1 418-656-9254 ankn. 102",
        )
    ],
    "thunderbird-MoreFunctionsForAddressBook-extension.vcf": [
        ("John Doe", "TheOrganization, TheDepartment", "TheTitle", "doe.john@hotmail.com", "")
    ],
}


@pytest.mark.parametrize("name", REAL)
def test_real_files_are_read(cases: Path, name: str) -> None:
    rows = read_vcards((cases / "text" / "vcard" / name).read_bytes(), name)
    read = [
        (row.name, row.organisation, row.role, (*row.emails, "")[0], (*row.phones, "")[0])
        for row in rows
    ]
    assert read == REAL[name]


def test_every_real_file_is_in_the_table(cases: Path) -> None:
    assert {path.name for path in (cases / "text" / "vcard").iterdir()} == set(REAL)


@pytest.mark.parametrize("name", REAL)
def test_nothing_of_a_real_file_goes_unmentioned(cases: Path, name: str) -> None:
    text = (cases / "text" / "vcard" / name).read_bytes().decode()
    rows = read_vcards(text.encode(), name)
    mentioned = " ".join(f"{row} {told(row)}" for row in rows).replace("-", "").replace(" ", "")
    for line in text.splitlines():
        head, _, value = line.rpartition(":")
        if (
            "TEL" in head.split(";")[0]
            and "FAX" not in head.upper()
            and "PAGER" not in head.upper()
        ):
            assert value.partition(";")[0].replace("-", "").replace(" ", "") in mentioned
        if head.split(";")[0] in {"ADR", "BDAY", "NOTE", "PHOTO", "URL", "NICKNAME"}:
            assert f"'{head.split(';')[0]}'" in mentioned


def test_numbers_and_addresses_that_are_none_stand_as_remarks() -> None:
    row = only_row(card("FN:Anna Lind", "TEL:växeln", "EMAIL:anna", "TEL:063-14 75 00"))
    assert (row.phones, row.emails) == (("063-14 75 00",), ())
    assert "telefonnumret ”växeln” tas inte med" in told(row)
    assert "e-postadressen ”anna” tas inte med" in told(row)


def test_preferred_and_work_stand_first_and_faxes_are_left_out() -> None:
    row = only_row(
        card(
            "FN:Anna Lind",
            "TEL;TYPE=HOME:070-123 45 67",
            "TEL;TYPE=WORK:063-14 75 00",
            "TEL;TYPE=CELL,PREF:070-765 43 21",
            "TEL;TYPE=WORK,FAX:063-14 75 01",
        )
    )
    assert row.phones == ("070-765 43 21", "063-14 75 00", "070-123 45 67")
    assert row.left_out == ("TEL (FAX)",)


def test_lines_that_are_no_lines_are_told() -> None:
    data = b"hej\r\n" + card("FN:Anna Lind", "det här är ingen rad", "N:Lind;Anna;;;")
    row = only_row(data)
    assert row.name == "Anna Lind"
    assert "raden förstås inte: hej" in told(row)
    assert "raden förstås inte: det här är ingen rad" in told(row)


def test_a_card_without_end_is_kept_and_told() -> None:
    data = b"BEGIN:VCARD\nFN:Anna Lind\nBEGIN:VCARD\nFN:Bo Ek\n"
    rows = read_vcards(data, "kort.vcf")
    assert [row.name for row in rows] == ["Anna Lind", "Bo Ek"]
    assert all("saknar slut" in told(row) for row in rows)


def test_a_card_within_a_card_is_not_taken_for_one() -> None:
    row = only_row(
        card("FN:Anna Lind", "AGENT:", "BEGIN:VCARD", "FN:Bo Ek", "END:VCARD", "TITLE:Chef")
    )
    assert (row.name, row.role) == ("Anna Lind", "Chef")
    assert row.left_out == ("AGENT",)


@pytest.mark.parametrize(
    ("encoding", "remark"), [("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "Windows-1252")]
)
def test_other_encodings_are_read(encoding: str, remark: str) -> None:
    data = card("FN:Åsa Öst", "ORG:Region Jämtland").decode().encode(encoding)
    row = only_row(data)
    assert (row.name, row.organisation) == ("Åsa Öst", "Region Jämtland")
    assert remark in told(row)


def test_quoted_printable_in_an_old_character_set_is_read() -> None:
    row = only_row(card("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=C5sa=20=\r\n=D6st"))
    assert row.name == "Åsa Öst"


@pytest.mark.parametrize("data", [b"", b"Namn;Telefon\nAnna;08", b"\xff\xfe\x00"])
def test_a_file_without_cards_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(errors.FileUnreadable) as raised:
        read_vcards(data, "kort.vcf")
    assert "kort.vcf" in raised.value.sentence("sv")


@given(st.binary() | st.text().map(lambda text: card(*text.splitlines())))
def test_no_file_breaks_the_reading(data: bytes) -> None:
    try:
        assert read_vcards(data, "kort.vcf")
    except errors.FileUnreadable:
        assert b"BEGIN" not in data


PEOPLE = [
    ContactCard(
        "0197-aa",
        "Anna Öst; Lind",
        "Region Jämtland, Härjedalen",
        "Utvecklingsdirektör för regional utveckling, näringsliv och kompetensförsörjning åäö",
        "anna@region.se",
        "063-14 75 00 ankn. 12",
    ),
    ContactCard("0197-bb", "Áhkká Čáhppe\r\nBEGIN:VCARD"),
]


def test_what_is_written_is_read_back() -> None:
    data = write_vcards(PEOPLE)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.splitlines()) <= 75
    anna, second = read_vcards(data, "kort.vcf")
    assert anna == CardRow(
        PEOPLE[0].name,
        PEOPLE[0].organisation,
        PEOPLE[0].role,
        (PEOPLE[0].email,),
        (PEOPLE[0].phone,),
    )
    assert second.name == "Áhkká Čáhppe BEGIN:VCARD"
    assert write_vcards(PEOPLE) == data


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_any_name_is_written_and_read_back(name: str) -> None:
    row = only_row(write_vcards([ContactCard("1", name, organisation=name, role=name)]))
    assert row.name == " ".join(name.split())
    assert (row.organisation, row.role) == (row.name, row.name)


def row_of(name: str = "", organisation: str = "", email: str = "", phone: str = "") -> CardRow:
    return CardRow(name, organisation, "", (email,) if email else (), (phone,) if phone else ())


KNOWN = [
    ContactCard(
        "1", "Anna Lind", "Region Jämtland Härjedalen", "", "anna@region.se", "063-14 75 00"
    ),
    ContactCard("2", "Bo Ek", "Trafikverket", "", "", "+46 771 921 921"),
]


@pytest.mark.parametrize(
    ("row", "why", "existing"),
    [
        (row_of("Någon Annan", email="Anna@REGION.se"), "email", "1"),
        (row_of("anna  lind", "Region Jämtland"), "name", "1"),
        (row_of("Bo Ek", "trafikverket"), "name", "2"),
        (row_of("Bo Alm-Ek", phone="0771-921 921"), "phone", None),
        (row_of("Bo Alm", phone="0771-921 921"), "phone", "2"),
        (row_of(phone="0771-921 921"), "phone", "2"),
        (row_of("Siri Öst", phone="063-147500"), "phone", None),
        (row_of("Anna Lind", "Region Dalarna"), "name", None),
        (row_of(), "name", None),
    ],
)
def test_people_who_are_known_are_found(row: CardRow, why: str, existing: str | None) -> None:
    found = find_duplicates([row], KNOWN)
    if row.name == "Bo Alm-Ek":
        existing = "2"
    assert found == ([Duplicate(0, why, existing)] if existing else [])  # type: ignore[arg-type]


def test_the_same_person_twice_in_a_file_is_found() -> None:
    rows = [row_of("Eva Ny", email="eva@region.se"), row_of("Eva N", email="EVA@region.se")]
    assert find_duplicates(rows, []) == [Duplicate(1, "email", earlier_row=0)]

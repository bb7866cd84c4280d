import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.contact_details import (
    ContactDetailError,
    check_email,
    check_phone,
    email_key,
    phone_key,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Anna.Lind@Region-Z.SE", "Anna.Lind@region-z.se"),
        (" mailto:anna@region.se ", "anna@region.se"),
        ("anna@örebro.se", "anna@örebro.se"),
        ("åsa.öst@region.se", "åsa.öst@region.se"),
        ("anna+dialog@region.se", "anna+dialog@region.se"),
    ],
)
def test_an_address_gets_one_form(typed: str, kept: str) -> None:
    assert check_email(typed) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "ett @"),
        ("anna", "ett @"),
        ("a@b@c.se", "ett @"),
        ("anna lind@region.se", "före @"),
        (".anna@region.se", "före @"),
        ("anna@region", "efter @"),
        ("anna@-region.se", "efter @"),
        ("anna@regi on.se", "efter @"),
    ],
)
def test_what_is_no_address_is_told_in_both_languages(typed: str, reason: str) -> None:
    with pytest.raises(ContactDetailError) as raised:
        check_email(typed)
    assert reason in raised.value.reason_sv
    assert raised.value.reason_en.endswith(".")


@pytest.mark.parametrize(
    ("typed", "shown", "key"),
    [
        ("08-681 91 00", "08-681 91 00", "+4686819100"),
        ("+46 8 681 91 00", "08-681 91 00", "+4686819100"),
        ("+46 (0)8 681 91 00", "08-681 91 00", "+4686819100"),
        ("0046 8 6819100", "08-681 91 00", "+4686819100"),
        ("070-123 45 67", "070-123 45 67", "+46701234567"),
        ("(063) 14 75 00", "063-14 75 00", "+4663147500"),
        ("Tel: 063–147500", "063-14 75 00", "+4663147500"),
        ("0701234567, ankn 12", "070-123 45 67 ankn. 12", "+46701234567"),
        ("+46701234567;ext=12", "070-123 45 67 ankn. 12", "+46701234567"),
        ("+47 22 12 34 56", "+47 22 12 34 56", "+4722123456"),
    ],
)
def test_a_number_gets_one_form(typed: str, shown: str, key: str) -> None:
    assert check_phone(typed) == shown
    assert check_phone(shown) == shown
    assert phone_key(typed) == key


@pytest.mark.parametrize(
    "typed", ["", "abc", "08", "112", "681 91 00", "08-681 91 00 växel", "+99 1234567"]
)
def test_what_is_no_number_is_told_in_both_languages(typed: str) -> None:
    with pytest.raises(ContactDetailError) as raised:
        check_phone(typed)
    assert raised.value.reason_sv
    assert raised.value.reason_en
    assert phone_key(typed) is None


def test_addresses_are_compared_without_case() -> None:
    assert email_key("Anna@Region.se") == email_key("anna@region.SE")
    assert email_key("ingen") is None


@given(st.text())
def test_any_text_is_taken_or_refused(text: str) -> None:
    for check in (check_email, check_phone):
        try:
            assert check(text)
        except ContactDetailError as error:
            assert error.reason_sv

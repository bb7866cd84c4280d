"""E-mail addresses and telephone numbers: checked without asking any network, shown one way."""

import re


class ContactDetailError(ValueError):
    """An address or number that can't be one, with the reason in both languages."""

    def __init__(self, reason_sv: str, reason_en: str) -> None:
        self.reason_sv = reason_sv
        self.reason_en = reason_en
        super().__init__(reason_sv)


_TELEPHONE_LEAD = re.compile(r"^(?:tel(?:efon)?|tfn|mobil)?\s*[.:]?\s*", re.IGNORECASE)
_EXTENSION = re.compile(r"[\s,;]*(?:ankn(?:ytning)?|ext|x)\s*[.:=]?\s*(\d{1,6})$", re.IGNORECASE)
_TELEPHONE_SIGNS = re.compile(r"[\d\s()+\-‐‑–./]+")


def check_email(text: str) -> str:
    """Return the address in its one form (domain in lower case, å ä ö kept); ContactDetailError if none."""
    from email_validator import EmailNotValidError, validate_email

    address = re.sub(r"(?i)^mailto:", "", text.strip())
    if address.count("@") != 1:
        raise ContactDetailError(
            "en e-postadress har ett @, till exempel namn@region.se.",
            "an e-mail address has one @, for example name@region.se.",
        )
    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError as error:
        domain = re.search(r"after the @|domain", str(error)) is not None
        part = "det som står efter @" if domain else "det som står före @"
        raise ContactDetailError(
            f"{part} kan inte ingå i en e-postadress.",
            f"{str(error).rstrip('.')}.",
        ) from error


def check_phone(text: str) -> str:
    """Return the number as it is shown: "08-681 91 00", foreign ones "+47 22 …"; ContactDetailError if none.

    Without + it is a Swedish number; an extension stands last ("ankn. 12").
    """
    import phonenumbers

    parsed = _parsed(text)
    form = phonenumbers.PhoneNumberFormat
    swedish = parsed.country_code == 46
    extension = f" ankn. {parsed.extension}" if parsed.extension else ""
    parsed.extension = None
    shown = phonenumbers.format_number(parsed, form.NATIONAL if swedish else form.INTERNATIONAL)
    return f"{shown}{extension}"


def phone_key(text: str) -> str | None:
    """Return the number as E.164 without extension, for comparing; None when it is no number."""
    import phonenumbers

    try:
        return str(phonenumbers.format_number(_parsed(text), phonenumbers.PhoneNumberFormat.E164))
    except ContactDetailError:
        return None


def email_key(text: str) -> str | None:
    """Return the address in lower case, for comparing; None when it is no address."""
    try:
        return check_email(text).casefold()
    except ContactDetailError:
        return None


def _parsed(text: str):  # type: ignore[no-untyped-def]  # phonenumbers is imported late
    import phonenumbers

    plain = _TELEPHONE_LEAD.sub("", text.strip())
    extension = _EXTENSION.search(plain)
    plain = plain[: extension.start()] if extension else plain
    if not _TELEPHONE_SIGNS.fullmatch(plain):
        raise ContactDetailError(
            "ett telefonnummer består av siffror, till exempel 08-681 91 00.",
            "a telephone number consists of figures, for example 08-681 91 00.",
        )
    if plain.lstrip(" (")[:1] not in {"0", "+"}:
        raise _no_such_number(plain)
    try:
        parsed = phonenumbers.parse(plain, "SE")
    except phonenumbers.NumberParseException as error:
        raise _no_such_number(plain) from error
    if not phonenumbers.is_valid_number(parsed):
        raise _no_such_number(plain)
    parsed.extension = extension[1] if extension else None
    return parsed


def _no_such_number(plain: str) -> ContactDetailError:
    figures = sum(sign.isdigit() for sign in plain)
    return ContactDetailError(
        f"numret finns inte i någon nummerplan ({figures} siffror). Skriv riktnummer, eller + och landsnummer.",
        f"no numbering plan has that number ({figures} figures). Give the area code, or + and the country code.",
    )

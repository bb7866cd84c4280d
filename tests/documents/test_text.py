"""Any text can be printed: Sami letters, nonsense, and what no font has."""

import datetime
import json
from dataclasses import replace

import pytest

from regdesk.documents import glyphs
from regdesk.documents.brief import AgendaRow, BriefData, CommitmentRow, Figure, Participant, render

SAMI = "Gïelegiesie Ájtte: á č đ ŋ š ŧ ž Á Č Đ Ŋ Š Ŧ Ž, å ä ö é ü"


def everywhere(text: str) -> BriefData:
    """Return a brief with the text in every field."""
    return BriefData(
        *(text, text, text, datetime.datetime(2027, 3, 4, 9, 30), None, text, text, text),
        printed=datetime.date(2026, 11, 23),
        status_word=text,
        purpose=text,
        questions=(text,),
        participants=(Participant(text, text), Participant(text, text, "ours", new=True)),
        figures=(Figure(text, text, text, text, text, text, text, text),),
        conditions=text,
        preparation=text,
        choices=(text,),
        commitments=(CommitmentRow("ours", text, text), CommitmentRow("region", text, text)),
        needs=(text,),
        agenda=(AgendaRow(text, 10, text, text),),
        sensitive=text,
    )


def test_sami_and_swedish_letters_print(normal, texts_of):
    data = replace(normal, place="Čohkkiras", region_name="Áŋŧeš", purpose=SAMI, needs=(SAMI,))
    brief = render(data, ppi=None)
    first, second = texts_of(brief.pdf)
    assert brief.replaced_characters == ()
    assert SAMI in first
    assert SAMI in second
    assert "Čohkkiras" in first
    assert "Áŋŧeš" in second


def test_every_naughty_string_in_every_field(cases):
    strings = json.loads((cases / "text" / "blns.json").read_text(encoding="utf-8"))
    plain = [text for text in strings if glyphs.printable(text) == (text, ())]
    odd = sorted(set(strings) - set(plain))
    assert len(odd) > 60
    groups = [" ".join(plain[start : start + 12]) for start in range(0, len(plain), 12)]
    for text in odd + groups:
        brief = render(everywhere(text), include_sensitive=True, ppi=None)
        assert brief.pdf.startswith(b"%PDF-1.7")
        assert set(brief.replaced_characters) == set(glyphs.printable(text)[1])


@pytest.mark.parametrize(
    ("typed", "printed", "replaced"),
    [
        ("rad\r\nny\x00 rad\x1b", "rad\nny rad", ()),
        ("höger\u202eretsnäv\u202c", "högerretsnäv", ()),
        ("halv \ud83d tecken", "halv □ tecken", ("\ud83d",)),
        ("\ufeffbom och \ue000 eget", "bom och □ eget", ("\ue000",)),
        ("A\u030a a\u0308 \u00ad", "Å ä \u00ad", ()),
        ("你好 😀😀", "□□ □□", ("你", "好", "😀")),
        ("a" + "\u0301" * 9, "á\u0301\u0301", ()),
    ],
)
def test_what_cannot_be_printed_is_replaced_or_dropped(typed, printed, replaced):
    assert glyphs.printable(typed) == (printed, replaced)


def test_every_character_the_fonts_promise_can_be_archived(normal):
    signs = sorted(glyphs.coverage())
    for start in range(0, len(signs), 1000):
        data = replace(normal, purpose=" ".join(signs[start : start + 1000]), preparation="")
        brief = render(data, ppi=None)
        assert brief.replaced_characters == ()
        assert not any(one.section_sv == "Syfte" for one in brief.cut)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("landsbygdsutvecklingsprogrammet", 1),
        ("Energimarknadsinspektionen", 1),
        ("anna.ek@exempel.se", 4),
        ("W" * 20, 4),
        ("utveckling" * 9, 15),
        ("kort", 1),
    ],
)
def test_only_what_hyphenation_cannot_break_is_broken(word, pieces):
    broken = glyphs.breakable(word)
    assert broken.count("\u200b") + 1 == pieces
    assert glyphs.unbroken(broken) == word

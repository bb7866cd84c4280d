"""Any text can be printed: Sami letters, nonsense, and what no font has."""

import datetime
import io
import json
from collections import Counter
from dataclasses import replace

import pikepdf
import pytest

from regdesk.documents import glyphs
from regdesk.documents.brief import AgendaRow, BriefData, CommitmentRow, Figure, Participant, render
from regdesk.documents.manuscript import Manuscript

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


MARKED = """# Läget i länet
Elnätet är **trångt**, *mycket* trångt och ***brådskar***.
- Svenska kraftnät svarar i **februari**
- Region *Norrbotten* väntar
3. Boka möte
4. Skriv brev
5 * 3 * 2 är trettio, #inte en rubrik, **ensam"""


def test_markup_prints_as_it_is_meant(normal, texts_of):
    data = replace(normal, preparation=MARKED, conditions=MARKED, sensitive=MARKED)
    brief = render(data, include_sensitive=True, ppi=None)
    first, second = texts_of(brief.pdf)
    for page, times in ((first, 2), (second, 1)):
        assert page.count("Elnätet är trångt, mycket trångt och brådskar.") == times
        assert page.count("– Svenska kraftnät svarar i februari") == times
        assert page.count("3 Boka möte 4 Skriv brev") == times
        assert page.count("5 * 3 * 2 är trettio, #inte en rubrik, **ensam") == times
    assert "# Läget" not in first + second
    assert brief.cut == ()


def test_bold_is_bold_and_headings_are_headings(normal, tags_of):
    plain = render(replace(normal, preparation="trångt läge"), ppi=None).pdf
    text = "# trångt\n*läge* **nu**\n- a\n- b\n\n1. c"
    marked = render(replace(normal, preparation=text), ppi=None).pdf
    more = Counter(tags_of(marked)) - Counter(tags_of(plain))
    kinds = ("/H3", "/L", "/LI", "/Em", "/Strong")
    assert [more[kind] for kind in kinds] == [1, 2, 3, 1, 1]


@pytest.mark.parametrize(("text", "there"), [("***båda***", True), ("**fet** *kursiv*", False)])
def test_what_is_bold_and_italic_has_a_font_that_is_both(normal, text, there):
    pdf = render(replace(normal, preparation=text), ppi=None).pdf
    with pikepdf.open(io.BytesIO(pdf)) as read:
        names = [str(font.BaseFont) for font in read.pages[0].Resources.Font.values()]
    assert any("SemiBoldItalic" in name for name in names) is there


def test_a_marked_text_is_cut_between_words(normal, texts_of):
    text = "\n".join(f"- **punkt {number}** och *mer* därtill" for number in range(300))
    brief = render(replace(normal, preparation=text), ppi=None)
    first = texts_of(brief.pdf)[0]
    (cut,) = (one for one in brief.cut if one.section_sv == "Inför dialogen")
    assert "*" not in first + cut.text
    assert cut.text.endswith("punkt 299 och mer därtill")
    printed = first.count("– punkt")
    assert printed + cut.rows == 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ett **två**, tre", [["ett ", ""], ["två", "b"], [", ", ""], ["tre", ""]]),
        ("**ett ** två", [["**ett ", ""], ["** ", ""], ["två", ""]]),
        ("a *b c* d", [["a ", ""], ["b ", "i"], ["c ", "i"], ["d", ""]]),
        ("***a*** b", [["a ", "bi"], ["b", ""]]),
        ("  a  ", [["a", ""]]),
    ],
)
def test_words_keep_their_style_and_their_space(text, words):
    (block,) = Manuscript().marked(text)
    assert block == {"kind": "paragraph", "number": None, "words": words}


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

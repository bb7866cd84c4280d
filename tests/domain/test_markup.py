"""The small markup of long texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain import markup
from regdesk.domain.markup import BOLD, ITALIC, Kind, Run

TEXTS = st.text(alphabet="ab å*#-1. \n😀đ", max_size=40)


@pytest.mark.parametrize(
    ("line", "kind", "text", "number"),
    [
        ("Elnätet", Kind.PARAGRAPH, "Elnätet", None),
        ("# Läget i länet", Kind.HEADING, "Läget i länet", None),
        ("- elnät", Kind.BULLET, "elnät", None),
        ("12. elnät", Kind.NUMBER, "elnät", 12),
        ("#elnät", Kind.PARAGRAPH, "#elnät", None),
        ("-elnät", Kind.PARAGRAPH, "-elnät", None),
        ("2027. Det blir mer", Kind.PARAGRAPH, "2027. Det blir mer", None),
        ("", Kind.PARAGRAPH, "", None),
    ],
)
def test_a_line_is_a_heading_a_point_or_a_paragraph(
    line: str, kind: Kind, text: str, number: int | None
) -> None:
    (block,) = markup.blocks(line)
    assert (block.kind, block.text, block.number) == (kind, text, number)


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("ett **fet** ord", (Run("ett "), Run("fet", bold=True), Run(" ord"))),
        ("*kursiv*.", (Run("kursiv", italic=True), Run("."))),
        ("***båda***", (Run("båda", bold=True, italic=True),)),
        ("5*3*2 och a * b", (Run("5*3*2 och a * b"),)),
        ("**oavslutad", (Run("**oavslutad"),)),
        ("a ** b **", (Run("a ** b **"),)),
        ("****", (Run("****"),)),
    ],
)
def test_marks_stand_around_words_or_are_signs(line: str, runs: tuple[Run, ...]) -> None:
    (block,) = markup.blocks(line)
    assert block.runs == runs


def test_plain_words_lose_marks_but_keep_lists() -> None:
    text = "# Läget\n- **elnät**\n1. *service*\nvanligt"
    assert markup.plain(text) == "Läget\n- elnät\n1. service\nvanligt"


@pytest.mark.parametrize(
    ("line", "following"),
    [("- elnät", "- "), ("9. elnät", "10. "), ("- ", None), ("elnät", None), ("# Läget", None)],
)
def test_a_list_goes_on(line: str, following: str | None) -> None:
    assert markup.continued(line) == following


def test_an_empty_point_ends_its_list() -> None:
    assert markup.is_empty_point("- ") and markup.is_empty_point("3. ")
    assert not markup.is_empty_point("- elnät") and not markup.is_empty_point("")


@pytest.mark.parametrize(
    ("line", "start", "end", "mark", "after", "chosen"),
    [
        ("hej du där", 4, 6, BOLD, "hej **du** där", "du"),
        ("hej **du** där", 6, 8, BOLD, "hej du där", "du"),
        ("hej **du** där", 4, 10, BOLD, "hej du där", "du"),
        ("hej du där", 3, 7, ITALIC, "hej *du* där", "du"),
        ("hej du", 5, 5, BOLD, "hej **du**", ""),
        ("hej ", 4, 4, BOLD, "hej ****", ""),
        ("hej ****", 6, 6, BOLD, "hej ", ""),
        ("a **b c** d e", 7, 11, BOLD, "a **b c d** e", " d"),
        ("***du***", 3, 5, BOLD, "*du*", "du"),
    ],
)
def test_words_become_bold_and_ordinary_again(
    line: str, start: int, end: int, mark: str, after: str, chosen: str
) -> None:
    made, left, right = markup.emphasised(line, start, end, mark)
    assert made == after
    assert made[left:right] == chosen


def test_lines_become_headings_and_points_and_ordinary_again() -> None:
    assert markup.with_bullets(["ett", "", "# två"]) == ["- ett", "", "- två"]
    assert markup.with_bullets(["- ett", "- två"]) == ["ett", "två"]
    assert markup.with_heading(["- ett"]) == ["# ett"]
    assert markup.with_heading(["# ett"]) == ["ett"]
    assert markup.with_bullets([""]) == ["- "]


@given(TEXTS)
def test_spans_tell_every_sign_once(text: str) -> None:
    for line in text.split("\n"):
        spans = markup.read(line).spans
        assert "".join(line[span.start : span.end] for span in spans) == line


@given(TEXTS)
def test_words_are_never_lost(text: str) -> None:
    words = [sign for sign in text if sign not in "*#-1. \n"]
    assert [sign for sign in markup.plain(text) if sign not in "*#-1. \n"] == words


@given(st.text(alphabet="ab *å", max_size=20), st.data(), st.sampled_from([BOLD, ITALIC]))
def test_emphasis_changes_marks_alone(line: str, data: st.DataObject, mark: str) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    made, left, right = markup.emphasised(line, start, end, mark)
    assert made.replace("*", "") == line.replace("*", "")
    assert 0 <= left <= right <= len(made)

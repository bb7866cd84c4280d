"""A brief as an officer would have it, and readers of what comes out."""

import datetime
import io
from collections.abc import Callable

import pikepdf
import pytest
from pypdf import PdfReader

from regdesk.documents.brief import (
    AgendaRow,
    BriefData,
    CommitmentRow,
    Participant,
    population_figures,
)


@pytest.fixture
def empty() -> BriefData:
    """A dialogue of which nothing is known."""
    return BriefData("", "", "", None, None, "", "", "", datetime.date(2026, 11, 23))


@pytest.fixture
def normal() -> BriefData:
    """A dialogue well prepared."""
    return BriefData(
        county_code="23",
        county_name="Jämtlands län",
        region_name="Region Jämtland Härjedalen",
        starts=datetime.datetime(2027, 3, 4, 9, 30),
        ends=datetime.datetime(2027, 3, 4, 12, 0),
        place="Östersund",
        record_number="Ä 2026-1579",
        officer="Anna Ek",
        printed=datetime.date(2026, 11, 23),
        purpose="Stämma av läget inför översynen av strategin.",
        questions=("Vad behöver elnätet?", "När görs översynen?"),
        participants=(
            Participant("Eva Larsson", "regional utvecklingsdirektör"),
            Participant("Märta Åström", "politiker, opposition", new=True),
            Participant("Anna Ek", "länsansvarig", "ours"),
        ),
        figures=population_figures(("23",)),
        conditions="Tätt centrum i Östersund, mycket långa avstånd i övrigt.",
        preparation="Svenska kraftnäts besked väntas i februari.",
        previous_dialogue=datetime.date(2026, 10, 7),
        choices=("Regionen satsar på servicepunkter.",),
        commitments=commitments(6),
        needs=("Elnätskapacitet: Svenska kraftnät.", "Service i fjällorter: Jordbruksverket."),
        agenda=(
            AgendaRow("Läget i länet", 20, "Eva Larsson", "regionen"),
            AgendaRow("Elnät", 35, "Anna Ek", "båda"),
            AgendaRow("Övrigt"),
        ),
    )


def commitments(count: int) -> tuple[CommitmentRow, ...]:
    """Return commitments of all parties in every state, each with its number in the text."""
    parties = ("region", "ours", "authority")
    states = ("fulfilled", "open", "under_way", "open")
    return tuple(
        CommitmentRow(
            party=parties[number % 3],
            owner=("", "Anna Ek", "Trafikverket")[number % 3],
            text=f"Löfte {number} om bredband",
            due=datetime.date(2027, 1, 1) + datetime.timedelta(days=number),
            status=states[number % 4],
            late=number % 4 != 0 and number % 5 == 0,
        )
        for number in range(count)
    )


@pytest.fixture
def many_commitments() -> Callable[[int], tuple[CommitmentRow, ...]]:
    """Commitments by the dozen."""
    return commitments


@pytest.fixture
def texts_of() -> Callable[[bytes], list[str]]:
    """The text of each page of a PDF, every run of white space as one space."""

    def read(pdf: bytes) -> list[str]:
        pages = PdfReader(io.BytesIO(pdf)).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    return read


@pytest.fixture
def tags_of() -> Callable[[bytes], list[str]]:
    """The kinds of all structure elements of a PDF, in reading order."""

    def below(element: object) -> list[str]:
        if isinstance(element, pikepdf.Array):
            return [kind for one in element for kind in below(one)]
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return []
        return [str(element.S), *below(element.get("/K", pikepdf.Array()))]

    def read(pdf: bytes) -> list[str]:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return below(opened.Root.StructTreeRoot.K)

    return read

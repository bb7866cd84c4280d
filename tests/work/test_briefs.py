"""Which dialogue a county's brief is for, and where its pages are put."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from regdesk import errors
from regdesk.work import briefs, desks, records
from regdesk.work.desks import Desk
from tests.store.faults import new_desk, regdesk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


def dialogue(desk: Desk, **values: str) -> UUID:
    return records.add_record(desk, "dialogue", {"counties": "Z", **values})[1]


def test_a_county_has_the_brief_of_its_next_dated_dialogue(desk: Desk) -> None:
    dialogue(desk, place="Någon gång")
    assert briefs.collect(desk, "Z", TODAY).place == "Någon gång"
    dialogue(desk, place="Sist", starts="2027-03-01")
    dialogue(desk, place="Näst", starts="2026-12-01 10:00")
    dialogue(desk, place="Förr", starts="2026-11-01")
    dialogue(desk, place="Utan dag")
    assert briefs.collect(desk, "Z", TODAY).place == "Näst"


def test_pages_as_images_where_a_file_stands(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "sidor"
    file.write_text("en fil", "utf-8")
    for folder in (file, file / "under"):
        with pytest.raises(errors.FileUnwritable, match="fil"):
            briefs.make(desk, "Z", TODAY, pdf=None, png=folder)
    assert file.read_text("utf-8") == "en fil"


def test_the_command_line_says_where_it_cannot_write(desk: Desk, tmp_path: Path) -> None:
    path, file = desk.path, tmp_path / "sidor"
    file.write_text("en fil", "utf-8")
    desk.close()
    regdesk("--desk", path, "screenshots", file).one_sentence(file, "det är en fil")
    out = tmp_path / "underlag.pdf"
    said = regdesk("--desk", path, "--json", "brief", "Z", "--out", out)
    assert json.loads(said.out)["pages"] == len(PdfReader(out).pages) == 2

"""The tour: what a machine without a screen leaves behind, twice in a row, and what it never touches."""

import json
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

from regdesk.work import desks


def tour(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "regdesk", "tour", str(folder), *options],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_it_leaves_everything_twice_in_a_row_and_keeps_what_others_put_there(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "out"
    assert tour(folder).returncode == 0
    own = folder / "skarmbilder" / "egen anteckning.txt"
    own.write_text("min", encoding="utf-8")
    with desks.open_desk(folder / "demo.regdesk") as desk:
        first = desk.id
    again = tour(folder, "--json")
    assert again.returncode == 0, again.stderr
    made = json.loads(again.stdout)

    assert own.read_text(encoding="utf-8") == "min"
    with desks.open_desk(Path(made["desk"])) as desk:
        assert desk.id != first
        assert desks.facts(desk).officer == "Handläggare Demo"
        assert desks.check(desk) == []
    assert len(PdfReader(made["brief"]).pages) == len(made["pages"]) == 2
    assert Path(made["workbook"]).read_bytes()[:2] == b"PK"
    assert b"BEGIN:VEVENT" in Path(made["calendar"]).read_bytes()
    pictures = [Path(one) for one in (*made["screenshots"], *made["pages"])]
    assert all(one.read_bytes()[:4] == b"\x89PNG" for one in pictures)
    names = [
        {one.name for one in pictures if one.parent.name == theme} for theme in ("ljust", "morkt")
    ]
    assert names[0] == names[1]
    assert {"overview.png", "counties.png", "brief.png"} <= names[0]
    light, dark = (folder / "skarmbilder" / one / "overview.png" for one in ("ljust", "morkt"))
    assert light.read_bytes() != dark.read_bytes()


def test_a_strangers_file_in_the_way_stops_it_before_anything_is_made(tmp_path: Path) -> None:
    mine = tmp_path / "ataganden.xlsx"
    mine.write_bytes(b"mitt arbete")
    stopped = tour(tmp_path)
    assert stopped.returncode == 2
    assert str(mine) in stopped.stderr
    assert mine.read_bytes() == b"mitt arbete"
    assert not (tmp_path / "demo.regdesk").exists()


def test_a_real_desk_is_never_taken_for_an_earlier_tours(tmp_path: Path) -> None:
    real = tmp_path / "demo.regdesk"
    with desks.create_desk(real, "Handläggare Norr", "norr") as desk:
        kept = desk.id
    (tmp_path / "rundtur.json").write_text('["demo.regdesk"]', encoding="utf-8")
    stopped = tour(tmp_path)
    assert stopped.returncode == 2
    assert str(real) in stopped.stderr
    with desks.open_desk(real) as desk:
        assert desk.id == kept


def test_a_place_that_cannot_hold_a_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    stopped = tour(tmp_path / "fil" / "out")
    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr

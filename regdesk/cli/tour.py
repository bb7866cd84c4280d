"""A tour without a window: a demo desk and everything that can be made of it, in one folder."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesk.cli.context import Context, verb
from regdesk.domain.files import unwritable, write_atomically
from regdesk.errors import WorldError

if TYPE_CHECKING:
    from regdesk.work.desks import Desk

OFFICER, AREA, COUNTY = "Handläggare Demo", "norr", "Norrbotten"
THEMES = {"light": "ljust", "dark": "morkt"}
_MADE = "rundtur.json"


class InTheWay(WorldError):
    """A file that no earlier tour made lies where the tour would write."""

    sv = "{file} är inte gjord av en rundtur. Flytta filen eller välj en annan mapp; den är orörd."
    en = "{file} was not made by a tour. Move it, or choose another folder; it is untouched."


class _Folder:
    """The tour's folder, and the list (in a file there) of what tours have made in it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; an earlier tour's files go away. Raises InTheWay or DeskInUse."""
        self._root = folder
        self._list = folder / _MADE
        self.desk = folder / "demo.regdesk"
        self.brief = folder / "underlag-norrbotten.pdf"
        self.pages = folder / "underlag-norrbotten"
        self.workbook = folder / "ataganden.xlsx"
        self.calendar = folder / "dialoger.ics"
        self.screenshots = folder / "skarmbilder"
        self._clear()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(folder, error) from None

    def keep(self) -> None:
        """Write down what lies in the tour's places: all of it is the tour's, see `_clear`."""
        made = sorted(path.relative_to(self._root).as_posix() for path in self._standing())
        text = json.dumps(made, ensure_ascii=False, indent=1)
        write_atomically(self._list, text.encode("utf-8"))

    def _standing(self) -> list[Path]:
        singles = (self.desk, self.brief, self.workbook, self.calendar)
        images = [path for one in (self.pages, self.screenshots) for path in one.rglob("*.png")]
        return [path for path in (*singles, *images) if path.exists()]

    def _earlier(self) -> set[str]:
        try:
            listed = json.loads(self._list.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return set()
        except (OSError, ValueError):
            raise InTheWay(file=self._list) from None
        if not isinstance(listed, list):
            raise InTheWay(file=self._list)
        return {name for name in listed if isinstance(name, str)}

    def _clear(self) -> None:
        """Empty the tour's places; stop before that if something lies there that isn't listed."""
        own = {self._root / name for name in self._earlier()}
        stranger = next((path for path in self._standing() if path not in own), None)
        if stranger is not None:
            raise InTheWay(file=stranger)
        if self.desk.exists():
            self._free_desk()
        for path in self._standing():
            path.unlink()

    def _free_desk(self) -> None:
        """Make sure that nobody has the earlier desk open, and that it is the tour's."""
        from regdesk.work import desks

        with desks.open_desk(self.desk) as desk:
            fictional = desks.facts(desk).fictional
        if not fictional:
            raise InTheWay(file=self.desk)


@verb("tour")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
def tour_verb(state: Context, folder: Path) -> None:
    """Make a demo desk, a brief, a workbook, a calendar and pictures of every page in DIR."""
    from regdesk.work import desks
    from regdesk.work.today import today

    place = _Folder(folder)
    desk = desks.create_desk(place.desk, OFFICER, AREA, demo=True)
    try:
        with desk:
            pages = _papers(desk, place, today())
            pictures = _pictures(state, desk, place)
    finally:
        place.keep()
    state.give(
        {
            "desk": str(place.desk),
            "brief": str(place.brief),
            "pages": [str(path) for path in pages],
            "workbook": str(place.workbook),
            "calendar": str(place.calendar),
            "screenshots": [str(path) for path in pictures],
        }
    )
    _tell(state, place, len(pictures))


def _papers(desk: "Desk", place: _Folder, today: date) -> list[Path]:
    """Write the brief, the workbook and the calendar; return the brief's page images."""
    from regdesk.work import briefs, plan, workbooks

    made = briefs.make(desk, COUNTY, today, pdf=place.brief, png=place.pages)
    pages = [place.pages / f"sida-{number}.png" for number in range(1, len(made.pages) + 1)]
    workbooks.export_commitments(desk, (), place.workbook, today)
    plan.save_calendar(desk, (), place.calendar)
    return pages


def _pictures(state: Context, desk: "Desk", place: _Folder) -> list[Path]:
    """Render every page of the window in Swedish, light and dark."""
    pictures: list[Path] = []
    for theme, name in THEMES.items():
        target = place.screenshots / name
        target.mkdir(parents=True, exist_ok=True)
        pictures += state.take_screenshots(
            desk, target, language="sv", theme=theme, size=(1440, 900), everything=False
        )
    return pictures


def _tell(state: Context, place: _Folder, pictures: int) -> None:
    for sv, en, path in (
        ("Demoskrivbord", "Demo desk", place.desk),
        ("Underlag, två sidor", "Brief, two pages", place.brief),
        ("Underlaget som bilder", "The brief as images", place.pages),
        ("Åtaganden i Norr", "Commitments in the north", place.workbook),
        ("Dialoger till kalendern", "Dialogues for a calendar", place.calendar),
        (f"Fönstret, {pictures} bilder", f"The window, {pictures} pictures", place.screenshots),
    ):
        state.say(f"{sv + ':':26} {path}", f"{en + ':':26} {path}")
    state.say(
        f"Allt är påhittat. Pröva själv: {state.program} --desk {place.desk} overview",
        f"All of it is fictional. Try it yourself: {state.program} --desk {place.desk} overview",
    )

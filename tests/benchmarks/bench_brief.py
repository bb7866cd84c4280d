"""The brief after the first: PDF, and the pages for the screen."""

from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesk.work import briefs, desks, dialogues
from tests.benchmarks.timing import median_of, tell, timed


def main() -> None:
    """Print medians of the demo's next dialogue."""
    with TemporaryDirectory() as name:
        desk = desks.create_desk(Path(name) / "demo.regdesk", "Handläggare Demo", "norr", demo=True)
        with desk.read() as session:
            rows = [row for row in dialogues.rows(session) if row.status in dialogues.AHEAD]
        target, out = rows[0].id, Path(name) / "brief.pdf"
        days = (date.today() + timedelta(number) for number in count())  # no page twice the same
        first = timed(lambda: briefs.save_pdf(desk, target, next(days), out))
        pdf = median_of(lambda: briefs.save_pdf(desk, target, next(days), out), 15)
        screen = median_of(lambda: briefs.preview(desk, target, next(days)), 15)
        desk.close()
    tell(
        "brief to PDF/A + PDF/UA, from the desk, after the first",
        f"{pdf * 1000:.0f} ms ({first * 1000:.0f} ms the first time)",
        "≤ 150 ms",
    )
    tell("brief to two pages on the screen", f"{screen * 1000:.0f} ms", "≤ 150 ms")


if __name__ == "__main__":
    main()

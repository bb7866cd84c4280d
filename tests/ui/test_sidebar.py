"""The sidebar marks the one place where the window is."""

import pytest

from regdesk.ui.main_window import MainWindow
from regdesk.ui.routes import PageId, Route
from tests.ui.conftest import settle


@pytest.mark.parametrize(
    ("route", "marked"),
    [
        (Route(PageId.OVERVIEW), [Route(PageId.OVERVIEW)]),
        (Route(PageId.COUNTY, "25"), [Route(PageId.COUNTY, "25")]),
        (Route(PageId.COUNTY, "12"), [Route(PageId.COUNTIES)]),
        (Route(PageId.BRIEF, "25"), [Route(PageId.COUNTY, "25")]),
        (Route(PageId.BRIEF, "12"), [Route(PageId.COUNTIES)]),
    ],
)
def test_one_line_is_marked(window: MainWindow, route: Route, marked: list[Route]) -> None:
    assert window.session is not None and window.shell is not None
    window.session.navigator.go(route)
    settle(window)
    assert _marked(window) == marked


def test_the_brief_of_a_dialogue_stands_under_dialogues(window: MainWindow) -> None:
    assert window.session is not None and window.session.desk is not None
    from regdesk.work.records import list_records

    dialogue = list_records(window.session.desk, "dialogue")[0]["id"]
    window.session.navigator.go(Route(PageId.BRIEF, dialogue))
    settle(window)
    assert _marked(window) == [Route(PageId.DIALOGUES)]


def _marked(window: MainWindow) -> list[Route | None]:
    assert window.shell is not None
    pages = window.shell.sidebar.pages
    return [line.route for line in pages.lines() if pages.stands_on(line)]

"""A day is read alike by the command line and by the window, whose fields use `typed_days`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from regdesk import errors
from regdesk.domain.typed_days import read_day, read_moment
from regdesk.work import desks, records
from regdesk.work.desks import Desk
from tests.store.faults import new_desk

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("REGDESK_TODAY", WEDNESDAY.isoformat())
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        yield desk


@pytest.mark.parametrize("typed", ["på fredag", "vecka 12", "v 48", "15 mars", "270315", "imorgon"])
def test_a_due_day(desk: Desk, typed: str) -> None:
    values = {"text": "Ett", "county": "Z", "due": typed}
    _, made = records.add_record(desk, "commitment", values)
    day = read_day(typed, WEDNESDAY)
    assert day is not None
    assert records.show_record(desk, str(made))["due"] == day.isoformat()


@pytest.mark.parametrize(
    "typed", ["vecka 48", "vecka 10 kl. 13.00", "på fredag 9.30", "10 mars, 09.30", "27 november"]
)
def test_when_a_dialogue_starts(desk: Desk, typed: str) -> None:
    _, made = records.add_record(desk, "dialogue", {"counties": "Z", "starts": typed})
    moment = read_moment(typed, WEDNESDAY)
    assert moment is not None
    assert records.show_record(desk, str(made))["starts"] == moment.isoformat(timespec="minutes")


@pytest.mark.parametrize("typed", ["fredag 28 november", "fredag 28 november 10.00"])
def test_a_weekday_that_is_another_days_is_said(desk: Desk, typed: str) -> None:
    with pytest.raises(errors.InvalidValue, match="28 november 2026 är en lördag") as refused:
        records.add_record(desk, "dialogue", {"counties": "Z", "starts": typed})
    assert "2026-11-28 is a Saturday" in refused.value.sentence("en")


@pytest.mark.parametrize("typed", ["snart", "31 april", "10 mars 25.00"])
def test_what_is_no_day_is_said(desk: Desk, typed: str) -> None:
    with pytest.raises(errors.InvalidValue, match="skriv ett datum"):
        records.add_record(desk, "dialogue", {"counties": "Z", "starts": typed})
